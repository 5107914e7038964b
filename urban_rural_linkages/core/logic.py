"""Three-valued logic over arrays: 1 true, 0 false, NaN unknown.

Criteria meet incomplete data.  What the known clauses already decide stands (a municipality of 200 inhabitants is
under 300 whatever its unknown ageing index may be); what hangs on an unknown clause is unknown, not false.  This is
Kleene's strong logic, and every connective is a count: "all" asks for n of n, "any" for 1 of n.

References
----------
Kleene, S. C. (1952), Introduction to Metamathematics, § 64.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Booleans, Floats, Numbers, figures

_COMPARISONS: dict[str, Callable[[Floats, float], Booleans]] = {
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
    "=": np.equal,
}


def compare(values: ArrayLike, op: str, limit: float) -> Floats:
    """Compare figures with a limit; a comparison with an unknown figure is unknown.

    Parameters
    ----------
    values : array_like, shape (units,)
        Figures; NaN where unknown.
    op : {"<", "<=", ">", ">=", "="}
        Whether the limit itself belongs to it is the operator's to say.
    limit : float
        The limit.

    Returns
    -------
    ndarray, shape (units,)
        1, 0 or NaN.

    Examples
    --------
    >>> compare([7.9, 8.0, np.nan], "<", 8).tolist()
    [1.0, 0.0, nan]
    """
    numbers = figures(values)
    return np.where(np.isnan(numbers), np.nan, _COMPARISONS[op](numbers, limit).astype(np.float64))


def is_one_of(values: Numbers, texts: Sequence[str]) -> Floats:
    """Tell which values, written as text, are among `texts`; an empty one is unknown.

    Whole numbers that arrive as floats are written without their ".0".

    Examples
    --------
    >>> is_one_of(np.array(["IX", " X ", "I", None, ""], dtype=object), ("IX", "X")).tolist()
    [1.0, 1.0, 0.0, nan, nan]
    """
    written = [_written(value) for value in values]
    return np.array([np.nan if not text else float(text in texts) for text in written], dtype=np.float64)


def _written(value: object) -> str:
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def at_least(count: int, truths: Sequence[ArrayLike]) -> Floats:
    """Tell where at least `count` of the truths hold.

    True where enough of them are true, false where even with every unknown there would be too few, unknown otherwise.

    Parameters
    ----------
    count : int
        How many have to hold; 0 or less holds everywhere.
    truths : sequence of array_like, each of shape (units,)
        1, 0 or NaN (unknown); at least one array, which also gives the shape.

    Returns
    -------
    ndarray, shape (units,)
        1, 0 or NaN.

    Examples
    --------
    >>> at_least(2, [[1, 1, 0], [1, np.nan, 0], [np.nan, 0, np.nan]]).tolist()
    [1.0, nan, 0.0]
    """
    table = np.asarray(truths, dtype=np.float64)
    true = np.count_nonzero(table == 1, axis=0)
    possible = true + np.count_nonzero(np.isnan(table), axis=0)
    return np.where(true >= count, 1.0, np.where(possible < count, 0.0, np.nan))


def all_of(truths: Sequence[ArrayLike]) -> Floats:
    """Tell where all of the truths hold: false as soon as one is false, unknown if the rest is."""
    return at_least(len(truths), truths)


def any_of(truths: Sequence[ArrayLike]) -> Floats:
    """Tell where any of the truths holds: true as soon as one is true, unknown if the rest is."""
    return at_least(1, truths)
