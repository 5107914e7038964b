"""Totals of an age structure by group (comarca, province) and altogether.

Ratios of a group are ratios of its sums, never means of its units' ratios: a village of forty would weigh as much as
a city.  A unit takes part in a ratio only where both of its terms are known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, ratio
from ..known import sum_known
from .age import AgeTable, broad_groups
from .age_fields import MEN, WOMEN
from .quantities import figures


@dataclass(frozen=True)
class AgeTotals:
    """Totals of one group of units; NaN where the ages given do not allow them.

    Attributes
    ----------
    group : str or None
        The group; None for all units together.
    population, old : float
        Persons, of the units where they are known.
    share_old, share_oldest : float
        Shares (0 to 1) of the inhabitants.
    ageing_index : float
        Old per 100 young.
    masculinity : float
        Men per 100 women.
    """

    group: str | None
    population: float
    old: float
    share_old: float
    share_oldest: float
    ageing_index: float
    masculinity: float


def broad_counts(table: AgeTable, young_max: int = 14, old_min: int = 65, oldest_min: int = 80) -> dict[str, Floats]:
    """Return the broad groups that a table of ages holds: young, old, oldest, total, women, men.

    Raises
    ------
    InputError
        When an edge cuts a group of the table.
    """
    young, _, old = broad_groups(table, young_max, old_min)
    counts = {
        "young": young,
        "old": old,
        "oldest": table.count(oldest_min, None),
        "total": table.count(0, None),
        "women": table.count(0, None, WOMEN),
        "men": table.count(0, None, MEN),
    }
    return {name: values for name, values in counts.items() if values is not None}


def summarise_ages(counts: Mapping[str, ArrayLike], groups: Sequence[str] | None = None) -> tuple[AgeTotals, ...]:
    """Add up an age structure by group.

    Parameters
    ----------
    counts : mapping of str to array_like, each of shape (units,)
        Some of young, old, oldest, total, women and men; at least the total.
    groups : sequence of str, optional
        Group of each unit.

    Returns
    -------
    tuple of AgeTotals
        One row a group, sorted by group, and the row of all units at the end.

    Examples
    --------
    >>> summarise_ages({"old": [30, 10], "total": [60, 140]})[0].share_old
    0.2
    """
    known = {name: figures(values) for name, values in counts.items()}
    if "men" not in known and "women" in known:
        known["men"] = known["total"] - known["women"]
    everything = np.ones(known["total"].size, dtype=bool)
    names = np.array([] if groups is None else [str(group) for group in groups], dtype=object)
    rows = [_totals(name, names == name, known) for name in sorted(set(names))]
    return (*rows, _totals(None, everything, known))


def _totals(group: str | None, members: Booleans, known: Mapping[str, Floats]) -> AgeTotals:
    return AgeTotals(
        group=group,
        population=_sum(known["total"][members]),
        old=_sum(known["old"][members]) if "old" in known else float("nan"),
        share_old=_quotient("old", "total", members, known),
        share_oldest=_quotient("oldest", "total", members, known),
        ageing_index=100 * _quotient("old", "young", members, known),
        masculinity=100 * _quotient("men", "women", members, known),
    )


def _sum(persons: Floats) -> float:
    """Add up persons where they are known; where they are for no unit, the sum is unknown."""
    known = sum_known(persons) if persons.size else None
    return float("nan") if known is None else known


def _quotient(above: str, below: str, members: Booleans, known: Mapping[str, Floats]) -> float:
    if above not in known or below not in known:
        return float("nan")
    both = members & ~np.isnan(known[above] + known[below])
    return float(ratio(np.sum(known[above][both]), np.sum(known[below][both])))
