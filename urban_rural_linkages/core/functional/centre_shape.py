"""The shape of urban centres in a grid: small holes are filled, and edges are smoothed.

A hole is a set of cells, joined by their sides, that one centre wholly surrounds: parks, lakes and harbours are part
of the city around them.  What lies at the edge of the raster is no hole.  It is filled when it is strictly smaller
than the limit: at 1 km and 15 km2, 14 cells are filled and 15 are not.  Cells of another centre stay with it, and
cells without data stay without.

Along the edge, a cell mostly surrounded by one centre joins it.  Two majority rules are in use, both applied again and
again until nothing changes:

* R2022A: at least five of the eight neighbours belong to the same centre.
* R2023A: more than half of the neighbours that count belong to the same centre.  Permanent water does not count and
  never joins; empty cells of little land do not count but may join; cells beyond the edge of the raster count.

Each round is judged on the state at its start, and looks only at the neighbours of what the round before has added.
No two centres can have the majority of one cell, so there are no ties, and the order of centres is of no consequence.

References
----------
European Commission (2022), GHSL Data Package 2022, section on GHS-SMOD; (2023), GHSL Data Package 2023, footnote 29.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Bytes, Indices, Integers32
from ..progress import Progress, proceed
from .clusters import NEIGHBOURS, neighbour
from .densities import EMPTY_SHORE, KIND, UNKNOWN, WATER
from .grid_rules import Smoothing

_CHUNK = 1 << 19  # cells judged at a time: eight neighbours each, to bound memory and to stop when asked

Hole = tuple[int, int, Indices]
_ROUNDING = 1e-9  # 15 cells of 0.1 x 10 km are not smaller than 15 km2


def smooth_edges(centres: Integers32, marks: Bytes, rule: Smoothing, cells: Indices, progress: Progress) -> Indices:
    """Let cells join the centres that surround them.

    Parameters
    ----------
    centres : (rows, columns) ndarray of int32
        Centre of each cell, from 1; 0 = none.  Changed in place.
    marks : (rows, columns) ndarray of uint8
        Kinds of cells, see `densities`; cells without data never join.
    rule : {"R2023A", "R2022A", "none"}
        The majority rule.
    cells : (n,) ndarray of int
        Flat indices of the cells of all centres.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    (m,) ndarray of int
        Flat indices of the cells that joined.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    joined: list[Indices] = []
    flat, kinds, newest = centres.reshape(-1), marks.reshape(-1), cells
    shape = int(centres.shape[0]), int(centres.shape[1])
    while rule != "none" and newest.size:
        done = len(joined) / (len(joined) + 1)  # nobody knows how many rounds there will be: always nearer to the end
        rim = _rim(newest, flat, kinds, rule, shape, progress, done)
        verdicts = []
        for start in range(0, rim.size, _CHUNK):
            proceed(progress, done)
            verdicts.append(_majority(rim[start : start + _CHUNK], flat, kinds, rule, shape))
        verdict = np.concatenate(verdicts) if verdicts else np.zeros(0, dtype=np.int32)
        newest = rim[verdict > 0]
        flat[newest] = verdict[verdict > 0]
        joined.append(newest)
    return np.concatenate(joined) if joined else np.zeros(0, dtype=np.intp)


def _rim(
    cells: Indices,
    centres: Integers32,
    marks: Bytes,
    rule: Smoothing,
    shape: tuple[int, int],
    progress: Progress,
    done: float,
) -> Indices:
    """Find the cells around some cells that may join a centre, ascending."""
    closed = (UNKNOWN, WATER) if rule == "R2023A" else (UNKNOWN,)
    around = []
    for start in range(0, cells.size, _CHUNK):
        proceed(progress, done)
        for step in NEIGHBOURS:
            there, inside = neighbour(cells[start : start + _CHUNK], step, shape)
            there = there[inside]
            there = there[centres[there] == 0]
            around.append(there[~np.isin(marks[there] & KIND, closed)])
    found: Indices = np.unique(np.concatenate(around)) if around else np.zeros(0, dtype=np.intp)
    return found


