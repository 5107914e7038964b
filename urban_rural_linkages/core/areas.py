"""Areas in the units of planning: square kilometres, hectares and square metres."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats

AREA_UNITS = ("km2", "ha", "m2")
_SQUARE_KILOMETRES = {"km2": 1.0, "ha": 1e-2, "m2": 1e-6}
_HECTARES = {"ha": 1.0, "km2": 100.0, "m2": 1e-4}


def in_square_kilometres(areas: ArrayLike, unit: str) -> Floats:
    """Return areas that are given in a unit of `AREA_UNITS` in km2; NaN stays unknown.

    Examples
    --------
    >>> in_square_kilometres([150.0, float("nan")], "ha").tolist()
    [1.5, nan]
    """
    return np.asarray(areas, dtype=np.float64) * _SQUARE_KILOMETRES[unit]


def in_hectares(areas: ArrayLike, unit: str) -> Floats:
    """Return areas that are given in a unit of `AREA_UNITS` in hectares; NaN stays unknown.

    Examples
    --------
    >>> in_hectares([1.5], "km2").tolist()
    [150.0]
    """
    return np.asarray(areas, dtype=np.float64) * _HECTARES[unit]


def measured_square_kilometres(square_metres: ArrayLike) -> Floats:
    """Return areas that were measured in square metres in km2.

    Examples
    --------
    >>> measured_square_kilometres([2.5e6]).tolist()
    [2.5]
    """
    return np.asarray(square_metres, dtype=np.float64) / 1e6


def measured_hectares(square_metres: ArrayLike) -> Floats:
    """Return areas that were measured in square metres in hectares.

    Examples
    --------
    >>> measured_hectares([25000.0]).tolist()
    [2.5]
    """
    return np.asarray(square_metres, dtype=np.float64) / 10000


def areal_error_of_map(plane: ArrayLike, ground: ArrayLike) -> float:
    """Tell by how much areas on a map are larger than on the ground in sum; 0 where there is no ground.

    Examples
    --------
    >>> round(areal_error_of_map([110.0, float("nan")], [100.0, float("nan")]), 9)
    0.1
    """
    flat, true = float(np.nansum(plane)), float(np.nansum(ground))
    return flat / true - 1 if true > 0 else 0.0
