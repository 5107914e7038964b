"""Which projection to work in where the user named none."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsRectangle,
    QgsUnitTypes,
)

from ..core.grid import Grid

# ETRS89 / UTM is the official system of Europe, and EPSG has it for the zones 28 to 38.
_EUROPE_ZONES = range(28, 39)
_EUROPE_SOUTH = 27.0


def metres_per_unit(grid: Grid) -> float:
    """Return what one unit of a projected grid's coordinates is in metres: some systems count in feet."""
    units = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt).mapUnits()
    return QgsUnitTypes.fromUnitToUnitFactor(units, Qgis.DistanceUnit.Meters)


def areal_error(grid: Grid, transforms: QgsCoordinateTransformContext) -> float:
    """Return by how much a projection is wrong about the area of cells, at worst, as a share of the true area.

    Measured on the ellipsoid at the corners and in the middle of the grid: an equal-area projection is right
    everywhere, a UTM zone to a thousandth, Web Mercator in Europe to nothing at all.  A corner that the projection
    does not know is passed over.
    """
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    west, south, east, north = grid.bounds
    width, height = grid.cell_width, grid.cell_height
    places = [(x, y) for x in (west, east - width) for y in (south, north - height)]
    places.append(((west + east) / 2, (south + north) / 2))
    found = []
    for x, y in places:
        true = measure.measureArea(QgsGeometry.fromRect(QgsRectangle(x, y, x + width, y + height)))
        if np.isfinite(true) and true > 0:
            found.append(abs(width * height * metres_per_unit(grid) ** 2 / true - 1))
    return max(found, default=0.0)


def local_utm(lonlat: np.ndarray) -> QgsCoordinateReferenceSystem:
    """Return the UTM zone in which points lie: of ETRS89 in Europe, of WGS 84 elsewhere.

    Parameters
    ----------
    lonlat : numpy.ndarray, shape (n, 2)
        Degrees; NaN where there is no point.  The zone is that of their mean.
    """
    known = lonlat[np.isfinite(lonlat).all(axis=1)]
    lon, lat = known.mean(axis=0) if len(known) else (0.0, 0.0)
    zone = int((lon + 180) // 6) % 60 + 1
    if zone in _EUROPE_ZONES and lat > _EUROPE_SOUTH:
        return QgsCoordinateReferenceSystem(f"EPSG:{25800 + zone}")
    return QgsCoordinateReferenceSystem(f"EPSG:{(32600 if lat >= 0 else 32700) + zone}")
