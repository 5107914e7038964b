"""Dijkstra's method as in a textbook, in floating point, cell by cell: what the engines are checked against."""

from __future__ import annotations

import heapq
import math

import numpy as np

NEAR = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]
KNIGHT = [(a * i, b * j) for a, b in ((1, 2), (2, 1)) for i in (-1, 1) for j in (-1, 1)]


def cells_of(cell, step):
    """The cells that a step touches, written out case by case."""
    (row, column), (down, right) = cell, step
    if abs(right) == 2:
        crossed = [(row, column + right // 2), (row + down, column + right // 2)]
    elif abs(down) == 2:
        crossed = [(row + down // 2, column), (row + down // 2, column + right)]
    else:
        crossed = []
    return [cell, *crossed, (row + down, column + right)]


def plain_times(friction, size, sources, neighbours=8, elevation=None, pace=None, towards=False):
    """Seconds from the nearest source; `size` = (width, height), or a function from row to both.

    `pace(friction, slope)` gives seconds per metre on a slope; travel goes towards the source where `towards`.
    """
    rows, columns = friction.shape
    of_row = size if callable(size) else lambda row: size
    found = np.full(friction.shape, np.inf)
    queue = []
    for source in sources:
        cell = divmod(source, columns)
        if not np.isnan(friction[cell]):
            found[cell] = 0.0
            heapq.heappush(queue, (0.0, cell))
    while queue:
        time, cell = heapq.heappop(queue)
        if time > found[cell]:
            continue
        for step in NEAR + (KNIGHT if neighbours == 16 else []):
            touched = cells_of(cell, step)
            row, column = touched[-1]
            if not (0 <= row < rows and 0 <= column < columns) or any(np.isnan(friction[one]) for one in touched):
                continue
            lengths = [math.hypot(step[0] * of_row(one[0])[1], step[1] * of_row(one[0])[0]) for one in touched]
            slope = 0.0
            if elevation is not None:
                slope = (elevation[row, column] - elevation[cell]) / ((lengths[0] + lengths[-1]) / 2)
            slope = -slope if towards else slope
            cost = sum(
                length / len(touched) * (pace(friction[one], slope) if pace else friction[one])
                for one, length in zip(touched, lengths, strict=True)
            )
            if time + cost < found[row, column]:
                found[row, column] = time + cost
                heapq.heappush(queue, (time + cost, (row, column)))
    return np.where(np.isinf(found), np.nan, found)
