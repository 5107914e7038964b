"""Capacities: who goes where, what is short, and that nothing is ever infeasible."""

from itertools import combinations, product

import numpy as np
import pytest

from urban_rural_linkages.core.decisions import capacitated
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover
from urban_rural_linkages.core.errors import InputError

NAN = np.nan


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


def random_problem(seed, sites=4, demand=6, slack=1.5):
    random = np.random.default_rng(seed)
    people = random.integers(5, 30, demand).astype(float)
    capacity = np.full(sites, np.ceil(people.sum() / 2 * slack))
    return location_problem(random.random((demand, sites)) * 60.0, people, capacity=capacity)


def best_single(problem, p):
    """Try every set and every assignment."""
    n, m = problem.minutes.shape
    best = np.inf
    for opened in combinations(range(m), p):
        for to in product(opened, repeat=n):
            load = np.bincount(to, weights=problem.people, minlength=m)
            if (load <= problem.capacity).all():
                best = min(best, float((problem.minutes[np.arange(n), to] * problem.people).sum()))
    return best


@pytest.mark.parametrize("seed", range(4))
def test_single_against_all_assignments(prover, seed):
    problem = random_problem(seed)
    found = locate(problem, Question("capacitated", total=2), prover)
    assert found.value == pytest.approx(best_single(problem, 2), rel=1e-9)
    assert found.status == "optimal"


@pytest.mark.parametrize("seed", range(4))
def test_splitting_never_costs_more(prover, seed):
    problem = random_problem(seed, slack=1.05)
    split = locate(problem, Question("capacitated", total=2, assign="split"), prover)
    single = locate(problem, Question("capacitated", total=2), prover)
    load = (split.shares * problem.weights[:, None]).sum(axis=0)
    assert (load <= problem.capacity + 1e-6).all()
    served = single.shares.sum(axis=1)
    if (served == 1.0).all():
        assert split.value <= single.value * (1 + 1e-9)


def test_the_shortfall_is_named_before_anything_is_solved():
    problem = location_problem([[1.0, 2.0], [2.0, 1.0]], [60, 60], capacity=[50.0, 40.0])
    with Prover(python="") as alone, pytest.raises(InputError) as caught:
        locate(problem, Question("capacitated", total=2), alone)
    assert "have room for 90 people of 120: 30 are too many" in str(caught.value)


def test_capacities_must_be_there():
    with Prover(python="") as alone, pytest.raises(InputError, match="CAPACITY"):
        locate(location_problem([[1.0]], [1]), Question("capacitated", total=1), alone)


def test_who_reaches_no_site_with_room_is_told_and_not_infeasible(prover):
    minutes = [[1.0, NAN], [1.0, NAN], [NAN, 1.0]]
    problem = location_problem(minutes, [10, 10, 10], capacity=[10.0, 30.0])
    found = locate(problem, Question("capacitated", total=2), prover)
    assert "room for 10 people" in str(found.notes[0])
    assert found.value == pytest.approx(20.0)
    assert found.shares.sum() == 2.0


def test_a_village_larger_than_every_site_is_told_where_it_must_not_be_split(prover):
    problem = location_problem([[5.0, 9.0], [1.0, 1.0]], [30, 2], capacity=[20.0, 20.0])
    single = locate(problem, Question("capacitated", total=2), prover)
    split = locate(problem, Question("capacitated", total=2, assign="split"), prover)
    assert "room for 30 people" in str(single.notes[0])
    assert split.shares[0].round(6).tolist() in ([0.666667, 0.333333], [0.6, 0.4])
    assert split.value == pytest.approx(20 * 5 + 10 * 9 + 2)


def test_kept_sites_are_open(prover):
    problem = location_problem(
        [[1.0, 50.0, 1.0], [50.0, 50.0, 1.0]], [5, 5], capacity=[9.0, 9.0, 9.0], kept=[False, True, False]
    )
    found = locate(problem, Question("capacitated", add=1), prover)
    assert found.columns.tolist() == [1, 2]


