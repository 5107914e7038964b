"""The part of the chapter on population that applies the criteria of depopulation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...core.demography.criteria import CriteriaSet
from ...core.demography.period import on_years
from ...core.known import count_flags
from ...core.report.amounts import EACH, Condition
from ...core.report.blocks import Block, Figure, KeyFigure, Paragraph
from ...core.report.origins import Origin, count, total
from ...core.tables.names import plain_name
from ...i18n import tr
from ...io.layers import FeatureTable
from ..depopulation.risk_inputs import chosen_criteria
from ..depopulation.wording import clause_words, source_of
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, TableName, TooLittle
from .figure_tables import Figures, Rows, Words, figure_table
from .listing import listed
from .registering import people_fields

RISK_INPUTS = ("UNITS", "UNIT_ID", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "BIRTHS", "DEATHS", "AREA",
               "AREA_UNITS", "NODATA_VALUES")  # fmt: skip
_RISK_NUMBERS = ("N_COMPARABLE", "N_DECLINING", "N_LOW_DENSITY", "N_AT_RISK", "POPULATION_AT_RISK")
_NAMED = 36


@dataclass(frozen=True)
class Risk:
    """The findings of the criteria: their map, what is said of them, and their columns of the table of groups.

    Attributes
    ----------
    figure : Figure or None
        None where it would be of one colour.
    blocks : list of Block
        Sentences and table.
    remarks : list of str
        What the method remarked.
    groups : sequence of str or None
        Of the table by group, None for the region; none where there are no groups.
    columns : sequence of Figures
        Of that table.
    """

    figure: Figure | None = None
    blocks: list[Block] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    groups: Sequence[str | None] = ()
    columns: Sequence[Figures] = ()

    def columns_of(self, groups: Sequence[str | None]) -> list[Figures]:
        """Return the columns with the rows of these groups."""
        place = {group: row for row, group in enumerate(self.groups)}
        return [replace(column, values=[column.values[place[group]] if group in place else float("nan")
                                        for group in groups]) for column in self.columns]  # fmt: skip


def find_risk(diagnosis: Diagnosis, chapter: ChapterResult) -> Risk:
    """Apply the criteria, and return what the chapter tells of them."""
    run = diagnosis.run
    period = (run.whole("START_YEAR"), run.whole("END_YEAR"))
    criteria, _ = on_years(chosen_criteria(run), period)
    chapter.figures["risk"] = {"criteria": criteria.id, "verified": criteria.verified, "years": list(period),
                               **dict.fromkeys(map(str.lower, _RISK_NUMBERS))}  # fmt: skip
    inputs = diagnosis.passed_on(*RISK_INPUTS, "GROUP", "SERIES", "CRITERIA", "CRITERIA_FILE")
    if diagnosis.age_problem is None:
        inputs |= diagnosis.passed_on("AGE_FIELDS", "SEX_CODES")
    try:
        results = diagnosis.attempt(
            "depopulationrisk", **inputs, OUTPUT=TableName("risk"), SUMMARY=TableName("risk_totals")
        )
    except TooLittle as reason:
        return Risk(blocks=[Paragraph(str(reason))])
    chapter.figures["risk"] |= {name.lower(): results[name] for name in _RISK_NUMBERS}
    chapter.maps.append(MapTheme("map_risk", tr("Risk of depopulation"), "risk", "risk", size="half"))
    chapter.methods.append(tr(
        "Risk: every clause is true, false or unknown by itself; what known clauses decide stands, what depends on an "
        "unknown one is unknown and counted as such. Each clause has a field of its own in the layer."
    ))  # fmt: skip
    chapter.sources.append(source_of(criteria))
    return _told(diagnosis, chapter, criteria, results)


def _told(diagnosis: Diagnosis, chapter: ChapterResult, criteria: CriteriaSet, results: Mapping[str, Any]) -> Risk:
    language, table = diagnosis.language, diagnosis.table("risk")
    flags = table.numbers("at_risk")
    names = [name for name, flag in zip(diagnosis.unit_names, flags, strict=True) if flag == 1]
    name = criteria.title.in_language(language.code)
    label = diagnosis.fill(tr("inhabitants of {units} at risk of depopulation"))
    chapter.headline.append(KeyFigure(language.number(results["POPULATION_AT_RISK"]), label))
    met = tr("{count} {units}, with {people} {people:inhabitant|inhabitants}, {count:meets|meet} the criteria "
             "'{criteria}'.")  # fmt: skip
    untold = tr("Of no {unit} can it be told whether it meets the criteria '{criteria}'.")
    none = tr("No {unit} meets the criteria '{criteria}'.")
    sentence = diagnosis.fill(
        untold if results["N_AT_RISK"] is None else met if results["N_AT_RISK"] else none, count=results["N_AT_RISK"],
        people=results["POPULATION_AT_RISK"], criteria=name,
    )  # fmt: skip
    figure = Figure("map_risk", diagnosis.fill(tr("{Units} at risk of depopulation")), kind="map", subtitle=name)
    numbers = _numbers(diagnosis, chapter.id, criteria, results)
    blocks: list[Block] = [Paragraph(" ".join([sentence, *_scope(diagnosis, criteria)]), numbers=numbers),
                           *_clause_blocks(diagnosis, chapter.id, criteria, table)]  # fmt: skip
    if names:
        told = listed(sorted(names, key=plain_name), _NAMED)
        blocks.append(Paragraph(tr("At risk: {names}.").format(names=told), "small"))
    return Risk(figure, blocks, diagnosis.remarks(), *_by_group(diagnosis, criteria))


def _numbers(diagnosis: Diagnosis, chapter: str, criteria: CriteriaSet, results: Mapping[str, Any]) -> list[int]:
    """Register the units and the people at risk."""
    if results["N_AT_RISK"] is None:
        return []
    write, rule = diagnosis.language.number, source_of(criteria)
    units, people = _at_risk(diagnosis)
    return [
        diagnosis.register.figure(chapter, tr("Units at risk"), results["N_AT_RISK"], write(results["N_AT_RISK"]),
                                  units, rule),
        diagnosis.register.figure(chapter, tr("Inhabitants of units at risk"), results["POPULATION_AT_RISK"],
                                  write(results["POPULATION_AT_RISK"]), people, rule),
    ]  # fmt: skip


def _at_risk(diagnosis: Diagnosis) -> tuple[Origin, Origin]:
    """Return where the units and the people at risk come from."""
    at_risk = Condition("at_risk", "=", 1)
    return count("risk", at_risk), total("risk", people_fields(diagnosis)[1], where=[at_risk])


def _scope(diagnosis: Diagnosis, criteria: CriteriaSet) -> list[str]:
    """Say where the criteria hold, where they are bound to a place."""
    if criteria.holds_anywhere():
        return []
    names = {"ES": tr("Spain"), "EU": tr("the European Union"), "IT": tr("Italy"), "US": tr("the United States")}
    region = [criteria.region.in_language(diagnosis.language.code)] if criteria.region else []
    where = ", ".join([*region, *(names.get(code, code) for code in criteria.countries)])
    return [tr("These criteria are those of {where}.").format(where=where)]


def _clause_blocks(
    diagnosis: Diagnosis, chapter: str, criteria: CriteriaSet, table: FeatureTable
) -> list[Block]:  # fmt: skip
    """Count what meets each clause; those of which nothing is known are named below the table."""
    language = diagnosis.language
    said = {name: clause_words(clause, lambda value: language.number(value, 0 if value == int(value) else 1))
            for name, clause in criteria.clauses().items()}  # fmt: skip
    counts = {name: count_flags(table.numbers(name)) for name in said}
    judged = [name for name, one in counts.items() if one.true or one.false]
    unknown = "; ".join(said[name] for name in said if name not in judged)
    notes = [tr("Not judged, because nothing was given for it: {clauses}.").format(clauses=unknown)] if unknown else []
    if not judged:
        return [Paragraph(note, "small") for note in notes]
    fields, rule = {name: name for name in judged}, source_of(criteria)
    met, unmet = (count("risk", Condition(EACH, "=", flag)) for flag in (1, 0))
    columns = [(tr("Met"), [counts[name].true for name in judged], met, tr("Units that meet the clause")),
               (tr("Not met"), [counts[name].false for name in judged], unmet,
                tr("Units that do not meet the clause")),
               (tr("Unknown"), [counts[name].unknown for name in judged], count("risk", Condition(EACH, "unknown")),
                tr("Units of which it is unknown whether they meet the clause"))]  # fmt: skip
    return [figure_table(
        diagnosis, chapter, diagnosis.fill(tr("{Units} by clause of the criteria")), Rows(judged),
        [Words(tr("Clause"), [said[name] for name in judged]),
         *(Figures(head, values, language.number, origin, what, rule, fields)
           for head, values, origin, what in columns)], notes=notes,
    )]  # fmt: skip


def _by_group(diagnosis: Diagnosis, criteria: CriteriaSet) -> tuple[list[str | None], list[Figures]]:
    """Return the groups, and the columns on risk of the table by group."""
    if not diagnosis.given("GROUP"):
        return [], []
    write, table = diagnosis.language.number, diagnosis.table("risk_totals")
    groups = [None if value is None else str(value) for value in table.column("group")]
    units, people = _at_risk(diagnosis)
    rule = source_of(criteria)
    return groups, [
        Figures(tr("At risk"), table.numbers("at_risk"), write, units, tr("Units at risk"), rule),
        Figures(tr("People at risk"), table.numbers("population_at_risk"), write, people,
                tr("Inhabitants of units at risk"), rule),
    ]  # fmt: skip
