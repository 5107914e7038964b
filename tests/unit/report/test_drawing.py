"""Drawings: their lines and outlines are found and changed in groups too."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from urban_rural_linkages.core.report.drawing import Drawing, Group, Path, Text

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
