"""The bars of the scores."""

from __future__ import annotations

from xml.etree import ElementTree

from urban_rural_linkages.core.assessment.report.summary import ScoreBar, score_chart

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*bars: ScoreBar):
    return ElementTree.fromstring(score_chart(bars, "Score <by> domain"))


def test_length_is_the_share_of_the_track():
    rectangles = drawn(ScoreBar("One", 0.25, "25 %")).findall(f"{SVG}rect")
    track, bar = (float(rectangle.get("width")) for rectangle in rectangles)
    assert bar == track / 4


def test_a_score_that_is_not_shown_has_a_dashed_track_and_says_why():
    picture = drawn(ScoreBar("One", None, "under half answered"))
    track, bar = picture.findall(f"{SVG}rect")
    assert track.get("stroke-dasharray") and float(bar.get("width")) == 0
    assert [text.text for text in picture.findall(f"{SVG}text")] == ["One", "under half answered"]


def test_a_score_of_nothing_is_no_unknown_one():
    track, bar = drawn(ScoreBar("One", 0.0, "0 %")).findall(f"{SVG}rect")
    assert track.get("stroke-dasharray") is None and float(bar.get("width")) == 0


def test_texts_are_escaped_and_long_titles_cut():
    picture = drawn(ScoreBar("<b>" + "x" * 200, 1.0, "&"))
    title, text = (found.text for found in picture.findall(f"{SVG}text"))
    assert title.startswith("<b>x") and title.endswith("…") and len(title) == 96 and text == "&"
    assert picture.find(f"{SVG}title").text == "Score <by> domain"


def test_it_is_as_high_as_it_has_bars():
    heights = [int(drawn(*[ScoreBar("a", 1.0, "")] * count).get("height")) for count in (0, 1, 2)]
    assert heights[2] - heights[1] == heights[1] - heights[0] > 0
