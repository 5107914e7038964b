"""The chapter on the population if nothing changes: people and ages in ten and twenty years, from two counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial, reduce

import numpy as np

from ...core.demography.age import AgeTable
from ...core.demography.age_fields import MEN, WOMEN, parse_ages
from ...core.demography.cohort_ages import SEXES, CohortAges, common_ladder, counted_on
from ...core.demography.projected_groups import (
    ProjectedGroup,
    people_of_rows,
    projected_groups,
    steps_ahead,
    straight_line,
)
from ...core.demography.projection_rows import projected_years, step_length
from ...core.demography.pyramids import AgeBar, Pyramid
from ...core.errors import InputError
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Figure, KeyFigure, Panel, Table, side_by_side
from ...core.report.charts.lines import Line, index_of, line_chart
from ...core.report.charts.pyramid import PyramidWords, population_pyramid
from ...core.report.drawing import INK
from ...core.report.origins import Origin, by_rule, total
from ...i18n import error_sentence, tr
from ...io.columns import Column
from ...io.painting import TextWidths
from ..age_inputs import start_age_year
from ..unit_inputs import read_groups
from .chapter import ChapterResult, lacking
from .diagnosis import Diagnosis, TableName, TooLittle
from .figure_tables import Figures, Rows, Words, figure_table
from .registering import of_groups
from .writing import group_colours, group_word, signed_percent

ID = "projection"
INPUTS: tuple[str, ...] = ("UNITS",)
_CODES = {WOMEN: "w", MEN: "m"}
_TABLES = ("ages_before", "ages_now")
_OLD = 65


@dataclass(frozen=True)
class _Given:
    """Ages at two dates on common groups, with the years: of both counts, and those that are projected."""

    ages: CohortAges
    base: np.ndarray
    launch: np.ndarray
    counted: tuple[int, int]
    ahead: list[int]


def title() -> str:
    """Return the title of the chapter."""
    return tr("If nothing changes")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Carry the cohorts on, add up, and tell what follows."""
    chapter = ChapterResult(ID, title())
    given = _read(diagnosis)
    _keep_ages(diagnosis, given)
    diagnosis.attempt(
        "cohortprojection", LAUNCH=diagnosis.layer(_TABLES[1]), BASE=diagnosis.layer(_TABLES[0]), UNIT_ID="code",
        AGE_FIELDS="{sex}_{from}_{to}", SEX_CODES="women=w,men=m", BASE_YEAR=given.counted[0],
        LAUNCH_YEAR=given.counted[1], STEPS=len(given.ahead), CONTROL="none", OUTPUT=TableName("projection"),
        TOTALS=TableName("projection_totals"),
    )  # fmt: skip
    chapter.limits += [tr("Projection: {remark}").format(remark=remark) for remark in diagnosis.general_remarks()]
    groups = _groups(diagnosis, given)
    diagnosis.withhold(*_TABLES, "projection", "projection_totals")
    years = [given.counted[1], *given.ahead]
    chapter.figures["projection"] = [
        {"group": one.group, "units": one.units, "known": one.known, "years": years, "people": one.people.tolist(),
         "old": one.old.tolist(), "young": one.young.tolist(), "straight_line": one.linear} for one in groups
    ]  # fmt: skip
    chapter.lead = _lead(diagnosis, groups[-1], given)
    rows = of_groups(diagnosis, [one.group for one in groups], "unit")
    people, shares = _people_columns(diagnosis, groups, given), _share_columns(diagnosis, groups, given)
    if groups[-1].change_pct == groups[-1].change_pct:
        told = (people[-1], people[0], *reversed(shares))
        chapter.numbers = [number for one in told if (number := one.registered(diagnosis, ID, rows))]
    chapter.summary.append(chapter.lead)
    chapter.headline = _headline(diagnosis, groups[-1], given)
    chapter.blocks += [
        *_series(diagnosis, chapter, groups, given),
        _table(diagnosis, groups, given, rows),
        side_by_side(_pyramid(diagnosis, chapter, groups[-1], given), [_how_to_read(given), _how_sure()]),
    ]
    chapter.methods.append(tr(
        "Projection: what became of each cohort between the two counts goes on, migration and deaths together, and "
        "children are as many per woman of 15 to 49 as at the last count (Hamilton and Perry). Places that became "
        "fewer are carried by ratios between 0.2 and 3, others by differences; cells of fewer than ten people take the "
        "ratios of the whole region. Totals are not held to anything."
    ))  # fmt: skip
    return chapter


