"""Figures that are made of numbers: what a person would type is added up from the plan's data, the formula is the same.

So a figure that was calculated is the one that typing its numbers gives.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...access.equity import weighted_gini
from ...arrays import Booleans, Floats
from ...demography.age_fields import BOTH, parse_ages
from ...notes import Note
from ..library import ByHand, Indicator
from ..needs import Measure, Source
from ..unit_records import TOTAL
from . import standard_errors
from .age_figures import ages_of, counted, last_year
from .outcomes import Estimate, Outcome
from .plan_data import NotKnown, PlanData, RoleTable, missing_field
from .roles import field_label, role_label
from .timetables import half_day_places, trips_from, working_days
from .values import service_label


def number_outcomes(indicator: Indicator, by_hand: ByHand, measure: Measure, data: PlanData) -> Iterator[Outcome]:
    """Give the value of a formula for every unit, its numbers taken from the data."""
    leading = data.table(next(iter(measure.numbers.values())).role)
    remark = working_days(leading)[1] if leading.role == "timetable" else None
    for scope in data.scopes(leading, indicator.compare):
        try:
            yield Outcome(scope, indicator.id, TOTAL, _value(by_hand, measure, data, scope), remark)
        except NotKnown as error:
            yield Outcome(scope, indicator.id, TOTAL, None, error.reason)


def numbers_of(measure: Measure, data: PlanData, scope: str) -> dict[str, float]:
    """Return the numbers of a formula for one unit, by their names.

    Raises
    ------
    NotKnown
        When one of them is not to be had.
    """
    return {name: source_number(source, data, scope) for name, source in measure.numbers.items()}


def source_number(source: Source, data: PlanData, scope: str) -> float:
    """Return one number from its source.

    Raises
    ------
    NotKnown
        When the role, a field or a value is missing.
    """
    if source.ages:
        first, last = parse_ages(source.ages)
        return counted(ages_of(data, scope, last_year(data.table(source.role))), first, last, source.sex or BOTH)
    table = data.table(source.role)
    if source.role == "timetable":
        rows = data.rows_of(table, scope) & working_days(table)[0]
        found = half_day_places(table, rows) if source.each == "half_day" else trips_from(table, rows)
        return float(found)
    rows = _rows(source, table, data, scope)
    if not source.fields:
        return float(rows.sum())
    return _taken(source, table, _summed(source, table, rows), rows)


def _value(by_hand: ByHand, measure: Measure, data: PlanData, scope: str) -> Estimate:
    numbers = numbers_of(measure, data, scope)
    wrong = by_hand.impossible(numbers)
    if wrong is not None:
        raise NotKnown(Note("{part} of {whole} cannot be; look at the data of '{role}'.", part=f"{numbers[wrong[0]]:g}",
                            whole=f"{numbers.get(wrong[1], 0):g}", role=role_label(measure.roles[0])))  # fmt: skip
    value = by_hand.value(numbers)
    if value is None:
        raise NotKnown(Note("There is nothing to divide by: a whole is 0."))
    part, whole = next(iter(by_hand.wholes.items()), ("", ""))
    if whole in numbers and len(numbers) == 2:
        return Estimate(value, numbers[whole], standard_errors.of_share(numbers[part], numbers[whole]))
    return Estimate(value, max(numbers.values()))


def _rows(source: Source, table: RoleTable, data: PlanData, scope: str) -> Booleans:
    rows = data.rows_of(table, scope)
    if source.services:
        kinds = {kind for one in source.services for kind in one.split("|")}
        types = np.asarray(table.text("type"), dtype=object)
        if not any(kind in kinds for kind in types):
            label = service_label(source.services[0].partition("|")[0])
            raise NotKnown(Note("No such service is bound: {services}.", services=label))
        rows = rows & np.array([kind in kinds for kind in types], dtype=bool)
    if source.nucleus:
        rows = rows & _of_class(table, data, source.nucleus)
    for name in source.holds:
        if not name.endswith("?") or table.has(name[:-1]):
            rows = rows & np.array([says == "yes" for says in table.text(name.rstrip("?"))], dtype=bool)
    if source.within:
        rows = rows & _within(source.within, table, data)
    return rows


def _of_class(table: RoleTable, data: PlanData, nucleus: str) -> Booleans:
    """Return the rows of one class of settlements: their own field says it, else the class of their unit."""
    if "nucleus" in table.texts:
        classes = list(table.texts["nucleus"])
    else:
        classes = [data.nuclei.get(unit, "") for unit in table.units]
    if "" in classes or not classes:
        raise NotKnown(Note("The class (base or relevant) of some rows of '{layer}' is not known.", layer=table.name))
    return np.array([one == nucleus for one in classes], dtype=bool)


def _within(role: str, table: RoleTable, data: PlanData) -> Booleans:
    """Return the rows that another role names by their code, or touches."""
    other = data.table(role)
    named = {code for code in other.texts.get("id", ()) if code}
    if named and "id" in table.texts:
        return np.array([code in named for code in table.texts["id"]], dtype=bool)
    if role not in table.touches:
        raise missing_field(other, "id")
    return table.touches[role]


def _summed(source: Source, table: RoleTable, rows: Booleans) -> Floats:
    """Return the sum of the fields of each row that counts."""
    total = np.zeros(int(rows.sum()))
    for name in source.fields:
        optional = name.endswith("?")
        if optional and not table.has(name[:-1]):
            continue
        values = _field(table, name.rstrip("?"))[rows]
        total = total + (np.nan_to_num(values) if optional else values)
    return total


def _field(table: RoleTable, meaning: str) -> Floats:
    """Return a field, or a rate that follows from two others."""
    if meaning in table.numbers or not meaning.startswith("rate_"):
        return table.number(meaning)
    sex = meaning.removeprefix("rate_")
    employed, people = table.number(f"employed_{sex}"), table.number(sex)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(people > 0, 100 * employed / people, np.nan)


def _taken(source: Source, table: RoleTable, values: Floats, rows: Booleans) -> float:
    if not values.size:
        if source.take == "sum" and not any(name.startswith("rate_") for name in source.fields):
            return 0.0
        raise NotKnown(Note("The layer '{layer}' has no rows there.", layer=table.name))
    unknown = int(np.isnan(values).sum())
    if unknown:
        label = field_label(table.role, source.fields[0].rstrip("?"))
        raise NotKnown(Note("{count} of {rows} {rows:row|rows} of '{layer}' {count:has|have} no value for: {field}.",
                            count=unknown,
                            rows=values.size, layer=table.name, field=label))  # fmt: skip
    if source.take == "gini":
        return weighted_gini(values, np.ones(values.size))
    if any(name.startswith("rate_") for name in source.fields):
        return _mean_rate(source, table, rows, values)
    return float({"min": np.min, "max": np.max}.get(source.take, np.sum)(values))


def _mean_rate(source: Source, table: RoleTable, rows: Booleans, values: Floats) -> float:
    """Return the rate of several rows: of their people together; rates alone cannot be added up."""
    if values.size == 1:
        return float(values[0])
    sex = source.fields[0].removeprefix("rate_")
    employed, people = (table.numbers.get(name) for name in (f"employed_{sex}", sex))
    if employed is None or people is None:
        raise NotKnown(Note("Rates of several municipalities make no common one without their people."))
    return float(100 * employed[rows].sum() / people[rows].sum())
