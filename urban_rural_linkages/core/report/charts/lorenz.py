"""The curve of Lorenz as a chart: the people with least along it, what they have upwards, and the line of evenness."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ...arrays import Floats
from ..drawing import ACCENT, INK, PETROL, WHITE, Circle, Drawing, Mark, Path, Stroke, Text
from ..lettering import Measure, wrapped
from .marks import BASE, DASHED, GRID, SIZE, beside, line, tint, words

_LEFT, _TOP, _BOTTOM, _SIDE = 11.0, 1.5, 11.0, 60.0
_MARKED = 0.4
_LINE = 3.2  # mm between lines of text


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
        Of the point of the four tenths with least, at the right; "" marks none.
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
    width: float = 126.0,
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
    width : float
        Of the drawing, in mm.
    """
    right, bottom = _LEFT + _SIDE, _TOP + _SIDE
    x, y = _LEFT + _SIDE * curve[0], bottom - _SIDE * curve[1]
    marks: list[Mark] = []
    for step in (0.0, 0.5, 1.0):
        across, up = _LEFT + _SIDE * step, bottom - _SIDE * step
        marks += [line(_LEFT, up, right, up, BASE if step == 0 else GRID), line(across, _TOP, across, bottom, GRID),
                  beside(_LEFT - 1.2, up, as_text(100 * step), "end"),
                  words(across, bottom + 3.4, as_text(100 * step), "middle")]  # fmt: skip
    if x.size:
        area = np.column_stack([np.append(x, right), np.append(y, bottom)])
        marks += [Path([area], tint(PETROL, 0.16)), line(_LEFT, bottom, right, _TOP, DASHED),
                  Path([np.column_stack([x, y])], stroke=Stroke(PETROL, 0.7))]  # fmt: skip
        marks += _point(curve, told.marked, bottom)
    marks.append(Text(_LEFT + 0.52 * _SIDE, bottom - 0.56 * _SIDE, told.even, SIZE, anchor="end"))
    marks += [words(_LEFT, bottom + 7.6, told.people), Text(3.0, bottom, told.held, SIZE, angle=-90.0)]
    marks += _figures(told, right + 6.0, width, measure)
    return Drawing(width, bottom + _BOTTOM, marks, "; ".join(filter(None, (*told.figures, told.marked))))


def _point(curve: tuple[Floats, Floats], text: str, bottom: float) -> list[Mark]:
    """Mark what the four tenths with least have; the words for it stand at the right."""
    if not text:
        return []
    x, y = _LEFT + _SIDE * _MARKED, bottom - _SIDE * float(np.interp(_MARKED, *curve))
    return [line(x, y, x, bottom, DASHED), Circle(x, y, 1.0, ACCENT, Stroke(WHITE, 0.25))]


def _figures(told: LorenzWords, x: float, width: float, measure: Measure) -> list[Mark]:
    if not told.figures:
        return []
    first, *others = told.figures
    marks: list[Mark] = [Text(x, _TOP + 8.0, first, 11.0, PETROL, "semibold")]
    y = _TOP + 13.0
    for text in (told.marked, *others):
        colour, weight = (ACCENT, "semibold") if text == told.marked else (INK, "regular")
        for part in wrapped(text, width - x, measure, SIZE, most=4) if text else []:
            marks.append(words(x, y, part, colour=colour, weight=weight))  # type: ignore[arg-type]
            y += _LINE
        y += 0.8
    return marks
