"""The thirty classes of urban-rural catchments as a table of colours: sizes of cities down, time to them across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, LINE, PETROL, SOFT, WHITE, Drawing, Mark, Rectangle, Stroke, ink_on
from ..lettering import Measure
from .marks import KEY_SIZE, SIZE, Key, beside, key_marks, line, words

_GROUPS, _SIZES, _GAP = 19.0, 33.0, 0.5
_HEAD, _CODE, _SHARE, _NUMBER = 5.0, 5.0, 6.0, 7.4
_EMPTY = Stroke(LINE, 0.15)
_BRACKET = Stroke(INK, 0.3)
_BELOW = 2.4


@dataclass(frozen=True)
class ClassCell:
    """A class: its code, its colour, and what is written of it; one that occurs nowhere has no colour."""

    code: int
    colour: str
    people: str = "–"
    share: str = ""


@dataclass(frozen=True)
class ClassTable:
    """The words and classes of the table.

    Attributes
    ----------
    times : sequence of str
        Above the columns.
    sizes : sequence of str
        Beside the rows.
    groups : sequence of (str, int)
        How sizes hang together: the name of a group and how many rows it has.
    rows : sequence of sequence of ClassCell
    keys : sequence of Key
        Below the table, of what has neither size nor time.
    """

    times: Sequence[str]
    sizes: Sequence[str]
    groups: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[ClassCell]]
    keys: Sequence[Key] = ()


def class_table(table: ClassTable, measure: Measure, size: tuple[float, float] = (174.0, 8.8)) -> Drawing:
    """Draw the table.

    Parameters
    ----------
    table : ClassTable
    measure : Measure
        Of texts.
    size : (float, float)
        The width of the drawing and the height of a row, in mm.
    """
    width, height = size
    left = _GROUPS + _SIZES
    wide = (width - left) / len(table.times)
    marks: list[Mark] = [words(left + wide * (place + 0.5), 2.8, text, "middle", PETROL, KEY_SIZE, "semibold")
                         for place, text in enumerate(table.times)]  # fmt: skip
    for number, (label, cells) in enumerate(zip(table.sizes, table.rows, strict=True)):
        top = _HEAD + height * number
        marks.append(beside(left - 2.0, top + height / 2, label, "end", INK, KEY_SIZE))
        for place, cell in enumerate(cells):
            marks += _cell(cell, (left + wide * place, top, wide - _GAP, height - _GAP))
    marks += _brackets(table, height)
    bottom = _HEAD + height * len(table.rows)
    keys, tall = key_marks(table.keys, left, bottom + _BELOW, width - left, measure)
    return Drawing(width, bottom + (_BELOW + tall if tall else 0.0), [*marks, *keys], _said(table))


def _cell(cell: ClassCell, box: tuple[float, float, float, float]) -> list[Mark]:
    x, y, width, height = box
    ink = ink_on(cell.colour) if cell.colour else SOFT
    marks: list[Mark] = [Rectangle(x, y, width, height, cell.colour or WHITE, None if cell.colour else _EMPTY),
                         words(x + 0.9, y + 2.4, str(cell.code), "start", ink, _CODE)]  # fmt: skip
    middle = y + height * (0.38 if cell.share else 0.5)
    marks.append(beside(x + width / 2, middle, cell.people, "middle", ink, _NUMBER if cell.share else SIZE,
                        "semibold" if cell.share else "regular"))  # fmt: skip
    if cell.share:
        marks.append(beside(x + width / 2, y + height * 0.77, cell.share, "middle", ink, _SHARE))
    return marks


def _brackets(table: ClassTable, height: float) -> list[Mark]:
    """Return the names of the groups with a bracket over their rows."""
    marks: list[Mark] = []
    first = 0
    for label, count in table.groups:
        top, bottom = _HEAD + height * first + 0.4, _HEAD + height * (first + count) - _GAP - 0.4
        marks.append(beside(_GROUPS - 2.5, (top + bottom) / 2, label, "end", PETROL, KEY_SIZE, "semibold"))
        marks.append(line(_GROUPS - 1.0, top, _GROUPS - 1.0, bottom, _BRACKET))
        marks += [line(_GROUPS - 1.0, y, _GROUPS, y, _BRACKET) for y in (top, bottom)]
        first += count
    return marks


def _said(table: ClassTable) -> str:
    """Say the classes that occur, for who cannot see the table."""
    cells = [f"{cell.code} {size}, {time}: {cell.people}{f' ({cell.share})' if cell.share else ''}"
             for size, row in zip(table.sizes, table.rows, strict=True)
             for time, cell in zip(table.times, row, strict=True) if cell.colour]  # fmt: skip
    return "; ".join([*cells, *(key.label for key in table.keys)])
