"""Outcomes of a calculation: the figure of an indicator for one unit and group, or why there is none."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from ...notes import Note
from ..unit_records import TOTAL, Figure


@dataclass(frozen=True)
class Estimate:
    """Value with the number of people or cases that it is a figure of, and its standard error; NaN = unknown."""

    value: float
    base: float = math.nan
    error: float = math.nan


@dataclass(frozen=True)
class Outcome:
    """A figure, or the reason that there is none.

    Attributes
    ----------
    unit, indicator, group : str
        As of `Figure`.
    amount : Estimate or None
        None where it cannot be calculated.
    reason : Note or None
        Why; beside a value what was left out of it.
    """

    unit: str
    indicator: str
    group: str = TOTAL
    amount: Estimate | None = None
    reason: Note | None = None

    def figure(self, run: str, modified: str, say: Callable[[Note], str] = str, alternative: str = "") -> Figure:
        """Return it as a record of the store; `say` writes the reason in the user's language."""
        amount = self.amount or Estimate(math.nan)
        return Figure(
            unit_code=self.unit,
            indicator=self.indicator,
            group=self.group,
            value=_or_none(amount.value),
            base=_or_none(amount.base),
            error=_or_none(amount.error),
            alternative=alternative,
            run=run,
            reason="" if self.reason is None else say(self.reason),
            modified=modified,
        )


def _or_none(number: float) -> float | None:
    return float(number) if math.isfinite(number) else None
