"""Stops of a mobile service: where it halts so that most people of the units that fail have one within a walk.

Without a number of stops there are as few as reach everybody (a cover of all, LSCP); with one, those that reach most
people (MCLP).  Of the sets that are as good the one with the shortest walks is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers
from ..errors import InputError
from ..notes import Amount, Note
from ..progress import Progress
from .allocation import NOWHERE, nearest_open
from .location import Question, locate
from .median import Effort
from .problem import location_problem
from .prover import Prover

MOST_PAIRS = 4_000_000


class RoundStops(NamedTuple):
    """The stops, and who walks where.

    Attributes
    ----------
    columns : list of int
        The places at which the service stops, rising.
    serves : (demand,) ndarray of int
        At which of the places the people of each unit have their stop; -1: none within a walk.
    people : list of float
        At each stop.
    notes : list of Note
    """

    columns: list[int]
    serves: Integers
    people: list[float]
    notes: list[Note]

    def by_name(self, ids: Sequence[str]) -> RoundStops:
        """Return the stops by the ids of their places, so that rounds do not depend on the order of rows."""
        order = sorted(range(len(self.columns)), key=lambda stop: ids[self.columns[stop]])
        columns, people = [self.columns[stop] for stop in order], [self.people[stop] for stop in order]
        return self._replace(columns=columns, people=people)


def stops_within_a_walk(
    minutes: Floats, people: Floats, radius: float, prover: Prover, *, count: int = 0, ids: Sequence[str] = (),
    effort: Effort | None = None, progress: Progress | None = None,
) -> RoundStops:  # fmt: skip
    """Choose the stops.

    Parameters
    ----------
    minutes : (demand, places) ndarray
        On foot; NaN where it is too far.
    people : (demand,) ndarray
        NaN = unknown, for whom no stop is made.
    radius : float
        The longest walk, inclusive.
    prover : Prover
    count : int
        Of stops; 0 = as few as reach everybody.
    ids : sequence of str
        Of the places; the set is the same whatever their order.
    effort : Effort, optional
    progress : Progress, optional

    Raises
    ------
    InputError
        When there are too many pairs, or no number of stops makes sense.

    Examples
    --------
    >>> walks = np.array([[0.0, 10.0, 30.0], [10.0, 0.0, 10.0], [30.0, 10.0, 0.0]])
    >>> with Prover(python="") as alone:
    ...     found = stops_within_a_walk(walks, np.array([5.0, 5.0, 9.0]), 15.0, alone)
    >>> found.columns, found.serves.tolist(), found.people
    ([1], [1, 1, 1], [19.0])
    """
    if minutes.size > MOST_PAIRS:
        raise InputError("There are {count} pairs of units and stops within a walk, too many to choose stops.",
                         hint="Take the units of one jurisdiction, or a shorter walk (WALK_RADIUS).",
                         count=minutes.size)  # fmt: skip
    known = np.nan_to_num(people)
    reaches = np.where(minutes <= radius, minutes, np.nan)
    if not (known[~np.isnan(reaches).all(axis=1)] > 0).any():
        return RoundStops([], np.full(len(known), NOWHERE), [], [])
    problem = location_problem(reaches, known, site_ids=tuple(ids) if len(ids) else None)
    effort, stops = effort or Effort(), min(count, minutes.shape[1])
    question = Question("mclp" if count else "lscp", total=stops, radius=radius, effort=effort)
    chosen = locate(problem, question, prover, progress)
    serves, _ = nearest_open(problem, chosen.columns)
    columns = chosen.columns.tolist()
    served = [float(known[serves == column].sum()) for column in columns]
    return RoundStops(columns, serves, served, [*chosen.notes, *_left(serves, known)])


def every_unit(failing: Integers, people: Floats) -> RoundStops:
    """Return a stop in every unit that fails, without any walk.

    Parameters
    ----------
    failing : (demand,) ndarray of int
        Positions of these units.
    people : (units,) ndarray
        Of all units.

    Examples
    --------
    >>> every_unit(np.array([1]), np.array([5.0, 7.0])).people
    [7.0]
    """
    return RoundStops(failing.tolist(), failing, people[failing].tolist(), [])


def served_by(stops: RoundStops, ids: Sequence[str]) -> list[str]:
    """Name the units whose people walk to each stop, the one in which it lies included.

    Parameters
    ----------
    stops : RoundStops
    ids : sequence of str
        Of the units that fail.

    Examples
    --------
    >>> served_by(RoundStops([4], np.array([4, -1, 4]), [9.0], []), ["a", "b", "c"])
    ['a, c']
    """
    rows = list(zip(ids, stops.serves.tolist(), strict=True))
    return [", ".join(sorted(name for name, place in rows if place == column)) for column in stops.columns]


def _left(serves: Integers, people: Floats) -> list[Note]:
    left = (serves == NOWHERE) & (people > 0)
    if not left.any():
        return []
    return [Note("Units that have no stop of the round within a walk: {count}, with {people} {people:person|people}.",
                 count=int(left.sum()), people=Amount(float(people[left].sum()), 0))]  # fmt: skip
