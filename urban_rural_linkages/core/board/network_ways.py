"""Ways over a network of roads: a column of times of every junction is kept for each service.

The search runs against the traffic, from the services outwards, so that a column holds the seconds from each junction
to one service.  A new place is one more search.  Roads that are drawn or made faster lower the columns where they
shorten ways (see `lowering`), unless so many of them change that all searches again are cheaper.  Homes read their
minutes from the ends of the edge on which they lie, as `access.network` does.  They stay tied to the roads of today as
they are today, whatever is drawn, opened or closed: also who is tied to an island because a service of today is there.
Beside that they join every drawn road that lies nearer (see `changed_roads`), and so do services and new places.
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
from ..access.snapping import SnappedPoints, snap_points
from ..arrays import Booleans, Floats, Integers
from ..errors import InputError
from ..ground import Ground
from ..notes import Amount
from ..progress import NullProgress, Progress, Stage, attended, proceed
from .changed_roads import changed_roads, drawn_network, positions
from .changes import Road
from .lowering import lower
from .places import Homes, Parts, Services
from .remembering import remember
from .road_layers import NO_JOINTS, Ends, RoadLayer, Tied
from .straight_ways import nearest_part

_MOST_KEPT = 20_000_000  # times of junctions: above, roads that change are searched again from all services
_LOOKS = 1.0  # at each time that is kept, after which a search from all services is cheaper
_ABOUT_AS_NEAR = 50.0  # metres
_STATES, _COLUMNS = 6, 100  # of changed roads, and of new places


@dataclass(frozen=True, eq=False)
class _Changed:
    """A network with changed roads.

    Attributes
    ----------
    arcs : Arcs
        To search, against the traffic.
    drawn : Network or None
        The drawn roads by themselves.
    layers : tuple of RoadLayer
        Those of today, and those that were drawn.
    services : tuple of Ends
        The services of today on each layer.
    """

    arcs: Arcs
    drawn: Network | None
    layers: tuple[RoadLayer, ...]
    services: tuple[Ends, ...]

    def entries(self, goals: Sequence[Ends]) -> tuple[Integers, Integers, Floats]:
        """Return the nodes at which searches from goals begin: goal, node and seconds."""
        found = [layer.entries(own) for layer, own in zip(self.layers, goals, strict=True)]
        goal, node, seconds = (np.concatenate(part) for part in zip(*found, strict=True))
        return goal, node, seconds


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
        self._homes, self._home_count = Tied(here, mine), len(homes.ids)
        self._services, self._service_count = Tied(there, theirs), len(services.ids)
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
        changed = self._state(key[2], progress).changed
        goal = self._tied(np.array([[x, y]]), changed)
        if not any(own.of.size for own in goal):
            raise InputError("No road within {metres} m of the new place.",
                             hint="Put it nearer to a road.", metres=Amount(self._max_snap))  # fmt: skip
        _, found = self._to_goal(changed, goal, progress)
        remember(self._places, key, found, _COLUMNS)
        return found

    def nearest_road(self, x: float, y: float, roads: Sequence[Road] = ()) -> tuple[float, float, float] | None:
        """Return the nearest point on a road, of today or drawn, and the metres to it."""
        at, found = np.array([[x, y]]), None
        drawn = drawn_network(roads, self._ground)
        for network, snapped in (
            (self.network, self._nearest(at)),
            *(() if drawn is None or not drawn.length.any() else ((drawn, snap_points(drawn, at)),)),
        ):
            if snapped.located[0] and (found is None or snapped.distance[0] < found[2]):
                (place,) = positions(network, snapped).tolist()
                found = place[0], place[1], float(snapped.distance[0])
        return found

    def from_homes(self, roads: Sequence[Road], progress: Progress | None = None) -> Iterator[tuple[int, Floats]]:
        """Search from each home that is near enough to a road."""
        progress = progress or NullProgress()
        changed = self._state(tuple(roads), progress).changed
        goals = self._tied(self._at, changed)
        homes = np.unique(np.concatenate([own.of for own in goals]))
        for number, home in enumerate(homes.tolist()):
            proceed(progress, number / homes.size)
            yield home, self._to_goal(changed, _alone(goals, home), progress)[1]

    def _tied(self, points: Floats, changed: _Changed) -> tuple[Ends, ...]:
        """Tie points to the roads, each a place."""
        parts = Parts(points, np.arange(len(points)))
        return self._ends(Tied(parts, self._snapped(points, self._max_snap)), changed.drawn)

    def _ends(self, tied: Tied, drawn: Network | None) -> tuple[Ends, ...]:
        return tied.ends(drawn, self._speed, self._max_snap)

    def _snapped(self, points: Floats, max_snap: float) -> SnappedPoints:
        """Snap points to the nearest position, or to the nearest that is alive."""
        if self._alive is None:
            return snap_points(self.network, points, max_snap=max_snap)
        return snap_among(self.network, points, self._alive, max_snap=max_snap)[0]

    def _nearest(self, points: Floats) -> SnappedPoints:
        """Snap points to the nearest road; to a part that leads nowhere only where no other is about as near.

        A new road may be what joins an island to the rest, and it shall not do so with a stub beside a road.
        """
        alive, every = self._snapped(points, np.inf), snap_points(self.network, points)
        island = every.located & (alive.distance > every.distance + _ABOUT_AS_NEAR)
        return SnappedPoints(*(np.where(island, getattr(every, name), getattr(alive, name))
                               for name in ("edge", "share", "distance")))  # fmt: skip

    def _changed(self, roads: tuple[Road, ...]) -> _Changed:
        """Tie roads to the network, and make the arcs of a search against the traffic."""
        changed = changed_roads(self.network, roads, self._lines, self._nearest, self._ground)
        arcs = changed.network.arcs("time", reverse=True)
        if changed.seconds.size:
            origin, to = (np.concatenate(pair) for pair in ((arcs.origin, changed.to), (arcs.to, changed.origin)))
            cost = np.concatenate([arcs.cost, changed.seconds])
            arcs = arcs_in_rows(origin.astype(np.int64), to.astype(np.int64), cost, cost, changed.nodes)
        homes, services = (self._ends(tied, changed.drawn) for tied in (self._homes, self._services))
        layers = [RoadLayer.of(changed.network, 0, homes[0], changed.joints, changed.joint_node)]
        if changed.drawn is not None:
            layers.append(RoadLayer.of(changed.drawn, self.network.nodes, homes[1], *NO_JOINTS))
        return _Changed(arcs, changed.drawn, tuple(layers), services)

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
        service, node, seconds = changed.entries(changed.services)
        np.minimum.at(columns, (service, node), seconds)
        if not lower(arcs, columns, progress, most=_LOOKS * columns.size):
            return self._search_all(changed, progress)
        return _State(changed, self._minutes(changed, columns, changed.services, self._service_count), columns)

    def _search_all(self, changed: _Changed, progress: Progress) -> _State:
        """Search from every service, and keep the columns where there is room for them."""
        keeps = self._service_count * changed.arcs.nodes <= _MOST_KEPT
        columns = np.full((self._service_count, changed.arcs.nodes) if keeps else (0, 0), np.inf)
        matrix = np.full((self._home_count, self._service_count), np.inf)
        for service in np.unique(np.concatenate([own.of for own in changed.services])).tolist():
            proceed(progress, service / self._service_count)
            column, matrix[:, service] = self._to_goal(changed, _alone(changed.services, service), progress)
            if keeps:
                columns[service] = column
        return _State(changed, matrix, columns if keeps else None)

    def _to_goal(self, changed: _Changed, goal: Sequence[Ends], progress: Progress) -> tuple[Floats, Floats]:
        """Search from one goal: seconds of every node, and minutes from each home."""
        column = self._search(changed, goal, progress)
        return column, self._minutes(changed, column[None], goal, 1)[:, 0]

    def _search(self, changed: _Changed, goal: Sequence[Ends], progress: Progress) -> Floats:
        """Search from one goal: seconds of every node."""
        from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415 - the plugin loads where scipy is missing

        arcs, (_, node, seconds) = changed.arcs, changed.entries(goal)
        order = np.lexsort((seconds, node))
        order = order[np.diff(node[order], prepend=-1) != 0]  # a node that is entered twice, by the cheaper way
        if not order.size:
            return np.full(arcs.nodes, np.inf)
        graph = arcs.with_seeds(np.zeros(order.size, dtype=np.int64), node[order], seconds[order])
        found = attended(lambda: dijkstra(graph, indices=arcs.nodes), progress)
        return np.asarray(found[: arcs.nodes], dtype=np.float64)

    def _minutes(self, changed: _Changed, columns: Floats, goals: Sequence[Ends], count: int) -> Floats:
        """Return minutes from each home to each goal, from the seconds of every node."""
        found = np.full((self._home_count, count), np.inf)
        for layer, own in zip(changed.layers, goals, strict=True):
            by_part = (layer.seconds(columns, own) / 60.0).round(TIE_DECIMALS).T
            found = np.minimum(found, nearest_part(by_part, layer.homes.of, self._home_count))
        return found


def _alone(goals: Sequence[Ends], goal: int) -> tuple[Ends, ...]:
    """Return the points of one goal, as the only goal."""
    return tuple(own.alone(goal) for own in goals)
