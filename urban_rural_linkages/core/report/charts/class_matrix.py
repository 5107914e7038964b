"""Matrices of classes: who goes where, a cell for each pair of classes, the darker the larger its share of the row."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, PETROL, SOFT, WHITE, Drawing, Mark, Rectangle, Stroke, ink_on
from ..lettering import Measure, shortened
from .marks import SIZE, beside

COLOURS = ("#f6f4ea", "#bcd6d4", "#7eb0b3", "#3f8389")
"""Of shares below 10 %, 30 % and 60 %, and of larger ones."""
_LIMITS = (10.0, 30.0, 60.0)
_HEAD, _ROW, _GAP, _LABEL = 6.0, 11.0, 2.5, 22.0
_SHARE_SIZE, _COUNT_SIZE = 9.5, 6.5
_NONE = "#ffffff"


@dataclass(frozen=True)
class MatrixCell:
    """A cell: its share of the row in per cent (NaN unknown), the share and the amount as they are written."""

    share: float
    text: str
    amount: str


@dataclass(frozen=True)
class MatrixRow:
    """A row: its class, its total as it is written, and its cells from left to right."""

    label: str
    total: str
    cells: Sequence[MatrixCell]


def class_matrix(rows: Sequence[MatrixRow], heads: Sequence[str], measure: Measure, width: float = 85.0) -> Drawing:
    """Draw a matrix.

    Parameters
    ----------
    rows : sequence of MatrixRow
        From top to bottom.
    heads : sequence of str
        Of the columns, from left to right.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    wide = (width - _LABEL) / len(heads)
    marks: list[Mark] = [
        beside(_LABEL + (column + 0.5) * wide, _HEAD / 2, shortened(head, wide - 1.0, measure, SIZE, "semibold"),
               "middle", PETROL, weight="semibold") for column, head in enumerate(heads)
    ]  # fmt: skip
    for number, row in enumerate(rows):
        y = _HEAD + number * _ROW
        label = shortened(row.label, _LABEL - _GAP, measure, SIZE, "semibold")
        marks += [beside(_LABEL - _GAP, y + 0.38 * _ROW, label, "end", INK, weight="semibold"),
                  beside(_LABEL - _GAP, y + 0.66 * _ROW, shortened(row.total, _LABEL - _GAP, measure, _COUNT_SIZE),
                         "end", SOFT, _COUNT_SIZE)]  # fmt: skip
        for column, cell in enumerate(row.cells):
            marks += _cell(cell, _LABEL + column * wide, y, wide, measure)
    told = "; ".join(f"{row.label}: " + ", ".join(f"{head} {cell.text} ({cell.amount})"
                     for head, cell in zip(heads, row.cells, strict=True)) for row in rows)  # fmt: skip
    return Drawing(width, _HEAD + len(rows) * _ROW, marks, told)


def colour_of_share(share: float) -> str:
    """Return the colour of a share in per cent; white where it is unknown.

    Examples
    --------
    >>> [colour_of_share(share) for share in (9.9, 10.0, 60.0)]
    ['#f6f4ea', '#bcd6d4', '#3f8389']
    """
    return _NONE if math.isnan(share) else COLOURS[sum(share >= limit for limit in _LIMITS)]


def _cell(cell: MatrixCell, x: float, y: float, wide: float, measure: Measure) -> list[Mark]:
    colour, middle = colour_of_share(cell.share), x + wide / 2
    ink, room = ink_on(colour), wide - 1.0
    share = shortened(cell.text, room, measure, _SHARE_SIZE, "semibold")
    return [
        Rectangle(x, y, wide, _ROW, colour, Stroke(WHITE, 0.6)),
        beside(middle, y + 0.38 * _ROW, share, "middle", ink, _SHARE_SIZE, "semibold"),
        beside(middle, y + 0.76 * _ROW, shortened(cell.amount, room, measure, _COUNT_SIZE), "middle", ink, _COUNT_SIZE),
    ]
