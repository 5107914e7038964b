"""Figures of areas, their names, modularity and cohesion: by hand, and against the dense matrix."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.functional.real_flows import brindisi, commuting, matrix_of, table_of
from urban_rural_linkages.core.functional.areas import (
    UNASSIGNED,
    Delineation,
    Outcome,
    Step,
    area_margins,
    area_names,
    both_ways,
    leading_member,
    measure_areas,
    modularity,
)
from urban_rural_linkages.core.functional.cohesion import FlowsByUnit, cohesion

HALVES = [("a", "b", 5), ("b", "a", 5), ("c", "c", 10)]


def test_figures_of_areas_by_hand():
    rows = [("a", "a", 6), ("a", "b", 2), ("b", "a", 1), ("b", "c", 4), ("c", "c", 9), ("c", "d", 3), ("d", "a", 5)]
    areas = measure_areas(table_of(rows), ("x", "x", "y", None))
    assert areas.ids == ("x", "y") and areas.units.tolist() == [2, 1]
    assert areas.residents.tolist() == [13, 12] and areas.jobs.tolist() == [14, 13]  # jobs held from outside count
    assert areas.internal.tolist() == [9, 9]
    assert areas.self_supply == pytest.approx([9 / 13, 9 / 12])
    assert areas.self_demand == pytest.approx([9 / 14, 9 / 13])


def test_no_areas_have_no_figures():
    areas = measure_areas(table_of(HALVES), (None, None, None))
    assert areas.ids == () and areas.residents.size == 0
    assert modularity(areas, 20) == 0 and np.isnan(modularity(areas, 0))


def test_modularity_of_one_area_is_nothing_and_of_closed_halves_one_half():
    flows = table_of(HALVES)
    assert modularity(measure_areas(flows, ("x", "x", "x")), flows.total) == pytest.approx(0)
    assert modularity(measure_areas(flows, ("x", "x", "y")), flows.total) == pytest.approx(0.5)
    apart = measure_areas(flows, ("x", "y", "z"))  # a and b send everybody to each other
    assert modularity(apart, flows.total) == pytest.approx((10 - (25 + 25 + 100) / 20) / 20)


def test_areas_bear_the_id_of_the_member_with_most_jobs_of_equal_ones_the_first():
    flows = table_of([("a", "a", 5), ("b", "b", 9), ("c", "c", 9)])
    drawn = Delineation(flows, np.array([0, 0, 0]), (), ("",) * 3, {})
    assert area_names(drawn) == ("b", "b", "b")
    assert leading_member(np.array([0, 2]), flows) == "c"


def test_names_that_the_method_gives_come_first_and_nobody_has_none():
    flows = table_of([("a", "a", 5), ("b", "b", 9), ("c", "c", 9)])
    drawn = Delineation(flows, np.array([0, 0, UNASSIGNED]), (), ("",) * 3, {0: "a"})
    assert area_names(drawn) == ("a", "a", None)


def test_further_steps_are_numbered_on():
    first = Step(1, Outcome.MOVED, "a", "a", "b")
    drawn = Delineation(table_of(HALVES), np.array([0, 0, 2]), (first,), ("",) * 3, {})
    later = drawn.with_steps(drawn.area, [Step(1, Outcome.TUNED, "c", "c", "b")], [])
    assert [step.number for step in later.steps] == [1, 2] and later.steps[0] is first


def test_neighbours_are_mutual():
    assert both_ways([(2, 0), (0, 1), (0, 2), (1, 1)]).tolist() == [[0, 1], [0, 2], [1, 0], [2, 0]]
    assert both_ways([]).shape == (0, 2)


def test_cohesion_of_a_pair_is_the_same_from_either_side():
    one, other = np.array([30.0]), np.array([12.0])
    from_here = cohesion(one, other, 100, 50, np.array([200.0]), np.array([80.0]))
    from_there = cohesion(other, one, 200, 80, np.array([100.0]), np.array([50.0]))
    assert from_here[0] == pytest.approx(from_there[0]) == pytest.approx(900 / 8000 + 144 / 10000)


def test_cohesion_with_an_empty_area_is_nothing_and_not_unknown():
    nothing = np.zeros(1)
    assert cohesion(nothing, nothing, 100, 50, nothing, nothing).tolist() == [0]


@settings(max_examples=40, deadline=None)
@given(commuting(), st.data())
def test_sparse_sums_are_those_of_the_matrix(rows, data):
    flows = table_of(rows)
    count = len(flows.ids)
    area = np.array(data.draw(st.lists(st.integers(-1, count - 1), min_size=count, max_size=count)))
    member = area[None, :] == np.arange(count)[:, None]  # (areas, units)
    matrix = matrix_of(flows)
    residents, jobs, internal = area_margins(flows, area, count)
    assert residents == pytest.approx(member @ flows.residents) and jobs == pytest.approx(member @ flows.jobs)
    assert internal == pytest.approx(np.diag(member @ matrix @ member.T))
    np.fill_diagonal(matrix, 0)
    between = FlowsByUnit(flows)
    for unit in range(count):
        sent, received = between.by_area(unit, area)
        assert sent == pytest.approx(member @ matrix[unit]) and received == pytest.approx(member @ matrix[:, unit])


@settings(max_examples=30, deadline=None)
@given(commuting())
def test_transposing_the_matrix_swaps_supply_and_demand_of_areas(rows):
    flows = table_of(rows)
    back = table_of([(destination, origin, workers) for origin, destination, workers in rows])
    names = tuple("west" if index % 2 else "east" for index in range(len(flows.ids)))
    one, other = measure_areas(flows, names), measure_areas(back, names)
    assert np.array_equal(one.self_supply, other.self_demand, equal_nan=True)
    assert np.array_equal(one.residents, other.jobs) and np.array_equal(one.internal, other.internal)
    assert modularity(one, flows.total) == pytest.approx(modularity(other, back.total))


@pytest.mark.real
def test_every_municipality_of_brindisi_on_its_own_has_the_published_modularity(real_data):
    flows = brindisi(real_data("brindisi/brindisi_flows.csv"))
    areas = measure_areas(flows, flows.ids)
    assert modularity(areas, flows.total) == pytest.approx(0.665588, abs=5e-7)
    assert areas.internal.sum() / areas.residents.sum() == pytest.approx(0.7878, abs=5e-5)
