"""Charts of the report: coverage by domain, women and men beside the region, the calendar, and who pays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ...report.charts.marks import GRID, MEN_COLOUR, SIZE, WOMEN_COLOUR, beside, line, points
from ...report.drawing import (
    ACCENT,
    INK,
    LINE,
    PETROL,
    SOFT,
    WHITE,
    Circle,
    Drawing,
    Mark,
    Path,
    Rectangle,
    Stroke,
    Text,
    ink_on,
)
from ...report.lettering import Measure, shortened

HALF, WHOLE = 85.0, 174.0
TRACK = "#e1e7ea"
PAYERS = (PETROL, "#7197a5", "#b9d3d2", "#d5dce0", "#f0c979")
_WORKS = "#bdd6d3"
MOST_ROWS = 50
"""Rows of a chart of municipalities; they fit on a page."""
_TALLEST, _LOWER, _LEAST_ROW = 130.0, 100.0, 2.0  # mm


@dataclass(frozen=True)
class Bar:
    """A bar: its name, its length of how much, and what is written behind it."""

    name: str
    value: float
    full: float
    text: str


def coverage_bars(bars: Sequence[Bar], measure: Measure, width: float = HALF) -> Drawing:
    """Draw what is answered of each domain; the tracks are as long as there are questions."""
    row, names = 4.4, 0.5 * width
    most = max((bar.full for bar in bars), default=1.0) or 1.0
    marks: list[Mark] = []
    for number, bar in enumerate(bars):
        middle, room = number * row + row / 2, width - names - 12.0
        marks += [
            beside(0.0, middle, shortened(bar.name, names - 2.0, measure, SIZE), colour=INK),
            Rectangle(names, middle - 1.2, room * bar.full / most, 2.4, TRACK),
            Rectangle(names, middle - 1.2, room * bar.value / most, 2.4, PETROL),
            beside(names + room * bar.full / most + 1.4, middle, bar.text),
        ]
    return Drawing(width, max(len(bars), 1) * row, marks)


@dataclass(frozen=True)
class SexDots:
    """A figure of women and men on one scale, with that of the region; None where it is not known."""

    name: str
    women: float
    men: float | None
    region: float | None
    text: str


def dots_by_sex(
    rows: Sequence[SexDots], keys: Sequence[str], as_text: Callable[[float], str], measure: Measure,
    width: float = HALF,
) -> Drawing:  # fmt: skip
    """Draw shares of women and men in per cent, one below the other, each name above its line.

    Parameters
    ----------
    rows : sequence of SexDots
        Values from 0 to 100.
    keys : sequence of str
        The words for women, men and the region.
    as_text : callable
        Writes the ends of the scale.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    row, top, left, right = 9.6, 9.0, 2.0, width - 2.0
    marks: list[Mark] = _dot_keys(keys, measure)

    def x(value: float) -> float:
        return left + (right - left) * min(max(value, 0.0), 100.0) / 100.0

    for number, one in enumerate(rows):
        y = top + number * row
        middle = y + 6.4
        text = shortened(one.name, right - measure.width(one.text, SIZE) - 3.0, measure, SIZE)
        marks += [Text(0.0, y + 2.6, text, SIZE, INK), Text(width, y + 2.6, one.text, SIZE, SOFT, anchor="end"),
                  line(left, middle, right, middle, Stroke(LINE, 0.8))]  # fmt: skip
        if one.region is not None:
            marks.append(line(x(one.region), middle - 2.0, x(one.region), middle + 2.0, Stroke(INK, 0.4)))
        marks += _pair(x(one.women), None if one.men is None else x(one.men), middle)
    y = top + len(rows) * row + 2.6
    marks += [Text(left, y, as_text(0.0), 6.2, SOFT), Text(right, y, as_text(100.0), 6.2, SOFT, anchor="end")]
    return Drawing(width, y + 1.0, marks)


def _dot_keys(keys: Sequence[str], measure: Measure) -> list[Mark]:
    women, men, region = keys
    marks: list[Mark] = [Circle(2.0, 2.2, 1.2, WOMEN_COLOUR), beside(4.4, 2.2, women, colour=INK)]
    at = 9.0 + measure.width(women, SIZE)
    marks += [Circle(at, 2.2, 1.1, WHITE, Stroke(MEN_COLOUR, 0.5)), beside(at + 2.4, 2.2, men, colour=INK)]
    at += 7.0 + measure.width(men, SIZE)
    return [*marks, line(at, 0.6, at, 3.8, Stroke(INK, 0.4)), beside(at + 1.6, 2.2, region, colour=INK)]


