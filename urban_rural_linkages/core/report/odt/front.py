"""The beginning of the text: title and imprint, and tables of contents that the word processor keeps up to date."""

from __future__ import annotations

from collections.abc import Iterator

from ..blocks import Contents, Figure, Heading, Table, all_blocks
from ..document import Document
from ..numbering import Words
from .captions import KINDS
from .elements import link, page_of, paragraph, span, style_name, tag, typed

_DEEPEST = 2  # level of headings in the contents


class Front:
    """Cover and contents of a document with numbered blocks, whose headings all have anchors."""

    def __init__(self, document: Document, words: Words) -> None:
        self._document, self._words = document, words
        self._headings = [block for block in all_blocks(document.blocks) if isinstance(block, Heading)]
        self._chapters = dict(_chapters(self._headings))

    def cover(self, logo: str) -> str:
        """Return title, imprint and, where the document has none elsewhere, the contents."""
        document = self._document
        if document.banner is not None:
            return tag("text:p", {"text:style-name": "First"}, typed(document.watermark)) + logo
        own = (isinstance(block, Contents) and block.listed == "chapters" for block in all_blocks(document.blocks))
        return "".join([
            tag("text:p", {"text:style-name": "First"}, typed(document.watermark)),
            logo,
            paragraph("Title", typed(document.title)),
            paragraph("Subtitle", typed(document.subtitle)) if document.subtitle else "",
            *(paragraph("Imprint", span("Fact Name", typed(f"{name}: ")) + typed(value))
              for name, value in document.imprint),
            "" if any(own) else self.contents(Contents(document.contents_title)),
        ])  # fmt: skip

    def contents(self, block: Contents) -> str:
        """Return a table of contents, or lists of maps, charts and tables, with their entries."""
        if block.listed == "chapters":
            return self._table_of_contents(block.title)
        title = paragraph("Contents Heading", typed(block.title)) if block.title else ""
        return title + "".join(self._list_of(kind) for kind in KINDS)

    def place(self, anchor: str) -> str:
        """Return where an anchor stands, "Chapter 2, page 9", as a link; "" where the text has none of that name."""
        if anchor not in self._chapters:
            return ""
        number = self._chapters[anchor]
        chapter = f"{self._words.chapter} {number}, " if number else ""
        return link(f"#{anchor}", typed(f"{chapter}{self._words.page} ") + page_of(anchor), "Index Link")

    def _table_of_contents(self, title: str) -> str:
        headings = [heading for heading in self._headings if heading.level <= _DEEPEST]
        entries = [
            _entry(f"Contents {heading.level}", heading.anchor,
                   f"{heading.number} {heading.text}" if heading.number else heading.text)
            for heading in headings
        ]  # fmt: skip
        templates = [
            tag("text:table-of-content-entry-template",
                {"text:outline-level": level, "text:style-name": style_name(f"Contents {level}")},
                tag("text:index-entry-link-start"), tag("text:index-entry-chapter") if level == 1 else "",
                *_TO_PAGE, tag("text:index-entry-link-end"))
            for level in range(1, _DEEPEST + 1)
        ]  # fmt: skip
        style = {"text:style-name": style_name("Contents Heading")}
        head = [tag("text:index-title-template", style, typed(title))] if title else []
        source = tag("text:table-of-content-source", {"text:outline-level": _DEEPEST}, *head, *templates)
        line = paragraph("Contents Heading", typed(title))
        shown = [tag("text:index-title", {"text:name": "Contents_Head"}, line)] if title else []
        body = tag("text:index-body", None, *shown, *entries)
        return tag("text:table-of-content", {"text:name": "Contents", "text:protected": "true"}, source, body)

    def _list_of(self, kind: str) -> str:
        """Return the list of what has captions of a kind; "" where nothing has."""
        entries = [
            _entry("Illustration Index 1", label, f"{label}\u2002{caption}")
            for own, label, caption in self._labelled() if own == kind
        ]  # fmt: skip
        if not entries:
            return ""
        name = "table-index" if kind == "table" else "illustration-index"
        given = {"text:use-caption": "true", "text:caption-sequence-name": kind, "text:caption-sequence-format": "text"}
        template = tag(f"text:{name}-entry-template", {"text:style-name": style_name("Illustration Index 1")},
                       *_TO_PAGE)  # fmt: skip
        source = tag(f"text:{name}-source", given, template)
        names = {"text:name": f"Index of {kind}", "text:protected": "true"}
        return tag(f"text:{name}", names, source, tag("text:index-body", None, *entries))

    def _labelled(self) -> Iterator[tuple[str, str, str]]:
        """Yield kind, label and caption of all pictures and tables that are counted."""
        for block in all_blocks(self._document.blocks):
            if isinstance(block, Table) and block.label:
                yield "table", block.label, block.caption
            elif isinstance(block, Figure) and block.label:
                yield block.kind, block.label, block.caption


_TO_PAGE = (
    tag("text:index-entry-text"),
    tag("text:index-entry-tab-stop", {"style:type": "right", "style:leader-char": "."}),
    tag("text:index-entry-page-number"),
)


def _entry(style: str, anchor: str, text: str) -> str:
    return paragraph(style, link(f"#{anchor}", typed(text) + "<text:tab/>" + page_of(anchor), "Index Link"))


def _chapters(headings: list[Heading]) -> Iterator[tuple[str, int]]:
    """Yield each anchor with the number of the chapter that it stands in."""
    number = 0
    for heading in headings:
        number = heading.number if heading.level == 1 else number
        yield heading.anchor, number
