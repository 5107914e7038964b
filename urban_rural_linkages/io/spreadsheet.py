"""Layers and rows of text as one spreadsheet file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from ..core.progress import NullProgress, Progress, Unreported
from ..core.report.workbook import Sheet, write_workbook
from .columns import unwritable
from .files.array_columns import ArrayColumn
from .files.vector_file import whole_file

_ROWS_A_PIECE = 5000  # made to plain values at a time


def write_spreadsheet(path: Path, sheets: Mapping[str, QgsVectorLayer], progress: Progress | None = None) -> None:
    """Write one sheet a table, without geometry; the first row is the names of the fields.

    Parameters
    ----------
    path : Path
        An .xlsx file; replaced when it exists.
    sheets : mapping of str to QgsVectorLayer
        Tables by the name of their sheet.
    progress : Progress, optional
        Progress and cancellation.

    Raises
    ------
    OutputError
        When the file cannot be written.
    """
    watched = Unreported(progress or NullProgress())
    tables = [
        Sheet(name, layer.fields().names(), _rows(layer, watched), max(layer.featureCount(), 0))
        for name, layer in sheets.items()
    ]
    try:
        with path.open("wb") as file:
            write_workbook(file, tables, progress)
    except OSError as error:
        raise unwritable(str(path), error.strerror or str(error)) from None


def spreadsheet_bytes(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Return the bytes of an .xlsx file of texts, such as a form.

    Parameters
    ----------
    sheets : mapping of str to rows of texts
        The rows of each sheet, its header first; an empty text is an empty cell.
    """
    target = BytesIO()
    write_workbook(target, [Sheet(name, rows[0], rows[1:]) for name, rows in sheets.items()])
    return target.getvalue()


def _rows(layer: QgsVectorLayer, progress: Progress) -> Iterator[Sequence[object]]:
    """Yield the rows of a layer; where its file gives its columns, no features are made."""
    file, names = whole_file(layer, None), layer.fields().names()
    columns = file.read_some(names, progress) if file is not None else {}
    read = [column for column in columns.values() if isinstance(column, ArrayColumn)]
    if names and len(read) == len(names):
        for begin in range(0, len(read[0]), _ROWS_A_PIECE):
            part = slice(begin, begin + _ROWS_A_PIECE)
            yield from zip(*(column.part(part).as_objects() for column in read), strict=True)
        return
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    for feature in layer.getFeatures(request):
        yield [_plain(value) for value in feature.attributes()]


def _plain(value: object) -> object:
    """Return what a cell can hold: a date is written as ISO 8601 writes it."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if value == NULL:
        return None
    return value.toString(Qt.DateFormat.ISODate) if hasattr(value, "toString") else str(value)
