"""Tables and files changed before they are published: cells emptied, points moved, texts rid of folders and users."""

from __future__ import annotations

import math
import re
import sqlite3
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from qgis.core import NULL, QgsField, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ..core.arrays import Booleans
from ..core.errors import OutputError
from .geopackage import sql

HIDDEN = "hidden"
"""The field that names the counts of a row which are hidden."""
_CELL = 0.01  # degrees: about a kilometre
_USERS = re.compile(r'(saveUser(?:Full)?=")[^"]*(")')
Scrub = Callable[[str], str]


def empty_cells(layer: QgsVectorLayer, cells: Mapping[str, Booleans | None], notes: Sequence[str] = ()) -> None:
    """Empty cells of a table, and note in a field of its own which counts of a row are hidden.

    Parameters
    ----------
    layer : QgsVectorLayer
        A table of a GeoPackage.
    cells : mapping of str to ndarray of bool or None
        By field, the rows in the order of the layer; None: all of them.  Fields that the table lacks are passed over.
    notes : sequence of str, one a row
        What the field `HIDDEN` says; no field is made where there are none.
    """
    provider = layer.dataProvider()
    if any(notes):
        provider.addAttributes([QgsField(HIDDEN, QMetaType.Type.QString)])
        layer.updateFields()
    known = {layer.fields().lookupField(name): rows for name, rows in cells.items() if name in layer.fields().names()}
    places = {place: rows for place, rows in known.items() if place not in layer.primaryKeyAttributes()}
    note = layer.fields().lookupField(HIDDEN) if any(notes) else -1
    changes: dict[int, dict[int, object]] = {}
    for row, feature in enumerate(layer.getFeatures()):
        own: dict[int, object] = {place: NULL for place, rows in places.items() if rows is None or rows[row]}
        if note >= 0 and notes[row]:
            own[note] = notes[row]
        if own:
            changes[feature.id()] = own
    _require(provider.changeAttributeValues(changes), layer)


def blur_points(layer: QgsVectorLayer, keep: Sequence[bool]) -> None:
    """Move the points of a layer to the middle of cells of a hundredth of a degree, and take out the other rows."""
    provider = layer.dataProvider()
    moved, gone = {}, []
    for row, feature in enumerate(layer.getFeatures()):
        if not keep[row]:
            gone.append(feature.id())
        elif feature.hasGeometry():
            point = feature.geometry().centroid().asPoint()
            moved[feature.id()] = _in_middle(point, layer)
    _require(provider.changeGeometryValues(moved) and provider.deleteFeatures(gone), layer)
    layer.updateExtents()


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


def scrub_geopackage(path: Path, scrub: Scrub) -> None:
    """Change the texts of the metadata of a GeoPackage, and write it anew, so that nothing emptied is left in it."""
    with closing(sqlite3.connect(path)) as database:
        database.create_function("scrubbed", 1, lambda text: scrub(text) if isinstance(text, str) else text)
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table, column in (("gpkg_metadata", "metadata"), ("layer_styles", "styleQML"), ("layer_styles", "owner")):
            if table in tables:
                database.execute(sql("UPDATE", table, "SET", column, "= scrubbed(", column, ")"))
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
