"""The chapter on demographic change and the risk of depopulation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from ...core.arrays import Floats
from ...core.checks.criteria import place_of
from ...core.demography.criteria import CriteriaSet
from ...core.demography.group_totals import ChangeTotals, summarise_change
from ...core.demography.period import on_years
from ...core.demography.yearly_fields import years_of_pattern
from ...core.demography.yearly_totals import YearlyTotals, without_gaps, yearly_totals
from ...core.known import count_flags, highest, lowest
from ...core.report.blocks import (
    Block,
    Caution,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Table,
)
from ...core.report.charts import line_chart
from ...i18n import Language, tr
from ...io.layers import FeatureTable
from ..depopulation.risk_inputs import chosen_criteria
from ..depopulation.wording import clause_words, source_of
from ..unit_inputs import read_groups
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, TableName, TooLittle, listed
from .together import together_sentence

ID = "population"
INPUTS: tuple[str, ...] = ("UNITS",)
_LISTED = 10
_RISK_NUMBERS = ("N_COMPARABLE", "N_DECLINING", "N_LOW_DENSITY", "N_AT_RISK", "POPULATION_AT_RISK")
_PASSED = ("UNITS", "UNIT_ID", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "BIRTHS", "DEATHS", "AREA",
           "AREA_UNITS", "NODATA_VALUES")  # fmt: skip


def title() -> str:
    """Return the title of the chapter."""
    return tr("Population and risk of depopulation")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks; its inputs are those that every diagnosis has."""
    return ""


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Measure the change and apply the criteria, and tell what came out."""
    chapter = ChapterResult(ID, title())
    _change(diagnosis, chapter)
    _risk(diagnosis, chapter)
    return chapter


def _change(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    diagnosis.calculate("demographicchange", **diagnosis.passed_on(*_PASSED), OUTPUT=TableName("change"))
    remarks = diagnosis.remarks()
    table = diagnosis.table("change")
    start, end = diagnosis.populations
    natural, migration = (table.numbers(name) for name in ("natural", "migration"))
    groups = read_groups(diagnosis.run)
    totals = summarise_change(start, end, natural, migration, groups)
    region = totals[-1]
    chapter.figures["change"] = [asdict(row) for row in totals]
    chapter.summary.append(" ".join(_change_sentences(diagnosis, region)))
    chapter.headline = _key_figures(diagnosis, region)[:2]
    chapter.blocks += [
        KeyFigures(_key_figures(diagnosis, region)),
        Paragraph(" ".join(_change_sentences(diagnosis, region)), "lead"),
        *(Paragraph(text) for text in (together_sentence(diagnosis),) if text),
        *(Caution(remark) for remark in remarks),
        *_series(diagnosis, chapter),
        Figure("map_change", tr("Change of the population, in per cent of the population at the start.")),
    ]
    if groups is not None:
        chapter.blocks.append(_group_table(diagnosis, totals))
    chapter.blocks += _extremes(diagnosis, table.numbers("change_pct"), table.numbers("change"), start, end)
    chapter.maps.append(MapTheme("map_change", tr("Population change"), "change", "change"))
    chapter.maps.append(MapTheme("map_density", tr("Population density"), "change", "density", printed=False))
    chapter.methods.append(tr(
        "Change: populations are those of 1 January; births, deaths and migration are those of the start year to the "
        "year before the end year. Totals are those of all people at each date; units without one of the two "
        "populations are not compared themselves. Yearly rates are geometric. Migration is what remains of the change "
        "after births and deaths, so it holds corrections of the register too."
    ))  # fmt: skip


def _change_sentences(diagnosis: Diagnosis, region: ChangeTotals) -> list[str]:
    language, run = diagnosis.language, diagnosis.run
    if not region.comparable:
        return [tr("No unit has a population both in {start} and in {end}, so no change is known.").format(
            start=run.whole("START_YEAR"), end=run.whole("END_YEAR"))]  # fmt: skip
    grew = tr("Between {start} and {end} the population grew from {before} to {after} ({percent}).")
    fell = tr("Between {start} and {end} the population fell from {before} to {after} ({percent}).")
    sentences = [
        (grew if region.change >= 0 else fell).format(
            start=run.whole("START_YEAR"), end=run.whole("END_YEAR"), before=language.number(region.population_start),
            after=language.number(region.population_end), percent=_signed_percent(language, region.change_pct),
        ),
        tr("Of the {count} units that can be compared {declining} lost inhabitants.").format(
            count=language.number(region.comparable), declining=language.number(region.declining)
        ),
    ]  # fmt: skip
    if region.newly_inhabited:
        sentences.append(tr("Nobody lived in {start} in {count} of them, and somebody does in {end}.").format(
            start=run.whole("START_YEAR"), end=run.whole("END_YEAR"), count=language.number(region.newly_inhabited)
        ))  # fmt: skip
    if region.one_sided:
        sentences.append(tr("{count} units have a population at only one of the two dates: they count in the total of "
                            "that date, and of themselves no change is known.").format(
            count=language.number(region.one_sided)))  # fmt: skip
    if region.natural == region.natural:
        sentences.append(tr("Births minus deaths: {natural}; net migration: {migration}.").format(
            natural=_signed(language, region.natural), migration=_signed(language, region.migration)))  # fmt: skip
    elif diagnosis.given("BIRTHS", "DEATHS"):
        sentences.append(tr("Births or deaths of some units are unknown, and so are the natural balance and the "
                            "migration of all."))  # fmt: skip
    return sentences


def _signed(language: Language, value: float) -> str:
    return f"+{language.number(value)}" if value > 0 else language.number(value).replace("-", "−")


def _key_figures(diagnosis: Diagnosis, region: ChangeTotals) -> list[KeyFigure]:
    language = diagnosis.language
    return [
        KeyFigure(language.number(region.population), tr("inhabitants in {year}").format(
            year=diagnosis.run.whole("END_YEAR"))),
        KeyFigure(_signed_percent(language, region.change_pct), tr("change since {year}").format(
            year=diagnosis.run.whole("START_YEAR"))),
        KeyFigure(f"{language.number(region.declining)} / {language.number(region.comparable)}",
                  tr("units that lost inhabitants")),
    ]  # fmt: skip


def _signed_percent(language: Language, value: float) -> str:
    text = language.percent(value)
    return f"+{text}" if value > 0 else text.replace("-", "−")


def _series(diagnosis: Diagnosis, chapter: ChapterResult) -> list[Block]:
    pattern = diagnosis.run.text("SERIES")
    if not pattern:
        return []
    units, nodata = diagnosis.run.table("UNITS"), diagnosis.run.nodata()
    fields = years_of_pattern(units.field_names, pattern)
    units.expect(fields.values())
    counts = {year: units.numbers(name, nodata=nodata, whole=True) for year, name in fields.items()}
    totals = yearly_totals(counts)
    if not totals.sums:
        return []
    chapter.figures["series"] = {str(year): value for year, value in totals.sums.items()}
    chart = line_chart(*without_gaps(totals.sums), diagnosis.language.number, tr("{value} in {year}"))
    chapter.charts["chart_series"] = chart
    return [Figure("chart_series", tr("Inhabitants of all units, year by year, with the highest value marked. The axis "
                                      "does not start at zero.")), *_years_left_out(diagnosis, totals)]  # fmt: skip


def _years_left_out(diagnosis: Diagnosis, totals: YearlyTotals) -> list[Block]:
    """Say of which years the sum is not known, because units lack a figure."""
    if not totals.lacking:
        return []
    year, (units, people) = next(reversed(totals.lacking.items()))
    sentence = tr("Without a total: {years}. In {year} units without a figure: {units}, which had {people} inhabitants "
                  "when last counted.")  # fmt: skip
    number = diagnosis.language.number
    years = ", ".join(map(str, totals.lacking))
    return [Caution(sentence.format(years=years, year=year, units=number(units), people=number(people)))]


def _group_table(diagnosis: Diagnosis, totals: Sequence[ChangeTotals]) -> Table:
    language = diagnosis.language
    rows = [
        [
            tr("All") if row.group is None else row.group or "–",
            language.number(row.comparable),
            language.number(row.declining),
            language.number(row.population_start),
            language.number(row.population_end),
            _signed_percent(language, row.change_pct),
            _signed(language, row.natural),
            _signed(language, row.migration),
        ]
        for row in totals
    ]
    header = [tr("Group"), tr("Units compared"), tr("Lost inhabitants"), str(diagnosis.run.whole("START_YEAR")),
              str(diagnosis.run.whole("END_YEAR")), tr("Change"), tr("Births − deaths"), tr("Migration")]  # fmt: skip
    return Table(tr("Change by group"), header, rows, [False] + [True] * 7, True)


def _extremes(diagnosis: Diagnosis, percent: Floats, change: Floats, start: Floats, end: Floats) -> list[Block]:
    ids, names = diagnosis.unit_ids, diagnosis.unit_names
    language = diagnosis.language
    header = [tr("Unit"), str(diagnosis.run.whole("START_YEAR")), str(diagnosis.run.whole("END_YEAR")),
              tr("Inhabitants"), tr("Change")]  # fmt: skip

    def table(caption: str, places: list[int]) -> Table:
        rows = [[names[i], language.number(start[i]), language.number(end[i]), _signed(language, change[i]),
                 _signed_percent(language, percent[i])] for i in places]  # fmt: skip
        return Table(caption, header, rows, [False, True, True, True, True])

    losing = [i for i in lowest(percent, ids, _LISTED) if percent[i] < 0]
    growing = [i for i in highest(percent, ids, _LISTED) if percent[i] > 0]
    blocks: list[Block] = []
    if losing:
        blocks.append(table(tr("The strongest losses, in per cent"), losing))
    if growing:
        blocks.append(table(tr("The strongest growth, in per cent"), growing))
    return blocks


def _risk(diagnosis: Diagnosis, chapter: ChapterResult) -> None:
    run = diagnosis.run
    period = (run.whole("START_YEAR"), run.whole("END_YEAR"))
    criteria, _ = on_years(chosen_criteria(run), period)
    chapter.figures["risk"] = {"criteria": criteria.id, "verified": criteria.verified, "years": list(period),
                               **dict.fromkeys(map(str.lower, _RISK_NUMBERS))}  # fmt: skip
    chapter.blocks.append(Heading(2, tr("Risk of depopulation")))
    inputs = diagnosis.passed_on(*_PASSED, "GROUP", "SERIES", "CRITERIA", "CRITERIA_FILE")
    if diagnosis.age_problem is None:
        inputs |= diagnosis.passed_on("AGE_FIELDS", "SEX_CODES")
    try:
        results = diagnosis.attempt(
            "depopulationrisk", **inputs, OUTPUT=TableName("risk"), SUMMARY=TableName("risk_totals")
        )
    except TooLittle as reason:
        chapter.blocks.append(Paragraph(str(reason)))
        return
    chapter.figures["risk"] |= {name.lower(): results[name] for name in _RISK_NUMBERS}
    _tell_of_risk(diagnosis, chapter, criteria, results)
    chapter.maps.append(MapTheme("map_risk", tr("Risk of depopulation"), "risk", "risk"))
    chapter.methods.append(tr(
        "Risk: every clause is true, false or unknown for each unit; what known clauses decide stands, what depends on "
        "an unknown one is unknown and counted as such. Each clause has a field of its own in the layer."
    ))  # fmt: skip
    chapter.sources.append(source_of(criteria))


def _tell_of_risk(
    diagnosis: Diagnosis, chapter: ChapterResult, criteria: CriteriaSet, results: Mapping[str, Any]
) -> None:
    language, table = diagnosis.language, diagnosis.table("risk")
    at_risk = zip(diagnosis.unit_names, table.numbers("at_risk"), strict=True)
    names = [name for name, flag in at_risk if flag == 1]
    met = tr("{count} units, with {people} inhabitants, meet the criteria '{criteria}'.")
    untold = tr("Of no unit can it be told whether it meets the criteria '{criteria}'.")
    sentence = (untold if results["N_AT_RISK"] is None else met).format(
        count=language.number(results["N_AT_RISK"]), people=language.number(results["POPULATION_AT_RISK"]),
        criteria=criteria.title.in_language(language.code),
    )  # fmt: skip
    chapter.summary.append(sentence)
    chapter.headline.append(KeyFigure(language.number(results["POPULATION_AT_RISK"]),
                                      tr("inhabitants of units at risk of depopulation")))  # fmt: skip
    chapter.blocks += [
        Paragraph(sentence, "lead"),
        Paragraph(tr("Criteria: {source}.").format(source=source_of(criteria))),
        *_scope(diagnosis, criteria),
        *(Caution(remark) for remark in diagnosis.remarks()),
        _clause_table(diagnosis, criteria, table),
        Figure("map_risk", tr("Units that meet the criteria.")),
    ]
    if diagnosis.given("GROUP"):
        chapter.blocks.append(_risk_table(diagnosis))
    if names:
        chapter.blocks.append(Paragraph(tr("At risk: {names}.").format(names=listed(sorted(names), 60)), "small"))


def _scope(diagnosis: Diagnosis, criteria: CriteriaSet) -> list[Block]:
    """Say where the criteria hold, where they are bound to a place."""
    if criteria.holds_anywhere():
        return []
    where = place_of(criteria, diagnosis.language.code)
    return [Paragraph(tr("These criteria are those of {where}.").format(where=where), "small")]


def _clause_table(diagnosis: Diagnosis, criteria: CriteriaSet, table: FeatureTable) -> Table:
    language = diagnosis.language
    rows = []
    for name, clause in criteria.clauses().items():
        counts = count_flags(table.numbers(name))
        words = clause_words(clause, lambda value: language.number(value, 0 if value == int(value) else 1))
        rows.append([words, *(language.number(count) for count in counts)])
    header = [tr("Clause"), tr("Met"), tr("Not met"), tr("Unknown")]
    caption = tr("Units by clause of the criteria")
    return Table(caption, header, rows, [False, True, True, True])


def _risk_table(diagnosis: Diagnosis) -> Table:
    language, table = diagnosis.language, diagnosis.table("risk_totals")
    groups = [tr("All") if value is None else str(value) or "–" for value in table.column("group")]
    columns = [table.numbers(name) for name in ("units", "low_density", "at_risk", "population", "population_at_risk")]
    shares = table.numbers("share_population_at_risk")
    rows = [
        [group, *(language.number(column[i]) for column in columns), language.percent(100 * shares[i])]
        for i, group in enumerate(groups)
    ]
    header = [tr("Group"), tr("Units"), tr("Of low density"), tr("At risk"), tr("Inhabitants"),
              tr("Inhabitants at risk"), tr("Share")]  # fmt: skip
    return Table(tr("Risk by group"), header, rows, [False] + [True] * 6, True)
