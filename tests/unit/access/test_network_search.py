"""The pieces of a search over a network, one by one: joined vertices, arcs, carried measures, ranks, segments."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from tests.unit.access.road_graphs import network_of
from urban_rural_linkages.core.access.arcs import carry
from urban_rural_linkages.core.access.junctions import join_vertices
from urban_rural_linkages.core.access.nearest import NO_SERVICE
from urban_rural_linkages.core.access.routing import STAGGER, Seeds, nearest_layers, reachable_nodes
from urban_rural_linkages.core.access.snapping import along_edges, end_weights, snap_points

KM = 1000.0
NAN = float("nan")


def lattice(side, seed=0):
    """Make a lattice of roads with random speeds and directions."""
    random = np.random.default_rng(seed)
    places = random.uniform(-20, 20, (side, side, 2)) + np.stack(
        np.meshgrid(np.arange(side) * 100.0, np.arange(side) * 100.0, indexing="ij"), axis=-1
    )
    across = [[places[i, j], places[i, j + 1]] for i, j in itertools.product(range(side), range(side - 1))]
    along = [[places[j, i], places[j + 1, i]] for i, j in itertools.product(range(side), range(side - 1))]
    ways = across + along
    return network_of(*ways, speed=random.uniform(20, 120, len(ways)), direction=random.integers(-1, 2, len(ways)))


def all_pairs(arcs):
    """Relax until nothing moves (Floyd and Warshall)."""
    costs = np.full((arcs.nodes, arcs.nodes), np.inf)
    np.fill_diagonal(costs, 0.0)
    costs[arcs.origin, arcs.to] = arcs.cost
    for through in range(arcs.nodes):
        costs = np.minimum(costs, costs[:, through : through + 1] + costs[through])
    return costs


# -- joined vertices -------------------------------------------------------------------------------------------------


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.booleans()), min_size=1, max_size=14),
    st.sampled_from([0.0, 1.0, 1.5, 3.0]),
)
def test_vertices_join_as_pairs_of_ends_say(vertices, tolerance):
    points = np.array([(x, y) for x, y, _ in vertices], dtype=float)
    is_end = np.array([end for *_, end in vertices])
    group = list(range(len(points)))
    for a, b in itertools.combinations(range(len(points)), 2):
        distance = np.hypot(*(points[a] - points[b]))
        # an end at a place makes every vertex on that very place an end
        ends = {tuple(points[i]) for i in np.flatnonzero(is_end)}
        if distance == 0 or (distance <= tolerance and ends & {tuple(points[a]), tuple(points[b])}):
            old, new = group[a], group[b]
            group = [new if one == old else one for one in group]
    found = join_vertices(points, is_end, tolerance)
    for a, b in itertools.combinations(range(len(points)), 2):
        assert (found[a] == found[b]) == (group[a] == group[b])
    assert sorted(set(found)) == list(range(found.max() + 1))


def test_negative_zero_is_zero():
    points = np.array([(0.0, -0.0), (-0.0, 0.0)])
    assert join_vertices(points, np.array([True, True]), 0.0).tolist() == [0, 0]


# -- arcs ------------------------------------------------------------------------------------------------------------


def test_of_several_edges_between_two_junctions_the_cheapest_stays_with_its_own_metres():
    ways = [[(0, 0), (KM, 0)], [(0, 0), (500, 1200), (KM, 0)], [(KM, 0), (0, 0)]]
    network = network_of(*ways, speed=[10.0, 60.0, 20.0], direction=[0, 0, 1])
    by_time, by_metres = network.arcs("time", reverse=False), network.arcs("distance", reverse=False)
    assert by_time.to.size == by_metres.to.size == 2
    np.testing.assert_allclose(by_time.other, [2600.0, 2600.0])
    np.testing.assert_allclose(by_metres.cost, [1000.0, 1000.0])
    # one way is open at 10 km/h only; on the other the faster of the two of equal length counts
    np.testing.assert_allclose(sorted(by_metres.other), [180.0, 360.0])


def test_arcs_are_made_once_and_turn_around():
    network = network_of([(0, 0), (KM, 0)], [(KM, 0), (KM, KM)], direction=[1, -1])
    there, back = network.arcs("time", reverse=False), network.arcs("time", reverse=True)
    assert network.arcs("time", reverse=False) is there
    pairs = {(int(a), int(b)) for a, b in zip(there.origin, there.to, strict=True)}
    assert {(int(b), int(a)) for a, b in zip(back.origin, back.to, strict=True)} == pairs


def test_some_arcs_can_be_kept_and_found_by_their_nodes():
    arcs = lattice(4).arcs("time", reverse=False)
    keep = np.arange(arcs.to.size) % 3 > 0
    kept = arcs.only(keep)
    np.testing.assert_array_equal(kept.origin, arcs.origin[keep])
    np.testing.assert_array_equal(kept.other_between(kept.origin, kept.to), arcs.other[keep])
    assert kept.other_between(kept.origin[:0], kept.to[:0]).size == 0


def test_a_measure_is_carried_along_a_thousand_arcs():
    way = [(float(i), 0.0) for i in range(1001)]
    arcs = network_of(*([a, b] for a, b in itertools.pairwise(way))).arcs("time", reverse=False)
    layer = nearest_layers(arcs, Seeds(*np.array([[0], [5]]), np.array([7.0]), np.array([0])), 1, np.inf)[0]
    np.testing.assert_allclose(np.sort(layer.other), 7.0 + np.arange(1001.0))


def test_what_was_not_reached_has_no_measure():
    arcs = network_of([(0, 0), (KM, 0)], direction=[1]).arcs("time", reverse=False)
    assert np.isnan(carry(arcs, np.array([-9999, -9999], dtype=np.int32), np.zeros(2))).all()


def test_a_measure_is_given_at_some_nodes_as_among_all():
    arcs = lattice(6).arcs("time", reverse=False)
    graph = csr_matrix((arcs.cost, arcs.to, arcs.start), (arcs.nodes, arcs.nodes))
    cost, before = dijkstra(graph, indices=7, return_predecessors=True)
    before[7], first = arcs.nodes, np.full(arcs.nodes, np.nan)
    first[7] = 3.0
    everywhere, reached = carry(arcs, before, first), np.flatnonzero(np.isfinite(cost))
    np.testing.assert_array_equal(np.isfinite(everywhere), np.isfinite(cost))
    np.testing.assert_array_equal(carry(arcs, before, first, reached[::-3]), everywhere[reached[::-3]])


# -- ranks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("limit", [np.inf, 25.0])
def test_layers_are_the_ranks_of_the_full_table(seed, limit):
    arcs = lattice(7, seed).arcs("time", reverse=False)
    places = np.random.default_rng(seed).choice(arcs.nodes, 6)  # two services may stand at one junction
    service = np.arange(6)
    costs = all_pairs(arcs)[places] + STAGGER * service[:, None]
    costs[costs > limit] = np.inf
    layers = nearest_layers(arcs, Seeds(places, STAGGER * service, np.zeros(6), service), 6, limit)
    ranked, order = np.sort(costs, axis=0), np.argsort(costs, axis=0)
    for rank, layer in enumerate(layers):
        np.testing.assert_allclose(layer.cost, ranked[rank], atol=1e-9)
        np.testing.assert_array_equal(layer.service, np.where(np.isinf(ranked[rank]), NO_SERVICE, order[rank]))


def test_reach_is_what_any_cost_reaches():
    arcs = lattice(6, 3).arcs("time", reverse=False)
    np.testing.assert_array_equal(reachable_nodes(arcs, np.array([4, 9])), np.isfinite(all_pairs(arcs)[[4, 9]]).any(0))
    assert not reachable_nodes(arcs, np.empty(0, dtype=np.int64)).any()


# -- ties and segments -----------------------------------------------------------------------------------------------


def test_ends_of_an_edge_are_weighed_by_direction():
    network = network_of([(0, 0), (KM, 0)], [(0, 90), (KM, 90)], direction=[1, -1])
    snapped = snap_points(network, [(250, 0), (250, 90), (0, 0), (KM, 0)])
    leaving = end_weights(network, snapped, network.weights("distance")[0], leaving=True)
    arriving = end_weights(network, snapped, network.weights("distance")[0], leaving=False)
    np.testing.assert_array_equal(leaving, [[np.inf, 750], [250, np.inf], [0, KM], [np.inf, 0]])
    np.testing.assert_array_equal(arriving, [[250, np.inf], [np.inf, 750], [0, np.inf], [KM, 0]])


def test_pairs_on_one_edge_are_found_in_the_direction_of_traffic():
    network = network_of([(0, 0), (KM, 0)], [(0, 900), (KM, 900)], direction=[1, 0])
    snapped = snap_points(network, [(100, 0), (600, 0), (100, 900), (600, 900)])
    origin, destination, forth = along_edges(network, snapped, snapped)
    found = dict(zip(zip(origin.tolist(), destination.tolist(), strict=True), forth.round(9).tolist(), strict=True))
    itself = {(point, point): 0.0 for point in range(4)}
    assert found == itself | {(0, 1): 0.5, (2, 3): 0.5, (3, 2): -0.5}


def test_candidates_hold_the_nearest_segment_whatever_its_length():
    network = network_of([(0, 0), (3, 0), (90 * KM, 0)], [(40 * KM, 10), (40 * KM + 1, 10)])
    index = network.segments
    owner, vertex = index.candidates(np.array([(40 * KM, 3.0), (40 * KM, 8.0), (1.0, 1.0)]))
    nearest_begin = [3.0, 40 * KM, 0.0]
    for point, x in enumerate(nearest_begin):
        assert x in network.points[vertex[owner == point], 0]
    np.testing.assert_allclose(index.metres(network.first, network.last), network.length)


def test_measures_do_not_suffer_from_jumps_between_lines():
    ways = [[(side * 9e6, i * 100.0), (side * 9e6 + 0.3, i * 100.0)] for i in range(200) for side in (0, 1)]
    network = network_of(*ways)
    snapped = snap_points(network, [(9e6 + 0.1, 19_900.0)])
    assert snapped.share[0] == pytest.approx(1 / 3, abs=1e-7)
