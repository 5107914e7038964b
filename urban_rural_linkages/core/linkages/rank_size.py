"""Rank and size of places: the slope of the line that they follow, with the right error, and the weight of the first.

Why: how evenly a settlement system steps down from its largest place says whether small and middle towns are missing.
The slope is decided by the cut, so every figure is given with the number of places and the cut.

The ordinary standard error of such a line is wrong by far, because ranks are not independent of each other; that of
Gabaix and Ibragimov is used.  Formulas are those of textbooks, written from memory: the papers were not opened.

References
----------
Lotka, A. J. (1925), Elements of physical biology, Baltimore (the line of rank and size).
Gabaix, X. and Ibragimov, R. (2011), Rank - 1/2: a simple way to improve the OLS estimation of tail exponents, Journal
of Business and Economic Statistics 29, 24-39.
Ginsburg, N. (1961), Atlas of economic development, Chicago (the first of four).
Davis, K. (1969), World urbanization 1950-1970, Berkeley (the first of eleven).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..access.equity import weighted_gini
from ..arrays import Floats, figures, sum_of_products

NAN = float("nan")
FEWEST = 3  # places for a line
_FEW = 20  # of which a slope says little
_OTHER_CUTS = (0.4, 2.0)  # times the cut: it decides the slope
QUANTILE = 1.96  # of 95 %


class Line(NamedTuple):
    """A line of least squares: intercept, slope and the share of the variance that it tells."""

    intercept: float
    slope: float
    r2: float


@dataclass(frozen=True)
class RankSize:
    """Measures of the places from the cut on; NaN where there are too few of them.

    Attributes
    ----------
    n : int
        Places.
    cut : float
        People from which on a place counts; 0 where the largest `n` do.
    q, ln_c, r2 : float
        Lotka's line, ln people = ln_c - q ln rank.
    zeta, ln_a, zeta_se : float
        ln(rank - 1/2) = ln_a - zeta ln people, and the standard error of zeta.
    p1_p2, p1_share, four, eleven : float
        The first place against the second, all, the next three, and half of the next ten.
    primacy_residual : float
        The first place against what the line through the others gives for rank 1.
    gini, hhi : float
        How unevenly people are spread over the places.
    """

    n: int
    cut: float
    q: float
    ln_c: float
    r2: float
    zeta: float
    ln_a: float
    zeta_se: float
    p1_p2: float
    p1_share: float
    four: float
    eleven: float
    primacy_residual: float
    gini: float
    hhi: float

    @property
    def half_width(self) -> float:
        """Half of the interval of 95 % around zeta."""
        return QUANTILE * self.zeta_se

    @property
    def is_of_few(self) -> bool:
        """Whether so few places are on the line that its slope says little."""
        return self.n < _FEW

    @property
    def one_is_not_rejected(self) -> bool:
        """Whether a slope of 1 lies within 1.96 standard errors."""
        return abs(self.zeta - 1.0) <= self.half_width


def rank_size(people: ArrayLike, cut: float = 0.0, top: int = 0) -> RankSize:
    """Measure how places step down from the largest.

    Parameters
    ----------
    people : (n,) array_like
        People of places; those of 0 and unknown ones are left out.
    cut : float
        People from which on a place counts, inclusive.
    top : int
        So many of the largest count; 0 = all from the cut on.

    Returns
    -------
    RankSize

    Examples
    --------
    >>> found = rank_size([1000, 500, 1000 / 3, 250, 200])
    >>> round(found.q, 9), round(found.zeta_se / found.zeta, 6), round(found.primacy_residual, 9)
    (1.0, 0.632456, 1.0)
    """
    sizes = figures(people)
    sizes = np.sort(sizes[sizes >= max(cut, np.nextafter(0.0, 1.0))])[::-1][: top or None]
    n, total = sizes.size, float(sizes.sum())
    lotka, others, tail = _lines(sizes)
    zeta, se = -tail.slope, -tail.slope * float(np.sqrt(2.0 / n)) if n else NAN
    return RankSize(
        n, cut, -lotka.slope, lotka.intercept, lotka.r2, zeta, tail.intercept, se,
        float(sizes[0] / sizes[1]) if n > 1 else NAN, float(sizes[0] / total) if n else NAN,
        float(sizes[0] / sizes[1:4].sum()) if n >= 4 else NAN,
        float(2.0 * sizes[0] / sizes[1:11].sum()) if n >= 11 else NAN,
        float(sizes[0] / np.exp(others.intercept)) if n > FEWEST else NAN,
        weighted_gini(sizes, np.ones(n)) if n > 1 else NAN, float(((sizes / total) ** 2).sum()) if n else NAN,
    )  # fmt: skip


def lines_at_cuts(people: ArrayLike, cut: float) -> list[RankSize]:
    """Measure places from a cut on, then from two other cuts on, because the cut decides the slope.

    Examples
    --------
    >>> [(line.cut, line.n) for line in lines_at_cuts([9000, 5000, 2000, 1999], 5000)]
    [(5000, 2), (2000.0, 3), (10000.0, 0)]
    """
    return [rank_size(people, cut), *(rank_size(people, cut * share) for share in _OTHER_CUTS)]


def _lines(sizes: Floats) -> tuple[Line, Line, Line]:
    """Return Lotka's line, the same without the first place, and that of the ranks less a half."""
    ranks, size = np.arange(1, sizes.size + 1, dtype=np.float64), np.log(sizes)
    rank = np.log(ranks)
    return _line(rank, size), _line(rank[1:], size[1:]), _line(size, np.log(ranks - 0.5))


def _line(x: Floats, y: Floats) -> Line:
    if x.size < FEWEST or np.ptp(x) == 0.0:
        return Line(NAN, NAN, NAN)
    across, up = x - x.mean(), y - y.mean()
    slope = float(sum_of_products(across, up) / sum_of_products(across, across))
    rest, whole = up - slope * across, sum_of_products(up, up)
    return Line(float(y.mean() - slope * x.mean()), slope, 1.0 - sum_of_products(rest, rest) / whole if whole else NAN)
