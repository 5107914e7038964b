"""The figures of an item: one for each of its indicators, whether calculated or entered by hand.

An answer keeps one value, and an item may have several indicators.  Numbers entered by hand are kept by name, so that
each formula finds its own; calculations know their indicator, and the latest one of it counts.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .checklist import Checklist, Item
from .library import Indicator
from .plan import Plan
from .records import Answer, CalculationRun
from .thresholds import Circumstances, answer_for, worst_answer


@dataclass(frozen=True)
class Figure:
    """The figure of an indicator.

    Attributes
    ----------
    indicator : Indicator
        What is measured.
    value : float or None
        None while there is none.
    run : CalculationRun or None
        The calculation that it comes from; None where it was entered.
    proposal : str or None
        The answer that its limit proposes; None where the planner decides.
    """

    indicator: Indicator
    value: float | None
    run: CalculationRun | None
    proposal: str | None


def figures_of(
    checklist: Checklist,
    item: Item,
    answer: Answer,
    runs: Collection[CalculationRun],
    circumstances: Circumstances,
    latest: CalculationRun | None = None,
) -> list[Figure]:
    """Return the figures of an item, in the order of its indicators.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    item : Item
        What is measured.
    answer : Answer
        With the numbers that were typed in, entered already or not yet.
    runs : collection of CalculationRun
        The calculations on record.
    circumstances : Circumstances
        Which limits count.
    latest : CalculationRun, optional
        A calculation that is not recorded yet.
    """
    found = []
    for indicator in checklist.indicators_of(item):
        value, run = _value(item, answer, runs, indicator, latest)
        found.append(Figure(indicator, value, run, answer_for(indicator, value, circumstances)))
    return found


def circumstances_of(plan: Plan, item: Item) -> Circumstances:
    """Return what decides which limit counts: the class of settlement only where the plan has a single one."""
    nucleus = next(iter(plan.nuclei)).value if len(plan.nuclei) == 1 else ""
    return Circumstances(nucleus, plan.instrument, item.place)


def figures_proposal(figures: Sequence[Figure]) -> str | None:
    """Return the answer that all figures together propose: the worst."""
    return worst_answer([figure.proposal for figure in figures])


def _value(
    item: Item, answer: Answer, runs: Collection[CalculationRun], indicator: Indicator, latest: CalculationRun | None
) -> tuple[float | None, CalculationRun | None]:
    if indicator.by_hand is not None:
        return indicator.by_hand.value(answer.numbers), None
    if latest is not None and latest.indicator == indicator.id:
        return latest.value, latest
    run = next((run for run in runs if run.uuid == answer.run and run.indicator == indicator.id), None)
    if run is None and len(item.indicators) > 1:  # the answer names the last of several alone
        run = max((run for run in runs if run.indicator == indicator.id), key=_age, default=None)
    if run is not None:
        return run.value, run
    # Typed in although it can be calculated: one value, so only where it cannot be that of another indicator.
    return (answer.value, None) if len(item.indicators) == 1 and not answer.run else (None, None)


def _age(run: CalculationRun) -> tuple[str, str]:
    return run.time, run.uuid
