"""Travel times as whole numbers of ticks, with the number of the source in the lowest bits.

Why: thousands of steps are added up along different ways, and in floating point the sum depends on the order.  Two ways
that are equally long then differ in the last digit, ties are decided by rounding, and a search that goes on "until
nothing improves" may chase rounding for ever.  In whole numbers sums are exact: a tie is a tie, every engine gives the
same answer to the last bit, and nothing improves that is not better.

A *key* is ``ticks * 2**source_bits + source``: the lesser key is the shorter time and, among equal times, the lower
source.  A step adds a multiple of ``2**source_bits``, so the source travels along with the time, and the allocation is
known when the times are.  One 64-bit number holds both, and minimum and sum of whole numbers are also what processors
do fastest.

A tick is 2**-22 s, a quarter of a microsecond, unless many sources or many barriers in one row need the bits.  Whatever
takes longer than the horizon is not reached; `horizon_key` is the key of every such cell.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, Integers32

NO_SOURCE = -1
USUAL_HORIZON = 2.0**17  # seconds, a day and a half
FARTHEST_HORIZON = 2.0**23  # seconds, 97 days

_FINEST = 22  # ticks per second, as a power of two
_BITS = 62  # of a signed 64-bit number, one kept free for the sum of two keys


@dataclass(frozen=True)
class Clock:
    """Division of a key into ticks of time and the number of the source.

    Parameters
    ----------
    fineness : int
        A second has ``2**fineness`` ticks.
    source_bits : int
        How many bits the number of the source takes.
    horizon : float
        The longest time told, in seconds, inclusive.
    """

    fineness: int
    source_bits: int
    horizon: float

    @property
    def horizon_key(self) -> int:
        """The key of what is not reached: one tick beyond the horizon."""
        return (int(np.rint(self.horizon * 2.0**self.fineness)) + 1) << self.source_bits

    def keys(self, seconds: ArrayLike) -> Integers:
        """Turn durations into keys that can be added to keys.

        Parameters
        ----------
        seconds : array_like
            NaN, infinity and whatever exceeds the horizon give `horizon_key`.

        Returns
        -------
        ndarray of int64
        """
        ticks = np.asarray(seconds, dtype=np.float64) * 2.0**self.fineness
        horizon = self.horizon_key >> self.source_bits
        np.copyto(ticks, horizon, where=~(ticks < horizon))
        whole: Integers = np.rint(ticks, out=ticks).astype(np.int64)
        whole <<= self.source_bits
        return whole

    def seconds(self, keys: Integers) -> Floats:
        """Give the times in keys; NaN where the horizon is passed."""
        times = (keys >> self.source_bits).astype(np.float64)
        times *= 2.0**-self.fineness
        times[keys >= self.horizon_key] = np.nan
        return times

    def sources(self, keys: Integers) -> Integers32:
        """Give the sources in keys; `NO_SOURCE` where the horizon is passed."""
        sources = (keys & ((1 << self.source_bits) - 1)).astype(np.int32)
        sources[keys >= self.horizon_key] = NO_SOURCE
        return sources


def fit_clock(sources: int, horizon: float, row_sum: float, row_barriers: int) -> Clock:
    """Choose the finest tick with which no sum along a row overflows.

    Parameters
    ----------
    sources : int
        How many sources there are.
    horizon : float
        Seconds, inclusive.
    row_sum : float
        The longest time that crossing all passable cells of a row takes, in seconds.
    row_barriers : int
        The greatest number of steps between a passable cell and a barrier in a row; each counts as the horizon.

    Returns
    -------
    Clock

    Examples
    --------
    >>> fit_clock(sources=10, horizon=3600.0, row_sum=1e5, row_barriers=200)
    Clock(fineness=22, source_bits=4, horizon=3600.0)
    >>> fit_clock(sources=100_000, horizon=USUAL_HORIZON, row_sum=1e6, row_barriers=4000).fineness
    16
    """
    source_bits = max(1, int(sources - 1).bit_length())
    longest = row_sum + (row_barriers + 4.0) * (horizon + 1.0)
    fineness = min(_FINEST, _BITS - source_bits - int(np.ceil(np.log2(longest))))
    return Clock(fineness, source_bits, horizon)
