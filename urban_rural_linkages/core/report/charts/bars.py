"""Horizontal bars from zero: one figure a row, one of several parts, or one bar that is shared out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, PETROL, Drawing, Hatch, Mark, Rectangle, Weight, ink_on
from ..lettering import Measure, line_height, shortened, wrapped
from .marks import DASHED, SIZE, Key, beside, key_marks, line

WARM = "#b3541e"  # who has no way at all
_LABELS_AT_MOST, _FIGURES_AT_MOST = 0.36, 0.3  # of the width
_ROW, _THICK, _GAP = 5.0, 3.7, 2.0
_HAIR = 0.1  # mm of a part of nothing


@dataclass(frozen=True)
class Bar:
    """A row of a chart.

    Attributes
    ----------
    label : str
        What it is called.
    value : float
        How long it is; NaN: unknown, and no bar.
    text : str
        What is written at its end.
    note : str
        What follows in soft letters, such as how many people it is.
    colour : str or Hatch
        Of the bar.
    strong : bool
        Whether its label is heavy, as that of everybody.
    """

    label: str
    value: float
    text: str
    note: str = ""
    colour: str | Hatch = PETROL
    strong: bool = False


@dataclass(frozen=True)
class ServiceBeyond:
    """A service, the people beyond the threshold and out of reach (NaN: unknown), and what is written at the end."""

    label: str
    beyond: float
    unreachable: float
    text: str

    @property
    def people(self) -> float:
        """All who are not within the threshold."""
        return self.beyond + self.unreachable


def bar_chart(
    bars: Sequence[Bar],
    measure: Measure,
    width: float = 126.0,
    longest: float | None = None,
    everybody: float | None = None,
) -> Drawing:
    """Draw horizontal bars, one under the other, with their figure at the end.

    Parameters
    ----------
    bars : sequence of Bar
        From top to bottom; an unknown value gets no bar, only its text.
    measure : Measure
        Of texts.
    width : float
        Of the drawing, in mm.
    longest : float, optional
        The value of a full-length bar; by default the largest.
    everybody : float, optional
        The value with which all are compared: a dashed line.
    """
    rows = [_Row(bar.label, [(bar.value, bar.colour)], bar.text, bar.note, bar.strong) for bar in bars]
    marks, height = _rows(rows, measure, width, longest, everybody)
    return Drawing(width, height, marks, "; ".join(f"{bar.label}: {bar.text}" for bar in bars))


def beyond_chart(
    services: Sequence[ServiceBeyond], beyond_label: str, unreachable_label: str, measure: Measure, width: float = 126.0
) -> Drawing:
    """Draw a bar for each service: the people beyond the threshold, then those who cannot reach it at all.

    Parameters
    ----------
    services : sequence of ServiceBeyond
        Drawn with the most people first, whatever their order here; equal figures go by label, unknown ones last.
    beyond_label, unreachable_label : str
        Names of the two parts; without any of the second part, neither is named.
    measure : Measure
        Of texts.
    width : float
        Of the drawing, in mm.
    """
    keys = [Key(PETROL, beyond_label), Key(WARM, unreachable_label)]
    told = any(service.unreachable > 0 for service in services)
    marks, top = key_marks(keys if told else [], 0.0, 0.0, width, measure)
    order = sorted(services, key=_most_people_first)
    rows = [_Row(service.label, [(service.beyond, PETROL), (service.unreachable, WARM)], service.text)
            for service in order]  # fmt: skip
    below, height = _rows(rows, measure, width, None, None)
    bars = Drawing(width, height, below).at(0.0, top + 1.0 if told else 0.0)
    alternative = "; ".join(f"{service.label}: {service.text}" for service in order)
    return Drawing(width, height + (top + 1.0 if told else 0.0), [*marks, bars], alternative)


def _most_people_first(service: ServiceBeyond) -> tuple[float, str]:
    return (-service.people if service.people == service.people else float("inf"), service.label)


@dataclass(frozen=True)
class _Row:
    label: str
    parts: Sequence[tuple[float, str | Hatch]]
    text: str
    note: str = ""
    strong: bool = False

    @property
    def total(self) -> float:
        return sum(value for value, _ in self.parts)


def _rows(
    rows: Sequence[_Row], measure: Measure, width: float, longest: float | None, everybody: float | None
) -> tuple[list[Mark], float]:
    """Return the marks of rows of bars, and their height."""
    wide = max((measure.width(row.label, SIZE, _weight(row)) for row in rows), default=0.0)
    left = min(wide, _LABELS_AT_MOST * width) + _GAP
    ends = max((_end_width(row, measure) for row in rows), default=0.0)
    right = width - min(ends, _FIGURES_AT_MOST * width) - 1.0
    known = [row.total for row in rows if row.total == row.total]
    compared = [everybody] if everybody is not None and everybody == everybody else []
    full = longest if longest is not None else max([*known, *compared], default=0.0)
    scale = (right - left) / full if full > 0 else 0.0
    marks: list[Mark] = []
    y = 0.0
    for row in rows:
        lines = wrapped(row.label, left - _GAP, measure, SIZE, _weight(row), most=2)
        height = max(_ROW, len(lines) * line_height(SIZE) + 0.8)
        middle, first = y + height / 2, y + height / 2 - line_height(SIZE) * (len(lines) - 1) / 2
        marks += [beside(left - _GAP, first + line_height(SIZE) * number, text, "end", INK, weight=_weight(row))
                  for number, text in enumerate(lines)]  # fmt: skip
        marks += _bar(row, left, middle, scale, measure, width, [left + value * scale for value in compared])
        y += height
    if scale and rows:
        marks += [line(left + value * scale, 0.0, left + value * scale, y, DASHED) for value in compared]
    return marks, y


def _bar(
    row: _Row, left: float, middle: float, scale: float, measure: Measure, width: float, lines: Sequence[float]
) -> list[Mark]:  # fmt: skip
    """Return a bar with its figure at its end, or behind an upright line that would cross it."""
    marks: list[Mark] = []
    x = left
    for value, colour in row.parts:
        length = value * scale if value == value and row.total == row.total else 0.0
        if length > 0:
            marks.append(Rectangle(x, middle - _THICK / 2, length, _THICK, colour))
        x += length
    x = next((place for place in lines if x < place < x + _end_width(row, measure)), x)
    text = shortened(row.text, width - x - 1.2, measure, SIZE, "semibold")
    marks.append(beside(x + 1.2, middle, text, colour=INK, weight="semibold"))
    if row.note:
        x += 1.2 + measure.width(text, SIZE, "semibold") + _GAP
        note = shortened(row.note, width - x, measure, SIZE)
        marks += [beside(x, middle, note)] if note else []
    return marks


def _weight(row: _Row) -> Weight:
    return "semibold" if row.strong else "regular"


def _end_width(row: _Row, measure: Measure) -> float:
    note = _GAP + measure.width(row.note, SIZE) if row.note else 0.0
    return 1.2 + measure.width(row.text, SIZE, "semibold") + note


@dataclass(frozen=True)
class Part:
    """A part of a bar that is shared out: its share (0 to 1), what is written in it, and its colour."""

    share: float
    text: str
    colour: str = PETROL
    short: str = ""


def shared_bar(parts: Sequence[Part], measure: Measure, width: float = 174.0, height: float = 6.0) -> Drawing:
    """Draw a bar as long as the drawing, shared out among its parts in order.

    A part has its text where that fits, else its short one, else none; `alternative` says all of them.
    """
    marks: list[Mark] = []
    x, whole = 0.0, sum(part.share for part in parts) or 1.0
    for part in parts:
        length = width * part.share / whole
        marks.append(Rectangle(min(x, width - _HAIR), 0.0, max(length - 0.3, _HAIR), height, part.colour))
        text = next((text for text in (part.text, part.short)
                     if text and measure.width(text, SIZE, "semibold") <= length - 2.4), "")  # fmt: skip
        if text:
            marks.append(beside(x + 1.2, height / 2, text, colour=ink_on(part.colour), weight="semibold"))
        x += length
    return Drawing(width, height, marks, "; ".join(part.text for part in parts))
