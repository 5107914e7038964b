"""Capitals: the settlement at which a municipality counts, and the municipality that a settlement is of.

A settlement belongs to the municipality of its code where there is one, else to the one whose outline holds it:
outlines are often simplified, and a capital on the border must not change sides.  A municipality counts at the
settlement with its code, else at the largest of its settlements, else at a point of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, sum_by
from .place_order import ranks_of_places

NOWHERE = -1


class Capitals(NamedTuple):
    """The municipality of each settlement, the settlement of each municipality (-1 for none), and people by both."""

    unit: Integers
    settlement: Integers
    people: Floats


def capitals(ids: Sequence[str], people: Floats, unit_ids: Sequence[str], holder: Integers) -> Capitals:
    """Match settlements and municipalities.

    Parameters
    ----------
    ids, people : (n,)
        Codes and people of the settlements, each code once.
    unit_ids : (m,) sequence of str
        Codes of the municipalities.
    holder : (n,) ndarray of int
        The municipality whose outline holds each settlement; -1 for none.

    Returns
    -------
    Capitals
        `people` are those of the settlements, by municipality.

    Examples
    --------
    >>> found = capitals(["a", "x", "y"], np.array([5.0, 7.0, 9.0]), ["a", "b"], np.array([1, 1, 1]))
    >>> found.unit.tolist(), found.settlement.tolist(), found.people.tolist()
    ([0, 1, 1], [0, 2], [5.0, 16.0])
    """
    of_code = {code: row for row, code in enumerate(unit_ids)}
    unit = np.array([of_code.get(code, int(held)) for code, held in zip(ids, holder, strict=True)], dtype=np.int64)
    settlement = largest_settlements(ids, people, unit, len(unit_ids))
    for row, code in enumerate(ids):
        if code in of_code:
            settlement[of_code[code]] = row
    within = unit >= 0
    return Capitals(unit, settlement, sum_by(unit[within], people[within], len(unit_ids)))


def largest_settlements(ids: Sequence[str], people: Floats, unit: Integers, count: int) -> Integers:
    """Return the largest settlement of each municipality, -1 for none; one whose people are unknown comes last.

    Parameters
    ----------
    ids, people : (n,)
        Codes and people of the settlements, NaN unknown; of equal ones the first code is the larger.
    unit : (n,) ndarray of int
        The municipality of each; -1 for none.
    count : int
        How many municipalities there are.

    Examples
    --------
    >>> largest_settlements(["x", "y", "z"], np.array([np.nan, 9.0, 3.0]), np.array([0, 0, -1]), 2).tolist()
    [1, -1]
    """
    found = np.full(count, NOWHERE, dtype=np.int64)
    for row in np.argsort(-ranks_of_places(np.nan_to_num(people), ids)).tolist():  # the largest last, over the others
        if unit[row] >= 0:
            found[unit[row]] = row
    return found


def units_of_settlements(
    told: Sequence[str] | None, within: Sequence[str | None], unit_ids: Sequence[str]
) -> list[str]:  # fmt: skip
    """Return the municipality of each settlement, "" for none: as its field tells, else by the outline that holds it.

    Parameters
    ----------
    told : sequence of str, optional
        What a field of the settlements says that is called as the codes of the municipalities are; it is believed where
        all that it says are municipalities.
    within : sequence of str or None
        The municipality whose outline holds each settlement.
    unit_ids : sequence of str

    Examples
    --------
    >>> units_of_settlements(["a", "b"], ["a", "a"], ["a", "b"]), units_of_settlements(["a", "7"], ["a", None], ["a"])
    (['a', 'b'], ['a', ''])
    """
    by_outline = [code or "" for code in within]
    if told is None or not set(told) - {""} <= set(unit_ids):
        return by_outline
    return [own or found for own, found in zip(told, by_outline, strict=True)]


def in_cities(
    found: Capitals, units: ArrayLike, settlements: ArrayLike | None = None
) -> tuple[Booleans, Booleans]:  # fmt: skip
    """Tell which municipalities and which settlements lie in a city.

    Parameters
    ----------
    found : Capitals
    units : (m,) array_like of bool
        Whether the municipality does, or a point of it.
    settlements : (n,) array_like of bool, optional
        Whether the settlement does; as its municipality unless given.

    Returns
    -------
    units, settlements : ndarray of bool
        Where settlements are given, a municipality lies where its capital does.

    Examples
    --------
    >>> own = Capitals(np.array([0, 1, -1]), np.array([0, 1]), np.zeros(2))
    >>> [some.tolist() for some in in_cities(own, [True, False])]
    [[True, False], [True, False, False]]
    >>> in_cities(own, [True, False], [False, True, True])[0].tolist()
    [False, True]
    """
    own = np.asarray(units, dtype=bool)
    if settlements is None:
        return own, np.append(own, False)[found.unit]
    inside = np.asarray(settlements, dtype=bool)
    return np.where(found.settlement >= 0, np.append(inside, False)[found.settlement], own), inside
