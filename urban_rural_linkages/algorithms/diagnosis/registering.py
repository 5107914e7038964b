"""The numbers of the figures: what the chapters register, and from which table of the GeoPackage each comes.

A chapter registers a figure where it prints it: one line, with the value in the unit in which it is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from ...core.access.access_by_type import TypeAccess
from ...core.demography.age import AgeTable
from ...core.demography.age_fields import BOTH, MEN, WOMEN
from ...core.demography.group_totals import AgeTotals, ChangeTotals
from ...core.known import ClassTotal
from ...core.report.origins import Condition, Origin, count, summary, total
from ...core.report.register import Printed
from ...i18n import tr
from .diagnosis import Diagnosis

Writer = Callable[[Any], str]


class _OfGroup(Protocol):
    @property
    def group(self) -> str | None:
        """The group; None for all units together."""


_Totals = TypeVar("_Totals", bound=_OfGroup)


def register_totals(
    diagnosis: Diagnosis, chapter: str, totals: Sequence[_Totals],
    columns: Iterable[tuple[str, Callable[[_Totals], float | None], Writer, Origin]],
) -> list[int]:  # fmt: skip
    """Register columns of totals by group, the last of all units, and return their numbers.

    Parameters
    ----------
    diagnosis : Diagnosis
        What is being made.
    chapter : str
        Its ID.
    totals : sequence
        Rows with a `group`, None for all units.
    columns : iterable of (str, callable, callable, Origin)
        What it says, how to read it from a row, how it is printed, and where it comes from for all units.
    """
    field = diagnosis.run.field("GROUP") or ""
    numbers = []
    for what, read, write, origin in columns:
        figures = [Printed(row.group, read(row), write(read(row))) for row in totals]
        numbers.append(diagnosis.register.family(chapter, what, field, figures, origin))
    return numbers


def register_units(
    diagnosis: Diagnosis, chapter: str, rows: Sequence[int],
    columns: Iterable[tuple[str, Origin, Sequence[float] | Any, Writer]],
) -> list[int]:  # fmt: skip
    """Register columns of units, told apart by their code, and return their numbers.

    Parameters
    ----------
    diagnosis : Diagnosis
        What is being made.
    chapter : str
        Its ID.
    rows : sequence of int
        Which units are printed.
    columns : iterable of (str, Origin, sequence, callable)
        What it says, where it comes from, its value for each unit, and how it is printed.
    """
    by, codes = diagnosis.run.field("UNIT_ID") or "", diagnosis.unit_ids
    return [
        diagnosis.register.family(
            chapter, what, by, [Printed(codes[i], float(values[i]), write(values[i])) for i in rows], origin
        )
        for what, origin, values, write in columns
    ]


def register_change(
    diagnosis: Diagnosis, chapter: str, totals: Sequence[ChangeTotals], signed: Writer, percent: Writer
) -> list[int]:  # fmt: skip
    """Register the totals of a change by group."""
    run, number = diagnosis.run, diagnosis.language.number
    first, last = run.field("POP_START") or "", run.field("POP_END") or ""
    years = run.whole("START_YEAR"), run.whole("END_YEAR")
    start, end = total("change", first), total("change", last)
    both = (Condition(first, "known"), Condition(last, "known"))
    balance = total("change", "natural")
    return register_totals(diagnosis, chapter, totals, [
        (tr("Units compared"), lambda row: row.comparable, number, count("change", *both)),
        (tr("Lost inhabitants"), lambda row: row.declining, number, count("change", Condition("change", "<", 0))),
        (tr("Inhabitants in {year}").format(year=years[0]), lambda row: row.population_start, number, start),
        (tr("Inhabitants in {year}").format(year=years[1]), lambda row: row.population_end, number, end),
        (tr("Change (%)"), lambda row: row.change_pct, percent, end.less(start).percent_of(start)),
        (tr("Births − deaths"), lambda row: row.natural, signed, balance),
        (tr("Migration"), lambda row: row.migration, signed, end.less(start).less(balance)),
    ])  # fmt: skip


def register_series(
    diagnosis: Diagnosis, chapter: str, fields: Mapping[int, str], sums: Mapping[int, float]
) -> list[int]:  # fmt: skip
    """Register the inhabitants of each year whose sum is known."""
    write, words = diagnosis.language.number, tr("Inhabitants in {year}")
    return [
        diagnosis.register.figure(
            chapter, words.format(year=year), people, write(people), total("change", fields[year])
        )
        for year, people in sums.items()
    ]


def register_risk(diagnosis: Diagnosis, chapter: str, results: Mapping[str, Any]) -> list[int]:
    """Register the units and the people at risk."""
    write, register = diagnosis.language.number, diagnosis.register
    at_risk, people = Condition("at_risk", "=", 1), diagnosis.run.field("POP_END") or ""
    return [
        register.figure(chapter, tr("Units at risk"), results["N_AT_RISK"], write(results["N_AT_RISK"]),
                        count("risk", at_risk)),
        register.figure(chapter, tr("Inhabitants of units at risk"), results["POPULATION_AT_RISK"],
                        write(results["POPULATION_AT_RISK"]), total("risk", people, where=[at_risk])),
    ]  # fmt: skip


def register_risk_by_group(
    diagnosis: Diagnosis, chapter: str, groups: Sequence[str | None], units: Sequence[float] | Any,
    people: Sequence[float] | Any,
) -> list[int]:  # fmt: skip
    """Register the units and the people at risk of each group, None for all."""
    write, by = diagnosis.language.number, diagnosis.run.field("GROUP") or ""
    at_risk, field = Condition("at_risk", "=", 1), diagnosis.run.field("POP_END") or ""
    columns = [
        (tr("Units at risk by group"), units, count("risk", at_risk)),
        (tr("Inhabitants of units at risk by group"), people, total("risk", field, where=[at_risk])),
    ]
    return [
        diagnosis.register.family(chapter, what, by, [
            Printed(group, float(value), write(value)) for group, value in zip(groups, values, strict=True)
        ], origin)
        for what, values, origin in columns
    ]  # fmt: skip


def register_classes(
    diagnosis: Diagnosis, chapter: str, table: str, field: str, totals: Mapping[str, ClassTotal]
) -> list[int]:  # fmt: skip
    """Register the units and the people of each class; those without a class are no figure of theirs."""
    write, people = diagnosis.language.number, diagnosis.run.field("POP_END") or ""
    named = {name: found for name, found in totals.items() if name and found.units}
    units = [Printed(name, found.units, write(found.units)) for name, found in named.items()]
    persons = [Printed(name, found.sums[0], write(found.sums[0])) for name, found in named.items()]
    return [
        diagnosis.register.family(chapter, tr("Units of the class"), field, units, count(table)),
        diagnosis.register.family(chapter, tr("Inhabitants of the class"), field, persons, total(table, people)),
    ]


def fields_of_ages(ages: AgeTable, first: int, last: int | None, sex: str = BOTH) -> list[str]:
    """Return the fields of the ages `first` to `last` (None: and over) of a table that has them, not cut."""
    sexes = (sex,) if sex != BOTH or any(group.sex == BOTH for group in ages.groups) else (WOMEN, MEN)
    return [
        group.field for group in ages.groups
        if group.sex in sexes and group.first >= first
        and (last is None or (group.last is not None and group.last <= last))
    ]  # fmt: skip


def register_ages(diagnosis: Diagnosis, chapter: str, totals: Sequence[AgeTotals]) -> list[int]:
    """Register the totals of the ages by group."""
    number, percent = diagnosis.language.number, diagnosis.language.percent
    old, young, everybody, oldest, women, men = _ages_of(diagnosis)
    shares: list[tuple[str, Callable[[AgeTotals], float | None], Writer, Origin | None]] = [
        (tr("Inhabitants"), lambda row: row.population, number, everybody),
        (tr("65 and over"), lambda row: row.old, number, old),
        (tr("Share of 65 and over (%)"), lambda row: 100 * row.share_old, percent, _percent(old, everybody)),
        (tr("Share of 80 and over (%)"), lambda row: 100 * row.share_oldest, percent, _percent(oldest, everybody)),
        (tr("Ageing index"), lambda row: row.ageing_index, number, _percent(old, young)),
        (tr("Men per 100 women"), lambda row: row.masculinity, lambda found: number(found, 1), _percent(men, women)),
    ]
    known = [(what, read, write, origin) for what, read, write, origin in shares if origin is not None]
    return register_totals(diagnosis, chapter, totals, known)


def _ages_of(diagnosis: Diagnosis) -> list[Origin | None]:
    """Return the old, the young, everybody, the oldest, women and men; None where no field tells them."""
    run, ages = diagnosis.run, diagnosis.ages
    if ages is None or diagnosis.age_problem is not None:
        named = [run.field(name) for name in ("POP_OLD", "POP_YOUNG", "POP_END")]
        old, young, everybody = (total("ages", name) if name else None for name in named)
        women = total("ages", run.field("WOMEN") or "") if run.given("WOMEN") else None
        return [
            old,
            young,
            everybody,
            None,
            women,
            None if women is None or everybody is None else everybody.less(women),
        ]
    groups = [(65, None, BOTH), (0, 14, BOTH), (0, None, BOTH), (80, None, BOTH), (0, None, WOMEN), (0, None, MEN)]
    return [None if ages.count(*group) is None else total("ages", *fields_of_ages(ages, *group)) for group in groups]


def _percent(above: Origin | None, below: Origin | None) -> Origin | None:
    return None if above is None or below is None else above.percent_of(below)


def register_access(
    diagnosis: Diagnosis, chapter: str, found: Sequence[TypeAccess], people: str
) -> list[int]:  # fmt: skip
    """Register, by type of service, the people beyond each threshold, those without a way, and the minutes.

    Parameters
    ----------
    diagnosis, chapter : Diagnosis, str
        What is being made, and the ID of the chapter.
    found : sequence of TypeAccess
        By type.
    people : str
        The field with the people of a place.
    """
    write, thresholds = diagnosis.language.number, found[0].coverage.thresholds.tolist()
    has_time = Condition("status", "=", "ok")
    nowhere = total("access", people, where=[Condition("status", "<>", "ok")])
    columns: list[tuple[str, Callable[[TypeAccess], float], Origin]] = [
        (tr("Inhabitants more than {minutes} minutes away, and without a way").format(minutes=write(minutes)),
         lambda entry, place=place: float(entry.lacking[place]),  # type: ignore[misc]
         total("access", people, where=[Condition("time_min", ">", minutes)]).plus(nowhere))
        for place, minutes in enumerate(thresholds)
    ]  # fmt: skip
    columns += [
        (tr("Inhabitants without a way"), lambda entry: float(entry.coverage.unreachable[0]), nowhere),
        (tr("Minutes, median"), lambda entry: float(entry.coverage.median[0]),
         summary("access", "time_min", "median", people, [has_time])),
        (tr("Minutes, longest"), lambda entry: float(entry.coverage.maximum[0]),
         summary("access", "time_min", "maximum", "", [has_time, Condition(people, ">", 0)])),
    ]  # fmt: skip
    by = "service_type" if len(found) > 1 or found[0].key else ""
    return [
        diagnosis.register.family(
            chapter, what, by, [Printed(entry.key or None, read(entry), write(read(entry))) for entry in found], origin
        )
        for what, read, origin in columns
    ]


def register_priority(diagnosis: Diagnosis, chapter: str, urgent: int, sure: int | None, limit: float) -> list[int]:
    """Register the most urgent units, and those that are so whatever the weights."""
    write, often = diagnosis.language.number, Condition("top_decile_probability", ">=", limit)
    register = diagnosis.register
    return [
        register.figure(chapter, tr("Units in the most urgent tenth"), urgent, write(urgent),
                        count("priority", Condition("priority", "=", 1))),
        register.figure(chapter, tr("Units that are in it in 95 % of the draws"), sure, write(sure),
                        count("priority", often)),
    ]  # fmt: skip
