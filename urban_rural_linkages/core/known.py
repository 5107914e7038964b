"""Counts and sums of known values of units, and the units at the ends of a list.

Where nothing is known, a count and a sum are unknown themselves.  A count of 0 says that there is none; where it can be
told of no unit, nobody knows whether there is one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats


def count_true(flags: ArrayLike) -> int | None:
    """Count the units of which something holds.

    Parameters
    ----------
    flags : array_like, shape (units,)
        1, 0, or NaN where it cannot be told.

    Returns
    -------
    int or None
        None where it can be told of no unit.

    Examples
    --------
    >>> count_true([1, 0, float("nan")]), count_true([float("nan")])
    (1, None)
    """
    values = np.asarray(flags, dtype=np.float64)
    return int(np.count_nonzero(values == 1.0)) if np.any(~np.isnan(values)) else None


def how_many(flags: ArrayLike) -> int:
    """Count what holds: of yes and no, not of what may be unknown.

    Examples
    --------
    >>> how_many([True, False, True])
    2
    """
    return int(np.count_nonzero(np.asarray(flags, dtype=bool)))


def count_class(classes: Sequence[object], name: str) -> int | None:
    """Count the units of a class; None where no unit has a class.

    Examples
    --------
    >>> count_class(["A", None, "B"], "A"), count_class([None, None], "A")
    (1, None)
    """
    return classes.count(name) if any(value is not None for value in classes) else None


def count_classes(classes: Sequence[object], names: Sequence[str]) -> int | None:
    """Count the units of any of several classes; None where no unit has a class.

    Examples
    --------
    >>> count_classes(["A", None, "B", "C"], "AB"), count_classes([None, None], "AB")
    (2, None)
    """
    return sum(value in names for value in classes if value) if any(value is not None for value in classes) else None


def count_at_least(values: ArrayLike, limit: float) -> int | None:
    """Count the units with a value of `limit` or more; None where no value is known.

    Examples
    --------
    >>> count_at_least([0.2, 0.95, float("nan")], 0.95), count_at_least([float("nan")], 0.95)
    (1, None)
    """
    numbers = np.asarray(values, dtype=np.float64)
    return int(np.count_nonzero(numbers >= limit)) if any_known(numbers) else None


def count_positive(values: ArrayLike) -> int | None:
    """Count the units with a value over 0; None where no value is known.

    Examples
    --------
    >>> count_positive([0.0, 3.0, float("nan")]), count_positive([float("nan")])
    (1, None)
    """
    numbers = np.asarray(values, dtype=np.float64)
    return int(np.count_nonzero(numbers > 0.0)) if any_known(numbers) else None


def any_known(values: ArrayLike) -> bool:
    """Tell whether any value is known.

    Examples
    --------
    >>> any_known([float("nan"), 0.0]), any_known([float("nan")])
    (True, False)
    """
    return not bool(np.isnan(np.asarray(values, dtype=np.float64)).all())


def all_known(*values: ArrayLike) -> bool:
    """Tell whether nothing is unknown.

    Examples
    --------
    >>> all_known([1.0], [2.0]), all_known([1.0], [float("nan")])
    (True, False)
    """
    return not any(bool(np.isnan(np.asarray(own, dtype=np.float64)).any()) for own in values)


class FlagCounts(NamedTuple):
    """Units of which something holds, of which it does not, and of which it cannot be told."""

    true: int
    false: int
    unknown: int


def count_flags(flags: ArrayLike) -> FlagCounts:
    """Count flags: 1, 0, or NaN where it cannot be told.

    Examples
    --------
    >>> count_flags([1, 0, 0, float("nan")])
    FlagCounts(true=1, false=2, unknown=1)
    """
    values = np.asarray(flags, dtype=np.float64)
    return FlagCounts(*(int(np.count_nonzero(found)) for found in (values == 1.0, values == 0.0, np.isnan(values))))


class ClassTotal(NamedTuple):
    """Units of a class, and the sums of what was added up of them; None where nothing is known."""

    units: int | None
    sums: tuple[float | None, ...]


UNKNOWN_CLASS = ""


def class_totals(classes: Sequence[object], names: Sequence[str], *amounts: ArrayLike) -> dict[str, ClassTotal]:
    """Count the units of each class and add up amounts of them.

    Parameters
    ----------
    classes : sequence of str or None, one a unit
        None is unknown.
    names : sequence of str
        The classes; those that no unit is of are counted too, as 0.
    *amounts : array_like, shape (units,)
        What is added up, NaN where unknown; as flags are 1 or 0, the sum of them counts those that hold.

    Returns
    -------
    dict of str to ClassTotal
        In the order of the names, and last, as `UNKNOWN_CLASS`, the units without a class.  Where no unit has a class,
        counts and sums of the classes are None: it is not known that there are none.

    Examples
    --------
    >>> class_totals(["A", None, "A"], ["A", "B"], [2.0, 5.0, float("nan")])["A"]
    ClassTotal(units=2, sums=(2.0,))
    >>> class_totals([None], ["A"], [5.0])
    {'A': ClassTotal(units=None, sums=(None,)), '': ClassTotal(units=1, sums=(5.0,))}
    """
    own = np.array([name or UNKNOWN_CLASS for name in classes], dtype=object)
    figures = [np.asarray(amount, dtype=np.float64) for amount in amounts]
    is_known = any(name != UNKNOWN_CLASS for name in own)

    def total(name: str) -> ClassTotal:
        here = own == name
        if name != UNKNOWN_CLASS and not is_known:
            return ClassTotal(None, (None,) * len(figures))
        return ClassTotal(int(np.count_nonzero(here)), tuple(sum_known(figure, here) for figure in figures))

    return {name: total(name) for name in (*names, UNKNOWN_CLASS)}


class FlaggedTotal(NamedTuple):
    """Units of a class and their people, and of how many of them and of how many people something holds."""

    units: int
    flagged: int | None
    people: float | None
    people_flagged: float | None


def flagged_totals(
    classes: Sequence[object], names: Sequence[str], flags: ArrayLike, people: ArrayLike
) -> dict[str, FlaggedTotal]:
    """Count by class the units of which something holds, such as a risk, and their people.

    Parameters
    ----------
    classes : sequence of str, one a unit
    names : sequence of str
        The classes, in the order of the result; those that no unit is of are left out.
    flags : array_like, shape (units,)
        1, 0, or NaN where it cannot be told.
    people : array_like, shape (units,)
        NaN where unknown.

    Returns
    -------
    dict of str to FlaggedTotal
        None where nothing is known.

    Examples
    --------
    >>> flagged_totals(["city", "none", "none"], ["city", "none"], [0, 1, 1], [900.0, 20.0, 30.0])["none"]
    FlaggedTotal(units=2, flagged=2, people=50.0, people_flagged=50.0)
    """
    own, holds = np.array(list(classes), dtype=object), np.asarray(flags, dtype=np.float64)
    found = {}
    for name in names:
        here = own == name
        if here.any():
            flagged = count_true(holds[here])
            concerned = None if flagged is None else sum_known(people, here & (holds == 1.0))
            found[name] = FlaggedTotal(int(np.count_nonzero(here)), flagged, sum_known(people, here), concerned)
    return found


def sum_known(amounts: ArrayLike, chosen: ArrayLike | None = None) -> float | None:
    """Add up the amounts of some units; the sum is exact, and so does not depend on their order.

    Parameters
    ----------
    amounts : array_like, shape (units,)
        NaN where unknown.
    chosen : array_like of bool, shape (units,), optional
        Which units; all unless given.

    Returns
    -------
    float or None
        0 where no unit is chosen; None where there are some and the amount of none of them is known.

    Examples
    --------
    >>> sum_known([2.5, float("nan")]), sum_known([float("nan")]), sum_known([float("nan")], [False])
    (2.5, None, 0.0)
    """
    values = np.asarray(amounts, dtype=np.float64)
    here = np.ones(values.shape, dtype=bool) if chosen is None else np.asarray(chosen, dtype=bool)
    known = values[here & ~np.isnan(values)]
    return math.fsum(known.tolist()) if known.size or not here.any() else None


def total_and_unknown(amounts: ArrayLike) -> tuple[float, int]:
    """Add up amounts of any number of cells, rounded to a millionth, and count those that are NaN.

    Examples
    --------
    >>> total_and_unknown([2.5, float("nan"), 1.0])
    (3.5, 1)
    """
    values = np.asarray(amounts, dtype=np.float64)
    unknown = int(np.count_nonzero(np.isnan(values)))
    return round(float(np.nansum(values) if unknown else values.sum()), 6), unknown


def extent(values: ArrayLike) -> tuple[float, float]:
    """Return the lowest and the highest known value; NaN where none is known.

    Examples
    --------
    >>> extent([3.0, float("nan"), -1.0])
    (-1.0, 3.0)
    """
    found = np.asarray(values, dtype=np.float64)
    found = found[np.isfinite(found)]
    return (float(found.min()), float(found.max())) if found.size else (float("nan"), float("nan"))


def of_at_least(values: ArrayLike, amounts: ArrayLike, least: float) -> Floats:
    """Return values, unknown where their amounts are below a limit or unknown.

    Examples
    --------
    >>> of_at_least([1.0, 2.0, 3.0], [100.0, 99.0, float("nan")], 100).tolist()
    [1.0, nan, nan]
    """
    return np.where(np.asarray(amounts, dtype=np.float64) >= least, np.asarray(values, dtype=np.float64), np.nan)


def lowest(values: ArrayLike, ids: Sequence[str], count: int) -> list[int]:
    """Return the places of the `count` lowest known values, lowest first; equal values go by id.

    Examples
    --------
    >>> lowest([3.0, float("nan"), 1.0, 1.0], ["a", "b", "d", "c"], 3)
    [3, 2, 0]
    """
    numbers = np.asarray(values, dtype=float)
    order = np.lexsort((np.asarray(ids, dtype=str), numbers))  # NaN sorts last
    return [int(place) for place in order if not np.isnan(numbers[place])][:count]


def highest(values: ArrayLike, ids: Sequence[str], count: int) -> list[int]:
    """Return the places of the `count` highest known values, highest first; equal values go by id."""
    return lowest(-np.asarray(values, dtype=float), ids, count)
