"""Blocks as boxes: each kind of block set in its letters and measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import singledispatchmethod
from itertools import groupby, pairwise, takewhile

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
    Findings,
    Heading,
    KeyFigures,
    Panel,
    Paragraph,
    Quadrants,
    References,
    Sheet,
    Signatures,
    Table,
    with_numbers,
)
from ..citations import web_address
from ..document import Document
from ..drawing import ACCENT, AMBER, PANEL, SURE, SURE_PANEL, Circle, Mark, Rectangle
from ..numbering import Words
from .arranging import may_stand_beside, panels, words_beside
from .boxes import Box, Form, beside, kept_together, stacked
from .forms import choice_box, facts_boxes, signatures_box
from .front import Places, contents_boxes, finding_boxes
from .lines import LineBreaker
from .marks import baseline, text_lines
from .numbers import number_marks, numbered_lines
from .quadrants import quadrants_box
from .styles import (
    BODY,
    CAPTION,
    CHAPTER,
    GUTTER,
    KEY_LABEL,
    KEY_VALUES,
    LEAD,
    NUMBER,
    PANEL_TEXT,
    PANEL_TITLE,
    SECTION,
    SMALL,
    SUBSECTION,
    SUBTITLE,
    TEXT_WIDTH,
    TONES,
    Style,
    columns_width,
)
from .tables import table_boxes

_STYLES = {"body": BODY, "lead": LEAD, "small": SMALL}
_NAME_OF_FACT = 0.2  # of the width
_BELOW_HEADING = 0.8  # mm from a heading to its text


class Setter:
    """Sets the blocks of a document.

    Parameters
    ----------
    document : Document
        Whose drawings are put in.
    breaker : LineBreaker
        Of lines.
    words : Words
        Of the report's language.
    places : mapping of str to (int, int)
        Number of the chapter and page of each anchor, as far as they are known.
    """

    def __init__(self, document: Document, breaker: LineBreaker, words: Words, places: Places) -> None:
        self._document, self._breaker, self._words, self._places = document, breaker, words, places
        self._width = TEXT_WIDTH

    def boxes(self, blocks: Sequence[Block], width: float = TEXT_WIDTH) -> list[Box]:
        """Return blocks as boxes of a width."""
        outer, self._width = self._width, width
        try:
            return list(self._boxes(blocks))
        finally:
            self._width = outer

    def _boxes(self, blocks: Sequence[Block]) -> Iterator[Box]:
        """Yield the boxes of blocks; words beside a map or panels side by side where the page is as wide as that."""
        left = self._with_cautions(blocks)
        headed = False
        while left:
            block, *left = left
            boxes, taken = self._arranged(block, left)
            left = left[taken:]
            below = headed and isinstance(block, Paragraph | Bullets | References) and bool(boxes)
            boxes = [replace(boxes[0], before=_BELOW_HEADING), *boxes[1:]] if below else boxes
            short = below and isinstance(block, Paragraph) and len(boxes) == 1
            yield from (replace(box, keeps=box.keeps or short) for box in boxes)
            headed = isinstance(block, Heading) or short

    def _with_cautions(self, blocks: Sequence[Block]) -> list[Block]:
        """Return blocks; cautions in a row become one panel."""
        found: list[Block] = []
        for is_caution, group in groupby(blocks, lambda block: isinstance(block, Caution)):
            if is_caution:
                found.append(Panel(self._words.caution, [block.text for block in group]))  # type: ignore[union-attr]
            else:
                found += group
        return found

    def _arranged(self, block: Block, following: Sequence[Block]) -> tuple[list[Box], int]:
        """Return the boxes of a block, and how many of those that follow stand in them, too."""
        if self._width < TEXT_WIDTH:
            return self._block(block), 0
        if isinstance(block, Figure):
            said = list(takewhile(may_stand_beside, following))
            drawings = self._document.drawings.get(block.name, [])
            if said and drawings:
                [picture] = self._block(block)
                box, taken = words_beside(picture, drawings, lambda width: [self.boxes([one], width) for one in said])
                return [box], taken
        if isinstance(block, Panel):
            more = list(takewhile(lambda one: isinstance(one, Panel), following))
            if more:
                return panels(lambda width: self._each([block, *more], width)), len(more)
        return self._block(block), 0

    def _each(self, blocks: Sequence[Block], width: float) -> list[Box]:
        """Return blocks as boxes of a width, none beside another."""
        return [box for block in blocks for box in self.boxes([block], width)]

    @singledispatchmethod
    def _block(self, block: Block) -> list[Box]:
        raise TypeError(type(block).__name__)

    @_block.register
    def _(self, block: Heading) -> list[Box]:
        if block.level == 1:
            return [self._chapter_head(block)]
        style, before = (SECTION, 6.0) if block.level == 2 else (SUBSECTION, 4.0)
        lines = self._breaker.lines(block.text, style, self._width)
        form = Form(len(lines) * style.leading + 0.8, text_lines(lines, style))
        return [Box((form,), before, keeps=True, anchors=_named(block.anchor))]

    def _chapter_head(self, block: Heading) -> Box:
        if self._document.banner is not None and block is self._document.blocks[0]:
            return Box((Form(0.0, []),), keeps=True, anchors=_named(block.anchor))  # the band says what it is
        left = (4.0 + 8.0 * len(str(block.number))) if block.number else 0.0
        titles = self._breaker.lines(block.text, CHAPTER, TEXT_WIDTH - left)
        marks: list[Mark] = [NUMBER.text(0.0, baseline(CHAPTER) + 0.6, str(block.number))] if block.number else []
        marks += text_lines(titles, CHAPTER, left)
        height = len(titles) * CHAPTER.leading + 2.6
        if block.lead:
            lines = numbered_lines(block.lead, block.numbers, LEAD, TEXT_WIDTH - left, self._breaker)
            marks += text_lines(lines, LEAD, left, height)
            marks += number_marks(lines, block.numbers, LEAD, self._breaker, left, height)
            height += len(lines) * LEAD.leading
        return Box((Form(height + 3.0, marks),), keeps=True, anchors=_named(block.anchor))

    @_block.register
    def _(self, block: Paragraph) -> list[Box]:
        style = _STYLES[block.role]
        return self._text(block.text, style, before=2.2, numbers=block.numbers)

    def _text(
        self, text: str, style: Style, before: float, left: float = 0.0, mark: Mark | None = None,
        numbers: Sequence[int] = (),
    ) -> list[Box]:  # fmt: skip
        """Set a text so that neither its first nor its last two lines stand alone."""
        lines = numbered_lines(text, numbers, style, self._width - left, self._breaker)
        cuts = [0, len(lines)] if len(lines) <= 3 else [0, 2, *range(3, len(lines) - 1), len(lines)]
        boxes = []
        for start, end in pairwise(cuts):
            marks = text_lines(lines[start:end], style, left)
            marks += [mark] if mark is not None and start == 0 else []
            if end == len(lines):
                marks += number_marks(lines[start:end], numbers, style, self._breaker, left)
            boxes.append(Box.of((end - start) * style.leading, marks, before if start == 0 else 0.0))
        return boxes

    @_block.register
    def _(self, block: Bullets) -> list[Box]:
        items = [self._bullet(item, BODY, 0.8 if number else 2.0) for number, item in enumerate(block.items)]
        return _no_item_alone(items)

    def _bullet(self, text: str, style: Style, before: float) -> list[Box]:
        dot = Circle(1.0, style.leading / 2, 0.5, ACCENT)
        return self._text(text, style, before, left=4.0, mark=dot)

    @_block.register
    def _(self, block: References) -> list[Box]:
        texts = [f"{item.text} {web_address(item.address)}".rstrip() for item in block.items]
        return _no_item_alone([self._bullet(text, SMALL, 0.8 if number else 2.0) for number, text in enumerate(texts)])

    @_block.register
    def _(self, block: Panel) -> list[Box]:
        inner = self._width - 9.0
        marks: list[Mark] = []
        y = 3.0
        if block.title:
            lines = self._breaker.lines(block.title, PANEL_TITLE, inner)
            marks += text_lines(lines, PANEL_TITLE, 5.0, y)
            y += len(lines) * PANEL_TITLE.leading + 0.6
        several = len(block.texts) > 1
        for text, numbers in with_numbers(block.texts, block.numbers):
            left = 7.5 if several else 5.0
            lines = numbered_lines(text, numbers, PANEL_TEXT, self._width - left - 4.0, self._breaker)
            marks += [Circle(5.8, y + PANEL_TEXT.leading / 2, 0.4, AMBER)] if several else []
            marks += text_lines(lines, PANEL_TEXT, left, y)
            marks += number_marks(lines, numbers, PANEL_TEXT, self._breaker, left, y)
            y += len(lines) * PANEL_TEXT.leading + 0.6
        height = y + 2.4
        paper, side = (SURE_PANEL, SURE) if block.sure else (PANEL, AMBER)
        back = [Rectangle(0.0, 0.0, self._width, height, paper), Rectangle(0.0, 0.0, 1.2, height, side)]
        return [Box.of(height, [*back, *marks], before=4.0)]

    @_block.register
    def _(self, block: KeyFigures) -> list[Box]:
        count = max(len(block.figures), 1)
        width = (self._width - (count - 1) * GUTTER) / count
        marks: list[Mark] = []
        most = 1
        for number, figure in enumerate(block.figures):
            left = number * (width + GUTTER)
            lines = self._breaker.lines(figure.label, KEY_LABEL, width)
            most = max(most, len(lines))
            style = KEY_VALUES[figure.tone]
            marks.append(style.text(left, 6.4, self._breaker.shortened(figure.value, style, width)))
            marks += text_lines(lines, KEY_LABEL, left, 8.4)
        return [Box.of(8.4 + most * KEY_LABEL.leading + 1.0, marks, before=2.0)]

    @_block.register
    def _(self, block: Table) -> list[Box]:
        caption = self._caption(block.label, block.caption, block.subtitle)
        first, *rest = table_boxes(block, self._width, self._breaker)
        if caption is None:
            return [replace(first, before=4.5), *rest]
        forms = tuple(stacked([Box((caption,)), Box((form,), before=1.2)]) for form in first.forms)
        anchors = (*_named(block.label), *first.anchors)
        return [replace(first, forms=forms, before=5.0, anchors=anchors), *rest]

    def _caption(self, label: str, caption: str, subtitle: str, numbers: Sequence[int] = ()) -> Form | None:
        title = f"{label}\u2002{caption}" if label else caption
        lines = numbered_lines(title, numbers, CAPTION, self._width, self._breaker) if title else []
        below = self._breaker.lines(subtitle, SUBTITLE, self._width) if subtitle else []
        if not lines and not below:
            return None
        height = len(lines) * CAPTION.leading
        marks = [*text_lines(lines, CAPTION), *number_marks(lines, numbers, CAPTION, self._breaker),
                 *text_lines(below, SUBTITLE, 0.0, height)]  # fmt: skip
        return Form(height + len(below) * SUBTITLE.leading, marks)

    @_block.register
    def _(self, block: Figure) -> list[Box]:
        drawings = self._document.drawings.get(block.name, [])
        caption = self._caption(block.label, block.caption, block.subtitle, block.numbers) or Form(0.0, [])
        gap = 1.6 if caption.height else 0.0
        forms = [
            Form(caption.height + gap + drawing.height, [*caption.marks, drawing.at(0.0, caption.height + gap)])
            for drawing in drawings
        ]
        return [Box(tuple(forms) or (caption,), before=5.0, anchors=_named(block.label))]

    @_block.register
    def _(self, block: Columns) -> list[Box]:
        columns, left = [], 0.0
        for blocks, share in zip(block.columns, block.shares, strict=True):
            width = columns_width(share)
            boxes = self.boxes(blocks, width)
            columns.append((left, [replace(boxes[0], before=0.0), *boxes[1:]] if boxes else []))
            left += width + GUTTER
        headed = any(column and isinstance(column[0], Heading) for column in block.columns)
        return [beside(columns, before=5.0 if any(map(_is_tall, block.columns)) else 3.4 if headed else 2.0)]

    @_block.register
    def _(self, block: Entry) -> list[Box]:
        left = 4.0
        name_width = _NAME_OF_FACT * (self._width - left)
        titles = self._breaker.lines(block.title, BODY.strong(), self._width - left)
        forms = [Form(len(titles) * BODY.leading, text_lines(titles, BODY.strong(), left))]
        for name, text in block.facts:
            names = self._breaker.lines(name, SMALL, name_width - 2.0)
            lines = self._breaker.lines(text, PANEL_TEXT, self._width - left - name_width)
            for number in range(max(len(names), len(lines))):
                line = text_lines(names[number : number + 1], SMALL, left)
                line += text_lines(lines[number : number + 1], PANEL_TEXT, left + name_width)
                forms.append(Form(PANEL_TEXT.leading, line))
        bar = TONES[block.tone]
        boxes = [Box((Form(form.height, [Rectangle(0.0, 0.0, 1.2, form.height, bar), *form.marks]),)) for form in forms]
        boxes[0] = replace(boxes[0], before=3.0, keeps=len(boxes) > 1, anchors=_named(block.anchor))
        return [*kept_together(boxes[:3]), *boxes[3:]]

    @_block.register
    def _(self, block: Findings) -> list[Box]:
        return finding_boxes(block, self._document, self._breaker, self._words, self._places)

    @_block.register
    def _(self, block: Facts) -> list[Box]:
        return facts_boxes(block, self._width, self._breaker)

    @_block.register
    def _(self, block: Choice) -> list[Box]:
        return [choice_box(block, self._width, self._breaker)]

    @_block.register
    def _(self, block: Signatures) -> list[Box]:
        return [signatures_box(block, self._width, self._breaker)]

    @_block.register
    def _(self, block: Quadrants) -> list[Box]:
        return [quadrants_box(block, self._width, self._breaker)]

    @_block.register
    def _(self, block: Contents) -> list[Box]:
        return contents_boxes(block, self._document, self._breaker, self._places)

    @_block.register
    def _(self, block: Sheet) -> list[Box]:
        return []


def _no_item_alone(items: Sequence[Sequence[Box]]) -> list[Box]:
    """Return the items of a list, its first two and its last two on one page."""
    boxes: list[Box] = []
    for number, item in enumerate(items):
        keeps = len(items) > 1 and number in (0, len(items) - 2)
        boxes += [*item[:-1], *(replace(box, keeps=box.keeps or keeps) for box in item[-1:])]
    return boxes


def _named(anchor: str) -> tuple[str, ...]:
    return (anchor,) if anchor else ()


def _is_tall(blocks: Sequence[Block]) -> bool:
    """Tell whether blocks are more than a few words, and want more space above them."""
    return any(isinstance(block, Figure | Table | Panel) for block in blocks)
