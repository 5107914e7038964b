"""The cells that people are shared out to, and what says where they can live."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.coverage_fractions import Coverage, exact_coverage
from ...core.grid import Grid, same_grid
from ...core.grids.dasymetric import Dasymetric, inside_shares
from ...core.identifiers import shortened
from ...core.notes import Note
from ...core.progress import Stage
from ...i18n import tr
from ...io import raster
from ...io.columns import Column
from ...io.ground import grid_over
from ...io.outlines import polygons_of
from ...io.rasters import require_crs, same_crs
from ..laid_zones import tell_of_shared_ground
from ..run import Run

NO_DATA = -9999.0
_WHOLE = 0.999  # of a unit: what outlines of different sources leave outside a raster


def read_cells(run: Run) -> tuple[Grid, Grid | None, np.ndarray | None]:
    """Read the cells of the result, the weights on them, and where people can live.

    Raises
    ------
    CrsError
        When a layer has no coordinate reference system.
    InputError
        When there would be too many cells.
    """
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
    outlines = polygons_of(run.table("UNITS"), ids, require_crs(cells))
    coverage = exact_coverage(outlines, cells.values.shape, cells.transform, Stage(run.work, 0.4, 1.0))
    tell_of_shared_ground(run, "UNITS", ids, coverage)
    inside = inside_shares(coverage, cells.cells_in(outlines.areas()))
    cut = sorted(name for name, share in zip(ids, inside, strict=True) if 0.0 < share < _WHOLE)
    if cut:
        run.note(Note("Units that reach beyond the cells: {count} ({units}). All their people were put on the part "
                      "inside.", count=len(cut), units=shortened(cut)))  # fmt: skip
    return coverage


def share_columns(ids: Sequence[str], population: np.ndarray, found: Dasymetric) -> list[Column]:
    """Return the fields of the report: how the people of each unit came to their cells."""
    return [
        Column("unit", "text", list(ids), tr("Unit")),
        Column("population", "real", population, tr("Inhabitants")),
        Column("placed", "real", found.placed, tr("Inhabitants on the map")),
        Column("cells", "integer", found.cells, tr("Cells with people of the unit")),
        Column("rule", "text", found.rule, tr("How people were shared out (weighted, area, none)")),
    ]


def write_people(run: Run, found: Dasymetric, cells: Grid) -> dict[str, str]:
    """Write persons per cell, in full precision: totals are kept."""
    return run.write_raster("OUTPUT", cells.with_values(found.persons), "float64", NO_DATA, "population_cells")


def _mask_on(run: Run, mask: Grid, cells: Grid) -> np.ndarray:
    if same_grid(mask, cells) and same_crs(mask, cells):
        return mask.as_float()
    run.note(Note("The mask '{mask}' was brought onto the cells of '{weights}': each of these took what lies at its "
                  "centre.", mask=mask.name, weights=cells.name))  # fmt: skip
    return raster.resample(mask, cells, "nearest", Stage(run.work, 0.0, 0.4)).as_float()


def _new_cells(run: Run) -> Grid:
    """Make cells over the units, or over the extent, on multiples of their side."""
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
