"""The chapter on migration by cohorts: the young cohort by group, women against men, and all cohorts of the region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from ...core.demography.cohort_migration import Balance
from ...core.demography.migration_rows import exceptions
from ...core.demography.projection_rows import step_length
from ...core.known import lowest
from ...core.report.amounts import Condition
from ...core.report.blocks import Columns, Figure, KeyFigure, Panel, Paragraph, Table
from ...core.report.origins import Origin, count, total, without_sign
from ...i18n import tr
from ...io.layers import FeatureTable
from ..age_inputs import start_age_year
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Words, figure_table
from .listing import listed
from .migration_cohorts import cohorts_by_age, cohorts_table
from .published_inputs import YOUNG, YOUNG_AGES
from .registering import by_group, by_unit, of_some, unit_column
from .writing import group_word, signed_balance

ID = "migration"
INPUTS: tuple[str, ...] = ("UNITS", "SURVIVAL")
AGES = YOUNG_AGES
"""Of the young at the start, as the algorithm takes them where nothing else is asked for."""
_PASSED = ("UNITS", "UNIT_ID", "AGE_FIELDS_START", "AGE_FIELDS", "SEX_CODES", "GROUP", "NODATA_VALUES", "SURVIVAL",
           "SURVIVAL_SEX", "SURVIVAL_AGE", "SURVIVAL_SHARE", "SURVIVAL_OF")  # fmt: skip
_LISTED = 8
_FEWEST = 20  # young people of whom a share says something


@dataclass(frozen=True)
class Young:
    """The young cohort of a group or the region; rates per 100 people at the start."""

    group: str | None
    start: float
    end: float
    net: float
    rate: float
    women_rate: float
    men_rate: float
    women_net: float
    men_net: float
    units: int
    loses: int
    loses_surely: int
    gains: int
    gains_surely: int
    unknown: int
    sure: str | None


def title() -> str:
    """Return the title of the chapter."""
    return tr("Who leaves")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Follow the cohorts, and tell what became of the young."""
    chapter = ChapterResult(ID, title())
    years = (start_age_year(diagnosis.run), diagnosis.run.whole("END_YEAR"))
    diagnosis.attempt(
        "cohortmigration", **diagnosis.given_whole.passed_on(*_PASSED), START_YEAR=years[0], END_YEAR=years[1],
        OUTPUT=TableName(YOUNG), GROUPS=TableName("young_groups"), TOTALS=TableName("cohort_totals"),
    )  # fmt: skip
    totals = _totals(diagnosis.table("young_groups"))
    region = totals[-1]
    chapter.figures["young"] = [vars(row) for row in totals]
    chapter.figures["years"] = list(years)
    chapter.figures["deaths_left_in"] = not diagnosis.given("SURVIVAL")
    chapter.lead, chapter.numbers = _split_lead(diagnosis, years)
    if not chapter.lead:
        chapter.lead = _lead(diagnosis, region, years)
        chapter.numbers = _numbers_of_lead(diagnosis, region)
    chapter.summary.append(chapter.lead)
    chapter.headline = _key_figures(diagnosis, region)[:1]
    _write(diagnosis, chapter, totals, years)
    chapter.methods.append(tr(
        "Migration by cohorts: people at the end less those of the start, who are as many years older, and the dead "
        "taken out by the table of survival where one was given. A balance within twice the root of both counts "
        "together may be chance (Poisson). Groups are sums of people. Births after the start are no cohort."
    ))  # fmt: skip
    chapter.limits.append(tr(
        "Migration by cohorts is a residual: corrections of the register are in it, and people who came and left "
        "between both dates are not."
    ))  # fmt: skip
    return chapter


