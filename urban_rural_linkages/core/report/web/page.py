"""The web page as a whole: what it allows, its index, its header and its chapters.

A browser fetches nothing for the page and runs nothing in it but the script of this package, even if a text should
have slipped through: the policy in its head names style and script by their SHA-256.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape

from ...progress import NullProgress, Progress, stepped
from ..blocks import Block, Heading, Table, all_blocks
from ..characters import replaced
from ..document import Document
from ..numbering import numbered
from .assets import SCRIPT, STYLE, hash_of
from .blocks import BlockWriter
from .keys import keyed
from .pictures import Pictures
from .words import PageWords


class WebPage:
    """Write a document as HTML.

    Parameters
    ----------
    document : Document
        What to write.
    pictures : mapping of str to (str, bytes)
        Media type and content of each figure that the document has no drawing of, by its name; and of the logo.
    words : PageWords
        What the page says itself, in the document's language.
    """

    def __init__(
        self, document: Document, pictures: Mapping[str, tuple[str, bytes]], words: PageWords | None = None
    ) -> None:
        self._words = words or PageWords()
        shown = [document.drawings[figure.name][0] for figure in document.figures() if figure.name in document.drawings]
        self._document = replace(document, blocks=keyed(numbered(document.blocks, self._words.counted), shown))
        self._pictures = Pictures(document, pictures, self._words)
        self._blocks = BlockWriter(self._document, self._pictures, self._words)

    def html(self, progress: Progress | None = None) -> str:
        """Return the document as one HTML page.

        Raises
        ------
        Cancelled
            When the user asked to stop, between two chapters.
        """
        document, words = self._document, self._words
        header, text = self._header(), "\n".join(self._chapters(progress or NullProgress()))
        side = self._side()
        return replaced(
            f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{_policy()}\n'
            f"<title>{escape(document.title)}</title>\n{self._meta()}<style>{STYLE}</style>\n</head>\n"
            f'<body{"" if side else " class=plain"}>\n<a class="skip" href="#text">{escape(words.skip)}</a>\n'
            f"{self._watermark()}{side}{header}\n"
            f'<main id="text" tabindex="-1">\n{text}\n</main>\n<div id="tip" hidden></div>\n'
            f"<script>{SCRIPT}</script>\n</body>\n</html>\n"
        )

    def _meta(self) -> str:
        given = (("author", self._document.author), ("description", self._document.subject))
        return "".join(f'<meta name="{name}" content="{escape(value)}">\n' for name, value in given if value)

    def _watermark(self) -> str:
        word = self._document.watermark if self._document.banner is None else ""
        return f'<div class="watermark" data-word="{escape(word)}"></div>\n' if word else ""

    def _header(self) -> str:
        rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in self._document.imprint)
        imprint = f"<dl>{rows}</dl>" if rows else ""
        subtitle = f'<p class="subtitle">{escape(self._document.subtitle)}</p>' if self._document.subtitle else ""
        cover = self._pictures.cover()
        status = f'<p class="status">{escape(self._document.watermark)}</p>' if self._document.watermark else ""
        kind, below = "", ""
        if self._document.banner is not None:
            cover, banner = self._pictures.locator(), self._document.banner
            kind = f'<p class="kind">{escape(banner.kind)}</p>'
            below = f'<p class="below">{escape(banner.status)}</p>' if banner.status else ""
        look = ' class="cover banner"' if self._document.banner is not None else " class=cover" if cover else ""
        return (
            f"<header{look}><div>{self._pictures.logo()}{status}{kind}"
            f"<h1>{escape(self._document.title)}</h1>{subtitle}{below}{imprint}</div>{cover}</header>"
        )

    def _side(self) -> str:
        """Return the index with the box that finds a name; nothing where there is nothing to go to."""
        parts = self._document.parts()
        links = "".join(
            f"{_part(parts.get(heading.anchor, ''))}"
            f'<li><a href="#{escape(heading.anchor)}">{_numbered(heading)}</a></li>'
            for heading in self._document.chapters()
            if heading.anchor
        )
        title = escape(self._document.contents_title)
        index = (
            f'<nav aria-label="{title}"><b>{escape(self._document.title)}</b><ul>{links}</ul></nav>' if links else ""
        )
        find = self._find() if any(isinstance(block, Table) for block in all_blocks(self._document.blocks)) else ""
        return f'<div class="side">{find}{index}</div>\n' if index else find

    def _find(self) -> str:
        words = self._words
        return (
            f'<div class="find" role="search" hidden><label for="find">{escape(words.find)}</label>'
            f'<input id="find" type="search" autocomplete="off" spellcheck="false">'
            f'<p role="status" data-found="{escape(words.found)}"></p></div>'
        )

    def _chapters(self, progress: Progress) -> Iterator[str]:
        """Return the chapters, each a section that begins with its heading and ends with its source."""
        for blocks in stepped(_by_chapter(self._document.blocks), progress):
            text = self._blocks.written(blocks)
            first = blocks[0]
            if not isinstance(first, Heading) or first.level != 1:
                yield text
                continue
            source = f'<p class="source">{escape(first.source)}</p>'
            yield f"<section>\n{text}\n{source if first.source else ''}</section>"


def _by_chapter(blocks: Sequence[Block]) -> list[list[Block]]:
    chapters: list[list[Block]] = []
    for block in blocks:
        if not chapters or (isinstance(block, Heading) and block.level == 1):
            chapters.append([])
        chapters[-1].append(block)
    return chapters


def _part(name: str) -> str:
    return f'<li class="part">{escape(name)}</li>' if name else ""


def _numbered(heading: Heading) -> str:
    return escape(f"{heading.number} {heading.text}" if heading.number else heading.text)


def _policy() -> str:
    allowed = (
        f"default-src 'none'; img-src data:; style-src '{hash_of(STYLE)}'; script-src '{hash_of(SCRIPT)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{allowed}">'
