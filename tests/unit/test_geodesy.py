"""Distances and areas on the ellipsoid: published figures first."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.geodesy import (
    GRS80,
    WGS84,
    Ellipsoid,
    cell_area,
    chord,
    degree_lengths,
    distance,
    geocentric,
    in_kilometres,
    in_metres,
    reduced_latitude,
)

longitudes = st.floats(-180, 180)
latitudes = st.floats(-90, 90)


def degrees(whole, minutes, seconds):
    return whole + minutes / 60 + seconds / 3600


def test_flinders_peak_to_buninyong():
    # ICSM, Geocentric Datum of Australia Technical Manual, section 4.1 (Vincenty's inverse formula, GRS80).
    found = distance(
        degrees(144, 25, 29.52440), -degrees(37, 57, 3.72030), degrees(143, 55, 35.38390), -degrees(37, 39, 10.15610)
    )
    assert float(found) == pytest.approx(54972.271, abs=5e-4)


BESSEL = Ellipsoid(6377397.155, 1 / 299.1528128)
INTERNATIONAL = Ellipsoid(6378388.0, 1 / 297.0)


@pytest.mark.parametrize(
    ("ellipsoid", "lat1", "lat2", "longitude", "metres"),
    [
        (BESSEL, (55, 45, 0), (-33, 26, 0), (108, 13, 0), 14110526.170),
        (INTERNATIONAL, (37, 19, 54.95367), (26, 7, 42.83946), (41, 28, 35.50729), 4085966.703),
        (INTERNATIONAL, (35, 16, 11.24862), (67, 22, 14.77638), (137, 47, 28.31435), 8084823.839),
        (INTERNATIONAL, (1, 0, 0), (0, -59, -53.83076), (179, 17, 48.02997), 19960000.000),
        (INTERNATIONAL, (1, 0, 0), (1, 1, 15.18952), (179, 46, 17.84244), 19780006.558),
    ],
)
def test_table_of_vincenty(ellipsoid, lat1, lat2, longitude, metres):
    # Vincenty (1975), table II, lines (a) to (e); the last two are nearly antipodal.
    south = -degrees(33, 26, 0) if lat2[0] == -33 else degrees(*lat2)
    found = distance(0, degrees(*lat1), degrees(*longitude), south, ellipsoid)
    assert float(found) == pytest.approx(metres, abs=1e-3)


@pytest.mark.parametrize("lat", [0, 15, 39, 45, 60, 80])
def test_length_of_a_degree(lat):
    # A hundredth of a degree is straight enough to be compared, to 1 mm, with the radii of curvature: N cos(phi) along
    # the parallel and M along the meridian (Snyder 1987, p. 24-25).
    around = 0.005
    east = distance(-around, lat, around, lat) * 100
    north = distance(0, lat - around, 0, lat + around) * 100
    sine, e2 = np.sin(np.radians(lat)), GRS80.eccentricity**2
    normal = GRS80.semi_major / np.sqrt(1 - e2 * sine**2)
    assert float(east) == pytest.approx(np.radians(1) * normal * np.cos(np.radians(lat)), abs=1e-3)
    assert float(north) == pytest.approx(np.radians(1) * normal * (1 - e2) / (1 - e2 * sine**2), abs=1e-3)


def test_the_quarter_meridian():
    # GRS80: 10,001,965.7293 m (Moritz 2000, Geodetic Reference System 1980, Journal of Geodesy 74, 128-133).
    assert float(distance(0, 0, 0, 90)) == pytest.approx(10_001_965.7293, abs=1e-4)


@pytest.mark.parametrize("other", [(180, 0), (180, -30), (0, -90)])
def test_antipodes_are_half_a_meridian_apart(other):
    found = distance(0, -other[1], *other)
    assert float(found) == pytest.approx(2 * 10_001_965.7293, abs=1e-3)


@pytest.mark.parametrize("longitude", [179.0, 179.3, 179.39])
def test_along_the_equator_up_to_where_the_pole_becomes_nearer(longitude):
    # The equator is the shortest way up to (1 - f) 180 = 179.396 degrees.
    assert float(distance(0, 0, longitude, 0)) == pytest.approx(np.radians(longitude) * GRS80.semi_major, abs=1e-4)


def test_the_same_point_is_no_distance_away():
    assert distance([0, -5.98, 0], [0, 38.9, 90], [0, -5.98, 0], [0, 38.9, 90]).tolist() == [0, 0, 0]


def test_a_metre_is_a_metre():
    step = 1 / distance(0, 40, 0, 41) * 1.0
    assert float(distance(-6, 40, -6, 40 + step)) == pytest.approx(1.0, abs=0.005)
    one, two = distance(-6, 40, -6, [40 + step, 40 + 2 * step])
    assert float(two) == pytest.approx(2 * float(one), abs=1e-7)


def test_all_longitudes_meet_at_the_pole():
    assert float(distance(10, 90, 130, 90)) == pytest.approx(0, abs=1e-6)


def test_across_the_antimeridian():
    assert float(distance(179.5, 0, -179.5, 0)) == pytest.approx(111319.491, abs=1e-3)
    assert float(distance(359.5, 0, 0.5, 0)) == pytest.approx(111319.491, abs=1e-3)


def test_unknown_is_unknown_and_alone():
    found = distance([np.nan, 0, 0], [0, 0, 0], [1, 1, 1], [0, np.nan, 0])
    assert np.isnan(found).tolist() == [True, True, False]


def test_shapes_broadcast():
    assert distance(np.zeros((4, 1)), 0, 1, np.zeros(3)).shape == (4, 3)
    assert distance(0, 0, 1, 1).shape == ()
    assert distance([], [], [], []).shape == (0,)


@settings(max_examples=50, deadline=None)
@given(longitudes, latitudes, longitudes, latitudes)
def test_symmetry_to_the_last_bit(lon1, lat1, lon2, lat2):
    there = distance(lon1, lat1, lon2, lat2)
    assert there == distance(lon2, lat2, lon1, lat1)
    assert there == distance(lon1, -lat1, lon2, -lat2)
    assert there == distance(-lon1, lat1, -lon2, lat2)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_distance_does_not_depend_on_the_company(seed):
    rng = np.random.default_rng(seed)
    pairs = np.array([rng.uniform(-180, 180, 20), rng.uniform(-90, 90, 20)] * 2)
    pairs[2:, 10:] = rng.uniform([[-180], [-90]], [[180], [90]], (2, 10))
    pairs[2, :10] += rng.normal(0, 0.1, 10)
    together = distance(*pairs)
    assert together.tolist() == [float(distance(*pair)) for pair in pairs.T]


@settings(max_examples=50, deadline=None)
@given(longitudes, latitudes, longitudes, latitudes)
def test_between_the_spheres_of_both_radii(lon1, lat1, lon2, lat2):
    # What the search for the nearest services rests upon: b sigma <= s <= a sigma on the sphere of reduced latitudes.
    beta1, beta2 = reduced_latitude(lat1), reduced_latitude(lat2)
    difference = np.radians(lon2 - lon1)
    sigma = np.arctan2(
        np.hypot(
            np.cos(beta2) * np.sin(difference),
            np.cos(beta1) * np.sin(beta2) - np.sin(beta1) * np.cos(beta2) * np.cos(difference),
        ),
        np.sin(beta1) * np.sin(beta2) + np.cos(beta1) * np.cos(beta2) * np.cos(difference),
    )
    found = distance(lon1, lat1, lon2, lat2)
    assert GRS80.semi_minor * sigma - 1e-3 <= found <= GRS80.semi_major * sigma + 1e-3


@settings(max_examples=50, deadline=None)
@given(*[st.tuples(longitudes, latitudes)] * 3)
def test_no_way_round_is_shorter(start, between, end):
    assert distance(*start, *end) <= distance(*start, *between) + distance(*between, *end) + 1e-3


@pytest.mark.parametrize(("ellipsoid", "km2"), [(GRS80, 510_065_621.7), (WGS84, 510_065_621.7)])
def test_area_of_the_ellipsoid(ellipsoid, km2):
    # 4 pi R2**2 with the authalic radius R2 = 6,371,007.181 m (Moritz 2000).
    assert float(cell_area(-90, 90, 360, ellipsoid)) / 1e6 == pytest.approx(km2, abs=0.05)
    assert float(cell_area(-90, 90, 360, ellipsoid)) == pytest.approx(4 * np.pi * 6_371_007.181**2, rel=1e-9)


def test_cells_add_up_to_the_ellipsoid():
    edges = np.linspace(-90, 90, 181)
    assert float(cell_area(edges[:-1], edges[1:], 360).sum()) == pytest.approx(
        float(cell_area(-90, 90, 360)), rel=1e-14
    )


def test_a_small_cell_is_nearly_the_product_of_its_sides():
    side = 1 / 1200
    south = 39.0
    width, height = distance(0, south + side / 2, side, south + side / 2), distance(0, south, 0, south + side)
    assert float(cell_area(south, south + side, side)) == pytest.approx(float(width * height), rel=1e-8)


def test_north_and_south_are_alike_and_order_gives_the_sign():
    assert float(cell_area(10, 20, 1)) == pytest.approx(float(cell_area(-20, -10, 1)), rel=1e-14)
    assert float(cell_area(20, 10, 1)) == -float(cell_area(10, 20, 1))


@given(lat=st.floats(-89, 89), lon=st.floats(-180, 180), east=st.floats(-0.5, 0.5), north=st.floats(-0.5, 0.5))
def test_places_in_space_are_a_chord_from_each_other(lat, lon, east, north):
    other = lon + east, float(np.clip(lat + north, -90.0, 90.0))
    ends = geocentric([lon, other[0]], [lat, other[1]])
    metres = float(distance(lon, lat, *other))
    assert np.linalg.norm(ends[1] - ends[0]) == pytest.approx(float(chord(metres)), rel=1e-6, abs=1e-6)


@given(lat=st.floats(-80, 80), east=st.floats(-0.2, 0.2), north=st.floats(-0.2, 0.2))
def test_degrees_have_lengths(lat, east, north):
    to_east, to_north = degree_lengths(lat + north / 2.0)
    assert np.hypot(east * to_east, north * to_north) == pytest.approx(
        float(distance(0.0, lat, east, lat + north)), rel=1e-4, abs=1e-6
    )


def test_kilometres_and_metres():
    assert in_metres(2.5) == 2500.0 and in_metres(0.001) == 1.0
    assert in_kilometres(1500.0) == 1.5
    np.testing.assert_array_equal(in_kilometres([0.0, np.nan, 250.0]), [0.0, np.nan, 0.25])
