"""The wheel of Webb: a point for each unit, an octant for each class.

Migration runs to the right and the natural balance upwards, so growth lies above the dashed diagonal and decline below
it.  The distance from the hub is how fast a unit changes by either cause.  Rates have long tails (a hamlet that
doubles), so the rim stands where all but two per cent of the units are inside; those beyond are drawn on the rim, in
their own direction, and counted below the figure.

Words, colours and numbers are handed in; nothing is classified here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ...arrays import Floats, figures
from ...demography.webb import UNCHANGED, class_counts
from ..drawing import INK, SOFT, WHITE, Circle, Drawing, Mark, Path, Rectangle, Stroke, ink_on
from ..lettering import Measure, line_height, wrapped
from .marks import GRID, KEY_SIZE, SIZE, axis_texts, beside, line, points, round_steps, tint, words

# The octants counter-clockwise from pure immigration; the first spans 0 to 45 degrees.
OCTANTS = "CBAHGFED"

INSIDE_PERCENT = 98
# Where the farthest unit is hardly beyond the percentile, the rim is moved out to it rather than a point in.
NEARLY = 1.25

WIDTH, HEIGHT = 174.0, 112.0
HUB, RADIUS = (87.0, 56.0), 39.0
_RING = 6.0
_WORDS, _WORDS_WIDTH, _AXIS_WORDS = RADIUS + _RING + 3.5, 36.0, 26.0
_BETWEEN = 32.0  # the words of the two upper octants
_COUNT_SIZE, _LETTER_SIZE = 9.0, 10.0
_TINT = 0.14


@dataclass(frozen=True)
class Sector:
    """A class on the wheel: its colour, and what it means in the reader's words."""

    colour: str
    words: str


@dataclass(frozen=True)
class WheelTexts:
    """The other words of the figure, in the reader's language.

    Attributes
    ----------
    natural, migration : str
        Names of the two axes, with their unit.
    beyond : str
        Template with ``{count}``: the units drawn on the rim; written only where there are any.
    unclassed : str
        Template with ``{count}``: the units without a class; written only where there are any.
    """

    natural: str
    migration: str
    beyond: str
    unclassed: str


def webb_wheel(
    natural_rate: ArrayLike,
    migration_rate: ArrayLike,
    classes: Sequence[str | None],
    sectors: Mapping[str, Sector],
    texts: WheelTexts,
    as_text: Callable[[float], str],
    measure: Measure,
) -> Drawing:
    """Draw the wheel.

    Parameters
    ----------
    natural_rate, migration_rate : array_like, shape (units,)
        Per 1,000 a year; a unit with an unknown rate is counted in its class and not drawn.
    classes : sequence of str or None
        The class of each unit (see `core.demography.webb`); None where unknown.
    sectors : mapping of class to Sector
        All nine classes, A to H and 0.
    texts : WheelTexts
        Words.
    as_text : callable
        Writes the numbers of axes and counts in the reader's language.
    measure : Measure
        Of texts.

    Returns
    -------
    Drawing
        174 mm wide, the same whatever the order of the units.
    """
    born, moved = figures(natural_rate), figures(migration_rate)
    distance = np.hypot(born, moved)
    rim = _rim(distance)
    steps = [step for step in round_steps(0, rim, 3, as_text)[1:] if step <= rim]
    counts = class_counts(classes)
    marks: list[Mark] = [mark for number, name in enumerate(OCTANTS) for mark in _octant(number, name, sectors[name])]
    marks += _lines(steps, rim)
    marks += _points(born, moved, distance, classes, sectors, rim)
    marks += _rates(steps, rim, as_text, measure)
    for number, name in enumerate(OCTANTS):
        marks += _meaning(22.5 + 45 * number, sectors[name], as_text(counts[name]), measure)
    marks += _meaning(-45, sectors[UNCHANGED], as_text(counts[UNCHANGED]), measure)
    marks += _axes(texts, measure)
    marks += _notes(texts, int(np.count_nonzero(distance > rim)), sum(name is None for name in classes), as_text)
    return Drawing(WIDTH, HEIGHT, marks, "; ".join(f"{sectors[n].words}: {as_text(counts[n])}" for n in sectors))


def _rim(distance: Floats) -> float:
    """Return the rate at the rim: one that holds all but a few units, or all where none lies far out."""
    known = distance[~np.isnan(distance)]
    if not known.size or known.max() == 0:
        return 1.0
    inside = float(np.percentile(known, INSIDE_PERCENT))
    return float(known.max()) if known.max() <= NEARLY * inside else inside or float(known.max())


def _place(angle: float, radius: float) -> tuple[float, float]:
    """Return where an angle (degrees, counter-clockwise from the right) and a radius are on the drawing."""
    return HUB[0] + radius * math.cos(math.radians(angle)), HUB[1] - radius * math.sin(math.radians(angle))


def _arc(first: float, last: float, radius: float) -> list[tuple[float, float]]:
    return [_place(angle, radius) for angle in np.linspace(first, last, 16).tolist()]


