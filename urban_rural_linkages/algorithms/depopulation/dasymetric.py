"""``dasymetric``: the people of units, on the cells where they can live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters
from .cell_inputs import cell_parameters, read_cells, require_cells, unit_cells

if TYPE_CHECKING:
    from ..run import Run


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

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *unit_parameters(p.POLYGONS),
            p.field("POP", tr("Inhabitants"), tr("People of each unit."), "UNITS", optional=False),
            *cell_parameters(),
            p.nodata_values(),
            p.raster_output("OUTPUT", tr("Population by cell"), tr("Persons per cell; no data where no unit with "
                            "known people lies.")),
            p.layer_output("REPORT", tr("How people were shared out"), tr("Each unit with its people, its cells with "
                           "people and the rule: weighted, area or none."), optional=True),
            p.number_output("LOST_POPULATION", tr("People of units outside the cells")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for something that says what the cells are."""
        require_cells(run)

    def execute(self, run: Run) -> dict:
        """Share the people out."""
        from ...core.account import people_tally
        from ...core.grids.dasymetric import dasymetric
        from ...core.known import sum_known
        from ...core.notes import Note
        from .cell_outputs import share_columns, write_people

        ids = run.ids()
        population = run.counts("POP", ids)
        with run.step(tr("Lay the units over the cells"), 0.5):
            cells, weights, mask = read_cells(run)
            coverage = unit_cells(run, ids, cells)
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
            **write_people(run, found, cells),
            **run.write_rows("REPORT", share_columns(ids, population, found)),
            "LOST_POPULATION": found.lost,
        }
