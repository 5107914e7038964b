"""All answers of an assessment: domain by domain as chapters of a report, and as a table for spreadsheets.

The chapter of evidence lists all of it, and what is not at hand any more.
"""

from __future__ import annotations

import csv
import io

from ...credentials import without_credentials
from ...inert import inert_cell
from ..binding_force import blocks, setting_of
from ..checklist import Item
from ..publication import BLACK_SPOT
from ..records import Evidence
from ..words import kind_words
from .subject import Subject
from .wording import (
    answer_words,
    basis_words,
    figure_words,
    figures,
    threshold_words,
    value_words,
)


def _blocks(subject: Subject, item: Item) -> bool:
    return blocks(item, subject.checklist.norms, setting_of(subject.contents.assessment))


def map_name(uuid: str) -> str:
    """Return what the picture of a piece of evidence is called."""
    return f"map_{uuid}"


def piece_words(subject: Subject, piece: Evidence) -> str:
    """Return a piece of evidence in one line."""
    value = "" if piece.value is None else f" = {figure_words(subject, piece.value)}"
    kind, title = kind_words(piece.kind, subject.voice), without_credentials(piece.title)
    lost = f"; {_source(subject, piece)}" if piece.title and piece.uuid in subject.unavailable else ""
    return f"{kind}: {title or _source(subject, piece)}{value}{lost}"


def _source(subject: Subject, piece: Evidence) -> str:
    tr = subject.voice.translated
    parts = [
        without_credentials(piece.source),
        tr("features: {filter}").format(filter=piece.filter) if piece.filter else "",
    ]
    if piece.extent is not None and BLACK_SPOT not in piece.source:  # corners would tell the very place
        corners = " ".join(f"{corner:.10g}" for corner in piece.extent)
        parts.append(f"{corners} {piece.crs}".rstrip())
    if piece.value is not None:
        parts.append(figure_words(subject, piece.value))
    source = "; ".join(part for part in parts if part)
    if piece.uuid in subject.unavailable:
        return tr("not available (source: {source})").format(source=source)
    return source


def answer_csv(subject: Subject) -> str:
    """Return the table as CSV, one row a question that is asked: comma, every cell quoted, lines that end with CR LF.

    Every cell stands in quotes, so that spreadsheets which expect semicolons read the commas of a note as part of it.
    A text that a spreadsheet would run as a formula (it begins with =, +, - or @) gets an apostrophe in front, which
    spreadsheets take for "this is text" (OWASP, CSV injection); figures stay numbers, with a decimal point.
    """
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

    value, unit = _value_and_unit(subject, item)
    texts = [
        domain, item.id, subject.say(item.question), " ".join(answer.codes),
        answer_words(subject, item) if item.id in subject.codes else "", answer.note,
    ]  # fmt: skip
    rest = [
        unit, threshold_words(subject, item), told(_blocks(subject, item)), told(answer.overridden),
        told(answer.to_review), str(item.weight),
        basis_words(subject, item),
        "\n".join(piece_words(subject, piece) for piece in subject.evidence(item.id)),
        "\n".join(_measure(subject, item)), answer.author, answer.modified,
    ]  # fmt: skip
    return [*map(inert_cell, texts), value, *map(inert_cell, rest)]


def _value_and_unit(subject: Subject, item: Item) -> tuple[str, str]:
    """Return the only figure of an answer as a number and its unit; of several, all of them in words as the unit."""
    found = figures(subject, item)
    if len(found) != 1:
        return "", value_words(subject, item)
    return repr(found[0].value), subject.say(found[0].indicator.unit)


def _measure(subject: Subject, item: Item) -> list[str]:
    found = subject.measures(item.id)
    return ["; ".join(part for part in (m.text, m.owner, m.cost, m.due) if part) for m in found]
