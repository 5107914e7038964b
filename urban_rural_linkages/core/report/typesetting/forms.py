"""Facts, choices and boxes to sign in, as an official form has them."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import AnswerCell, Choice, Facts, Signatures
from ..drawing import LINE, PETROL, SOFT, WHITE, Mark, Rectangle, Stroke
from .boxes import Box, Form, kept_together
from .lines import LineBreaker
from .marks import baseline, rule, text_lines
from .styles import GUTTER, NOTE, PANEL_TEXT, SECTION, SUBTITLE, Style

_NAME, _FACT = Style(7.2, 3.9, SOFT), Style(8, 3.9)
_NAMES, _ANSWERS = 22.0, 7.0  # mm of the names of facts, and of answers in their place
_BACK, _EDGE = "#f1f5f7", 1.4
_CHIP = (5.0, 3.2)
_OPTION = Style(8, 4.0, "#8a98a0")
_CHOICES, _SIGNED = 0.47, 30.0  # of the width; mm of a box to sign in


def answer_marks(cell: AnswerCell, x: float, middle: float) -> list[Mark]:
    """Draw the cell of an answer, its middle at a height."""
    width, height = _CHIP
    stroke = Stroke(cell.dashes, 0.2, (0.8, 0.6)) if cell.dashes else None
    chip = Rectangle(x, middle - height / 2, width, height, cell.fill, stroke, radius=0.6)
    style = Style(6.2, 3.0, cell.ink, "semibold")
    letter = style.text(x + width / 2, middle + style.size * 0.127, str(cell), "middle")
    return [chip, letter] if cell else [chip]


def facts_boxes(block: Facts, width: float, breaker: LineBreaker) -> list[Box]:
    """Set facts, each on lines of its own."""
    if not block.rows:
        return []
    answers = all(isinstance(name, AnswerCell) for name, _ in block.rows)
    left = _ANSWERS if answers else _NAMES
    return kept_together([
        Box((_fact(name, text, left, width, breaker),), 0.0 if number else 1.0)
        for number, (name, text) in enumerate(block.rows)
    ])  # fmt: skip


def _fact(name: str, text: str, left: float, width: float, breaker: LineBreaker) -> Form:
    lines = breaker.lines(text, _FACT, width - left)
    if isinstance(name, AnswerCell):
        said, count = answer_marks(name, 0.0, _FACT.leading / 2), 1
    else:
        names = breaker.lines(name, _NAME, left - 1.5)
        said, count = text_lines(names, _NAME), len(names)
    return Form(max(len(lines), count) * _FACT.leading + 0.8, [*said, *text_lines(lines, _FACT, left)])


def choice_box(block: Choice, width: float, breaker: LineBreaker) -> Box:
    """Set what there was to choose from, what was chosen, and the reason beside it."""
    left, inner = 6.0, _CHOICES * width - 6.0
    side = (inner - 2.0 * (len(block.options) - 1)) / max(len(block.options), 1)
    marks: list[Mark] = [*text_lines([block.title], SECTION, left, 2.4)]
    for number, option in enumerate(block.options):
        marks += _option(option, number == block.chosen, left + number * (side + 2.0), side, breaker)
    condition = breaker.lines(block.condition, SUBTITLE, inner) if block.condition else []
    marks += text_lines(condition, SUBTITLE, left, 19.6)
    at = left + inner + 8.0
    reason = breaker.lines(block.reason, PANEL_TEXT, width - at - 5.0)
    marks += text_lines(reason, PANEL_TEXT, at, 3.4)
    height = max(27.0, 22.0 + len(condition) * SUBTITLE.leading, 6.8 + len(reason) * PANEL_TEXT.leading)
    back = [Rectangle(0.0, 0.0, width, height, _BACK), Rectangle(0.0, 0.0, _EDGE, height, PETROL)]
    return Box.of(height, [*back, *marks], before=5.0)


def _option(option: str, chosen: bool, x: float, width: float, breaker: LineBreaker) -> list[Mark]:
    style = Style(8, 4.0, WHITE, "semibold") if chosen else _OPTION
    box = Rectangle(x, 10.0, width, 7.6, PETROL if chosen else WHITE, Stroke(PETROL if chosen else "#b9c2c7", 0.25),
                    radius=0.8)  # fmt: skip
    text = breaker.shortened(option, style, width - 2.0)
    return [box, style.text(x + width / 2, 13.8 + style.size * 0.127, text, "middle")]


def signatures_box(block: Signatures, width: float, breaker: LineBreaker) -> Box:
    """Set boxes to sign in, side by side."""
    count = max(len(block.boxes), 1)
    side = (width - (count - 1) * GUTTER) / count
    marks: list[Mark] = []
    for number, box in enumerate(block.boxes):
        marks += _to_sign(box, number * (side + GUTTER), side, breaker)
    return Box.of(_SIGNED, marks, before=2.4)


def _to_sign(box: Sequence[str], x: float, width: float, breaker: LineBreaker) -> list[Mark]:
    role, name = box
    inner = width - 8.0
    return [
        Rectangle(x, 0.0, width, _SIGNED, None, Stroke(LINE, 0.3), radius=1.0),
        NOTE.text(x + 4.0, 2.0 + baseline(NOTE), breaker.shortened(role, NOTE, inner)),
        rule(x + 4.0, x + width - 4.0, 21.0, SOFT, 0.2),
        PANEL_TEXT.text(x + 4.0, 23.0 + baseline(PANEL_TEXT), breaker.shortened(name, PANEL_TEXT, inner)),
    ]
