"""Arrays: the types of their elements, division where there may be nothing to divide by, and sums by group.

Every figure of core is an array of numpy.  Here are the names of their types, and the operations that every subject
needs: `figures`, `ratio`, which gives NaN where the denominator is 0, `sum_by`, and what is known of which rows.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats: TypeAlias = NDArray[np.float64]  # figures, NaN where unknown
Integers: TypeAlias = NDArray[np.int64]  # counts, classes and numbers of things
Integers32: TypeAlias = NDArray[np.int32]  # the same where a whole raster of them is held
Integers8: TypeAlias = NDArray[np.int8]
Indices: TypeAlias = NDArray[np.intp]  # places in other arrays
Booleans: TypeAlias = NDArray[np.bool_]
Bytes: TypeAlias = NDArray[np.uint8]  # classes of cells
Points: TypeAlias = NDArray[np.complex128]  # points of the plane, x + yi
Numbers: TypeAlias = NDArray[Any]  # of any type of number: rasters come as they are stored


def ratio(part: ArrayLike, whole: ArrayLike, empty: float = np.nan) -> Floats:
    """Divide, with NaN (never infinity) where the denominator is 0 or either figure is unknown.

    Parameters
    ----------
    part, whole : array_like
        Numerators and denominators; they are broadcast against each other.
    empty : float
        What to give instead where the denominator is 0, such as 0 for the share of nothing.

    Returns
    -------
    (...) floats
        Quotients.

    Examples
    --------
    >>> ratio([1.0, 1.0, np.nan], [4.0, 0.0, 2.0])
    array([0.25,  nan,  nan])
    >>> ratio([0.0, 1.0], [0.0, 2.0], empty=0.0)
    array([0. , 0.5])
    """
    numerator, denominator = np.asarray(part, dtype=np.float64), np.asarray(whole, dtype=np.float64)
    out = np.full(np.broadcast_shapes(numerator.shape, denominator.shape), empty)
    return np.asarray(np.divide(numerator, denominator, out=out, where=denominator != 0.0), dtype=np.float64)


def sum_by(groups: ArrayLike, values: ArrayLike, count: int) -> Floats:
    """Add up values by group, in the order in which they come.

    Parameters
    ----------
    groups : (n,) integers
        Group of each value, 0 ... `count` - 1.
    values : (n,) floats
        What is added up; a NaN makes the sum of its group NaN.
    count : int
        Number of groups.

    Returns
    -------
    (count,) floats
        Sums; a group without any value is 0.

    Examples
    --------
    >>> sum_by(np.array([1, 1]), np.array([2.0, 3.0]), 3)
    array([0., 5., 0.])
    """
    total = np.bincount(np.asarray(groups), weights=np.asarray(values), minlength=count)
    return total.astype(np.float64, copy=False)  # of no values, bincount has integers


def figures(values: ArrayLike) -> Floats:
    """Return `values` as floats, one a unit; None and NaN are unknown."""
    return np.asarray(values, dtype=np.float64).reshape(-1)


def unknown(count: int) -> Floats:
    """Return `count` unknown figures."""
    return np.full(count, np.nan)


def marked(rows: ArrayLike, count: int) -> Booleans:
    """Return which of `count` things are among some rows, which may come in any order and again.

    Examples
    --------
    >>> marked([2, 0, 2], 4).tolist()
    [True, False, True, False]
    """
    return np.isin(np.arange(count), np.asarray(rows))


def located(points: ArrayLike) -> Booleans:
    """Return which points have a place: of shape (points, coordinates), those whose coordinates are all finite.

    Examples
    --------
    >>> located([[1.0, 2.0], [np.nan, 2.0]]).tolist()
    [True, False]
    """
    return np.asarray(np.isfinite(np.asarray(points, dtype=np.float64)).all(axis=1))


def in_box(points: ArrayLike, box: tuple[float, float, float, float], margin: tuple[float, float] = (0.0, 0.0)
) -> Booleans:  # fmt: skip
    """Return which points lie in a box (least x and y, largest x and y) or a margin around it; unknown ones do not.

    Examples
    --------
    >>> in_box([[1.0, 2.0], [5.0, 2.0], [np.nan, 2.0]], (0.0, 0.0, 2.0, 2.0)).tolist()
    [True, False, False]
    """
    places = np.asarray(points, dtype=np.float64)
    with np.errstate(invalid="ignore"):
        within = (places >= np.subtract(box[:2], margin)) & (places <= np.add(box[2:], margin))
    return np.asarray(within.all(axis=1))


def only_rows(values: ArrayLike, chosen: ArrayLike) -> Floats:
    """Return the figures of chosen rows, NaN in the others.

    Parameters
    ----------
    values : (rows,) or (rows, columns) array_like
    chosen : (rows,) array_like of bool

    Examples
    --------
    >>> only_rows([5.0, 7.0], [True, False]).tolist()
    [5.0, nan]
    """
    given = np.asarray(values, dtype=np.float64)
    which = np.asarray(chosen, dtype=bool).reshape(-1, *[1] * (given.ndim - 1))
    return np.where(which, given, np.nan)


def first_known(first: ArrayLike, second: ArrayLike) -> Floats:
    """Return the figures of `first`, and those of `second` where they are unknown.

    Examples
    --------
    >>> first_known([1.0, np.nan, np.nan], [5.0, 6.0, np.nan]).tolist()
    [1.0, 6.0, nan]
    """
    given = np.asarray(first, dtype=np.float64)
    return np.where(np.isnan(given), np.asarray(second, dtype=np.float64), given)


def sum_of_products(one: ArrayLike, other: ArrayLike) -> float:
    """Add up products, always to the same last digit: `numpy.dot` adds in another order where memory lies otherwise.

    Examples
    --------
    >>> sum_of_products(np.array([2.0, 3.0]), np.array([10.0, 1.0]))
    23.0
    """
    return float((np.asarray(one, dtype=np.float64) * np.asarray(other, dtype=np.float64)).sum())
