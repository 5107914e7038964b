"""Size of a table of travel times, and the limit of what a computer holds.

Why: 7,900 villages and 3,080 services are 24 million pairs; to find that out after an hour, when the memory is full, is
too late.  Where the pairs could be too many, some origins spread over all of them are searched first, and their mean
tells how many there will be.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..arrays import Integers
from ..errors import InputError

MOST_PAIRS = 10_000_000
BYTES_PER_PAIR = 150  # measured, of the table and of the layer that it becomes
_SAMPLE = 30


def check_size(origins: int, destinations: int, pairs: int, count: Callable[[Integers], int] | None = None) -> None:
    """Refuse a table of too many pairs before it is made.

    Parameters
    ----------
    origins, destinations : int
        How many there are.
    pairs : int
        How many pairs there are at most.
    count : callable, optional
        From positions of origins to the number of their pairs; unless given, there are as many as there can be.

    Raises
    ------
    InputError
        When there will be more than `MOST_PAIRS`.

    Examples
    --------
    >>> check_size(1000, 1000, 1_000_000)
    >>> check_size(9_000, 3_000, 27_000_000, lambda rows: 10 * len(rows))
    """
    if pairs > MOST_PAIRS and count is not None:
        sample = np.unique(np.linspace(0, origins - 1, min(_SAMPLE, origins)).astype(np.int64))
        pairs = round(count(sample) / sample.size * origins)
    if pairs > MOST_PAIRS:
        raise InputError(
            "The table of {origins} origins and {destinations} destinations would have about {pairs} pairs, which take "
            "about {memory} GB of memory.",
            hint="Give a smaller limit of minutes or of the nearest destinations (MAX_DESTINATIONS), or divide the "
            "origins into several runs.",
            origins=origins,
            destinations=destinations,
            pairs=f"{pairs:,}",
            memory=f"{pairs * BYTES_PER_PAIR / 1e9:.1f}",
        )
