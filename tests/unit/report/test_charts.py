"""Charts: well-formed SVG, in scale, honest about gaps."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.report.charts import (
    ACCENT,
    INK,
    WARM,
    Bar,
    Key,
    ServiceBeyond,
    bar_chart,
    beyond_chart,
    legend_strip,
    lettering,
    line_chart,
    round_steps,
)

SVG = "{http://www.w3.org/2000/svg}"

SERVICES = [
    ServiceBeyond("school", 100, 0, "100"),
    ServiceBeyond("hospital", 300, 100, "400"),
    ServiceBeyond("pharmacy", math.nan, math.nan, "–"),
    ServiceBeyond("bank", 100, 0, "100"),
]


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


def test_a_word():
    text = ElementTree.fromstring(lettering(1, 2.345, "A <b> & 'c'"))
    assert text.text == "A <b> & 'c'"
    assert (text.get("x"), text.get("y")) == ("1.0", "2.3")
    assert (text.get("text-anchor"), text.get("font-size"), text.get("fill")) == ("start", "12", INK)
    assert text.get("font-weight") is None
    assert "Open Sans" in text.get("font-family")


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_heading(anchor):
    text = ElementTree.fromstring(lettering(0, 0, "Ñ", anchor, 10.5, "#123456", bold=True))
    assert (text.get("text-anchor"), text.get("font-size")) == (anchor, "10.5")
    assert (text.get("fill"), text.get("font-weight")) == ("#123456", "bold")


def drawn(services):
    root = ElementTree.fromstring(beyond_chart(services, "Beyond 30 minutes", "beyond", "no way"))
    return root, [text.text for text in root.findall(f"{SVG}text")], root.findall(f"{SVG}rect")


def test_most_people_first_then_by_label_and_unknown_last():
    _, texts, _ = drawn(SERVICES)
    assert [text for text in texts if text in {s.label for s in SERVICES}] == ["hospital", "bank", "school", "pharmacy"]
    assert texts[0] == "Beyond 30 minutes"


def test_parts_are_in_proportion_and_stand_end_to_end():
    _, _, rects = drawn(SERVICES)
    bars = rects[2:]  # the first two are the legend
    widths = [float(rect.get("width")) for rect in bars]
    assert [rect.get("fill") for rect in bars] == [ACCENT, WARM] * 4
    assert widths[0] == pytest.approx(3 * widths[1], abs=0.2) == pytest.approx(3 * widths[2], abs=0.2)
    assert widths[3] == 0 and widths[6:] == [0, 0]
    assert float(bars[1].get("x")) == pytest.approx(float(bars[0].get("x")) + widths[0], abs=0.1)


def test_the_legend_names_only_what_is_there():
    assert "no way" in drawn(SERVICES)[1]
    assert "no way" not in drawn(SERVICES[:1])[1]


@pytest.mark.parametrize("services", [[], [ServiceBeyond("a", 0, 0, "0")], [ServiceBeyond("a", math.nan, 0, "–")]])
def test_nobody_has_no_length(services):
    _, _, rects = drawn(services)
    assert all(float(rect.get("width")) == 0 for rect in rects[1:])


@settings(max_examples=30)
@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=20))
def test_every_text_of_the_services_is_escaped(text):
    ElementTree.fromstring(beyond_chart([ServiceBeyond(text, 1, 1, text)], text, text, text))


def test_the_order_of_services_does_not_matter():
    assert beyond_chart(SERVICES, "t", "b", "n") == beyond_chart(SERVICES[::-1], "t", "b", "n")
