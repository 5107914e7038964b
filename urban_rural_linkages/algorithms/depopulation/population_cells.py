"""The cells that people are shared out to, and what says where they can live."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...core.coverage_fractions import Coverage, exact_coverage
from ...core.errors import CrsError, InputError
from ...core.grid import Grid, same_grid
from ...core.grids.dasymetric import Dasymetric, inside_shares
from ...core.identifiers import shortened
from ...core.notes import Note
from ...core.progress import Stage
from ...i18n import tr
from ...io import raster
from ...io.columns import Column
from ...io.outlines import polygons_of
from ...io.projections import metres_per_unit
from ...io.rasters import require_crs, same_crs
from ..laid_zones import tell_of_shared_ground
from ..run import Run

NO_DATA = -9999.0
_MOST_CELLS = 250_000_000
_WHOLE = 0.999  # of a unit: what outlines of different sources leave outside a raster


def read_cells(run: Run) -> tuple[Grid, Grid | None, np.ndarray | None]:
    """Read the cells of the result, the weights on them, and where people can live.

    Raises
    ------
    CrsError
        When a raster has no coordinate reference system, or new cells would be measured in degrees.
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
    coverage = exact_coverage(outlines, cells.values.shape, cells.transform, Stage(run.work, 0.2, 0.5))
    tell_of_shared_ground(run, "UNITS", ids, coverage)
    inside = inside_shares(coverage, outlines.areas(), cells.cell_width * cells.cell_height)
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
    persons = np.where(np.isnan(found.persons), NO_DATA, found.persons)
    return run.write_raster("OUTPUT", cells.with_values(persons, NO_DATA), "float64", NO_DATA, "population_cells")


def _mask_on(run: Run, mask: Grid, cells: Grid) -> np.ndarray:
    if same_grid(mask, cells) and same_crs(mask, cells):
        return mask.as_float()
    run.note(Note("The mask '{mask}' was brought onto the cells of '{weights}': each of these took what lies at its "
                  "centre.", mask=mask.name, weights=cells.name))  # fmt: skip
    return raster.resample(mask, cells, "nearest", Stage(run.work, 0.0, 0.2)).as_float()


def _new_cells(run: Run) -> Grid:
    """Make cells over the units, or over the extent, on multiples of their side."""
    units = run.table("UNITS")
    units.require_crs()
    if units.crs.isGeographic():
        raise CrsError("Layer '{layer}' is in degrees, and cells of {side} m cannot be laid over it.",
                       hint="Reproject it to metres first, such as to EPSG:3035 in Europe, or give a raster.",
                       layer=units.name, side=f"{run.number('CELL'):g}")  # fmt: skip
    box = units.source.sourceExtent()
    if run.given("EXTENT"):
        box = run.algorithm.parameterAsExtent(run.parameters, "EXTENT", run.context, units.crs)
    cells = Grid(np.zeros((1, 1)), (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), units.crs.toWkt())
    side = run.number("CELL") / metres_per_unit(cells)
    west, north = math.floor(box.xMinimum() / side) * side, math.ceil(box.yMaximum() / side) * side
    columns = max(1, math.ceil((box.xMaximum() - west) / side))
    rows = max(1, math.ceil((north - box.yMinimum()) / side))
    if rows * columns > _MOST_CELLS:
        raise InputError("There would be {rows} x {columns} cells.", rows=rows, columns=columns,
                         hint="Choose larger cells (CELL), or a smaller EXTENT.")  # fmt: skip
    return Grid(np.zeros((rows, columns)), (west, side, 0.0, north, 0.0, -side), units.crs.toWkt(), name="cells")


def _tell_of_unused_side(run: Run, cells: Grid) -> None:
    side = cells.cell_width if cells.is_geographic else cells.cell_width * metres_per_unit(cells)
    if cells.is_geographic or abs(side - run.number("CELL")) > 0.01 * side:
        run.note(Note("The side of {side} m was not used: the cells are those of raster '{raster}'.",
                      side=f"{run.number('CELL'):g}", raster=cells.name))  # fmt: skip
