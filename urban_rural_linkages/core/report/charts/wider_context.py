"""Charts of the wider context: town and country over a century, the country of several nations, and reported shares.

Estimates are solid lines, projections dashed; what is reported by others is grey, what we have computed has a colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..drawing import ACCENT, INK, PANEL, WHITE, Anchor, Circle, Drawing, Hatch, Mark, Path, Rectangle, Stroke
from ..lettering import Measure
from .bars import Bar, bar_chart
from .marks import BASE, GRID, SIZE, axis_texts, beside, line, points, round_steps, words

_TOP, _BOTTOM, _GAP = 4.5, 5.0, 2.0
_DASHES = (1.2, 0.9)
_REPORTED = "#9aa8b0"
_ROOM_FOR_NAMES = 24.0
_COLUMNS = 5
_ROOM_FOR_NOTES = 1.5  # times the longest bar


@dataclass(frozen=True)
class Series:
    """A series of years with its name; `marked` is a place of it that is told, with its words."""

    label: str
    values: Sequence[float]
    colour: str = ACCENT
    marked: tuple[int, str] | None = None


def century_chart(
    years: Sequence[int], towns: Series, country: Series, last_estimate: int, words_of: tuple[str, str],
    as_text: Callable[[float], str], measure: Measure, size: tuple[float, float] = (174.0, 62.0),
) -> Drawing:  # fmt: skip
    """Draw people of towns and of the country; what follows the last estimate is dashed on a tinted ground.

    Parameters
    ----------
    years : sequence of int
        Ascending.
    towns, country : Series
        A value a year.
    last_estimate : int
        The last year that is no projection.
    words_of : (str, str)
        What the tinted ground is called, and what is written where the lines cross; "" for neither.
    as_text : callable
        Writes a number of the axis.
    measure : Measure
        Of texts.
    size : (float, float)
        Width and height in mm.
    """
    width, height = size
    steps = round_steps(0.0, max(*towns.values, *country.values), 7, as_text)
    of_axis = axis_texts(steps, as_text)
    left = max(measure.width(text, SIZE) for text in of_axis) + _GAP
    area = _Area(left, width - _ROOM_FOR_NAMES, _TOP, height - _BOTTOM, (years[0], years[-1]), (0.0, steps[-1]))
    marks: list[Mark] = [Rectangle(area.x(last_estimate), _TOP, area.right - area.x(last_estimate),
                                   area.bottom - _TOP, PANEL)]  # fmt: skip
    for step, text in zip(steps, of_axis, strict=True):
        marks += [line(left, area.y(step), area.right, area.y(step), BASE if step == 0 else GRID),
                  beside(left - _GAP, area.y(step), text, "end")]  # fmt: skip
    marks += [words(area.x(year), height - 1.2, str(year), "middle") for year in years if year % 10 == 0]
    marks += [words(area.x(last_estimate) + 1.0, _TOP + 3.4, words_of[0])] if words_of[0] else []
    for series in (country, towns):
        marks += [*_estimated(years, series, last_estimate, area, 0.9), *_ends(years, series, area)]
        marks += _marked(years, series, area, "start")
    marks += _crossing(years, towns, country, area, words_of[1], measure)
    told = "; ".join(f"{series.label}: {series.values[0]:g} ({years[0]}), {series.values[-1]:g} ({years[-1]})"
                     for series in (towns, country))  # fmt: skip
    return Drawing(width, height, marks, told)


def nations_chart(
    years: Sequence[int], nations: Sequence[Series], last_estimate: int, measure: Measure, width: float = 174.0
) -> Drawing:
    """Draw a small line for each nation, in per cent of the first year, five in a row; its marked year is written.

    Parameters
    ----------
    years : sequence of int
        Ascending.
    nations : sequence of Series
        Indices whose first value is 100.
    last_estimate : int
        The last year that is no projection.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    cell, high, gap = (width - (_COLUMNS - 1) * 5.0) / _COLUMNS, 27.0, 3.0
    marks: list[Mark] = []
    for number, nation in enumerate(nations):
        drawn = _nation(years, nation, last_estimate, (cell, high))
        marks.append(drawn.at(number % _COLUMNS * (cell + 5.0), number // _COLUMNS * (high + gap)))
    rows = -(-len(nations) // _COLUMNS)
    told = "; ".join(f"{one.label}: {one.marked[1]}" for one in nations if one.marked is not None)
    return Drawing(width, max(rows * (high + gap) - gap, 0.0), marks, told)


def reported_chart(reported: Sequence[Bar], about: Sequence[str], own: Bar | None, measure: Measure,
                   width: float = 126.0) -> Drawing:  # fmt: skip
    """Draw shares that others have reported, and below a rule the one that was computed.

    Parameters
    ----------
    reported : sequence of Bar
        From top to bottom.
    about : sequence of str
        The labels of those that the source rounds: hatched.
    own : Bar, optional
        The share that was computed.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    hatch = Hatch(_REPORTED, WHITE, 1.2, 0.35)
    bars = [replace(bar, colour=hatch if bar.label in about else _REPORTED) for bar in reported]
    bars += [replace(own, colour=ACCENT, strong=True)] if own is not None else []
    most = max((bar.value for bar in bars if bar.value == bar.value), default=0.0)
    drawn = bar_chart(bars, measure, width, longest=_ROOM_FOR_NOTES * most)
    if own is None:
        return drawn
    rule = drawn.height * len(reported) / len(bars)
    return replace(drawn, marks=[*drawn.marks, line(0.0, rule, width, rule, BASE)])


@dataclass(frozen=True)
class _Area:
    """The box of a chart, with the scales of years and values."""

    left: float
    right: float
    top: float
    bottom: float
    years: tuple[int, int]
    values: tuple[float, float]

    def x(self, year: float) -> float:
        return self.left + (self.right - self.left) * (year - self.years[0]) / (self.years[1] - self.years[0])

    def y(self, value: float) -> float:
        low, high = self.values
        return self.bottom - (self.bottom - self.top) * (value - low) / (high - low)


def _estimated(years: Sequence[int], series: Series, last: int, area: _Area, wide: float) -> list[Mark]:
    """Return a line that is solid to the last estimate and dashed after it."""
    places = [(area.x(year), area.y(value)) for year, value in zip(years, series.values, strict=True)]
    cut = max(number for number, year in enumerate(years) if year <= last)
    if cut + 1 < len(years):
        share = (last - years[cut]) / (years[cut + 1] - years[cut])
        (x1, y1), (x2, y2) = places[cut], places[cut + 1]
        edge = (x1 + share * (x2 - x1), y1 + share * (y2 - y1))
        solid, dashed = [*places[: cut + 1], edge], [edge, *places[cut + 1 :]]
    else:
        solid, dashed = places, []
    marks: list[Mark] = [Path([points(*solid)], stroke=Stroke(series.colour, wide))]
    if dashed:
        marks.append(Path([points(*dashed)], stroke=Stroke(series.colour, wide, _DASHES)))
    return marks


def _ends(years: Sequence[int], series: Series, area: _Area) -> list[Mark]:
    """Write the name of a series at its end."""
    x, y = area.x(years[-1]) + 1.8, area.y(series.values[-1])
    return [beside(x, y, series.label, "start", series.colour, weight="semibold")]


def _marked(years: Sequence[int], series: Series, area: _Area, anchor: Anchor = "middle") -> list[Mark]:
    """Mark a place of a series; its words stand below it, or above where it lies low."""
    if series.marked is None:
        return []
    place, text = series.marked
    x, y = area.x(years[place]), area.y(series.values[place])
    away = 4.4 if y + 5.0 < area.bottom else -1.8
    return [Circle(x, y, 0.9, series.colour, Stroke(WHITE, 0.2)),
            words(x, y + away, text, anchor, series.colour, weight="semibold")]  # fmt: skip


def _crossing(
    years: Sequence[int], towns: Series, country: Series, area: _Area, text: str, measure: Measure
) -> list[Mark]:  # fmt: skip
    """Mark where towns pass the country."""
    ahead = [one - other for one, other in zip(towns.values, country.values, strict=True)]
    place = next((k for k in range(len(ahead) - 1) if ahead[k] <= 0 < ahead[k + 1]), None)
    if place is None or not text:
        return []
    share = -ahead[place] / (ahead[place + 1] - ahead[place])
    x = area.x(years[place] + share * (years[place + 1] - years[place]))
    y = area.y(towns.values[place] + share * (towns.values[place + 1] - towns.values[place]))
    left = max(x - measure.width(text, SIZE, "semibold") - 1.0, area.left)
    return [Circle(x, y, 1.2, WHITE, Stroke(INK, 0.3)), words(left, y - 2.2, text, "start", INK, weight="semibold")]


def _nation(years: Sequence[int], nation: Series, last: int, size: tuple[float, float]) -> Drawing:
    width, height = size
    area = _Area(0.0, width, 7.5, height - 4.5, (years[0], years[-1]), (0.0, max(100.0, *nation.values)))
    marks: list[Mark] = [words(0.0, 3.0, nation.label, colour=INK, weight="semibold")]
    marks += [line(0.0, area.y(level), width, area.y(level), BASE if level in (0, 100) else GRID)
              for level in (0, 50, 100)]  # fmt: skip
    marks += [*_estimated(years, nation, last, area, 0.6), *_marked(years, nation, area)]
    marks += [words(0.0, height - 0.8, str(years[0])), words(width, height - 0.8, str(years[-1]), "end")]
    return Drawing(width, height, marks)
