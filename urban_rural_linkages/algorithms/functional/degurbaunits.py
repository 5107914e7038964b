"""``degurbaunits``: municipalities by the degree of urbanisation, and why each got its class."""

from __future__ import annotations

from ...core.progress import proceed
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..run import Run
from ..unit_inputs import unit_parameters


class DegurbaUnits(UrbanRuralAlgorithm):
    """Cities, towns and rural areas, from where the people of each unit live."""

    ID = "degurbaunits"
    GROUP = "functional"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Degree of urbanisation: units"),
            tr("Classifies municipalities as cities, towns and rural areas by where their people live on a classified "
               "grid, with the finer classes of level 2 by the rules of 2024 or 2021. Cells are shared out by exact "
               "area; the official way, by the centres of small cells, is an option. Each unit says why it got its "
               "class and how far the deciding share is from its threshold; FLIPS lists the units that another "
               "threshold would put elsewhere."),
            tr("degree of urbanisation, DEGURBA, LAU, city, town, rural, municipality, grado de urbanización, ciudad, "
               "municipio, rural"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *unit_parameters(p.POLYGONS),
            p.raster("CLASSES", tr("Degree of urbanisation of the cells"), tr("The level-2 result of the grid: 30, 23, "
                     "22, 21, 13, 12, 11, 10.")),
            p.raster("POPULATION", tr("Population"), tr("Persons per cell, on the same cells or on finer ones.")),
            p.raster("LEVEL1", tr("Level 1 of the cells"), tr("The level-1 result of the grid: 3, 2, 1, 0. The levels "
                     "are not strictly nested, so a unit near a threshold may differ. Without it level 1 is read off "
                     "level 2."), optional=True, advanced=True),
            p.choice("METHOD", tr("Cells on a border"), tr("Shared by exact area, or given to the unit that holds the "
                     "centre of a small cell (the official way)."), ("exact", "centre"), "exact"),
            p.number("RESAMPLE_M", tr("Small cells (m)"), tr("Side of the small cells whose centres decide."), 50,
                     minimum=1, advanced=True),
            p.choice("RULES", tr("Rule set"), tr("The rules of level 2: of July 2024, or of 2021."), ("2024", "2021"),
                     "2024"),
            p.layer_output("OUTPUT", tr("Units by degree of urbanisation"), tr("The units with their shares, classes, "
                           "the margin to the deciding threshold, and the reason."), p.POLYGONS),
            p.layer_output("FLIPS", tr("Units near a threshold"), tr("Units whose class changes when the thresholds "
                           "move by 0.05."), optional=True),
            p.number_output("N_CITIES", tr("Cities")),
            p.number_output("N_TOWNS", tr("Towns and semi-dense areas")),
            p.number_output("N_RURAL", tr("Rural areas")),
        ]  # fmt: skip

    def execute(self, run: Run) -> dict:
        """Classify the units."""
        from ...core.functional.units import as_level_2, class_totals, classify_units, flips, with_level_1
        from .columns import flip_columns, unit_class_columns
        from .unit_cells import read_unit_cells

        ids, rules = run.ids(), run.choice("RULES")
        cells = read_unit_cells(run, ids, by_centres=run.choice("METHOD") == "centre")
        of_cells = cells.population, cells.coverage, cells.touching
        totals = class_totals(cells.classes, *of_cells)
        proceed(run.work, 1.0)
        found = classify_units(ids, totals, rules)
        if cells.level_1 is not None:
            found = with_level_1(found, ids, class_totals(as_level_2(cells.level_1), *of_cells))
        source = (
            tr("Level 1 has a grid of its own.")
            if cells.level_1 is not None
            else tr("Level 1 was read off level 2, whose cells are not strictly nested in those of level 1 (LEVEL1).")
        )
        run.info(source)
        run.rules.append(source)
        run.rules.append(tr("Degree of urbanisation of units, rules of {rules}; Eurostat (2021), Applying the Degree "
                            "of Urbanisation: a methodological manual, ch. 7.").format(rules=rules))  # fmt: skip
        reasons = [" ".join(note_sentence(note) for note in notes) for notes in found.notes]
        return {
            **run.write("OUTPUT", unit_class_columns(found, reasons), style="degurba_units_l2"),
            **run.write_rows("FLIPS", flip_columns(flips(found, rules))),
            "N_CITIES": found.counts[3],
            "N_TOWNS": found.counts[2],
            "N_RURAL": found.counts[1],
        }
