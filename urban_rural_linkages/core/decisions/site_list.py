"""Sites in one list: candidates and those that are open now, which may come from two layers.

A candidate at the place of an open site, or with its code, is that site.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..errors import InputError
from ..identifiers import match_ids, shortened
from ..notes import Note
from .problem import require_amounts


@dataclass(frozen=True, eq=False)
class SiteList:
    """Sites, each once.

    Attributes
    ----------
    ids, names : tuple of str
    points : (m, 2) ndarray
        Degrees; NaN = without a place.
    is_open : (m,) ndarray of bool
        Open now.
    capacity, cost : (m,) ndarray or None
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    points: Floats
    is_open: Booleans
    capacity: Floats | None = None
    cost: Floats | None = None

    @property
    def open_rows(self) -> list[int]:
        """The rows of those that are open now."""
        return [int(row) for row in np.flatnonzero(self.is_open)]

    def closed(self, ids: Sequence[str], layer: str) -> Booleans:
        """Return which sites close; codes that have lost their leading zeros are restored.

        Raises
        ------
        InputError
            When one of the ids is none of an open site.
        """
        restored = match_ids(self.ids, ids).restored
        named = [restored.get(one, one) for one in ids]
        opened = [self.ids[row] for row in self.open_rows]
        unknown = sorted(set(named) - set(opened))
        if unknown:
            raise InputError("CLOSE names sites that are not open in layer '{layer}': {ids}.",
                             hint="Write codes of open sites, with commas between them: {open}.", layer=layer,
                             ids=shortened(unknown), open=shortened(opened) or "–")  # fmt: skip
        return np.isin(self.ids, named)


def merged_sites(candidates: SiteList, existing: SiteList) -> tuple[SiteList, Integers]:
    """Put open sites behind the candidates; candidates that are one of them are left out.

    Parameters
    ----------
    candidates, existing : SiteList

    Returns
    -------
    SiteList
        Where only one list has capacities or costs, those of the other are NaN.
    same : ndarray of int
        Which candidates are one of the others.

    Examples
    --------
    >>> spot = np.array([[1.0, 2.0]])
    >>> one = SiteList(("a",), ("A",), spot, np.array([False]))
    >>> merged_sites(one, SiteList(("h",), ("H",), spot, np.array([True])))[0].ids
    ('h',)
    """
    codes = set(existing.ids)
    places = {tuple(point) for point in np.round(existing.points, 5).tolist()}
    here = [tuple(point) for point in np.round(candidates.points, 5).tolist()]
    left = np.array(
        [i for i, one in enumerate(candidates.ids) if one not in codes and here[i] not in places], dtype=np.int64
    )

    def both(first: Floats | None, second: Floats | None) -> Floats | None:
        if first is None and second is None:
            return None
        return np.concatenate([
            np.full(left.size, np.nan) if first is None else first[left],
            np.full(len(existing.ids), np.nan) if second is None else second,
        ])  # fmt: skip

    return SiteList(
        (*(candidates.ids[i] for i in left), *existing.ids), (*(candidates.names[i] for i in left), *existing.names),
        np.concatenate([candidates.points[left], existing.points]),
        np.concatenate([candidates.is_open[left], np.ones(len(existing.ids), dtype=bool)]),
        both(candidates.capacity, existing.capacity), both(candidates.cost, existing.cost),
    ), np.setdiff1d(np.arange(len(candidates.ids)), left)  # fmt: skip


def require_site_amounts(sites: SiteList, own: int, layers: tuple[str, str]) -> None:
    """Refuse capacities and costs that are none, by the layer in which they stand.

    Parameters
    ----------
    sites : SiteList
        Candidates, and behind them those that are open.
    own : int
        How many are open by a layer of their own: the last.
    layers : (str, str)
        Of the candidates, and of those.

    Raises
    ------
    InputError
        When only one of the layers has capacities, or one is missing or below 0.
    """
    split = len(sites.ids) - own
    for layer, rows in zip(layers, (slice(0, split), slice(split, None)), strict=True):
        if sites.capacity is not None:
            if sites.ids[rows] and np.isnan(sites.capacity[rows]).all():
                raise InputError("Nothing says how many people the sites of layer '{layer}' take, and of others it is "
                                 "known.", hint="Choose the field of capacities of both layers (CAPACITY, "
                                 "EXISTING_CAPACITY), or of neither.", layer=layer)  # fmt: skip
            require_amounts(sites.capacity[rows], sites.ids[rows], Note("capacity"), layer)
        if sites.cost is not None:
            require_amounts(sites.cost[rows], sites.ids[rows], Note("cost"), layer)


def with_places(sites: SiteList, points: Floats) -> SiteList:
    """Return sites with some places behind them, to ask for the ways there; nothing else is known of these.

    Parameters
    ----------
    sites : SiteList
    points : (k, 2) ndarray
        Degrees.

    Examples
    --------
    >>> one = SiteList(("a",), ("A",), np.array([[1.0, 2.0]]), np.array([True]))
    >>> more = with_places(one, np.array([[5.0, 6.0]]))
    >>> more.is_open.tolist(), more.points[1].tolist()
    ([True, False], [5.0, 6.0])
    """
    names = tuple(f"\u2013{number}" for number in range(len(points)))
    return SiteList((*sites.ids, *names), (*sites.names, *names), np.concatenate([sites.points, points]),
                    np.append(sites.is_open, np.zeros(len(points), dtype=bool)))  # fmt: skip


def minutes_of_pairs(origin: Integers, destination: Integers, minutes: Floats, shape: tuple[int, int]) -> Floats:
    """Return the minutes of pairs as a table of all demand and all sites; NaN where a pair is not among them.

    Examples
    --------
    >>> minutes_of_pairs(np.array([0]), np.array([1]), np.array([7.0]), (1, 2)).tolist()
    [[nan, 7.0]]
    """
    table = np.full(shape, np.nan)
    table[origin, destination] = minutes
    return table
