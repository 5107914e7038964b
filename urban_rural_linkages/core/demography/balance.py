"""Totals of a demographic change by group (comarca, province) and altogether.

Only units whose both populations are known take part: a municipality created in between would otherwise look like
growth.  The natural balance and the migration of a group are the sums of its units, unknown where one of them is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from .quantities import Booleans, Floats, figures, ratio


@dataclass(frozen=True)
class ChangeTotals:
    """Totals of one group of units.

    Attributes
    ----------
    group : str or None
        The group; None for all units together.
    units, comparable, declining, growing : int
        Units; units with both populations; units that lost, and that won, inhabitants.
    population : float
        Persons at the end, of all units where they are known.
    population_start, population_end, change : float
        Persons, of the comparable units.
    change_pct : float
        Per cent of the population at the start; NaN where nobody was there.
    natural, migration : float
        Persons, of the comparable units; NaN where one of them is unknown.
    """

    group: str | None
    units: int
    comparable: int
    declining: int
    growing: int
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
    change = float(np.sum(end - start))
    return ChangeTotals(
        group=group,
        units=int(np.count_nonzero(members)),
        comparable=int(np.count_nonzero(comparable)),
        declining=int(np.count_nonzero(end < start)),
        growing=int(np.count_nonzero(end > start)),
        population=float(np.nansum(columns[1][members])),
        population_start=float(np.sum(start)),
        population_end=float(np.sum(end)),
        change=change,
        change_pct=float(100 * ratio(change, np.sum(start))[0]),
        natural=float(np.sum(natural)),
        migration=float(np.sum(migration)),
    )
