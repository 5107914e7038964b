"""The chapter on the components of change: whether units grow or shrink by births and deaths or by migration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...core.findings.silence import LEAST_PEOPLE
from ...core.known import UNKNOWN_CLASS, ClassTotal, class_totals, count_classes, lowest, of_at_least
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Caution, Figure, Panel, Table, side_by_side
from ...core.report.drawing import Drawing
from ...core.report.origins import Origin, count, value
from ...i18n import tr
from ...io.layers import FeatureTable
from ..depopulation.webb_outputs import wheel, wheel_sectors
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName
from .figure_tables import Rows, Words, figure_table
from .registering import by_unit, class_columns, people_fields, unit_column

ID = "components"
INPUTS: tuple[str, ...] = ("UNITS",)
_LISTED, _FEWEST = 8, 4
_PASSED = ("UNITS", "UNIT_ID", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "BIRTHS", "DEATHS",
           "NODATA_VALUES")  # fmt: skip
_SHRINKING_MOSTLY_BY_MIGRATION = ("G", "H")
_SHRINKING_MOSTLY_BY_DEATHS = ("E", "F")


def title() -> str:
    """Return the title of the chapter."""
    return tr("Why the population changes")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Find the type of each unit, and tell what came out."""
    chapter = ChapterResult(ID, title())
    diagnosis.calculate("webbtypology", **diagnosis.passed_on(*_PASSED), OUTPUT=TableName("components"))
    table = diagnosis.table("components")
    found = table.column("webb")
    totals = class_totals(found, list(wheel_sectors()), diagnosis.populations[1])
    chapter.figures["webb"] = {
        letter: {"units": totals[letter].units, "population": totals[letter].sums[0]} for letter in wheel_sectors()
    }
    chapter.lead, chapter.numbers = _sentence(diagnosis, found)
    chapter.summary.append(chapter.lead)
    chapter.charts["chart_webb"] = [_wheel(table)]
    chapter.blocks += [
        Figure("map_webb", tr("Types of change: births and deaths against migration"), kind="map",
               subtitle=tr("After Webb; over the whole period")),
        _table(diagnosis, totals),
        *(Caution(remark) for remark in diagnosis.remarks()),
        Figure("chart_webb", tr("Births, deaths and migration"), kind="chart",
               subtitle=diagnosis.fill(tr("Each point is a {unit}; people per 1,000 inhabitants and year")),
               numbers=_numbers_of_wheel(diagnosis)),
        Panel(tr("How to read this"), [
            diagnosis.fill(tr("A {unit} on the right gains people by migration, one above gains by births over deaths; "
                              "the diagonal parts growth from decline.")),
            diagnosis.fill(tr("Small numbers change sign easily: a point near a line may lie on its other side in "
                              "another year.")),
        ]),
        *_extremes(diagnosis, table),
    ]  # fmt: skip
    chapter.maps.append(MapTheme("map_webb", tr("Types of demographic change (Webb)"), "components", "webb"))
    chapter.methods.append(tr(
        "Components: the eight types of Webb compare births minus deaths with net migration over the whole period; "
        "the type depends on the years chosen. Small numbers change sign easily."
    ))  # fmt: skip
    chapter.sources.append(tr(
        "Webb (1963), The natural and migrational components of population changes in England and Wales, 1921-1931, "
        "Economic Geography 39 (2)."
    ))  # fmt: skip
    return chapter


def _extremes(diagnosis: Diagnosis, table: FeatureTable) -> list[Block]:
    """List where deaths and where departures take the largest shares, side by side."""
    sides = [
        (tr("More deaths than births"), tr("Natural balance"), "natural_rate"),
        (tr("More departures than arrivals"), tr("Net migration"), "migration_rate"),
    ]
    shown = [[listing] for side in sides if (listing := _lowest(diagnosis, table, *side)) is not None]
    return [side_by_side(*shown)] if shown else []


