"""Figures of features: how many there are, and the share of them that have all fields filled in or say yes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from ...arrays import Booleans, Floats
from ...notes import Note
from ...standards.shares import attribute_shares
from ..library import Indicator
from ..needs import Measure
from ..unit_records import REGION, TOTAL
from . import standard_errors
from .outcomes import Estimate, Outcome
from .plan_data import WHOLE, NotKnown, PlanData, RoleTable


def share_outcomes(indicator: Indicator, measure: Measure, data: PlanData) -> Iterator[Outcome]:
    """Give the number of features, or the share that is as it should be, for every unit.

    Where points, zones and routes are layers of their own, their numbers are added up and the lowest share counts.

    Raises
    ------
    NotKnown
        When no layer, or not a field of it, is bound.
    """
    names = (measure.roles[0], *measure.beside)
    tables = [data.tables[role] for role in names if role in data.tables] or [data.table(measure.roles[0])]
    meets = [_meets(measure, table) for table in tables]
    scopes = dict.fromkeys(scope for table in tables for scope in data.scopes(table, indicator.compare))
    for scope in scopes:
        try:
            found = [_of_layer(measure, table, data.rows_of(table, scope), met)
                     for table, met in zip(tables, meets, strict=True)]  # fmt: skip
            together = _together(found, tables[0], counts=meets[0] is None)
            yield Outcome(scope, indicator.id, TOTAL, together)
        except NotKnown as error:
            yield Outcome(scope, indicator.id, TOTAL, None, error.reason)


def containment_outcomes(indicator: Indicator, data: PlanData) -> Iterator[Outcome]:
    """Give the share of employed residents who work where they live, for every unit; of a plan, within all of it."""
    flows = data.table("flows")
    origins = np.asarray(flows.text("origin"), dtype=object).astype(str)
    ends = np.asarray(flows.text("destination"), dtype=object).astype(str)
    workers = flows.number("workers")
    for scope in data.scopes(flows, indicator.compare):
        try:
            rows = data.some_rows_of(flows, scope)
            inside = set(origins.tolist()) if scope == REGION or not data.units else (
                set(data.units) if scope == WHOLE else {scope})  # fmt: skip
            stays = rows & np.isin(ends, sorted(inside))
            everybody, there = float(workers[rows].sum()), float(workers[stays].sum())
            if not everybody > 0:
                raise NotKnown(Note("Nobody of '{layer}' is employed there, or it is not known.", layer=flows.name))
            found = Estimate(there / everybody, everybody, standard_errors.of_share(there, everybody))
            yield Outcome(scope, indicator.id, TOTAL, found)
        except NotKnown as error:
            yield Outcome(scope, indicator.id, TOTAL, None, error.reason)


def _meets(measure: Measure, table: RoleTable) -> Floats | None:
    """Return 1 where a feature is as it should be, 0 where not, NaN where it is not known; None where all count."""
    if measure.filled:
        texts = [table.text(meaning) for meaning in measure.filled]
        return np.array([float(all(values)) for values in zip(*texts, strict=True)])
    if measure.holds:
        said = [table.text(meaning) for meaning in measure.holds]
        return np.array([_all_yes(values) for values in zip(*said, strict=True)])
    return None


def _all_yes(values: tuple[str, ...]) -> float:
    if "no" in values:
        return 0.0
    return 1.0 if all(value == "yes" for value in values) else float("nan")


def _of_layer(measure: Measure, table: RoleTable, rows: Booleans, meets: Floats | None) -> Estimate | None:
    """Return the number or share of one layer; None where it has nothing there of which it could be told."""
    if meets is None:
        return Estimate(float(rows.sum()), float(rows.sum()))
    named = table.text(measure.group) if measure.group else ()
    groups = [named[row] for row in np.flatnonzero(rows).tolist()] if measure.group else None
    weights = table.number(measure.weight)[rows] if measure.weight else None
    *each, whole = attribute_shares(meets[rows], weights, groups)
    if not whole.known_weight > 0:
        return None
    if each:
        lowest = min((one for one in each if np.isfinite(one.share)), key=lambda one: one.share)
        return Estimate(lowest.share, lowest.known_weight)
    error = standard_errors.of_share(whole.matching_weight, whole.known_weight)
    return Estimate(whole.share, whole.known_weight, error)


def _together(found: Sequence[Estimate | None], first: RoleTable, *, counts: bool) -> Estimate:
    """Return numbers added up, and of shares the lowest with the features of all."""
    known = [one for one in found if one is not None]
    if not known:
        raise NotKnown(Note("'{layer}' has nothing there of which it could be told.", layer=first.name))
    base = sum(one.base for one in known)
    if counts:
        return Estimate(base, base, math.sqrt(base))
    lowest = min(known, key=lambda one: one.value)
    return Estimate(lowest.value, base, lowest.error)
