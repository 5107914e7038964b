"""A document as one web page that can be mailed: style and pictures inside, nothing fetched, nothing executed.

Every text is escaped; the page has no script.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import singledispatchmethod
from html import escape

from .blocks import (
    Block,
    Bullets,
    Caution,
    Columns,
    Entry,
    Figure,
    FigureRow,
    Heading,
    KeyFigures,
    Panel,
    Paragraph,
    References,
    Table,
)
from .citations import web_address
from .document import Document

STYLE = """
:root { --ink: #22303a; --soft: #5b6b76; --line: #d7dde1; --accent: #1f4e5f; --warm: #b35806; --paper: #ffffff; --wash: #f4f6f7; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--wash); color: var(--ink); font: 16px/1.55 "Open Sans", "Segoe UI", Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 3rem 3.5rem 4rem; background: var(--paper); }
header { border-bottom: 3px solid var(--accent); margin-bottom: 2rem; padding-bottom: 1.2rem; }
img.logo { width: auto; max-height: 5rem; border: 0; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .3rem; color: var(--accent); }
h2 { font-size: 1.5rem; margin: 3rem 0 .8rem; color: var(--accent); border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
.subtitle { font-size: 1.15rem; color: var(--soft); margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; font-size: .85rem; color: var(--soft); margin: 1rem 0 0; }
dd { margin: 0; }
nav { font-size: .95rem; margin: 1.5rem 0; }
nav ol { margin: .3rem 0; padding-left: 1.3rem; }
a { color: var(--accent); }
p.lead { font-size: 1.1rem; }
p.small, figcaption, caption { font-size: .85rem; color: var(--soft); }
.caution { border-left: 4px solid var(--warm); background: #fdf5ec; padding: .7rem 1rem; margin: 1rem 0; }
.keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; margin: 1.5rem 0; }
.keys div { background: var(--wash); border-top: 3px solid var(--accent); padding: .8rem 1rem; }
.keys b { display: block; font-size: 1.7rem; line-height: 1.2; color: var(--accent); }
.keys span { font-size: .85rem; color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; margin: 1rem 0; }
caption { text-align: left; padding-bottom: .4rem; }
th { text-align: left; border-bottom: 2px solid var(--accent); padding: .35rem .6rem; vertical-align: bottom; }
td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; }
tr.total td { font-weight: 600; border-top: 2px solid var(--line); border-bottom: 0; }
figure { margin: 1.5rem 0; }
figure img { width: 100%; height: auto; border: 1px solid var(--line); }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
.entry { border-left: 5px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 1.3rem 0; }
.entry.good { border-color: #3b7d4f; } .entry.middle { border-color: #d9a441; } .entry.bad { border-color: var(--warm); }
.entry h4 { margin: 0 0 .3rem; }
.entry dl { font-size: .9rem; color: var(--ink); grid-template-columns: 9rem 1fr; margin: 0; }
.entry dt { color: var(--soft); }
.entry dd, td { white-space: pre-wrap; }
.entry dd, .entry h4, p, li { overflow-wrap: anywhere; }
.watermark { position: fixed; inset: 0; display: grid; place-items: center; pointer-events: none; z-index: 1;
  font-size: 16vmin; font-weight: 700; color: var(--warm); opacity: .09; rotate: -32deg; }
@media print { body { background: none; } main { padding: 0; max-width: none; } h2 { break-before: page; } figure, tr, .entry h4 { break-inside: avoid; } }
@media (max-width: 40rem) { main { padding: 1.5rem; } .row { grid-template-columns: 1fr; } }
"""  # noqa: E501

# A browser runs nothing in the page and fetches nothing for it, even if a text should have slipped through.
POLICY = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
)


class WebPage:
    """Write a document as HTML.

    Parameters
    ----------
    document : Document
        What to write.
    pictures : mapping of str to (str, bytes)
        Media type and content of each figure, by its name.
    """

    def __init__(self, document: Document, pictures: Mapping[str, tuple[str, bytes]]) -> None:
        self._document, self._pictures = document, pictures

    def html(self) -> str:
        """Return the document as one HTML page."""
        document = self._document
        body = "\n".join(self._block(block) for block in document.blocks)
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{POLICY}\n'
            f"<title>{escape(document.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
            f"{self._watermark()}<main>\n{self._cover()}\n{self._contents()}\n{body}\n</main>\n</body>\n</html>\n"
        )

    def _cover(self) -> str:
        rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in self._document.imprint)
        logo = self._picture("logo", "", 'class="logo"') if "logo" in self._pictures else ""
        return (
            f"<header>{logo}<h1>{escape(self._document.title)}</h1>"
            f'<p class="subtitle">{escape(self._document.subtitle)}</p><dl>{rows}</dl></header>'
        )

    def _watermark(self) -> str:
        word = self._document.watermark
        return f'<div class="watermark" aria-hidden="true">{escape(word)}</div>\n' if word else ""

    def _contents(self) -> str:
        links = "".join(
            f'<li><a href="#{escape(heading.anchor, quote=True)}">{escape(heading.text)}</a></li>'
            for heading in self._document.chapters()
        )
        return f"<nav><b>{escape(self._document.contents_title)}</b><ol>{links}</ol></nav>"

    @singledispatchmethod
    def _block(self, block: Block) -> str:
        raise TypeError(type(block).__name__)

    @_block.register
    def _(self, block: Heading) -> str:
        anchor = f' id="{escape(block.anchor, quote=True)}"' if block.anchor else ""
        return f"<h{block.level + 1}{anchor}>{escape(block.text)}</h{block.level + 1}>"

    @_block.register
    def _(self, block: Paragraph) -> str:
        return f'<p class="{escape(block.role, quote=True)}">{escape(block.text)}</p>'

    @_block.register
    def _(self, block: Bullets) -> str:
        return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in block.items) + "</ul>"

    @_block.register
    def _(self, block: Caution) -> str:
        return f'<p class="caution">{escape(block.text)}</p>'

    @_block.register
    def _(self, block: KeyFigures) -> str:
        boxes = (f"<div><b>{escape(f.value)}</b><span>{escape(f.label)}</span></div>" for f in block.figures)
        return f'<div class="keys">{"".join(boxes)}</div>'

    @_block.register
    def _(self, block: Table) -> str:
        classes = [' class="n"' if numeric else "" for numeric in block.numeric]
        head = "".join(f"<th{c}>{escape(name)}</th>" for c, name in zip(classes, block.header, strict=True))
        rows = []
        for number, row in enumerate(block.rows, start=1):
            cells = "".join(f"<td{c}>{escape(cell)}</td>" for c, cell in zip(classes, row, strict=True))
            total = ' class="total"' if block.total and number == len(block.rows) else ""
            rows.append(f"<tr{total}>{cells}</tr>")
        return (
            f'<div class="scroll"><table><caption>{escape(block.caption)}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
        )

    @_block.register
    def _(self, block: Figure) -> str:
        image = self._picture(block.name, block.alternative or block.caption)
        return f"<figure>{image}<figcaption>{escape(block.caption)}</figcaption></figure>"

    @_block.register
    def _(self, block: FigureRow) -> str:
        return f'<div class="row">{"".join(self._block(figure) for figure in block.figures)}</div>'

    @_block.register
    def _(self, block: Columns) -> str:
        columns = ("".join(map(self._block, column)) for column in block.columns)
        return f'<div class="row">{"".join(f"<div>{column}</div>" for column in columns)}</div>'

    @_block.register
    def _(self, block: Panel) -> str:
        texts = "".join(f"<p>{escape(text)}</p>" for text in block.texts)
        return f'<aside class="caution"><h3>{escape(block.title)}</h3>{texts}</aside>'

    @_block.register
    def _(self, block: Entry) -> str:
        anchor = f' id="{escape(block.anchor, quote=True)}"' if block.anchor else ""
        facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in block.facts)
        return (
            f'<section class="entry {escape(block.tone, quote=True)}"{anchor}><h4>{escape(block.title)}</h4>'
            f"<dl>{facts}</dl></section>"
        )

    @_block.register
    def _(self, block: References) -> str:
        return "<ul>" + "".join(f"<li>{escape(item.text)}{_link(item.address)}</li>" for item in block.items) + "</ul>"

    def _picture(self, name: str, alternative: str, attributes: str = "") -> str:
        media_type, content = self._pictures[name]
        data = base64.b64encode(content).decode("ascii")
        return f'<img src="data:{media_type};base64,{data}" alt="{escape(alternative, quote=True)}" {attributes}>'


def _link(address: str) -> str:
    """Return an address as a link, behind a blank; nothing for what is no address of the web."""
    safe = escape(web_address(address), quote=True)
    return f' <a href="{safe}" rel="noreferrer noopener">{safe}</a>' if safe else ""