def _read(diagnosis: Diagnosis) -> _Given:
    run, whole = diagnosis.run, diagnosis.whole
    counted = (start_age_year(run), run.whole("END_YEAR"))
    before, now = whole.start_ages, whole.ages
    if before is None or now is None:
        raise TooLittle(lacking(ID, diagnosis))
    tables: dict[int, AgeTable] = {counted[0]: before, counted[1]: now}
    years = step_length(*counted)
    try:
        ages = common_ladder(tables, years)
        ages.shift(years)
    except InputError as error:
        raise TooLittle(error_sentence(error)) from None
    base, launch = (counted_on(ages, table) for table in tables.values())
    return _Given(ages, base, launch, counted, projected_years(counted[1], years, steps_ahead(years)))


def _keep_ages(diagnosis: Diagnosis, given: _Given) -> None:
    """Keep the ages of both dates as tables of groups of one width, which the projection reads."""
    titles = [tr("People by sex and age, {year}").format(year=year) for year in given.counted]
    for name, called, people in zip(_TABLES, titles, (given.base, given.launch), strict=True):
        columns = [Column("code", "text", diagnosis.unit_ids, tr("Code of the unit"))]
        for number, sex in enumerate(SEXES):
            words = {WOMEN: tr("Women of {ages}"), MEN: tr("Men of {ages}")}[sex]
            columns += [Column(_field(sex, label), "count", people[:, number, place], words.format(ages=label))
                        for place, label in enumerate(given.ages.labels)]  # fmt: skip
        diagnosis.keep_rows(name, called, columns)


def _field(sex: str, label: str) -> str:
    first, last = parse_ages(label)
    return f"{_CODES[sex]}_{first}_{'plus' if last is None else last}"


def _groups(diagnosis: Diagnosis, given: _Given) -> list[ProjectedGroup]:
    table, steps = diagnosis.table("projection"), len(given.ahead)
    units = [str(unit) for unit in table.column("unit")]
    projected = people_of_rows(units, table.numbers("population"), diagnosis.unit_ids, given.ages, steps)
    line = straight_line(given.base, given.launch, steps)
    return projected_groups(given.launch, projected, given.ages, line, read_groups(diagnosis.run))


def _lead(diagnosis: Diagnosis, region: ProjectedGroup, given: _Given) -> str:
    write = diagnosis.language.number
    if region.change_pct != region.change_pct:
        return tr("What becomes of the region if nothing changes cannot be told from its ages.")
    told = tr("If what became of each cohort between {first} and {last} goes on, the region has {later} inhabitants in "
              "{year}; in {last} it had {now}.").format(
        first=given.counted[0], last=given.counted[1], year=given.ahead[-1], later=write(region.people[-1]),
        now=write(region.people[0]))  # fmt: skip
    if region.old[-1] != region.old[-1]:
        return told
    return " ".join([told, tr("{share} of them are 65 or over then; it was {before}.").format(
        share=diagnosis.language.percent(100 * region.share_old[-1]),
        before=diagnosis.language.percent(100 * region.share_old[0]))])  # fmt: skip


def _headline(diagnosis: Diagnosis, region: ProjectedGroup, given: _Given) -> list[KeyFigure]:
    if region.change_pct != region.change_pct:
        return []
    label = tr("inhabitants until {year}, if nothing changes").format(year=given.ahead[-1])
    return [KeyFigure(signed_percent(diagnosis.language, region.change_pct), label)]


