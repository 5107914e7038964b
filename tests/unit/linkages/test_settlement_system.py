"""The settlement system as a report tells it: Extremadura's leading places, and regions that say less."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.linkages.dominance import dominance, levels_of
from urban_rural_linkages.core.linkages.settlement_system import SettlementSystem

NAN = float("nan")


def system(people, minutes, levels) -> SettlementSystem:
    """Return places that are given in the order of their people."""
    return SettlementSystem(np.arange(1.0, len(people) + 1), np.array(people, dtype=float), np.array(minutes), levels)


@pytest.mark.real
def test_seven_places_lead_in_extremadura(region):
    found = dominance(region.ways, region.stations, region.ranks)
    own = SettlementSystem(region.ranks + 1.0, region.people, found.minutes, levels_of(found.minutes, (15, 30, 60)))
    assert [region.codes[row] for row in own.leading] == [
        "06015", "10037", "06083", "10148", "10131", "06014", "06123"]  # fmt: skip
    assert [len(own.of_level(level)) for level in ("national", "regional", "local", "none")] == [7, 20, 83, 278]
    assert (round(own.median, 2), round(own.second_apart)) == (10.03, 109), (
        "10.047 where the largest counts as far from all"
    )
    assert region.codes[own.small_leader] == "06014" and round(own.minutes[own.small_leader]) == 85, "Azuaga"
    named, strong = own.named
    assert (len(named), strong) == (16, 7)
    assert own.is_told and not own.lost


def test_the_first_alone():
    one = system([9000, 800, 50], [NAN, 20.0, 5.0], ["national", "local", "none"])
    assert one.leading == [0] and one.small_leader is None
    assert np.isnan(one.second_apart)
    assert one.named == ([0, 1], 1), "without regional places those of the next level are named"
    assert one.median == 12.5


def test_places_that_no_way_leads_from_lead_and_nothing_is_said_of_many():
    one = system([900, 90, 80], [NAN, NAN, 5.0], ["national", "national", "none"])
    assert (one.lost, one.lost_people, one.is_told) == ([1], 90.0, True)
    assert one.small_leader is None, "its minutes are unknown"
    assert not system([900, 150, 10], [NAN, NAN, 5.0], ["national", "national", "none"]).is_told


def test_a_large_place_that_leads_is_not_small():
    one = system([90_000, 10_000, 7000, 6000], [NAN, 95.0, 70.0, 80.0], ["national"] * 4)
    assert one.small_leader == 3
    assert one.second_apart == 95.0


def test_places_that_take_no_part_are_in_no_list():
    one = SettlementSystem(
        np.array([2.0, NAN, 1.0]), np.array([5.0, 0.0, 9.0]), np.array([61.0, NAN, NAN]), ["national", "", "national"]
    )
    assert one.order == [2, 0] and one.leading == [2, 0] and not one.lost


def test_nobody_else():
    assert np.isnan(system([9000], [NAN], ["national"]).median)
