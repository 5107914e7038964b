"""Sheets of workbooks (XLSX, ODS) as rows of cells, exactly where they stand.

GDAL opens workbooks too, but takes the first row for the header, drops rows that are empty and finds one type a column;
a table that stands in row 4 below its title needs the rows as they are.  Numbers come back as numbers, codes that are
text as text, dates as text (``2021-01-01``); formulas as the value that was saved.

Sources: ECMA-376, Office Open XML, part 1, SpreadsheetML; OASIS, OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree  # documents with a DOCTYPE are refused before they are parsed

from ...core.errors import Cancelled, InputError
from ...core.progress import NullProgress, Progress
from . import WORKBOOKS

Cell = int | float | str | None
_MOST_UNPACKED = 1_000_000_000  # bytes
_MOST_COLUMNS = 16_384
_COLUMN = re.compile(r"([A-Z]{1,3})[0-9]+")
_DATE_FORMATS = frozenset({*range(14, 23), *range(45, 48)})
_DATE_LETTERS = re.compile(r"[ymdhs]", re.IGNORECASE)
_FIRST_DAY = datetime.datetime(1899, 12, 30)
_ROWS_BETWEEN_LOOKS = 2000


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook: its name, and its rows with any content, numbered from 1, with their cells."""

    name: str
    rows: list[tuple[int, list[Cell]]]


def is_workbook(path: Path) -> bool:
    """Tell whether a file is named like a workbook that `read_sheets` reads."""
    return path.suffix.lower() in WORKBOOKS


def read_sheets(path: Path, progress: Progress | None = None) -> list[Sheet]:
    """Read all sheets of a workbook.

    Raises
    ------
    InputError
        When the file is damaged, protected by a password, or larger than memory when it is unpacked.
    """
    progress = progress or NullProgress()
    try:
        with zipfile.ZipFile(path) as archive:
            read = _read_ods if path.suffix.lower() == ".ods" else _read_xlsx
            return list(read(_Parts(archive, path), progress))
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, ElementTree.ParseError, RuntimeError) as error:
        raise InputError(
            "The workbook '{path}' cannot be read: {reason}.",
            hint="Open it in a spreadsheet program and save it again, without a password, or save the sheet as CSV.",
            path=path,
            reason=error,
        ) from error


