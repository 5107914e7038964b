"""Tables in text files (CSV, TSV), read as the text that they are.

Statistical offices write CSV with semicolons or commas, with titles above the header and sources below the data, in
UTF-8, in a code page or as Excel's "Unicode text", at times gzipped.  Readers that guess types turn 06001 into 6001
before anybody can object, so every cell comes back as text here; `core.tables.figures` finds the numbers later.

What stands around the table is passed over and said.  Whatever else is not a table with a header is refused with its
row, never repaired.
"""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import zlib
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from ...core.errors import InputError
from ...core.identifiers import shortened
from ...core.notes import Note
from ...core.numbers import PLAIN_NUMBER
from ...core.tables.encodings import WESTERN, guess_code_page
from ...core.tables.eurostat import Dimensions, divide_dimensions
from ...core.tables.layout import SECTION, Layout, Row, find_table, nameless
from ...core.tables.remarks import code_page_remarks, layout_remarks, turned_remarks

_DELIMITERS = (";", ",", "\t", "|")  # where two of them make as many columns, the earlier wins
_BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ROWS_TO_SNIFF = 20
_MOST_UNPACKED = 1_000_000_000  # bytes


@dataclass(frozen=True)
class CsvTable:
    """A table of text.

    Attributes
    ----------
    names : list of str
        The header, blanks around the names taken off; a column without a name, such as the row numbers that R and
        pandas write, is called ``field_1`` after its place, as OGR does.
    columns : list of list of str
        One list of cells per name, cells as they are written.
    encoding, delimiter : str
        How the file was read.
    notes : list of Note
        What was passed over or assumed.
    """

    names: list[str]
    columns: list[list[str]]
    encoding: str
    delimiter: str
    notes: list[Note] = field(default_factory=list, compare=False)


@dataclass(frozen=True)
class Text:
    """The text of a file: its encoding, and what other code pages would make of it as well."""

    text: str
    encoding: str
    others: tuple[str, ...] = ()


def read_csv_table(
    path: str | Path, *, encoding: str = "auto", delimiter: str = "auto", header_row: int = 0
) -> CsvTable:
    """Read a text file, plain or gzipped.

    Parameters
    ----------
    path : str or Path
    encoding : str
        Any text encoding that Python knows, or "auto": what the byte order mark says, else UTF-8 if the whole file
        is valid as such, else the code page that fits its letters (`core.tables.encodings`).
    delimiter : str
        One character, or "auto": the one that divides most rows into as many cells, and into most.
    header_row : int
        Row of the header as a spreadsheet counts; 0 finds it (`core.tables.layout`).

    Returns
    -------
    CsvTable
        Without the rows that are empty throughout, and without columns that are so and have no name either.  The
        first column of Eurostat's files is divided into its dimensions, and places in columns are turned into rows.

    Raises
    ------
    InputError
        When the file cannot be read or decoded, has no header, repeats a column name, or has a row that is longer or
        shorter than the header. Rows are counted as a spreadsheet does: the first row of the file is row 1.
    """
    path = Path(path)
    content = text_of_file(path, encoding)
    declared = _declared_delimiter(content.text)
    if delimiter == "auto":
        delimiter = declared or _sniffed_delimiter(content.text)
    rows = _rows_with_content(content.text, delimiter, path)
    layout = _layout(rows[1:] if declared else rows, header_row, path)
    _require_rectangle(layout.rows, len(layout.names), path)
    names, columns = _named_columns(layout)
    _require_header(names, path)
    divided = divide_dimensions(names, columns) or Dimensions(names, columns)
    name = path.name.partition(".")[0]
    notes = code_page_remarks(name, content.encoding, content.others) + layout_remarks(name, layout)
    notes += turned_remarks(name, divided)
    return CsvTable(divided.names, divided.columns, content.encoding, delimiter, notes)


def text_of_file(path: Path, encoding: str = "auto") -> Text:
    """Read the text of a file, plain or gzipped; parameters and errors as those of `read_csv_table`."""
    return _decoded(_content(path), encoding, path)


def _layout(rows: list[Row], header_row: int, path: Path) -> Layout:
    layout = find_table(rows, header_row)
    if layout is not None:
        return layout
    if header_row and rows:
        raise InputError(
            "The table '{path}' has no row {row} with any content.",
            hint="Give the row of the header as a spreadsheet counts, or 0 to find it.",
            path=path,
            row=header_row,
        )
    raise InputError("The table '{path}' is empty.", hint="Choose a file with a header row and data.", path=path)


def _named_columns(layout: Layout) -> tuple[list[str], list[list[str]]]:
    names, columns = [], []
    for place, name in enumerate(layout.names):
        cells = [row[place] for _, row in layout.rows]
        if name or any(cell.strip() for cell in cells):
            names.append(name or nameless(place))
            columns.append(cells)
    if layout.sections:
        names.append(SECTION)
        columns.append(list(layout.sections))
    return names, columns


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
        if content.startswith(b"\x1f\x8b"):
            content = _unpacked(content, path)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(
            "The table '{path}' cannot be read: {reason}.",
            hint="Check that the file exists, is complete and is not locked by another program.",
            path=path,
            reason=error,
        ) from error
    return content


