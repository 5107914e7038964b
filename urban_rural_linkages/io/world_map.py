"""Countries around a place, from the map of the world that comes with QGIS."""

from __future__ import annotations

from math import cos, radians
from pathlib import Path

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.arrays import Floats
from ..core.polygons import Polygons, polygons_from_wkb
from ..core.progress import NullProgress
from .geometries import carried
from .threads import OPENING

_FARTHEST, _KM_OF_A_DEGREE = 80.0, 111.2
_MORE = 1.6  # than the half side: corners, and degrees of longitude that grow short


def countries_around(
    lon: float, lat: float, kilometres: float
) -> tuple[list[list[Floats]], QgsCoordinateReferenceSystem]:  # fmt: skip
    """Return the countries around a place, and the system that their outlines are in: metres, the place at (0, 0).

    Parameters
    ----------
    lon, lat : float
        The place, in degrees.
    kilometres : float
        Half the side of the square that is shown.

    Returns
    -------
    list of list of ndarray, QgsCoordinateReferenceSystem
        The closed rings of each country; none where QGIS came without its map of the world.
    """
    system = QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={lat:.4f} +lon_0={lon:.4f} +datum=WGS84 +units=m +no_defs")  # fmt: skip
    file = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if not file.exists():
        return [], system
    with OPENING:
        layer = QgsVectorLayer(f"{file}|layername=countries", "countries", "ogr")
    reach = min(_MORE * kilometres / _KM_OF_A_DEGREE, _FARTHEST)
    wide = min(reach / max(_cosine(lat, reach), 0.2), 179.0)
    box = QgsRectangle(lon - wide, max(lat - reach, -89.0), lon + wide, min(lat + reach, 89.0))
    request = QgsFeatureRequest(box).setNoAttributes()
    cut = [feature.geometry().clipped(box) for feature in layer.getFeatures(request)]
    wkb = [geometry.asWkb().data() for geometry in cut if _is_land(geometry)]
    found = polygons_from_wkb(wkb, layer.name(), [str(number) for number in range(len(wkb))])
    way = QgsCoordinateTransform(layer.crs(), system, QgsCoordinateTransformContext())
    return _rings(found, carried(found.points, way, NullProgress())), system


def _cosine(lat: float, reach: float) -> float:
    """Return how much shorter a degree of longitude is at the far side."""
    return cos(radians(min(abs(lat) + reach / 2, 85.0)))


def _is_land(geometry: QgsGeometry) -> bool:
    return not geometry.isEmpty() and geometry.type() == Qgis.GeometryType.Polygon


def _rings(countries: Polygons, points: Floats) -> list[list[Floats]]:
    found: list[list[Floats]] = [[] for _ in range(countries.count)]
    bounds = countries.ring_start.tolist()
    for ring, country in enumerate(countries.ring_unit.tolist()):
        own = points[bounds[ring] : bounds[ring + 1]]
        if np.isfinite(own).all():
            found[country].append(np.concatenate([own, own[:1]]))
    return [rings for rings in found if rings]
