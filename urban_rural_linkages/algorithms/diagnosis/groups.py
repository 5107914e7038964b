"""The chapter that puts the groups of units, such as comarcas, beside each other and beside the region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from typing import Any

import numpy as np

from ...core.access.coverage_headline import headline_threshold
from ...core.demography.group_comparison import GroupFigures, compare_groups
from ...core.demography.group_series import series_of_groups
from ...core.demography.yearly_fields import years_of_pattern
from ...core.known import all_known, any_known, extent, highest, lowest
from ...core.parameter_text import parse_thresholds
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Figure, Table, side_by_side
from ...core.report.charts.bars import Bar, bar_chart
from ...core.report.charts.dots import DotRow, DotScale, dot_plot
from ...core.report.charts.lines import Line, line_chart
from ...core.report.drawing import INK
from ...core.report.origins import by_rule, count, summary, total, value
from ...core.report.typesetting.styles import columns_width
from ...i18n import tr
from ...io.painting import TextWidths
from ..unit_inputs import read_groups
from .chapter import ChapterResult, lacking
from .diagnosis import Diagnosis
from .figure_tables import Figures, Rows, Words, figure_table
from .profile import PROFILE, has_minutes, service_of_overlay
from .references import reference_lines, with_references
from .registering import by_group, of_groups, origins_of_ages, people_fields, percent_of
from .service_names import minutes_label
from .writing import group_colours, group_word, signed_percent

ID = "groups"
_MOST_LINES = 8
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK", "FRICTION")


def title() -> str:
    """Return the title of the chapter."""
    return tr("Groups compared")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks: a field of groups that has several."""
    if shut := lacking(ID, diagnosis):
        return shut
    return "" if len(set(read_groups(diagnosis.run) or [])) > 1 else tr("All are of one group.")


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Compare the groups, and tell what came out."""
    word = group_word(diagnosis)
    chapter = ChapterResult(ID, tr("{Group} by {group}").format(Group=word, group=word.lower()) if word else title())
    rows = compare_groups(read_groups(diagnosis.run) or [], _columns(diagnosis))
    chapter.figures["groups"] = [asdict(row) for row in rows]
    chapter.lead = _lead(diagnosis, rows[:-1])
    chapter.numbers = [_change(diagnosis, rows).registered(diagnosis, ID, _by(diagnosis, rows))] if chapter.lead else []
    chapter.summary.append(chapter.lead)
    chapter.blocks += [
        _table(diagnosis, rows),
        *_series(diagnosis, chapter, rows),
        *_bars(diagnosis, chapter, rows),
        *_spread(diagnosis, chapter, rows),
    ]
    return chapter


def _columns(diagnosis: Diagnosis) -> dict[str, Any]:
    """Gather what the chapters before have found of each unit."""
    start, end = diagnosis.whole.populations
    columns: dict[str, Any] = {"start": start, "end": end,
                               "density": diagnosis.table("change").numbers("density_end")}  # fmt: skip
    ages = diagnosis.whole.broad
    if "old" in ages:
        columns |= {"old": ages["old"], "ages": ages["total"]}
    if "risk" in diagnosis.tables:
        columns["at_risk"] = diagnosis.table("risk").numbers("at_risk")
    if has_minutes(diagnosis):
        service = service_of_overlay(diagnosis)
        columns["minutes"] = diagnosis.access_by_unit.mean_minutes(service, diagnosis.unit_ids)
        columns["beyond"], _ = diagnosis.access_by_unit.lacking(_headline(diagnosis), diagnosis.unit_ids)[service]
    return columns


def _headline(diagnosis: Diagnosis) -> float:
    return headline_threshold(parse_thresholds(diagnosis.run.text("THRESHOLDS")))


def _lead(diagnosis: Diagnosis, rows: list[GroupFigures]) -> str:
    """Name the group that lost the largest share of its people and the one that lost least or gained."""
    names = [row.group or "–" for row in rows]
    changes = [row.change_pct for row in rows]
    most, least = lowest(changes, names, 1), highest(changes, names, 1)
    if not most or most == least:
        return ""
    worst, best = changes[most[0]], changes[least[0]]
    if best > 0 > worst:
        words = tr("{losing} lost the largest share of its people ({lost}); {growing} gained most ({gained}).")
    elif worst < 0:
        words = tr("All lost people: from {losing} ({lost}) to {growing} ({gained}).")
    else:
        words = tr("None lost people: from {losing} ({lost}) to {growing} ({gained}).")
    return words.format(losing=names[most[0]], growing=names[least[0]],
                        lost=signed_percent(diagnosis.language, worst),
                        gained=signed_percent(diagnosis.language, best))  # fmt: skip


def _by(diagnosis: Diagnosis, rows: Sequence[GroupFigures]) -> Rows:
    return by_group(diagnosis, [row.group for row in rows])


def _table(diagnosis: Diagnosis, rows: list[GroupFigures]) -> Table:
    """Return a row a group; a column that nothing is known of is left out."""
    columns = [*_of_people(diagnosis, rows), *_of_service(diagnosis, rows)]
    shown = [column for column in columns if any(value == value for value in column.values)]
    names = [tr("Region") if row.group is None else row.group or "–" for row in rows]
    caption = tr("The groups beside each other, {year}").format(year=diagnosis.run.whole("END_YEAR"))
    table = figure_table(diagnosis, ID, caption, _by(diagnosis, rows), [Words(group_word(diagnosis), names), *shown],
                         total=True, notes=[tr("Each figure is that of all people of a group, never a mean of its "
                                               "parts.")])  # fmt: skip
    return with_references(diagnosis, table, ["population", "density", "share_old"], [diagnosis.run.whole("END_YEAR")],
                           lambda name: _reference_cells(diagnosis, name, table.header))  # fmt: skip


def _of_people(diagnosis: Diagnosis, rows: list[GroupFigures]) -> list[Figures]:
    language, people = diagnosis.language, people_fields(diagnosis)[1]
    return [
        Figures(diagnosis.words.headings, [row.units for row in rows], language.number, count("change"), tr("Units")),
        Figures(tr("Inhabitants"), [row.people for row in rows], language.number, total("change", people)),
        _change(diagnosis, rows),
        Figures(tr("Per km²"), [row.density for row in rows], lambda found: language.number(found, 1),
                by_rule({"change": [people, "density_end"]}), tr("Inhabitants per km²"),
                tr("People over the sum of the areas; the area of each is its people over its density")),
        _share_old(diagnosis, rows),
        Figures(tr("At risk"), [row.at_risk for row in rows], language.number,
                count("risk", Condition("at_risk", "=", 1)), tr("Units at risk")),
    ]  # fmt: skip


def _change(diagnosis: Diagnosis, rows: Sequence[GroupFigures]) -> Figures:
    first, last = people_fields(diagnosis)
    both = [Condition(first, "known"), Condition(last, "known")]
    known = [] if all_known(*diagnosis.populations) else both
    start, end = (total("change", field, where=known) for field in (first, last))
    return Figures(tr("Change"), [row.change_pct for row in rows], partial(signed_percent, diagnosis.language),
                   end.less(start).percent_of(start), tr("Change (%)"))  # fmt: skip


def _share_old(diagnosis: Diagnosis, rows: Sequence[GroupFigures]) -> Figures:
    people = origins_of_ages(diagnosis)
    return Figures(tr("65 and over"), [row.share_old for row in rows], diagnosis.language.percent,
                   percent_of(people["old"], people["all"]), tr("Share of 65 and over (%)"))  # fmt: skip


def _reference_cells(diagnosis: Diagnosis, name: str, header: Sequence[str]) -> list[str]:
    """Return the row of another place, as far as its figures are given."""
    language, value = diagnosis.language, diagnosis.references.value
    start, end = diagnosis.run.whole("START_YEAR"), diagnosis.run.whole("END_YEAR")
    known = {
        header[0]: name,
        tr("Inhabitants"): language.number(value("population", name, end)),
        tr("Change"): signed_percent(language, diagnosis.references.change(name, start, end)),
        tr("Per km²"): language.number(value("density", name, end), 1),
        tr("65 and over"): language.percent(value("share_old", name, end)),
    }
    return [known.get(head, "") for head in header]


def _series(diagnosis: Diagnosis, chapter: ChapterResult, rows: list[GroupFigures]) -> list[Block]:
    """Draw the people of each group year by year, where there are no more groups than lines can be told apart."""
    years, series = series_of_groups(diagnosis.people_of_period, read_groups(diagnosis.run) or [], _MOST_LINES)
    if len(years) < 3:
        return []
    percent = [signed_percent(diagnosis.language, one.change) for one in series]
    colours = group_colours(read_groups(diagnosis.run) or [])
    lines = [
        Line(f"{tr('Region') if one.groups is None else one.groups[0]} {change}", one.values,
             INK if one.groups is None else colours[one.groups[0]], "main" if one.groups is None else "plain")
        for one, change in zip(series, percent, strict=True)
    ]  # fmt: skip
    chapter.charts["chart_groups_series"] = [
        line_chart(years, [*lines, *reference_lines(diagnosis, years)], diagnosis.language.number, TextWidths(),
                   (174.0, height), base=100.0)
        for height in (72.0, 60.0, 48.0, 40.0)
    ]  # fmt: skip
    subtitle = tr("Inhabitants, {year} = 100; the axis does not start at zero").format(year=years[0])
    caption = tr("The groups year by year")
    return [Figure("chart_groups_series", caption, kind="chart", subtitle=subtitle,
                   numbers=_numbers_of_series(diagnosis, rows, years))]  # fmt: skip


def _numbers_of_series(diagnosis: Diagnosis, rows: list[GroupFigures], years: Sequence[int]) -> list[int]:
    """Register the changes that the lines end with, and the people that they are drawn of."""
    fields = years_of_pattern(diagnosis.run.table("UNITS").field_names, diagnosis.run.text("SERIES"))
    people = by_rule({"change": [fields[year] for year in years if year in fields]})
    return [
        _change(diagnosis, rows).registered(diagnosis, ID, _by(diagnosis, rows)),
        diagnosis.register.drawn(ID, tr("Inhabitants of each year, by group"), diagnosis.run.field("GROUP") or "",
                                 people, tr("The sum of each year over that of the first")),
    ]  # fmt: skip


def _spread(diagnosis: Diagnosis, chapter: ChapterResult, rows: list[GroupFigures]) -> list[Block]:
    """Draw how far the units of each group lie apart in their change."""
    groups, language = np.array(read_groups(diagnosis.run) or [], dtype=object), diagnosis.language
    change, region = diagnosis.table("change").numbers("change_pct"), rows[-1].change_pct
    if not any_known(change):
        return []
    whole, (low, high) = DotScale.over(change), extent(change)
    drawn = [
        DotRow(row.group or "–", whole.with_ticks(change[groups == row.group]), float("nan"),
               signed_percent(language, row.change_pct), group=row.change_pct, region=region)
        for row in rows[:-1]
    ]  # fmt: skip
    chapter.charts["chart_groups_change"] = [dot_plot(drawn, TextWidths(), row=row) for row in (8.1, 6.0)]
    caption = tr("How far apart they are: change in population, {start}–{end}").format(
        start=diagnosis.run.whole("START_YEAR"), end=diagnosis.run.whole("END_YEAR"))  # fmt: skip
    subtitle = diagnosis.fill(
        tr("Each line is a {unit}, from {low} to {high}; the diamond is all people of the group, the bar the region"),
        low=signed_percent(language, low), high=signed_percent(language, high),
    )  # fmt: skip
    numbers = [
        _change(diagnosis, rows).registered(diagnosis, ID, _by(diagnosis, rows)),
        diagnosis.register.drawn(ID, tr("Change (%), by unit"), diagnosis.run.field("UNIT_ID") or "",
                                 value("change", "change_pct")),
    ]  # fmt: skip
    return [Figure("chart_groups_change", caption, kind="chart", subtitle=subtitle, numbers=numbers)]


def _bars(diagnosis: Diagnosis, chapter: ChapterResult, rows: list[GroupFigures]) -> list[Block]:
    """Draw the share of the old and the minutes of each group beside each other, with those of the region."""
    old = tr("People of 65 and over"), tr("In % of all inhabitants; broken line: the region")
    columns = [_chart(diagnosis, chapter, "chart_groups_old", old, _share_old(diagnosis, rows), rows)]
    if has_minutes(diagnosis):
        minutes = _of_service(diagnosis, rows)[0]
        words = minutes.head, tr("Mean of the inhabitants; broken line: the region")
        columns.append(_chart(diagnosis, chapter, "chart_groups_minutes", words, minutes, rows))
    shown = [column for column in columns if column]
    return [side_by_side(*shown)] if shown else []


def _chart(
    diagnosis: Diagnosis, chapter: ChapterResult, name: str, words: tuple[str, str], column: Figures,
    rows: list[GroupFigures],
) -> list[Block]:  # fmt: skip
    """Return a chart with a bar for each group, the highest first; nothing where no figure is known."""
    names = [row.group or "–" for row in rows[:-1]]
    order = highest(column.values[:-1], names, len(names))
    if not order:
        return []
    texts = column.texts()
    bars = [Bar(names[place], column.values[place], texts[place]) for place in order]
    chapter.charts[name] = [bar_chart(bars, TextWidths(), width=columns_width(6), everybody=column.values[-1])]
    number = column.registered(diagnosis, ID, _by(diagnosis, rows))
    return [Figure(name, words[0], kind="chart", subtitle=words[1], numbers=[number])]


def _of_service(diagnosis: Diagnosis, rows: list[GroupFigures]) -> list[Figures]:
    if not has_minutes(diagnosis):
        return []
    write, service, limit = diagnosis.language.number, service_of_overlay(diagnosis), _headline(diagnosis)
    own = [Condition("service", "=", service), Condition("threshold_min", "=", limit)]
    beyond = total("coverage", "beyond", where=own).plus(total("coverage", "unreachable", where=own))
    minutes = minutes_label(service)
    return [
        Figures(minutes, [row.minutes for row in rows], write, summary(PROFILE, "minutes", "mean", "people"),
                tr("Mean minutes of the inhabitants")),
        Figures(tr("Beyond {minutes} min").format(minutes=write(limit)), [row.beyond for row in rows], write, beyond,
                tr("Inhabitants beyond {minutes} minutes, by group").format(minutes=write(limit)),
                rows=of_groups(diagnosis, [row.group for row in rows], "zone")),
    ]  # fmt: skip
