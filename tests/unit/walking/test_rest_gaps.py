"""Gaps between rest places: streets worked out by hand, and properties that hold on any network."""

import heapq

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.access.road_graphs import network_of
from urban_rural_linkages.core.access.snapping import snap_points
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.walking.longest_gaps import longest_gaps
from urban_rural_linkages.core.walking.rest_gaps import rest_along_lines, rest_gaps
from urban_rural_linkages.core.walking.rest_pieces import cut_at_rest_places, piece_vertices


def gaps_of(network, *places, snap=10.0):
    pieces = cut_at_rest_places(network, snap_points(network, np.array(places, dtype=float), max_snap=snap))
    return pieces, rest_gaps(pieces)


def on_lines(ways, *places, snap=10.0):
    return rest_along_lines(network_of(*ways), np.array(places, dtype=float).reshape(-1, 2), snap, len(ways))


class TestPieces:
    def test_a_street_is_cut_where_its_benches_are(self):
        pieces, _ = gaps_of(network_of([(0, 0), (100, 0), (100, 100)]), (40, 3), (100, 50))
        assert pieces.length == pytest.approx([40.0, 110.0, 50.0])
        assert pieces.rest.tolist() == [2, 3]

    def test_a_bench_at_a_crossing_is_the_crossing(self):
        network = network_of([(0, 0), (100, 0)], [(100, 0), (100, 100)])
        pieces, _ = gaps_of(network, (100.0004, 0))
        assert pieces.length.size == 2 and pieces.nodes == network.nodes and pieces.rest.size == 1

    def test_benches_on_one_spot_are_one(self):
        pieces, _ = gaps_of(network_of([(0, 0), (100, 0)]), (40, 3), (40, -2), (40, 3))
        assert pieces.length.tolist() == [40.0, 60.0]

    def test_a_bench_far_away_cuts_nothing(self):
        pieces, gaps = gaps_of(network_of([(0, 0), (100, 0)]), (40, 11))
        assert pieces.length.tolist() == [100.0] and not pieces.rest.size
        assert np.isnan(gaps.gap).all() and np.isnan(gaps.longest)

    def test_vertices_of_a_piece_follow_its_bends(self):
        network = network_of([(0, 0), (100, 0), (100, 100)])
        pieces, _ = gaps_of(network, (40, 0), (100, 50))
        assert piece_vertices(network, pieces, 1).tolist() == [[40, 0], [100, 0], [100, 50]]
        assert piece_vertices(network, pieces, 1, backwards=True).tolist() == [[100, 50], [100, 0], [40, 0]]


