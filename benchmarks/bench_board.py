"""The scenario board: every kind of change, over 100,000 edges and in straight lines, and opened on the demo region.

Run from the root of the checkout: `python -m benchmarks.bench_board`.  A change is answered whole: minutes, people who
gain and lose, each change alone.  Each is asked three times, never twice the same, and the slowest counts.  Beside it
scipy's dijkstra searches again from all services, warmed up, on a graph that knows nothing of the board: faster roads
are other weights of it, a drawn road is a network built anew with one more line (homes that would be snapped to that
line are left out of the comparison).  Goal: half a second a change.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.bench_datacheck import demo_inputs
from benchmarks.bench_network import points_beside, synthetic_roads
from benchmarks.measure import agreed, alone, report, start_qgis
from urban_rural_linkages.core.access.graph import KMH, Network, build_network
from urban_rural_linkages.core.access.lines import lines_from_wkb
from urban_rural_linkages.core.access.snapping import SnappedPoints, end_weights, snap_points
from urban_rural_linkages.core.access.straight import Places, straight_access
from urban_rural_linkages.core.board.changes import BoardChange, Closed, Opened, Resized, RoadDrawn, RoadFaster
from urban_rural_linkages.core.board.engine import Board
from urban_rural_linkages.core.board.network_ways import NetworkWays
from urban_rural_linkages.core.board.places import SEXES, Homes, Services
from urban_rural_linkages.core.board.straight_ways import StraightWays

EDGES, HOMES, SERVICES, REPEATS = 100_000, 500, 8, 3
WALK = 5.0 * KMH
SNAP, THRESHOLD = 1000.0, 30.0
SLOWEST = 0.5


def homes_at(at: np.ndarray) -> Homes:
    """Return homes with people by sex and four bands of ages."""
    random, names = np.random.default_rng(7), [str(number) for number in range(len(at))]
    bands = ("0-14", "15-64", "65-79", "80+")
    groups = {f"{sex} {band}": random.integers(0, 300, len(at)).astype(float) for sex in SEXES for band in bands}
    return Homes(names, names, *at.T, np.sum(list(groups.values()), axis=0), groups, [name[0] for name in names])


def services_at(at: np.ndarray) -> Services:
    """Return services without limits."""
    names = [f"s{number}" for number in range(len(at))]
    return Services(names, names, *at.T, np.full(len(at), np.nan))


def slowest(ask: Callable[[int], object]) -> float:
    """Return the seconds of the processor of the slowest of some questions, after one that is not counted."""
    found = []
    for number in range(REPEATS + 1):
        begin = time.process_time()
        ask(number)
        found.append(time.process_time() - begin)
    return max(found[1:])


def searched_again(network: Network, homes: SnappedPoints, services: SnappedPoints) -> tuple[np.ndarray, float]:
    """Search from all services with scipy's dijkstra; return minutes of each home, and the seconds it took."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - the peer
    from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415

    weight = network.weights("time")[0]
    arcs = network.arcs("time", reverse=True)
    goals = services.only(np.flatnonzero(services.located))
    enter = end_weights(network, goals, weight, leaving=False) + (goals.distance / WALK)[:, None]
    origin = np.concatenate([arcs.origin, *[np.full(2, network.nodes + row) for row in range(goals.edge.size)]])
    to = np.concatenate([arcs.to, np.column_stack((network.tail[goals.edge], network.head[goals.edge])).ravel()])
    size = network.nodes + goals.edge.size
    graph = csr_matrix((np.concatenate([arcs.cost, enter.ravel()]), (origin, to)), shape=(size, size))
    seconds = 0.0
    for _ in range(2):  # the first is not counted
        begin = time.process_time()
        costs = dijkstra(graph, indices=np.arange(network.nodes, size)).min(axis=0)
        seconds = time.process_time() - begin
    rows = np.flatnonzero(homes.located)
    mine = homes.only(rows)
    way = end_weights(network, mine, weight, leaving=True) + (mine.distance / WALK)[:, None]
    ends = np.column_stack((network.tail[mine.edge], network.head[mine.edge]))
    found = np.full(homes.edge.size, np.inf)
    found[rows] = (costs[ends] + way).min(axis=1)
    return found / 60.0, seconds


