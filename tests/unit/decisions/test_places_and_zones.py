"""Places within zones: groups shared out add up again, means are of people, unknown stays unknown."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.places_and_zones import (
    OUTSIDE,
    groups_of_places,
    is_within,
    known_groups,
    mean_of_zones,
    people_beyond,
    zones_of_some,
)

NAN = float("nan")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(1, 500), min_size=2, max_size=8), st.integers(0, 300))
def test_shared_out_groups_add_up_to_their_zone(people, old):
    zone = np.zeros(len(people), dtype=np.int64)
    found = groups_of_places(np.array(people, dtype=float), zone, {"old": np.array([float(old)])})["old"]
    assert found.sum() == pytest.approx(old)


def test_a_group_that_is_unknown_in_a_zone_is_unknown_in_its_places():
    found = groups_of_places(np.array([10.0, 5.0]), np.array([0, 1]), {"old": np.array([NAN, 2.0])})["old"]
    assert np.isnan(found).tolist() == [True, False]
    assert found[1] == 2.0


def test_a_place_outside_all_zones_has_no_group():
    found = groups_of_places(np.array([10.0, 5.0]), np.array([OUTSIDE, 0]), {"old": np.array([2.0])})["old"]
    assert np.isnan(found[0])
    assert found[1] == 2.0, "and takes nothing from those inside"


def test_a_zone_whose_places_have_nobody_gives_nothing():
    assert np.isnan(groups_of_places(np.array([0.0]), np.array([0]), {"old": np.array([3.0])})["old"]).all()


def test_means_are_weighted_by_people_and_leave_out_who_has_no_way():
    minutes, people = np.array([10.0, 40.0, NAN, 7.0]), np.array([3.0, 1.0, 5.0, 0.0])
    found = mean_of_zones(minutes, people, np.array([0, 0, 1, 2]), 3)
    assert found[0] == 17.5
    assert np.isnan(found[1:]).all(), "nobody has a way, and nobody lives there"


def test_zones_are_counted_where_somebody_lives():
    chosen, people = np.array([True, True, True, False]), np.array([1.0, 2.0, 0.0, 9.0])
    assert zones_of_some(chosen, people, np.array([4, 4, 5, 6])) == 1
    assert zones_of_some(chosen, people, np.array([OUTSIDE, 4, 5, 6])) == 1


def test_beyond_counts_who_has_no_way_and_leaves_out_the_unknown():
    minutes = np.array([30.0, 30.5, NAN, 90.0])
    assert people_beyond(minutes, np.array([1.0, 2.0, 4.0, NAN]), 30.0) == 6.0
    assert is_within(minutes, 30.0).tolist() == [True, False, False, False]


def test_groups_of_which_nothing_is_known_are_no_groups():
    assert known_groups({"women": np.array([NAN, NAN])}) == {}
