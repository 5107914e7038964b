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
from dataclasses import dataclass

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
from .remembering import remember
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
class _Changed:
    """A network with changed roads, the arcs to search, and how homes come to its nodes: the same for every goal.

    Attributes
    ----------
    roads : ChangedRoads
    arcs : Arcs
        Against the traffic.
    ends, way : (p, 2) ndarray
        The nodes at the ends of the edge of each home, and the seconds from where the home is tied to them.
    home, node : (q,) ndarray of int
        Homes, and nodes where drawn roads join their edges.
    along : (q,) ndarray
        Seconds along the edge from where the home is tied to the node.
    """

    roads: ChangedRoads
    arcs: Arcs
    ends: Integers
    way: Floats
    home: Integers
    node: Integers
    along: Floats

    @classmethod
    def of(cls, roads: ChangedRoads, arcs: Arcs, homes: SnappedPoints) -> _Changed:
        """Find how homes come to the nodes."""
        network, weight = roads.network, roads.network.weights("time")[0]
        ends = np.column_stack((network.tail[homes.edge], network.head[homes.edge]))
        home, joint, forth = along_edges(network, homes, roads.joints)
        along = weight.of(homes.edge[home], forth)
        way = end_weights(network, homes, weight, leaving=True)
        return cls(roads, arcs, ends, way, home, roads.joint_node[joint], along)


@dataclass(frozen=True, eq=False)
class _State:
    """A network with changed roads, and the ways there to today's services.

    Attributes
    ----------
    changed : _Changed
    matrix : (n, m) ndarray
        Minutes from each home to each service.
    columns : (m, nodes) ndarray or None
        Seconds from each node to each service, where they are kept.
    """

    changed: _Changed
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
        _, found = self._to_goal(state.changed, goal, progress)
        remember(self._places, key, found, _COLUMNS)
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
            yield home, self._to_goal(state.changed, _alone(goals, home), progress)[1]

    def _ends(self, snapped: SnappedPoints, of: Integers) -> _Ends:
        rows = np.flatnonzero(snapped.located)
        at = snapped.only(rows)
        return _Ends(at, of[rows], at.distance / self._speed)

    def _snapped(self, points: Floats, max_snap: float) -> SnappedPoints:
        """Snap points to the nearest position, or to the nearest that is alive."""
        if self._alive is None:
            return snap_points(self.network, points, max_snap=max_snap)
        return snap_among(self.network, points, self._alive, max_snap=max_snap)[0]

    def _changed(self, roads: tuple[Road, ...]) -> _Changed:
        """Tie roads to the network, and make the arcs of a search against the traffic."""
        changed = changed_roads(self.network, roads, self._lines, lambda at: self._snapped(at, np.inf), self._ground)
        own = changed.network.arcs("time", reverse=True)
        if not changed.seconds.size:
            return _Changed.of(changed, own, self._homes.at)
        origin, to = (np.concatenate(pair) for pair in ((own.origin, changed.to), (own.to, changed.origin)))
        cost = np.concatenate([own.cost, changed.seconds])
        arcs = arcs_in_rows(origin.astype(np.int64), to.astype(np.int64), cost, cost, changed.nodes)
        return _Changed.of(changed, arcs, self._homes.at)

    def _state(self, roads: tuple[Road, ...], progress: Progress) -> _State:
        if not roads:
            return self._today
        known = self._states.get(roads)
        if known is not None:
            return known
        state = self._lowered(attended(lambda: self._changed(roads), progress), progress)
        remember(self._states, roads, state, _STATES)
        return state

    def _lowered(self, changed: _Changed, progress: Progress) -> _State:
        """Lower the columns of today by what roads shorten."""
        kept, arcs = self._today.columns, changed.arcs
        if kept is None:
            return self._search_all(changed, progress)
        columns = np.full((len(kept), arcs.nodes), np.inf)
        columns[:, : self.network.nodes] = kept
        service, node, seconds = self._entries(changed.roads, self._services)
        np.minimum.at(columns, (service, node), seconds)
        if not lower(arcs, columns, progress, most=_LOOKS * columns.size):
            return self._search_all(changed, progress)
        return _State(changed, self._minutes(changed, columns, self._services, self._service_count), columns)

    def _search_all(self, changed: _Changed, progress: Progress) -> _State:
        """Search from every service, and keep the columns where there is room for them."""
        keeps = self._service_count * changed.arcs.nodes <= _MOST_KEPT
        columns = np.full((self._service_count, changed.arcs.nodes) if keeps else (0, 0), np.inf)
        matrix = np.full((self._home_count, self._service_count), np.inf)
        for service in np.unique(self._services.of).tolist():
            proceed(progress, service / self._service_count)
            column, matrix[:, service] = self._to_goal(changed, _alone(self._services, service), progress)
            if keeps:
                columns[service] = column
        return _State(changed, matrix, columns if keeps else None)

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

    def _to_goal(self, changed: _Changed, goal: _Ends, progress: Progress) -> tuple[Floats, Floats]:
        """Search from one goal: seconds of every node, and minutes from each home."""
        column = self._search(changed, goal, progress)
        return column, self._minutes(changed, column[None], goal, 1)[:, 0]

    def _search(self, changed: _Changed, goal: _Ends, progress: Progress) -> Floats:
        """Search from one goal: seconds of every node."""
        from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - the plugin loads where scipy is missing

        arcs, (_, node, seconds) = changed.arcs, self._entries(changed.roads, goal)
        order = np.lexsort((seconds, node))
        order = order[np.diff(node[order], prepend=-1) != 0]  # a node that is entered twice, by the cheaper way
        if not order.size:
            return np.full(arcs.nodes, np.inf)
        graph = arcs.with_seeds(np.zeros(order.size, dtype=np.int64), node[order], seconds[order])
        found = attended(lambda: dijkstra(graph, indices=arcs.nodes), progress)
        return np.asarray(found[: arcs.nodes], dtype=np.float64)

    def _minutes(self, changed: _Changed, columns: Floats, goals: _Ends, count: int) -> Floats:
        """Return minutes from each home to each goal, from the seconds of every node."""
        network, homes = changed.roads.network, self._homes
        seconds = (columns[:, changed.ends] + changed.way + homes.leg[:, None]).min(axis=2, initial=np.inf)
        for row, own in enumerate(seconds):
            np.minimum.at(own, changed.home, columns[row, changed.node] + changed.along + homes.leg[changed.home])
        home, goal, forth = along_edges(network, homes.at, goals.at)
        direct = network.weights("time")[0].of(homes.at.edge[home], forth) + homes.leg[home] + goals.leg[goal]
        np.minimum.at(seconds, (goals.of[goal], home), direct)
        by_part = (seconds / 60.0).round(TIE_DECIMALS).T
        found = np.full((self._home_count, count), np.inf)
        if homes.of.size:
            found[: int(homes.of.max()) + 1] = nearest_part(by_part, homes.of, int(homes.of.max()) + 1)
        return found


def _alone(goals: _Ends, goal: int) -> _Ends:
    """Return the points of one goal, as the only goal."""
    rows = np.flatnonzero(goals.of == goal)
    return _Ends(goals.at.only(rows), np.zeros_like(goals.of[rows]), goals.leg[rows])