class Roads:
    """The network, its board, and each kind of change with the network and services that it leads to."""

    def __init__(self) -> None:
        self.geometries, self.speeds = synthetic_roads(EDGES)
        self.network = self.built([], [])
        self.ids = [str(number) for number in range(len(self.geometries))]
        self.homes, self.services = points_beside(self.network, HOMES, 1), points_beside(self.network, SERVICES, 2)
        self.new = points_beside(self.network, REPEATS + 1, 3)
        self.board = Board(homes_at(self.homes), services_at(self.services),
                           NetworkWays(self.network, self.ids, pass_over=False))  # fmt: skip
        middle = np.median(self.network.points[:, 1])
        across = np.abs(self.network.points[self.network.first, 1] - middle) < 150.0
        self.across = np.unique(self.network.line[across])
        ends = points_beside(self.network, 2, 4)
        nearest = [int(np.argmin(np.hypot(*(self.network.points[self.network.first] - end).T))) for end in ends]
        self.drawn = self.network.points[self.network.first[nearest]]

    def built(self, more: list[bytes], speeds: list[float]) -> Network:
        """Build the network anew, with further lines."""
        return build_network(lines_from_wkb([*self.geometries, *more], "roads"), np.append(self.speeds, speeds))

    def changes(self, kind: str, number: int) -> list[BoardChange]:
        """Return the changes of a kind, others for each number."""
        opened = Opened("n", "New", *self.new[number].tolist())
        closed = Closed(f"s{number}")
        faster = RoadFaster("f", "Across", tuple(str(line) for line in self.across), 110.0 + number)
        drawn = RoadDrawn("d", "Drawn", tuple(map(tuple, self.drawn.tolist())), 90.0 + number)
        return {"a place opened": [opened], "a service closed": [closed], "a capacity changed": [Resized("s1", number)],
                "a road across the map made faster": [faster], "a road drawn": [drawn],
                "all of these at once": [opened, closed, Resized("s7", number), faster, drawn]}[kind]  # fmt: skip

    def after(self, changes: Sequence[BoardChange]) -> tuple[Network, np.ndarray]:
        """Return the network and the places of services after changes, without the board."""
        network, left = self.network, np.ones(SERVICES, dtype=bool)
        for change in changes:
            if isinstance(change, RoadDrawn):
                line = np.array(
                    [(1, 2, 2, np.array(change.points))],
                    dtype=[("order", "u1"), ("kind", "<u4"), ("count", "<u4"), ("xy", "<f8", (2, 2))],
                )
                network = self.built([line.tobytes()], [change.kmh])
            elif isinstance(change, Closed):
                left[int(change.service[1:])] = False
        for change in changes:
            if isinstance(change, RoadFaster):
                least = np.where(np.isin(network.line, self.across), network.length / (change.kmh * KMH), np.inf)
                network = replace(network, seconds=np.minimum(network.seconds, least))
        new = [(change.x, change.y) for change in changes if isinstance(change, Opened)]
        return network, np.vstack([self.services[left], *new])

    def measure(self, kind: str) -> None:
        """Measure one kind of change, beside a search from all services."""
        seconds = slowest(lambda number: self.board.answer(self.changes(kind, number), THRESHOLD))
        changes = self.changes(kind, REPEATS)
        network, services = self.after(changes)
        snapped = snap_points(network, self.homes, max_snap=SNAP)
        again, theirs = searched_again(network, snapped, snap_points(network, services, max_snap=SNAP))
        mine = snap_points(self.network, self.homes, max_snap=SNAP)
        same = ~(snapped.distance < mine.distance)
        found = self.board.answer(changes, THRESHOLD).change.after
        ours = np.where(found.unreachable, np.inf, found.values)
        report("core: Board.answer", f"{kind}: {EDGES:,} edges x {HOMES} homes x {SERVICES} services", seconds,
               peer="scipy dijkstra, all again", peer_seconds=theirs,
               same=agreed(ours[same], again[same], 1e-9, 1e-9))  # fmt: skip
        if seconds > SLOWEST:
            print(f"  slower than {SLOWEST} s")