def _octant(number: int, name: str, sector: Sector) -> list[Mark]:
    """Draw the tinted octant, its piece of the ring, and its letter on it."""
    first, last = 45 * number, 45 * number + 45
    ring = [*_arc(first, last, RADIUS), *_arc(last, first, RADIUS + _RING)]
    x, y = _place(first + 22.5, RADIUS + _RING / 2)
    return [
        Path([points(HUB, *_arc(first, last, RADIUS))], tint(sector.colour, _TINT)),
        Path([points(*ring)], sector.colour, Stroke(WHITE, 0.35), title=sector.words, key=name),
        beside(x, y, name, "middle", ink_on(sector.colour), _LETTER_SIZE, "semibold"),
    ]


def _lines(steps: Sequence[float], rim: float) -> list[Mark]:
    """Draw the axes, the diagonals between the octants, and a circle a step."""
    marks: list[Mark] = []
    for angle in (0, 45, 90, 135):
        # On the falling diagonal births and migration cancel out: the line between growth and decline.
        stroke = Stroke(INK, 0.25, (1.2, 0.9)) if angle == 135 else GRID
        marks.append(line(*_place(angle, RADIUS), *_place(angle + 180, RADIUS), stroke))
    return marks + [Circle(*HUB, RADIUS * step / rim, stroke=GRID) for step in steps]


def _rates(steps: Sequence[float], rim: float, as_text: Callable[[float], str], measure: Measure) -> list[Mark]:
    """Write the rate of each circle where it meets the natural axis, on a patch that keeps it clear of points."""
    marks: list[Mark] = []
    for step, text in zip(steps, axis_texts(steps, as_text), strict=True):
        y = HUB[1] - RADIUS * step / rim
        wide, high = measure.width(text, KEY_SIZE) + 1.0, line_height(KEY_SIZE)
        marks.append(Rectangle(HUB[0] - wide / 2, y - high / 2, wide, high, WHITE, radius=0.6))
        marks.append(beside(HUB[0], y, text, "middle", size=KEY_SIZE))
    return marks


def _points(
    born: Floats,
    moved: Floats,
    distance: Floats,
    classes: Sequence[str | None],
    sectors: Mapping[str, Sector],
    rim: float,
) -> list[Mark]:
    """Draw the units; those beyond the rim on it."""
    shrink = RADIUS / np.maximum(distance, rim)
    x, y = HUB[0] + moved * shrink, HUB[1] - born * shrink
    radius = 0.9 if distance.size <= 200 else 0.65 if distance.size <= 1500 else 0.45
    marks: list[Mark] = []
    for name, sector in sectors.items():
        rows = [row for row, found in enumerate(classes) if found == name and distance[row] == distance[row]]
        places = sorted((round(float(x[row]), 2), round(float(y[row]), 2)) for row in rows)
        marks += [Circle(*place, radius, sector.colour, Stroke(INK, 0.1)) for place in places]
    return marks


def _meaning(angle: float, sector: Sector, count: str, measure: Measure) -> list[Mark]:
    """Write beside an octant how many units are in it and what it means, away from the wheel."""
    x, y = _place(angle, _WORDS)
    right = x > HUB[0]
    anchor, room = ("start", WIDTH - x) if right else ("end", x)
    room = min(room, _WORDS_WIDTH)
    lines, step = wrapped(sector.words, room, measure, KEY_SIZE, most=4), line_height(KEY_SIZE)
    # Octants near the top grow upwards, those near the bottom downwards, so that words stay clear of the ring.
    top = y - len(lines) * step * (1 + math.sin(math.radians(angle))) / 2 + 1.0
    top = min(max(top, 3.2), HEIGHT - 1.0 - len(lines) * step)
    return [words(x, top, count, anchor, INK, _COUNT_SIZE, "semibold"),  # type: ignore[arg-type]
            *(words(x, top + step * (row + 1), text, anchor, SOFT, KEY_SIZE)  # type: ignore[arg-type]
              for row, text in enumerate(lines))]  # fmt: skip


def _axes(texts: WheelTexts, measure: Measure) -> list[Mark]:
    """Name the axes at their growing ends."""
    right, step = HUB[0] + RADIUS + _RING + 2.0, line_height(SIZE)
    lines = wrapped(texts.migration, _AXIS_WORDS, measure, SIZE, most=3)
    above = wrapped(texts.natural, _BETWEEN, measure, SIZE, most=2)
    top = HUB[1] - step * (len(lines) - 1) / 2
    bottom = HUB[1] - RADIUS - _RING - 1.8 - step * (len(above) - 1)
    return [
        *(words(HUB[0], bottom + step * row, text, "middle", INK) for row, text in enumerate(above)),
        *(beside(right, top + step * row, text, "start", INK) for row, text in enumerate(lines)),
    ]


def _notes(texts: WheelTexts, beyond: int, unclassed: int, as_text: Callable[[float], str]) -> list[Mark]:
    """Write below the wheel how many units lie on its rim, and how many have no class."""
    notes = [texts.beyond.format(count=as_text(beyond))] if beyond else []
    notes += [texts.unclassed.format(count=as_text(unclassed))] if unclassed else []
    return [words(0.0, HEIGHT - 1.0 - line_height(KEY_SIZE) * row, note, size=KEY_SIZE)
            for row, note in enumerate(reversed(notes))]  # fmt: skip
