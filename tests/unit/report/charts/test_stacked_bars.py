"""Stacked bars: shares of one length, a number at the end, ages beside their rows, and nothing off the sheet."""

from __future__ import annotations

import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.stacked_bars import StackedRow, StackedWords, stacked_bars
from urban_rural_linkages.core.report.drawing import Rectangle

ANSWERS = (("on foot", "#8fc3a0"), ("bicycle", "#8276b8"), ("only by car", "#e5a03a"), ("beyond", "#8f3d06"))
TEXTS = StackedWords(ANSWERS, 2, "need a car", "{:.0f}".format, "{:.0f}".format)
BARS = {colour for _, colour in ANSWERS}


def chart(*rows: StackedRow, width: float = 150.0):
    return stacked_bars(rows, TEXTS, Letters(), width)


def bars(drawn):
    keys = len(ANSWERS)
    return [mark for mark in marks(drawn, Rectangle) if mark.fill in BARS][:-keys]


def test_a_bar_is_shared_out_in_the_order_of_the_answers():
    foot, bicycle, car, beyond = bars(chart(StackedRow("women", (50, 10, 30, 10))))
    assert [bar.fill for bar in (foot, bicycle, car, beyond)] == [colour for _, colour in ANSWERS]
    assert foot.x < bicycle.x < car.x < beyond.x
    assert car.width + 0.3 == pytest.approx(3 * (bicycle.width + 0.3))


def test_groups_of_any_size_have_bars_of_one_length():
    drawn = bars(chart(StackedRow("women", (5, 0, 5, 0)), StackedRow("men", (500, 0, 500, 0))))
    assert [bar.width for bar in drawn[:2]] == pytest.approx([bar.width for bar in drawn[2:]])


def test_only_the_people_of_one_answer_are_written_at_the_end():
    told = words(chart(StackedRow("women", (7111, 1222, 2333, 444))))
    assert "2333" in told and not {"7111", "1222", "444"} & set(told)
    assert "need a car" in told and "64" in told  # the share on foot, in its bar


def test_rows_of_one_age_have_it_once():
    rows = [StackedRow("women", (5, 1, 3, 1), "0-14"), StackedRow("men", (5, 1, 3, 1), "0-14"),
            StackedRow("women", (5, 1, 3, 1), "80+")]  # fmt: skip
    told = words(chart(*rows))
    assert told.count("0-14") == 1 and told.count("80+") == 1 and told.count("women") == 2


def test_a_group_without_anybody_has_no_bar_and_no_number():
    drawn = chart(StackedRow("nobody", (0, 0, 0, 0)))
    assert bars(drawn) == [] and "0" not in words(drawn) and "nobody" in words(drawn)


def test_long_names_are_shortened_and_stay_on_the_sheet():
    long = "A group with a name that is far too long for the room at its left, and goes on and on"
    assert not beyond_the_sheet(chart(StackedRow(long, (5, 1, 1234567, 1), long)))


def test_it_is_told_in_words_too():
    told = chart(StackedRow("men", (1, 2, 3, 4), "80+")).alternative
    assert told == "80+ men: on foot 1, bicycle 2, only by car 3, beyond 4"


def test_no_group_at_all_leaves_the_legend():
    assert {"on foot", "only by car"} <= set(words(chart()))
