"""Maps of a municipality and its capital: roads, settlements by their women, services by a letter, blocks of fear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ...arrays import Floats
from ...report.drawing import INK, PETROL, WHITE, Circle, Drawing, Group, Mark, Path, Rectangle, Stroke, Text, ink_on
from ...report.lettering import Measure, shortened
from ...report.maps.frame import Box, Frame, box_around
from ...report.maps.furniture import HEIGHT as FURNITURE
from ...report.maps.furniture import furniture
from ...report.maps.names import Name, covered_by, name_marks, place_names
from ..answer_colours import RISK
from ..words import Voice
from .terrain import BLOCK, Place, Settlement, Terrain

WIDTH, TALL, LOW, LEGEND = 112.0, 104.0, 78.0, 52.0
_LAND, _OUTSIDE, _EDGE = "#fcfbf8", "#eef1f2", "#c9d1d5"
_FEAR = "#dad6e6"
_NEAR, _FAR = "#2f7f9e", "#8f3d06"
_ROADS = {4: Stroke("#c9851b", 0.7), 3: Stroke("#3a464d", 1.1), 2: Stroke("#76848c", 0.6), 1: Stroke("#a9b3b8", 0.35),
          0: Stroke("#d2cfc4", 0.25)}  # fmt: skip
_AROUND = 1200.0  # metres of land around the capital
_MARGIN, _ROW = 0.06, 5.6


def municipal_map(terrain: Terrain, voice: Voice, measure: Measure) -> Drawing:
    """Draw the municipality, in a round ratio, with its settlements and how many women live there."""
    points = [*terrain.outline] or [np.array([[one.x, one.y] for one in terrain.settlements])]
    box = _widened(box_around(np.concatenate(points)))
    frame, shift, size = _fitted(box, TALL)
    marks: list[Mark] = [Rectangle(0.0, 0.0, *size, _OUTSIDE if terrain.outline else _LAND)]
    rings = [frame.placed(ring) + shift for ring in terrain.outline]
    marks += [Path(rings, _LAND)] if rings else []
    marks += _road_marks(terrain, frame, shift)
    marks += _block_marks(terrain, frame, shift, with_numbers=False)
    marks += [Path(rings, None, Stroke(PETROL, 0.7))] if rings else []
    marks += _settlement_marks(terrain, frame, shift, size, voice, measure)
    return _framed(marks, frame, size, measure)


def capital_map(terrain: Terrain, voice: Voice, measure: Measure) -> Drawing:
    """Draw the capital with its streets, services and blocks of fear, each with the number of its points."""
    capital = terrain.capital or Settlement("", 0.0, 0.0)
    box = (
        capital.x - _AROUND,
        capital.y - _AROUND * LOW / WIDTH,
        capital.x + _AROUND,
        capital.y + _AROUND * LOW / WIDTH,
    )
    frame, shift, size = _fitted(box, LOW)
    marks: list[Mark] = [Rectangle(0.0, 0.0, *size, _LAND), *_road_marks(terrain, frame, shift, 1.8),
                         *_block_marks(terrain, frame, shift, with_numbers=True, voice=voice)]  # fmt: skip
    letters = letters_of(terrain.places)
    for place in terrain.places:
        x, y = _at(frame, shift, place.x, place.y)
        if 2.0 < x < size[0] - 2.0 and 2.0 < y < size[1] - 2.0:
            marks += _letter(x, y, letters[place.kind])
    return _framed(marks, frame, size, measure)


def letters_of(places: Sequence[Place]) -> dict[str, str]:
    """Return a letter for each kind of service: its first that no other has, else a number.

    Examples
    --------
    >>> letters_of([Place("school", 0, 0), Place("shop", 0, 0)])
    {'school': 'S', 'shop': 'H'}
    """
    found: dict[str, str] = {}
    for kind in sorted({place.kind for place in places}):
        free = (letter for letter in kind.upper() if letter.isalpha() and letter not in found.values())
        found[kind] = next(free, str(len(found) + 1))
    return found


def land_legend(terrain: Terrain, voice: Voice, measure: Measure) -> Drawing:
    """Draw the legend of the first map."""
    tr = voice.translated
    entries: list[tuple[Mark, str]] = []
    entries += _settlement_keys(terrain, voice)
    if terrain.blocks:
        entries.append((Rectangle(0.6, -1.8, 4.8, 3.6, _FEAR, Stroke(RISK, 0.25)), tr("block where fear was named")))
    ranks = {road.rank for road in terrain.roads}
    names = {4: tr("everyday network"), 3: tr("motorway"), 2: tr("road"), 1: tr("minor road"), 0: tr("track")}
    entries += [(_line(_ROADS[rank]), names[rank]) for rank in sorted(ranks, reverse=True) if rank in names]
    if terrain.outline:
        entries.append((_line(Stroke(PETROL, 0.7)), tr("limit of the municipality")))
    return _keys(entries, measure)


def _settlement_keys(terrain: Terrain, voice: Voice) -> list[tuple[Mark, str]]:
    """Return the keys of settlements: by what they reach, as far as that is known."""
    tr, near = voice.translated, Circle(3.0, 0.0, 1.4, _NEAR, Stroke(WHITE, 0.2))
    reached = {one.on_foot for one in terrain.settlements}
    keys: list[tuple[Mark, str]] = []
    if None in reached:
        keys.append((near, tr("settlement, with its women")))
    if True in reached:
        keys.append((near, tr("daily services on foot")))
    if False in reached:
        keys.append((Circle(3.0, 0.0, 1.4, _FAR, Stroke(WHITE, 0.2)), tr("left out on foot")))
    if any(one.by_car is False for one in terrain.settlements):
        keys.append((Circle(3.0, 0.0, 1.7, None, Stroke(_FAR, 0.4)), tr("over 30 min by car")))
    return keys


def services_legend(terrain: Terrain, measure: Measure) -> Drawing:
    """Draw the letters of the services with their words."""
    entries: list[tuple[Mark, str]] = [(Group(_letter(3.0, 0.0, letter)), kind)
                                       for kind, letter in letters_of(terrain.places).items()]  # fmt: skip
    return _keys(entries, measure)


def _keys(entries: Sequence[tuple[Mark, str]], measure: Measure) -> Drawing:
    marks: list[Mark] = []
    for number, (mark, text) in enumerate(entries):
        y = _ROW * (number + 0.5)
        marks += [Group([mark], 0.0, y), Text(9.0, y + 0.9, shortened(text, LEGEND - 9.0, measure, 7.0), 7.0, INK)]
    return Drawing(LEGEND, _ROW * max(len(entries), 1), marks)


def _line(stroke: Stroke) -> Mark:
    return Path([np.array([[0.0, 0.0], [6.0, 0.0]])], stroke=stroke)


def _letter(x: float, y: float, letter: str) -> list[Mark]:
    return [
        Circle(x, y, 1.7, INK, Stroke(WHITE, 0.25)),
        Text(x, y + 0.8, letter, 6.2, WHITE, "semibold", anchor="middle"),
    ]


def _widened(box: Box) -> Box:
    west, south, east, north = box
    more = _MARGIN * max(east - west, north - south, 1.0)
    return west - more, south - more, east + more, north + more


def _fitted(box: Box, height: float) -> tuple[Frame, Floats, tuple[float, float]]:
    """Return the frame of a box of land, how far it is moved to the middle of the map, and the size of the map."""
    frame = Frame.fitting(box, 1.0, WIDTH, height)
    size = (WIDTH, min(height, max(frame.height, 40.0)))
    return frame, np.array([(size[0] - frame.width) / 2, (size[1] - frame.height) / 2]), size


def _at(frame: Frame, shift: Floats, x: float, y: float) -> tuple[float, float]:
    found = frame.placed(np.array([[x, y]]))[0] + shift
    return float(found[0]), float(found[1])


def _road_marks(terrain: Terrain, frame: Frame, shift: Floats, wider: float = 1.0) -> list[Mark]:
    """Return the roads, the small ones below the large."""
    marks: list[Mark] = []
    for rank in sorted(_ROADS):
        lines = [frame.placed(road.points) + shift for road in terrain.roads if road.rank == rank]
        stroke = _ROADS[rank]
        marks += [Path(lines, stroke=Stroke(stroke.colour, stroke.width * wider))] if lines else []
    return marks


def _block_marks(
    terrain: Terrain, frame: Frame, shift: Floats, *, with_numbers: bool, voice: Voice | None = None
) -> list[Mark]:  # fmt: skip
    marks: list[Mark] = []
    for west, south, count in terrain.blocks:
        x, y = _at(frame, shift, west, south + BLOCK)
        side = BLOCK / frame.units_of_a_millimetre
        marks.append(Rectangle(x, y, side, side, _FEAR, Stroke(RISK, 0.25)))
        if with_numbers and voice is not None:
            marks.append(Text(x + 1.0, y + 3.0, voice.number(count), 7.0, RISK, "semibold"))
    return marks


def _settlement_marks(
    terrain: Terrain, frame: Frame, shift: Floats, size: tuple[float, float], voice: Voice, measure: Measure
) -> list[Mark]:  # fmt: skip
    tr = voice.translated
    marks: list[Mark] = []
    names: list[Name] = []
    most = max((one.women or 0.0 for one in terrain.settlements), default=0.0) or 1.0
    for one in sorted(terrain.settlements, key=lambda one: (not one.is_capital, -(one.women or 0.0))):
        x, y = _at(frame, shift, one.x, one.y)
        radius = 0.9 + 1.9 * float(np.sqrt((one.women or 0.0) / most))
        marks.append(Circle(x, y, radius, _FAR if one.on_foot is False else _NEAR, Stroke(WHITE, 0.25)))
        if one.by_car is False:
            marks.append(Circle(x, y, radius + 0.9, None, Stroke(_FAR, 0.4)))
        said = tr("{name} ({women} {women:woman|women})")
        text = said.format(name=one.name, women=voice.number(one.women)) if one.women is not None else one.name
        names.append(Name(text, x, y, one.is_capital, 0.0, radius, one.is_capital))
    taken = [covered_by(name.x, name.y, name.clearance) for name in names]
    placed = place_names(names, 9, (1.0, 1.0, size[0] - 1.0, size[1] - 1.0), taken, measure)
    return [*marks, *name_marks(placed)]


def _framed(marks: Sequence[Mark], frame: Frame, size: tuple[float, float], measure: Measure) -> Drawing:
    """Cut a map off at its edge, and put scale and north below it."""
    edge = Rectangle(0.0, 0.0, *size, None, Stroke(_EDGE, 0.25))
    below = furniture(frame, True, 0.0, size[1] + 0.6, measure)
    return Drawing(size[0], size[1] + FURNITURE + 0.6, [Group(list(marks), clip=(0.0, 0.0, *size)), edge, *below])


def triangle(right: float, top: float, side: float, colour: str) -> Mark:
    """Return a mark in the upper right corner of a box."""
    return Path([np.array([[right - side, top], [right, top], [right, top + side]])], colour)


def counted_map(
    rings: Sequence[tuple[str, Sequence[Floats]]], counts: Mapping[str, int], fills: Sequence[str], measure: Measure,
    width: float = 70.0,
) -> Drawing | None:  # fmt: skip
    """Draw municipalities by a count, the number in each; None where none has an outline.

    Parameters
    ----------
    rings : sequence of (str, sequence of ndarray)
        Outlines by code.
    counts : mapping of str to int
        By code.
    fills : sequence of str
        Colours from 0 on; the last is for all that is more.
    measure : Measure
        Of texts.
    width : float
        In mm.
    """
    points = [ring for _, outline in rings for ring in outline]
    if not points:
        return None
    frame = Frame.fitting(_widened(box_around(np.concatenate(points))), 1.0, width, 52.0)
    marks: list[Mark] = []
    for code, outline in rings:
        placed = [frame.placed(ring) for ring in outline]
        fill = fills[min(counts.get(code, 0), len(fills) - 1)]
        marks.append(Path(placed, fill, Stroke(WHITE, 0.35), title=f"{counts.get(code, 0)}"))
        largest = max(placed, key=len)
        middle = largest.mean(axis=0)
        text = str(counts.get(code, 0))
        if np.ptp(largest, axis=0).min() > measure.width(text, 6.8) + 1.0:
            marks.append(
                Text(float(middle[0]), float(middle[1]) + 0.9, text, 6.8, ink_on(fill), "semibold", anchor="middle")
            )
    below = furniture(frame, True, 0.0, frame.height + 1.0, measure)
    return Drawing(width, frame.height + FURNITURE + 1.0, [*marks, *below])


def locator(rings: Sequence[tuple[str, Sequence[Floats]]], code: str, size: float = 34.0) -> Drawing | None:
    """Draw all municipalities of an assessment on the band, one of them in amber; None where none has an outline."""
    points = [ring for _, outline in rings for ring in outline]
    if not points:
        return None
    frame = Frame.filling(box_around(np.concatenate(points)), 1.0, size, size)
    marks: list[Mark] = []
    for name, outline in sorted(rings, key=lambda one: one[0] == code):
        placed = [frame.placed(ring) for ring in outline]
        is_here = name == code
        stroke = Stroke(WHITE, 0.45) if is_here else Stroke(PETROL, 0.25)
        marks.append(Path(placed, "#edb055" if is_here else "#3d6b7a", stroke))
    return Drawing(frame.width, frame.height, marks)
