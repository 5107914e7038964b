"""Land beside lines as polygons in bands that do not overlap.

Who lives beside a road has reached it.  The land of a band is what lies within a distance of its lines and of those of
no earlier band; a hole that no line comes near stays a hole.  Lines of a neighbourhood are buffered together and the
results united by pairs, so that a cancel is heard between them, and no call has a whole country to look at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsLineString

from ..core.arrays import Floats, Integers
from ..core.progress import NullProgress, Progress, Stage, proceed, stepped
from .layers import FeatureTable

QUARTER = 8  # segments of a quarter of a circle: the area of a round end is 0.6 % short
_TILE = 10.0  # times the distance: the side of a neighbourhood
_AREAS_AT_ONCE = 100  # between two looks at the user
_AT_ONCE = 6  # lines: many that lie on top of each other take much longer together than in groups


def line_strings(points: Floats, start: Integers) -> list[QgsGeometry]:
    """Make lines of their vertices.

    Parameters
    ----------
    points : numpy.ndarray, shape (v, 2)
        Vertices of all lines.
    start : numpy.ndarray of int, shape (m + 1,)
        The vertices of a line are ``points[start[i] : start[i + 1]]``.
    """
    x, y = points.T.tolist()
    return [QgsGeometry(QgsLineString(x[a:b], y[a:b])) for a, b in pairwise(start.tolist())]


class LinesInBlocks(Sequence[QgsGeometry]):
    """Lines of several sets, made a block at a time as they are written: of a country they would fill the memory.

    Parameters
    ----------
    sets : sequence of (numpy.ndarray, numpy.ndarray)
        Vertices and starts of the lines of each set, as `line_strings` takes them.
    finish : callable
        What becomes of the lines of a block, such as another coordinate reference system.
    """

    def __init__(
        self, sets: Sequence[tuple[Floats, Integers]], finish: Callable[[list[QgsGeometry]], list[QgsGeometry]]
    ) -> None:  # fmt: skip
        sizes = np.concatenate([np.diff(start) for _, start in sets] or [np.empty(0, dtype=np.int64)])
        self._points = np.concatenate([points for points, _ in sets] or [np.empty((0, 2))])
        self._start = np.concatenate([[0], np.cumsum(sizes)])
        self._finish = finish

    def __len__(self) -> int:
        return len(self._start) - 1

    def __getitem__(self, rows: slice) -> list[QgsGeometry]:  # type: ignore[override]
        first, last, _ = rows.indices(len(self))
        start = self._start[first : last + 1]
        return self._finish(line_strings(self._points[start[0] : start[-1]], start - start[0]))


class BandedLines(NamedTuple):
    """Lines, each of a band; kept as numbers, of which geometries are made where they are needed.

    Attributes
    ----------
    points : numpy.ndarray, shape (v, 2)
        Vertices of all lines, on a plane.
    start : numpy.ndarray of int, shape (m + 1,)
        The vertices of a line are ``points[start[i] : start[i + 1]]``.
    band : numpy.ndarray of int
        Of each line.
    distance : numpy.ndarray
        How far the land beside each line goes, in units of the plane.
    """

    points: Floats
    start: Integers
    band: Integers
    distance: Floats

    def boxes(self) -> Floats:
        """Return west, south, east and north of each line, (m, 4)."""
        if not len(self.band):
            return np.empty((0, 4))
        low, high = (ends.reduceat(self.points, self.start[:-1], axis=0) for ends in (np.minimum, np.maximum))
        return np.concatenate([low, high], axis=1)

    def line(self, row: int) -> QgsGeometry:
        """Return a line."""
        x, y = self.points[self.start[row] : self.start[row + 1]].T.tolist()
        return QgsGeometry(QgsLineString(x, y))


def land_of_each(
    sets: Sequence[BandedLines], bands: int, area: QgsGeometry | None = None, progress: Progress | None = None
) -> list[list[QgsGeometry]]:
    """Draw the land beside several sets of lines, each set by itself.

    Parameters
    ----------
    sets : sequence of BandedLines
        Such as those of each type of service.
    bands : int
        How many there are.
    area : QgsGeometry, optional
        Where the land is cut.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    list of list of QgsGeometry
        Of each set, one a band.
    """
    progress, found = progress or NullProgress(), []
    for number, one in enumerate(sets):
        land = land_beside(one, bands, Stage(progress, number / len(sets), (number + 1) / len(sets)))
        found.append(land if area is None else [_within(piece, area) for piece in land])
    return found


def land_beside(of: BandedLines, bands: int, progress: Progress | None = None) -> list[QgsGeometry]:
    """Draw the land beside the lines of each band, without that of the bands before.

    Parameters
    ----------
    of : BandedLines
        The lines.
    bands : int
        How many there are.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    list of QgsGeometry
        One a band, of several parts; without geometry where nothing is left of it.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    progress = progress or NullProgress()
    reached, found = QgsGeometry(), []
    for number in range(bands):
        stage = Stage(progress, number / bands, (number + 1) / bands)
        pieces = _buffers(of, np.flatnonzero(of.band == number), Stage(stage, 0.0, 0.5))
        land = _united(pieces, Stage(stage, 0.5, 0.95))
        proceed(stage, 0.95)  # the overlays of a whole band take as long as all else between two looks
        found.append(_polygons(land if reached.isNull() or land.isNull() else land.difference(reached)))
        proceed(stage, 1.0)
        if number + 1 < bands and not land.isNull():
            reached = land if reached.isNull() else reached.combine(land)
    proceed(progress, 1.0)
    return found


