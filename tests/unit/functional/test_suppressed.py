"""Flows that are not published, and flows of people who work at home."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.functional.flow_indicators import flow_indicators
from urban_rural_linkages.core.functional.flows import FlowTable, flow_table
from urban_rural_linkages.core.functional.suppressed import (
    bounded,
    bounds_of_marks,
    marks_of_small_flows,
    unpublished_note,
)
from urban_rural_linkages.core.identifiers import IdColumn

ROWS = [("a", "a", 50, 50), ("a", "b", 1, 9), ("b", "b", 20, 20), ("c", "c", 1, 9), ("c", "a", 30, 30)]


def table(rows=ROWS, **options) -> FlowTable:
    origins, destinations, low, high = (list(column) for column in zip(*rows, strict=True))
    return flow_table(origins, destinations, low, most=high, **options)


def bounds(found, name: str) -> list[tuple[float, float]]:
    return [(round(low, 4), round(high, 4)) for low, high in zip(*found.bounds[name], strict=True)]


class TestMarks:
    @pytest.mark.parametrize(
        ("cell", "low", "high"),
        [("<10", 1, 9), ("< 5", 1, 4), ("<1", 1, 1), (-9, 0, 9), ("-9", 0, 9), (-9.0, 0, 9), ("c", 0, np.inf),
         (" C ", 0, np.inf), (99999, 0, np.inf)],
    )  # fmt: skip
    def test_bounds(self, cell, low, high):
        few, many = bounds_of_marks([cell], [-9.0, 99999.0, "c"])
        assert (few[0], many[0]) == (low, high)

    @pytest.mark.parametrize("cell", [None, "", "x", 5])
    def test_what_is_no_mark_is_missing(self, cell):
        few, many = bounds_of_marks([cell], [-9.0])
        assert np.isnan(few[0]) and np.isnan(many[0])

    def test_cells_are_looked_at_only_where_a_number_is_lacking(self):
        whole = np.array([1.0, 2.0])
        assert bounded(whole, pytest.fail, []) == (whole, None)
        low, high = bounded(np.array([1.0, np.nan]), lambda: ["1", "<10"], [])
        assert (low.tolist(), high.tolist()) == ([1.0, 1.0], [1.0, 9.0])
        assert bounded(np.array([np.nan]), lambda: [None], [])[1] is None

    def test_they_are_found_among_numbers(self):
        assert marks_of_small_flows(["12", "<10", None, 5, "<10", "c"]) == ["<10"]


class TestBounds:
    def test_hand_computed_shares(self):
        unit = flow_indicators(table())
        assert bounds(unit, "residents") == [(51, 59), (20, 20), (31, 39)]
        assert bounds(unit, "jobs") == [(80, 80), (21, 29), (1, 9)]
        assert bounds(unit, "self_supply") == [(round(50 / 59, 4), round(50 / 51, 4)), (1, 1), (0.0323, 0.2308)]
        assert bounds(unit, "self_demand") == [(0.625, 0.625), (round(20 / 29, 4), round(20 / 21, 4)), (1, 1)]

    def test_what_differs_in_its_bounds_is_unknown(self):
        unit = flow_indicators(table())
        assert np.isnan(unit.residents).tolist() == [True, False, True]
        assert np.isnan(unit.internal).tolist() == [False, False, True]
        assert unit.self_supply[1] == 1 and np.isnan(unit.self_supply[[0, 2]]).all()
        assert unit.self_demand[0] == 0.625

    def test_the_largest_flow_is_named_only_where_it_is_certain(self):
        unit = flow_indicators(table())
        assert unit.largest_outflow == (None, None, "a")
        assert np.isnan(unit.largest_share[0]) and unit.largest_share[1] == 0

    def test_a_flow_without_limit(self):
        unit = flow_indicators(table([("a", "a", 50, 50), ("a", "b", 0, np.inf), ("b", "b", 0, np.inf)]))
        assert bounds(unit, "self_supply")[0] == (0, 1)
        assert unit.bounds["residents"][0].tolist() == [50, 0]
        assert np.isnan(unit.bounds["residents"][1]).all()

    def test_places_outside_are_bounded_too(self):
        unit = flow_indicators(table([("a", "a", 50, 50), ("a", "x", 1, 9), ("x", "a", 2, 2)], units=["a"]))
        assert (bounds(unit, "residents"), bounds(unit, "jobs")) == ([(51, 59)], [(52, 52)])

    def test_they_are_counted_in_a_sentence(self):
        said = "\n".join(map(str, table(layer="od").notes))
        assert "'od' does not publish the workers of 2 rows: there are at least 2 and at most 18 of them" in said

    def test_links_that_are_not_published_are_counted_in_a_sentence(self):
        (note,) = unpublished_note(np.array([1.0, 7.0, 1.0]), np.array([4.0, 7.0, 9.0]), "links")
        assert str(note) == (
            "Layer 'links' does not publish the amounts of 2 rows; they count as 2, the fewest that they can be."
        )
        assert unpublished_note(np.array([7.0]), np.array([7.0]), "links") == []

    def test_a_table_that_publishes_all_has_no_bounds(self):
        assert flow_indicators(flow_table(["a"], ["b"], [5])).bounds == {}

    def test_units_that_are_left_keep_their_bounds(self):
        assert table().subset([True, True, False]).most.workers.tolist() == [50, 9, 20]

    @given(st.lists(st.tuples(*[st.sampled_from("abc")] * 2, st.integers(0, 9), st.integers(0, 9)), min_size=1),
           st.randoms(use_true_random=False))  # fmt: skip
    def test_the_true_share_lies_between_the_bounds(self, rows, random):
        spans = [(home, work, low, low + more) for home, work, low, more in rows]
        true = flow_table([row[0] for row in rows], [row[1] for row in rows],
                          [random.randint(low, high) for _, _, low, high in spans])  # fmt: skip
        right, unit = flow_indicators(true), flow_indicators(table(spans))
        for name in ("residents", "jobs", "self_supply", "self_demand"):
            low, high = unit.bounds[name]
            value = getattr(right, name)
            known = ~np.isnan(value) & ~np.isnan(low) & ~np.isnan(high)
            assert (low[known] <= value[known] + 1e-12).all() and (value[known] <= high[known] + 1e-12).all()


class TestTotalsOfTheOffice:
    def test_they_win_over_sums_and_unknown_ones_leave_them(self):
        flows = flow_table(["a", "a", "b"], ["a", "b", "b"], [50, 10, 20])
        unit = flow_indicators(flows, employed=[100, np.nan], jobs=[np.nan, 25])
        assert (unit.residents.tolist(), unit.jobs.tolist()) == ([100, 20], [50, 25])
        assert unit.self_supply.tolist() == [0.5, 1.0]
        assert unit.self_demand.tolist() == [1.0, 0.8]
        assert unit.largest_share.tolist() == [0.1, 0.0]

    def test_which_were_used_is_said(self):
        flows = flow_table(["a", "a", "b"], ["a", "b", "b"], [50, 10, 20])
        notes = list(map(str, flow_indicators(flows, employed=[55, np.nan]).notes))
        assert notes == [
            "EMPLOYED stands in place of the sums of the flows in 1 unit (55 persons; the flows add up to 60); 1 "
            "unit has the sum of its flows. In 1 unit the flows add up to more than it."
        ]

    def test_of_bounded_flows_the_total_is_certain(self):
        unit = flow_indicators(table(), employed=[100, 40, 80])
        assert unit.residents.tolist() == [100, 40, 80]
        assert bounds(unit, "self_supply") == [(0.5, 0.5), (0.5, 0.5), (0.0125, 0.1125)]


class TestWorkAtHome:
    def test_it_is_in_the_unit(self):
        flows = flow_table(["a", "a", "b", "b"], ["home", "b", "home", "a"], [7, 3, 2, 1], at_home=["home"])
        assert flows.ids == ("a", "b")
        assert flows.internal.tolist() == [7, 2]
        assert "2 rows with 9 workers are of people who work at home" in str(flows.notes[0])

    def test_without_such_rows_nothing_is_said(self):
        assert flow_table(["a"], ["b"], [5], at_home=["home"]).notes == ()

    def test_codes_that_had_lost_their_zeros_are_restored_after_it(self):
        flows = flow_table(["6001"], ["OD1"], [7], units=["06001", "06002"], at_home=["OD1"])
        assert flows.internal.tolist() == [7, 0]

    def test_columns_of_ids(self):
        home, work = IdColumn.of(["a", "b", "a"]), IdColumn.of(["OD1", "OD1", "b"])
        assert flow_table(home, work, [1, 2, 3], at_home=["OD1"]).internal.tolist() == [1, 2]
