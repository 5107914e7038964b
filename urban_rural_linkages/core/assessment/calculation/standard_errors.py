"""Standard errors of figures of small numbers: counts are taken as Poisson, shares as binomial.

Why: of 50 women a change of four is chance.  A gap between women and men is said only where it exceeds two of these
(Wilson, E. B. (1927) on shares; Brillinger, D. R. (1986), The natural variability of vital rates, Biometrics 42).
"""

from __future__ import annotations

import math


def of_share(part: float, whole: float) -> float:
    """Return the standard error of a share; NaN where there is nobody.

    Examples
    --------
    >>> of_share(50, 100)
    0.05
    """
    if not whole > 0:
        return math.nan
    share = part / whole
    return math.sqrt(max(share * (1 - share), 0.0) / whole)


def of_ratio(part: float, whole: float, scale: float = 1.0) -> float:
    """Return the standard error of a ratio of two counts that are no part of each other.

    Examples
    --------
    >>> round(of_ratio(100, 100, scale=100), 3)
    14.142
    """
    if not (part > 0 and whole > 0):
        return math.nan
    return scale * (part / whole) * math.sqrt(1 / part + 1 / whole)


def of_change(start: float, end: float) -> float:
    """Return the standard error of a change in per cent.

    Examples
    --------
    >>> round(of_change(400, 400), 3)
    7.071
    """
    return of_ratio(end, start, scale=100)


def of_yearly_rate(start: float, end: float, years: float) -> float:
    """Return the standard error of a geometric rate in per cent a year.

    Examples
    --------
    >>> round(of_yearly_rate(100, 100, 10), 3)
    1.414
    """
    if not (start > 0 and end > 0 and years > 0):
        return math.nan
    return 100 / years * math.pow(end / start, 1 / years) * math.sqrt(1 / start + 1 / end)
