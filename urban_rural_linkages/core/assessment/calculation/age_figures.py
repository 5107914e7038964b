"""Figures of ages and of births: structure of the last year, change between the first and the last, and trend.

Units are added up before anything is divided, so that the figure of a plan is that of its people and no mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from ...arrays import Booleans, Floats
from ...demography.age import AgeTable, age_measures
from ...demography.age_fields import BOTH, AgeGroup, parse_ages
from ...demography.shrinkage import shrinkage
from ...errors import PlanningError
from ...notes import Note
from ..library import Indicator, Route
from ..needs import SEXES, Measure
from ..unit_records import TOTAL
from . import standard_errors
from .outcomes import Estimate, Outcome
from .plan_data import NotKnown, PlanData, RoleTable

_LIMITS = {"YOUNG_MAX": "young_max", "OLD_MIN": "old_min", "OLDEST_MIN": "oldest_min", "MINORS_MAX": "minors_max"}
_DEFAULTS = {"young_max": 14, "old_min": 65, "oldest_min": 80, "minors_max": 17}
_ONE_SEX = frozenset({"ageing_index", "old_dependency", "share_old", "share_oldest", "oldest_of_old", "share_minors"})


def structure_outcomes(indicator: Indicator, route: Route, data: PlanData) -> Iterator[Outcome]:
    """Give a measure of the age structure for every unit, of all people and, where it has a sense, of each sex."""
    people, field = data.table("people"), route.reading.field
    for scope in data.scopes(people, indicator.compare):
        for group in (TOTAL, *(SEXES if field in _ONE_SEX else ())):
            try:
                ages = ages_of(data, scope, last_year(people))
                yield Outcome(scope, indicator.id, group, _structure(ages, group, field, route.parameters))
            except NotKnown as error:
                yield Outcome(scope, indicator.id, group, None, error.reason)


def change_outcomes(indicator: Indicator, measure: Measure, data: PlanData) -> Iterator[Outcome]:
    """Give the change of people of some ages between the first and the last year, of the sex measured and of each.

    Of several units together those count whose people are known at both dates; the others are said.
    """
    people = data.table("people")
    if not people.ages:
        raise NotKnown(Note("The layer '{layer}' has no fields by sex and age.", layer=people.name))
    first, last = _first_and_last(people)
    ages = parse_ages(measure.ages)
    for scope in data.scopes(people, indicator.compare):
        for group in (TOTAL, *SEXES):
            each = AgeTable(MappingProxyType(people.ages)).count(
                *ages, measure.sex or BOTH if group == TOTAL else group
            )
            try:
                if each is None:
                    raise NotKnown(Note("The fields by age do not hold the ages {ages}.", ages=measure.ages))
                start, end, remark = _both_dates(people, each, data.some_rows_of(people, scope), (first, last))
                if not start > 0:
                    raise NotKnown(Note("Nobody of these ages lived there in {year}.", year=first))
                found = Estimate(100 * (end - start) / start, start, standard_errors.of_change(start, end))
                yield Outcome(scope, indicator.id, group, found, remark)
            except NotKnown as error:
                yield Outcome(scope, indicator.id, group, None, error.reason)


def births_outcomes(indicator: Indicator, data: PlanData) -> Iterator[Outcome]:
    """Give the yearly rate between the births of the first and of the last year, for every unit."""
    vital = data.table("vital")
    births, dates = vital.number("births"), vital.number("year")
    first, last = _first_and_last(vital)
    years = sorted({int(year) for year in dates[np.isfinite(dates)]})
    for scope in data.scopes(vital, indicator.compare):
        try:
            rows = data.some_rows_of(vital, scope)
            start, end, remark = _both_dates(vital, births, rows, (first, last))
            series = [start, *(np.nan for _ in years[1:-1]), end]
            rate = float(shrinkage([series], years).rate[0])
            if not np.isfinite(rate):
                raise NotKnown(Note("In the first or the last year there are no births, or they are not known."))
            error = standard_errors.of_yearly_rate(start, end, last - first)
            yield Outcome(scope, indicator.id, TOTAL, Estimate(rate, start, error), remark)
        except NotKnown as error_:
            yield Outcome(scope, indicator.id, TOTAL, None, error_.reason)


def _both_dates(
    table: RoleTable, values: Floats, rows: Booleans, years: tuple[int, int]
) -> tuple[float, float, Note | None]:
    """Return the sums at two dates of the units that are known at both, and how many are not."""
    units, dates = np.asarray(table.units, dtype=object), table.numbers["year"]
    at = [rows & (dates == year) for year in years]
    known = [set(units[there & np.isfinite(values)]) for there in at]
    both, every = known[0] & known[1], set(units[rows])
    if not both:
        raise NotKnown(Note("They are not known in {first} or in {last}.", first=years[0], last=years[1]))
    counted_units = np.array([unit in both for unit in units], dtype=bool)
    start, end = (float(values[there & counted_units].sum()) for there in at)
    lacking = len(every - both)
    remark = Note("Without {count} {count:unit that is|units that are} not known at both dates.",
                  count=lacking) if lacking else None  # fmt: skip
    return start, end, remark


def ages_of(data: PlanData, scope: str, year: int | None) -> AgeTable:
    """Return the people of a unit, of the plan or of the region by age, as one row.

    Raises
    ------
    NotKnown
        When nothing is bound, or a unit has no row of that year.
    """
    people = data.table("people")
    if not people.ages:
        raise NotKnown(Note("The layer '{layer}' has no fields by sex and age.", layer=people.name))
    rows = data.some_rows_of(people, scope) & _of_year(people, year)
    if not rows.any():
        raise NotKnown(Note("The layer '{layer}' has no row of the unit '{unit}'.", layer=people.name, unit=scope))
    _refuse_repeated(people, rows)
    groups = {group: np.array([values[rows].sum()]) for group, values in people.ages.items()}
    return AgeTable(MappingProxyType(groups))


def _refuse_repeated(people: RoleTable, rows: Booleans) -> None:
    """Refuse rows that stand twice, figure by figure: their people would be counted twice.

    Several rows of a unit are fine, as of census sections; rows without anybody may be alike.
    """
    places = np.flatnonzero(rows)
    figures = np.stack([values[places] for values in people.ages.values()], axis=1)
    seen: dict[tuple[str, bytes], int] = {}
    for place, values in zip(places.tolist(), figures, strict=True):
        key = people.units[place], values.tobytes()
        if np.nansum(values) > 0 and seen.setdefault(key, place) != place:
            raise NotKnown(Note("The layer '{layer}' has the people of the unit '{unit}' twice.", layer=people.name,
                                unit=people.units[place]))  # fmt: skip


def counted(ages: AgeTable, first: int, last: int | None, sex: str = BOTH) -> float:
    """Return the people of some ages in a table of one row.

    Raises
    ------
    NotKnown
        When the fields do not hold these ages, or a figure in them is missing.
    """
    people = ages.count(first, last, sex)
    if people is None:
        raise NotKnown(Note("The fields by age do not hold the ages {first} to {last}.", first=first,
                            last="…" if last is None else last))  # fmt: skip
    if not np.isfinite(people[0]):
        raise NotKnown(Note("People of some ages are not known."))
    return float(people[0])


def last_year(people: RoleTable) -> int | None:
    """Return the last year of the people; None where the layer is of one date."""
    years = people.numbers.get("year")
    known = years[np.isfinite(years)] if years is not None else np.empty(0)
    return int(known.max()) if known.size else None


def _first_and_last(table: RoleTable) -> tuple[int, int]:
    years = table.number("year")
    known = years[np.isfinite(years)]
    if not known.size or known.min() == known.max():
        raise NotKnown(Note("The layer '{layer}' has one year only.", layer=table.name))
    return int(known.min()), int(known.max())


def _of_year(people: RoleTable, year: int | None) -> Booleans:
    if year is None:
        return np.ones(people.rows, dtype=bool)
    return np.asarray(people.numbers["year"] == year)


def _structure(ages: AgeTable, group: str, field: str, parameters: Mapping[str, object]) -> Estimate:
    table = ages if group == TOTAL else _of_sex(ages, group)
    limits = {own: int(str(parameters.get(name, _DEFAULTS[own]))) for name, own in _LIMITS.items()}
    first, last = parse_ages(str(parameters.get("YOUTH", "20-39")))
    try:
        found = age_measures(table, **limits, youth=(first, last if last is not None else first))
    except PlanningError as error:
        raise NotKnown(Note(error.message, **error.values)) from None
    value = getattr(found, field, np.array([np.nan]))[0]
    if not np.isfinite(value):
        raise NotKnown(Note("The fields by age do not allow it, or nobody of these ages lives there."))
    part, whole, scale = _counts(table, field, limits, (first, last))
    if scale:
        return Estimate(float(value), part + whole, standard_errors.of_ratio(part, whole, scale))
    return Estimate(float(value), whole, standard_errors.of_share(part, whole))


def _counts(
    table: AgeTable, field: str, limits: Mapping[str, int], youth: tuple[int, int | None]
) -> tuple[float, float, float]:
    """Return the two counts that a measure divides, and its scale; 0 where the first is a part of the second."""
    old = (limits["old_min"], None)
    parts: dict[str, tuple[Sequence[object], Sequence[object], float]] = {
        "ageing_index": ((*old, BOTH), (0, limits["young_max"], BOTH), 100),
        "old_dependency": ((*old, BOTH), (limits["young_max"] + 1, limits["old_min"] - 1, BOTH), 100),
        "share_old": ((*old, BOTH), (0, None, BOTH), 0),
        "share_oldest": ((limits["oldest_min"], None, BOTH), (0, None, BOTH), 0),
        "share_minors": ((0, limits["minors_max"], BOTH), (0, None, BOTH), 0),
        "youth_masculinity": ((*youth, "men"), (*youth, "women"), 100),
    }
    if field not in parts:
        return np.nan, np.nan, 0
    part, whole, scale = parts[field]
    return counted(table, *part), counted(table, *whole), scale  # type: ignore[arg-type]


def _of_sex(ages: AgeTable, sex: str) -> AgeTable:
    """Return the people of one sex as if they were all."""
    groups: dict[AgeGroup, Floats] = {
        replace(group, sex=BOTH): people for group, people in ages.groups.items() if group.sex == sex
    }
    if not groups:
        raise NotKnown(Note("The fields by age do not tell women from men."))
    return AgeTable(MappingProxyType(groups))
