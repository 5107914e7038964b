"""``degurbaunits``: municipalities by the degree of urbanisation, and why each got its class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters
from .threshold_inputs import read_rule_set, rule_set_parameter
from .unit_cell_inputs import by_centres, cell_parameters, read_unit_cells

if TYPE_CHECKING:
    from ...core.functional.units import Flip, UnitClasses
    from ...io.columns import Column
    from ..run import Run


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

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(p.POLYGONS),
            *cell_parameters(),
            rule_set_parameter(tr("The rules of level 2: of July 2024, or of 2021.")),
            p.layer_output("OUTPUT", tr("Units by degree of urbanisation"), tr("The units with their shares, classes, "
                           "the margin to the deciding threshold, and the reason."), p.POLYGONS),
            p.layer_output("FLIPS", tr("Units near a threshold"), tr("Units whose class changes when the thresholds "
                           "move by 0.05."), optional=True),
            p.number_output("N_CITIES", tr("Cities")),
            p.number_output("N_TOWNS", tr("Towns and semi-dense areas")),
            p.number_output("N_RURAL", tr("Rural areas")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Classify the units."""
        from ...core.functional.units import as_level_2, class_totals, classify_units, flips, with_level_1
        from ...core.progress import attended

        ids, rules = run.ids(), read_rule_set(run)
        with run.step(tr("Lay the units over the cells"), 0.7):
            cells = read_unit_cells(run, ids, by_centres(run))
        with run.step(tr("Classify the units"), 0.2):
            of_cells = cells.population, cells.coverage, cells.touching
            found = attended(lambda: classify_units(ids, class_totals(cells.classes, *of_cells), rules), run.progress)
            if cells.level_1 is not None:
                own, level_1 = found, as_level_2(cells.level_1)
                found = attended(lambda: with_level_1(own, ids, class_totals(level_1, *of_cells)), run.progress)
            others = attended(lambda: flips(found, rules), run.progress)
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
            **run.write("OUTPUT", _unit_class_columns(found, reasons), style="degurba_units_l2"),
            **run.write_rows("FLIPS", _flip_columns(others)),
            "N_CITIES": found.counts[3],
            "N_TOWNS": found.counts[2],
            "N_RURAL": found.counts[1],
        }


def _unit_class_columns(found: UnitClasses, reasons: Sequence[str]) -> list[Column]:
    """Return the fields of units by degree of urbanisation."""
    from ...io.columns import Column

    labels = {
        "uc_share": tr("Share in urban centres"),
        "duc_share": tr("Share in dense urban clusters"),
        "sduc_share": tr("Share in semi-dense urban clusters"),
        "suc_share": tr("Share in suburban cells"),
        "rc_share": tr("Share in rural clusters"),
        "ldr_share": tr("Share in low density rural cells"),
        "vldr_share": tr("Share in very low density rural cells"),
    }
    shares = [Column(name, "real", found.shares[:, i], label) for i, (name, label) in enumerate(labels.items())]
    return [
        Column("population", "real", found.population, tr("Inhabitants on the grid")),
        *shares,
        Column("degurba_l1", "integer", _codes(found.level_1), tr("Degree of urbanisation: 3 city, 2 town, 1 rural")),
        Column("degurba_l2", "integer", _codes(found.level_2), tr("Degree of urbanisation, level 2")),
        Column("margin", "real", found.margin, tr("Deciding share, less its threshold")),
        Column("note", "text", reasons, tr("Why")),
    ]


def _flip_columns(found: Sequence[Flip]) -> list[Column]:
    """Return the fields of units that another threshold would put elsewhere."""
    from ...io.columns import Column

    return [
        Column("unit_id", "text", [flip.id for flip in found], tr("Unit")),
        Column("degurba_l2", "integer", [flip.now for flip in found], tr("Class")),
        Column("with_lower", "integer", [flip.with_lower for flip in found], tr("Class with thresholds 0.05 lower")),
        Column("with_higher", "integer", [flip.with_higher for flip in found], tr("Class with thresholds 0.05 higher")),
        Column(
            "changes_l1", "integer", [flip.changes_level_1 for flip in found], tr("City, town or rural at stake (1)")
        ),
    ]


def _codes(values: Sequence[int | None]) -> list[float]:
    return [float("nan") if value is None else float(value) for value in values]
