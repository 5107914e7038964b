"""A yearly series in long form: a row for each unit and year, with the people and their index to the first year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats

MOST_ROWS = 300_000
"""Rows of a table that plays in a moment: a country year by year would weigh more than all its results together."""


@dataclass(frozen=True, eq=False)
class YearlyRows:
    """Rows of a series.

    Attributes
    ----------
    years : tuple of int
        The years that have rows, in order.
    is_thinned : bool
        Whether years between them were left out.
    year, unit : ndarray of int, shape (rows,)
        The year of each row, and the place of its unit.
    people, index : ndarray, shape (rows,)
        Inhabitants, and in per cent of those of the unit's first year with any; NaN where it never had any.
    """

    years: tuple[int, ...]
    is_thinned: bool
    year: NDArray[np.intp]
    unit: NDArray[np.intp]
    people: Floats
    index: Floats

    @property
    def largest(self) -> float:
        """The largest number of people of a row; 1 where nobody lives."""
        return max(float(self.people.max(initial=0.0)), 1.0)


def yearly_rows(counts: Mapping[int, Floats], most: int = MOST_ROWS) -> YearlyRows:
    """Return the rows of a series: years without a figure have none.

    Of more rows than are wanted, every second, third or further year is kept, counted back from the last one.

    Parameters
    ----------
    counts : mapping of int to ndarray, shape (units,)
        People by year; NaN where unknown.
    most : int
        Rows that are wanted at most.

    Examples
    --------
    >>> rows = yearly_rows({2001: np.array([50.0, np.nan]), 2002: np.array([40.0, 7.0])})
    >>> rows.year.tolist(), rows.unit.tolist(), rows.index.tolist()
    ([2001, 2002, 2002], [0, 0, 1], [100.0, 80.0, 100.0])
    """
    years = sorted(counts)
    units = len(counts[years[0]]) if years else 0
    step = max(1, -(-len(years) * units // most))
    kept = years[::-1][::step][::-1]
    table = np.array([counts[year] for year in kept]).reshape(len(kept), units)
    first = np.full(units, np.nan)
    for row in table[::-1]:
        first = np.where(row > 0, row, first)
    year_of, unit_of = np.nonzero(np.isfinite(table))
    index = (100.0 * table / first)[year_of, unit_of]
    year = np.array(kept, dtype=np.intp)[year_of]
    return YearlyRows(tuple(kept), step > 1, year, unit_of, table[year_of, unit_of], index)
