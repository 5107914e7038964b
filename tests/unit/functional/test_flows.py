"""The table of flows: duplicates, unknown ids, bad values, margins, and independence of the order of rows."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.functional.real_flows import brindisi, commuting, matrix_of, table_of
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.flows import flow_table


def test_margins_and_matrix_have_residents_in_rows_and_jobs_in_columns():
    flows = flow_table(["a", "a", "b", "c"], ["a", "b", "b", "a"], [6, 4, 9, 2])
    assert flows.ids == ("a", "b", "c")
    assert flows.residents.tolist() == [10, 9, 2] and flows.jobs.tolist() == [8, 13, 0]
    assert flows.internal.tolist() == [6, 9, 0] and flows.total == 21
    assert matrix_of(flows).tolist() == [[6, 4, 0], [0, 9, 0], [2, 0, 0]]


def test_rows_of_the_same_pair_are_added_up_with_a_note():
    flows = flow_table(["a", "a", "a"], ["b", "b", "a"], [1, 2, 4], contiguous=[False, True, False], layer="trips")
    assert flows.workers.tolist() == [4, 3] and flows.contiguous.tolist() == [False, True]
    assert [str(note) for note in flows.notes] == ["Layer 'trips' names some pairs more than once; rows added up: 1."]


def test_units_without_flows_stay_and_are_in_the_order_of_ids():
    flows = flow_table(["b"], ["b"], [1], units=["c", "b", "a"])
    assert flows.ids == ("a", "b", "c") and flows.residents.tolist() == [0, 1, 0]
    assert flows.positions(["c", "a"]).tolist() == [2, 0]
    with pytest.raises(KeyError):
        flows.positions(["d"])


def test_an_unknown_id_is_named_with_its_flow_the_first_in_the_order_of_ids():
    with pytest.raises(InputError) as caught:
        flow_table(["b", "a", "a"], ["x", "y", "b"], [1, 1, 1], units=["a", "b"], layer="trips")
    assert "'trips'" in str(caught.value) and "from 'a' to 'y'" in str(caught.value)
    assert caught.value.values["count"] == 2


@pytest.mark.parametrize(
    ("units", "origins"), [(["06001", "10037"], ["6001", "10037"]), (["6001", "10037"], ["06001", "10037"])]
)
def test_lost_leading_zeros_are_restored_on_either_side_with_a_note(units, origins):
    flows = flow_table(origins, ["10037", "10037"], [1, 2], units=units)
    assert set(flows.ids) == set(units) and flows.total == 3
    assert "6001 = 06001" in str(flows.notes[0])


@pytest.mark.parametrize(
    ("workers", "words"), [(-1.0, "-1 is no number"), (math.nan, "are missing"), (math.inf, "inf is no number")]
)
def test_bad_workers_are_named_with_their_flow(workers, words):
    with pytest.raises(InputError) as caught:
        flow_table(["b", "a"], ["a", "c"], [5, workers])
    assert "from 'a' to 'c'" in str(caught.value) and words in str(caught.value)


def test_nothing_and_nameless_rows_are_refused():
    with pytest.raises(InputError, match="has no flows"):
        flow_table([], [], [])
    with pytest.raises(InputError, match="without an origin"):
        flow_table(["a", ""], ["b", "b"], [1, 2])
    with pytest.raises(InputError, match="no pair of units"):
        flow_table(["a", ""], ["a", "a"], [1, 2], units=["a"])


def test_a_subset_leaves_out_the_flows_of_the_others():
    flows = flow_table(["a", "b", "c"], ["b", "c", "c"], [1, 2, 4], contiguous=[True, False, False])
    part = flows.subset([False, True, True])
    assert part.ids == ("b", "c") and matrix_of(part).tolist() == [[0, 2], [0, 4]]
    assert part.contiguous.tolist() == [False, False]


@settings(max_examples=40, deadline=None)
@given(commuting(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing_even_with_repeated_fractions(rows, random):
    rows = [(origin, destination, workers / 7) for origin, destination, workers in rows + rows[:3]]
    shuffled = random.sample(rows, len(rows))
    one, other = table_of(rows), table_of(shuffled)
    assert one.ids == other.ids and np.array_equal(matrix_of(one), matrix_of(other))
    assert np.array_equal(one.workers, other.workers)
    assert one.residents.sum() == pytest.approx(one.total) == pytest.approx(one.jobs.sum())


@pytest.mark.real
def test_brindisi_has_the_published_totals(real_data):
    flows = brindisi(real_data("brindisi/brindisi_flows.csv"))
    assert (len(flows.ids), flows.total, flows.internal.sum()) == (20, 89192, 70265)
    assert flows.notes == ()
