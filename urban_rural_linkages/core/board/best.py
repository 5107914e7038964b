"""The best next place of a board: every settlement measured as the next one, which is the proof.

Best is what makes the ways of all people together shortest (the p-median of `decisions.location` with one more site).
With one place more there are as many answers as settlements; all of them are looked at, so the order is proved.  Who
has no way counts as ten times the longest way of those who have one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, sum_of_products
from ..decisions.allocation import Reach
from ..decisions.doubtful_services import told_doubt, untried_doubt
from ..decisions.people import Times, weighted_mean
from ..decisions.scenario_rows import ScenarioRow, scenario_rows
from ..decisions.scenarios import compare
from ..notes import Amount, Note
from .places import Homes

_NO_WAY = 10.0  # longest ways


@dataclass(frozen=True)
class BestPlace:
    """A place and what it brings, beside the changes that are made already.

    Attributes
    ----------
    home, name : str
        The settlement.
    x, y : float
    gain : float
        People whose way becomes shorter.
    newly_within, beyond_after : float
        People at the threshold.
    mean_after : float
        Minutes, of those who have a way before and after.
    """

    home: str
    name: str
    x: float
    y: float
    gain: float
    newly_within: float
    beyond_after: float
    mean_after: float


@dataclass(frozen=True)
class BestPlaces:
    """The best places, the first of all first.

    Attributes
    ----------
    look_first : tuple of Note
        Doubts about the list of services, to be shown above the answer.
    places : tuple of BestPlace
        Fewer where no more bring anything.
    proof : Note
        How it is known that they are the best.
    """

    look_first: tuple[Note, ...]
    places: tuple[BestPlace, ...]
    proof: Note


@dataclass(frozen=True, eq=False)
class DoubtfulService:
    """A place that the list of services may lack.

    Attributes
    ----------
    service, place : str
        The service whose name holds the name of the place.
    km : float
        Between them.
    minutes : (n,) ndarray or None
        From each home to the place; None where no way leads there.
    """

    service: str
    place: str
    km: float
    minutes: Floats | None


class _Ranking:
    """The best of the places that are offered one after the other, beside what is open."""

    def __init__(self, homes: Homes, current: Floats, count: int) -> None:
        self._homes, self._count = homes, count
        self._people, self.current = np.nan_to_num(homes.people), current
        self._no_way = _NO_WAY * float(np.max(current[np.isfinite(current)], initial=1.0))
        self.best: list[tuple[float, str, int, Floats]] = []

    def offer(self, home: int, column: Floats) -> None:
        """Take a home for the next place, if it brings anything."""
        after = np.minimum(self.current, column)
        if not (self._people[after < self.current] > 0.0).any():
            return
        total = sum_of_products(self._people, np.where(np.isinf(after), self._no_way, after))
        ranked = sorted([*self.best, (total, self._homes.ids[home], home, after)], key=lambda one: one[:2])
        self.best = ranked[: self._count]


def best_of(
    homes: Homes, now: Times, columns: Iterator[tuple[int, Floats]], threshold: float, count: int,
    doubts: Sequence[DoubtfulService] = (),
) -> BestPlaces:  # fmt: skip
    """Measure settlements as the next place; and again as if each doubtful service existed.

    Parameters
    ----------
    homes : Homes
    now : Times
        With the changes that are made already.
    columns : iterator of int and (n,) ndarray
        A settlement, and the minutes from each home to it; infinite without a way.
    threshold : float
        Minutes, inclusive.
    count : int
        How many of the best are told.
    doubts : sequence of DoubtfulService
    """
    current = np.where(now.known, now.values, np.inf)
    asked = _Ranking(homes, current, count)
    others = [None if doubt.minutes is None else _Ranking(homes, np.minimum(current, doubt.minutes), 1)
              for doubt in doubts]  # fmt: skip
    looked_at = 0
    for home, column in columns:
        looked_at += 1
        for ranking in (asked, *others):
            if ranking is not None:
                ranking.offer(home, column)
    places = tuple(_place(homes, home, _row(homes, now, after, threshold)) for _, _, home, after in asked.best)
    proof = Note("Proved: each of {count} places was measured as the next one, for the mean way.",
                 count=Amount(looked_at))  # fmt: skip
    looks = (_look_first(homes, current, *pair, threshold) for pair in zip(doubts, others, strict=True))
    return BestPlaces(tuple(looks), places, proof)


def _look_first(
    homes: Homes, current: Floats, doubt: DoubtfulService, ranking: _Ranking | None, threshold: float
) -> Note:  # fmt: skip
    if ranking is None:
        return untried_doubt(doubt.service, doubt.place, doubt.km)
    _, _, home, after = ranking.best[0] if ranking.best else (0.0, "", -1, ranking.current)
    now, today, then = (_reach(homes, minutes, threshold) for minutes in (current, ranking.current, after))
    new = homes.names[home] if home >= 0 else ""
    return told_doubt(doubt.service, doubt.place, doubt.km, now, today, new, then, threshold)


def _reach(homes: Homes, minutes: Floats, threshold: float) -> Reach:
    """Measure what all people have."""
    people, known = np.nan_to_num(homes.people), np.isfinite(minutes)
    within = float(people[minutes <= threshold].sum())
    longest = float(minutes[known & (people > 0.0)].max(initial=0.0))
    mean = weighted_mean(minutes[known], people[known])
    return Reach(mean, longest, within, float(people.sum()) - within)


def _row(homes: Homes, now: Times, after: Floats, threshold: float) -> ScenarioRow:
    return scenario_rows(compare(now, Times.of(after, np.isinf(after))), homes.people, {}, [threshold])[0]


def _place(homes: Homes, home: int, row: ScenarioRow) -> BestPlace:
    return BestPlace(
        homes.ids[home], homes.names[home], float(homes.x[home]), float(homes.y[home]), row.gain, row.newly_within,
        row.beyond_after, row.mean_after,
    )  # fmt: skip
