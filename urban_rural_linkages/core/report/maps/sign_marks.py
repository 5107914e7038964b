"""The mark of a sign: a circle with a plus where something opens, with a cross where something closes.

Blue and brown are those of gain and loss; the sign within says the same to who does not see colours.  What opens has a
wide white ring, because it stands where the map is darkest.  Services of today that heal have the cross of a hospital;
a city is a square.
"""

from __future__ import annotations

import numpy as np

from ...arrays import Floats
from ..drawing import GAIN, INK, LOSE, WHITE, Circle, Mark, Path, Rectangle, Stroke

NEW, CLOSED, HEALTH, CITY = "new", "closed", "health", "city"
COLOURS = {NEW: GAIN, CLOSED: LOSE, HEALTH: INK, CITY: INK}
RING = 0.7
"""Millimetres of white about what opens."""
_RED = "#b3261e"
_ARM, _LINE = 0.55, 0.45  # of the sign: its half length as a share of the radius, and its width in mm


def sign(kind: str, x: float, y: float, radius: float, title: str = "") -> list[Mark]:
    """Return a circle with a plus, or with a cross, about a point; the box with the cross of a hospital, or a square.

    Examples
    --------
    >>> [type(mark).__name__ for mark in sign("new", 0.0, 0.0, 1.7)]
    ['Circle', 'Circle', 'Path']
    """
    if kind == CITY:
        return [Rectangle(x - radius, y - radius, 2 * radius, 2 * radius, INK, Stroke(WHITE, 0.25), title=title)]
    arm = _ARM * radius
    upright: list[Floats] = [np.array([(x - arm, y), (x + arm, y)]), np.array([(x, y - arm), (x, y + arm)])]
    if kind == HEALTH:
        box = Rectangle(x - radius, y - radius, 2 * radius, 2 * radius, WHITE, Stroke(INK, 0.28), radius=0.2)
        return [box, Path(upright, stroke=Stroke(_RED, _LINE))]
    circle = Circle(x, y, radius, COLOURS[kind], Stroke(WHITE, 0.35), title)
    if kind == NEW:
        ring = Circle(x, y, radius + RING, WHITE, Stroke(COLOURS[NEW], 0.25))
        return [ring, circle, Path(upright, stroke=Stroke(WHITE, _LINE))]
    arm *= 0.75
    slanting: list[Floats] = [np.array([(x - arm, y - arm), (x + arm, y + arm)]),
                              np.array([(x - arm, y + arm), (x + arm, y - arm)])]  # fmt: skip
    return [circle, Path(slanting, stroke=Stroke(WHITE, _LINE))]
