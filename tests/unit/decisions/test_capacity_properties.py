"""What must hold of sites with capacities, whatever the places, the people and the room."""

from itertools import pairwise

import numpy as np
import pytest

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions.location import Question, locate
from urban_rural_linkages.core.decisions.median import Effort
from urban_rural_linkages.core.decisions.problem import location_problem
from urban_rural_linkages.core.decisions.prover import Prover

SEEDS = range(4)


@pytest.fixture(scope="module")
def prover():
    with Prover() as one:
        yield one


def problem(seed, share, factor=1.0, kept=0):
    """Eight sites that take a share of all people each."""
    given = plane(16, 8, seed)
    weights = given.weights * factor
    return location_problem(
        given.minutes, weights, capacity=np.full(8, weights.sum() * share), kept=np.arange(8) < kept
    )


def ask(prover, given, kind="capacitated", assign="split", **more):
    asked = Question(kind, total=4, assign=assign, effort=Effort(20.0), **more)
    return locate(given, asked, prover)


@pytest.mark.parametrize("seed", SEEDS)
def test_more_room_never_lengthens_the_ways(prover, seed):
    values = [ask(prover, problem(seed, share)).value for share in (0.26, 0.3, 0.5, 1.0)]
    assert all(one >= other - 1e-6 for one, other in pairwise(values))
    plain = locate(problem(seed, 1.0), Question("pmedian", total=4), prover)
    assert values[-1] == pytest.approx(plain.value, rel=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_whole_places_are_never_nearer_than_split_ones(prover, seed):
    given = problem(seed, 0.35)
    split, single = ask(prover, given), ask(prover, given, assign="single")
    assert single.value >= split.value * (1 - 1e-9)
    assert single.status == split.status == "optimal"


@pytest.mark.parametrize("seed", SEEDS)
def test_people_in_thousands_scale_the_value(prover, seed):
    one, other = ask(prover, problem(seed, 0.3)), ask(prover, problem(seed, 0.3, 1000.0))
    assert other.value == pytest.approx(1000.0 * one.value, rel=1e-6)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["capacitated", "lscp_capacity"])
def test_what_is_kept_is_in_the_answer(prover, seed, kind):
    assert {0, 1} <= set(ask(prover, problem(seed, 0.4, kept=2), kind, radius=60.0).columns.tolist())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_cover_with_room_for_all_anywhere_is_the_plain_one(prover, seed):
    given = problem(seed, 1.0)
    with_room = ask(prover, given, "lscp_capacity", radius=25.0)
    plain = locate(given, Question("lscp", radius=25.0), prover)
    assert with_room.value == plain.value
    assert with_room.columns.size == plain.columns.size
    ways = [given.minutes[:, found.columns].min(axis=1) for found in (with_room, plain)]
    covered = given.minutes.min(axis=1) <= 25.0
    assert ways[0][covered] @ given.weights[covered] == pytest.approx(
        ways[1][covered] @ given.weights[covered], rel=1e-6
    )
