"""Orders by counting are those of a sort, and vertices join as a search tree over all of them says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from tests.unit.access.road_graphs import network_of
from urban_rural_linkages.core.access import arcs as module_of_arcs
from urban_rural_linkages.core.access import graph, junctions
from urban_rural_linkages.core.access.arcs import arcs_in_rows
from urban_rural_linkages.core.access.junctions import join_vertices
from urban_rural_linkages.core.access.ordering import order_of_numbers, order_of_points, with_next

COORDINATES = st.one_of(st.integers(-3, 3).map(float), st.floats(-1e7, 1e7), st.sampled_from([-0.0, 0.1, 1e-300]))


@given(st.lists(st.integers(0, 20), max_size=60))
def test_numbers_are_in_the_stable_order_of_a_sort(numbers):
    values = np.array(numbers, dtype=np.int64)
    assert order_of_numbers(values, 21).tolist() == np.argsort(values, kind="stable").tolist()


@given(st.lists(st.tuples(COORDINATES, COORDINATES), max_size=60))
def test_points_come_by_x_and_then_by_y(points):
    given_ = np.array(points, dtype=np.float64).reshape(-1, 2)
    order = order_of_points(given_)
    assert sorted(order.tolist()) == list(range(len(points)))
    assert given_[order].tolist() == sorted(map(list, points))


def test_one_place_far_away_puts_all_others_into_one_strip():
    random = np.random.default_rng(4)
    points = np.append(random.uniform(0, 1, (500, 2)), [(1e15, 0.0)], axis=0)
    np.testing.assert_array_equal(order_of_points(points), np.lexsort((points[:, 1], points[:, 0])))


def test_rows_joined_to_the_next_one_and_to_the_one_before():
    assert with_next(np.array([False, True, True, False]), 5).tolist() == [False, True, True, True, False]
    assert with_next(np.empty(0, dtype=bool), 1).tolist() == [False]
    assert with_next(np.empty(0, dtype=bool), 0).tolist() == []


# -- vertices ----------------------------------------------------------------------------------------------------------


def by_tree(points, tolerance):
    """Join all vertices that are near each other, with a search tree over all of them."""
    group = np.arange(len(points))
    pairs = cKDTree(points).query_pairs(tolerance, output_type="ndarray")
    while (group[pairs[:, 0]] != group[pairs[:, 1]]).any():
        np.minimum.at(group, pairs[:, 0], group[pairs[:, 1]])
        np.minimum.at(group, pairs[:, 1], group[pairs[:, 0]])
    return group


@pytest.mark.parametrize("extent", [(1000.0, 1000.0), (1000.0, 0.5), (0.5, 1000.0)])
@pytest.mark.parametrize("tolerance", [0.001, 0.03, 5.0])
def test_vertices_join_as_a_tree_over_all_of_them_says(extent, tolerance):
    random = np.random.default_rng(11)
    points = random.uniform(0, extent, (3000, 2))
    points[:400] = points[400:800] + random.uniform(-1.2, 1.2, (400, 2)) * tolerance
    points[800:1000] = points[1000:1200]
    found, expected = join_vertices(points, np.ones(3000, dtype=bool), tolerance), by_tree(points, tolerance)
    assert len(set(zip(found, expected, strict=True))) == found.max() + 1 == len(set(expected))


def test_two_places_exactly_at_the_tolerance_join():
    points = np.array([(3.0 * x, 0.0) for x in range(40)] + [(60.1, 0.0), (90.0, 0.1)])
    found = join_vertices(points, np.ones(42, dtype=bool), 0.1 + 1e-12)
    assert found[20] == found[40] and found[30] == found[41] and found.max() == 39


def test_places_without_a_neighbour_are_not_searched(monkeypatch):
    searched = []
    own = junctions._with_neighbours

    def counted(places, tolerance):
        rows = own(places, tolerance)
        searched.append((len(places), len(rows)))
        return rows

    monkeypatch.setattr(junctions, "_with_neighbours", counted)
    points = np.random.default_rng(5).uniform(0, 1e5, (10_000, 2))
    points[0] = points[1] + 0.0005
    found = join_vertices(points, np.ones(10_000, dtype=bool), 0.001)
    assert found[0] == found[1] and found.max() == 9998
    assert searched[0][0] == 10_000 and searched[0][1] < 20


# -- arcs --------------------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(*[st.integers(0, 4)] * 2, *[st.integers(1, 3)] * 2), max_size=40))
def test_arcs_are_sorted_and_the_cheapest_of_a_pair_stays(rows):
    origin, to, cost, other = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    arcs = arcs_in_rows(origin, to, cost.astype(float), other.astype(float), 5)
    best: dict = {}
    for begin, end, *costs in rows:
        if begin != end:
            best[begin, end] = min(best.get((begin, end), costs), costs)
    found = list(zip(arcs.origin, arcs.to, arcs.cost, arcs.other, strict=True))
    assert found == [(*pair, *costs) for pair, costs in sorted(best.items())]
    turned = arcs.turned_round()
    assert list(zip(turned.to, turned.origin, turned.cost, strict=True)) == sorted(
        zip(arcs.origin, arcs.to, arcs.cost, strict=True), key=lambda arc: (arc[1], arc[0])
    )


@pytest.mark.parametrize("seed", range(4))
def test_without_dead_ends_the_ways_between_what_is_needed_are_the_same(seed, monkeypatch):
    monkeypatch.setattr(module_of_arcs, "_WORTH_A_ROUND", 10_000)
    random = np.random.default_rng(seed)
    ends = random.integers(0, 150, (170, 2))
    ends = np.concatenate([ends, ends[:90, ::-1]])  # half of them both ways
    arcs = arcs_in_rows(*ends.T, *random.uniform(1, 9, (2, len(ends))), 150)
    needed = random.random(150) < 0.2
    fewer = arcs.without_dead_ends(needed)
    assert fewer.nodes == arcs.nodes and fewer.to.size < 0.9 * arcs.to.size
    tables = [dijkstra(csr_matrix((some.cost, some.to, some.start), (150, 150)))[needed][:, needed]
              for some in (arcs, fewer)]  # fmt: skip
    np.testing.assert_array_equal(*tables)


def test_a_lane_is_left_out_and_a_way_through_or_to_a_place_is_not():
    there = [(0, 1), (1, 2), (2, 3), (3, 0), (1, 4), (4, 5), (2, 6), (6, 7), (8, 3), (0, 9)]
    origin, to = np.array([*there, *((b, a) for a, b in there[:8])]).T
    arcs = arcs_in_rows(origin, to, np.ones(18), np.ones(18), 10)
    needed = np.isin(np.arange(10), [0, 6])
    fewer = arcs.without_dead_ends(needed)
    assert set(zip(fewer.origin.tolist(), fewer.to.tolist(), strict=True)) == {
        (0, 1), (1, 0), (1, 2), (2, 1), (2, 3), (3, 2), (3, 0), (0, 3), (2, 6), (6, 2)
    }  # fmt: skip


@pytest.mark.parametrize("direction", [[0, 0, 0], [1, 0, -1]])
def test_the_arcs_of_both_directions_are_sorted_once(direction, monkeypatch):
    ways = [[(0, 0), (100, 0)], [(100, 0), (200, 0)], [(200, 0), (0, 0)]]
    network, made = network_of(*ways, speed=[30.0, 40.0, 50.0], direction=direction), []
    monkeypatch.setattr(graph, "arcs_in_rows", lambda *given: made.append(1) or arcs_in_rows(*given))
    there, back = (network.arcs("time", reverse=way) for way in (False, True))
    assert len(made) == 1
    assert sorted(zip(there.origin, there.to, there.cost, strict=True)) == sorted(
        zip(back.to, back.origin, back.cost, strict=True)
    )
    assert (there is back) == (not any(direction))
