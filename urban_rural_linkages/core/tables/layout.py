"""The layout of a table: where its header stands, what stands above, and what below.

Offices put titles and units above the header, a second row of headings or labels below it, sources and notes under
the data, and end rows with a delimiter; they repeat all units below rows that say "Men" and "Women".  `find_table`
finds the header and the rows of data among the rows of a sheet or of a text file, and says what it passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .cells import parse_cell

Row = tuple[int, list[str]]
"""A row's number as a spreadsheet counts it, from 1, and its cells."""

SECTION = "section"
"""Name of the column that says below which heading a row stands."""
_ROWS_ABOVE = 30
"""A header is looked for in that many rows: titles and units are shorter."""


@dataclass(frozen=True)
class Layout:
    """A table found among rows.

    Attributes
    ----------
    names : list of str
        The names of the columns, two rows of headings joined (``2011_Hombres``); "" where a column has none.
    rows : list of Row
        The rows of data.
    header_row : int
        Number of the row of the header, or of the first of two.
    headings : int
        How many rows the header has, 1 or 2.
    label_row : int
        Number of a row of labels below the header that is no data, 0 where there is none.
    above, below : list of int
        Numbers of the rows above the header and below the data that were passed over.
    trailing : bool
        Rows end with a delimiter that the header does not have.
    sections : list of str
        Of each row of data, the heading that it stands below; empty where the table has no sections.
    """

    names: list[str]
    rows: list[Row]
    header_row: int
    headings: int = 1
    label_row: int = 0
    above: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    trailing: bool = False
    sections: tuple[str, ...] = ()


def nameless(place: int) -> str:
    """Return what a column without a name is called, by its place from 0: as OGR calls it, ``field_1``."""
    return f"field_{place + 1}"


def find_table(rows: Sequence[Row], header_row: int = 0) -> Layout | None:
    """Find the header and the data among rows that have content.

    The table is as wide as most of its rows.  The header is the first row that fills that width, two columns at least,
    save that it may lack the name of its first column and the names that a second row of headings gives; titles fill
    one or two cells.  Notes below the data fill the first cell alone.

    Parameters
    ----------
    rows : sequence of Row
        Those with any content, in their order.
    header_row : int
        Number of the row of the header where the user has named it, 0 to find it.

    Returns
    -------
    Layout or None
        None where no row can be the header.

    Examples
    --------
    >>> layout = find_table([(1, ["Population"]), (4, ["code", "2011"]), (5, ["44001", "76"]), (6, ["Source: INE"])])
    >>> layout.names, layout.rows, layout.above, layout.below
    (['code', '2011'], [(5, ['44001', '76'])], (1,), (6,))
    """
    rows = _without_empty_end(rows)
    width = _width(rows)
    start = _header_position(rows, width, header_row)
    if start is None:
        return None
    number, header = rows[start]
    body = list(rows[start + 1 :])
    filled = _strip_last(header, width)
    trailing = bool(body) and all(len(cells) == len(filled) + 1 and not cells[-1].strip() for _, cells in body if
                                  len(cells) > 1)  # fmt: skip
    if trailing:
        body = [(row, cells[: len(filled)]) for row, cells in body]
    names, headings, label = [name.strip() for name in filled], 1, 0
    if body and _is_second_heading(names, body):
        names, headings, body = _joined_headings(names, body[0][1]), 2, body[1:]
    elif body and _is_label_row(body):
        label, body = body[0][0], body[1:]
    data, below = _without_notes(body)
    data, sections = _without_section_heads(data)
    above = tuple(row for row, _ in rows[:start])
    return Layout(names, data, number, headings, label, above, below, trailing, sections)


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _width(rows: Sequence[Row]) -> int:
    """Return how wide most rows are, those of one cell aside; the wider where two are as frequent."""
    widths = Counter(len(cells) for _, cells in rows if _filled(cells) > 1)
    return max(widths, key=lambda width: (widths[width], width), default=1)


def _without_empty_end(rows: Sequence[Row]) -> Sequence[Row]:
    """Take the last cell off where it is empty in the header and in all rows: each ends with a delimiter."""
    width = _width(rows)
    divided = [cells for _, cells in rows if _filled(cells) > 1]
    if width < 3 or any(len(cells) != width or cells[-1].strip() for cells in divided):
        return rows
    return [(number, cells[: width - 1]) for number, cells in rows]


