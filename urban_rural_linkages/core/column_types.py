"""The types of columns of text: whole numbers, numbers and codes.

A table in CSV only has text.  Its columns become numbers where all of a column reads as numbers in one way alone, and
stay text otherwise: a code that lost its zeros names another municipality.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .identifiers import shortened
from .notes import Note
from .numbers import PLAIN_NUMBER, Decimal, suspicious_thousands

Kind = Literal["integer", "real", "text"]
Cell = int | float | str | None
_INTEGER = re.compile(r"[+-]?(0|[1-9][0-9]{0,17})")  # 18 digits: what a field of 64 bits surely holds
_CODE = re.compile(r"[+-]?(0[0-9].*|[0-9]{19,}|.*[eE][0-9]+)")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}([., '\u00a0\u202f][0-9]{3})+([.,][0-9]+)?")


@dataclass(frozen=True)
class Column:
    """A column of one type: `values` has one entry per row, None where there is no value."""

    name: str
    kind: Kind
    values: list[Cell]


def column_type(
    values: Sequence[object], decimal: Decimal | Literal["auto"] = "auto", *, table: str = "", name: str = ""
) -> tuple[Column, list[Note]]:
    """Find the type of a column and convert its values.

    Numbers stay what they are, save that NaN and infinity are None.  Text becomes integer or real when all of it
    reads so, with these exceptions, which stay text: codes, that is anything with a leading zero ("06001"; "0.5"
    is a number) or with a bare exponent ("2E10", for programs write the exponent with its sign); integers beyond
    18 digits; and, with a note, numbers whose marks are ambiguous.  Ambiguous are thousands separators, a column
    that has both decimal points and decimal commas and, when the mark is not given, a column like ``1.234``,
    ``12.500`` that could be either (see `suspicious_thousands`).  Empty text is None; text otherwise stays as it
    is, its blanks included.

    Parameters
    ----------
    values : sequence of values
        None, bool, int, float or str each.
    decimal : {"auto", "point", "comma"}
        Decimal mark; "auto" takes the one that the column has.
    table, name : str
        Of the column, for the note.

    Returns
    -------
    Column, list of Note

    Examples
    --------
    >>> column_type(["1,5", "", "2"])[0]
    Column(name='', kind='real', values=[1.5, None, 2.0])
    >>> column_type(["06001", "10037"])[0].kind
    'text'
    """
    if all(value is None or isinstance(value, int | float) for value in values):
        return _column_of_numbers(name, values), []
    texts = [None if value is None or not str(value).strip() else str(value) for value in values]
    distinct = {text.strip() for text in texts if text is not None}
    if distinct and all(map(_INTEGER.fullmatch, distinct)):
        return Column(name, "integer", [None if text is None else int(text) for text in texts]), []
    marks: list[Decimal] = ["point", "comma"] if decimal == "auto" else [decimal]
    mark = next((mark for mark in marks if _all_real(distinct, mark)), None)
    if mark and not (decimal == "auto" and suspicious_thousands(distinct, mark)):
        return Column(name, "real", [None if text is None else float(text.replace(",", ".")) for text in texts]), []
    return Column(name, "text", list(texts)), _marks_remark(distinct, table, name)


def _column_of_numbers(name: str, values: Sequence[object]) -> Column:
    numbers = [value if isinstance(value, int | float) and math.isfinite(value) else None for value in values]
    if all(value is None for value in numbers):
        return Column(name, "text", [None] * len(numbers))
    if all(value is None or isinstance(value, int) for value in numbers):
        return Column(name, "integer", [None if value is None else int(value) for value in numbers])
    return Column(name, "real", [None if value is None else float(value) for value in numbers])


def _all_real(distinct: set[str], mark: Decimal) -> bool:
    plain = PLAIN_NUMBER[mark]
    return bool(distinct) and all(
        plain.fullmatch(text) and not _CODE.fullmatch(text) and math.isfinite(float(text.replace(",", ".")))
        for text in distinct
    )


def _marks_remark(distinct: set[str], table: str, name: str) -> list[Note]:
    """Say so when only its marks keep a column text: all of it are numbers, in one writing or another."""
    writings = (PLAIN_NUMBER["point"], PLAIN_NUMBER["comma"], _GROUPED)
    numbers = all(any(writing.fullmatch(text) for writing in writings) for text in distinct)
    marked = sorted(text for text in distinct if re.search("[^0-9+-]", text) and "e" not in text.lower())
    if not numbers or not marked or any(map(_CODE.fullmatch, distinct)):
        return []
    return [
        Note(
            "Table '{table}', column '{column}' stays text: the marks in its numbers ({examples}) could be decimals or "
            "thousands separators. Say which decimal mark the table has, or take the separators out.",
            table=table,
            column=name,
            examples=shortened(marked, most=3, between="; "),
        )
    ]
