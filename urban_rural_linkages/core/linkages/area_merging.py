"""Areas merged in rounds: those that want each other most join, until each is large enough or far from the rest.

The published sentence ("until each has 25 000 people") reads like a loop that begins with the smallest area.  The
authors' later program does something else, which is followed here: in every round each area picks the neighbour with
the highest score, and all pairs that picked each other merge at once.  All limits are strict.

Minutes between merged areas are the mean of those between their parts, weighted by the people of both; they do not
shrink to 0 inside an area, so two halves of a large one may lie more than half an hour apart.

References
----------
Dijkstra, L. and Jacobs-Crisioni, C. (2023), Developing a definition of Functional Rural Areas in the EU, JRC135599.
ObjectVision, NetworkModel_World (GeoDMS), Analyses/functional_rural_areas.dms, read for the rule; no code was taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers, sum_by
from ..errors import InputError
from ..progress import NullProgress, Progress, proceed
from .ways import Pairs

TimeBetween = Literal["mean", "seat"]

_MOST_ROUNDS = 100


@dataclass(frozen=True)
class MergeRules:
    """People that an area should have, and the minutes at which areas do not merge, or do although both have them.

    Attributes
    ----------
    ideal : float
        People; an area with fewer looks for a partner.
    max_minutes : float
        From which on no two areas merge.
    min_minutes : float
        Under which two areas merge, however large.
    between : {"mean", "seat"}
        Whether the minutes between areas are the mean of their parts, or those between their most populous centres.
    """

    ideal: float = 25000.0
    max_minutes: float = 60.0
    min_minutes: float = 30.0
    between: TimeBetween = "mean"

    def __post_init__(self) -> None:
        if not self.ideal > 0:
            raise InputError("The ideal size is {ideal} people.", hint="Give IDEAL more than 0.", ideal=self.ideal)
        if not 0 <= self.min_minutes <= self.max_minutes:
            raise InputError("Areas merge under {least} minutes and not from {most} on.",
                             hint="Give MAX_MINUTES at least MIN_MINUTES, and both 0 or more.", least=self.min_minutes,
                             most=self.max_minutes)  # fmt: skip


class Merge(NamedTuple):
    """Two areas that became one: the round, their first centres, minutes, people and score."""

    round: int
    first: int
    second: int
    minutes: float
    people_first: float
    people_second: float
    score: float


@dataclass(frozen=True)
class Merged:
    """Areas as they are in the end.

    Attributes
    ----------
    area : (n,) ndarray of int
        Of each area of the beginning: the lowest number of those that it is one with.
    log : list of Merge
        By round, then first area.
    neighbours : Pairs
        Areas that share a border in the end, by their numbers, and the minutes between them (NaN where unknown).
    """

    area: Integers
    log: list[Merge]
    neighbours: Pairs


def merge_areas(
    people: Floats, times: Pairs, borders: tuple[Integers, Integers], rules: MergeRules, *,
    seat_people: Floats | None = None, progress: Progress | None = None,
) -> Merged:  # fmt: skip
    """Merge areas in rounds of mutual best pairs.

    With w = ideal / people and W the larger w of a pair, a pair with a common border is open when it is less than
    `max_minutes` apart and W > 1 or it is less than `min_minutes` apart; its score is W / minutes.

    Parameters
    ----------
    people : (n,) ndarray
        Of each area at the beginning.
    times : Pairs
        Minutes between their centres, each pair once with the lower number first; others are out of reach.
    borders : two (p,) ndarrays of int
        Areas with a common border, each pair once with the lower number first.
    rules : MergeRules
    seat_people : (n,) ndarray, optional
        People of the centre itself, which says whose minutes count with `between` = "seat"; of the area unless given.
    progress : Progress, optional

    Returns
    -------
    Merged

    Examples
    --------
    Four areas in a chain: the first two merge, then the others, then both:

    >>> chain = np.array([0, 1, 2]), np.array([1, 2, 3])
    >>> times = Pairs(np.array([0, 0, 0, 1, 1, 2]), np.array([1, 2, 3, 2, 3, 3]), np.array([20., 45, 70, 25, 50, 28]))
    >>> found = merge_areas(np.array([10000.0, 12000, 30000, 26000]), times, chain, MergeRules())
    >>> found.area.tolist(), [(step.round, step.first, step.second, round(step.minutes, 6)) for step in found.log]
    ([0, 0, 0, 0], [(1, 0, 1, 20.0), (2, 2, 3, 28.0), (3, 0, 2, 46.743441)])
    """
    progress = progress or NullProgress()
    state = _State(people, times, borders, rules, people if seat_people is None else seat_people)
    log: list[Merge] = []
    for number in range(1, _MOST_ROUNDS + 1):
        proceed(progress, 1.0 - 1.0 / number)
        found = state.mutual_best()
        if not found.origin.size:
            break
        log += state.told(number, found)
        state.merge(found)
    return Merged(state.lowest[state.area], log, state.neighbours())


class _State:
    """Areas between two rounds, numbered without gaps in the order of their lowest numbers."""

    def __init__(
        self, people: Floats, times: Pairs, borders: tuple[Integers, Integers], rules: MergeRules, seat: Floats
    ) -> None:
        self.rules, self.people, self.seat_people = rules, people.astype(np.float64), seat
        self.area = np.arange(people.size)  # of each area of the beginning
        self.lowest = self.area.copy()  # of each area now
        self.seat = self.area.copy()
        self.times = _ordered(times, people.size)
        self.first_times = self.times
        self.borders = borders

    def minutes(self) -> Floats:
        """Return the minutes of the pairs with a common border; NaN where unknown."""
        one, other = self.borders
        if self.rules.between == "seat":
            one, other = self.seat[one], self.seat[other]
            return _looked_up(self.first_times, np.minimum(one, other), np.maximum(one, other), self.area.size)
        return _looked_up(self.times, one, other, self.people.size)

    def weights(self) -> Floats:
        """Return how far the smaller area of each bordering pair is below the ideal, as ideal / people."""
        wanting = self.rules.ideal / np.maximum(self.people, 1.0)
        return np.asarray(np.maximum(wanting[self.borders[0]], wanting[self.borders[1]]))

    def mutual_best(self) -> Pairs:
        """Return the pairs that picked each other, with their scores in place of minutes."""
        minutes, weight, rules = self.minutes(), self.weights(), self.rules
        is_open = (minutes < rules.max_minutes) & ((weight > 1.0) | (minutes < rules.min_minutes))
        one, other = self.borders[0][is_open], self.borders[1][is_open]
        with np.errstate(divide="ignore"):
            score = weight[is_open] / minutes[is_open]
        best = _best_partners(np.concatenate([one, other]), np.concatenate([other, one]),
                              np.concatenate([score, score]), self.people.size)  # fmt: skip
        mutual = (best[one] == other) & (best[other] == one)
        return Pairs(one[mutual], other[mutual], score[mutual])

    def told(self, number: int, found: Pairs) -> list[Merge]:
        """Return the entries of the log for the pairs of a round."""
        minutes = dict(zip(zip(*(some.tolist() for some in self.borders), strict=True), self.minutes().tolist(),
                           strict=True))  # fmt: skip
        merges = [
            Merge(number, int(self.lowest[a]), int(self.lowest[b]), minutes[a, b], float(self.people[a]),
                  float(self.people[b]), score)
            for a, b, score in zip(*(some.tolist() for some in found), strict=True)
        ]  # fmt: skip
        return sorted(merges)

    def merge(self, found: Pairs) -> None:
        """Make one area of each pair."""
        target = np.arange(self.people.size)
        target[found.destination] = found.origin
        kept = np.flatnonzero(target == np.arange(target.size))
        number = np.full(target.size, -1)
        number[kept] = np.arange(kept.size)
        now = number[target]
        self.times = _averaged(self.times, self.people, now, kept.size)
        self.borders = borders_between(self.borders, now)
        self._seats(found)
        self.people, self.area = sum_by(now, self.people, kept.size), now[self.area]
        self.lowest, self.seat = self.lowest[kept], self.seat[kept]

    def _seats(self, found: Pairs) -> None:
        """Take the more populous centre of each pair; of equally populous ones the lower number."""
        one, other = self.seat[found.origin], self.seat[found.destination]
        people = self.seat_people
        second = (people[other] > people[one]) | ((people[other] == people[one]) & (other < one))
        self.seat[found.origin] = np.where(second, other, one)

    def neighbours(self) -> Pairs:
        """Return the pairs with a common border, by their lowest numbers."""
        return Pairs(self.lowest[self.borders[0]], self.lowest[self.borders[1]], self.minutes())


def _best_partners(one: Integers, other: Integers, score: Floats, count: int) -> Integers:
    """Return the partner with the highest score, of equal ones the lowest number; -1 for those with none."""
    order = np.lexsort((other, -score, one))
    first = order[np.diff(one[order], prepend=-1) != 0]
    best = np.full(count, -1, dtype=np.int64)
    best[one[first]] = other[first]
    return best


def _ordered(times: Pairs, count: int) -> Pairs:
    order = np.argsort(times.origin * count + times.destination, kind="stable")
    return Pairs(times.origin[order], times.destination[order], times.minutes[order])


def _looked_up(times: Pairs, one: Integers, other: Integers, count: int) -> Floats:
    """Return the minutes of pairs; NaN where the table, which is in order, does not have them."""
    known, wanted = times.origin * count + times.destination, one * count + other
    place = np.minimum(np.searchsorted(known, wanted), max(known.size - 1, 0))
    if not known.size:
        return np.full(wanted.shape, np.nan)
    return np.where(known[place] == wanted, times.minutes[place], np.nan)


def _averaged(times: Pairs, people: Floats, now: Integers, count: int) -> Pairs:
    """Return the mean minutes between the areas of the next round, weighted by the people of both ends."""
    one, other = now[times.origin], now[times.destination]
    apart: Booleans = one != other
    key = (np.minimum(one, other) * count + np.maximum(one, other))[apart]
    weight = np.maximum(people[times.origin[apart]] + people[times.destination[apart]], np.finfo(float).tiny)
    order = np.argsort(key, kind="stable")
    key, weight, minutes = key[order], weight[order], times.minutes[apart][order]
    starts = np.flatnonzero(np.diff(key, prepend=-1) != 0)
    if not starts.size:
        return Pairs(key, key, minutes)
    mean = np.add.reduceat(weight * minutes, starts) / np.add.reduceat(weight, starts)
    return Pairs(key[starts] // count, key[starts] % count, mean)


def borders_between(borders: tuple[Integers, Integers], area: Integers) -> tuple[Integers, Integers]:
    """Return the borders between areas of parts, each once with the lower number first; area -1 has none.

    Examples
    --------
    >>> [end.tolist() for end in borders_between((np.array([0, 1, 2]), np.array([1, 2, 3])), np.array([1, 1, 0, -1]))]
    [[0], [1]]
    """
    one, other = area[borders[0]], area[borders[1]]
    kept, count = (one >= 0) & (other >= 0) & (one != other), int(area.max(initial=-1)) + 1
    key = np.unique((np.minimum(one, other) * count + np.maximum(one, other))[kept])
    return key // max(count, 1), key % max(count, 1)
