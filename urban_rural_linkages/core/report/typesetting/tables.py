"""Tables set for print: words left, figures right, thin rules, no lines upright; a long one goes on under its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..blocks import AnswerCell, Table
from ..drawing import LINE, PETROL, SOFT, Anchor, Mark
from ..register import anchor_of
from .boxes import Box, Form, kept_together, stacked
from .forms import answer_marks
from .lines import LineBreaker
from .marks import rule, text_lines
from .numbers import NUMBER_OF_FIGURE, number_at
from .styles import CELL, HEAD, NOTE, SUBSECTION, Style

_WHOLE = 14  # rows of a table that is never cut
_TALLEST = 170.0  # mm of a table that is never cut, but for one of few rows
_TOGETHER = 4  # rows that stay with the head, and with the end
_GAP = 2.6  # mm between two columns
_AFTER_FIGURES = 2.2  # mm more between figures and the words after them
_PADDING = 1.3  # mm of a row beside its lines
_SMALLEST = 0.85  # of the usual letters, where a table is too wide
_WIDEST_TEXT = 0.45  # of the table's width that one column of words takes for its asking


@dataclass(frozen=True)
class _Grid:
    """Columns of a table: their left and right edges, and the styles of cells and heads."""

    edges: Sequence[tuple[float, float]]
    cell: Style
    head: Style


def table_boxes(table: Table, width: float, breaker: LineBreaker) -> list[Box]:
    """Set the head and the rows of a table as boxes; a short one is one box.

    Parameters
    ----------
    table : Table
        Of texts already written.
    width : float
        In mm.
    breaker : LineBreaker
        Of lines.
    """
    if table.fewest and table.fewest < len(table.rows) <= _WHOLE:
        return [_shortening(table, width, breaker)]
    grid = _grid(table, width, breaker)
    head = _head(table, grid, breaker)
    last = len(table.rows) - table.references - 1
    rows = [_grouped(table, number, grid, breaker, number == last and table.total) for number in range(len(table.rows))]
    names = [anchor_of(number) for number in table.explains]
    rows += _notes(table, width, breaker)
    whole = stacked([Box((form,)) for form in (head, *rows)])
    if len(table.rows) <= _WHOLE and (whole.height <= _TALLEST or len(table.rows) <= 2 * _TOGETHER):
        return [Box((whole,), anchors=tuple(names))]
    first = stacked([Box((form,)) for form in (head, *rows[:_TOGETHER])])
    middle = [Box((form,), repeats=head, anchors=tuple(names[place : place + 1]))
              for place, form in enumerate(rows[_TOGETHER:], start=_TOGETHER)]  # fmt: skip
    return [Box((first,), anchors=tuple(names[:_TOGETHER])), *middle[:-_TOGETHER], *kept_together(middle[-_TOGETHER:])]


def _shortening(table: Table, width: float, breaker: LineBreaker) -> Box:
    """Return a table with all of its rows, and with fewer where a page lacks the room for them."""
    counts = range(len(table.rows), table.fewest - 1, -2)
    wholes = [replace(table.first_rows(count), fewest=0) for count in counts]
    return Box(tuple(box.forms[0] for whole in wholes for box in table_boxes(whole, width, breaker)))


def _grid(table: Table, width: float, breaker: LineBreaker) -> _Grid:
    if table.shares:
        edges = _edges([width * share / sum(table.shares) for share in table.shares])
        return _Grid([_parted(table, column, own) for column, own in enumerate(edges)], CELL, HEAD)
    for share in (1.0, _SMALLEST):
        cell, head = (replace(style, size=style.size * share) for style in (CELL, HEAD))
        least, wanted = _wishes(table, cell, head, breaker, width)
        if sum(least) <= width or share == _SMALLEST:
            break
    edges = _edges(_shared(least, wanted, table.numeric, width))
    return _Grid([_parted(table, column, own) for column, own in enumerate(edges)], cell, head)


def _parted(table: Table, column: int, edges: tuple[float, float]) -> tuple[float, float]:
    """Return the edges of a column of words farther from the figures before it."""
    return (edges[0] + _AFTER_FIGURES, edges[1]) if _is_after_figures(table, column) else edges


def _is_after_figures(table: Table, column: int) -> bool:
    return column > 0 and table.numeric[column - 1] and not table.numeric[column]


def _edges(widths: Sequence[float]) -> list[tuple[float, float]]:
    edges, left = [], 0.0
    for one in widths:
        edges.append((left, left + one))
        left += one
    return edges


def _wishes(
    table: Table, cell: Style, head: Style, breaker: LineBreaker, width: float
) -> tuple[list[float], list[float]]:
    """Return the least width of each column, and the one that breaks no cell."""
    least, wanted = [], []
    for column, name in enumerate(table.header):
        cells = [row[column] for row in table.rows]
        heading = breaker.longest_word(name, head)
        lines = [line for text in cells for line in text.split("\n")]
        longest = _widest(lines, cell, breaker)
        word = _widest([word for line in lines for word in line.split(" ")], cell, breaker)
        numeric = table.numeric[column]
        gap = _GAP + (_AFTER_FIGURES if _is_after_figures(table, column) else 0.0)
        least.append(max(heading, longest if numeric else word) + gap)
        full = longest if numeric else min(max(longest, breaker.width(name, head)), _WIDEST_TEXT * width)
        wanted.append(max(heading, full, word) + gap)
    return least, wanted


def _widest(texts: Sequence[str], style: Style, breaker: LineBreaker) -> float:
    """Return the width of the widest text as it is or as a total, whose heavier figures may be the narrower ones."""
    return max((breaker.width(text, one) for text in texts for one in (style, style.strong())), default=0.0)


def _shared(
    least: Sequence[float], wanted: Sequence[float], numeric: Sequence[bool], width: float
) -> list[float]:  # fmt: skip
    """Return widths that add up to that of the table: no less than the least where there is room for it.

    Where there is none, words are cut before figures: part of a figure is another figure.
    """
    if sum(wanted) <= width:
        more = (width - sum(wanted)) / len(wanted)
        return [one + more for one in wanted]
    if sum(least) >= width:
        figures = sum(one for one, is_figure in zip(least, numeric, strict=True) if is_figure)
        if figures >= width or all(numeric):
            return [one * width / sum(least) for one in least]
        share = (width - figures) / (sum(least) - figures)
        return [one if is_figure else one * share for one, is_figure in zip(least, numeric, strict=True)]
    share = (width - sum(least)) / (sum(wanted) - sum(least))
    return [low + share * (high - low) for low, high in zip(least, wanted, strict=True)]


def _head(table: Table, grid: _Grid, breaker: LineBreaker) -> Form:
    lines = [breaker.lines(name, grid.head, right - left - _GAP)
             for name, (left, right) in zip(table.header, grid.edges, strict=True)]  # fmt: skip
    most = max(map(len, lines), default=1)
    numbered = any(table.numbers)
    height = most * grid.head.leading + _PADDING + (NUMBER_OF_FIGURE.leading if numbered else 0.0)
    marks: list[Mark] = []
    for column, texts in enumerate(lines):
        top = (most - len(texts)) * grid.head.leading
        marks += _cell(texts, top, grid.edges[column], grid.head, table.numeric[column])
        if numbered and table.numbers[column]:
            x, anchor = _side(grid.edges[column], table.numeric[column])
            marks += number_at([table.numbers[column]], x, height - 0.9, breaker, anchor)
    marks.append(rule(0.0, grid.edges[-1][1], height, PETROL, 0.35))
    return Form(height, marks)


def _grouped(table: Table, number: int, grid: _Grid, breaker: LineBreaker, is_total: bool) -> Form:
    """Set a row, below the title of the group that begins with it."""
    row = _row(table, number, grid, breaker, is_total)
    if number not in table.groups:
        return row
    width = grid.edges[-1][1]
    title = breaker.lines(table.groups[number], SUBSECTION, width)
    height = 1.6 + len(title) * SUBSECTION.leading
    head = Form(height, [*text_lines(title, SUBSECTION, 0.0, 1.4), rule(0.0, width, height, PETROL, 0.2)])
    return stacked([Box((head,)), Box((row,))])


def _row(table: Table, number: int, grid: _Grid, breaker: LineBreaker, is_total: bool) -> Form:
    style = grid.cell.strong() if is_total else grid.cell
    if number >= len(table.rows) - table.references:
        style = replace(style, italic=True, colour=SOFT)
    styles = [_of_column(table, column, style) for column in range(len(table.header))]
    lines = [breaker.lines(text, own, right - left - _GAP)
             for text, own, (left, right) in zip(table.rows[number], styles, grid.edges, strict=True)]  # fmt: skip
    height = max(map(len, lines), default=1) * style.leading + _PADDING
    marks: list[Mark] = [rule(0.0, grid.edges[-1][1], 0.0, PETROL, 0.25)] if is_total else []
    for column, texts in enumerate(lines):
        cell = table.rows[number][column]
        if isinstance(cell, AnswerCell):
            marks += answer_marks(cell, grid.edges[column][0], (style.leading + _PADDING) / 2)
        else:
            marks += _cell(texts, 0.0, grid.edges[column], styles[column], table.numeric[column])
    marks.append(rule(0.0, grid.edges[-1][1], height, LINE, 0.12))
    return Form(height, marks)


def _of_column(table: Table, column: int, style: Style) -> Style:
    """Return the letters of a column, which may be heavier or paler than those of its row."""
    style = style.strong() if column in table.strong else style
    return replace(style, colour=SOFT) if column in table.soft else style


def _cell(lines: Sequence[str], top: float, edges: tuple[float, float], style: Style, numeric: bool) -> list[Mark]:
    first = (
        top + style.leading * 0.5 + _PADDING / 2 + style.size * 0.127
    )  # half the height of a capital below the middle
    x, anchor = _side(edges, numeric)
    return [style.text(x, first + number * style.leading, line, anchor) for number, line in enumerate(lines)]


def _side(edges: tuple[float, float], numeric: bool) -> tuple[float, Anchor]:
    """Return where the texts of a column are aligned, and how."""
    return (edges[1] - _GAP / 2, "end") if numeric else (edges[0], "start")


def _notes(table: Table, width: float, breaker: LineBreaker) -> list[Form]:
    lines = [line for note in table.notes for line in breaker.lines(note, NOTE, width)]
    if not lines:
        return []
    marks = [NOTE.text(0.0, 3.0 + number * NOTE.leading, line) for number, line in enumerate(lines)]
    return [Form(1.0 + len(lines) * NOTE.leading, marks)]
