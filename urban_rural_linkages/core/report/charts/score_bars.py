"""Scores as bars on pale tracks that end at 100 %, each with its title above it: titles of domains are sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, LINE, PETROL, SOFT, Drawing, Mark, Rectangle, Stroke
from ..lettering import Measure, line_height, shortened, wrapped
from .marks import SIZE, beside, words

_TRACK, _THICK, _GAP = 0.7, 2.5, 3.0
_PALE = "#eef1f3"


@dataclass(frozen=True)
class ScoreBar:
    """A domain: its title, its score (0 to 1, None where it is not shown), and what is written beside the bar."""

    title: str
    score: float | None
    text: str


def score_chart(bars: Sequence[ScoreBar], title: str, measure: Measure, width: float = 174.0) -> Drawing:
    """Draw the bars from top to bottom.

    Parameters
    ----------
    bars : sequence of ScoreBar
        One a domain; without a score, its track is dashed.
    title : str
        What the picture shows, for those who cannot see it.
    measure : Measure
        Of texts.
    width : float
        Of the drawing, in mm.
    """
    marks: list[Mark] = []
    top = 0.0
    for bar in bars:
        lines = wrapped(bar.title, width, measure, SIZE, most=2)
        for text in lines:
            top += line_height(SIZE)
            marks.append(words(0.0, top - 0.8, text, colour=INK))
        marks += _bar(bar, top, measure, width)
        top += _THICK + _GAP
    return Drawing(width, top, marks, title)


def _bar(bar: ScoreBar, top: float, measure: Measure, width: float) -> list[Mark]:
    track, known = _TRACK * width, bar.score is not None
    look = (_PALE, Stroke(LINE, 0.15)) if known else (None, Stroke(LINE, 0.2, (0.8, 0.8)))
    marks: list[Mark] = [Rectangle(0.0, top + 0.4, track, _THICK, *look)]
    if bar.score:
        marks.append(Rectangle(0.0, top + 0.4, track * bar.score, _THICK, PETROL))
    text = shortened(bar.text, width - track - 2.0, measure, SIZE, "semibold")
    middle = top + 0.4 + _THICK / 2
    marks.append(
        beside(track + 2.0, middle, text, colour=INK if known else SOFT, weight="semibold" if known else "regular")
    )
    return marks
