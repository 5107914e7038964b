"""Colours along a ramp: as many as there are classes, from its first colour to its last."""

from __future__ import annotations

from collections.abc import Sequence


def along(stops: Sequence[str], count: int) -> list[str]:
    """Return colours along the stops of a ramp; the stops themselves where there are as many of them.

    Parameters
    ----------
    stops : sequence of str
        Such as ``#f9e6ec``, two or more.
    count : int
        How many colours are wanted; of one it is the first stop.

    Examples
    --------
    >>> along(["#000000", "#ffffff"], 3)
    ['#000000', '#808080', '#ffffff']
    >>> along(["#f9e6ec", "#9d4480"], 1)
    ['#f9e6ec']
    """
    parts = [[int(stop[at : at + 2], 16) for at in (1, 3, 5)] for stop in stops]
    last, found = max(count - 1, 1), []
    for number in range(count):
        place, share = divmod(number * (len(stops) - 1), last)
        here, there = parts[place], parts[min(place + 1, len(stops) - 1)]
        mixed = (round(a + (b - a) * share / last) for a, b in zip(here, there, strict=True))
        found.append("#" + "".join(f"{part:02x}" for part in mixed))
    return found
