"""Layers and rows of text as one spreadsheet file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from ..core.progress import Progress
from ..core.report.workbook import Sheet, write_workbook
from .columns import unwritable


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
    tables = [
        Sheet(name, layer.fields().names(), _rows(layer), max(layer.featureCount(), 0))
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


def _rows(layer: QgsVectorLayer) -> Iterator[list[object]]:
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
