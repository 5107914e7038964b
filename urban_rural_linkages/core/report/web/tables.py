"""Tables of the web page: heads that a reader sorts by, figures with the number that they stand for."""

from __future__ import annotations

import re
from html import escape

from ..blocks import AnswerCell, Table
from ..register import anchor_of
from .numbers import NumberLinks

_FEWEST_SORTED = 4  # rows, from which a table is worth sorting
_LONG = 16  # rows, from which a table scrolls under its head
_BLANKS = re.compile(r"[\s\u2009\u202f]+")


def number_of(text: str, language: str) -> float | None:
    """Return the number that a cell begins with, however it is written; None where it begins with none.

    Parameters
    ----------
    text : str
        A figure with thin spaces, signs, units or words behind it.
    language : str
        ``es``: a comma before decimals and a point between thousands; else the other way round.

    Examples
    --------
    >>> number_of("\u2212199\u202f038,5\u202f%", "es"), number_of("46 of 58", "en"), number_of("–", "en")
    (-199038.5, 46.0, None)
    """
    thousands, decimal = (".", ",") if language == "es" else (",", ".")
    plain = text.strip().replace("\u2212", "-").lstrip("<>≤≥≈~")
    found = re.match(rf"[+-]?\s*\d{{1,3}}(?:[\s{re.escape(thousands)}]\d{{3}})+(?!\d)|[+-]?\s*\d+", plain)
    if found is None:
        return None
    whole = _BLANKS.sub("", found[0]).replace(thousands, "")
    rest = re.match(rf"{re.escape(decimal)}\d+", plain[found.end() :])
    return float(whole + (rest[0].replace(decimal, ".") if rest else ""))


def answer_html(text: str) -> str:
    """Write a text; the cell of an answer with its colour, and its words for who hears the page.

    Examples
    --------
    >>> answer_html(AnswerCell("N", "not met", "not_met", "#8f3d06", "#ffffff"))
    '<span class="answer not_met" role="img" aria-label="not met">N</span>'
    """
    if not isinstance(text, AnswerCell):
        return escape(text)
    return (
        f'<span class="answer {escape(text.kind)}" role="img" aria-label="{escape(text.words)}">{escape(text)}</span>'
    )


def table_html(table: Table, language: str, name: str = "", links: NumberLinks | None = None) -> str:
    """Write a table with its caption, its heads and the keys of its rows.

    Parameters
    ----------
    table : Table
        What to write; total and rows of references stay below when the others are sorted.
    language : str
        In which its figures are written.
    name : str
        The id of the table; "" where nothing leads to it.
    links : NumberLinks, optional
        Writes the numbers of the figures; without it they lead back to nothing.
    """
    links = links or NumberLinks()
    writer = _Rows(table, language, links)
    below = min(len(table.rows), table.references + (1 if table.total else 0))
    own = len(table.rows) - below
    numbers = table.numbers or [0] * len(table.header)
    heads = [f"{escape(text) or '&nbsp;'}{links.html([number])}"
             for text, number in zip(table.header, numbers, strict=True)]  # fmt: skip
    head = "".join(f'<th scope="col"{writer.kind(column)}>{text}</th>' for column, text in enumerate(heads))
    foot = f"<tbody>{writer.rows(own, len(table.rows))}</tbody>" if below else ""
    sorted_by = ' class="sorted"' if own >= _FEWEST_SORTED and not table.groups else ""
    notes = "".join(f'<p class="note">{escape(note)}</p>' for note in table.notes)
    anchor = f' id="{name}"' if name else ""
    long = " long" if len(table.rows) >= _LONG else ""
    stop = "" if sorted_by else ' tabindex="0"'  # whoever has no mouse scrolls it, too; by its buttons, if it has some
    return (
        f'<div class="table"{anchor}><div class="scroll{long}"{stop}><table{sorted_by}>{_caption(table)}'
        f"<thead><tr>{head}</tr></thead><tbody>{writer.rows(0, own)}</tbody>{foot}</table></div>{notes}</div>"
    )


def _caption(table: Table) -> str:
    subtitle = f"<span>{escape(table.subtitle)}</span>" if table.subtitle else ""
    if not (table.caption or subtitle):
        return ""
    return (
        f"<caption>{f'<b>{escape(table.label)}</b> ' if table.label else ''}{escape(table.caption)}{subtitle}</caption>"
    )


class _Rows:
    """The rows of one table."""

    def __init__(self, table: Table, language: str, links: NumberLinks) -> None:
        self._table, self._language, self._links = table, language, links
        self._named_by = next((column for column, numeric in enumerate(table.numeric) if not numeric), -1)

    def kind(self, column: int) -> str:
        return ' class="n"' if self._table.numeric[column] else ""

    def rows(self, first: int, end: int) -> str:
        return "".join(self._row(number) for number in range(first, end))

    def _row(self, number: int) -> str:
        table = self._table
        own = len(table.rows) - table.references
        role = ' class="reference"' if number >= own else ' class="total"' if table.total and number == own - 1 else ""
        key = f' data-key="{escape(table.keys[number])}"' if table.keys and table.keys[number] else ""
        name = f' id="{anchor_of(table.explains[number])}"' if table.explains else ""
        cells = "".join(self._cell(number, column, text) for column, text in enumerate(table.rows[number]))
        return f"{self._group(number)}<tr{name}{role}{key}>{cells}</tr>"

    def _group(self, number: int) -> str:
        """Return the title of the group that begins with a row."""
        title = self._table.groups.get(number)
        if title is None:
            return ""
        return f'<tr class="group"><th scope="rowgroup" colspan="{len(self._table.header)}">{escape(title)}</th></tr>'

    def _cell(self, row: int, column: int, text: str) -> str:
        if self._table.explains and column == 0:
            return f'<td class="n">{self._links.back(self._table.explains[row], escape(text))}</td>'
        if column == self._named_by:
            return f'<th scope="row"{self._look(column)}>{answer_html(text)}</th>'
        if not self._table.numeric[column]:
            return f"<td{self._look(column)}>{answer_html(text)}</td>"
        number = None if text.isascii() and text.isdigit() else number_of(text, self._language)
        value = "" if number is None else f' data-v="{number:.12g}"'
        strong = " strong" if column in self._table.strong else ""
        return f'<td class="n{strong}"{value}>{escape(text)}</td>'

    def _look(self, column: int) -> str:
        """Return the class of a column whose letters are heavier or paler."""
        return ' class="strong"' if column in self._table.strong else (
            ' class="soft"' if column in self._table.soft else "")  # fmt: skip
