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


def test_flows_without_a_pair_of_units_are_refused():
    with pytest.raises(InputError) as caught:
        flow_table(["x", "a", "a"], ["x", "y", "z"], [1, 1, 1], units=["a", "b"], layer="trips")
    assert "'trips'" in str(caught.value) and "from 'a' to 'y'" in str(caught.value)
    assert caught.value.values["count"] == 3


class TestPlacesOutside:
    """Of 300 employed residents of 01004, 160 stay, 40 go to 01005 and 100 to a place that is no unit."""

    @pytest.fixture
    def flows(self):
        return flow_table(
            ["01004", "01004", "01004", "01005", "99999", "SU", "99999"],
            ["01004", "01005", "99999", "01005", "01004", "01005", "SU"],
            [160, 40, 100, 80, 7, 3, 50],
            units=["01004", "01005"],
        )

    def test_they_count_in_totals_and_are_no_units(self, flows):
        assert flows.ids == ("01004", "01005")
        assert flows.residents.tolist() == [300, 80] and flows.jobs.tolist() == [167, 123]
        assert flows.internal[0] / flows.residents[0] == pytest.approx(0.533333, abs=1e-6)
        assert flows.total == 280 and flows.workers.sum() == 280

    def test_they_are_counted_in_one_sentence(self, flows):
        assert [str(note) for note in flows.notes] == [
            "Layer 'flows': flows to places that are no units: 1 row, 100 workers; from such places: 2 rows, 10 "
            "workers. They count in the employed residents and the jobs of the units (01004 - 99999, 99999 - 01004, "
            "SU - 01005). Flows between two such places, left out: 1 row."
        ]

    def test_a_subset_keeps_them(self, flows):
        part = flows.subset([True, False])
        assert part.residents.tolist() == [260] and part.jobs.tolist() == [167]

    def test_without_units_there_are_no_places_outside(self):
        flows = flow_table(["a", "b"], ["99999", "b"], [1, 2])
        assert flows.ids == ("99999", "a", "b") and flows.outward is None

    def test_pairs_that_touch_stay_with_their_pairs(self):
        flows = flow_table(["a", "x", "b"], ["b", "b", "a"], [1, 2, 3], units=["a", "b"], contiguous=[1, 1, 0])
        assert flows.contiguous.tolist() == [True, False]

    @given(
        st.lists(st.tuples(*[st.sampled_from(["a", "b", "x", "y"])] * 2, st.integers(0, 9)), min_size=1), st.randoms()
    )
    def test_nobody_is_lost_and_the_order_of_rows_does_not_matter(self, rows, random):
        rows.append(("a", "b", 1))
        mixed = list(rows)
        random.shuffle(mixed)
        flows, again = (flow_table(*zip(*some, strict=True), units=["a", "b"]) for some in (rows, mixed))
        assert flows.residents.sum() == sum(n for home, _, n in rows if home in "ab")
        assert flows.jobs.sum() == sum(n for _, work, n in rows if work in "ab")
        assert flows.residents.tolist() == again.residents.tolist()


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
    with pytest.raises(InputError, match="without an origin"):
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


def test_pairs_of_units_in_another_order_become_positions():
    flows = flow_table(["a", "b"], ["b", "c"], [1.0, 2.0])
    assert flows.pairs(["c", "a", "b"], [0, 1], [1, 2]).tolist() == [[2, 0], [0, 1]]


def test_a_flag_that_is_unknown_does_not_touch():
    flows = flow_table(["a", "a", "b"], ["b", "c", "c"], [1.0, 1.0, 1.0], contiguous=[1.0, float("nan"), 0.0])
    assert flows.contiguous.tolist() == [True, False, False]


class TestTablesOfOtherKinds:
    def test_blocks_are_added_up_by_county(self):
        flows = flow_table(
            ["440010101001001", "440010101001002", "440030101001001"], ["440010101001001"] * 3, [1, 2, 4],
            units=["44001", "44003"],
        )  # fmt: skip
        assert flows.residents.tolist() == [3, 4] and flows.internal.tolist() == [3, 0]
        assert "begin with them" in str(flows.notes[0]) and "440010101001001 = 44001" in str(flows.notes[0])

    def test_longer_codes_of_other_places_are_none_of_the_units(self):
        with pytest.raises(InputError, match="no pair of units"):
            flow_table(["990010101001001"], ["990010101001001"], [1], units=["44001", "44003"])

    def test_an_exchange_is_named_for_what_it_is(self):
        pairs = [("a", "b", 5), ("b", "a", 5), ("a", "c", 2), ("c", "a", 2), ("b", "c", 1), ("c", "b", 1)]
        assert "how much units exchange" in str(flow_table(*zip(*pairs, strict=True)).notes[0])

    @pytest.mark.parametrize("changed", [("a", "a", 9), ("a", "b", 1)])
    def test_commuting_is_no_exchange(self, changed):
        pairs = [("a", "b", 5), ("b", "a", 5), ("a", "c", 2), ("c", "a", 2), ("b", "c", 1), ("c", "b", 1), changed]
        assert not any("exchange" in str(note) for note in flow_table(*zip(*pairs, strict=True)).notes)


def test_figures_of_units_in_another_order():
    flows = flow_table(["a", "b"], ["b", "c"], [1, 2])
    assert flows.in_order(["c", "a", "b"], [3.0, 1.0, 2.0]).tolist() == [1.0, 2.0, 3.0]
    assert np.isnan(flows.in_order(["c"], [3.0])).tolist() == [True, True, False]
