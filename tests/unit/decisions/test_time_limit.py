"""A model whose time is over says how far it is from the best, and is called proved only where it is."""

import numpy as np
import pytest

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.median import Effort
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover

KINDS = ("pmedian", "mclp", "pcentre", "lscp", "capacitated", "lscp_capacity")


@pytest.fixture(scope="module")
def hard():
    """80 places and as many sites, nine of which are to be open: more sets than can be tried."""
    given = plane(80, 80, 11)
    capacity = np.full(80, given.weights.sum() / 8)
    return location_problem(given.minutes, given.weights, capacity=capacity, site_cost=np.ones(80))


def ask(hard, kind, seconds, **more):
    question = Question(kind, total=9, radius=12.0, assign="split", effort=Effort(seconds, starts=0), **more)
    with Prover() as prover:
        return locate(hard, question, prover)


@pytest.mark.parametrize("kind", KINDS)
def test_no_time_leaves_a_set_with_a_bound_and_never_a_false_proof(hard, kind):
    best, found = ask(hard, kind, 60.0), ask(hard, kind, 1e-9)
    sign = -1.0 if kind == "mclp" else 1.0
    assert sign * found.bound <= sign * best.value + 1e-6 * abs(best.value)
    assert sign * best.value <= sign * found.value + 1e-6 * abs(best.value)
    assert found.status == ("optimal" if found.gap == 0.0 else "stopped")
    if found.status == "stopped":
        assert str(found.proof()).startswith("Not proved")
    assert best.status == "optimal", "with time it is proved"


@pytest.mark.parametrize("kind", ["pmedian", "mclp"])
def test_a_budget_without_time(hard, kind):
    found = ask(hard, kind, 1e-9, budget=9.0)
    assert found.status in ("stopped", "optimal")
    assert found.columns.size == 9
    assert (found.status == "optimal") == (found.gap == 0.0)


def test_a_gap_that_is_good_enough_ends_the_search_and_is_told(hard):
    question = Question("pmedian", total=9, effort=Effort(60.0, gap=0.5, starts=0))
    with Prover() as prover:
        found = locate(hard, question, prover)
    assert found.status in ("within gap", "optimal")
    assert found.gap <= 0.5
