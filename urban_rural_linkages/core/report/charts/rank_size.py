"""Rank and size as a chart: places as points, both axes logarithmic, the cut, and the lines that are fitted."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...arrays import Floats
from ..drawing import ACCENT, INK, PETROL, Circle, Drawing, Mark, Path, Stroke
from ..lettering import Measure, shortened
from .marks import DASHED, GREY, GRID, SIZE, beside, line, points, tint, words

_HALF = "#8276b8"  # the line of the ranks less a half
_TOP, _BOTTOM, _RIGHT = 10.5, 9.5, 4.0
_MOST_POINTS = 400  # of places below the cut, spread over the ranks
_STEPS = (1, 2, 5)
_HALO = 0.35  # mm about a name, which stands on the lines


@dataclass(frozen=True)
class RankSizeLines:
    """The two lines: intercept and slope of ln people on ln rank, and of ln(rank - 1/2) on ln people."""

    lotka: tuple[float, float]
    half: tuple[float, float]


@dataclass(frozen=True)
class RankSizeWords:
    """The words of the chart: of both lines, of the cut, and of the axis of ranks."""

    lotka: str
    half: str
    cut: str
    rank: str


def rank_size_chart(
    people: Floats, names: Sequence[str], counted: int, cut: float, lines: RankSizeLines, told: RankSizeWords,
    as_text: Callable[[float], str], measure: Measure, size: tuple[float, float] = (126.0, 70.0),
) -> Drawing:  # fmt: skip
    """Draw places by rank.

    Parameters
    ----------
    people : (n,) ndarray
        In descending order, all above 0.
    names : sequence of str
        Of the largest, written beside them; they may be fewer than the places.
    counted : int
        How many of the largest the lines are fitted to.
    cut : float
        People of the cut, drawn as a line; 0 draws none.
    lines : RankSizeLines
        NaN where there is none.
    told : RankSizeWords
    as_text : callable
        Writes a number in the reader's language.
    measure : Measure
    size : (float, float)
        mm.

    Returns
    -------
    Drawing
        Without places, an empty one.
    """
    if not people.size:
        return Drawing(*size, [])
    ranks = _steps(1.0, float(people.size))
    amounts = _steps(float(people.min()), float(people.max()))
    left = max(measure.width(as_text(step), SIZE) for step in amounts) + 2.5
    frame = _Frame(left, size[0] - _RIGHT, _TOP, size[1] - _BOTTOM, float(people.size), float(people.min()),
                   max(float(people.max()), 1.1 * float(people.min())))  # fmt: skip
    marks: list[Mark] = []
    for step in amounts:
        marks += [line(left, frame.y(step), frame.right, frame.y(step), GRID),
                  beside(left - 1.5, frame.y(step), as_text(step), "end")]  # fmt: skip
    marks += [words(frame.x(step), frame.bottom + 3.6, as_text(step), "middle") for step in ranks]
    marks.append(words(frame.right, frame.bottom + 7.6, told.rank, "end"))
    if cut > 0 and people.min() <= cut <= people.max():
        marks += [line(left, frame.y(cut), frame.right, frame.y(cut), DASHED),
                  words(left + 1.0, frame.y(cut) - 1.0, told.cut)]  # fmt: skip
    marks += _places(people, counted, frame) + _fitted(people, counted, lines, frame)
    marks += _names(people, names, frame, measure) + _key(told, frame)
    return Drawing(*size, marks, "; ".join(filter(None, (told.lotka, told.half))))


@dataclass(frozen=True)
class _Frame:
    """The box of the points, with both logarithmic scales."""

    left: float
    right: float
    top: float
    bottom: float
    ranks: float
    least: float
    most: float

    def x(self, rank: float) -> float:
        share = math.log(rank) / math.log(max(self.ranks, 2.0))
        return self.left + 1.5 + share * (self.right - self.left - 1.5)

    def y(self, amount: float) -> float:
        share = math.log(amount / self.least) / math.log(self.most / self.least)
        return self.bottom - share * (self.bottom - self.top)


def _steps(low: float, high: float) -> list[float]:
    """Return the numbers of 1, 2 and 5 from low to high."""
    powers = range(math.floor(math.log10(max(low, 1.0))), math.ceil(math.log10(max(high, 1.0))) + 1)
    found = [digit * 10.0**power for power in powers for digit in _STEPS]
    return [step for step in found if low <= step <= high] or [low]


def _places(people: Floats, counted: int, frame: _Frame) -> list[Mark]:
    below: list[int] = []
    if counted < people.size:
        below = np.unique(np.geomspace(counted + 1, people.size, _MOST_POINTS).astype(int)).tolist()
    grey = tint(GREY, 0.6)
    marks: list[Mark] = [Circle(frame.x(rank), frame.y(people[rank - 1]), 0.5, grey) for rank in below]
    return marks + [Circle(frame.x(rank), frame.y(people[rank - 1]), 0.75, PETROL) for rank in range(1, counted + 1)]


def _fitted(people: Floats, counted: int, lines: RankSizeLines, frame: _Frame) -> list[Mark]:
    """Draw both lines over the ranks that they are fitted to."""
    marks: list[Mark] = []
    (lotka, q), (half, zeta) = lines.lotka, lines.half
    if counted < 2 or math.isnan(q):
        return marks
    ends = [(rank, math.exp(lotka - q * math.log(rank))) for rank in (1.0, float(counted))]
    marks.append(_line(ends, frame, Stroke(ACCENT, 0.5)))
    first = max(1.0, 0.5 + math.exp(half - zeta * math.log(frame.most)))  # above the largest it would leave the box
    ends = [(rank, math.exp((half - math.log(rank - 0.5)) / zeta)) for rank in (first, float(counted))]
    marks.append(_line(ends, frame, Stroke(_HALF, 0.5, (1.4, 0.8))))
    return marks


def _line(ends: Sequence[tuple[float, float]], frame: _Frame, stroke: Stroke) -> Path:
    return Path([points(*((frame.x(rank), frame.y(amount)) for rank, amount in ends))], stroke=stroke)


def _names(people: Floats, names: Sequence[str], frame: _Frame, measure: Measure) -> list[Mark]:
    """Write names at the right of the largest, as long as they do not touch."""
    marks: list[Mark] = []
    last = -math.inf
    for rank, name in enumerate(names, start=1):
        x, y = frame.x(rank) + 1.4, frame.y(people[rank - 1])
        if y - last >= 2.6 and x < frame.right - 12.0:
            text = beside(x, y, shortened(name, frame.right - x, measure, SIZE), colour=INK)
            marks.append(replace(text, halo=_HALO))
            last = y
    return marks


def _key(told: RankSizeWords, frame: _Frame) -> list[Mark]:
    """Name both lines above the box, where no point and no name is."""
    texts = ((told.lotka, ACCENT), (told.half, _HALF))
    return [words(frame.right, 3.0 + 3.6 * row, text, "end", colour, weight="semibold")
            for row, (text, colour) in enumerate(texts) if text]  # fmt: skip
