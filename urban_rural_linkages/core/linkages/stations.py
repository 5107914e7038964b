"""Stations: places and units in one list, where a unit of the same code stands at the place.

Why: a municipality counts at its capital.  Where settlements or capitals have the codes of the municipalities, minutes
run between these, and never from a point somewhere in the outline.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers, located


class SharedStations(NamedTuple):
    """Codes and degrees of the stations, and the station of each place and of each unit."""

    ids: list[str]
    lonlat: Floats
    places: Integers
    units: Integers

    @property
    def places_located(self) -> Booleans:
        """Whether each place has coordinates."""
        return located(self.lonlat[self.places])

    @property
    def units_located(self) -> Booleans:
        """Whether each unit has coordinates, or stands at a place that has."""
        return located(self.lonlat[self.units])


def stations_of_units(
    place_ids: Sequence[str], places: Floats, unit_ids: Sequence[str], units: Floats, capital: Integers
) -> SharedStations:  # fmt: skip
    """Return the stations of settlements, and of municipalities that count at one of them or at a point of their own.

    Parameters
    ----------
    place_ids, unit_ids : sequence of str
    places, units : (n, 2) ndarray
        Degrees.
    capital : (m,) ndarray of int
        The settlement at which each municipality counts; -1 for none.

    Examples
    --------
    >>> stations_of_units(["x"], np.zeros((1, 2)), ["a", "b"], np.ones((2, 2)), np.array([0, -1])).units.tolist()
    [0, 1]
    """
    own = np.flatnonzero(capital < 0)
    of_units = capital.copy()
    of_units[own] = len(place_ids) + np.arange(own.size)
    ids = [*place_ids, *(unit_ids[row] for row in own.tolist())]
    return SharedStations(ids, np.concatenate([places, units[own]]), np.arange(len(place_ids)), of_units)


def shared_stations(
    place_ids: Sequence[str], places: Floats, unit_ids: Sequence[str], units: Floats
) -> SharedStations:  # fmt: skip
    """Return the stations of places and units, where a unit counts at the place of its code; see `stations_of_units`.

    Examples
    --------
    >>> both = shared_stations(["a", "b"], np.zeros((2, 2)), ["b", "c"], np.ones((2, 2)))
    >>> both.ids, both.units.tolist()
    (['a', 'b', 'c'], [1, 2])
    """
    known = {code: row for row, code in enumerate(place_ids)}
    capital = np.array([known.get(code, -1) for code in unit_ids], dtype=np.int64)
    return stations_of_units(place_ids, places, unit_ids, units, capital)
