"""A gap between women and men is said where it is more than chance."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.assessment.calculation.standard_errors import of_change, of_share
from urban_rural_linkages.core.assessment.gap import Estimate, Verdict, gap


def estimate_of_change(start, end):
    return Estimate(100 * (end / start - 1), of_change(start, end), start)


def estimate_of_count(count):
    return Estimate(count, math.sqrt(count), count)


def estimate_of_share(share, people):
    return Estimate(share, of_share(share * people, people), people)


# Women and men aged 15 to 49 of the demo region, 2001 and 2021: difference of the changes, and two standard errors.
CHANGES = [
    ("La Alberquilla", (229, 195), (209, 243), 31.1, 27.5, Verdict.FINDING),
    ("Aldeanueva del Alba", (1259, 1725), (1272, 1856), 8.9, 14.7, Verdict.CHANCE),
    ("ten municipalities", (5026, 4330), (5113, 4815), 8.0, 5.2, Verdict.FINDING),
    ("region", (47437, 40204), (47789, 43122), 5.5, 1.7, Verdict.FINDING),
    ("Barbadillos", (75, 32), (83, 34), 1.7, 24.6, Verdict.CHANCE),
]


@pytest.mark.parametrize(("name", "women", "men", "difference", "chance", "verdict"), CHANGES)
def test_the_change_of_the_demo_is_a_gap_where_it_is_no_chance(name, women, men, difference, chance, verdict):
    found = gap(estimate_of_change(*women), estimate_of_change(*men))
    assert round(abs(found.difference), 1) == difference, name
    assert round(found.chance, 1) == chance
    assert found.verdict is verdict
    assert found.is_finding == (verdict is Verdict.FINDING)


def test_two_counts_differ_by_chance_by_twice_the_root_of_their_sum():
    found = gap(estimate_of_count(100), estimate_of_count(125))
    assert found.difference == -25
    assert found.chance == pytest.approx(2 * math.sqrt(225))
    assert found.verdict is Verdict.CHANCE
    assert gap(estimate_of_count(100), estimate_of_count(140)).is_finding  # 40 > 31.0


def test_a_gap_of_a_point_is_none_however_many_people():
    slight = gap(estimate_of_share(0.500, 1e6), estimate_of_share(0.491, 1e6), point=0.01)
    assert slight.verdict is Verdict.SLIGHT
    assert gap(estimate_of_share(0.500, 1e6), estimate_of_share(0.489, 1e6), point=0.01).is_finding


def test_few_people_say_nothing():
    assert gap(estimate_of_share(0.9, 49), estimate_of_share(0.1, 500), 0.01).verdict is Verdict.FEW
    assert gap(estimate_of_share(0.9, 50), estimate_of_share(0.1, 49.9), 0.01).verdict is Verdict.FEW
    assert gap(estimate_of_share(0.9, 50), estimate_of_share(0.1, 50), 0.01).is_finding


@pytest.mark.parametrize("value", [None, math.nan, math.inf])
def test_what_is_not_known_is_no_gap(value):
    found = gap(Estimate(value, 1.0), Estimate(50.0, 1.0))
    assert (found.difference, found.chance, found.verdict) == (None, None, Verdict.UNKNOWN)


def test_a_gap_without_errors_is_no_finding():
    found = gap(Estimate(80.0), Estimate(20.0, 1.0))
    assert (found.difference, found.chance, found.verdict) == (60.0, None, Verdict.CHANCE)


def test_an_error_that_is_not_known_makes_no_finding():
    found = gap(estimate_of_change(10, 0), Estimate(5.0, 1.0))
    assert math.isnan(of_change(10, 0))
    assert (found.difference, found.chance, found.verdict) == (-105.0, None, Verdict.FEW)
    assert gap(estimate_of_change(60, 0), Estimate(5.0, 1.0)).verdict is Verdict.CHANCE


@given(st.integers(50, 10_000), st.integers(50, 10_000), st.integers(50, 10_000), st.integers(50, 10_000))
def test_women_and_men_change_places_with_the_sign(a, b, c, d):
    women, men = estimate_of_change(a, b), estimate_of_change(c, d)
    one, other = gap(women, men), gap(men, women)
    assert one.difference == -other.difference
    assert one.chance == other.chance
    assert one.verdict is other.verdict