@dataclass(frozen=True)
class _Parts:
    """The XML documents of a workbook."""

    archive: zipfile.ZipFile
    path: Path

    def __contains__(self, name: str) -> bool:
        return name in self.archive.namelist()

    def tree(self, name: str) -> ElementTree.Element:
        """Parse a document, unless it is too large or declares entities."""
        if self.archive.getinfo(name).file_size > _MOST_UNPACKED:
            raise ValueError(f"{name} > {_MOST_UNPACKED // 1_000_000} MB")
        content = self.archive.read(name)
        if b"<!DOCTYPE" in content[:2000]:
            raise ValueError("DOCTYPE")
        return ElementTree.fromstring(content)  # noqa: S314


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _attribute(element: ElementTree.Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _all(element: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return (one for one in element.iter() if _local(one) == name)


def _children(element: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return (one for one in element if _local(one) == name)


# -- XLSX ----------------------------------------------------------------------------------------------------


def _read_xlsx(parts: _Parts, progress: Progress) -> Iterator[Sheet]:
    targets = {_attribute(one, "Id"): _attribute(one, "Target") for one in parts.tree("xl/_rels/workbook.xml.rels")}
    strings = _shared_strings(parts)
    dates = _date_styles(parts)
    sheets = list(_all(parts.tree("xl/workbook.xml"), "sheet"))
    for sheet in sheets:
        target = targets[next(value for key, value in sheet.attrib.items() if key.endswith("}id"))]
        name = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if name in parts and "worksheets" in name:
            yield Sheet(_attribute(sheet, "name"), _xlsx_rows(parts.tree(name), strings, dates, progress))


def _shared_strings(parts: _Parts) -> list[str]:
    if "xl/sharedStrings.xml" not in parts:
        return []
    return [_text_of(item) for item in _children(parts.tree("xl/sharedStrings.xml"), "si")]


def _text_of(element: ElementTree.Element) -> str:
    """Join the pieces of a text, without the readings that Japanese texts have beside it."""
    pieces = [element] if _local(element) == "t" else [
        text for one in element for text in ([one] if _local(one) == "t" else _children(one, "t"))
        if _local(one) in ("t", "r")
    ]  # fmt: skip
    return "".join(piece.text or "" for piece in pieces)


def _date_styles(parts: _Parts) -> set[int]:
    """Return the styles of cells that show a number as a date."""
    if "xl/styles.xml" not in parts:
        return set()
    styles = parts.tree("xl/styles.xml")
    own = {int(_attribute(one, "numFmtId")): _attribute(one, "formatCode") for one in _all(styles, "numFmt")}
    formats = next(_all(styles, "cellXfs"), None)
    shown = [int(_attribute(one, "numFmtId") or 0) for one in formats] if formats is not None else []
    return {style for style, number in enumerate(shown) if number in _DATE_FORMATS or _is_date(own.get(number, ""))}


def _is_date(code: str) -> bool:
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code)
    return bool(_DATE_LETTERS.search(plain)) and "0" not in plain.replace("000", "") and "#" not in plain


def _xlsx_rows(
    sheet: ElementTree.Element, strings: list[str], dates: set[int], progress: Progress
) -> list[tuple[int, list[Cell]]]:
    rows: list[tuple[int, list[Cell]]] = []
    for number, row in enumerate(_all(sheet, "row"), 1):
        if number % _ROWS_BETWEEN_LOOKS == 0:
            _look(progress)
        cells: list[Cell] = []
        for cell in _children(row, "c"):
            place = _place(_attribute(cell, "r"), len(cells))
            cells += [None] * (place - len(cells))
            cells.append(_xlsx_value(cell, strings, dates))
        _append(rows, int(_attribute(row, "r") or (rows[-1][0] + 1 if rows else 1)), cells)
    return rows


def _place(reference: str, default: int) -> int:
    """Return the column of a cell's reference, from 0; the cell beside the last where it has none."""
    found = _COLUMN.fullmatch(reference)
    if not found:
        return default
    place = 0
    for letter in found[1]:
        place = place * 26 + ord(letter) - 64
    return min(place, _MOST_COLUMNS) - 1


def _xlsx_value(cell: ElementTree.Element, strings: list[str], dates: set[int]) -> Cell:
    kind = _attribute(cell, "t")
    if kind == "inlineStr":
        return next((_text_of(one) for one in _children(cell, "is")), "")
    text = next((one.text or "" for one in _children(cell, "v")), "")
    if not text or kind == "e":  # an error such as #N/A is no value
        return None
    if kind == "s":
        return strings[int(text)]
    if kind in ("str", "d"):
        return text
    if kind == "b":
        return int(text)
    number = float(text)
    return _date(number) if int(_attribute(cell, "s") or 0) in dates else _number(number)


def _number(number: float) -> Cell:
    return int(number) if number == int(number) and abs(number) < 2**53 else number


def _date(days: float) -> str:
    moment = _FIRST_DAY + datetime.timedelta(days=days)
    return moment.date().isoformat() if days == int(days) else moment.isoformat(sep=" ", timespec="seconds")


def _look(progress: Progress) -> None:
    if progress.cancelled():
        raise Cancelled


# -- ODS -----------------------------------------------------------------------------------------------------


def _read_ods(parts: _Parts, progress: Progress) -> Iterator[Sheet]:
    for table in _all(parts.tree("content.xml"), "table"):
        if table.tag.endswith("}table"):
            yield Sheet(_attribute(table, "name"), _ods_rows(table, progress))


def _ods_rows(table: ElementTree.Element, progress: Progress) -> list[tuple[int, list[Cell]]]:
    rows: list[tuple[int, list[Cell]]] = []
    number = 1
    for place, row in enumerate(_all(table, "table-row")):
        if place % _ROWS_BETWEEN_LOOKS == 0:
            _look(progress)
        cells = _ods_cells(row)
        repeated = int(_attribute(row, "number-rows-repeated") or 1)
        for one in range(number, number + repeated) if any(cell is not None for cell in cells) else ():
            _append(rows, one, cells)
        number += repeated
    return rows


def _ods_cells(row: ElementTree.Element) -> list[Cell]:
    cells: list[Cell] = []
    for cell in row:
        if _local(cell) not in ("table-cell", "covered-table-cell"):
            continue
        value = _ods_value(cell)
        repeated = int(_attribute(cell, "number-columns-repeated") or 1)
        cells += [value] * min(repeated, _MOST_COLUMNS - len(cells))
    return cells


def _ods_value(cell: ElementTree.Element) -> Cell:
    kind = _attribute(cell, "value-type")
    if kind in ("float", "percentage", "currency"):
        return _number(float(next(v for k, v in cell.attrib.items() if k.endswith("office:1.0}value"))))
    if kind == "date":
        return _attribute(cell, "date-value")
    text = "\n".join("".join(one.itertext()) for one in _children(cell, "p"))
    return text or None


def _append(rows: list[tuple[int, list[Cell]]], number: int, cells: list[Cell]) -> None:
    """Append a row without the empty cells at its end, unless it is empty throughout."""
    end = len(cells)
    while end and (cells[end - 1] is None or not str(cells[end - 1]).strip()):
        end -= 1
    if end:
        rows.append((number, cells[:end]))
