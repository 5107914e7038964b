"""Means of travel compared: five villages and a school, every class by hand; sums, and unknown people."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.access.car_dependence import (
    Means,
    MeansTimes,
    least_means,
    means_labels,
    means_table,
    most_by_car,
    shared_out,
)
from urban_rural_linkages.core.access.nearest import NearestServices, Status

NAN = float("nan")


def found(*columns, unreachable=()):
    """Nearest services with these minutes, a column a type; NaN is beyond the limit, or unreachable."""
    minutes = np.array(columns, dtype=float).T
    status = np.where(np.isnan(minutes), Status.BEYOND, Status.OK).astype(np.int8)
    for place in unreachable:
        status[place] = np.where(np.isnan(minutes[place]), Status.UNREACHABLE, status[place])
    types = [f"type {number}" for number in range(len(columns))]
    return NearestServices(types, np.where(np.isnan(minutes), -1, 0), minutes, minutes, minutes, status)


@pytest.fixture
def villages():
    """In the place, at its edge, in the country, far off, on an island."""
    return MeansTimes(
        found([10, 40, NAN, NAN, NAN], unreachable=[4]),
        found([3, 12, 55, NAN, NAN], unreachable=[4]),
        found([1, 4, 20, 45, NAN], unreachable=[4]),
    )


def test_each_place_has_its_least_means(villages):
    expected = {15: "foot bicycle beyond beyond no_way", 20: "foot bicycle only_car beyond no_way",
                45: "foot foot only_car only_car no_way", 60: "foot foot bicycle only_car no_way"}  # fmt: skip
    assert {limit: " ".join(means_labels(least_means(villages, limit)[:, 0])) for limit in expected} == expected


def test_people_are_counted_by_it(villages):
    people = {"all": np.array([1000.0, 200, 50, 30, 7]), "women_65": np.array([100.0, 30, 20, 10, NAN])}
    table = means_table(villages, people, [15, 30])
    assert table.group == ["all", "women_65"] * 2 and table.threshold.tolist() == [15, 15, 30, 30]
    assert table.people.tolist() == [1287, 160] * 2
    assert table.reach_foot.tolist() == [1000, 100] * 2
    assert table.reach_bicycle.tolist() == [1200, 130] * 2
    assert table.reach_car.tolist() == [1200, 130, 1250, 150]
    assert table.bicycle_not_foot.tolist() == [200, 30] * 2
    assert table.only_car.tolist() == [0, 0, 50, 20]
    assert table.beyond.tolist() == [80, 30, 30, 10]
    assert table.no_way.tolist() == [7, 0] * 2
    assert table.share_only_car.tolist() == pytest.approx([0, 0, 50 / 1287, 20 / 160])
    assert most_by_car(table, 30) == 50


def test_a_group_without_people_has_no_share(villages):
    table = means_table(villages, {"none": np.zeros(5)}, [30])
    assert table.people.tolist() == [0] and np.isnan(table.share_only_car).all()


def test_each_type_has_its_rows():
    times = MeansTimes(found([NAN, 9], [8, NAN]), found([NAN, 9], [8, 9]), found([9, 9], [8, 9]))
    table = means_table(times, {"all": np.array([3.0, 5.0])}, [10])
    assert table.kind == ["type 0", "type 1"]
    assert table.only_car.tolist() == [3, 0] and table.bicycle_not_foot.tolist() == [0, 5]
    assert most_by_car(table, 10) == 3


def test_who_walks_faster_than_the_roads_for_cars_does_not_depend_on_one():
    """A path that no car may use: on foot in time, by car not."""
    times = MeansTimes(found([9]), found([NAN]), found([NAN]))
    assert least_means(times, 10).tolist() == [[Means.FOOT]]


MINUTES = st.lists(st.one_of(st.just(NAN), st.floats(0, 90)), min_size=6, max_size=6)


@given(MINUTES, MINUTES, MINUTES, st.lists(st.floats(0, 1e4), min_size=6, max_size=6), st.floats(1, 60))
def test_classes_divide_the_people(foot, bicycle, car, people, minutes):
    times = MeansTimes(found(foot), found(bicycle), found(car))
    table = means_table(times, {"all": np.array(people)}, [minutes, minutes + 30])
    parts = table.reach_foot + table.bicycle_not_foot + table.only_car + table.beyond + table.no_way
    np.testing.assert_allclose(parts, table.people, rtol=1e-12)
    assert (table.only_car <= table.reach_car + 1e-9).all()
    assert (np.diff(table.reach_car) >= -1e-9).all()


def test_each_group_is_shared_out_at_one_threshold():
    times = MeansTimes(found([5, NAN, NAN, NAN]), found([5, 9, NAN, NAN]), found([5, 9, 9, NAN]))
    groups = {"women": np.array([8.0, 4.0, 2.0, 1.0]), "men": np.array([1.0, 0.0, 0.0, 3.0])}
    rows = shared_out(means_table(times, groups, [1, 10]), 10)
    assert [(row.kind, row.group, row.people) for row in rows] == [
        ("type 0", "women", (8.0, 4.0, 2.0, 1.0)), ("type 0", "men", (1.0, 0.0, 0.0, 3.0)),
    ]  # fmt: skip
    assert shared_out(means_table(times, groups, [1, 10]), 7) == []
