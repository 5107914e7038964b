"""Numbers of figures on the printed page: small and raised behind a text, or below the head of a column."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..drawing import SOFT, Anchor, Link, Mark
from ..register import anchor_of, numbers_in_words
from .lines import LineBreaker
from .marks import baseline
from .styles import Style

NUMBER_OF_FIGURE = Style(4.8, 2.1, SOFT)
_GAP = 0.5  # mm between a text and its numbers
_NO_BREAK = "\u00a0"
_RAISED = 0.12  # mm for each point of the letters that the numbers stand behind


def numbered_lines(
    text: str, numbers: Sequence[int], style: Style, width: float, breaker: LineBreaker
) -> list[str]:  # fmt: skip
    """Break a text into lines of which the last has room for the numbers of its figures."""
    if not any(numbers):
        return breaker.lines(text, style, width)
    room = _GAP + breaker.width(numbers_in_words(numbers), NUMBER_OF_FIGURE)
    blanks = _NO_BREAK * math.ceil(room / breaker.width(_NO_BREAK, style))
    *lines, last = breaker.lines(text + blanks, style, width)
    return [*lines, last.rstrip(_NO_BREAK)]


def number_marks(
    lines: Sequence[str], numbers: Sequence[int], style: Style, breaker: LineBreaker, x: float = 0.0, y: float = 0.0
) -> list[Mark]:  # fmt: skip
    """Return the numbers behind the last of some lines, the upper edge of the first at y; nothing without numbers."""
    if not any(numbers) or not lines:
        return []
    left = x + breaker.width(lines[-1], style) + _GAP
    base = y + baseline(style) + (len(lines) - 1) * style.leading - _RAISED * style.size
    return number_at(numbers, left, base, breaker)


def number_at(
    numbers: Sequence[int], x: float, y: float, breaker: LineBreaker, anchor: Anchor = "start"
) -> list[Mark]:  # fmt: skip
    """Return numbers with their base line at y, and the box that leads to the first of them."""
    text, first = numbers_in_words(numbers), min(number for number in numbers if number)
    width = breaker.width(text, NUMBER_OF_FIGURE)
    left = x if anchor == "start" else x - width
    height = NUMBER_OF_FIGURE.leading
    return [
        NUMBER_OF_FIGURE.text(x, y, text, anchor),
        Link(left, y - height, width, height, anchor_of(first)),
    ]
