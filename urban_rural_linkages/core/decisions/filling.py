"""Sites filled up to their capacities: who goes where once it is decided which sites are open.

A good answer without a solver, and the one that a solver's is measured against.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from ..arrays import Booleans, Floats, Integers
from .problem import TOLERANCE, Instance

Assign = Literal["single", "split"]


def with_room(instance: Instance, chosen: Integers, capacity: Floats) -> Integers:
    """Exchange the smallest sites of a set for the largest others until it has room for all."""
    chosen = chosen.copy()
    while capacity[chosen].sum() < instance.weights.sum():
        movable = np.flatnonzero(~instance.kept[chosen])
        others = np.setdiff1d(np.flatnonzero(~instance.kept), chosen)
        if not (movable.size and others.size):
            break
        out, into = movable[np.argmin(capacity[chosen[movable]])], others[np.argmax(capacity[others])]
        if capacity[into] <= capacity[chosen[out]]:
            break
        chosen[out] = into
    return np.sort(chosen)


def filled(instance: Instance, chosen: Integers, assign: Assign) -> Floats:
    """Send everybody to open sites while there is room: the nearest pairs first, or the largest places.

    Where nobody may be split, small places that come first may leave no room for a large one; then the largest come
    first, if that leaves fewer people unserved.

    Returns
    -------
    (n, m) ndarray
        The share of each demand at each site; who finds no room stays unserved.

    Examples
    --------
    >>> two = Instance(np.array([[1.0, 5.0], [2.0, 3.0]]), np.array([10.0, 10.0]), np.zeros(2, dtype=bool),
    ...                np.arange(2), np.arange(2), 5.0, np.array([10.0, 10.0]))
    >>> filled(two, np.array([0, 1]), "single").tolist()
    [[1.0, 0.0], [0.0, 1.0]]
    """
    row, place = np.nonzero(np.isfinite(instance.minutes[:, chosen]))
    column = chosen[place]
    minutes = instance.minutes[row, column]
    shares = _in_order(instance, row, column, np.argsort(minutes, kind="stable"), assign)
    unserved = instance.weights @ (1.0 - shares.sum(axis=1))
    if assign == "split" or unserved <= 0.0:
        return shares
    other = _in_order(instance, row, column, np.lexsort((minutes, -instance.weights[row])), assign)
    return other if instance.weights @ (1.0 - other.sum(axis=1)) < unserved else shares


def _in_order(instance: Instance, row: Integers, column: Integers, order: Integers, assign: Assign) -> Floats:
    shares = np.zeros(instance.minutes.shape)
    room, left = np.asarray(instance.capacity, dtype=np.float64).copy(), np.ones(len(shares))
    for pair in order.tolist():
        demand, site = int(row[pair]), int(column[pair])
        part = min(left[demand], room[site] / instance.weights[demand])
        if part <= 0.0 or (assign == "single" and part < 1.0):
            continue
        shares[demand, site] += part
        left[demand] -= part
        room[site] -= part * instance.weights[demand]
    return shares


def cover_greedily(instance: Instance, usable: Booleans, assign: Assign) -> Floats:
    """Open whichever site covers most of who is left for its cost, and fill it, until nobody more can be covered.

    Parameters
    ----------
    instance : Instance
    usable : (n, m) ndarray of bool
        Pairs within the radius.
    assign : {"single", "split"}

    Returns
    -------
    (n, m) ndarray
        The share of each demand at each site.
    """
    capacity, chosen = np.asarray(instance.capacity), instance.kept.copy()
    cost = np.ones(chosen.size) if instance.site_cost is None else np.maximum(instance.site_cost, TOLERANCE)
    within = np.where(usable, instance.minutes, np.inf)
    part = Instance(within, instance.weights, instance.kept, instance.rows, instance.columns, instance.longest,
                    capacity)  # fmt: skip
    shares = filled(part, np.flatnonzero(chosen), assign)
    while not chosen.all():
        left = instance.weights * (1.0 - shares.sum(axis=1))
        worth = np.where(chosen, 0.0, np.minimum(left @ usable, capacity)) / cost
        if worth.max() <= 0.0:
            break
        chosen[int(np.argmax(worth))] = True
        more = filled(part, np.flatnonzero(chosen), assign)
        if more.sum() <= shares.sum() + TOLERANCE:
            break
        shares = more
    return shares
