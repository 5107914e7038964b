"""The wheel of Webb as SVG: a point for each unit, an octant for each class.

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
from textwrap import wrap

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, figures
from ..demography.webb import UNCHANGED, class_counts
from .charts import INK, LINE, SOFT, _svg, lettering, round_steps

# The octants counter-clockwise from pure immigration; the first spans 0 to 45 degrees.
OCTANTS = "CBAHGFED"

INSIDE_PERCENT = 98
# Where the farthest unit is hardly beyond the percentile, the rim is moved out to it rather than a point in.
NEARLY = 1.25

_WIDTH, _HEIGHT = 780, 560
_X, _Y, _RADIUS, _RING = 390.0, 290.0, 180.0, 30.0
_WORDS = _RADIUS + _RING + 14
_LINE_HEIGHT, _LETTERS_A_LINE, _LETTERS_OF_AXES = 15, 25, 18


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
    title : str
        Above the figure.
    natural, migration : str
        Names of the two axes, with their unit.
    beyond : str
        Template with ``{count}``: the units drawn on the rim; written only where there are any.
    unclassed : str
        Template with ``{count}``: the units without a class; written only where there are any.
    """

    title: str
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
    as_text: Callable[[float], str] = "{:g}".format,
) -> str:
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
        Words; they are escaped.
    as_text : callable
        Writes the numbers of axes and counts in the reader's language.

    Returns
    -------
    str
        An SVG picture of 780 by 560, the same whatever the order of the units.
    """
    born, moved = figures(natural_rate), figures(migration_rate)
    distance = np.hypot(born, moved)
    rim = _rim(distance)
    steps = [step for step in round_steps(0, rim, 3)[1:] if step <= rim]
    counts = class_counts(classes)
    beyond = int(np.count_nonzero(distance > rim))
    unclassed = sum(name is None for name in classes)
    notes = [texts.beyond.format(count=as_text(beyond))] if beyond else []
    notes += [texts.unclassed.format(count=as_text(unclassed))] if unclassed else []
    marks = [
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        lettering(24, 32, texts.title, size=16, bold=True),
        *(_octant(number, name, sectors[name]) for number, name in enumerate(OCTANTS)),
        *_lines(steps, rim),
        *_points(born, moved, distance, classes, sectors, rim),
        *_rates(steps, rim, as_text),
        *_ring_letters(sectors),
        *(_meaning(22.5 + 45 * n, sectors[name], as_text(counts[name])) for n, name in enumerate(OCTANTS)),
        _meaning(-45, sectors[UNCHANGED], as_text(counts[UNCHANGED])),
        *_axes(texts),
        *(
            lettering(24, _HEIGHT - 14 - _LINE_HEIGHT * row, note, colour=SOFT)
            for row, note in enumerate(reversed(notes))
        ),
    ]
    return _svg(_WIDTH, _HEIGHT, "".join(marks))


def _rim(distance: Floats) -> float:
    """Return the rate at the rim: one that holds all but a few units, or all where none lies far out."""
    known = distance[~np.isnan(distance)]
    if not known.size or known.max() == 0:
        return 1.0
    inside = float(np.percentile(known, INSIDE_PERCENT))
    return float(known.max()) if known.max() <= NEARLY * inside else inside or float(known.max())


def _place(angle: float, radius: float) -> tuple[float, float]:
    """Return where an angle (degrees, counter-clockwise from the right) and a radius are on the page."""
    return _X + radius * math.cos(math.radians(angle)), _Y - radius * math.sin(math.radians(angle))


def _octant(number: int, name: str, sector: Sector) -> str:
    """Draw the tinted octant and its piece of the ring."""
    first, last = 45 * number, 45 * number + 45
    inner, outer = _RADIUS, _RADIUS + _RING
    (x0, y0), (x1, y1) = _place(first, inner), _place(last, inner)
    (x2, y2), (x3, y3) = _place(last, outer), _place(first, outer)
    arc, back = f"A{inner:g} {inner:g} 0 0 0 {x1:.1f} {y1:.1f}", f"A{outer:g} {outer:g} 0 0 1 {x3:.1f} {y3:.1f}"
    wedge = f"M{_X:g} {_Y:g}L{x0:.1f} {y0:.1f}{arc}Z"
    ring = f"M{x0:.1f} {y0:.1f}{arc}L{x2:.1f} {y2:.1f}{back}Z"
    return (
        f'<path d="{wedge}" fill="{sector.colour}" fill-opacity="0.14"/>'
        f'<path d="{ring}" fill="{sector.colour}" stroke="#ffffff" stroke-width="1.5"><title>{name}</title></path>'
    )


def _ring_letters(sectors: Mapping[str, Sector]) -> list[str]:
    """Write the letter of each class on its piece of the ring, dark on light colours and light on dark ones."""
    letters = []
    for number, name in enumerate(OCTANTS):
        x, y = _place(22.5 + 45 * number, _RADIUS + _RING / 2)
        colour = INK if _is_light(sectors[name].colour) else "#ffffff"
        letters.append(lettering(x, y + 6, name, "middle", 17, colour, bold=True))
    return letters


def _lines(steps: Sequence[float], rim: float) -> list[str]:
    """Draw the axes, the diagonals between the octants, and a circle a step."""
    marks = []
    for angle in (0, 45, 90, 135):
        (x0, y0), (x1, y1) = _place(angle, _RADIUS), _place(angle + 180, _RADIUS)
        # On the falling diagonal births and migration cancel out: the line between growth and decline.
        look = f'stroke="{INK}" stroke-dasharray="5 4"' if angle == 135 else f'stroke="{LINE}"'
        marks.append(f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" {look}/>')
    for step in steps:
        radius = _RADIUS * step / rim
        marks.append(f'<circle cx="{_X:g}" cy="{_Y:g}" r="{radius:.1f}" fill="none" stroke="{LINE}"/>')
    return marks


def _rates(steps: Sequence[float], rim: float, as_text: Callable[[float], str]) -> list[str]:
    """Write the rate of each circle where it meets the natural axis, on a patch that keeps it clear of points."""
    marks = []
    for step in steps:
        y, text = _Y - _RADIUS * step / rim, as_text(step)
        wide = 8.0 * len(text) + 4
        marks.append(f'<rect x="{_X - wide / 2:.1f}" y="{y - 8:.1f}" width="{wide:.1f}" height="16" rx="3" '
                     f'fill="#ffffff" fill-opacity="0.85"/>')  # fmt: skip
        marks.append(lettering(_X, y + 4, text, "middle", colour=SOFT))
    return marks


def _points(
    born: Floats,
    moved: Floats,
    distance: Floats,
    classes: Sequence[str | None],
    sectors: Mapping[str, Sector],
    rim: float,
) -> list[str]:
    """Draw the units, a group a class; those beyond the rim on it."""
    shrink = _RADIUS / np.maximum(distance, rim)
    x, y = _X + moved * shrink, _Y - born * shrink
    radius = 4.0 if distance.size <= 200 else 3.0 if distance.size <= 1500 else 2.2
    groups = []
    for name, sector in sectors.items():
        rows = [row for row, found in enumerate(classes) if found == name and distance[row] == distance[row]]
        places = sorted((round(float(x[row]), 1), round(float(y[row]), 1)) for row in rows)
        dots = "".join(f'<circle cx="{left:g}" cy="{top:g}" r="{radius:g}"/>' for left, top in places)
        groups.append(
            f'<g fill="{sector.colour}" fill-opacity="0.85" stroke="{INK}" stroke-width="0.5" '
            f'stroke-opacity="0.6">{dots}</g>'
        )
    return groups


def _meaning(angle: float, sector: Sector, count: str) -> str:
    """Write beside an octant how many units are in it and what it means, away from the wheel."""
    x, y = _place(angle, _WORDS)
    anchor = "start" if x > _X else "end"
    lines = wrap(sector.words, _LETTERS_A_LINE)
    # Octants near the top grow upwards, those near the bottom downwards, so that words stay clear of the ring.
    top = y - (len(lines) * _LINE_HEIGHT) * (1 + math.sin(math.radians(angle))) / 2 + 4
    words = [lettering(x, top + _LINE_HEIGHT * (row + 1), line, anchor, colour=SOFT) for row, line in enumerate(lines)]
    return lettering(x, top, count, anchor, 15, bold=True) + "".join(words)


def _axes(texts: WheelTexts) -> list[str]:
    """Name the axes at their growing ends."""
    right = _X + _RADIUS + _RING + 10
    lines = wrap(texts.migration, _LETTERS_OF_AXES)
    top = _Y + 5 - _LINE_HEIGHT * (len(lines) - 1) / 2
    above = wrap(texts.natural, _LETTERS_OF_AXES)[::-1]
    bottom = _Y - _RADIUS - _RING - 8
    return [
        *(lettering(_X, bottom - _LINE_HEIGHT * row, line, "middle") for row, line in enumerate(above)),
        *(lettering(right, top + _LINE_HEIGHT * row, line) for row, line in enumerate(lines)),
    ]


def _is_light(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue > 140
