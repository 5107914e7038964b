"""Curves of a few steps, such as none to five more services: points with their figures, and a tick for what is sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..drawing import AMBER, PETROL, WHITE, Circle, Drawing, Mark, Path, Stroke
from ..lettering import Measure
from .marks import BASE, GRID, SIZE, beside, line, points, round_steps, words

_TOP, _BOTTOM, _SIDE, _GAP = 6.5, 5.0, 6.0, 2.0
_TICK = 2.6  # mm to both sides
_THOUSANDS = 10_000.0  # people from which on an axis counts in thousands
_NAME = 3.4  # mm from a line to its name


@dataclass(frozen=True)
class Curve:
    """A line of a figure at each step.

    Attributes
    ----------
    name : str
        Written at its end where there are several.
    values : sequence of float
        Of each step; NaN leaves a gap.
    colour : str
    texts : sequence of str
        What is written at each point; "" for nothing.
    bounds : sequence of float
        What no figure of the step can be better than: an amber tick; NaN for none.
    """

    name: str
    values: Sequence[float]
    colour: str = PETROL
    texts: Sequence[str] = ()
    bounds: Sequence[float] = ()


@dataclass(frozen=True)
class AxisUnit:
    """The unit of an axis of people: what figures are divided by, and the decimals that are written of them."""

    by: float = 1.0
    decimals: int = 0

    @classmethod
    def of(cls, most: float) -> AxisUnit:
        """Return thousands where there are ten thousand people or more.

        Examples
        --------
        >>> AxisUnit.of(900.0), AxisUnit.of(18423.0), AxisUnit.of(440180.0)
        (AxisUnit(by=1.0, decimals=0), AxisUnit(by=1000.0, decimals=1), AxisUnit(by=1000.0, decimals=0))
        """
        if most < _THOUSANDS:
            return cls()
        return cls(1000.0, 0 if most >= 10 * _THOUSANDS else 1)

    def scaled(self, values: Sequence[float]) -> list[float]:
        """Return figures in the unit."""
        return [value / self.by for value in values]


def step_chart(
    steps: Sequence[str], curves: Sequence[Curve], as_text: Callable[[float], str], measure: Measure,
    size: tuple[float, float] = (85.0, 34.0),
) -> Drawing:  # fmt: skip
    """Draw curves over steps, from zero.

    Parameters
    ----------
    steps : sequence of str
        What stands below each.
    curves : sequence of Curve
        The most important first; where there are two, the first is named above its end and the second below.
    as_text : callable
        Writes a number of the axis.
    measure : Measure
        Of texts.
    size : (float, float)
        Width and height in mm.
    """
    known = [value for curve in curves for value in curve.values if value == value]
    if not known:
        return Drawing(*size, [])
    grid = round_steps(0.0, max(known), 4, as_text)
    left = max(measure.width(as_text(step), SIZE) for step in grid) + _GAP
    right, bottom = size[0] - 1.0, size[1] - _BOTTOM
    between = (right - left - 2 * _SIDE) / max(len(steps) - 1, 1)

    def x(step: int) -> float:
        return left + _SIDE + between * step

    def y(value: float) -> float:
        return bottom - (bottom - _TOP) * value / grid[-1]

    marks: list[Mark] = []
    for step in grid:
        marks += [line(left, y(step), right, y(step), BASE if step == 0 else GRID),
                  beside(left - _GAP, y(step), as_text(step), "end")]  # fmt: skip
    marks += [words(x(number), size[1] - 1.0, text, "middle") for number, text in enumerate(steps)]
    for curve in reversed(curves):
        marks += [line(x(number) - _TICK, y(bound), x(number) + _TICK, y(bound), Stroke(AMBER, 0.6))
                  for number, bound in enumerate(curve.bounds) if bound == bound]  # fmt: skip
        marks += _curve(curve, [(x(number), y(value)) for number, value in enumerate(curve.values) if value == value])
    marks += _figures(curves, x, y)
    marks += _names(curves, right, y)
    told = (f"{step} {text}" for curve in curves for step, text in zip(steps, curve.texts, strict=False) if text)
    return Drawing(*size, marks, "; ".join(told))


def _curve(curve: Curve, places: Sequence[tuple[float, float]]) -> list[Mark]:
    if not places:
        return []
    dots = [Circle(x, y, 0.95, curve.colour, Stroke(WHITE, 0.2)) for x, y in places]
    return [Path([points(*places)], stroke=Stroke(curve.colour, 0.7)), *dots]


def _figures(curves: Sequence[Curve], x: Callable[[int], float], y: Callable[[float], float]) -> list[Mark]:
    """Write the figures at the points: of the first curve above, of others below."""
    return [
        words(x(step), y(value) + (-2.2 if not place else 4.0), text, "middle", curve.colour, weight="semibold")
        for place, curve in enumerate(curves)
        for step, (value, text) in enumerate(zip(curve.values, curve.texts, strict=False))
        if text and value == value
    ]


def _names(curves: Sequence[Curve], right: float, y: Callable[[float], float]) -> list[Mark]:
    """Write the names of several curves at their ends, away from each other."""
    if len(curves) < 2:
        return []
    ends = [next(value for value in reversed(curve.values) if value == value) for curve in curves]
    return [
        words(right, y(end) + (-_NAME - 2.4 if not place else _NAME + 4.4), curve.name, "end", curve.colour,
              weight="semibold")
        for place, (curve, end) in enumerate(zip(curves, ends, strict=True))
    ]  # fmt: skip
