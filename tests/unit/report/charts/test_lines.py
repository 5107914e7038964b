"""Series as lines: in scale, cut where unknown, named at their ends, nothing off the sheet."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.lines import Line, index_of, line_chart, shown_years, spark, spread
from urban_rural_linkages.core.report.charts.marks import BASE, GREY
from urban_rural_linkages.core.report.drawing import Circle, Path, Text

LETTERS = Letters()
NAN = math.nan


def write(value: float) -> str:
    return f"{value:.0f}"


def series(drawing) -> list[Path]:
    return [path for path in marks(drawing, Path) if path.stroke.width > BASE.width]


def test_a_line_marks_its_peak_and_leaves_gaps():
    chart = line_chart([2001, 2002, 2003, 2004, 2005], [Line("", [10, 30, NAN, 20, 25])], write, LETTERS,
                       peak="{value} in {year}")  # fmt: skip
    assert len(series(chart)) == 2, "a gap cuts the line"
    assert "30 in 2002" in words(chart)


def test_the_line_goes_down_where_values_do():
    (path,) = series(line_chart([2001, 2002], [Line("", [100, 50])], write, LETTERS))
    (x0, y0), (x1, y1) = path.rings[0].tolist()
    assert x1 > x0 and y1 > y0, "down on the page is up in y"


def test_nothing_known_draws_nothing_and_a_single_year_is_a_point():
    assert not marks(line_chart([2001, 2002], [Line("", [NAN, NAN])], write, LETTERS))
    assert marks(line_chart([2001], [Line("", [5.0])], write, LETTERS), Circle)


def test_names_stand_at_the_ends_in_the_colour_of_their_line_and_a_reference_is_grey_and_dashed():
    lines = [Line("Region", [100, 94], "#112233", "main"), Line("Country", [100, 115], look="reference")]
    chart = line_chart([2001, 2021], lines, write, LETTERS, base=100)
    texts = {text.text: text for text in marks(chart, Text)}
    ends = {path.stroke.colour: path.rings[0][-1] for path in marks(chart, Path)}
    assert texts["Region"].colour == "#112233" and texts["Region"].x > ends["#112233"][0]
    dashed = next(path for path in marks(chart, Path) if path.stroke.dashes)
    assert dashed.stroke.colour == GREY and texts["Country"].x > dashed.rings[0][-1][0]
    darker = [path for path in marks(chart, Path) if path.stroke == BASE]
    assert len(darker) == 1 and darker[0].rings[0][0][1] == pytest.approx(dashed.rings[0][0][1]), "100 is darker"


def test_names_of_lines_that_end_together_do_not_touch():
    lines = [Line(f"Group {number}", [100, 90 + 0.01 * number]) for number in range(6)]
    chart = line_chart([2001, 2021], lines, write, LETTERS)
    places = sorted(text.y for text in marks(chart, Text) if text.text.startswith("Group"))
    assert len(places) == 6 and min(b - a for a, b in pairwise(places)) > 2.5


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=90), min_size=1, max_size=30), st.sampled_from([56.0, 85.0, 174.0]))
def test_long_names_never_leave_the_sheet(names, width):
    lines = [Line(name, [100, 80 + 3 * number]) for number, name in enumerate(names)]
    chart = line_chart([2001, 2021], lines, write, LETTERS, (width, 40.0), peak="{value} in {year}")
    assert not beyond_the_sheet(chart)


@settings(max_examples=60)
@given(st.lists(st.floats(0, 30), max_size=12))
def test_what_is_spread_keeps_its_order_its_distance_and_its_bounds(places):
    found = spread(places, 2.0, -1.0, 31.0)
    order = sorted(range(len(places)), key=lambda i: places[i])
    moved = [found[i] for i in order]
    assert all(b - a >= 2.0 - 1e-6 for a, b in pairwise(moved))
    assert all(-1e-6 <= place <= 30 + 1e-6 for place in found)


def test_years_below_are_few_and_begin_with_the_first():
    assert shown_years(range(1991, 2024)) == [1991, 2001, 2011, 2021]
    assert shown_years([2001]) == [2001] and shown_years([2001, 2021])[0] == 2001


def test_an_index_starts_at_a_hundred_and_is_unknown_without_a_start():
    assert index_of([50.0, NAN, 60.0])[::2] == [100.0, 120.0]
    assert all(value != value for value in (*index_of([0.0, 5.0]), *index_of([NAN, 5.0])))


def test_a_small_series_starts_at_zero_and_says_both_ends():
    chart = spark([2001, 2021], [523, 368], write, LETTERS)
    assert {"523", "368", "2001", "2021"} <= set(words(chart)) and not beyond_the_sheet(chart)
    (path,) = series(chart)
    base = next(p for p in marks(chart, Path) if p.stroke == BASE).rings[0][0][1]
    first, last = (base - y for _, y in path.rings[0].tolist())
    assert last / first == pytest.approx(368 / 523, abs=0.01)


def test_a_village_that_emptied_is_a_small_series_too():
    chart = spark([2001, 2011, 2021], [0, NAN, 0], write, LETTERS)
    assert not beyond_the_sheet(chart) and "0" in words(chart)
    assert not marks(spark([2001], [NAN], write, LETTERS))


def test_a_small_series_tells_its_first_and_last_known_value():
    drawn = spark([2001, 2002, 2003], [float("nan"), 50.0, float("nan")], lambda value: f"{int(value)}", LETTERS)
    assert drawn.alternative == "2002: 50"


@given(st.floats(-1000, 1000), st.floats(1e-3, 500), st.integers(0, 2), st.sampled_from([None, 100.0]))
def test_numbers_of_the_axis_stand_where_they_say(low, span, decimals, base):
    """An index that hardly moves has no axis that says 100 three times: its steps are those that can be written."""
    drawing = line_chart([2001, 2021], [Line("", [low, low + span])], f"{{:.{decimals}f}}".format, LETTERS, base=base)
    numbers = [text for text in marks(drawing, Text) if text.anchor == "end"]
    values, heights = [float(text.text) for text in numbers], [text.y for text in numbers]
    assert len(set(values)) == len(values) >= 2
    slope, start = np.polyfit(values, heights, 1)
    assert heights == pytest.approx([slope * value + start for value in values], abs=1e-6) and slope < 0
    assert min(values) <= low + 0.5 * 10**-decimals and max(values) >= low + span - 0.5 * 10**-decimals


@pytest.mark.parametrize(("people", "numbers"), [([1.0, 2.0], ["1", "2"]), ([0.0, 1.0], ["0", "1"]),
                                                 ([99.2, 100.9], ["99", "100", "101"])])  # fmt: skip
def test_few_people_are_counted_in_whole_ones(people, numbers):
    drawing = line_chart([2001, 2021], [Line("", people)], "{:.0f}".format, LETTERS)
    assert [text.text for text in marks(drawing, Text) if text.anchor == "end"] == numbers