def _write(diagnosis: Diagnosis, chapter: ChapterResult, totals: list[Young], years: tuple[int, int]) -> None:
    start, end = years
    caption = tr("The young, {start} to {end}").format(start=start, end=end)
    base = tr("Arrivals less departures per 100 who were 10 to 19 in {start}").format(start=start)
    chapter.blocks += [
        Figure("map_migration", caption, kind="map", subtitle=base),
        _certainty(diagnosis, totals[-1]),
        _by_group(diagnosis, totals, years),
        Columns([[_most(diagnosis)], [_how_to_read(diagnosis, years), _how_sure(diagnosis)]], [6, 6]),
        *cohorts_by_age(diagnosis, chapter, years),
        cohorts_table(diagnosis, chapter.id, years),
    ]
    chapter.maps.append(MapTheme("map_migration", caption, YOUNG, "cohort_migration", heading=base))


def _totals(table: FeatureTable) -> list[Young]:
    fields = {"start": "young_start", "end": "young_end", "net": "young_net", "rate": "young_rate",
              "women_rate": "women_rate", "men_rate": "men_rate", "women_net": "women_net",
              "men_net": "men_net"}  # fmt: skip
    counts = ("units", "loses", "loses_surely", "gains", "gains_surely", "unknown")
    numbers: dict[str, Any] = {name: table.numbers(field).tolist() for name, field in fields.items()}
    wholes = {name: [int(value) for value in table.numbers(name).tolist()] for name in counts}
    rows = zip(table.column("group"), table.column("young_sure"), strict=True)
    return [
        Young(group if group is None else str(group), sure=None if sure is None else str(sure),
              **{name: values[row] for name, values in numbers.items()},
              **{name: values[row] for name, values in wholes.items()})
        for row, (group, sure) in enumerate(rows)
    ]  # fmt: skip


def _split_lead(diagnosis: Diagnosis, years: tuple[int, int]) -> tuple[str, list[int]]:
    """Say what became of the young outside of the one or two groups that go another way; "" where none does.

    Returns
    -------
    str
    list of int
        The numbers of its figures.
    """
    table = diagnosis.table("young_groups")
    groups = [str(group) for group in table.column("group") if group is not None]
    people = (table.numbers(name)[: len(groups)] for name in ("young_start", "young_alive", "young_end"))
    split = exceptions(groups, Balance(*people))
    if split is None:
        return "", []
    rates = [_size(diagnosis, float(one.rate), 1) for one in (split.others, split.own)]
    values = {"groups": listed(split.groups), "rate": rates[0], "other": rates[1], "first": years[0], "last": years[1]}
    if float(split.others.net) < 0:
        sentence = tr("Outside {groups}, of every 100 people who were 10 to 19 in {first}, {rate} more left than came "
                      "until {last}; there, {other} more came than left.")  # fmt: skip
    else:
        sentence = tr("Outside {groups}, for every 100 people who were 10 to 19 in {first}, {rate} more came than left "
                      "until {last}; there, {other} more left than came.")  # fmt: skip
    told = [(tr("Balance of the young per 100, without {groups}"), split.others, rates[0], True),
            (tr("Balance of the young per 100 of {groups}"), split.own, rates[1], False)]  # fmt: skip
    numbers = []
    for what, one, text, others in told:
        size, origin = without_sign(float(one.rate), _rate())
        own = of_some(diagnosis, origin, split.groups, others)
        numbers.append(diagnosis.register.figure(ID, what.format(groups=values["groups"]), size, text, own))
    return sentence.format(**values), numbers


def _rate() -> Origin:
    return total(YOUNG, "young_net").percent_of(total(YOUNG, "young_start"))


def _numbers_of_lead(diagnosis: Diagnosis, region: Young) -> list[int]:
    """Register what the lead on the whole region says."""
    if region.net != region.net:
        return []
    write, register = diagnosis.language.number, diagnosis.register
    if region.sure != "sure":
        return [register.figure(ID, tr("The young at the start"), region.start, write(region.start),
                                total(YOUNG, "young_start")),
                register.figure(ID, tr("The young at the end"), region.end, write(region.end),
                                total(YOUNG, "young_end"))]  # fmt: skip
    size, origin = without_sign(region.rate, _rate())
    return [register.figure(ID, tr("Balance of the young per 100"), size, _size(diagnosis, region.rate, 1), origin)]


