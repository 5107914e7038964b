"""Bars of settings: a full bar is everybody, the count stands beside it, nothing leaves the sheet."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.setting_bars import COLOUR, Setting, setting_bars
from urban_rural_linkages.core.report.drawing import Rectangle, Text

LETTERS = Letters()
ROWS = [Setting("close: 20 min", "18", 1.0, "100 %"), Setting("far: 50 min", "22", 0.5, "50 %")]
texts = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40)
shares = st.floats(0.0, 1.0) | st.just(math.nan)


def bars(rows=ROWS, width=44.0):
    return setting_bars(rows, ("areas", "keep seat"), LETTERS, width)


def filled(drawing) -> list[Rectangle]:
    return [mark for mark in marks(drawing, Rectangle) if mark.fill == COLOUR]


def test_half_of_the_people_is_half_a_bar():
    first, second = filled(bars())
    assert first.width == pytest.approx(2 * second.width) and first.x == second.x
    empty = [mark for mark in marks(bars(), Rectangle) if mark.fill is None]
    assert [mark.width for mark in empty] == pytest.approx([first.width] * 2), "the whole is drawn beside each"


def test_label_count_and_share_stand_in_each_row_under_their_heads():
    said = words(bars())
    assert {"areas", "keep seat", "close: 20 min", "18", "100 %", "far: 50 min", "22", "50 %"} <= set(said)
    base = {mark.text: mark.y for mark in marks(bars(), Text)}
    assert base["far: 50 min"] == base["22"] == base["50 %"] > base["18"] > base["areas"]


def test_a_share_of_nobody_and_an_unknown_one_have_no_bar():
    assert filled(bars([Setting("a", "1", 0.0, "0 %"), Setting("b", "2", math.nan, "–")])) == []


def test_it_says_the_same_in_words():
    assert bars().alternative == "close: 20 min: areas 18, keep seat 100 %; far: 50 min: areas 22, keep seat 50 %"


def test_each_bar_tells_whose_it_is():
    assert [mark.title for mark in filled(bars())] == ["close: 20 min", "far: 50 min"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Setting, texts, st.integers(0, 99999).map(str), shares, st.just("100 %")), max_size=12),
       st.floats(40.0, 120.0))  # fmt: skip
def test_nothing_leaves_the_sheet_whatever_the_labels(rows, width):
    drawing = bars(rows, width)
    assert not beyond_the_sheet(drawing)
    assert len(filled(drawing)) == sum(row.share > 0 for row in rows)
