"""Words in the language of the windows for what core knows by codes; most are those of `core.assessment.words`."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from ...core.assessment import words
from ...core.assessment.binding_force import BindingForce
from ...core.assessment.checklist import Checklist, Item, ItemKind
from ...core.assessment.library import Indicator, Option, Scale
from ...core.assessment.norms import Reference
from ...core.assessment.plan import INSTRUMENTS, NUCLEI, STAGES
from ...core.assessment.records import EvidenceKind, Status
from ...core.assessment.text import Text
from ...core.assessment.thresholds import OWN_TARGET, Circumstances, force_of, limit_for
from ...i18n import current_language, number_text, printed_number, tr

LONGEST_WORD = 28  # characters; what is longer may be broken, so that a link never widens the dock
ZERO_WIDTH_SPACE = "\u200b"


class _Reader:
    """The language of the windows, as the words of core ask for it."""

    @property
    def code(self) -> str:
        return current_language()

    translated = staticmethod(tr)  # of texts that are collected where they stand
    number = staticmethod(number_text)


READER = _Reader()  # a `Voice` in the language of the windows


class SteadyReader:
    """The language of the windows when it was made: asking for it anew costs more than painting a cell."""

    def __init__(self) -> None:
        self.code = current_language()

    translated = staticmethod(tr)

    def number(self, value: float | None, decimals: int = 0) -> str:
        """Write a number; a dash for None."""
        return printed_number(value, decimals, self.code)


def translated(text: Text) -> str:
    """Return content of a checklist in the language of the reader."""
    return text.in_language(current_language())


def breakable(text: str) -> str:
    """Allow lines to break inside very long words, which stay the same to the eye."""
    if all(len(word) <= LONGEST_WORD for word in text.split()):
        return text
    pieces = []
    run = 0
    for character in text:
        run = 0 if character.isspace() else run + 1
        if run > LONGEST_WORD:
            pieces.append(ZERO_WIDTH_SPACE)
            run = 1
        pieces.append(character)
    return "".join(pieces)


def unmarked(text: str) -> str:
    """Keep an ampersand an ampersand where Qt would read a mnemonic."""
    return text.replace("&", "&&")


def reference_words(checklist: Checklist, reference: Reference, force: BindingForce) -> str:
    """Return a reference in one line: norm, article, how far it binds the plan, and whether it was read."""
    norm = checklist.norms.get(reference.norm)
    title = translated(norm.title) if norm is not None else reference.norm
    parts = [
        f"{title}, {words.article_words(reference, READER)}", words.binding_words(force, reference, READER),
        words.confidence_words(reference.confidence, READER),
    ]  # fmt: skip
    later = norm.versions_touching(reference, norm.version_checked or checklist.date) if norm is not None else ()
    if later:
        parts.append(tr("the article has a later version: {dates}").format(dates=", ".join(later)))
    return " · ".join(parts)


def answer_words(scale: Scale, codes: tuple[str, ...]) -> str:
    """Return the labels of an answer; empty while there is none."""
    return words.answer_words(scale, codes, READER)


def answer_key(scale: Scale, option: Option) -> str:
    """Return the digit that chooses an option: that of its code (m0 to m4), else its place from 1; empty past 9."""
    digits = [code[1:] for code in scale.codes if len(code) == 2 and code[1:].isdigit()]
    if not digits:
        place = scale.codes.index(option.code) + 1
        return str(place) if place <= 9 else ""
    if option.code[1:] in digits:
        return option.code[1:]
    rest = [code for code in scale.codes if code[1:] not in digits]
    place = max(int(digit) for digit in digits) + 1 + rest.index(option.code)
    return str(place) if place <= 9 else ""


def kind_words(kind: EvidenceKind) -> str:
    """Name a kind of evidence."""
    return words.kind_words(kind, READER)


def status_words(status: Status) -> str:
    """Name the status of an assessment."""
    return words.status_words(status, READER)


def instrument_words(code: str) -> str:
    """Name an instrument of planning."""
    return translated(INSTRUMENTS[code])


def nucleus_words(code: str) -> str:
    """Name a class of settlement."""
    return translated(NUCLEI[code])


def stage_words(code: str) -> str:
    """Name a stage of a plan."""
    return translated(STAGES[code])


def figure_words(value: float | None, unit: str) -> str:
    """Write a figure with its unit, as the reader's language does."""
    if value is None or value != value:  # NaN differs from itself
        return tr("no value yet")
    return f"{words.figure_words(value, READER)} {unit}".rstrip()


def measured_words(value: float | None, indicator: Indicator) -> str:
    """Write a value of an indicator with its unit: shares in per cent, minutes with one decimal."""
    if value is None or value != value:
        return tr("no value yet")
    return words.measured_words(value, indicator, READER)


def limit_words(indicator: Indicator, circumstances: Circumstances) -> str:
    """Say what a figure is held against; empty where nothing is set, or what decides it is not known."""
    limit = limit_for(indicator, circumstances)
    if limit is None:
        return ""
    parts = words.bounds_words(limit, indicator, READER)
    if limit.target is not None:
        parts.append(tr("target {value}").format(value=measured_words(limit.target, indicator)))
    bounds, force = ", ".join(parts), force_of(indicator, limit)
    if limit.case == OWN_TARGET:
        return tr("{bounds} (the plan's own target)").format(bounds=bounds)
    return f"{bounds} ({words.force_words(force, READER)})" if bounds and force is not None else bounds


def time_words(time: str) -> str:
    """Return a time of the store (ISO 8601, UTC) as the reader's clock shows it."""
    moment = QDateTime.fromString(time, Qt.DateFormat.ISODate)
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat) if moment.isValid() else time


def item_flags(item: Item, blocks: bool) -> list[str]:
    """Say what is special about an item, and whether it blocks the plan."""
    flags = [tr("Blocking: the plan must contain this.")] if blocks else []
    flags += [tr("Situation: read, not judged")] if item.kind is ItemKind.SITUATION else []
    return [*flags, tr("Alert: a duty of the administrations, no document of the plan.")] if item.alert else flags
