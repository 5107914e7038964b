"""The model of radii: its value is that of the p-median, for every set of sites and every rule."""

from itertools import combinations

import numpy as np
import pytest

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions.median_heuristic import price
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.decisions.radius_model import Rule, radius_model


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


def solved(prover, instance, p, rule=None):
    answer = prover.solve(radius_model(instance.minutes, instance.weights, instance.kept, p, rule), 20.0)
    return np.flatnonzero(answer.x[: instance.kept.size] > 0.5), answer


@pytest.mark.parametrize("p", [1, 2, 4, 8])
@pytest.mark.parametrize("kept", [0, 1])
def test_its_value_is_the_price_of_its_sites(prover, p, kept):
    instance = plane(18, 8, p, kept)
    columns, answer = solved(prover, instance, p)
    assert columns.size == p
    assert answer.value == pytest.approx(price(instance.minutes * instance.weights[:, None], columns), rel=1e-9)


def test_equal_distances_make_one_number():
    minutes = np.array([[2.0, 2.0, 2.0], [0.0, 1.0, 1.0]])
    model = radius_model(minutes, np.ones(2), np.zeros(3, dtype=bool), 1)
    assert model.cost.size == 3 + 1  # one for the second demand alone
    assert model.constant == 2.0


def test_nothing_beyond_a_site_that_is_kept():
    minutes = np.array([[1.0, 2.0, 3.0, 4.0]])
    model = radius_model(minutes, np.ones(1), np.array([False, True, False, False]), 2)
    assert model.cost.size == 4 + 1
    assert model.low[:4].tolist() == [0.0, 1.0, 0.0, 0.0]


@pytest.mark.parametrize("seed", range(5))
def test_who_must_be_covered_is(prover, seed):
    instance = plane(20, 9, seed)
    radius = float(np.sort(instance.minutes, axis=1)[:, 3].max())
    rule = Rule(radius, np.ones(20, dtype=bool))
    columns, answer = solved(prover, instance, 4, rule)
    costs = instance.minutes * instance.weights[:, None]
    allowed = [
        price(costs, np.array(some))
        for some in combinations(range(9), 4)
        if (instance.minutes[:, list(some)].min(axis=1) <= radius).all()
    ]
    assert price(costs, columns) == pytest.approx(min(allowed), rel=1e-9)
    assert answer.proved


@pytest.mark.parametrize("seed", range(5))
def test_no_more_than_allowed_stay_uncovered(prover, seed):
    instance = plane(20, 9, seed)
    radius, most = 20.0, 0.6 * float(instance.weights.sum())
    rule = Rule(radius, np.zeros(20, dtype=bool), uncovered=most)
    columns, _ = solved(prover, instance, 3, rule)
    left = instance.weights[instance.minutes[:, columns].min(axis=1) > radius].sum()
    costs = instance.minutes * instance.weights[:, None]
    allowed = [
        price(costs, np.array(some))
        for some in combinations(range(9), 3)
        if instance.weights[instance.minutes[:, list(some)].min(axis=1) > radius].sum() <= most
    ]
    assert left <= most
    assert price(costs, columns) == pytest.approx(min(allowed), rel=1e-9)


def test_a_budget_takes_the_place_of_a_number(prover):
    instance = plane(15, 6, 2)
    cost = np.array([5.0, 1.0, 1.0, 1.0, 5.0, 5.0])
    rule = Rule(100.0, np.ones(15, dtype=bool), budget=3.0, site_cost=cost)
    columns, _ = solved(prover, instance, None, rule)
    assert columns.tolist() == [1, 2, 3]


def coverage(p):
    """Six places that three of six sites cover each: 0 where covered, 1 where not."""
    missed = np.where((np.arange(6)[:, None] - np.arange(6)) % 6 < 3, 0.0, 1.0)
    return radius_model(missed, np.ones(6), np.zeros(6, dtype=bool), p)


def test_the_last_level_of_a_demand_has_no_rule_where_a_number_is_open(prover):
    model = coverage(2)
    assert model.rows.nnz == 6 * 3 + 6 + 6, "near sites, who is missed, and the number of sites; no far sites"
    answer = prover.solve(model, 20.0)
    assert answer.value == 0.0
    assert prover.solve(coverage(1), 20.0).value == 3.0


def test_it_has_one_where_money_decides_for_then_nothing_might_be_open(prover):
    rule = Rule(np.inf, np.zeros(6, dtype=bool), budget=1.0, site_cost=np.ones(6))
    missed = np.where((np.arange(6)[:, None] - np.arange(6)) % 6 < 3, 0.0, 1.0)
    answer = prover.solve(radius_model(missed, np.ones(6), np.zeros(6, dtype=bool), None, rule), 20.0)
    assert int((answer.x[:6] > 0.5).sum()) == 1
    assert answer.value == 3.0
