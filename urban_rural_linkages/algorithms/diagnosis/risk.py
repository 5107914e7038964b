"""The part of the chapter on population that applies the criteria of depopulation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...core.checks.criteria import place_of
from ...core.demography.criteria import CriteriaSet
from ...core.demography.period import on_years
from ...core.known import count_flags
from ...core.report.blocks import Block, Figure, KeyFigure, Paragraph, Table
from ...i18n import tr
from ...io.layers import FeatureTable
from ..depopulation.risk_inputs import chosen_criteria
from ..depopulation.wording import clause_words, source_of
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, TableName, TooLittle
from .listing import listed
from .registering import register_risk, register_risk_by_group

RISK_INPUTS = ("UNITS", "UNIT_ID", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "BIRTHS", "DEATHS", "AREA",
               "AREA_UNITS", "NODATA_VALUES")  # fmt: skip
_RISK_NUMBERS = ("N_COMPARABLE", "N_DECLINING", "N_LOW_DENSITY", "N_AT_RISK", "POPULATION_AT_RISK")
_NAMED = 60


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
    heads : list of str
        Columns of the table by group.
    by_group : mapping of str to list of str
        The cells of these columns; of the region under "".
    numbers : list of int
        The numbers of the figures of these columns.
    """

    figure: Figure | None = None
    blocks: list[Block] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    by_group: Mapping[str | None, list[str]] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)

    def cells(self, group: str | None) -> list[str]:
        """Return the cells of a group, of the region with None."""
        return self.by_group.get(group, ["–"] * len(self.heads))


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
    met = tr("{count} {units}, with {people} inhabitants, meet the criteria '{criteria}'.")
    untold = tr("Of no {unit} can it be told whether it meets the criteria '{criteria}'.")
    sentence = diagnosis.fill(
        untold if results["N_AT_RISK"] is None else met, count=results["N_AT_RISK"],
        people=results["POPULATION_AT_RISK"], criteria=name,
    )  # fmt: skip
    figure = Figure("map_risk", diagnosis.fill(tr("{Units} at risk of depopulation")), kind="map", subtitle=name)
    blocks: list[Block] = [Paragraph(" ".join([sentence, *_scope(diagnosis, criteria)])),
                           _clause_table(diagnosis, criteria, table)]  # fmt: skip
    if names:
        blocks.append(Paragraph(tr("At risk: {names}.").format(names=listed(sorted(names), _NAMED)), "small"))
    register_risk(diagnosis, chapter.id, results)
    heads, by_group, numbers = _by_group(diagnosis, chapter.id)
    return Risk(figure, blocks, diagnosis.remarks(), heads, by_group, numbers)


def _scope(diagnosis: Diagnosis, criteria: CriteriaSet) -> list[str]:
    """Say where the criteria hold, where they are bound to a place."""
    if criteria.holds_anywhere():
        return []
    return [tr("These criteria are those of {where}.").format(where=place_of(criteria, diagnosis.language.code))]


def _clause_table(diagnosis: Diagnosis, criteria: CriteriaSet, table: FeatureTable) -> Table:
    language = diagnosis.language
    rows = []
    for name, clause in criteria.clauses().items():
        counts = count_flags(table.numbers(name))
        words = clause_words(clause, lambda value: language.number(value, 0 if value == int(value) else 1))
        rows.append([words, *(language.number(count) for count in counts)])
    header = [tr("Clause"), tr("Met"), tr("Not met"), tr("Unknown")]
    caption = diagnosis.fill(tr("{Units} by clause of the criteria"))
    return Table(caption, header, rows, [False, True, True, True])


def _by_group(diagnosis: Diagnosis, chapter: str) -> tuple[list[str], dict[str | None, list[str]], list[int]]:
    """Return the columns on risk of the table by group."""
    if not diagnosis.given("GROUP"):
        return [], {}, []
    language, table = diagnosis.language, diagnosis.table("risk_totals")
    groups = [None if value is None else str(value) for value in table.column("group")]
    at_risk, people = table.numbers("at_risk"), table.numbers("population_at_risk")
    cells = {group: [language.number(at_risk[row]), language.number(people[row])] for row, group in enumerate(groups)}
    numbers = register_risk_by_group(diagnosis, chapter, groups, at_risk, people)
    return [tr("At risk"), tr("People at risk")], cells, numbers
