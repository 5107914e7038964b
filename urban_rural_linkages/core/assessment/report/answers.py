"""All answers of an assessment, domain by domain: question, answer, note, figure, basis, evidence and measures."""

from __future__ import annotations

from ...report.document import Block, Entry, Heading
from ..checklist import Item
from .evidence import piece_words
from .subject import Subject
from .wording import (
    answer_words,
    origin_words,
    reference_words,
    threshold_words,
    value_words,
)


def answer_blocks(subject: Subject) -> list[Block]:
    """Return a heading for each domain that is asked, and an entry for each of its questions."""
    blocks: list[Block] = []
    asked = {item.id for item in subject.asked}
    for domain in subject.checklist.domains:
        items = [item for item in domain.items if item.id in asked]
        if items:
            blocks.append(Heading(2, _domain_title(subject, subject.say(domain.title), domain.title_confidence)))
            blocks += [_entry(subject, item) for item in items]
    return blocks


def _domain_title(subject: Subject, title: str, confidence: str) -> str:
    """Return a title, with a remark where that of a framework is cited from memory."""
    tr = subject.voice.translated
    return title if confidence == "seen" else tr("{title} (title from memory, to be checked)").format(title=title)


def _entry(subject: Subject, item: Item) -> Entry:
    tr, answer = subject.voice.translated, subject.answer(item)
    unknown = subject.unknown_codes(item)
    words = answer_words(subject, item) if not unknown else tr("{code} (not on the scale)").format(
        code=", ".join(unknown))  # fmt: skip
    figure, origin = value_words(subject, item), origin_words(subject, item)
    facts = [
        (tr("Answer"), tr("not answered") if item.id not in subject.codes and not unknown else words),
        (tr("Note"), answer.note),
        (tr("Figure"), f"{figure} ({origin})" if figure else ""),
        (tr("Threshold"), threshold_words(subject, item)),
        (tr("Remarks"), _remarks(subject, item)),
        (tr("Basis"), "\n".join(reference_words(subject, reference) for reference in item.references)),
        (tr("Evidence"), "\n".join(piece_words(subject, piece) for piece in subject.evidence(item.id))),
        (tr("Measures"), "\n".join(measure.text for measure in subject.measures(item.id))),
    ]
    title = f"{subject.say(item.question)} [{item.id}]"
    return Entry(title, [(name, text) for name, text in facts if text], _tone(subject, item), item.id)


def _remarks(subject: Subject, item: Item) -> str:
    tr, answer = subject.voice.translated, subject.answer(item)
    missing_note = not answer.note and any(subject.checklist.needs_note(item, code) for code in answer.codes)
    remarks = [
        tr("blocking: the plan has to contain it") if item.blocking else "",
        tr("duty of the administrations") if item.alert else "",
        tr("chosen against the calculated proposal") if answer.overridden else "",
        tr("to be reviewed: question or threshold has changed") if answer.to_review else "",
        tr("this answer has to be explained, and has no note") if missing_note else "",
    ]
    return "; ".join(remark for remark in remarks if remark)


def _tone(subject: Subject, item: Item) -> str:
    """Return the colour at the side of an entry; an answer without a value has none."""
    scale = subject.checklist.scale_of(item)
    options = (scale.option(code) for code in subject.codes.get(item.id, ()))
    values = [option.value for option in options if option is not None and option.value is not None]
    if not scale.scored or not values:
        return "plain"
    if min(values) == 0:
        return "bad"
    return "good" if min(values) == 1 else "middle"
