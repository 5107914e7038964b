"""What tests read of drawings: their marks in the millimetres of the sheet, and letters of a known width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from urban_rural_linkages.core.report.charts.marks import Key, key_marks
from urban_rural_linkages.core.report.drawing import Circle, Drawing, Group, Mark, Path, Rectangle, Text, Weight
from urban_rural_linkages.core.report.svg import MILLIMETRES_OF_A_POINT


class Letters:
    """Letters that are all equally wide: as wide as the widest of most words."""

    def width(self, text: str, size: float, weight: Weight = "regular", italic: bool = False) -> float:
        return 0.6 * size * MILLIMETRES_OF_A_POINT * len(text) * (1.05 if weight == "semibold" else 1.0)


def marks(drawing: Drawing, kind: type | None = None) -> list:
    """Return all marks, or those of a kind, where they lie on the sheet."""
    return [mark for mark in _placed(drawing.marks, 0.0, 0.0) if kind is None or isinstance(mark, kind)]


def _placed(found: Sequence[Mark], x: float, y: float) -> Iterator[Mark]:
    for mark in found:
        if isinstance(mark, Group):
            yield from _placed(mark.marks, x + mark.x, y + mark.y)
        elif isinstance(mark, Path):
            yield replace(mark, rings=[np.asarray(ring) + (x, y) for ring in mark.rings])
        else:
            yield replace(mark, x=mark.x + x, y=mark.y + y)


def legend(keys: Sequence[Key], width: float = 174.0) -> Drawing:
    """Return the keys of a chart as a picture of their own."""
    found, height = key_marks(keys, 0.0, 0.0, width, Letters())
    return Drawing(width, height, found)


def words(drawing: Drawing) -> list[str]:
    return [mark.text for mark in marks(drawing, Text)]


def beyond_the_sheet(drawing: Drawing, tolerance: float = 0.05) -> list[Mark]:
    """Return the marks that leave the drawing, with their letters as wide as `Letters` says."""
    return [mark for mark in marks(drawing) if not _inside(_box(mark), drawing, tolerance)]


def touching_texts(drawing: Drawing, tolerance: float = 0.1) -> list[tuple[str, str]]:
    """Return the pairs of texts whose letters would lie on each other."""
    boxes = [(mark.text, _box(mark)) for mark in marks(drawing, Text) if mark.text.strip()]
    return [(one, other) for (one, first), (other, second) in combinations(boxes, 2)
            if all(min(first[axis + 2], second[axis + 2]) - max(first[axis], second[axis]) > tolerance
                   for axis in (0, 1))]  # fmt: skip


def _inside(box: tuple[float, float, float, float], drawing: Drawing, tolerance: float) -> bool:
    left, top, right, bottom = box
    return (left >= -tolerance and top >= -tolerance and right <= drawing.width + tolerance
            and bottom <= drawing.height + tolerance)  # fmt: skip


def _box(mark: Mark) -> tuple[float, float, float, float]:
    if isinstance(mark, Rectangle):
        return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    if isinstance(mark, Circle):
        return mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius
    if isinstance(mark, Path):
        points = np.concatenate(list(mark.rings))
        return (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())
    width, height = Letters().width(mark.text, mark.size, mark.weight), 0.6 * mark.size * MILLIMETRES_OF_A_POINT
    along = {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
    if mark.angle == -90:  # from below upwards, its letters to the left of the line that they stand on
        return mark.x - height, mark.y + along - width, mark.x, mark.y + along
    return mark.x - along, mark.y - height, mark.x - along + width, mark.y
