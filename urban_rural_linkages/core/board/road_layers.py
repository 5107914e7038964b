"""Roads in layers, those of today and those that were drawn, and how places come to them.

A place is tied to the roads of today as the diagnosis ties it, and beside that it joins every drawn road that lies
nearer.  Drawn roads are tied to those of today by further arcs (see `changed_roads`), so each layer is a network of its
own, and a search goes over the nodes of both.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..access.graph import Network
from ..access.snapping import SnappedPoints, along_edges, end_weights
from ..arrays import Floats, Integers
from .changed_roads import nearer_to_drawn
from .places import Parts

NO_JOINTS = SnappedPoints(*(np.empty(0, dtype=kind) for kind in (np.int64, float, float))), np.empty(0, dtype=np.int64)
"""Of drawn roads, which join each other at their nodes alone."""


@dataclass(frozen=True, eq=False)
class Ends:
    """Points on the roads of a layer and where each belongs: the part of a home, or of a service.

    Attributes
    ----------
    at : SnappedPoints
        All of them on the roads.
    of : (p,) ndarray of int
    leg : (p,) ndarray
        Seconds to the roads.
    """

    at: SnappedPoints
    of: Integers
    leg: Floats

    def alone(self, place: int) -> Ends:
        """Return the points of one place, as the only place."""
        rows = np.flatnonzero(self.of == place)
        return Ends(self.at.only(rows), np.zeros_like(self.of[rows]), self.leg[rows])


@dataclass(frozen=True, eq=False)
class Tied:
    """Places, and where their points are tied to the roads of today; those that are off them as well.

    Attributes
    ----------
    parts : Parts
    today : SnappedPoints
        Of each point.
    """

    parts: Parts
    today: SnappedPoints

    def ends(self, drawn: Network | None, speed: float, max_snap: float) -> tuple[Ends, ...]:
        """Return the places on the roads of today and, where some were drawn, on these.

        Parameters
        ----------
        drawn : Network or None
        speed : float
            Metres a second to the roads.
        max_snap : float
            Metres, inclusive, that a place may lie off a drawn road.
        """
        rows = np.flatnonzero(self.today.located)
        at = self.today.only(rows)
        found = [Ends(at, self.parts.of[rows], at.distance / speed)]
        if drawn is not None:
            metres = np.where(self.today.located, self.today.distance, np.nan)
            rows, at = nearer_to_drawn(drawn, self.parts.points, metres, max_snap)
            found.append(Ends(at, self.parts.of[rows], at.distance / speed))
        return tuple(found)


@dataclass(frozen=True, eq=False)
class RoadLayer:
    """Roads of today, or those that were drawn, and how homes come to their nodes: the same for every goal.

    Attributes
    ----------
    network : Network
    first : int
        The number of its node 0 among all nodes.
    homes : Ends
        Homes on it.
    ends, way : (p, 2) ndarray
        The nodes at the ends of the edge of each home, and the seconds from where the home is tied to them.
    joints : SnappedPoints
        Where drawn roads join its edges; drawn roads join each other at nodes alone.
    joint_node : (j,) ndarray of int
        The node of each.
    home, node : (q,) ndarray of int
        Homes, and nodes where drawn roads join their edges.
    along : (q,) ndarray
        Seconds along the edge from where the home is tied to the node.
    """

    network: Network
    first: int
    homes: Ends
    ends: Integers
    way: Floats
    joints: SnappedPoints
    joint_node: Integers
    home: Integers
    node: Integers
    along: Floats

    @classmethod
    def of(cls, network: Network, first: int, homes: Ends, joints: SnappedPoints, joint_node: Integers) -> RoadLayer:
        """Find how homes come to the nodes."""
        weight, at = network.weights("time")[0], homes.at
        ends = first + np.column_stack((network.tail[at.edge], network.head[at.edge]))
        home, joint, forth = along_edges(network, at, joints)
        along = weight.of(at.edge[home], forth)
        way = end_weights(network, at, weight, leaving=True)
        return cls(network, first, homes, ends, way, joints, joint_node, home, joint_node[joint], along)

    def entries(self, goals: Ends) -> tuple[Integers, Integers, Floats]:
        """Return the nodes at which searches from goals on these roads begin: goal, node and seconds."""
        network, weight = self.network, self.network.weights("time")[0]
        way = end_weights(network, goals.at, weight, leaving=False) + goals.leg[:, None]
        node = self.first + np.column_stack((network.tail[goals.at.edge], network.head[goals.at.edge]))
        point, side = np.nonzero(np.isfinite(way))
        joint, goal, forth = along_edges(network, self.joints, goals.at)
        beside = weight.of(goals.at.edge[goal], forth) + goals.leg[goal]
        return (np.concatenate([goals.of[point], goals.of[goal]]),
                np.concatenate([node[point, side], self.joint_node[joint]]),
                np.concatenate([way[point, side], beside]))  # fmt: skip

    def seconds(self, columns: Floats, goals: Ends) -> Floats:
        """Return the seconds from each home on these roads to each goal, of which each has a column of all nodes."""
        network, homes = self.network, self.homes
        found = (columns[:, self.ends] + self.way + homes.leg[:, None]).min(axis=2, initial=np.inf)
        for row, own in enumerate(found):
            np.minimum.at(own, self.home, columns[row, self.node] + self.along + homes.leg[self.home])
        home, goal, forth = along_edges(network, homes.at, goals.at)
        direct = network.weights("time")[0].of(homes.at.edge[home], forth) + homes.leg[home] + goals.leg[goal]
        np.minimum.at(found, (goals.of[goal], home), direct)
        return np.asarray(found)
