"""Rows of a scenario: people who gain and lose, minutes saved and lost, and both states, by class, group and zone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Floats, sum_of_products
from ..notes import Amount, Note
from .people import Part, parts_of, percentile
from .scenarios import GAIN, LOSE, SAME, UNKNOWN, Change, Effects, effects, mean_where
from .shortfall import shortfall

NAN = float("nan")
LEAST_PEOPLE, LEAST_MINUTES = 100.0, 0.1
"""Changes below which nothing is said of a disagreement."""


@dataclass(frozen=True)
class ScenarioRow:
    """A part of the people and a threshold.

    Attributes
    ----------
    place, group : str
        The class or zone, and the group; "" for all.
    threshold : float
        Minutes.
    people : float
    units : int
        In which they live.
    gain, lose, same, unknown : float
        People by verdict; they add up to all.
    gain_units, lose_units : int
    new_access, lost_access : float
        Of those who gain or lose, people who had no way, or have none any more.
    mean_gain, mean_loss : float
        By how many minutes the ways of those who gain or lose are shorter or longer, in the mean; both above 0.
    mean_change, best, worst : float
        Mean, least and largest change of minutes; above 0 it takes longer.
    minutes_saved, minutes_lost : float
        Of all people together, never one taken from the other.
    newly_within, newly_beyond, beyond_before, beyond_after : float
        People at the threshold.
    mean_before, mean_after, nine_before, nine_after : float
        Mean minutes of those with minutes in both states, and what nine of ten of them do not exceed.
    depth_before, depth_after : float
        Mean excess over the threshold as a share of it (FGT 1).
    effects : Effects
        Where the population changes too: person-minutes that change by the plan, by the people, and by both.
    """

    place: str
    group: str
    threshold: float
    people: float
    units: int
    gain: float
    lose: float
    same: float
    unknown: float
    gain_units: int
    lose_units: int
    new_access: float
    lost_access: float
    mean_gain: float
    mean_loss: float
    mean_change: float
    best: float
    worst: float
    minutes_saved: float
    minutes_lost: float
    newly_within: float
    newly_beyond: float
    beyond_before: float
    beyond_after: float
    mean_before: float
    mean_after: float
    nine_before: float
    nine_after: float
    depth_before: float
    depth_after: float
    effects: Effects

    @property
    def net(self) -> float:
        """People who gain less people who lose: for models alone, because it hides both."""
        return self.gain - self.lose


def scenario_rows(
    change: Change, people: Floats, groups: Mapping[str, Floats], thresholds: Sequence[float],
    places: Sequence[str] | None = None, people_before: Floats | None = None,
) -> list[ScenarioRow]:  # fmt: skip
    """Add up a scenario for everybody, for groups, and for classes or zones of units.

    Parameters
    ----------
    change : Change
    people : (units,) ndarray
        After the change; NaN where unknown.
    groups : mapping of str to (units,) ndarray
        People of each group.
    thresholds : sequence of float
        Minutes, inclusive.
    places : sequence of str, optional
        Class or zone of each unit.
    people_before : (units,) ndarray, optional
        Where the population changes too.

    Examples
    --------
    >>> from .people import Times
    >>> from .scenarios import compare
    >>> change = compare(Times.of([20.0, 40.0]), Times.of([32.0, 25.0]))
    >>> row = scenario_rows(change, np.array([100.0, 10.0]), {}, [30.0])[0]
    >>> row.gain, row.lose, row.minutes_saved, row.minutes_lost, row.newly_within, row.newly_beyond
    (10.0, 100.0, 150.0, 1200.0, 10.0, 100.0)
    """
    keys = [*groups.values(), people, change.after.values, change.before.values]
    order = np.lexsort(keys)  # so that sums do not depend on the order of the units
    change, people = change.of_rows(order), people[order]
    groups = {name: counted[order] for name, counted in groups.items()}
    places = None if places is None else [places[row] for row in order.tolist()]
    people_before = None if people_before is None else people_before[order]
    rows: list[ScenarioRow] = []
    for part in parts_of(people, groups, places):
        turned = Effects(NAN, NAN, NAN)
        if people_before is not None and not part.group:
            both = (np.where(part.inside, counted, 0.0) for counted in (people_before, people))
            turned = effects(change, *both)
        rows += _rows(change, part, thresholds, turned)
    return rows


def _rows(
    change: Change, part: Part, thresholds: Sequence[float], turned: Effects
) -> list[ScenarioRow]:  # fmt: skip
    w = part.weights
    lived_in, both = w > 0, ~np.isnan(change.delta)
    moved = np.where(lived_in & both, change.delta, NAN)
    has = {verdict: change.has(verdict) for verdict in (GAIN, LOSE, SAME, UNKNOWN)}
    known = moved[~np.isnan(moved)]
    shared: dict[str, Any] = {
        "people": float(w.sum()), "units": int(lived_in.sum()),
        **{verdict: float(w[rows].sum()) for verdict, rows in has.items()},
        "gain_units": int((has[GAIN] & lived_in).sum()), "lose_units": int((has[LOSE] & lived_in).sum()),
        "new_access": float(w[change.new_access].sum()), "lost_access": float(w[change.lost_access].sum()),
        "mean_gain": -mean_where(moved, w, has[GAIN]), "mean_loss": mean_where(moved, w, has[LOSE]),
        "mean_change": mean_where(moved, w, both),
        "best": float(known.min()) if known.size else NAN, "worst": float(known.max()) if known.size else NAN,
        "minutes_saved": sum_of_products(w[both], np.maximum(-change.delta[both], 0.0)),
        "minutes_lost": sum_of_products(w[both], np.maximum(change.delta[both], 0.0)),
        "mean_before": mean_where(change.before.values, w, both),
        "mean_after": mean_where(change.after.values, w, both),
        "nine_before": percentile(change.before.values[both], w[both], 0.9),
        "nine_after": percentile(change.after.values[both], w[both], 0.9), "effects": turned,
    }  # fmt: skip
    return [ScenarioRow(place=part.place, group=part.group, threshold=at, **shared, **_at(change, w, at))
            for at in thresholds]  # fmt: skip


def _at(change: Change, w: Floats, threshold: float) -> dict[str, Any]:
    """Return what is counted at a threshold."""
    return {
        "newly_within": float(w[change.newly_within(threshold)].sum()),
        "newly_beyond": float(w[change.newly_beyond(threshold)].sum()),
        "beyond_before": float(w[change.before.beyond(threshold)].sum()),
        "beyond_after": float(w[change.after.beyond(threshold)].sum()),
        "depth_before": shortfall(change.before, w, threshold, is_bad=True).depth,
        "depth_after": shortfall(change.after, w, threshold, is_bad=True).depth,
    }


def headline(row: ScenarioRow) -> Note:
    """Say who gains and who loses, side by side and never one less the other.

    Examples
    --------
    >>> from .people import Times
    >>> from .scenarios import compare
    >>> change = compare(Times.of([20.0, 40.0]), Times.of([32.0, 25.0]))
    >>> str(headline(scenario_rows(change, np.array([100.0, 10.0]), {}, [30.0])[0]))
    'For 10 people it takes 15.0 minutes less in the mean, for 100 people 12.0 minutes more.'
    """
    if _has_no_mean(row.gain, row.mean_gain) or _has_no_mean(row.lose, row.mean_loss):
        return _by_access(row)
    if row.gain > 0 and row.lose > 0:
        return Note("For {gain} {gain:person|people} it takes {shorter} {shorter:minute|minutes} less in the mean, for "
                    "{lose} {lose:person|people} {longer} {longer:minute|minutes} more.",
                    gain=Amount(row.gain), shorter=Amount(row.mean_gain, 1), lose=Amount(row.lose),
                    longer=Amount(row.mean_loss, 1))  # fmt: skip
    if row.lose > 0:
        return Note("For {lose} {lose:person|people} it takes {longer} {longer:minute|minutes} more in the mean, and "
                    "for nobody less.",
                    lose=Amount(row.lose), longer=Amount(row.mean_loss, 1))  # fmt: skip
    if row.gain > 0:
        return Note("For {gain} {gain:person|people} it takes {shorter} {shorter:minute|minutes} less in the mean, and "
                    "for nobody more.",
                    gain=Amount(row.gain), shorter=Amount(row.mean_gain, 1))  # fmt: skip
    return Note("For nobody does it take longer or less.")


def _has_no_mean(people: float, minutes: float) -> bool:
    """Tell whether some gain or lose of whom no minutes are known: all of them got a way, or lost theirs."""
    return people > 0 and minutes != minutes


def _by_access(row: ScenarioRow) -> Note:
    """Say who gains and who loses where all of either have got a way, or have none any more."""
    new = _has_no_mean(row.gain, row.mean_gain)
    lost = _has_no_mean(row.lose, row.mean_loss)
    gained = Note("{people} {people:person who had no way has one|people who had no way have one}",
                  people=Amount(row.gain))  # fmt: skip
    ended = Note("{people} {people:person has|people have} no way any more", people=Amount(row.lose))
    if new and lost:
        return Note("{one}, and {other}.", one=gained, other=ended)
    if new and row.lose > 0:
        return Note("{one}, and for {people} {people:person|people} it takes {minutes} minutes more in the mean.",
                    one=gained, people=Amount(row.lose), minutes=Amount(row.mean_loss, 1))  # fmt: skip
    if new:
        return Note("{one}, and for nobody does it take longer.", one=gained)
    if row.gain > 0:
        return Note("{one}, and for {people} {people:person|people} it takes {minutes} minutes less in the mean.",
                    one=ended, people=Amount(row.gain), minutes=Amount(row.mean_gain, 1))  # fmt: skip
    return Note("{one}, and for nobody does it take less.", one=ended)


def without_minutes(row: ScenarioRow) -> list[Note]:
    """Say how many of those who gain or lose are in no mean, because they had no way or have none any more."""
    found = []
    if row.new_access > 0 and not _has_no_mean(row.gain, row.mean_gain):
        found.append(Note("Of those for whom it takes less, {people} {people:person had no way before and is|people "
                          "had no way before and are} in no mean.", people=Amount(row.new_access)))  # fmt: skip
    if row.lost_access > 0 and not _has_no_mean(row.lose, row.mean_loss):
        found.append(Note("Of those for whom it takes longer, {people} {people:person has no way any more and is|"
                          "people have no way any more and are} in no mean.",
                          people=Amount(row.lost_access)))  # fmt: skip
    return found


def disagreements(rows: Sequence[ScenarioRow], threshold: float) -> list[Note]:
    """Say where figures of one scenario disagree: fewer people are far but the mean is longer, or the reverse.

    Changes of fewer than 100 people or 0.1 minutes say nothing.
    """
    at = {row.group: row for row in rows if row.threshold == threshold and not row.place}
    everybody = at[""]
    more_far = everybody.beyond_after - everybody.beyond_before
    longer = everybody.mean_after - everybody.mean_before
    found = []
    if more_far <= -LEAST_PEOPLE and longer >= LEAST_MINUTES:
        found.append(Note("Fewer people are beyond {minutes} minutes, but the mean way takes longer.",
                          minutes=f"{threshold:g}"))  # fmt: skip
    if more_far >= LEAST_PEOPLE and longer <= -LEAST_MINUTES:
        found.append(Note("The mean way is shorter, but more people are beyond {minutes} minutes.",
                          minutes=f"{threshold:g}"))  # fmt: skip
    for group, row in at.items():
        if group and more_far <= -LEAST_PEOPLE and row.beyond_after - row.beyond_before >= LEAST_PEOPLE:
            found.append(Note("Fewer people are beyond {minutes} minutes, but more of '{group}' are.",
                              minutes=f"{threshold:g}", group=group))  # fmt: skip
    return found
