"""The legend of a bivariate map: a square of colours, with limits and the number of units of each class.

The square is drawn from good (at the lower left) to bad (at the upper right), whatever end of a figure is the bad one,
so that every map of decline against distance reads alike: the darker, the worse.  Two arrows say which way each figure
gets worse, and the worst corner is outlined.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, LINE, SOFT, UNKNOWN, WHITE, Drawing, Mark, Path, Rectangle, Stroke, Text, ink_on
from ..lettering import Measure, line_height, middle, shortened, wrapped
from .marks import KEY_SIZE, SIZE, beside, line, points, words

_CELL_COUNT, _CELL_NOTE, _EDGE = 11.0, 5.8, 6.2  # points
_ARROW = Stroke(SOFT, 0.25)


@dataclass(frozen=True)
class LegendAxis:
    """One side of the square.

    Attributes
    ----------
    label : str
        What the figure is, and which way it gets worse.
    limits : sequence of str
        The limits between the classes, from the good end to the bad one.
    """

    label: str
    limits: Sequence[str]


def bivariate_legend(
    x: LegendAxis,
    y: LegendAxis,
    colours: Sequence[Sequence[str]],
    figures: Sequence[Sequence[str]],
    measure: Measure,
    caption: str = "",
    unknown: str = "",
    notes: Sequence[Sequence[str]] | None = None,
    width: float = 46.0,
) -> Drawing:
    """Draw the legend of a bivariate map.

    Parameters
    ----------
    x : LegendAxis
        To the right.
    y : LegendAxis
        Upwards.
    colours : sequence of sequences of str
        As ``#rrggbb``, by x and then y, each from good to bad.
    figures : sequence of sequences of str
        What is written into each square, in the same order.
    measure : Measure
        Of texts.
    caption : str
        Says what these figures are.
    unknown : str
        The label of the units without class; empty where there are none.
    notes : sequence of sequences of str, optional
        What is written small below each figure, such as inhabitants.
    width : float
        Of the drawing, in mm.
    """
    step = line_height(SIZE)
    above = wrapped(y.label, width, measure, SIZE, most=3)
    below = wrapped(x.label, width, measure, SIZE, most=3)
    left = min(max(measure.width(limit, _EDGE) for limit in y.limits) + 2.6, width / 3)
    side = width - left - 1.0
    top = len(above) * step + 1.4
    bottom = top + side
    marks: list[Mark] = [words(0.0, 0.8 * step + step * row, text, colour=INK) for row, text in enumerate(above)]
    square = _Square(left, bottom, side / len(colours), measure)
    marks += square.cells(colours, figures, notes)
    marks += square.edges(x, y, side)
    under = bottom + 4.6 + step
    marks += [words(width, under + step * row, text, "end", INK) for row, text in enumerate(below)]
    under += step * len(below) + 0.4
    if unknown:
        marks += _hatched(shortened(unknown, width - left - 7.0, measure, KEY_SIZE), left, under - 2.6)
        under += 4.0
    for text in wrapped(caption, width, measure, KEY_SIZE, most=2) if caption else ():
        marks.append(words(0.0, under, text, size=KEY_SIZE))
        under += line_height(KEY_SIZE)
    return Drawing(width, under - 1.0, marks, "; ".join(text for text in (y.label, x.label, caption, unknown) if text))


@dataclass(frozen=True)
class _Square:
    """The square: its lower left corner, and the side of a cell."""

    left: float
    bottom: float
    step: float
    measure: Measure

    def cells(
        self, colours: Sequence[Sequence[str]], figures: Sequence[Sequence[str]], notes: Sequence[Sequence[str]] | None
    ) -> list[Mark]:
        """Return the cells with their figures, the worst corner outlined."""
        marks: list[Mark] = []
        for column, (shades, texts) in enumerate(zip(colours, figures, strict=True)):
            for row, (colour, text) in enumerate(zip(shades, texts, strict=True)):
                left, top = self.left + column * self.step, self.bottom - (row + 1) * self.step
                marks.append(Rectangle(left, top, self.step, self.step, colour, Stroke(WHITE, 0.3)))
                note = notes[column][row] if notes else ""
                marks += self._figures(left + self.step / 2, top + self.step / 2, text, note, ink_on(colour))
        corner = self.left + (len(colours) - 1) * self.step, self.bottom - len(colours) * self.step
        return [*marks, Rectangle(*corner, self.step, self.step, stroke=Stroke(INK, 0.4))]

    def _figures(self, x: float, y: float, text: str, note: str, colour: str) -> list[Mark]:
        size = min(_CELL_COUNT, self.step * 0.9)
        if not note:
            return [beside(x, y, text, "middle", colour, size)]
        small = shortened(note, self.step - 0.6, self.measure, _CELL_NOTE)
        return [beside(x, y - 1.3, text, "middle", colour, size),
                beside(x, y + 2.4, small, "middle", colour, _CELL_NOTE)]  # fmt: skip

    def edges(self, x: LegendAxis, y: LegendAxis, side: float) -> list[Mark]:
        """Return both arrows, and the limits where one class passes into the next."""
        left, bottom, right = self.left - 0.9, self.bottom, self.left + side
        marks = [*_arrow(left, bottom, left, bottom - side - 0.5),
                 *_arrow(self.left, bottom + 0.9, right + 0.6, bottom + 0.9)]  # fmt: skip
        widest = max(self.measure.width(limit, _EDGE) for limit in x.limits)
        every = 1 if widest + 1.0 <= self.step else 2  # limits side by side, of which every second one has room
        for number, limit in enumerate(x.limits, start=1):
            place = self.left + self.step * number
            marks.append(line(place, bottom + 0.5, place, bottom + 1.6, _ARROW))
            if number % every == 0 or len(x.limits) == 1:
                marks.append(words(place, bottom + 4.2, limit, "middle", size=_EDGE))
        for number, limit in enumerate(y.limits, start=1):
            place = bottom - self.step * number
            text = shortened(limit, self.left - 2.2, self.measure, _EDGE)
            marks += [line(left - 0.9, place, left + 0.4, place, _ARROW),
                      Text(left - 1.3, place + middle(_EDGE), text, _EDGE, SOFT, anchor="end")]  # fmt: skip
        return marks


def _arrow(x1: float, y1: float, x2: float, y2: float) -> list[Mark]:
    """Return an axis with its head at the second point, to the right or upwards."""
    head = (
        points((x2 - 1.1, y2 - 0.7), (x2, y2), (x2 - 1.1, y2 + 0.7))
        if y1 == y2
        else points((x2 - 0.7, y2 + 1.1), (x2, y2), (x2 + 0.7, y2 + 1.1))
    )
    return [line(x1, y1, x2, y2, _ARROW), Path([head], stroke=_ARROW)]


def _hatched(label: str, left: float, top: float) -> list[Mark]:
    """Return the key of the units without class, hatched line by line: not every reader of SVG knows patterns."""
    strokes = [line(left + at, top + 2.8, left + at + 1.4, top, Stroke(UNKNOWN, 0.2)) for at in (0.0, 1.3, 2.6)]
    frame = Rectangle(left, top, 5.0, 2.8, WHITE, Stroke(LINE, 0.15))
    return [frame, *strokes, beside(left + 6.2, top + 1.4, label, colour=INK, size=KEY_SIZE)]
