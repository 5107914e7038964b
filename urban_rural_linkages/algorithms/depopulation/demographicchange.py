"""``demographicchange``: change of a population between two dates, with its natural and migratory parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..area_inputs import area_parameters, areas_km2
from ..balance_inputs import balance_parameters
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import period_parameters, require_period
from ..unit_inputs import unit_parameters
from .change_inputs import denominator_parameter, read_change

if TYPE_CHECKING:
    from ..run import Run


class DemographicChange(UrbanRuralAlgorithm):
    """Change, rates, density, natural balance and migration of each unit."""

    ID = "demographicchange"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Demographic change"),
            tr("Measures how the population of each unit changed between two dates: total change, yearly rates, "
               "density, natural balance and migration. Populations are those of 1 January; births, deaths and "
               "migration are those of the start year to the year before the end year. A unit without one of the "
               "two populations is not comparable and gets no figures."),
            tr("population, growth, migration, births, deaths, density, población, crecimiento, migración, "
               "nacimientos, defunciones, densidad"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            *period_parameters(),
            *balance_parameters(),
            *area_parameters(),
            denominator_parameter(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Demographic change"), tr("The units with the figures of the change.")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a period that ends before it starts."""
        require_period(run)

    def execute(self, run: Run) -> p.Results:
        """Measure the change of each unit."""
        from .columns import change_columns

        ids = run.ids()
        change = read_change(run, ids, areas_km2(run, ids))
        return run.write("OUTPUT", change_columns(change), style="change")
