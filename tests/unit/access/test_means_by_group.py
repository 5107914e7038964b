"""Groups by means of travel: everybody is counted once, thresholds are inclusive, what is unknown nowhere."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.access.car_dependence import MeansTimes, least_means, means_labels
from urban_rural_linkages.core.access.means_by_group import (
    ByMeans,
    by_means,
    least_means_of,
    means_of_zones,
    need_cars_alike,
    type_that_needs_cars,
)
from urban_rural_linkages.core.access.nearest import NearestServices

NAN = float("nan")
MINUTES = st.one_of(st.just(NAN), st.floats(0, 120))


def test_each_place_by_its_least_means():
    foot, bicycle, car = np.array([30.0, 30.1, NAN, NAN, NAN]), np.array([8, 30, 30.1, NAN, NAN]), np.array(
        [2, 9, 30, 30.1, NAN])  # fmt: skip
    found = by_means(foot, bicycle, car, 30, {"all": np.array([1.0, 2, 4, 8, 16])})["all"]
    assert found == ByMeans(1, 2, 4, 24)
    assert found.people == 31 and found.share_only_car == pytest.approx(4 / 31)


def test_a_way_on_foot_where_no_car_may_go_counts_as_on_foot():
    found = by_means(np.array([12.0]), np.array([NAN]), np.array([NAN]), 30, {"all": np.array([7.0])})["all"]
    assert found == ByMeans(7, 0, 0, 0)


def test_unknown_people_are_counted_nowhere_and_nobody_has_no_share():
    places = np.array([5.0, 5.0])
    found = by_means(places, places, places, 30, {"old": np.array([NAN, 3.0]), "none": np.array([NAN, 0.0])})
    assert found["old"] == ByMeans(3, 0, 0, 0)
    assert np.isnan(found["none"].share_only_car)


@given(st.lists(st.tuples(MINUTES, MINUTES, MINUTES, st.integers(0, 1000)), min_size=1, max_size=20))
def test_groups_are_shared_out_as_places_are(places):
    """The same rule as that of the algorithm, which has the status of each search too."""
    foot, bicycle, car, people = (np.array(column, dtype=float) for column in zip(*places, strict=True))
    found = by_means(foot, bicycle, car, 30, {"all": people})["all"]
    assert found.people == people.sum()

    def searched(minutes):
        column, none = minutes[:, None], np.zeros((len(minutes), 1), dtype=int)
        return NearestServices([""], none, column, column, column, np.where(np.isnan(column), 2, 0).astype(np.int8))

    codes = least_means(MeansTimes(*map(searched, (foot, bicycle, car))), 30)[:, 0]
    sums = [people[codes == code].sum() for code in range(5)]
    assert tuple(found) == (*sums[:3], sums[3] + sums[4])


def test_the_type_is_another_than_that_of_the_map_and_ties_go_by_name():
    cars = {"hospital": 90.0, "school": 54.0, "health_centre": 54.0, "bank": 3.0}
    assert type_that_needs_cars(cars, "hospital") == "health_centre"
    assert type_that_needs_cars(cars, "bank") == "hospital"
    assert type_that_needs_cars({"": 4.0}, "") == ""


def test_who_has_no_way_is_told_apart_where_it_is_known():
    nan, no_way = np.array([NAN, NAN, 5.0]), np.array([True, False, True])
    assert means_labels(least_means_of(nan, nan, nan, 30, no_way)) == ["no_way", "beyond", "foot"]
    assert means_labels(least_means_of(nan, nan, nan, 30)) == ["beyond", "beyond", "foot"]


def test_shares_and_a_row_that_counts_who_has_no_way():
    counted = ByMeans.counted(50, 10, 30, 9, 1)
    assert counted == ByMeans(50, 10, 30, 10)
    assert counted.shares == (0.5, 0.1, 0.3, 0.1)


def test_sexes_are_alike_where_their_shares_are():
    women, men = [ByMeans(60, 0, 40, 0), ByMeans(80, 0, 20, 0)], [ByMeans(139, 0, 61, 0)]
    assert need_cars_alike(women, men)
    assert not need_cars_alike(women, [ByMeans(130, 0, 70, 0)])
    assert not need_cars_alike(women, [ByMeans(0, 0, 0, 0)]), "of nobody no share is known"


def test_zones_count_their_places_and_know_nothing_without_any():
    least = np.array([0, 1, 2, 3, 4, 2], dtype=np.int8)
    zone, people = np.array([0, 0, 0, 0, 0, -1]), np.array([1.0, 2, 4, 8, 16, 99])
    found = means_of_zones(least, people, zone, 2)
    assert [counts[0] for counts in found] == [1, 2, 4, 24]
    assert all(np.isnan(counts[1]) for counts in found)
