"""``webbtypology``: growth or decline of each unit, through births and deaths or through migration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..balance_inputs import balance_parameters, knows_natural_balance
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import period_parameters, read_period, require_period
from ..unit_inputs import unit_parameters
from .change_inputs import denominator_parameter, read_change

if TYPE_CHECKING:
    from ..run import Run

# The output with the number of units of each class; "0" is the class of those that did not change.
_COUNTS = {"A": "N_A", "B": "N_B", "C": "N_C", "D": "N_D", "E": "N_E", "F": "N_F", "G": "N_G", "H": "N_H",
           "0": "N_ZERO"}  # fmt: skip


class WebbTypologyAlgorithm(UrbanRuralAlgorithm):
    """The classes A to H of Webb, and the wheel that shows them."""

    ID = "webbtypology"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Webb typology"),
            tr("Tells units that grow (A to D) from units that decline (E to H), each by what leads, births and deaths "
               "or migration, and by whether the other one helps or holds back (Webb 1963). Populations are those of "
               "1 January; births, deaths and migration are those of the start year to the year before the end year. "
               "Small units change class from year to year: take five years or more. The angle on the wheel is in "
               "degrees: 0 is immigration alone, 90 births alone, 180 emigration alone, -90 deaths alone."),
            tr("Webb, typology, natural balance, migration, growth, decline, shrinkage, births, deaths, tipología, "
               "crecimiento natural, saldo migratorio, migración, declive, nacimientos, defunciones"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            *period_parameters(),
            *balance_parameters(),
            denominator_parameter(advanced=True),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Webb typology"), tr("The units with their class and the figures behind it.")),
            p.file_output("WHEEL", tr("Wheel"), tr("Picture of the wheel: every unit at its migration and natural "
                          "balance, the number of units in each class, and what the classes mean."), "SVG (*.svg)",
                          optional=True),
            *(p.number_output(output, tr("Units of class {name}").format(name=name))
              for name, output in _COUNTS.items()),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a period that ends before it starts, and a run that cannot know the natural balance."""
        require_period(run)
        if not knows_natural_balance(run):
            raise InputError(
                "The typology needs the natural balance of the units.",
                hint="Give births and deaths (BIRTHS and DEATHS), or the balance ready-made (NATURAL).",
            )

    def execute(self, run: Run) -> p.Results:
        """Classify the units."""
        from ...core.demography.webb import webb_typology
        from ...core.known import count_class
        from .webb_outputs import webb_columns, write_wheel

        ids = run.ids()
        change = read_change(run, ids)
        typology = webb_typology(change, ids)
        run.tell(typology.notes)
        return {
            **run.write("OUTPUT", webb_columns(typology, change), style="webb"),
            **write_wheel(run, typology, change, read_period(run)),
            **{output: count_class(typology.classes, name) for name, output in _COUNTS.items()},
        }
