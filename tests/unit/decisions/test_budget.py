"""Sites for a sum of money, against all sets that it pays."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions.budget import bought, costs_of_new, solve_coverage_for, solve_median_for
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.median import Effort
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.errors import InputError

EFFORT = Effort(seconds=20.0)


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


def priced(seed, kept=0, demand=25, sites=9):
    cost = np.random.default_rng(seed + 100).integers(1, 10, sites).astype(float)
    return replace(plane(demand, sites, seed, kept), site_cost=cost)


def paid_sets(instance, budget):
    always, free = np.flatnonzero(instance.kept).tolist(), np.flatnonzero(~instance.kept).tolist()
    for count in range(len(free) + 1):
        for more in combinations(free, count):
            if sum(instance.site_cost[list(more)]) <= budget and always + list(more):
                yield always + list(more)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("kept", [0, 1])
@pytest.mark.parametrize("budget", [10.0, 17.0])
def test_the_shortest_ways_for_the_money(prover, seed, kept, budget):
    instance = priced(seed, kept)
    found = solve_median_for(instance, budget, EFFORT, prover)
    best = min(instance.minutes[:, some].min(axis=1) @ instance.weights for some in paid_sets(instance, budget))
    assert found.value == pytest.approx(best, rel=1e-9)
    assert found.status == "optimal"
    assert instance.site_cost[[c for c in found.columns if not instance.kept[c]]].sum() <= budget


@pytest.mark.parametrize("seed", range(6))
def test_most_people_for_the_money_and_of_those_sets_the_shortest_ways(prover, seed):
    instance, budget, radius = priced(seed), 12.0, 18.0
    found = solve_coverage_for(instance, budget, radius, EFFORT, prover)
    figures = []
    for some in paid_sets(instance, budget):
        ways = instance.minutes[:, some].min(axis=1)
        figures.append((-float(instance.weights @ (ways <= radius)), float(ways @ instance.weights)))
    most, shortest = min(figures)
    assert found.value == -most
    assert found.status == "optimal"
    assert found.second_proved
    assert instance.minutes[:, found.columns].min(axis=1) @ instance.weights == pytest.approx(shortest, rel=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_without_a_solver_the_bound_holds(prover, seed):
    instance = priced(seed, 1, 40, 15)
    with Prover(python="") as alone:
        guess = solve_median_for(instance, 14.0, EFFORT, alone)
    best = solve_median_for(instance, 14.0, EFFORT, prover)
    assert guess.bound <= best.value * (1 + 1e-9)
    assert best.value <= guess.value * (1 + 1e-9)
    assert (guess.status == "optimal") == (guess.gap == 0.0)


def test_more_money_never_lengthens_the_ways(prover):
    instance = priced(3)
    values = [solve_median_for(instance, budget, EFFORT, prover).value for budget in (9.0, 15.0, 30.0, 99.0)]
    assert values == sorted(values, reverse=True)
    assert values[-1] == pytest.approx(instance.minutes.min(axis=1) @ instance.weights)


def test_what_is_open_is_free_and_no_money_buys_nothing(prover):
    instance = priced(1, 2)
    assert costs_of_new(instance, 0.0)[:2].tolist() == [0.0, 0.0]
    found = solve_median_for(instance, 0.5, EFFORT, prover)
    assert found.columns.tolist() == [0, 1]
    assert found.status == "optimal"


def test_money_for_one_buys_the_one_that_saves_most():
    ways = np.array([[0.0, 4.0], [4.0, 0.0], [4.0, 0.0]])
    assert bought(ways, np.zeros(2, dtype=bool), np.ones(2), 1.0).tolist() == [1]


def test_who_has_no_way_is_told(prover):
    problem = location_problem([[1.0, np.nan], [np.nan, 1.0]], [5, 3], site_cost=[1.0, 1.0])
    found = locate(problem, Question("pmedian", budget=1.0), prover)
    assert found.columns.tolist() == [0]
    assert found.value == pytest.approx(5.0)
    assert "No way leads from 3 people" in str(found.notes[0])


@pytest.mark.parametrize(
    ("more", "kind", "said"),
    [
        ({}, "pmedian", "no cost of the sites"),
        ({"site_cost": [4.0, 5.0]}, "pmedian", "below the cheapest site, which costs 4"),
        ({"site_cost": [1.0, 1.0]}, "pcentre", "A budget works with the p-median and with MCLP"),
    ],
)
def test_what_is_refused(prover, more, kind, said):
    problem = location_problem([[1.0, 2.0]], [1], **more)
    with pytest.raises(InputError, match=said):
        locate(problem, Question(kind, budget=3.0), prover)


def test_a_budget_below_nothing_is_refused(prover):
    with pytest.raises(InputError, match="The budget is -1"):
        locate(location_problem([[1.0]], [1], site_cost=[1.0]), Question(budget=-1.0), prover)
