"""Four boxes of two rows: strengths, weaknesses, opportunities and threats."""

from __future__ import annotations

from ..blocks import Quadrant, Quadrants, with_numbers
from ..drawing import LINE, WHITE, Circle, Group, Mark, Rectangle, Stroke
from .boxes import Box, Form
from .lines import LineBreaker
from .marks import baseline, rule, text_lines
from .numbers import number_marks, numbered_lines
from .styles import NOTE, PANEL_TEXT, SUBTITLE, Style

_BAND = 6.6
_GAP = 3.0
_TITLE = Style(9, 4.5, WHITE, "semibold")
_LEFT, _RIGHT = 6.4, 3.0  # mm before and behind what is written
_WHERE, _APART = 14.0, 3.0  # mm at the most for where a sentence stands, and between both


def quadrants_box(block: Quadrants, width: float, breaker: LineBreaker) -> Box:
    """Set four boxes, those of a row equally tall."""
    side = (width - _GAP) / 2
    marks: list[Mark] = []
    y = 0.0
    for pair in zip(block.boxes[::2], block.boxes[1::2], strict=True):
        forms = [_inside(box, side, breaker) for box in pair]
        height = max(form.height for form in forms) + (6.0 if block.blank else 2.0)
        for number, (box, form) in enumerate(zip(pair, forms, strict=True)):
            frame = _frame(box, side, height, block.blank, breaker)
            marks.append(Group([*frame, *form.marks], number * (side + _GAP), y))
        y += height + _GAP
    return Box.of(y - _GAP, marks, before=3.0)


def _frame(box: Quadrant, width: float, height: float, blank: str, breaker: LineBreaker) -> list[Mark]:
    title = breaker.shortened(box.title, _TITLE, width - 6.0)
    marks: list[Mark] = [
        Rectangle(0.0, 0.0, width, height, "#fbfaf7", Stroke(LINE, 0.25), radius=0.8),
        Rectangle(0.0, 0.0, width, _BAND, box.colour, radius=0.8),
        _TITLE.text(3.0, (_BAND - _TITLE.leading) / 2 + baseline(_TITLE), title),
    ]
    if blank:
        marks += [
            rule(3.0, width - 3.0, height - 4.6, LINE, 0.2),
            NOTE.text(3.0, height - 1.6, breaker.shortened(blank, NOTE, width - 6.0)),
        ]
    return marks


def _inside(box: Quadrant, width: float, breaker: LineBreaker) -> Form:
    marks: list[Mark] = []
    y = _BAND + 2.4
    for (text, where), numbers in with_numbers(box.items, box.numbers):
        place = breaker.shortened(where, SUBTITLE, _WHERE)
        beside = breaker.width(place, SUBTITLE) + _APART if place else 0.0
        lines = numbered_lines(text, numbers, PANEL_TEXT, width - _LEFT - _RIGHT - beside, breaker)
        marks.append(Circle(4.0, y + PANEL_TEXT.leading / 2, 0.55, box.colour))
        marks += text_lines(lines, PANEL_TEXT, _LEFT, y)
        marks += number_marks(lines, numbers, PANEL_TEXT, breaker, _LEFT, y)
        marks.append(SUBTITLE.text(width - _RIGHT, y + baseline(PANEL_TEXT), place, "end"))
        y += len(lines) * PANEL_TEXT.leading + 1.2
    return Form(y, marks)
