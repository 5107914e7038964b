"""The report of a diagnosis: project, documents and sheets of 8,016 municipalities of Spain, and of the demo's 60.

Run from the root of the checkout: `python -m benchmarks.bench_report`.  `benchmarks.country` makes the country, whose
outlines have 776,000 points.  The chapters are worked out before and do not count; `bench_country` measures them.  MB
are those of the process at the peak of a step, less what it had before the diagnosis: of what the chapters left, too.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from . import measure
from .bench_datacheck import demo_inputs
from .country import DATA, broken, diagnosis_inputs, make_country, outlines_of, read_units
from .watched import Meter, diagnose

_PROJECT, _REPORT, _SHEETS = "Project and maps", "Report and tables", "Sheets of municipalities"
_SOME, _ALL = "sheets, 500 of them", "sheets, all of them"


def run_country(folder: str) -> dict[str, Any]:
    """Run the diagnosis of the country that lies in a folder, in this process, with 500 sheets and then all."""
    measure.start_qgis()
    inputs = {**diagnosis_inputs(Path(folder)), "FOLDER": str(Path(folder) / "results"), "SHEETS": "all"}
    return asdict(diagnose(inputs, _some_and_all))


def _some_and_all(
    meter: Meter, write: Callable[..., int], folder: Path, diagnosis: Any, units: list[int], *given: Any
) -> int:
    with meter.part(_SOME):
        write(folder, diagnosis, units[:500], *given)
    with meter.part(_ALL):
        return write(folder, diagnosis, units, *given)


def run_demo(folder: str) -> dict[str, Any]:
    """Run the diagnosis of the demo region, in this process, with its sheets."""
    measure.start_qgis()
    inputs = demo_inputs(Path(folder))
    return asdict(diagnose({**inputs, "FOLDER": str(Path(folder) / "results"), "LANGUAGE": "en"}))


def simplify() -> int:
    """Find the arcs of the country's outlines and simplify them as its largest map shows them; return the points."""
    from urban_rural_linkages.core.polygons import polygons_from_rings  # noqa: PLC0415 - counted by its run alone
    from urban_rural_linkages.core.report.maps.atlas import Atlas, Part  # noqa: PLC0415

    rings = broken(outlines_of(read_units().seats), np.random.default_rng(1))
    polygons = polygons_from_rings([[[ring]] for ring in rings])
    part = Part(np.arange(polygons.count), polygons)
    return len(Atlas([part], [str(row) for row in range(polygons.count)]).outlines(0).points)


def main() -> None:
    """Run, and print."""
    with tempfile.TemporaryDirectory(prefix="urban-rural-report-") as folder:
        _tell(measure.alone("benchmarks.bench_report:run_demo", folder).result, (_PROJECT, _REPORT, _SHEETS))
    if not DATA.is_dir():
        print("the report of a country: the real series are not at hand")
        return
    with tempfile.TemporaryDirectory(prefix="urban-rural-report-") as folder:
        make_country(Path(folder))
        _tell(measure.alone("benchmarks.bench_report:run_country", folder).result, (_PROJECT, _REPORT, _SOME, _ALL))
    found = measure.alone("benchmarks.bench_report:simplify")
    measure.report("core: Atlas", f"776,000 points of outlines made, simplified to {found.result:,}", *found[1:])


def _tell(found: dict[str, Any], parts: tuple[str, ...]) -> None:
    for name in parts:
        step = found["steps"][name]
        what = f"{found['units']:,} units: {name[0].lower()}{name[1:]}; a cancel waits {step['gap']:.2f} s at most"
        measure.report("territorialdiagnosis", what, step["seconds"], step["memory"])


if __name__ == "__main__":
    main()