@pytest.mark.parametrize("assign", ["single", "split"])
def test_the_fewest_sites_with_capacities(prover, assign):
    minutes = np.full((4, 3), 10.0)
    problem = location_problem(minutes, [10, 10, 10, 10], capacity=[20.0, 25.0, 15.0])
    found = locate(problem, Question("lscp_capacity", radius=15.0, assign=assign), prover)
    assert found.value == 2.0
    assert found.status == "optimal"


def test_without_a_solver_it_is_a_gap(prover):
    problem = random_problem(1)
    with Prover(python="") as alone:
        found = locate(problem, Question("capacitated", total=2), alone)
    best = locate(problem, Question("capacitated", total=2), prover)
    assert found.bound <= best.value * (1 + 1e-9) <= found.value * (1 + 2e-9)
    assert found.status in ("within gap", "optimal")


@pytest.mark.parametrize("assign", ["single", "split"])
@pytest.mark.parametrize("seed", range(3))
def test_a_large_problem_is_decided_on_the_nearest_sites_and_proved_for_all(prover, monkeypatch, seed, assign):
    problem = random_problem(seed, sites=7, demand=12)
    whole = locate(problem, Question("capacitated", total=3, assign=assign), prover)
    monkeypatch.setattr(capacitated, "_NEAREST", 1)
    monkeypatch.setattr(capacitated, "_TIMES_ITS_SHARE", 0)
    part = locate(problem, Question("capacitated", total=3, assign=assign), prover)
    assert part.value == pytest.approx(whole.value, rel=1e-9)
    assert part.status == whole.status == "optimal"


def test_more_pairs_than_a_model_holds_leave_a_gap_and_refuse_nobody(prover, monkeypatch):
    problem = random_problem(2, sites=7, demand=12, slack=0.7)
    whole = locate(problem, Question("capacitated", total=3, assign="split"), prover)
    monkeypatch.setattr(capacitated, "MOST_PAIRS", 5)
    large = locate(problem, Question("capacitated", total=3, assign="split"), prover)
    assert large.bound <= whole.value * (1 + 1e-9) <= large.value * (1 + 2e-9)
    assert large.status == "within gap"
    assert large.shares.sum() == pytest.approx(12.0)


def test_among_covers_of_one_number_the_shortest_ways(prover):
    minutes = [[9.0, 2.0, 9.0], [9.0, 2.0, 9.0], [1.0, 9.0, 9.0], [1.0, 9.0, 9.0]]
    problem = location_problem(minutes, [10, 10, 10, 10], capacity=[20.0, 20.0, 20.0])
    found = locate(problem, Question("lscp_capacity", radius=15.0), prover)
    assert found.columns.tolist() == [0, 1]
    assert found.second_proved
    assert found.shares.argmax(axis=1).tolist() == [1, 1, 0, 0]


def test_costs_decide_which_cover_with_capacities(prover):
    problem = location_problem(np.ones((2, 3)), [10, 10], capacity=[20.0, 10.0, 10.0], site_cost=[9.0, 2.0, 3.0])
    found = locate(problem, Question("lscp_capacity", radius=5.0), prover)
    assert found.columns.tolist() == [1, 2]
    assert found.value == 5.0
    assert found.status == "optimal"


@pytest.mark.parametrize("assign", ["single", "split"])
@pytest.mark.parametrize("kind", ["capacitated", "lscp_capacity"])
def test_with_an_old_scipy_the_answer_serves_all_and_claims_no_proof_that_is_none(prover, kind, assign):
    problem = random_problem(4, sites=6, demand=10, slack=1.2)
    question = Question(kind, total=4, assign=assign, radius=45.0)
    best = locate(problem, question, prover)
    with Prover(python="") as alone:
        found = locate(problem, question, alone)
    load = (found.shares * problem.weights[:, None]).sum(axis=0)
    assert (load <= problem.capacity + 1e-6).all()
    assert found.bound <= best.value * (1 + 1e-9)
    assert (found.status == "optimal") == (found.gap == 0.0)
