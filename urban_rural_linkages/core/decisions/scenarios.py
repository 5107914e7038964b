"""Scenarios: two states of services, roads or people compared unit by unit, with gains and losses kept apart.

A unit gains where its way becomes shorter by more than a margin, or where there was no way before; it loses where its
way becomes longer by more than that, or ends.  Losses are never taken from gains: a net figure hides sixty thousand
losers behind fifty thousand winners.  People are those after the change, where both are known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Booleans, Floats, Indices, Integers, ratio, sum_of_products
from ..errors import InputError
from ..identifiers import match_ids
from .people import Times

GAIN, SAME, LOSE, UNKNOWN = "gain", "same", "lose", "unknown"
WITHIN, BEYOND = "within", "beyond"
MARGIN_MIN = 0.5
"""From more than how many minutes on a way counts as longer or shorter."""
BREAKS_MIN = (1.0, 5.0, 15.0)
"""Between the colours of a map of changes."""


@dataclass(frozen=True)
class Change:
    """The change of the way of each unit.

    Attributes
    ----------
    before, after : Times
        Minutes of both states.
    delta : (units,) ndarray
        Minutes after less minutes before: above 0 it takes longer.  NaN where either is not known.
    verdict : (units,) ndarray of str
        ``gain``, ``same``, ``lose`` or ``unknown``.
    """

    before: Times
    after: Times
    delta: Floats
    verdict: NDArray[np.object_]

    def of_rows(self, rows: Indices) -> Change:
        """Return the change of some units, by their places."""
        return Change(self.before.of_rows(rows), self.after.of_rows(rows), self.delta[rows], self.verdict[rows])

    def has(self, verdict: str) -> Booleans:
        """Tell which units have a verdict."""
        return np.asarray(self.verdict == verdict, dtype=np.bool_)

    @property
    def new_access(self) -> Booleans:
        """Units that no way led there from, and one does now."""
        return self.before.unreachable & self.after.known

    @property
    def lost_access(self) -> Booleans:
        """Units that no way leads there from any more."""
        return self.before.known & self.after.unreachable

    def newly_within(self, threshold: float) -> Booleans:
        """Units that were beyond a threshold, and are within it."""
        return self.before.beyond(threshold) & self.after.known & ~self.after.beyond(threshold)

    def newly_beyond(self, threshold: float) -> Booleans:
        """Units that were within a threshold, and are beyond it."""
        return self.before.known & ~self.before.beyond(threshold) & self.after.beyond(threshold)

    def newly(self, threshold: float) -> list[str | None]:
        """Name what changes at a threshold: ``within``, ``beyond``, or None."""
        within, beyond = self.newly_within(threshold), self.newly_beyond(threshold)
        return [
            WITHIN if inside else BEYOND if outside else None for inside, outside in zip(within, beyond, strict=True)
        ]


def compare(before: Times, after: Times, margin: float = MARGIN_MIN) -> Change:
    """Compare two states of the same units.

    Parameters
    ----------
    before, after : Times
        Minutes, in the same order of units.
    margin : float
        Up to how many minutes of difference a way is the same.

    Raises
    ------
    InputError
        When the margin is negative.

    Examples
    --------
    >>> change = compare(Times.of([20.0, 20.0, 20.0]), Times.of([5.0, 20.5, 32.0]))
    >>> change.verdict.tolist(), change.newly(30.0)
    (['gain', 'same', 'lose'], [None, None, 'beyond'])
    """
    if margin < 0:
        raise InputError("{parameter} must not be negative, but is {value}.", hint="Write 0.5, or 0 for any change.",
                         parameter="EPS", value=f"{margin:g}")  # fmt: skip
    delta = after.values - before.values
    verdict = np.full(delta.size, SAME, dtype=object)
    with np.errstate(invalid="ignore"):
        verdict[(delta < -margin) | (before.unreachable & after.known)] = GAIN
        verdict[(delta > margin) | (before.known & after.unreachable)] = LOSE
    verdict[~(before.told & after.told)] = UNKNOWN
    return Change(before, after, delta, verdict)


def colour_classes(change: Change, breaks: tuple[float, ...] = BREAKS_MIN) -> Floats:
    """Return the class of each change: 0 about the same, from 1 on longer, from -1 down shorter; NaN unknown.

    New access and lost access have the outermost classes.

    Parameters
    ----------
    change : Change
    breaks : tuple of float
        Minutes, above 0 and increasing; a change of exactly one of them is below it.

    Examples
    --------
    >>> colour_classes(compare(Times.of([20.0, 20.0, 20.0]), Times.of([5.0, 20.5, 32.0]))).tolist()
    [-2.0, 0.0, 2.0]
    """
    steps = np.searchsorted(np.asarray(breaks), np.abs(change.delta), side="left")
    found = np.where(np.isnan(change.delta), np.nan, np.sign(change.delta) * steps)
    found[change.new_access], found[change.lost_access] = -len(breaks), len(breaks)
    found[change.before.unreachable & change.after.unreachable] = 0
    return found + 0.0


def person_minutes(change: Change, people: Floats) -> Floats:
    """Return the minutes of all people of each unit together, above 0 lost; NaN where either is unknown."""
    return change.delta * people


class Effects(NamedTuple):
    """Person-minutes that change because of the plan, because of the people, and because of both at once."""

    plan: float
    population: float
    joint: float


def effects(change: Change, people_before: Floats, people_after: Floats) -> Effects:
    """Take the change of all person-minutes apart, where the population changes as well.

    The three add up to the minutes of all people after less those before, of the units of which both are known.

    Examples
    --------
    >>> change = compare(Times.of([10.0]), Times.of([15.0]))
    >>> effects(change, np.array([100.0]), np.array([80.0]))
    Effects(plan=500.0, population=-200.0, joint=-100.0)
    """
    more = people_after - people_before
    terms = (people_before * change.delta, more * change.before.values, more * change.delta)
    known = ~np.isnan(terms[0] + terms[2])
    return Effects(*(float(term[known].sum()) for term in terms))


def times_at(values: Floats, unreachable: ArrayLike, place: Integers) -> Times:
    """Return the minutes of units that stand at some rows of a table; unknown where a unit has no row (-1).

    Examples
    --------
    >>> times_at(np.array([5.0, np.nan]), [False, True], np.array([1, 0, -1])).told.tolist()
    [True, True, False]
    """
    has_row = place >= 0
    return Times.of(np.where(has_row, values[place], np.nan), np.asarray(unreachable, dtype=bool)[place] & has_row)


def mean_where(values: Floats, people: Floats, chosen: Booleans) -> float:
    """Return the mean of the people of some units; NaN where there is nobody with a figure.

    Examples
    --------
    >>> mean_where(np.array([10.0, 30.0]), np.array([1.0, 3.0]), np.array([True, True]))
    25.0
    """
    counted = chosen & ~np.isnan(values + people)
    return float(ratio(sum_of_products(values[counted], people[counted]), people[counted].sum()))


def rows_by_id(ids: list[str], wanted: list[str], layer: str, service: str = "") -> Integers:
    """Return in which row of a table each unit stands; -1 where it has none.

    `service` names the one type of service that the rows are of, for messages; "" where they may be of several.  Codes
    that have plainly lost their leading zeros are restored, see `identifiers.match_ids`.

    Raises
    ------
    InputError
        When the table holds a unit twice, or none of the units.

    Examples
    --------
    >>> rows_by_id(["b", "a"], ["a", "c"], "after").tolist(), rows_by_id(["2", "1"], ["01", "02"], "after").tolist()
    ([1, -1], [1, 0])
    """
    place: dict[str, int] = {}
    for row, name in enumerate(ids):
        if name in place and service:
            raise InputError("Table '{layer}' holds unit '{unit}' twice for the service '{service}'.",
                             hint="Keep one row of each unit and service.", layer=layer, unit=name,
                             service=service)  # fmt: skip
        if name in place:
            raise InputError("Table '{layer}' holds unit '{unit}' twice.",
                             hint="Keep the rows of one type of service alone (SERVICE_KIND).", layer=layer,
                             unit=name)  # fmt: skip
        place[name] = row
    match = match_ids(wanted, ids)
    if not match.left.size:
        raise InputError("Table '{layer}' holds none of the units; its codes are such as '{code}', theirs '{unit}'.",
                         hint="Choose the field of the units that holds the codes of the table (UNIT_ID).",
                         layer=layer, code=ids[0] if ids else "–", unit=wanted[0] if wanted else "–")  # fmt: skip
    found = np.full(len(wanted), -1, dtype=np.int64)
    found[match.left] = match.right
    return found
