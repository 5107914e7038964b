"""Circles whose areas go with people, on a map and in its legend, where they stand side by side with their numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ...arrays import Floats
from ..drawing import INK, SOFT, Circle, Mark, Stroke, Text
from ..lettering import Measure
from .atlas import Spot
from .layers import Points
from .names import Area
from .synthesis import radii, rounded

LARGEST, LEAST = 4.8, 0.32
"""Radius in mm of the largest circle of a map, and of one that is still seen."""
_SIZE, _GAP, _ABOVE = 6.5, 2.4, 6.0
_TITLE_SIZE = 7.0
_PARTS = (1.0, 1 / 3, 1 / 15, 1 / 150)  # of the largest, which the legend shows


def most_people(people: Floats) -> float:
    """Return the people of the largest circle; 1 where nobody is known.

    Examples
    --------
    >>> most_people(np.array([5.0, np.nan])), most_people(np.array([np.nan]))
    (5.0, 1.0)
    """
    return float(max(np.nan_to_num(people).max(initial=0.0), 1.0))


def circle_radii(people: Floats, most: float, largest: float = LARGEST) -> Floats:
    """Return the radii of circles in mm, that of `most` people the `largest`.

    Examples
    --------
    >>> circle_radii(np.array([90_000.0, 22_500.0, 1.0]), 90_000.0).tolist()
    [4.8, 2.4, 0.32]
    """
    return radii(people, most, largest, LEAST)


def legend_sizes(most: float, largest: float = LARGEST) -> list[float]:
    """Return round numbers of people whose circles the legend shows, the largest first.

    Examples
    --------
    >>> legend_sizes(150_610.0), legend_sizes(800.0)
    ([150000.0, 50000.0, 10000.0, 1000.0], [700.0, 300.0, 50.0, 5.0])
    """
    found = list(dict.fromkeys(rounded(most * part) for part in _PARTS))
    return [people for people in found if largest * np.sqrt(people / most) > LEAST]


def circle_row(
    title: str, most: float, number: Callable[[float], str], width: float, measure: Measure, largest: float = LARGEST
) -> tuple[list[Mark], float]:  # fmt: skip
    """Draw circles of round numbers of people side by side, each above its number; return marks and height in mm."""
    sizes = legend_sizes(most, largest)
    radius = circle_radii(np.array(sizes), most, largest).tolist()
    texts = [number(people) for people in sizes]
    each = [max(2 * one, measure.width(text, _SIZE)) for one, text in zip(radius, texts, strict=True)]
    middle = _ABOVE + 2.6 + radius[0]
    below = middle + radius[0] + 3.4
    marks: list[Mark] = [Text(0.0, _ABOVE, title, _TITLE_SIZE, INK, "semibold")]
    x = 0.0
    for one, text, wide in zip(radius, texts, each, strict=True):
        if x + wide > width:
            break
        marks += [Circle(x + wide / 2, middle, one, None, Stroke(SOFT, 0.2)),
                  Text(x + wide / 2, below, text, _SIZE, SOFT, anchor="middle")]  # fmt: skip
        x += wide + _GAP
    return marks, below + 1.6


@dataclass(frozen=True, eq=False)
class Specks(Points):
    """Points so small and so many that names may lie over them."""

    def areas(self, spot: Spot) -> list[Area]:
        """Return nothing: no name keeps away from them."""
        return []
