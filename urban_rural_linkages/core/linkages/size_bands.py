"""Bands of size: how many places and how many people there are in each, and the class of every place.

Classes of towns in general use begin at 5 000 and at 50 000 people; both are the user's to change.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import figures, sum_by
from ..errors import InputError

VILLAGE, TOWN, CITY = "village", "town", "city"


class Band(NamedTuple):
    """A band of size: from `low` people, inclusive, to below `high` (infinity in the last)."""

    low: float
    high: float
    places: int
    people: float
    share: float


def size_bands(people: ArrayLike, breaks: Sequence[float]) -> list[Band]:
    """Count places and people by size.

    Parameters
    ----------
    people : (n,) array_like
        None unknown.
    breaks : sequence of float
        Lower bounds, increasing.

    Returns
    -------
    list of Band
        The smallest first; places below the first bound are in none.

    Raises
    ------
    InputError
        When the bounds do not increase.

    Examples
    --------
    >>> [(band.low, band.places, band.people) for band in size_bands([499, 500, 2000], [0, 500, 1000])]
    [(0, 1, 499.0), (500, 1, 500.0), (1000, 1, 2000.0)]
    """
    if not len(breaks) or np.any(np.diff(breaks) <= 0):
        raise InputError(
            "The bounds of the bands (SIZE_BREAKS) must increase.", hint="Write for example 0,500,1000,2000."
        )
    sizes = figures(people)
    band = np.searchsorted(np.asarray(breaks, dtype=np.float64), sizes, side="right") - 1
    within = band >= 0
    places = np.bincount(band[within], minlength=len(breaks))
    held, total = sum_by(band[within], sizes[within], len(breaks)), float(sizes.sum())
    highs = [*breaks[1:], float("inf")]
    return [Band(low, high, int(count), float(some), float(some) / total if total else float("nan"))
            for low, high, count, some in zip(breaks, highs, places, held, strict=True)]  # fmt: skip


def require_towns_below_cities(town: float, city: float) -> None:
    """Refuse cities that would not be larger than towns.

    Raises
    ------
    InputError
        When they are not, or a town has nobody.
    """
    if not 0 < town < city:
        raise InputError("Cities begin at {city} people and towns at {town}.",
                         hint="Give TOWN_MAX more than TOWN_MIN, and both more than 0.", town=town,
                         city=city)  # fmt: skip


def size_classes(people: ArrayLike, town: float = 5000.0, city: float = 50000.0) -> list[str]:
    """Return the class of each place: village, town from `town` people on, city from `city` on.

    Examples
    --------
    >>> size_classes([4999, 5000, 50000])
    ['village', 'town', 'city']
    """
    return [CITY if size >= city else TOWN if size >= town else VILLAGE for size in figures(people).tolist()]
