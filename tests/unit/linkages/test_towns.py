"""Towns and their hinterlands: Extremadura's, those that share a station, and regions without any town or city."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.linkages.towns import TownRules, hinterlands, intermediary, minutes_to_nearest
from urban_rural_linkages.core.linkages.ways import StraightWays

NONE = np.empty(0, dtype=np.int64)


@pytest.mark.real
def test_the_towns_of_extremadura(region):
    towns = np.argsort(region.ranks)[: int((region.people >= 5000).sum())]
    found = hinterlands(region.ways, region.stations, region.people, towns, TownRules())
    assert towns.size == 35 and found.people.sum() == region.people.sum()
    assert (found.dependants.sum(), found.dependence.count("one")) == (151070, 114)
    beyond = np.array(found.dependence) == "none"
    assert (region.people[beyond].sum(), beyond.sum()) == (111091, 102)
    of_code = {region.codes[town]: (people, around) for town, people, around in
               zip(towns, found.dependants, found.people, strict=True)}  # fmt: skip
    assert of_code["06036"] == (20504, 46600) and of_code["10195"] == (16171, 25403)
    cities = np.flatnonzero(region.people >= 50000)
    far = minutes_to_nearest(region.ways, towns, cities)
    own = region.people[towns]
    assert intermediary(own < 50000, own, found.people, far, TownRules()).sum() == 19


LINE = StraightWays(np.array([[0.0, 0.0], [0.1, 0.0], [2.0, 0.0], [np.nan, np.nan]]))


def test_a_unit_that_no_way_leads_from_has_no_town_and_is_beyond():
    found = hinterlands(LINE, np.array([1, 3]), np.array([70.0, 30.0]), np.array([0, 2]), TownRules())
    assert found.town.tolist() == [0, -1] and found.dependence == ["one", "none"]
    assert found.people.tolist() == [70, 0] and np.isnan(found.town_min[1])


def test_units_may_share_a_station_and_two_towns_within_reach_stand_in_for_each_other():
    found = hinterlands(LINE, np.array([1, 1, 0]), np.array([1.0, 2.0, 4.0]), np.array([0, 1]), TownRules())
    assert found.town.tolist() == [1, 1, 0] and found.people.tolist() == [4, 3]
    assert found.dependence == ["several"] * 3 and found.dependants.sum() == 0


def test_without_any_town_nobody_has_one():
    found = hinterlands(LINE, np.array([0, 1]), np.array([1.0, 2.0]), NONE, TownRules())
    assert found.town.tolist() == [-1, -1] and found.people.size == 0 and found.dependence == ["none", "none"]
    assert np.isnan(minutes_to_nearest(LINE, np.array([0]), NONE)).all()


def test_a_town_that_reaches_no_city_is_far_from_one_and_a_city_is_none():
    far = np.array([np.nan, 30.0, 31.0])
    whole = np.full(3, 20.0)
    assert intermediary(np.ones(3, bool), np.full(3, 10.0), whole, far, TownRules()).tolist() == [True, False, True]
    assert not intermediary(np.zeros(3, bool), np.full(3, 10.0), whole, far, TownRules()).any()


def test_nothing_is_told_of_a_unit_whose_place_is_unknown():
    found = hinterlands(LINE, np.array([1, 3, 2]), np.array([70.0, 30.0, 5.0]), np.array([0]), TownRules(),
                        located=np.array([True, False, True]))  # fmt: skip
    assert found.dependence == ["one", "", "none"], "x 2.0 is 290 minutes from the town"
    assert found.people.tolist() == [75]
