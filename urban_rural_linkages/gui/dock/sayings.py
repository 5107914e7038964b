"""Messages of the dock about its state: each has a subject, and goes when it is no longer so."""

from __future__ import annotations

from collections.abc import Callable

from ...core.assessment.migration import Migration
from ...core.assessment.records import Assessment
from ...i18n import tr
from .banner import FAILURE, INFORMATION, Banners
from .ports import AssessmentStore

OF_ONE_ASSESSMENT = ("open", "save", "conflict", "final", "version", "calculation", "refused", "stale", "missing")


def say_place(banners: Banners, store: AssessmentStore | None) -> None:
    """Say where assessments are kept, where that is not as it should be."""
    if store is None:
        words = tr("The project has not been saved yet: answers are kept in memory, until QGIS is closed. Save the "
                   "project to keep them.")  # fmt: skip
        banners.tell("place", words)
    elif not store.is_writable:
        words = tr("{place} cannot be written: answers stay in memory for now.")
        banners.tell("place", words.format(place=store.where))


def say_final(banners: Banners, head: Assessment) -> None:
    """Say that an assessment is final, or no longer say so."""
    if head.is_final:
        words = tr("This assessment is final: it can be read, not changed. Set it back to draft to go on.")
        banners.tell("final", words, INFORMATION)
    else:
        banners.drop("final")


def say_version(banners: Banners, old: str, new: str, found: Migration, update: Callable[[], None]) -> None:
    """Say what a newer version of the checklist means."""
    words = tr("The checklist has changed since: version {old}, now {new}. Answers to review: {review}; no longer "
               "asked: {archived}; not asked before: {fresh}. Until it is updated, the assessment can only be "
               "read.")  # fmt: skip
    words = words.format(
        old=old, new=new, review=len(found.to_review), archived=len(found.archived), fresh=len(found.new)
    )
    banners.tell("version", words, INFORMATION, {tr("Update"): update})


def say_failed(banners: Banners, reason: str, again: Callable[[], object]) -> None:
    """Say that nothing could be saved."""
    words = tr("Not saved: answers are in memory, and saving is tried again. {reason}").format(reason=reason)
    banners.tell("save", words, FAILURE, {tr("Try Again"): again})


def say_conflict(banners: Banners, count: int, compare: Callable[[], object]) -> None:
    """Say that somebody else has changed the same."""
    words = tr("Answers with two versions: {count}. Both are kept until one is chosen.")
    banners.tell("conflict", words.format(count=count), actions={tr("Compare…"): compare})


def say_stale(banners: Banners, stale: int, missing: int) -> None:
    """Say how many figures are out of date and how much evidence is missing."""
    sentences = {
        "stale": (stale, tr("Figures out of date, because their inputs have changed: {count}. Calculate them again.")),
        "missing": (missing, tr("Evidence that is not where it was: {count}. Bring its layers and files back, or "
                                "remove it.")),
    }  # fmt: skip
    for subject, (count, words) in sentences.items():
        if count:
            banners.tell(subject, words.format(count=count), can_go=True)
        else:
            banners.drop(subject)
