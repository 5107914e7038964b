"""The blocks of a document as HTML; every text is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import singledispatchmethod
from html import escape

from ...templates import filled
from ..blocks import (
    Block,
    Bullets,
    Caution,
    Choice,
    Columns,
    Contents,
    Entry,
    Facts,
    Figure,
    Finding,
    Findings,
    Heading,
    KeyFigures,
    Panel,
    Paragraph,
    Quadrant,
    Quadrants,
    References,
    Sheet,
    Signatures,
    Table,
    all_blocks,
    with_numbers,
)
from ..citations import web_address
from ..document import Document
from .numbers import NumberLinks
from .pictures import Pictures
from .tables import answer_html, table_html
from .words import PageWords

_DEEPEST = 6  # level of a heading of HTML


class BlockWriter:
    """Writes blocks in order, and remembers how deep the last heading was.

    Parameters
    ----------
    document : Document
        The whole, for what its blocks lead to.
    pictures : Pictures
        Writes the figures.
    words : PageWords
        What stands around the blocks.
    """

    def __init__(self, document: Document, pictures: Pictures, words: PageWords) -> None:
        self._document, self._pictures, self._words = document, pictures, words
        self._level = 1
        self._links = NumberLinks()
        self._names = {id(block): f"t{number}" for number, block in enumerate(_listed(document.blocks), start=1)}

    def written(self, blocks: Sequence[Block]) -> str:
        """Return blocks below each other; sheets of the printed report are counted in one sentence."""
        parts = [self._block(block) for block in blocks if not isinstance(block, Sheet)]
        sheets = sum(isinstance(block, Sheet) for block in blocks)
        parts += [f"<p>{escape(filled(self._words.counted.sheets, {'count': sheets}))}</p>"] if sheets else []
        return "\n".join(parts)

    @singledispatchmethod
    def _block(self, block: Block) -> str:
        raise TypeError(type(block).__name__)

    @_block.register
    def _(self, block: Heading) -> str:
        level = self._level = min(block.level + 1, self._level + 1)
        anchor = f' id="{escape(block.anchor)}"' if block.anchor else ""
        count = f'<span class="count">{block.number}</span> ' if block.number else ""
        lead = f'\n<p class="lead">{escape(block.lead)}{self._links.html(block.numbers)}</p>' if block.lead else ""
        return f"<h{level}{anchor}>{count}{escape(block.text)}</h{level}>{lead}"

    @_block.register
    def _(self, block: Paragraph) -> str:
        return f'<p class="{escape(block.role)}">{escape(block.text)}{self._links.html(block.numbers)}</p>'

    @_block.register
    def _(self, block: Bullets) -> str:
        return _list(escape(item) for item in block.items)

    @_block.register
    def _(self, block: Caution) -> str:
        return f'<p class="caution">{escape(block.text)}</p>'

    @_block.register
    def _(self, block: KeyFigures) -> str:
        looks = {"": "", "gain": ' class="gain"', "lose": ' class="lose"'}
        boxes = (f"<div><dt>{escape(f.label)}</dt><dd{looks[f.tone]}>{escape(f.value)}</dd></div>"
                 for f in block.figures)  # fmt: skip
        return f'<dl class="keys">{"".join(boxes)}</dl>' if block.figures else ""

    @_block.register
    def _(self, block: Table) -> str:
        return table_html(block, self._document.language, self._names.get(id(block), ""), self._links)

    @_block.register
    def _(self, block: Figure) -> str:
        name = self._names.get(id(block))
        anchor = f' id="{name}"' if name else ""
        label = f"<b>{escape(block.label)}</b> " if block.label else ""
        subtitle = f"<span>{escape(block.subtitle)}</span>" if block.subtitle else ""
        above = f"{label}{escape(block.caption)}{self._links.html(block.numbers)}{subtitle}"
        caption = f"<figcaption>{above}</figcaption>" if above else ""
        return f"<figure{anchor}>{caption}{self._pictures.figure(block)}{self._in_words(block.editable)}</figure>"

    def _in_words(self, table: Table | None) -> str:
        """Return what a picture shows as a table to be opened."""
        if table is None:
            return ""
        shown = table_html(table, self._document.language)
        return f"<details><summary>{escape(self._words.values)}</summary>{shown}</details>"

    @_block.register
    def _(self, block: Columns) -> str:
        columns = (
            f'<div class="of{share}">{self.written(column)}</div>'
            for share, column in zip(block.shares, block.columns, strict=True)
        )
        return f'<div class="columns">{"".join(columns)}</div>'

    @_block.register
    def _(self, block: Panel) -> str:
        texts = "".join(
            f"<p>{escape(text)}{self._links.html(numbers)}</p>"
            for text, numbers in with_numbers(block.texts, block.numbers)
        )
        look = "panel sure" if block.sure else "panel"
        return f'<div class="{look}" role="note"><p><b>{escape(block.title)}</b></p>{texts}</div>'

    @_block.register
    def _(self, block: Findings) -> str:
        first = " first" if any(item.counted for item in block.items) else ""
        return f'<ol class="findings{first}">{"".join(self._finding(item) for item in block.items)}</ol>'

    def _finding(self, item: Finding) -> str:
        level = min(self._level + 1, _DEEPEST)
        map_ = self._pictures.small(item.figure, "") if item.figure else ""
        where = " · ".join(part for part in (self._way(item.anchor), escape(item.reference)) if part)
        if item.counted:
            return (
                f'<li><p class="value">{escape(item.value)} <small>{escape(item.counted)}</small></p>'
                f"<div><h{level}>{escape(item.sentence)}</h{level}><p>{escape(item.explanation)}</p>"
                f'<p class="source">{where}</p></div></li>'
            )
        return (
            f"<li><div><h{level}>{escape(item.sentence)}{self._links.html(item.numbers)}</h{level}>"
            f'<div class="said"><p class="value">{escape(item.value)}</p><p>{escape(item.explanation)}</p></div>'
            f'{_colour_key(item.keys)}<p class="source">{where}</p></div>{map_}</li>'
        )

    def _way(self, anchor: str) -> str:
        """Return the link to a chapter."""
        for chapter in self._document.chapters():
            if anchor and chapter.anchor == anchor:
                number = f"{self._words.counted.chapter} {chapter.number}, " if chapter.number else ""
                text = f"{number}{chapter.text}"
                return f'<a href="#{escape(anchor)}">{escape(text)}</a>'
        return ""

    @_block.register
    def _(self, block: Facts) -> str:
        rows = "".join(f"<dt>{answer_html(name)}</dt><dd>{escape(text)}</dd>" for name, text in block.rows)
        return f'<dl class="facts">{rows}</dl>' if rows else ""

    @_block.register
    def _(self, block: Choice) -> str:
        level = min(self._level + 1, _DEEPEST)
        options = "".join(
            f"<li><strong>{escape(option)}</strong></li>" if number == block.chosen else f"<li>{escape(option)}</li>"
            for number, option in enumerate(block.options)
        )
        condition = f"<p>{escape(block.condition)}</p>" if block.condition else ""
        return (
            f'<div class="choice"><div><h{level}>{escape(block.title)}</h{level}><ul>{options}</ul>{condition}</div>'
            f"<p>{escape(block.reason)}</p></div>"
        )

    @_block.register
    def _(self, block: Signatures) -> str:
        boxes = "".join(f"<div><p>{escape(role)}</p><p>{escape(name)}</p></div>" for role, name in block.boxes)
        return f'<div class="signatures">{boxes}</div>'

    @_block.register
    def _(self, block: Quadrants) -> str:
        level = min(self._level + 1, _DEEPEST)
        boxes = "".join(_quadrant(box, level, block.blank, self._links) for box in block.boxes)
        return f'<div class="quadrants">{boxes}</div>'

    @_block.register
    def _(self, block: Contents) -> str:
        """List maps, charts and tables; chapters are in the index at the side."""
        if block.listed == "chapters":
            return ""
        level = min(self._level + 1, _DEEPEST)
        links = _list(
            f'<a href="#{self._names[id(one)]}">{escape(f"{one.label} {one.caption}".strip())}</a>'
            for one in _listed(self._document.blocks)
            if one.caption
        )
        title = escape(block.title or self._words.listed)
        return f'<h{level}>{title}</h{level}><div class="listed">{links}</div>' if links else ""

    @_block.register
    def _(self, block: Entry) -> str:
        level = min(self._level + 1, _DEEPEST)
        anchor = f' id="{escape(block.anchor)}"' if block.anchor else ""
        facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in block.facts)
        return (
            f'<section class="entry {escape(block.tone)}"{anchor}><h{level}>{escape(block.title)}</h{level}>'
            f"<dl>{facts}</dl></section>"
        )

    @_block.register
    def _(self, block: References) -> str:
        return _list(f"{escape(item.text)}{_link(item.address)}" for item in block.items)


def _listed(blocks: Sequence[Block]) -> Iterator[Table | Figure]:
    """Go through tables and pictures in order."""
    return (block for block in all_blocks(blocks) if isinstance(block, Table | Figure))


def _list(items: Iterator[str]) -> str:
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{lines}</ul>" if lines else ""


def _colour_key(keys: Sequence[tuple[str, str]]) -> str:
    """Return the colours of a small map with the words of those that have some."""
    if not keys:
        return ""
    parts = []
    for number, (colour, words) in enumerate(keys):
        swatch = (
            f'<svg class="swatch" viewBox="0 0 10 5" aria-hidden="true">'
            f'<rect width="10" height="5" fill="{escape(colour)}"/></svg>'
        )
        said = f"<span>{escape(words)}</span>" if words else ""
        parts += [said, swatch] if number == 0 else [swatch, said]
    return f'<p class="colours">{"".join(parts)}</p>'


def _quadrant(box: Quadrant, level: int, blank: str, links: NumberLinks) -> str:
    items = _list(
        f"{escape(sentence)}{links.html(numbers)}{f' <small>{escape(where)}</small>' if where else ''}"
        for (sentence, where), numbers in with_numbers(box.items, box.numbers)
    )
    bar = (
        f'<svg class="bar" viewBox="0 0 10 1" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="10" height="1" fill="{escape(box.colour)}"/></svg>'
    )
    own = f'<p class="blank">{escape(blank)}</p>' if blank else ""
    return f"<div>{bar}<h{level}>{escape(box.title)}</h{level}>{items}{own}</div>"


def _link(address: str) -> str:
    """Return an address as a link, behind a blank; nothing for what is no address of the web."""
    safe = escape(web_address(address))
    return f' <a href="{safe}" rel="noreferrer noopener">{safe}</a>' if safe else ""
