"""Least-cost search from the sources outwards, a band of time at once.

Why: Dijkstra's method settles cells one by one in the order of their times, which numpy cannot do at speed.
Delta-stepping settles all cells of a band of time together: whatever lies in the band is relaxed, over and over, until
the band is at rest; then comes the next.  Steps to the neighbours are one operation on many cells of the front; where
several of them lead to the same cell, the least time is found by writing again whatever is still less.

It suits every kind of step (to sixteen neighbours, uphill and downhill).  On large isotropic surfaces `row_sweep` does
the bulk of the work faster, because it reads memory in order; what it leaves over is finished here.

References
----------
Meyer, U. and Sanders, P. (2003), Delta-stepping: a parallelizable shortest path algorithm, Journal of Algorithms 49(1),
114-152.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Integers, Integers32
from ..progress import Progress, proceed
from .step_costs import StepCosts

_BANDS_PER_STEP = 2.0  # width of a band, in median steps to a neighbour: flat between 1 and 4


def step_outwards(costs: StepCosts, keys: Integers, progress: Progress, waiting: Integers | None = None) -> None:
    """Lower the keys until no step lowers any: the least times from the cells that have a key.

    Parameters
    ----------
    costs : StepCosts
        Of any kind.
    keys : ndarray of int64
        Keys with the rim, those of the sources set; changed in place.
    progress : Progress
        Progress and cancellation.
    waiting : ndarray of int, optional
        Cells of the array with the rim from which something may improve; all that have a key, unless told.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    flat = keys.reshape(-1)
    if waiting is None:
        waiting = np.flatnonzero(flat < costs.clock.horizon_key)
    queued = np.zeros(flat.size, dtype=np.int32)
    queued[waiting] = 1
    cells, relaxed = max(1, costs.shape[0] * costs.shape[1]), 0
    width = _band(costs, waiting)
    while waiting.size:
        end = int(flat[waiting].min()) + width
        near = flat[waiting] < end
        front, later = waiting[near], [waiting[~near]]
        while front.size:
            relaxed += front.size
            proceed(progress, relaxed / (relaxed + cells))
            queued[front] = 0
            arrivals = costs.arrivals(front, flat[front])
            improved = np.concatenate([_lower(flat, queued, targets, keys_there) for targets, keys_there in arrivals])
            near = flat[improved] < end
            later.append(improved[~near])
            front = improved[near]
        waiting = np.concatenate(later)
        waiting = waiting[queued[waiting] > 0]


def _lower(flat: Integers, queued: Integers32, targets: Integers, arrival: Integers) -> Integers:
    """Lower the keys of the cells that steps lead to; give, each once, those that improve and were not in the queue.

    Of several values written to one cell any may stay.  So what is still less is written again, and a cell is given by
    the one of its entries whose number stays in `queued`, where 0 is a cell that does not wait.
    """
    better = (arrival < flat[targets]).nonzero()[0]
    improved = targets = targets[better]
    arrival = arrival[better]
    while targets.size:
        flat[targets] = arrival
        less = (arrival < flat[targets]).nonzero()[0]
        targets, arrival = targets[less], arrival[less]
    new = improved[(queued[improved] == 0).nonzero()[0]]
    number = np.arange(1, new.size + 1, dtype=np.int32)
    queued[new] = number
    return np.asarray(new[(queued[new] == number).nonzero()[0]])


def _band(costs: StepCosts, sources: Integers) -> int:
    """Choose the width of a band from what steps cost over the surface."""
    rows, columns = costs.shape
    sample = np.linspace(0, rows * columns - 1, min(rows * columns, 1000)).astype(np.int64)
    sample = np.concatenate([costs.rimmed_cells(sample), sources[:1000]])
    step = np.concatenate([costs.of((0, 1), sample)[1], costs.of((1, 0), sample)[1]])
    step = step[step < costs.clock.horizon_key]
    return max(1, int(_BANDS_PER_STEP * np.median(step))) if step.size else costs.clock.horizon_key