def _unpacked(content: bytes, path: Path) -> bytes:
    """Unpack a gzipped file, and not the few bytes that would fill the memory."""
    with gzip.open(io.BytesIO(content)) as packed:
        unpacked = packed.read(_MOST_UNPACKED + 1)
    if len(unpacked) > _MOST_UNPACKED:
        raise InputError(
            "The table '{path}' is larger than {limit} MB when it is unpacked.",
            hint="Unpack it yourself if you trust it, or leave out the rows and columns that are not needed.",
            path=path,
            limit=_MOST_UNPACKED // 1_000_000,
        )
    return unpacked


def _decoded(content: bytes, encoding: str, path: Path) -> Text:
    marked = next((name for mark, name in _BYTE_ORDER_MARKS.items() if content.startswith(mark)), None)
    others: tuple[str, ...] = ()
    if encoding != "auto":
        tried = [encoding]
    elif marked:
        tried = [marked]
    else:
        tried = ["utf-8"]
        if not _is_utf_8(content):
            guess = guess_code_page(content)
            tried, others = ["utf-8", guess.encoding, WESTERN], guess.others
    for name in tried:
        try:
            text = content.decode(name).removeprefix("\ufeff")
        except LookupError as error:
            raise InputError(
                "There is no text encoding '{encoding}'.",
                hint="Write for example utf-8, cp1252 or latin-1, or leave it at auto.",
                encoding=encoding,
            ) from error
        except UnicodeDecodeError:
            continue
        if "\x00" in text:  # a spreadsheet, an archive, or UTF-16 without its mark
            break
        return Text(text, name, others)
    raise InputError(
        "The table '{path}' is not text in the encoding {encoding}.",
        hint="Choose its encoding; a spreadsheet must first be saved as CSV.",
        path=path,
        encoding=" / ".join(dict.fromkeys(tried)),
    )


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared_delimiter(text: str) -> str:
    """Find the delimiter that Excel's line ``sep=;`` declares above the header."""
    line = text.partition("\n")[0].rstrip("\r")
    return line[4] if len(line) == 5 and line.lower().startswith("sep=") else ""


def _sniffed_delimiter(text: str) -> str:
    def quality(delimiter: str) -> tuple[float, bool, int]:
        """Rank by the share of the first rows that are as wide as most, tabs first, then by the number of columns."""
        widths: list[int] = []
        with suppress(csv.Error):  # an open quote further down; the rows before it tell enough
            for row in islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), _ROWS_TO_SNIFF):
                widths += [len(row)] if any(cell.strip() for cell in row) else []
        divided = Counter(width for width in widths if width > 1)
        columns = max(divided, key=lambda width: (divided[width], width), default=1)
        share = divided[columns] / len(widths) if divided else 0.0
        return share, delimiter == "\t" and share > 0, columns

    return max(_DELIMITERS, key=quality)


def _rows_with_content(text: str, delimiter: str, path: Path) -> list[tuple[int, list[str]]]:
    """Divide the text into numbered rows of cells, passing over those without any content."""
    rows: list[tuple[int, list[str]]] = []
    number = 0
    try:
        # strict, because a quote that is never closed would otherwise swallow the rest of the file as one cell
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1):
            if any(cell.strip() for cell in row):
                rows.append((number, row))
    except csv.Error as error:
        raise InputError(
            "The table '{path}' cannot be divided into cells at row {row}: {reason}.",
            hint="Look for a quote out of place: a quote that opens a cell must close it, and quotes inside are "
            "written twice.",
            path=path,
            row=number + 1,
            reason=error,
        ) from error
    return rows


def _require_rectangle(rows: list[tuple[int, list[str]]], width: int, path: Path) -> None:
    number, cells = next(((number, len(row)) for number, row in rows if len(row) != width), (0, width))
    if cells != width:
        raise InputError(
            "The table '{path}' has {cells} {cells:cell|cells} in row {row}, but {columns} in its header.",
            hint="Every row must be as long as the header; a cell that holds the delimiter must stand in quotes. Where "
            "the header is another row, give it as HEADER_ROW.",
            path=path,
            cells=cells,
            row=number,
            columns=width,
        )


def _require_header(names: list[str], path: Path) -> None:
    if all(PLAIN_NUMBER["point"].fullmatch(name) for name in names):
        raise InputError(
            "The table '{path}' has no header: its first row holds only numbers ({names}).",
            hint="Write a header: the first row must name every column.",
            path=path,
            names=shortened(names),
        )
    if repeated := sorted(name for name, count in Counter(names).items() if count > 1):
        raise InputError(
            "The table '{path}' has several columns of the name {names}.",
            hint="Give every column a name of its own.",
            path=path,
            names=shortened(repeated),
        )
