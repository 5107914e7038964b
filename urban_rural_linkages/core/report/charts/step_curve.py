"""The curve of one, two, three more: a dot a number of sites, and an amber tick at the bound of each.

Where the tick lies on the dot nothing better can exist; where it lies apart, so much is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..drawing import AMBER, INK, PETROL, WHITE, Circle, Drawing, Mark, Path, Stroke
from ..lettering import Measure, shortened
from .lines import spread
from .marks import BASE, GRID, SIZE, axis_texts, beside, line, points, round_steps, words

SECOND = "#9d4480"  # a second curve beside the petrol one
_TOP, _BOTTOM, _GAP, _ABOVE = 5.5, 5.5, 2.0, 2.2
_TICK, _TICK_WIDTH, _DOT = 2.2, 0.55, 1.0
_APART = 3.2  # mm between the words at the ends
_HEADING, _BEFORE = 5.0, 2.8  # mm of a title, and from the last dot to the words beside it
_ENDS_AT_MOST = 0.45  # of the width
_HALO = 0.5  # mm around numbers, which a steep curve would cross


@dataclass(frozen=True)
class Curve:
    """One curve.

    Attributes
    ----------
    values : sequence of float
        One a number of sites; NaN leaves a gap.
    bounds : sequence of float
        What no set can better, in the measure of the values; NaN or none draws no tick.
    label : str
        At its end, behind its last value; "" for nothing.
    colour : str
    """

    values: Sequence[float]
    bounds: Sequence[float] = ()
    label: str = ""
    colour: str = PETROL


@dataclass(frozen=True)
class Panel:
    """A drawing with its title, one of several side by side."""

    title: str
    drawing: Drawing


def panels(shown: Sequence[Panel], gap: float = 6.0) -> Drawing:
    """Put drawings side by side, each below its title.

    Examples
    --------
    >>> both = panels([Panel("a", Drawing(10.0, 5.0, [])), Panel("b", Drawing(20.0, 8.0, []))])
    >>> both.width, both.height
    (36.0, 13.0)
    """
    marks: list[Mark] = []
    left = 0.0
    for panel in shown:
        marks += [words(left, _HEADING - 2.0, panel.title, colour=INK, weight="semibold"),
                  panel.drawing.at(left, _HEADING)]  # fmt: skip
        left += panel.drawing.width + gap
    told = "; ".join(f"{panel.title}: {panel.drawing.alternative}" for panel in shown)
    return Drawing(left - gap, _HEADING + max(panel.drawing.height for panel in shown), marks, told)


def step_curve(
    steps: Sequence[str],
    curves: Sequence[Curve],
    as_text: Callable[[float], str],
    measure: Measure,
    size: tuple[float, float] = (84.0, 42.0),
) -> Drawing:
    """Draw what each more brings, from zero upwards.

    Parameters
    ----------
    steps : sequence of str
        The numbers of sites as they are written: "today", "+1".
    curves : sequence of Curve
        The first has its values written above its dots; any other its last alone.  The last value of one with a label
        stands before that, at the right of its dot, where the ends of two curves do not touch.
    as_text : callable
        Writes a value in the reader's language.
    measure : Measure
        Of texts.
    size : (float, float)
        Width and height in mm.

    Returns
    -------
    Drawing
        Without any known value, one without curves.
    """
    found = [value for row in curves for value in (*row.values, *row.bounds) if value == value]
    if not found:
        return Drawing(*size, [])
    heights = round_steps(0.0, max(*found, 1e-9), 4, as_text)
    of_axis = axis_texts(heights, as_text)
    left = max(measure.width(text, SIZE) for text in of_axis) + _GAP
    names = max((measure.width(_end(row, as_text), SIZE, "semibold") for row in curves), default=0.0)
    last = max(measure.width(text, SIZE, "semibold") for text in (steps[-1], *_last_numbers(curves, as_text))) / 2
    right = size[0] - max(min(names, _ENDS_AT_MOST * size[0]) + _BEFORE + 0.1 if names else 0.0, last, _TICK)
    inset = min(6.0, (right - left) / 8)
    area = _Area(left + inset, right if len(steps) > 1 else left + inset, size[1] - _BOTTOM, heights[-1], len(steps))
    marks: list[Mark] = []
    for step, text in zip(heights, of_axis, strict=True):
        y = area.y(step)
        marks += [line(left, y, right + _TICK, y, BASE if step == 0 else GRID),
                  beside(left - _GAP, y, text, "end")]  # fmt: skip
    marks += [words(area.x(at), size[1] - 1.2, text, "middle") for at, text in enumerate(steps)]
    for curve in reversed(curves):
        marks += _curve_marks(curve, area)
    marks += _numbers(curves, area, as_text)
    marks += _ends(curves, area, as_text, right + _BEFORE, size[0], measure)
    told = "; ".join(f"{text}: {as_text(value)}" for text, value in zip(steps, curves[0].values, strict=True)
                     if value == value)  # fmt: skip
    return Drawing(*size, marks, told)


@dataclass(frozen=True)
class _Area:
    left: float
    right: float
    bottom: float
    most: float
    count: int

    def x(self, place: float) -> float:
        return self.left + (self.right - self.left) * place / max(self.count - 1, 1)

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - _TOP) * value / self.most


def _last_numbers(curves: Sequence[Curve], as_text: Callable[[float], str]) -> list[str]:
    return [as_text(curve.values[-1]) for curve in curves if curve.values[-1] == curve.values[-1]]


def _curve_marks(curve: Curve, area: _Area) -> list[Mark]:
    """Return the line, the dots, and the ticks over them: a tick that a dot covers would not be seen."""
    places = [(area.x(at), area.y(value)) for at, value in enumerate(curve.values) if value == value]
    marks: list[Mark] = [Path([points(*places)], stroke=Stroke(curve.colour, 0.75))] if len(places) > 1 else []
    for at, bound in enumerate(curve.bounds):
        if bound == bound:
            x, y = area.x(at), area.y(bound)
            marks.append(line(x - _TICK, y, x + _TICK, y, Stroke(AMBER, _TICK_WIDTH)))
    return [*marks, *(Circle(x, y, _DOT, curve.colour, Stroke(WHITE, 0.2)) for x, y in places)]


def _known(curve: Curve) -> list[int]:
    return [at for at, value in enumerate(curve.values) if value == value]


def _end(curve: Curve, as_text: Callable[[float], str]) -> str:
    """Return what stands at the right of the last dot of a curve: its value and its label; "" without a label."""
    known = _known(curve)
    if not curve.label or not known:
        return ""
    return f"{as_text(curve.values[known[-1]])} {curve.label}" if known[-1] == len(curve.values) - 1 else curve.label


def _numbers(curves: Sequence[Curve], area: _Area, as_text: Callable[[float], str]) -> list[Mark]:
    """Write every value of the first curve above its dot, and the last of the others below it, unless on the axis."""
    marks: list[Mark] = []
    for number, curve in enumerate(curves):
        known, last = _known(curve), len(curve.values) - 1
        for at in known if number == 0 else known[-1:]:
            if curve.label and at == last:
                continue
            y = area.y(curve.values[at]) - _ABOVE if number == 0 else area.y(curve.values[at]) + _ABOVE + 2.0
            if y > area.bottom:
                continue
            text = words(area.x(at), y, as_text(curve.values[at]), "middle", curve.colour, weight="semibold")
            marks.append(replace(text, halo=_HALO))
    return marks


def _ends(
    curves: Sequence[Curve], area: _Area, as_text: Callable[[float], str], x: float, width: float, measure: Measure
) -> list[Mark]:  # fmt: skip
    """Write the last values with the labels at the right of the dots, apart from each other."""
    named = [(row, _end(row, as_text)) for row in curves if _end(row, as_text)]
    heights = [area.y(row.values[_known(row)[-1]]) for row, _ in named]
    places = spread(heights, _APART, _TOP - _APART, area.bottom + _APART)
    return [beside(x, y, shortened(text, width - x, measure, SIZE, "semibold"), "start", row.colour, weight="semibold")
            for (row, text), y in zip(named, places, strict=True)]  # fmt: skip
