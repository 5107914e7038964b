"""Inhabitants of a whole region year by year, without years in which too many of them are not known.

A unit that has a figure in one year and none in a later one still has its people: a sum without them shows a loss that
nobody lived through.  A unit without earlier figures did not exist, or was a part of another: nobody is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import figures

MOST_MISSING = 0.005
"""Part of the people of a region up to which a sum without them stands for all."""


@dataclass(frozen=True)
class YearlyTotals:
    """Sums over all units.

    Attributes
    ----------
    sums : dict of int to float
        The people of each year that can be told; others are left out.
    lacking : dict of int to (int, float)
        Of the years left out, how many units have no figure any more, and their people by their last figure.
    """

    sums: dict[int, float]
    lacking: dict[int, tuple[int, float]]


def yearly_totals(counts: Mapping[int, ArrayLike]) -> YearlyTotals:
    """Add up a series over all units, year by year.

    Parameters
    ----------
    counts : mapping of year to (n,) array_like
        NaN = unknown.

    Examples
    --------
    >>> nan = float("nan")
    >>> yearly_totals({2001: [5.0, 4.0, nan], 2002: [6.0, nan, 1.0], 2003: [nan, nan, nan]})
    YearlyTotals(sums={2001: 9.0}, lacking={2002: (1, 4.0), 2003: (3, 11.0)})
    """
    sums, lacking = {}, {}
    last: np.ndarray | None = None
    for year in sorted(counts):
        people = figures(counts[year])
        known = ~np.isnan(people)
        before = np.zeros(people.size) if last is None else last
        missing = ~known & (before > 0.0)
        total, missed = float(people[known].sum()), float(before[missing].sum())
        if missed > MOST_MISSING * (total + missed):
            lacking[year] = (int(missing.sum()), missed)
        elif known.any():
            sums[year] = total
        last = np.where(known, people, before)
    return YearlyTotals(sums, lacking)


def without_gaps(series: Mapping[int, float]) -> tuple[list[int], list[float]]:
    """Return all years from the first to the last, and their values; NaN where a year is missing.

    Examples
    --------
    >>> without_gaps({2003: 7.0, 2001: 5.0})
    ([2001, 2002, 2003], [5.0, nan, 7.0])
    """
    years = list(range(min(series), max(series) + 1))
    return years, [series.get(year, float("nan")) for year in years]
