"""Legends of maps: beside a map in a column, or below it in lines; each class with how many units it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..drawing import INK, SOFT, Circle, Fill, Group, Hatch, Mark, Path, Rectangle, Stroke, Text
from ..lettering import Measure, wrapped
from .sign_marks import COLOURS as SIGN_COLOURS
from .sign_marks import NEW, RING, sign
from .theme import UnitTheme

_SIZE, _TITLE_SIZE, _COUNT_SIZE = 6.5, 7.0, 6.5
_SWATCH = (5.2, 2.9)
EDGE = Stroke("#b9c2c7", 0.12)
"""Of a box of a legend."""
_STEP, _LINE, _GAP = 4.3, 2.9, 1.8
_BETWEEN = 4.5  # mm between the keys of a line
_COUNT_AT_LEAST = 6.0
_BROAD = 1.0  # mm: the round ends of a line so wide count in its length
_NARROW_HATCH = Hatch(distance=0.8)


@dataclass(frozen=True)
class Key:
    """A key of a legend.

    Attributes
    ----------
    label : str
        Its words.
    fill : str, Hatch or None
        Of its box.
    stroke : Stroke, optional
        Of its box, or of its line.
    kind : str
        ``box``, ``line``, ``point``, or a sign: ``new``, ``closed``, ``health``, ``city``.
    count : str
        How many there are; "" where nothing is counted.
    tints : sequence of str
        Of a box that is shared out among several colours which mean the same.
    """

    label: str
    fill: Fill = None
    stroke: Stroke | None = None
    kind: str = "box"
    count: str = ""
    tints: Sequence[str] = ()


def theme_keys(theme: UnitTheme, number: Callable[[float], str]) -> list[Key]:
    """Return the keys of a theme: its classes that have units, with how many."""
    return [
        Key(
            entry.label,
            _NARROW_HATCH if isinstance(entry.fill, Hatch) else entry.fill,
            EDGE,
            count="" if count != count else number(count),
        )
        for entry, count in theme.key_entries()
    ]


def column_legend(
    title: str, counted: str, keys: Sequence[Key], width: float, measure: Measure
) -> tuple[list[Mark], float]:
    """Draw a legend as a column, counts at its right side; return its marks and its height in mm.

    Parameters
    ----------
    title, counted : str
        Above the keys, and above their counts.
    keys : sequence of Key
        From top to bottom.
    width : float
        Of the column, in mm.
    measure : Measure
        How wide texts are.
    """
    head = measure.width(counted, 6.0) if counted else 0.0
    marks: list[Mark] = []
    y = 0.0
    room = width - (head + 2.0 if head else 0.0)
    for line in wrapped(title, room, measure, _TITLE_SIZE, "semibold") if title else ():
        y += 3.1
        marks.append(Text(0.0, y, line, _TITLE_SIZE, INK, "semibold"))
    if counted:
        marks.append(Text(width, y or 3.1, counted, 6.0, SOFT, anchor="end"))
    y = (y or (3.1 if counted else 0.0)) + 2.0
    counts = max((measure.width(key.count, _COUNT_SIZE) for key in keys if key.count), default=0.0)
    room = width - _SWATCH[0] - _GAP - (max(counts, _COUNT_AT_LEAST) + 1.5 if counts else 0.0)
    for key in keys:
        lines = wrapped(key.label, room, measure, _SIZE)
        marks += _swatch(key, 0.0, y)
        marks += [Text(_SWATCH[0] + _GAP, y + 2.3 + _LINE * place, line, _SIZE) for place, line in enumerate(lines)]
        if key.count:
            marks.append(Text(width, y + 2.3, key.count, _COUNT_SIZE, SOFT, anchor="end"))
        y += _STEP + _LINE * (len(lines) - 1)
    return marks, y


def with_below(
    legend: tuple[Sequence[Mark], float], below: tuple[Sequence[Mark], float]
) -> tuple[list[Mark], float]:  # fmt: skip
    """Return a legend with another below it."""
    (marks, height), (others, more) = legend, below
    return [*marks, Group(others, 0.0, height)], height + more


def line_legend(
    keys: Sequence[Key], width: float, measure: Measure, title: str = ""
) -> tuple[list[Mark], float]:  # fmt: skip
    """Draw a legend as lines of keys, each with its count behind it; return its marks and its height in mm."""
    marks: list[Mark] = []
    x, y = 0.0, 0.0
    if title:
        marks.append(Text(0.0, 2.3, title, _SIZE, INK, "semibold"))
        x = measure.width(title, _SIZE, "semibold") + _BETWEEN
    for key in keys:
        text = f"{key.label}: {key.count}" if key.count else key.label
        lines = wrapped(text, width - _SWATCH[0] - 1.2, measure, _SIZE)
        wide = _SWATCH[0] + 1.2 + max(measure.width(line, _SIZE) for line in lines)
        if x and x + wide > width:
            x, y = 0.0, y + _STEP
        marks += _swatch(key, x, y)
        marks += [Text(x + _SWATCH[0] + 1.2, y + 2.3 + _LINE * place, line, _SIZE) for place, line in enumerate(lines)]
        x, y = x + wide + _BETWEEN, y + _LINE * (len(lines) - 1)
    return marks, y + _STEP


def _swatch(key: Key, x: float, y: float) -> list[Mark]:
    width, height = _SWATCH
    if key.kind == "line":
        inset = key.stroke.width / 2 if key.stroke is not None and key.stroke.width >= _BROAD else 0.0
        return [Path([np.array([(x + inset, y + height / 2), (x + width - inset, y + height / 2)])], stroke=key.stroke)]
    if key.kind == "point":
        return [Circle(x + width / 2, y + height / 2, 0.9, key.fill, key.stroke)]
    if key.kind in SIGN_COLOURS:
        return sign(key.kind, x + width / 2, y + height / 2, height / 2 - (RING / 2 if key.kind == NEW else 0.0))
    if key.tints:
        part = width / len(key.tints)
        return [Rectangle(x + part * place, y, part, height, tint) for place, tint in enumerate(key.tints)]
    if key.fill is None:  # an outline
        inset = (key.stroke.width if key.stroke else 0.0) / 2
        return [Rectangle(x + inset, y + inset, width - 2 * inset, height - 2 * inset, None, key.stroke)]
    return [Rectangle(x, y, width, height, key.fill, key.stroke)]
