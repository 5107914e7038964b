"""Zone of each feature, by the point that stands for it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

from .layers import FeatureTable


def zones_of(
    table: FeatureTable, zones: FeatureTable, zone_ids: Sequence[str], rows: Sequence[int] | None = None
) -> list[str | None]:
    """Return the id of the zone that each feature lies in; None outside all zones and without geometry.

    Only some rows are looked at where `rows` names them, and in their order.  On a common border the zone with the
    first id holds the point, so that the order of the layer does not matter.
    """
    transform = table.transform_to(zones.crs)
    index, outlines = QgsSpatialIndex(), []
    for number, outline in enumerate(zones.watched(zones.geometries)):
        outlines.append(outline)
        entry = QgsFeature(number)
        entry.setGeometry(outline)
        index.addFeature(entry)
    found: list[str | None] = []
    geometries = table.geometries if rows is None else [table.geometries[row] for row in rows]
    for geometry in table.watched(geometries):
        point = table.representative_points.of(geometry)
        if point is None:
            found.append(None)
            continue
        place = QgsGeometry.fromPointXY(transform.transform(point))
        near = (zone for zone in index.intersects(place.boundingBox()) if outlines[zone].intersects(place))
        found.append(min((zone_ids[zone] for zone in near), default=None))
    return found
