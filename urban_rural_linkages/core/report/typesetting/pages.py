"""Pages of a report: its chapters set, broken and put under running lines, with its outline and its links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...progress import NullProgress, Progress, stepped
from ..blocks import Block, Contents, Findings, Heading, Sheet
from ..document import Document
from ..drawing import LINE, Drawing, Group, Link, Mark, Text
from ..lettering import Measure
from ..numbering import Words, numbered
from ..pdf_structure import OutlineEntry, PageLink
from .banners import banner_marks
from .breaking import Placed, broken_into_pages
from .covers import plain_cover
from .front import Places
from .lines import LineBreaker
from .marks import rule
from .setting import Setter
from .styles import BOTTOM, HEIGHT, LEFT, PAGE_NUMBER, RUNNING, SOURCE, TEXT_WIDTH, WIDTH

_STAMP = "#f3e3d3"  # so pale that the text over it stays readable
_SOURCE_LINES = 2
_MOST_ROUNDS = 4  # of setting what names pages: a longer number may need another line
_BELOW_BANNER = 7.0  # mm
_ABOVE = 8.0  # mm of white above what a link leads to


@dataclass(frozen=True)
class Pages:
    """The pages of a document.

    Attributes
    ----------
    drawings : sequence of Drawing
        One a page.
    filled : sequence of float
        How much of the height of each page between its margins is used (0-1); cover and sheets are whole.
    chapters : sequence of str
        The anchor of the chapter of each page; "" for cover and sheets.
    outline : sequence of OutlineEntry
        Its outline.
    links : sequence of PageLink
        Where its links lead.
    """

    drawings: Sequence[Drawing]
    filled: Sequence[float]
    chapters: Sequence[str]
    outline: Sequence[OutlineEntry]
    links: Sequence[PageLink]


def pages_of(document: Document, measure: Measure, words: Words, progress: Progress | None = None) -> Pages:
    """Set a document.

    Parameters
    ----------
    document : Document
        What is printed.
    measure : Measure
        Of texts in the letters of the report.
    words : Words
        Of its language.
    progress : Progress, optional
        Progress and cancellation.
    """
    counted = replace(document, blocks=numbered(document.blocks, words))
    return _Composition(counted, LineBreaker(measure), words).pages(progress or NullProgress())


@dataclass
class _Chapter:
    """A chapter with its pages, once it is set."""

    heading: Heading
    blocks: list[Block]
    pages: list[Placed]


class _Composition:
    """Sets a document again where its contents name pages, until these stay where they are."""

    def __init__(self, document: Document, breaker: LineBreaker, words: Words) -> None:
        self._document, self._breaker, self._words = document, breaker, words

    def pages(self, progress: Progress) -> Pages:
        """Return the pages."""
        chapters = list(_chapters_of(self._document.blocks))
        for chapter in stepped(chapters, progress):
            chapter.pages = self._set(chapter, {})
        naming = [chapter for chapter in chapters if any(map(_names_pages, chapter.blocks))]
        places: dict[str, tuple[int, int]] = {}
        for _ in range(_MOST_ROUNDS):
            known, places = places, self._places(chapters)
            if places == known:
                break
            for chapter in naming:
                chapter.pages = self._set(chapter, places)
        return self._assembled(chapters)

    def _set(self, chapter: _Chapter, places: Places) -> list[Placed]:
        boxes = Setter(self._document, self._breaker, self._words, places).boxes(chapter.blocks)
        if not boxes or not self._is_under_banner(chapter.heading):
            return broken_into_pages(boxes) if boxes else []
        banner = self._document.banner
        top = (banner.height if banner else 0.0) + _BELOW_BANNER
        return broken_into_pages(boxes, BOTTOM - top, top)

    def _is_under_banner(self, heading: Heading) -> bool:
        return self._document.banner is not None and heading is self._document.blocks[0]

    def _places(self, chapters: Sequence[_Chapter]) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        page = 0 if self._document.banner is not None else 1  # of the cover
        for chapter in chapters:
            for placed in chapter.pages:
                page += 1
                found |= {anchor: (chapter.heading.number, page) for anchor, _ in placed.anchors}
            page += sum(isinstance(block, Sheet) for block in chapter.blocks)
        return found

    def _assembled(self, chapters: Sequence[_Chapter]) -> Pages:
        document = self._document
        drawings, filled, of_chapter = list[Drawing](), list[float](), list[str]()
        if document.banner is None:
            cover = document.drawings[document.cover][0] if document.cover else plain_cover(document, self._breaker)
            drawings, filled, of_chapter = [cover], [1.0], [""]
        outline: list[OutlineEntry] = []
        targets: dict[str, tuple[int, float]] = {}
        for chapter in chapters:
            for place, placed in enumerate(chapter.pages):
                targets |= {anchor: (len(drawings), y) for anchor, y in placed.anchors}
                under_banner = place == 0 and self._is_under_banner(chapter.heading)
                drawings.append(self._page(chapter.heading, placed, len(drawings) + 1, under_banner))
                filled.append(placed.filled)
                of_chapter.append(chapter.heading.anchor)
            outline += _outlined(chapter, targets)
            for sheet in (block for block in chapter.blocks if isinstance(block, Sheet)):
                outline.append(OutlineEntry(sheet.title, len(drawings), level=2))
                targets |= {sheet.anchor: (len(drawings), 0.0)}
                drawings.append(document.drawings[sheet.name][0])
                filled.append(1.0)
                of_chapter.append("")
        return Pages(drawings, filled, of_chapter, outline, list(_links(drawings, targets)))

    def _page(self, heading: Heading, placed: Placed, number: int, under_banner: bool) -> Drawing:
        title = f"{heading.number} {heading.text}" if heading.number else heading.text
        right = self._breaker.shortened(title, RUNNING, TEXT_WIDTH / 2 - 4.0)
        document, edge = self._document, LEFT + TEXT_WIDTH
        name = document.title
        if document.banner is not None:
            name = " · ".join(part for part in (name, document.banner.kind, document.watermark) if part)
        left = self._breaker.shortened(name, RUNNING, TEXT_WIDTH / 2)
        stamp = _stamp(document.watermark) if document.banner is None else []
        marks: list[Mark] = [*stamp, *placed.marks,
                             PAGE_NUMBER.text(edge, 286.0, str(number), "end")]  # fmt: skip
        if under_banner:
            marks += [*banner_marks(document, self._breaker), RUNNING.text(LEFT, 286.0, left)]
        else:
            marks += [RUNNING.text(LEFT, 14.0, left), RUNNING.text(edge, 14.0, right, "end"),
                      rule(LEFT, edge, 16.3, LINE, 0.25)]  # fmt: skip
        lines = self._breaker.lines(heading.source, SOURCE, TEXT_WIDTH) if heading.source else []
        for row, line in enumerate(lines[:_SOURCE_LINES]):
            marks.append(SOURCE.text(LEFT, 278.5 + row * SOURCE.leading, line))
        return Drawing(WIDTH, HEIGHT, marks)


def _names_pages(block: Block) -> bool:
    return isinstance(block, Contents | Findings)


def _chapters_of(blocks: Sequence[Block]) -> Iterator[_Chapter]:
    chapter = _Chapter(Heading(1, "", numbered=False), [], [])
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            if chapter.blocks:
                yield chapter
            chapter = _Chapter(block, [], [])
        chapter.blocks.append(block)
    if chapter.blocks:
        yield chapter


def _outlined(chapter: _Chapter, targets: dict[str, tuple[int, float]]) -> Iterator[OutlineEntry]:
    """Yield the lines of the outline of a chapter: those of its headings that have an anchor."""
    for block in chapter.blocks:
        if isinstance(block, Heading) and block.anchor in targets:
            page, y = targets[block.anchor]
            title = f"{block.number} {block.text}" if block.number else block.text
            yield OutlineEntry(title, page, block.level, max(y - _ABOVE, 0.0))


def _links(drawings: Sequence[Drawing], targets: dict[str, tuple[int, float]]) -> Iterator[PageLink]:
    for page, drawing in enumerate(drawings):
        for link, x, y in _links_within(drawing.marks, 0.0, 0.0):
            if link.anchor in targets:
                target, height = targets[link.anchor]
                yield PageLink(page, x, y, link.width, link.height, target, max(height - _ABOVE, 0.0))


def _links_within(marks: Sequence[Mark], x: float, y: float) -> Iterator[tuple[Link, float, float]]:
    for mark in marks:
        if isinstance(mark, Group):
            yield from _links_within(mark.marks, x + mark.x, y + mark.y)
        elif isinstance(mark, Link):
            yield mark, x + mark.x, y + mark.y


def _stamp(word: str) -> list[Mark]:
    """Return a word across the page, below everything else."""
    if not word:
        return []
    size = min(110.0, 760.0 / len(word))
    return [Text(WIDTH / 2, HEIGHT / 2, word, size, _STAMP, "semibold", anchor="middle", angle=-50.0)]
