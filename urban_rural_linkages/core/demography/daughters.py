"""Units that were created out of others: found in a yearly series, because the parent falls when the daughter appears.

A municipality that splits off takes people with it.  Left out, they are missing at the end and still stand in the
parent at the start: growth and net migration come out wrong, for the parent and for the whole region.  What is found
here is a question to whoever knows the territory, and no verdict.

The rule: in the year in which the daughter has her first number the parent falls below its own trend (its last change,
carried on) by 80 to 120 per cent of that number.  Parents that touch the daughter come before others; of those that do
not, only the one of the whole layer that fits is proposed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, figures, only_rows, ratio

LEAST_SHARE, LARGEST_SHARE = 0.8, 1.2
"""Of the daughter's first number, by which her parent falls below its trend."""
_STEP_WITHOUT_TREND = 1
"""Years within which a parent of which only one earlier number is known is taken not to change."""


@dataclass(frozen=True)
class Daughter:
    """A unit that appeared, and the one that it seems to have come from.

    Attributes
    ----------
    unit : int
        Her place among the units.
    year : int
        Of her first number.
    first : float
        Her first number.
    parent : int
        The place of the unit that she seems to come from.
    fall : float
        People by which the parent falls below its trend in that year.
    share : float
        `fall` of `first`.
    touches : bool or None
        Whether the two share a border; None where that is unknown, because there are no outlines.
    others : tuple of int
        The places of other units that would fit as well and border on her as much.
    """

    unit: int
    year: int
    first: float
    parent: int
    fall: float
    share: float
    touches: bool | None
    others: tuple[int, ...] = ()


def first_years(series: Mapping[int, ArrayLike]) -> Integers:
    """Return the place of the first year in which each unit has people; the number of years where it never has.

    Parameters
    ----------
    series : mapping of year to (n,) array_like
        Inhabitants; NaN = unknown.

    Examples
    --------
    >>> first_years({2001: [5.0, float("nan"), float("nan")], 2011: [4.0, 2.0, float("nan")]}).tolist()
    [0, 1, 2]
    """
    people = _known_years(series)[1]
    there = np.vstack([people > 0.0, np.ones((1, people.shape[1]), dtype=bool)])
    return np.asarray(there.argmax(axis=0), dtype=np.int64)


def appeared(series: Mapping[int, ArrayLike], start: ArrayLike | None = None) -> list[int]:
    """Return the places of the units that have people, but none in the first year of the series.

    Parameters
    ----------
    series : mapping of year to (n,) array_like
        Inhabitants; NaN = unknown.
    start : (n,) array_like, optional
        Inhabitants at a date of interest: units that have some then are left out.

    Examples
    --------
    >>> appeared({2001: [5.0, 0.0, None], 2011: [4.0, 2.0, 3.0]}, start=[5.0, 2.0, None])
    [2]
    """
    first, years = first_years(series), _known_years(series)[0]
    nobody = np.ones(first.size, dtype=bool) if start is None else ~(figures(start) > 0.0)
    rows: list[int] = np.flatnonzero((first > 0) & (first < len(years)) & nobody).tolist()
    return rows


def disappeared(series: Mapping[int, ArrayLike]) -> list[int]:
    """Return the places of the units that have people, but none in the last year of the series.

    Examples
    --------
    >>> disappeared({2001: [5.0, 7.0], 2011: [4.0, None]})
    [1]
    """
    return appeared({-year: values for year, values in series.items()})


def find_daughters(
    series: Mapping[int, ArrayLike], neighbours: Mapping[int, Collection[int]], rows: Collection[int] | None = None
) -> list[Daughter]:
    """Find the units that others were divided into.

    Parameters
    ----------
    series : mapping of year to (n,) array_like
        Inhabitants by year; NaN = unknown.
    neighbours : mapping of int to collection of int
        The units that border on each unit that appeared; a unit that is not in it has no outline.
    rows : collection of int, optional
        Which units are looked at; by default all that appeared.

    Returns
    -------
    list of Daughter
        In the order of their years and places.  A unit of which no parent can be told is not among them.

    Examples
    --------
    >>> series = {2005: [1000.0, None], 2006: [990.0, None], 2007: [680.0, 300.0]}
    >>> found = find_daughters(series, {1: [0]})[0]
    >>> found.parent, found.fall, found.touches
    (0, 300.0, True)
    """
    years, people = _known_years(series)
    first = first_years(series)
    wanted = [row for row in appeared(series) if rows is None or row in set(rows)]
    whole, found = people.copy(), []  # a parent is looked at together with the daughters that it has had
    for place in sorted({int(first[row]) for row in wanted}):
        born = [row for row in wanted if first[row] == place]
        for daughter in _of_one_year(_Year(years, place, people, whole), born, neighbours):
            found.append(daughter)
    return sorted(found, key=lambda one: (one.year, one.unit))


