"""The figures of an item: one for each of its indicators, whether calculated or entered by hand.

An answer keeps one value, and an item may have several indicators.  Numbers entered by hand are kept by name, so that
each formula finds its own; calculations know their indicator, and the latest one of it counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .checklist import Item
from .library import Indicator
from .open_assessment import OpenAssessment
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
    work: OpenAssessment,
    item: Item,
    circumstances: Circumstances,
    latest: CalculationRun | None = None,
    typed: Answer | None = None,
) -> list[Figure]:
    """Return the figures of an item, in the order of its indicators.

    Parameters
    ----------
    work : OpenAssessment
        The assessment.
    item : Item
        What is measured.
    circumstances : Circumstances
        Which limits count.
    latest : CalculationRun, optional
        A calculation that is not recorded yet.
    typed : Answer, optional
        The answer with numbers that are not entered yet.
    """
    answer = typed or work.answer(item.id)
    found = []
    for indicator in work.checklist.indicators_of(item):
        value, run = _value(work, item, answer, indicator, latest)
        found.append(Figure(indicator, value, run, answer_for(indicator, value, circumstances)))
    return found


def figures_proposal(figures: Sequence[Figure]) -> str | None:
    """Return the answer that all figures together propose: the worst."""
    return worst_answer([figure.proposal for figure in figures])


def _value(
    work: OpenAssessment, item: Item, answer: Answer, indicator: Indicator, latest: CalculationRun | None
) -> tuple[float | None, CalculationRun | None]:
    if indicator.by_hand is not None:
        return indicator.by_hand.value(answer.numbers), None
    if latest is not None and latest.indicator == indicator.id:
        return latest.value, latest
    run = work.run(answer.run) if answer.run else None
    if run is None or run.indicator != indicator.id:
        run = _latest_run(work, item, indicator)
    if run is not None:
        return run.value, run
    # Typed in although it can be calculated: one value, so only where it cannot be that of another indicator.
    return (answer.value, None) if len(item.indicators) == 1 and not answer.run else (None, None)


def _latest_run(work: OpenAssessment, item: Item, indicator: Indicator) -> CalculationRun | None:
    """Return the last calculation of an indicator, where the item has several: its answer names only one."""
    if len(item.indicators) == 1:
        return None
    runs = [run for run in work.contents().runs if run.indicator == indicator.id]
    return max(runs, key=lambda run: (run.time, run.uuid), default=None)
