"""Tables of a GeoPackage as one spreadsheet, through GDAL's own driver."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from .columns import unwritable


def write_spreadsheet(path: Path, sheets: Mapping[str, QgsVectorLayer]) -> None:
    """Write one sheet a table, without geometry; the first row is the names of the fields.

    Parameters
    ----------
    path : Path
        An .xlsx file; replaced when it exists.
    sheets : mapping of str to QgsVectorLayer
        Tables by the name of their sheet (31 characters at most).

    Raises
    ------
    OutputError
        When the file cannot be written.
    """
    path.unlink(missing_ok=True)
    for name, layer in sheets.items():
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "XLSX"
        options.layerName = name[:31]
        actions = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = (
            actions.CreateOrOverwriteLayer if path.exists() else actions.CreateOrOverwriteFile
        )
        error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(path), QgsCoordinateTransformContext(), options
        )
        if error != QgsVectorFileWriter.WriterError.NoError:
            raise unwritable(str(path), message)
    if not zipfile.is_zipfile(path):
        # GDAL writes the file when it closes it, and a full disk then goes unnoticed.
        raise unwritable(str(path), "it is not whole")
