"""Front matter: the page of findings, and the contents with the pages that they lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import TypeAlias

from ..blocks import Contents, Figure, Finding, Findings, Heading, Table, all_blocks
from ..document import Document
from ..drawing import ACCENT, LINE, PETROL, Drawing, Group, Link, Mark, Rectangle, Stroke
from ..numbering import Words
from .boxes import Box, Form
from .lines import LineBreaker
from .marks import baseline, rule, text_lines
from .numbers import number_marks, numbered_lines
from .styles import BODY, GUTTER, RUNNING, SECTION, SMALL, TEXT_WIDTH, Style, columns_width

Places: TypeAlias = Mapping[str, tuple[int, int]]
"""Number of the chapter and page of each anchor."""

_SENTENCE = Style(11, 5.4, PETROL, "semibold")
_ORDINAL = Style(15, 6.0, ACCENT, "light")
_VALUE = Style(22, 9.0, ACCENT, "semibold")
_EXPLANATION = Style(8, 3.9)
_REFERENCE = Style(6.8, 3.2, SMALL.colour)
_VALUES = (_VALUE, Style(16, 7.0, ACCENT, "semibold"), Style(11, 5.4, ACCENT, "semibold"))
_PART, _ABOVE_PART = Style(8, 4.2, PETROL, "semibold"), 1.6
_TEXT_AT, _EXPLAINED_AT, _LEAST_BESIDE, _SENTENCE_AT = 9.0, 46.0, 30.0, 48.0
_SWATCH = (5.0, 2.6)


def finding_boxes(block: Findings, document: Document, breaker: LineBreaker, words: Words, places: Places) -> list[Box]:
    """Set findings below each other, each with its figure, its small map and where it stands."""
    return [_finding(number, item, document, breaker, words, places) for number, item in enumerate(block.items, 1)]


def _finding(
    number: int, item: Finding, document: Document, breaker: LineBreaker, words: Words, places: Places
) -> Box:  # fmt: skip
    if item.counted:
        return _figure_first(number, item, breaker, _reference(item, words, places))
    known = sorted(document.drawings.get(item.figure, []), key=lambda drawing: -drawing.height)
    drawings: Sequence[Drawing | None] = known or [None]
    forms = [_finding_form(number, item, drawing, breaker, _reference(item, words, places)) for drawing in drawings]
    lower = [form for place, form in enumerate(forms) if not place or form.height < forms[place - 1].height]
    return Box(tuple(lower), before=0.6)


def _figure_first(number: int, item: Finding, breaker: LineBreaker, stands: str) -> Box:
    """Set a finding with its figure before the sentence, and what it counts below the figure."""
    room, beside = TEXT_WIDTH - _SENTENCE_AT, _SENTENCE_AT - _TEXT_AT - 4.0
    sentence = breaker.lines(item.sentence, _SENTENCE, room)
    lines = breaker.lines(item.explanation, _EXPLANATION, room)
    counted = breaker.lines(item.counted, _REFERENCE, beside)
    reference = breaker.lines(stands, _REFERENCE, room) if stands else []
    value = next((style for style in _VALUES if breaker.width(item.value, style) <= beside), _VALUES[-1])
    below = 1.8 + len(sentence) * _SENTENCE.leading + 0.6
    end = below + len(lines) * _EXPLANATION.leading + 1.0
    height = max(end + len(reference) * _REFERENCE.leading + 2.4, 11.6 + len(counted) * _REFERENCE.leading + 2.4)
    marks: list[Mark] = [
        rule(0.0, TEXT_WIDTH, 0.0, LINE, 0.25),
        _ORDINAL.text(0.0, 2.0 + baseline(_SENTENCE) + 1.2, str(number)),
        value.text(_TEXT_AT, 9.6, breaker.shortened(item.value, value, beside)),
        *text_lines(counted, _REFERENCE, _TEXT_AT, 11.0),
        *text_lines(sentence, _SENTENCE, _SENTENCE_AT, 1.8),
        *text_lines(lines, _EXPLANATION, _SENTENCE_AT, below),
        *text_lines(reference, _REFERENCE, _SENTENCE_AT, end),
    ]
    return Box.of(height, marks, before=0.0)


def _finding_form(number: int, item: Finding, drawing: Drawing | None, breaker: LineBreaker, stands: str) -> Form:
    """Set a finding beside its map of one size, if it has any."""
    map_at = TEXT_WIDTH - drawing.width if drawing is not None else TEXT_WIDTH
    room = map_at - _TEXT_AT - (4.0 if drawing is not None else 0.0)
    sentence = numbered_lines(item.sentence, item.numbers, _SENTENCE, room, breaker)
    marks: list[Mark] = [
        rule(0.0, TEXT_WIDTH, 0.0, LINE, 0.25),
        _ORDINAL.text(0.0, 2.0 + baseline(_SENTENCE) + 0.6, str(number)),
    ]
    marks += text_lines(sentence, _SENTENCE, _TEXT_AT, 2.0)
    marks += number_marks(sentence, item.numbers, _SENTENCE, breaker, _TEXT_AT, 2.0)
    y = 2.0 + len(sentence) * _SENTENCE.leading + 2.0
    explained, y = _explained(item, y, room, breaker)
    marks += explained
    if item.keys:
        marks += _keys(item, y, room, breaker)
        y += _SWATCH[1] + 2.4
    reference = breaker.lines(stands, _REFERENCE, room)
    marks += text_lines(reference, _REFERENCE, _TEXT_AT, y)
    y += len(reference) * _REFERENCE.leading + 1.6
    marks += [drawing.at(map_at, 2.0)] if drawing is not None else []
    height = max(y, drawing.height + 3.0 if drawing is not None else 0.0)
    marks += [Link(0.0, 0.0, TEXT_WIDTH, height, item.anchor)] if item.anchor else []
    return Form(height, marks)


def _explained(item: Finding, y: float, room: float, breaker: LineBreaker) -> tuple[list[Mark], float]:
    """Set the figure and what it counts beside it, or below where it is long; return the marks and where they end."""
    value = breaker.shortened(item.value, _VALUE, room)
    marks: list[Mark] = [_VALUE.text(_TEXT_AT, y + 8.0, value)]
    at = max(_EXPLAINED_AT, _TEXT_AT + breaker.width(value, _VALUE) + 5.0)
    least = 10.0
    if _TEXT_AT + room - at < _LEAST_BESIDE:
        at, y, least = _TEXT_AT, y + least + 1.0, 0.0
    lines = breaker.lines(item.explanation, _EXPLANATION, _TEXT_AT + room - at)
    return [*marks, *text_lines(lines, _EXPLANATION, at, y)], y + max(len(lines) * _EXPLANATION.leading, least) + 1.6


def _keys(item: Finding, y: float, room: float, breaker: LineBreaker) -> list[Mark]:
    """Draw the colours of the map: each with its word behind it, or a row of them between the words of its ends."""
    marks: list[Mark] = []
    x, labels = _TEXT_AT, sum(bool(label) for _, label in item.keys)
    is_row = labels < len(item.keys)
    each = (room - len(item.keys) * _SWATCH[0]) / max(labels, 1) - 5.0
    asked = sum(breaker.width(label, _REFERENCE) + 5.0 for _, label in item.keys if label)
    each = room if asked + len(item.keys) * _SWATCH[0] <= room else each
    for number, (colour, given) in enumerate(item.keys):
        label, in_front = breaker.shortened(given, _REFERENCE, each), is_row and number == 0
        if label and in_front:
            marks.append(_REFERENCE.text(x, y + 2.2, label))
            x += breaker.width(label, _REFERENCE) + 2.0
        marks.append(Rectangle(x, y, *_SWATCH, colour, Stroke("#b9c2c7", 0.1)))
        x += _SWATCH[0]
        if label and not in_front:
            marks.append(_REFERENCE.text(x + 2.0, y + 2.2, label))
            x += breaker.width(label, _REFERENCE) + 5.0
    return marks


def _reference(item: Finding, words: Words, places: Places) -> str:
    chapter, page = places.get(item.anchor, (0, 0))
    where = f"{words.chapter} {chapter}, {words.page} {page}" if chapter else f"{words.page} {page}"
    return " · ".join(part for part in (where if page else "", item.reference) if part)


@dataclass(frozen=True)
class _Entry:
    number: str
    text: str
    anchor: str
    is_drawn: bool = False


def contents_boxes(block: Contents, document: Document, breaker: LineBreaker, places: Places) -> list[Box]:
    """Set the table of contents, each line with its page and a link to it; tables stand beside maps and charts."""
    if block.listed == "chapters":
        lines = list(_chapter_lines(document, breaker, places))
    else:
        pictures = list(_pictures(document))
        drawn = [entry for entry in pictures if entry.is_drawn]
        tables = [entry for entry in pictures if not entry.is_drawn]
        look = _Look(RUNNING, 3.25, 16.0, columns_width(6))
        lines = [_contents_row(pair, look, breaker, places) for pair in zip_longest(drawn, tables)]
    if not lines or not block.title:
        return lines
    title = breaker.lines(block.title, SECTION, TEXT_WIDTH)
    return [Box.of(len(title) * SECTION.leading + 2.0, text_lines(title, SECTION), before=5.0, keeps=True), *lines]


def _chapter_lines(document: Document, breaker: LineBreaker, places: Places) -> Iterator[Box]:
    """Yield a line for each chapter, and the name of its part above the first of them."""
    look, parts = _Look(BODY, 4.8, 9.0, TEXT_WIDTH), document.parts()
    for entry in _chapters(document):
        if entry.anchor in parts:
            name = _PART.text(0.0, baseline(_PART) + _ABOVE_PART, parts[entry.anchor])
            yield Box.of(_ABOVE_PART + _PART.leading, [name], keeps=True)
        yield _contents_row([entry], look, breaker, places)


@dataclass(frozen=True)
class _Look:
    """Letters of a list, height of its rows, room for the number, and width, in mm."""

    style: Style
    row: float
    left: float
    width: float


def _contents_row(row: Sequence[_Entry | None], look: _Look, breaker: LineBreaker, places: Places) -> Box:
    marks: list[Mark] = []
    for column, entry in enumerate(row):
        if entry is not None:
            x = column * (look.width + GUTTER)
            marks.append(Group(_contents_line(entry, look, breaker, places), x, 0.0))
    return Box.of(look.row, marks)


def _contents_line(entry: _Entry, look: _Look, breaker: LineBreaker, places: Places) -> list[Mark]:
    style, width = look.style, look.width
    _, page = places.get(entry.anchor, (0, 0))
    text = breaker.shortened(entry.text, style, width - look.left - 9.0)
    y = (look.row - style.leading) / 2 + baseline(style)
    return [
        replace(style, colour=ACCENT).text(0.0, y, entry.number), style.text(look.left, y, text),
        style.text(width, y, str(page) if page else "", "end"), rule(0.0, width, look.row, LINE, 0.12),
        Link(0.0, 0.0, width, look.row, entry.anchor),
    ]  # fmt: skip


def _chapters(document: Document) -> Iterator[_Entry]:
    """Yield the chapters but for the contents themselves."""
    own = {id(first) for first, second in pairwise(document.blocks) if isinstance(second, Contents)}
    for heading in document.chapters():
        if id(heading) not in own:
            yield _Entry(str(heading.number) if heading.number else "", heading.text, heading.anchor)


def _pictures(document: Document) -> Iterator[_Entry]:
    """Yield the maps, charts and tables of the numbered chapters: nobody looks for those of the annex."""
    counts = True
    for block in all_blocks(document.blocks):
        if isinstance(block, Heading) and block.level == 1:
            counts = block.number > 0
        if counts and isinstance(block, Figure | Table) and block.label:
            yield _Entry(block.label, block.caption, block.label, isinstance(block, Figure))
