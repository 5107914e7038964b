"""Columns of figures: which columns of a table hold numbers, and what they are.

A column is one of figures where every cell is empty, a number or a mark of a missing value, at least one is a number,
and no more than half are marks.  Codes (``06001``) and everything else stay text, letter by letter.  All columns are
read with one meaning of points and commas (`writings.table_marks`).  Nothing is assumed in silence: `Reading` holds
what was read as what, for the reader's account.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from ..arrays import Floats
from ..numbers import PLAIN_NUMBER, Marker, without_text_markers
from .cells import Cell, parse_cell
from .writings import Marks, Writing, table_marks

_MOST_MARKED = 0.5
"""The largest share of a column's cells that marks of missing values may be."""
_SAMPLE = 200
"""Cells that are looked at to tell whether a column of text is one of numbers."""
_CODE_LIKE = re.compile(r"0[0-9]+|[0-9]+[A-Za-z]|[0-9]{19,}|[0-9]*[A-Z][0-9]+")
"""Codes, such as 06001, 2A and 2A004: where they stand among numbers, these are codes too."""
Value = int | float | str | None
Kind = Literal["integer", "real", "text"]


@dataclass(frozen=True)
class Column:
    """A column of a table, of one type.

    Attributes
    ----------
    name : str
    kind : {"integer", "real", "text"}
    values : list of n values
        None where there is no value.
    flags : list of n str, or None
        What stood behind the numbers; None where nothing did.
    missing : Counter of str
        The marks that were read as no value, and how often.
    suppressed : int
        How many of them say that the figure is kept secret.
    per_cent : bool
        The numbers had per cent signs, which were taken off.
    """

    name: str
    kind: Kind
    values: list[Value]
    flags: list[str] | None = None
    missing: Counter[str] = field(default_factory=Counter)
    suppressed: int = 0
    per_cent: bool = False

    def numbers(self) -> Floats:
        """Return the values as floats; NaN where there is none, or it is text."""
        return np.array([v if isinstance(v, int | float) else math.nan for v in self.values], dtype=np.float64)

    def parts(self) -> Floats:
        """Return the values as floats, those with per cent signs as parts of 1."""
        return self.numbers() / 100.0 if self.per_cent else self.numbers()


@dataclass(frozen=True)
class Reading:
    """The columns of a table by name, what their marks meant, and the names of those that an unclear mark keeps text.

    Attributes
    ----------
    columns : dict of str to Column
    marks : Marks
    unclear : dict of str to list of str
        Columns that are numbers save that a mark in them could be decimal or thousands, with such numbers, sorted.
    used : dict of str to str
        The marks in the numbers that were read, each with the first such number.
    mixed : dict of str to list of str
        Columns that are mostly numbers, and stay text for other cells: these, sorted.
    """

    columns: dict[str, Column]
    marks: Marks
    unclear: dict[str, list[str]]
    used: Mapping[str, str] = field(default_factory=dict)
    mixed: Mapping[str, list[str]] = field(default_factory=dict)


def read_figures(
    columns: Mapping[str, Sequence[object]],
    *,
    as_text: Collection[str] = (),
    semicolons: bool = False,
    decimal: str = "",
    marks: Marks | None = None,
    known: Collection[str] = (),
) -> Reading:
    """Find the columns of figures among the columns of a table of text, and read them.

    Parameters
    ----------
    columns : mapping of str to sequence of n values
        The cells: text, numbers where the file has them, or None.
    as_text : collection of str
        Columns of ids, names and groups: they stay text, and their points and commas tell nothing.
    semicolons, decimal
        See `writings.table_marks`.
    marks : Marks, optional
        The meaning of points and commas where it is known already, as from all rows of the table.
    known : collection of str
        Columns that are known to be figures, as the parts of one: any number of their cells may be marks.

    Returns
    -------
    Reading

    Examples
    --------
    >>> reading = read_figures({"pop": ["70", "36.240", "675.301 b", ":"], "name": ["Ababuj", "Teruel", "", "X"]})
    >>> reading.columns["pop"].values, reading.columns["pop"].flags, reading.columns["name"].kind
    ([70, 36240, 675301, None], ['', '', 'b', ''], 'text')
    """
    plain = {name: whole for name, values in columns.items() if name not in as_text and (whole := _plain(name, values))}
    cells = {
        name: _cells(values, 1.0 if name in known else _MOST_MARKED)
        for name, values in columns.items()
        if name not in as_text and name not in plain
    }
    figures = {name: found for name, found in cells.items() if found is not None}
    beside = [Writing("1", False, ("1",), ())] if plain else []
    marks = marks or table_marks([*_writings(figures), *beside], semicolons=semicolons, decimal=decimal)
    read: dict[str, Column] = {}
    unclear: dict[str, list[str]] = {}
    for name, values in columns.items():
        if name in plain:
            read[name] = plain[name]
            continue
        found = figures.get(name)
        refused = sorted({cell.number.text for cell in found or () if cell.number and not marks.can_read(cell.number)})
        if refused:
            unclear[name] = refused
        as_figures = None if found is None or refused else _figure_column(name, found, marks)
        read[name] = as_figures or _text_column(name, values)
    known = {name: found for name, found in figures.items() if name not in unclear}
    used: dict[str, str] = {}
    for writing in _writings(known):
        for mark in writing.marks:
            used.setdefault(mark, writing.text)
    mixed = {name: other for name, found in cells.items() if found is None and (other := _others(columns[name]))}
    return Reading(read, marks, unclear, used, mixed)


