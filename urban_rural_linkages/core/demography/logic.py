"""Three-valued logic over arrays: 1 true, 0 false, NaN unknown.

Criteria meet incomplete data.  What the known clauses already decide stands (a municipality of 200 inhabitants is
under 300 whatever its unknown ageing index may be); what hangs on an unknown clause is unknown, not false.  This is
Kleene's strong logic, and every connective is a count: "all" asks for n of n, "any" for 1 of n.

References
----------
Kleene, S. C. (1952), Introduction to Metamathematics, § 64.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from .quantities import Booleans, Floats


def truth(holds: Booleans, known: Booleans) -> Floats:
    """Return 1 where a comparison holds, 0 where it does not, NaN where it was made with an unknown."""
    return np.where(known, holds.astype(np.float64), np.nan)


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
