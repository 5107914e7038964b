"""The model of sites with capacities, written as rows: what it forbids, counts and costs."""

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from urban_rural_linkages.core.decisions.capacity_model import (
    Terms,
    capacity_model,
    nearest_pairs,
    nowhere_of,
    shares_of,
)
from urban_rural_linkages.core.decisions.problem import Instance

MINUTES = np.array([[1.0, 4.0, 9.0], [2.0, 1.0, 9.0], [8.0, 3.0, 1.0]])
DEAR = np.full(3, 1000.0)


@pytest.fixture
def instance():
    return Instance(MINUTES, np.array([10.0, 10.0, 5.0]), np.zeros(3, dtype=bool), np.arange(3), np.arange(3), 9.0,
                    np.array([15.0, 15.0, 15.0]))  # fmt: skip


def solved(instance, terms):
    model = capacity_model(instance, terms)
    found = milp(model.cost, integrality=model.whole.astype(int), bounds=Bounds(model.low, model.high),
                 constraints=[LinearConstraint(model.rows, model.least, model.most)])  # fmt: skip
    return found.fun, np.flatnonzero(found.x[:3] > 0.5).tolist(), shares_of(found.x, terms), nowhere_of(found.x, terms)


def terms(assign="single", **more):
    return Terms(**{"usable": np.ones((3, 3), dtype=bool), "nowhere": DEAR, "assign": assign, **more})


def test_two_sites_serve_all_within_their_room(instance):
    value, opened, shares, nowhere = solved(instance, terms(count=2))
    assert opened == [0, 1]
    assert value == 10 * 1 + 10 * 1 + 5 * 3
    assert shares.argmax(axis=1).tolist() == [0, 1, 1]
    assert nowhere.tolist() == [0.0, 0.0, 0.0]


def test_one_site_cannot_take_all_and_the_rest_costs_dearly(instance):
    value, opened, shares, nowhere = solved(instance, terms("split", count=1))
    assert (shares * instance.weights[:, None]).sum() == pytest.approx(15.0)
    assert (nowhere * instance.weights).sum() == pytest.approx(10.0)
    assert len(opened) == 1 and value > 500


def test_sites_may_be_what_is_counted(instance):
    value, opened, _, _ = solved(instance, terms(of_sites=np.array([1.0, 5.0, 1.0])))
    assert (value, opened) == (2.0, [0, 2])


def test_a_budget_bars_the_dear_ones(instance):
    _, opened, _, _ = solved(instance, terms(budget=2.0, site_cost=np.array([1.0, 5.0, 1.0])))
    assert opened == [0, 2]


def test_no_more_may_stay_unserved_than_is_said(instance):
    cheap = np.zeros(3)
    assert solved(instance, terms(nowhere=cheap, count=2))[3].sum() == 3.0
    assert solved(instance, terms(nowhere=cheap, count=2, unserved=5.0))[3].tolist() == [0.0, 0.0, 1.0]


def test_what_is_kept_is_open(instance):
    instance.kept[2] = True
    assert 2 in solved(instance, terms(count=2))[1]


def test_the_nearest_sites_and_how_far_the_next_is():
    near, left = nearest_pairs(MINUTES, MINUTES < 9.0, 1)
    assert near.argmax(axis=1).tolist() == [0, 1, 2]
    assert left.tolist() == [4.0, 2.0, 3.0]
    near, left = nearest_pairs(MINUTES, MINUTES < 9.0, 2)
    assert left.tolist() == [np.inf, np.inf, 8.0]
    assert near.sum() == 6


def test_what_a_solver_rounds_leaves_nobody_behind():
    """Variables of one demand at three sites, in which a millionth and a half is missing and 1e-8 is a site."""
    answer = np.array([1.0, 1.0, 1.0, 0.6, 0.4 - 1.5e-6, 1e-8, 1.5e-6])
    shares = shares_of(answer, Terms(np.ones((1, 3), dtype=bool), np.ones(1), "split"))
    assert shares[0].tolist() == pytest.approx([0.6, 0.4, 0.0], abs=2e-6)
    assert shares.sum() == 1.0 and shares[0, 2] == 0.0


def test_who_finds_no_room_is_not_rounded_away():
    answer = np.array([1.0, 0.999, 0.001])
    assert shares_of(answer, Terms(np.ones((1, 1), dtype=bool), np.ones(1), "split")).tolist() == [[0.999]]
