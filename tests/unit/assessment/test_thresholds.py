"""From values to answers: the standards of LOTUS by hand, the tolerance where it is due, and what stays open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.assessment.checklist_sets import library
from urban_rural_linkages.core.assessment.library import Indicator, Limit, Reading
from urban_rural_linkages.core.assessment.norms import Force, Reference
from urban_rural_linkages.core.assessment.text import Text
from urban_rural_linkages.core.assessment.thresholds import (
    OWN_TARGET,
    Circumstances,
    answer_for,
    force_of,
    limit_for,
    takes_target,
    target_reached,
    worst_answer,
)

WORDS = Text.of({"en": "Share"})
BASE, RELEVANCE = Circumstances(nucleus="base"), Circumstances(nucleus="relevance")


def shipped(name):
    return library().indicators[name]


def indicator(*limits: Limit, force: Force | None = None, direction: str = "higher") -> Indicator:
    reference = None if force is None else Reference("norm", "1", force, "seen")
    return Indicator("share", WORDS, WORDS, WORDS, direction, limits, reference=reference)


@pytest.mark.parametrize(
    ("name", "value", "circumstances", "answer"),
    [
        # a settlement of 4,000 inhabitants on 100 ha with 1,500 dwellings is a base one
        ("DP", 40, BASE, None),
        ("DP", 45, BASE, "met"),
        ("DP", 64, RELEVANCE, None),
        ("DV", 15, BASE, "met"),
        ("DV", 15, RELEVANCE, "not_met"),
        ("ZVL", 18_000 / 4_000, BASE, "not_met"),  # 0.9 of the minimum: a duty has no tolerance
        ("SDL", 6_400 / 4_000, BASE, "met"),
        ("ZVG", 27_500 / 5_500, BASE, "met"),
        ("SDG", 6.1, RELEVANCE, "met"),
        ("SDG", 6.0, Circumstances(), "not_met"),  # the same for both classes
        ("DV", 15, Circumstances(), None),
        ("cession_share", 6_000 / 40_000, BASE, "met"),
        ("cession_green_share", 4_000 / 6_000, BASE, "met"),
        ("cession_green_share", 0.66, BASE, "not_met"),
        ("double_counted_area", 0, BASE, "met"),
        ("double_counted_area", 0.5, BASE, "not_met"),
        # the 30 minutes of Act 3/2022
        ("share_pop_basic_30min", 0.3, BASE, "not_met"),
        ("share_pop_basic_30min", 1.0, BASE, "met"),
        ("share_pop_basic_30min", 0.999, BASE, "not_met"),
        ("max_time_basic", 31, BASE, "not_met"),
        ("max_time_basic", 30, BASE, "met"),
        ("share_0_17_paediatrics_30min", 0.95, BASE, "not_met"),  # a principle has no tolerance either
        # unsafe places
        ("black_spots_with_measure", 0.9, BASE, "not_met"),
        ("black_spots_with_measure", None, BASE, None),
        ("black_spots_with_measure", float("nan"), BASE, None),
        ("black_spots_count", 10, BASE, None),
        # comparative limits, and defaults, have a tolerance
        ("time_to_daily_set", 10, BASE, "met"),
        ("time_to_daily_set", 11, BASE, "partial"),
        ("time_to_daily_set", 11.2, BASE, "not_met"),
        ("share_pop_daily_set_10min", 0.9, BASE, "partial"),
        ("half_day_return", 0.95, BASE, "partial"),
        ("schools_in_risk_zone", 1, BASE, "not_met"),
        ("lcr_pgr", 1.1, BASE, "partial"),
        # between 40 and 60 per cent
        ("share_women_body", 0.4, BASE, "met"),
        ("share_women_body", 0.6, BASE, "met"),
        ("share_women_body", 0.61, BASE, "not_met"),
        ("share_women_body", 0.39, BASE, "not_met"),
        # what only informs, and what is read against the region
        ("pupils_per_settlement", 3, BASE, None),
        ("ageing_index", 250, BASE, None),
        ("nucleus_class", 1, BASE, None),
    ],
)
def test_a_value_gives_its_answer(name, value, circumstances, answer):
    assert answer_for(shipped(name), value, circumstances) == answer


def test_days_depend_on_the_instrument():
    days = shipped("public_info_days")
    answers = {code: answer_for(days, 45, Circumstances(instrument=code)) for code in ("dot", "pt", "pge", "pgd", "pp")}
    assert answers == {"dot": "not_met", "pt": "not_met", "pge": "met", "pgd": "met", "pp": None}
    assert answer_for(days, 45) is None


def test_rest_places_depend_on_the_kind_of_place():
    gap = shipped("max_gap_rest_places")
    street, park = Circumstances(place="street"), Circumstances(place="park")
    assert answer_for(gap, 60, street) == "met"
    assert answer_for(gap, 310, street) == "partial"  # the limit of another region
    assert answer_for(gap, 51, park) == "not_met"  # a duty
    assert answer_for(gap, 40) is None
    assert force_of(gap, limit_for(gap, street)) is Force.COMPARATIVE
    assert force_of(gap, limit_for(gap, park)) is Force.DUTY


def test_a_target_is_told_apart_from_the_minimum():
    limit = limit_for(shipped("DV"), BASE)
    assert (limit.minimum, limit.target) == (10, 40)
    assert target_reached(limit, 15) is False
    assert target_reached(limit, 40) is True
    assert target_reached(limit, None) is None
    assert target_reached(Limit("flat", minimum=1), 5) is None


@pytest.mark.parametrize("force", list(Force))
def test_only_what_does_not_bind_has_a_tolerance(force):
    tolerant = force in (Force.COMPARATIVE, Force.FRAMEWORK)
    assert answer_for(indicator(Limit("flat", minimum=1.0), force=force), 0.9) == ("partial" if tolerant else "not_met")
    of_limit = indicator(Limit("flat", minimum=1.0, force=force), force=Force.COMPARATIVE)
    assert answer_for(of_limit, 0.95) == ("partial" if tolerant else "not_met")


def test_the_tolerance_can_be_set():
    share = indicator(Limit("flat", minimum=1.0))
    assert answer_for(share, 0.85) == "not_met"
    assert answer_for(share, 0.85, tolerance=0.8) == "partial"
    assert answer_for(share, 0.999, tolerance=1.0) == "not_met"


def test_the_most_special_limit_counts():
    several = indicator(Limit("flat", minimum=1), Limit("base", minimum=2), Limit("pt", minimum=3))
    assert limit_for(several).minimum == 1
    assert limit_for(several, BASE).minimum == 2
    assert limit_for(several, Circumstances(instrument="pt")).minimum == 3
    assert limit_for(several, Circumstances(nucleus="relevance")).minimum == 1
    assert limit_for(indicator()) is None


@settings(max_examples=50)
@given(st.floats(0.01, 1e6), st.floats(0, 2e6), st.floats(0.1, 1))
def test_better_values_never_give_worse_answers(minimum, value, tolerance):
    order = ("not_met", "partial", "met")
    share = indicator(Limit("flat", minimum=minimum))
    worse, better = (answer_for(share, v, tolerance=tolerance) for v in (value, value * 1.5))
    assert order.index(worse) <= order.index(better)
    strict = answer_for(replace(share, reference=Reference("norm", "1", Force.DUTY, "seen")), value)
    assert strict in ("met", "not_met")
    assert (strict == "met") == (answer_for(share, value) == "met")


@settings(max_examples=50)
@given(st.floats(0.01, 1e6), st.floats(0, 2e6))
def test_a_minimum_and_a_maximum_mirror_one_another(limit, value):
    least = answer_for(indicator(Limit("flat", minimum=limit), force=Force.DUTY), value)
    most = answer_for(indicator(Limit("flat", maximum=limit), force=Force.DUTY, direction="lower"), value)
    if abs(value - limit) > 1e-6 * limit:
        assert {least, most} == {"met", "not_met"}


def test_the_worst_indicator_answers_for_the_item():
    assert worst_answer(["met", "met"]) == "met"
    assert worst_answer(["met", None]) is None
    assert worst_answer([None, "not_met"]) == "not_met"
    assert worst_answer([]) is None


ROWS = [
    {"service": "school", "threshold_min": 15.0, "share": 0.2},
    {"service": "school", "threshold_min": 30.0, "share": 0.5},
    {"service": "all", "threshold_min": 30, "share": 0.25},
]


@pytest.mark.parametrize(
    ("aggregate", "where", "value"),
    [
        ("first", {"threshold_min": 30}, 0.5),
        ("last", {"threshold_min": 30}, 0.25),
        ("min", {}, 0.2),
        ("max", {}, 0.5),
        ("mean", {"service": "school"}, 0.35),
        ("sum", {}, 0.95),
        ("count", {"service": "school"}, 2),
        ("sum", {"service": "bank"}, 0),
        ("count", {"service": "bank"}, 0),
        ("first", {"service": "bank"}, None),
        ("max", {"service": "bank"}, None),
        ("mean", {"service": "bank"}, None),
    ],
)
def test_rows_become_one_value(aggregate, where, value):
    found = Reading("OUTPUT", "share", where, aggregate).value(ROWS)
    assert found == (value if value is None else pytest.approx(value))


@pytest.mark.parametrize("unknown", [None, float("nan"), "text", True])
def test_a_row_without_a_value_makes_it_unknown(unknown):
    rows = [*ROWS, {"service": "bank", "threshold_min": 30.0, "share": unknown}]
    for aggregate in ("min", "max", "mean", "sum", "last"):
        assert Reading("OUTPUT", "share", {}, aggregate).value(rows) is None
    assert Reading("OUTPUT", "share", {}, "first").value(rows) == 0.2
    assert Reading("OUTPUT", "share", {}, "count").value(rows) == 4


TARGETS = {"share_pop_daily_set_10min": 0.8, "share_pop_basic_30min": 0.8, "time_to_nursery": 15.0, "DP": 40.0,
           "share_women_participants": 0.5, "sex_ratio_20_49": 100.0}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "answer"),
    [
        ("share_pop_daily_set_10min", 0.827, "met"),  # of another region: 100 per cent without the plan's own target
        ("share_pop_daily_set_10min", 0.79, "partial"),
        ("share_pop_daily_set_10min", 0.7, "not_met"),
        ("share_pop_basic_30min", 0.827, "not_met"),  # a duty, whatever the plan would like
        ("DP", 40, None),  # the target of LOTUS is a duty too
        ("time_to_nursery", 15.0, "met"),  # no limit but the plan's own
        ("time_to_nursery", 16.0, "partial"),
        ("time_to_nursery", 20.0, "not_met"),
        ("sex_ratio_20_49", 100.0, None),  # read, not judged
        ("share_women_participants", 0.45, "met"),  # balance has no target
    ],
)
def test_the_plans_own_target_takes_the_place_of_what_is_no_duty(name, value, answer):
    assert answer_for(shipped(name), value, Circumstances("base", targets=TARGETS)) == answer


@pytest.mark.parametrize(
    ("name", "may"),
    [("share_pop_daily_set_10min", True), ("time_to_nursery", True), ("share_pop_basic_30min", False), ("DP", False),
     ("sex_ratio_20_49", False), ("share_women_participants", False), ("lcr_pgr", True)],
)  # fmt: skip
def test_a_target_may_be_set_where_no_duty_sets_the_limit(name, may):
    assert takes_target(shipped(name), BASE) is may


def test_an_own_target_binds_nobody():
    daily = shipped("share_pop_daily_set_10min")
    limit = limit_for(daily, Circumstances(targets=TARGETS))
    assert (limit.case, limit.minimum, force_of(daily, limit)) == (OWN_TARGET, 0.8, None)
    assert limit_for(daily, Circumstances()).minimum == 1.0
