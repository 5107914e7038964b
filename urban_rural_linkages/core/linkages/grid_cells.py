"""Cells of a grid as the parts of functional rural areas, and the area of each municipality by most of its people.

Populated cells go to centres by pull, as municipalities do.  Between them lies land where nobody lives: it follows the
nearest populated cell of its land, so that areas border on each other.  In the end a municipality is of the area where
most of its people live; of areas with as many people of the one with more of its cells, then of the lower number.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Integers, ratio, sum_by

NOWHERE = -1


def sides(rows: Integers, columns: Integers, shape: tuple[int, int]) -> tuple[Integers, Integers]:
    """Return the pairs of cells that touch along a side, by their positions in the list, the lower first.

    Parameters
    ----------
    rows, columns : (n,) ndarray of int
        Of cells of a grid, each once.
    shape : (int, int)
        Of the grid.

    Examples
    --------
    >>> [ends.tolist() for ends in sides(np.array([0, 0, 1]), np.array([0, 1, 1]), (2, 2))]
    [[0, 1], [1, 2]]
    """
    place = np.full((shape[0] + 1, shape[1] + 1), NOWHERE, dtype=np.int64)
    place[rows, columns] = np.arange(rows.size)
    pairs = [(place[:-1, :-1], place[:-1, 1:]), (place[:-1, :-1], place[1:, :-1])]
    one, other = (np.concatenate([pair[end].ravel() for pair in pairs]) for end in (0, 1))
    both = (one >= 0) & (other >= 0)
    low, high = np.minimum(one, other)[both], np.maximum(one, other)[both]
    order = np.lexsort((high, low))
    return low[order], high[order]


class Majority(NamedTuple):
    """The label of each unit (-1 for none), and the share of its people that is of it (NaN where nobody lives)."""

    label: Integers
    share: Floats


def majority(unit: Integers, label: Integers, people: Floats, count: int) -> Majority:
    """Return for each unit the label of most of its people.

    Parameters
    ----------
    unit : (n,) ndarray of int
        Of each cell; -1 outside all.
    label : (n,) ndarray of int
        Of each cell; -1 for none, which is no label.
    people : (n,) ndarray
    count : int
        Units.

    Examples
    --------
    >>> found = majority(np.array([0, 0, 0, 1]), np.array([4, 4, 2, -1]), np.array([10.0, 20, 30, 5]), 2)
    >>> found.label.tolist(), found.share.tolist()
    ([4, -1], [0.5, 0.0])
    """
    inside = unit >= 0
    everybody = sum_by(unit[inside], people[inside], count)
    held = inside & (label >= 0)
    labels = int(label.max(initial=NOWHERE)) + 1
    pair, number = np.unique(unit[held] * labels + label[held], return_inverse=True)
    of_pair, cells = sum_by(number.ravel(), people[held], pair.size), np.bincount(number.ravel(), minlength=pair.size)
    own, one = pair // max(labels, 1), pair % max(labels, 1)
    order = np.lexsort((one, -cells, -of_pair, own))
    first = order[np.diff(own[order], prepend=NOWHERE) != 0]
    chosen, share = np.full(count, NOWHERE, dtype=np.int64), np.zeros(count)
    chosen[own[first]], share[own[first]] = one[first], of_pair[first]
    return Majority(chosen, ratio(share, everybody))
