"""Frames of a map: the main land, and insets for units far outlying, so that islands do not shrink the land.

Units belong together where a chain of them leads from one to the other without a gap (from east to west, or from north
to south) wider than a limit: 15 % of the size of the main land, and never less than 150 km or three times the usual
distance of neighbours, so that an archipelago stays whole.  The main land is the group with most people.  The other
groups are drawn apart, those with most people first, where that makes the main land larger by a third or more: the
Canary Islands of Spain, the Azores and Madeira of Portugal, four groups of France, but not Corsica.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Indices, Integers

SHARE_OF_LAND, LEAST_GAP_KM, OUTLYING_GAP_KM = 0.15, 150.0, 300.0
"""Gap that parts groups: its share of the main land, its least, and the least between groups that lie apart."""
_WORTH_IT = 1.3  # by how much the main land becomes larger
_MOST_INSETS = 6
_KM_OF_A_DEGREE = 111.2
_CELLS_OF_A_GAP = 9  # odd: cells that are marked reach (9 - 1) / 2 cells around, and then touch
_GAP_OF_SPARSE_UNITS = 3.0  # distances to the nearest neighbour: provinces lie farther from each other than villages


@dataclass(frozen=True)
class MapFrames:
    """Units of the frames of a map, by their rows.

    Attributes
    ----------
    main : ndarray of int
        Those of the main map; among them those without a place.
    insets : list of ndarray of int
        Those of each inset, the one with most people first; often empty.
    left_out : ndarray of int
        Those that lie apart and are on no map.
    """

    main: Indices
    insets: list[Indices]
    left_out: Indices


def map_frames(lonlat: Floats, people: Floats) -> MapFrames:
    """Share units out to a main map and insets.

    Parameters
    ----------
    lonlat : (n, 2) ndarray
        Places of the units in degrees; NaN = unknown.
    people : (n,) ndarray
        Their inhabitants; unknown counts as nobody.

    Examples
    --------
    >>> spain = np.array([[-3.7, 40.4], [-4.0, 39.9], [-2.1, 40.1], [-3.7, 43.0], [-5.9, 37.4], [-15.4, 28.1]])
    >>> frames = map_frames(spain, np.array([3.3e6, 8e4, 5e4, 2e5, 7e5, 4e5]))
    >>> frames.main.tolist(), [inset.tolist() for inset in frames.insets]
    ([0, 1, 2, 3, 4], [[5]])
    """
    count, known = len(lonlat), np.flatnonzero(np.isfinite(lonlat).all(axis=1))
    whole = MapFrames(np.arange(count), [], np.array([], dtype=np.intp))
    if known.size < 2:
        return whole
    places, weight = _in_kilometres(lonlat[known]), np.nan_to_num(people[known])
    if (np.ptp(places, axis=0) <= LEAST_GAP_KM).all():
        return whole  # too small for a gap that parts
    main, limit = _main_land(places, weight)
    outlying = np.flatnonzero(~main)
    if not outlying.size or _size(places) < _WORTH_IT * _size(places[main]):
        return whole
    groups = _groups(places[outlying], max(limit, OUTLYING_GAP_KM))
    order = _by_people(groups, weight[outlying])
    insets = [known[outlying[groups == group]] for group in order[:_MOST_INSETS]]
    left_out = known[outlying[np.isin(groups, order[_MOST_INSETS:])]]
    return MapFrames(np.setdiff1d(np.arange(count), known[outlying]), insets, left_out)


def _main_land(places: Floats, people: Floats) -> tuple[np.ndarray, float]:
    """Return which places belong to the main land, and the gap that parts them from the others.

    The gap follows from the size of the main land, which becomes larger as the gap does, until both stay.
    """
    least = limit = max(LEAST_GAP_KM, _GAP_OF_SPARSE_UNITS * _usual_distance(places))
    groups = _groups(places, limit)
    main = groups == _by_people(groups, people)[0]
    while True:
        limit = max(SHARE_OF_LAND * _size(places[main]), least)
        groups = _groups(places, limit)
        found = groups == groups[np.flatnonzero(main)[0]]
        if found.sum() <= main.sum():
            return main, limit
        main = found


def _usual_distance(places: Floats) -> float:
    """Return the median distance of a unit to its nearest neighbour, in km."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - only larger regions have gaps

    distance, _ = cKDTree(places).query(places, k=2)
    return float(np.median(distance[:, 1]))


def _groups(places: Floats, limit: float) -> Integers:
    """Return the number of the group of each place; gaps are measured on cells of a ninth of the limit."""
    from scipy import ndimage  # noqa: PLC0415 - only larger regions have gaps

    cell = limit / _CELLS_OF_A_GAP
    cells = ((places - places.min(axis=0)) / cell).astype(np.int64) + _CELLS_OF_A_GAP
    marks = np.zeros(cells.max(axis=0) + _CELLS_OF_A_GAP + 1, dtype=bool)
    marks[tuple(cells.T)] = True
    reach = np.ones((_CELLS_OF_A_GAP, _CELLS_OF_A_GAP), dtype=bool)
    labels, _ = ndimage.label(ndimage.binary_dilation(marks, reach), np.ones((3, 3), dtype=bool))
    return np.asarray(labels[tuple(cells.T)], dtype=np.int64)


def _by_people(groups: Integers, people: Floats) -> list[int]:
    """Return the groups in the order of their people, then of their units, then as they are numbered."""
    inhabitants, units = np.bincount(groups, people), np.bincount(groups)
    present = np.flatnonzero(units)
    return [int(group) for group in present[np.lexsort((present, -units[present], -inhabitants[present]))]]


def _in_kilometres(lonlat: Floats) -> Floats:
    """Return places on a plane whose scale is right in the middle of them."""
    middle = np.radians(np.median(lonlat[:, 1]))
    return np.asarray(lonlat * _KM_OF_A_DEGREE * np.array([np.cos(middle), 1.0]), dtype=np.float64)


def _size(places: Floats) -> float:
    """Return the diagonal of the box around places, in km."""
    return float(np.hypot(*(places.max(axis=0) - places.min(axis=0))))


def symbol_share(count: int, comfortable: int) -> float:
    """Return the share of its usual size that a symbol has on a map of many: as many as before stand side by side.

    Parameters
    ----------
    count : int
        Symbols on the map.
    comfortable : int
        So many can be told apart at their usual size.

    Examples
    --------
    >>> symbol_share(60, 500), symbol_share(8000, 500), round(symbol_share(35_357, 500), 2)
    (1.0, 0.25, 0.12)
    """
    return float(min(1.0, (comfortable / max(count, 1)) ** 0.5))
