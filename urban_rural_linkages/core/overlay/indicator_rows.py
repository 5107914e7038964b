"""Rows of the table of indicators: field, direction, weight, and limits.

A table of a dialog arrives as one flat list, out of a script perhaps as a list of rows, and a row that was never filled
in arrives empty.  Whatever is wrong is said with the number of the row.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from ..errors import InputError
from ..identifiers import shortened
from ..numbers import PLAIN_NUMBER
from .composite_index import DIRECTIONS, Direction


class IndicatorRow(NamedTuple):
    """One row: which field, which end of it is urgent, and how much it weighs."""

    field: str
    direction: Direction
    weight: float


def parse_indicator_rows(cells: Sequence[object], field_names: Sequence[str], layer: str) -> list[IndicatorRow]:
    """Read the table of indicators.

    Parameters
    ----------
    cells : sequence
        Field, direction and weight again and again, or a sequence of such rows; empty rows count for nothing, but are
        numbered.
    field_names : sequence of str
        The fields of the layer.
    layer : str
        Its name, for messages.

    Returns
    -------
    list of IndicatorRow

    Raises
    ------
    InputError
        Naming the row: when it is not complete, its field does not exist or came before, its direction is neither
        high nor low, or its weight is no number above 0; and when there is no row at all.

    Examples
    --------
    >>> parse_indicator_rows(["rate", "low", "1.5"], ["rate", "minutes"], "towns")
    [IndicatorRow(field='rate', direction='low', weight=1.5)]
    """
    rows = [(number, row) for number, row in enumerate(_rows_of(cells), start=1) if any(row)]
    if not rows:
        raise InputError("There are no indicators.",
                         hint="Fill in at least one row: field, direction (high or low) and weight.")  # fmt: skip
    found: list[IndicatorRow] = []
    for number, row in rows:
        indicator = _read(number, row, field_names, layer)
        if any(indicator.field.lower() == other.field.lower() for other in found):
            raise InputError("Row {row} of the indicators names the field '{field}' again.",
                             hint="Give each field one row.", row=number, field=indicator.field)  # fmt: skip
        found.append(indicator)
    return found


def parse_limits(text: str, count: int) -> list[float | None]:
    """Read the limits from which on indicators are met: one a row, separated by commas, nothing = none.

    Raises
    ------
    InputError
        When they are not as many as indicators, or one is no plain number.

    Examples
    --------
    >>> parse_limits("12.5,,30", 3), parse_limits("", 2)
    ([12.5, None, 30.0], [None, None])
    """
    if not text.strip():
        return [None] * count
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != count:
        raise InputError("LIMITS holds {given} {given:limit|limits} for {count} {count:indicator|indicators}: "
                         "'{text}'.",
                         hint="Write one for each indicator, in order, and nothing where there is none: 12.5,,30.",
                         given=len(parts), count=count, text=text)  # fmt: skip
    for row, part in enumerate(parts, start=1):
        if part and not PLAIN_NUMBER["point"].fullmatch(part):
            raise InputError("Limit {row} in LIMITS is '{text}', which is no number.",
                             hint="Write for example 12.5,,30.", row=row, text=part)  # fmt: skip
    return [float(part) if part else None for part in parts]


def _rows_of(cells: Sequence[object]) -> list[tuple[str, ...]]:
    """Divide the cells into rows of three texts."""
    if any(isinstance(cell, list | tuple) for cell in cells):
        return [tuple(map(_text, row if isinstance(row, list | tuple) else (row,))) for row in cells]
    texts = [_text(cell) for cell in cells]
    return [tuple(texts[place : place + 3]) for place in range(0, len(texts), 3)]


def _text(cell: object) -> str:
    return "" if cell is None or str(cell) == "NULL" else str(cell).strip()


def _read(number: int, row: tuple[str, ...], field_names: Sequence[str], layer: str) -> IndicatorRow:
    if len(row) != 3 or not all(row):
        raise InputError("Row {row} of the indicators is not complete: '{text}'.",
                         hint="A row has a field, a direction (high or low) and a weight.", row=number,
                         text=", ".join(row))  # fmt: skip
    field, wanted, weight = row
    if field not in field_names:
        raise InputError("Row {row} of the indicators: layer '{layer}' has no field '{field}'; it has: {fields}.",
                         hint="Choose one of them.", row=number, layer=layer, field=field,
                         fields=shortened(field_names, 12))  # fmt: skip
    direction = next((name for name in DIRECTIONS if name == wanted.lower()), None)
    if direction is None:
        raise InputError("Row {row} of the indicators: '{direction}' is no direction.",
                         hint="Write high where high values of the field are urgent, low where low ones are.",
                         row=number, direction=wanted)  # fmt: skip
    value = float(weight) if PLAIN_NUMBER["point"].fullmatch(weight) else math.nan
    if not (math.isfinite(value) and value > 0.0):
        raise InputError("Row {row} of the indicators: the weight '{weight}' is no number above 0.",
                         hint="Write for example 1 or 0.5; leave an indicator without weight out.", row=number,
                         weight=weight)  # fmt: skip
    return IndicatorRow(field, direction, value)
