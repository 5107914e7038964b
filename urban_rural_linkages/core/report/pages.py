"""A document as printed pages, or as editable text, in the HTML and CSS that Qt's text documents know.

That subset has no flex, no grid and no border of one side, and distorts a picture of which only the width is given:
boxes are tables, lines are rows with a background, pictures carry both sizes.

Text that somebody will go on editing has headings that a word processor knows, and no boxes.  Qt writes text documents
as OpenDocument, but drops the level of a heading on the way.  So each heading begins with a mark, two characters that
no text holds, from which `io.odt` makes a heading again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatchmethod
from html import escape

from .blocks import (
    Block,
    Bullets,
    Caution,
    Entry,
    Figure,
    FigureRow,
    Heading,
    KeyFigures,
    Paragraph,
    References,
    Table,
)
from .citations import web_address
from .document import Document

ACCENT, SOFT, LINE, WASH, WARM = "#1f4e5f", "#5b6b76", "#d7dde1", "#f4f6f7", "#b35806"
TONES = {"good": "#3b7d4f", "middle": "#d9a441", "bad": WARM, "plain": LINE}

STYLE = f"""
body {{ font-family: "Open Sans"; font-size: 9.5pt; color: #22303a; }}
h1 {{ font-size: 17pt; font-weight: 600; color: {ACCENT}; margin-top: 0px; margin-bottom: 8px; }}
h2 {{ font-size: 12pt; font-weight: 600; color: {ACCENT}; margin-top: 14px; margin-bottom: 4px; }}
h3 {{ font-size: 10pt; font-weight: 600; margin-top: 10px; margin-bottom: 2px; }}
p {{ margin-top: 0px; margin-bottom: 7px; line-height: 125%; }}
li {{ margin-bottom: 3px; }}
p.lead {{ font-size: 11pt; }}
p.picture {{ line-height: 100%; margin-top: 8px; margin-bottom: 2px; }}
p.small {{ font-size: 8pt; color: {SOFT}; }}
"""


_LONGEST = 40  # letters that a narrow column still holds
_LONG_WORD = re.compile(rf"\S{{{_LONGEST + 1},}}")
_BREAK = "\u200b"  # zero width space

HEADING_MARK = "\ufddf"  # a noncharacter: no text has it; Qt keeps U+FDD0 and U+FDD1 for itself
_LEVEL_OF_ENTRIES = 3


class PrintedText:
    """Write a document as rich text, chapter by chapter.

    Parameters
    ----------
    document : Document
        What to write.
    sizes : mapping of str to (float, float)
        Width and height of each picture, in any unit: only their ratio counts.
    width : int
        Width of the text, in the pixels of the text document.
    """

    def __init__(self, document: Document, sizes: Mapping[str, tuple[float, float]], width: int) -> None:
        self._document, self._sizes, self._width = document, sizes, width

    def cover(self) -> str:
        """Return the first page: title, imprint, contents."""
        document = self._document
        imprint = "".join(
            f'<tr><td style="color:{SOFT}; padding-right:18px">{escape(name)}</td><td>{escape(value)}</td></tr>'
            for name, value in document.imprint
        )
        contents = "".join(f"<p>{n}.  {escape(h.text)}</p>" for n, h in enumerate(document.chapters(), start=1))
        logo = self._image("logo", self._width // 5) + "<br>" if "logo" in self._sizes else ""
        return self._page(
            f'{logo}<p style="font-size:26pt; font-weight:600; color:{ACCENT}; margin-top:90px; line-height:110%">'
            f'{escape(document.title)}</p><p style="font-size:13pt; color:{SOFT}; margin-bottom:30px">'
            f'{escape(document.subtitle)}</p><table cellspacing="0" cellpadding="2">{imprint}</table>'
            f'<p style="font-size:12pt; font-weight:600; color:{ACCENT}; margin-top:46px">'
            f"{escape(document.contents_title)}</p>{contents}"
        )

    def chapters(self) -> list[list[str]]:
        """Return each chapter as the pieces that a page break should not cut; a heading stays with what follows."""
        chapters: list[list[str]] = []
        heading = ""
        for block in self._document.blocks:
            if (isinstance(block, Heading) and block.level == 1) or not chapters:
                chapters.append([])
            if isinstance(block, Heading):
                heading += self._block(block)
                continue
            chapters[-1].append(heading + self._block(block))
            heading = ""
        return [pieces for pieces in chapters if pieces]

    def page(self, pieces: Sequence[str]) -> str:
        """Return pieces as one text."""
        return self._page("\n".join(pieces))

    def _written(self, text: str) -> str:
        """Return a text escaped, its longest words so that a line can end within them."""
        return escape(_LONG_WORD.sub(lambda word: _BREAK.join(_pieces(word[0])), text))

    def _page(self, body: str) -> str:
        return f"<html><head><style>{STYLE}</style></head><body>{body}</body></html>"

    @singledispatchmethod
    def _block(self, block: Block) -> str:
        raise TypeError(type(block).__name__)

    @_block.register
    def _(self, block: Heading) -> str:
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"

    @_block.register
    def _(self, block: Paragraph) -> str:
        return f'<p class="{escape(block.role, quote=True)}">{self._written(block.text)}</p>'

    @_block.register
    def _(self, block: Bullets) -> str:
        return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in block.items) + "</ul>"

    @_block.register
    def _(self, block: Caution) -> str:
        return (
            f'<table width="100%" cellspacing="0" cellpadding="6" style="margin-top:6px; margin-bottom:8px"><tr>'
            f'<td width="4" bgcolor="{WARM}"></td><td bgcolor="#fdf5ec">{escape(block.text)}</td></tr></table>'
        )

    @_block.register
    def _(self, block: KeyFigures) -> str:
        share = 100 // len(block.figures)
        cells = '<td width="10"></td>'.join(
            f'<td width="{share}%" bgcolor="{WASH}" style="padding:8px"><span style="font-size:17pt; font-weight:600; '
            f'color:{ACCENT}">{escape(figure.value)}</span><br><span style="font-size:8pt; color:{SOFT}">'
            f"{escape(figure.label)}</span></td>"
            for figure in block.figures
        )
        return (
            f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:6px; margin-bottom:12px">'
            f"<tr>{cells}</tr></table>"
        )

    @_block.register
    def _(self, block: Table) -> str:
        sides = ["right" if numeric else "left" for numeric in block.numeric]
        head = "".join(
            f'<td align="{side}" valign="bottom" bgcolor="{ACCENT}" style="padding:3px 5px; color:#ffffff; '
            f'font-size:8pt; font-weight:600">{escape(name)}</td>'
            for side, name in zip(sides, block.header, strict=True)
        )
        rows = []
        for number, row in enumerate(block.rows, start=1):
            weight = "font-weight:600;" if block.total and number == len(block.rows) else ""
            back = f' bgcolor="{WASH}"' if number % 2 == 0 else ""
            cells = "".join(
                f'<td align="{side}"{back} style="padding:2px 5px; font-size:8pt; white-space:pre-wrap;{weight}">'
                f"{self._written(cell)}</td>"
                for side, cell in zip(sides, row, strict=True)
            )
            rows.append(f"<tr>{cells}</tr>")
        return (
            f'<p class="small" style="margin-top:10px; margin-bottom:3px">{escape(block.caption)}</p>'
            f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-bottom:12px">'
            f"<thead><tr>{head}</tr></thead>{''.join(rows)}</table>"
        )

    @_block.register
    def _(self, block: Entry) -> str:
        names = "".join(
            f'<tr><td width="17%" style="padding:1px 8px 1px 8px; font-size:8pt; color:{SOFT}">{escape(name)}</td>'
            f'<td width="82%" style="padding:1px 0px; font-size:8.5pt; white-space:pre-wrap">'
            f"{self._written(text)}</td></tr>"
            for name, text in block.facts
        )
        return (
            f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:7px; margin-bottom:7px">'
            f'<tr><td width="4" bgcolor="{TONES[block.tone]}" rowspan="{len(block.facts) + 1}"></td>'
            f'<td colspan="2" style="padding:0px 8px 2px 8px; font-weight:600">'
            f"{self._written(block.title)}</td></tr>{names}</table>"
        )

    @_block.register
    def _(self, block: References) -> str:
        lines = (f"{item.text} {web_address(item.address)}".rstrip() for item in block.items)
        return "<ul>" + "".join(f"<li>{self._written(line)}</li>" for line in lines) + "</ul>"

    @_block.register
    def _(self, block: Figure) -> str:
        return self._figure(block, self._width)

    @_block.register
    def _(self, block: FigureRow) -> str:
        half = self._width // 2 - 8
        cells = "".join(f'<td width="50%" valign="top">{self._figure(figure, half)}</td>' for figure in block.figures)
        return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'

    def _figure(self, figure: Figure, width: int) -> str:
        return f'<p class="picture">{self._image(figure.name, width)}</p><p class="small">{escape(figure.caption)}</p>'

    def _image(self, name: str, width: int) -> str:
        original_width, original_height = self._sizes[name]
        height = round(width * original_height / original_width)
        return f'<img src="picture:{escape(name, quote=True)}" width="{width}" height="{height}">'


def _pieces(word: str) -> Iterator[str]:
    for start in range(0, len(word), _LONGEST):
        yield word[start : start + _LONGEST]


class EditableText(PrintedText):
    """Write a document as rich text with marked headings; parameters are those of `PrintedText`."""

    def whole(self) -> str:
        """Return the document as one text."""
        pieces = [piece for chapter in self.chapters() for piece in chapter]
        word = self._document.watermark
        stamp = f'<p style="font-size:15pt; font-weight:600; color:{WARM}">{escape(word)}</p>' if word else ""
        cover = self.cover().partition("<body>")[2].removesuffix("</body></html>")
        return self.page([stamp, cover, *pieces])

    def _written(self, text: str) -> str:
        return escape(text)

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return _marked_heading(block.level, block.text)
        if isinstance(block, Entry):
            facts = "".join(
                f'<p style="margin-left:14px; margin-bottom:2px; white-space:pre-wrap"><span style="color:{SOFT}">'
                f"{escape(name)}: </span>{escape(text)}</p>"
                for name, text in block.facts
            )
            return _marked_heading(_LEVEL_OF_ENTRIES, block.title) + facts
        return super()._block(block)


def _marked_heading(level: int, text: str) -> str:
    return f"<h{level}>{HEADING_MARK}{level}{escape(text)}</h{level}>"
