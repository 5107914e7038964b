"""Floating catchments and spatial availability: Belo Horizonte, hand-computed cases, and what is conserved."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.decay import binary, step
from urban_rural_linkages.core.access.floating_catchments import balanced, modified_two_step, three_step, two_step
from urban_rural_linkages.core.access.measures import spatial_availability

from .belo_horizonte import case_of, cases, five_hexagons

NAN = float("nan")


@pytest.mark.real
def test_2sfca_in_belo_horizonte(real_data):
    """Ipea, accessibility: test-floating_catchment_area.R; with "less than 45" it would be .0164 .1339 .1503 .108 0."""
    od, jobs, people = five_hexagons(real_data, "jobs")
    score = two_step(od, jobs, people, binary(od.cost, 45)).score
    assert score.round(4).tolist() == [0.0152, 0.1491, 0.1491, 0.1068, 0]
    strict = two_step(od, jobs, people, od.cost < 45).score
    assert strict.round(4).tolist() == [0.0164, 0.1339, 0.1503, 0.108, 0]


@pytest.mark.real
@pytest.mark.parametrize("method", [two_step, balanced])
def test_where_all_weigh_the_same_everybody_has_the_same(real_data, method):
    """Ipea, accessibility: test-floating_catchment_area.R, weights all 1."""
    od, jobs, people = five_hexagons(real_data, "jobs")
    assert method(od, jobs, people, np.ones(od.cost.size)).score.round(4).tolist() == [0.1108] * 5


@pytest.mark.real
def test_spatial_availability_in_belo_horizonte(real_data):
    """Ipea, accessibility: test-spatial_availability.R, weights all 1."""
    od, jobs, people = five_hexagons(real_data, "jobs")
    available = spatial_availability(od, jobs, people, np.ones(od.cost.size))
    assert available.round().tolist() == [94, 44, 218, 243, 0]
    assert available.sum() == pytest.approx(jobs.sum())


# Two places of 100 and 300 people, two doctors' practices of 4 and 6; steps of 1 up to 10 minutes, 0.5 up to 20.
OD, SUPPLY, PEOPLE = case_of([[10, 20], [20, NAN]], [4, 6], [100, 300])
WEIGHTS = step(OD.cost, [10, 20], [1, 0.5])


def test_e2sfca_by_hand():
    result = two_step(OD, SUPPLY, PEOPLE, WEIGHTS)
    first, second = 4 / (100 + 150), 6 / 50
    np.testing.assert_allclose(result.ratio, [first, second])
    np.testing.assert_allclose(result.score, [first + 0.5 * second, 0.5 * first])


def test_3sfca_by_hand():
    # Place 0 chooses 2/3 and 1/3, place 1 has no choice.
    result = three_step(OD, SUPPLY, PEOPLE, WEIGHTS)
    first, second = 4 / (100 * 2 / 3 + 300 * 0.5), 6 / (100 * 0.5 / 3)
    np.testing.assert_allclose(result.ratio, [first, second])
    np.testing.assert_allclose(result.score, [first * 2 / 3 + second * 0.5 / 3, first * 0.5])


def test_3sfca_chooses_among_pairs_beyond_the_limit_too():
    inside = np.where(OD.cost <= 10, WEIGHTS, 0.0)
    near = three_step(OD, SUPPLY, PEOPLE, inside).score
    pysal = three_step(OD, SUPPLY, PEOPLE, inside, choice=WEIGHTS).score
    np.testing.assert_allclose(near, [4 / 100, 0])
    np.testing.assert_allclose(pysal, [4 / 100, 0])  # the choice cancels when one place competes ...
    both = case_of([[10, 20], [10, NAN]], [4, 6], [100, 300])
    inside, choice = binary(both.od.cost, 10), step(both.od.cost, [10, 20], [1, 0.5])
    result = three_step(both.od, both.supply, both.demand, inside, choice=choice)
    ratio = 4 / (100 * 2 / 3 + 300)
    np.testing.assert_allclose(result.score, [ratio * 2 / 3, ratio])  # ... and not when two do


def test_m2sfca_by_hand():
    result = modified_two_step(OD, SUPPLY, PEOPLE, WEIGHTS)
    first, second = 4 / 250, 6 / 50
    np.testing.assert_allclose(result.score, [first + 0.25 * second, 0.25 * first])


def test_bfca_by_hand():
    result = balanced(OD, SUPPLY, PEOPLE, WEIGHTS)
    # Place 0 sends 2/3 to the first and 1/3 to the second, place 1 all to the first.
    first, second = 4 / (100 * 2 / 3 + 300), 6 / (100 / 3)
    np.testing.assert_allclose(result.ratio, [first, second])
    # The first is shared 2/3 to 1/3, the second is place 0's alone.
    np.testing.assert_allclose(result.score, [first * 2 / 3 + second, first / 3])


def test_spatial_availability_by_hand():
    given_out = spatial_availability(OD, SUPPLY, PEOPLE, WEIGHTS)
    np.testing.assert_allclose(given_out, [4 * 100 / 250 + 6, 4 * 150 / 250])
    squared = spatial_availability(OD, SUPPLY, PEOPLE, WEIGHTS, alpha=2.0)
    np.testing.assert_allclose(squared, [4 * 1 / 5.5 + 6, 4 * 4.5 / 5.5])


def test_spatial_availability_as_it_was_published():
    """The factors with their sums, as in Soukhov et al. (2023), equation 5."""
    od, supply, people = case_of([[5, 20, 31], [9, NAN, 12], [40, 14, 2]], [3, 8, 5], [10, 200, 45])
    f = np.exp(-0.1 * od.cost)
    by_people = (people**1.5 / (people**1.5).sum())[od.origin]
    by_cost = f / od.sum_by_destination(f)[od.destination]
    both = by_people * by_cost
    published = od.sum_by_origin(supply[od.destination] * both / od.sum_by_destination(both)[od.destination])
    np.testing.assert_allclose(spatial_availability(od, supply, people, f, alpha=1.5), published, rtol=1e-12)


def test_nothing_is_given_where_nobody_lives_even_with_alpha_0():
    od, supply, people = case_of([[5], [5], [5]], [9], [0, 4, NAN])
    np.testing.assert_array_equal(spatial_availability(od, supply, people, np.ones(3), alpha=0.0), [0, 9, NAN])


@pytest.mark.parametrize("method", [two_step, three_step, modified_two_step, balanced])
def test_a_facility_without_people_and_a_place_without_facility_are_0(method):
    od, supply, people = case_of([[5, NAN], [NAN, 8], [NAN, NAN]], [3, 2], [10, 0, 7])
    result = method(od, supply, people, np.ones(2))
    np.testing.assert_allclose(result.ratio, [0.3, 0])
    np.testing.assert_allclose(result.score, [0.3, 0, 0])


@pytest.mark.parametrize("method", [two_step, three_step, modified_two_step, balanced])
def test_unknown_people_compete_for_nothing_and_have_a_score(method):
    od, supply, people = case_of([[5], [5]], [3], [10, NAN])
    nobody = case_of([[5], [5]], [3], [10, 0])
    result, without = (method(case_od, s, p, np.ones(2)) for case_od, s, p in ((od, supply, people), nobody))
    np.testing.assert_array_equal(result.score, without.score)
    assert np.isfinite(result.score).all()


def reached(case, weights):
    """The supply that somebody can get to."""
    return case.supply[case.od.sum_by_destination(case.demand[case.od.origin] * weights) > 0].sum()


@settings(max_examples=50, deadline=None)
@given(cases(), st.floats(0.01, 0.3))
def test_what_is_conserved(case, beta):
    weights = np.exp(-beta * case.od.cost)
    for method in (two_step, three_step):
        score = method(case.od, case.supply, case.demand, weights).score
        np.testing.assert_allclose((score * case.demand).sum(), reached(case, weights))
    available = spatial_availability(case.od, case.supply, case.demand, weights)
    np.testing.assert_allclose(available.sum(), reached(case, weights))
    result = balanced(case.od, case.supply, case.demand, weights)
    np.testing.assert_allclose(result.score.sum(), result.ratio.sum())
    lost = modified_two_step(case.od, case.supply, case.demand, weights).score
    assert (lost * case.demand).sum() <= reached(case, weights) * (1 + 1e-12)


@settings(max_examples=30, deadline=None)
@given(cases())
def test_with_all_weights_1_the_modified_method_is_the_plain_one(case):
    ones = np.ones(case.od.cost.size)
    plain, modified = (m(case.od, case.supply, case.demand, ones).score for m in (two_step, modified_two_step))
    np.testing.assert_array_equal(plain, modified)


@settings(max_examples=30, deadline=None)
@given(cases(), st.integers(2, 9))
def test_more_supply_is_more_access_in_proportion(case, factor):
    weights = binary(case.od.cost, 30)
    for method in (two_step, three_step, modified_two_step, balanced):
        one = method(case.od, case.supply, case.demand, weights).score
        many = method(case.od, factor * case.supply, case.demand, weights).score
        np.testing.assert_allclose(many, factor * one, rtol=1e-12)
