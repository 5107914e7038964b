"""Lines end to end: stretches that meet become one line, which dashes run along without a break."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from ...arrays import Floats


def chained(lines: Sequence[Floats]) -> list[Floats]:
    """Join lines at their ends, as far as exactly two meet or a way goes on.

    Parameters
    ----------
    lines : sequence of (n, 2) ndarray
        Lines whose ends are the same numbers where they meet.

    Examples
    --------
    >>> first, second = np.array([[0.0, 0.0], [1.0, 0.0]]), np.array([[2.0, 0.0], [1.0, 0.0]])
    >>> [line.tolist() for line in chained([first, second])]
    [[[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]]]
    """
    ends: dict[tuple[float, float], set[int]] = defaultdict(set)
    for number, line in enumerate(lines):
        for end in (line[0], line[-1]):
            ends[(float(end[0]), float(end[1]))].add(number)
    free = dict.fromkeys(range(len(lines)))
    found = []
    while free:
        number = next(iter(free))
        del free[number]
        parts = [lines[number]]
        for forwards in (True, False):
            while True:
                tip = parts[-1][-1] if forwards else parts[0][0]
                key = (float(tip[0]), float(tip[1]))
                following = next((other for other in sorted(ends[key]) if other in free), None)
                if following is None:
                    break
                del free[following]
                parts = _with(parts, lines[following], key, forwards)
        found.append(np.concatenate([part[:-1] for part in parts[:-1]] + [parts[-1]]))
    return found


def _with(parts: list[Floats], line: Floats, key: tuple[float, float], forwards: bool) -> list[Floats]:
    """Return a chain with a line more, turned so that it goes on."""
    begins = (float(line[0][0]), float(line[0][1])) == key
    if forwards:
        return [*parts, line if begins else line[::-1]]
    return [line[::-1] if begins else line, *parts]
