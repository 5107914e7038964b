"""What kinds of evidence and states of an assessment are called, in windows and reports alike.

Whoever asks hands in the translation: `tr` of the windows, or that of a report's language.
"""

from __future__ import annotations

from collections.abc import Callable

from .records import EvidenceKind, Status


def kind_words(kind: EvidenceKind, tr: Callable[[str], str]) -> str:
    """Name a kind of evidence."""
    return {
        EvidenceKind.LAYER: tr("Layer"),
        EvidenceKind.FEATURE: tr("Features"),
        EvidenceKind.EXTENT: tr("Map extent"),
        EvidenceKind.TABLE: tr("Table"),
        EvidenceKind.NUMBER: tr("Number"),
        EvidenceKind.CALCULATION: tr("Calculation"),
        EvidenceKind.TEXT: tr("Text"),
        EvidenceKind.DOCUMENT: tr("Document"),
        EvidenceKind.PHOTO: tr("Photo"),
        EvidenceKind.LINK: tr("Link"),
    }[kind]


def status_words(status: Status, tr: Callable[[str], str]) -> str:
    """Name the status of an assessment."""
    return {Status.DRAFT: tr("Draft"), Status.REVIEW: tr("In review"), Status.FINAL: tr("Final")}[status]
