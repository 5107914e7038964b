"""The curve of Lorenz as a chart: the people with least along it, what they have upwards, and the line of evenness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ...arrays import Floats
from ..drawing import ACCENT, INK, PETROL, WHITE, Circle, Drawing, Mark, Path, Stroke, Text
from ..lettering import Measure, wrapped
from .marks import BASE, DASHED, GRID, SIZE, axis_texts, beside, line, tint, words

_TOP, _BOTTOM = 1.5, 11.0
_TITLE, _GAP = 4.6, 1.2  # mm for the name of the upright axis, and from the axis to its numbers
_STEPS = (0.0, 50.0, 100.0)  # per cent
_MARKED = 0.4
_LINE = 3.2  # mm between lines of text
_BELOW, _CLEAR = 2.8, 0.8  # mm from the point down to the words for it, and from these to the axis


@dataclass(frozen=True)
class LorenzWords:
    """The words of the chart.

    Attributes
    ----------
    even : str
        Beside the line on which all have the same.
    people, held : str
        Of the axes.
    marked : str
        Of the point of the four tenths with least: beside it below the curve, or at the right where there is no room;
        "" marks none.
    figures : tuple of str
        At the right: the first large, the others below what is marked.
    """

    even: str
    people: str
    held: str
    marked: str = ""
    figures: tuple[str, ...] = ()


def lorenz_chart(
    curve: tuple[Floats, Floats], told: LorenzWords, as_text: Callable[[float], str], measure: Measure,
    width: float = 126.0, side: float = 60.0,
) -> Drawing:  # fmt: skip
    """Draw a curve of Lorenz.

    Parameters
    ----------
    curve : (ndarray, ndarray)
        Shares of the people and of what they have, from 0 to 1.
    told : LorenzWords
        What is written.
    as_text : callable
        Writes a share, given in per cent, in the reader's language.
    measure : Measure
        Of texts.
    width, side : float
        Of the drawing, and of the square with the curve, in mm.
    """
    of_axis = axis_texts(_STEPS, as_text)
    left = _TITLE + max(measure.width(text, SIZE) for text in of_axis) + _GAP
    right, bottom = left + side, _TOP + side
    x, y = left + side * curve[0], bottom - side * curve[1]
    marks: list[Mark] = []
    for step, text in zip(_STEPS, of_axis, strict=True):
        across, up = left + side * step / 100, bottom - side * step / 100
        marks += [line(left, up, right, up, BASE if step == 0 else GRID), line(across, _TOP, across, bottom, GRID),
                  beside(left - _GAP, up, text, "end"),
                  words(across, bottom + 3.4, text, "middle")]  # fmt: skip
    if x.size:
        area = np.column_stack([np.append(x, right), np.append(y, bottom)])
        marks += [Path([area], tint(PETROL, 0.16)), line(left, bottom, right, _TOP, DASHED),
                  Path([np.column_stack([x, y])], stroke=Stroke(PETROL, 0.7))]  # fmt: skip
    lines = _beside_the_point(curve, told.marked, side, measure) if x.size else []
    if x.size and told.marked:
        marks += _point(curve, lines, left, side)
    marks.append(Text(left + 0.52 * side, bottom - 0.56 * side, told.even, SIZE, anchor="end"))
    marks += [words(left, bottom + 7.6, told.people), Text(3.0, bottom, told.held, SIZE, angle=-90.0)]
    marks += _figures(told, not lines, right + 6.0, width, measure)
    return Drawing(width, bottom + _BOTTOM, marks, "; ".join(filter(None, (*told.figures, told.marked))))


def _height(curve: tuple[Floats, Floats], share: float) -> float:
    return float(np.interp(share, *curve))


def _point(curve: tuple[Floats, Floats], lines: Sequence[str], left: float, side: float) -> list[Mark]:
    """Mark what the four tenths with least have, with the words for it below the curve."""
    bottom = _TOP + side
    x, y = left + side * _MARKED, bottom - side * _height(curve, _MARKED)
    told = [Text(x + 2.0, y + _BELOW + _LINE * number, text, SIZE, ACCENT, "semibold", halo=0.5)
            for number, text in enumerate(lines)]  # fmt: skip
    return [line(x, y, x, bottom, DASHED), *told, Circle(x, y, 1.0, ACCENT, Stroke(WHITE, 0.25))]


def _beside_the_point(curve: tuple[Floats, Floats], text: str, side: float, measure: Measure) -> list[str]:
    """Return the lines of the words that fit between the curve, which only rises, the axis and the right side."""
    room = (1 - _MARKED) * side - 3.0
    lines = wrapped(text, room, measure, SIZE, "semibold", most=2) if text else []
    if " ".join(lines) != text:
        return []
    needed = _BELOW + _LINE * (len(lines) - 1) + _CLEAR
    return lines if side * _height(curve, _MARKED) >= needed else []


def _figures(told: LorenzWords, with_marked: bool, x: float, width: float, measure: Measure) -> list[Mark]:
    """Write the figures at the right, the first large, and what is marked where it has no room beside its point."""
    if not told.figures:
        return []
    first, *others = told.figures
    marks: list[Mark] = [Text(x, _TOP + 8.0, first, 11.0, PETROL, "semibold")]
    y = _TOP + 13.0
    for text in (told.marked if with_marked else "", *others):
        colour, weight = (ACCENT, "semibold") if text == told.marked else (INK, "regular")
        for part in wrapped(text, width - x, measure, SIZE, most=5) if text else []:
            marks.append(words(x, y, part, colour=colour, weight=weight))  # type: ignore[arg-type]
            y += _LINE
        y += 0.8 if text else 0.0
    return marks
