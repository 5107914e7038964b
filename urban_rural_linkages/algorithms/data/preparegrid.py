"""``preparegrid``: people of a raster in any projection added up on the cells of an equal-area grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Amount, Note
from ...i18n import number_text, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .equal_area_inputs import amount_parameters, cell_parameters, holds_densities, read_cells, require_projection

if TYPE_CHECKING:
    from ...io.equal_area import SummedLayer
    from ..run import Run

NO_DATA = -9999.0


class PrepareGrid(UrbanRuralAlgorithm):
    """A population grid on equal-area cells, with nobody lost on the way."""

    ID = "preparegrid"
    GROUP = "data"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Prepare a grid"),
            tr("Adds the people of a raster (GHSL, WorldPop and others, in degrees, Mercator or any projection) up on "
               "the cells of an equal-area grid: that of Europe (EPSG:3035), GHSL's (ESRI:54009), one of your own, or "
               "the cells of another raster. Each cell's people are shared out by area and never interpolated: what "
               "comes in is what goes out, and what lies outside is counted. Cells without data stay unknown; a cell "
               "that is known in part holds what is known. Large rasters are read block by block."),
            tr("grid, raster, population, resample, warp, reproject, equal area, GHSL, GHS-POP, WorldPop, malla, "
               "ráster, población, remuestrear, reproyectar, sumar, equivalente"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *amount_parameters(),
            *cell_parameters(),
            p.raster_output("OUTPUT", tr("Prepared grid"), tr("The amount in each cell; no data where nothing is "
                            "known.")),
            p.number_output("TOTAL_IN", tr("Sum of the cells that were read")),
            p.number_output("TOTAL_OUT", tr("Sum of the cells of the result")),
            p.number_output("OUTSIDE", tr("Sum of what lies outside the result")),
            p.number_output("N_IN_PART", tr("Cells of the result that are known in part")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse cells in degrees."""
        require_projection(run)

    def execute(self, run: Run) -> p.Results:
        """Read, add up and write."""
        from ...core.grids.cell_amounts import CellAmounts
        from ...io.equal_area import sum_layer
        from ...io.rasters import cells_of_layer

        layer, band = run.raster_layer("RASTER")
        with run.step(tr("Lay out the grid"), 0.05):
            source = cells_of_layer(layer)
            target = read_cells(run, source)
        amounts = CellAmounts(run.nodata() or (), holds_densities(run))
        whole = not (run.given("UNITS") or run.given("TEMPLATE"))
        with run.step(tr("Add up the cells"), 0.8) as progress:
            found = sum_layer(layer, band, target, amounts.of, whole, progress)
        run.tell(amounts.notes(source.name))
        _account(run, source.name, found)
        return {
            **run.write_raster("OUTPUT", found.grid, "float64", NO_DATA, "population_cells"),
            "TOTAL_IN": found.total_in,
            "TOTAL_OUT": found.total_out,
            "OUTSIDE": found.outside,
            "N_IN_PART": found.in_part,
        }


def _account(run: Run, layer: str, found: SummedLayer) -> None:
    """Say what was read, what lies outside, and which cells are known in part."""
    from ...core.account import people_tally

    if found.cells_read < found.cells:
        read = tr("Of raster '{layer}', {read} of {all} cells were read: those over the extent that was asked for.")
        run.info(read.format(layer=layer, read=number_text(found.cells_read), all=number_text(found.cells)))
    run.tally(people_tally(Note("Sum of raster '{layer}'", layer=layer), found.total_in, found.outside,
                           Note("outside the grid")))  # fmt: skip
    if found.in_part:
        run.note(Note("Cells of the result of which a part is unknown: {count}. They hold what is known.",
                      count=Amount(found.in_part)))  # fmt: skip
    run.rules.append(tr("Amounts were shared out by area: each cell in equal parts, added up where they fall."))
