"""Tables of the text: their heads are repeated on each page, their columns as wide as what stands in them asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..blocks import AnswerCell, Table
from ..drawing import AMBER, LINE, PANEL, PETROL, SURE, SURE_PANEL
from ..register import anchor_of
from ..typesetting.styles import TEXT_WIDTH
from .elements import figure_numbers, marked, millimetres, paragraph, span, tag, typed

_WIDEST, _NARROWEST = 40, 5  # letters of a column that count
_ANSWERS = {"met": "Answer Met", "partly": "Answer Partly", "not_met": "Answer Not", "aside": "Answer NA",
            "open": "Answer Open", "plain": "Answer Plain"}  # fmt: skip
_NEVER_CUT = 14  # rows of a table that stays on one page
_CELLS = {
    "Head": {"fo:border-bottom": f"0.35mm solid {PETROL}", "style:vertical-align": "bottom", "fo:padding": "0.7mm"},
    "Row": {"fo:border-bottom": f"0.12mm solid {LINE}", "fo:padding": "0.7mm"},
    "Total": {"fo:border-top": f"0.25mm solid {PETROL}", "fo:border-bottom": f"0.12mm solid {LINE}",
              "fo:padding": "0.7mm"},
    "Plain": {"fo:border": "none", "fo:padding-right": "4mm"},
    "Key": {"fo:border-top": f"0.5mm solid {PETROL}", "fo:padding": "1.5mm", "fo:background-color": PANEL},
    "Finding": {"fo:border-top": f"0.25mm solid {LINE}", "fo:padding-top": "1.2mm", "fo:padding-bottom": "1.2mm",
                "fo:padding-right": "3mm"},
    "Sure": {"fo:border-left": f"1.2mm solid {SURE}", "fo:background-color": SURE_PANEL, "fo:padding": "3mm"},
    "Panel": {"fo:border-left": f"1.2mm solid {AMBER}", "fo:background-color": PANEL, "fo:padding": "3mm"},
    "Banner": {"fo:background-color": PETROL, "fo:border-bottom": f"1.2mm solid {AMBER}", "fo:padding": "4mm",
               "style:vertical-align": "middle"},
    "Option": {"fo:border": f"0.25mm solid {LINE}", "fo:padding": "1.5mm"},
    "Chosen": {"fo:border": f"0.25mm solid {PETROL}", "fo:background-color": PETROL, "fo:padding": "1.5mm"},
    "Group": {"fo:border-bottom": f"0.2mm solid {PETROL}", "fo:padding": "0.7mm", "fo:padding-top": "1.6mm"},
    "Box": {"fo:border": f"0.25mm solid {LINE}", "fo:padding": "2.5mm"},
}  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """A cell: paragraphs that are XML already, in one of the looks of cells; it may go across several columns."""

    content: str
    look: str = "Plain"
    across: int = 1


class Tables:
    """The tables of a text, each with a style and a name of its own."""

    def __init__(self) -> None:
        self._styles: list[str] = []
        self._names: set[str] = set()

    def styles(self) -> str:
        """Return the styles of all tables, to be put before the text."""
        cells = [
            tag("style:style", {"style:name": f"Cell.{name}", "style:family": "table-cell"},
                tag("style:table-cell-properties", given))
            for name, given in _CELLS.items()
        ]  # fmt: skip
        whole = tag("style:table-row-properties", {"fo:keep-together": "always"})
        row = tag("style:style", {"style:name": "Row", "style:family": "table-row"}, whole)
        return "".join([*cells, row, *self._styles])

    def data(self, table: Table, name: str, width: float) -> str:
        """Return a table of figures, its head repeated on each page."""
        count = len(table.rows)
        total = count - table.references - 1 if table.total else -1
        numbers = table.numbers or [0] * len(table.header)
        header = [
            Cell(_cell(text, "Table Heading Numbers" if numeric else "Table Heading", after=figure_numbers([own])),
                 "Head")
            for text, numeric, own in zip(table.header, table.numeric, numbers, strict=True)
        ]  # fmt: skip
        rows = []
        for number, row in enumerate(table.rows):
            character = "Table Total" if number == total else None
            character = "Table Reference" if number >= count - table.references else character
            letters = [character or _of_column(table, column) for column in range(len(row))]
            if number in table.groups:
                title = paragraph("Table Heading", typed(table.groups[number]))
                rows.append([Cell(title, "Group", len(table.header))])
            rows.append([
                Cell(_cell(text, "Table Numbers" if numeric else "Table Contents", letters[column],
                           anchor_of(table.explains[number]) if table.explains and column == 0 else ""),
                     "Total" if number == total else "Row")
                for column, (text, numeric) in enumerate(zip(row, table.numeric, strict=True))
            ])  # fmt: skip
        words = [tag("table:title", None, typed(table.caption))] if table.caption else []
        words += [tag("table:desc", None, typed(table.subtitle))] if table.subtitle else []
        return self.grid(rows, column_widths(table, width), name, [header], "".join(words), count > _NEVER_CUT)

    def grid(
        self,
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float],
        name: str,
        header: Sequence[Sequence[Cell]] = (),
        words: str = "",
        may_break: bool = True,
    ) -> str:
        """Return rows of cells as a table with columns of given widths in mm."""
        name = self._new_name(name)
        style = f"Table{len(self._names)}"
        self._add_styles(style, widths, may_break)
        columns = [tag("table:table-column", {"table:style-name": f"{style}.{n}"}) for n, _ in enumerate(widths, 1)]
        head = tag("table:table-header-rows", None, *map(_row, header)) if header else ""
        given = {"table:name": name, "table:style-name": style}
        return tag("table:table", given, words, *columns, head, *map(_row, rows))

    def _new_name(self, name: str) -> str:
        new, number = name, 1
        while new in self._names:
            number += 1
            new = f"{name} ({number})"
        self._names.add(new)
        return new

    def _add_styles(self, style: str, widths: Sequence[float], may_break: bool) -> None:
        whole = sum(widths)
        given = {
            "style:width": millimetres(whole), "table:align": "left", "fo:margin-top": "1mm", "fo:margin-bottom": "3mm",
            "style:rel-width": f"{round(100 * whole / TEXT_WIDTH)}%",
            "style:may-break-between-rows": "true" if may_break else "false", "table:border-model": "collapsing",
        }  # fmt: skip
        self._styles.append(
            tag("style:style", {"style:name": style, "style:family": "table"}, tag("style:table-properties", given))
        )
        for number, width in enumerate(widths, start=1):
            column = {"style:column-width": millimetres(width), "style:rel-column-width": f"{round(width * 100)}*"}
            self._styles.append(
                tag("style:style", {"style:name": f"{style}.{number}", "style:family": "table-column"},
                    tag("style:table-column-properties", column))
            )  # fmt: skip


def _row(cells: Sequence[Cell]) -> str:
    return tag("table:table-row", {"table:style-name": "Row"}, *map(_whole, cells))


def _whole(cell: Cell) -> str:
    """Return a cell with the columns that it covers besides its own."""
    given = {"table:style-name": f"Cell.{cell.look}", "office:value-type": "string",
             "table:number-columns-spanned": cell.across if cell.across > 1 else None}  # fmt: skip
    return tag("table:table-cell", given, cell.content) + tag("table:covered-table-cell") * (cell.across - 1)


def _of_column(table: Table, column: int) -> str | None:
    """Return the letters of a column that are heavier or paler than others."""
    return "Table Strong" if column in table.strong else "Table Soft" if column in table.soft else None


def answer_cell(cell: AnswerCell, style: str = "Table Contents") -> str:
    """Return an answer in the letters of its kind, which a template can change; one that is missing, as a box."""
    return paragraph(style, span(_ANSWERS[cell.kind], typed(f"\u2007{cell or chr(0x2007)}\u2007")))


def _cell(text: str, style: str, character: str | None = None, anchor: str = "", after: str = "") -> str:
    if isinstance(text, AnswerCell):
        return answer_cell(text, style)
    content = marked(anchor, typed(text)) + after
    if character and content:
        content = span(character, content)
    return paragraph(style, content)


def column_widths(table: Table, width: float) -> list[float]:
    """Return the widths of columns in mm, by the letters that stand in them; long texts are broken into lines.

    Examples
    --------
    >>> table = Table("", ["Comarca", "2021"], [["Tierras del Alba", "188 169"]], [False, True])
    >>> [round(width) for width in column_widths(table, 46.0)]
    [32, 14]
    """
    if table.shares:
        return [width * share / sum(table.shares) for share in table.shares]
    letters = []
    for number, name in enumerate(table.header):
        words = [len(word) for word in name.split()]
        cells = [len(line) for row in table.rows for line in row[number].splitlines()]
        letters.append(min(max([_NARROWEST, *words, *cells]), _WIDEST))
    return [width * own / sum(letters) for own in letters]
