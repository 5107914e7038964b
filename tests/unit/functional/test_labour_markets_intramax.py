"""Intramax: a worked dendrogram, contiguity, ties, and properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.functional.real_flows import brindisi, commuting, matrix_of, table_of
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.areas import area_names
from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.functional.intramax import intramax
from urban_rural_linkages.core.functional.labour_markets import LabourMarketSettings, labour_market_areas

# Residents 10, 10, 20, 20; jobs 12, 8, 20, 20.
ROWS = [
    ("a", "a", 5), ("a", "b", 4), ("a", "c", 1), ("b", "b", 3), ("b", "a", 6), ("b", "d", 1),
    ("c", "c", 15), ("c", "d", 4), ("c", "a", 1), ("d", "d", 15), ("d", "c", 4), ("d", "b", 1),
]  # fmt: skip


def test_a_worked_dendrogram():
    drawn = intramax(table_of(ROWS), areas=1)
    assert [(step.unit, step.to_area) for step in drawn.steps] == [("b", "a"), ("d", "c"), ("c", "a")]
    first, second, last = drawn.steps
    assert first.measure == pytest.approx(4 / (10 * 8) + 6 / (10 * 12)) and first.flow == 10
    assert second.measure == pytest.approx(4 / (20 * 20) + 4 / (20 * 20))
    assert (first.before, first.after) == pytest.approx((38 / 60, 48 / 60))
    assert (second.after, last.after) == pytest.approx((56 / 60, 1))


def test_merging_stops_at_the_number_of_areas():
    assert area_names(intramax(table_of(ROWS), areas=2)) == ("a", "a", "c", "c")
    assert not intramax(table_of(ROWS), areas=4).steps
    for areas in (0, 5):
        with pytest.raises(InputError, match="between 1 and the number of units, 4"):
            intramax(table_of(ROWS), areas)


def test_only_areas_that_touch_are_merged():
    drawn = intramax(table_of(ROWS), areas=1, neighbours=[(0, 2), (2, 3)])  # b touches nothing
    assert area_names(drawn) == ("c", "b", "c", "c")
    assert "2 areas instead of 1" in str(drawn.notes[0])
    same = labour_market_areas(
        table_of(ROWS), LabourMarketSettings("intramax", contiguity=True, areas=1), neighbours=[(2, 0), (3, 2)]
    )
    assert same.area_ids == ("c", "b", "c", "c")


def test_merged_areas_touch_what_their_parts_touched():
    drawn = intramax(table_of(ROWS), areas=1, neighbours=[(0, 1), (1, 3), (3, 2)])
    assert len(drawn.steps) == 3 and not drawn.notes


def test_without_flows_between_them_areas_stay_apart():
    drawn = intramax(flow_table(["a", "b", "c"], ["b", "a", "c"], [2, 3, 4], units=["a", "b", "c", "d"]), areas=1)
    assert area_names(drawn) == ("a", "a", "c", "d")  # a has 3 jobs, b has 2
    assert "3 areas instead of 1" in str(drawn.notes[0])


def test_equal_pairs_go_by_the_first_ids():
    ring = [(one, other, 5) for one, other in zip("abcd", "bcda", strict=True)]
    first = intramax(table_of(ring), areas=3).steps[0]
    assert (first.unit, first.to_area) == ("b", "a")


@settings(max_examples=40, deadline=None)
@given(commuting(), st.randoms(use_true_random=False))
def test_the_share_inside_grows_to_all_and_order_changes_nothing(rows, random):
    flows = table_of(rows)
    drawn = intramax(flows, areas=1)
    inside = [step.after for step in drawn.steps]
    assert inside == sorted(inside)
    assert all(share <= 1 + 1e-12 for share in inside)
    if not drawn.notes and drawn.steps:
        assert inside[-1] == pytest.approx(1)
    other = intramax(table_of(random.sample(rows, len(rows))), areas=1)
    assert drawn.steps == other.steps and np.array_equal(drawn.area, other.area)


@settings(max_examples=40, deadline=None)
@given(commuting())
def test_every_merge_takes_the_largest_objective(rows):
    flows = table_of(rows)
    matrix = matrix_of(flows)
    for step in intramax(flows, areas=1).steps:  # all objectives anew at every step
        margins = matrix.sum(axis=1)[:, None] * matrix.sum(axis=0)
        ratios = np.divide(matrix, margins, out=np.zeros_like(matrix), where=margins > 0)
        objective = np.triu(ratios + ratios.T, 1)
        assert step.measure == pytest.approx(objective.max())
        first, second = np.unravel_index(np.argmax(objective), objective.shape)
        matrix[first] += matrix[second]
        matrix[:, first] += matrix[:, second]
        matrix[second], matrix[:, second] = 0, 0


@pytest.mark.real
def test_brindisi_keeps_most_commuting_inside_six_areas(real_data):
    flows = brindisi(real_data("brindisi/brindisi_flows.csv"))
    drawn = labour_market_areas(flows, LabourMarketSettings("intramax", areas=6))
    assert len(drawn.areas.ids) == 6 and len(drawn.steps) == 14
    assert drawn.steps[-1].after == pytest.approx(drawn.areas.internal.sum() / flows.total)
