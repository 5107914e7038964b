"""Bars of who is far: the share of each group beyond a threshold, and within it what lies beyond farther ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..drawing import INK, SOFT, Drawing, Mark, Rectangle
from ..lettering import Measure, shortened
from .marks import DASHED, GRID, SIZE, Key, axis_texts, beside, key_marks, line, round_steps, words

COLOURS = ("#e8b0c4", "#9d4480", "#54145a")
"""Of the thresholds, the nearest first; told apart without colours too."""
ROW, LOW_ROW = 4.9, 4.1
"""The height of a row in mm, and that of a page that lacks room."""
_THICK, _APART, _GAP, _HEAD = 3.5, 2.2, 2.0, 4.4
_LABELS_AT_MOST = 0.3  # of the width
_HALO = 0.5  # mm around numbers, which lines of the axis would cross


@dataclass(frozen=True)
class BeyondBar:
    """A row of the chart.

    Attributes
    ----------
    label : str
    values : sequence of float
        Shares in per cent beyond each threshold, which fall from one to the next.
    text, note : str
        The first share, and how many people it is.
    strong : bool
        Whether it is everybody.
    apart : bool
        Whether it begins another kind of group.
    """

    label: str
    values: Sequence[float]
    text: str
    note: str = ""
    strong: bool = False
    apart: bool = False


def beyond_bars(
    bars: Sequence[BeyondBar], labels: Sequence[str], everybody: str, nobody: str, as_text: Callable[[float], str],
    measure: Measure, width: float = 174.0, row: float = ROW,
) -> Drawing:  # fmt: skip
    """Draw a bar for each group, the farther thresholds within the nearer, and a broken line for everybody.

    Parameters
    ----------
    bars : sequence of BeyondBar
        From top to bottom, everybody first.
    labels : sequence of str
        Of the thresholds, the nearest first.
    everybody, nobody : str
        Of the broken line, and of a bar of nothing.
    as_text : callable
        Writes a share, in per cent.
    measure : Measure
        Of texts.
    width, row : float
        Of the drawing, and the height of a row, in mm.
    """
    wide = max((measure.width(bar.label, SIZE, "semibold") for bar in bars), default=0.0)
    left = min(wide, _LABELS_AT_MOST * width) + _GAP
    ends = max((_end(bar, measure) for bar in bars), default=0.0)
    most = max((value for bar in bars for value in bar.values[:1]), default=0.0)
    steps = [step for step in round_steps(0.0, max(most, 1.0), 4) if step <= most or step == 0.0]
    scale = (width - ends - left - 2.0) / max(most, 1.0)
    keys = [Key(colour, label) for colour, label in zip(COLOURS, labels, strict=False)]
    marks, top = key_marks(keys, 0.0, 0.0, width, measure)
    top += _HEAD
    rows, bottom = _rows(bars, left, top, scale, nobody, row, measure)
    grid: list[Mark] = []
    for step, text in zip(steps, axis_texts(steps, as_text), strict=True):
        x = left + step * scale
        grid += [line(x, top, x, bottom, GRID), words(x, top - 1.2, text, "middle")]
    mark = left + bars[0].values[0] * scale if bars else left
    named = max(mark, measure.width(everybody, SIZE) / 2)
    dashed: list[Mark] = [line(mark, top, mark, bottom, DASHED), words(named, bottom + 2.8, everybody, "middle")]
    told = "; ".join(f"{bar.label}: {bar.text}" for bar in bars)
    return Drawing(width, bottom + 3.6, [*marks, *grid, *rows, *(dashed if bars else [])], told)


def _rows(
    bars: Sequence[BeyondBar], left: float, top: float, scale: float, nobody: str, row: float, measure: Measure
) -> tuple[list[Mark], float]:
    line_of_all = left + bars[0].values[0] * scale if bars else left
    marks: list[Mark] = []
    y = top
    for bar in bars:
        y += _APART if bar.apart else 0.0
        middle = y + row / 2
        label = shortened(bar.label, left - _GAP, measure, SIZE, "semibold" if bar.strong else "regular")
        marks.append(beside(left - _GAP, middle, label, "end", INK, weight="semibold" if bar.strong else "regular"))
        marks += [Rectangle(left, middle - _THICK / 2, value * scale, _THICK, colour)
                  for value, colour in zip(bar.values, COLOURS, strict=False) if value > 0]  # fmt: skip
        end = left + bar.values[0] * scale
        text = bar.text if bar.values[0] > 0 else nobody
        wide = 1.2 + measure.width(text, SIZE, "semibold")
        end = line_of_all if end < line_of_all < end + wide + 1.0 else end
        told = [beside(end + 1.4, middle, text, colour=INK, weight="semibold")]
        if bar.note and bar.values[0] > 0:
            told.append(beside(end + wide + 2.4, middle, bar.note, colour=SOFT))
        marks += [replace(words, halo=_HALO) for words in told]
        y += row
    return marks, y


def _end(bar: BeyondBar, measure: Measure) -> float:
    return 4.0 + measure.width(bar.text, SIZE, "semibold") + measure.width(bar.note, SIZE) + _GAP
