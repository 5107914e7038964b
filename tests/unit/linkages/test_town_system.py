"""Towns as a report tells them: Extremadura's dependants, regions that say less, and the classes of a map."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.linkages.town_system import NONE, ONE, Dependence, TownSystem, class_numbers
from urban_rural_linkages.core.linkages.towns import TownRules, hinterlands, intermediary, minutes_to_nearest

NAN = float("nan")


@pytest.fixture(scope="module")
def extremadura(region) -> TownSystem:
    people, order = region.people, np.argsort(region.ranks)
    towns = order[: int((people >= 5000).sum())]
    around = hinterlands(region.ways, region.stations, people, towns, TownRules())
    hinterland, dependants = np.full((2, people.size), NAN)
    hinterland[towns], dependants[towns] = around.people, around.dependants
    far = minutes_to_nearest(region.ways, region.stations, region.stations[np.flatnonzero(people >= 50_000)])
    middle = intermediary((people >= 5000) & (people < 50_000), people, hinterland, far, TownRules())
    codes = [region.codes[towns[one]] for one in around.town.tolist()]
    return TownSystem(people, hinterland, dependants, middle.astype(float), region.codes, people, around.dependence,
                      codes)  # fmt: skip


@pytest.mark.real
def test_castuera_carries_most(extremadura):
    assert extremadura.codes[extremadura.sole] == "06036"
    assert extremadura.dependants[extremadura.sole] == 20504
    assert [int(extremadura.dependants[row]) for row in extremadura.carrying[:6]] == [
        20504, 16171, 14199, 12203, 10461, 10018]  # fmt: skip
    assert (len(extremadura.towns), len(extremadura.intermediary), len(extremadura.carrying)) == (35, 19, 24)


@pytest.mark.real
def test_who_depends_on_one_and_who_reaches_none(extremadura):
    assert extremadura.of_class(ONE) == Dependence(151070.0, 114)
    assert extremadura.of_class(NONE) == Dependence(111091.0, 102)
    assert extremadura.is_told


@pytest.mark.real
def test_five_large_towns_and_fourteen_by_dependants_are_named(extremadura):
    named, strong = extremadura.named
    assert (len(named), strong) == (19, 5)
    assert extremadura.codes[named[0]] == "06015" and extremadura.codes[named[5]] == "06036"
    assert len(set(named)) == 19


def few(dependants=(300.0, 90.0, 0.0), town=("a", "a", "b", "")) -> TownSystem:
    """Return three towns and a village, of which three count as units of their own."""
    return TownSystem(np.array([9000.0, 40, 8000, 10]), np.array([9300.0, 130, 8000, NAN]),
                      np.array([*dependants, NAN]), np.array([0.0, 1, 0, 0]), ["a", "b", "c", "d"],
                      np.array([500.0, 40, NAN, 10]), ["one", "several", "none", ""], list(town))  # fmt: skip


def test_a_town_is_named_only_for_twice_its_people_and_a_hundred():
    assert (few().carrying, few().free) == ([0, 1], [2])
    assert few().sole is None, "the first has more people than dependants, and the second carries too few"
    assert few(dependants=(300.0, 120.0, 0.0)).sole == 1
    assert few(dependants=(0.0, 0.0, 0.0)).sole is None


def test_all_of_few_towns_are_named_those_that_carry_first():
    assert few(dependants=(0.0, 120.0, 0.0)).named == ([0, 1, 2], 1)
    assert few().towns == [0, 2, 1] and few().intermediary == [1]


def test_unknown_people_are_in_no_sum():
    assert few().of_class(NONE) == Dependence(0.0, 1)


def test_nothing_is_said_where_many_reach_no_town():
    assert few().is_told, "the last unit takes no part"
    assert not few(town=("", "a", "b", "")).is_told


def test_a_map_without_any_hinterland():
    numbers = class_numbers(["none", "none", ""], np.full(3, -1), [])
    assert numbers.tolist() == [1, 1, -1]


def test_whether_any_town_is_a_city():
    assert few().has_place_of(9000) and not few().has_place_of(9001)
