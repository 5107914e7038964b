"""The settlement system as a report tells it: who leads, how near the next larger place is, and whether to say it.

Sentences hold for a region only where most of its people are in them: nothing is said where more than a tenth live in
places from which no way leads to a larger one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..arrays import Floats
from .dominance import LEVELS

LEADING = LEVELS[-1]
MOST_UNKNOWN = 0.1
"""Share of the people, unknown or out of reach, above which nothing is said."""
_SMALL = 10_000.0  # people
_NEXT_NAMES, _MOST_LEADING = 9, 12


@dataclass(frozen=True, eq=False)
class SettlementSystem:
    """Places in their hierarchy.

    Attributes
    ----------
    ranks, people : (n,) ndarray
        1 for the largest; NaN of places that take no part.
    minutes : (n,) ndarray
        To the nearest larger place; NaN where there is none, or no way to it.
    levels : sequence of str
        Level of centre; "" of places that take no part.
    """

    ranks: Floats
    people: Floats
    minutes: Floats
    levels: Sequence[str]

    @cached_property
    def order(self) -> list[int]:
        """The places that take part, the largest first."""
        rows = np.flatnonzero(~np.isnan(self.ranks))
        return [int(row) for row in rows[np.argsort(self.ranks[rows])]]

    def of_level(self, level: str) -> list[int]:
        """Return the places of a level, the largest first."""
        return [row for row in self.order if self.levels[row] == level]

    @property
    def leading(self) -> list[int]:
        """Places that are farther than the highest limit from any larger one, the largest first."""
        return self.of_level(LEADING)

    @property
    def median(self) -> float:
        """Minutes within which half of the places find a larger one; NaN where none does."""
        known = self.minutes[~np.isnan(self.minutes)]
        return float(np.median(known)) if known.size else float("nan")

    @property
    def second_apart(self) -> float:
        """Minutes between the two largest where the second leads too; NaN where it does not."""
        leading = self.leading
        is_so = len(self.order) > 1 and self.order[1] in leading
        return float(self.minutes[self.order[1]]) if is_so else float("nan")

    @property
    def small_leader(self) -> int | None:
        """The leading place of fewer than 10 000 people that is farthest from any larger one; None without any."""
        small = [row for row in self.leading[1:] if self.people[row] < _SMALL and not np.isnan(self.minutes[row])]
        return max(small, key=lambda row: float(self.minutes[row]), default=None)

    @property
    def lost(self) -> list[int]:
        """Places but the largest from which no way leads to a larger one."""
        return [row for row in self.order[1:] if np.isnan(self.minutes[row])]

    @property
    def lost_people(self) -> float:
        """People of those places."""
        return float(self.people[self.lost].sum())

    @property
    def is_told(self) -> bool:
        """Whether sentences hold: at most a tenth of the people live where no way leads to a larger place."""
        return bool(self.lost_people <= MOST_UNKNOWN * self.people[self.order].sum())

    @property
    def named(self) -> tuple[list[int], int]:
        """The places that a map names, those that lead first, and how many these are."""
        first = self.leading[:_MOST_LEADING]
        below = next(filter(None, map(self.of_level, reversed(LEVELS[1:-1]))), [])
        return [*first, *below[:_NEXT_NAMES]], len(first)
