"""Which units stand at the ends of a list."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike


def lowest(values: ArrayLike, ids: Sequence[str], count: int) -> list[int]:
    """Return the places of the `count` lowest known values, lowest first; equal values go by id.

    Examples
    --------
    >>> lowest([3.0, float("nan"), 1.0, 1.0], ["a", "b", "d", "c"], 3)
    [3, 2, 0]
    """
    numbers = np.asarray(values, dtype=float)
    order = np.lexsort((np.asarray(ids, dtype=str), numbers))  # NaN sorts last
    return [int(place) for place in order if not np.isnan(numbers[place])][:count]


def highest(values: ArrayLike, ids: Sequence[str], count: int) -> list[int]:
    """Return the places of the `count` highest known values, highest first; equal values go by id."""
    return lowest(-np.asarray(values, dtype=float), ids, count)
