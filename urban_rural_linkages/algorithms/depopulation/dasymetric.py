"""``dasymetric``: the people of units, on the cells where they can live."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import Stage
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..raster_inputs import extent_parameter, extent_within, has_extent, has_side, read_side, side_parameter
from ..unit_inputs import people_parameter, read_people, unit_parameters

if TYPE_CHECKING:
    from ...core.coverage_fractions import Coverage
    from ...core.grid import Grid
    from ...core.grids.dasymetric import Dasymetric
    from ...io.columns import Column
    from ..run import Run

_WHOLE = 0.999  # of a unit: what outlines of different sources leave outside a raster
_NO_DATA = -9999.0


class DasymetricMap(UrbanRuralAlgorithm):
    """People of units shared out to cells, totals kept."""

    ID = "dasymetric"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Dasymetric map"),
            tr("Shares the people of each unit out to cells in proportion to a weight, such as built-up land, and to "
               "the part of the cell that lies in the unit. The people of every unit are kept to rounding; a cell on "
               "a border holds the sum of its parts. Without weights people are spread evenly, by area. Where the "
               "weights leave a unit no place, its people are spread evenly too, and the unit is named."),
            tr("dasymetric, population grid, disaggregation, areal interpolation, weights, built-up, dasimétrico, "
               "malla de población, desagregación, interpolación areal"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(p.POLYGONS),
            people_parameter(tr("People of each unit."), optional=False),
            *_cell_parameters(),
            p.nodata_values(),
            p.raster_output("OUTPUT", tr("Population by cell"), tr("Persons per cell; no data where no unit with "
                            "known people lies.")),
            p.layer_output("REPORT", tr("How people were shared out"), tr("Each unit with its people, its cells with "
                           "people and the rule: weighted, area or none."), optional=True),
            p.number_output("LOST_POPULATION", tr("People of units outside the cells")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for something that says what the cells are."""
        _require_cells(run)

    def execute(self, run: Run) -> p.Results:
        """Share the people out."""
        from ...core.account import people_tally
        from ...core.grids.dasymetric import dasymetric
        from ...core.known import sum_known

        ids = run.ids()
        population = read_people(run, ids)
        with run.step(tr("Lay the units over the cells"), 0.5):
            cells, weights, mask = _read_cells(run)
            coverage = _unit_cells(run, ids, cells)
        with run.step(tr("Share the people out"), 0.4) as progress:
            found = dasymetric(
                ids, population, coverage, mask=mask, cell_areas=cells.cell_areas(),
                weights=None if weights is None else weights.as_float(),
                weights_name="" if weights is None else weights.name, progress=progress,
            )  # fmt: skip
        run.tell(found.notes)
        known = sum_known(population) or 0.0
        people = Note("People of '{layer}'", layer=run.table("UNITS").name)
        run.tally(people_tally(people, known, found.lost, Note("of units that have no cell")))
        return {
            **_write_people(run, found, cells),
            **run.write_rows("REPORT", _share_columns(ids, population, found)),
            "LOST_POPULATION": found.lost,
        }


def _cell_parameters() -> p.Parameters:
    """Declare the cells, and what says where people can live."""
    return [
        p.raster("WEIGHTS", tr("Weights"), tr("How many people a cell attracts, such as built-up m2; no data "
                 "counts as 0. The result lies on these cells."), optional=True),
        p.raster("MASK", tr("Where people can live"), tr("Cells with 0 or without data get nobody. The result "
                 "lies on these cells where there are no weights."), optional=True),
        side_parameter(tr("Side of the cells, where neither raster is given, in metres on the ground in the middle of "
                          "the extent.")),
        extent_parameter(tr("Of the cells, where neither raster is given; that of the units unless given. The people "
                            "of a unit that reaches beyond it are all put inside.")),
    ]  # fmt: skip


def _require_cells(run: Run) -> None:
    """Ask for something that says what the cells are."""
    if not (run.given("WEIGHTS") or run.given("MASK") or has_side(run)):
        raise InputError("Neither a raster nor the side of a cell was given.",
                         hint="Give WEIGHTS or MASK, or the side of the cells in metres (CELL).")  # fmt: skip


def _read_cells(run: Run) -> tuple[Grid, Grid | None, np.ndarray | None]:
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
    if (weights or mask) is not None and has_side(run):
        _tell_of_unused_side(run, cells)
    return cells, weights, None if mask is None else _mask_on(run, mask, cells)


def _unit_cells(run: Run, ids: Sequence[str], cells: Grid) -> Coverage:
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
    box = extent_within(run, units.crs) if has_extent(run) else units.source.sourceExtent()
    return grid_over(box, units.crs, read_side(run), "cells")


def _tell_of_unused_side(run: Run, cells: Grid) -> None:
    side = read_side(run)
    if not cells.has_side(side):
        run.note(Note("The side of {side} m was not used: the cells are those of raster '{raster}'.",
                      side=f"{side:g}", raster=cells.name))  # fmt: skip


def _share_columns(ids: Sequence[str], population: np.ndarray, found: Dasymetric) -> list[Column]:
    """Return the fields of the report: how the people of each unit came to their cells."""
    from ...io.columns import Column

    return [
        Column("unit", "text", list(ids), tr("Unit")),
        Column("population", "real", population, tr("Inhabitants")),
        Column("placed", "real", found.placed, tr("Inhabitants on the map")),
        Column("cells", "integer", found.cells, tr("Cells with people of the unit")),
        Column("rule", "text", found.rule, tr("How people were shared out (weighted, area, none)")),
    ]


def _write_people(run: Run, found: Dasymetric, cells: Grid) -> dict[str, str]:
    """Write persons per cell, in full precision: totals are kept."""
    return run.write_raster("OUTPUT", cells.with_values(found.persons), "float64", _NO_DATA, "population_cells")
