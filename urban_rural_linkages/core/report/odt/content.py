"""The blocks of a report as paragraphs, headings, tables and frames of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import singledispatchmethod
from itertools import groupby

from ...templates import filled
from ..blocks import (
    AnswerCell,
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
    with_numbers,
)
from ..citations import web_address
from ..document import Document
from ..numbering import Words
from ..typesetting.styles import TEXT_WIDTH, columns_width
from .captions import Captions
from .elements import bullets, figure_numbers, link, marked, paragraph, span, style_name, tag, typed
from .front import Front
from .pictures import Pictures
from .tables import Cell, Tables, answer_cell

_ROLES = {"body": "Text body", "lead": "Lead", "small": "Remark"}
_BESIDE = (Figure, Paragraph, Bullets, Panel, Caution)
_LEVEL_OF_ENTRIES = 3
_NUMBER_WIDTH, _MAP_WIDTH = 9.0, 42.0  # mm of a finding
_NAMES, _ANSWERS = 26.0, 10.0  # mm of the names of facts, and of answers in their place


class Writer:
    """Writes the blocks of a document.

    Parameters
    ----------
    document : Document
        With numbered blocks.
    words : Words
        Of the report's language.
    pictures : Pictures
        Writes its pictures.
    """

    def __init__(self, document: Document, words: Words, pictures: Pictures) -> None:
        self._document, self._words = document, words
        self.pictures, self.tables, self.captions = pictures, Tables(), Captions()
        self._front = Front(document, words)
        self._width = TEXT_WIDTH
        self._source = ""

    def text(self) -> str:
        """Return the whole text: cover, contents, chapters."""
        document = self._document
        logo = "".join(
            paragraph("Figure", self.pictures.frame("logo", drawing, TEXT_WIDTH, "", ""))
            for drawing in document.drawings.get("logo", [])[:1]
        )
        beginning = self._front.cover(logo) + self._banner()
        return "".join([beginning, self._blocks(document.blocks), self._end_of_chapter()])

    def _banner(self) -> str:
        """Return the band above the first chapter as a table of one row, its picture at the right."""
        document, banner = self._document, self._document.banner
        if banner is None:
            return ""
        words = [("Kind", banner.kind), ("Title", document.title), ("Subtitle", document.subtitle),
                 ("Status", banner.status)]  # fmt: skip
        said = "".join(paragraph(f"Banner {name}", typed(text)) for name, text in words if text)
        picture = self._frame(banner.picture, _MAP_WIDTH - 8.0, "", "")
        cells = [Cell(said, "Banner"), *([Cell(paragraph("Figure", picture), "Banner")] if picture else [])]
        widths = [self._width - _MAP_WIDTH, _MAP_WIDTH] if picture else [self._width]
        return self.tables.grid([cells], widths, document.title)

    def _blocks(self, blocks: Sequence[Block], width: float | None = None) -> str:
        outer, self._width = self._width, width or self._width
        try:
            return "".join(self._pieces(blocks))
        finally:
            self._width = outer

    def _pieces(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Write blocks; cautions in a row become one panel, sheets in a row one remark."""
        for kind, group in groupby(blocks, lambda block: type(block) if isinstance(block, Caution | Sheet) else Block):
            if kind is Caution:
                yield self._block(Panel(self._words.caution, [block.text for block in group]))  # type: ignore[union-attr]
            elif kind is Sheet:
                yield paragraph("Remark", typed(filled(self._words.sheets, {"count": len(list(group))})))
            else:
                yield from map(self._block, group)

    @singledispatchmethod
    def _block(self, block: Block) -> str:
        raise TypeError(type(block).__name__)

    @_block.register
    def _(self, block: Heading) -> str:
        before, lead = "", ""
        if block.level == 1:
            before, self._source = self._end_of_chapter(), block.source
            lead = paragraph("Lead", typed(block.lead) + figure_numbers(block.numbers)) if block.lead else ""
        return before + self._heading(block.level, block.text, block.anchor, block.level > 1 or block.number > 0) + lead

    def _heading(self, level: int, text: str, anchor: str, counts: bool = True) -> str:
        style = f"Heading {level}" if counts else "Heading 1 without number"
        is_first = self._document.banner is not None and anchor == self._document.chapters()[0].anchor
        style = "Heading 1 first" if level == 1 and is_first else style
        given = {"text:style-name": style_name(style), "text:outline-level": level,
                 "text:is-list-header": None if counts else "true"}  # fmt: skip
        return tag("text:h", given, marked(anchor, typed(text)))

    def _end_of_chapter(self) -> str:
        source, self._source = self._source, ""
        return paragraph("Source", typed(source)) if source else ""

    @_block.register
    def _(self, block: Paragraph) -> str:
        return paragraph(_ROLES[block.role], typed(block.text) + figure_numbers(block.numbers))

    @_block.register
    def _(self, block: Bullets) -> str:
        return bullets("List Bullet", [typed(item) for item in block.items])

    @_block.register
    def _(self, block: References) -> str:
        return bullets("Reference", [typed(item.text) + _address(web_address(item.address)) for item in block.items])

    @_block.register
    def _(self, block: Panel) -> str:
        title = paragraph("Panel Title", typed(block.title)) if block.title else ""
        texts = [typed(text) + figure_numbers(numbers) for text, numbers in with_numbers(block.texts, block.numbers)]
        several = len(texts) > 1
        said = bullets("Panel Text", texts) if several else "".join(paragraph("Panel Text", text) for text in texts)
        look = "Sure" if block.sure else "Panel"
        return self.tables.grid([[Cell(title + said, look)]], [self._width], block.title or "Panel")

    @_block.register
    def _(self, block: KeyFigures) -> str:
        looks = {"": "Key Figure", "gain": "Key Figure Gain", "lose": "Key Figure Lose"}
        both = ((paragraph(looks[figure.tone], typed(figure.value)), typed(figure.label)) for figure in block.figures)
        cells = [Cell(value + paragraph("Key Figure Label", label), "Key") for value, label in both]
        return self.tables.grid([cells], [self._width / len(cells)] * len(cells), "Key figures") if cells else ""

    @_block.register
    def _(self, block: Table) -> str:
        table = self.tables.data(block, block.label or block.caption or "Table", self._width)
        notes = "".join(paragraph("Table Note", typed(note)) for note in block.notes)
        return self.captions.caption("table", block.label, block.caption, block.subtitle) + table + notes

    @_block.register
    def _(self, block: Figure) -> str:
        caption = self.captions.caption(block.kind or "map", block.label, block.caption, block.subtitle, block.numbers)
        if block.editable is not None:
            return caption + self._block(replace(block.editable, caption="", label=""))
        frame = self._frame(block.name, self._width, block.caption, block.alternative)
        return caption + (paragraph("Figure", frame) if frame else "")

    def _frame(self, name: str, width: float, title: str, alternative: str) -> str:
        drawings = self._document.drawings.get(name, [])
        if not drawings:
            return ""
        return self.pictures.frame(name, drawings[0], width, title, alternative or drawings[0].alternative)

    @_block.register
    def _(self, block: Columns) -> str:
        """Put pictures and short texts side by side; tables and headings, which are edited, below each other."""
        if not all(isinstance(inner, _BESIDE) for column in block.columns for inner in column):
            return "".join(self._blocks(column) for column in block.columns)
        gap = columns_width(2) - 2 * columns_width(1)
        widths = [(columns_width(share) + gap) * self._width / (TEXT_WIDTH + gap) for share in block.shares]
        cells = [
            Cell(self._blocks(column, width - gap) or paragraph("Figure", ""))
            for column, width in zip(block.columns, widths, strict=True)
        ]
        return self.tables.grid([cells], widths, "Side by side")

    @_block.register
    def _(self, block: Findings) -> str:
        rows = [self._finding(number, item) for number, item in enumerate(block.items, start=1)]
        widths = [_NUMBER_WIDTH, self._width - _NUMBER_WIDTH - _MAP_WIDTH, _MAP_WIDTH]
        if any(item.counted for item in block.items):
            widths = [widths[0], widths[2], widths[1]]
        return self.tables.grid(rows, widths, "Findings") if rows else ""

    def _finding(self, number: int, item: Finding) -> list[Cell]:
        if item.counted:
            return _figure_first(number, item)
        where = self._front.place(item.anchor)
        reference = typed(f" · {item.reference}" if where and item.reference else item.reference)
        said = [
            paragraph("Finding", typed(item.sentence) + figure_numbers(item.numbers)),
            paragraph("Finding Figure", typed(item.value)),
            paragraph("Finding Text", typed(item.explanation)),
            paragraph("Finding Source", self.captions.keys(item.keys)) if item.keys else "",
            paragraph("Finding Source", where + reference) if where or reference else "",
        ]
        picture = self._frame(item.figure, _MAP_WIDTH - 3.0, item.sentence, "")
        cells = [paragraph("Finding Number", str(number)), "".join(said), paragraph("Figure", picture)]
        return [Cell(content, "Finding") for content in cells]

    @_block.register
    def _(self, block: Facts) -> str:
        rows = [[Cell(_fact_name(name)), Cell(paragraph("Fact", typed(text)))] for name, text in block.rows]
        left = _ANSWERS if all(isinstance(name, AnswerCell) for name, _ in block.rows) else _NAMES
        return self.tables.grid(rows, [left, self._width - left], "Facts") if rows else ""

    @_block.register
    def _(self, block: Choice) -> str:
        cells = [Cell(paragraph("Chosen" if number == block.chosen else "Option", typed(option)),
                      "Chosen" if number == block.chosen else "Option")
                 for number, option in enumerate(block.options)]  # fmt: skip
        return "".join([
            self._heading(_LEVEL_OF_ENTRIES, block.title, ""),
            self.tables.grid([cells], [self._width / len(cells)] * len(cells), block.title) if cells else "",
            paragraph("Remark", typed(block.condition)) if block.condition else "",
            paragraph("Text body", typed(block.reason)) if block.reason else "",
        ])  # fmt: skip

    @_block.register
    def _(self, block: Signatures) -> str:
        cells = [Cell(paragraph("Signature Role", typed(role)) + paragraph("Signature Name", typed(name)), "Box")
                 for role, name in block.boxes]  # fmt: skip
        return self.tables.grid([cells], [self._width / len(cells)] * len(cells), "Signatures") if cells else ""

    @_block.register
    def _(self, block: Quadrants) -> str:
        cells = [Cell(self._quadrant(box, block.blank), "Box") for box in block.boxes]
        cells += [Cell(paragraph("Quadrant Text", ""), "Box")] * (len(cells) % 2)
        rows = [cells[at : at + 2] for at in range(0, len(cells), 2)]
        return self.tables.grid(rows, [self._width / 2] * 2, "Quadrants") if rows else ""

    def _quadrant(self, box: Quadrant, blank: str) -> str:
        title = paragraph("Quadrant Title", self.captions.coloured(box.colour, "■ ") + typed(box.title))
        items = [
            typed(text) + figure_numbers(numbers) + (span("Where", typed(f" ({where})")) if where else "")
            for (text, where), numbers in with_numbers(box.items, box.numbers)
        ]
        room = paragraph("Quadrant Blank", typed(blank)) if blank else ""
        return title + bullets("Quadrant Text", items) + room

    @_block.register
    def _(self, block: Contents) -> str:
        return self._front.contents(block)

    @_block.register
    def _(self, block: Sheet) -> str:
        return ""

    @_block.register
    def _(self, block: Entry) -> str:
        facts = "".join(
            paragraph(f"Fact {block.tone}", span("Fact Name", typed(f"{name}: ")) + typed(text))
            for name, text in block.facts
        )
        return self._heading(_LEVEL_OF_ENTRIES, block.title, block.anchor) + facts


def _figure_first(number: int, item: Finding) -> list[Cell]:
    """Return the cells of a finding whose figure stands before its sentence."""
    figure = paragraph("Finding Figure", typed(item.value)) + paragraph("Finding Source", typed(item.counted))
    said = paragraph("Finding", typed(item.sentence)) + paragraph("Finding Text", typed(item.explanation))
    said += paragraph("Finding Source", typed(item.reference)) if item.reference else ""
    return [Cell(content, "Finding") for content in (paragraph("Finding Number", str(number)), figure, said)]


def _fact_name(name: str) -> str:
    """Return the name of a fact, or the answer in its place."""
    return answer_cell(name) if isinstance(name, AnswerCell) else paragraph("Fact", span("Fact Name", typed(name)))


def _address(address: str) -> str:
    return " " + link(address, typed(address), "Internet link") if address else ""
