"""Dot plots: places on the scale, unknown ones left out, many units as few ticks."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.dots import DotRow, DotScale, DotWords, dot_key, dot_plot
from urban_rural_linkages.core.report.drawing import ACCENT, INK, Circle, Drawing, Path

LETTERS = Letters()
NAN = math.nan
VALUES = np.array([0.0, 10.0, NAN, 40.0])


def test_places_are_in_proportion_and_unknown_ones_are_left_out():
    scale = DotScale.over(VALUES)
    assert scale.ticks.tolist() == [0.0, 0.25, 1.0]
    assert scale.place(20) == 0.5 and math.isnan(scale.place(NAN)) and math.isnan(scale.place(99))


def test_a_logarithmic_scale_has_no_zero():
    scale = DotScale.over(np.array([0.0, 1.0, 10.0, 100.0]), logarithmic=True)
    assert scale.ticks.tolist() == pytest.approx([0.0, 0.5, 1.0]) and math.isnan(scale.place(0))


def test_a_scale_holds_the_country_too():
    assert DotScale.over(VALUES, others=[80.0, NAN]).place(80.0) == 1.0


@pytest.mark.parametrize("values", [[], [NAN], [5.0], [5.0, 5.0]])
def test_few_values_are_a_scale_too(values):
    scale = DotScale.over(np.array(values, dtype=float))
    assert scale.high > scale.low and not beyond_the_sheet(dot_plot([DotRow("a", scale, 5.0, "5")], LETTERS))


def test_a_unit_stands_among_the_others():
    scale = DotScale.over(VALUES)
    drawing = dot_plot([DotRow("Change", scale, 10.0, "10", group=20.0, region=40.0, rank="2 of 3")], LETTERS)
    (dot,) = marks(drawing, Circle)
    bar = next(path for path in marks(drawing, Path) if path.stroke.colour == INK and path.fill is None)
    (ticks,) = [path for path in marks(drawing, Path) if len(path.rings) > 1]
    assert dot.fill == ACCENT and dot.x == pytest.approx(ticks.rings[1][0][0], abs=0.2)
    assert bar.rings[0][0][0] == pytest.approx(ticks.rings[2][0][0], abs=0.2)
    assert {"Change", "10", "2 of 3"} <= set(words(drawing))


def test_a_country_of_units_is_a_few_hundred_ticks():
    scale = DotScale.over(np.random.default_rng(3).normal(0, 1, 8131))
    (ticks,) = [path for path in marks(dot_plot([DotRow("a", scale, 0.0, "0")], LETTERS), Path) if len(path.rings) > 1]
    assert len(ticks.rings) < 450


def test_what_is_unknown_has_no_symbol():
    drawing = dot_plot([DotRow("a", DotScale.over(VALUES), NAN, "–")], LETTERS)
    assert not marks(drawing, Circle) and "–" in words(drawing)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=90), st.floats(allow_nan=True, allow_infinity=False, width=32), st.text(max_size=30),
       st.sampled_from([85.0, 174.0]))  # fmt: skip
def test_nothing_leaves_the_sheet(label, value, text, width):
    scale = DotScale.over(np.array([value, 3.0, 5.0]))
    rows = [DotRow(label, scale, value, text, 4.0, 3.0, 5.0, text)]
    assert not beyond_the_sheet(dot_plot(rows, LETTERS, width))
    key = dot_key(DotWords(label, label, label, label), 174.0, 4.0, LETTERS)
    assert not [mark for mark in beyond_the_sheet(Drawing(174.0, 8.0, key)) if mark.x < -3.0]