def _series(
    diagnosis: Diagnosis, chapter: ChapterResult, groups: Sequence[ProjectedGroup], given: _Given
) -> list[Block]:  # fmt: skip
    """Draw the people of the region and of its groups, last count = 100."""
    *own, region = groups
    colours = group_colours(one.group or "–" for one in own)
    shown = [region, *(one for one in own if (one.group or "–") in colours)]
    lines = [
        Line(f"{tr('Region') if one.group is None else one.group or '–'} "
             f"{signed_percent(diagnosis.language, one.change_pct)}", index_of(one.people.tolist()),
             *((INK, "main") if one.group is None else (colours[one.group or "–"], "plain")))  # type: ignore[arg-type]
        for one in shown if one.change_pct == one.change_pct
    ]  # fmt: skip
    if not lines:
        return []
    years = [given.counted[1], *given.ahead]
    chapter.charts["chart_projection"] = [
        line_chart(years, lines, diagnosis.language.number, TextWidths(), (174.0, height), base=100.0)
        for height in (58.0, 48.0, 40.0)
    ]
    subtitle = tr("Inhabitants, {year} = 100; the axis does not start at zero").format(year=years[0])
    rows = of_groups(diagnosis, [one.group for one in groups], "unit")
    numbers = [column.registered(diagnosis, ID, rows) for column in
               (*_people_columns(diagnosis, groups, given), _change_column(diagnosis, groups, given))]  # fmt: skip
    return [Figure("chart_projection", tr("Inhabitants if nothing changes"), kind="chart", subtitle=subtitle,
                   numbers=numbers)]  # fmt: skip


def _table(diagnosis: Diagnosis, groups: Sequence[ProjectedGroup], given: _Given, rows: Rows) -> Table:
    people = _people_columns(diagnosis, groups, given)
    shown = [people[0], *people[1:][-2:]]
    notes = [tr("Straight line: the change in inhabitants between both counts goes on, whatever the ages. Where it and "
                "the projection differ much, ages and trend tell different stories.")]  # fmt: skip
    if diagnosis.publication is not None:
        notes.append(diagnosis.fill(tr("Ages of single {units} are not published: the projection is made of those of "
                                       "each group, shared out, and may differ a little from one that is made of all "
                                       "of them.")))  # fmt: skip
    if left_out := groups[-1].left_out:
        notes.append(diagnosis.fill(tr("Left out, because an age is unknown at one of the dates: {count} {units}."),
                                    count=left_out))  # fmt: skip
    names = [tr("Region") if one.group is None else one.group or "–" for one in groups]
    line = tr("Straight line, {year}").format(year=given.ahead[-1])
    return figure_table(
        diagnosis, ID, tr("People and their ages if nothing changes"), rows,
        [Words(group_word(diagnosis), names), *shown, _change_column(diagnosis, groups, given),
         *_share_columns(diagnosis, groups, given),
         Figures(line, [one.linear for one in groups], diagnosis.language.number,
                 total("projection_totals", "linear", where=[Condition("year", "=", given.ahead[-1])]), line)],
        total=True, notes=notes,
    )  # fmt: skip


def _people_columns(diagnosis: Diagnosis, groups: Sequence[ProjectedGroup], given: _Given) -> list[Figures]:
    """Return the people at the last count and at each date that is projected."""
    write, what = diagnosis.language.number, tr("Inhabitants in {year}, if nothing changes")
    counted = Figures(str(given.counted[1]), [one.people[0] for one in groups], write,
                      total(_TABLES[1], *_fields(given)), tr("Inhabitants of the last count of ages"),
                      rows=of_groups(diagnosis, [one.group for one in groups], "code"))  # fmt: skip
    return [counted, *(
        Figures(str(year), [one.people[place] for one in groups], write,
                total("projection", "population", where=[Condition("year", "=", year)]), what.format(year=year))
        for place, year in enumerate(given.ahead, start=1)
    )]  # fmt: skip


