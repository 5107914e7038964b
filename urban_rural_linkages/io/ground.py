"""Ground length of layers and rasters by their coordinate reference system, and planes to work in.

Core measures lengths (`core.ground`, `core.geodesy`); here it is told what a system's coordinates are.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsRectangle

from ..core.arrays import Floats
from ..core.errors import CrsError, InputError
from ..core.geodesy import chord, distance, geocentric
from ..core.grid import Grid
from ..core.ground import Bounds, Ground, even_ground, measure_ground
from .layers import FeatureTable
from .projections import GEOGRAPHIC, unit_metres
from .raster import point_transform

_DEGREES = 0.001  # a step of a hundred metres
_SQUARE = 0.01  # Web Mercator, which is meant to be conformal, is so within 0.7 %: its cells stay square
_MOST_CELLS = 250_000_000
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

    def in_units(self, metres: float) -> float:
        """Return a length in units of the plane: where its scale varies, in the mean."""
        return metres if self.ground is None else metres / self.ground.mean_scale

    def to_degrees(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Carry places of the plane to longitude and latitude; NaN where it lies nowhere on Earth.

        Each call looks for the way anew, so that threads may ask at once.
        """
        carry = point_transform(_wkt(self.crs), _wkt(QgsCoordinateReferenceSystem(GEOGRAPHIC)))
        return (np.full(len(x), np.nan), np.full(len(y), np.nan)) if carry is None else carry(x, y)

    def places(self, xy: np.ndarray) -> np.ndarray:
        """Return coordinates whose straight distances are those on the ground.

        Parameters
        ----------
        xy : numpy.ndarray, shape (n, 2)
            In the plane; NaN = no place.

        Returns
        -------
        numpy.ndarray, shape (n, 2) or (n, 3)
            Those of the plane where its unit is a metre, else places in space: no plane keeps a continent's distances.
        """
        if self.ground is None:
            return xy
        to_degrees = point_transform(_wkt(self.crs), _wkt(QgsCoordinateReferenceSystem(GEOGRAPHIC)))
        known = np.isfinite(xy).all(axis=1)
        found = np.full((len(xy), 3), np.nan)
        if to_degrees:
            found[known] = geocentric(*to_degrees(*xy[known].T))
        if not np.isfinite(found[known]).all():  # a system that lies nowhere on Earth, in feet
            return xy * self.ground.mean_scale
        return found

    def straight(self, metres: float) -> float:
        """Return a length on the ground as the distance between two of `places`."""
        return metres if self.ground is None else float(chord(metres))


