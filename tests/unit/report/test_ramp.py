"""Colours along a ramp."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.report.ramp import along

MINUTES = ["#f9e6ec", "#e8b0c4", "#cf7ba1", "#9d4480"]


def test_as_many_colours_as_stops_are_the_stops():
    assert along(MINUTES, 4) == MINUTES


@pytest.mark.parametrize("count", [2, 3, 5, 9])
def test_the_ends_stay_and_all_differ(count):
    found = along(MINUTES, count)
    assert (found[0], found[-1]) == (MINUTES[0], MINUTES[-1])
    assert len(set(found)) == count


def test_between_two_stops_it_is_half_of_each():
    assert along(["#000000", "#102030"], 3)[1] == "#081018"
    assert along(MINUTES, 1) == ["#f9e6ec"] and along(MINUTES, 0) == []
