"""Sheets of plain text as a spreadsheet, through GDAL's own driver: forms have no numbers and no geometry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import QgsFeature, QgsField, QgsFields, QgsMemoryProviderUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from .spreadsheet import write_spreadsheet


def spreadsheet_bytes(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Return the bytes of an .xlsx file.

    Parameters
    ----------
    sheets : mapping of str to rows of texts
        The rows of each sheet, its header first; an empty text is an empty cell.

    Raises
    ------
    OutputError
        When the file cannot be written.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sheets.xlsx"
        write_spreadsheet(path, {name: _layer(name, rows) for name, rows in sheets.items()})
        return path.read_bytes()


def _layer(name: str, rows: Sequence[Sequence[str]]) -> QgsVectorLayer:
    fields = QgsFields()
    for title in rows[0]:
        fields.append(QgsField(title, QMetaType.Type.QString))
    layer = QgsMemoryProviderUtils.createMemoryLayer(name, fields)
    features = []
    for row in rows[1:]:
        feature = QgsFeature(fields)
        feature.setAttributes([_cell(text) for text in row])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _cell(text: str) -> str | None:
    """Return a cell; GDAL would write a text that begins with = as a formula."""
    return (f" {text}" if text.startswith("=") else text) or None
