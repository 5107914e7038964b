"""Zones of neighbouring units."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.contiguity import contiguity_from_pairs, shared_borders
from urban_rural_linkages.core.overlay.priority_zones import priority_zones
from urban_rural_linkages.core.polygons import polygons_from_rings

NAN = np.nan
IDS = [f"{row}{column}" for row in range(3) for column in range(3)]


def square(row, column):
    return [[[(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]]]


@pytest.fixture(scope="module")
def nine():
    """Nine squares, three by three."""
    return shared_borders(polygons_from_rings([square(r, c) for r in range(3) for c in range(3)]), 1e-3)


def chosen(*names):
    return [name in names for name in IDS]


def test_units_that_share_a_border_are_one_zone(nine):
    found = priority_zones(IDS, chosen("00", "01", "11", "22"), nine, population=range(9), area_km2=[2.5] * 9)
    assert [zone.units for zone in found.zones] == [("00", "01", "11"), ("22",)]
    assert [(zone.number, zone.population, zone.area_km2) for zone in found.zones] == [(1, 5, 7.5), (2, 8, 2.5)]
    assert found.zone_of_unit == [1, 1, None, None, 1, None, None, None, 2]
    assert found.notes == () and math.isnan(found.zones[0].mean_index)


def test_a_corner_is_no_border(nine):
    assert len(priority_zones(IDS, chosen("00", "11", "22"), nine).zones) == 3


def test_the_most_urgent_zone_comes_first(nine):
    index = [0.5, 0.7, 0, 0, 0, 0, 0, 0, 0.9]
    found = priority_zones(IDS, chosen("00", "01", "22"), nine, index=index)
    assert [(zone.units, zone.mean_index) for zone in found.zones] == [(("22",), 0.9), (("00", "01"), 0.6)]


def test_of_equally_urgent_zones_the_lower_id_comes_first_and_the_unknown_last(nine):
    index = [NAN, 0, 0.4, 0, 0, 0, 0.4, 0, 0]
    found = priority_zones(IDS, chosen("00", "02", "20"), nine, index=index)
    assert [zone.units for zone in found.zones] == [("02",), ("20",), ("00",)]


class TestSmallestZone:
    def test_of_people(self, nine):
        found = priority_zones(IDS, chosen("00", "01", "22"), nine, population=[5] * 9, min_population=10)
        assert [zone.units for zone in found.zones] == [("00", "01")]
        assert found.zone_of_unit[8] is None
        assert [str(note) for note in found.notes] == ["Zones below the smallest size were left out: 1."]

    def test_of_area(self, nine):
        found = priority_zones(IDS, chosen("00", "01", "22"), nine, area_km2=[5] * 9, min_km2=10.01)
        assert found.zones == [] and "left out: 2" in str(found.notes[0])

    def test_the_unknown_gets_the_benefit_of_the_doubt(self, nine):
        people = [5, NAN, 0, 0, 0, 0, 0, 0, 5]
        found = priority_zones(IDS, chosen("00", "01", "22"), nine, population=people, min_population=10)
        assert [zone.units for zone in found.zones] == [("00", "01")] and math.isnan(found.zones[0].population)
        assert "left out: 1" in str(found.notes[0]) and "were kept" in str(found.notes[1])

    def test_what_is_known_may_suffice(self, nine):
        people = [12, NAN, 0, 0, 0, 0, 0, 0, 5]
        found = priority_zones(IDS, chosen("00", "01"), nine, population=people, min_population=10)
        assert len(found.zones) == 1 and found.notes == ()


def test_nothing_chosen(nine):
    found = priority_zones(IDS, chosen(), nine)
    assert found.zones == [] and found.zone_of_unit == [None] * 9


@settings(max_examples=40)
@given(st.lists(st.booleans(), min_size=9, max_size=9), st.permutations(range(9)))
def test_the_order_of_units_does_not_matter(which, order):
    pairs = [(i, j) for i in range(9) for j in range(i + 1, 9) if j - i == 3 or (j - i == 1 and j % 3)]
    first, second = np.array(pairs).T
    borders = contiguity_from_pairs(first, second, np.ones(first.size), np.full(9, 4.0))
    people, place = np.arange(9) * 0.1, np.argsort(order)
    one = priority_zones(IDS, which, borders, population=people, index=people)
    other = priority_zones(
        [IDS[i] for i in order], [which[i] for i in order], borders.reordered(place), population=people[order],
        index=people[order],
    )  # fmt: skip
    assert repr(one.zones) == repr(other.zones)
    assert [one.zone_of_unit[i] for i in order] == other.zone_of_unit
    assert [name for name, zone in zip(IDS, one.zone_of_unit, strict=True) if zone] == [
        name for name, picked in zip(IDS, which, strict=True) if picked
    ]
