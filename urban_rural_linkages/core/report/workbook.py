"""A workbook of tables as spreadsheet programs read it (Office Open XML), written row by row.

Every text is written as text: one that begins with ``=``, ``+``, ``-`` or ``@`` is never a formula.  Sheets are
written one behind the other and once, so that the time grows with the cells alone, and a writing that is cancelled
stops within some hundred rows.

References
----------
ECMA-376, Office Open XML file formats, part 1: SpreadsheetML (18.3 worksheets, 22.9.2.19 escaped characters).
"""

from __future__ import annotations

import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, cast
from xml.sax.saxutils import escape

import numpy as np

from ..progress import NullProgress, Progress, proceed
from .properties import Properties

MOST_ROWS = 1_048_576
"""Rows of a sheet, the header among them."""
LONGEST_NAME, LONGEST_TEXT = 31, 32_767
_EXACT = 10**15  # whole numbers beyond lose digits in a spreadsheet: they are written as text
_ROWS_A_PIECE = 500
_LEVEL = 1  # of compression: four times as fast as what zip files have by default, and a quarter larger
_SAME_DATE = (1980, 1, 1, 0, 0, 0)  # the same tables make the same bytes

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
# What XML cannot hold, and what would be read as an escape of it.
_TO_ESCAPE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class Sheet:
    """A table of a workbook.

    Attributes
    ----------
    name : str
        Its name; characters that a spreadsheet does not allow are replaced, and what is longer than 31 is cut.
    header : sequence of str
        The titles of the columns.
    rows : iterable of sequence
        None, bool, int, float or anything that is written as text, one a column; NaN is an empty cell.
    count : int
        How many rows there will be, for the progress; 0 = not known.
    widths : sequence of float
        Of the columns, in letters; none: as the program shows them.
    """

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[object]]
    count: int = 0
    widths: Sequence[float] = ()


def write_workbook(
    target: BinaryIO, sheets: Sequence[Sheet], progress: Progress | None = None, properties: Properties | None = None
) -> None:
    """Write a workbook.

    A table with more rows than a sheet holds goes on in a second one, with its header again.

    Parameters
    ----------
    target : file open for writing bytes
        Where to; its position may be changed.
    sheets : sequence of Sheet
        At least one.
    progress : Progress, optional
        Progress and cancellation.
    properties : Properties, optional
        Title, author, subject, program and language of the file.

    Raises
    ------
    Cancelled
        When the user asked to stop; the target then holds no workbook.

    Examples
    --------
    >>> from io import BytesIO
    >>> write_workbook(BytesIO(), [Sheet("towns", ["code", "people"], [["06001", 807], ["06002", None]])])
    """
    names: list[str] = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as book:
        for row_of_sheets, sheet in enumerate(sheets):
            rows = iter(sheet.rows)
            share = (row_of_sheets / len(sheets), 1 / len(sheets))
            while True:
                names.append(_free_name(sheet.name, names))
                full = _write_sheet(book, f"xl/worksheets/sheet{len(names)}.xml", sheet, rows, progress, share)
                if not full:
                    break
        for name, text in {**_frame(names), "docProps/core.xml": _properties(properties)}.items():
            book.writestr(zipfile.ZipInfo(name, _SAME_DATE), _HEAD + text, zipfile.ZIP_DEFLATED)


def _write_sheet(
    book: zipfile.ZipFile,
    name: str,
    sheet: Sheet,
    rows: Iterator[Sequence[object]],
    progress: Progress | None,
    share: tuple[float, float],
) -> bool:
    """Write a sheet, and tell whether it is full and more rows may come."""
    columns = [_letters(column) for column in range(len(sheet.header))]
    head = _rows(1, columns, [sheet.header], style=1)
    with book.open(name, "w", force_zip64=True) as file:  # by name: an entry of our own would have no level
        file.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" '
                   f'topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
                   f"{_widths(sheet.widths)}<sheetData>{head}".encode())  # fmt: skip
        number = 1
        while number < MOST_ROWS:
            done = number / max(sheet.count, number)
            proceed(progress or NullProgress(), share[0] + share[1] * done)
            piece = list(islice(rows, min(_ROWS_A_PIECE, MOST_ROWS - number)))
            if not piece:
                break
            file.write(_rows(number + 1, columns, piece).encode("utf-8"))
            number += len(piece)
        file.write(b"</sheetData></worksheet>")
    return number == MOST_ROWS


