"""Catchments of services: the nearest service of each cell or place, and bands of travel time.

Why: a catchment is a set of cells, or of demand points, before it is a polygon.  Here every place gets a class, one for
each service and band, and areas and people are counted on these classes; polygons are drawn around them afterwards and
may be smoothed, without a person moving from one to the other.

A place that cannot be reached, or only beyond the last threshold, is in no class.  So no catchment ever holds area that
nobody can travel to, which hulls and interpolated isochrones cannot say of themselves.

The same functions serve a raster (minutes and allocation of every cell) and a table (`OdTable.nearest`).  Each place
belongs to the service that it is allocated to and to no other; catchments that overlap come from `capacity` and `huff`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, Integers32
from ..errors import InputError
from .nearest import NO_SERVICE

NO_CLASS = 0


@dataclass(frozen=True)
class Catchments:
    """Classes of places, and what is in each class.

    Attributes
    ----------
    classes : ndarray of int32, in the shape of the minutes
        k = the class described by row k - 1 below; `NO_CLASS` = unreachable, or beyond the last threshold.
    service : (classes,) ndarray of int64
        Number of the service, as the allocation has it; classes go by service, then by band.
    from_min, to_min : (classes,) ndarray of float64
        The class holds ``from_min < minutes <= to_min``, the first band from 0 on, included.  Of a catchment without
        bands: 0, and the minutes of its farthest place.
    area : (classes,) ndarray of float64
        Square metres; NaN where no cell areas were given.
    population : (classes,) ndarray of float64
        People known to live there.
    population_outside : float
        People in no class.
    """

    classes: Integers32
    service: Integers
    from_min: Floats
    to_min: Floats
    area: Floats
    population: Floats
    population_outside: float

    def service_of_places(self) -> Integers:
        """Name the service of every place; `nearest.NO_SERVICE` where there is none."""
        return np.append(NO_SERVICE, self.service)[self.classes]

    def minutes_of_places(self) -> tuple[Floats, Floats]:
        """Give the edges of every place's band; NaN where there is none."""
        return np.append(np.nan, self.from_min)[self.classes], np.append(np.nan, self.to_min)[self.classes]


def nearest_catchments(
    minutes: ArrayLike,
    allocation: ArrayLike,
    *,
    max_minutes: float = np.inf,
    population: ArrayLike | None = None,
    cell_areas: ArrayLike | None = None,
) -> Catchments:
    """Make one class for each service: all places that it is the nearest to.

    Parameters
    ----------
    minutes : array_like
        Travel time of each place; NaN or infinity = not reached.
    allocation : array_like, in the shape of the minutes
        Number of the nearest service, small and 0 or more; NaN or negative = none.
    max_minutes : float
        Inclusive; places farther than this are in no class.
    population : array_like, optional
        People at each place, counted here and never on polygons; NaN = unknown, and counted nowhere.
    cell_areas : array_like, optional
        Square metres, broadcast over the minutes (`grid.Grid.cell_areas`).

    Returns
    -------
    Catchments

    Examples
    --------
    >>> result = nearest_catchments([[5.0, 40.0], [20.0, float("nan")]], [[0, 1], [0, -1]], population=[[9, 4], [3, 7]])
    >>> result.classes.tolist(), result.to_min.tolist(), result.population.tolist(), result.population_outside
    ([[1, 2], [1, 0]], [20.0, 40.0], [12.0, 4.0], 7.0)
    """
    time, number, reached = _places(minutes, allocation, max_minutes)
    classes, service = _compact(number, reached)
    farthest = np.zeros(service.size)
    np.maximum.at(farthest, classes[reached] - 1, time[reached])
    return _count(classes, service, np.zeros(service.size), farthest, population, cell_areas)


def band_catchments(
    minutes: ArrayLike,
    allocation: ArrayLike,
    thresholds: Sequence[float],
    *,
    population: ArrayLike | None = None,
    cell_areas: ArrayLike | None = None,
) -> Catchments:
    """Make one class for each service and band of travel time.

    Bands are closed on the right: with 15 and 30, a place at exactly 15 minutes is in the first.

    Parameters
    ----------
    minutes, allocation, population, cell_areas
        See `nearest_catchments`.
    thresholds : sequence of float
        Minutes, above 0, strictly increasing; places beyond the last are in no class.

    Returns
    -------
    Catchments
        Bands without a place have no class.

    Raises
    ------
    InputError
        When the thresholds do not increase.

    Examples
    --------
    >>> result = band_catchments([15.0, 15.1, 31.0], [7, 7, 7], [15, 30])
    >>> result.classes.tolist(), result.from_min.tolist(), result.to_min.tolist()
    ([1, 2, 0], [0.0, 15.0], [15.0, 30.0])
    """
    edges = np.asarray(thresholds, dtype=np.float64)
    if not edges.size or not np.all(np.diff(edges, prepend=0.0) > 0.0) or not np.all(np.isfinite(edges)):
        raise InputError(
            "The thresholds {thresholds} do not increase from above 0.",
            hint="Give minutes in ascending order, each once, such as 15, 30, 45, 60.",
            thresholds=", ".join(f"{edge:g}" for edge in edges),
        )
    time, number, reached = _places(minutes, allocation, float(edges[-1]))
    band = np.searchsorted(edges, np.where(reached, time, 0.0), side="left")
    classes, key = _compact(number * edges.size + band, reached)
    service, band_of_class = np.divmod(key, edges.size)
    lower = np.append(0.0, edges[:-1])
    return _count(classes, service, lower[band_of_class], edges[band_of_class], population, cell_areas)


def _places(minutes: ArrayLike, allocation: ArrayLike, limit: float) -> tuple[Floats, Integers, Booleans]:
    """Return minutes, service and whether the place can be reached within the limit."""
    time, number = np.asarray(minutes, dtype=np.float64), np.asarray(allocation, dtype=np.float64)
    if time.shape != number.shape:
        raise ValueError(f"minutes are {time.shape}, the allocation is {number.shape}")
    reached = np.isfinite(time) & (time <= limit) & (number >= 0.0)
    return time, np.where(reached, number, 0.0).astype(np.int64), reached


def _compact(key: Integers, reached: Booleans) -> tuple[Integers32, Integers]:
    """Give the keys that occur the numbers from 1 on, in their order, and 0 to places that are not reached."""
    present = np.flatnonzero(np.bincount(key[reached])) if reached.any() else np.empty(0, dtype=np.int64)
    number = np.zeros(int(present[-1]) + 1 if present.size else 1, dtype=np.int32)
    number[present] = np.arange(1, present.size + 1)
    classes = np.full(key.shape, NO_CLASS, dtype=np.int32)
    classes[reached] = number[key[reached]]
    return classes, present.astype(np.int64)


def _count(
    classes: Integers32,
    service: Integers,
    from_min: Floats,
    to_min: Floats,
    population: ArrayLike | None,
    cell_areas: ArrayLike | None,
) -> Catchments:
    """Count area and people of each class on the places themselves."""
    rows = service.size + 1
    area = np.full(rows, np.nan)
    if cell_areas is not None:
        area = np.bincount(classes.ravel(), np.broadcast_to(cell_areas, classes.shape).ravel(), rows)
    known = np.zeros(1) if population is None else np.nan_to_num(np.asarray(population, dtype=np.float64), nan=0.0)
    people: Floats = np.bincount(classes.ravel(), np.broadcast_to(known, classes.shape).ravel(), rows).astype(
        np.float64
    )
    return Catchments(classes, service, from_min, to_min, area[1:], people[1:], float(people[0]))
