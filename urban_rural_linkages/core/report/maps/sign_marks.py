"""The mark of a sign: a circle with a plus where something opens, with a cross where something closes.

Blue and brown are those of gain and loss; the sign within says the same to who does not see colours.
"""

from __future__ import annotations

import numpy as np

from ...arrays import Floats
from ..drawing import GAIN, LOSE, WHITE, Circle, Mark, Path, Stroke

NEW, CLOSED = "new", "closed"
COLOURS = {NEW: GAIN, CLOSED: LOSE}
_ARM, _LINE = 0.55, 0.45  # of the sign: its half length as a share of the radius, and its width in mm


def sign(kind: str, x: float, y: float, radius: float, title: str = "") -> list[Mark]:
    """Return a circle with a plus, or with a cross, about a point.

    Examples
    --------
    >>> [type(mark).__name__ for mark in sign("new", 0.0, 0.0, 1.7)]
    ['Circle', 'Path']
    """
    arm = _ARM * radius
    lines: list[Floats] = [np.array([(x - arm, y), (x + arm, y)]), np.array([(x, y - arm), (x, y + arm)])]
    if kind == CLOSED:
        arm *= 0.75
        lines = [np.array([(x - arm, y - arm), (x + arm, y + arm)]), np.array([(x - arm, y + arm), (x + arm, y - arm)])]
    return [Circle(x, y, radius, COLOURS[kind], Stroke(WHITE, 0.35), title), Path(lines, stroke=Stroke(WHITE, _LINE))]
