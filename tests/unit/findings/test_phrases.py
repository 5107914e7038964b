"""Parts of sentences."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.phrases import (
    listed,
    minutes,
    of_generation,
    of_inhabitants,
    one_in,
    period,
)
from urban_rural_linkages.core.words import plain_fraction


@pytest.mark.parametrize(
    ("percent", "said"),
    [
        (14.7, "one inhabitant in seven"), (9.8, "one inhabitant in ten"), (33, "one inhabitant in three"),
        (50.4, "half of its inhabitants"), (66, "two inhabitants in three"), (75, "three inhabitants in four"),
        (21.9, "22\u202f% of its inhabitants"), (60, "60\u202f% of its inhabitants"),
        (5.5, "5.5\u202f% of its inhabitants"),
    ],
)  # fmt: skip
def test_a_share_of_the_inhabitants(percent, said):
    assert str(of_inhabitants(percent)) == said


def test_the_reach_of_a_fraction_is_six_per_cent_of_the_share():
    """A fifth is said from 20 / 1.06 = 18.87 to 20 / 0.94 = 21.28 per cent."""
    for percent, fraction in ((18.9, "1/5"), (18.8, None), (21.2, "1/5"), (21.3, None), (10.5, "1/10"), (10.6, "1/9")):
        found = plain_fraction(percent)
        assert (None if found is None else str(found)) == fraction, percent


@given(st.floats(0.01, 100))
def test_no_share_is_said_far_from_what_it_is(percent):
    found = plain_fraction(percent)
    assert found is None or abs(float(100 * found) - percent) <= 0.0600001 * percent
    assert found is None or found in {Fraction(1, k) for k in range(2, 11)} | {Fraction(2, 3), Fraction(3, 4)}


@pytest.mark.parametrize("nothing", [0, -5, float("nan"), 101])
def test_what_is_no_share_has_no_fraction(nothing):
    assert plain_fraction(nothing) is None


def test_shares_of_others():
    assert str(one_in(33)) == "one in three"
    assert str(one_in(50)) == "half"
    assert str(one_in(42)) == "42\u202f% of them"
    assert [str(of_generation(share)) for share in (25, 50, 67, 42)] == [
        "one member in four", "half of its members", "two members in three", "42\u202f% of its members"]  # fmt: skip


def test_periods_and_minutes():
    assert str(period((2001, 2021))) == "twenty years"
    assert str(period((2020, 2021))) == "one year"
    assert [str(minutes(value)) for value in (15, 30, 45, 60, 20, 30.5)] == [
        "a quarter of an hour", "half an hour", "three quarters of an hour", "an hour", "20 minutes", "30 minutes",
    ]  # fmt: skip


def test_names_in_a_row():
    assert listed([]) == ""
    assert listed(["Alba"]) == "Alba"
    assert str(listed(["Alba", "Toro"])) == "Alba and Toro"
    assert str(listed(["Alba", "Ibros"])) == "Alba as well as Ibros"  # "e" in Spanish
    assert str(listed(["Alba", "Hita"])) == "Alba as well as Hita"
    assert str(listed(["Alba", "Hierro"])) == "Alba and Hierro"
    assert str(listed(list("ABCDE"))) == "A, B, C, D and E"
    assert str(listed(list("ABCDEF"))) == "A, B, C, D, E and 1 more"
