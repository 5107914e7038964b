"""Which projection to work in where the user named none."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

# ETRS89 / UTM is the official system of Europe, and EPSG has it for the zones 28 to 38.
_EUROPE_ZONES = range(28, 39)
_EUROPE_SOUTH = 27.0


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
