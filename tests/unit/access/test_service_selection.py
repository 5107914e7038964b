"""Services made ready for a region: coordinates, doubles, and the nearest outside."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.service_selection import (
    can_be_nearest,
    checked_degrees,
    coordinate_columns,
    decimal_of_degrees,
    first_of_each_spot,
    kilometres_to_nearest,
    none_inside_note,
    require_places,
    select_services,
)
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")
REGION = np.array([[-6.5, 39.0], [-5.5, 40.0]])


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["stop_id", "stop_lat", "stop_lon"], ("stop_lat", "stop_lon")),  # GTFS
        (["Nombre", "LATITUD", "LONGITUD"], ("LATITUD", "LONGITUD")),
        (["lat", "lng"], ("lat", "lng")),
        (["name", "kind"], ("", "")),
    ],
)
def test_columns_of_coordinates(names, found):
    assert coordinate_columns(names) == found


class TestDegrees:
    def test_as_they_should_be(self):
        places, notes = checked_degrees(np.array([39.5, NAN]), np.array([-6.0, -6.0]), REGION)
        assert places[0].tolist() == [-6.0, 39.5]
        assert notes == []

    def test_exchanged(self):
        places, notes = checked_degrees(np.array([-6.0, -5.8]), np.array([39.5, 39.7]), REGION)
        assert places.tolist() == [[-6.0, 39.5], [-5.8, 39.7]]
        assert "exchanged" in str(notes[0])

    def test_nowhere_and_beyond_the_earth(self):
        places, notes = checked_degrees(np.array([0.0, 4.3e6, 39.5]), np.array([0.0, 2.5e5, -6.0]), REGION)
        assert np.isnan(places[:2]).all()
        assert places[2].tolist() == [-6.0, 39.5]
        assert [str(note) for note in notes] == [
            "Services at latitude 0 and longitude 0, which are nowhere: 1.",
            "Services beyond the Earth (are they in metres?): 1.",
        ]


def test_doubles_are_of_one_type_on_one_spot():
    places = np.array([[0.0, 1.0], [0.000001, 1.0], [0.0, 1.0], [NAN, NAN], [NAN, NAN]])
    assert first_of_each_spot(places, ["a", "a", "b", "a", "a"]).tolist() == [True, False, True, True, True]


class TestNearest:
    UNIT = np.array([[0.0, 40.0], [NAN, NAN]])

    def test_those_within_a_detour_of_the_nearest(self):
        services = np.array([[0.10, 40.0], [0.13, 40.0], [0.15, 40.0], [NAN, NAN]])
        assert can_be_nearest(services, self.UNIT, ["a"] * 4, 1.4).tolist() == [True, True, False, False]

    def test_each_type_has_its_own(self):
        services = np.array([[0.10, 40.0], [9.0, 40.0]])
        assert can_be_nearest(services, self.UNIT, ["clinic", "hospital"], 1.0).tolist() == [True, True]

    def test_without_units_nobody_goes_anywhere(self):
        assert not can_be_nearest(np.array([[0.0, 40.0]]), np.full((1, 2), NAN), ["a"], 1.4).any()

    @settings(max_examples=30)
    @given(st.integers(0, 2**32 - 1))
    def test_the_nearest_of_every_unit_is_kept(self, seed):
        random = np.random.default_rng(seed)
        services, units = (
            random.uniform([-7, 38], [-4, 41], (30, 2)),
            random.uniform([-6.5, 38.5], [-5.5, 39.5], (20, 2)),
        )
        kept = can_be_nearest(services, units, ["a"] * 30, 1.0)
        chord = np.cos(np.radians(39.5)) * (units[:, None, 0] - services[None, :, 0])
        rough = np.hypot(chord, units[:, None, 1] - services[None, :, 1])
        best = np.sort(rough, axis=1)
        clear = best[:, 1] > best[:, 0] * 1.05  # a plane tells the nearest where it is by far
        assert kept[rough.argmin(axis=1)[clear]].all()


def test_every_service_is_kept_or_has_one_reason():
    places = np.array([[0.0, 40.0], [0.0, 40.0], [0.2, 40.0], [3.0, 40.0], [NAN, NAN]])
    outside = np.array([0.0, 0.0, 15e3, 250e3, NAN])
    found = select_services(places, outside, np.array([[0.05, 40.0], [0.19, 40.0]]), ["a"] * 5, 1.4)
    assert (found.kept.tolist(), found.inside.tolist()) == ([0, 2], [True, False])
    assert (found.placeless, found.doubled, found.far) == (1, 1, 1)
    assert (found.count_inside, found.count_outside) == (1, 1)


@pytest.mark.parametrize(
    ("cells", "mark"),
    [(["40.123", "-3.456"], "."), (["40,123", "\u22123,456"], ","), (["40.1", "3,5"], ""), (["40", None, 3.5], ""),
     (["1234.500"], "")],
)  # fmt: skip
def test_the_decimal_mark_of_degrees(cells, mark):
    assert decimal_of_degrees(cells) == mark


def test_services_without_any_place_are_refused():
    require_places("t", np.array([[-3.0, 40.0], [np.nan, np.nan]]), [])
    with pytest.raises(InputError, match="No service of table 't' has a place on the Earth"):
        require_places("t", np.full((2, 2), np.nan), [])


def test_a_service_without_a_mark_of_degrees_says_none_of_the_comma():
    assert decimal_of_degrees(["40", "N 40.1", None, 3.5, ""]) == ""


class TestNearestOfAll:
    """Straight distances on the sphere, by the haversine formula (Sinnott 1984, Sky and Telescope 68: 159)."""

    @staticmethod
    def haversine(one: np.ndarray, other: np.ndarray) -> np.ndarray:
        (lon1, lat1), (lon2, lat2) = np.radians(one).T, np.radians(other).T
        half = np.sin((lat2 - lat1[:, None]) / 2) ** 2
        half += np.cos(lat1[:, None]) * np.cos(lat2) * np.sin((lon2 - lon1[:, None]) / 2) ** 2
        return 2 * 6371.0088 * np.arcsin(np.sqrt(half))

    @given(st.integers(0, 10**6), st.integers(1, 30), st.integers(1, 30))
    def test_it_is_that_of_the_published_formula(self, seed, services, units):
        random = np.random.default_rng(seed)
        places = [np.column_stack([random.uniform(-9, 4, count), random.uniform(36, 44, count)])
                  for count in (services, units)]  # fmt: skip
        found = kilometres_to_nearest(*places)
        np.testing.assert_allclose(found, self.haversine(places[1], places[0]).min(axis=1), rtol=3e-3, atol=1e-6)

    def test_unknown_places_are_nobodys_nearest(self):
        nowhere = np.array([[np.nan, np.nan]])
        assert np.isnan(kilometres_to_nearest(nowhere, np.array([[0.0, 40.0]]))).all()
        assert np.isnan(kilometres_to_nearest(np.array([[0.0, 40.0]]), nowhere)).all()


class TestNothingInside:
    """A list of services that lies elsewhere, as where longitudes have lost their sign."""

    lonlat = np.array([[6.1, 39.5], [6.2, 39.4]])
    units = np.array([[-6.1, 39.5]])

    def test_it_is_said(self):
        found = select_services(self.lonlat, np.array([1e6, 1e6]), self.units, ["a", "a"], 1.0)
        assert (found.count_inside, found.count_outside, found.far) == (0, 1, 1)
        assert "minus sign" in str(none_inside_note("hospitals", found))

    def test_one_inside_needs_no_word(self):
        found = select_services(self.lonlat, np.array([0.0, 1e6]), self.units, ["a", "a"], 1.0)
        assert none_inside_note("hospitals", found) is None
