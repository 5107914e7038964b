"""The strip of how far a rule decides: maps from the left, each with its words, and bars that end with the text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from urban_rural_linkages.core.report.drawing import Drawing, Group, Text
from urban_rural_linkages.core.report.maps.rule_strip import BARS, MAP, rule_strip
from urban_rural_linkages.core.report.typesetting.styles import TEXT_WIDTH

WORDS = ["ideal 12 500", "26 areas", "3 below it", "79 % keep seat"]


def strip(count=3, tall=30.0, bars=28.0) -> Drawing:
    return rule_strip([(Drawing(20.0, tall, []), WORDS)] * count, Drawing(BARS, bars, [], "near: 18"))


def groups(drawing) -> list[Group]:
    return [mark for mark in drawing.marks if isinstance(mark, Group)]


def test_maps_words_and_bars_do_not_overlap_and_end_with_the_text():
    *maps, bars = groups(strip())
    assert bars.x + BARS == TEXT_WIDTH and len(maps) == 6
    for drawn, words, following in zip(maps[::2], maps[1::2], [*maps[2::2], bars], strict=True):
        assert drawn.x + 20.0 < words.x < following.x
        assert drawn.x + MAP[0] + 17.0 < following.x, "a map of full width leaves room for its words"


def test_the_first_words_are_heavy_and_what_follows_the_second_is_soft():
    words = groups(strip())[1].marks
    assert [mark.text for mark in words] == WORDS and all(isinstance(mark, Text) for mark in words)
    assert [mark.weight for mark in words] == ["semibold", "regular", "regular", "regular"]
    assert words[0].colour == words[1].colour != words[2].colour == words[3].colour
    steps = [below.y - above.y for above, below in pairwise(words)]
    assert steps == pytest.approx([3.7, 3.7, 3.7])


@pytest.mark.parametrize(("tall", "bars", "height"), [(30.0, 28.0, 30.0), (20.0, 28.0, 28.0)])
def test_it_is_as_high_as_its_highest_part(tall, bars, height):
    assert strip(tall=tall, bars=bars).height == height


def test_it_says_the_same_in_words():
    assert strip(1).alternative == "ideal 12 500, 26 areas, 3 below it, 79 % keep seat; near: 18"
