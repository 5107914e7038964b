"""The chapter on demographic change and the risk of depopulation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import partial

from ...core.arrays import Floats
from ...core.demography.group_series import IndexSeries, index_series
from ...core.demography.group_totals import ChangeTotals, summarise_change
from ...core.demography.yearly_fields import years_of_pattern
from ...core.demography.yearly_totals import YearlyTotals, yearly_totals
from ...core.known import highest, lowest
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Caution, Columns, Figure, KeyFigure, Paragraph, side_by_side
from ...core.report.charts.lines import Line, line_chart
from ...core.report.drawing import ACCENT, INK
from ...core.report.origins import count, total
from ...i18n import tr
from ...io.painting import TextWidths
from ..unit_inputs import read_groups
from .certainty import certainty_blocks
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Words, figure_table
from .references import reference_lines, with_references
from .registering import (
    by_group,
    by_unit,
    change_columns,
    of_some,
    people_fields,
    register_series,
    unit_column,
)
from .risk import RISK_INPUTS, Risk, find_risk
from .together import together_sentence
from .writing import group_word, signed, signed_percent

ID = "population"
INPUTS: tuple[str, ...] = ("UNITS",)
_LISTED, _FEWEST = 12, 6
_COLOURS = (INK, "#62509a", ACCENT, "#3f8389")  # of the lines of a chart


def title() -> str:
    """Return the title of the chapter."""
    return tr("Population and risk of depopulation")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks; its inputs are those that every diagnosis has."""
    return ""


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Measure the change and apply the criteria, and tell what came out."""
    chapter = ChapterResult(ID, title())
    diagnosis.calculate("demographicchange", **diagnosis.passed_on(*RISK_INPUTS), OUTPUT=TableName("change"))
    remarks = diagnosis.remarks()
    table = diagnosis.table("change")
    start, end = diagnosis.populations
    groups = read_groups(diagnosis.run)
    totals = summarise_change(*diagnosis.whole.populations, *_balance(diagnosis), groups)
    region = totals[-1]
    chapter.figures["change"] = [asdict(row) for row in totals]
    columns, rows = change_columns(diagnosis, totals), by_group(diagnosis, [row.group for row in totals])
    compared, *people, balance, migration = (column.registered(diagnosis, ID, rows) for column in columns)
    chapter.lead, chapter.numbers = _lead(diagnosis, region), [number for number in people if number]
    chapter.summary.append(chapter.lead)
    chapter.headline = _key_figures(diagnosis, region)
    risk = find_risk(diagnosis, chapter)
    chapter.blocks += [
        *_series(diagnosis, chapter),
        Figure("map_change", _title_of_change(diagnosis), subtitle=_subtitle_of_change(diagnosis), kind="map"),
        *_sentences(diagnosis, region, [compared, balance, migration]),
        *_density_and_risk(diagnosis, risk),
        *_group_table(diagnosis, totals, risk, columns),
        *_extremes(diagnosis, table.numbers("change_pct"), start, end),
        *certainty_blocks(diagnosis),
        *(Caution(remark) for remark in [*remarks, *risk.remarks]),
    ]
    chapter.maps[:0] = [
        MapTheme("map_change", tr("Population change"), "change", "change"),
        MapTheme("map_density", tr("Population density"), "change", "density", size="half"),
    ]
    chapter.methods.insert(0, tr(
        "Change: populations are those of 1 January; births, deaths and migration are those of the start year to the "
        "year before the end year. Totals are those of all people at each date; what has only one of the two "
        "populations is not compared itself. Yearly rates are geometric. Migration is what remains of the change "
        "after births and deaths, so it holds corrections of the register too."
    ))  # fmt: skip
    return chapter


def _balance(diagnosis: Diagnosis) -> tuple[Floats, Floats]:
    """Return births less deaths, and migration, of which totals are made."""
    natural, migration = diagnosis.whole.natural, diagnosis.whole.migration
    if diagnosis.publication is None or natural is None or migration is None:
        table = diagnosis.table("change")
        return table.numbers("natural"), table.numbers("migration")
    return natural, migration


def _period(diagnosis: Diagnosis) -> dict[str, str]:
    return {"start": str(diagnosis.run.whole("START_YEAR")), "end": str(diagnosis.run.whole("END_YEAR"))}


def _title_of_change(diagnosis: Diagnosis) -> str:
    return diagnosis.fill(tr("Change in population, {start}–{end}"), **_period(diagnosis))


def _subtitle_of_change(diagnosis: Diagnosis) -> str:
    text = tr("In % of the inhabitants of {start}")
    if diagnosis.together.joint:
        text = tr("In % of the inhabitants of {start}; what was divided or merged is counted together")
    return diagnosis.fill(text, **_period(diagnosis))


def _lead(diagnosis: Diagnosis, region: ChangeTotals) -> str:
    """Say how many people there were and are, in one sentence."""
    if not region.comparable:
        return diagnosis.fill(tr("The population is known at both dates of no {unit}, so no change is known."))
    text = tr("From {before} inhabitants in {start} to {after} in {end}: a loss of {percent}.")
    if region.change > 0:
        text = tr("From {before} inhabitants in {start} to {after} in {end}: a gain of {percent}.")
    if region.change == 0:
        text = tr("As many inhabitants in {end} as in {start}: {after}.")
    return diagnosis.fill(
        text, before=region.population_start, after=region.population_end,
        percent=diagnosis.language.percent(region.change_pct).lstrip("−"), **_period(diagnosis),
    )  # fmt: skip


def _sentences(diagnosis: Diagnosis, region: ChangeTotals, numbers: list[int]) -> list[Block]:
    """Say how many units lose people, and by what; `numbers` are those of the compared and of both balances."""
    if not region.comparable:
        return []
    register, write = diagnosis.register, diagnosis.language.number
    first, last = people_fields(diagnosis)
    told = [diagnosis.fill(tr("Of the {count} {units} that can be compared {declining} lost inhabitants."),
                           count=region.comparable, declining=region.declining)]  # fmt: skip
    cited = [
        numbers[0],
        register.figure(
            ID,
            tr("Units that lost inhabitants"),
            region.declining,
            write(region.declining),
            count("change", Condition("change", "<", 0)),
        ),
    ]
    if region.newly_inhabited:
        told.append(diagnosis.fill(tr("Nobody lived in {start} in {count} of them, and somebody does in {end}."),
                                   count=region.newly_inhabited, **_period(diagnosis)))  # fmt: skip
        cited.append(register.figure(
            ID, tr("Units newly inhabited"), region.newly_inhabited, write(region.newly_inhabited),
            count("change", Condition(first, "=", 0), Condition(last, ">", 0))))  # fmt: skip
    if region.one_sided:
        told.append(diagnosis.fill(tr("Known at only one of the two dates: {count}; these people count in the total of "
                                      "that date, and no change is known of where they live."),
                                   count=region.one_sided))  # fmt: skip
        sides = [count("change", Condition(one, "known"), Condition(other, "unknown"))
                 for one, other in ((first, last), (last, first))]  # fmt: skip
        cited.append(register.figure(ID, tr("Units known at one date only"), region.one_sided,
                                     write(region.one_sided), sides[0].plus(sides[1])))  # fmt: skip
    if region.natural == region.natural:
        told.append(diagnosis.fill(tr("Births less deaths: {natural}; the rest, {migration}, is net migration and what "
                                      "the register corrected."),
                                   natural=signed(diagnosis.language, region.natural),
                                   migration=signed(diagnosis.language, region.migration)))  # fmt: skip
        cited += numbers[1:]
    elif diagnosis.given("BIRTHS", "DEATHS"):
        told.append(tr("Some births or deaths are unknown, and so are the natural balance and the migration of all."))
    together = [Paragraph(together_sentence(diagnosis))] if diagnosis.together.joint else []
    return [Paragraph(" ".join(told), numbers=[number for number in cited if number]), *together]


def _key_figures(diagnosis: Diagnosis, region: ChangeTotals) -> list[KeyFigure]:
    language, period = diagnosis.language, _period(diagnosis)
    return [
        KeyFigure(language.number(region.population), tr("inhabitants in {year}").format(year=period["end"])),
        KeyFigure(signed_percent(language, region.change_pct), tr("change since {year}").format(year=period["start"])),
    ]


def _series(diagnosis: Diagnosis, chapter: ChapterResult) -> list[Block]:
    pattern = diagnosis.run.text("SERIES")
    if not pattern:
        return []
    fields = years_of_pattern(diagnosis.run.table("UNITS").field_names, pattern)
    counts = diagnosis.whole.series
    totals = yearly_totals(counts)
    if not totals.sums:
        return []
    chapter.figures["series"] = {str(year): people for year, people in totals.sums.items()}
    told = {year: people for year, people in totals.sums.items() if year in fields}  # others are not published
    numbers = [register_series(diagnosis, ID, fields, told)] if told else []
    years, series = index_series(diagnosis.people_of_period, read_groups(diagnosis.run))
    if len(years) < 2:
        return _years_left_out(diagnosis, totals)
    lines = [_line(diagnosis, one, number) for number, one in enumerate(series)] + reference_lines(diagnosis, years)
    chapter.charts["chart_series"] = [
        line_chart(years, lines, diagnosis.language.number, TextWidths(), (174.0, height), base=100.0)
        for height in (54.0, 46.0, 38.0)
    ]
    subtitle = tr("Inhabitants, {year} = 100; the axis does not start at zero").format(year=years[0])
    if {years[0], years[-1]} <= fields.keys():
        numbers += [_number_of_line(diagnosis, one, fields[years[0]], fields[years[-1]]) for one in series]
    return [
        Figure("chart_series", tr("The population year by year"), kind="chart", subtitle=subtitle, numbers=numbers),
        *_years_left_out(diagnosis, totals),
    ]


def _line(diagnosis: Diagnosis, series: IndexSeries, number: int) -> Line:
    """Return the line of the region, of a group that goes against it, or of all others."""
    percent = signed_percent(diagnosis.language, series.change)
    if series.groups is None:
        return Line(tr("Region {change}").format(change=percent), series.values, INK, "main")
    name = series.groups[0] if len(series.groups) == 1 else tr("All others")
    return Line(f"{name} {percent}", series.values, _COLOURS[number])


def _number_of_line(diagnosis: Diagnosis, series: IndexSeries, first: str, last: str) -> int:
    """Register the change that a line of the chart is called by."""
    start, end = total("change", first), total("change", last)
    change = end.less(start).percent_of(start)
    if series.groups is not None:
        change = of_some(diagnosis, change, series.groups)
    called = tr("Region") if series.groups is None else ", ".join(series.groups)
    what = tr("Change in {first} to {last}, %: {groups}").format(first=first, last=last, groups=called)
    return diagnosis.register.figure(ID, what, series.change, signed_percent(diagnosis.language, series.change), change)


def _years_left_out(diagnosis: Diagnosis, totals: YearlyTotals) -> list[Block]:
    """Say of which years the sum is not known, because figures are lacking."""
    if not totals.lacking:
        return []
    year, (units, people) = next(reversed(totals.lacking.items()))
    sentence = tr("Without a total: {years}. In {year} {count} {units} {count:has no figure; it|have no figure; they} "
                  "had {people} {people:inhabitant|inhabitants} when last counted.")  # fmt: skip
    years = ", ".join(map(str, totals.lacking))
    return [Caution(diagnosis.fill(sentence, years=years, year=str(year), count=units, people=people))]


def _density_and_risk(diagnosis: Diagnosis, risk: Risk) -> list[Block]:
    """Put density and risk side by side, or density alone where the risk of all is alike."""
    density = Figure("map_density", diagnosis.fill(tr("Density, {end}"), **_period(diagnosis)), kind="map",
                     subtitle=tr("Inhabitants per km²"))  # fmt: skip
    if risk.figure is None:
        return [Columns([[density], risk.blocks], [6, 6])]
    return [Columns([[density], [risk.figure]], [6, 6]), *risk.blocks]


def _group_table(
    diagnosis: Diagnosis, totals: Sequence[ChangeTotals], risk: Risk, columns: Sequence[Figures]
) -> list[Block]:  # fmt: skip
    if len(totals) == 1:
        return []
    period, groups = _period(diagnosis), [row.group for row in totals]
    caption = tr("Population and its causes by {group}, {start}–{end}").format(
        group=group_word(diagnosis).lower(), **period
    )
    names = [tr("Region") if group is None else group or "–" for group in groups]
    residual = tr("Net migration is what is left of the change beside births and deaths.")
    table = figure_table(
        diagnosis, ID, caption, by_group(diagnosis, groups),
        [Words(group_word(diagnosis), names), *columns, *risk.columns_of(groups)], total=True,
        notes=[residual] if any(row.migration == row.migration for row in totals) else (),
    )  # fmt: skip
    count_of_columns = len(table.header)
    return [with_references(diagnosis, table, ["population"], [int(year) for year in period.values()],
                            lambda name: _reference_cells(diagnosis, name, count_of_columns))]  # fmt: skip


def _reference_cells(diagnosis: Diagnosis, name: str, count: int) -> list[str]:
    """Return the row of another place: its inhabitants at both dates, and their change."""
    start, end = (int(year) for year in _period(diagnosis).values())
    people = [diagnosis.references.value("population", name, year) for year in (start, end)]
    change = signed_percent(diagnosis.language, diagnosis.references.change(name, start, end))
    cells = [name, "", *map(diagnosis.language.number, people), change]
    return cells + [""] * len(range(len(cells), count))


def _extremes(diagnosis: Diagnosis, percent: Floats, start: Floats, end: Floats) -> list[Block]:
    """List the greatest losses and gains, side by side."""
    ids, language, period = diagnosis.unit_ids, diagnosis.language, _period(diagnosis)
    first, last = people_fields(diagnosis)
    words = tr("Inhabitants in {year}, by unit")

    def table(caption: str, places: list[int]) -> list[Block]:
        if not places:
            return []
        people = [(period[date], field, own[places]) for date, field, own in
                  (("start", first, start), ("end", last, end))]  # fmt: skip
        return [figure_table(diagnosis, ID, caption, by_unit(diagnosis, places), [
            Words(diagnosis.words.heading, [diagnosis.unit_names[place] for place in places]),
            *(unit_column(year, "change", field, own, language.number, words.format(year=year))
              for year, field, own in people),
            unit_column(tr("Change"), "change", "change_pct", percent[places],
                        partial(signed_percent, language), tr("Change (%), by unit")),
        ], fewest=_FEWEST)]  # fmt: skip

    losing = [i for i in lowest(percent, ids, _LISTED) if percent[i] < 0]
    growing = [i for i in highest(percent, ids, _LISTED) if percent[i] > 0]
    tables = [table(tr("The greatest losses, in %"), losing), table(tr("The greatest gains, in %"), growing)]
    return [side_by_side(*tables)] if losing or growing else []