def _lead(diagnosis: Diagnosis, region: Young, years: tuple[int, int]) -> str:
    """Say what became of the young of the region: lost, won, or neither beyond chance."""
    write = diagnosis.language.number
    values = {"start": write(region.start), "end": write(region.end), "rate": _size(diagnosis, region.rate, 1),
              "first": years[0], "last": years[1]}  # fmt: skip
    if region.net != region.net:
        return tr("What became of the young between {first} and {last} is unknown.").format(**values)
    if region.sure != "sure":
        return tr("The young stayed about as many: {start} were 10 to 19 in {first}, {end} of the same years of birth "
                  "lived here in {last}, a difference that chance may make.").format(**values)  # fmt: skip
    if region.net < 0:
        return tr("Of every 100 people who were 10 to 19 in {first}, {rate} more left than came until {last}.").format(
            **values)  # fmt: skip
    return tr("For every 100 people who were 10 to 19 in {first}, {rate} more came than left until {last}.").format(
        **values)  # fmt: skip


def _key_figures(diagnosis: Diagnosis, region: Young) -> list[KeyFigure]:
    if region.rate != region.rate:
        return []
    label = tr("balance of the young per 100 who were 10 to 19 at the start")
    return [KeyFigure(signed_balance(diagnosis, region.rate, 1), label)]


def _certainty(diagnosis: Diagnosis, region: Young) -> Paragraph:
    """Say in how many units the young became fewer, and in how many of them surely; women against men."""
    write, register = diagnosis.language.number, diagnosis.register
    fewer, more, sure = (Condition("young_net", "<", 0), Condition("young_net", ">", 0),
                         Condition("young_sure", "=", "sure"))  # fmt: skip
    counted = [
        (tr("Units where the young became fewer"), region.loses, count(YOUNG, fewer)),
        (tr("Units where the young became fewer beyond chance"), region.loses_surely, count(YOUNG, fewer, sure)),
        (tr("Units where the young became more"), region.gains, count(YOUNG, more)),
        (tr("Units where the young became more beyond chance"), region.gains_surely, count(YOUNG, more, sure)),
    ]
    told = [diagnosis.fill(
        tr("The young became fewer in {loses} of {all} {units}, in {sure} of these beyond chance; they became more in "
           "{gains}, beyond chance in {sure_gains}."),
        loses=region.loses, all=region.units, sure=region.loses_surely, gains=region.gains,
        sure_gains=region.gains_surely)]  # fmt: skip
    if region.unknown:
        told.append(diagnosis.fill(tr("Of {count} it is unknown."), count=region.unknown))
        unknown = count(YOUNG, Condition("young_net", "unknown"))
        counted.append((tr("Units where it is unknown what became of the young"), region.unknown, unknown))
    numbers = [register.figure(ID, what, value, write(value), origin) for what, value, origin in counted]
    if region.women_rate == region.women_rate and region.men_rate == region.men_rate:
        women, men = (signed_balance(diagnosis, rate, 1) for rate in (region.women_rate, region.men_rate))
        told.append(tr("Balance per 100: women {women}, men {men}.").format(women=women, men=men))
        rows = by_group(diagnosis, [None])
        numbers += [column.registered(diagnosis, ID, rows) for column in _rate_columns(diagnosis, [region])[1:]]
    return Paragraph(" ".join(told), numbers=numbers)


def _rate_columns(diagnosis: Diagnosis, totals: Sequence[Young]) -> list[Figures]:
    """Return the columns of the balance per 100: of all, of women, of men."""
    columns = [
        (tr("Per 100"), "young", [row.rate for row in totals], tr("Balance of the young per 100")),
        (tr("Women"), "women", [row.women_rate for row in totals], tr("Balance of young women per 100")),
        (tr("Men"), "men", [row.men_rate for row in totals], tr("Balance of young men per 100")),
    ]
    return [
        Figures(head, values, partial(signed_balance, diagnosis, decimals=1),
                total(YOUNG, f"{of}_net").percent_of(total(YOUNG, f"{of}_start")), what)
        for head, of, values, what in columns
    ]  # fmt: skip


