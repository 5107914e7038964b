"""Cohort projection of 8,131 units, four steps of ten years, by sex and five-year groups of age.

Run from the root of the checkout: `python -m benchmarks.bench_projection [units]`.  People are drawn with a seed, in
units of every size.  The product is measured from two GeoPackages to 1.2 million rows; core is the projection alone.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.country import write_table
from benchmarks.measure import alone, product, report

UNITS, STEPS, GROUPS, YEARS = 8131, 4, 18, 10


def people(units: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw the people of each unit at two dates: women and men by age group."""
    random = np.random.default_rng(3)
    size = np.exp(random.normal(3.5, 1.6, (units, 1, 1)))
    change = random.uniform(0.7, 1.2, (units, 1, 1))
    shape = (units, 2, GROUPS)
    return random.poisson(np.broadcast_to(size, shape)), random.poisson(np.broadcast_to(size * change, shape))


def project_in_core(units: int) -> float:
    """Project, and return the people of all units at the end."""
    from urban_rural_linkages.core.demography.cohort_ages import CohortAges  # noqa: PLC0415 - core alone is measured
    from urban_rural_linkages.core.demography.projection import ProjectionRules, project  # noqa: PLC0415

    base, launch = (table.astype(float) for table in people(units))
    found = project(base, launch, CohortAges(5, GROUPS), YEARS, ProjectionRules(steps=STEPS))
    return float(np.nansum(found.population[-1]))


def columns(table: np.ndarray) -> dict[str, object]:
    """Return the fields of one date."""
    ages = [f"{first}_{first + 4}" for first in range(0, 5 * GROUPS - 5, 5)] + [f"{5 * GROUPS - 5}_plus"]
    fields: dict[str, object] = {"code": [f"{number:05d}" for number in range(len(table))]}
    return fields | {f"{sex}_{age}": table[:, place, group]
                     for place, sex in enumerate("wm") for group, age in enumerate(ages)}  # fmt: skip


def main(arguments: list[str]) -> None:
    """Measure the product, its long table alone and with all that it can write, and core."""
    units = int(arguments[0]) if arguments else UNITS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for date, table in zip(("base", "launch"), people(units), strict=True):
            write_table(folder / f"{date}.gpkg", date, columns(table))
        given = {"LAUNCH": str(folder / "launch.gpkg"), "BASE": str(folder / "base.gpkg"), "UNIT_ID": "code",
                 "BASE_YEAR": 2010, "LAUNCH_YEAR": 2020, "STEPS": STEPS, "SEX_CODES": "women=w,men=m"}  # fmt: skip
        outputs = {key: str(folder / f"{key.lower()}.gpkg") for key in ("OUTPUT", "TOTALS", "RATIOS", "CAPPED")}
        what = f"{units:,} units x {STEPS} steps"
        few = product("cohortprojection", {**given, **{key: outputs[key] for key in ("OUTPUT", "TOTALS")}})
        report("cohortprojection", what, *few[1:], before="14.7" if units == UNITS else "")
        every = product("cohortprojection", {**given, **outputs, "CHART": str(folder / "chart.svg")})
        report("cohortprojection", f"{what}, every output", *every[1:])
        report("core: project", what, *alone("benchmarks.bench_projection:project_in_core", units)[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
