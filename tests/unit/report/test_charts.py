"""Charts: well-formed SVG, in scale, honest about gaps."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.report.charts import Bar, Key, bar_chart, legend_strip, line_chart, round_steps

SVG = "{http://www.w3.org/2000/svg}"


def write(value: float) -> str:
    return f"{value:.0f}"


@given(st.integers(-1_000_000, 1_000_000).map(float), st.integers(1, 1_000_000).map(float))
@settings(max_examples=50)
def test_steps_are_round_and_cover_the_range(low, span):
    steps = round_steps(low, low + span)
    assert steps[0] <= low and steps[-1] >= low + span - span * 1e-6
    assert 2 <= len(steps) <= 12
    step = steps[1] - steps[0]
    assert round(step / 10 ** math.floor(math.log10(step) + 1e-9), 6) in (1, 2, 5)


def test_a_line_marks_its_peak_and_leaves_gaps():
    svg = line_chart([2001, 2002, 2003, 2004, 2005], [10, 30, math.nan, 20, 25], write, "{value} in {year}")
    root = ElementTree.fromstring(svg)
    assert len(root.findall(f"{SVG}path")) == 2, "a gap cuts the line"
    assert "30 in 2002" in svg


def test_the_line_goes_down_where_values_do():
    svg = line_chart([2001, 2002], [100, 50], write)
    path = re.search(r'd="M([\d.]+) ([\d.]+) L([\d.]+) ([\d.]+)"', svg)
    x0, y0, x1, y1 = map(float, path.groups())
    assert x1 > x0 and y1 > y0, "down on the page is up in y"


def test_nothing_known_draws_nothing():
    assert "<path" not in line_chart([2001, 2002], [math.nan, math.nan], write)


def test_a_single_year_is_a_point():
    assert "<circle" in line_chart([2001], [5.0], write)


def test_bars_are_in_proportion_and_unknown_ones_have_no_length():
    svg = bar_chart([Bar("a", 2.0, "2"), Bar("b", 1.0, "1"), Bar("c", math.nan, "–")])
    lengths = [float(rect.get("width")) for rect in ElementTree.fromstring(svg).findall(f"{SVG}rect")]
    assert lengths[0] == pytest.approx(2 * lengths[1], abs=0.1) and lengths[2] == 0


def test_bars_of_nothing_have_no_length():
    svg = bar_chart([Bar("a", 0.0, "0")])
    assert float(ElementTree.fromstring(svg).find(f"{SVG}rect").get("width")) == 0


def test_a_legend_shows_areas_and_points():
    root = ElementTree.fromstring(legend_strip([Key("#111111", "area"), Key("#222222", "point", point=True)]))
    assert len(root.findall(f"{SVG}rect")) == 1 and len(root.findall(f"{SVG}circle")) == 1


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=20))
@settings(max_examples=30)
def test_every_text_is_escaped(text):
    ElementTree.fromstring(bar_chart([Bar(text, 1.0, text)]))
    ElementTree.fromstring(legend_strip([Key("#111111", text)]))
