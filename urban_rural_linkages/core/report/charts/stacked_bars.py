"""Stacked bars: each group of people shared out among a few answers, all bars of one length, one number at their ends.

Rows with the same heading, such as women and men of an age, stand together beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..drawing import INK, Drawing, Mark
from ..lettering import Measure, shortened
from .bars import Part, shared_bar
from .marks import KEY_SIZE, SIZE, Key, beside, key_marks

_LABELS_AT_MOST, _GAP = 0.28, 2.0
_ROW, _THICK, _BETWEEN = 5.0, 4.0, 1.8
_TOP = 5.0


@dataclass(frozen=True)
class StackedRow:
    """A group.

    Attributes
    ----------
    label : str
        Beside the bar.
    people : tuple of float
        By answer, in the order of the keys.
    heading : str
        What rows that follow each other share, such as an age; "" for none.
    """

    label: str
    people: tuple[float, ...]
    heading: str = ""


@dataclass(frozen=True)
class StackedWords:
    """The words and colours of the chart.

    Attributes
    ----------
    answers : tuple of (str, str)
        Label and colour of each answer, from left to right.
    told : int
        Of which of them the people are written at the end of the bar.
    told_label : str
        Above these numbers.
    as_people, as_percent : callable
        How people and a percentage are written.
    """

    answers: tuple[tuple[str, str], ...]
    told: int
    told_label: str
    as_people: Callable[[float], str]
    as_percent: Callable[[float], str]


def stacked_bars(
    rows: Sequence[StackedRow], texts: StackedWords, measure: Measure, width: float = 150.0
) -> Drawing:  # fmt: skip
    """Draw how the people of each group are shared out.

    Parameters
    ----------
    rows : sequence of StackedRow
        From top to bottom; a group without anybody has no bar.
    texts : StackedWords
    measure : Measure
        Of texts.
    width : float
        Of the drawing, in mm.
    """
    told = [texts.as_people(row.people[texts.told]) for row in rows]
    ends = max((measure.width(text, SIZE, "semibold") for text in told), default=0.0) + _GAP
    headings = _column([row.heading for row in rows], measure, width)
    labels = _column([row.label for row in rows], measure, width)
    left = headings + labels
    marks: list[Mark] = [beside(width, 2.0, texts.told_label, "end", INK, KEY_SIZE, "semibold")]
    y, said = _TOP, []
    for heading, group in groupby(zip(rows, told, strict=True), key=lambda pair: pair[0].heading):
        first = y
        for row, number in group:
            middle = y + _ROW / 2
            marks.append(beside(left - _GAP, middle, shortened(row.label, labels - _GAP, measure, SIZE), "end", INK))
            if sum(row.people) > 0:
                bar = shared_bar(_parts(row, texts), measure, width - left - ends, _THICK)
                marks.append(bar.at(left, middle - _THICK / 2))
                marks.append(beside(width - ends + _GAP / 2, middle, number, "start", INK, weight="semibold"))
            said.append(_said(row, texts))
            y += _ROW
        marks.append(beside(0.0, (first + y) / 2, shortened(heading, max(headings - _GAP, 0.0), measure, SIZE), "start",
                            INK))  # fmt: skip
        y += _BETWEEN
    keys = [Key(shade, label) for label, shade in texts.answers]
    legend, height = key_marks(keys, left, y, width - left, measure)
    return Drawing(width, y + height, [*marks, *legend], "; ".join(said))


def _column(texts: Sequence[str], measure: Measure, width: float) -> float:
    """Return how wide a column of texts is, with the gap behind it; nothing where all are empty."""
    wide = max((measure.width(text, SIZE) for text in texts), default=0.0)
    return min(wide, _LABELS_AT_MOST * width) + _GAP if wide else 0.0


def _parts(row: StackedRow, texts: StackedWords) -> list[Part]:
    whole = sum(row.people)
    return [Part(people / whole, texts.as_percent(100 * people / whole), colour)
            for people, (_, colour) in zip(row.people, texts.answers, strict=True) if people > 0]  # fmt: skip


def _said(row: StackedRow, texts: StackedWords) -> str:
    shared = ", ".join(f"{label} {texts.as_people(people)}"
                       for people, (label, _) in zip(row.people, texts.answers, strict=True))  # fmt: skip
    return f"{' '.join(text for text in (row.heading, row.label) if text)}: {shared}"
