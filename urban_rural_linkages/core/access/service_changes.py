"""Services at two dates: which have closed, opened or moved, and how much longer the way has become for whom.

A service of the start is the same as one of the end where both have the same id.  Without ids it is the one of its type
that stands at the same place, whatever it is called now, else the nearest of its type with the same name.  Each service
is paired once, the nearest pairs first.

Minutes are compared at the places where people live today, with the roads of today: what changes is where services
are.  Who moved away is in no figure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.spatial import cKDTree

from ..arrays import Booleans, Floats, located

SAME_M, NEAR_M = 100.0, 5000.0
"""Within how many metres a service stands at the same place, and how far one of the same name may have moved."""
FARTHER_MIN = 1.0
"""By how many minutes a way must differ to count as longer or shorter."""


@dataclass(frozen=True)
class PlacedServices:
    """Services of one date.

    Attributes
    ----------
    types, names : list of str
        Of each; "" where unknown.
    points : (n, 2) ndarray
        Metres in a projection that both dates share; NaN without a place.
    ids : list of str or None
        By which the same service is known at both dates.
    """

    types: list[str]
    names: list[str]
    points: Floats
    ids: list[str] | None = None

    def of(self, rows: Sequence[int]) -> PlacedServices:
        """Return some of them, in the order of their rows."""
        ids = None if self.ids is None else [self.ids[row] for row in rows]
        kept = list(rows)
        return PlacedServices(
            [self.types[row] for row in rows], [self.names[row] for row in rows], self.points[kept], ids
        )

    def rows_within(self, unit: ArrayLike) -> list[int]:
        """Return the rows of those in the region, and of those without a place, of which nobody knows better.

        Parameters
        ----------
        unit : (n,) array_like of int
            The unit that each lies in; under 0 where it lies in none.
        """
        return [int(row) for row in np.flatnonzero((np.asarray(unit) >= 0) | np.isnan(self.points).any(axis=1))]


class ServicePairs(NamedTuple):
    """Pairs of services: rows of both dates with the metres between them, and the rows left over."""

    pairs: list[tuple[int, int, float]]
    closed: list[int]
    opened: list[int]

    @property
    def moved(self) -> list[tuple[int, int, float]]:
        """Those that stand elsewhere now."""
        return [pair for pair in self.pairs if pair[2] > SAME_M]


def pair_services(before: PlacedServices, after: PlacedServices) -> ServicePairs:
    """Pair the services of two dates.

    Examples
    --------
    >>> before = PlacedServices(["bank", "bank"], ["A", "B"], np.array([[0.0, 0.0], [9000.0, 0.0]]))
    >>> after = PlacedServices(["bank"], ["A"], np.array([[10.0, 0.0]]))
    >>> pair_services(before, after)
    ServicePairs(pairs=[(0, 0, 10.0)], closed=[1], opened=[])
    """
    by_id = before.ids is not None and after.ids is not None
    found = _by_id(before, after) if by_id else _by_place(before, after)
    paired = [(one, other, _metres(before.points[one], after.points[other])) for one, other in sorted(found)]
    left, right = {one for one, _, _ in paired}, {other for _, other, _ in paired}
    return ServicePairs(
        paired,
        [row for row in range(len(before.types)) if row not in left],
        [row for row in range(len(after.types)) if row not in right],
    )


def _by_id(before: PlacedServices, after: PlacedServices) -> list[tuple[int, int]]:
    """Pair what has the same id; one that occurs twice at a date names no service."""
    there, here = (_single(one.ids or []) for one in (before, after))
    return [(row, here[name]) for name, row in there.items() if name in here]


def _single(ids: Sequence[str]) -> dict[str, int]:
    rows: dict[str, int] = {}
    repeated = set()
    for row, name in enumerate(ids):
        if name and name in rows:
            repeated.add(name)
        if name:
            rows[name] = row
    return {name: row for name, row in rows.items() if name not in repeated}


def _by_place(before: PlacedServices, after: PlacedServices) -> list[tuple[int, int]]:
    """Pair what stands at one place, then what has one name; within a type, the nearest first."""
    found: list[tuple[int, int]] = []
    for kind in sorted(set(before.types) & set(after.types)):
        rows = [np.array([row for row, own in enumerate(one.types) if own == kind]) for one in (before, after)]
        candidates = _near(before, after, rows)
        free = set(rows[0].tolist()), set(rows[1].tolist())
        same = [one for one in candidates if one[0] <= SAME_M]
        named = [one for one in candidates if _plain(before.names[one[1]]) == _plain(after.names[one[2]]) != ""]
        for _, one, other in (*sorted(same), *sorted(named)):
            if one in free[0] and other in free[1]:
                free[0].remove(one)
                free[1].remove(other)
                found.append((one, other))
    return found


def _near(before: PlacedServices, after: PlacedServices, rows: list[Floats]) -> list[tuple[float, int, int]]:
    """Return metres and rows of all pairs that are near enough to be one service."""
    placed = [own[located(one.points[own])] for own, one in zip(rows, (before, after), strict=True)]
    if not (placed[0].size and placed[1].size):
        return []
    trees = [cKDTree(one.points[own]) for own, one in zip(placed, (before, after), strict=True)]
    near = trees[0].query_ball_tree(trees[1], NEAR_M)
    pairs = [(int(placed[0][i]), int(placed[1][j])) for i, of in enumerate(near) for j in of]
    return [(_metres(before.points[one], after.points[other]), one, other) for one, other in pairs]


def _plain(name: str) -> str:
    """Return a name in small letters without accents."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).strip()


