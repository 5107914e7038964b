"""Many results in one GeoPackage, each with the labels of its fields and the record of how it was made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from .columns import unwritable


def add_table(geopackage: Path, name: str, layer: QgsVectorLayer) -> None:
    """Copy a layer or table into a GeoPackage, which is made when it does not exist.

    Field aliases and layer metadata go along.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    actions = QgsVectorFileWriter.ActionOnExistingFile
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    options.actionOnExistingFile = (
        actions.CreateOrOverwriteLayer if geopackage.exists() else actions.CreateOrOverwriteFile
    )
    options.saveMetadata = True
    options.layerMetadata = layer.metadata()
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(geopackage), QgsCoordinateTransformContext(), options
    )
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise unwritable(str(geopackage), message)


def copy_whole(working: Path, final: Path) -> None:
    """Copy a GeoPackage that is still open into one closed file without a log beside it.

    QGIS opens a GeoPackage with a write-ahead log, in which the latest tables may still lie, and keeps it open after
    its layers are gone; whoever then copies or moves the file alone loses them.

    Raises
    ------
    OutputError
        When the copy cannot be written.
    """
    try:
        with closing(sqlite3.connect(working)) as source, closing(sqlite3.connect(final)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise unwritable(str(final), str(error)) from None
