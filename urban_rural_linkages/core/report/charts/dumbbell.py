"""Dumbbells: one row an indicator, a dot for each class on the row's own scale, and a bar between two of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..drawing import GAIN, INK, LINE, LOSE, SOFT, UNKNOWN, WHITE, Circle, Drawing, Mark, Stroke
from ..lettering import Measure, line_height, shortened
from .marks import BASE, GREY, KEY_SIZE, SIZE, Key, beside, key_marks, line, words

BASE_COLOUR, OTHER_COLOUR, COMPARE_COLOUR = "#17495a", "#8276b8", "#e5a03a"
"""Of the class that is compared with, of those between, and of the class that is compared."""
BAR_COLOURS = {"worse": LOSE, "better": GAIN, "equal": UNKNOWN, "neither": SOFT, "unknown": LINE}
ROW = 11.3
_HEAD = 6.0
_LABEL, _TRACK = 0.235, (0.255, 0.63)  # ends of the labels, and of the scale, as shares of the width
_COLUMNS = (0.725, 0.805, 0.925, 1.0)  # right ends of the columns of figures
_INSET = 0.16  # of the scale, at either end of the dots
_NUMBER = 6.2  # points


@dataclass(frozen=True)
class DumbbellDot:
    """A class in a row: its value, the text over its dot, and its colour; an unknown value has no dot."""

    value: float
    text: str
    colour: str


@dataclass(frozen=True)
class DumbbellRow:
    """A row of the chart.

    Attributes
    ----------
    label, unit : str
        What is measured, and below it, smaller, in what.
    base, compare : DumbbellDot
        The ends of the bar.
    others : sequence of DumbbellDot
    verdict : str
        One of `BAR_COLOURS`.
    worse : str
        ``high`` or ``low``: at which end the arrow stands; anything else draws none.
    figures : sequence of str
        The four columns.
    mark : (float, str) or None
        A value that is marked on the scale where it lies on it, such as 0.
    """

    label: str
    unit: str
    base: DumbbellDot
    compare: DumbbellDot
    others: Sequence[DumbbellDot]
    verdict: str
    worse: str
    figures: Sequence[str]
    mark: tuple[float, str] | None = None


def dumbbell_chart(
    rows: Sequence[DumbbellRow], keys: Sequence[Key], verdicts: Sequence[Key], heads: Sequence[str], measure: Measure,
    width: float = 174.0, height: float = ROW,
) -> Drawing:  # fmt: skip
    """Draw indicators by class.

    Parameters
    ----------
    rows : sequence of DumbbellRow
        From top to bottom.
    keys, verdicts : sequence of Key
        Of the dots, above; of the bars, below.
    heads : sequence of str
        Of the four columns of figures.
    measure : Measure
        Of texts.
    width, height : float
        Of the chart and of a row, in mm.
    """
    marks, top = key_marks(keys, 0.0, 0.0, width, measure)
    top += _HEAD
    ends = [width * share for share in _COLUMNS]
    for head, right, left in zip(heads, ends, [width * _TRACK[1], *ends], strict=False):
        text = shortened(head, right - left - 1.0, measure, KEY_SIZE, "semibold")
        marks.append(words(right, top - 1.8, text, "end", BASE_COLOUR, KEY_SIZE, "semibold"))
    marks.append(line(0.0, top, width, top, Stroke(BASE_COLOUR, 0.25)))
    for place, row in enumerate(rows):
        y = top + place * height
        marks += _row(row, y + 0.6 * height, width, measure)
        marks.append(line(0.0, y + height, width, y + height, Stroke(LINE, 0.2)))
    bottom = top + len(rows) * height + 2.0
    below, height = key_marks(verdicts, 0.0, bottom, width, measure)
    alternative = "; ".join(f"{row.label}: {row.compare.text}, {row.base.text}" for row in rows)
    return Drawing(width, bottom + height, [*marks, *below], alternative)


def _row(row: DumbbellRow, y: float, width: float, measure: Measure) -> list[Mark]:
    label = width * _LABEL
    marks: list[Mark] = [
        beside(0.0, y - 1.5, shortened(row.label, label, measure, SIZE, "semibold"), colour=INK, weight="semibold"),
        beside(0.0, y + 1.7, shortened(row.unit, label, measure, _NUMBER), size=_NUMBER),
    ]  # fmt: skip
    ends = [width * share for share in _COLUMNS]
    for place, (text, right, left) in enumerate(zip(row.figures, ends, [width * _TRACK[1] + 3.5, *ends], strict=False)):
        strong = place == 2
        colour = BAR_COLOURS[row.verdict] if strong and row.verdict != "unknown" else SOFT if place == 3 else INK
        fitting = shortened(text, right - left - 1.0, measure, SIZE, "semibold" if strong else "regular")
        marks.append(beside(right, y, fitting, "end", colour, weight="semibold" if strong else "regular"))
    return [*marks, *_scale(row, y, width * _TRACK[0], width * _TRACK[1], measure)]


def _scale(row: DumbbellRow, y: float, left: float, right: float, measure: Measure) -> list[Mark]:
    """Draw the scale of a row with its dots; the bar between both ends first, and the ends last."""
    dots = [dot for dot in (row.compare, row.base, *row.others) if math.isfinite(dot.value)]
    marks: list[Mark] = [line(left, y, right, y, Stroke(LINE, 0.3)), *_arrow(row, y, left, right)]
    if not dots:
        return marks
    low, high = min(dot.value for dot in dots), max(dot.value for dot in dots)
    inset = _INSET * (right - left)

    def x(value: float) -> float:
        if high == low:
            return (left + right) / 2.0 if value == low else math.nan
        return left + inset + (value - low) / (high - low) * (right - left - 2.0 * inset)

    marks += _marked(row, x, y, left, right)
    if row.base in dots and row.compare in dots:
        marks.append(line(x(row.base.value), y, x(row.compare.value), y, Stroke(BAR_COLOURS[row.verdict], 1.1)))
    ends = (row.base, row.compare)
    marks += [Circle(x(dot.value), y, 1.5 if dot in ends else 1.15, dot.colour, Stroke(WHITE, 0.25))
              for dot in reversed(dots)]  # fmt: skip
    return marks + _numbers([(x(dot.value), dot.text) for dot in dots], y, measure)


def _marked(row: DumbbellRow, x: Callable[[float], float], y: float, left: float, right: float) -> list[Mark]:
    place = math.nan if row.mark is None else x(row.mark[0])
    if row.mark is None or not left <= place <= right:
        return []
    return [line(place, y - 1.8, place, y + 1.8, BASE),
            words(place, y + 1.8 + line_height(_NUMBER) * 0.7, row.mark[1], "middle", GREY, 5.6)]  # fmt: skip


def _arrow(row: DumbbellRow, y: float, left: float, right: float) -> list[Mark]:
    """Point to the end where it is worse."""
    if row.worse not in ("high", "low"):
        return []
    tip, back = (right + 3.0, -1.0) if row.worse == "high" else (left - 3.0, 1.0)
    stroke = Stroke(LOSE, 0.35)
    return [line(tip + 2.0 * back, y, tip, y, stroke), line(tip + 0.8 * back, y - 0.7, tip, y, stroke),
            line(tip + 0.8 * back, y + 0.7, tip, y, stroke)]  # fmt: skip


def _numbers(texts: Sequence[tuple[float, str]], y: float, measure: Measure) -> list[Mark]:
    """Write values over their dots; one that would touch another is left out: the first in order stay."""
    marks: list[Mark] = []
    taken: list[tuple[float, float]] = []
    for place, text in texts:
        half = measure.width(text, _NUMBER, "semibold") / 2.0
        if any(place - half < high + 0.6 and place + half > low - 0.6 for low, high in taken):
            continue
        taken.append((place - half, place + half))
        marks.append(words(place, y - 2.4, text, "middle", INK, _NUMBER, "semibold"))
    return marks
