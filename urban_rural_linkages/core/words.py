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

_ROUND = sorted({Fraction(count, whole) for whole in (3, 4, 5, 10) for count in range(1, whole)})
"""Halves, thirds, quarters, fifths and tenths: fractions that people say of what lies near them, too."""
_EXACT = [Fraction(said) for said in ("1/20", "1/8", "1/6", "5/6", "7/8", "19/20")]
"""Fractions that people say of what is as much, and not of what lies near."""
_PLAIN = sorted({Fraction(1, whole) for whole in range(2, 11)} | {Fraction(2, 3), Fraction(3, 4)})
"""Fractions of a headline: one in so many, two thirds, three quarters."""
_PLAIN_REACH = 6  # per cent of the share: what is farther off is no such fraction
_AT = Fraction(1, 2)  # points of per cent: what is as near as that is said without "almost" or "just over"
_NEAR = 2  # points of per cent: what lies farther from a round fraction is said in hundredths
_SMALL = 10  # per cent: of so few, and of all but so few, each hundredth counts


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
    """Return the fraction by which people say a share; None where the share is unknown.

    A half, thirds, quarters, fifths and tenths are said of what lies within two points of per cent of them, a sixth, an
    eighth, a twentieth and what they leave of what is as much.  Everything else is said as so many in 100: 63 % is no
    two thirds.  Below 10 and above 90 per cent it is so as well, because there each hundredth counts.  Of two fractions
    at the same distance the smaller one is said.

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
    >>> said_share(34), said_share(63)
    (SaidShare(count=1, of=3, side='above'), SaidShare(count=63, of=100, side='at'))
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
    for fractions, reach in ((_ROUND, _AT), (_EXACT, _AT), (_ROUND, _NEAR)):
        nearest = min(fractions, key=lambda said: abs(exact - 100 * said))
        gap = exact - 100 * nearest
        if abs(gap) <= reach and (reach == _AT or _SMALL <= exact <= 100 - _SMALL):
            return SaidShare(nearest.numerator, nearest.denominator, _side(gap))
    hundredths = min(max(math.ceil(exact - _AT), 1), 99)
    return SaidShare(hundredths, 100, "at" if 1 <= exact <= 99 else _side(exact - hundredths, Fraction(0)))


def plain_fraction(percent: float) -> Fraction | None:
    """Return the fraction by which a headline says a share; None where none is near enough, or the share is unknown.

    A half, a third to a tenth, two thirds and three quarters are said of what they miss by 6 per cent of it at most.

    Parameters
    ----------
    percent : float

    Examples
    --------
    >>> str(plain_fraction(14.7)), plain_fraction(21.9)
    ('1/7', None)
    """
    if not math.isfinite(percent) or not 0 < percent <= 100:
        return None
    exact = Fraction(percent)
    nearest = min(_PLAIN, key=lambda said: abs(exact - 100 * said))
    return nearest if 100 * abs(exact - 100 * nearest) <= _PLAIN_REACH * exact else None


def _side(gap: Fraction, at: Fraction = _AT) -> Side:
    return "at" if abs(gap) <= at else "above" if gap > 0 else "below"
