"""The rasters of two dates: people and built-up land by cell, checked, and brought onto the same cells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, sqrt

import numpy as np

from ...core.account import LeftOut, Tally
from ...core.errors import InputError
from ...core.grid import Grid, same_grid
from ...core.grids.grid_change import GridChange
from ...core.grids.known_cells import known_with_margin, nests_in, wholly_known
from ...core.grids.people import people_of_cells
from ...core.notes import Note
from ...core.progress import Stage, proceed
from ...io import raster
from ...io.rasters import require_crs, same_crs
from ..run import Run

_AS_LARGE = 1.01  # cells that differ by less are of the same size
_MUCH_FINER = 25.0  # as many cells in one: what is split at its border is then a small part of it
_ROUNDING = 1e-6  # a share of 1.0000001 is a rounding of the file, not a mistake


@dataclass(frozen=True)
class PeoplePair:
    """People at two dates on the same cells, NaN where unknown, and how many each raster holds in all.

    Attributes
    ----------
    start, end : Grid
        Persons by cell.
    total_start, total_end : float
        Persons of the whole rasters, as they were given.
    """

    start: Grid
    end: Grid
    total_start: float
    total_end: float


def read_people_pair(run: Run) -> PeoplePair:
    """Read START and END, and bring the finer of them onto the cells of the coarser one where they lie apart.

    Raises
    ------
    CrsError
        When only one of them has a coordinate reference system.
    InputError
        When one holds a negative number, or nothing at all.
    """
    start = read_people(run, "START")
    proceed(run.work, 0.3)
    end = read_people(run, "END")
    if start.crs_wkt or end.crs_wkt:
        require_crs(start), require_crs(end)
    totals = [float(np.nansum(grid.values)) for grid in (start, end)]
    progress = Stage(run.work, 0.5, 1.0)
    if same_cells(start, end):
        return PeoplePair(start, end, *totals)
    if _middle_m2(end) > _AS_LARGE * _middle_m2(start):
        return PeoplePair(_onto(run, start, end, progress), end, *totals)
    return PeoplePair(start, _onto(run, end, start, progress), *totals)


def read_people(run: Run, name: str) -> Grid:
    """Return the persons of each cell of a raster, NaN where unknown; see `people_of_cells`."""
    grid = run.raster(name)
    return _with_data(grid.with_values(people_of_cells(grid)))


def read_built_m2(run: Run, name: str) -> Grid:
    """Return the built-up land of each cell of a raster in m2, NaN where unknown.

    Raises
    ------
    InputError
        When a value is negative, no share where shares were promised, or looks like a share where m2 were.
    """
    grid = run.raster(name)
    values, area = grid.as_float(), grid.cell_areas()
    most = float(np.nanmax(values, initial=0.0))
    if np.any(values < 0.0):
        raise InputError("Raster '{layer}' holds a negative built-up area: {value}.",
                         hint="Correct it, or declare the value that means 'no data' in it.", layer=grid.name,
                         value=f"{np.nanmin(values):g}")  # fmt: skip
    if run.choice("BUILTUP_UNITS") == "share":
        if most > 1.0 + _ROUNDING:
            raise InputError("Raster '{layer}' is said to hold shares, and holds {value}.",
                             hint="Set BUILTUP_UNITS to 'm2', or divide per cent by 100.", layer=grid.name,
                             value=f"{most:g}")  # fmt: skip
        return _with_data(grid.with_values(values * area))
    if 0.0 < most <= 1.0 < area.min():
        raise InputError("Raster '{layer}' is said to hold square metres, and holds nothing above 1.",
                         hint="It looks like shares: set {parameter} to 'share'.", layer=grid.name,
                         parameter="BUILTUP_UNITS")  # fmt: skip
    if most > _AS_LARGE * area.max():
        run.note(Note("Raster '{layer}' holds {value} m2 of built-up land in a cell of {area} m2: check its unit.",
                      layer=grid.name, value=f"{most:,.0f}", area=f"{area.max():,.0f}"))  # fmt: skip
    return _with_data(grid.with_values(values))


def same_cells(one: Grid, other: Grid) -> bool:
    """Tell whether two rasters lie cell upon cell in the same coordinate reference system."""
    return same_grid(one, other) and same_crs(one, other)


def tell_left_out(run: Run, pair: PeoplePair, change: GridChange) -> None:
    """Say whom the comparison leaves out, because one of the dates is unknown where they live.

    Raises
    ------
    InputError
        When it leaves out everybody.
    """
    if not any(change.cells):
        raise InputError("Rasters '{start}' and '{end}' have no cell that is known in both.",
                         hint="Check that they show the same region, and which value they declare as 'no data'.",
                         start=pair.start.name, end=pair.end.name)  # fmt: skip
    sides = ((pair.start, pair.end, pair.total_start, change.population_start),
             (pair.end, pair.start, pair.total_end, change.population_end))  # fmt: skip
    for grid, other, total, used in sides:
        people = total - used
        cells = int(np.count_nonzero(np.isnan(other.values) & ~np.isnan(grid.values)))
        gone = Note("where '{other}' is unknown ({cells} cells; where 'no data' means that nobody lives there, fill it "
                    "with 0 first)", other=other.name, cells=f"{cells:,}")  # fmt: skip
        run.tally(Tally(Note("People of '{layer}'", layer=grid.name), round(total, 1),
                        (LeftOut(round(max(people, 0.0), 1), gone),), of_people=True))  # fmt: skip


def _onto(run: Run, fine: Grid, coarse: Grid, progress: Stage) -> Grid:
    """Sum a grid up on the cells of a coarser one; cells that it knows in part only are unknown."""
    run.note(Note("'{layer}' was brought onto the cells of '{target}' by sums: its people are taken to live evenly "
                  "within each of its cells.", layer=fine.name, target=coarse.name))  # fmt: skip
    times = _middle_m2(coarse) / _middle_m2(fine)
    if times < _MUCH_FINER and not (same_crs(fine, coarse) and nests_in(fine, coarse)):
        run.note(Note("The cells of '{layer}' are hardly smaller than those of '{target}' and straddle them: sharing "
                      "them out moves people between neighbouring cells, and cells seem to change that did not. "
                      "Read the figures of zones, not of cells, or take grids on the same cells.", layer=fine.name,
                      target=coarse.name))  # fmt: skip
    sums = raster.resample(fine, coarse, "sum", Stage(progress, 0.0, 0.5))
    reach = ceil(2.0 * sqrt(times)) + 1
    share = raster.resample(known_with_margin(fine, reach), coarse, "mean", Stage(progress, 0.5, 1.0))
    found = coarse.with_values(wholly_known(sums.values, share.values))
    return replace(found, nodata=None, name=fine.name)


def _middle_m2(grid: Grid) -> float:
    return float(grid.cell_areas()[grid.rows // 2, 0])


def _with_data(grid: Grid) -> Grid:
    if np.isnan(grid.values).all():
        raise InputError("Raster '{layer}' has no cell with data.", hint="Choose another raster, or check the value "
                         "that it declares to mean 'no data'.", layer=grid.name)  # fmt: skip
    return grid
