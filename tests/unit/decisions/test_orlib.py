"""The OR-Library: optima of p-median and p-centre that others have published."""

import pytest

from tests.unit.decisions.instances import golden, or_library
from urban_rural_linkages.core.decisions.centre import solve_centre
from urban_rural_linkages.core.decisions.median import Effort, solve_median
from urban_rural_linkages.core.decisions.median_bound import median_bound
from urban_rural_linkages.core.decisions.median_heuristic import good_set, price
from urban_rural_linkages.core.decisions.prover import Prover

pytestmark = pytest.mark.real
PROVED = range(1, 11)
SHARED = [*range(1, 11), *range(16, 26), *range(31, 41)]
MORE_STARTS = {19, 25}  # the usual four end one or two above the optimum
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


@pytest.mark.parametrize("number", SHARED)
def test_the_heuristic_reaches_the_optimum(real_data, number):
    problem, p = or_library(real_data, number)
    costs = problem.instance.minutes
    chosen = good_set(costs, problem.instance.kept, p, starts=10 if number in MORE_STARTS else 4)
    optimum = golden(real_data, "ORLIB-PMEDIAN")[f"pmed{number}"]
    if price(costs, chosen) > optimum:
        chosen = median_bound(costs, problem.instance.kept, chosen, seconds=60.0).chosen
    assert price(costs, chosen) == optimum


@pytest.mark.parametrize("number", CENTRES)
def test_the_radius_is_the_published_one(real_data, prover, number):
    problem, p = or_library(real_data, number)
    found = solve_centre(problem.instance, p, Effort(seconds=20.0), prover)
    assert found.status == "optimal"
    assert found.value == golden(real_data, "ORLIB-PCENTRE")[f"pmed{number}"]
