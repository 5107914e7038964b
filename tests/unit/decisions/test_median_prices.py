"""Prices of a part of a problem: what they bound, decide and name holds for every set of sites."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.median_prices import Climb, Pace, Undecided, few_sites

PARTS = st.tuples(st.integers(2, 8), st.integers(2, 7), st.integers(1, 3), st.booleans(), st.integers(0, 10**6))


def part(size) -> Undecided:
    """Return a random part of a problem: demand, sites, how many open, and whether some are open already."""
    demand, sites, count, has_open, seed = size
    random = np.random.default_rng(seed)
    served = random.integers(5, 60, demand).astype(float) if has_open else np.full(demand, np.inf)
    return Undecided(random.integers(0, 50, (sites, demand)).astype(float), served, min(count, sites))


def every_set(left: Undecided) -> dict[tuple[int, ...], float]:
    """Return the value of each set that may open."""
    sets = combinations(range(len(left.by_site)), left.count)
    return {one: float(np.minimum(left.by_site[list(one)].min(axis=0), left.served).sum()) for one in sets}


def climbed(left: Undecided, towards: float, rounds: int = 80) -> Climb:
    climb = Climb(left, left.by_site.mean(axis=0), Pace(rounds, 1.0, 6, 0.7, 1e-2))
    while climb.step(towards):
        pass
    return climb


@given(PARTS)
def test_the_bound_is_below_every_set(size):
    left = part(size)
    best = min(every_set(left).values())
    assert climbed(left, best).bound <= best + 1e-9


@given(PARTS, st.integers(1, 80))
def test_it_is_the_best_of_all_rounds_and_that_of_its_prices(size, rounds):
    left = part(size)
    climb = climbed(left, min(every_set(left).values()), rounds)
    sums = np.minimum(left.by_site - climb.prices, 0.0).sum(axis=1)
    assert climb.bound == pytest.approx(climb.prices.sum() + np.sort(sums)[: left.count].sum())
    assert climb.sums == pytest.approx(sums)
    assert climb.turn <= rounds
    assert (climb.prices <= left.served).all(), "nobody pays more than at a site that is open"


@given(PARTS)
def test_what_is_decided_is_in_every_set_that_is_as_good(size):
    left = part(size)
    sets = every_set(left)
    ceiling = float(np.median(list(sets.values())))
    possible, certain = climbed(left, min(sets.values())).decided(ceiling)
    for one, value in sets.items():
        if value <= ceiling - 1e-9:
            assert possible[list(one)].all()
            assert set(np.flatnonzero(certain)) <= set(one)


@settings(max_examples=300)
@given(PARTS, st.floats(0.0, 1.0))
def test_every_set_that_is_as_good_opens_one_of_the_few(size, share):
    left = part(size)
    sets = every_set(left)
    best, worst = min(sets.values()), max(sets.values())
    climb, ceiling = climbed(left, best), best + share * (worst - best)
    few = few_sites(left, climb, ceiling)
    assert len(set(few.tolist())) == few.size <= len(left.by_site) - left.count + 1
    for one, value in sets.items():
        assert value > ceiling - 1e-9 or set(one) & set(few.tolist())


def test_a_lonely_demand_names_its_own_site():
    """Three pairs of places, far from one another: whoever closes both sites of a pair pays dearly."""
    places = np.array([0.0, 1.0, 100.0, 101.0, 200.0, 201.0])
    left = Undecided(np.abs(places[:, None] - places), np.full(6, np.inf), 3)
    climb = climbed(left, 3.0)
    assert climb.bound == pytest.approx(3.0, abs=0.05)
    assert sorted(few_sites(left, climb, 4.0).tolist()) in ([0, 1], [2, 3], [4, 5])


def test_nothing_to_open_is_what_is_served():
    left = Undecided(np.ones((2, 3)), np.array([4.0, 5.0, 6.0]), 0)
    climb = climbed(left, 15.0, rounds=500)
    assert climb.bound == 15.0
    assert not climb.decided(15.0)[0].any()