def _metres(one: Floats, other: Floats) -> float:
    distance = float(np.hypot(*(one - other)))
    return distance if distance == distance else 0.0  # without a place nobody can say that it moved


class TypeChange(NamedTuple):
    """Services of one type at two dates."""

    key: str
    before: int
    after: int
    closed: int
    opened: int
    moved: int

    @property
    def changed(self) -> bool:
        """Whether any has closed, opened or moved."""
        return self.closed + self.opened + self.moved > 0


def changes_by_type(before: Sequence[str], after: Sequence[str], pairs: ServicePairs) -> list[TypeChange]:
    """Count services by type, in the order of the names of the types."""

    def count(types: Iterable[str], key: str) -> int:
        return sum(own == key for own in types)

    return [
        TypeChange(key, count(before, key), count(after, key), count((before[row] for row in pairs.closed), key),
                   count((after[row] for row in pairs.opened), key),
                   count((after[row] for _, row, _ in pairs.moved), key))
        for key in sorted({*before, *after})
    ]  # fmt: skip


def totals_of(types: Sequence[TypeChange]) -> TypeChange:
    """Add up the counts of all types."""
    counts = (sum(getattr(one, name) for one in types) for name in TypeChange._fields[1:])
    return TypeChange("", *counts)


@dataclass(frozen=True)
class WayChange:
    """Ways to one type of service at two dates, of the people of today.

    Attributes
    ----------
    key : str
        The type.
    people : float
        All people whose ways are known at both dates, or who have none.
    farther, nearer : float
        Those whose way is longer, or shorter, by a minute or more; who has no way any more has a longer one.
    minutes_more : float
        Of those whose way is longer, how much on average; NaN where there is nobody.
    newly_beyond, newly_within : float
        People who are beyond the limit now and were not, and the other way round.
    limit : float
        Minutes.
    """

    key: str
    people: float
    farther: float
    nearer: float
    minutes_more: float
    newly_beyond: float
    newly_within: float
    limit: float


def way_change(key: str, before: Floats, after: Floats, people: Floats, limit: float) -> WayChange:
    """Compare the minutes from each place to one type of service.

    Parameters
    ----------
    key : str
        The type.
    before, after : (places,) ndarray
        Minutes; infinite where there is no way, NaN where unknown.
    people : (places,) ndarray
        Who lives there; NaN where unknown.
    limit : float
        Minutes, included.

    Examples
    --------
    >>> change = way_change("bank", np.array([5.0, 5.0]), np.array([5.0, 40.0]), np.array([100.0, 10.0]), 30.0)
    >>> change.farther, change.minutes_more, change.newly_beyond
    (10.0, 35.0, 10.0)
    """
    known: Booleans = ~np.isnan(before + people) & ~np.isnan(after)
    there, here, counted = before[known], after[known], people[known]
    both = np.isfinite(there) & np.isfinite(here)
    more = np.where(both, np.where(both, here, 0.0) - np.where(both, there, 0.0), 0.0)
    farther = (more >= FARTHER_MIN) | (np.isfinite(there) & ~np.isfinite(here))
    nearer = (more <= -FARTHER_MIN) | (~np.isfinite(there) & np.isfinite(here))
    measured = (more >= FARTHER_MIN) & (counted > 0)
    weight = float(counted[measured].sum())
    mean = float((counted * more)[measured].sum() / weight) if weight else float("nan")
    return WayChange(
        key, float(counted.sum()), float(counted[farther].sum()), float(counted[nearer].sum()), mean,
        float(counted[(there <= limit) & (here > limit)].sum()),
        float(counted[(there > limit) & (here <= limit)].sum()), limit,
    )  # fmt: skip


def minutes_of_type(types: Sequence[str], minutes: Floats, unreachable: Booleans, key: str) -> Floats:
    """Return the minutes of the rows of one type, in their order: a row a place; infinite where there is no way."""
    own = np.array([one == key for one in types], dtype=np.bool_)
    found: Floats = np.where(unreachable[own], np.inf, minutes[own])
    return found


def most_farther(changes: Sequence[WayChange], most: int) -> list[WayChange]:
    """Return the types to which most people have a longer way, those with most first; fewer where nobody has."""
    ranked = sorted(changes, key=lambda one: (-one.farther, one.key))
    return [one for one in ranked if one.farther > 0][:most]


def are_all_compared(types: Sequence[TypeChange], ways: Sequence[WayChange]) -> bool:
    """Tell whether one type may be called that to which most people have a longer way: all others are compared, too.

    A type of which the last service has closed has no minutes now, and so no comparison.

    Examples
    --------
    >>> bank, school = TypeChange("bank", 3, 2, 1, 0, 0), TypeChange("school", 1, 0, 1, 0, 0)
    >>> ways = [WayChange(key, 10.0, 4.0, 0.0, 5.0, 0.0, 0.0, 30.0) for key in ("bank", "school")]
    >>> are_all_compared([bank, school], ways), are_all_compared([bank, school], ways[:1])
    (True, False)
    """
    compared = {one.key for one in ways}
    return len(compared) > 1 and {one.key for one in types if one.before} <= compared