def _pair(women: float, men: float | None, y: float) -> list[Mark]:
    marks: list[Mark] = [] if men is None else [Circle(men, y, 1.3, WHITE, Stroke(MEN_COLOUR, 0.5))]
    return [*marks, Circle(women, y, 1.3, WOMEN_COLOUR)]


@dataclass(frozen=True)
class CalendarRow:
    """A measure in the calendar: its number, its indicator, and the year from which its target is expected."""

    number: str
    name: str
    due: int | None


def calendar(rows: Sequence[CalendarRow], years: Sequence[int], measure: Measure, width: float = WHOLE) -> Drawing:
    """Draw the years of works as bars, and a dot for each year in which a figure is published."""
    names, row, top = 48.0, 7.2, 6.0
    step = (width - names) / max(len(years), 1)
    marks: list[Mark] = [
        Text(names + (place + 0.5) * step, 3.4, str(year), 7.0, PETROL, "semibold", anchor="middle")
        for place, year in enumerate(years)
    ]
    marks.append(line(0.0, top, width, top, Stroke(PETROL, 0.35)))
    bottom = top + len(rows) * row
    marks += [line(names + place * step, top, names + place * step, bottom) for place in range(len(years))]
    for number, one in enumerate(rows):
        middle = top + number * row + row / 2
        marks += [beside(0.0, middle, one.number, colour=INK, size=7.0, weight="semibold"),
                  beside(7.0, middle, shortened(one.name, names - 9.0, measure, 7.0), colour=INK, size=7.0),
                  line(0.0, middle + row / 2, width, middle + row / 2, Stroke(LINE, 0.15))]  # fmt: skip
        if one.due is not None and one.due >= years[0]:
            marks.append(Rectangle(names, middle - 1.3, (min(one.due, years[-1]) - years[0] + 1) * step, 2.6, _WORKS))
        marks += [_dot(names + (place + 0.85) * step, middle, is_expected=one.due is not None and year >= one.due)
                  for place, year in enumerate(years)]  # fmt: skip
    return Drawing(width, top + len(rows) * row + 0.5, marks)


def _dot(x: float, y: float, *, is_expected: bool) -> Mark:
    return Circle(x, y, 1.25, ACCENT if is_expected else WHITE, Stroke(ACCENT, 0.35))


def who_pays(parts: Mapping[str, float], texts: Mapping[str, str], measure: Measure, width: float = WHOLE) -> Drawing:
    """Draw the costs as parts of one bar; a part that is too narrow for its words has them below.

    Parameters
    ----------
    parts : mapping of str to float
        Costs by who pays.
    texts : mapping of str to str
        What is written of each.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    whole = sum(parts.values()) or 1.0
    marks: list[Mark] = []
    x, below = 0.0, list[str]()
    for number, (name, cost) in enumerate(parts.items()):
        own, colour = width * cost / whole, PAYERS[number % len(PAYERS)]
        marks.append(Rectangle(x, 0.0, max(own - 0.4, 0.2), 7.0, colour))
        if measure.width(texts[name], SIZE, "semibold") <= own - 3.0:
            marks.append(beside(x + 1.6, 3.5, texts[name], colour=ink_on(colour), weight="semibold"))
        else:
            below.append(texts[name])
        x += own
    told = shortened(" · ".join(below), width, measure, SIZE)
    return Drawing(width, 11.4 if told else 7.4, [*marks, *([Text(0.0, 10.4, told, SIZE, SOFT)] if told else [])])


@dataclass(frozen=True)
class GapLine:
    """Women and men of one municipality on a scale, and whether their gap is more than chance."""

    name: str
    women: float
    men: float
    text: str
    is_finding: bool
    is_strong: bool = False


def row_height(count: int, usual: float, tallest: float = _TALLEST) -> float:
    """Return the height of a row in mm: less than usual where there are many, so that all stand on one page.

    Examples
    --------
    >>> row_height(10, 6.0), row_height(50, 6.0)
    (6.0, 2.6)
    """
    return min(usual, max(_LEAST_ROW, tallest / max(count, 1)))


def gap_lines(rows: Sequence[GapLine], steps: Sequence[float], as_text: Callable[[float], str], measure: Measure,
              width: float = WHOLE) -> Drawing:  # fmt: skip
    """Draw the gap between women and men of many municipalities; one within chance is a grey line.

    Parameters
    ----------
    rows : sequence of GapLine
        From the top.
    steps : sequence of float
        Numbers of the scale, at least two.
    as_text : callable
        Writes them.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    names, values, row, top = 50.0, 24.0, row_height(len(rows), 6.0), 5.0
    low, high = steps[0], steps[-1]

    def x(value: float) -> float:
        return names + (width - names - values) * (value - low) / (high - low)

    bottom = top + len(rows) * row
    marks: list[Mark] = []
    for step in steps:
        marks += [Text(x(step), 3.0, as_text(step), 6.5, SOFT, anchor="middle"),
                  line(x(step), top - 0.8, x(step), bottom, Stroke(INK, 0.3) if step == 0 else GRID)]  # fmt: skip
    for number, one in enumerate(rows):
        middle = top + number * row + row / 2
        colour = ACCENT if one.is_finding else SOFT
        name = shortened(one.name, names - 4.0, measure, 7.0)
        marks += [
            beside(names - 3.0, middle, name, "end", INK, 7.0, "semibold" if one.is_strong else "regular"),
            line(x(one.women), middle, x(one.men), middle, Stroke(ACCENT if one.is_finding else "#8a959c", 0.7)),
            *_pair(x(one.women), x(one.men), middle),
            beside(width, middle, one.text, "end", colour, 7.0, "semibold"),
        ]
    return Drawing(width, bottom + 0.5, marks)


