"""Empty layers in a GeoPackage, with a style and form in it that QGIS takes as the default."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsLayerMetadata,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.assessment.format.templates import LayerTemplate
from ..core.errors import OutputError
from .columns import unwritable
from .field_names import quoted
from .geopackage import add_table, save_style

_TYPES = {
    "integer": QMetaType.Type.LongLong,
    "real": QMetaType.Type.Double,
    "text": QMetaType.Type.QString,
    "date": QMetaType.Type.QDate,
}

_OF_QGIS = ("layer_styles",)  # a table in which nobody has written by hand


def refuse_filled(geopackage: Path) -> None:
    """Refuse to replace a GeoPackage in which somebody has worked; one whose tables are all empty may go.

    Raises
    ------
    OutputError
        When the file holds features, or is no GeoPackage.
    """
    if not geopackage.exists():
        return
    try:
        with closing(sqlite3.connect(f"{geopackage.resolve().as_uri()}?mode=ro", uri=True)) as database:
            tables = [
                name
                for (name,) in database.execute("SELECT table_name FROM gpkg_contents ORDER BY 1")
                if name not in _OF_QGIS
            ]
            filled = [name for name in tables if _has_rows(database, name)]
    except sqlite3.Error:
        raise OutputError(
            "The file '{file}' is there already, and is no GeoPackage that can be read.",
            hint="Choose another folder, or move the file away.", file=str(geopackage),
        ) from None  # fmt: skip
    if filled:
        raise OutputError("The file '{file}' holds data already, in {tables}; it is never overwritten.",
                          hint="Choose another folder, or go on with the layers that are there.",
                          file=str(geopackage), tables=", ".join(filled))  # fmt: skip


def _has_rows(database: sqlite3.Connection, table: str) -> bool:
    return database.execute(" ".join(("SELECT 1 FROM", quoted(table), "LIMIT 1"))).fetchone() is not None


def create_layer(geopackage: Path, template: LayerTemplate, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Add an empty layer to a GeoPackage, which is made where it does not exist, and open it.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    scratch = QgsVectorLayer(template.geometry, template.name, "memory")
    if template.geometry != "None":
        scratch.setCrs(crs)
    scratch.dataProvider().addAttributes([QgsField(field.name, _TYPES[field.kind]) for field in template.fields])
    scratch.updateFields()
    add_table(geopackage, template.name, scratch)
    layer = QgsVectorLayer(f"{geopackage}|layername={template.name}", template.name, "ogr")
    if not layer.isValid():
        raise unwritable(str(geopackage), layer.error().summary())
    return layer


def keep_style(layer: QgsVectorLayer, name: str) -> None:
    """Keep renderer, form and labels of a layer in its GeoPackage, under a name, as what QGIS shows it with.

    Raises
    ------
    OutputError
        When they cannot be written.
    """
    message = save_style(layer, name)
    if not QgsProviderRegistry.instance().styleExists("ogr", layer.source(), name)[0]:
        raise unwritable(layer.source(), message)


def keep_metadata(layer: QgsVectorLayer, metadata: QgsLayerMetadata) -> None:
    """Keep metadata in the GeoPackage of a layer, with the layer's own coordinate reference system."""
    metadata.setCrs(layer.crs())
    QgsProviderRegistry.instance().saveLayerMetadata("ogr", layer.source(), metadata)
