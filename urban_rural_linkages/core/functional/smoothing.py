"""Smooth the edges of urban centres: a cell mostly surrounded by one centre joins it.

Two majority rules are in use, both applied again and again until nothing changes:

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
        Asked within each round.

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
