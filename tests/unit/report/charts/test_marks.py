"""What charts share: round steps, legends that fit, titles, and texts cut to a width."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, legend, marks, words
from urban_rural_linkages.core.report.charts.marks import Key, axis_texts, round_steps, tint, titled
from urban_rural_linkages.core.report.drawing import Circle, Drawing, Rectangle, Text
from urban_rural_linkages.core.report.lettering import shortened, wrapped

LETTERS = Letters()


@given(st.integers(-1_000_000, 1_000_000).map(float), st.integers(1, 1_000_000).map(float))
@settings(max_examples=50)
def test_steps_are_round_and_cover_the_range(low, span):
    steps = round_steps(low, low + span)
    assert steps[0] <= low and steps[-1] >= low + span - span * 1e-6
    assert 2 <= len(steps) <= 12
    step = steps[1] - steps[0]
    assert round(step / 10 ** math.floor(math.log10(step) + 1e-9), 6) in (1, 2, 5)


def test_a_legend_shows_areas_and_points_in_lines():
    keys = [Key("#111111", "area"), Key("#222222", "point", "point"), *[Key("#333333", "x" * 40)] * 3]
    drawing = legend(keys, 85.0)
    assert len(marks(drawing, Rectangle)) == 4 and len(marks(drawing, Circle)) == 1
    assert len({mark.y for mark in marks(drawing, Text)}) > 1
    assert not beyond_the_sheet(drawing)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=90), max_size=9), st.text(max_size=200))
def test_legends_and_titles_never_leave_the_sheet(labels, title):
    drawing = titled(legend([Key("#111111", label) for label in labels], 85.0), title, LETTERS, title)
    assert not beyond_the_sheet(drawing)


def test_a_title_stands_above():
    drawing = titled(Drawing(60, 20, [Text(0, 5, "inside")]), "Title", LETTERS, "and what it counts")
    places = {mark.text: mark.y for mark in marks(drawing, Text)}
    assert places["Title"] < places["and what it counts"] < places["inside"] < drawing.height
    assert drawing.alternative == "Title"


@settings(max_examples=60)
@given(st.text(max_size=80), st.floats(0, 60))
def test_a_shortened_text_fits(text, width):
    found = shortened(text, width, LETTERS, 7)
    assert LETTERS.width(found, 7) <= width or found == ""
    assert found == text or found.endswith("…") or found == ""


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="abcñ", min_size=1, max_size=9), min_size=1, max_size=20), st.floats(15, 60))
def test_wrapped_lines_hold_all_words_that_fit(parts, width):
    text = " ".join(parts)
    lines = wrapped(text, width, LETTERS, 7)
    assert " ".join(lines) == text and all(LETTERS.width(line, 7) <= width for line in lines)
    assert len(wrapped(text, width, LETTERS, 7, most=2)) <= 2


def test_a_tint_is_between_a_colour_and_white():
    assert tint("#204060", 1.0) == "#204060" and tint("#204060", 0.0) == "#ffffff"
    assert words(Drawing(1, 1, [])) == []


@pytest.mark.parametrize(
    ("steps", "template", "told"),
    [
        ([0.0, 10.0, 20.0], "{:.1f}\u202f%", ["0\u202f%", "10\u202f%", "20\u202f%"]),
        ([0.0, 2.5, 5.0], "{:.1f}\u202f%", ["0.0\u202f%", "2.5\u202f%", "5.0\u202f%"]),
        ([0.0, 1000.0], "{:,.0f}", ["0", "1,000"]),
        ([0.0, 1000.0], "{:,.2f}", ["0", "1,000"]),
        ([-5.0, 0.0], "{:+.1f}", ["-5", "+0"]),
    ],
)
def test_an_axis_of_whole_numbers_has_no_decimals(steps, template, told):
    assert axis_texts(steps, template.format) == told


def test_an_axis_of_whole_numbers_has_no_decimals_after_a_comma_either():
    assert axis_texts([0.0, 10.0], lambda step: f"{step:.1f} %".replace(".", ",")) == ["0 %", "10 %"]


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        (36, "Hospital Comarcal de Torrealta…"),  # not "de la…"
        (28, "Hospital Comarcal…"),  # not "Hospital Comarcal de Torreal…"
        (12, "Hospital…"),
        (6, "Hospi…"),  # too little would stay of a first word
    ],
)
def test_a_text_is_cut_behind_a_word_that_says_something(letters, told):
    width = LETTERS.width("x" * letters, 7)
    assert shortened("Hospital Comarcal de Torrealta de la Vega", width, LETTERS, 7) == told
