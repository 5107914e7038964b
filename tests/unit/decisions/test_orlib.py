"""The OR-Library: optima of p-median and p-centre that others have published."""

from functools import cache

import pytest

from tests.unit.decisions.instances import golden, or_library
from urban_rural_linkages.core.decisions.centre import solve_centre
from urban_rural_linkages.core.decisions.median import Effort, solve_median
from urban_rural_linkages.core.decisions.median_bound import median_bound
from urban_rural_linkages.core.decisions.median_heuristic import good_set, price
from urban_rural_linkages.core.decisions.median_tree import search_tree
from urban_rural_linkages.core.decisions.prover import Prover

pytestmark = pytest.mark.real
PROVED = range(1, 11)
SHARED = [*range(1, 11), *range(16, 26), *range(31, 41)]
MORE_STARTS = {19, 25}  # the usual four end one or two above the optimum
LONG = {36, 39}  # to prove; the benchmark does
CENTRES = [1, 2, 3, 4, 5, 7, 8, 9, 10]


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        assert one.is_able
        yield one


@pytest.mark.parametrize("number", PROVED)
def test_the_optimum_is_proved(real_data, prover, number):
    problem, p = or_library(real_data, number)
    found = solve_median(problem.instance, p, Effort(seconds=150.0), prover)
    assert found.status == "optimal"
    assert found.value == golden(real_data, "ORLIB-PMEDIAN")[f"pmed{number}"]
    assert found.bound == found.value
    assert found.columns.size == p


@cache
def started(real_data, number):
    """Return the costs, the sites that are kept, and the set of the heuristic, found once."""
    problem, p = or_library(real_data, number)
    costs, kept = problem.instance.minutes, problem.instance.kept
    return costs, kept, good_set(costs, kept, p, starts=10 if number in MORE_STARTS else 4)


@cache
def bounded(real_data, number):
    """Return what prices make of that set."""
    return median_bound(*started(real_data, number))


@pytest.mark.parametrize("number", SHARED)
def test_the_heuristic_reaches_the_optimum(real_data, number):
    costs, _, chosen = started(real_data, number)
    optimum = golden(real_data, "ORLIB-PMEDIAN")[f"pmed{number}"]
    if price(costs, chosen) > optimum:
        chosen = bounded(real_data, number).chosen
    assert price(costs, chosen) == optimum


@pytest.mark.parametrize("number", sorted({*SHARED} - LONG))
def test_the_tree_proves_it_without_a_solver(real_data, number):
    costs, _, start = started(real_data, number)
    found = search_tree(costs, bounded(real_data, number))
    assert found.proves
    assert found.value == price(costs, found.chosen) == golden(real_data, "ORLIB-PMEDIAN")[f"pmed{number}"]
    assert len(set(found.chosen.tolist())) == start.size


def test_a_set_that_the_heuristic_misses_is_found_in_the_tree(real_data):
    problem, p = or_library(real_data, 19)
    with Prover(python="") as alone:
        found = solve_median(problem.instance, p, Effort(seconds=150.0), alone)
    assert (found.status, found.value) == ("optimal", golden(real_data, "ORLIB-PMEDIAN")["pmed19"])


@pytest.mark.parametrize("number", CENTRES)
def test_the_radius_is_the_published_one(real_data, prover, number):
    problem, p = or_library(real_data, number)
    found = solve_centre(problem.instance, p, Effort(seconds=20.0), prover)
    assert found.status == "optimal"
    assert found.value == golden(real_data, "ORLIB-PCENTRE")[f"pmed{number}"]
