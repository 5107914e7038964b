"""Totals of a demographic change by group (comarca, province) and altogether.

Only units whose both populations are known take part: a municipality created in between would otherwise look like
growth.  The natural balance and the migration of a group are the sums of its units, unknown where one of them is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, ratio
from ..known import count_true
from .quantities import figures


@dataclass(frozen=True)
class ChangeTotals:
    """Totals of one group of units.

    Attributes
    ----------
    group : str or None
        The group; None for all units together.
    units, comparable : int
        Units, and units with both populations.
    declining, growing, newly_inhabited : int or None
        Comparable units that lost inhabitants, that won some, and where there are some after nobody; None where no
        unit is comparable.
    population : float
        Persons at the end, of all units where they are known; NaN where they are for none.
    population_start, population_end, change : float
        Persons, of the comparable units; NaN where there is none.
    change_pct : float
        Per cent of the population at the start; NaN where nobody was there.
    natural, migration : float
        Persons, of the comparable units; NaN where one of them is unknown.
    """

    group: str | None
    units: int
    comparable: int
    declining: int | None
    growing: int | None
    newly_inhabited: int | None
    population: float
    population_start: float
    population_end: float
    change: float
    change_pct: float
    natural: float
    migration: float


def summarise_change(
    start: ArrayLike,
    end: ArrayLike,
    natural: ArrayLike,
    migration: ArrayLike,
    groups: Sequence[str] | None = None,
) -> tuple[ChangeTotals, ...]:
    """Add up a demographic change by group.

    Parameters
    ----------
    start, end : array_like, shape (units,)
        Inhabitants; NaN where unknown.
    natural, migration : array_like, shape (units,)
        Persons over the period; NaN where unknown.
    groups : sequence of str, optional
        Group of each unit.

    Returns
    -------
    tuple of ChangeTotals
        One row a group, sorted by group, and the row of all units at the end.

    Examples
    --------
    >>> summarise_change([100, 50], [80, 60], [-5, 1], [-15, 9])[0].change
    -10.0
    """
    columns = (figures(start), figures(end), figures(natural), figures(migration))
    everything = np.ones(columns[0].size, dtype=bool)
    names = np.array([] if groups is None else [str(group) for group in groups], dtype=object)
    rows = [_totals(name, names == name, columns) for name in sorted(set(names))]
    return (*rows, _totals(None, everything, columns))


def _totals(group: str | None, members: Booleans, columns: tuple[Floats, ...]) -> ChangeTotals:
    comparable = members & ~np.isnan(columns[0] + columns[1])
    start, end, natural, migration = (column[comparable] for column in columns)
    change = _sum(end - start)
    return ChangeTotals(
        group=group,
        units=int(np.count_nonzero(members)),
        comparable=int(np.count_nonzero(comparable)),
        declining=count_true(end < start),
        growing=count_true((end > start) & (start > 0)),
        newly_inhabited=count_true((end > start) & (start == 0)),
        population=_sum(columns[1][members & ~np.isnan(columns[1])]),
        population_start=_sum(start),
        population_end=_sum(end),
        change=change,
        change_pct=float(100 * ratio(change, _sum(start))),
        natural=_sum(natural),
        migration=_sum(migration),
    )


def _sum(persons: Floats) -> float:
    """Add up persons; of no unit at all the sum is unknown."""
    return float(np.sum(persons)) if persons.size else float("nan")