def _header_position(rows: Sequence[Row], width: int, header_row: int) -> int | None:
    if header_row:
        return next((place for place, (number, _) in enumerate(rows) if number == header_row), None)
    if width == 1:
        return 0 if rows else None
    for place, (_, cells) in enumerate(rows[:_ROWS_ABOVE]):
        if _fills(cells, width) or (_filled(cells) > 1 and _is_merged(rows, place)):
            return place
    return next((place for place, (_, cells) in enumerate(rows[:_ROWS_ABOVE]) if _filled(cells) > 1), None)


def _fills(cells: Sequence[str], width: int) -> bool:
    """Tell whether a row is as wide as the table, save one cell: the first, or the one of a delimiter too many."""
    filled = _filled(cells)
    return filled >= max(2, width - 1) or (filled == width - 1 and len(cells) == width and not cells[0].strip())


def _is_merged(rows: Sequence[Row], place: int) -> bool:
    """Tell whether a row is the upper one of two rows of headings: the next one fills the cells that it leaves."""
    if place + 1 >= len(rows):
        return False
    below = rows[place + 1][1]
    return _has_no_number(below) and _filled(below) > 1 and not below[0].strip()


def _strip_last(header: list[str], width: int) -> list[str]:
    """Take empty cells off the header's end, as far as the table is not as wide."""
    end = len(header)
    while end > width and not header[end - 1].strip():
        end -= 1
    return header[:end]


def _has_no_number(cells: Sequence[str]) -> bool:
    return not any(parse_cell(cell).is_number for cell in cells if cell.strip())


def _is_second_heading(names: Sequence[str], body: Sequence[Row]) -> bool:
    """Tell whether the row below the header continues it: no code, no number, and names for columns without any."""
    cells = body[0][1]
    nameless = any(not name for name in names[1:])
    return nameless and len(body) > 1 and not cells[0].strip() and _filled(cells) > 1 and _has_no_number(cells[1:])


def _joined_headings(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Join two rows of headings; an upper one holds for the columns to its right that have none."""
    names, last = [], ""
    for place, below in enumerate(lower):
        above = upper[place] if place < len(upper) else ""
        last = above or last
        held = last if place and below.strip() else above
        names.append("_".join(part for part in (held, below.strip()) if part))
    return names


def _is_label_row(body: Sequence[Row]) -> bool:
    """Tell whether the first row explains the columns: text throughout, above keys with digits and some numbers."""
    first, rest = body[0][1], body[1 : _ROWS_ABOVE + 1]
    if len(rest) < 2 or _filled(first) < len(first) or not _has_no_number(first):
        return False
    if _has_digit(first[0]) or not all(_has_digit(cells[0]) for _, cells in rest if len(cells) > 1):
        return False
    return any(
        all(column < len(cells) and parse_cell(cells[column]).number for _, cells in rest if len(cells) > 1)
        for column in range(1, len(first))
    )


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _without_notes(body: list[Row]) -> tuple[list[Row], tuple[int, ...]]:
    """Take off the rows at the end that are sources and notes; a unit without any figure stays."""
    longest = max((len(cells[0].strip()) for _, cells in body if _filled(cells) > 1), default=0)
    end = len(body)
    while end and _is_note(body[end - 1][1], longest):
        end -= 1
    return body[:end], tuple(number for number, _ in body[end:])


def _without_section_heads(body: list[Row]) -> tuple[list[Row], tuple[str, ...]]:
    """Take out the rows that head sections, and tell of each row left which it stands below.

    A heading fills the first cell alone, the first row is one, each is said once, and the keys below it come again
    below the others: a unit without any figure is none.
    """
    heads = {place for place, (_, cells) in enumerate(body) if cells[0].strip() and _filled(cells) == 1}
    keys = Counter(cells[0].strip() for place, (_, cells) in enumerate(body) if place not in heads)
    said = {body[place][1][0].strip() for place in heads} - set(keys)
    if 0 not in heads or len(said) < max(2, len(heads)) or max(keys.values(), default=0) != len(heads):
        return body, ()
    data, sections, section = [], [], ""
    for place, row in enumerate(body):
        if place in heads:
            section = row[1][0].strip()
        else:
            data.append(row)
            sections.append(section)
    return data, tuple(sections)


def _is_note(cells: Sequence[str], longest: int) -> bool:
    """Tell whether a row is a note: its first cell alone is filled, with words that look like none of the keys."""
    first = cells[0].strip()
    if _filled(cells) > 1 or not longest or not any(map(str.isalpha, first)):
        return False
    words = " " in first and (len(cells) == 1 or len(first) > 2 * longest)
    return words or ":" in first or first[0] in "(*["
