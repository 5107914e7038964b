"""Tables and files changed before they are published: cells emptied, points moved, texts rid of folders and users."""

from __future__ import annotations

import math
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from qgis.core import NULL, QgsGeometry, QgsPointXY, QgsVectorLayer

from ..core.arrays import Booleans
from ..core.errors import OutputError
from .geopackage import forget_table, sql
from .layers import FeatureTable
from .territories import layer_with

_CELL = 0.01  # degrees: about a kilometre
_USERS = re.compile(r'(saveUser(?:Full)?=")[^"]*(")')
Scrub = Callable[[str], str]


def empty_cells(layer: QgsVectorLayer, cells: Mapping[str, Booleans | None]) -> None:
    """Empty cells of a table.

    Parameters
    ----------
    layer : QgsVectorLayer
        A table of a GeoPackage.
    cells : mapping of str to ndarray of bool or None
        By field, the rows in the order of the layer; None: all of them.  Fields that the table lacks are passed over.
    """
    known = {layer.fields().lookupField(name): rows for name, rows in cells.items() if name in layer.fields().names()}
    places = {place: rows for place, rows in known.items() if place not in layer.primaryKeyAttributes()}
    changes: dict[int, dict[int, object]] = {}
    for row, feature in enumerate(layer.getFeatures()):
        own: dict[int, object] = {place: NULL for place, rows in places.items() if rows is None or rows[row]}
        if own:
            changes[feature.id()] = own
    _require(layer.dataProvider().changeAttributeValues(changes), layer)


def set_cells(layer: QgsVectorLayer, columns: Mapping[str, Sequence[object]]) -> None:
    """Write other values into fields of a table, one for each row in the order of the layer."""
    places = {layer.fields().indexOf(name): values for name, values in columns.items()}
    changes = {feature.id(): {place: values[row] for place, values in places.items()}
               for row, feature in enumerate(layer.getFeatures())}  # fmt: skip
    _require(layer.dataProvider().changeAttributeValues(changes), layer)


def drop_fields(layer: QgsVectorLayer, names: Iterable[str]) -> None:
    """Take fields out of a table of a GeoPackage; those that it lacks are passed over."""
    places = [place for name in names if (place := layer.fields().indexOf(name)) >= 0]
    if places:
        _require(layer.dataProvider().deleteAttributes(places), layer)
        layer.updateFields()


def empty_table(layer: QgsVectorLayer) -> None:
    """Take all rows out of a table of a GeoPackage."""
    _require(layer.dataProvider().truncate(), layer)


def blur_points(layer: QgsVectorLayer) -> None:
    """Move the points of a layer to the middle of cells of a hundredth of a degree."""
    moved = {}
    for feature in layer.getFeatures():
        if feature.hasGeometry():
            moved[feature.id()] = _in_middle(feature.geometry().centroid().asPoint(), layer)
    _require(layer.dataProvider().changeGeometryValues(moved), layer)
    layer.updateExtents()


def blurred_layer(table: FeatureTable) -> QgsVectorLayer:
    """Return a copy in memory of a layer of points, moved to the middle of such cells."""
    layer = layer_with(table, {})
    blur_points(layer)
    return layer


def _require(is_done: bool, layer: QgsVectorLayer) -> None:
    """See that a table was changed: what is to be hidden must not be published because a change was refused."""
    if not is_done:
        raise OutputError("The table '{table}' could not be changed: nothing is published.",
                          hint="Make the diagnosis again, in another folder.", table=layer.name())  # fmt: skip


def _in_middle(point: QgsPointXY, layer: QgsVectorLayer) -> QgsGeometry:
    size = _CELL if layer.crs().isGeographic() else 100_000 * _CELL
    middle = QgsPointXY(*((math.floor(value / size) + 0.5) * size for value in (point.x(), point.y())))
    geometry = QgsGeometry.fromPointXY(middle)
    if layer.wkbType() != geometry.wkbType():
        geometry = geometry.coerceToType(layer.wkbType())[0]
    return geometry


def scrub_geopackage(path: Path, scrub: Scrub, withheld: Iterable[str] = ()) -> None:
    """Change the texts of the metadata of a GeoPackage, and write it anew, so that nothing emptied is left in it.

    Tables that are withheld are taken out.
    """
    with closing(sqlite3.connect(path)) as database:
        database.create_function("scrubbed", 1, lambda text: scrub(text) if isinstance(text, str) else text)
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table, column in (("gpkg_metadata", "metadata"), ("layer_styles", "styleQML"), ("layer_styles", "owner")):
            if table in tables:
                database.execute(sql("UPDATE", table, "SET", column, "= scrubbed(", column, ")"))
        for name in tables.intersection(withheld):
            forget_table(database, name)
        database.commit()
        database.execute("VACUUM")


def scrub_project(path: Path, scrub: Scrub) -> None:
    """Change the texts of a project, and take the names of the users who saved it out."""
    with zipfile.ZipFile(path) as archive:
        parts = [(entry, archive.read(entry)) for entry in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in parts:
            is_text = entry.filename.endswith((".qgs", ".qml", ".xml"))
            archive.writestr(entry, _without_users(scrub(content.decode("utf-8"))) if is_text else content)


def _without_users(text: str) -> str:
    return _USERS.sub(r"\1\2", text)


def scrub_text(path: Path, scrub: Scrub) -> None:
    """Change the texts of a file."""
    path.write_text(scrub(path.read_text(encoding="utf-8")), encoding="utf-8")
