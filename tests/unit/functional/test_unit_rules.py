"""The rules of units as a whole: every share has a class, and more people in town never make a unit more rural."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.functional.unit_rules import LEVEL_1_OF, Decision, Shares, UnitThresholds, decide

RULES = ["2024", "2021"]


@st.composite
def shares(draw) -> Shares:
    """Shares of 20 parts, so that thresholds are met exactly now and then; what is missing lives on water."""
    cuts = sorted(draw(st.lists(st.integers(0, 20), min_size=7, max_size=7)))
    return Shares(*((upper - lower) / 20 for lower, upper in zip([0, *cuts], cuts, strict=False)))


def decided(rules: str = "2024", thresholds: UnitThresholds | None = None, **given_shares: float) -> Decision:
    return decide(Shares(**(dict.fromkeys(Shares._fields, 0.0) | given_shares)), thresholds or UnitThresholds(), rules)


def test_people_on_water_alone_make_no_city_and_no_rural_area():
    assert decided().code == 22  # of the whole, nobody is anywhere: a town by what is left
    assert decided("2021").code == 21


def test_the_tests_stand_in_their_order():
    assert [test.share for test in decided(uc=0.6).tests] == ["city"]
    assert [test.share for test in decided(sduc=1.0).tests] == ["city", "rural", "dense_town", "suburb"]
    assert [test.share for test in decided(ldr=1.0).tests] == ["city", "rural", "village", "uninhabited"]
    assert [test.share for test in decided("2021", sduc=1.0).tests] == ["city", "rural", "suburb_lead", "dense_lead"]
    assert [test.share for test in decided("2021", ldr=1.0).tests] == ["city", "rural", "village_lead",
                                                                       "dispersed_lead"]  # fmt: skip


def test_of_equal_margins_the_first_test_decides():
    nearest = decided(uc=0.3, rc=0.7).nearest  # 0.2 below the city, 0.2 above rural
    assert (nearest.share, nearest.passed, round(nearest.margin, 9)) == ("city", False, -0.2)


def test_moved_thresholds_move_all_alike():
    moved = UnitThresholds(city=0.4).moved(0.05)
    assert moved.city == pytest.approx(0.45) and moved.uninhabited == moved.rural == pytest.approx(0.55)


def test_a_threshold_of_ones_own():
    assert decided(uc=0.4, suc=0.6).code == 21
    assert decided(thresholds=UnitThresholds(city=0.4), uc=0.4, suc=0.6).code == 30


@pytest.mark.parametrize(
    ("rules", "given_shares", "sentence"),
    [
        ("2024", {"uc": 0.612, "vldr": 0.388}, "City: 61.2 % in urban centres (at least 50 %)."),
        ("2024", {"sduc": 0.8, "rc": 0.2}, "Semi-dense town: only 20.0 % in suburban and rural cells (below 50 %)."),
        ("2021", {"duc": 0.6, "sduc": 0.4}, "Dense town: dense cells lead semi-dense ones by 20.0 points."),
        ("2021", {"ldr": 0.3, "vldr": 0.7}, "the lead of low over very low density cells is -40.0 points."),
    ],
)
def test_reasons_are_sentences(rules, given_shares, sentence):
    assert sentence in str(decided(rules, **given_shares).reason())


@pytest.mark.parametrize("rules", RULES)
@settings(max_examples=50, deadline=None)
@given(found=shares())
def test_every_share_has_one_class_that_its_last_test_explains(rules, found):
    decision = decide(found, UnitThresholds(), rules)
    assert decision.code in LEVEL_1_OF
    assert all(not test.passed for test in decision.tests[:-1] if test.share != "rural")
    assert str(decision.reason()).endswith(".")
    assert abs(decision.nearest.margin) == pytest.approx(min(abs(test.margin) for test in decision.tests), abs=1e-9)


@settings(max_examples=50, deadline=None)
@given(shares())
def test_level_1_is_the_same_under_either_rule_set(found):
    classes = {LEVEL_1_OF[decide(found, UnitThresholds(), rules).code] for rules in RULES}
    expected = 3 if found.uc >= 0.5 - 1e-9 else 1 if found.rural > 0.5 + 1e-9 else 2
    assert classes == {expected}


@pytest.mark.parametrize("rules", RULES)
@settings(max_examples=50, deadline=None)
@given(found=shares(), fraction=st.floats(0, 1))
def test_moving_people_into_the_centre_never_makes_a_unit_more_rural(rules, found, fraction):
    moved = found._replace(uc=found.uc + fraction * found.vldr, vldr=(1 - fraction) * found.vldr)
    before, after = (LEVEL_1_OF[decide(each, UnitThresholds(), rules).code] for each in (found, moved))
    assert after >= before
