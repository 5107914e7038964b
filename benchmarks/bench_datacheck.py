"""The check of a diagnosis' data: 8,016 municipalities of Spain with services and grids, and the demo region.

Run from the root of the checkout: `python -m benchmarks.bench_datacheck`.  `benchmarks.country` makes the country, from
real series where they are at hand; the demo's inputs are those of its recipe.  Of the inputs of each diagnosis all are
given that the check declares.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from benchmarks.country import DATA, diagnosis_inputs, make_country
from benchmarks.measure import ROOT, end_qgis, product, report, start_qgis
from urban_rural_linkages.io.recipe import read_recipe

DEMO, RESULTS = ROOT / "resources" / "demo", "../../build/demo/"


def demo_inputs(folder: Path) -> dict[str, Any]:
    """Run all of the demo's recipe before its diagnosis, into a folder, and return the inputs of the diagnosis."""
    import processing  # noqa: PLC0415 - after QGIS

    *before, diagnosis = read_recipe(DEMO / "recipe.json")
    for step in before:
        processing.run(step.algorithm, _placed(step.inputs, folder))
    return _placed(diagnosis.inputs, folder)


def _placed(value: Any, folder: Path) -> Any:
    """Return what a recipe says with the paths that it means: results in a folder, other files beside the recipe."""
    if isinstance(value, dict):
        return {name: _placed(one, folder) for name, one in value.items()}
    if isinstance(value, list):
        return [_placed(one, folder) for one in value]
    if isinstance(value, str) and value.startswith(RESULTS):
        return str(folder / value.removeprefix(RESULTS))
    is_file = isinstance(value, str) and bool(value) and (DEMO / value.partition("|")[0]).is_file()
    return str(DEMO / value) if is_file else value


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