def _majority(cells: Indices, centres: Integers32, marks: Bytes, rule: Smoothing, shape: tuple[int, int]) -> Integers32:
    """Give the centre that each cell joins; 0 = none."""
    around = np.zeros((len(NEIGHBOURS), cells.size), dtype=np.int32)
    counting = np.full(cells.size, len(NEIGHBOURS))
    for place, step in enumerate(NEIGHBOURS):
        there, inside = neighbour(cells, step, shape)
        around[place] = np.where(inside, centres[there], 0)
        if rule == "R2023A":
            kind = marks[there] & KIND
            counting -= inside & (around[place] == 0) & ((kind == WATER) | (kind == EMPTY_SHORE))
    best, most = np.zeros(cells.size, dtype=np.int32), np.zeros(cells.size, dtype=np.int64)
    for candidate in around:
        votes = (around == candidate).sum(axis=0)
        better = (candidate > 0) & (votes > most)
        best[better], most[better] = candidate[better], votes[better]
    wins = 2 * most > counting if rule == "R2023A" else most >= 5
    return np.where(wins, best, np.int32(0))


def fill_gaps(
    centres: Integers32, marks: Bytes, gap_km2: float, cell_km2: float, cells: Indices, progress: Progress
) -> Indices:
    """Fill the holes of each centre.

    Holes are found before any is filled; where holes of two centres share a cell, it goes to the smaller hole, which
    lies within the larger one, so that the order of centres is of no consequence.

    Parameters
    ----------
    centres : (rows, columns) ndarray of int32
        Centre of each cell, from 1; 0 = none.  Changed in place.
    marks : (rows, columns) ndarray of uint8
        Kinds of cells, see `densities`.
    gap_km2 : float
        Holes must be smaller, in km2; 0 = fill nothing.
    cell_km2 : float
        Area of a cell.
    cells : (n,) ndarray of int
        Flat indices of the cells of all centres.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    (m,) ndarray of int
        Flat indices of the cells that were filled.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    if gap_km2 <= 0.0 or not cells.size:
        return np.zeros(0, dtype=np.intp)
    most = gap_km2 / cell_km2 * (1.0 - _ROUNDING)
    flat, kinds = centres.reshape(-1), marks.reshape(-1)
    holes: list[Hole] = []
    windows = _windows(flat, cells, centres.shape[1])
    for done, (centre, window) in enumerate(windows):
        if done % 64 == 0:
            proceed(progress, done / len(windows))
        holes += _holes(centres, centre, window, most)
    for _, centre, hole in sorted(holes, key=lambda found: (-found[0], found[1])):
        flat[hole] = centre
    filled: Indices = np.unique(np.concatenate([np.zeros(0, dtype=np.intp), *(hole for _, _, hole in holes)]))
    unknown = (kinds[filled] & KIND) == UNKNOWN
    flat[filled[unknown]] = 0
    kept: Indices = filled[~unknown]
    return kept


def _windows(centres: Integers32, cells: Indices, columns: int) -> list[tuple[int, tuple[slice, slice]]]:
    """Give each centre with the smallest rectangle of cells around it, where a hole would fit into that."""
    labels = centres[cells]
    order = np.argsort(labels, kind="stable")
    numbers, starts = np.unique(labels[order], return_index=True)
    row, column = np.divmod(cells[order], columns)
    top, bottom = np.minimum.reduceat(row, starts), np.maximum.reduceat(row, starts) + 1
    left, right = np.minimum.reduceat(column, starts), np.maximum.reduceat(column, starts) + 1
    return [
        (int(numbers[i]), (slice(int(top[i]), int(bottom[i])), slice(int(left[i]), int(right[i]))))
        for i in np.flatnonzero((bottom - top > 2) & (right - left > 2))
    ]


def _holes(centres: Integers32, centre: int, window: tuple[slice, slice], most: float) -> list[Hole]:
    """Find the holes of one centre, each with its number of cells, its centre and the cells that are free."""
    from scipy import ndimage  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    within = centres[window]
    parts, count = ndimage.label(within != centre)
    sizes = np.bincount(parts.ravel(), minlength=count + 1)
    small = (sizes > 0) & (sizes < most)
    small[0] = False
    for edge in (parts[0], parts[-1], parts[:, 0], parts[:, -1]):
        small[edge] = False
    if not small.any():
        return []
    row, column = np.nonzero(small[parts] & (within == 0))
    part = parts[row, column]
    order = np.argsort(part, kind="stable")
    cells = ((row + window[0].start) * centres.shape[1] + column + window[1].start)[order]
    numbers, starts = np.unique(part[order], return_index=True)
    return [
        (int(sizes[number]), centre, hole) for number, hole in zip(numbers, np.split(cells, starts[1:]), strict=True)
    ]
