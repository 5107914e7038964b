"""Flows between areas that merge, beside a full matrix; and the best pair, beside a search of all."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.functional.real_flows import commuting, matrix_of, table_of
from urban_rural_linkages.core.functional.areas import both_ways
from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.functional.merging import BestPairs, MergingFlows

FLOWS = [("a", "a", 5.0), ("a", "b", 4.0), ("b", "c", 3.0), ("c", "a", 2.0), ("c", "c", 7.0), ("d", "a", 1.0)]


def others(found):
    return dict(zip(*(part.tolist() for part in found), strict=True))


class TestMergingFlows:
    """Sums are those of rows and columns."""

    def test_from_and_to_the_others(self):
        flows = MergingFlows(table_of(FLOWS))
        assert others(flows.sent(0)) == {1: 4} and others(flows.received(0)) == {2: 2, 3: 1}
        assert (flows.workers(0, 0), flows.workers(0, 1), flows.workers(1, 0)) == (5, 4, 0)

    def test_what_was_between_two_areas_is_inside_the_merged_one(self):
        flows = MergingFlows(table_of(FLOWS))
        flows.merge(2, 0)
        assert flows.workers(0, 0) == 5 + 2 + 7
        assert others(flows.sent(0)) == {1: 4} and others(flows.received(0)) == {1: 3, 3: 1}
        assert others(flows.sent(2)) == others(flows.received(2)) == {}

    def test_flows_count_between_areas_that_touch_and_merged_ones_touch_what_their_units_did(self):
        flows = MergingFlows(table_of(FLOWS), both_ways([(0, 1), (2, 3)]))
        assert others(flows.sent(0)) == {1: 4} and others(flows.received(0)) == {}
        flows.merge(1, 3)
        assert others(flows.received(3)) == {0: 4}, "3 touches 0 now, because 1 did"
        assert others(flows.sent(3)) == {0: 1, 2: 3}
        flows.merge(0, 3)
        assert others(flows.received(3)) == {2: 2} and flows.workers(3, 3) == 5 + 4 + 1

    def test_touching_in_one_direction(self):
        flows = MergingFlows(table_of(FLOWS), np.array([(2, 0), (0, 0)]))
        assert others(flows.received(0)) == {2: 2} and others(flows.sent(0)) == {}
        flows.merge(2, 3)
        assert others(flows.received(0)) == {3: 3} and others(flows.sent(2)) == {}

    @settings(max_examples=40, deadline=None)
    @given(commuting(), st.data())
    def test_to_the_bit_as_in_a_matrix(self, rows, data):
        thirds = [(origin, destination, workers / 3) for origin, destination, workers in rows]
        table = table_of(thirds)
        flows, matrix, count = MergingFlows(table), matrix_of(table), len(table.ids)
        left = list(range(count))
        while len(left) > 1:
            goes = left.pop(data.draw(st.integers(0, len(left) - 1)))
            stays = left[data.draw(st.integers(0, len(left) - 1))]
            flows.merge(goes, stays)
            matrix[stays] += matrix[goes]
            matrix[:, stays] += matrix[:, goes]
            matrix[goes], matrix[:, goes] = 0, 0
            found = [[flows.workers(origin, destination) for destination in range(count)] for origin in range(count)]
            assert np.array_equal(found, matrix)


@settings(max_examples=80, deadline=None)
@given(st.integers(2, 6), st.data())
def test_the_best_pair_stays_right_while_areas_change_and_leave(count, data):
    cell = st.integers(0, 4)  # 0 is no pair; few values, and so many ties
    values = np.array([[data.draw(cell) if i != j else 0 for j in range(count)] for i in range(count)], dtype=float)
    row, column = np.nonzero(values)
    pairs, left = BestPairs(count, row, column, values[row, column]), list(range(count))
    for _ in range(data.draw(st.integers(0, 6))):
        area = data.draw(st.sampled_from(left))
        if len(left) > 1 and data.draw(st.booleans()):
            values[area], values[:, area] = 0, 0
            left.remove(area)
            pairs.leave(area)
        else:
            for other in left:
                if other != area:
                    values[area, other], values[other, area] = data.draw(cell), data.draw(cell)
            row, column = np.nonzero(values)
            own = (row == area) | (column == area)
            pairs.change(area, row[own], column[own], values[row[own], column[own]])
        best = pairs.best()
        if not values.any():
            assert best is None
        else:
            expected = np.unravel_index(np.argmax(values), values.shape)
            assert best == (*expected, values.max()), "of equal ones the first row, then the first column"


def test_a_country_takes_no_square_of_its_units():
    """200,000 units: a matrix of them would hold 320 gigabytes."""
    ids = [f"{number:06d}" for number in range(200_000)]
    flows = MergingFlows(flow_table(ids, [*ids[1:], ids[0]], np.ones(len(ids)), units=ids))
    flows.merge(1, 0)
    assert others(flows.sent(0)) == {2: 1} and flows.workers(0, 0) == 1


def test_a_pair_that_changed_twice_is_asked_of_the_last_to_change():
    """Areas 0 and 1 change in turn: what 0 said of the pair counts no longer once 1 has spoken."""
    pairs = BestPairs(2, np.array([0]), np.array([1]), np.array([9.0]))
    pairs.change(0, np.array([0]), np.array([1]), np.array([8.0]))
    assert pairs.best() == (0, 1, 8.0)
    pairs.change(1, np.array([0]), np.array([1]), np.array([3.0]))
    assert pairs.best() == (0, 1, 3.0)
    pairs.change(0, np.array([1]), np.array([0]), np.array([1.0]))
    assert pairs.best() == (1, 0, 1.0)
    pairs.leave(1)
    assert pairs.best() is None


def test_no_pairs_at_all():
    none = np.empty(0, dtype=np.intp)
    assert BestPairs(3, none, none, np.empty(0)).best() is None


def test_a_unit_without_flows_has_no_others():
    flows = MergingFlows(flow_table(["a"], ["b"], [3.0], units=["a", "b", "c"]))
    assert others(flows.sent(2)) == others(flows.received(2)) == {}
    flows.merge(2, 0)
    assert others(flows.sent(0)) == {1: 3} and flows.workers(0, 0) == 0
    flows.merge(0, 1)
    assert flows.workers(1, 1) == 3 and others(flows.received(1)) == {}
