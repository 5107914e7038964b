"""The bars of the scores."""

from __future__ import annotations

import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.score_bars import ScoreBar, score_chart
from urban_rural_linkages.core.report.drawing import Rectangle


def drawn(*bars: ScoreBar):
    return score_chart(bars, "Score by domain", Letters())


def test_length_is_the_share_of_the_track():
    track, bar = marks(drawn(ScoreBar("One", 0.25, "25 %")), Rectangle)
    assert bar.width == pytest.approx(track.width / 4)


def test_a_score_that_is_not_shown_has_a_dashed_track_and_says_why():
    picture = drawn(ScoreBar("One", None, "under half answered"))
    (track,) = marks(picture, Rectangle)
    assert track.stroke.dashes and words(picture) == ["One", "under half answered"]


def test_a_score_of_nothing_is_no_unknown_one():
    (track,) = marks(drawn(ScoreBar("One", 0.0, "0 %")), Rectangle)
    assert not track.stroke.dashes


def test_long_titles_are_wrapped_and_cut():
    picture = drawn(ScoreBar("word " * 200, 1.0, "x" * 200), ScoreBar("y" * 400, None, ""))
    assert not beyond_the_sheet(picture) and picture.alternative == "Score by domain"
    assert any(text.endswith("…") for text in words(picture))


def test_it_is_as_high_as_it_has_bars():
    heights = [drawn(*[ScoreBar("a", 1.0, "")] * count).height for count in (0, 1, 2)]
    assert heights[2] - heights[1] == pytest.approx(heights[1] - heights[0]) and heights[1] > 0
