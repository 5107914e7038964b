"""A measure for tests, and what is read back from pages: their texts with where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from urban_rural_linkages.core.report.blocks import Block
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import Drawing, Group, Mark, Rectangle, Text
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.svg import MILLIMETRES_OF_A_POINT
from urban_rural_linkages.core.report.typesetting.pages import Pages, pages_of

WIDE_LETTER = 0.6  # of the size


class LetterCount:
    """All letters are equally wide."""

    def width(self, text, size, weight="regular", italic=False):
        """Return the width of a text in mm."""
        return len(text) * WIDE_LETTER * size * MILLIMETRES_OF_A_POINT


class Written(NamedTuple):
    """A text of a page with its place in mm, and its mark."""

    text: str
    x: float
    y: float
    mark: Text


def texts(marks: Sequence[Mark], x: float = 0.0, y: float = 0.0) -> Iterator[Written]:
    """Go through the texts of marks, those of groups where they are moved to."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from texts(mark.marks, x + mark.x, y + mark.y)
        elif isinstance(mark, Text):
            yield Written(mark.text, x + mark.x, y + mark.y, mark)


def boxes(marks: Sequence[Mark], x: float = 0.0, y: float = 0.0) -> Iterator[tuple[float, float, float, float]]:
    """Go through the rectangles of marks: left, top, right, bottom."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from boxes(mark.marks, x + mark.x, y + mark.y)
        elif isinstance(mark, Rectangle):
            yield x + mark.x, y + mark.y, x + mark.x + mark.width, y + mark.y + mark.height


def document_of(*blocks: Block, **more: object) -> Document:
    """Return a document of blocks."""
    return Document("A plan", "Its diagnosis", "en", [("Author", "Ana")], "Contents", list(blocks), **more)


def set_pages(document: Document) -> Pages:
    """Set a document in letters that are equally wide."""
    return pages_of(document, LetterCount(), Words())


def page_texts(drawing: Drawing) -> list[str]:
    """Return the texts of a page in the order in which they are put down."""
    return [written.text for written in texts(drawing.marks)]


def block_picture(width: float, *heights: float) -> list[Drawing]:
    """Return a picture in several heights, each a rectangle that fills it."""
    return [Drawing(width, height, [Rectangle(0.0, 0.0, width, height, "#17495a")]) for height in heights]
