"""Assessments go from one place to another: out of memory into the project, once that has been saved."""

from __future__ import annotations

from ...core.assessment.records import Contents
from ...core.assessment.unsaved import difference
from .ports import Keeper


def all_kept(keeper: Keeper, unsaved: Contents | None) -> list[Contents]:
    """Return all assessments of a place; of one that could not be saved there, what is open."""
    kept = {head.uuid: keeper.load(head.uuid) for head in keeper.assessments()}
    if unsaved is not None:
        kept[unsaved.assessment.uuid] = unsaved
    return list(kept.values())


def carry_over(contents: Contents, keeper: Keeper) -> None:
    """Keep an assessment in another place, with all that is in it.

    Raises
    ------
    PlanningError
        When it cannot be written there, or is there already.
    """
    keeper.create(contents.assessment)
    keeper.save(contents, difference(contents, Contents(contents.assessment)))
