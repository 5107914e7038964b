"""Yearly people of a region, of the groups that go against it, and of all other groups together, as indices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats
from .yearly_totals import without_gaps, yearly_totals

_MOST = 2  # groups against the region that a chart names
_UNKNOWN = float("nan")


@dataclass(frozen=True)
class IndexSeries:
    """The people of some units year by year.

    Attributes
    ----------
    groups : tuple of str or None
        The groups that they are of; None is the region.
    values : list of float
        In per cent of the first year; NaN where unknown.
    """

    groups: tuple[str, ...] | None
    values: list[float]

    @property
    def change(self) -> float:
        """The change from the first to the last year, in per cent; NaN where it is unknown."""
        return self.values[-1] - 100.0 if self.values else _UNKNOWN


def index_series(
    counts: Mapping[int, Floats], groups: Sequence[str] | None = None
) -> tuple[list[int], list[IndexSeries]]:
    """Return the years, and the series of the region and of those parts of it that are worth a line of their own.

    Where one or two groups gain while the region loses, or the other way round, each has a line, and all others have
    one together: a region's sum hides both.

    Parameters
    ----------
    counts : mapping of year to ndarray, shape (units,)
        NaN = unknown.
    groups : sequence of str, optional
        Of each unit.

    Examples
    --------
    >>> years, lines = index_series({2001: np.array([10.0, 90.0]), 2002: np.array([12.0, 80.0])}, ["town", "villages"])
    >>> [(line.groups, round(line.change, 1)) for line in lines]
    [(None, -8.0), (('town',), 20.0), (('villages',), -11.1)]
    """
    whole = yearly_totals(counts)
    if not whole.sums:
        return [], []
    years, people = without_gaps(whole.sums)
    region = IndexSeries(None, _index(people))
    if groups is None or len(set(groups)) == 1:
        return years, [region]
    names = np.array(groups, dtype=object)
    parts = [_series(years, counts, names == name, (name,)) for name in sorted(set(groups))]
    against = [part for part in parts if part.change * region.change < 0]
    if not 0 < len(against) <= _MOST:
        return years, [region]
    named = {name for part in against for name in part.groups or ()}
    others = tuple(name for name in sorted(set(groups)) if name not in named)
    rest = _series(years, counts, np.isin(names, others), others)
    return years, [region, *against, *([rest] if others else [])]


def series_of_groups(
    counts: Mapping[int, Floats], groups: Sequence[str], most: int
) -> tuple[list[int], list[IndexSeries]]:  # fmt: skip
    """Return the years, and the series of the region and of each group, the one that gains most first.

    Parameters
    ----------
    counts : mapping of year to ndarray, shape (units,)
        NaN = unknown.
    groups : sequence of str
        Of each unit.
    most : int
        More groups are too many lines; then there are none.

    Examples
    --------
    >>> people = {2001: np.array([10.0, 90.0]), 2002: np.array([12.0, 80.0])}
    >>> [(line.groups, round(line.change, 1)) for line in series_of_groups(people, ["b", "a"], 5)[1]]
    [(None, -8.0), (('b',), 20.0), (('a',), -11.1)]
    """
    whole, called = yearly_totals(counts), sorted(set(groups))
    if not whole.sums or not 1 < len(called) <= most:
        return [], []
    years, people = without_gaps(whole.sums)
    names = np.array(groups, dtype=object)
    parts = [_series(years, counts, names == name, (name,)) for name in called]
    known = sorted((part for part in parts if part.change == part.change), key=lambda part: -part.change)
    return years, [IndexSeries(None, _index(people)), *known]


def _series(
    years: Sequence[int], counts: Mapping[int, Floats], members: Booleans, groups: tuple[str, ...]
) -> IndexSeries:
    sums = yearly_totals({year: values[members] for year, values in counts.items()}).sums
    return IndexSeries(groups, _index([sums.get(year, _UNKNOWN) for year in years]))


def _index(values: Sequence[float]) -> list[float]:
    first = values[0]
    return [100.0 * value / first if first > 0 else _UNKNOWN for value in values]
