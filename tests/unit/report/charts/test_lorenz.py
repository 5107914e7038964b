"""The curve of Lorenz as a chart: from corner to corner, its area and its point, words on the sheet."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, touching_texts, words
from urban_rural_linkages.core.report.charts.lorenz import LorenzWords, lorenz_chart
from urban_rural_linkages.core.report.charts.marks import DASHED
from urban_rural_linkages.core.report.drawing import ACCENT, PETROL, Circle, Path, Text

CURVE = np.array([0.0, 0.5, 1.0]), np.array([0.0, 0.2, 1.0])
TOLD = LorenzWords("even", "share of the people", "share of what there is", "40 % have 16 %", ("Gini 0.30", "Mean 2.7"))


def chart(curve=CURVE, told=TOLD):
    return lorenz_chart(curve, told, "{:.0f} %".format, Letters())


def stroked(drawing, colour: str) -> list[np.ndarray]:
    return [path.rings[0] for path in marks(drawing, Path) if path.stroke is not None and path.stroke.colour == colour]


def test_the_curve_runs_from_corner_to_corner_below_the_line_of_evenness():
    (curve,), (even, _) = stroked(chart(), PETROL), stroked(chart(), DASHED.colour)
    assert curve[0].tolist() == even[0].tolist() and curve[-1].tolist() == even[-1].tolist()
    side = even[1][0] - even[0][0]
    assert (even[0][1] - curve[1][1]) / side == pytest.approx(0.2)
    assert (curve[1][0] - even[0][0]) / side == pytest.approx(0.5)


def test_the_four_tenths_with_least_are_marked_on_the_curve():
    (point,) = (mark for mark in marks(chart(), Circle) if mark.fill == ACCENT)
    even = stroked(chart(), DASHED.colour)[0]
    assert (even[0][1] - point.y) / (even[1][0] - even[0][0]) == pytest.approx(0.16)


def test_its_words_lie_on_the_sheet():
    assert {"even", "share of the people", "40 % have 16 %", "Gini 0.30", "0 %", "50 %", "100 %"} <= set(words(chart()))
    assert not touching_texts(chart())
    assert not beyond_the_sheet(chart())
    assert chart().alternative == "Gini 0.30; Mean 2.7; 40 % have 16 %"


def test_without_a_curve_there_are_axes_alone():
    empty = chart((np.empty(0), np.empty(0)), LorenzWords("even", "people", "held"))
    assert stroked(empty, PETROL) == [] and not marks(empty, Circle)


def text_of_the_point(curve, side=60.0):
    (told,) = (mark for mark in marks(lorenz_chart(curve, TOLD, "{:.0f} %".format, Letters(), side=side), Text)
               if mark.text == TOLD.marked)  # fmt: skip
    return told


def test_the_words_for_the_point_stand_below_the_curve_or_at_the_right_where_it_lies_on_the_axis():
    flat = np.array([0.0, 0.5, 0.9, 1.0]), np.array([0.0, 0.01, 0.05, 1.0])
    (point,) = (mark for mark in marks(chart(), Circle) if mark.fill == ACCENT)
    beside = text_of_the_point(CURVE)
    assert beside.x == pytest.approx(point.x + 2.0) and 0 < beside.y - point.y < 4
    assert text_of_the_point(flat).x > 71.0, "right of the square"
    assert not beyond_the_sheet(chart(flat))


@pytest.mark.parametrize("side", [44.0, 52.0])
def test_the_square_may_be_smaller(side):
    drawn = lorenz_chart(CURVE, TOLD, "{:.0f} %".format, Letters(), 99.0, side)
    even = stroked(drawn, DASHED.colour)[0]
    assert even[1][0] - even[0][0] == pytest.approx(side)
    assert drawn.height < chart().height and not beyond_the_sheet(drawn)
