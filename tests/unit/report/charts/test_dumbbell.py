"""Dumbbells: dots in their order on a row's scale, the bar's colour, arrows, marks, and texts that keep apart."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.any_text import LONG, NAMES, sure
from tests.unit.report.drawn import Letters, marks, words
from urban_rural_linkages.core.report.charts.dumbbell import (
    BAR_COLOURS,
    BASE_COLOUR,
    COMPARE_COLOUR,
    OTHER_COLOUR,
    DumbbellDot,
    DumbbellRow,
    dumbbell_chart,
)
from urban_rural_linkages.core.report.charts.marks import Key
from urban_rural_linkages.core.report.drawing import Circle, Path

HEADS = ("Rural", "City", "Rural to city", "Unknown")
KEYS = [Key(BASE_COLOUR, "cities", "point"), Key(COMPARE_COLOUR, "rural", "point")]
VERDICTS = [Key(colour, name) for name, colour in BAR_COLOURS.items()]


def row(base=17.0, town=19.2, compare=25.8, verdict="worse", worse="high", mark=None, label="65 and over"):
    others = [DumbbellDot(town, f"{town:.1f}", OTHER_COLOUR)]
    return DumbbellRow(label, "in %", DumbbellDot(base, f"{base:.1f}", BASE_COLOUR),
                       DumbbellDot(compare, f"{compare:.1f}", COMPARE_COLOUR), others, verdict, worse,
                       ("25.8 %", "17.0 %", "1.52 times", "–"), mark)  # fmt: skip


def chart(*rows):
    return dumbbell_chart(rows, [], [], HEADS, Letters())


def dots(drawn):
    return {mark.fill: mark.x for mark in marks(drawn, Circle)}


def test_dots_lie_by_their_values():
    at = dots(chart(row()))
    share = (at[OTHER_COLOUR] - at[BASE_COLOUR]) / (at[COMPARE_COLOUR] - at[BASE_COLOUR])
    assert share == pytest.approx((19.2 - 17.0) / (25.8 - 17.0))


@pytest.mark.parametrize("verdict", BAR_COLOURS)
def test_the_bar_lies_between_both_classes_in_the_colour_of_the_verdict(verdict):
    drawn = chart(row(verdict=verdict))
    (bar,) = [path for path in marks(drawn, Path) if path.stroke.width == 1.1]
    at = dots(drawn)
    assert bar.stroke.colour == BAR_COLOURS[verdict]
    assert sorted(bar.rings[0][:, 0]) == pytest.approx(sorted((at[BASE_COLOUR], at[COMPARE_COLOUR])))


@pytest.mark.parametrize(("worse", "side"), [("high", 1), ("low", -1), ("neither", 0)])
def test_the_arrow_points_to_where_it_is_worse(worse, side):
    drawn = chart(row(worse=worse))
    arrows = [path for path in marks(drawn, Path) if path.stroke.width == 0.35]
    assert len(arrows) == (3 if side else 0)
    if side:
        middle = sum(dots(drawn).values()) / 3
        assert all((path.rings[0][1, 0] - middle) * side > 0 for path in arrows)


def test_an_unknown_class_has_no_dot_and_an_unknown_end_no_bar():
    drawn = chart(row(base=math.nan))
    assert BASE_COLOUR not in dots(drawn)
    assert not [path for path in marks(drawn, Path) if path.stroke.width == 1.1]
    assert not marks(chart(row(math.nan, math.nan, math.nan)), Circle)


def test_a_mark_is_drawn_where_it_lies_on_the_scale():
    assert "0" in words(chart(row(-4.0, -1.0, 3.0, mark=(0.0, "0"))))
    assert "0" not in words(chart(row(mark=(0.0, "0"))))


def test_values_that_would_touch_are_left_out_and_those_of_the_ends_stay():
    said = words(chart(row(17.0, 17.1, 25.8)))
    assert "17.0" in said and "25.8" in said and "17.1" not in said
    assert words(chart(row(17.0, 17.0, 17.0))).count("17.0") == 1, "all alike: one dot, one number"


VALUES = st.floats(-1e4, 1e4) | st.just(math.nan) | st.sampled_from([0.0, 1.0])


ROWS = st.builds(row, VALUES, VALUES, VALUES, st.sampled_from(list(BAR_COLOURS)),
                 st.sampled_from(["high", "low", "neither"]), st.just((0.0, "0")), NAMES)  # fmt: skip


@given(st.lists(ROWS, max_size=10))
@settings(max_examples=40)
def test_texts_keep_apart_and_on_the_sheet(rows):
    assert sure(dumbbell_chart(rows, KEYS, VERDICTS, (LONG, *HEADS[1:]), Letters()))
