"""How long all figures of a list take for ten municipalities and for the sixty of the demo's region.

Run from the root of the checkout: `python -m benchmarks.bench_all_figures`.  Layers are read, travel times are run, and
every figure is made for each unit, the plan and the region.  Goal: ten municipalities within 5 s.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer  # noqa: E402
from qgis.testing import start_app  # noqa: E402

from benchmarks.measure import report  # noqa: E402
from urban_rural_linkages.algorithms.assessment.calculating import calculate_all  # noqa: E402
from urban_rural_linkages.algorithms.provider import UrbanRuralProvider  # noqa: E402
from urban_rural_linkages.core.assessment.plan import Plan  # noqa: E402
from urban_rural_linkages.core.assessment.records import Assessment, Contents  # noqa: E402
from urban_rural_linkages.core.assessment.unit_records import Unit  # noqa: E402
from urban_rural_linkages.io.checklists import shipped_checklist  # noqa: E402
from urban_rural_linkages.io.plan_layers import recognised_bindings  # noqa: E402

LAYERS = ("municipalities", "settlements", "services", "roads", "people", "vital", "flows")


def main() -> None:
    """Report each list and number of municipalities."""
    start_app()
    provider = UrbanRuralProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    region = ROOT / "resources" / "demo" / "region.gpkg"
    context = QgsProcessingContext()
    layers = [QgsVectorLayer(f"{region}|layername={name}", name, "ogr") for name in LAYERS]
    bindings, bound = recognised_bindings(layers, "", context)
    for name in ("gender", "ageing", "childhood"):
        checklist = shipped_checklist(ROOT / "resources" / "checklists", name)
        for size in (10, 60):
            units = tuple(Unit(f"{number:05}", f"Municipality {number}") for number in range(1, size + 1))
            head = Assessment("one", name, checklist.version, checklist.sha256, "Bench", Plan("pge"))
            contents = Contents(head, units=units, bindings=tuple(bindings.values()))
            begun = time.process_time()
            found = calculate_all(contents, checklist, bound, context, QgsProcessingFeedback(False))
            seconds = time.process_time() - begun
            known = sum(figure.value is not None for figure in found.figures)
            report("assessmentcalculate", f"{name}: {size} municipalities, {known} figures", seconds)


if __name__ == "__main__":
    main()
