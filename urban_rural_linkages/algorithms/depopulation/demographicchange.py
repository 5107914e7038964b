"""``demographicchange``: how a population changed between two dates, and through what."""

from __future__ import annotations

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..run import Run, require_later


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

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *p.units(),
            *p.period(),
            *p.balance(),
            *p.area(),
            p.choice("DENOMINATOR", tr("Population that rates refer to"), tr("The population by which natural balance "
                     "and migration are divided: the mean of start and end (as the US Census Bureau does), the start, "
                     "or the end."), ("mean", "start", "end"), "mean"),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Demographic change"), tr("The units with the figures of the change.")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a period that ends before it starts."""
        require_later(run.whole("START_YEAR"), run.whole("END_YEAR"))

    def execute(self, run: Run) -> dict:
        """Measure the change of each unit."""
        from .columns import change_columns
        from .inputs import read_change

        ids = run.ids()
        change = read_change(run, ids, run.areas_km2(ids))
        return run.write("OUTPUT", change_columns(change), style="change")
