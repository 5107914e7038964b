"""Suppression of small counts of people before they are published, and of others from which they could be worked out.

A count under the limit is hidden (primary suppression). Where a total is published and one count of its sum alone is
hidden, that is the total less the others; so the smallest of the others is hidden too (secondary suppression), until
no published total gives a hidden count away.  Source: Hundepool et al. (2012), Statistical Disclosure Control, Wiley,
chapter 4.

This looks at each total by itself.  Whoever puts several tables, years or totals together, or knows some of the people,
may still work out, or bound, what is hidden: it is no guarantee.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices

_ROUNDS = 100


def hidden_cells(
    counts: ArrayLike,
    limit: float,
    equations: Sequence[Sequence[int]] = (),
    groups: Sequence[str] | None = None,
    summed: Sequence[int] = (),
) -> Booleans:
    """Find the counts that are not to be published.

    Parameters
    ----------
    counts : array_like, shape (rows, columns)
        People; NaN where unknown.
    limit : float
        Counts over 0 and under it are hidden; 0 is published.
    equations : sequence of sequence of int
        Columns of which, in each row, any one is known from the others: the parts of a published total, or parts and
        their total where that is a column itself.
    groups : sequence of str, optional
        The group of each row, where totals by group are published; totals of all rows are taken to be.
    summed : sequence of int
        The columns of which totals by group are published.

    Returns
    -------
    ndarray of bool, shape (rows, columns)

    Examples
    --------
    >>> hidden_cells([[3, 9, 40], [7, 8, 6]], 5, [[0, 1]]).tolist()
    [[True, True, False], [False, False, False]]
    """
    people = np.asarray(counts, dtype=np.float64)
    hidden = (people > 0) & (people < limit)
    members = list(_members(groups, len(people)))
    for _ in range(_ROUNDS):
        before = int(hidden.sum())
        for equation in equations:
            _hide_second(people[:, equation], hidden, np.asarray(equation))
        for rows in members:
            for column in summed:
                hidden[rows, column] = _with_second(people[rows, column], hidden[rows, column])
        if int(hidden.sum()) == before:
            break
    return hidden


def _members(groups: Sequence[str] | None, rows: int) -> Iterator[Indices]:
    """Yield the rows of each total that is published: of each group, and of all."""
    if groups is not None:
        names = np.array(list(groups), dtype=object)
        yield from (np.flatnonzero(names == name) for name in sorted(set(groups)))
    yield np.arange(rows)


def _hide_second(people: Floats, hidden: Booleans, equation: Indices) -> None:
    """Hide a second term of an equation in the rows where one alone is hidden."""
    for row in np.flatnonzero(hidden[:, equation].sum(axis=1) == 1).tolist():
        hidden[row, equation] = _with_second(people[row], hidden[row, equation])


def _with_second(people: Floats, hidden: Booleans) -> Booleans:
    """Hide the smallest of the other counts, those of nobody last, where one count alone is hidden."""
    if hidden.sum() != 1:
        return hidden
    others = np.flatnonzero(~hidden & ~np.isnan(people))
    if not others.size:
        return hidden
    smallest = others[np.lexsort((people[others], people[others] == 0))[0]]
    found = hidden.copy()
    found[smallest] = True
    return found


def hidden_rows(columns: Sequence[ArrayLike], limit: float, groups: Sequence[str] | None = None) -> Booleans:
    """Find the rows that are not to be published because one of their counts is small, and a second one of each group.

    Parameters
    ----------
    columns : sequence of array_like, each of shape (rows,)
        People; NaN where unknown.
    limit : float
        As of `hidden_cells`.
    groups : sequence of str, optional
        The group of each row, where totals by group are published.

    Examples
    --------
    >>> hidden_rows([[3, 80, 9], [90, 70, 60]], 5).tolist()
    [True, False, True]
    """
    people = np.column_stack([np.asarray(column, dtype=np.float64) for column in columns])
    smallest = np.nanmin(np.where(people > 0, people, np.inf), axis=1, initial=np.inf)
    return hidden_cells(np.where(np.isinf(smallest), 0.0, smallest)[:, None], limit, (), groups, [0])[:, 0]


def with_hidden(counts: Mapping[str, float], limit: float, parts: Sequence[str]) -> dict[str, float | None]:
    """Return counts of which the small ones are None, and a second one of the parts where one alone would be.

    Parameters
    ----------
    counts : mapping of str to float
    limit : float
        As of `hidden_cells`.
    parts : sequence of str
        Which of them add up to a total that is published.

    Examples
    --------
    >>> with_hidden({"all": 40.0, "women": 3.0, "men": 37.0}, 5, ["women", "men"])
    {'all': 40.0, 'women': None, 'men': None}
    """
    names = list(counts)
    equation = [names.index(part) for part in parts if part in names]
    hidden = hidden_cells([list(counts.values())], limit, [equation] if equation else ())[0]
    return {name: None if hidden[place] else value for place, (name, value) in enumerate(counts.items())}
