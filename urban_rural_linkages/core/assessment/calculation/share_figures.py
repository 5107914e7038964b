"""Figures of features: how many there are, and the share of them that have all fields filled in or say yes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...arrays import Floats
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

    Raises
    ------
    NotKnown
        When the layer or a field of it is not bound.
    """
    table = data.table(measure.roles[0])
    meets = _meets(measure, table)
    weights = table.number(measure.weight) if measure.weight else None
    for scope in data.scopes(table, indicator.compare):
        try:
            rows = data.rows_of(table, scope)
            if meets is None:
                yield Outcome(scope, indicator.id, TOTAL, Estimate(float(rows.sum()), float(rows.sum())))
                continue
            groups = (
                [table.text(measure.group)[row] for row in np.flatnonzero(rows).tolist()] if measure.group else None
            )
            found = _share(meets[rows], None if weights is None else weights[rows], groups, table)
            yield Outcome(scope, indicator.id, TOTAL, found)
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


def _share(meets: Floats, weights: Floats | None, groups: list[str] | None, table: RoleTable) -> Estimate:
    *each, whole = attribute_shares(meets, weights, groups)
    if not whole.known_weight > 0:
        raise NotKnown(Note("'{layer}' has nothing there of which it could be told.", layer=table.name))
    if each:
        known = [one for one in each if np.isfinite(one.share)]
        lowest = min(known, key=lambda one: one.share)
        return Estimate(lowest.share, lowest.known_weight)
    error = standard_errors.of_share(whole.matching_weight, whole.known_weight)
    return Estimate(whole.share, whole.known_weight, error)
