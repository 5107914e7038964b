"""Limits of types of services: one field for each type in the window, one text in the recipe."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.parameter_text import parse_limits
from urban_rural_linkages.core.recipe.limits import limits_text, with_limit


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("", {}),
        ("hospital=45", {"hospital": 45.0}),
        ("health centre = 12.5, school=15", {"health centre": 12.5, "school": 15.0}),
    ],
)
def test_limits_are_read_by_type(text, limits):
    assert parse_limits(text) == limits


@pytest.mark.parametrize("text", ["hospital=far", "hospital=0", "hospital=-5", "hospital=nan", "hospital"])
def test_what_is_no_number_of_minutes_is_refused_with_the_type(text):
    with pytest.raises(InputError, match=r"SERVICE_LIMITS.*hospital"):
        parse_limits(text)


def test_a_limit_is_added_changed_and_taken_away():
    text = with_limit("", "hospital", "45")
    assert text == "hospital=45"
    text = with_limit(text, "school", " 12,5 ")
    assert limits_text(text) == {"hospital": "45", "school": "12.5"}
    text = with_limit(text, "hospital", "60")
    assert limits_text(text) == {"school": "12.5", "hospital": "60"}
    assert with_limit(with_limit(text, "hospital", " "), "school", "") == ""


@pytest.mark.parametrize("minutes", ["far", "-1", "0", "1e999"])
def test_a_field_that_holds_no_minutes_is_refused(minutes):
    with pytest.raises(InputError):
        with_limit("school=15", "hospital", minutes)


def test_a_text_that_cannot_be_read_shows_no_limits():
    assert limits_text("hospital=far") == {}
