"""The places around a service: who can get there within a limit of minutes, and in how many.

Why: of a million cells, a few thousand lie within half an hour of one service.  Methods that look at one service after
the other (`huff`, `capacity`) ask for these alone and say how far they want to know, so that a search need not go on to
the end of the country.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Indices, Numbers


class Nearby(NamedTuple):
    """Places within reach of one service.

    Attributes
    ----------
    places : (n,) ndarray of intp
        Positions among all places, ascending; of cells row * columns + column.
    minutes : (n,) ndarray of float
        From or to each of them; never NaN.
    """

    places: Indices
    minutes: Numbers

    def within(self, limit: float) -> Nearby:
        """Return those within a limit of minutes, inclusive."""
        near = self.minutes.astype(np.float64) <= limit
        return self if near.all() else Nearby(self.places[near], self.minutes[near])


NearbyOf = Callable[[int, float], Nearby]
"""From the position of a service and a limit of minutes, inclusive, to the places within it."""


def nearby(minutes: ArrayLike, limit: float = np.inf) -> Nearby:
    """Find the places within a limit.

    Parameters
    ----------
    minutes : array_like
        Of every place, in any shape; NaN or infinity = not reachable.
    limit : float
        Inclusive.

    Examples
    --------
    >>> nearby([[5.0, np.nan], [40.0, 30.0]], 30.0)
    Nearby(places=array([0, 3]), minutes=array([ 5., 30.]))
    """
    flat = np.asarray(minutes, dtype=np.float64).ravel()
    places = np.flatnonzero(np.isfinite(flat) & (flat <= limit))
    return Nearby(places, flat[places])


class KeptNearby:
    """The places around services, kept for methods that ask more than once, as far as memory allows.

    Parameters
    ----------
    nearby_of : NearbyOf
        What finds them.
    max_minutes : float
        The farthest limit that will be asked for.
    memory : float
        Bytes; what does not fit is found anew whenever it is asked for.
    """

    def __init__(self, nearby_of: NearbyOf, max_minutes: float, memory: float = 4e8) -> None:
        self._nearby_of, self._max_minutes, self._left = nearby_of, max_minutes, memory
        self._kept: dict[int, Nearby] = {}

    def __call__(self, service: int, limit: float) -> Nearby:
        """Return the places within a limit of a service."""
        found = self._kept.get(service)
        if found is None:
            found = self._nearby_of(service, self._max_minutes)
            size = found.places.nbytes + found.minutes.nbytes
            if size <= self._left:
                self._kept[service], self._left = found, self._left - size
        return found.within(limit)
