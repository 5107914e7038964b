"""Minutes between units by their seats: each unit at one point, such as its capital."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..access.nearest import within_limit
from ..arrays import Floats, Indices
from ..errors import InputError
from ..identifiers import require_unique, shortened


def seats_of_units(seats: Sequence[str], units: Sequence[str], layer: str = "seats") -> Indices:
    """Return the row of the seat of each unit; seats of other units are left out.

    Raises
    ------
    InputError
        When a unit has two seats, or none.

    Examples
    --------
    >>> seats_of_units(["b", "x", "a"], ["a", "b"]).tolist()
    [2, 0]
    """
    require_unique(seats, layer, "unit")
    place = {name: position for position, name in enumerate(seats)}
    lacking = sorted(set(units) - set(place))
    if lacking:
        raise InputError(
            "Layer '{layer}' has no seat of {count} {count:unit|units} ({ids}).",
            hint="Give one point for each unit, or no seats.", layer=layer, count=len(lacking), ids=shortened(lacking),
        )  # fmt: skip
    return np.array([place[name] for name in units], dtype=np.intp)


def in_order_of_units(
    minutes: ArrayLike, seats: Sequence[str], units: Sequence[str], limit: float = 0.0, layer: str = "seats"
) -> Floats:
    """Return the minutes between seats in the order of the units.

    Parameters
    ----------
    minutes : (seats, seats) array_like
        NaN = no way.
    seats : sequence of str
        The unit of each seat; seats of other units are left out.
    units : sequence of str
    limit : float
        Minutes, inclusive: what is farther is out of reach; 0 is no limit.
    layer : str
        Name of the seats, for the messages.

    Returns
    -------
    (units, units) ndarray

    Raises
    ------
    InputError
        When a unit has two seats, or none.

    Examples
    --------
    >>> in_order_of_units([[0.0, 9.0], [8.0, 0.0]], ["b", "a"], ["a", "b"]).tolist()
    [[0.0, 8.0], [9.0, 0.0]]
    """
    rows = seats_of_units(seats, units, layer)
    times = np.asarray(minutes, dtype=np.float64)[np.ix_(rows, rows)]
    return np.where(within_limit(times, limit), times, np.nan)


def points_of(points: Mapping[str, Floats], units: Sequence[str]) -> Floats:
    """Return the points of those units that have one, (n, 2).

    Examples
    --------
    >>> points_of({"a": np.array([1.0, 2.0])}, ["b", "a"]).tolist(), points_of({}, ["a"]).shape
    ([[1.0, 2.0]], (0, 2))
    """
    return np.array([points[unit] for unit in units if unit in points], dtype=np.float64).reshape(-1, 2)
