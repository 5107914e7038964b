"""``shrinkagetrend``: shrinkage of units since their peak: its amount, length and speed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters
from .series_inputs import read_series, series_parameters

if TYPE_CHECKING:
    from ..run import Run


class ShrinkageTrend(UrbanRuralAlgorithm):
    """Peak, loss, run of decline, trend and intensity of each unit's yearly series."""

    ID = "shrinkagetrend"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Shrinkage and trend"),
            tr("Reads the yearly population of each unit: when it had most inhabitants, how many it has lost since, "
               "for how many years it has declined without a break, whether the series has a trend (Mann-Kendall, "
               "with Sen's slope), and how intensely it shrinks by the yearly rate, in the classes of ESPON ESCAPE. "
               "Years may be missing, and units may begin or end within the series. No figure is interpolated."),
            tr("shrinkage, decline, trend, Mann-Kendall, Sen, peak, series, contracción, declive, tendencia, máximo, "
               "serie, despoblación"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            *series_parameters(),
            p.number("ALPHA", tr("Level of significance"), tr("A trend is told where chance alone would give so clear "
                     "a one more rarely than this."), 0.05, minimum=0, maximum=1, advanced=True, decimals=3),
            p.choice("SIDES", tr("Sides of the test"), tr("Whether p asks for any trend, or for one in the direction "
                     "that was found (half of it)."), ("two", "one"), "two", advanced=True),
            p.number("MIN_YEARS", tr("Known years at least"), tr("Units with fewer known populations get no trend; "
                     "the test is poor below eight."), 8, minimum=2, whole=True, advanced=True),
            p.text("BREAKS", tr("Limits of the intensities (% a year)"), tr("Three numbers that increase: severe "
                   "below the first, moderate below the second, modest below the third, growing from there on."),
                   "-1,-0.5,0", advanced=True),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Shrinkage and trend"), tr("The units with the figures of their series.")),
            p.file_output("CHART", tr("Chart"), tr("The inhabitants of all units, year by year, with their peak."),
                          "SVG (*.svg)", optional=True),
            p.number_output("N_SEVERE", tr("Units that shrink severely")),
            p.number_output("N_MODERATE", tr("Units that shrink moderately")),
            p.number_output("N_MODEST", tr("Units that shrink modestly")),
            p.number_output("N_GROWING", tr("Units that do not shrink")),
            p.number_output("N_DECREASING", tr("Units with a decreasing trend")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse limits and levels without meaning."""
        from ...core.demography.shrinkage import check_alpha, parse_breaks

        parse_breaks(run.text("BREAKS"))
        check_alpha(run.number("ALPHA"))

    def execute(self, run: Run) -> dict:
        """Read the series, measure, count."""
        from ...core.demography.shrinkage import parse_breaks, shrinkage
        from ...core.known import count_class
        from .series_outputs import shrinkage_columns, write_series_chart

        ids = run.ids()
        years, people = read_series(run, ids)
        result = shrinkage(
            people,
            years,
            ids=ids,
            alpha=run.number("ALPHA"),
            min_years=run.whole("MIN_YEARS"),
            breaks=parse_breaks(run.text("BREAKS")),
            sides=run.choice("SIDES"),
            progress=run.work,
        )
        run.tell(result.notes)
        return {
            **run.write("OUTPUT", shrinkage_columns(result, run.choice("SIDES")), style="shrinkage_intensity"),
            **write_series_chart(run, years, people),
            "N_SEVERE": count_class(result.intensity, "severe"),
            "N_MODERATE": count_class(result.intensity, "moderate"),
            "N_MODEST": count_class(result.intensity, "modest"),
            "N_GROWING": count_class(result.intensity, "growing"),
            "N_DECREASING": count_class(result.trend, "decreasing"),
        }
