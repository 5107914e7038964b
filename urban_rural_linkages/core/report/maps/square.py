"""The legend of a map of two figures: a square of colours with units and inhabitants in each class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, PETROL, SOFT, WHITE, Mark, Rectangle, Stroke, Text, ink_on
from ..lettering import Measure, wrapped
from .legend import Key, column_legend, with_below

_LEFT, _WHOLE = 7.2, 44.0
_COUNT, _PEOPLE, _LIMIT, _AXIS = 11.0, 5.8, 5.8, 6.2
_MOST_COUNTED = 4  # classes a side whose cells have room for two figures


@dataclass(frozen=True)
class SquareAxis:
    """A side of the square.

    Attributes
    ----------
    words : str
        What the figure is and which way it gets worse; downwards is to the left of a text that is turned.
    limits : sequence of str
        The limits between its classes, from the good end to the bad one.
    """

    words: str
    limits: Sequence[str]


@dataclass(frozen=True)
class SquareLegend:
    """Content of the square.

    Attributes
    ----------
    title, subtitle : str
        Above it.
    across, down : SquareAxis
        To the right, and downwards, each from good to bad.
    colours, counts, people : sequence of sequence of str
        Of each cell, by row downwards, then by column.
    """

    title: str
    subtitle: str
    across: SquareAxis
    down: SquareAxis
    colours: Sequence[Sequence[str]]
    counts: Sequence[Sequence[str]]
    people: Sequence[Sequence[str]]


def in_rows(texts: Sequence[str], size: int) -> list[Sequence[str]]:
    """Return texts in rows of a size.

    Examples
    --------
    >>> in_rows(["a", "b", "c", "d"], 2)
    [['a', 'b'], ['c', 'd']]
    """
    return [texts[first : first + size] for first in range(0, len(texts), size)]


def square_legend(legend: SquareLegend, measure: Measure, width: float = _WHOLE) -> tuple[list[Mark], float]:
    """Draw the legend; return its marks and its height in mm."""
    marks: list[Mark] = []
    y = 0.0
    for line in wrapped(legend.title, width, measure, 7.5, "semibold"):
        y += 3.2
        marks.append(Text(0.0, y, line, 7.5, PETROL, "semibold"))
    for line in wrapped(legend.subtitle, width, measure, 6.2):
        y += 2.8
        marks.append(Text(0.0, y, line, 6.2, SOFT))
    top, size = y + 2.5, len(legend.colours)
    side = min((width - _LEFT) / size, 15.2)
    for row, colours in enumerate(legend.colours):
        for column, colour in enumerate(colours):
            marks += _cell(legend, row, column, (_LEFT + column * side, top + row * side, side), colour, measure)
    bottom = top + size * side
    marks.append(Rectangle(_LEFT + (size - 1) * side, bottom - side, side, side, None, Stroke(INK, 0.35)))
    marks += _limits(legend, top, side, measure)
    y, middle = bottom + 5.4, _LEFT + size * side / 2
    for line in wrapped(legend.across.words, 2 * min(middle, width - middle), measure, _AXIS, "semibold"):
        marks.append(Text(middle, y, line, _AXIS, INK, "semibold", anchor="middle"))
        y += 2.7
    marks += _turned(legend.down.words, top, size * side, measure)
    return marks, y


def square_and_keys(
    legend: SquareLegend, keys: Sequence[Key], measure: Measure, width: float = _WHOLE
) -> tuple[list[Mark], float]:  # fmt: skip
    """Draw the legend with further keys below it; return its marks and its height in mm."""
    square = square_legend(legend, measure, width)
    return with_below(square, column_legend("", "", keys, width, measure)) if keys else square


def _cell(
    legend: SquareLegend, row: int, column: int, place: tuple[float, float, float], colour: str, measure: Measure
) -> list[Mark]:  # fmt: skip
    x, y, side = place
    ink = ink_on(colour)
    size = _COUNT if len(legend.colours) < _MOST_COUNTED else 7.0
    count, people = legend.counts[row][column], legend.people[row][column]
    marks: list[Mark] = [Rectangle(x, y, side, side, colour, Stroke(WHITE, 0.3))]
    has_people = bool(people) and len(legend.colours) < _MOST_COUNTED
    marks.append(Text(x + side / 2, y + side * (0.5 if has_people else 0.58), count, size, ink, "semibold",
                      anchor="middle"))  # fmt: skip
    if has_people and measure.width(people, _PEOPLE) < side:
        marks.append(Text(x + side / 2, y + side * 0.75, people, _PEOPLE, ink, anchor="middle"))
    return marks


def _limits(legend: SquareLegend, top: float, side: float, measure: Measure) -> list[Mark]:
    """Write the limits where one class passes into the next, each second one where they are many."""
    bottom = top + len(legend.colours) * side
    marks: list[Mark] = []
    for number, text in enumerate(legend.across.limits, start=1):
        if measure.width(text, _LIMIT) < side or number % 2:
            marks.append(Text(_LEFT + number * side, bottom + 2.6, text, _LIMIT, SOFT, anchor="middle"))
    for number, text in enumerate(legend.down.limits, start=1):
        if measure.width(text, _LIMIT) < side or number % 2:
            marks.append(Text(_LEFT - 1.0, top + number * side, text, _LIMIT, SOFT, anchor="middle", angle=-90))
    return marks


def _turned(words: str, top: float, length: float, measure: Measure) -> list[Mark]:
    lines = wrapped(words, length, measure, _AXIS, "semibold", most=2)
    x = _LEFT - 3.6 - 2.3 * (len(lines) - 1)
    return [
        Text(x + 2.3 * number, top + length / 2, line, _AXIS, INK, "semibold", anchor="middle", angle=-90)
        for number, line in enumerate(lines)
    ]
