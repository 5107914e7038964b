"""Catchments of rural centres: each cell goes to the centre that pulls most of it, or to the nearest.

Pull is the people of the centre over the minutes to the power of 2, and only the five nearest centres compete, as in
the rule of functional rural areas; the nearest is what the authors' world model takes by default.  A cell that no way
leads from goes where the nearest cell of its land goes, in a straight line, so that nobody is lost.

References
----------
Dijkstra, L. and Jacobs-Crisioni, C. (2023), Developing a definition of Functional Rural Areas in the EU, JRC135599.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np

from ..arrays import Booleans, Floats, Integers, located
from ..geodesy import geocentric
from ..progress import Progress
from .ways import Ways

Assign = Literal["gravity", "nearest"]

NO_CENTRE = -1
_LEAST_MINUTES = 0.01  # of a centre from itself


def strongest_centres(
    ways: Ways, cells: Integers, centres: Integers, people: Floats, *, assign: Assign = "gravity",
    exponent: float = 2.0, most: int = 5, progress: Progress | None = None,
) -> Integers:  # fmt: skip
    """Give each cell to a centre.

    Parameters
    ----------
    ways : Ways
    cells, centres : ndarray of int
        Stations; centres in the order of places, which decides between equal pulls.
    people : (centres,) ndarray
        Of the centre itself.
    assign : {"gravity", "nearest"}
    exponent : float
        Of the minutes.
    most : int
        How many of the nearest centres compete.
    progress : Progress, optional

    Returns
    -------
    (cells,) ndarray of int
        Positions among the centres; -1 where no way leads to any.

    Examples
    --------
    >>> from .ways import StraightWays
    >>> line = StraightWays(np.array([[0.0, 0.0], [0.05, 0.0], [0.1, 0.0], [-0.04, 0.0]]))
    >>> strongest_centres(line, np.array([0]), np.array([2, 1, 3]), np.array([5000.0, 1000.0, 600.0])).tolist()
    [0]
    """
    if not centres.size:
        return np.full(cells.size, NO_CENTRE, dtype=np.int64)
    stations, once = np.unique(cells, return_inverse=True)  # cells may share a station
    found = ways.pairs(stations, centres, most=most if assign == "gravity" else 1, progress=progress)
    pull = -found.minutes
    if assign == "gravity":
        pull = people[found.destination] * np.maximum(found.minutes, _LEAST_MINUTES) ** -exponent
    order = np.lexsort((found.destination, -pull, found.origin))
    first = order[np.diff(found.origin[order], prepend=-1) != 0]
    chosen = np.full(stations.size, NO_CENTRE, dtype=np.int64)
    chosen[found.origin[first]] = found.destination[first]
    return chosen[once.ravel()]


def with_the_cut_off(
    chosen: Integers, lands: Integers, lonlat: Floats, people: Floats, centre_lonlat: Floats, taking_part: Booleans
) -> Integers:
    """Return catchments in which cells without a centre have one too: that of the nearest cell of their land.

    Where no cell of a piece of land has a centre, all of it goes to the centre nearest to where its people live, in
    the mean.  Cells whose place is unknown stay without a centre.

    Parameters
    ----------
    chosen : (n,) ndarray of int
        As `strongest_centres` gives them.
    lands : (n,) ndarray of int
        The connected piece of land of each cell.
    lonlat, centre_lonlat : (n, 2), (centres, 2) ndarray
        Degrees.
    people : (n,) ndarray
    taking_part : (n,) ndarray of bool
        Cells outside cities; the others have no centre.

    Returns
    -------
    (n,) ndarray of int
    """
    result, placed = chosen.copy(), located(lonlat) & taking_part
    lost = np.flatnonzero(placed & (chosen == NO_CENTRE))
    if not lost.size or not len(centre_lonlat):
        return result
    where, centres = geocentric(*lonlat.T), geocentric(*centre_lonlat.T)
    found = np.flatnonzero(placed & (chosen != NO_CENTRE) & np.isin(lands, lands[lost]))
    for here, held in _by_land(lands, lost, found):
        if held.size:
            result[here] = chosen[held[_nearest(where[here], where[held])]]
        else:
            weight = np.maximum(people[here], 1e-9)
            middle = np.average(where[here], axis=0, weights=weight)[None, :]
            result[here] = _nearest(middle, centres)[0]
    return result


def _by_land(lands: Integers, *cells: Integers) -> Iterator[tuple[Integers, ...]]:
    """Yield the cells of each list that lie on one piece of land, for each piece of land that the first list is on."""
    ordered = [some[np.argsort(lands[some], kind="stable")] for some in cells]
    each = np.unique(lands[cells[0]])
    edges = [[np.searchsorted(lands[some], each, side=side) for side in ("left", "right")] for some in ordered]
    for number in range(each.size):
        yield tuple(some[low[number] : high[number]] for some, (low, high) in zip(ordered, edges, strict=True))


def _nearest(points: Floats, others: Floats) -> Integers:
    """Return the nearest of some points to each, the first of equally near ones; points unknown come last."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    known = np.flatnonzero(np.isfinite(others).all(axis=1))
    return np.asarray(known[cKDTree(others[known]).query(points)[1]], dtype=np.int64)