def _by_group(diagnosis: Diagnosis, totals: list[Young], years: tuple[int, int]) -> Table:
    write = diagnosis.language.number
    names = [tr("Region") if row.group is None else row.group or "–" for row in totals]
    sure = [tr("{sure} of {units}").format(sure=write(row.loses_surely), units=write(row.units)) for row in totals]
    notes = [diagnosis.fill(tr("Women and men: balance per 100 of each. Sure losses: {units} that lost more than "
                               "chance may make."))]  # fmt: skip
    return figure_table(
        diagnosis, ID, tr("The young cohort by group"), by_group(diagnosis, [row.group for row in totals]),
        [Words(group_word(diagnosis), names),
         Figures(str(years[0]), [row.start for row in totals], write, total(YOUNG, "young_start"),
                 tr("The young at the start")),
         Figures(str(years[1]), [row.end for row in totals], write, total(YOUNG, "young_end"),
                 tr("The young at the end")),
         Figures(tr("Balance"), [row.net for row in totals], partial(signed_balance, diagnosis),
                 total(YOUNG, "young_net"), tr("Balance of the young")),
         *_rate_columns(diagnosis, totals),
         Figures(tr("Sure losses"), [row.loses_surely for row in totals], write,
                 count(YOUNG, Condition("young_net", "<", 0), Condition("young_sure", "=", "sure")),
                 tr("Units where the young became fewer beyond chance"), cells=sure)],
        total=True, subtitle=tr("People of 10 to 19 at the start, and of the same years of birth at the end"),
        notes=notes,
    )  # fmt: skip


def _most(diagnosis: Diagnosis) -> Table:
    """List where most of the young left for sure, by the share."""
    table = diagnosis.table(YOUNG)
    start, net, rate = (table.numbers(name) for name in ("young_start", "young_net", "young_rate"))
    surely = [value if sure == "sure" and young >= _FEWEST else float("nan") for sure, value, young in
              zip(table.column("young_sure"), rate.tolist(), start.tolist(), strict=True)]  # fmt: skip
    places = [row for row in lowest(surely, diagnosis.unit_ids, _LISTED) if surely[row] < 0]
    return figure_table(
        diagnosis, ID, tr("Where most of the young left"), by_unit(diagnosis, places),
        [Words(diagnosis.words.heading, [diagnosis.unit_names[row] for row in places]),
         unit_column(tr("Young at the start"), YOUNG, "young_start", start[places], diagnosis.language.number,
                     tr("The young at the start, by unit")),
         unit_column(tr("Balance"), YOUNG, "young_net", net[places], partial(signed_balance, diagnosis),
                     tr("Balance of the young, by unit")),
         unit_column(tr("Per 100"), YOUNG, "young_rate", rate[places], partial(signed_balance, diagnosis, decimals=1),
                     tr("Balance of the young per 100, by unit"))],
        subtitle=tr("Only losses beyond chance, of 20 young people or more"),
    )  # fmt: skip


def _how_to_read(diagnosis: Diagnosis, years: tuple[int, int]) -> Panel:
    return Panel(tr("How to read this"), [
        tr("Whoever was 10 to 19 in {start} is {years} years older in {end}, unless dead or gone. The difference is "
           "who came less who left; of each of both it says nothing.").format(
            start=years[0], end=years[1], years=step_length(*years)),
    ])  # fmt: skip


def _how_sure(diagnosis: Diagnosis) -> Panel:
    taken_out = tr("Deaths are taken out by the table of survival that was given, the same for all places.")
    return Panel(tr("How sure is this?"), [
        tr("Migration is what is left of the cohort: corrections of the register are in it."),
        *([taken_out] if diagnosis.given("SURVIVAL") else []),
        *diagnosis.general_remarks(),
        tr("Of 20 young people ten fewer may still be chance, of 200 thirty-eight."),
    ])  # fmt: skip


def _size(diagnosis: Diagnosis, value: float, decimals: int) -> str:
    """Write a balance without its sign, where words say which it is."""
    return diagnosis.language.number(value, decimals).lstrip("-\N{MINUS SIGN}")
