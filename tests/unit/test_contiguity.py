"""Shared borders: lengths, junctions, tolerance, corners and groups."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.contiguity import contiguity_from_pairs, shared_borders
from urban_rural_linkages.core.polygons import polygons_from_rings


def box(west, south, east, north):
    return [[[(west, south), (east, south), (east, north), (west, north)]]]


def borders(*units, tolerance=1.0):
    found = shared_borders(polygons_from_rings(units), tolerance)
    pairs = zip(found.first.tolist(), found.second.tolist(), found.length.tolist(), strict=True)
    return {(one, other): pytest.approx(length, abs=2 * tolerance) for one, other, length in pairs}, found


def test_a_side_with_the_same_ends():
    found, all_of_it = borders(box(0, 0, 10, 10), box(10, 0, 20, 10))
    assert found == {(0, 1): 10.0}
    assert all_of_it.perimeter.tolist() == [40.0, 40.0]
    assert all_of_it.outer.tolist() == [30.0, 30.0]


def test_units_that_meet_in_a_point_are_no_neighbours():
    assert borders(box(0, 0, 10, 10), box(10, 10, 20, 20))[0] == {}


def test_a_long_side_with_two_neighbours():
    found, all_of_it = borders(box(0, 0, 30, 10), box(0, 10, 12, 30), box(12, 10, 30, 30))
    assert found == {(0, 1): 12.0, (0, 2): 18.0, (1, 2): 20.0}
    assert all_of_it.outer.tolist() == [50.0, 32.0, 38.0]


def test_sides_that_overlap_in_part_on_a_slanting_line():
    def turned(unit):
        return [[np.array(ring) @ [[0.8, 0.6], [-0.6, 0.8]] for ring in part] for part in unit]

    found, _ = borders(turned(box(0, 0, 100, 10)), turned(box(50, 10, 150, 20)))
    assert found == {(0, 1): 50.0}


def test_a_border_that_one_unit_draws_with_more_vertices():
    fine = [[[(10, 0), (20, 0), (20, 10), (10, 10), (10, 7), (10, 2.5)]]]
    assert borders(box(0, 0, 10, 10), fine, tolerance=0.01)[0] == {(0, 1): 10.0}


def test_gaps_up_to_the_tolerance_are_a_border():
    found, _ = borders(box(0, 0, 100, 100), box(100.4, 0.3, 200, 100))
    assert found == {(0, 1): 100.0}
    assert borders(box(0, 0, 100, 100), box(101.5, 0, 200, 100))[0] == {}
    assert borders(box(0, 0, 100, 100), box(100.4, 0, 200, 100), tolerance=0.1)[0] == {}


def test_edges_shorter_than_the_tolerance_divide_nothing():
    left = [[[(0, 0), (10, 0), (10, 10), (9.7, 10), (0, 10)]]]
    with np.errstate(all="raise"):
        assert borders(left, box(10.4, 0, 20, 12))[0] == {(0, 1): 10.0}


def test_a_unit_in_the_hole_of_another():
    ring = [[*box(0, 0, 30, 30)[0], *box(10, 10, 20, 20)[0]]]
    found, all_of_it = borders(ring, box(10, 10, 20, 20))
    assert found == {(0, 1): 40.0}
    assert all_of_it.outer.tolist() == [120.0, 0.0]


def test_parts_of_one_unit_side_by_side_have_no_border():
    found, all_of_it = borders([*box(0, 0, 10, 10), *box(10, 0, 20, 10)], box(20, 0, 30, 10))
    assert found == {(0, 1): 10.0}
    assert all_of_it.perimeter.tolist() == [60.0, 40.0]


def test_units_without_an_outline():
    found, all_of_it = borders([], box(0, 0, 10, 10))
    assert found == {}
    assert all_of_it.perimeter.tolist() == [0.0, 40.0]


def test_pairs_in_either_order_are_added_up():
    found = contiguity_from_pairs([1, 0, 2, 1], [0, 1, 2, 2], [3.0, 4.0, 9.0, 0.0], [10.0, 20.0, 30.0])
    assert (found.first.tolist(), found.second.tolist(), found.length.tolist()) == ([0], [1], [7.0])
    assert found.outer.tolist() == [3.0, 13.0, 30.0]
    turned = found.reordered([2, 1, 0])
    assert (turned.first.tolist(), turned.second.tolist()) == ([1], [2])
    assert turned.perimeter.tolist() == [30.0, 20.0, 10.0]


def test_groups_of_the_same_label_hang_together():
    row = contiguity_from_pairs([0, 1, 2, 3], [1, 2, 3, 4], np.ones(4), np.full(5, 4.0))
    assert row.components([7, 7, 1, 7, 7]).tolist() == [0, 0, 1, 2, 2]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(12)), st.integers(0, 2**32 - 1))
def test_the_order_of_units_and_of_vertices_changes_nothing(order, seed):
    random = np.random.default_rng(seed)
    units = [box(x * 10, y * 7, x * 10 + 10, y * 7 + 7) for x in range(3) for y in range(4)]
    _, before = borders(*units)
    shuffled = [[[np.roll(units[place][0][0], random.integers(4), axis=0)[:: random.choice([-1, 1])]]]
                for place in order]  # fmt: skip
    _, after = borders(*shuffled)
    back = after.reordered(order)
    assert back.first.tolist() == before.first.tolist()
    assert back.second.tolist() == before.second.tolist()
    assert back.length == pytest.approx(before.length)
    assert back.outer == pytest.approx(before.outer, abs=1e-9)


def test_neighbours_of_some_units_only():
    _, found = borders(box(0, 0, 10, 10), box(10, 0, 20, 10), box(20, 0, 30, 10), box(50, 0, 60, 10))
    assert found.neighbours([1, 3]) == {1: [0, 2], 3: []}
    assert found.neighbours([]) == {}
