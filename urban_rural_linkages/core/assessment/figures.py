"""The figures of an item: one for each of its indicators, calculated or typed in, and what each proposes.

Numbers that were typed in are kept by name with the answer, so that each formula finds its own; they stand before a
calculated figure, because somebody meant them so.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .checklist import Checklist, Item
from .library import Indicator
from .plan import Plan
from .records import TYPED, Answer
from .thresholds import Circumstances, answer_for, worst_answer
from .unit_records import REGION, TOTAL, Figure


@dataclass(frozen=True)
class ItemFigure:
    """The figure of an indicator at an item.

    Attributes
    ----------
    indicator : Indicator
        What is measured.
    value : float or None
        None while there is none.
    calculated : Figure or None
        The calculated figure that it is; None where it was typed in, or there is none.
    proposal : str or None
        The answer that its limit proposes; None where the planner decides.
    """

    indicator: Indicator
    value: float | None
    calculated: Figure | None
    proposal: str | None


def figures_of(
    checklist: Checklist,
    item: Item,
    answer: Answer,
    calculated: Collection[Figure],
    circumstances: Circumstances,
) -> list[ItemFigure]:
    """Return the figures of an item, in the order of its indicators.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    item : Item
        What is measured.
    answer : Answer
        With the numbers that were typed in, entered already or not yet.
    calculated : collection of Figure
        The calculated figures of the unit, of all groups; those of the region are passed over.
    circumstances : Circumstances
        Which limits count.
    """
    found = []
    for indicator in checklist.indicators_of(item):
        value, figure = _value(item, answer, calculated, indicator)
        found.append(ItemFigure(indicator, value, figure, _proposal(indicator, value, figure, circumstances)))
    return found


def circumstances_of(plan: Plan, item: Item, targets: Mapping[str, float] | None = None) -> Circumstances:
    """Return what decides which limit counts: the class of settlement only where the plan has a single one.

    `targets` are the plan's own, by indicator, as its particulars have them.
    """
    nucleus = next(iter(plan.nuclei)).value if len(plan.nuclei) == 1 else ""
    return Circumstances(nucleus, plan.instrument, item.place, targets or {})


def figures_proposal(figures: Sequence[ItemFigure]) -> str | None:
    """Return the answer that all figures together propose: the worst."""
    return worst_answer([figure.proposal for figure in figures])


def _proposal(
    indicator: Indicator, value: float | None, figure: Figure | None, circumstances: Circumstances
) -> str | None:
    """Return the answer that a figure proposes; one that something was left out of proposes nothing that is met.

    Without the food shop that no layer has, everybody may live near all services; with it, fewer.
    """
    proposal = answer_for(indicator, value, circumstances)
    is_in_part = figure is not None and bool(figure.reason)
    return None if is_in_part and proposal != "not_met" else proposal


def _value(
    item: Item, answer: Answer, calculated: Collection[Figure], indicator: Indicator
) -> tuple[float | None, Figure | None]:
    typed = indicator.by_hand.value(answer.numbers) if indicator.by_hand is not None else None
    if typed is None and len(item.indicators) == 1:
        typed = answer.numbers.get(TYPED)
    if typed is not None:
        return typed, None
    figure = next((figure for figure in calculated if _is_of(figure, indicator)), None)
    return (figure.value, figure) if figure is not None else (None, None)


def _is_of(figure: Figure, indicator: Indicator) -> bool:
    is_own = figure.unit_code != REGION and not figure.alternative
    return is_own and (figure.indicator, figure.group) == (indicator.id, TOTAL)
