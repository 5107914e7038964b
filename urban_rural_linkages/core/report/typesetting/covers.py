"""The plain cover: title, imprint and contents, for reports that have no map to show."""

from __future__ import annotations

from ..document import Document
from ..drawing import AMBER, PETROL, WHITE, Drawing, Mark, Rectangle
from .lines import LineBreaker
from .marks import text_lines
from .styles import BODY, HEIGHT, LEFT, SECTION, SMALL, TEXT_WIDTH, TITLE, WIDTH, Style

_BAND = 128.0
_TITLE = Style(TITLE.size, TITLE.leading, WHITE, "light")
_SUBTITLE = Style(15, 7.0, "#f3cfa0", "semibold")
_LONG_TITLE, _SMALLER = 4, Style(22, 9.5, WHITE, "light")


def plain_cover(document: Document, breaker: LineBreaker) -> Drawing:
    """Return the first page of a document without a cover of its own; a logo stands on white."""
    style = _TITLE if len(breaker.lines(document.title, _TITLE, TEXT_WIDTH)) < _LONG_TITLE else _SMALLER
    title = breaker.lines(document.title, style, TEXT_WIDTH)
    subtitle = breaker.lines(document.subtitle, _SUBTITLE, TEXT_WIDTH)
    below = _BAND - 14.0 - len(subtitle) * _SUBTITLE.leading
    marks: list[Mark] = [
        Rectangle(0.0, 0.0, WIDTH, _BAND, PETROL), Rectangle(0.0, _BAND, WIDTH, 1.6, AMBER),
        *text_lines(title, style, LEFT, below - 4.0 - len(title) * style.leading),
        *text_lines(subtitle, _SUBTITLE, LEFT, below),
    ]  # fmt: skip
    marks += [drawing.at(LEFT, 14.0) for drawing in document.drawings.get("logo", [])[:1]]
    y = _BAND + 14.0
    for name, value in document.imprint:
        lines = breaker.lines(value, BODY, TEXT_WIDTH - 34.0)
        marks += [*text_lines([name], SMALL, LEFT, y), *text_lines(lines, BODY, LEFT + 34.0, y - 0.3)]
        y += len(lines) * BODY.leading + 1.0
    y += 9.0
    marks += text_lines([document.contents_title], SECTION, LEFT, y)
    y += SECTION.leading + 2.0
    for heading in document.chapters():
        number = f"{heading.number}" if heading.number else ""
        text = breaker.shortened(heading.text, BODY, TEXT_WIDTH - 9.0)
        marks += [*text_lines([number], BODY, LEFT, y), *text_lines([text], BODY, LEFT + 9.0, y)]
        y += 5.2
    return Drawing(WIDTH, HEIGHT, marks)
