"""The curve of more sites: what a model makes best at each number, and the bound of it."""

import numpy as np
import pytest

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions.curve import aim_of, by_number, curve
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.median import Effort
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


def problem(**more):
    given = plane(30, 10, 5)
    return location_problem(given.minutes, given.weights, kept=np.arange(10) < 1, **more)


def steps_of(problem, prover, kind):
    return curve(problem, Question(kind, add=2, radius=20.0, effort=Effort(20.0)), problem.kept, prover)


def test_means_of_the_shortest_ways_have_their_bound_as_a_mean(prover):
    one = problem()
    steps = steps_of(one, prover, "pmedian")
    aim = aim_of(one, "pmedian", steps)
    assert aim.measure == "mean"
    assert aim.values == pytest.approx([step.reach.mean_minutes for step in steps])
    assert aim.bounds == pytest.approx(aim.values)
    assert list(aim.values) == sorted(aim.values, reverse=True)


def test_coverage_is_told_by_who_is_left(prover):
    one = problem()
    steps = steps_of(one, prover, "mclp")
    aim = aim_of(one, "mclp", steps)
    assert aim.measure == "beyond"
    assert aim.values == pytest.approx([step.reach.people_beyond for step in steps])
    assert aim.bounds == pytest.approx(aim.values)


def test_the_longest_way(prover):
    one = problem()
    steps = steps_of(one, prover, "pcentre")
    assert aim_of(one, "pcentre", steps).values == pytest.approx([step.reach.max_minutes for step in steps])


def test_of_a_group_the_mean_is_that_of_the_group(prover):
    given = plane(30, 10, 5)
    group = np.where(np.arange(30) < 4, 3.0, 0.0)
    one = location_problem(given.minutes, group, people=given.weights)
    step = steps_of(one, prover, "pmedian")[0]
    nearest = given.minutes[:4, step.chosen.columns].min(axis=1)
    assert step.mean_counted == pytest.approx(nearest.mean())
    assert step.mean_counted != pytest.approx(step.reach.mean_minutes)


def test_without_a_proof_the_bound_lies_below():
    given = plane(60, 40, 5)
    one = location_problem(given.minutes, given.weights)
    with Prover(python="") as alone:
        steps = curve(one, Question("pmedian", add=8, effort=Effort(5.0, starts=0)), one.kept, alone)
    aim = aim_of(one, "pmedian", steps)
    assert all(bound <= value + 1e-9 for value, bound in zip(aim.values, aim.bounds, strict=True))


def test_for_money_the_curve_goes_to_as_many_as_it_paid(prover):
    one = problem(site_cost=np.ones(10))
    question = Question("pmedian", budget=3.0)
    asked = by_number(question, one, locate(one, question, prover))
    assert (asked.add, asked.total, np.isinf(asked.budget)) == (3, 0, True)
    assert by_number(Question(add=2), one, None).add == 2
