"""``depopulationrisk`` from end to end over all Spanish municipalities: reading, assessing, writing.

Goal: under 3 s for 8,131 units.  Real municipalities where they are at hand, invented ones elsewhere.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="urban-rural-bench-")
REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from qgis.core import (  # noqa: E402 - after the environment is set
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType  # noqa: E402

RUNS = 5
REGISTER = REPOSITORY.parent / "shared" / "data" / "spain" / "spain_padron_total_1996_2021_2025.csv"


def municipalities() -> list[tuple[str, int | None, int | None, float]]:
    """Return code, two populations and an area in km2 of each municipality."""
    if not REGISTER.exists():
        return [(f"{i:05}", 100 + i % 5000, 90 + i % 5100, 20.0 + i % 300) for i in range(8131)]
    with REGISTER.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [(r["codigo"], _whole(r["t2001"]), _whole(r["t2018"]), 20.0 + i % 300) for i, r in enumerate(rows)]


def _whole(text: str) -> int | None:
    return int(float(text)) if text else None


def layer_of(rows: list[tuple]) -> QgsVectorLayer:
    """Return the municipalities as a layer in memory."""
    layer = QgsVectorLayer("None", "municipalities", "memory")
    types = (QMetaType.Type.QString, QMetaType.Type.Int, QMetaType.Type.Int, QMetaType.Type.Double)
    names = ("code", "start", "end", "km2")
    layer.dataProvider().addAttributes([QgsField(n, t) for n, t in zip(names, types, strict=True)])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def main() -> None:
    """Run and print."""
    application = QgsApplication([], False)
    application.initQgis()
    from urban_rural_linkages.algorithms.provider import UrbanRuralProvider  # noqa: PLC0415 - after QGIS

    provider = UrbanRuralProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    rows = municipalities()
    context = QgsProcessingContext()
    with tempfile.TemporaryDirectory() as folder:
        inputs = {
            "UNITS": layer_of(rows), "UNIT_ID": "code", "POP_START": "start", "POP_END": "end", "START_YEAR": 2001,
            "END_YEAR": 2018, "AREA": "km2", "AREA_UNITS": "km2", "OUTPUT": str(Path(folder) / "risk.gpkg"),
        }  # fmt: skip
        seconds = []
        for _ in range(RUNS):
            algorithm = QgsApplication.processingRegistry().createAlgorithmById("urbanrural:depopulationrisk")
            start = time.perf_counter()
            results, fine = algorithm.run(inputs, context, QgsProcessingFeedback(False))
            seconds.append(time.perf_counter() - start)
            if not fine:
                sys.exit("the run failed")
    print(f"depopulationrisk: {len(rows)} units into a GeoPackage, {results['N_DECLINING']} declining")
    print(f"{sorted(seconds)[RUNS // 2]:.2f} s, median of {RUNS} ({min(seconds):.2f} to {max(seconds):.2f}); goal 3 s")


main()
