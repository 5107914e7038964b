"""Suppression of small counts of people before they are published, and of others from which they could be worked out.

A row of counts of which one is under the limit is hidden whole (primary suppression).  Of the rows of a published total
others are hidden with it (complementary suppression), the smallest first, until what remains is no way back:

- each column's hidden counts add up to nobody or to the limit at least, because their sum is the total less what is
  published;
- two rows at least are hidden;
- where the sum of a row is published, all other hidden rows together hold the limit at least.

The hidden counts are then a table of which only the sums of rows r, of columns c, and of all N are known.  A cell lies
between max(0, r + c - N) and min(r, c), and both ends can be (Frechet's bounds), so whoever subtracts everything from
everything knows it no better than to min(r, c, N - r, N - c), which is the limit at least.  Source: Hundepool et al.
(2012), Statistical Disclosure Control, Wiley, chapters 4.2 to 4.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, figures


def hidden_rows(
    counts: ArrayLike, limit: float, groups: Sequence[str], forced: Booleans | None = None, sums_known: bool = True
) -> tuple[Booleans, list[str]]:
    """Find the rows that are not to be published.

    Parameters
    ----------
    counts : array_like, shape (rows, columns)
        People; NaN where unknown.
    limit : float
        A row with a count over 0 and under it is hidden.
    groups : sequence of str
        The group of each row; totals by group are published, and so is their sum.
    forced : ndarray of bool, shape (rows,), optional
        Rows that are hidden anyhow, because what they are part of is hidden.
    sums_known : bool
        Whether the sum of each row that is not forced is published.

    Returns
    -------
    hidden : ndarray of bool, shape (rows,)
    exposed : list of str
        Groups that have too few people: even with all of their rows hidden, their totals give some of them away.

    Examples
    --------
    >>> hidden_rows([[3, 80], [90, 70], [9, 60], [5, 70]], 5, ["a", "a", "a", "b"])[0].tolist()
    [True, False, True, False]
    """
    people = np.nan_to_num(np.asarray(counts, dtype=np.float64))
    hidden = ((people > 0) & (people < limit)).any(axis=1)
    kept = np.zeros(len(groups), dtype=bool) if forced is None else forced
    hidden |= kept
    exposed = []
    for name, rows in rows_by_group(groups).items():
        hidden[rows], is_safe = _with_others(people[rows], hidden[rows], kept[rows], limit, sums_known)
        exposed += [] if is_safe else [name]
    return hidden, exposed


def rows_by_group(groups: Sequence[str]) -> dict[str, Indices]:
    """Return the rows of each group, groups sorted by name.

    Examples
    --------
    >>> {name: rows.tolist() for name, rows in rows_by_group(["b", "a", "b"]).items()}
    {'a': [1], 'b': [0, 2]}
    """
    rows: dict[str, list[int]] = {name: [] for name in sorted(set(groups))}
    for row, name in enumerate(groups):
        rows[name].append(row)
    return {name: np.array(own, dtype=np.intp) for name, own in rows.items()}


def _with_others(
    people: Floats, hidden: Booleans, forced: Booleans, limit: float, sums_known: bool
) -> tuple[Booleans, bool]:
    """Hide further rows of a total until none can be worked out; tell whether that is so."""
    hidden = hidden.copy()
    while (lacking := _lacking(people, hidden, forced, limit, sums_known)) is not None:
        found = _smallest(people, ~hidden, lacking)
        if found is None:
            return hidden, False
        hidden[found] = True
    return hidden, True


def _lacking(people: Floats, hidden: Booleans, forced: Booleans, limit: float, sums_known: bool) -> Booleans | None:
    """Return the columns whose hidden counts are too few; all where the rows are; None where nothing is wrong."""
    pool, rows = people[hidden].sum(axis=0), people.sum(axis=1)
    if not pool.sum():
        return None
    few: Booleans = (pool > 0) & (pool < limit)
    if few.any():
        return few
    others = pool.sum() - rows[hidden & ~forced & (rows > 0)]
    alone = sums_known and bool((others < limit).any())
    return np.ones_like(few) if alone or np.count_nonzero(rows[hidden]) < 2 else None


def _smallest(people: Floats, free: Booleans, columns: Booleans) -> int | None:
    """Return the row of fewest people among those that have some in certain columns."""
    rows: Indices = np.flatnonzero(free & (people[:, columns].sum(axis=1) > 0))
    return None if not rows.size else int(rows[np.argmin(people[rows].sum(axis=1))])


def spread(counts: ArrayLike, hidden: Booleans, groups: Sequence[str], weights: ArrayLike | None = None) -> Floats:
    """Put shares of their sum in place of hidden counts, so that totals are right and no row is told.

    Parameters
    ----------
    counts : array_like, shape (rows,)
        People; NaN where unknown, which is left so.
    hidden : ndarray of bool, shape (rows,)
    groups : sequence of str
        Of the rows; what is hidden of a group is shared out in it.
    weights : array_like, shape (rows,), optional
        What the shares are in proportion to, published themselves; without them all get the same.

    Returns
    -------
    ndarray of float, shape (rows,)
        Whole numbers where the counts are.

    Examples
    --------
    >>> spread([1, 6, 50], [True, True, False], ["a", "a", "a"], [30, 60, 900]).tolist()
    [2.0, 5.0, 50.0]
    """
    shared = figures(counts).copy()
    base = np.ones(shared.size) if weights is None else np.nan_to_num(figures(weights))
    pool = np.asarray(hidden) & ~np.isnan(shared)
    for every in rows_by_group(groups).values():
        rows = every[pool[every]]
        if rows.size:
            shared[rows] = _shares(float(shared[rows].sum()), base[rows])
    return shared


def _shares(total: float, weights: Floats) -> Floats:
    """Divide a total in whole parts, the remainders to the largest fractions."""
    if not weights.sum() > 0:
        weights = np.ones_like(weights)
    exact = total * weights / weights.sum()
    parts: Floats = np.floor(exact)
    rest = round(total - parts.sum())
    parts[np.argsort(parts - exact, kind="stable")[:rest]] += 1.0
    return parts


def with_rest(values: ArrayLike, groups: Sequence[str], totals: Mapping[str, float]) -> Floats:
    """Put equal shares of what is left of the totals in place of hidden values.

    Parameters
    ----------
    values : array_like, shape (rows,)
        NaN where hidden.
    groups : sequence of str
        Of the rows.
    totals : mapping of str to float
        Of each group, hidden rows among them.

    Examples
    --------
    >>> with_rest([float("nan"), 30, float("nan"), 5], ["a", "a", "a", "b"], {"a": 50.0, "b": 5.0}).tolist()
    [10.0, 30.0, 10.0, 5.0]
    """
    filled, members = figures(values).copy(), rows_by_group(groups)
    for name, total in totals.items():
        rows = members[name]
        hidden = rows[np.isnan(filled[rows])]
        if hidden.size:
            filled[hidden] = (total - np.nansum(filled[rows])) / hidden.size
    return filled
