"""The answers of an assessment as a table for spreadsheets: one row a question that is asked.

Every cell stands in quotes, so that spreadsheets which expect semicolons read the commas of a note as part of it.  A
text that a spreadsheet would run as a formula (it begins with =, +, - or @) gets an apostrophe in front, which
spreadsheets take for "this is text" (OWASP, CSV injection); figures stay numbers, with a decimal point.
"""

from __future__ import annotations

import csv
import io

from ...inert import inert_cell
from ..checklist import Item
from .answers import piece_words
from .subject import Subject
from .wording import (
    answer_words,
    reference_words,
    threshold_words,
)


def answer_csv(subject: Subject) -> str:
    """Return the table as CSV: comma, every cell quoted, lines that end with CR LF."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_header(subject))
    titles = {domain.id: subject.say(domain.title) for domain in subject.checklist.domains}
    for item in subject.asked:
        writer.writerow(_row(subject, item, titles[item.domain]))
    return written.getvalue()


def _header(subject: Subject) -> list[str]:
    tr = subject.voice.translated
    return [
        tr("Domain"), tr("Item"), tr("Question"), tr("Code"), tr("Answer"), tr("Note"), tr("Value"), tr("Unit"),
        tr("Threshold"), tr("Blocking"), tr("Chosen against the proposal"), tr("To be reviewed"), tr("Weight"),
        tr("Basis"), tr("Evidence"), tr("Measures"), tr("Author"), tr("Last change"),
    ]  # fmt: skip


def _row(subject: Subject, item: Item, domain: str) -> list[str]:
    tr, answer = subject.voice.translated, subject.answer(item)

    def told(is_so: bool) -> str:
        return tr("yes") if is_so else ""

    texts = [
        domain, item.id, subject.say(item.question), " ".join(answer.codes),
        answer_words(subject, item) if item.id in subject.codes else "", answer.note,
    ]  # fmt: skip
    rest = [
        answer.unit, threshold_words(subject, item), told(item.blocking), told(answer.overridden),
        told(answer.to_review), str(item.weight),
        "\n".join(reference_words(subject, reference) for reference in item.references),
        "\n".join(piece_words(subject, piece) for piece in subject.evidence(item.id)),
        "\n".join(_measure(subject, item)), answer.author, answer.modified,
    ]  # fmt: skip
    value = "" if answer.value is None else repr(answer.value)
    return [*map(inert_cell, texts), value, *map(inert_cell, rest)]


def _measure(subject: Subject, item: Item) -> list[str]:
    found = subject.measures(item.id)
    return ["; ".join(part for part in (m.text, m.owner, m.cost, m.due) if part) for m in found]
