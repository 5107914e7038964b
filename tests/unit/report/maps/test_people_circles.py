"""Circles of people: areas go with people, the legend shows round numbers, and specks are in no name's way."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from tests.unit.report.drawn import Letters
from urban_rural_linkages.core.report.drawing import Circle, Text
from urban_rural_linkages.core.report.maps.layers import Points
from urban_rural_linkages.core.report.maps.people_circles import (
    LARGEST,
    LEAST,
    Specks,
    circle_radii,
    circle_row,
    legend_sizes,
    most_people,
)

from .land import maker

LETTERS = Letters()


def test_areas_go_with_people():
    radii = circle_radii(np.array([100.0, 25.0, 0.0, np.nan]), 100.0)
    assert radii.tolist() == [LARGEST, LARGEST / 2, LEAST, LEAST]


def test_each_circle_of_the_legend_has_its_number_below():
    marks, height = circle_row("People", 150_610.0, "{:.0f}".format, 90.0, LETTERS)
    circles = [mark for mark in marks if isinstance(mark, Circle)]
    numbers = [mark.text for mark in marks if isinstance(mark, Text)][1:]
    assert numbers == ["150000", "50000", "10000", "1000"]
    assert [round(one.radius, 2) for one in circles] == [4.79, 2.77, 1.24, 0.39]
    assert all(left.x + left.radius < right.x - right.radius for left, right in pairwise(circles))
    assert height > max(one.y + one.radius for one in circles)


def test_what_has_no_room_in_the_legend_is_left_out():
    marks, _ = circle_row("People", 150_610.0, "{:.0f}".format, 18.0, LETTERS)
    assert len([mark for mark in marks if isinstance(mark, Circle)]) < 4


def test_a_region_without_people_has_circles_all_the_same():
    assert most_people(np.array([np.nan])) == 1.0
    assert legend_sizes(1.0) == [1.0]


def test_names_may_lie_over_specks_and_over_no_other_point():
    land = maker()
    layout = land.layout(80.0, 80.0)
    place = [np.array([[5_000.0, 5_000.0]])]
    assert Points(place).areas(layout.main)
    assert Specks(place).areas(layout.main) == []
    assert len(Specks(place).marks(layout.main)) == 1
