"""Homes and services of a board: where they lie, who lives there, and what the services have room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..arrays import Floats, Integers
from ..identifiers import require_unique

WOMEN, MEN = "women", "men"
SEXES = (WOMEN, MEN)


@dataclass(frozen=True, eq=False)
class Parts:
    """The points of places that have several: a place is as near as the nearest of them.

    Attributes
    ----------
    points : (p, 2) ndarray
        In the reference system of the board; NaN where a place has none.
    of : (p,) ndarray of int
        The place of each; every place has one or more.
    """

    points: Floats
    of: Integers


def some_parts(points: Floats, of: Integers, rows: Sequence[int]) -> tuple[Floats, Floats, Parts | None]:
    """Return where some places lie: x and y of the first point of each that has any, and their parts where several.

    Parameters
    ----------
    points : (p, 2) ndarray
        NaN where a place has none, or where a point does not count.
    of : (p,) ndarray of int
        The place of each point; rising.
    rows : sequence of int
        The places that are wanted, rising.

    Examples
    --------
    >>> x, y, parts = some_parts(np.array([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]), np.array([0, 1, 1]), [1])
    >>> x.tolist(), parts.of.tolist()
    ([2.0], [0, 0])
    """
    chosen = np.asarray(rows, dtype=np.int64)
    kept = np.isin(of, chosen)
    at, place = points[kept], np.searchsorted(chosen, of[kept])
    first = np.full((chosen.size, 2), np.nan)
    known = np.flatnonzero(np.isfinite(at).all(axis=1))[::-1]
    first[place[known]] = at[known]
    return first[:, 0], first[:, 1], Parts(at, place) if len(at) > chosen.size else None


@dataclass(frozen=True, eq=False)
class Homes:
    """Places where people live.

    Attributes
    ----------
    ids, names : sequence of str
    x, y : (n,) ndarray
        Metres in the reference system of the board; NaN = a place without geometry, which reaches nothing.
    people : (n,) ndarray
        NaN where unknown.
    groups : mapping of str to (n,) ndarray
        People by sex and age, as ``women 0-14``: one of `SEXES`, a space, and the ages; empty where unknown.
    zones : sequence of str
        The unit in which each lies; empty where unknown.
    parts : Parts, optional
        Where places have several points.
    """

    ids: Sequence[str]
    names: Sequence[str]
    x: Floats
    y: Floats
    people: Floats
    groups: Mapping[str, Floats] = field(default_factory=dict)
    zones: Sequence[str] = ()
    parts: Parts | None = None

    def __post_init__(self) -> None:
        require_unique(self.ids, "homes", "id")

    @property
    def points(self) -> Parts:
        """All points and the place of each."""
        return self.parts or Parts(np.column_stack((self.x, self.y)), np.arange(len(self.ids)))

    @property
    def bands(self) -> list[str]:
        """The ages of the groups, each once, as they come."""
        return list(dict.fromkeys(name.partition(" ")[2] for name in self.groups))

    @cached_property
    def all_groups(self) -> dict[str, Floats]:
        """The groups, and their sums by sex and by age.

        Examples
        --------
        >>> one = np.array([1.0])
        >>> list(Homes(["a"], ["A"], one, one, one, {"women 0-14": one, "men 0-14": one}).all_groups)
        ['women 0-14', 'men 0-14', 'women', 'men', '0-14']
        """
        sums: dict[str, Floats] = {}
        for sex in SEXES:
            sums |= _sum_of(self.groups, sex, 0)
        for band in self.bands:
            sums |= _sum_of(self.groups, band, 2)
        return {**self.groups, **sums}


def _sum_of(groups: Mapping[str, Floats], part: str, place: int) -> dict[str, Floats]:
    """Add up the groups whose name has a part at one end; nothing where none has."""
    found = [people for name, people in groups.items() if name.partition(" ")[place] == part]
    return {part: np.asarray(sum(found[1:], start=found[0]), dtype=np.float64)} if found else {}


@dataclass(frozen=True, eq=False)
class Services:
    """Services of today, of one type.

    Attributes
    ----------
    ids, names : sequence of str
    x, y : (m,) ndarray
        Metres in the reference system of the board.
    capacity : (m,) ndarray
        People for whom each has room; NaN without a limit.
    parts : Parts, optional
        Where services have several points.
    """

    ids: Sequence[str]
    names: Sequence[str]
    x: Floats
    y: Floats
    capacity: Floats
    parts: Parts | None = None

    def __post_init__(self) -> None:
        require_unique(self.ids, "services", "id")

    @property
    def points(self) -> Parts:
        """All points and the service of each."""
        return self.parts or Parts(np.column_stack((self.x, self.y)), np.arange(len(self.ids)))
