"""The rasters of two dates: people and built-up land by cell, checked, and brought onto the same cells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...core.notes import Amount, Note
from ...core.progress import Stage, proceed
from ...i18n import tr
from .. import parameters as p
from ..period_inputs import year_parameters
from ..raster_inputs import read_built_unit

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.grid import Grid
    from ...core.grids.grid_change import GridChange
    from ..run import Run


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


def people_pair_parameters() -> p.Parameters:
    """Declare the people of two years."""
    return [
        p.raster("START", tr("Population at the start"), tr("Persons per cell in the start year.")),
        p.raster("END", tr("Population at the end"), tr("Persons per cell in the end year, best on the same cells "
                 "and from the same source.")),
        *year_parameters(tr("The year of the first grid."), tr("The year of the second grid; after the start year."),
                         "START", "END"),
    ]  # fmt: skip


def read_people_pair(run: Run) -> PeoplePair:
    """Read START and END, and bring the finer of them onto the cells of the coarser one where they lie apart.

    Raises
    ------
    CrsError
        When only one of them has a coordinate reference system.
    InputError
        When one holds a negative number, or nothing at all.
    """
    from ...core.grids.known_cells import is_coarser
    from ...core.grids.people import total_of
    from ...io.rasters import require_crs

    start = read_people(run, "START")
    proceed(run.work, 0.3)
    end = read_people(run, "END")
    if start.crs_wkt or end.crs_wkt:
        require_crs(start), require_crs(end)
    totals = [total_of(grid) for grid in (start, end)]
    progress = Stage(run.work, 0.5, 1.0)
    if same_cells(start, end):
        return PeoplePair(start, end, *totals)
    if is_coarser(end, start):
        return PeoplePair(_onto(run, start, end, progress), end, *totals)
    return PeoplePair(start, _onto(run, end, start, progress), *totals)


def read_people(run: Run, name: str) -> Grid:
    """Return the persons of each cell of a raster, NaN where unknown; see `people_of_cells`."""
    from ...core.grids.people import people_of_cells, with_data

    grid = run.raster(name)
    return with_data(grid.with_values(people_of_cells(grid)))


def read_built_m2(run: Run, name: str) -> Grid:
    """Return the built-up land of each cell of a raster in m2, NaN where unknown; see `built_m2`."""
    from ...core.grids.built_up import built_m2

    grid, notes = built_m2(run.raster(name), read_built_unit(run) == "share")
    run.tell(notes)
    return grid


def same_cells(one: Grid, other: Grid) -> bool:
    """Tell whether two rasters lie cell upon cell in the same coordinate reference system."""
    from ...core.grid import same_grid
    from ...io.rasters import same_crs

    return same_grid(one, other) and same_crs(one, other)


def tell_left_out(run: Run, pair: PeoplePair, change: GridChange) -> None:
    """Say whom the comparison leaves out, because one of the dates is unknown where they live.

    Raises
    ------
    InputError
        When it leaves out everybody.
    """
    from ...core.account import people_tally
    from ...core.grids.known_cells import known_here_alone

    if not any(change.cells):
        raise InputError("Rasters '{start}' and '{end}' have no cell that is known in both.",
                         hint="Check that they show the same region, and which value they declare as 'no data'.",
                         start=pair.start.name, end=pair.end.name)  # fmt: skip
    lost = change.people_left_out(pair.total_start, pair.total_end)
    sides = ((pair.start, pair.end, pair.total_start, lost[0]), (pair.end, pair.start, pair.total_end, lost[1]))
    for grid, other, total, people in sides:
        cells = known_here_alone(grid, other)
        gone = Note("where '{other}' is unknown ({cells} {cells:cell|cells}; where 'no data' means that nobody lives "
                    "there, fill it with 0 first)", other=other.name, cells=Amount(cells))  # fmt: skip
        run.tally(people_tally(Note("People of '{layer}'", layer=grid.name), total, people, gone))


def _onto(run: Run, fine: Grid, coarse: Grid, progress: Stage) -> Grid:
    """Sum a grid up on the cells of a coarser one; cells that it knows in part only are unknown."""
    from ...core.grids.known_cells import is_much_finer, known_with_margin, margin_of, nests_in, wholly_known
    from ...io import raster
    from ...io.rasters import same_crs

    run.note(Note("'{layer}' was brought onto the cells of '{target}' by sums: its people are taken to live evenly "
                  "within each of its cells.", layer=fine.name, target=coarse.name))  # fmt: skip
    if not is_much_finer(fine, coarse) and not (same_crs(fine, coarse) and nests_in(fine, coarse)):
        run.note(Note("The cells of '{layer}' are hardly smaller than those of '{target}' and straddle them: sharing "
                      "them out moves people between neighbouring cells, and cells seem to change that did not. "
                      "Read the figures of zones, not of cells, or take grids on the same cells.", layer=fine.name,
                      target=coarse.name))  # fmt: skip
    sums = raster.resample(fine, coarse, "sum", Stage(progress, 0.0, 0.5))
    share = raster.resample(known_with_margin(fine, margin_of(fine, coarse)), coarse, "mean", Stage(progress, 0.5, 1.0))
    known = wholly_known(*(np.asarray(grid.values, dtype=np.float64) for grid in (sums, share)))
    return replace(coarse.with_values(known), nodata=None, name=fine.name)
