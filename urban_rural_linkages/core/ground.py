"""Length of a projection's unit on the ground.

Why: a map unit is no metre.  Some systems count in feet, Web Mercator stretches Spain by a third, and a minute of
travel or a person per km2 worked out on such a map is wrong by as much.  The length of a short step on the map is
``sqrt(E dx**2 + 2 F dx dy + G dy**2)`` metres on the ground, where E, F and G (the first fundamental form) depend on
the place; they are measured on a lattice over the data and interpolated between its nodes.

A projection counts as true where, over the data, no length on its map is wrong by more than `TRUE_WITHIN`: such maps
are measured as planes, as everybody else measures them.  UTM is true up to five degrees from its middle meridian.

Where the coordinates of a place come from (the coordinate reference system) is known to the caller alone.

References
----------
Snyder, J. P. (1987), Map projections: a working manual, USGS Professional Paper 1395, pp. 20-27: scale and distortion.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats, Integers
from .geodesy import WGS84, Ellipsoid

Bounds = tuple[float, float, float, float]
ToDegrees = Callable[[Floats, Floats], tuple[Floats, Floats]]
"""From coordinates of the map to longitude and latitude in degrees; not finite where the map has none."""

TRUE_WITHIN = 0.002
"""Relative error of a length on the map up to which the map is measured as a plane."""

_NODES = 33  # a side of the lattice: over 20 degrees of Mercator, interpolation errs by less than 1e-4
_ROWS_AT_ONCE = 64
_STEP_SHARE = 1.0 / 2000.0  # of the box, from a node to where differences are taken
_LEAST_STEP = 10.0  # units: over less, the noise of a transformation would show


@dataclass(frozen=True, eq=False)
class Ground:
    """Metres on the ground of steps on a map, over a box of the map.

    Parameters
    ----------
    x : (m,) ndarray
        Columns of the lattice, rising, in units of the map; one or more.
    y : (n,) ndarray
        Rows of the lattice, rising.
    form : (3, n, m) ndarray
        E, F and G at the nodes: square metres for a square unit.

    Examples
    --------
    A map in feet:

    >>> feet = even_ground(0.3048)
    >>> feet.scale(np.array([0.0, 5.0]), np.array([0.0, 5.0])).round(4).tolist(), feet.is_true()
    ([0.3048, 0.3048], False)
    """

    x: Floats
    y: Floats
    form: Floats

    def is_true(self, unit: float = 1.0) -> bool:
        """Tell whether every length on the map is so many metres a unit, within `TRUE_WITHIN`, in all directions."""
        return self.length_error(unit) <= TRUE_WITHIN

    def length_error(self, unit: float = 1.0) -> float:
        """By how much a map unit is not so many metres, at worst: relative to them, over all nodes and directions."""
        e, f, g = self.form / (unit * unit)
        middle, spread = (e + g) / 2.0, np.hypot((e - g) / 2.0, f)
        longest, shortest = np.sqrt(middle + spread), np.sqrt(np.maximum(middle - spread, 0.0))
        return float(max(np.abs(longest - 1.0).max(), np.abs(shortest - 1.0).max()))

    @property
    def mean_scale(self) -> float:
        """Metres of a map unit, in the mean of the whole box."""
        return float(np.sqrt(_areal_factor(self.form)).mean())

    def area_error(self, square_metres: float = 1.0) -> float:
        """By how much a square map unit is not so many square metres, at worst: relative to what it is."""
        return float(np.abs(square_metres / _areal_factor(self.form) - 1.0).max())

    @property
    def keeps_areas(self) -> bool:
        """Whether areas on the map are those on the ground, within twice `TRUE_WITHIN`."""
        return self.area_error() <= 2.0 * TRUE_WITHIN

    @cached_property
    def by_row(self) -> Ground:
        """The same with the mean of each row of the lattice in place of its columns."""
        return Ground(np.zeros(1), self.y, self.form.mean(axis=2, keepdims=True))

    @cached_property
    def varies_along_rows(self) -> bool:
        """Whether a place of the map has another scale than its row, by more than half of `TRUE_WITHIN`."""
        ratio = np.sqrt(_areal_factor(self.form) / _areal_factor(self.by_row.form))
        return bool(np.abs(ratio - 1.0).max() > TRUE_WITHIN / 2.0)

    def at(self, x: ArrayLike, y: ArrayLike) -> Floats:
        """Interpolate E, F and G; beyond the lattice those of its border hold.

        Parameters
        ----------
        x, y : array_like
            Units of the map, of shapes that broadcast together; NaN gives NaN.

        Returns
        -------
        (3, ...) ndarray
        """
        column, right = _places(np.asarray(x, dtype=np.float64), self.x)
        row, up = _places(np.asarray(y, dtype=np.float64), self.y)
        last_column, last_row = self.x.size - 1, self.y.size - 1
        beside, above = np.minimum(column + 1, last_column), np.minimum(row + 1, last_row)
        low = self.form[:, row, column] * (1.0 - right) + self.form[:, row, beside] * right
        high = self.form[:, above, column] * (1.0 - right) + self.form[:, above, beside] * right
        return np.asarray(low * (1.0 - up) + high * up, dtype=np.float64)

    def scale(self, x: ArrayLike, y: ArrayLike) -> Floats:
        """Give the metres of a map unit at places: the geometric mean of all directions.

        On a conformal map that is the length in every direction.
        """
        return np.asarray(np.sqrt(_areal_factor(self.at(x, y))), dtype=np.float64)

    def areas(self, x: ArrayLike, y: ArrayLike) -> Floats:
        """Give the square metres of a square map unit at places."""
        return _areal_factor(self.at(x, y))

    def on_cells(self, x: Floats, y: Floats) -> Floats:
        """Give the square metres of a square map unit on cells.

        Parameters
        ----------
        x : (columns,) ndarray
            Centres of the columns.
        y : (rows,) ndarray
            Centres of the rows.

        Returns
        -------
        (rows, columns) ndarray
            Or (rows, 1), where the scale does not vary along rows.
        """
        if not self.varies_along_rows:
            return self.by_row.areas(0.0, y)[:, np.newaxis]
        found = np.empty((y.size, x.size))
        for first in range(0, y.size, _ROWS_AT_ONCE):  # three numbers a cell are held for some rows at a time
            rows = slice(first, first + _ROWS_AT_ONCE)
            found[rows] = self.areas(x[np.newaxis, :], y[rows, np.newaxis])
        return found


def even_ground(metres: float) -> Ground:
    """Describe a map whose unit has the same length everywhere.

    Parameters
    ----------
    metres : float
        Of a unit.

    Returns
    -------
    Ground
    """
    square = metres * metres
    return Ground(np.zeros(1), np.zeros(1), np.array([square, 0.0, square]).reshape(3, 1, 1))


def measure_ground(to_degrees: ToDegrees, bounds: Bounds, ellipsoid: Ellipsoid = WGS84) -> Ground | None:
    """Measure a projection over a box.

    Parameters
    ----------
    to_degrees : callable
        See `ToDegrees`.
    bounds : tuple of float
        West, south, east and north edge, in units of the map.
    ellipsoid : Ellipsoid
        WGS84 unless told; other ellipsoids of the Earth differ by less than 0.02 %.

    Returns
    -------
    Ground or None
        None where no place of the box can be carried to degrees.  Nodes that cannot be have the mean of the others.

    Examples
    --------
    The simple cylindrical projection in metres, at 60 degrees north, where a metre to the east is half a metre:

    >>> degree = 111_319.49
    >>> ground = measure_ground(lambda x, y: (x / degree, y / degree), (0.0, 60 * degree, 1000.0, 60 * degree))
    >>> (ground.at(0.0, 60 * degree) ** 0.5).round(3).tolist()
    [0.501, 0.0, 1.001]
    """
    west, south, east, north = bounds
    x, y = (np.linspace(low, high, _NODES if high > low else 1) for low, high in ((west, east), (south, north)))
    step = max(_LEAST_STEP, _STEP_SHARE * max(east - west, north - south))
    nodes_x, nodes_y = (values.ravel() for values in np.meshgrid(x, y))
    with np.errstate(invalid="ignore"):
        east_x, north_x = _difference(to_degrees, nodes_x, nodes_y, (step, 0.0), ellipsoid)
        east_y, north_y = _difference(to_degrees, nodes_x, nodes_y, (0.0, step), ellipsoid)
        form = np.array([east_x**2 + north_x**2, east_x * east_y + north_x * north_y, east_y**2 + north_y**2])
    known = np.isfinite(form).all(axis=0) & (form[0] > 0.0) & (form[2] > 0.0)
    if not known.any():
        return None
    form[:, ~known] = form[:, known].mean(axis=1)[:, np.newaxis]
    return Ground(x, y, form.reshape(3, y.size, x.size))


def _difference(
    to_degrees: ToDegrees, x: Floats, y: Floats, step: tuple[float, float], ellipsoid: Ellipsoid
) -> tuple[Floats, Floats]:
    """Give the metres to the east and to the north for one map unit in a direction."""
    lon, lat = (np.asarray(values) for values in to_degrees(x, y))
    lon1, lat1 = to_degrees(x - step[0], y - step[1])
    lon2, lat2 = to_degrees(x + step[0], y + step[1])
    e2 = ellipsoid.eccentricity**2
    sine, cosine = np.sin(np.radians(lat)), np.cos(np.radians(lat))
    stretch = np.sqrt(1.0 - e2 * sine**2)
    turn = (np.asarray(lon2) - np.asarray(lon1) + 180.0) % 360.0 - 180.0
    both = 2.0 * (step[0] + step[1])
    to_east = np.radians(turn) * ellipsoid.semi_major / stretch * cosine / both
    to_north = np.radians(np.asarray(lat2) - np.asarray(lat1)) * ellipsoid.semi_major * (1.0 - e2) / stretch**3 / both
    return to_east, np.where(np.isfinite(lon), to_north, np.nan)


def _areal_factor(form: Floats) -> Floats:
    return np.asarray(np.sqrt(np.maximum(form[0] * form[2] - form[1] ** 2, 0.0)), dtype=np.float64)


def _places(values: Floats, nodes: Floats) -> tuple[Integers, Floats]:
    """Find the node before each value, and the part of the way to the next one."""
    if nodes.size == 1:
        return np.zeros(values.shape, dtype=np.int64), np.where(np.isnan(values), np.nan, 0.0)
    place = np.clip((values - nodes[0]) / (nodes[-1] - nodes[0]) * (nodes.size - 1), 0.0, nodes.size - 1.0)
    before = np.minimum(np.nan_to_num(place), nodes.size - 2).astype(np.int64)
    return before, place - before
