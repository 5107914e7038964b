"""Beginning of an assessment: how long its list is for an instrument, and which duty there is to make it."""

from __future__ import annotations

from dataclasses import dataclass

from .applicability import asked_items
from .binding_force import BindingForce, Setting, by_force
from .checklist import Checklist
from .norms import Force, Reference
from .plan import Plan


@dataclass(frozen=True)
class ListSize:
    """Size of a list for a plan: how many questions are asked at first, and how many of them have an indicator."""

    questions: int
    measurable: int


def list_size(checklist: Checklist, plan: Plan) -> ListSize:
    """Return how long a list is for a plan before anything is answered."""
    asked = asked_items(checklist, plan, {})
    return ListSize(len(asked), sum(bool(item.indicators) for item in asked))


def duties_to_assess(checklist: Checklist, setting: Setting) -> tuple[tuple[BindingForce, Reference], ...]:
    """Return the references that make, or may make, the assessment itself a duty.

    They are those of the question whether the instrument is pertinent: where a norm of the plan's region asks for the
    assessment, `BindingForce.DUTY` if its text was read, `BindingForce.UNREAD` if nobody has read it.  Elsewhere none.
    """
    item = checklist.item(checklist.pertinence) if checklist.pertinence else None
    if item is None:
        return ()
    found = by_force(item, checklist.norms, setting)
    return tuple(
        (force, reference)
        for force, reference in found
        if force is BindingForce.DUTY or (force is BindingForce.UNREAD and reference.force is Force.DUTY)
    )
