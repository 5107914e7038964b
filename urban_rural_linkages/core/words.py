"""Figures as they are said: a time in hours and minutes, a share as so many in so many.

Nothing here is a sentence: the parts are returned, and whoever speaks a language puts the words around them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .errors import InputError

Side = Literal["below", "at", "above"]

# Fractions that people say, as count and whole, from the smallest: 2 in 100 is said so, and not as 1 in 50.
_SAID = sorted(
    [
        *((count, 100) for count in (*range(1, 10), *range(91, 100)) if count % 5),
        *((count, of) for of in (3, 4, 5, 6, 8, 10) for count in (1, of - 1)),
        *((count, 20) for count in range(1, 20, 2) if count % 5),
        *((1, 2), (2, 5), (3, 5), (3, 10), (7, 10)),
    ],
    key=lambda said: Fraction(*said),
)
_AT = Fraction(1, 2)  # points of per cent: what is as near as that is said without "nearly" or "just over"


@dataclass(frozen=True)
class SaidShare:
    """A share as so many in so many.

    Attributes
    ----------
    count, of : int
        Such as 1 and 3 for "1 in 3"; 0 and 1 for nothing, 1 and 1 for the whole.
    side : {"below", "at", "above"}
        Where the share lies from it: just below, at it (within half a point of per cent), or just above.
    """

    count: int
    of: int
    side: Side


def hours_and_minutes(minutes: float) -> tuple[int, int] | None:
    """Return whole hours and the minutes beside them, halves rounded up; None where the time is unknown.

    Raises
    ------
    InputError
        When the time is negative.

    Examples
    --------
    >>> hours_and_minutes(95), hours_and_minutes(59.5)
    ((1, 35), (1, 0))
    """
    if not math.isfinite(minutes):
        return None
    if minutes < 0:
        raise InputError("A time of {value} minutes is below 0.", hint="Give minutes from 0.", value=f"{minutes:g}")
    return divmod(math.floor(minutes + 0.5), 60)


def said_share(percent: float) -> SaidShare | None:
    """Return the fraction that people say nearest to a share; None where the share is unknown.

    Those are halves, thirds, quarters, fifths, tenths and twentieths, a sixth, an eighth and what they leave, and,
    below 10 and above 90 per cent, so many in 100.  Of two fractions at the same distance the smaller one is said.

    Parameters
    ----------
    percent : float
        From 0 to 100.

    Raises
    ------
    InputError
        When the share is below 0 or above 100.

    Examples
    --------
    >>> said_share(34), said_share(61)
    (SaidShare(count=1, of=3, side='above'), SaidShare(count=3, of=5, side='above'))
    """
    if not math.isfinite(percent):
        return None
    if not 0 <= percent <= 100:
        raise InputError(
            "A share of {value} % is not between 0 and 100.", hint="Give per cent of the whole.", value=f"{percent:g}"
        )
    exact = Fraction(percent)
    if percent in (0, 100):
        return SaidShare(int(exact / 100), 1, "at")
    gaps = {said: exact - 100 * Fraction(*said) for said in _SAID}
    count, of = min(gaps, key=lambda said: abs(gaps[said]))
    gap = gaps[count, of]
    is_at = abs(gap) <= _AT and 1 <= exact <= 99
    return SaidShare(count, of, "at" if is_at else "above" if gap > 0 else "below")
