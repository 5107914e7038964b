"""Edits of a table of a GeoPackage: rows added, changed and deleted in one transaction, or none of them.

Through GDAL, so that spatial index and extent follow; whatever the file itself refuses ends the whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal, ogr

from ..columns import unwritable


@dataclass(frozen=True)
class RowEdits:
    """Edits of the rows of a table; shapes stand under the empty name, as WKB or None.

    Attributes
    ----------
    added : sequence of mapping
        Values of new rows by field.
    changed : mapping of int to mapping
        New values by the number of the row.
    deleted : sequence of int
        Numbers of rows.
    """

    added: Sequence[Mapping[str, object]] = ()
    changed: Mapping[int, Mapping[str, object]] = field(default_factory=dict)
    deleted: Sequence[int] = ()


def edit_rows(geopackage: Path, table: str, edits: RowEdits) -> None:
    """Edit the rows of a table.

    Raises
    ------
    OutputError
        When the file is none that can be written, or it refuses one of the rows; nothing is changed then.
    """
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        opened = gdal.OpenEx(str(geopackage), gdal.OF_VECTOR | gdal.OF_UPDATE, ["GPKG"])
        layer = opened.GetLayerByName(table) if opened is not None else None
        if layer is None or opened.StartTransaction() != ogr.OGRERR_NONE:
            raise unwritable(str(geopackage), gdal.GetLastErrorMsg())
        if not (_edited(layer, edits) and opened.CommitTransaction() == ogr.OGRERR_NONE):
            reason = gdal.GetLastErrorMsg()
            opened.RollbackTransaction()
            raise unwritable(str(geopackage), reason)
    finally:
        gdal.PopErrorHandler()


def _edited(layer: ogr.Layer, edits: RowEdits) -> bool:
    """Do what is to be done, up to what is refused; return whether all was."""
    for number in edits.deleted:
        if layer.DeleteFeature(number) != ogr.OGRERR_NONE:
            return False
    for number, values in edits.changed.items():
        feature = layer.GetFeature(number)
        if feature is None or layer.SetFeature(_filled(feature, values)) != ogr.OGRERR_NONE:
            return False
    for values in edits.added:
        if layer.CreateFeature(_filled(ogr.Feature(layer.GetLayerDefn()), values)) != ogr.OGRERR_NONE:
            return False
    return True


def _filled(feature: ogr.Feature, values: Mapping[str, object]) -> ogr.Feature:
    for name, value in values.items():
        if not name:
            feature.SetGeometry(None if value is None else ogr.CreateGeometryFromWkb(value))
        elif value is None:
            feature.SetFieldNull(name)
        else:
            feature.SetField(name, value)
    return feature
