"""Rows of the table of indicators of the gap: label, part, whole, the worse end, and what is made of both figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..errors import InputError
from ..identifiers import shortened
from .pooled import HIGH, KINDS, SHARE, WORSE

COLUMNS = 5


class GapRow(NamedTuple):
    """One row: the label, the fields of the part and the whole, the worse end, and the kind of figure."""

    label: str
    part: str
    whole: str
    worse: str
    kind: str


def parse_gap_rows(cells: Sequence[object], field_names: Sequence[str], layer: str) -> list[GapRow]:
    """Read the table of indicators.

    Parameters
    ----------
    cells : sequence
        The five columns again and again, or a sequence of rows; empty rows count for nothing, but are numbered.
    field_names : sequence of str
        The fields of the layer.
    layer : str
        Its name, for messages.

    Raises
    ------
    InputError
        Naming the row: when a label or field is missing, the layer has no such field, or a word is none of those that
        there are.

    Examples
    --------
    >>> parse_gap_rows(["65 and over", "old", "people", "", ""], ["old", "people"], "towns")
    [GapRow(label='65 and over', part='old', whole='people', worse='high', kind='share')]
    """
    rows = _rows_of(cells)
    return [_read(number, row, field_names, layer) for number, row in enumerate(rows, start=1) if any(row)]


def _rows_of(cells: Sequence[object]) -> list[tuple[str, ...]]:
    if any(isinstance(cell, list | tuple) for cell in cells):
        return [tuple(map(_text, row if isinstance(row, list | tuple) else (row,))) for row in cells]
    texts = [_text(cell) for cell in cells]
    return [tuple(texts[place : place + COLUMNS]) for place in range(0, len(texts), COLUMNS)]


def _text(cell: object) -> str:
    return "" if cell is None or str(cell) == "NULL" else str(cell).strip()


def _read(number: int, row: tuple[str, ...], field_names: Sequence[str], layer: str) -> GapRow:
    label, part, whole, worse, kind = (*row, "", "", "", "", "")[:COLUMNS]
    if len(row) > COLUMNS or not (label and part and whole):
        raise InputError("Row {row} of the indicators is not complete: '{text}'.",
                         hint="A row has a name, two fields, the worse end (high, low, neither) and a kind (share, "
                         "change, mean, hundred, level).", row=number, text=", ".join(row))  # fmt: skip
    for field in (part, whole):
        if field not in field_names:
            raise InputError("Row {row} of the indicators: layer '{layer}' has no field '{field}'; it has: {fields}.",
                             hint="Choose one of them.", row=number, layer=layer, field=field,
                             fields=shortened(field_names, 12))  # fmt: skip
    return GapRow(label, part, whole, _one_of(number, worse or HIGH, WORSE), _one_of(number, kind or SHARE, KINDS))


def _one_of(number: int, word: str, words: Sequence[str]) -> str:
    if word.lower() not in words:
        raise InputError("Row {row} of the indicators: '{word}' is none of {words}.",
                         hint="Write one of these words.", row=number, word=word, words=", ".join(words))  # fmt: skip
    return word.lower()