def stacked_bars(
    rows: Sequence[tuple[str, Sequence[float], str]], colours: Sequence[str], keys: Sequence[str], measure: Measure,
    width: float = WHOLE,
) -> Drawing:  # fmt: skip
    """Draw parts of a whole for each row, the last part white within an edge, with a legend above.

    Parameters
    ----------
    rows : sequence of (str, sequence of float, str)
        Name, parts, and what is written at the right.
    colours, keys : sequence of str
        Of the parts.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    names, values, row, top = 44.0, 14.0, row_height(len(rows), 6.2, _LOWER), 7.0
    half, size = 0.3 * row, min(7.0, 2.75 * row)
    marks: list[Mark] = []
    at = 0.0
    for colour, key in zip(colours, keys, strict=True):
        marks += [Rectangle(at, 0.6, 5.0, 2.8, colour, Stroke("#9aa8b0", 0.2)), beside(at + 6.6, 2.0, key, colour=INK)]
        at += 12.0 + measure.width(key, SIZE)
    for number, (name, parts, text) in enumerate(rows):
        middle, x = top + number * row + row / 2, names
        marks.append(beside(names - 3.0, middle, shortened(name, names - 4.0, measure, size), "end", INK, size))
        for part, colour in zip(parts, colours, strict=True):
            own = (width - names - values) * part / (sum(parts) or 1.0)
            marks.append(Rectangle(x, middle - half, own, 2 * half, colour))
            x += own
        marks += [Path([points((names, middle - half), (x, middle - half), (x, middle + half), (names, middle + half),
                               (names, middle - half))], stroke=Stroke("#9aa8b0", 0.2)),
                  beside(width, middle, text, "end", INK, size, "semibold")]  # fmt: skip
    return Drawing(width, top + len(rows) * row + 0.5, marks)


def cost_bars(rows: Sequence[Bar], measure: Measure, width: float = WHOLE) -> Drawing:
    """Draw bars with their names before and their figures behind them."""
    names, row = 50.0, 5.8
    most = max((bar.value for bar in rows), default=1.0) or 1.0
    room = width - names - 34.0
    marks: list[Mark] = []
    for number, bar in enumerate(rows):
        middle = number * row + row / 2
        own = room * bar.value / most
        marks += [beside(names - 3.0, middle, shortened(bar.name, names - 4.0, measure, 7.0), "end", INK, 7.0),
                  Rectangle(names, middle - 1.8, own, 3.6, PETROL),
                  beside(names + own + 1.6, middle, bar.text, size=7.0)]  # fmt: skip
    return Drawing(width, max(len(rows), 1) * row, marks)
