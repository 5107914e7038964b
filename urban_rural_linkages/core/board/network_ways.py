"""Ways over a network of roads: a column of times of every junction is kept for each service.

The search runs against the traffic, from the services outwards, so that a column holds the seconds from each junction
to one service.  A new place is one more search.  Roads that are drawn or made faster lower the columns where they
shorten ways (see `lowering`), unless so many of them change that all searches again are cheaper.  Homes read their
minutes from the ends of the edge on which they lie, as `access.network` does.  Where they are tied to the network stays
as it is today, whatever is drawn, opened or closed: also who is tied to an island because a service of today is there.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..access.arcs import Arcs, arcs_in_rows
from ..access.dead_parts import snap_among, snap_ends
from ..access.graph import KMH, Network
from ..access.network import TIE_DECIMALS, check_parameters
from ..access.snapping import SnappedPoints, along_edges, end_weights, snap_points
from ..arrays import Booleans, Floats, Integers
from ..errors import InputError
from ..ground import Ground
from ..notes import Amount
from ..progress import NullProgress, Progress, Stage, attended, proceed
from .changed_roads import ChangedRoads, changed_roads, positions
from .changes import Road
from .lowering import lower
from .places import Homes, Services
from .straight_ways import nearest_part

_MOST_KEPT = 20_000_000  # times of junctions: above, roads that change are searched again from all services
_LOOKS = 1.0  # at each time that is kept, after which a search from all services is cheaper
_STATES, _COLUMNS = 6, 100  # of changed roads, and of new places


@dataclass(frozen=True, eq=False)
class _Ends:
    """Points on the network and where each belongs: the part of a home, or of a service.

    Attributes
    ----------
    at : SnappedPoints
        All of them on the network.
    of : (p,) ndarray of int
    leg : (p,) ndarray
        Seconds to the network.
    """

    at: SnappedPoints
    of: Integers
    leg: Floats


@dataclass(frozen=True, eq=False)
class _State:
    """A network with changed roads, the arcs to search, and what is known of today's services there.

    Attributes
    ----------
    roads : ChangedRoads
    arcs : Arcs
        Against the traffic.
    matrix : (n, m) ndarray
        Minutes from each home to each service.
    columns : (m, nodes) ndarray or None
        Seconds from each node to each service, where they are kept.
    """

    roads: ChangedRoads
    arcs: Arcs
    matrix: Floats
    columns: Floats | None


class NetworkWays:
    """Minutes over a network.

    Parameters
    ----------
    network : Network
    lines : sequence of str
        The id of each line of the network, by its number.
    access_speed : float
        Kilometres an hour between places and the network.
    max_snap : float
        Metres, inclusive, that a place may lie off the network.
    pass_over : bool
        Whether parts of the network from which nothing is reached are passed over; see `access.dead_parts`.
    ground : Ground, optional
        How long the unit of the plane is; a metre everywhere unless given.

    Raises
    ------
    InputError
        When a parameter is out of range.
    """

    has_roads = True

    def __init__(
        self, network: Network, lines: Sequence[str] = (), *, access_speed: float = 5.0, max_snap: float = 1000.0,
        pass_over: bool = True, ground: Ground | None = None,
    ) -> None:  # fmt: skip
        check_parameters(0.0, access_speed, max_snap, 1)
        self.network = network
        self._lines = {line: number for number, line in enumerate(lines)}
        self._speed, self._max_snap, self._pass_over, self._ground = access_speed * KMH, max_snap, pass_over, ground
        self._alive: Booleans | None = None
        self._states: OrderedDict[tuple[Road, ...], _State] = OrderedDict()
        self._places: OrderedDict[tuple[float, float, tuple[Road, ...]], Floats] = OrderedDict()

    def lead(self, homes: Homes, services: Services, progress: Progress | None = None) -> None:
        """Tie homes and services to the network, and search from each service of today."""
        progress = progress or NullProgress()
        here, there = homes.points, services.points
        mine, theirs, *_, self._alive = snap_ends(
            self.network, here.points, there.points, "time", pass_over=self._pass_over, max_snap=self._max_snap,
            progress=Stage(progress, 0.0, 0.3),
        )  # fmt: skip
        self._at = np.column_stack((homes.x, homes.y))
        self._homes, self._home_count = self._ends(mine, here.of), len(homes.ids)
        self._services, self._service_count = self._ends(theirs, there.of), len(services.ids)
        self._states.clear()
        self._places.clear()
        self._today = self._search_all(self._changed(()), Stage(progress, 0.3, 1.0))

    def to_services(self, roads: Sequence[Road], progress: Progress | None = None) -> Floats:
        """Return minutes from each home to each service of today, with changes of roads."""
        return self._state(tuple(roads), progress or NullProgress()).matrix

    def to_place(self, x: float, y: float, roads: Sequence[Road], progress: Progress | None = None) -> Floats:
        """Return minutes from each home to a new place.

        Raises
        ------
        InputError
            When it lies farther from any road than a service may.
        """
        key, progress = (x, y, tuple(roads)), progress or NullProgress()
        known = self._places.get(key)
        if known is not None:
            return known
        state = self._state(key[2], progress)
        goal = self._ends(self._snapped(np.array([[x, y]]), self._max_snap), np.zeros(1, dtype=np.int64))
        if not goal.at.edge.size:
            raise InputError("No road within {metres} m of the new place.",
                             hint="Put it nearer to a road.", metres=Amount(self._max_snap))  # fmt: skip
        column = self._search(state.roads, state.arcs, goal, 0, progress)
        found = self._minutes(state.roads, column[None], goal, 1)[:, 0]
        _keep(self._places, key, found, _COLUMNS)
        return found

    def nearest_road(self, x: float, y: float) -> tuple[float, float, float] | None:
        """Return the nearest point on a road, and the metres to it."""
        found = self._snapped(np.array([[x, y]]), np.inf)
        if not found.located[0]:
            return None
        (place,) = positions(self.network, found).tolist()
        return place[0], place[1], float(found.distance[0])

    def from_homes(self, roads: Sequence[Road], progress: Progress | None = None) -> Iterator[tuple[int, Floats]]:
        """Search from each home that is near enough to a road."""
        progress = progress or NullProgress()
        state = self._state(tuple(roads), progress)
        goals = self._ends(self._snapped(self._at, self._max_snap), np.arange(len(self._at)))
        for number, home in enumerate(goals.of.tolist()):
            proceed(progress, number / goals.of.size)
            column = self._search(state.roads, state.arcs, goals, home, progress)
            goal = _of(goals, home)
            alone = replace(goal, of=np.zeros_like(goal.of))
            yield home, self._minutes(state.roads, column[None], alone, 1)[:, 0]

    def _ends(self, snapped: SnappedPoints, of: Integers) -> _Ends:
        rows = np.flatnonzero(snapped.located)
        at = snapped.only(rows)
        return _Ends(at, of[rows], at.distance / self._speed)

    def _snapped(self, points: Floats, max_snap: float) -> SnappedPoints:
        """Snap points to the nearest position, or to the nearest that is alive."""
        if self._alive is None:
            return snap_points(self.network, points, max_snap=max_snap)
        return snap_among(self.network, points, self._alive, max_snap=max_snap)[0]

    def _changed(self, roads: tuple[Road, ...]) -> tuple[ChangedRoads, Arcs]:
        """Tie roads to the network, and make the arcs of a search against the traffic."""
        changed = changed_roads(self.network, roads, self._lines, lambda at: self._snapped(at, np.inf), self._ground)
        own = changed.network.arcs("time", reverse=True)
        if not changed.seconds.size:
            return changed, own
        origin, to = (np.concatenate(pair) for pair in ((own.origin, changed.to), (own.to, changed.origin)))
        cost = np.concatenate([own.cost, changed.seconds])
        return changed, arcs_in_rows(origin.astype(np.int64), to.astype(np.int64), cost, cost, changed.nodes)

    def _state(self, roads: tuple[Road, ...], progress: Progress) -> _State:
        if not roads:
            return self._today
        known = self._states.get(roads)
        if known is not None:
            return known
        changed, arcs = attended(lambda: self._changed(roads), progress)
        state = self._lowered(changed, arcs, progress)
        _keep(self._states, roads, state, _STATES)
        return state

    def _lowered(self, changed: ChangedRoads, arcs: Arcs, progress: Progress) -> _State:
        """Lower the columns of today by what roads shorten."""
        kept = self._today.columns
        if kept is None:
            return self._search_all((changed, arcs), progress)
        columns = np.full((len(kept), arcs.nodes), np.inf)
        columns[:, : self.network.nodes] = kept
        service, node, seconds = self._entries(changed, self._services)
        np.minimum.at(columns, (service, node), seconds)
        if not lower(arcs, columns, progress, most=_LOOKS * columns.size):
            return self._search_all((changed, arcs), progress)
        matrix = self._minutes(changed, columns, self._services, self._service_count)
        return _State(changed, arcs, matrix, columns)

    def _search_all(self, searched: tuple[ChangedRoads, Arcs], progress: Progress) -> _State:
        """Search from every service, and keep the columns where there is room for them."""
        changed, arcs = searched
        keeps = self._service_count * arcs.nodes <= _MOST_KEPT
        columns = np.full((self._service_count, arcs.nodes) if keeps else (0, 0), np.inf)
        matrix = np.full((self._home_count, self._service_count), np.inf)
        for service in np.unique(self._services.of).tolist():
            proceed(progress, service / self._service_count)
            column = self._search(changed, arcs, self._services, service, progress)
            goal = _of(self._services, service)
            matrix[:, service] = self._minutes(changed, column[None], replace(goal, of=np.zeros_like(goal.of)), 1)[:, 0]
            if keeps:
                columns[service] = column
        return _State(changed, arcs, matrix, columns if keeps else None)

    def _entries(self, changed: ChangedRoads, goals: _Ends) -> tuple[Integers, Integers, Floats]:
        """Return the nodes at which searches from goals begin: goal, node and seconds."""
        network, weight = changed.network, changed.network.weights("time")[0]
        way = end_weights(network, goals.at, weight, leaving=False) + goals.leg[:, None]
        node = np.column_stack((network.tail[goals.at.edge], network.head[goals.at.edge]))
        point, side = np.nonzero(np.isfinite(way))
        joint, goal, forth = along_edges(network, changed.joints, goals.at)
        beside = weight.of(goals.at.edge[goal], forth) + goals.leg[goal]
        return (np.concatenate([goals.of[point], goals.of[goal]]),
                np.concatenate([node[point, side], changed.joint_node[joint]]),
                np.concatenate([way[point, side], beside]))  # fmt: skip

    def _search(self, changed: ChangedRoads, arcs: Arcs, goals: _Ends, goal: int, progress: Progress) -> Floats:
        """Search from one goal: seconds of every node."""
        from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - the plugin loads where scipy is missing

        _, node, seconds = self._entries(changed, _of(goals, goal))
        order = np.lexsort((seconds, node))
        order = order[np.diff(node[order], prepend=-1) != 0]  # a node that is entered twice, by the cheaper way
        if not order.size:
            return np.full(arcs.nodes, np.inf)
        graph = arcs.with_seeds(np.zeros(order.size, dtype=np.int64), node[order], seconds[order])
        found = attended(lambda: dijkstra(graph, indices=arcs.nodes), progress)
        return np.asarray(found[: arcs.nodes], dtype=np.float64)

    def _minutes(self, changed: ChangedRoads, columns: Floats, goals: _Ends, count: int) -> Floats:
        """Return minutes from each home to each goal, from the seconds of every node."""
        network, homes = changed.network, self._homes
        weight = network.weights("time")[0]
        way = end_weights(network, homes.at, weight, leaving=True)
        ends = np.column_stack((network.tail[homes.at.edge], network.head[homes.at.edge]))
        seconds = (columns[:, ends] + way + homes.leg[:, None]).min(axis=2, initial=np.inf)
        home, joint, forth = along_edges(network, homes.at, changed.joints)
        to_joint = weight.of(homes.at.edge[home], forth)
        for row, own in enumerate(seconds):
            np.minimum.at(own, home, columns[row, changed.joint_node[joint]] + to_joint + homes.leg[home])
        home, goal, forth = along_edges(network, homes.at, goals.at)
        direct = weight.of(homes.at.edge[home], forth) + homes.leg[home] + goals.leg[goal]
        np.minimum.at(seconds, (goals.of[goal], home), direct)
        by_part = (seconds / 60.0).round(TIE_DECIMALS).T
        found = np.full((self._home_count, count), np.inf)
        if homes.of.size:
            found[: int(homes.of.max()) + 1] = nearest_part(by_part, homes.of, int(homes.of.max()) + 1)
        return found


def _of(goals: _Ends, goal: int) -> _Ends:
    """Return the points of one goal."""
    rows = np.flatnonzero(goals.of == goal)
    return _Ends(goals.at.only(rows), goals.of[rows], goals.leg[rows])


def _keep(kept: OrderedDict[Any, Any], key: object, value: object, most: int) -> None:
    """Keep a value, and drop what was kept first where it is too much; threads may do so at once."""
    kept[key] = value
    for oldest in list(kept)[: max(len(kept) - most, 0)]:
        kept.pop(oldest, None)