def over_roads() -> None:
    """Measure each kind of change over the network, the best next place, and where a click lands."""
    roads = Roads()
    for kind in ("a place opened", "a service closed", "a capacity changed", "a road across the map made faster",
                 "a road drawn", "all of these at once"):  # fmt: skip
        roads.measure(kind)
    begin = time.process_time()
    roads.board.best_places([], THRESHOLD)
    report("core: Board.best_places", f"{HOMES} places measured, {EDGES:,} edges", time.process_time() - begin)
    clicks = points_beside(roads.network, REPEATS + 1, 5)
    report("core: Board.snapped", f"a click, {EDGES:,} edges", slowest(lambda row: roads.board.snapped(*clicks[row])))


def in_straight_lines() -> None:
    """Measure a place that opens where another closes, as the crow flies."""
    random = np.random.default_rng(6)
    homes, services = (random.uniform((-7.5, 38.0), (-4.7, 40.4), (count, 2)) for count in (388, SERVICES))
    board = Board(homes_at(homes), services_at(services), StraightWays())
    new = random.uniform((-7.5, 38.0), (-4.7, 40.4), (REPEATS + 1, 2))

    def changes(number: int) -> list[BoardChange]:
        return [Opened("n", "New", *new[number].tolist()), Closed(f"s{number}")]

    seconds = slowest(lambda number: board.answer(changes(number), THRESHOLD))
    left = np.vstack([np.delete(services, REPEATS, axis=0), new[REPEATS:]])
    peer = straight_access(Places(*homes.T), Places(*left.T), k=1, detour=1.3, cruise_speed=60.0, max_minutes=0.0)
    same = agreed(board.answer(changes(REPEATS), THRESHOLD).change.after.values, peer.minutes[:, 0])
    report("core: Board.answer", f"a place opened, a service closed: 388 homes x 8 services, straight ({same} with "
                                 "core: straight_access)", seconds)  # fmt: skip


def demo(folder: str) -> tuple[float, float, float]:
    """Open the board of the demo region; return the seconds to open it, the slowest answer, and people beyond."""
    start_qgis()
    import json  # noqa: PLC0415 - where it is needed

    from urban_rural_linkages.algorithms.diagnosis.board_of_recipe import board_from_recipe  # noqa: PLC0415

    inputs = {name: value for name, value in demo_inputs(Path(folder)).items() if name != "FOLDER"}
    recipe = Path(folder) / "recipe.json"
    recipe.write_text(
        json.dumps([{"algorithm": "urbanrural:territorialdiagnosis", "inputs": inputs}]), encoding="utf-8"
    )
    begin = time.process_time()
    board = board_from_recipe(recipe, "hospital").board
    opened = time.process_time() - begin

    def ask(number: int) -> object:
        place = Opened("n", "New", float(board.homes.x[number]), float(board.homes.y[number]))
        return board.answer([place, Closed(board.services.ids[number % 2])], THRESHOLD)

    return opened, slowest(ask), board.answer([], THRESHOLD).beyond_before


def main() -> None:
    """Measure all."""
    over_roads()
    in_straight_lines()
    with tempfile.TemporaryDirectory() as folder:
        opened, seconds, beyond = alone("benchmarks.bench_board:demo", folder).result
    report("board_from_recipe", f"the demo region opened ({beyond:,.0f} people beyond 30 minutes)", opened)
    report("board_from_recipe", "the same, a place opened and a hospital closed", seconds)


if __name__ == "__main__":
    main()
