"""Areas made of units: colours that tell neighbours apart, and sums by class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...arrays import Floats, Integers
from .outlines import Outlines


def colours_of_neighbours(pairs: Integers, count: int, colours: int) -> list[int]:
    """Return a colour for each group such that groups that touch have different ones, as far as there are enough.

    Groups with many neighbours choose first (Welsh and Powell 1967).

    Parameters
    ----------
    pairs : (m, 2) ndarray of int
        Groups that touch.
    count, colours : int
        How many groups and colours there are.

    Examples
    --------
    >>> colours_of_neighbours(np.array([[0, 1], [1, 2]]), 3, 2)
    [1, 0, 1]
    """
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for here, there in pairs.tolist():
        neighbours[here].add(there)
        neighbours[there].add(here)
    chosen, used = [-1] * count, [0] * colours
    for group in sorted(range(count), key=lambda place: (-len(neighbours[place]), place)):
        taken = {chosen[other] for other in neighbours[group]}
        free = [colour for colour in range(colours) if colour not in taken] or list(range(colours))
        chosen[group] = min(free, key=lambda colour: (used[colour], colour))
        used[chosen[group]] += 1
    return chosen


def touching(outlines: Outlines, groups: Integers) -> Integers:
    """Return the pairs of groups of units that share a border, (m, 2); -1 is no group."""
    sides = np.append(groups, -1)[outlines.arc_units]
    apart = (sides >= 0).all(axis=1) & (sides[:, 0] != sides[:, 1])
    return np.unique(np.sort(sides[apart], axis=1), axis=0)


def largest_members(groups: Integers, people: Floats) -> list[int]:
    """Return for each group its unit with most people, the first of equal ones.

    Examples
    --------
    >>> largest_members(np.array([0, 1, 0, -1]), np.array([5.0, 2.0, 9.0, 99.0]))
    [2, 1]
    """
    order = np.lexsort((np.arange(len(groups)), -np.nan_to_num(people), groups))
    order = order[groups[order] >= 0]
    _, first = np.unique(groups[order], return_index=True)
    return [int(row) for row in order[first]]


def group_numbers(values: Sequence[object]) -> Integers:
    """Return a number for each value that occurs, in order; -1 for None.

    Examples
    --------
    >>> group_numbers(["b", None, "a", "b"]).tolist()
    [1, -1, 0, 1]
    """
    known = sorted({value for value in values if value is not None}, key=str)
    places = {value: place for place, value in enumerate(known)}
    return np.array([-1 if value is None else places[value] for value in values], dtype=np.int64)


def people_by_code(codes: Floats, people: Floats) -> dict[int, float]:
    """Add up people by whole codes; what is unknown counts for nothing.

    Examples
    --------
    >>> people_by_code(np.array([11.0, np.nan, 11.0]), np.array([1.0, 2.0, 3.0]))
    {11: 4.0}
    """
    known = np.isfinite(codes)
    found, place = np.unique(codes[known].astype(np.int64), return_inverse=True)
    sums = np.bincount(place.reshape(-1), np.nan_to_num(people[known]), minlength=len(found))
    return dict(zip(found.tolist(), sums.tolist(), strict=True))
