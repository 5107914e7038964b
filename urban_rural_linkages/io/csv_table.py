"""Tables in CSV files, read as the text that they are.

Statistical offices write CSV with semicolons or commas, with and without a byte order mark, in UTF-8, in Windows'
code page or as Excel's "Unicode text", at times gzipped.  Readers that guess types turn 06001 into 6001 before
anybody can object, so every cell comes back as text here; `core.joins.column_type` finds the types later.

What a spreadsheet leaves behind (``sep=;`` on top, rows and columns without any content) is passed over.  Whatever
else is not a table with a header is refused with its row, never repaired.
"""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import zlib
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ..core.errors import InputError
from ..core.identifiers import shortened
from ..core.numbers import PLAIN_NUMBER

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
    """

    names: list[str]
    columns: list[list[str]]
    encoding: str
    delimiter: str


def read_csv_table(path: str | Path, *, encoding: str = "auto", delimiter: str = "auto") -> CsvTable:
    """Read a CSV file, plain or gzipped, whose first row is the header.

    Parameters
    ----------
    path : str or Path
    encoding : str
        Any text encoding that Python knows, or "auto": what the byte order mark says, else UTF-8 if the whole file
        is valid as such, else Windows-1252.
    delimiter : str
        One character, or "auto": the one of semicolon, comma, tab and bar that divides the header into most columns
        and the first rows into as many as the header.

    Returns
    -------
    CsvTable
        Without the rows that are empty throughout, and without columns that are so and have no name either.

    Raises
    ------
    InputError
        When the file cannot be read or decoded, has no header, repeats a column name, or has a row that is longer or
        shorter than the header. Rows are counted as a spreadsheet does: the header is row 1.
    """
    path = Path(path)
    text, encoding = _decoded(_content(path), encoding, path)
    declared = _declared_delimiter(text)
    if delimiter == "auto":
        delimiter = declared or _sniffed_delimiter(text)
    rows = _rows_with_content(text, delimiter, path)
    if declared:
        rows = rows[1:]
    if not rows:
        raise InputError("The table '{path}' is empty.", hint="Choose a file with a header row and data.", path=path)
    header, body = [name.strip() for name in rows[0][1]], rows[1:]
    _require_rectangle(body, len(header), path)
    table = CsvTable([], [], encoding, delimiter)
    for column, name in enumerate(header):
        cells = [row[column] for _, row in body]
        if name or any(cell.strip() for cell in cells):
            table.names.append(name or f"field_{column + 1}")
            table.columns.append(cells)
    _require_header(table.names, path)
    return table


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


def _decoded(content: bytes, encoding: str, path: Path) -> tuple[str, str]:
    marked = next((name for mark, name in _BYTE_ORDER_MARKS.items() if content.startswith(mark)), None)
    tried = [encoding] if encoding != "auto" else [marked] if marked else ["utf-8", "cp1252"]
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
        return text, name
    raise InputError(
        "The table '{path}' is not text in the encoding {encoding}.",
        hint="Choose its encoding; a spreadsheet must first be saved as CSV.",
        path=path,
        encoding=" / ".join(tried),
    )


def _declared_delimiter(text: str) -> str:
    """Find the delimiter that Excel's line ``sep=;`` declares above the header."""
    line = text.partition("\n")[0].rstrip("\r")
    return line[4] if len(line) == 5 and line.lower().startswith("sep=") else ""


def _sniffed_delimiter(text: str) -> str:
    def quality(delimiter: str) -> tuple[bool, int]:
        """Rank by whether the first rows are as long as the header, then by the number of columns."""
        widths: list[int] = []
        with suppress(csv.Error):  # an open quote further down; the rows before it tell enough
            for row in islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), _ROWS_TO_SNIFF):
                widths += [len(row)] if row else []
        columns = widths[0] if widths else 0
        return columns > 1 and set(widths) == {columns}, columns

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
            "The table '{path}' has {cells} cells in row {row}, but {columns} in its header.",
            hint="The header must be the first row, and every row as long as it; a cell that holds the delimiter must "
            "stand in quotes.",
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
