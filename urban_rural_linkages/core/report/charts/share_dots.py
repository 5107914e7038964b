"""Shares as dots: one row each, a dot on a line from 0 to 1, and its number at the end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, WHITE, Circle, Drawing, Mark, Stroke
from ..lettering import Measure, shortened
from .marks import BASE, GRID, SIZE, beside, line, words

_ROW, _RADIUS, _GAP, _ENDS = 4.2, 1.05, 2.5, 5.0
_LABELS, _NUMBERS = 0.56, 0.15  # of the width, at most


@dataclass(frozen=True)
class ShareDot:
    """A row: what it is called, its share from 0 to 1, its colour, and the share as it is written."""

    label: str
    share: float
    colour: str
    text: str


def share_dots(rows: Sequence[ShareDot], ends: tuple[str, str], measure: Measure, width: float = 85.0) -> Drawing:
    """Draw shares between 0 and 1; an unknown one has no dot.

    Parameters
    ----------
    rows : sequence of ShareDot
        From top to bottom.
    ends : (str, str)
        How 0 and 1 are written below the lines.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    longest = max((measure.width(row.label, SIZE) for row in rows), default=0.0)
    numbers = min(max((measure.width(row.text, SIZE, "semibold") for row in rows), default=0.0), _NUMBERS * width)
    left = min(longest, _LABELS * width) + _GAP
    right = width - numbers - _GAP
    marks: list[Mark] = []
    for place, row in enumerate(rows):
        y = (place + 0.5) * _ROW
        label = shortened(row.label, left - _GAP, measure, SIZE)
        marks += [beside(left - _GAP, y, label, "end", INK), line(left, y, right, y, GRID),
                  beside(width, y, shortened(row.text, numbers, measure, SIZE, "semibold"), "end", INK,
                         weight="semibold")]  # fmt: skip
        if math.isfinite(row.share):
            marks.append(Circle(left + row.share * (right - left), y, _RADIUS, row.colour, Stroke(WHITE, 0.2)))
    bottom = len(rows) * _ROW
    for x, text in zip((left, right), ends, strict=True):
        marks += [line(x, 0.5, x, bottom, BASE), words(x, bottom + 3.2, text, "middle")]
    told = "; ".join(f"{row.label}: {row.text}" for row in rows)
    return Drawing(width, bottom + _ENDS, marks, told)