_EMPTY = Cell()
_NO_WHOLE_NUMBER = re.compile(r"^(?!(?:[+-]?(?:0|[1-9][0-9]{0,17}))?$)", re.MULTILINE)
"""A row that is neither empty nor a whole number."""


def _plain(name: str, values: Sequence[object]) -> Column | None:
    """Read a column of whole numbers without any mark, all at once, for speed; None where it is another."""
    if not set(map(type, values)) <= {str, type(None)}:
        return None
    rows = "\n".join(value or "" for value in values)  # type: ignore[misc]
    if rows.count("\n") != len(values) - 1 or not rows.strip("\n") or _NO_WHOLE_NUMBER.search(rows):
        return None
    return Column(name, "integer", [int(text) if text else None for text in rows.split("\n")])


def _cells(values: Sequence[object], most_marked: float) -> list[Cell] | None:
    """Read the cells of a column; None where it is not one of figures."""
    distinct: dict[object, Cell] = {}
    for value in {(type(value), value): value for value in values}.values():
        cell = _cell(value)
        if cell.is_text and cell is not _EMPTY:
            return None
        distinct[type(value), value] = cell
    cells = [distinct[type(value), value] for value in values]
    numbers = sum(cell.is_number for cell in cells)
    marked = sum(bool(cell.missing) for cell in cells)
    return cells if (numbers or most_marked == 1.0) and marked <= most_marked * (numbers + marked) else None


def _others(values: Sequence[object]) -> list[str]:
    """Return the cells that keep a column text where most of it are numbers; none of a column of words or codes."""
    filled = [value for value in values if value is not None and str(value).strip()]
    sample = filled[:: max(1, len(filled) // _SAMPLE)]
    if 2 * sum(_cell(value).is_number for value in sample) <= len(sample):
        marked = _is_marked(filled)
        return sorted({str(value).strip() for value in filled if not _cell(value).is_number}) if marked else []
    others = {str(value).strip() for value in filled if not _cell(value).is_number}
    if any(_CODE_LIKE.fullmatch(text) for text in others):
        return []
    return sorted(text for text in others if not _cell(text).missing) or sorted(others)


def _is_marked(filled: Sequence[object]) -> bool:
    """Tell whether cells are numbers and marks of missing values alone: too many of these for a column of figures."""
    return all(not _cell(value).is_text for value in filled) and any(_cell(value).is_number for value in filled)


def _cell(value: object) -> Cell:
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return _EMPTY
    if isinstance(value, int | float):
        return Cell(value=value)
    text = str(value)
    return parse_cell(text) if text.strip() else _EMPTY


def _writings(figures: Mapping[str, Sequence[Cell]]) -> list[Writing]:
    return [cell.number for cells in figures.values() for cell in cells if cell.number]


def _text_column(name: str, values: Sequence[object]) -> Column:
    def text(value: object) -> str | None:
        empty = value is None or (isinstance(value, float) and not math.isfinite(value)) or not str(value).strip()
        return None if empty else str(value)

    return Column(name, "text", [text(value) for value in values])


def _figure_column(name: str, cells: Sequence[Cell], marks: Marks) -> Column | None:
    """Convert the cells; None where a number is too large to be one."""
    whole = all(_is_whole(cell, marks) for cell in cells)
    numbers = [_number(cell, marks, whole) for cell in cells]
    if not all(number is None or math.isfinite(number) for number in numbers):
        return None
    flags = [cell.flag for cell in cells]
    return Column(
        name,
        "integer" if whole else "real",
        list(numbers),
        flags if any(flags) else None,
        Counter(cell.missing for cell in cells if cell.missing),
        sum(cell.suppressed for cell in cells),
        any(cell.per_cent for cell in cells),
    )


def _is_whole(cell: Cell, marks: Marks) -> bool:
    if cell.value is not None:
        return isinstance(cell.value, int)
    return cell.number is None or marks.is_whole(cell.number)


def _number(cell: Cell, marks: Marks, whole: bool) -> int | float | None:
    if cell.value is not None:
        return int(cell.value) if whole else float(cell.value)
    if cell.number is None:
        return None
    return cell.number.whole_value() if whole else marks.read(cell.number)


def without_markers(values: Sequence[object], markers: Sequence[Marker]) -> Sequence[object]:
    """Empty the cells that mean missing: words, and codes however the number is written."""
    cells, codes = without_text_markers(values, markers)
    if not codes:
        return list(cells)

    return [None if cell is not None and _is_code(cell, codes) else cell for cell in cells]


def _is_code(cell: object, codes: Sequence[float]) -> bool:
    """Tell whether a cell holds one of the codes that mean missing, with a decimal point or comma."""
    text = str(cell).strip().replace(",", ".")
    return PLAIN_NUMBER["point"].fullmatch(text) is not None and float(text) in codes


def with_flags(columns: Sequence[Column]) -> list[Column]:
    """Return columns with what stood behind their numbers as a column of its own, ``name_flag``.

    Examples
    --------
    >>> [column.name for column in with_flags([Column("pop", "integer", [5, 6], ["b", ""])])]
    ['pop', 'pop_flag']
    """
    result: list[Column] = []
    for column in columns:
        result.append(column)
        if column.flags:
            result.append(Column(f"{column.name}_flag", "text", [flag or None for flag in column.flags]))
    return result