def _widths(widths: Sequence[float]) -> str:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width:g}" customWidth="1"/>'
        for number, width in enumerate(widths, start=1)
    )
    return f"<cols>{columns}</cols>" if columns else ""


def _rows(first: int, columns: Sequence[str], rows: Sequence[Sequence[object]], style: int = 0) -> str:
    """Return rows that follow one another; they are made column by column, since a column holds values of a kind."""
    numbers = [str(number) for number in range(first, first + len(rows))]
    by_column = zip(columns, zip(*rows, strict=True), strict=True)
    cells = [_column(letters, numbers, values, style) for letters, values in by_column]
    lines = map("".join, zip(*cells, strict=True)) if cells else [""] * len(rows)
    return "".join([f'<row r="{number}">{line}</row>' for number, line in zip(numbers, lines, strict=True)])


def _column(letters: str, numbers: Sequence[str], values: Sequence[object], style: int) -> list[str]:
    """Return the cells of a column, each an empty text where there is no value."""
    begin, kinds = f'<c r="{letters}', set(map(type, values))
    if kinds == {float} and all(map(math.isfinite, cast("Sequence[float]", values))):
        return [f'{begin}{number}"><v>{value!r}</v></c>' for number, value in zip(numbers, values, strict=True)]
    if kinds == {int} and max(map(abs, cast("Sequence[int]", values))) < _EXACT:
        return [f'{begin}{number}"><v>{value}</v></c>' for number, value in zip(numbers, values, strict=True)]
    if kinds <= {str, type(None)}:
        known = {value: _end(value, style) for value in set(values)}
        ends = [known[value] for value in values]
    else:
        ends = [_end(value, style) for value in values]
    return [f"{begin}{number}{end}" if end else "" for number, end in zip(numbers, ends, strict=True)]


def _end(value: object, style: int) -> str:
    """Return what follows the place of a cell; empty where there is no value."""
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return f'" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, float):
        return f'"><v>{value!r}</v></c>' if math.isfinite(value) else ""
    if isinstance(value, int) and abs(value) < _EXACT:
        return f'"><v>{value}</v></c>'
    text = escape(_TO_ESCAPE.sub(_escaped, str(value)[:LONGEST_TEXT]))
    styled = f' s="{style}"' if style else ""
    return f'" t="inlineStr"{styled}><is><t xml:space="preserve">{text}</t></is></c>'


def _escaped(match: re.Match[str]) -> str:
    return f"_x{ord(match.group()):04X}_"


def _letters(column: int) -> str:
    """Return the letters of a column: A ... Z, AA, AB ..."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _free_name(name: str, taken: Sequence[str]) -> str:
    """Return a name that a sheet may have and that no other has, whatever the case."""
    plain = _FORBIDDEN_IN_NAMES.sub("_", _TO_ESCAPE.sub("_", name)).strip() or "_"
    lower = {other.lower() for other in taken}
    candidate, number = plain[:LONGEST_NAME], 1
    while candidate.lower() in lower:
        number += 1
        suffix = f" {number}"
        candidate = plain[: LONGEST_NAME - len(suffix)] + suffix
    return candidate


def _frame(names: Sequence[str]) -> dict[str, str]:
    """Return the parts of the file beside its sheets."""
    numbers = range(1, len(names) + 1)
    sheets = "".join(
        f'<sheet name="{escape(name, {chr(34): "&quot;"})}" sheetId="{i}" r:id="rId{i}"/>'
        for i, name in zip(numbers, names, strict=True)
    )
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in numbers
    )
    style = f'<Relationship Id="rId{len(names) + 1}" Type="{_DOCUMENT}/styles" Target="styles.xml"/>'
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_TYPE}.worksheet+xml"/>' for i in numbers
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{parts}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" '
        f'Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}{style}</Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/>'
        '</font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill '
        'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">'
        '<border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf '
        'numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" '
        'fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" '
        'applyFont="1"/></cellXfs></styleSheet>',
    }


def _properties(properties: Properties | None) -> str:
    """Return the part of the file that says title, author and what else is known of it."""
    given: dict[str, str] = {}
    if properties is not None:
        given = {"title": properties.title, "creator": properties.author, "subject": properties.subject,
                 "description": properties.creator, "language": properties.language}  # fmt: skip
    said = "".join(
        f"<dc:{name}>{escape(_TO_ESCAPE.sub(' ', value))}</dc:{name}>" for name, value in given.items() if value
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{said}</cp:coreProperties>'
    )
