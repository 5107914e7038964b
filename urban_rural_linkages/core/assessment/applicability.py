"""Items that a plan is asked: those of its instrument, settlements and stage whose conditions hold.

An item that is hidden keeps its answer, but the answer counts for nothing: not for a score, and not for the
conditions of other items.
"""

from __future__ import annotations

from .checklist import Checklist, Item
from .plan import Plan
from .relevance import Answers, chosen, holds, in_order


def applies(item: Item, plan: Plan) -> bool:
    """Tell whether an item is meant for a plan, whatever was answered."""
    scope = item.applies_to
    return (
        (not scope.instruments or plan.instrument in scope.instruments)
        and not scope.nuclei.isdisjoint(plan.nuclei)
        and plan.stage in scope.stages
    )


def applicable_items(checklist: Checklist, plan: Plan) -> tuple[Item, ...]:
    """Return the items that are meant for a plan, in the order of the checklist."""
    return tuple(item for item in checklist.items if applies(item, plan))


def asked_items(checklist: Checklist, plan: Plan, answers: Answers) -> tuple[Item, ...]:
    """Return the items to be asked, given the answers so far.

    Conditions are settled one after another, each after those that it depends on: an answer to an item that is
    itself hidden is read as none.

    Parameters
    ----------
    checklist : Checklist
        The checklist.
    plan : Plan
        What is assessed.
    answers : mapping of str to str or sequence of str
        Codes by item, also of items that are hidden now.

    Returns
    -------
    tuple of Item
        In the order of the checklist.
    """
    asked = {item.id: item for item in applicable_items(checklist, plan)}
    counted = {name: chosen(answers, name) for name in asked}
    conditions = {item.id: item.relevant_if for item in checklist.items if item.relevant_if is not None}
    for name in in_order(conditions):
        if name in asked and not holds(conditions[name], counted):
            del asked[name], counted[name]
    return tuple(asked.values())
