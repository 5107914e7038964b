"""``shrinkagetrend``: shrinkage of units since their peak: its amount, length and speed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import Language, current_language, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import unit_parameters
from .significance_inputs import level_parameter, read_level, read_sides, sides_parameter

if TYPE_CHECKING:
    from ...core.demography.shrinkage import Shrinkage
    from ...io.columns import Column
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

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            *_series_parameters(),
            level_parameter(tr("A trend is told where chance alone would give so clear a one more rarely than this.")),
            sides_parameter(tr("Whether p asks for any trend, or for one in the direction that was found (half of "
                            "it).")),
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
        check_alpha(read_level(run))

    def execute(self, run: Run) -> p.Results:
        """Read the series, measure, count."""
        from ...core.demography.shrinkage import parse_breaks, shrinkage
        from ...core.known import count_class

        ids = run.ids()
        years, people = _read_series(run, ids)
        result = shrinkage(
            people,
            years,
            ids=ids,
            alpha=read_level(run),
            min_years=run.whole("MIN_YEARS"),
            breaks=parse_breaks(run.text("BREAKS")),
            sides=read_sides(run),
            progress=run.work,
        )
        run.tell(result.notes)
        return {
            **run.write("OUTPUT", _shrinkage_columns(result, read_sides(run)), style="shrinkage_intensity"),
            **_write_series_chart(run, years, people),
            "N_SEVERE": count_class(result.intensity, "severe"),
            "N_MODERATE": count_class(result.intensity, "moderate"),
            "N_MODEST": count_class(result.intensity, "modest"),
            "N_GROWING": count_class(result.intensity, "growing"),
            "N_DECREASING": count_class(result.trend, "decreasing"),
        }


def _series_parameters() -> p.Parameters:
    """Declare the fields of a yearly series."""
    return [
        p.pattern("SERIES", tr("Fields of the series"), tr("Pattern of the names of the yearly populations, with "
                  "{year} for the year: pop{year} finds pop1996, pop2021 and so on."), default="pop{year}"),
        p.fields("FIELDS", tr("Fields of the series, one by one"), tr("For names without a pattern; the year is "
                 "the last number of four digits in each name. Where fields are chosen here, the pattern does "
                 "not count."), "UNITS"),
    ]  # fmt: skip


def _read_series(run: Run, ids: Sequence[str]) -> tuple[list[int], np.ndarray]:
    """Return the years, and the inhabitants of each unit in each of them.

    Raises
    ------
    InputError
        When no field is of the series, a name holds no year, or a value is no number of people.
    """
    from ...core.account import LeftOut, Tally
    from ...core.demography.shrinkage import never_known
    from ...core.numbers import require_non_negative

    units, nodata = run.table("UNITS"), run.nodata()
    fields = _fields_by_year(run)
    units.expect(fields.values())
    people = np.empty((len(ids), len(fields)))
    for place, name in enumerate(fields.values()):
        people[:, place] = units.numbers(name, ids, nodata, whole=True)
        require_non_negative(people[:, place], ids, units.name, name)
    names = tuple(sorted(ids[row] for row in never_known(people).tolist()))
    run.tally(Tally(Note("Units of '{layer}'", layer=units.name), len(ids),
                    (LeftOut(len(names), Note("without a population in any year"), names),)))  # fmt: skip
    return list(fields), people


def _fields_by_year(run: Run) -> dict[int, str]:
    from ...core.demography.yearly_fields import years_of_names, years_of_pattern

    chosen, pattern = run.fields("FIELDS"), run.text("SERIES")
    if chosen:
        return years_of_names(chosen)
    if not pattern:
        raise InputError(
            "Nothing says which fields hold the yearly population.",
            hint="Give the pattern of their names (SERIES), such as pop{{year}}, or choose them (FIELDS).",
        )
    return years_of_pattern(run.table("UNITS").field_names, pattern)


def _shrinkage_columns(result: Shrinkage, sides: str) -> list[Column]:
    """Return the fields of shrinkage and trend."""
    from ...io.columns import Column

    test = result.test
    probability = tr("Mann-Kendall's p (two-sided)") if sides == "two" else tr("Mann-Kendall's p (one-sided)")
    return [
        Column("first_year", "integer", result.first_year, tr("First year of the series")),
        Column("last_year", "integer", result.last_year, tr("Last year of the series")),
        Column("peak_year", "integer", result.peak_year, tr("Year of the peak")),
        Column("peak_pop", "real", result.peak_pop, tr("Inhabitants at the peak")),
        Column("loss_pct", "real", result.loss_pct, tr("Loss since the peak (%)")),
        Column("decline_run", "integer", result.decline_run, tr("Years of unbroken decline up to the last year")),
        Column("mk_s", "integer", test.s, tr("Mann-Kendall's S")),
        Column("mk_z", "real", test.z, tr("Mann-Kendall's z")),
        Column("mk_p", "real", test.p, probability),
        Column("sen_slope", "real", test.slope, tr("Sen's slope (inhabitants a year)")),
        Column("trend", "text", result.trend, tr("Trend")),
        Column("rate", "real", result.rate, tr("Geometric rate (% a year)")),
        Column("intensity", "text", result.intensity, tr("Intensity of shrinkage")),
    ]


def _write_series_chart(run: Run, years: Sequence[int], people: np.ndarray) -> dict[str, str]:
    """Draw the inhabitants of all units, year by year; nothing where no chart was asked for."""
    from ...core.demography.shrinkage import total_series
    from ...core.report.charts.lines import Line, line_chart
    from ...core.report.charts.marks import titled
    from ...core.report.svg import svg_of
    from ...io.painting import TextWidths

    if not run.wants("CHART"):
        return {}
    total = dict(zip(years, total_series(people).tolist(), strict=True))
    known = [(year, value) for year, value in total.items() if value == value]
    write = Language(current_language()).number
    widths = TextWidths()
    years, series = [year for year, _ in known], Line("", [value for _, value in known])
    chart = line_chart(years, [series], write, widths, (126.0, 50.0), peak=tr("{value} in {year}"))
    return run.write_file("CHART", svg_of(titled(chart, tr("Inhabitants of all units"), widths)))