def _change_column(diagnosis: Diagnosis, groups: Sequence[ProjectedGroup], given: _Given) -> Figures:
    return Figures(tr("Change"), [one.change_pct for one in groups], partial(signed_percent, diagnosis.language),
                   by_rule({"projection": ["unit", "year", "population"], _TABLES[1]: _fields(given)}),
                   tr("Change from the last count to the last year projected (%)"),
                   tr("Sum of the people projected for the last year, less that of the last count, in per cent of "
                      "it"))  # fmt: skip


def _share_columns(diagnosis: Diagnosis, groups: Sequence[ProjectedGroup], given: _Given) -> list[Figures]:
    """Return the shares of the old at the last count and at the last date; none where no age group tells them."""
    years, percent = (given.counted[1], given.ahead[-1]), diagnosis.language.percent
    heads = [tr("65 and over, {year}").format(year=year) for year in years]
    old = [label for label in given.ages.labels if parse_ages(label)[0] >= _OLD]
    then = total("projection", "population", where=[Condition("year", "=", years[1])])
    parts = [then.narrowed(Condition("age", "=", label)) for label in old]
    now = total(_TABLES[1], *_fields(given, _OLD)).percent_of(total(_TABLES[1], *_fields(given)))
    what = tr("Share of 65 and over in {year} (%), if nothing changes")
    return [
        Figures(heads[0], [100 * one.share_old[0] for one in groups], percent, now,
                tr("Share of 65 and over at the last count of ages (%)"),
                rows=of_groups(diagnosis, [one.group for one in groups], "code")),
        Figures(heads[1], [100 * one.share_old[-1] for one in groups], percent,
                reduce(Origin.plus, parts).percent_of(then) if parts else None, what.format(year=years[1])),
    ]  # fmt: skip


def _fields(given: _Given, first: int = 0) -> list[str]:
    """Return the fields of the tables of ages from an age on, of both sexes."""
    return [_field(sex, label) for sex in SEXES for label in given.ages.labels if parse_ages(label)[0] >= first]


def _pyramid(diagnosis: Diagnosis, chapter: ChapterResult, region: ProjectedGroup, given: _Given) -> list[Block]:
    if not region.known or diagnosis.whole.has_few(region.by_age):
        return []
    now, later = (Pyramid(_bars(people[1], given.ages), _bars(people[0], given.ages))
                  for people in (region.by_age[0], region.by_age[-1]))  # fmt: skip
    first, last = str(given.counted[1]), str(given.ahead[-1])
    texts, write = PyramidWords(tr("Men"), tr("Women"), "", first, last), diagnosis.language.number
    chapter.charts["chart_projected_ages"] = [
        population_pyramid(now, texts, lambda value: write(value, 0), TextWidths(), (85.0, height), False, later)
        for height in (92.0, 78.0)
    ]
    caption = tr("Ages in {first} and {last}").format(first=first, last=last)
    number = diagnosis.register.drawn(
        ID, tr("Women and men of each age, now and if nothing changes"), "",
        by_rule({_TABLES[1]: _fields(given), "projection": ["year", "sex", "age", "population"]}),
        tr("Each bar is the sum of an age over all units, for each year of age"))  # fmt: skip
    return [Figure("chart_projected_ages", caption, kind="chart", numbers=[number],
                   subtitle=tr("People per year of age; outline: if nothing changes"))]  # fmt: skip


def _bars(people: np.ndarray, ages: CohortAges) -> tuple[AgeBar, ...]:
    return tuple(AgeBar(*parse_ages(label), count) for label, count in zip(ages.labels, people.tolist(), strict=True))


def _how_to_read(given: _Given) -> Panel:
    return Panel(tr("How to read this"), [
        tr("It is no forecast: it says what follows if arrivals, departures, births and deaths by age stay as they "
           "were between {first} and {last}.").format(first=given.counted[0], last=given.counted[1]),
        tr("A policy that works, a factory that closes or a war is not in it."),
    ])  # fmt: skip


def _how_sure() -> Panel:
    return Panel(tr("How sure is this?"), [
        tr("Figures of single small places are not printed: of a few hundred people the method guesses."),
        tr("Corrections of the register between the two counts go on, too."),
    ])  # fmt: skip
