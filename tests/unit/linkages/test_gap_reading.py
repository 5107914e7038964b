"""What a page says of the gaps: levels, men, who is far, what hardly differs, small places, and where it is silent."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.linkages.gap import GapRules, urban_rural_gap
from urban_rural_linkages.core.linkages.gap_reading import GapReading, classes_of_degrees
from urban_rural_linkages.core.linkages.pooled import CHANGE, HUNDRED, LEVEL, LOW, MEAN, NEITHER, SHARE, Indicator
from urban_rural_linkages.core.notes import Note

NAN = math.nan
CLASSES = ["3", "2", "1", "1"]
PEOPLE = np.array([1000.0, 500.0, 300.0, 200.0])
IDS = ["a", "b", "c", "d"]
CITIES, TOWNS = GapRules("3", "1"), GapRules("2", "1")


def indicator(part, whole=PEOPLE, kind=SHARE, worse="high") -> Indicator:
    return Indicator("65 and over", np.array(part, dtype=float), np.array(whole, dtype=float), kind, worse)


def reading(one: Indicator, rules: GapRules = CITIES, people=PEOPLE) -> GapReading:
    return GapReading(urban_rural_gap([one], CLASSES, np.array(people), IDS, rules), rules, CLASSES)


def said(note: Note | None) -> str | None:
    return None if note is None else str(note).replace("\u202f", " ")


OLD = indicator([150, 100, 90, 60])


def test_levels_are_said_beside_the_cities_or_the_towns():
    assert said(reading(OLD).level(OLD)) == "65 and over: 30.0 % in the country, 15.0 % in the cities."
    assert said(reading(OLD, TOWNS).level(OLD)) == "65 and over: 30.0 % in the country, 20.0 % in the towns."


def test_a_change_is_said_with_its_sign_though_it_has_no_ratio():
    change = indicator(PEOPLE, [900, 500, 400, 250], CHANGE, LOW)
    assert said(reading(change).level(change)) == "65 and over: −23.1 % in the country, +11.1 % in the cities.".replace(
        "−", "-"
    )


def test_no_level_is_said_where_the_base_is_nothing_both_are_alike_or_the_gap_is_too_small():
    nothing = indicator([0, 10, 90, 60])
    assert reading(nothing).level(nothing) is None
    alike = indicator([150, 100, 46, 31])
    assert reading(alike).level(alike) is None
    minutes = indicator([10, 12, 11.9, 11.9], kind=MEAN)
    assert reading(minutes).level(minutes, least=2.0) is None
    assert said(reading(minutes).level(minutes, least=1.0)) == "65 and over: 11.9 in the country, 10.0 in the cities."


@pytest.mark.parametrize("part", [[150, 100, 90, NAN], [NAN, 100, 90, 60]])
def test_nothing_is_said_where_too_many_people_are_unknown_and_why(part):
    one = indicator(part)
    found = reading(one)
    assert found.level(one) is None and found.men(one) is None and found.small_places(one) is None
    assert found.beyond(one, 30, Note("a hospital")) is None and found.alike(one) is None
    assert said(found.unknown(one)) == "65 and over: unknown for too many people, so nothing is said of its gap."


def test_nothing_is_said_of_fewer_than_a_hundred_people():
    few = [1000.0, 500.0, 60.0, 39.0]
    assert reading(OLD, people=few).level(OLD) is None
    assert reading(OLD, people=[1000.0, 500.0, 60.0, 40.0]).level(OLD) is not None
    assert reading(OLD).unknown(OLD) is None
    assert reading(OLD, people=few).unknown(OLD) is None, "few, but known"


def test_men_for_every_hundred_women():
    men = indicator([480, 250, 153, 102], [520, 250, 147, 98], HUNDRED, NEITHER)
    assert said(reading(men).men(men)) == (
        "In rural municipalities there are 104.1 men for every 100 women; in the cities, 92.3."
    )
    assert "in the towns, 100.0" in str(reading(men, TOWNS).men(men))
    same = indicator([480, 250, 139, 94], [520, 250, 150, 101], HUNDRED, NEITHER)
    assert reading(same).men(same) is None


def test_men_are_counted_where_they_are_more_in_the_country_and_fewer_in_the_cities():
    men = indicator([480, 245, 153, 102], [520, 255, 147, 98], HUNDRED, NEITHER)
    found = reading(men)
    assert (found.surplus(men, "1"), found.surplus(men, "3")) == (10.0, -40.0)
    assert said(found.men_counted(men)) == "10 more men than women in the country, 40 fewer in the cities."
    assert said(reading(men, TOWNS).men_counted(men)) == "10 more men than women in the country, 10 fewer in the towns."
    fewer = indicator([480, 245, 145, 95], [520, 255, 155, 105], HUNDRED, NEITHER)
    assert reading(fewer).men_counted(fewer) is None, "fewer in both"
    unknown = indicator([480, 245, NAN, 102], [520, 255, 147, 98], HUNDRED, NEITHER)
    assert reading(unknown).men_counted(unknown) is None, "the country is not known enough"
    assert reading(unknown).surplus(unknown, "1") == 4.0, "the known are counted"


def test_who_is_far_is_said_also_where_nobody_in_the_cities_is():
    far = indicator([0, 200, 200, 150])
    assert said(reading(far).beyond(far, 30, Note("a hospital"))) == (
        "70.0 % of rural people live over 30 minutes from a hospital; in the cities, 0.0 %."
    )
    assert "in the towns, 40.0" in str(reading(far, TOWNS).beyond(far, 30, Note("a bank")))
    near = indicator([500, 200, 30, 20])
    assert reading(near).beyond(near, 30, Note("a hospital")) is None


def test_what_hardly_differs_is_said():
    alike = indicator([160, 100, 47, 32])
    assert (
        said(reading(alike).alike(alike)) == "65 and over: hardly any difference, 15.8 % in the country against 16.0 %."
    )
    assert reading(OLD).alike(OLD) is None


def test_small_places_are_said_where_the_median_is_a_point_higher():
    people = [1000.0, 500.0, 400.0, 100.0]
    small = indicator([150, 100, 80, 50], people)
    assert said(reading(small, people=people).small_places(small)) == (
        "65 and over: highest in small places. Half of the rural municipalities have more than 35.0 %; all rural "
        "people together have 26.0 %."
    )
    assert reading(OLD).small_places(OLD) is None
    density = indicator([150, 100, 80, 50], people, LEVEL)
    assert reading(density, people=people).small_places(density) is None


def test_the_country_is_compared_with_cities_or_else_with_towns():
    classes, rules = classes_of_degrees(np.array([3.0, 2.0, 1.0, NAN]))
    assert (classes, rules.base, rules.compare) == (["3", "2", "1", ""], "3", "1")
    assert rules.of_degrees
    _, towns = classes_of_degrees(np.array([2.0, 1.0]))
    assert (towns.base, towns.compare, towns.of_degrees) == ("2", "1", False)
    assert classes_of_degrees(np.array([3.0, 2.0])) is None
    assert classes_of_degrees(np.array([1.0, NAN])) is None


@pytest.mark.parametrize(
    ("part", "kind", "worse", "is_so"),
    [([160, 100, 47, 32], SHARE, "high", True), ([150, 100, 90, 60], SHARE, "high", False),
     ([NAN, 100, 47, 32], SHARE, "high", False), ([160, 100, 47, 32], LEVEL, NEITHER, False)],
)  # fmt: skip
def test_both_are_alike_only_where_something_is_surely_known_of_them(part, kind, worse, is_so):
    one = indicator(part, kind=kind, worse=worse)
    assert reading(one).hardly_differ([one]) is is_so
    assert reading(one).hardly_differ([]) is False
