"""Columns of figures: which columns of a table hold numbers, and what they are.

A column is one of figures where every cell is empty, a number or a mark of a missing value, at least one is a number,
and no more than half are marks.  Codes (``06001``) and everything else stay text, letter by letter.  All columns are
read with one meaning of points and commas (`writings.table_marks`).  Nothing is assumed in silence: `Reading` holds
what was read as what, for the reader's account.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .cells import Cell, parse_cell
from .writings import Marks, Writing, table_marks

_MOST_MARKED = 0.5
"""The largest share of a column's cells that marks of missing values may be."""
Value = int | float | str | None


@dataclass(frozen=True)
class FigureColumn:
    """A column of a table, read.

    Attributes
    ----------
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

    kind: Literal["integer", "real", "text"]
    values: list[Value]
    flags: list[str] | None = None
    missing: Counter[str] = field(default_factory=Counter)
    suppressed: int = 0
    per_cent: bool = False


@dataclass(frozen=True)
class Reading:
    """The columns of a table by name, what their marks meant, and the names of those that an unclear mark keeps text.

    Attributes
    ----------
    columns : dict of str to FigureColumn
    marks : Marks
    unclear : dict of str to list of str
        Columns that are numbers save that a mark in them could be decimal or thousands, with such numbers, sorted.
    used : frozenset of str
        The marks in the numbers that were read.
    """

    columns: dict[str, FigureColumn]
    marks: Marks
    unclear: dict[str, list[str]]
    used: frozenset[str] = frozenset()


def read_figures(
    columns: Mapping[str, Sequence[object]],
    *,
    as_text: Collection[str] = (),
    semicolons: bool = False,
    decimal: str = "",
) -> Reading:
    """Find the columns of figures among the columns of a table of text, and read them.

    Parameters
    ----------
    columns : mapping of str to sequence of n str or None
        The cells.
    as_text : collection of str
        Columns of ids, names and groups: they stay text, and their points and commas tell nothing.
    semicolons, decimal
        See `writings.table_marks`.

    Returns
    -------
    Reading

    Examples
    --------
    >>> reading = read_figures({"pop": ["70", "36.240", "675.301 b", ":"], "name": ["Ababuj", "Teruel", "", "X"]})
    >>> reading.columns["pop"].values, reading.columns["pop"].flags, reading.columns["name"].kind
    ([70, 36240, 675301, None], ['', '', 'b', ''], 'text')
    """
    texts = {name: [_text(value) for value in values] for name, values in columns.items()}
    cells = {name: _cells(values) for name, values in texts.items() if name not in as_text}
    figures = {name: found for name, found in cells.items() if found is not None}
    marks = table_marks(_writings(figures), semicolons=semicolons, decimal=decimal)
    read: dict[str, FigureColumn] = {}
    unclear: dict[str, list[str]] = {}
    for name, values in texts.items():
        found = figures.get(name)
        refused = sorted({cell.number.text for cell in found or () if cell.number and not marks.can_read(cell.number)})
        if refused:
            unclear[name] = refused
        read[name] = _text_column(values) if found is None or refused else _figure_column(found, marks)
    known = {name: found for name, found in figures.items() if name not in unclear}
    used = frozenset(mark for writing in _writings(known) for mark in writing.marks)
    return Reading(read, marks, unclear, used)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _cells(texts: Sequence[str]) -> list[Cell] | None:
    """Read the cells of a column; None where it is not one of figures."""
    distinct: dict[str, Cell] = {}
    for text in dict.fromkeys(texts):
        if text.strip():
            distinct[text] = parse_cell(text)
            if distinct[text].is_text:
                return None
    cells = [distinct.get(text, _EMPTY) for text in texts]
    numbers = sum(cell.number is not None for cell in cells)
    marked = sum(bool(cell.missing) for cell in cells)
    return cells if numbers and marked <= _MOST_MARKED * (numbers + marked) else None


_EMPTY = Cell()


def _writings(figures: Mapping[str, Sequence[Cell]]) -> list[Writing]:
    return [cell.number for cells in figures.values() for cell in cells if cell.number]


def _text_column(texts: Sequence[str]) -> FigureColumn:
    return FigureColumn("text", [text if text.strip() else None for text in texts])


def _figure_column(cells: Sequence[Cell], marks: Marks) -> FigureColumn:
    whole = all(
        not cell.number.exponent and (not marks.decimal or cell.number.last != marks.decimal)
        for cell in cells
        if cell.number
    )
    numbers = [marks.read(cell.number) if cell.number else None for cell in cells]
    flags = [cell.flag for cell in cells]
    return FigureColumn(
        "integer" if whole else "real",
        [None if number is None else int(number) for number in numbers] if whole else list(numbers),
        flags if any(flags) else None,
        Counter(cell.missing for cell in cells if cell.missing),
        sum(cell.suppressed for cell in cells),
        any(cell.per_cent for cell in cells),
    )
