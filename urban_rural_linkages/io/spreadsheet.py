"""Layers and rows of text as one spreadsheet file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from ..core.progress import NullProgress, Progress, Unreported
from ..core.report.properties import Properties
from ..core.report.workbook import Sheet, write_workbook
from .attributes import AttributeTable
from .columns import unwritable
from .files.array_columns import ArrayColumn
from .files.vector_file import whole_file

_ROWS_A_PIECE = 5000  # made to plain values at a time
_PLAIN = (type(None), str, bool, int, float)


def layer_sheet(
    name: str, layer: QgsVectorLayer, fields: Sequence[str] | None = None, progress: Progress | None = None
) -> Sheet:
    """Return a sheet of a layer's fields, without geometry, that reads its rows when it is written.

    Parameters
    ----------
    name : str
        Of the sheet.
    layer : QgsVectorLayer
        The layer.
    fields : sequence of str, optional
        Which of its fields, in their order; all unless given.
    progress : Progress, optional
        Of the reading: it can be cancelled.
    """
    names = layer.fields().names() if fields is None else fields
    rows = _rows(layer, names, Unreported(progress or NullProgress()))
    return Sheet(name, names, rows, max(layer.featureCount(), 0))


def table_sheet(name: str, table: AttributeTable) -> Sheet:
    """Return a sheet of all fields of a table of which only some features of a layer may be read, row by row."""
    return Sheet(name, table.field_names, _rows_of_table(table), len(table))


def write_spreadsheet(
    path: Path, sheets: Sequence[Sheet], progress: Progress | None = None, properties: Properties | None = None
) -> None:
    """Write sheets, the first row of each the names of its columns.

    Parameters
    ----------
    path : Path
        An .xlsx file; replaced when it exists.
    sheets : sequence of Sheet
        In their order.
    progress : Progress, optional
        Progress and cancellation.
    properties : Properties, optional
        Title, author, subject, program and language of the file.

    Raises
    ------
    OutputError
        When the file cannot be written.
    """
    try:
        with path.open("wb") as file:
            write_workbook(file, sheets, progress, properties)
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


def _rows(layer: QgsVectorLayer, names: Sequence[str], progress: Progress) -> Iterator[Sequence[object]]:
    """Yield the rows of a layer; where its file gives its columns, no features are made."""
    file = whole_file(layer, None)
    columns = file.read_some(names, progress) if file is not None else {}
    read = [column for column in columns.values() if isinstance(column, ArrayColumn)]
    if names and len(read) == len(names):
        for begin in range(0, len(read[0]), _ROWS_A_PIECE):
            part = slice(begin, begin + _ROWS_A_PIECE)
            yield from zip(*(column.part(part).as_objects() for column in read), strict=True)
        return
    places = [layer.fields().lookupField(name) for name in names]
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setSubsetOfAttributes(places)
    for feature in layer.getFeatures(request):
        yield [_plain(feature.attribute(place)) for place in places]


def _rows_of_table(table: AttributeTable) -> Iterator[Sequence[object]]:
    """Yield the rows of a table; where its file gives its columns, the values of some rows at a time are made."""
    table.expect(table.field_names)
    arrays = {field: table.array(field) for field in table.field_names}
    columns = [_plain_values(table.column(field)) if array is None else array for field, array in arrays.items()]
    for begin in range(0, len(table), _ROWS_A_PIECE):
        part = slice(begin, begin + _ROWS_A_PIECE)
        yield from zip(*(_piece(column, part) for column in columns), strict=True)


def _piece(column: ArrayColumn | list[object], part: slice) -> list[object]:
    return column.part(part).as_objects() if isinstance(column, ArrayColumn) else column[part]


def _plain_values(values: list[object]) -> list[object]:
    return values if set(map(type, values)).issubset(_PLAIN) else [_plain(value) for value in values]


def _plain(value: object) -> object:
    """Return what a cell can hold: a date is written as ISO 8601 writes it."""
    if isinstance(value, _PLAIN):
        return value
    if value == NULL:
        return None
    return value.toString(Qt.DateFormat.ISODate) if hasattr(value, "toString") else str(value)
