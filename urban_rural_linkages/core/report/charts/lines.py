"""Series of years as lines, each with its name at its end; a reference is dashed and grey."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from ..drawing import ACCENT, PETROL, SOFT, WHITE, Circle, Drawing, Mark, Path, Stroke
from ..lettering import Measure, line_height, shortened
from .marks import BASE, GREY, GRID, SIZE, axis_texts, beside, line, points, round_steps, words

_TOP, _BOTTOM, _GAP = 4.5, 5.0, 2.0
_LABELS_AT_MOST = 0.42  # of the width
_YEARS_AT_MOST = 6
_NAN = float("nan")


@dataclass(frozen=True)
class Line:
    """A series.

    Attributes
    ----------
    label : str
        What is written at its end; "" for nothing.
    values : sequence of float
        One a year; NaN leaves a gap.
    colour : str
        Of the line and its label.
    look : {"plain", "main", "reference"}
        The main line is heavier; a reference, such as a country, is grey and dashed.
    """

    label: str
    values: Sequence[float]
    colour: str = PETROL
    look: Literal["plain", "main", "reference"] = "plain"

    @property
    def known(self) -> list[int]:
        """The places of the known values."""
        return [place for place, value in enumerate(self.values) if value == value]


def line_chart(
    years: Sequence[int],
    lines: Sequence[Line],
    as_text: Callable[[float], str],
    measure: Measure,
    size: tuple[float, float] = (174.0, 40.0),
    base: float | None = None,
    peak: str = "",
) -> Drawing:
    """Draw series of years.

    Parameters
    ----------
    years : sequence of int
        In order.
    lines : sequence of Line
        The most important first: labels that find no room are left out from the end.
    as_text : callable
        Writes a number of the axis in the reader's language.
    measure : Measure
        Of texts.
    size : (float, float)
        Width and height in mm.
    base : float, optional
        A value that all lines are compared with, such as 100: its line is darker, and it lies on the axis.
    peak : str
        A template for the highest value of the first line, with ``{year}`` and ``{value}``; empty marks nothing.

    Returns
    -------
    Drawing
        Without any known value, one without lines.
    """
    found = [value for row in lines for value in row.values if value == value]
    if not found:
        return Drawing(*size, [])
    covered = found if base is None else [*found, base]
    steps = round_steps(min(covered), max(covered), 4, as_text)
    told = axis_texts(steps, as_text)
    area = _Area.of(years, lines, told, steps, measure, size)
    marks: list[Mark] = []
    for step, text in zip(steps, told, strict=True):
        look = BASE if step in (base, 0) else GRID
        marks.append(line(area.left, area.y(step), area.right, area.y(step), look))
        marks.append(beside(area.left - _GAP, area.y(step), text, "end"))
    marks += [words(area.x(year), size[1] - 1.2, str(year), "middle") for year in shown_years(years)]
    for row in reversed(lines):
        marks += _line_marks(years, row, area)
    marks += _labels(years, lines, area, measure)
    if peak and lines[0].known:
        marks += _peak(years, lines[0], area, peak, as_text, measure)
    return Drawing(*size, marks)


@dataclass(frozen=True)
class _Area:
    """The box of the lines, with the scales of years and values."""

    left: float
    right: float
    width: float
    bottom: float
    years: tuple[int, int]
    values: tuple[float, float]

    @classmethod
    def of(
        cls, years: Sequence[int], lines: Sequence[Line], numbers: Sequence[str], steps: Sequence[float],
        measure: Measure, size: tuple[float, float],
    ) -> _Area:  # fmt: skip
        """Leave room for the numbers of the axis at the left and the labels of the lines at the right."""
        left = max(measure.width(number, SIZE) for number in numbers) + _GAP
        labels = max((measure.width(row.label, SIZE, "semibold") for row in lines if row.label), default=0.0)
        end = max(measure.width(str(years[-1]), SIZE) / 2, min(labels + 2.5, _LABELS_AT_MOST * size[0]))
        return cls(left, size[0] - end, size[0], size[1] - _BOTTOM, (years[0], years[-1]), (steps[0], steps[-1]))

    def x(self, year: float) -> float:
        return self.left + (self.right - self.left) * (year - self.years[0]) / max(self.years[1] - self.years[0], 1)

    def y(self, value: float) -> float:
        low, high = self.values
        return self.bottom - (self.bottom - _TOP) * (value - low) / (high - low)


def shown_years(years: Sequence[int]) -> list[int]:
    """Return the years that are written below a series: the first, every so many, and the last where it has room.

    Examples
    --------
    >>> shown_years(range(2001, 2022))
    [2001, 2006, 2011, 2016, 2021]
    """
    span = years[-1] - years[0]
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100) if span / s < _YEARS_AT_MOST or s == 100)
    shown = list(range(years[0], years[-1] + 1, step))
    if years[-1] - shown[-1] >= 0.6 * step:
        shown.append(years[-1])
    return shown


def _line_marks(years: Sequence[int], row: Line, area: _Area) -> list[Mark]:
    width = {"plain": 0.5, "main": 0.75, "reference": 0.35}[row.look]
    dashes = (1.2, 0.9) if row.look == "reference" else ()
    stroke = Stroke(GREY if row.look == "reference" else row.colour, width, dashes)
    marks: list[Mark] = []
    for piece in _pieces(row.values):
        places = [(area.x(years[i]), area.y(row.values[i])) for i in piece]
        if len(places) > 1:
            marks.append(Path([points(*places)], stroke=stroke))
        else:
            marks.append(Circle(*places[0], 0.6, stroke.colour))
    if row.label and row.known:
        last = row.known[-1]
        marks.append(Circle(area.x(years[last]), area.y(row.values[last]), 0.65, stroke.colour))
    return marks


def _pieces(values: Sequence[float]) -> list[list[int]]:
    """Cut a series where a value is unknown."""
    pieces: list[list[int]] = [[]]
    for place, value in enumerate(values):
        if value == value:
            pieces[-1].append(place)
        elif pieces[-1]:
            pieces.append([])
    return [piece for piece in pieces if piece]


def _labels(years: Sequence[int], lines: Sequence[Line], area: _Area, measure: Measure) -> list[Mark]:
    """Write the names at the ends of the lines, moved apart where they would touch."""
    step = line_height(SIZE)
    room = int((area.bottom - _TOP + step) / step)
    named = [row for row in lines if row.label and row.known][:room]
    places = spread([area.y(row.values[row.known[-1]]) for row in named], step, _TOP - step / 2,
                    area.bottom + step / 2)  # fmt: skip
    marks: list[Mark] = []
    for row, y in zip(named, places, strict=True):
        x = area.x(years[row.known[-1]]) + 1.8
        width = area.width - x
        text = shortened(row.label, width, measure, SIZE, "semibold")
        reference = row.look == "reference"
        marks.append(beside(x, y, text, "start", SOFT if reference else row.colour,
                            weight="regular" if reference else "semibold"))  # fmt: skip
    return marks


def spread(places: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Move places as little as it takes so that they are `apart` from each other and lie between two bounds.

    Parameters
    ----------
    places : sequence of float
        Wanted.
    apart : float
        The least distance.
    low, high : float
        Bounds of the ends of the spaces of `apart` around them; they hold them all.

    Examples
    --------
    >>> spread([5.0, 5.0, 20.0], 2.0, 0.0, 30.0)
    [4.0, 6.0, 20.0]
    """
    order = sorted(range(len(places)), key=lambda i: places[i])
    blocks: list[tuple[float, list[int]]] = []  # the middle of each block, and who is in it
    for i in order:
        middle, members = places[i], [i]
        while True:
            half = apart * len(members) / 2
            middle = min(max(middle, low + half), high - half)
            if not blocks or blocks[-1][0] + apart * len(blocks[-1][1]) / 2 <= middle - half + 1e-9:
                break
            members = [*blocks.pop()[1], *members]
            middle = sum(places[k] for k in members) / len(members)
        blocks.append((middle, members))
    found = [0.0] * len(places)
    for middle, members in blocks:
        for number, i in enumerate(members):
            found[i] = middle + apart * (number - (len(members) - 1) / 2)
    return found


