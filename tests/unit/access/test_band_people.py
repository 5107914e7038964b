"""People in bands of travel time: edges, whoever is beyond or has no way, and groups that are not known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.access.band_people import people_in_bands
from urban_rural_linkages.core.access.nearest import NearestServices, Status

NAN = float("nan")


def found(*columns: list[tuple[float, Status]], types=("clinic", "school")) -> NearestServices:
    minutes = np.array([[time for time, _ in column] for column in columns]).T
    status = np.array([[code for _, code in column] for column in columns], dtype=np.int8).T
    return NearestServices(list(types[: len(columns)]), np.zeros(minutes.shape, dtype=np.int64), minutes, minutes,
                           minutes, status)  # fmt: skip


PLACES = [(0.0, Status.OK), (10.0, Status.OK), (10.001, Status.OK), (NAN, Status.BEYOND), (NAN, Status.UNREACHABLE),
          (NAN, Status.OFF_NETWORK)]  # fmt: skip
PEOPLE = np.array([100.0, 40.0, 20.0, 8.0, 4.0, 2.0])


def test_edges_are_inclusive_and_nobody_is_lost():
    rows = people_in_bands(found(PLACES), {"all": PEOPLE}, [10.0, 30.0])
    assert rows.reach == ["within", "within", "beyond", "no_way"]
    assert rows.people.tolist() == [140.0, 20.0, 8.0, 6.0] and rows.people.sum() == PEOPLE.sum()
    assert rows.places.tolist() == [2, 1, 1, 2]
    assert rows.share.tolist() == pytest.approx([140 / 174, 20 / 174, 8 / 174, 6 / 174])
    assert rows.lower.tolist()[:3] == [0.0, 10.0, 30.0] and rows.upper.tolist()[:2] == [10.0, 30.0]
    assert np.isnan(rows.upper[2:]).all() and np.isnan(rows.lower[3])


def test_what_the_search_found_behind_the_last_edge_is_beyond_it():
    rows = people_in_bands(found([(44.0, Status.OK)]), {"all": np.array([7.0])}, [30.0])
    assert rows.people.tolist() == [0.0, 7.0, 0.0]


def test_types_come_one_after_the_other_and_their_groups_within_them():
    groups = {"all": np.array([5.0]), "women": np.array([3.0])}
    rows = people_in_bands(found([(5.0, Status.OK)], [(25.0, Status.OK)]), groups, [10.0, 30.0])
    assert rows.kind == ["clinic"] * 8 + ["school"] * 8
    assert rows.group[:8] == ["all"] * 4 + ["women"] * 4
    assert rows.people.tolist() == [5, 0, 0, 0, 3, 0, 0, 0, 0, 5, 0, 0, 0, 3, 0, 0]


def test_the_bands_of_a_layer_have_the_people_of_the_first_group():
    groups = {"all": np.array([5.0]), "women": np.array([3.0])}
    rows = people_in_bands(found([(5.0, Status.OK)], [(25.0, Status.OK)]), groups, [10.0, 30.0])
    assert rows.of_bands().tolist() == [5.0, 0.0, 0.0, 5.0]


def test_unknown_people_count_nowhere_and_a_group_without_anybody_has_no_share():
    rows = people_in_bands(found([(5.0, Status.OK)]), {"all": np.array([NAN])}, [10.0])
    assert rows.people.tolist() == [0.0, 0.0, 0.0] and np.isnan(rows.share).all() and rows.places.sum() == 0


def test_no_type_of_service_has_no_row():
    nothing = NearestServices([], *(np.zeros((2, 0)) for _ in range(4)), np.zeros((2, 0), dtype=np.int8))
    assert people_in_bands(nothing, {"all": np.array([1.0, 2.0])}, [10.0]).people.size == 0


@given(st.lists(st.tuples(st.floats(0, 90), st.integers(0, 1000)), min_size=1, max_size=30))
def test_bands_add_up_to_what_lies_within_the_last(rows):
    minutes, people = np.array([time for time, _ in rows]), np.array([float(count) for _, count in rows])
    table = people_in_bands(found([(time, Status.OK) for time in minutes]), {"all": people}, [15.0, 30.0, 60.0])
    within = sum(table.people[row] for row, reach in enumerate(table.reach) if reach == "within")
    assert within == pytest.approx(people[minutes <= 60.0].sum())
    assert table.people.sum() == pytest.approx(people.sum())
