"""The chart of people beyond the threshold: in order, in proportion, escaped."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.report.charts import ACCENT, WARM
from urban_rural_linkages.core.report.coverage_chart import ServiceBeyond, beyond_chart

SVG = "{http://www.w3.org/2000/svg}"
SERVICES = [
    ServiceBeyond("school", 100, 0, "100"),
    ServiceBeyond("hospital", 300, 100, "400"),
    ServiceBeyond("pharmacy", math.nan, math.nan, "–"),
    ServiceBeyond("bank", 100, 0, "100"),
]


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
def test_every_text_is_escaped(text):
    ElementTree.fromstring(beyond_chart([ServiceBeyond(text, 1, 1, text)], text, text, text))


def test_the_order_of_services_does_not_matter():
    assert beyond_chart(SERVICES, "t", "b", "n") == beyond_chart(SERVICES[::-1], "t", "b", "n")
