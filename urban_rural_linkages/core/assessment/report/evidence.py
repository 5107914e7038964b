"""The evidence behind the answers, and what of it is not at hand any more."""

from __future__ import annotations

from ...credentials import without_credentials
from ...report.document import Block, Caution, Figure, FigureRow, Paragraph, Table
from ..names import kind_words
from ..publication import BLACK_SPOT
from ..records import Evidence
from .subject import Subject
from .wording import figure_words


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
            kind_words(piece.kind, subject.voice.translated),
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
    shown: list[Block] = [FigureRow(row) if len(row) > 1 else row[0] for row in rows]
    if subject.held_back:
        words = tr(
            "Black spots are shown by block, from three reports on. Not shown, to protect who named them: {count}."
        )
        shown.append(Caution(words.format(count=subject.voice.number(subject.held_back))))
    return shown


def piece_words(subject: Subject, piece: Evidence) -> str:
    """Return a piece of evidence in one line."""
    value = "" if piece.value is None else f" = {figure_words(subject, piece.value)}"
    kind, title = kind_words(piece.kind, subject.voice.translated), without_credentials(piece.title)
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
