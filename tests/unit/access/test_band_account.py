"""The account of bands: land and people of each, who is in none, and what is said of who has no way."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.band_account import (
    OVER,
    CountedPeople,
    band_account,
    share_that_is_lost,
    share_within,
)

COUNTED = CountedPeople(
    ["within", "within", "within", "beyond", "no_way"],
    np.array([94_726.0, 42_594, 32_426, 17_276, 7]),
    np.array([0.5, 0.25, 0.125, 0.1, 0.025]),
    np.array([14.0, 44, 52, 54, 1]),
)


def account(units=None):
    return band_account([0, 10, 20], [10, 20, 30], [338.0, 795.0, 921.0], COUNTED, units)


def test_people_places_and_land_of_each_band():
    rows = account(np.array([3380e6, np.nan]))
    assert [(row.key, row.people, row.places) for row in rows[:3]] == [
        ("0-10", 94_726, 14), ("10-20", 42_594, 44), ("20-30", 32_426, 52)]  # fmt: skip
    assert rows[0].land == pytest.approx(0.1)


def test_who_is_in_no_band_is_one_row():
    over = account()[-1]
    assert (over.key, over.lower, over.people, over.places) == (OVER, 30, 17_283, 55)
    assert over.share == pytest.approx(0.125) and np.isnan(over.upper) and np.isnan(over.area_km2)


def test_without_outlines_no_share_of_the_land():
    assert all(np.isnan(row.land) for row in account())
    assert np.isnan(account(np.array([0.0]))[0].land)


def test_within_a_threshold_are_whole_bands():
    rows = account()
    assert [share_within(rows, minutes) for minutes in (5, 10, 29, 30, 99)] == [0, 0.5, 0.75, 0.875, 0.875]


def test_who_is_lost():
    ways, people = np.array([1.0, np.nan, np.inf, 2.0]), np.array([6.0, 1.0, 1.0, 0.0])
    assert share_that_is_lost(ways, people, 4) == 0.25
    assert share_that_is_lost(ways, people, 8) == 0.5, "half of the places have unknown people"
    assert share_that_is_lost(ways, np.zeros(4), 4) == 0
