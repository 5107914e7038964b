"""Bars: from zero, in proportion, unknown ones without length, long names on the sheet."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.bars import (
    WARM,
    Bar,
    Part,
    ServiceBeyond,
    bar_chart,
    beyond_chart,
    shared_bar,
)
from urban_rural_linkages.core.report.charts.marks import DASHED
from urban_rural_linkages.core.report.drawing import PETROL, Path, Rectangle, Text

LETTERS = Letters()
NAN = math.nan
SERVICES = [
    ServiceBeyond("school", 100, 0, "100"),
    ServiceBeyond("hospital", 300, 100, "400"),
    ServiceBeyond("pharmacy", NAN, NAN, "–"),
    ServiceBeyond("bank", 100, 0, "100"),
]


def test_bars_are_in_proportion_and_unknown_ones_have_none():
    chart = bar_chart([Bar("a", 2.0, "2"), Bar("b", 1.0, "1"), Bar("c", NAN, "–")], LETTERS)
    first, second = marks(chart, Rectangle)
    assert first.width == pytest.approx(2 * second.width) and first.x == second.x
    assert "–" in words(chart)


def test_no_figure_is_crossed_by_the_line_of_everybody():
    bars = [Bar("Sierra", 33.0, "33.0 %"), Bar("Vega", 17.1, "17.1 %")]
    chart = bar_chart(bars, LETTERS, 85.0, everybody=18.0)
    [dashed] = [mark for mark in marks(chart, Path) if mark.stroke == DASHED]
    place = dashed.rings[0][0][0]
    figure = next(mark for mark in marks(chart, Text) if mark.text == "17.1 %")
    assert figure.x > place, "it would reach over the line, so it stands behind it"
    short = bar_chart([bars[0], Bar("Vega", 3.0, "3.0 %")], LETTERS, 85.0, everybody=30.0)
    figure = next(mark for mark in marks(short, Text) if mark.text == "3.0 %")
    assert figure.x < 85.0 / 2, "far from the line it stands at the end of its bar"


def test_everybody_is_a_dashed_line_at_their_value():
    chart = bar_chart([Bar("all", 1.0, "1", strong=True), Bar("b", 2.0, "2")], LETTERS, everybody=1.0)
    (dashed,) = [path for path in marks(chart, Path) if path.stroke == DASHED]
    whole, _ = marks(chart, Rectangle)
    assert dashed.rings[0][0][0] == pytest.approx(whole.x + whole.width)


@pytest.mark.parametrize("value", [0.0, NAN])
def test_bars_of_nothing_have_no_length(value):
    assert not marks(bar_chart([Bar("a", value, "0")], LETTERS, everybody=value), Rectangle)


def test_most_people_first_then_by_label_and_unknown_last():
    found = words(beyond_chart(SERVICES, "beyond", "no way", LETTERS))
    assert [text for text in found if text in {s.label for s in SERVICES}] == ["hospital", "bank", "school", "pharmacy"]


def test_parts_are_in_proportion_and_stand_end_to_end():
    _, _, *parts = marks(beyond_chart(SERVICES, "b", "n", LETTERS), Rectangle)  # after the legend
    assert [part.fill for part in parts] == [PETROL, WARM, PETROL, PETROL]
    assert parts[0].width == pytest.approx(3 * parts[1].width) == pytest.approx(3 * parts[2].width)
    assert parts[1].x == pytest.approx(parts[0].x + parts[0].width)


def test_the_legend_is_there_only_where_it_tells_something():
    assert "no way" in words(beyond_chart(SERVICES, "beyond", "no way", LETTERS))
    assert "beyond" not in words(beyond_chart(SERVICES[:1], "beyond", "no way", LETTERS))


def test_the_order_of_services_does_not_matter():
    drawn = [beyond_chart(rows, "b", "n", LETTERS) for rows in (SERVICES, SERVICES[::-1])]
    assert marks(drawn[0], Rectangle) == marks(drawn[1], Rectangle) and words(drawn[0]) == words(drawn[1])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=90), st.floats(0, 1e6), st.text(max_size=12), st.text(max_size=60)),
                min_size=1, max_size=8), st.sampled_from([56.0, 85.0, 174.0]))  # fmt: skip
def test_long_names_never_leave_the_sheet(rows, width):
    bars = [Bar(label, value, text, note) for label, value, text, note in rows]
    assert not beyond_the_sheet(bar_chart(bars, LETTERS, width, everybody=1.0))


def test_a_bar_is_shared_out_and_says_what_fits():
    parts = [Part(0.6, "here 60 %"), Part(0.38, "a name that is far too long for its part of the bar", short="38"),
             Part(0.02, "2 %", short="2")]  # fmt: skip
    drawing = shared_bar(parts, LETTERS, 80.0)
    first, second, third = marks(drawing, Rectangle)
    assert first.width + 0.3 == pytest.approx(48.0) and second.x == pytest.approx(48.0)
    assert third.x + third.width == pytest.approx(79.7)
    assert words(drawing) == ["here 60 %", "38"]
    assert "far too long" in drawing.alternative
