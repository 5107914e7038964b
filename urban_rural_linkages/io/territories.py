"""Layers in memory that stand in for those given, where units are counted together as territories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsMemoryProviderUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.demography.territories import Territories
from ..core.polygons import Polygons, polygons_from_wkb
from .columns import Column, fields_of, unwritable, write_rows
from .layers import FeatureTable
from .outlines import straightened

_BLOCK = 2000


def layer_of_territories(
    table: FeatureTable, territories: Territories, columns: Mapping[str, Column]
) -> QgsVectorLayer:
    """Return the features of a layer with one for each territory, in the order of its main units.

    Parameters
    ----------
    table : FeatureTable
        The units.
    territories : Territories
        Of its features.
    columns : mapping of str to Column
        Fields that are replaced, one value a territory, and further ones.  Of any other field stays what all members of
        a territory have in common; where they differ it is unknown.

    Returns
    -------
    QgsVectorLayer
        In memory, under the name of the layer, the outline of a territory being the union of those of its members.
    """
    table.expect(name for name in table.field_names if name not in columns)
    fields, values = QgsFields(), []
    for index, name in enumerate(table.field_names):
        column = columns.get(name)
        fields.append(table.source.fields().at(index) if column is None else column.field())
        values.append(territories.agreed(table.column(name)) if column is None else column.attributes())
    for name, column in columns.items():
        if name not in table.field_names:
            fields.append(column.field())
            values.append(column.attributes())
    return _layer(table, fields, values, united_outlines(table, territories))


def layer_with(table: FeatureTable, columns: Mapping[str, Sequence[object]]) -> QgsVectorLayer:
    """Return a copy in memory of a layer, some of its fields with other values."""
    table.expect(name for name in table.field_names if name not in columns)
    values = [columns.get(name) or table.column(name) for name in table.field_names]
    shapes = [feature.geometry() for feature in table.features] if table.has_geometry else []
    return _layer(table, table.source.fields(), values, shapes)


def layer_of_columns(name: str, columns: Sequence[Column]) -> QgsVectorLayer:
    """Return a table in memory made of columns alone."""
    fields = fields_of(columns)
    layer = cast("QgsVectorLayer", QgsMemoryProviderUtils.createMemoryLayer(name, fields, Qgis.WkbType.NoGeometry))
    write_rows(layer.dataProvider(), columns)
    return layer


def layer_of_parts(table: FeatureTable, rows: Sequence[int], columns: Sequence[Column]) -> QgsVectorLayer:
    """Return some features of a layer in memory, with columns of their own instead of their fields."""
    fields = fields_of(columns)
    return _layer(table, fields, [column.attributes() for column in columns], [table.geometries[row] for row in rows])


def united_outlines(table: FeatureTable, territories: Territories) -> list[QgsGeometry]:
    """Return the outline of each territory: a unit's own, or the union of those of its members; none of a table."""
    if not table.has_geometry:
        return []
    outlines = []
    for members in table.watched(territories.members):
        if len(members) == 1:
            outlines.append(QgsGeometry(table.features[members[0]].geometry()))
        else:
            known = [table.geometries[row] for row in members if not table.geometries[row].isEmpty()]
            outlines.append(QgsGeometry.unaryUnion(known))
    return outlines


def outlines_near(table: FeatureTable, rows: Sequence[int], ids: Sequence[str]) -> Polygons:
    """Return the outlines of some features and of those near them, the others without any: borders are theirs alone.

    Raises
    ------
    InputError
        When an outline is broken or curved.
    """
    boxes = [geometry.boundingBox() for geometry in table.geometries]
    reach = [boxes[row].buffered(boxes[row].width() / 100.0) for row in rows if not boxes[row].isNull()]
    wkb = [
        straightened(table.geometries[row]).asWkb().data() if any(box.intersects(one) for one in reach) else None
        for row, box in enumerate(table.watched(boxes))
    ]
    return table.attended(lambda: polygons_from_wkb(wkb, table.name, list(ids)))


def _layer(
    table: FeatureTable, fields: QgsFields, values: Sequence[Sequence[object]], outlines: Sequence[QgsGeometry]
) -> QgsVectorLayer:
    kind = table.written_type
    if outlines and any(outline.isMultipart() for outline in outlines):
        kind = QgsWkbTypes.multiType(kind)
    crs = table.crs if outlines else QgsCoordinateReferenceSystem()
    layer = cast("QgsVectorLayer", QgsMemoryProviderUtils.createMemoryLayer(table.name, fields, kind, crs))
    features = []
    for row, attributes in enumerate(zip(*values, strict=True)):
        feature = QgsFeature(fields)
        feature.setAttributes(list(attributes))
        if outlines:
            if QgsWkbTypes.isMultiType(kind):
                outlines[row].convertToMultiType()
            feature.setGeometry(outlines[row])
        features.append(feature)
    for begin in table.watched(range(0, len(features), _BLOCK)):
        block = features[begin : begin + _BLOCK]
        if not layer.dataProvider().addFeatures(block, QgsFeatureSink.Flag.FastInsert)[0]:
            raise unwritable(table.name, layer.dataProvider().lastError())
    layer.updateExtents()
    return layer
