"""Charts as hand-written SVG: few marks, plain words, colours that colour-blind eyes tell apart.

A chart is handed texts and numbers already written in the reader's language; nothing is computed here but places on
the page.  Every text is escaped.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

INK, SOFT, LINE, ACCENT, WARM = "#22303a", "#5b6b76", "#d7dde1", "#1f4e5f", "#b35806"
FONT = "font-family=\"'Open Sans', Arial, sans-serif\""


@dataclass(frozen=True)
class Bar:
    """A bar: what it is called, how long it is (NaN: unknown), and what is written at its end."""

    label: str
    value: float
    text: str


def round_steps(low: float, high: float, count: int = 5) -> list[float]:
    """Return about `count` round numbers that cover low to high.

    Examples
    --------
    >>> round_steps(0, 95)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    """
    if high <= low:
        return [low - 1.0, low, low + 1.0]
    span = high - low
    raw = span / count
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * m for m in (1, 2, 5, 10) if power * m >= raw * 0.999)
    first = math.floor(low / step)
    last = math.ceil(high / step - 1e-9)
    return [step * i for i in range(first, last + 1)]


def line_chart(
    years: Sequence[int],
    values: Sequence[float],
    write: Callable[[float], str],
    mark: str = "",
    size: tuple[int, int] = (640, 230),
) -> str:
    """Draw a yearly series as a line from its own floor, with its peak marked.

    Parameters
    ----------
    years : sequence of int
        In order.
    values : sequence of float
        One a year; NaN leaves a gap.
    write : callable
        Writes a number in the reader's language.
    mark : str
        A template for the peak, with ``{year}`` and ``{value}``; empty marks nothing.
    size : (int, int)
        Width and height.

    Returns
    -------
    str
        An SVG picture; without any known value, an empty one.
    """
    width, height = size
    known = [(year, value) for year, value in zip(years, values, strict=True) if value == value]
    if not known:
        return _svg(width, height, "")
    steps = round_steps(min(v for _, v in known), max(v for _, v in known), 4)
    left, right, top, bottom = 78, width - 24, 30, height - 34

    def x(year: float) -> float:
        return left + (right - left) * (year - years[0]) / max(years[-1] - years[0], 1)

    def y(value: float) -> float:
        return bottom - (bottom - top) * (value - steps[0]) / (steps[-1] - steps[0])

    marks = [_rule(left, right, y(step)) + _text(left - 8, y(step) + 4, write(step), "end") for step in steps]
    marks += [_text(x(year), height - 12, str(year), "middle") for year in _round_years(years)]
    marks += [_path([(x(year), y(value)) for year, value in piece]) for piece in _pieces(years, values)]
    peak_year, peak = max(known, key=lambda pair: (pair[1], -pair[0]))
    marks.append(f'<circle cx="{x(peak_year):.1f}" cy="{y(peak):.1f}" r="4" fill="{WARM}"/>')
    if mark:
        anchor = "start" if peak_year < (years[0] + years[-1]) / 2 else "end"
        text = mark.format(year=peak_year, value=write(peak))
        marks.append(_text(x(peak_year), y(peak) - 9, text, anchor, WARM))
    return _svg(width, height, "".join(marks))


def bar_chart(bars: Sequence[Bar], longest: float | None = None, width: int = 640) -> str:
    """Draw horizontal bars, one under the other, with their figure at the end.

    Parameters
    ----------
    bars : sequence of Bar
        From top to bottom; an unknown value gets no bar, only its text.
    longest : float, optional
        The value of a full-length bar; by default the largest.
    width : int
        Of the picture.
    """
    left, right, step = 210, width - 90, 30
    known = [bar.value for bar in bars if bar.value == bar.value]
    full = longest if longest is not None else max(known, default=1.0)
    marks = []
    for row, bar in enumerate(bars):
        top = 8 + step * row
        length = 0.0 if bar.value != bar.value or full <= 0 else (right - left) * bar.value / full
        marks.append(_text(left - 10, top + 15, bar.label, "end", INK))
        marks.append(f'<rect x="{left}" y="{top + 2}" width="{length:.1f}" height="18" fill="{ACCENT}"/>')
        marks.append(_text(left + length + 6, top + 15, bar.text, "start"))
    return _svg(width, 16 + step * len(bars), "".join(marks))


@dataclass(frozen=True)
class Key:
    """An entry of a legend: its colour, its label, and whether it is a point."""

    colour: str
    label: str
    point: bool = False


def legend_strip(keys: Sequence[Key], width: int = 640, columns: int = 4) -> str:
    """Draw a legend that several small maps share, in columns of equal width."""
    step, row_height = width / columns, 22
    marks = []
    for number, key in enumerate(keys):
        left, top = (number % columns) * step, 4 + row_height * (number // columns)
        shape = f'<rect x="{left:.1f}" y="{top + 1}" width="20" height="14" stroke="{LINE}"'
        if key.point:
            shape = f'<circle cx="{left + 10:.1f}" cy="{top + 8}" r="4.5"'
        marks.append(f'{shape} fill="{key.colour}"/>')
        marks.append(_text(left + 27, top + 12, key.label, "start", INK))
    return _svg(width, 8 + row_height * math.ceil(len(keys) / columns), "".join(marks))


def _pieces(years: Sequence[int], values: Sequence[float]) -> list[list[tuple[int, float]]]:
    """Cut a series where a value is unknown."""
    pieces: list[list[tuple[int, float]]] = [[]]
    for year, value in zip(years, values, strict=True):
        if value == value:
            pieces[-1].append((year, value))
        elif pieces[-1]:
            pieces.append([])
    return [piece for piece in pieces if piece]


def _round_years(years: Sequence[int]) -> list[int]:
    span = years[-1] - years[0]
    step = next(s for s in (1, 2, 5, 10, 20, 50) if span / s <= 8 or s == 50)
    return [year for year in range(years[0], years[-1] + 1) if year % step == 0]


def _path(points: Sequence[tuple[float, float]]) -> str:
    line = " ".join(f"{'L' if i else 'M'}{x:.1f} {y:.1f}" for i, (x, y) in enumerate(points))
    return f'<path d="{line}" fill="none" stroke="{ACCENT}" stroke-width="2.5" stroke-linejoin="round"/>'


def _rule(left: float, right: float, y: float) -> str:
    return f'<line x1="{left}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}" stroke="{LINE}"/>'


def _text(x: float, y: float, text: str, anchor: str, colour: str = SOFT) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="12" fill="{colour}" {FONT}>'
        f"{escape(text)}</text>"
    )


def _svg(width: int, height: int, marks: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{marks}</svg>'
    )
