"""Mirrored bars: losers to the left and gainers to the right, on one scale, whatever their number."""

from __future__ import annotations

import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.mirrored_bars import MirroredRow, mirrored_bars
from urban_rural_linkages.core.report.drawing import GAIN, LOSE, Rectangle


def chart(*rows: MirroredRow):
    return mirrored_bars(rows, "longer", "shorter", "{:.0f}".format, Letters())


def test_both_sides_begin_in_the_middle_and_have_one_scale():
    longer, shorter = marks(chart(MirroredRow("Women", 100, 50)), Rectangle)
    assert (longer.fill, shorter.fill) == (LOSE, GAIN)
    assert longer.x + longer.width == pytest.approx(shorter.x)
    assert longer.width == pytest.approx(2 * shorter.width)


def test_the_widest_bar_and_its_number_stay_on_the_sheet():
    drawn = chart(
        MirroredRow("A group with a name that is far too long for the room at its left", 999999, 1234567, True)
    )
    assert not beyond_the_sheet(drawn) and "1234567" in words(drawn)


def test_nobody_has_a_number_and_no_bar():
    drawn = chart(MirroredRow("Men", 0, 0))
    assert not marks(drawn, Rectangle) and words(drawn).count("0") == 2


def test_it_is_told_in_words_too():
    assert chart(MirroredRow("Men", 1, 2)).alternative == "Men: longer 1, shorter 2"
