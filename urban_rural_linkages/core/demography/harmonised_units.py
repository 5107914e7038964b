"""Series made comparable over mergers, splits and exchanges of land.

There are two ways to compare:

- the *union*: all units that exchanged land are one territory, whose figures are sums.  Nothing is estimated.
- the *units of the last year*: earlier figures are moved by the share of the people that each unit handed over.  This
  is an estimate wherever the figure is not the one that the share was taken of, such as births.

Where a change has neither a share nor people, how many moved is unknown and only the union is honest: these units are
united, whatever was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, figures
from .territories import Territories, territories_of
from .unit_changes import ShareBy, UnitChange, with_shares


def united(ids: Sequence[str], changes: Iterable[UnitChange]) -> Territories:
    """Group the units that exchanged land; those that are not among the units tie others together all the same.

    Examples
    --------
    >>> chain = [UnitChange(2001, "a", "gone"), UnitChange(2005, "gone", "b")]
    >>> united(["a", "b", "c"], chain).members
    ((0, 1), (2,))
    """
    pairs = [(change.target, change.origin) for change in changes]
    strangers = sorted({code for pair in pairs for code in pair} - set(ids))
    whole = territories_of([*ids, *strangers], pairs)
    main: dict[int, int] = {}
    for row in range(len(ids)):
        named_after = whole.main[whole.of[row]]
        main.setdefault(int(whole.of[row]), named_after if named_after < len(ids) else row)
    order = {territory: place for place, territory in enumerate(sorted(main, key=lambda key: main[key]))}
    of = np.array([order[int(territory)] for territory in whole.of[: len(ids)]], dtype=np.int64)
    return Territories(of, tuple(sorted(main.values())))


@dataclass(frozen=True)
class Harmonised:
    """Units made comparable.

    Attributes
    ----------
    territories : Territories
        Which units are one in the result.
    kept : list of int
        The numbers of the territories that exist in the last year.
    changes : list of UnitChange
        Those of the years of the series, with the shares that were found.
    series : list of dict of int to (territories,) ndarray
        Each series as it was given, harmonised; NaN = unknown.
    ids : sequence of str
        Codes of the units that were given.
    beyond : int
        Changes before the first or after the last year of the series, which change nothing.
    """

    territories: Territories
    kept: list[int]
    changes: list[UnitChange]
    series: list[dict[int, Floats]]
    ids: Sequence[str]
    beyond: int

    @property
    def territory_of(self) -> dict[str, int]:
        """The number of the territory of each unit, by its code."""
        return dict(zip(self.ids, self.territories.of.tolist(), strict=True))


def harmonise(
    ids: Sequence[str],
    changes: Iterable[UnitChange],
    series: Sequence[Mapping[int, ArrayLike]],
    *,
    backcast: bool = False,
) -> Harmonised:
    """Make series comparable over changes of units.

    Parameters
    ----------
    ids : sequence of n unique str
    changes : iterable of UnitChange
    series : sequence of mappings of year to (n,) array_like
        The first is of people.  NaN = unknown, or a unit that does not exist.
    backcast : bool
        Whether earlier figures are moved to the units of the last year; else the units that exchanged land are united.

    Examples
    --------
    >>> split = [UnitChange(1998, "1107", "1116", share=130015 / 322158, share_by=ShareBy.GIVEN)]
    >>> people = {1991: [322158.0, np.nan], 2001: [199059.0, 133847.0]}
    >>> one = harmonise(["1107", "1116"], split, [people])
    >>> {year: values.tolist() for year, values in one.series[0].items()}
    {1991: [322158.0], 2001: [332906.0]}
    >>> two = harmonise(["1107", "1116"], split, [people], backcast=True)
    >>> two.series[0][1991].round().tolist()
    [192143.0, 130015.0]
    """
    people = series[0] if series else {}
    every = list(changes)
    in_period = [one for one in every if not people or min(people) < one.year <= max(people)]
    known = with_shares(in_period, ids, people)
    moved = [one for one in known if backcast and one.share_by is not ShareBy.UNKNOWN]
    joined = [one for one in known if not backcast or one.share_by is ShareBy.UNKNOWN]
    territories, existence = united(ids, joined), _existence(ids, known, series)
    lacking = _lacking(ids, known, joined)
    harmonised = [
        {year: _of_year(ids, territories, year, values, moved, existence, lacking) for year, values in one.items()}
        for one in series
    ]
    there = territories.sums(np.zeros(len(ids)), np.isfinite(existence[1]))
    kept = np.flatnonzero(~np.isnan(there)).tolist()
    return Harmonised(territories, kept, known, harmonised, ids, len(every) - len(known))


def _existence(
    ids: Sequence[str], changes: Iterable[UnitChange], series: Sequence[Mapping[int, ArrayLike]]
) -> tuple[Floats, Floats]:
    """Return from which year on each unit exists and from which it no longer does; -inf and inf where it always does.

    A unit begins with the change in which it got people, where it has no figure before, and ends with the change in
    which it gave some, where it has none from then on.
    """
    first, last = np.full(len(ids), np.inf), np.full(len(ids), -np.inf)
    for one in series:
        for year, values in one.items():
            known = ~np.isnan(figures(values))
            first, last = np.where(known, np.minimum(first, year), first), np.where(known, np.maximum(last, year), last)
    begins, ends = np.full(len(ids), -np.inf), np.full(len(ids), np.inf)
    place = {code: row for row, code in enumerate(ids)}
    for change in changes:
        got, gave = place.get(change.target), place.get(change.origin)
        if got is not None and first[got] >= change.year:
            begins[got] = change.year
        if gave is not None and last[gave] < change.year and np.isfinite(last[gave]):
            ends[gave] = change.year
    return begins, ends


def _lacking(
    ids: Sequence[str], changes: Sequence[UnitChange], joined: Sequence[UnitChange]
) -> list[tuple[int, int, bool]]:
    """Return exchanges with units that are not in the layer: the place of the other, the year, whether it got people.

    Before it got people from elsewhere its figures are unknown, because a part of it was elsewhere.  After it gave some
    away they are too, where these are not taken out of the earlier years.
    """
    place = {code: row for row, code in enumerate(ids)}
    got = [(place[one.target], one.year, True) for one in changes if one.origin not in place and one.target in place]
    gave = [(place[one.origin], one.year, False) for one in joined if one.target not in place and one.origin in place]
    return got + gave


def _of_year(
    ids: Sequence[str],
    territories: Territories,
    year: int,
    values: ArrayLike,
    moved: Sequence[UnitChange],
    existence: tuple[Floats, Floats],
    lacking: Sequence[tuple[int, int, bool]],
) -> Floats:
    """Return the figures of one year, moved to the later units and added up by territory."""
    place = {code: row for row, code in enumerate(ids)}
    numbers, (begins, ends) = figures(values).copy(), existence
    absent = np.isnan(numbers) & ((year < begins) | (year >= ends))
    numbers[absent] = 0.0
    for row, when, got in lacking:
        if (year < when) == got:
            numbers[row], absent[row] = np.nan, False
    for when in sorted({one.year for one in moved if one.year > year}):
        before = numbers.copy()
        for one in moved:
            if one.year == when and one.origin in place:
                people = one.share * before[place[one.origin]]
                numbers[place[one.origin]] -= people
                if one.target in place:
                    numbers[place[one.target]] += people
                    absent[place[one.target]] = False
    return territories.sums(numbers, absent)
