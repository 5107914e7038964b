"""Invented land for tests of maps: squares with crooked sides that neighbours share, and an island far off."""

from __future__ import annotations

import numpy as np

from tests.unit.report.drawn import Letters
from urban_rural_linkages.core.polygons import Polygons, polygons_from_rings
from urban_rural_linkages.core.report.drawing import Circle, Drawing, Group, Path, Picture, Text
from urban_rural_linkages.core.report.maps.atlas import Atlas, Part
from urban_rural_linkages.core.report.maps.choropleth import MapMaker
from urban_rural_linkages.core.report.maps.theme import MapClass, UnitTheme

SIDE = 12  # points of each crooked side
SIZE = 4


def crooked(start, end, random) -> np.ndarray:
    """Return a line that wavers between two points, both included."""
    share = np.linspace(0, 1, SIDE)[:, None]
    line = np.array(start) + share * (np.array(end) - np.array(start))
    line[1:-1] += random.normal(0, 0.02, (SIDE - 2, 2))
    return line


def patchwork(size: int = SIZE, side: float = 1.0, west: float = 0.0) -> Polygons:
    """Return size x size cells whose crooked sides neighbours share; rings begin anywhere and turn either way."""
    random = np.random.default_rng(7)
    across = {(x, y): crooked((x, y), (x + 1, y), random) for x in range(size) for y in range(size + 1)}
    upwards = {(x, y): crooked((x, y), (x, y + 1), random) for x in range(size + 1) for y in range(size)}
    units = []
    for x in range(size):
        for y in range(size):
            sides = [across[x, y], upwards[x + 1, y], across[x, y + 1][::-1], upwards[x, y][::-1]]
            ring = np.concatenate([part[:-1] for part in sides]) * side + (west, 0.0)
            ring = np.roll(ring, random.integers(4 * SIDE), axis=0)
            units.append([[ring[::-1] if random.integers(2) else ring]])
    return polygons_from_rings(units)


def atlas(island: bool = False) -> Atlas:
    """Return sixteen units of 20 km, and four more that are drawn apart."""
    parts = [Part(np.arange(SIZE**2), patchwork(SIZE, 20_000.0))]
    if island:
        parts.append(Part(np.arange(SIZE**2, SIZE**2 + 4), patchwork(2, 20_000.0, 9e5), title="The islands"))
    count = sum(len(part.rows) for part in parts)
    return Atlas(parts, [f"u{number:02}" for number in range(count)])


def maker(island: bool = False) -> MapMaker:
    """Return what draws maps of this land."""
    return MapMaker(atlas(island), Letters(), lambda value: f"{value:.0f}")


def theme(count: int = SIZE**2) -> UnitTheme:
    """Return a theme of two classes, one unit unknown."""
    numbers = np.arange(count) % 2
    numbers[3] = -1
    return UnitTheme("Change", [MapClass("loses", "#8f3d06"), MapClass("gains", "#62509a")], numbers,
                     [f"Unit {row}: {row} %" for row in range(count)], "unknown", "parishes")  # fmt: skip


def flat(marks, x: float = 0.0, y: float = 0.0):
    """Yield all marks with where their origin lies, those of groups too."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from flat(mark.marks, x + mark.x, y + mark.y)
        else:
            yield mark, x, y


def of_kind(drawing: Drawing, kind) -> list:
    """Return the marks of a kind."""
    return [mark for mark, _, _ in flat(drawing.marks) if isinstance(mark, kind)]


def texts(drawing: Drawing) -> list[str]:
    """Return what is written."""
    return [mark.text for mark in of_kind(drawing, Text)]


def box(drawing: Drawing) -> tuple[float, float, float, float]:
    """Return the box around paths, circles and pictures."""
    points = []
    for mark, x, y in flat(drawing.marks):
        if isinstance(mark, Path):
            points += [ring + (x, y) for ring in mark.rings]
        elif isinstance(mark, Circle):
            points.append(np.array([(mark.x + x - mark.radius, mark.y + y - mark.radius),
                                    (mark.x + x + mark.radius, mark.y + y + mark.radius)]))  # fmt: skip
        elif isinstance(mark, Picture):
            points.append(np.array([(mark.x + x, mark.y + y), (mark.x + x + mark.width, mark.y + y + mark.height)]))
    found = np.concatenate(points)
    return (*found.min(axis=0).tolist(), *found.max(axis=0).tolist())
