"""The check of a diagnosis' data: 8,016 municipalities of Spain with services and grids, and the demo region.

Run from the root of the checkout: `python -m benchmarks.bench_datacheck`.  `benchmarks.country` makes the country, from
real series where they are at hand; the demo's inputs are those of its recipe.  Of the inputs of each diagnosis all are
given that the check declares.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.country import DATA, diagnosis_inputs, make_country
from benchmarks.measure import ROOT, end_qgis, product, report, start_qgis

DEMO = ROOT / "resources" / "demo"


def demo_inputs(folder: Path) -> dict[str, Any]:
    """Return the inputs of the demo's diagnosis; its units are joined with their table of ages, as its recipe says."""
    import processing  # noqa: PLC0415 - after QGIS

    join, diagnosis = (step["inputs"] for step in json.loads((DEMO / "recipe.json").read_text(encoding="utf-8")))
    units = str(folder / "units.gpkg")
    tables = [str(DEMO / name) for name in join["TABLES"]]
    processing.run("urbanrural:jointables", {
        **join, "UNITS": str(DEMO / join["UNITS"]), "TABLES": tables, "OUTPUT": units,
        "REPORT": str(folder / "report.gpkg"),
    })  # fmt: skip
    files = (".tif", ".gpkg")
    placed = {name: str(DEMO / value) if isinstance(value, str) and value.partition("|")[0].endswith(files) else value
              for name, value in diagnosis.items()}  # fmt: skip
    return {**placed, "UNITS": units}


def declared(inputs: dict[str, Any]) -> dict[str, Any]:
    """Return those of a diagnosis' inputs that the check declares, too."""
    from qgis.core import QgsApplication  # noqa: PLC0415 - after QGIS

    check = QgsApplication.processingRegistry().algorithmById("urbanrural:datacheck")
    names = {parameter.name() for parameter in check.parameterDefinitions() if not parameter.isDestination()}
    return {name: value for name, value in inputs.items() if name in names}


def measure(what: str, inputs: dict[str, Any], folder: Path) -> None:
    """Measure the check of some inputs."""
    given = declared(inputs)
    found = product("datacheck", {**given, "REPORT": str(folder / "findings.gpkg")})
    print(f"{what}: {found.result['N_FAIL']} to be mended, {found.result['N_WARN']} to be looked at")
    report("datacheck", f"{what}, {len(given)} inputs", found.seconds, found.memory)


def main() -> None:
    """Make the country, and measure both."""
    start_qgis()
    with tempfile.TemporaryDirectory(prefix="urban-rural-check-") as name:
        folder = Path(name)
        if DATA.is_dir():
            make_country(folder)
            measure("8,016 municipalities", diagnosis_inputs(folder), folder)
        else:
            print("datacheck of a country: the real series are not at hand")
        measure("demo region", demo_inputs(folder), folder)
    end_qgis()


if __name__ == "__main__":
    main()
