"""Dominant flows after Nystuen and Dacey: a worked example, thresholds, ties and properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.functional.real_flows import brindisi, commuting, table_of
from urban_rural_linkages.core.functional.dominant import dominant_flows
from urban_rural_linkages.core.functional.flows import flow_table

# Two trees: d and c depend on b, b on a; f depends on e; g has nobody who leaves or comes.
ROWS = [("d", "b", 9), ("c", "b", 8), ("b", "a", 30), ("e", "a", 1), ("f", "e", 3), ("a", "b", 2), ("g", "g", 50)]


def links(tree):
    return {(tree.ids[i], tree.ids[j]) for i, j in zip(tree.origin, tree.destination, strict=True)}


def test_the_largest_flow_counts_where_it_goes_to_a_larger_place():
    tree = dominant_flows(table_of(ROWS))
    assert tree.inflow.tolist() == [31, 19, 0, 0, 3, 0, 0]
    assert links(tree) == {("b", "a"), ("c", "b"), ("d", "b"), ("e", "a"), ("f", "e")}  # not a to b: 19 < 31
    assert dict(zip(tree.ids, tree.status, strict=True)) == {
        "a": "dominant", "b": "intermediate", "c": "dominated", "d": "dominated", "e": "intermediate",
        "f": "dominated", "g": "isolated",
    }  # fmt: skip
    assert tree.workers.tolist() == [30, 8, 9, 1, 3] and tree.share.tolist() == [1, 1, 1, 1, 1]


def test_the_ratio_of_sizes_is_strict():
    rows = [("a", "b", 4), ("c", "a", 2)]  # b is exactly twice a
    assert links(dominant_flows(table_of(rows), size_ratio=2)) == {("c", "a")}
    assert links(dominant_flows(table_of(rows), size_ratio=1.99)) == {("a", "b"), ("c", "a")}


def test_the_smallest_flow_is_inclusive_and_sizes_keep_all_flows():
    tree = dominant_flows(table_of(ROWS), min_flow=8)
    assert links(tree) == {("b", "a"), ("c", "b"), ("d", "b")}
    assert tree.inflow[0] == 31


def test_equal_flows_go_by_the_first_id():
    assert links(dominant_flows(table_of([("a", "c", 2), ("a", "b", 2)]))) == {("a", "b")}


def test_nobody_who_leaves_means_no_tree():
    tree = dominant_flows(flow_table(["a", "b"], ["a", "b"], [1, 2]))
    assert tree.origin.size == 0 and tree.status == ("isolated", "isolated") and tree.outflow.tolist() == [0, 0]


@settings(max_examples=40, deadline=None)
@given(commuting(), st.randoms(use_true_random=False))
def test_a_forest_whatever_the_order_of_rows(rows, random):
    tree, other = dominant_flows(table_of(rows)), dominant_flows(table_of(random.sample(rows, len(rows))))
    assert links(tree) == links(other) and tree.status == other.status
    assert len(set(tree.origin.tolist())) == tree.origin.size
    assert (tree.inflow[tree.destination] > tree.inflow[tree.origin]).all()  # uphill only: no circles
    leaves = set(tree.origin.tolist())
    for index, status in enumerate(tree.status):
        assert (status in ("intermediate", "dominated")) == (index in leaves)
    assert np.sum(tree.inflow) == pytest.approx(np.sum(tree.outflow))


@pytest.mark.real
def test_the_province_of_brindisi_hangs_on_its_capital(real_data):
    tree = dominant_flows(brindisi(real_data("brindisi/brindisi_flows.csv")))
    status = dict(zip(tree.ids, tree.status, strict=True))
    assert status["74001"] == "dominant"
    assert sum(tree.ids[place] == "74001" for place in tree.destination) >= 8
