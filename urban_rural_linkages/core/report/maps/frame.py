"""The frame of a map on paper: a round ratio at which land fits into a box, and where its points lie in millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, inf, log10

import numpy as np

from ...arrays import Floats

Box = tuple[float, float, float, float]
"""West, south, east and north, in units of a map's coordinates."""

_ROUND = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0, 10.0)
_MILLIMETRES = 1000.0
_EXACT = 1e-9


def round_ratio(least: float) -> int:
    """Return the next round ratio of a map, such as 750,000 for 1:750,000.

    Examples
    --------
    >>> round_ratio(612_000), round_ratio(750_000), round_ratio(9_000_000)
    (750000, 750000, 10000000)
    """
    power = 10.0 ** floor(log10(max(least, 100.0)))
    return ceil(next(step * power for step in _ROUND if step * power >= least * (1 - _EXACT)))


@dataclass(frozen=True)
class Frame:
    """Place of land on paper.

    Attributes
    ----------
    west, north : float
        The corner of the map that is the upper left one on paper, in units of its coordinates.
    ratio : int
        How many millimetres of land one millimetre of paper is.
    metres : float
        Of one unit of the coordinates.
    width, height : float
        Of the land on paper, in mm.
    """

    west: float
    north: float
    ratio: int
    metres: float
    width: float
    height: float

    @classmethod
    def fitting(cls, box: Box, metres: float, width: float, height: float, at_least: float = 0.0) -> Frame:
        """Return the frame of the largest round ratio at which a box of land fits into one of paper.

        Parameters
        ----------
        box : (float, float, float, float)
            Of the land, in units of its coordinates.
        metres : float
            Of one unit of the coordinates.
        width, height : float
            Of the paper, in mm.
        at_least : float
            A ratio that shall not be exceeded in size, such as that of the main map beside an inset.
        """
        west, south, east, north = box
        wide, high = (max(side * metres * _MILLIMETRES, 1.0) for side in (east - west, north - south))
        ratio = round_ratio(max(wide / width, high / height, at_least))
        return cls(west, north, ratio, metres, wide / ratio, high / ratio)

    @classmethod
    def filling(cls, box: Box, metres: float, width: float, height: float) -> Frame:
        """Return the frame in which a box of land is as large as one of paper allows, at any ratio."""
        west, south, east, north = box
        wide, high = (max(side * metres * _MILLIMETRES, 1.0) for side in (east - west, north - south))
        ratio = ceil(max(wide / width, high / height))
        return cls(west, north, ratio, metres, wide / ratio, high / ratio)

    @property
    def units_of_a_millimetre(self) -> float:
        """How long a millimetre of paper is in units of the coordinates."""
        return self.ratio / _MILLIMETRES / self.metres

    def placed(self, points: Floats) -> Floats:
        """Return where points lie, in mm from the upper left corner."""
        scale = 1.0 / self.units_of_a_millimetre
        return np.column_stack([(points[:, 0] - self.west) * scale, (self.north - points[:, 1]) * scale])


def ring_of(box: Box) -> Floats:
    """Return the closed outline of a box.

    Examples
    --------
    >>> ring_of((0.0, 0.0, 2.0, 1.0)).tolist()
    [[0.0, 0.0], [2.0, 0.0], [2.0, 1.0], [0.0, 1.0], [0.0, 0.0]]
    """
    west, south, east, north = box
    return np.array([(west, south), (east, south), (east, north), (west, north), (west, south)])


def box_around(points: Floats) -> Box:
    """Return the box around points; nothing around none."""
    if not len(points):
        return (inf, inf, -inf, -inf)
    (west, south), (east, north) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return (west, south, east, north)