def _peak(
    years: Sequence[int], row: Line, area: _Area, template: str, as_text: Callable[[float], str], measure: Measure
) -> list[Mark]:
    place = max(row.known, key=lambda i: (row.values[i], -years[i]))
    x, y = area.x(years[place]), area.y(row.values[place])
    text = template.format(year=years[place], value=as_text(row.values[place]))
    half = measure.width(text, SIZE, "semibold") / 2
    middle = min(max(x, area.left + half), max(area.width - half, area.left + half))
    return [Circle(x, y, 0.9, ACCENT, Stroke(WHITE, 0.2)),
            words(middle, y - 1.8, text, "middle", ACCENT, weight="semibold")]  # fmt: skip


def index_of(values: Sequence[float]) -> list[float]:
    """Return a series as an index: its first value is 100; NaN where that is unknown or nobody.

    Examples
    --------
    >>> index_of([200.0, 210.0, 190.0])
    [100.0, 105.0, 95.0]
    """
    first = values[0] if values else _NAN
    return [100 * value / first if first > 0 else _NAN for value in values]


def spark(
    years: Sequence[int], values: Sequence[float], as_text: Callable[[float], str], measure: Measure,
    size: tuple[float, float] = (56.0, 20.0), colour: str = ACCENT,
) -> Drawing:  # fmt: skip
    """Draw a series small, from zero, with its first and its last value written on it.

    Parameters
    ----------
    years : sequence of int
        In order.
    values : sequence of float
        One a year, not negative; NaN leaves a gap.
    as_text : callable
        Writes a number in the reader's language.
    measure : Measure
        Of texts.
    size : (float, float)
        Width and height in mm.
    colour : str
        Of the line.
    """
    row = Line("", values, colour)
    if not row.known:
        return Drawing(*size, [])
    width, height = size
    top = max(1.0, *(values[i] for i in row.known))
    area = _Area(0.7, width - 0.7, width, height - _BOTTOM, (years[0], years[-1]), (0.0, top))
    marks: list[Mark] = [line(0.0, area.y(share * top), width, area.y(share * top), BASE if share == 0 else GRID)
                         for share in (0, 0.5, 1)]  # fmt: skip
    marks += _line_marks(years, row, area)
    for place, anchor in {row.known[0]: "start", row.known[-1]: "end"}.items():
        x, y = 0.0 if anchor == "start" else width, area.y(values[place]) - 1.2
        marks.append(words(x, y, as_text(values[place]), anchor, colour, weight="semibold"))  # type: ignore[arg-type]
    marks += [words(0.0, height - 1.2, str(years[0])), words(width, height - 1.2, str(years[-1]), "end")]
    told = dict.fromkeys(f"{years[place]}: {as_text(values[place])}" for place in (row.known[0], row.known[-1]))
    return Drawing(*size, marks, "; ".join(told))
