"""The cells that people are shared out to, and what says where they can live."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import Stage
from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.coverage_fractions import Coverage
    from ...core.grid import Grid
    from ..run import Run

_WHOLE = 0.999  # of a unit: what outlines of different sources leave outside a raster


def cell_parameters() -> list:
    """Declare the cells, and what says where people can live."""
    return [
        p.raster("WEIGHTS", tr("Weights"), tr("How many people a cell attracts, such as built-up m2; no data "
                 "counts as 0. The result lies on these cells."), optional=True),
        p.raster("MASK", tr("Where people can live"), tr("Cells with 0 or without data get nobody. The result "
                 "lies on these cells where there are no weights."), optional=True),
        p.number("CELL", tr("Cell (m)"), tr("Side of the cells, where neither raster is given, in metres on the "
                 "ground in the middle of the extent."), minimum=0.01,
                 optional=True),
        p.extent("EXTENT", tr("Extent"), tr("Of the cells, where neither raster is given; that of the units unless "
                 "given. The people of a unit that reaches beyond it are all put inside.")),
    ]  # fmt: skip


def require_cells(run: Run) -> None:
    """Ask for something that says what the cells are."""
    if not any(run.given(name) for name in ("WEIGHTS", "MASK", "CELL")):
        raise InputError("Neither a raster nor the side of a cell was given.",
                         hint="Give WEIGHTS or MASK, or the side of the cells in metres (CELL).")  # fmt: skip


def read_cells(run: Run) -> tuple[Grid, Grid | None, np.ndarray | None]:
    """Read the cells of the result, the weights on them, and where people can live.

    Raises
    ------
    CrsError
        When a layer has no coordinate reference system.
    InputError
        When there would be too many cells.
    """
    from ...io.rasters import require_crs

    weights, mask = run.raster("WEIGHTS"), run.raster("MASK")
    for grid in (weights, mask):
        if grid is not None:
            require_crs(grid)
    cells = weights or mask or _new_cells(run)
    if (weights or mask) is not None and run.given("CELL"):
        _tell_of_unused_side(run, cells)
    return cells, weights, None if mask is None else _mask_on(run, mask, cells)


def unit_cells(run: Run, ids: Sequence[str], cells: Grid) -> Coverage:
    """Return which part of which cell lies in which unit; units that reach beyond the cells are named."""
    from ...core.coverage_fractions import exact_coverage
    from ...core.grids.dasymetric import inside_shares
    from ...core.identifiers import shortened
    from ...io.outlines import polygons_of
    from ...io.rasters import require_crs
    from ..laid_zones import tell_of_shared_ground

    outlines = polygons_of(run.table("UNITS"), ids, require_crs(cells))
    coverage = exact_coverage(outlines, cells.values.shape, cells.transform, Stage(run.work, 0.4, 1.0))
    tell_of_shared_ground(run, "UNITS", ids, coverage)
    inside = inside_shares(coverage, cells.cells_in(outlines.areas()))
    cut = sorted(name for name, share in zip(ids, inside, strict=True) if 0.0 < share < _WHOLE)
    if cut:
        run.note(Note("Units that reach beyond the cells: {count} ({units}). All their people were put on the part "
                      "inside.", count=len(cut), units=shortened(cut)))  # fmt: skip
    return coverage


def _mask_on(run: Run, mask: Grid, cells: Grid) -> np.ndarray:
    from ...core.grid import same_grid
    from ...io import raster
    from ...io.rasters import same_crs

    if same_grid(mask, cells) and same_crs(mask, cells):
        return mask.as_float()
    run.note(Note("The mask '{mask}' was brought onto the cells of '{weights}': each of these took what lies at its "
                  "centre.", mask=mask.name, weights=cells.name))  # fmt: skip
    return raster.resample(mask, cells, "nearest", Stage(run.work, 0.0, 0.4)).as_float()


def _new_cells(run: Run) -> Grid:
    """Make cells over the units, or over the extent, on multiples of their side."""
    from ...io.ground import grid_over

    units = run.table("UNITS")
    units.require_crs()
    box = units.source.sourceExtent()
    if run.given("EXTENT"):
        box = run.extent("EXTENT", units.crs)
    return grid_over(box, units.crs, run.number("CELL"), "cells")


def _tell_of_unused_side(run: Run, cells: Grid) -> None:
    if not cells.has_side(run.number("CELL")):
        run.note(Note("The side of {side} m was not used: the cells are those of raster '{raster}'.",
                      side=f"{run.number('CELL'):g}", raster=cells.name))  # fmt: skip
