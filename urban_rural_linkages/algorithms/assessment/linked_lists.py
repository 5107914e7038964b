"""Blocking findings that are open in the other checklists of a plan's own store, by checklist and municipality."""

from __future__ import annotations

from ...core.assessment.assessment_view import AssessmentView
from ...core.assessment.closing import in_all
from ...core.assessment.records import Assessment
from ...core.errors import PlanningError
from ...io.checklists import shipped_checklist
from ...io.store.sql import SqlStore
from ...paths import resource

LINKED_LISTS = ("gender", "ageing", "childhood")
Linked = dict[str, dict[str, int | None]]


def linked_findings(store: SqlStore) -> Linked:
    """Count the blocking findings that are open in the latest assessment of each of the lists that plans link.

    Parameters
    ----------
    store : SqlStore
        Where the assessments of the plan are kept.

    Returns
    -------
    dict of str to dict of str to int
        By checklist and code of the municipality, and under "" of all of them; empty where no assessment was made with
        the checklist.
    """
    heads = store.assessments()
    return {name: _open_in(store, [head for head in heads if head.checklist_id == name]) for name in LINKED_LISTS}


def _open_in(store: SqlStore, heads: list[Assessment]) -> dict[str, int | None]:
    if not heads:
        return {}
    latest = max(heads, key=lambda head: (head.modified, head.created, head.uuid))
    try:
        checklist = shipped_checklist(resource("checklists"), latest.checklist_id)
        closings = AssessmentView(checklist, store.load(latest.uuid)).closings()
    except PlanningError:  # a list of another version: how much of it is open cannot be said
        return {}
    found: dict[str, int | None] = {unit: len(closing.blocking) for unit, closing in closings.items()}
    return {**found, "": in_all(closings.values())[1]}
