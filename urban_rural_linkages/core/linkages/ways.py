"""Minutes between places of one list, however they are known: straight lines, a network or a table.

Rules about settlements ask for three kinds of pairs: those within some minutes, the few nearest, and all.  Whoever
answers is handed the list of stations once, and is asked with positions in it.  A station is 0 minutes from itself, and
a pair that is not there is out of reach, never 0.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from ..access.nearest import within_limit
from ..access.network import Cost
from ..access.od_table import check_size
from ..access.straight import Places, check_line
from ..access.straight_od import straight_pairs
from ..arrays import Floats, Indices, Integers, located
from ..geodesy import distance, geocentric
from ..progress import NullProgress, Progress, proceed

if TYPE_CHECKING:
    from ..access.graph import Network
    from ..access.od_table import OdTable


_BLOCK = 512  # origins between two questions whether to go on
_TIE_DECIMALS = 6  # distances that agree to the micrometre are equal: less is noise of the arithmetic


class Pairs(NamedTuple):
    """Pairs of an origin and a destination, by origin, then minutes, then the order of the destinations asked for.

    Attributes
    ----------
    origin, destination : (p,) ndarray of int
        Positions in the lists that were asked with.
    minutes : (p,) ndarray
    """

    origin: Integers
    destination: Integers
    minutes: Floats


NO_PAIRS = Pairs(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0))


class Ways(Protocol):
    """Whoever knows minutes between stations."""

    def pairs(
        self, origins: Integers, destinations: Integers, limit: float = 0.0, most: int = 0,
        progress: Progress | None = None,
    ) -> Pairs:  # fmt: skip
        """Return the pairs of stations within `limit` minutes, inclusive, and at most so many nearest an origin.

        Stations are given by number, each once in a list; of equally near destinations the first of the list comes
        first.  0 is no limit.
        """

    def among(self, stations: Integers, limit: float = 0.0, progress: Progress | None = None) -> Pairs:
        """Return the pairs of one list, each once with the lower position first and the shorter of both directions."""


class BothDirections:
    """Ways that may be longer in one direction than in the other."""

    pairs: Callable[..., Pairs]

    def among(self, stations: Integers, limit: float = 0.0, progress: Progress | None = None) -> Pairs:
        """Return the pairs, as `Ways` says."""
        return between(self.pairs(stations, stations, limit, progress=progress), stations.size)


@dataclass(frozen=True, eq=False)
class StraightWays:
    """Straight lines made into minutes, see `access.straight_od`.

    Attributes
    ----------
    lonlat : (n, 2) ndarray
        Degrees of the stations; one without coordinates is in no pair with others.
    detour, speed, start : float
        Kilometres for each of line, kilometres an hour, and minutes beside.
    """

    lonlat: Floats
    detour: float = 1.3
    speed: float = 60.0
    start: float = 0.0

    def pairs(
        self, origins: Integers, destinations: Integers, limit: float = 0.0, most: int = 0,
        progress: Progress | None = None,
    ) -> Pairs:  # fmt: skip
        """Return the pairs, as `Ways` says."""
        if most:
            found = self._nearest(origins, destinations, limit, most, progress)
        else:
            found = self._within(origins, destinations, limit, progress or NullProgress())
        return with_itself(found, origins, destinations, most)

    def among(self, stations: Integers, limit: float = 0.0, progress: Progress | None = None) -> Pairs:
        """Return the pairs, as `Ways` says; both directions are as long, and measured once."""
        found = self._within(stations, stations, limit, progress or NullProgress(), once=True)
        return between(found, stations.size)

    def _nearest(
        self, origins: Integers, destinations: Integers, limit: float, most: int, progress: Progress | None
    ) -> Pairs:
        here, there = Places(*self.lonlat[origins].T), Places(*self.lonlat[destinations].T)
        found = straight_pairs(
            here, there, np.arange(destinations.size), detour=self.detour, cruise_speed=self.speed,
            start_minutes=self.start, max_minutes=limit, max_destinations=most, progress=progress,
        )  # fmt: skip
        return Pairs(found.origin, found.destination, found.minutes)

    def _within(
        self, origins: Integers, destinations: Integers, limit: float, progress: Progress, once: bool = False
    ) -> Pairs:  # fmt: skip
        """Measure the pairs that can be within the limit: no way on the ground is shorter than one through it."""
        check_line(self.detour, self.speed, self.start)
        rows, columns = (some[located(self.lonlat[some])] for some in (origins, destinations))
        places = np.flatnonzero(located(self.lonlat[origins])), np.flatnonzero(located(self.lonlat[destinations]))
        pace = self.detour * 60.0 / (1000.0 * self.speed)
        reach = (limit - self.start) / pace if limit else np.inf
        if not limit:
            check_size(rows.size, columns.size, rows.size * columns.size)
        near = _Near(self.lonlat[rows], self.lonlat[columns], reach)
        pieces = [NO_PAIRS]
        for begin in range(0, rows.size, _BLOCK):
            proceed(progress, begin / rows.size)
            one, other = near.pairs(np.arange(begin, min(begin + _BLOCK, rows.size)))
            if once:
                one, other = one[one < other], other[one < other]
            metres = distance(*self.lonlat[rows[one]].T, *self.lonlat[columns[other]].T).round(_TIE_DECIMALS)
            minutes = self.start + metres * pace
            kept = within_limit(minutes, limit)
            pieces.append(Pairs(places[0][one[kept]], places[1][other[kept]], minutes[kept]))
        return Pairs(*(np.concatenate(values) for values in zip(*pieces, strict=True)))


class _Near:
    """Points that may be near others: all of them, or those in a ball around each."""

    def __init__(self, here: Floats, there: Floats, reach: float) -> None:
        from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

        self._reach, self._count = reach, len(there)
        if np.isfinite(reach) and self._count:
            self._points, self._tree = geocentric(*here.T), cKDTree(geocentric(*there.T))

    def pairs(self, block: Integers) -> tuple[Integers, Integers]:
        """Return pairs of positions of a block of the ones with the others."""
        if not np.isfinite(self._reach):
            return np.repeat(block, self._count), np.tile(np.arange(self._count), block.size)
        if not self._count or self._reach < 0:
            return NO_PAIRS.origin, NO_PAIRS.destination
        found = self._tree.query_ball_point(self._points[block], self._reach)
        counts = np.array([len(some) for some in found], dtype=np.int64)
        return np.repeat(block, counts), np.array([one for some in found for one in some], dtype=np.int64)


@dataclass(frozen=True, eq=False)
class NetworkWays(BothDirections):
    """The quickest ways over a network, see `access.od`.

    Attributes
    ----------
    network : Network
    points : (n, 2) ndarray
        Of the stations, in the plane of the network.
    cost : {"time", "distance"}
    access_speed, max_snap, pass_over
        How stations are tied to the network.
    """

    network: Network
    points: Floats
    cost: Cost = "time"
    access_speed: float = 5.0
    max_snap: float = 1000.0
    pass_over: bool = False

    def metres_off(self, progress: Progress | None = None) -> Floats:
        """Return how far each station is from the network; NaN without coordinates."""
        from ..access.dead_parts import snap_ends  # noqa: PLC0415 - as above

        progress = progress or NullProgress()
        starts = snap_ends(self.network, self.points, self.points, self.cost, pass_over=self.pass_over,
                           max_snap=self.max_snap, progress=progress)[0]  # fmt: skip
        return starts.distance

    def pairs(
        self, origins: Integers, destinations: Integers, limit: float = 0.0, most: int = 0,
        progress: Progress | None = None,
    ) -> Pairs:  # fmt: skip
        """Return the pairs, as `Ways` says."""
        from ..access.od import od_matrix  # noqa: PLC0415 - its search needs scipy, straight lines do not

        found = od_matrix(
            self.network, self.points[origins], self.points[destinations], np.arange(destinations.size),
            cost=self.cost, max_minutes=limit, max_destinations=most, access_speed=self.access_speed,
            max_snap=self.max_snap, pass_over=self.pass_over, progress=progress,
        )  # fmt: skip
        return with_itself(Pairs(found.origin, found.destination, found.minutes), origins, destinations, most)


@dataclass(frozen=True, eq=False)
class TableWays(BothDirections):
    """Minutes as a table has them.

    Attributes
    ----------
    table : OdTable
        Its demand and its supply are the places that it may name.
    codes : sequence of str
        Of the stations; one that the table does not name is in no pair with others.
    """

    table: OdTable
    codes: Sequence[str]
    _places: tuple[Indices, Indices] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        ends = (self.table.origins, self.table.destinations)
        known = [{name: row for row, name in enumerate(end)} for end in ends]
        places = tuple(np.array([names.get(code, -1) for code in self.codes], dtype=np.intp) for names in known)
        object.__setattr__(self, "_places", places)

    def pairs(
        self, origins: Integers, destinations: Integers, limit: float = 0.0, most: int = 0,
        progress: Progress | None = None,
    ) -> Pairs:  # fmt: skip
        """Return the pairs, as `Ways` says."""
        here = _asked(self._places[0][origins], len(self.table.origins))
        there = _asked(self._places[1][destinations], len(self.table.destinations))
        origin, destination = here[self.table.origin], there[self.table.destination]
        kept = (origin >= 0) & (destination >= 0) & within_limit(self.table.cost, limit)
        found = Pairs(origin[kept], destination[kept], self.table.cost[kept])
        return with_itself(found, origins, destinations, most)


def _asked(places: Indices, count: int) -> Integers:
    """Return for each place of a table its position in a list of stations, -1 where it is not in it."""
    position = np.full(count, -1, dtype=np.int64)
    known = places >= 0
    position[places[known]] = np.flatnonzero(known)
    return position


def with_itself(found: Pairs, origins: Integers, destinations: Integers, most: int = 0) -> Pairs:
    """Return pairs in order, where each station is 0 minutes from itself.

    Examples
    --------
    >>> own = with_itself(Pairs(np.array([0]), np.array([1]), np.array([3.5])), np.array([7, 8]), np.array([8, 7]))
    >>> own.origin.tolist(), own.destination.tolist(), own.minutes.tolist()
    ([0, 1], [1, 0], [0.0, 0.0])
    """
    other = origins[found.origin] != destinations[found.destination]
    _, own, same = np.intersect1d(origins, destinations, assume_unique=True, return_indices=True)
    origin = np.concatenate([found.origin[other], own])
    destination = np.concatenate([found.destination[other], same])
    minutes = np.concatenate([found.minutes[other], np.zeros(own.size)])
    order = np.lexsort((destination, minutes, origin))
    if most:
        first = np.searchsorted(origin[order], origin[order])
        order = order[np.arange(order.size) - first < most]
    return Pairs(origin[order], destination[order], minutes[order])


def between(found: Pairs, count: int) -> Pairs:
    """Return the pairs within one list once each, the lower first, with the shorter of both directions.

    Parameters
    ----------
    found : Pairs
        Of a list with itself.
    count : int
        How long it is.

    Examples
    --------
    >>> between(Pairs(np.array([0, 1, 1]), np.array([1, 0, 1]), np.array([9.0, 7.0, 0.0])), 2).minutes.tolist()
    [7.0]
    """
    low, high = np.minimum(found.origin, found.destination), np.maximum(found.origin, found.destination)
    kept = low != high
    key, minutes = (low * count + high)[kept], found.minutes[kept]
    order = np.lexsort((minutes, key))
    order = order[np.diff(key[order], prepend=-1) != 0]
    return Pairs(key[order] // max(count, 1), key[order] % max(count, 1), minutes[order])
