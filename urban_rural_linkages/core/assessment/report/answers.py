"""All answers of an assessment: domain by domain as chapters of a report, and as a table for spreadsheets.

The chapter of evidence lists all of it, and what is not at hand any more.
"""

from __future__ import annotations

import csv
import io

from ...credentials import without_credentials
from ...inert import inert_cell
from ...report.blocks import (
    Block,
    Caution,
    Entry,
    Figure,
    Heading,
    Paragraph,
    Table,
    side_by_side,
)
from ..binding_force import blocks, setting_of
from ..checklist import Item
from ..publication import BLACK_SPOT
from ..records import Evidence
from ..words import kind_words
from .subject import Subject
from .wording import (
    answer_words,
    basis_words,
    figure_facts,
    figure_words,
    figures,
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
    facts = [
        (tr("Answer"), tr("not answered") if item.id not in subject.codes and not unknown else words),
        (tr("Note"), answer.note),
        (tr("Figure"), figure_facts(subject, item)),
        (tr("Threshold"), threshold_words(subject, item)),
        (tr("Remarks"), _remarks(subject, item)),
        (tr("Basis"), basis_words(subject, item)),
        (tr("Evidence"), "\n".join(piece_words(subject, piece) for piece in subject.evidence(item.id))),
        (tr("Measures"), "\n".join(measure.text for measure in subject.measures(item.id))),
    ]
    title = f"{subject.say(item.question)} [{item.id}]"
    return Entry(title, [(name, text) for name, text in facts if text], _tone(subject, item), item.id)


def _blocks(subject: Subject, item: Item) -> bool:
    return blocks(item, subject.checklist.norms, setting_of(subject.contents.assessment))


def _remarks(subject: Subject, item: Item) -> str:
    tr, answer = subject.voice.translated, subject.answer(item)
    missing_note = not answer.note and any(subject.checklist.needs_note(item, code) for code in answer.codes)
    remarks = [
        tr("blocking: the plan has to contain it") if _blocks(subject, item) else "",
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


def evidence_blocks(subject: Subject) -> list[Block]:
    """Return a table of all pieces, in the order of the questions."""
    tr = subject.voice.translated
    known = {item.id for item in subject.checklist.items}
    ids = [item.id for item in subject.checklist.items]
    ids += sorted({piece.item_id for piece in subject.contents.evidence} - known)
    pieces = [piece for name in ids for piece in subject.evidence(name)]
    if not pieces:
        return [Paragraph(tr("No evidence was added."))]
    header = [tr("Item"), tr("Kind"), tr("Title"), tr("Source"), tr("SHA-256 of the file")]
    rows = [
        [
            piece.item_id,
            kind_words(piece.kind, subject.voice),
            without_credentials(piece.title),
            _source(subject, piece),
            piece.sha256[:12],
        ]
        for piece in pieces
    ]
    lost = sum(1 for piece in pieces if piece.uuid in subject.unavailable)
    warning = tr("Pieces of evidence that are not where they were: {count}.").format(count=subject.voice.number(lost))
    table = Table(tr("Evidence by question"), header, rows, [False] * 5)
    return [*([Caution(warning)] if lost else []), table, *_maps(subject, pieces)]


def map_name(uuid: str) -> str:
    """Return what the picture of a piece of evidence is called."""
    return f"map_{uuid}"


def _maps(subject: Subject, pieces: list[Evidence]) -> list[Block]:
    """Return the maps of the evidence, two in a row, and how much of it must not be published."""
    tr = subject.voice.translated
    figures = [
        Figure(map_name(piece.uuid), f"{piece.item_id}: {piece_words(subject, piece)}")
        for piece in pieces
        if piece.uuid in subject.mapped
    ]
    rows = [figures[place : place + 2] for place in range(0, len(figures), 2)]
    shown: list[Block] = [side_by_side(*([one] for one in row)) if len(row) > 1 else row[0] for row in rows]
    if subject.held_back:
        words = tr(
            "Black spots are shown by block, from three reports on. Not shown, to protect who named them: {count}."
        )
        shown.append(Caution(words.format(count=subject.voice.number(subject.held_back))))
    return shown


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
