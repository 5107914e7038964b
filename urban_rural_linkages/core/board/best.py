"""The best next place of a board: every settlement measured as the next one, which is the proof.

Best is what makes the ways of all people together shortest (the p-median of `decisions.location` with one more site).
With one place more there are as many answers as settlements; all of them are looked at, so the order is proved.  Who
has no way counts as ten times the longest way of those who have one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats
from ..decisions.people import Times
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
    places : tuple of BestPlace
        Fewer where no more bring anything.
    proof : Note
        How it is known that they are the best.
    is_proved : bool
    """

    places: tuple[BestPlace, ...]
    proof: Note
    is_proved: bool


def best_of(
    homes: Homes, now: Times, columns: Iterator[tuple[int, Floats]], threshold: float, count: int
) -> BestPlaces:  # fmt: skip
    """Measure settlements as the next place.

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
    """
    people = np.nan_to_num(homes.people)
    current = np.where(now.known, now.values, np.inf)
    no_way = _NO_WAY * float(np.max(current[np.isfinite(current)], initial=1.0))
    best: list[tuple[float, str, int, Floats]] = []
    looked_at = 0
    for home, column in columns:
        looked_at += 1
        after = np.minimum(current, column)
        if (people[after < current] > 0.0).any():
            total = float(np.dot(people, np.where(np.isinf(after), no_way, after)))
            best = sorted([*best, (total, homes.ids[home], home, after)], key=lambda one: one[:2])[:count]
    places = tuple(_place(homes, home, _row(homes, now, after, threshold)) for _, _, home, after in best)
    proof = Note("Proved: each of {count} places was measured as the next one, for the mean way.",
                 count=Amount(looked_at))  # fmt: skip
    return BestPlaces(places, proof, is_proved=True)


def _row(homes: Homes, now: Times, after: Floats, threshold: float) -> ScenarioRow:
    return scenario_rows(compare(now, Times.of(after, np.isinf(after))), homes.people, {}, [threshold])[0]


def _place(homes: Homes, home: int, row: ScenarioRow) -> BestPlace:
    return BestPlace(
        homes.ids[home], homes.names[home], float(homes.x[home]), float(homes.y[home]), row.gain, row.newly_within,
        row.beyond_after, row.mean_after,
    )  # fmt: skip
