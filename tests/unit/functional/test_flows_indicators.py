"""What commuting says of each unit: hand-computed figures, ties, nothing, and transposition."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings

from tests.unit.functional.real_flows import brindisi, commuting, table_of
from urban_rural_linkages.core.functional.flow_indicators import flow_indicators
from urban_rural_linkages.core.functional.flows import flow_table


def test_hand_computed_figures():
    unit = flow_indicators(flow_table(["a", "a", "a", "b", "c"], ["a", "b", "c", "b", "b"], [6, 3, 1, 4, 5]))
    assert unit.residents.tolist() == [10, 4, 5] and unit.jobs.tolist() == [6, 12, 1]
    assert unit.self_supply.tolist() == [0.6, 1, 0]
    assert unit.self_demand == pytest.approx([1, 4 / 12, 0])
    assert unit.job_ratio == pytest.approx([0.6, 3, 0.2]) and unit.net_inflow.tolist() == [-4, 8, -4]
    assert unit.largest_outflow == ("b", None, "b")
    assert unit.largest_share == pytest.approx([0.3, 0, 1])


def test_without_residents_or_jobs_shares_are_unknown_and_never_zero():
    unit = flow_indicators(flow_table(["a"], ["b"], [5], units=["a", "b", "c"]))
    assert [math.isnan(value) for value in unit.self_supply] == [False, True, True]
    assert [math.isnan(value) for value in unit.self_demand] == [True, False, True]
    assert math.isnan(unit.job_ratio[1]) and math.isnan(unit.largest_share[2])
    assert unit.net_inflow.tolist() == [-5, 5, 0]


def test_of_equal_flows_the_first_id_counts_and_a_flow_of_nobody_counts_not():
    unit = flow_indicators(flow_table(["a", "a", "b"], ["c", "b", "a"], [2, 2, 0]))
    assert unit.largest_outflow == ("b", None, None)


@settings(max_examples=40, deadline=None)
@given(commuting())
def test_transposing_the_matrix_swaps_supply_and_demand(rows):
    one = flow_indicators(table_of(rows))
    other = flow_indicators(table_of([(destination, origin, workers) for origin, destination, workers in rows]))
    assert np.array_equal(one.self_supply, other.self_demand, equal_nan=True)
    assert np.array_equal(one.self_demand, other.self_supply, equal_nan=True)
    assert np.array_equal(one.net_inflow, -other.net_inflow)
    known = one.self_supply[~np.isnan(one.self_supply)]
    assert ((known >= 0) & (known <= 1)).all()


@pytest.mark.real
def test_fasano_is_the_most_closed_of_its_neighbours(real_data):
    unit = flow_indicators(brindisi(real_data("brindisi/brindisi_flows.csv")))
    fasano = unit.ids.index("74007")
    assert (unit.residents[fasano], unit.jobs[fasano], unit.internal[fasano]) == (10162, 10055, 9340)
    assert unit.self_supply[fasano] == pytest.approx(9340 / 10162)
