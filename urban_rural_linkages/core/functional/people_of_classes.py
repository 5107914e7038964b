"""People by degree of urbanisation: those of some units, where a grid reaches beyond them."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats

_URBAN = 4  # the first of the seven classes: centres, dense and semi-dense clusters, suburban cells
_BEYOND = 0.01  # so much of a grid's people outside the units is more than outlines that differ


def reaches_beyond(grid: ArrayLike, units: ArrayLike) -> bool:
    """Tell whether more than a hundredth of the people of a grid live outside some units.

    Parameters
    ----------
    grid : (k,) array_like
        People of the grid by class.
    units : (n,) array_like
        People of the grid by unit; where one of them is unknown (NaN), nobody can tell, and the answer is no.

    Examples
    --------
    >>> reaches_beyond([600.0, 400.0], [500.0, 400.0]), reaches_beyond([600.0, 400.0], [599.0, 400.0])
    (True, False)
    """
    whole, own = float(np.sum(np.asarray(grid, dtype=float))), float(np.sum(np.asarray(units, dtype=float)))
    return bool(whole > 0.0 and whole - own > _BEYOND * whole)


def people_by_class(people: ArrayLike, shares: ArrayLike) -> Floats:
    """Return the people of some units by class of the cells they live in.

    Parameters
    ----------
    people : (n,) array_like
        Of each unit, on the grid.
    shares : (n, 7) array_like
        Of the people of each unit, by class; unknown where a unit has none.

    Returns
    -------
    (7,) ndarray

    Examples
    --------
    >>> people_by_class([100.0, 50.0, 0.0], [[1, 0], [0.2, 0.8], [np.nan, np.nan]]).tolist()
    [110.0, 40.0]
    """
    counts, parts = np.asarray(people, dtype=float), np.asarray(shares, dtype=float)
    inhabited = counts > 0.0
    return np.asarray((counts[inhabited, None] * parts[inhabited]).sum(axis=0))


def percent_of_all(people: ArrayLike) -> Floats:
    """Return the people of each class in per cent of all; NaN without people.

    Examples
    --------
    >>> percent_of_all([30.0, 10.0]).tolist()
    [75.0, 25.0]
    """
    counts = np.asarray(people, dtype=float)
    return 100 * counts / (counts.sum() or np.nan)


def urban_share(people: ArrayLike) -> float:
    """Return the share of people in urban cells, by people of each class; NaN without people.

    Examples
    --------
    >>> urban_share([30.0, 10.0, 5.0, 5.0, 20.0, 20.0, 10.0])
    0.5
    """
    counts = np.asarray(people, dtype=float)
    return float(counts[:_URBAN].sum() / counts.sum()) if counts.sum() else float("nan")