def ground_under(crs: QgsCoordinateReferenceSystem, bounds: Bounds, layer: str) -> Ground | None:
    """Tell how long the unit of a projection is over a box; None where its map is true in metres.

    A map that is true in another unit (see `core.ground.TRUE_WITHIN`) has that unit everywhere.

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
    ground, unit = measured_ground(crs, bounds), unit_metres(crs)
    if ground is None and unit is None:
        raise CrsError("Nothing is known of the lengths of the coordinate reference system of '{layer}'.",
                       hint="Reproject it, such as to the local UTM zone.", layer=layer)  # fmt: skip
    if ground is not None and (unit is None or not ground.is_true(unit)):
        return ground
    return None if unit is None or unit == 1.0 else even_ground(unit)


def measured_ground(crs: QgsCoordinateReferenceSystem, bounds: Bounds) -> Ground | None:
    """Measure a projection over a box, true or not; None where it lies nowhere on Earth."""
    return _measured(_wkt(crs), tuple(map(float, bounds)))


@lru_cache(maxsize=16)
def _measured(wkt: str, bounds: Bounds) -> Ground | None:
    """Measure a projection, once for the grids of a region, which have one box."""
    to_degrees = point_transform(wkt, _wkt(QgsCoordinateReferenceSystem(GEOGRAPHIC)))
    return measure_ground(to_degrees, bounds) if to_degrees and np.isfinite(bounds).all() else None


def areal_error(grid: Grid, crs: QgsCoordinateReferenceSystem) -> float:
    """Return by how much a projection is wrong about the area of a grid's cells, at worst, relative to what they are.

    An equal-area projection is right everywhere, a UTM zone to a thousandth, Web Mercator in Europe to nothing at all.
    """
    ground, unit = measured_ground(crs, grid.bounds), unit_metres(crs)
    return 0.0 if ground is None else ground.area_error((unit or 1.0) ** 2)


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
    ground = None
    if not crs.isGeographic():
        box = table.source.sourceExtent()
        ground = ground_under(crs, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()), table.name)
        if ground is None:
            return Plane(crs, None)
    degrees = _corners_in_degrees(table)
    if not len(degrees):  # no geometry, or a system that lies nowhere on Earth
        return Plane(crs, ground)
    plane = plane_around(degrees)
    to_plane = point_transform(_wkt(QgsCoordinateReferenceSystem(GEOGRAPHIC)), _wkt(plane))
    if to_plane is None:  # a plane in metres is never one in degrees
        return Plane(plane, None)
    x, y = to_plane(*degrees.T)
    bounds = float(np.nanmin(x)), float(np.nanmin(y)), float(np.nanmax(x)), float(np.nanmax(y))
    return Plane(plane, ground_under(plane, bounds, table.name))


def plane_around(degrees: np.ndarray) -> QgsCoordinateReferenceSystem:
    """Return the oblique stereographic projection around the middle of some places.

    It is conformal, knows neither edge nor seam (poles, the 180th meridian), and is true within 0.2 % as far as 500 km.

    Parameters
    ----------
    degrees : numpy.ndarray, shape (n, 2)
        Longitude and latitude.
    """
    lon, lat = np.radians(degrees).T
    on_sphere = np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)
    east, north, up = (float(values.mean()) for values in on_sphere)
    lon_0 = round(float(np.degrees(np.arctan2(north, east))), _CENTRE_DIGITS)
    lat_0 = round(float(np.degrees(np.arctan2(up, np.hypot(east, north)))), _CENTRE_DIGITS)
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=stere +lat_0={lat_0} +lon_0={lon_0} +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs +type=crs"
    )


def grid_over(box: QgsRectangle, crs: QgsCoordinateReferenceSystem, metres: float, layer: str) -> Grid:
    """Lay cells over a box, on multiples of their side.

    The side is in metres on the ground: of a map that is not true, such as Web Mercator, in the middle of the box.  In
    degrees a cell has that width and that height there, and so is longer from west to east.

    Parameters
    ----------
    box : QgsRectangle
        In the coordinate reference system.
    crs : QgsCoordinateReferenceSystem
        Valid.
    metres : float
        Side of a cell.
    layer : str
        Whose system it is, for messages.

    Returns
    -------
    Grid
        Of zeros.

    Raises
    ------
    InputError
        When there would be too many cells.
    """
    middle = box.center()
    width, height = (metres / length for length in _metres_here(crs, (middle.x(), middle.y()), layer))
    west, north = floor(box.xMinimum() / width) * width, ceil(box.yMaximum() / height) * height
    columns = max(1, ceil((box.xMaximum() - west) / width))
    rows = max(1, ceil((north - box.yMinimum()) / height))
    if rows * columns > _MOST_CELLS:
        raise InputError("There would be {rows} x {columns} cells.", rows=rows, columns=columns,
                         hint="Choose larger cells (CELL), or a smaller EXTENT.")  # fmt: skip
    place = (west, width, 0.0, north, 0.0, -height)
    grid = Grid(np.zeros((rows, columns)), place, crs.toWkt(), is_geographic=crs.isGeographic(), name=layer)
    return with_ground(grid, crs)


def _metres_here(crs: QgsCoordinateReferenceSystem, place: tuple[float, float], layer: str) -> tuple[float, float]:
    """Return the metres of a map unit, or of a degree, to the east and to the north of a place."""
    if crs.isGeographic():
        lon, lat = place
        east, north = distance(lon, lat, [lon + _DEGREES, lon], [lat, lat + _DEGREES]) / _DEGREES
        return float(east), float(north)
    ground = ground_under(crs, (*place, *place), layer)
    if ground is None:
        return 1.0, 1.0
    east, north = np.sqrt(ground.at(*place)[[0, 2]])
    if abs(east / north - 1.0) <= _SQUARE:
        east = north = ground.scale(*place)
    return float(east), float(north)


def _corners_in_degrees(table: FeatureTable) -> np.ndarray:
    """Return two corners of the box around each feature, in degrees; none where the system has no such place."""
    geometries = table.watched(table.geometries)
    boxes = [geometry.boundingBox() for geometry in geometries if not geometry.isEmpty()]
    corners = np.array([(x, y) for b in boxes for x, y in ((b.xMinimum(), b.yMinimum()), (b.xMaximum(), b.yMaximum()))])
    corners = corners.reshape(-1, 2)
    carry = point_transform(_wkt(table.crs), _wkt(QgsCoordinateReferenceSystem(GEOGRAPHIC)))
    degrees = np.column_stack(carry(*corners.T)) if carry and len(corners) else corners
    return degrees[np.isfinite(degrees).all(axis=1) & (np.abs(degrees[:, 1]) <= 90.0)]


def _wkt(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.toWkt(Qgis.CrsWktVariant.Preferred)


def carried(points: np.ndarray, own: QgsCoordinateReferenceSystem, other: QgsCoordinateReferenceSystem) -> np.ndarray:
    """Carry places, shape (n, 2), from one coordinate reference system to another."""
    carry = point_transform(_wkt(own), _wkt(other))
    return np.column_stack(carry(*points.T)) if carry else points
