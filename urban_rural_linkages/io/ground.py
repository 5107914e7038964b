"""The ground under layers and rasters: what their coordinate reference systems say of lengths, and planes to work in.

Core measures lengths (`core.ground`, `core.geodesy`); here it is told what a system's coordinates are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsUnitTypes

from ..core.errors import CrsError
from ..core.grid import Grid
from ..core.ground import Bounds, Ground, even_ground, measure_ground
from .layers import GEOGRAPHIC, FeatureTable
from .raster import point_transform

_CENTRE_DIGITS = 2  # of a degree: the plane does not move with the last digits of coordinates


class Plane(NamedTuple):
    """A system in which a layer's lengths can be measured, the same in all directions at a place.

    Attributes
    ----------
    crs : QgsCoordinateReferenceSystem
        A projection.
    ground : Ground or None
        How long its unit is; None where it is a metre.
    """

    crs: QgsCoordinateReferenceSystem
    ground: Ground | None


def ground_under(crs: QgsCoordinateReferenceSystem, bounds: Bounds, layer: str) -> Ground | None:
    """Measure a projection over a box; None where its map is true (see `core.ground.TRUE_WITHIN`).

    Parameters
    ----------
    crs : QgsCoordinateReferenceSystem
        Valid, not in degrees.
    bounds : tuple of float
        West, south, east and north edge.
    layer : str
        Whose it is, for the message.

    Raises
    ------
    CrsError
        When neither a place on Earth nor a unit of length is known of the system.
    """
    to_degrees = point_transform(_wkt(crs), _wkt(QgsCoordinateReferenceSystem(GEOGRAPHIC)))
    ground = measure_ground(to_degrees, bounds) if to_degrees and np.isfinite(bounds).all() else None
    if ground is None:
        ground = even_ground(_unit(crs, layer))
    return None if ground.is_true else ground


def with_ground(grid: Grid, crs: QgsCoordinateReferenceSystem) -> Grid:
    """Tell a grid how long its units are; one in degrees, or without a system, stays as it is."""
    if grid.is_geographic or not crs.isValid():
        return grid
    return replace(grid, ground=ground_under(crs, grid.bounds, grid.name))


def working_plane(table: FeatureTable) -> Plane:
    """Choose the plane in which a layer is measured.

    That is its own system where lengths are true on its map, over all of its extent.  Everything else (degrees, feet,
    Web Mercator) is worked on in a conformal plane around the features, in metres.

    Raises
    ------
    CrsError
        When the layer has no coordinate reference system, or one of which nothing is known.
    """
    table.require_crs()
    crs = table.crs
    if not crs.isGeographic():
        box = table.source.sourceExtent()
        ground = ground_under(crs, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()), table.name)
        if ground is None:
            return Plane(crs, None)
    degrees = _corners_in_degrees(table)
    if not len(degrees):  # no geometry, or a system that lies nowhere on Earth
        return Plane(crs, None if crs.isGeographic() else ground)
    plane = plane_around(degrees)
    x, y = point_transform(_wkt(QgsCoordinateReferenceSystem(GEOGRAPHIC)), _wkt(plane))(*degrees.T)
    bounds = tuple(float(reach(values)) for reach in (np.nanmin, np.nanmax) for values in (x, y))
    return Plane(plane, ground_under(plane, bounds, table.name))


def plane_around(degrees: np.ndarray) -> QgsCoordinateReferenceSystem:
    """Return the oblique stereographic projection around the middle of some places.

    It is conformal, knows neither edge nor seam (poles, the 180th meridian), and is true within 0.2 % as far as 570 km.

    Parameters
    ----------
    degrees : numpy.ndarray, shape (n, 2)
        Longitude and latitude.
    """
    lon, lat = np.radians(degrees).T
    east, north, up = (float(values.mean()) for values in (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    lon_0 = round(float(np.degrees(np.arctan2(north, east))), _CENTRE_DIGITS)
    lat_0 = round(float(np.degrees(np.arctan2(up, np.hypot(east, north)))), _CENTRE_DIGITS)
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=stere +lat_0={lat_0} +lon_0={lon_0} +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs +type=crs"
    )


def metres_here(crs: QgsCoordinateReferenceSystem, place: tuple[float, float], layer: str) -> tuple[float, float]:
    """Return the metres of a map unit, or of a degree, to the east and to the north of a place.

    Parameters
    ----------
    crs : QgsCoordinateReferenceSystem
        Valid.
    place : tuple of float
        x and y in it.
    layer : str
        Whose it is, for the message.
    """
    if crs.isGeographic():
        from ..core.access.metric import geodesic_metric  # noqa: PLC0415

        degree = geodesic_metric(np.array([place[1]]), 0.001, 0.001)
        return float(degree.east_west[0]) * 1000.0, float(degree.north_south[0]) * 1000.0
    ground = ground_under(crs, (*place, *place), layer)
    return (1.0, 1.0) if ground is None else tuple(np.sqrt(ground.at(*place)[[0, 2]]).tolist())


def _corners_in_degrees(table: FeatureTable) -> np.ndarray:
    """Return two corners of the box around each feature, in degrees; those that the system does not know are left out."""
    boxes = [f.geometry().boundingBox() for f in table.features if f.hasGeometry() and not f.geometry().isEmpty()]
    corners = np.array([(x, y) for b in boxes for x, y in ((b.xMinimum(), b.yMinimum()), (b.xMaximum(), b.yMaximum()))])
    corners = corners.reshape(-1, 2)
    carry = point_transform(_wkt(table.crs), _wkt(QgsCoordinateReferenceSystem(GEOGRAPHIC)))
    degrees = np.column_stack(carry(*corners.T)) if carry and len(corners) else corners
    return degrees[np.isfinite(degrees).all(axis=1) & (np.abs(degrees[:, 1]) <= 90.0)]


def _unit(crs: QgsCoordinateReferenceSystem, layer: str) -> float:
    if crs.mapUnits() in (Qgis.DistanceUnit.Unknown, Qgis.DistanceUnit.Degrees):
        raise CrsError("Nothing is known of the lengths of the coordinate reference system of '{layer}'.",
                       hint="Reproject it, such as to the local UTM zone.", layer=layer)  # fmt: skip
    return QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), Qgis.DistanceUnit.Meters)


def _wkt(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.toWkt(Qgis.CrsWktVariant.Preferred)
