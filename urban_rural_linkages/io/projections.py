"""Projection to work in: the layer's own, or one that fits its extent."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsRectangle, QgsUnitTypes

GEOGRAPHIC = "EPSG:4326"
METRES_OF_A_DEGREE = 111_320.0  # along the equator: for tolerances and scale bars, not for measuring
METRE_IN_DEGREES = 1.0 / METRES_OF_A_DEGREE

# ETRS89 / UTM is the official system of Europe, and EPSG has it for the zones 28 to 38.
_EUROPE_ZONES = range(28, 39)
_EUROPE_SOUTH = 27.0


def unit_metres(crs: QgsCoordinateReferenceSystem) -> float | None:
    """Return the metres of a unit of a projection's coordinates; None in degrees, and where nothing is known of it."""
    if crs.mapUnits() in (Qgis.DistanceUnit.Unknown, Qgis.DistanceUnit.Degrees):
        return None
    return QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), Qgis.DistanceUnit.Meters)


def metre_in(crs: QgsCoordinateReferenceSystem) -> float:
    """Return one metre in the units of a system's coordinates: for tolerances, not for measuring."""
    return METRE_IN_DEGREES if crs.isGeographic() else 1.0 / (unit_metres(crs) or 1.0)


def looks_like_degrees(extent: QgsRectangle) -> bool:
    """Tell whether coordinates of which nothing is known can be degrees."""
    return extent.xMinimum() >= -360 and extent.xMaximum() <= 360 and abs(extent.yMaximum()) <= 90


def local_utm(lonlat: np.ndarray) -> QgsCoordinateReferenceSystem:
    """Return the UTM zone in which points lie: of ETRS89 in Europe, of WGS 84 elsewhere.

    Parameters
    ----------
    lonlat : numpy.ndarray, shape (n, 2)
        Degrees; NaN where there is no point.  The zone is that of their mean.
    """
    known = lonlat[np.isfinite(lonlat).all(axis=1)]
    lon, lat = known.mean(axis=0).tolist() if len(known) else (0.0, 0.0)
    return utm_zone(lon, lat)


def utm_zone(lon: float, lat: float) -> QgsCoordinateReferenceSystem:
    """Return the UTM zone of a place in degrees: of ETRS89 in Europe, of WGS 84 elsewhere."""
    zone = int((lon + 180) // 6) % 60 + 1
    if zone in _EUROPE_ZONES and lat > _EUROPE_SOUTH:
        return _system(25800 + zone)
    return _system((32600 if lat >= 0 else 32700) + zone)


@lru_cache(maxsize=200)
def _system(epsg: int) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
