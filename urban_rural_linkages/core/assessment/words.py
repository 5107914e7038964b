"""Words for answers, states, kinds of evidence, binding force, figures and limits: one for windows, reports and tables.

Core knows no translations: whoever asks hands in a `Voice` that has them, that of the windows or of a report.
"""

from __future__ import annotations

from typing import Protocol

from .binding_force import BindingForce
from .checklist import ItemKind
from .library import Indicator, Limit, Scale
from .norms import Force, Reference
from .records import EvidenceKind, Status

_MOST_DECIMALS = 4
_LARGE = 10.0
MINUTES = "min"


class Voice(Protocol):
    """A language: its code, its words for our English ones, its way of writing numbers."""

    @property
    def code(self) -> str:
        """Code of the language: ``en`` or ``es``."""

    def translated(self, text: str) -> str:
        """Return a text of ours in the language, as `templates.as_template`; what it does not know stays English."""

    def number(self, value: float | None, decimals: int = 0) -> str:
        """Write a number; a dash for None."""


def answer_words(scale: Scale, codes: tuple[str, ...], voice: Voice) -> str:
    """Return the labels of an answer; empty while there is none."""
    options = (scale.option(code) for code in codes)
    return "; ".join(option.label.in_language(voice.code) for option in options if option is not None)


def status_words(status: Status, voice: Voice) -> str:
    """Name the status of an assessment."""
    tr = voice.translated
    return {
        Status.DRAFT: tr("Draft"),
        Status.REVIEW: tr("In review"),
        Status.FINAL: tr("Final"),
        Status.DELETED: tr("Deleted"),
    }[status]


def kind_words(kind: EvidenceKind, voice: Voice) -> str:
    """Name a kind of evidence."""
    tr = voice.translated
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


def force_words(force: Force, voice: Voice) -> str:
    """Return how far a reference binds."""
    tr = voice.translated
    return {
        Force.DUTY: tr("duty"),
        Force.PRINCIPLE: tr("principle"),
        Force.GUIDANCE: tr("guidance"),
        Force.COMPARATIVE: tr("norm of another region, for comparison"),
        Force.FRAMEWORK: tr("international framework"),
        Force.FACT: tr("fact"),
    }[force]


def binding_words(force: BindingForce, reference: Reference, voice: Voice) -> str:
    """Return how far a reference binds a plan; "duty" only where it is one, and its text was read."""
    tr = voice.translated
    told = {
        BindingForce.OTHER_REGION: tr("norm of another region, for comparison"),
        BindingForce.NOT_IN_FORCE: tr("not in force at the initial approval"),
    }
    if force is BindingForce.UNREAD and reference.force is Force.DUTY:
        return tr("there may be a duty")
    return told.get(force) or force_words(reference.force, voice)


def item_kind_words(kind: ItemKind, voice: Voice) -> str:
    """Name a kind of question."""
    tr = voice.translated
    return {
        ItemKind.SITUATION: tr("situation"),
        ItemKind.DETERMINATION: tr("determination"),
        ItemKind.PROCESS: tr("process"),
        ItemKind.FOLLOW_UP: tr("follow-up"),
    }[kind]


def article_words(reference: Reference, voice: Voice) -> str:
    """Return the articles of a reference in the language."""
    return reference.article.in_language(voice.code)


def confidence_words(confidence: str, voice: Voice) -> str:
    """Return whether an article was read for the checklist ("seen"), or is cited from memory."""
    return voice.translated("read") if confidence == "seen" else voice.translated("from memory, to be checked")


def figure_words(value: float | None, voice: Voice) -> str:
    """Write a figure with the decimals that it has, four at most, no sign before nothing; a dash for None."""
    if value is None or value != value:  # NaN differs from itself
        return voice.number(None)
    decimals = next((d for d in range(_MOST_DECIMALS) if abs(round(value, d) - value) < 1e-9), _MOST_DECIMALS)
    return voice.number(round(value, decimals) + 0.0, decimals)


def measured_words(value: float | None, indicator: Indicator, voice: Voice) -> str:
    """Write a value of an indicator with its unit; a dash for None.

    Shares are written in per cent; these, minutes and what is 10 or more have one decimal.
    """
    if value is None or value != value:
        return voice.number(None)
    unit = indicator.unit.in_language(voice.code)
    if indicator.is_share:
        return f"{_rounded(indicator.as_shown(value), voice)} %"
    is_rounded = unit == MINUTES or abs(value) >= _LARGE
    return f"{_rounded(value, voice) if is_rounded else figure_words(value, voice)} {unit}".rstrip()


def bounds_words(limit: Limit, indicator: Indicator, voice: Voice) -> list[str]:
    """Return the least and the most that a limit allows, those of the two that it has, with their unit."""
    tr, parts = voice.translated, []
    if limit.minimum is not None:
        parts.append(tr("at least {limit}").format(limit=measured_words(limit.minimum, indicator, voice)))
    if limit.maximum is not None:
        parts.append(tr("at most {limit}").format(limit=measured_words(limit.maximum, indicator, voice)))
    return parts


def _rounded(value: float, voice: Voice) -> str:
    """Write a number with one decimal, or with more where it would read as the whole number that it only nears."""
    for decimals in range(1, _MOST_DECIMALS + 1):
        rounded = round(value, decimals) + 0.0
        if rounded != int(rounded):
            return voice.number(rounded, decimals)
        if abs(value - rounded) < 1e-9:
            break
    return voice.number(rounded, 0)
