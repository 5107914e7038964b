"""How long a million pairs take from a file to a measure, and eight tables to a workbook.

Run from the root of the checkout: `python -m benchmarks.bench_columns [rows]`.  The pairs are those of 5,000 places and
500 services, as a GeoPackage and as CSV.  They are read as columns and as features, and go through the algorithm
`accessibilitymeasures` (2SFCA within 30 minutes); pandas, where the Python of `make test-peers` is there or another is
named in `PYTHON_OF_PANDAS`, reads the same CSV and computes the same scores, after a first run that is not counted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="urban-rural-bench-"))

from osgeo import gdal, ogr  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

APPLICATION = QgsApplication([], True)
APPLICATION.initQgis()
sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))

import processing  # noqa: E402
from processing.core.Processing import Processing  # noqa: E402

from urban_rural_linkages.algorithms.provider import UrbanRuralProvider  # noqa: E402
from urban_rural_linkages.io.files.vector_file import FileColumns, whole_file  # noqa: E402
from urban_rural_linkages.io.layers import FeatureTable  # noqa: E402
from urban_rural_linkages.io.spreadsheet import write_spreadsheet  # noqa: E402

PLACES, SERVICES, CUTOFF = 5000, 500, 30.0

PEER = """
import sys, time
import pandas as pd
folder, cutoff = sys.argv[1], float(sys.argv[2])
def scores(rows=None):
    od = pd.read_csv(folder + "/pairs.csv", dtype={"origin": str, "destination": str}, nrows=rows)
    people = pd.read_csv(folder + "/places.csv", dtype={"id": str}).set_index("id")["n"]
    beds = pd.read_csv(folder + "/services.csv", dtype={"id": str}).set_index("id")["n"]
    od = od.groupby(["origin", "destination"], sort=False)["minutes"].min().reset_index()
    near = od[od.minutes <= cutoff]
    ratio = beds / near.origin.map(people).groupby(near.destination).sum()
    return near.destination.map(ratio).groupby(near.origin).sum().reindex(people.index, fill_value=0.0)
scores(1000)
begin = time.process_time()
found = scores()
print(time.process_time() - begin)
found.to_csv(folder + "/scores.csv", header=False)
"""


def table(path: Path, columns: dict[str, tuple[int, list]]) -> None:
    """Write a table without geometry as a GeoPackage, and as CSV beside it."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, None, ogr.wkbNone)
    for name, (kind, _) in columns.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    for row in zip(*(values for _, values in columns.values()), strict=True):
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(row):
            feature.SetField(place, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source
    gdal.VectorTranslate(str(path.with_suffix(".csv")), str(path), format="CSV")


def make(folder: Path, rows: int) -> None:
    """Make pairs, places and services."""
    random = np.random.default_rng(1)
    pairs = random.choice(PLACES * SERVICES, min(rows, PLACES * SERVICES), replace=False)
    text, real = ogr.OFTString, ogr.OFTReal
    table(folder / "pairs.gpkg", {
        "origin": (text, [f"{i:05d}" for i in pairs // SERVICES]),
        "destination": (text, [f"{i:03d}" for i in pairs % SERVICES]),
        "minutes": (real, np.round(random.uniform(0, 60, pairs.size), 3).tolist()),
    })  # fmt: skip
    for name, count, width in (("places", PLACES, 5), ("services", SERVICES, 3)):
        amounts = random.integers(1, 500, count).astype(float).tolist()
        table(folder / f"{name}.gpkg", {"id": (text, [f"{i:0{width}d}" for i in range(count)]), "n": (real, amounts)})


def read(path: Path, by_columns: bool) -> float:
    """Return the CPU seconds of reading three columns."""
    layer, context = QgsVectorLayer(str(path), path.stem, "ogr"), QgsProcessingContext()
    names = ["origin", "destination", "minutes"]
    columns = FileColumns(whole_file(layer, None), names) if by_columns else None
    source = QgsProcessingFeatureSource(layer, context)
    begin = time.process_time()
    opened = FeatureTable(source, path.stem, context.transformContext(), columns=columns)
    for name in names[:2]:
        opened.id_column(name)
    opened.numbers("minutes")
    return time.process_time() - begin


def measure(folder: Path, kind: str) -> tuple[float, np.ndarray]:
    """Return the CPU seconds of the algorithm on files, and its scores in the order of the places."""
    begin = time.process_time()
    results = processing.run("urbanrural:accessibilitymeasures", {
        "OD": str(folder / f"pairs.{kind}"), "ORIGIN": "origin", "DESTINATION": "destination", "COST": "minutes",
        "DEMAND": str(folder / "places.gpkg"), "DEMAND_ID": "id", "DEMAND_POP": "n",
        "SUPPLY": str(folder / "services.gpkg"), "SUPPLY_ID": "id", "SUPPLY_CAP": "n",
        "MEASURE": "2sfca", "CUTOFF": CUTOFF, "OUTPUT": "TEMPORARY_OUTPUT",
    }, feedback=QgsProcessingFeedback(False))  # fmt: skip
    seconds = time.process_time() - begin
    found = {feature["id"]: feature["score"] for feature in results["OUTPUT"].getFeatures()}
    return seconds, np.array([found[name] for name in sorted(found)])


def peer(folder: Path) -> tuple[float, np.ndarray] | None:
    """Measure pandas on the CSV; None where there is none."""
    beside = ROOT / ".venv-peers" / "bin" / "python"
    python = os.environ.get("PYTHON_OF_PANDAS") or (str(beside) if beside.exists() else sys.executable)
    command = [python, "-c", PEER, str(folder), str(CUTOFF)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    rows = dict(line.split(",") for line in (folder / "scores.csv").read_text(encoding="utf-8").split())
    return float(done.stdout), np.array([float(rows[name]) for name in sorted(rows)])


def workbook(folder: Path, units: int = 8131, sheets: int = 8, columns: int = 20) -> float:
    """Return the CPU seconds of a workbook of tables."""
    fields = "&".join(f"field=f{i}:{'double' if i % 4 else 'string'}" for i in range(columns))
    layer, features = QgsVectorLayer(f"NoGeometry?{fields}", "units", "memory"), []
    for row in range(units):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([row * 1.37 + i if i % 4 else f"{row:05d}" for i in range(columns)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    begin = time.process_time()
    write_spreadsheet(folder / "tables.xlsx", {f"sheet {i}": layer for i in range(sheets)})
    return time.process_time() - begin


def main(arguments: list[str]) -> None:
    """Print a line for each job."""
    rows = int(arguments[0]) if arguments else 1_000_000
    Processing.initialize()
    provider = UrbanRuralProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, rows)
        for kind in ("gpkg", "csv"):
            columns, features = (read(folder / f"pairs.{kind}", by_columns) for by_columns in (True, False))
            print(f"{rows} rows x 3 columns, {kind}: as columns {columns:.2f} s CPU, as features {features:.2f} s")
        for kind in ("gpkg", "csv"):
            seconds, scores = measure(folder, kind)
            print(f"2SFCA of {rows} pairs through the algorithm, {kind}: {seconds:.2f} s")
        measured = peer(folder)
        if measured is None:
            print("pandas: not at hand")
        else:
            np.testing.assert_allclose(scores, measured[1], rtol=1e-9)
            print(f"pandas, the same CSV to the same scores: {measured[0]:.2f} s")
        print(f"workbook of 8 sheets x 8,131 rows x 20 columns: {workbook(folder):.2f} s")
    sys.stdout.flush()
    os._exit(0)  # QGIS crashes where it is taken down


if __name__ == "__main__":
    main(sys.argv[1:])
