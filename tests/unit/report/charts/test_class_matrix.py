"""Matrices of classes: the darker the larger, a cell for each pair of classes, nothing off the sheet."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.any_text import rgb
from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, touching_texts, words
from tests.unit.report.maps.sight import EYES, difference, lab
from urban_rural_linkages.core.contrast import contrast
from urban_rural_linkages.core.report.charts.class_matrix import (
    COLOURS,
    MatrixCell,
    MatrixRow,
    class_matrix,
    colour_of_share,
)
from urban_rural_linkages.core.report.drawing import Rectangle, ink_on

ROWS = [
    MatrixRow("City", "29 565", [MatrixCell(88.4, "88 %", "26 140"), MatrixCell(4.8, "5 %", "1 406")]),
    MatrixRow("Rural", "23 481", [MatrixCell(26.1, "26 %", "6 122"), MatrixCell(48.7, "49 %", "11 433")]),
]


def test_cells_are_as_dark_as_their_share_is_large():
    drawing = class_matrix(ROWS, ["work: city", "work: rural"], Letters())
    fills = [mark.fill for mark in marks(drawing, Rectangle)]
    assert fills == [COLOURS[3], COLOURS[0], COLOURS[1], COLOURS[2]]
    first, second = marks(drawing, Rectangle)[:2]
    assert second.x == pytest.approx(first.x + first.width) and first.y == second.y
    assert {"88 %", "26 140", "work: rural", "29 565"} <= set(words(drawing))
    assert "City: work: city 88 % (26 140), work: rural 5 % (1 406)" in drawing.alternative


def test_what_is_unknown_is_white():
    assert colour_of_share(math.nan) == "#ffffff"


@pytest.mark.parametrize("eyes", EYES)
def test_steps_are_told_apart_and_read(eyes):
    for one, other in combinations(COLOURS, 2):
        assert difference(lab(one, EYES[eyes]), lab(other, EYES[eyes])) >= 8.0
    assert all(contrast(rgb(ink_on(colour)), rgb(colour)) >= 4.0 for colour in COLOURS)


text = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40)


@given(st.lists(text, min_size=1, max_size=4), text, st.floats(0, 100) | st.just(math.nan))
@settings(max_examples=30, deadline=None)
def test_nothing_leaves_the_sheet_whatever_is_written(heads, label, share):
    cells = [MatrixCell(share, label, label) for _ in heads]
    drawing = class_matrix([MatrixRow(label, label, cells)] * 3, heads, Letters())
    assert beyond_the_sheet(drawing) == [] and touching_texts(drawing) == []
