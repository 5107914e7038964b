"""Checks of grids of population: their system, cells and bands, and whether they count the people of the units."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

import numpy as np

from ..arrays import Booleans, Floats
from ..grids.aligned_cells import cells_in_a_kilometre
from ..grids.cell_amounts import FLAGS
from ..notes import Amount, Note
from .findings import Finding, Severity, found, leave_out, passed

DENSEST = 50_000.0
"""People in a square kilometre; no square kilometre of the world has many more."""
_TOTAL_ERROR = 0.15
_BORDER = 2.0  # cells are in the region by their centres: of n cells the total is off by some 1 / sqrt(n)
_ALIKE = 0.95
"""Correlation of neighbouring cells from which values change as heights do: 0.99 and more in elevation models, 0.6 to
0.8 in grids of people."""
_SKEWED = 3.0  # means of people are many times their medians, those of heights hardly twice
_SAMPLE = 2_000_000  # cells that are enough to tell


def check_grid_system(
    parameter: str, has_crs: bool, in_degrees: bool, sides: tuple[float, float], prepared: str
) -> list[Finding]:
    """Look at the system and the cells of a grid, which the degree of urbanisation takes as equal areas of 1 km2.

    Parameters
    ----------
    parameter : str
    has_crs, in_degrees : bool
        Whether it has a coordinate reference system, and whether that is in degrees.
    sides : (float, float)
        Width and height of its cells in metres; not read in degrees and without a system.
    prepared : str
        The parameters with which 'Prepare a grid' brings it onto cells of 1 km.
    """
    run = Note("Run 'Prepare a grid' (preparegrid) with {run}, and give its result as {parameter}.", run=prepared,
               parameter=parameter)  # fmt: skip
    if not has_crs:
        return [
            found(parameter, "grid_crs", Severity.FAIL, [], Note("The raster has no coordinate reference system."),
                  Note("Set it in the layer's properties (Source): the source of the data says which."),
                  leave_out(parameter))
        ]  # fmt: skip
    right = passed(parameter, "grid_crs", Note("The raster has a coordinate reference system."))
    if in_degrees:
        return [
            right,
            found(parameter, "grid_in_degrees", Severity.FAIL, [],
                  Note("The raster is in degrees: its cells are not of equal area."), run, leave_out(parameter)),
        ]  # fmt: skip
    said = {"width": f"{sides[0]:.6g}", "height": f"{sides[1]:.6g}"}
    count = cells_in_a_kilometre(*sides)
    if count is None:
        return [
            right,
            found(parameter, "grid_cells", Severity.WARN, ["{width} x {height}".format(**said)],
                  Note("The cells measure {width} x {height} m, and the degree of urbanisation is defined on cells of "
                       "1 km.", **said), run),
        ]  # fmt: skip
    if count > 1:
        note = Note("The cells measure {width} x {height} m; the degree of urbanisation adds them up to 1 km.", **said)
        return [right, passed(parameter, "grid_cells", note)]
    return [right, passed(parameter, "grid_cells", Note("The cells measure 1 km."))]


def check_bands(parameter: str, bands: int, band: int) -> Finding:
    """Look at the number of bands of a raster, of which one is read, counted from 1."""
    if bands > 1:
        return found(
            parameter, "several_bands", Severity.WARN, [f"{bands}"],
            Note("The raster has {bands} bands, of which band {band} is read.", bands=bands, band=band),
            Note("Make sure that this is the band that {parameter} asks for, or give a raster with that band alone.",
                 parameter=parameter),
        )  # fmt: skip
    return passed(parameter, "several_bands", Note("The raster has one band."))


def check_heights(parameter: str, values: Floats) -> Finding:
    """Tell whether a grid of people holds heights, which change little from cell to cell and are not skewed."""
    heights = heights_of(values)
    if heights is not None:
        return found(
            parameter, "elevation_as_population", Severity.FAIL, [f"{heights[1]:.0f}"],
            Note("Neighbouring cells hold nearly the same (correlation {likeness}), half of them more than "
                 "{median}: this looks like heights, and not like people.", likeness=Amount(heights[0], 3),
                 median=f"{heights[1]:.0f}"),
            Note("Choose the raster with people in each cell as {parameter}.", parameter=parameter),
            leave_out(parameter),
        )  # fmt: skip
    return passed(parameter, "elevation_as_population", Note("The cells differ as people do, and not as heights do."))


def heights_of(values: Floats) -> tuple[float, float] | None:
    """Return the correlation of neighbouring cells and the median of values that change as heights do; None for others.

    Parameters
    ----------
    values : (rows, columns) ndarray
        NaN = no data.
    """
    step = max(1, int(sqrt(values.size / _SAMPLE)))
    rows = values[::step]
    left, right = rows[:, :-1], rows[:, 1:]
    known = np.isfinite(left) & np.isfinite(right)
    one, other = left[known], right[known]
    if one.size > 100 and one.std() > 0.0 and other.std() > 0.0:
        likeness, median = float(np.corrcoef(one, other)[0, 1]), float(np.median(one))
        if likeness >= _ALIKE and 0.0 < float(one.mean()) <= _SKEWED * median:
            return likeness, median
    return None


def check_population_grid(parameter: str, people: Floats, cell_km2: Floats, prepared: str = "") -> Finding:
    """Look at the values of a grid that is to hold people in each cell: none negative, none denser than any town.

    Parameters
    ----------
    parameter : str
    people : ndarray
        NaN = no data.
    cell_km2 : ndarray
        Area of the cells, of a shape that fits `people`.
    prepared : str
        The parameters with which 'Prepare a grid' reads it.
    """
    known = np.isfinite(people)
    negative = people[known & (people < 0)]
    if negative.size:
        flags = np.unique(negative)
        if np.isin(flags, FLAGS).all():
            return found(
                parameter, "population_grid", Severity.FAIL, [f"{flag:g}" for flag in flags.tolist()],
                Note("Cells that hold {flags}, which means 'no data' and is not declared as such: {count}.",
                     flags=", ".join(f"{flag:g}" for flag in flags.tolist()), count=negative.size),
                Note("Run 'Prepare a grid' (preparegrid) with {run}, and give its result as {parameter}.",
                     run=prepared, parameter=parameter),
                leave_out(parameter),
            )  # fmt: skip
        return found(
            parameter, "population_grid", Severity.FAIL, [f"{negative.min():g}"],
            Note("Cells with fewer than no people: {count}. This is no grid of population.", count=negative.size),
            Note("Choose the raster with people in each cell."), leave_out(parameter),
        )  # fmt: skip
    densest = float((np.where(known, people, 0.0) / cell_km2).max(initial=0.0))
    if densest > DENSEST:
        return found(
            parameter, "population_grid", Severity.WARN, [f"{densest:.0f}"],
            Note("The densest cell has {density} people in a square kilometre.", density=f"{densest:.0f}"),
            Note("Check whether the raster counts people in each cell, and nothing else."),
        )  # fmt: skip
    return passed(parameter, "population_grid", Note("The cells hold {people} people.",
                                                     people=f"{people[known].sum():.0f}"))  # fmt: skip


def check_grid_total(parameter: str, people: Floats, inside: Booleans | None, units: Floats) -> Finding:
    """Hold the people of the cells in the region against those of the units.

    Parameters
    ----------
    parameter : str
    people : (rows, columns) ndarray
        NaN = no data.
    inside : (rows, columns) ndarray of bool, optional
        The cells that lie in the region by their centres; all where nothing is known of it.
    units : (n,) ndarray
        People of the units, NaN where unknown.
    """
    of_region = people if inside is None else people[inside]
    known = of_region[np.isfinite(of_region)]
    if not known.size:
        return found(
            parameter, "grid_total", Severity.FAIL, [], Note("No cell with data lies in the region of the units."),
            Note("Check the coordinate reference systems of grid and units, and whether both are of one region."),
            leave_out(parameter),
        )  # fmt: skip
    total, expected = float(known.sum()), float(np.nansum(units))
    off = total / expected - 1.0 if expected > 0.0 else 0.0
    message = Note("The cells of the region hold {people} people, the units {expected}: {percent} %.",
                   people=f"{total:.0f}", expected=f"{expected:.0f}", percent=f"{100 * off:+.1f}")  # fmt: skip
    if abs(off) <= max(_TOTAL_ERROR, 0.0 if inside is None else _BORDER / sqrt(known.size)):
        return passed(parameter, "grid_total", message)
    impossible = off < -0.5 or off > 1.0
    return found(
        parameter, "grid_total", Severity.FAIL if impossible else Severity.WARN, [f"{100 * off:+.1f} %"],
        message, Note("Check that grid and units are of the same year and region, and that cells hold people and no "
                      "density."), leave_out(parameter) if impossible else None,
    )  # fmt: skip


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
                          Note("Choose the raster of {other}.", other=other), leave_out(other))
                )  # fmt: skip
    return findings or [passed(names[0], "same_raster", Note("No raster is given twice."))] if names else []
