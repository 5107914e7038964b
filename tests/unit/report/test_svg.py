"""Drawings as SVG: whole, escaped, and no larger than they must be."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import numpy as np

from urban_rural_linkages.core.report.drawing import (
    Circle,
    Drawing,
    Group,
    Hatch,
    Link,
    Path,
    Picture,
    Rectangle,
    Stroke,
    Text,
)
from urban_rural_linkages.core.report.svg import svg_of

RING = np.array([[0, 0], [1.234, 0], [1.234, -2], [1.2341, -2.0001]])
LINE = Stroke("#ffffff", 0.18)


def test_it_is_xml_with_every_kind_of_mark():
    marks = [
        Rectangle(0, 0, 1, 1, Hatch(), Stroke("#000000", 0.1, (1, 2))), Circle(1, 1, 0.5, "#ffffff", title="<a>"),
        Path([RING], "#ffffff", LINE, "k<", 'name "of" it'), Text(1, 1, "<b> & c", halo=0.3, angle=30),
        Picture(0, 0, 1, 1, b"\x89PNG"), Link(0, 0, 1, 1, "a"), Group([Text(0, 0, "in")], 2, 3, (0, 0, 5, 5)),
    ]  # fmt: skip
    root = ElementTree.fromstring(svg_of(Drawing(10, 20, marks, "a <picture>")))
    assert root.get("width") == "10mm" and root.get("aria-label") == "a <picture>"
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert texts == ["<b> & c", "<b> & c", "in"]


def test_outlines_are_whole_hundredths_without_points_that_do_not_move():
    assert re.search(r'd="M0 0l123 0 0-200z"', svg_of(Drawing(5, 5, [Path([RING], "#ffffff")])))
    assert re.search(r'd="M0 0l123 0 0-200"', svg_of(Drawing(5, 5, [Path([RING], None, LINE)])))


def test_outlines_that_follow_each_other_share_their_line():
    paths = [Path([RING], "#ffffff", LINE, key=str(number)) for number in range(3)]
    other = Path([RING], None, Stroke("#000000", 0.35))
    svg = svg_of(Drawing(5, 5, [*paths, other, Text(1, 1, "over"), paths[0]]))
    assert svg.count('stroke-width="18"') == 2 and svg.count('stroke-width="35"') == 1
    assert svg.index("<text") > svg.index('stroke-width="35"') > svg.index('data-key="2"'), "none changes its place"


def test_a_part_of_a_page_has_its_size_in_pixels():
    assert 'width="900" height="517"' in svg_of(Drawing(174, 100, []), standalone=False, pixels=900 / 174)
    assert "width" not in svg_of(Drawing(174, 100, []), standalone=False)
