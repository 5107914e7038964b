"""The thirty classes of urban-rural catchments: seven sizes of cities, three bands of minutes, and what lies beyond.

Code 8 - c is a city of size class c (1 the smallest of seven), 8 + 7 band + 7 - c the country around it (band 0 the
nearest), 29 a town beyond the last band, 30 the hinterland; 0 is no land.  Sizes begin with their bound, bands end with
theirs.  Seven sizes make three groups: large (the two largest), intermediate (the next two), small.

References
----------
Cattaneo, A., Nelson, A., McMenomy, T. (2021), Global mapping of urban-rural catchment areas reveals unequal access to
services, PNAS 118(2), e2011990118; the numbering of the codes is from memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Bytes, Integers
from ..errors import InputError

SIZES, BANDS = 7, 3
_SINGLE = 1e-6  # of a time: friction in single precision must not move what ends a band out of it
NO_LAND, TOWN_APART, HINTERLAND = 0, 29, 30
GROUPS = ("small", "small", "small", "intermediate", "intermediate", "large", "large")
"""Of the size classes 1 to 7."""


def _require_increasing(values: Sequence[float], count: int, parameter: str, example: str) -> None:
    if len(values) != count or values[0] < 0 or np.any(np.diff(values) <= 0) or not np.isfinite(values).all():
        raise InputError(
            "{parameter} must be {count} numbers that increase, not '{given}'.",
            hint="Write for example {example}.",
            parameter=parameter,
            count=count,
            given=",".join(f"{value:g}" for value in values),
            example=example,
        )


@dataclass(frozen=True)
class CatchmentRules:
    """The bounds of sizes and bands.

    Parameters
    ----------
    breaks : sequence of seven floats
        People from which on a city is of the size class 1 to 7, inclusive; increasing.
    bands : sequence of three floats
        Minutes at which a band ends, inclusive; increasing.

    Raises
    ------
    InputError
        When there are not as many, or they do not increase.

    Examples
    --------
    >>> CatchmentRules((1, 2, 3, 4, 5, 6, 7), (15, 30, 60)).last_band
    60
    """

    breaks: tuple[float, ...] = (20e3, 50e3, 100e3, 250e3, 500e3, 1e6, 5e6)
    bands: tuple[float, ...] = (60.0, 120.0, 180.0)

    def __post_init__(self) -> None:
        _require_increasing(self.breaks, SIZES, "BREAKS", "20000,50000,100000,250000,500000,1000000,5000000")
        _require_increasing(self.bands, BANDS, "BANDS", "60,120,180")

    @property
    def last_band(self) -> float:
        """Minutes beyond which lies the hinterland."""
        return self.bands[-1]

    @property
    def in_hours(self) -> bool:
        """Whether all bands end at full hours.

        Examples
        --------
        >>> PUBLISHED.in_hours, REGIONAL.in_hours
        (True, False)
        """
        return all(end % 60.0 == 0 for end in self.bands)

    @property
    def last_second(self) -> float:
        """Where the last band ends, in seconds."""
        return self.last_band * 60.0 * (1.0 + _SINGLE)

    def size_classes(self, people: ArrayLike) -> Integers:
        """Return the size class of cities, 1 to 7; 0 below the first bound.

        Examples
        --------
        >>> CatchmentRules().size_classes([19_999, 20_000, 5e6]).tolist()
        [0, 1, 7]
        """
        return np.searchsorted(self.breaks, np.asarray(people, dtype=np.float64), side="right").astype(np.int64)

    def band_of(self, seconds: ArrayLike) -> Bytes:
        """Return the band of times: 0, 1, 2, and 3 where they are longer or unknown.

        Examples
        --------
        >>> CatchmentRules().band_of([0.0, 3600.0, 3600.1, 10800.0, float("nan")]).tolist()
        [0, 0, 1, 2, 3]
        """
        ends = np.asarray(self.bands, dtype=np.float64) * 60.0 * (1.0 + _SINGLE)
        return np.searchsorted(ends, np.asarray(seconds, dtype=np.float64), side="left").astype(np.uint8)


PUBLISHED = CatchmentRules()
REGIONAL = CatchmentRules((5e3, 10e3, 20e3, 50e3, 100e3, 250e3, 500e3), (15.0, 30.0, 60.0))
"""For regions whose cities are small; not those of the publication."""


def city_codes(size_class: ArrayLike) -> Bytes:
    """Return the codes of cells in cities.

    Examples
    --------
    >>> city_codes([7, 1]).tolist()
    [1, 7]
    """
    return np.asarray(SIZES + 1 - np.asarray(size_class), dtype=np.uint8)


def country_codes(size_class: ArrayLike, band: ArrayLike) -> Bytes:
    """Return the codes of cells around cities.

    Examples
    --------
    >>> country_codes([7, 1, 6], [0, 2, 1]).tolist()
    [8, 28, 16]
    """
    before = SIZES * (np.asarray(band, dtype=np.int64) + 1)
    return np.asarray(before + SIZES + 1 - np.asarray(size_class), dtype=np.uint8)


def group_of(code: int) -> str:
    """Return the group of a class: large, intermediate, small; none beyond the last band.

    Examples
    --------
    >>> group_of(2), group_of(10), group_of(28), group_of(30)
    ('large', 'intermediate', 'small', 'none')
    """
    return GROUPS[SIZES - 1 - (code - 1) % SIZES] if NO_LAND < code < TOWN_APART else "none"
