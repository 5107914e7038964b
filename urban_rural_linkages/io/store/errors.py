"""Errors of a store of assessments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import PlanningError

if TYPE_CHECKING:
    from ...core.assessment.working_copy import Unsaved


class StoreError(PlanningError):
    """A store that cannot be opened, read or written."""


class StoreConflict(PlanningError):
    """Somebody else has written a newer answer, or changed the head of the assessment; nothing was written.

    Give back what was not written, load the assessment, merge it with what is open (core.assessment.merge), and save
    again.

    Attributes
    ----------
    items : tuple of str
        Items whose answer in the store is not the one that was changed here, sorted; empty where it is the head.
    unsaved : Unsaved
        All that was not written, which may be more than the last save: what a `ResilientStore` held is part of it.
    """

    def __init__(
        self, message: str, hint: str = "", *, items: tuple[str, ...], unsaved: Unsaved, **values: object
    ) -> None:
        super().__init__(message, hint=hint, items=", ".join(items), **values)
        self.items, self.unsaved = items, unsaved


def conflict(items: tuple[str, ...], where: str, unsaved: Unsaved) -> StoreConflict:
    """Return the conflict about items of a store."""
    return StoreConflict(
        "Somebody else has changed the answers to {items} in '{where}' meanwhile.",
        hint="Compare both answers and keep one of them.",
        items=items,
        unsaved=unsaved,
        where=where,
    )


def head_conflict(title: str, where: str, unsaved: Unsaved) -> StoreConflict:
    """Return the conflict about the head of an assessment."""
    return StoreConflict(
        "Somebody else has changed the title, plan or status of the assessment '{title}' in '{where}' meanwhile.",
        hint="Compare both and keep one of them.",
        items=(),
        unsaved=unsaved,
        title=title,
        where=where,
    )


def missing(where: str) -> StoreError:
    """Return the error of an assessment that is not in a store."""
    return StoreError(
        "The assessment is not in '{where}'.",
        hint="It may have been taken away or moved to another file; save it as a copy.",
        where=where,
    )


def already_there(title: str, where: str) -> StoreError:
    """Return the error of an assessment that is in a store already."""
    return StoreError(
        "The assessment '{title}' is in '{where}' already.",
        hint="Open it there, or merge the two copies.",
        title=title,
        where=where,
    )


def moved_on(title: str, where: str) -> StoreError:
    """Return the error of an assessment that was made final, or moved to another checklist, by somebody else."""
    return StoreError(
        "The assessment '{title}' in '{where}' has been made final, or moved to another version of its checklist.",
        hint="Open it anew before you go on.",
        title=title,
        where=where,
    )
