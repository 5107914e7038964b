"""Rows of results that are hidden: shares of classes that tell a small count, and cohorts by group."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import Booleans, Floats
from .suppression import hidden_rows
from .whole_people import is_few


def rows_of_shares(shares: Sequence[Floats], people: Floats, limit: float) -> Booleans:
    """Tell in which rows the shares of some classes are hidden, because one of them is of few people.

    Examples
    --------
    >>> rows_of_shares([np.array([0.01, 0.5, 0.5]), np.array([0.99, 0.5, 0.5])], np.array([300.0, 80, 90]), 5).tolist()
    [True, True, False]
    """
    return hidden_rows(np.column_stack([share * people for share in shares]), limit, [""] * people.size)[0]


def rows_of_counts(people: Floats, limit: float) -> Booleans:
    """Tell which counts of one total are hidden."""
    return rows_of_cells([people], limit)


def rows_of_cells(columns: Sequence[Floats], limit: float) -> Booleans:
    """Tell which rows of some columns, each of one total, are hidden."""
    counts = np.column_stack(columns)
    return hidden_rows(counts, limit, [""] * len(counts), sums_known=False)[0]


def rows_of_cohorts(groups: Sequence[str | None], start: Floats, end: Floats, limit: float) -> Booleans:
    """Tell which rows of cohorts are hidden: those of groups with small ones; all where the region has any.

    Parameters
    ----------
    groups : sequence of str or None
        Of each row; None: the region.  All groups have the same cohorts, in the same order.
    start, end : ndarray, shape (rows,)
        People at both dates.

    Examples
    --------
    >>> rows_of_cohorts(["a", "b", "c", None], np.array([2.0, 9, 70, 81]), np.array([9.0, 9, 60, 78]), 5).tolist()
    [True, True, False, False]
    """
    counts = np.nan_to_num(np.column_stack([start, end]))
    cells = {group: counts[[row for row, one in enumerate(groups) if one == group]] for group in dict.fromkeys(groups)}
    names = [group for group in cells if group is not None]
    if not names:
        return np.full(len(groups), is_few(counts, limit))
    columns = np.array([cells[name].ravel() for name in names])
    small, exposed = hidden_rows(columns, limit, [""] * len(names), sums_known=False)
    every = bool(exposed) or is_few(cells.get(None, counts), limit)
    hidden = {name for name, is_small in zip(names, small.tolist(), strict=True) if is_small}
    return np.array([every or group in hidden for group in groups])
