"""Nearest services by geodesic distance: hand-computed, against brute force, and as a planner meets it."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.nearest import NO_SERVICE, Status, rank_of_ids
from urban_rural_linkages.core.access.straight import Places, k_nearest, speed_of_line, straight_access
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.geodesy import distance

NAN = float("nan")
DEGREE = 111.31949079327358  # kilometres of the equator in one degree: a pi / 180


def on_equator(*lon):
    return Places(np.array(lon, dtype=float), np.zeros(len(lon)))


def test_hand_computed_on_the_equator():
    answer = straight_access(on_equator(0.0), on_equator(0.3, -0.1, 0.2), k=3, detour=1.3, cruise_speed=60)
    assert answer.near.tolist() == [[1]]
    np.testing.assert_allclose(answer.dist_km, 0.1 * DEGREE * 1.3, rtol=1e-9)
    np.testing.assert_allclose(answer.minutes, 0.1 * DEGREE * 1.3, rtol=1e-9)  # at 60 km/h a km is a minute
    np.testing.assert_allclose(answer.mean_minutes, 0.2 * DEGREE * 1.3, rtol=1e-9)
    assert answer.status.tolist() == [[Status.OK]]


def test_speed_changes_minutes_and_not_kilometres():
    slow = straight_access(on_equator(0.0), on_equator(0.1), k=1, cruise_speed=30)
    fast = straight_access(on_equator(0.0), on_equator(0.1), k=1, cruise_speed=60)
    np.testing.assert_allclose(slow.minutes, 2 * fast.minutes)
    np.testing.assert_array_equal(slow.dist_km, fast.dist_km)


def test_exactly_at_the_limit_is_ok_and_one_step_beyond_is_not():
    minutes = float(straight_access(on_equator(0.0), on_equator(0.2), k=1).minutes[0, 0])
    at_limit = straight_access(on_equator(0.0), on_equator(0.2), k=1, max_minutes=minutes)
    below = straight_access(on_equator(0.0), on_equator(0.2), k=1, max_minutes=np.nextafter(minutes, 0))
    assert at_limit.status.tolist() == [[Status.OK]]
    assert at_limit.mean_minutes.tolist() == [[minutes]]
    assert below.status.tolist() == [[Status.BEYOND]]
    assert below.near.tolist() == [[NO_SERVICE]]
    for values in (below.minutes, below.mean_minutes, below.dist_km):
        assert np.isnan(values).all()


def test_zero_is_no_limit():
    answer = straight_access(on_equator(0.0), on_equator(90.0), k=1, max_minutes=0)
    np.testing.assert_allclose(answer.dist_km, 90 * DEGREE * 1.3, rtol=1e-9)


def test_the_mean_is_unknown_when_a_kth_service_is_missing_or_too_far():
    assert np.isnan(straight_access(on_equator(0.0), on_equator(0.1, 0.2), k=3).mean_minutes).all()
    assert np.isnan(straight_access(on_equator(0.0), on_equator(0.1, 0.2, 5.0), k=3).mean_minutes).all()
    assert np.isfinite(
        straight_access(on_equator(0.0), on_equator(0.1, 0.2, 5.0), k=3, max_minutes=0).mean_minutes
    ).all()


def test_ties_go_to_the_lowest_id_whatever_the_order():
    village = on_equator(0.0)
    assert straight_access(village, on_equator(0.1, -0.1), ["b", "a"], k=1).near.tolist() == [[1]]
    assert straight_access(village, on_equator(0.1, -0.1), ["a", "b"], k=1).near.tolist() == [[0]]


def test_more_tied_services_than_the_first_search_lists():
    ids = [f"{number:03d}" for number in reversed(range(200))]
    answer = straight_access(on_equator(0.0), on_equator(*[0.1] * 200), ids, k=3)
    assert answer.near.tolist() == [[199]]
    np.testing.assert_allclose(answer.mean_minutes, answer.minutes)


def test_the_nearest_on_the_ellipsoid_is_not_the_nearest_on_the_sphere():
    # A degree of meridian at the equator is 0.7 % shorter than one of the equator: north wins though its arc is longer.
    demand, services = on_equator(0.0), Places([1.0, 0.0], [0.0, 1.005])
    assert straight_access(demand, services, k=1, max_minutes=0).near.tolist() == [[1]]


def test_the_search_goes_on_where_many_are_nearer_on_the_sphere_only():
    east = 1.0 + np.arange(40) * 1e-5
    services = Places(np.append(east, 0.0), np.append(np.zeros(40), 1.005))
    assert straight_access(on_equator(0.0), services, k=1, max_minutes=0).near.tolist() == [[40]]


def test_across_the_antimeridian():
    answer = straight_access(on_equator(179.95, -179.95), on_equator(-179.9, 179.0), k=1)
    assert answer.near.tolist() == [[0], [0]]
    np.testing.assert_allclose(answer.dist_km[:, 0], np.array([0.15, 0.05]) * DEGREE * 1.3, rtol=1e-9)


def test_longitudes_of_0_to_360_are_the_same_places():
    np.testing.assert_allclose(
        straight_access(on_equator(-5.9), on_equator(354.0), k=1).dist_km, 0.1 * DEGREE * 1.3, rtol=1e-9
    )


def test_at_the_pole_every_longitude_is_near():
    answer = straight_access(Places([0.0], [90.0]), Places([10.0, 170.0], [89.8, 89.9]), k=1)
    assert answer.near.tolist() == [[1]]


def test_antipodes_are_reached():
    answer = straight_access(on_equator(0.0), on_equator(*np.linspace(179, 181, 21)), k=2, max_minutes=0)
    expected = np.sort(distance(0, 0, np.linspace(179, 181, 21), 0))
    np.testing.assert_allclose(answer.dist_km[0, 0], expected[0] * 1.3 / 1000, rtol=1e-9)


def test_one_column_per_type_and_unreachable_where_a_type_does_not_occur():
    answer = straight_access(
        on_equator(0.0),
        on_equator(0.1, 0.2, 0.05),
        service_types=["school", "doctor", None],
        types=["doctor", "school", "hospital"],
        k=1,
    )
    assert answer.types == ["doctor", "school", "hospital"]
    assert answer.near.tolist() == [[1, 0, NO_SERVICE]]
    assert answer.status.tolist() == [[Status.OK, Status.OK, Status.UNREACHABLE]]


def test_types_are_sorted_when_not_given():
    answer = straight_access(on_equator(0.0), on_equator(0.1, 0.2), service_types=["school", "doctor"], k=1)
    assert answer.types == ["doctor", "school"]


def test_no_services_at_all():
    answer = straight_access(on_equator(0.0, 1.0), on_equator(), k=2)
    assert answer.status.tolist() == [[Status.UNREACHABLE]] * 2
    assert np.isnan(answer.minutes).all()


def test_no_demand():
    answer = straight_access(on_equator(), on_equator(0.0), k=1)
    assert answer.minutes.shape == answer.near.shape == answer.status.shape == (0, 1)


def test_points_without_geometry():
    answer = straight_access(on_equator(0.0, NAN), on_equator(NAN, 0.1), k=1)
    assert answer.status.tolist() == [[Status.OK], [Status.OFF_NETWORK]]
    assert answer.near.tolist() == [[1], [NO_SERVICE]]
    nowhere = straight_access(on_equator(0.0), on_equator(NAN), k=1)
    assert nowhere.status.tolist() == [[Status.UNREACHABLE]]


@pytest.mark.parametrize("bad", [{"k": 0}, {"detour": 0.9}, {"detour": NAN}, {"cruise_speed": 0}, {"max_minutes": -1}])
def test_parameters_without_meaning(bad):
    with pytest.raises(InputError, match="Give"):
        straight_access(on_equator(0.0), on_equator(0.1), **bad)


@pytest.mark.parametrize(("lon", "lat"), [(700_000.0, 4_300_000.0), (0.0, 91.0), (np.inf, 0.0)])
def test_metres_are_no_degrees(lon, lat):
    with pytest.raises(InputError, match=r"Layer 'towns': the coordinates of row 2 .* EPSG:4326"):
        Places([0.0, lon], [0.0, lat], layer="towns")


class Watcher:
    def __init__(self, stop_after=10**9):
        self.fractions, self.stop_after = [], stop_after

    def report(self, fraction):
        self.fractions.append(fraction)

    def cancelled(self):
        return len(self.fractions) >= self.stop_after


def test_progress_grows_to_the_end():
    watcher = Watcher()
    demand = on_equator(*np.linspace(0, 1, 10_000))
    straight_access(demand, on_equator(0.1, 0.2), service_types=["a", "b"], k=1, progress=watcher)
    assert len(watcher.fractions) > 6
    assert watcher.fractions == sorted(watcher.fractions)
    assert watcher.fractions[-1] == 1.0


def test_cancel_between_blocks():
    watcher = Watcher(stop_after=2)
    with pytest.raises(Cancelled):
        straight_access(on_equator(*np.linspace(0, 1, 20_000)), on_equator(0.1), k=1, progress=watcher)
    assert len(watcher.fractions) == 2


def random_places(rng, count, spread):
    """Points on a coarse lattice, so that places coincide and distances tie."""
    return Places(rng.integers(-spread, spread + 1, count) * 180.0 / spread, rng.integers(-9, 10, count) * 10.0)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 60), st.integers(1, 5), st.sampled_from([6, 18, 1000]))
def test_brute_force_agrees(seed, count, k, spread):
    rng = np.random.default_rng(seed)
    demand, services = random_places(rng, 12, spread), random_places(rng, count, spread)
    ids = rng.permutation(count)
    metres, which = k_nearest(demand, services, np.arange(count), rank_of_ids(ids), k=k)
    every = distance(demand.degrees[:, :1], demand.degrees[:, 1:], *services.degrees.T).round(6)
    for row in range(12):
        order = sorted(range(count), key=lambda s: (every[row, s], ids[s]))[:k]
        assert which[row, : len(order)].tolist() == order
        np.testing.assert_array_equal(metres[row, : len(order)], every[row, order])
        assert np.isnan(metres[row, len(order) :]).all()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_the_order_of_features_does_not_matter(seed):
    rng = np.random.default_rng(seed)
    demand, services = random_places(rng, 15, 18), random_places(rng, 25, 18)
    ids, types = rng.permutation(25), rng.choice(["school", "doctor"], 25)
    rows, columns = rng.permutation(15), rng.permutation(25)
    straight = straight_access(demand, services, ids, types, ["doctor", "school"], k=2, max_minutes=5000)
    shuffled = straight_access(
        Places(*demand.degrees[rows].T),
        Places(*services.degrees[columns].T),
        ids[columns],
        types[columns],
        ["doctor", "school"],
        k=2,
        max_minutes=5000,
    )
    named = np.where(straight.near < 0, -1, ids[straight.near])[rows]
    named_shuffled = np.where(shuffled.near < 0, -1, ids[columns][shuffled.near])
    np.testing.assert_array_equal(named_shuffled, named)
    for field in ("minutes", "mean_minutes", "dist_km", "status"):
        np.testing.assert_array_equal(getattr(shuffled, field), getattr(straight, field)[rows])


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_further_service_never_makes_the_nearest_farther(seed):
    rng = np.random.default_rng(seed)
    demand, services = random_places(rng, 20, 1000), random_places(rng, 12, 1000)
    fewer = straight_access(demand, Places(*services.degrees[:-1].T), k=1, max_minutes=0)
    more = straight_access(demand, services, k=1, max_minutes=0)
    assert (more.minutes <= fewer.minutes).all()


def test_a_region_takes_less_than_a_second():
    rng = np.random.default_rng(1)
    demand = Places(rng.uniform(-7.5, -4.6, 8000), rng.uniform(38.0, 40.5, 8000))
    services = Places(rng.uniform(-7.5, -4.6, 500), rng.uniform(38.0, 40.5, 500))
    start = time.process_time()
    straight_access(demand, services)
    assert time.process_time() - start < 1.0


def test_a_detour_makes_the_line_slower():
    assert speed_of_line(1.25, 60.0) == 48.0
    with pytest.raises(InputError, match=r"detour factor is 0\.5"):
        speed_of_line(0.5, 60.0)