def whole_area(
    table: FeatureTable, crs: QgsCoordinateReferenceSystem, progress: Progress | None = None
) -> QgsGeometry:  # fmt: skip
    """Return the polygons of a layer as one, in another coordinate reference system.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    known = [outline.makeValid() for outline in table.watched(table.geometries_in(crs)) if outline is not None]
    progress, pieces = progress or NullProgress(), []
    for first in range(0, len(known), _AREAS_AT_ONCE):
        proceed(progress, first / len(known))
        pieces.append(
            QgsGeometry.unaryUnion([one for one in known[first : first + _AREAS_AT_ONCE] if not one.isEmpty()])
        )
    return _united([piece for piece in pieces if not piece.isEmpty()], progress)


def _within(land: QgsGeometry, area: QgsGeometry) -> QgsGeometry:
    """Return the part of some land that lies in an area."""
    return land if land.isNull() else _polygons(land.intersection(area))


def _buffers(of: BandedLines, rows: Integers, progress: Progress) -> list[QgsGeometry]:
    """Buffer the lines of each neighbourhood together, the neighbourhoods along rows of tiles."""
    tiles: dict[tuple[int, int], list[int]] = {}
    boxes = of.boxes()[rows]
    in_order = np.lexsort(boxes.T[::-1])  # whatever the order of the features
    tile = np.floor((boxes[:, :2] + boxes[:, 2:]) / 2.0 / (_TILE * of.distance[rows, None])).astype(np.int64)
    for place in in_order.tolist():
        tiles.setdefault((int(tile[place, 1]), int(tile[place, 0])), []).append(int(rows[place]))
    groups = [tiles[key][first : first + _AT_ONCE] for key in sorted(tiles)
              for first in range(0, len(tiles[key]), _AT_ONCE)]  # fmt: skip
    return [
        QgsGeometry.collectGeometry([of.line(row) for row in group]).buffer(float(of.distance[group].mean()), QUARTER)
        for group in stepped(groups, progress)
    ]


def _united(pieces: list[QgsGeometry], progress: Progress) -> QgsGeometry:
    """Unite pieces by pairs of neighbours, and the results again."""
    total = max(len(pieces), 1)
    while len(pieces) > 1:
        united = []
        for first in range(0, len(pieces), 2):
            proceed(progress, 1.0 - len(pieces) / total)
            united.append(QgsGeometry.unaryUnion(pieces[first : first + 2]))
        pieces = united
    return pieces[0] if pieces else QgsGeometry()


def _polygons(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygons of an overlay alone, of several parts: not the lines and points that borders leave."""
    if geometry.isNull() or geometry.isEmpty():
        return QgsGeometry()
    parts = [part for part in geometry.asGeometryCollection() if part.area() > 0.0]
    found = QgsGeometry.collectGeometry(parts)
    found.convertToMultiType()
    return found
