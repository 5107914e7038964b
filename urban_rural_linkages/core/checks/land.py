"""Checks of grids of land and of built-up land: square metres in each cell, of the years that were given."""

from __future__ import annotations

import re

import numpy as np

from ..arrays import Floats
from ..notes import Amount, Note
from .findings import Finding, Severity, found, leave_out, passed
from .grids import heights_of

_LARGER = 1.01  # than a cell: not by what areas on different ellipsoids differ
_ALL_LAND = 0.9
"""Of its cell: every region has some cell that is all land."""
_YEAR = re.compile(r"(?<![0-9])(1[89][0-9]{2}|20[0-9]{2})(?![0-9])")
_YEARS_APART = 5
"""Grids are made every five years (GHSL's epochs)."""


def check_land(values: Floats, cell_m2: Floats) -> Finding:
    """Tell whether a grid holds square metres of land.

    Parameters
    ----------
    values : (rows, columns) ndarray
        NaN = no data.
    cell_m2 : ndarray
        Area of the cells, of a shape that fits `values`.
    """
    choose = Note("Give square metres of land in each cell as LAND; of shares, multiply by the area of the cell.")
    known = values[np.isfinite(values)]
    least, most = (float(known.min()), float(known.max())) if known.size else (0.0, 0.0)
    share = float(np.nanmax(np.where(np.isfinite(values), values, 0.0) / cell_m2, initial=0.0))
    if least < 0.0:
        return found("LAND", "land", Severity.FAIL, [f"{least:g}"],
                     Note("The raster holds negative values, and land has none."), choose,
                     leave_out("LAND"))  # fmt: skip
    if share > _LARGER:
        return found("LAND", "land", Severity.FAIL, [f"{most:.6g}"],
                     Note("A cell holds {percent} % of its own area.", percent=f"{100 * share:.0f}"),
                     choose, leave_out("LAND"))  # fmt: skip
    if share < _ALL_LAND:
        return found(
            "LAND", "land", Severity.FAIL, [f"{most:.6g}"],
            Note("No cell is all land: the most is {value}, which is {percent} % of a cell. These look like shares, "
                 "classes or heights, and not like square metres.", value=f"{most:.6g}", percent=f"{100 * share:.3g}"),
            choose, leave_out("LAND"),
        )  # fmt: skip
    return passed("LAND", "land", Note("The cells hold square metres of land."))


def check_built_up(parameter: str, values: Floats, notes: tuple[Note, ...]) -> Finding:
    """Tell whether a grid holds square metres of built-up land, or heights.

    Parameters
    ----------
    parameter : str
    values : (rows, columns) ndarray
        NaN = no data.
    notes : tuple of Note
        What `built_m2` finds odd.
    """
    heights = heights_of(values)
    if heights is not None:
        return found(
            parameter, "built_up", Severity.FAIL, [f"{heights[1]:.0f}"],
            Note("Neighbouring cells hold nearly the same (correlation {likeness}), half of them more than {median}: "
                 "this looks like heights, and not like built-up land.", likeness=Amount(heights[0], 3),
                 median=f"{heights[1]:.0f}"),
            Note("Choose the raster with square metres of built-up land as {parameter}.", parameter=parameter),
            leave_out(parameter),
        )  # fmt: skip
    if notes:
        return found(parameter, "built_up", Severity.WARN, [], notes[0],
                     Note("Give square metres of built-up land in each cell as {parameter}.",
                          parameter=parameter))  # fmt: skip
    return passed(parameter, "built_up", Note("The cells hold square metres of built-up land."))


def check_growth_of_built_up(start: Floats, end: Floats) -> Finding:
    """Look for built-up land that became less, which hardly ever happens: the two dates are exchanged.

    Parameters
    ----------
    start, end : ndarray
        Square metres in the cells at both dates; NaN = no data.
    """
    before, after = float(np.nansum(start)), float(np.nansum(end))
    percent = f"{100 * (after / before - 1.0):+.1f}" if before > 0.0 else "-"
    message = Note("Built-up land changes by {percent} % between the two dates.", percent=percent)
    if after >= before:
        return passed("BUILTUP", "built_up_growth", message)
    return found("BUILTUP", "built_up_growth", Severity.WARN, [f"{percent} %"], message,
                 Note("Check whether BUILTUP_START and BUILTUP are exchanged, or made by different "
                      "methods."))  # fmt: skip


def check_year_of_raster(parameter: str, name: str, year: int, other: int) -> Finding:
    """Hold the year in the name of a raster against the year that it is given for.

    Parameters
    ----------
    parameter, name : str
    year, other : int
        The year of this input, and that of the other date of the period.
    """
    years = sorted({int(text) for text in _YEAR.findall(name)})
    said = {"raster": name, "year": year, "named": ", ".join(map(str, years))}
    if not years:
        return passed(parameter, "year_of_raster", Note("The name of raster '{raster}' says no year.", raster=name))
    apart = min(abs(one - year) for one in years)
    if apart <= _YEARS_APART and (apart == 0 or apart <= min(abs(one - other) for one in years)):
        return passed(parameter, "year_of_raster", Note("The name of raster '{raster}' fits the year {year}.",
                                                        raster=name, year=year))  # fmt: skip
    return found(
        parameter, "year_of_raster", Severity.WARN, [name],
        Note("Raster '{raster}' is given for the year {year}, and its name says {named}.", **said),
        Note("Choose the raster of the year {year} as {parameter}.", year=year, parameter=parameter),
    )  # fmt: skip
