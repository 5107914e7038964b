"""Checks of grids of population: what they are, and whether they count the people of the units."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..arrays import Floats
from ..notes import Note
from .findings import Finding, Severity, found, passed

DENSEST = 50_000.0
"""People in a square kilometre; no square kilometre of the world has many more."""
_TOTAL_ERROR = 0.15


def check_population_grid(
    parameter: str, people: Floats, cell_km2: Floats, units: Floats | None = None
) -> list[Finding]:
    """Look at a grid that is to hold people in each cell.

    Parameters
    ----------
    parameter : str
    people : ndarray
        NaN = no data.
    cell_km2 : ndarray
        Area of the cells, of a shape that fits `people`.
    units : (n,) ndarray, optional
        People of the units, NaN where unknown.
    """
    expected = 0.0 if units is None else float(np.nansum(units))
    known = np.isfinite(people)
    negative = int((people[known] < 0).sum())
    density = np.where(known, people, 0.0) / cell_km2
    total = float(people[known].sum())
    findings = []
    if negative:
        findings.append(
            found(parameter, "population_grid", Severity.FAIL, [f"{np.nanmin(people):g}"],
                  Note("Cells with fewer than no people: {count}. This is no grid of population.", count=negative),
                  Note("Choose the raster with people in each cell."))
        )  # fmt: skip
    elif float(density.max(initial=0.0)) > DENSEST:
        findings.append(
            found(parameter, "population_grid", Severity.WARN, [f"{density.max():.0f}"],
                  Note("The densest cell has {density} people in a square kilometre.", density=f"{density.max():.0f}"),
                  Note("Check whether the raster counts people in each cell, and nothing else."))
        )  # fmt: skip
    else:
        findings.append(passed(parameter, "population_grid", Note("The cells hold {people} people.",
                                                                  people=f"{total:.0f}")))  # fmt: skip
    if expected > 0 and not negative:
        off = total / expected - 1.0
        message = Note("The cells hold {people} people, the units {expected}: {percent} %.", people=f"{total:.0f}",
                       expected=f"{expected:.0f}", percent=f"{100 * off:+.1f}")  # fmt: skip
        if abs(off) > _TOTAL_ERROR:
            severity = Severity.FAIL if off < -0.5 or off > 1.0 else Severity.WARN
            fix = Note("Check that grid and units are of the same year and region, and that cells hold people and no "
                       "density.")  # fmt: skip
            findings.append(found(parameter, "grid_total", severity, [f"{100 * off:+.1f} %"], message, fix))
        else:
            findings.append(passed(parameter, "grid_total", message))
    return findings


def check_same_rasters(values: Mapping[str, Floats]) -> list[Finding]:
    """Refuse one raster that is given for two things."""
    names = list(values)
    findings = []
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            if values[one].shape == values[other].shape and np.array_equal(values[one], values[other], equal_nan=True):
                findings.append(
                    found(other, "same_raster", Severity.FAIL, [one, other],
                          Note("{one} and {other} are the same raster.", one=one, other=other),
                          Note("Choose the raster of {other}.", other=other))
                )  # fmt: skip
    return findings or [passed(names[0], "same_raster", Note("No raster is given twice."))] if names else []
