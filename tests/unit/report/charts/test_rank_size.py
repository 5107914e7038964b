"""The chart of rank and size: places on their lines, logarithmic axes, the cut, and names that do not touch."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.rank_size import RankSizeLines, RankSizeWords, rank_size_chart
from urban_rural_linkages.core.report.drawing import ACCENT, PETROL, Circle, Path

TOLD = RankSizeWords("slope 1.00", "slope 1.10", "cut at 5", "rank")
PEOPLE = 100.0 / np.arange(1, 51)
HALVES = RankSizeLines((math.log(100.0), 1.0), (math.log(100.0), 1.0))


def chart(people=PEOPLE, counted=20, cut=5.0, lines=HALVES, names=("First", "Second", "Third"), told=TOLD):
    return rank_size_chart(people, names, counted, cut, lines, told, "{:g}".format, Letters())


def test_places_of_perfect_halves_lie_on_the_line_of_ranks():
    (fitted,) = [path.rings[0] for path in marks(chart(), Path) if path.stroke and path.stroke.colour == ACCENT]
    dark = [mark for mark in marks(chart(), Circle) if mark.fill == PETROL]
    assert len(dark) == 20
    first, last = fitted[0], fitted[-1]
    assert (dark[0].x, dark[0].y) == pytest.approx(tuple(first)) and (dark[-1].x, dark[-1].y) == pytest.approx(last)
    slope = (last[1] - first[1]) / (last[0] - first[0])
    for mark in dark:
        assert mark.y == pytest.approx(first[1] + slope * (mark.x - first[0]))


def test_places_below_the_cut_are_there_in_grey_and_thousands_are_thinned_out():
    assert len(marks(chart(), Circle)) == 50
    assert len(marks(chart(people=1e6 / np.arange(1, 9001), cut=5e4), Circle)) <= 420


def test_its_words_and_axes():
    said = set(words(chart()))
    assert {"slope 1.00", "slope 1.10", "cut at 5", "rank", "First", "1", "10", "50", "100"} <= said
    assert not beyond_the_sheet(chart())


def test_without_a_line_places_are_shown_alone():
    nothing = float("nan")
    drawn = chart(people=np.array([9.0, 4.0]), counted=2, lines=RankSizeLines((nothing,) * 2, (nothing,) * 2),
                  names=("First",), told=RankSizeWords("", "", "cut at 5", "rank"))  # fmt: skip
    assert not [path for path in marks(drawn, Path) if path.stroke and path.stroke.colour == ACCENT]
    assert len(marks(drawn, Circle)) == 2 and "First" in words(drawn)


def test_names_that_would_touch_are_left_out():
    close = chart(people=np.array([100.0, 99.9, 50.0, 1.0]), counted=4, names=("First", "Second"))
    assert "First" in words(close) and "Second" not in words(close)


@pytest.mark.parametrize("people", [np.array([7.0]), np.array([7.0, 7.0])])
def test_one_place_and_places_of_one_size_can_be_drawn(people):
    assert len(marks(chart(people=people, counted=people.size, names=()), Circle)) == people.size


def test_without_places_the_sheet_is_empty():
    assert chart(people=np.empty(0), counted=0).marks == []
