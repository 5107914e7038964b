"""The plain cover: title, imprint and contents, for reports that have no map to show."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Document
from ..drawing import AMBER, PETROL, WHITE, Drawing, Mark, Rectangle
from .lines import LineBreaker
from .marks import text_lines
from .styles import BODY, BOTTOM, HEIGHT, LEFT, SECTION, SMALL, TEXT_WIDTH, TITLE, WIDTH, Style

_BAND = 128.0
_TITLES = (Style(TITLE.size, TITLE.leading, WHITE, "light"), Style(22, 9.5, WHITE, "light"),
           Style(15, 7.0, WHITE, "light"))  # fmt: skip
_SUBTITLE = Style(15, 7.0, "#f3cfa0", "semibold")
_TITLE_HEIGHT, _SUBTITLE_HEIGHT = 56.0, 21.0  # mm; the largest title of more than three lines is too loud
_LOUD = 3
_NAMES, _ENTRY, _MOST_FACT_LINES = 34.0, 5.2, 3


def plain_cover(document: Document, breaker: LineBreaker) -> Drawing:
    """Return the first page of a document without a cover of its own; a logo stands on white."""
    style, title = _fitted(document.title, _TITLES, _TITLE_HEIGHT, breaker)
    _, subtitle = _fitted(document.subtitle, [_SUBTITLE], _SUBTITLE_HEIGHT, breaker)
    below = _BAND - 14.0 - len(subtitle) * _SUBTITLE.leading
    marks: list[Mark] = [
        Rectangle(0.0, 0.0, WIDTH, _BAND, PETROL), Rectangle(0.0, _BAND, WIDTH, 1.6, AMBER),
        *text_lines(title, style, LEFT, below - 4.0 - len(title) * style.leading),
        *text_lines(subtitle, _SUBTITLE, LEFT, below),
    ]  # fmt: skip
    marks += [drawing.at(LEFT, 14.0) for drawing in document.drawings.get("logo", [])[:1]]
    y = _BAND + 14.0
    for name, value in document.imprint:
        lines = _cut(breaker.lines(value, BODY, TEXT_WIDTH - _NAMES), _MOST_FACT_LINES, BODY, breaker, _NAMES)
        short = breaker.shortened(name, SMALL, _NAMES - 2.0)
        marks += [*text_lines([short], SMALL, LEFT, y), *text_lines(lines, BODY, LEFT + _NAMES, y - 0.3)]
        y += len(lines) * BODY.leading + 1.0
    return Drawing(WIDTH, HEIGHT, [*marks, *_contents(document, y + 9.0, breaker)])


def _contents(document: Document, y: float, breaker: LineBreaker) -> list[Mark]:
    """List the chapters, in as many columns as it takes."""
    marks: list[Mark] = [*text_lines([document.contents_title], SECTION, LEFT, y)]
    y += SECTION.leading + 2.0
    chapters = document.chapters()
    rows = max(int((BOTTOM - y) / _ENTRY), 1)
    width = TEXT_WIDTH / max(-(-len(chapters) // rows), 1)
    for place, heading in enumerate(chapters):
        column, row = divmod(place, rows)
        x, top = LEFT + column * width, y + row * _ENTRY
        number = f"{heading.number}" if heading.number else ""
        text = breaker.shortened(heading.text, BODY, width - 11.0)
        marks += [*text_lines([number], BODY, x, top), *text_lines([text], BODY, x + 9.0, top)]
    return marks


def _fitted(text: str, styles: Sequence[Style], height: float, breaker: LineBreaker) -> tuple[Style, list[str]]:
    """Return the largest letters in which a text has room, and its lines; the longest text is cut."""
    for style in styles:
        lines = breaker.lines(text, style, TEXT_WIDTH)
        if len(lines) * style.leading <= height and (style.size < TITLE.size or len(lines) <= _LOUD):
            return style, lines
    return styles[-1], _cut(lines, int(height / styles[-1].leading), styles[-1], breaker)


def _cut(lines: Sequence[str], most: int, style: Style, breaker: LineBreaker, left: float = 0.0) -> list[str]:
    """Return no more than so many lines, the last with an ellipsis where some are left out."""
    if len(lines) <= most:
        return list(lines)
    return [*lines[: most - 1], breaker.shortened(" ".join(lines[most - 1 :]), style, TEXT_WIDTH - left)]
