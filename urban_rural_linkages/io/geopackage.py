"""Many results in one GeoPackage, each with the labels of its fields and the record of how it was made."""

from __future__ import annotations

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
