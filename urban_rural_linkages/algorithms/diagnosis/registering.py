"""Columns of figures that several chapters print, each with where it comes from in the tables of the GeoPackage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ...core.access.access_by_type import TypeAccess
from ...core.demography.age import AgeTable
from ...core.demography.age_fields import BOTH, MEN, WOMEN
from ...core.demography.group_totals import AgeTotals, ChangeTotals
from ...core.known import ClassTotal
from ...core.parameter_text import parse_thresholds
from ...core.report.amounts import EACH, Condition
from ...core.report.origins import Origin, count, summary, total, value
from ...core.report.register import Printed
from ...i18n import tr
from ..unit_inputs import read_groups
from .diagnosis import Diagnosis
from .figure_tables import Figures, Rows, Writer
from .writing import signed, signed_percent


def people_fields(diagnosis: Diagnosis) -> tuple[str, str]:
    """Return the fields with the inhabitants at the start and at the end."""
    run = diagnosis.run
    return run.field("POP_START") or "", run.field("POP_END") or ""


def by_group(diagnosis: Diagnosis, groups: Sequence[str | None]) -> Rows:
    """Return rows of groups of units, from tables that have the field of the group; None is the region."""
    return Rows(groups, diagnosis.run.field("GROUP") or "")


def by_unit(diagnosis: Diagnosis, places: Iterable[int], code: str = "") -> Rows:
    """Return rows of units, by their code; `code` is its field where it is not that of the units."""
    return Rows([diagnosis.unit_ids[place] for place in places], code or diagnosis.run.field("UNIT_ID") or "")


def of_groups(diagnosis: Diagnosis, groups: Sequence[str | None], code: str) -> Rows:
    """Return rows of groups of units, from tables that have the codes of the units in the field `code` alone."""
    run = diagnosis.run
    return Rows(groups, code, ("change", run.field("UNIT_ID") or "", run.field("GROUP") or ""))


def of_some(diagnosis: Diagnosis, origin: Origin, groups: Sequence[str], others: bool = False) -> Origin:
    """Return the same of some groups of units alone, or of all others."""
    field = diagnosis.run.field("GROUP") or ""
    left_out = [group for group in dict.fromkeys(read_groups(diagnosis.run) or []) if (group in groups) == others]
    return origin.narrowed(*(Condition(field, "<>", group) for group in left_out))


def change_columns(diagnosis: Diagnosis, totals: Sequence[ChangeTotals]) -> list[Figures]:
    """Return the columns on change of the table by group; the first of units that are compared."""
    language, (first, last) = diagnosis.language, people_fields(diagnosis)
    years = diagnosis.run.whole("START_YEAR"), diagnosis.run.whole("END_YEAR")
    start, end, balance = total("change", first), total("change", last), total("change", "natural")
    both = (Condition(first, "known"), Condition(last, "known"))
    people = tr("Inhabitants {year}")
    return [
        Figures(diagnosis.words.headings, [row.comparable for row in totals], language.number, count("change", *both),
                tr("Units compared")),
        Figures(people.format(year=years[0]), [row.population_start for row in totals], language.number, start),
        Figures(people.format(year=years[1]), [row.population_end for row in totals], language.number, end),
        Figures(tr("Change"), [row.change_pct for row in totals], lambda found: signed_percent(language, found),
                end.less(start).percent_of(start), tr("Change (%)")),
        Figures(tr("Births less deaths"), [row.natural for row in totals], lambda found: signed(language, found),
                balance),
        Figures(tr("Net migration"), [row.migration for row in totals], lambda found: signed(language, found),
                end.less(start).less(balance)),
    ]  # fmt: skip


def register_series(
    diagnosis: Diagnosis, chapter: str, fields: Mapping[int, str], sums: Mapping[int, float]
) -> int:  # fmt: skip
    """Register the inhabitants of each year whose sum is known."""
    write = diagnosis.language.number
    figures = [Printed(str(year), people, write(people)) for year, people in sums.items()]
    names = {str(year): fields[year] for year in sums}
    return diagnosis.register.of_fields(chapter, tr("Inhabitants of each year"), names, figures, total("change", EACH))


def class_columns(
    diagnosis: Diagnosis, table: str, totals: Sequence[ClassTotal], heads: Sequence[str] = ()
) -> list[Figures]:  # fmt: skip
    """Return the columns of units and people of each class."""
    write, people = diagnosis.language.number, people_fields(diagnosis)[1]
    units, persons = heads or (diagnosis.words.headings, tr("Inhabitants"))
    return [
        Figures(units, [one.units for one in totals], write, count(table), tr("Units of the class")),
        Figures(persons, [one.sums[0] for one in totals], write, total(table, people), tr("Inhabitants of the class")),
    ]


def fields_of_ages(ages: AgeTable, first: int, last: int | None, sex: str = BOTH) -> list[str]:
    """Return the fields of the ages `first` to `last` (None: and over) of a table that has them, not cut."""
    sexes = (sex,) if sex != BOTH or any(group.sex == BOTH for group in ages.groups) else (WOMEN, MEN)
    return [
        group.field for group in ages.groups
        if group.sex in sexes and group.first >= first
        and (last is None or (group.last is not None and group.last <= last))
    ]  # fmt: skip


def age_columns(diagnosis: Diagnosis, totals: Sequence[AgeTotals]) -> list[Figures]:
    """Return the columns on ages of the table by group; by rule where no field tells one of the parts."""
    number, percent = diagnosis.language.number, diagnosis.language.percent
    people = origins_of_ages(diagnosis)
    old, everybody = people["old"], people["all"]

    def column(head: str, read: Callable[[AgeTotals], float], write: Writer, origin: Origin | None,
               what: str = "") -> Figures:  # fmt: skip
        return Figures(head, [read(row) for row in totals], write, origin, what)

    return [
        column(tr("Inhabitants"), lambda row: row.population, number, everybody, tr("Inhabitants whose age is known")),
        column(tr("65 and over"), lambda row: row.old, number, old),
        column(tr("Share"), lambda row: 100 * row.share_old, percent, percent_of(old, everybody),
               tr("Share of 65 and over (%)")),
        column(tr("80 and over"), lambda row: 100 * row.share_oldest, percent, percent_of(people["oldest"], everybody),
               tr("Share of 80 and over (%)")),
        column(tr("Ageing index"), lambda row: row.ageing_index, number, percent_of(old, people["young"])),
        column(tr("Men per 100 women"), lambda row: row.masculinity, lambda found: number(found, 1),
               percent_of(people["men"], people["women"])),
    ]  # fmt: skip


def origins_of_ages(diagnosis: Diagnosis) -> dict[str, Origin | None]:
    """Return where the old, the young, all, the oldest, women and men come from; None where no field tells them."""
    run, ages = diagnosis.run, diagnosis.ages
    if ages is None or diagnosis.age_problem is not None:
        given = {"old": "POP_OLD", "young": "POP_YOUNG", "all": "POP_END", "women": "WOMEN"}
        fields = {name: run.field(parameter) for name, parameter in given.items()}
        found = {name: total("ages", field) if field else None for name, field in fields.items()}
        women, everybody = found["women"], found["all"]
        men = None if women is None or everybody is None else everybody.less(women)
        return {**found, "oldest": None, "men": men}
    groups = {"old": (65, None, BOTH), "young": (0, 14, BOTH), "all": (0, None, BOTH), "oldest": (80, None, BOTH),
              "women": (0, None, WOMEN), "men": (0, None, MEN)}  # fmt: skip
    return {name: None if ages.count(*group) is None else total("ages", *fields_of_ages(ages, *group))
            for name, group in groups.items()}  # fmt: skip


def percent_of(above: Origin | None, below: Origin | None) -> Origin | None:
    """Return a quotient in per cent; None where one of both is told by no field."""
    return None if above is None or below is None else above.percent_of(below)


def no_way(people: str) -> Origin:
    """Return where those without a way come from."""
    return total("access", people, where=[Condition("status", "<>", "ok")])


def beyond(people: str, minutes: float, *where: Condition) -> Origin:
    """Return where the people beyond a threshold come from, those without a way among them."""
    far = total("access", people, where=[Condition("time_min", ">", minutes)])
    return far.plus(no_way(people)).narrowed(*where)


def access_columns(diagnosis: Diagnosis, found: Sequence[TypeAccess], people: str) -> list[Figures]:
    """Return the columns of the table of access: people beyond each threshold, those without a way, the minutes.

    Parameters
    ----------
    diagnosis : Diagnosis
        What is being made.
    found : sequence of TypeAccess
        By type.
    people : str
        The field with the people of a place.
    """
    write, thresholds = diagnosis.language.number, found[0].coverage.thresholds.tolist()
    has_time = Condition("status", "=", "ok")
    head, what = tr("> {minutes} min"), tr("Inhabitants more than {minutes} minutes away, and without a way")
    columns = [
        Figures(head.format(minutes=write(minutes)), [float(entry.lacking[place]) for entry in found], write,
                beyond(people, minutes), what.format(minutes=write(minutes)))
        for place, minutes in enumerate(thresholds)
    ]  # fmt: skip
    return [
        *columns,
        Figures(tr("No way"), [float(entry.coverage.unreachable[0]) for entry in found], write, no_way(people),
                tr("Inhabitants without a way")),
        Figures(tr("Median (min)"), [float(entry.coverage.median[0]) for entry in found], write,
                summary("access", "time_min", "median", people, [has_time]), tr("Minutes, median")),
        Figures(tr("Longest (min)"), [float(entry.coverage.maximum[0]) for entry in found], write,
                summary("access", "time_min", "maximum", "", [has_time, Condition(people, ">", 0)]),
                tr("Minutes, longest")),
    ]  # fmt: skip


def minutes_to(diagnosis: Diagnosis, service: str) -> Origin:
    """Return where the mean minutes of the people of a unit to a type of service come from."""
    shortest = parse_thresholds(diagnosis.run.text("THRESHOLDS"))[0]  # the mean is the same at all of them
    return value("coverage", "mean_min", Condition("service", "=", service),
                 Condition("threshold_min", "=", shortest))  # fmt: skip


def by_service(found: Sequence[TypeAccess]) -> Rows:
    """Return rows of types of services; one row of all where services have no types."""
    several = len(found) > 1 or bool(found[0].key)
    return Rows([entry.key or None for entry in found], "service_type" if several else "")


def unit_column(
    head: str, table: str, field: str, values: Sequence[float] | Any, write: Writer, what: str = ""
) -> Figures:  # fmt: skip
    """Return a column with the value of a field of each unit."""
    return Figures(head, values, write, value(table, field), what)
