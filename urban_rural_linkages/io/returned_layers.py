"""Layers that come back from elsewhere: their rows as plain values, and what is taken over written into the file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..core.assessment.returned_copy import SHAPE, CopyRow, Difference, What, with_key
from ..core.errors import InputError
from .files.geopackage_edits import RowEdits, edit_rows
from .layers import FeatureTable

_OF_FORMATS = frozenset({"fid", "ogc_fid", "objectid", "gml_id"})  # numbers that formats give
_DECIMALS, _OF_DEGREES = 2, 7


class ReturnedLayer:
    """The rows of a layer, by their id, with shapes in the coordinate reference system of another.

    Parameters
    ----------
    table : FeatureTable
        The layer.
    key : str
        Its field of ids.
    like : FeatureTable
        The layer whose system and kind of shapes count.
    transforms : QgsCoordinateTransformContext
        How one gets there.

    Attributes
    ----------
    rows : list of CopyRow
        In the order of the layer.
    numbers, shapes : dict
        By id, the number of the row in the layer, and its shape as WKB; None without one.

    Raises
    ------
    InputError
        When it has no such field, or a shape cannot be brought into that system.
    """

    def __init__(
        self, table: FeatureTable, key: str, like: FeatureTable, transforms: QgsCoordinateTransformContext
    ) -> None:
        self.name, self.fields = table.name, table.source.fields().names()
        place = table.source.fields().lookupField(key)
        if place < 0:
            raise InputError("Layer '{layer}' has no field '{field}'; it has: {fields}.",
                             hint="Choose the field of ids (ROW_ID).", layer=table.name, field=key,
                             fields=", ".join(self.fields))  # fmt: skip
        self.key, self.is_spatial = self.fields[place], table.has_geometry and like.has_geometry
        self._own, self._crs, self._kind = table.crs, like.crs, like.source.wkbType()
        self._transform = QgsCoordinateTransform(table.crs, like.crs, transforms)
        self.rows: list[CopyRow] = []
        self.numbers: dict[str, int] = {}
        self.shapes: dict[str, bytes | None] = {}
        unchecked = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        for row, feature in enumerate(table.watched(table.source.getFeatures(QgsFeatureRequest(), unchecked)), 1):
            self._take(row, feature)

    def _take(self, row: int, feature: QgsFeature) -> None:
        values = {name: _plain(feature[name]) for name in self.fields
                  if name != self.key and name.casefold() not in _OF_FORMATS}  # fmt: skip
        shape = self._shape(row, feature) if self.is_spatial else QgsGeometry()
        if self.is_spatial:
            values[SHAPE] = None if shape.isNull() else shape.asWkt(_decimals(self._crs))
        own = CopyRow(row, str(_plain(feature[self.key]) or "").strip(), values)
        key = with_key(own).key
        self.rows.append(own)
        self.numbers[key] = feature.id()
        self.shapes[key] = None if shape.isNull() else shape.asWkb().data()

    def _shape(self, row: int, feature: QgsFeature) -> QgsGeometry:
        shape = QgsGeometry(feature.geometry())
        if shape.isNull():
            return shape
        try:
            if self._own != self._crs:
                shape.transform(self._transform)
        except QgsCsException:
            raise InputError("Layer '{layer}', row {row}: its shape lies where the coordinate reference system {crs} "
                             "is not defined.", hint="Give the copy its right coordinate reference system.",
                             layer=self.name, row=row, crs=self._crs.authid()) from None  # fmt: skip
        if QgsWkbTypes.isMultiType(self._kind):
            shape.convertToMultiType()
        return shape


def file_of_layer(layer: QgsVectorLayer) -> tuple[Path, str]:
    """Return the GeoPackage and the table behind a layer.

    Raises
    ------
    InputError
        When it is no table of a GeoPackage, or is being edited.
    """
    if layer.isEditable():
        raise InputError("Layer '{layer}' is being edited.", hint="Save or discard the edits first.",
                         layer=layer.name())  # fmt: skip
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(parts.get("path") or "")
    if layer.providerType() != "ogr" or path.suffix.casefold() != ".gpkg":
        raise InputError("Layer '{layer}' is no table of a GeoPackage.",
                         hint="Save it as a GeoPackage, where all or nothing can be written.",
                         layer=layer.name())  # fmt: skip
    return path, parts.get("layerName") or layer.name()


def take_over(
    found: Iterable[Difference], kept: ReturnedLayer, edited: ReturnedLayer, place: tuple[Path, str], deletes: bool
) -> None:
    """Write what was added and changed into the file of a layer, and what was deleted where that is wanted.

    Raises
    ------
    OutputError
        When the file refuses a row: nothing is written then.
    """
    there = {with_key(one).key: one for one in edited.rows}
    added, changed, deleted = [], dict[int, dict[str, object]](), []
    for one in found:
        if one.what is What.ADDED:
            values = {name: value for name, value in there[one.key].values.items() if name in kept.fields}
            shape = {SHAPE: edited.shapes[one.key]} if kept.is_spatial and edited.is_spatial else {}
            added.append({**values, kept.key: one.key, **shape})
        elif one.what is What.CHANGED:
            value = edited.shapes[one.key] if one.is_shape else one.after
            changed.setdefault(kept.numbers[one.key], {})[one.field] = value
        elif one.what is What.DELETED and deletes:
            deleted.append(kept.numbers[one.key])
    if added or changed or deleted:
        edit_rows(*place, RowEdits(added, changed, deleted))


def _decimals(crs: QgsCoordinateReferenceSystem) -> int:
    return _OF_DEGREES if crs.isGeographic() else _DECIMALS


def _plain(value: object) -> object:
    """Return an attribute as text, number or None; dates as ISO 8601."""
    if value is None or value == NULL:
        return None
    if isinstance(value, QDate | QDateTime | QTime):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, int | float | str) else str(value)
