"""Four colours for areas on a map: no two that touch have the same, and the colour means nothing else.

Areas are coloured one after the other, always the one whose neighbours show the most colours already (Brelaz).  Where
all four are taken around an area, colours are exchanged along a chain (Kempe) until one is free.

References
----------
Brelaz, D. (1979), New methods to color the vertices of a graph, Communications of the ACM 22, 251-256.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from ..arrays import Integers

COLOURS = 4
_TRIES = 40


def four_colours(count: int, first: Integers, second: Integers) -> list[int]:
    """Give each area a colour from 0 to 3.

    Parameters
    ----------
    count : int
        Areas.
    first, second : (p,) ndarray of int
        Areas with a common border.

    Returns
    -------
    list of int
        Areas of one colour do not touch, unless parts of areas lie so that four colours are too few.

    Examples
    --------
    >>> import numpy as np
    >>> four_colours(4, np.array([0, 0, 0, 1, 1, 2]), np.array([1, 2, 3, 2, 3, 3]))
    [0, 1, 2, 3]
    """
    beside: list[set[int]] = [set() for _ in range(count)]
    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        if one != other:
            beside[one].add(other)
            beside[other].add(one)
    best, fewest, urgent = [0] * count, len(first) + 1, [0] * count
    for _ in range(_TRIES):
        colour = _coloured(beside, urgent)
        alike = [one for one in range(count) if any(colour[one] == colour[other] for other in beside[one])]
        if len(alike) < fewest:
            best, fewest = colour, len(alike)
        if not alike:
            break
        for one in alike:  # the next time they come first
            urgent[one] -= 1
    return best


def _coloured(beside: list[set[int]], urgent: list[int]) -> list[int]:
    """Colour the areas one after the other, the urgent ones first."""
    count = len(beside)
    colour, shown = [-1] * count, [set[int]() for _ in range(count)]
    queue = [(urgent[one], 0, -len(beside[one]), one) for one in range(count)]
    heapify(queue)
    while queue:
        *_, area = heappop(queue)
        if colour[area] >= 0:
            continue  # it came with fewer colours around it before
        colour[area] = _free(area, beside, colour)
        for other in beside[area]:
            shown[other].add(colour[area])
            heappush(queue, (urgent[other], -len(shown[other]), -len(beside[other]), other))
    return colour


def _free(area: int, beside: list[set[int]], colour: list[int]) -> int:
    """Return a colour that no neighbour shows, having exchanged others where all four are shown."""
    taken = {colour[one] for one in beside[area]}
    free = [one for one in range(COLOURS) if one not in taken]
    if free:
        return free[0]
    for old in range(COLOURS):
        for new in range(COLOURS):
            if new != old and _exchanged(area, old, new, beside, colour):
                return old
    return min(range(COLOURS), key=lambda one: (sum(colour[other] == one for other in beside[area]), one))


def _exchanged(area: int, old: int, new: int, beside: list[set[int]], colour: list[int]) -> bool:
    """Exchange two colours along the chains from the neighbours of one, unless these reach one of the other."""
    start = [one for one in beside[area] if colour[one] == old]
    chain, edge = set(start), list(start)
    while edge:
        one = edge.pop()
        onward = [other for other in beside[one] - chain if colour[other] in (old, new) and other != area]
        chain.update(onward)
        edge += onward
    if any(colour[one] == new and one in chain for one in beside[area]):
        return False
    for one in chain:
        colour[one] = new if colour[one] == old else old
    return True
