"""Several plans beside each other: the same figures of each, and which plans another one beats in all of them.

A plan is dominated where another is no worse in any figure and better in one.  No figure is a cost: a plan with one
service more may beat all others, and the table does not say what it costs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats
from ..notes import Note
from .scenario_rows import ScenarioRow

LOW, HIGH = -1.0, 1.0
BETTER: Mapping[str, float] = {
    "gain": HIGH, "lose": LOW, "newly_beyond": LOW, "beyond_after": LOW, "mean_after": LOW, "nine_after": LOW,
    "depth_after": LOW,
}  # fmt: skip
"""The figures by which plans are compared, and which end of each is better."""


@dataclass(frozen=True)
class Plan:
    """A plan: its name, its figures, and the names of the plans that beat it in all of them."""

    name: str
    row: ScenarioRow
    dominated_by: tuple[str, ...]


def compare_plans(rows: Mapping[str, ScenarioRow]) -> list[Plan]:
    """Mark the plans that others beat.

    Parameters
    ----------
    rows : mapping of str to ScenarioRow
        The row of everybody of each plan, against the same state; those of other thresholds are not compared.

    Returns
    -------
    list of Plan
        In the order given.
    """
    names = list(rows)
    figures = np.array([[sign * getattr(row, name) for name, sign in BETTER.items()] for row in rows.values()])
    thresholds = np.array([row.threshold for row in rows.values()])
    beats = dominated(figures.reshape(len(names), len(BETTER))) & (thresholds[:, None] == thresholds)
    return [Plan(name, rows[name], tuple(names[other] for other in np.flatnonzero(beats[place])))
            for place, name in enumerate(names)]  # fmt: skip


def beaten(plans: Sequence[Plan]) -> list[Note]:
    """Say which plans are no better in any figure than others.

    Parameters
    ----------
    plans : sequence of Plan
        As `compare_plans` returns them.
    """
    return [Note("Plan '{plan}' is no better in any figure than: {others}.", plan=plan.name,
                 others=", ".join(plan.dominated_by)) for plan in plans if plan.dominated_by]  # fmt: skip


def dominated(figures: Floats | Sequence[Sequence[float]]) -> Booleans:
    """Tell which rows are dominated by which: element [i, j] where row j is no worse in any column, better in one.

    Parameters
    ----------
    figures : (plans, figures) array_like
        The larger the better; a plan with an unknown figure is not compared.

    Examples
    --------
    >>> dominated([[1.0, 2.0], [1.0, 3.0], [5.0, 0.0]]).tolist()
    [[False, True, False], [False, False, False], [False, False, False]]
    """
    rows = np.asarray(figures, dtype=np.float64)
    mine, others = rows[:, None, :], rows[None, :, :]
    return np.asarray((others >= mine).all(axis=2) & (others > mine).any(axis=2))
