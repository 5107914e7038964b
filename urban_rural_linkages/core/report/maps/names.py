"""Names on a map: each beside its point where it covers nothing, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, WHITE, Anchor, Circle, Mark, Stroke, Text, Weight
from ..lettering import Measure

_HALO = 0.14  # of the letters, on either side
_MILLIMETRES_OF_A_POINT = 25.4 / 72
_ASCENT, _DESCENT = 0.76, 0.22  # of letters, in their size
_GAP, _AROUND = 0.9, 0.25  # mm from the point, and between names
Area = tuple[float, float, float, float]
"""Left, top, right and bottom in mm."""


@dataclass(frozen=True)
class Name:
    """A place with its name.

    Attributes
    ----------
    text : str
        Its name.
    x, y : float
        Its point, in mm.
    strong : bool
        Whether it is in heavy letters.
    radius : float
        Of the dot; 0 where something else stands there.
    clearance : float
        How far from the point its name stays.
    large : bool
        Whether it and its dot are larger too, as those of the capital.
    """

    text: str
    x: float
    y: float
    strong: bool = False
    radius: float = 0.4
    clearance: float = 0.0
    large: bool = False


@dataclass(frozen=True)
class PlacedName:
    """A name where it stands, with the box that it covers."""

    name: Name
    text: Text
    area: Area


def place_names(
    names: Sequence[Name], most: int, paper: Area, taken: Sequence[Area], measure: Measure, size: float = 6.5
) -> list[PlacedName]:
    """Find a place for names, in their order: to the right of the point, to the left, above or below.

    Parameters
    ----------
    names : sequence of Name
        The most important first.
    most : int
        How many at most.
    paper : (float, float, float, float)
        Beyond which nothing is written.
    taken : sequence of (float, float, float, float)
        What no name may cover.
    measure : Measure
        How wide texts are.
    size : float
        Of the letters, in points; that of the capital is larger by a sixth.
    """
    covered, found = list(taken), list[PlacedName]()
    for name in names:
        if len(found) == most:
            break
        others = [_dot(other.name) for other in found]
        for text, area in _places(name, size, measure):
            if _within(area, paper) and not any(_overlap(area, other) for other in covered):
                dot = _dot(name)
                if any(_overlap(dot, placed.area) for placed in found) or any(_overlap(dot, other) for other in others):
                    break
                found.append(PlacedName(name, text, area))
                covered += [area, dot]
                break
    return found


def name_marks(placed: Sequence[PlacedName]) -> list[Mark]:
    """Return dots and names, names above."""
    dots: list[Mark] = [
        Circle(name.x, name.y, name.radius * (1.4 if name.large else 1.0), INK, Stroke(WHITE, 0.15))
        for name in (entry.name for entry in placed) if name.radius
    ]  # fmt: skip
    return [*dots, *(entry.text for entry in placed)]


def covered_by(x: float, y: float, reach: float) -> Area:
    """Return the box around a point."""
    return (x - reach, y - reach, x + reach, y + reach)


def _places(name: Name, size: float, measure: Measure) -> list[tuple[Text, Area]]:
    points = size * 7 / 6 if name.large else size
    weight: Weight = "semibold" if name.strong else "regular"
    em = points * _MILLIMETRES_OF_A_POINT
    width = measure.width(name.text, points, weight)
    gap = _GAP + max(name.clearance, 0.0)
    low = name.y + 0.5 * (_ASCENT - _DESCENT) * em  # the base line of a text that is level with the point
    places: list[tuple[Text, Area]] = []
    around: list[tuple[Anchor, float, float]] = [
        ("start", name.x + gap, low),
        ("end", name.x - gap, low),
        ("middle", name.x, name.y - gap - _DESCENT * em),
        ("middle", name.x, name.y + gap + _ASCENT * em),
    ]
    for anchor, x, y in around:
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        area = (left - _AROUND, y - _ASCENT * em - _AROUND, left + width + _AROUND, y + _DESCENT * em + _AROUND)
        places.append((Text(x, y, name.text, points, INK, weight, anchor=anchor, halo=_HALO * em), area))
    return places


def _dot(name: Name) -> Area:
    return covered_by(name.x, name.y, max(name.radius, name.clearance, 0.1))


def _within(area: Area, paper: Area) -> bool:
    return area[0] >= paper[0] and area[1] >= paper[1] and area[2] <= paper[2] and area[3] <= paper[3]


def _overlap(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
