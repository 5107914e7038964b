"""Two states measured alike: the parameters that must agree, and what is said where they do not."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.decisions.same_measure import Difference, differences, require_same_measure
from urban_rural_linkages.core.errors import InputError

BEFORE = {"COST": "straight", "CRUISE_SPEED": 60, "DETOUR": 1.3, "SERVICES": "today.gpkg", "DEMAND": "places.gpkg"}


def test_services_roads_and_places_may_differ():
    assert differences(BEFORE, {**BEFORE, "SERVICES": "plan.gpkg", "NETWORK": "new.gpkg"}) == []


def test_numbers_are_compared_as_numbers():
    assert differences(BEFORE, {**BEFORE, "CRUISE_SPEED": "60.0"}) == []


def test_speeds_and_limits_are_listed_with_both_values():
    found = differences(BEFORE, {**BEFORE, "CRUISE_SPEED": 90, "MAX_MINUTES": 60})
    assert found == [Difference("CRUISE_SPEED", "60", "90"), Difference("MAX_MINUTES", "", "60")]


def test_the_hour_the_slopes_and_the_bicycle_are_measures_too():
    other = {"BICYCLE_SPEED": 20, "DEM": "hills.tif", "TRAFFIC": "hours.csv", "PERIOD": "8:00"}
    assert [one.name for one in differences(BEFORE, {**BEFORE, **other})] == sorted(other)


def test_they_are_refused_by_name_unless_accepted():
    found = differences(BEFORE, {**BEFORE, "CRUISE_SPEED": 90})
    with pytest.raises(
        InputError, match="not measured alike \\(CRUISE_SPEED: 60 / 90\\): their difference is not that"
    ):
        require_same_measure(found, accepted=False)
    (note,) = require_same_measure(found, accepted=True)
    assert str(note).endswith("gains and losses are partly due to that.")


def test_what_is_alike_needs_no_word():
    assert require_same_measure([], accepted=False) == []
