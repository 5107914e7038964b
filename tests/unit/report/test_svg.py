"""Drawings as SVG: well-formed, escaped, in whole hundredths, with nothing fetched."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from urban_rural_linkages.core.report.svg import picture_type, svg_of

SVG = "{http://www.w3.org/2000/svg}"
SQUARE = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]])
PNG = b"\x89PNG\r\n\x1a\n0000"


def _root(*marks, **more) -> ElementTree.Element:
    return ElementTree.fromstring(svg_of(Drawing(100.0, 50.0, marks), **more))


def test_its_size_is_that_of_the_drawing():
    root = _root()
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("100mm", "50mm", "0 0 100 50")
    assert _root(standalone=False).get("width") is None


def test_every_kind_of_mark_is_written():
    root = _root(
        Rectangle(1, 2, 3, 4, "#ff0000", radius=1),
        Circle(5, 5, 2, "#00ff00"),
        Path([SQUARE], "#0000ff"),
        Text(1, 1, "A"),
        Picture(0, 0, 10, 10, PNG),
        Group([Text(0, 0, "B")], 5, 6),
        Link(0, 0, 1, 1, "a"),
    )
    kinds = [element.tag.removeprefix(SVG) for element in root.iter()][1:]
    assert kinds == ["rect", "circle", "g", "path", "text", "image", "g", "text"]


def test_outlines_are_in_whole_hundredths_and_come_back():
    rng = np.random.default_rng(3)
    ring = np.cumsum(rng.normal(0, 0.7, (200, 2)), axis=0)
    [path] = _root(Path([ring], "#000000")).iter(f"{SVG}path")
    numbers = [int(number) for number in re.findall(r"-?\d+", path.get("d"))]
    points = np.cumsum(np.array(numbers).reshape(-1, 2), axis=0) / 100.0
    rounded = np.rint(ring * 100) / 100
    kept = np.any(np.diff(rounded, axis=0) != 0, axis=1)
    np.testing.assert_allclose(points, rounded[np.concatenate([[True], kept])], atol=1e-9)


def test_a_hatch_is_defined_once_and_as_large_in_outlines_as_elsewhere():
    root = _root(Rectangle(0, 0, 5, 5, Hatch()), Rectangle(5, 0, 5, 5, Hatch()), Path([SQUARE], Hatch()))
    patterns = list(root.iter(f"{SVG}pattern"))
    assert len(patterns) == 2
    assert "scale(100)" in patterns[1].get("patternTransform"), "paths are drawn in hundredths"


def test_ids_of_two_drawings_differ():
    one, other = (svg_of(Drawing(9, 9, [Rectangle(0, 0, 5, 5, Hatch())]), name) for name in ("a", "b"))
    assert set(re.findall(r'id="([^"]+)"', one)).isdisjoint(re.findall(r'id="([^"]+)"', other))


def test_a_halo_lies_below_its_letters_and_is_not_read_twice():
    edge, text = _root(Text(1, 1, "Coria", halo=0.5)).iter(f"{SVG}text")
    assert edge.get("aria-hidden") == "true" and edge.get("stroke") == "#fff"
    assert text.get("aria-hidden") is None


def test_what_is_cut_off_has_a_box():
    root = _root(Group([Rectangle(0, 0, 9, 9, "#000000")], 1, 1, (0, 0, 5, 5)))
    [clip] = root.iter(f"{SVG}clipPath")
    assert root.find(f"{SVG}g").get("clip-path") == f"url(#{clip.get('id')})"


def test_units_can_be_found_and_named():
    [path] = _root(Path([SQUARE], "#000000", key="00901", title='Majadillas <b>"&')).iter(f"{SVG}path")
    assert path.get("data-key") == "00901"
    assert path.find(f"{SVG}title").text == 'Majadillas <b>"&'


def test_dashes_are_as_long_in_outlines_as_the_stroke_is_wide():
    [outlines] = _root(Path([SQUARE], stroke=Stroke("#000000", 0.3, (2.0, 1.0)))).iter(f"{SVG}g")
    assert (outlines.get("stroke-width"), outlines.get("stroke-dasharray")) == ("30", "200 100")


def test_nothing_is_fetched():
    text = svg_of(Drawing(9, 9, [Picture(0, 0, 9, 9, PNG), Text(1, 1, "https://example.org")]))
    assert "data:image/png;base64," in text
    assert not re.search(r'(href|src)="http', text)


@pytest.mark.parametrize(
    ("content", "kind"), [(PNG, "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"<svg/>", "image/svg+xml")]
)
def test_pictures_are_told_by_their_first_bytes(content, kind):
    assert picture_type(content) == kind


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30))
def test_any_text_comes_back(words):
    [text] = _root(Text(1, 1, words)).iter(f"{SVG}text")
    assert (text.text or "") == words


def test_outlines_that_follow_each_other_share_their_line_and_none_changes_its_place():
    line, other = Stroke("#ffffff", 0.18), Path([SQUARE], None, Stroke("#000000", 0.35))
    paths = [Path([SQUARE], "#ffffff", line, key=str(number)) for number in range(3)]
    svg = svg_of(Drawing(20, 20, [*paths, other, Text(1, 1, "over"), paths[0]]))
    assert svg.count('stroke-width="18"') == 2 and svg.count('stroke-width="35"') == 1
    assert svg.index("<text") > svg.index('stroke-width="35"') > svg.index('data-key="2"')


def test_of_a_ring_smaller_than_a_hundredth_nothing_is_left():
    assert 'd=""' in svg_of(Drawing(5, 5, [Path([SQUARE / 10000, SQUARE[:1]], "#ffffff")]))


def test_a_part_of_a_page_has_its_size_in_pixels():
    assert 'width="900" height="517"' in svg_of(Drawing(174, 100, []), standalone=False, pixels=900 / 174)


def test_letters_of_a_file_are_large_and_made_smaller_again():
    """Word processors round the widths of small letters: an edge would lie beside its word."""
    mark = Text(10, 20, "Peñarroble", size=8, halo=0.4, angle=90)
    for edge_or_word in _root(mark).iter(f"{SVG}text"):
        assert edge_or_word.get("transform") == "scale(0.01) rotate(90 1000 2000)"
        assert float(edge_or_word.get("font-size")) == pytest.approx(100 * 8 * 25.4 / 72, abs=0.01)
        assert edge_or_word.get("stroke-width") in ("80", None)
    [*_, word] = _root(mark, standalone=False).iter("text")
    assert (word.get("x"), word.get("transform")) == ("10", "rotate(90 10 20)")
