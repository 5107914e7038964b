"""Drawings made simpler: borders that neighbours share stay shared, and nothing else is lost."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.report.drawing import Drawing, Group, Path, Stroke, Text
from urban_rural_linkages.core.report.web.coarse import STEP, coarse, plain, upper

BORDER = np.array([[5, 0], [5.13, 1.02], [4.91, 2.07], [5.2, 3.01], [5.2, 3.53], [5.2, 4]])
LEFT = np.vstack([[[0, 0]], BORDER, [[0, 4]]])
RIGHT = np.vstack([[[9, 4]], BORDER[::-1], [[9, 0]]])


def points(ring) -> set[tuple[int, int]]:
    return {tuple(point) for point in np.rint(np.asarray(ring) / STEP).astype(int).tolist()}


def simplified(*paths: Path) -> list[Path]:
    return [mark for mark in coarse(Drawing(10, 10, paths)).marks if isinstance(mark, Path)]


def test_neighbours_keep_the_border_that_they_share():
    [left] = simplified(Path([LEFT], "#000000", key="l"))
    [right] = simplified(Path([RIGHT], "#ffffff", key="r"))
    shared = points(left.rings[0]) & points(right.rings[0])
    assert shared == {(25, 0), (26, 5), (25, 10), (26, 15), (26, 20)}


def test_points_on_a_straight_line_are_left_out():
    [square] = simplified(Path([[[0, 0], [1, 0.01], [2, 0], [2, 2], [0, 2], [0, 0]]], "#000000", key="k"))
    assert points(square.rings[0]) == {(0, 0), (10, 0), (10, 10), (0, 10)}


def test_areas_that_look_alike_are_one_outline_and_the_smallest_vanish():
    line = Stroke("#ffffff", 0.1)
    areas = [Path([LEFT + number], "#00000" + str(number % 2), line, str(number), "name") for number in range(6)]
    tiny = Path([LEFT / 1000], "#000000", line, "tiny")
    found = simplified(*areas, tiny)
    assert [(path.fill, len(path.rings), path.key, path.title) for path in found] == [
        ("#000000", 3, "", ""), ("#000001", 3, "", "")]  # fmt: skip


def test_what_is_no_area_stays_where_it_is():
    road, name = Path([LEFT], None, Stroke("#000000", 0.3)), Text(1, 1, "A")
    drawing = coarse(Drawing(10, 10, [Group([Path([LEFT], "#000000", key="k"), road], 1, 2), name]))
    group, last = drawing.marks
    assert (group.x, group.y) == (1, 2) and group.marks[1] is road and last is name


def test_a_plain_drawing_cannot_be_pointed_at():
    [group] = plain(Drawing(10, 10, [Group([Path([LEFT], "#000000", None, "k", "t"), Text(0, 0, "A")])])).marks
    assert (group.marks[0].key, group.marks[0].title) == ("", "") and group.marks[0].rings == [LEFT]


def test_the_upper_part_leaves_out_what_begins_below_it():
    far = Path([np.array([[0, -900], [5, 900], [5, 0]])], "#000000")
    marks = [
        Text(1, 1, "in"), Text(1, 9, "out"), Path([LEFT], "#000000"), Path([LEFT + 8], "#000000"),
        Group([far], 0, 8, clip=(0, 0, 5, 5)), Group([far], 0, 2, clip=(0, 0, 5, 5)), Group([Text(0, 3, "out")], 0, 4),
        Path([], None),
    ]  # fmt: skip
    found = upper(Drawing(10, 20, marks), 6)
    assert found.height == 6 and list(found.marks) == [marks[0], marks[2], marks[5], marks[7]]
