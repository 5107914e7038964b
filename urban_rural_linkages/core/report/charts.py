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
    as_text: Callable[[float], str],
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
    as_text : callable
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

    marks = [_rule(left, right, y(step)) + _text(left - 8, y(step) + 4, as_text(step), "end") for step in steps]
    marks += [_text(x(year), height - 12, str(year), "middle") for year in _round_years(years)]
    marks += [_path([(x(year), y(value)) for year, value in piece]) for piece in _pieces(years, values)]
    peak_year, peak = max(known, key=lambda pair: (pair[1], -pair[0]))
    marks.append(f'<circle cx="{x(peak_year):.1f}" cy="{y(peak):.1f}" r="4" fill="{WARM}"/>')
    if mark:
        anchor = "start" if peak_year < (years[0] + years[-1]) / 2 else "end"
        text = mark.format(year=peak_year, value=as_text(peak))
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


def lettering(
    x: float, y: float, text: str, anchor: str = "start", size: float = 12, colour: str = INK, bold: bool = False
) -> str:
    """Return a text as SVG; it is escaped.

    Parameters
    ----------
    x, y : float
        Where its base line starts, has its middle, or ends.
    text : str
        One line.
    anchor : {"start", "middle", "end"}
        Which of them (x, y) is.
    size : float
        Of the letters, in units of the picture.
    colour : str
        Of the letters.
    bold : bool
        Whether they are heavy.

    Examples
    --------
    >>> lettering(4, 9, "A & B").endswith(">A &amp; B</text>")
    True
    """
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}"{weight} fill="{colour}" {FONT}>'
        f"{escape(text)}</text>"
    )


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


def beyond_chart(
    services: Sequence[ServiceBeyond], title: str, beyond_label: str, unreachable_label: str, width: int = 640
) -> str:
    """Draw a bar for each service: the people beyond the threshold, then those who cannot reach it at all.

    Parameters
    ----------
    services : sequence of ServiceBeyond
        Drawn with the most people first, whatever their order here; equal figures go by label, unknown ones last.
    title : str
        Says of which threshold and people the chart is.
    beyond_label, unreachable_label : str
        Names of the two parts; the second part is left out of the legend where there is none of it.
    width : int
        Of the picture.

    Returns
    -------
    str
        An SVG picture.
    """
    left, right, step, head = 210, width - 90, 30, 58
    known = [service.people for service in services if service.people == service.people]
    per_person = (right - left) / max(known) if known and max(known) > 0 else 0.0
    keys = [(ACCENT, beyond_label)]
    if any(service.unreachable > 0 for service in services):
        keys.append((WARM, unreachable_label))
    marks = [_text(left, 18, title, "start", INK)]
    for number, (colour, label) in enumerate(keys):
        x = left + 200 * number
        marks += [_rectangle(x, 30, 14, 14, colour), _text(x + 20, 42, label, "start")]
    for row, service in enumerate(sorted(services, key=_most_people_first)):
        top = head + step * row
        is_known = service.people == service.people
        first = per_person * service.beyond if is_known else 0.0
        second = per_person * service.unreachable if is_known else 0.0
        marks.append(_text(left - 10, top + 15, service.label, "end", INK))
        marks.append(_rectangle(left, top + 2, first, 18, ACCENT))
        marks.append(_rectangle(left + first, top + 2, second, 18, WARM))
        marks.append(_text(left + first + second + 6, top + 15, service.text, "start"))
    return _svg(width, head + step * len(services) + 8, "".join(marks))


def _most_people_first(service: ServiceBeyond) -> tuple[float, str]:
    return (-service.people if service.people == service.people else float("inf"), service.label)


def _rectangle(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height}" fill="{colour}"/>'