def _known_years(series: Mapping[int, ArrayLike]) -> tuple[list[int], Floats]:
    """Return the years of which anything is known, and the people as (years, units)."""
    columns = {year: figures(series[year]) for year in sorted(series)}
    years = [year for year, values in columns.items() if np.isfinite(values).any()]
    count = next((values.size for values in columns.values()), 0)
    return years, np.array([columns[year] for year in years]).reshape(len(years), count)


@dataclass(frozen=True)
class _Year:
    """A year in which units appeared; `whole` is what parents are together with their daughters."""

    years: Sequence[int]
    place: int
    people: Floats
    whole: Floats

    def falls(self) -> Floats:
        """Return by how many people each unit lies below its trend; NaN where that cannot be told."""
        before = self.whole[self.place - 1]
        step = self.years[self.place] - self.years[self.place - 1]
        flat = np.zeros(before.size) if step <= _STEP_WITHOUT_TREND else np.full(before.size, np.nan)
        if self.place > 1:
            earlier = self.years[self.place - 1] - self.years[self.place - 2]
            change = (before - self.whole[self.place - 2]) * (step / earlier)
            flat = np.where(np.isfinite(change), change, flat)
        return np.asarray(before + flat - self.whole[self.place], dtype=np.float64)

    def take(self, daughter: int, parent: int) -> None:
        """Count a daughter with her parent from this year on."""
        self.whole[self.place :, parent] += np.nan_to_num(self.people[self.place :, daughter])

    def candidates(self, unit: int, within: Collection[int] | None) -> list[int]:
        """Return the units that fall by as much as one has at first, the likeliest first."""
        shares = ratio(self.falls(), self.people[self.place, unit])
        if within is not None:
            shares = only_rows(shares, np.isin(np.arange(shares.size), list(within)))
        fits = np.flatnonzero((shares >= LEAST_SHARE) & (shares <= LARGEST_SHARE))
        return sorted((int(row) for row in fits if row != unit), key=lambda row: (abs(shares[row] - 1.0), row))

    def daughter(self, unit: int, parent: int, touches: bool | None, others: Sequence[int]) -> Daughter:
        """Return a daughter, and count her with her parent."""
        first, fall = float(self.people[self.place, unit]), float(self.falls()[parent])
        self.take(unit, parent)
        year = self.years[self.place]
        return Daughter(unit, year, first, parent, fall, fall / first, touches, tuple(others))


def _of_one_year(year: _Year, born: Sequence[int], neighbours: Mapping[int, Collection[int]]) -> Iterator[Daughter]:
    """Find the parents of the units of one year: neighbours, neighbours of several daughters, then anybody."""
    left = list(born)
    while options := {row: found for row in left if (found := year.candidates(row, neighbours.get(row, ())))}:
        unit = min(options, key=lambda row: (len(options[row]), row))
        left.remove(unit)
        yield year.daughter(unit, options[unit][0], True, options[unit][1:])
    for parent, sisters in _of_several(year, left, neighbours):
        fall = float(year.falls()[parent])
        total = float(sum(year.people[year.place, row] for row in sisters))
        for unit in sisters:
            first = float(year.people[year.place, unit])
            left.remove(unit)
            year.take(unit, parent)
            yield Daughter(unit, year.years[year.place], first, parent, fall * first / total, fall / total, True)
    anybody = {unit: year.candidates(unit, None) for unit in left}
    wanted = [found[0] for found in anybody.values() if len(found) == 1]
    for unit, found in anybody.items():
        if len(found) == 1 and wanted.count(found[0]) == 1:  # a parent that two claim is nobody's
            yield year.daughter(unit, found[0], False if unit in neighbours else None, ())


def _of_several(
    year: _Year, left: Sequence[int], neighbours: Mapping[int, Collection[int]]
) -> list[tuple[int, list[int]]]:
    """Find parents that fall by as much as several units together that border on them."""
    found: list[tuple[int, list[int]]] = []
    taken: set[int] = set()
    falls = year.falls()
    for parent in sorted({other for row in left for other in neighbours.get(row, ())}):
        sisters = [row for row in left if parent in neighbours.get(row, ()) and row not in taken]
        total = sum(year.people[year.place, row] for row in sisters)
        if len(sisters) > 1 and LEAST_SHARE * total <= falls[parent] <= LARGEST_SHARE * total:
            found.append((parent, sisters))
            taken.update(sisters)
    return found
