"""Mergers, splits and exchanges of land between units: read from a table, or proposed by what a series looks like.

A change says that in a year one unit handed people over to another: a share of its people, or a number of them.  From
the first of January of that year on, figures are those of the new units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import figures, ratio
from ..errors import InputError
from .daughters import Daughter, find_daughters

_ROUNDING = 1e-6


class ShareBy(Enum):
    """Origin of the share of a change."""

    GIVEN = "given"
    PEOPLE = "people"
    WHOLE = "whole"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class UnitChange:
    """People that one unit handed over to another.

    Attributes
    ----------
    year : int
        The first whose figures are those of the new units.
    origin, target : str
        Codes of the unit that gave and of the one that got.
    share : float
        Of the origin's people (0 to 1); NaN where unknown.
    people : float
        How many; NaN where unknown.
    share_by : ShareBy
        How the share is known.
    """

    year: int
    origin: str
    target: str
    share: float = float("nan")
    people: float = float("nan")
    share_by: ShareBy = ShareBy.UNKNOWN


def read_changes(
    years: ArrayLike,
    origins: Sequence[str],
    targets: Sequence[str],
    shares: ArrayLike | None = None,
    people: ArrayLike | None = None,
    *,
    layer: str = "changes",
) -> list[UnitChange]:
    """Check a table of changes, one row a change.

    Parameters
    ----------
    years : (n,) array_like
    origins, targets : sequence of n str
    shares, people : (n,) array_like, optional
        NaN = unknown.
    layer : str
        For messages.

    Raises
    ------
    InputError
        When a row has no year or no code, hands over to itself, or has a share that is none; naming the row.

    Examples
    --------
    >>> read_changes([1998], ["1107"], ["1116"], shares=[0.4])[0].share_by
    <ShareBy.GIVEN: 'given'>
    """
    when = figures(years)
    part = np.full(when.size, np.nan) if shares is None else figures(shares)
    moved = np.full(when.size, np.nan) if people is None else figures(people)
    found = []
    for row in range(when.size):
        origin, target = origins[row].strip(), targets[row].strip()
        if not origin or not target or origin == target or not np.isfinite(when[row]) or when[row] % 1.0:
            raise InputError(
                "Layer '{layer}', row {row}: a change needs a year and the codes of two units.",
                hint="Each row says in which year (year) which unit (from) handed people over to which other (to).",
                layer=layer,
                row=row + 1,
            )
        if part[row] < 0.0 or part[row] > 1.0 + _ROUNDING or moved[row] < 0.0:
            raise InputError(
                "Layer '{layer}', row {row}: '{value}' is no share between 0 and 1 and no number of people.",
                hint="Shares are parts of 1, not per cent.",
                layer=layer,
                row=row + 1,
                value=f"{moved[row] if moved[row] < 0.0 else part[row]:g}",
            )
        by = ShareBy.UNKNOWN if np.isnan(part[row]) else ShareBy.GIVEN
        found.append(UnitChange(int(when[row]), origin, target, float(part[row]), float(moved[row]), by))
    return found


def with_shares(changes: Iterable[UnitChange], ids: Sequence[str], people: Mapping[int, ArrayLike]) -> list[UnitChange]:
    """Find the shares of changes that have none, by the people that were handed over.

    The share is that of the people handed over among those and all that stayed with the unit, or went elsewhere, in
    the year of the change or the first one of the series after it; of a unit that ended and went into one other all
    people were handed over.

    Parameters
    ----------
    changes : iterable of UnitChange
    ids : sequence of n str
        Codes of the units of the series.
    people : mapping of year to (n,) array_like
        Inhabitants; NaN = unknown, or a unit that does not exist.

    Raises
    ------
    InputError
        When the shares of a unit in a year are more than the whole.

    Examples
    --------
    >>> split = [UnitChange(2014, "a", "b", people=300.0)]
    >>> with_shares(split, ["a", "b"], {2013: [1000.0, None], 2014: [600.0, 300.0]})[0].share
    0.3333333333333333
    """
    every, siblings = list(changes), dict[tuple[int, str], list[UnitChange]]()
    for one in every:
        siblings.setdefault((one.year, one.origin), []).append(one)
    place, known = {code: row for row, code in enumerate(ids)}, {y: figures(values) for y, values in people.items()}
    found = []
    for one in every:
        row = place.get(one.origin)
        after = None if row is None else {y: float(values[row]) for y, values in known.items() if y >= one.year}
        found.append(_with_share(one, siblings[one.year, one.origin], after))
    _refuse_more_than_all(found)
    return found


def _with_share(change: UnitChange, siblings: Sequence[UnitChange], after: Mapping[int, float] | None) -> UnitChange:
    """Return a change with its share, by all changes of its unit in that year and what the unit has from then on.

    `after` is None for a unit that is not in the layer.
    """
    if change.share_by is not ShareBy.UNKNOWN:
        return change
    after = {change.year: np.nan} if after is None else after
    ended = bool(after) and all(np.isnan(value) for value in after.values())
    if ended and len(siblings) == 1:
        return replace(change, share=1.0, share_by=ShareBy.WHOLE)
    stayed = 0.0 if ended else after[min(after)] if after else np.nan
    share = float(ratio(change.people, stayed + sum(other.people for other in siblings)))
    return change if np.isnan(share) else replace(change, share=share, share_by=ShareBy.PEOPLE)


def _refuse_more_than_all(changes: Iterable[UnitChange]) -> None:
    total: dict[tuple[int, str], float] = {}
    for change in changes:
        key = (change.year, change.origin)
        total[key] = total.get(key, 0.0) + float(np.nan_to_num(change.share))
    for (year, origin), share in total.items():
        if share > 1.0 + _ROUNDING:
            raise InputError(
                "Unit '{unit}' hands over more than all of its people in {year}: the shares add up to {total}.",
                hint="Correct the shares; what stays with the unit itself is no row.",
                unit=origin,
                year=year,
                total=f"{share:.4g}",
            )


def suggested_changes(
    ids: Sequence[str],
    people: Mapping[int, ArrayLike],
    neighbours: Mapping[int, Sequence[int]],
    rows: Sequence[int] | None = None,
) -> list[tuple[UnitChange, Daughter]]:
    """Propose the changes that a series looks like: splits where units appear, mergers where they disappear.

    Parameters
    ----------
    ids : sequence of n str
    people : mapping of year to (n,) array_like
    neighbours : mapping of int to sequence of int
        The units that border on each that appears or disappears.
    rows : sequence of int, optional
        The units to look at.

    Returns
    -------
    list of (UnitChange, Daughter)
        In the order of the years; the second says how well it fits.

    Examples
    --------
    >>> series = {2001: [50.0, 10.0], 2002: [50.0, 10.0], 2003: [60.0, None]}
    >>> (change, fit), = suggested_changes(["a", "b"], series, {1: [0]})
    >>> change.year, change.origin, change.target, change.share
    (2003, 'b', 'a', 1.0)
    """
    found = []
    for one in find_daughters(people, neighbours, rows):
        share = float(ratio(one.first, one.first + figures(people[one.year])[one.parent]))
        by = ShareBy.UNKNOWN if np.isnan(share) else ShareBy.PEOPLE
        found.append((UnitChange(one.year, ids[one.parent], ids[one.unit], share, one.first, by), one))
    years = sorted(year for year, values in people.items() if not np.isnan(figures(values)).all())
    backwards = {-year: people[year] for year in years}
    for one in find_daughters(backwards, neighbours, rows):
        after = years[years.index(-one.year) + 1]
        merger = UnitChange(after, ids[one.unit], ids[one.parent], 1.0, one.first, ShareBy.WHOLE)
        found.append((merger, one))
    return sorted(found, key=lambda pair: (pair[0].year, pair[0].origin, pair[0].target))
