"""Places of the hierarchy on a map: circles of some of them, and names at their points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....core.arrays import Floats
from ....core.report.drawing import WHITE, Stroke
from ....core.report.maps.layers import Points
from ..linkages.hierarchy import Hierarchy
from .land import DiagnosisLand

RIM = Stroke(WHITE, 0.2)
"""Of a circle."""


def circles(
    land: DiagnosisLand, found: Hierarchy, chosen: Sequence[int], radii: Floats, fill: str, made: type[Points] = Points
) -> Points:  # fmt: skip
    """Return circles of some places for each part of the land, in their order, the first lowest."""
    parts, sizes, titles = [], [], []
    for points, rows in land.land.points(found.places):
        place = {row: number for number, row in enumerate(rows.tolist())}
        own = [row for row in chosen if row in place]
        parts.append(points[np.array([place[row] for row in own], dtype=np.int64)])
        sizes.append(radii[np.array(own, dtype=np.int64)])
        titles.append([found.told(row) for row in own])
    return made(parts, fill=fill, stroke=RIM, radii=sizes, titles=titles)


def names(land: DiagnosisLand, found: Hierarchy, chosen: Sequence[int]) -> list[tuple[str, float, float]]:
    """Return the names of some places of the main land with their points, in their order."""
    points, rows = land.land.points(found.places)[0]
    place = {row: number for number, row in enumerate(rows.tolist())}
    return [(found.names[row], *points[place[row]].tolist()) for row in chosen if row in place]
