"""People within, beyond and out of reach: hand-computed, and what must hold for any region."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access import coverage
from urban_rural_linkages.core.access.coverage import population_coverage
from urban_rural_linkages.core.access.equity import weighted_median
from urban_rural_linkages.core.access.nearest import Status
from urban_rural_linkages.core.errors import InputError

NAN, LOST = float("nan"), Status.UNREACHABLE


def test_hand_computed():
    # North: 100 people at 10 min, 50 at 30, 30 at 31, 20 beyond the limit.  South: 40 at 45, 10 on an island.
    result = population_coverage(
        minutes=[10, 30, 31, NAN, 45, NAN],
        population=[100, 50, 30, 20, 40, 10],
        thresholds=[15, 30, 60],
        zones=["north", "north", "north", "north", "south", "south"],
        status=[Status.OK, Status.OK, Status.OK, Status.BEYOND, Status.OK, Status.UNREACHABLE],
        max_minutes=60,
    )
    assert result.zones.tolist() == ["north", "south"]
    assert result.population.tolist() == [200, 50]
    assert result.within.tolist() == [[100, 150, 180], [0, 0, 40]]
    assert result.beyond.tolist() == [[100, 50, 20], [40, 40, 0]]
    assert result.unreachable.tolist() == [0, 10]
    assert result.share.tolist() == [[0.5, 0.75, 0.9], [0.0, 0.0, 0.8]]
    assert result.median.tolist() == [10, 45]
    np.testing.assert_allclose(result.mean, [(1000 + 1500 + 930) / 180, 45])
    assert result.maximum.tolist() == [31, 45]
    assert result.unknown.tolist() == [0, 0]


def test_the_threshold_is_inclusive_and_minutes_are_not_rounded():
    result = population_coverage([30.0, np.nextafter(30.0, 31.0)], [1, 1], [30])
    assert result.within.tolist() == [[1]]
    assert result.beyond.tolist() == [[1]]


def test_people_off_the_network_are_unreachable():
    result = population_coverage([NAN, NAN], [5, 7], [30], status=[Status.OFF_NETWORK, Status.BEYOND])
    assert result.unreachable.tolist() == [5]
    assert result.beyond.tolist() == [[7]]


def test_without_status_no_minutes_means_unreachable():
    result = population_coverage([NAN, 10], [5, 7], [30])
    assert result.unreachable.tolist() == [5]
    assert result.beyond.tolist() == [[0]]


def test_unknown_population_is_counted_apart_and_spoils_nothing():
    result = population_coverage([10, 99, 20], [3, NAN, 1], [30])
    assert result.unknown.tolist() == [1]
    assert result.population.tolist() == [4]
    assert result.maximum.tolist() == [20]
    assert result.share.tolist() == [[1.0]]


def test_a_zone_of_nobody_has_no_share_and_no_minutes():
    result = population_coverage([10, 20, 5], [0, NAN, 3], [30], zones=[1, 1, 2])
    assert result.within.tolist() == [[0], [3]]
    for values in (result.share[0], result.median[:1], result.mean[:1], result.maximum[:1], result.gini[:1]):
        assert np.isnan(values).all()


def test_where_nobody_lives_the_way_may_be_long():
    assert population_coverage([10, 500], [3, 0], [30]).maximum.tolist() == [10]


def test_how_unevenly_minutes_are_spread_counts_people_with_a_time_only():
    result = population_coverage([10, 30, NAN, 5], [4, 4, 90, 0], [30], zones=["a", "a", "a", "a"])
    assert result.gini.tolist() == [0.25]
    even = population_coverage([20, 20, 40, 10], [1, 9, 3, 1], [30], zones=["even", "even", "not", "not"])
    np.testing.assert_allclose(even.gini, [0, 9 / 52])


def test_nothing_at_all():
    result = population_coverage([], [], [30])
    assert result.zones.size == 0
    assert result.within.shape == (0, 1)
    assert result.median.size == result.gini.size == 0


def test_without_thresholds_the_summaries_remain():
    result = population_coverage([10, 20], [1, 3], [])
    assert result.within.shape == (1, 0)
    assert result.mean.tolist() == [17.5]


@pytest.mark.parametrize("thresholds", [[30, 15], [30, 30], [15, NAN], [NAN], [np.inf]])
def test_thresholds_must_increase(thresholds):
    with pytest.raises(InputError, match="do not increase"):
        population_coverage([10], [1], thresholds)


def test_a_threshold_above_the_limit_of_the_search_cannot_be_answered():
    with pytest.raises(InputError, match="90 minutes exceeds the 60 minutes"):
        population_coverage([10], [1], [30, 90], max_minutes=60)
    assert population_coverage([10], [1], [30, 60], max_minutes=60).within.tolist() == [[1, 1]]


def test_negative_population():
    with pytest.raises(InputError, match="row 2 is negative"):
        population_coverage([10, 20], [1, -99], [30])


@pytest.mark.parametrize(
    ("values", "weights", "median"),
    [
        ([7], [2], 7),
        ([10, 20, 60], [1, 1, 1], 20),
        ([60, 10, 20, 30], [1, 1, 1, 1], 25),
        ([10, 20], [1, 3], 20),
        ([10, 20, 30], [2, 1, 1], 15),
        ([10, 15, 20], [1, 0, 1], 15),
        ([], [], NAN),
        ([5], [0], NAN),
    ],
)
def test_weighted_median(values, weights, median):
    np.testing.assert_array_equal(weighted_median(values, weights), median)


regions = st.integers(1, 40).flatmap(
    lambda n: st.tuples(
        st.lists(st.one_of(st.just(NAN), st.integers(0, 120)), min_size=n, max_size=n),
        st.lists(st.one_of(st.just(NAN), st.integers(0, 5000)), min_size=n, max_size=n),
        st.lists(st.integers(1, 3), min_size=n, max_size=n),
        st.lists(st.sampled_from([Status.BEYOND, Status.UNREACHABLE, Status.OFF_NETWORK]), min_size=n, max_size=n),
    )
)


@settings(max_examples=50, deadline=None)
@given(regions)
def test_the_three_parts_are_everybody_and_more_time_is_more_people(region):
    minutes, population, zones, status = region
    result = population_coverage(minutes, population, [15, 30, 45, 60], zones=zones, status=status)
    parts = result.within + result.beyond + result.unreachable[:, None]
    np.testing.assert_allclose(parts, np.repeat(result.population[:, None], 4, axis=1))
    told = [any(zone == of and people == people for of, people in zip(zones, population, strict=True))
            for zone in result.zones]  # fmt: skip
    assert (np.isnan(result.population) == ~np.array(told)).all()
    assert (np.diff(result.within[told], axis=1) >= 0).all()
    assert np.nansum(result.population) == np.nansum(population)
    lived = np.isfinite(result.median)
    assert (result.median[lived] <= result.maximum[lived]).all()
    assert (result.mean[lived] <= result.maximum[lived] + 1e-9).all()


@settings(max_examples=50, deadline=None)
@given(regions, st.integers(0, 2**32 - 1))
def test_the_order_of_rows_does_not_matter(region, seed):
    columns = [np.array(values) for values in region]
    rows = np.random.default_rng(seed).permutation(len(columns[0]))
    minutes, population, zones, status = columns
    one = population_coverage(minutes, population, [30], zones=zones, status=status)
    other = population_coverage(minutes[rows], population[rows], [30], zones=zones[rows], status=status[rows])
    for field in vars(one):
        np.testing.assert_allclose(getattr(other, field), getattr(one, field), rtol=1e-12)


@settings(max_examples=50, deadline=None)
@given(regions)
def test_zones_add_up_to_the_region(region):
    minutes, population, zones, status = region
    parts = population_coverage(minutes, population, [30], zones=zones, status=status)
    whole = population_coverage(minutes, population, [30], status=status)
    for field in ("population", "within", "beyond", "unreachable", "unknown"):
        np.testing.assert_allclose(np.nansum(getattr(parts, field), axis=0), np.nan_to_num(getattr(whole, field)[0]))


def test_of_a_zone_without_a_known_population_nobody_is_counted_as_none():
    result = population_coverage([10.0, 90.0, 20.0], [NAN, NAN, 0.0], [30], zones=[1, 1, 2])
    assert np.isnan([result.population[0], result.within[0, 0], result.beyond[0, 0], result.unreachable[0]]).all()
    assert result.population[1] == result.within[1, 0] == result.beyond[1, 0] == 0


@settings(max_examples=30, deadline=None)
@given(regions)
def test_points_are_counted_some_at_a_time(region):
    from unittest.mock import patch

    from urban_rural_linkages.core.access import coverage

    minutes, population, zones, status = region
    whole = population_coverage(minutes, population, [15, 30], zones=zones, status=status)
    with patch.object(coverage, "_AT_ONCE", 3):
        pieces = population_coverage(minutes, population, [15, 30], zones=zones, status=status)
    for field in vars(whole):
        np.testing.assert_array_equal(getattr(pieces, field), getattr(whole, field))


@pytest.mark.parametrize(
    ("zones", "labels"),
    [
        ([3, 3, 4], [3, 4]),
        ([4, 3, 3], [3, 4]),
        ([-2, 0, 0], [-2, 0]),
        ([7, 7, 9], [7, 9]),
        ([0, 2**40, 5], [0, 5, 2**40]),
        (np.array([1, 1, 2], dtype=np.uint8), [1, 2]),
        (["b", "a", "a"], ["a", "b"]),
    ],
)
def test_zones_of_any_labels_come_ascending(zones, labels):
    result = population_coverage([10.0, 20.0, 30.0], [1.0, 2.0, 4.0], [60], zones=zones)
    assert result.zones.tolist() == labels
    expected = dict.fromkeys(labels, 0.0)
    for label, people in zip(np.asarray(zones).tolist(), (1.0, 2.0, 4.0), strict=True):
        expected[label] += people
    assert result.population.tolist() == [expected[label] for label in labels]
    assert result.maximum.tolist() == [
        max(t for t, zone in zip((10, 20, 30), np.asarray(zones).tolist(), strict=True) if zone == label)
        for label in labels
    ]


def test_a_time_that_is_infinite_is_none():
    result = population_coverage([np.inf, np.inf, 5.0], [2, 3, 4], [30], status=[LOST, Status.BEYOND, Status.OK])
    assert (result.unreachable.tolist(), result.beyond.tolist(), result.within.tolist()) == ([2], [[3]], [[4]])
    assert result.maximum.tolist() == [5]


def test_people_whose_number_is_infinite_are_unknown():
    result = population_coverage([1.0, 2.0], [np.inf, 4], [30])
    assert (result.unknown.tolist(), result.population.tolist(), result.mean.tolist()) == ([1], [4], [2])


def test_more_thresholds_than_a_byte_counts_and_people_out_of_reach_behind_them_all():
    result = population_coverage([0.5, 150.5, 299.5, NAN], [1, 2, 4, 8], list(range(300)))
    assert result.within[0, [0, 1, 150, 151, 299]].tolist() == [0, 1, 1, 3, 3]
    assert (result.unreachable.tolist(), result.beyond[0, -1]) == ([8], 4)


@pytest.mark.parametrize(("zones", "labels", "is_copied"), [([0, 1, 1], [0, 1], False), ([7, 8, 8], [7, 8], True)])
def test_numbers_of_zones_from_0_are_taken_as_they_are(zones, labels, is_copied):
    given_zones = np.array(zones, dtype=np.int64)
    found, zone = coverage._numbered(3, given_zones)
    assert (found.tolist(), zone.tolist()) == (labels, [0, 1, 1])
    assert np.shares_memory(zone, given_zones) is not is_copied
