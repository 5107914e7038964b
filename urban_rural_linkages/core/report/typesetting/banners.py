"""The band above the first chapter of a report that has no cover: what it is, of whom, how far it is, and where."""

from __future__ import annotations

from ..document import Document
from ..drawing import AMBER, PETROL, WHITE, Mark, Rectangle
from .lines import LineBreaker
from .styles import LEFT, TEXT_WIDTH, WIDTH, Style

_KIND, _TITLE = Style(9, 4.2, "#cfdde2"), Style(23, 9.5, WHITE, "light")
_SMALLER = Style(16, 7.0, WHITE, "light")
_SUBTITLE, _STATUS = Style(10, 4.6, "#f3cfa0"), Style(7.5, 3.6, "#cfdde2")
_RULE = 1.2


def banner_marks(document: Document, breaker: LineBreaker) -> list[Mark]:
    """Return the band of a document, its texts in the room that its picture leaves; nothing without one."""
    banner = document.banner
    if banner is None:
        return []
    picture = document.drawings.get(banner.picture, [])[:1]
    room = TEXT_WIDTH - (picture[0].width + 4.0 if picture else 0.0)
    title = _TITLE if breaker.width(document.title, _TITLE) <= room else _SMALLER
    base = banner.height - 18.5
    texts = [(banner.kind, _KIND, base - 10.0), (document.title, title, base),
             (document.subtitle, _SUBTITLE, base + 8.6), (banner.status, _STATUS, base + 14.2)]  # fmt: skip
    marks: list[Mark] = [Rectangle(0.0, 0.0, WIDTH, banner.height, PETROL),
                         Rectangle(0.0, banner.height, WIDTH, _RULE, AMBER)]  # fmt: skip
    marks += [style.text(LEFT, y, breaker.shortened(text, style, room)) for text, style, y in texts if text]
    edge = LEFT + TEXT_WIDTH
    return [*marks, *(one.at(edge - one.width, (banner.height - one.height) / 2) for one in picture)]
