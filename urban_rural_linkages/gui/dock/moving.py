"""Assessments go from one place to another: out of memory into the project, once that has been saved."""

from __future__ import annotations

from ...core.assessment.records import Contents
from ...core.assessment.unsaved import difference
from .ports import AssessmentStore


def all_kept(store: AssessmentStore, unsaved: Contents | None) -> list[Contents]:
    """Return all assessments of a place; of one that could not be saved there, what is open."""
    kept = {head.uuid: store.load(head.uuid) for head in store.assessments()}
    if unsaved is not None:
        kept[unsaved.assessment.uuid] = unsaved
    return list(kept.values())


def carry_over(contents: Contents, store: AssessmentStore) -> None:
    """Keep an assessment in another place, with all that is in it.

    Raises
    ------
    PlanningError
        When it cannot be written there, or is there already.
    """
    store.create(contents.assessment)
    store.save(contents, difference(contents, Contents(contents.assessment)))