def _lowest(diagnosis: Diagnosis, table: FeatureTable, caption: str, what: str, field: str) -> Table | None:
    """List the units with the lowest figure, those with too few people left out; None where none is below 0."""
    write, people = diagnosis.language.number, diagnosis.populations[1]
    figures = of_at_least(table.numbers(field), people, LEAST_PEOPLE)
    places = [row for row in lowest(figures, diagnosis.unit_ids, _LISTED) if figures[row] < 0]
    if not places:
        return None
    people_field = people_fields(diagnosis)[1]
    return figure_table(
        diagnosis, ID, caption, by_unit(diagnosis, places),
        [Words(diagnosis.words.heading, [diagnosis.unit_names[row] for row in places]),
         unit_column(tr("Inhabitants"), "components", people_field, people[places], write, tr("Inhabitants, by unit")),
         unit_column(what, "components", field, figures[places], lambda found: write(found, 1),
                     tr("{column}, by unit").format(column=what))],
        subtitle=diagnosis.fill(tr("Per 1,000 inhabitants and year; from {least} inhabitants on"), least=LEAST_PEOPLE),
        fewest=_FEWEST,
    )  # fmt: skip


def _wheel(table: FeatureTable) -> Drawing:
    classes = [None if name is None else str(name) for name in table.column("webb")]
    return wheel(table.numbers("natural_rate"), table.numbers("migration_rate"), classes)


def _numbers_of_wheel(diagnosis: Diagnosis) -> list[int]:
    code, register = diagnosis.run.field("UNIT_ID") or "", diagnosis.register
    return [
        register.drawn(ID, tr("Births less deaths per 1,000 inhabitants and year"), code,
                       value("components", "natural_rate")),
        register.drawn(ID, tr("Net migration per 1,000 inhabitants and year"), code,
                       value("components", "migration_rate")),
    ]  # fmt: skip


def _sentence(diagnosis: Diagnosis, types: Sequence[Any]) -> tuple[str, list[int]]:
    """Say why units shrink, with the numbers of these figures."""
    groups = {
        tr("Units that shrink"): (*_SHRINKING_MOSTLY_BY_MIGRATION, *_SHRINKING_MOSTLY_BY_DEATHS),
        tr("Units that shrink mainly because people left"): _SHRINKING_MOSTLY_BY_MIGRATION,
        tr("Units that shrink mainly because more died than were born"): _SHRINKING_MOSTLY_BY_DEATHS,
    }
    counts = {what: count_classes(types, letters) for what, letters in groups.items()}
    shrinking, leaving, dying = counts.values()
    if shrinking is None:
        return diagnosis.fill(tr("Of no {unit} is it known why its population changed.")), []
    write = diagnosis.language.number
    numbers = [
        diagnosis.register.figure(ID, what, counts[what], write(counts[what]), _count_of(letters))
        for what, letters in groups.items()
    ]
    if not shrinking:
        return diagnosis.fill(tr("No {unit} shrinks.")), numbers
    return diagnosis.fill(tr("{all} {all:{unit} shrinks|{units} shrink}: {leaving} mainly because people left, {dying} "
                             "mainly because more "
                             "died than were born."), all=shrinking, leaving=leaving, dying=dying), numbers  # fmt: skip


def _count_of(letters: Sequence[str]) -> Origin:
    """Return the number of units of some types."""
    first, *others = (count("components", Condition("webb", "=", letter)) for letter in letters)
    for other in others:
        first = first.plus(other)
    return first


def _table(diagnosis: Diagnosis, totals: dict[str, ClassTotal]) -> Table:
    words = {letter: (letter, sector.words) for letter, sector in wheel_sectors().items()}
    words[UNKNOWN_CLASS] = ("–", tr("Unknown"))
    shown = {name: total for name, total in totals.items() if total.units}
    return figure_table(
        diagnosis, ID, diagnosis.fill(tr("{Units} by type of change")), Rows(list(shown), "webb"),
        [Words(tr("Type"), [words[name][0] for name in shown]),
         Words(tr("What it means"), [words[name][1] for name in shown]),
         *class_columns(diagnosis, "components", list(shown.values()))],
    )  # fmt: skip