class TestStreets:
    """Worked out by hand."""

    def test_between_benches(self):
        _, gaps = gaps_of(network_of([(0, 0), (250, 0), (1000, 0)]), (0, 0), (250, 0), (900, 0))
        assert gaps.gap == pytest.approx([250.0, 650.0, 100.0]) and gaps.longest == pytest.approx(650.0)

    def test_all_that_lies_between_two_benches_has_one_gap(self):
        ways = [[(0, 0), (100, 0)], [(100, 0), (110, 0)], [(110, 0), (1000, 0)]]
        assert on_lines(ways, (0, 0), (1000, 0)).gap.tolist() == [1000.0, 1000.0, 1000.0]

    def test_a_dead_end_counts_once(self):
        assert on_lines([[(0, 0), (500, 0)]], (0, 0)).gap.tolist() == [500.0]

    def test_a_stub_does_not_hide_the_gap_that_it_leaves(self):
        ways = [[(0, 0), (500, 0)], [(500, 0), (1000, 0)], [(500, 0), (500, 5)]]
        assert on_lines(ways, (0, 0), (1000, 0)).gap.tolist() == [1000.0, 1000.0, 505.0]

    def test_before_a_fork_of_dead_ends_the_farther_one_counts(self):
        ways = [[(0, 0), (100, 0)], [(100, 0), (100, 50)], [(100, 0), (100, -80)]]
        assert on_lines(ways, (0, 0)).gap.tolist() == [180.0, 150.0, 180.0]

    def test_a_bench_off_the_street_ends_a_walk(self):
        ways = [[(0, 0), (300, 0)], [(300, 0), (1000, 0)], [(300, 0), (300, 50)]]
        found = on_lines(ways, (0, 0), (1000, 0), (300, 50))
        assert found.gap.tolist() == [350.0, 750.0, 350.0]  # from the bench beside, on to the nearer end

    def test_round_the_block_to_the_same_bench(self):
        ways = [[(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]]
        assert on_lines(ways, (0, 0)).gap.tolist() == [400.0]

    def test_two_ways_of_the_same_length(self):
        ways = [[(0, 0), (100, 0), (100, 100)], [(0, 0), (0, 100), (100, 100)]]
        assert on_lines(ways, (0, 0)).gap.tolist() == [400.0, 400.0]

    def test_parallel_ways_between_two_crossings(self):
        ways = [[(0, 0), (100, 0)], [(0, 0), (50, 50), (100, 0)]]
        longer = 2 * np.hypot(50, 50)
        assert on_lines(ways, (0, 0)).gap == pytest.approx([100 + longer, 100 + longer])

    def test_a_part_without_rest_is_unknown_and_told(self):
        ways = [[(0, 0), (100, 0)], [(0, 500), (70, 500)], [(0, 900), (20, 900)], [(70, 500), (70, 530)]]
        found = on_lines(ways, (50, 0), (50, 40))
        assert found.gap[0] == 50.0 and np.isnan(found.gap[1:]).all()
        assert found.restless[1:].tolist() == [100.0, 20.0, 100.0] and np.isnan(found.restless[0])
        assert found.parts_without.tolist() == [100.0, 20.0] and found.off_network == 1

    def test_without_any_rest_place(self):
        found = on_lines([[(0, 0), (100, 0)]], (np.nan, np.nan))
        assert np.isnan(found.gap).all() and found.restless.tolist() == [100.0]

    def test_a_line_without_geometry_has_no_gap(self):
        found = rest_along_lines(network_of([(0, 0), (100, 0)], []), np.array([[0.0, 0.0]]), 10, 2)
        assert found.gap[0] == 100.0 and np.isnan(found.gap[1])

    def test_it_can_be_stopped(self):
        class Stopped:
            def report(self, fraction): ...

            def cancelled(self):
                return True

        network = network_of([(0, 0), (100, 0)])
        with pytest.raises(Cancelled):
            rest_along_lines(network, np.array([[0.0, 0.0]]), 10, 1, Stopped())


class TestLongest:
    def test_longest_first_with_its_way(self):
        network = network_of([(0, 0), (0, 300), (200, 300)], [(200, 300), (260, 300)])
        pieces, gaps = gaps_of(network, (0, 0), (200, 300))
        first, second = longest_gaps(network, pieces, gaps, 5)
        assert (first.metres, first.to_dead_end, first.line) == (500.0, False, 0)
        assert first.vertices.tolist() == [[0, 0], [0, 300], [200, 300]]
        assert (second.metres, second.to_dead_end, second.line) == (60.0, True, 1)

    def test_its_way_is_as_long_as_the_gap(self):
        network = grid_of_streets(4, 100.0)
        pieces, gaps = gaps_of(network, (0, 0), (310, 170))
        for gap in longest_gaps(network, pieces, gaps, 10):
            assert np.hypot(*np.diff(gap.vertices, axis=0).T).sum() == pytest.approx(gap.metres)

    def test_what_runs_along_a_longer_one_is_left_out(self):
        stubs = [[(x, 0), (x, 20)] for x in range(100, 900, 100)]
        network = network_of([(x, 0) for x in range(0, 1100, 100)], *stubs)
        pieces, gaps = gaps_of(network, (0, 0), (1000, 0))
        found = longest_gaps(network, pieces, gaps, 10)
        assert found[0].metres == 1000.0 and len(found) < 1 + len(stubs)

    def test_no_more_than_asked_for(self):
        network = network_of([(0, 0), (1000, 0)])
        pieces, gaps = gaps_of(network, *((x, 0) for x in range(0, 1000, 50)))
        assert len(longest_gaps(network, pieces, gaps, 3)) == 3

    def test_none_without_rest_places(self):
        network = network_of([(0, 0), (1000, 0)])
        assert longest_gaps(network, *gaps_of(network), 3) == []


def grid_of_streets(count, side):
    lines = [[(i * side, j * side) for i in range(count)] for j in range(count)]
    return network_of(*lines, *([(j * side, i * side) for i in range(count)] for j in range(count)))


def distances(pieces):
    """Metres to the nearest rest place from every node, with a heap."""
    ways = {node: [] for node in range(pieces.nodes)}
    for tail, head, length in zip(pieces.tail, pieces.head, pieces.length, strict=True):
        ways[tail].append((head, length))
        ways[head].append((tail, length))
    found, queue = {}, [(0.0, node) for node in pieces.rest.tolist()]
    while queue:
        metres, node = heapq.heappop(queue)
        if node not in found:
            found[node] = metres
            for other, length in ways[node]:
                heapq.heappush(queue, (metres + length, int(other)))
    return found


places = st.lists(st.tuples(st.integers(0, 300), st.sampled_from([0, 100, 200, 300])), min_size=1, max_size=6)


class TestProperties:
    @settings(max_examples=40)
    @given(places)
    def test_the_longest_gap_is_twice_the_way_of_the_farthest_position(self, benches):
        """In a grid of streets, which has no dead end."""
        pieces, gaps = gaps_of(grid_of_streets(4, 100.0), *benches)
        metres = distances(pieces)
        farthest = max((metres[t] + metres[h] + length) / 2
                       for t, h, length in zip(pieces.tail, pieces.head, pieces.length, strict=True))  # fmt: skip
        assert gaps.longest == pytest.approx(2 * farthest)

    @settings(max_examples=40)
    @given(places)
    def test_no_gap_is_shorter_than_its_piece_or_than_the_ways_to_its_ends(self, benches):
        pieces, gaps = gaps_of(grid_of_streets(4, 100.0), *benches)
        metres = distances(pieces)
        for tail, head, length, gap in zip(pieces.tail, pieces.head, pieces.length, gaps.gap, strict=True):
            assert gap >= length - 1e-9
            assert gap >= max(metres[tail], metres[head]) - 1e-9

    @settings(max_examples=40)
    @given(places, st.integers(0, 300))
    def test_a_further_bench_makes_the_longest_gap_no_longer(self, benches, x):
        network = grid_of_streets(4, 100.0)
        before, after = (gaps_of(network, *some)[1].longest for some in (benches, [*benches, (x, 0)]))
        assert after <= before + 1e-9

    @settings(max_examples=40)
    @given(places, st.randoms(use_true_random=False))
    def test_order_of_lines_and_benches_does_not_matter(self, benches, shuffle):
        ways = [[(i * 100, j * 100), (i * 100 + 100, j * 100)] for i in range(3) for j in range(4)]
        ways += [[(j * 100, i * 100), (j * 100, i * 100 + 100)] for i in range(3) for j in range(4)]
        order, turned = list(range(len(ways))), list(benches)
        shuffle.shuffle(order)
        shuffle.shuffle(turned)
        one = on_lines(ways, *benches).gap
        other = on_lines([ways[number] for number in order], *turned).gap
        assert other.tolist() == one[order].tolist()


def test_metres_of_the_parts_without_a_rest_place():
    found = on_lines([[(0, 0), (100, 0)], [(0, 500), (40, 500)], [(0, 900), (70, 900)]], (50, 0))
    assert found.metres_without == pytest.approx((110.0, 70.0))
    assert on_lines([[(0, 0), (100, 0)]], (50, 0)).metres_without == (0.0, 0.0)
