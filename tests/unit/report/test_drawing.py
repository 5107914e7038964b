"""Drawings: their lines and outlines are found and changed in groups too."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.any_text import rgb
from urban_rural_linkages.core.contrast import contrast
from urban_rural_linkages.core.report.drawing import INK, WHITE, Drawing, Group, Path, Text, ink_on

OUTER, INNER = (Path([np.zeros((2, 2))], key=key) for key in ("outer", "inner"))
DRAWING = Drawing(9, 9, [OUTER, Text(0, 0, "A"), Group([Group([INNER], 1, 2)], 3, 4)], "words")


def test_paths_come_in_order():
    assert list(DRAWING.paths()) == [OUTER, INNER]


def test_paths_change_and_nothing_else_does():
    changed = DRAWING.with_paths(lambda path: replace(path, title=path.key.upper()))
    assert [path.title for path in changed.paths()] == ["OUTER", "INNER"]
    assert (changed.marks[1], changed.alternative) == (DRAWING.marks[1], "words")
    assert (changed.marks[2].x, changed.marks[2].marks[0].y) == (3, 2)


def test_a_drawing_is_put_into_another():
    group = DRAWING.at(5, 6)
    assert (group.x, group.y, list(group.marks)) == (5, 6, list(DRAWING.marks))


@given(st.integers(0, 0xFFFFFF))
def test_letters_are_read_on_any_colour(number):
    """The worst colour for both inks leaves 3.79: (1.05 * (0.0234 + 0.05)) ** 0.5 / 0.0734, by WCAG's formula."""
    colour = f"#{number:06x}"
    ink = ink_on(colour)
    ratios = {one: contrast(rgb(colour), rgb(one)) for one in (WHITE, INK)}
    assert ratios[ink] == max(ratios.values()) >= 3.7


@pytest.mark.parametrize(("colour", "ink"), [("#17495a", WHITE), ("#efece4", INK), ("#000000", WHITE), (WHITE, INK)])
def test_letters_are_white_on_dark_and_dark_on_light(colour, ink):
    assert ink_on(colour) == ink
