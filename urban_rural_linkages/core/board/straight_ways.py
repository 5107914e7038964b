"""Ways in straight lines: geodesics times a detour factor, at one speed, as a diagnosis without roads measures them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..access.straight import TIE_DECIMALS, check_line
from ..arrays import Floats, Integers
from ..errors import InputError
from ..geodesy import GRS80, Ellipsoid, distance
from ..ground import ToDegrees
from ..progress import NullProgress, Progress, proceed
from .changes import Road
from .places import Homes, Parts, Services

_PAIRS_AT_ONCE = 500_000
_PAIRS_BETWEEN_LOOKS = 20_000  # at whether to go on, in a search that the next click ends: 30 ms


class StraightWays:
    """Minutes in straight lines.

    Parameters
    ----------
    detour : float
        Kilometres travelled per kilometre of line, at least 1.
    kmh : float
        Kilometres an hour.
    start_minutes : float
        What every way takes beside.
    to_degrees : callable, optional
        From the coordinates of the board to longitude and latitude; they are degrees unless given.
    ellipsoid : Ellipsoid

    Raises
    ------
    InputError
        When a parameter is out of range.
    """

    has_roads = False

    def __init__(
        self, detour: float = 1.3, kmh: float = 60.0, start_minutes: float = 0.0, to_degrees: ToDegrees | None = None,
        ellipsoid: Ellipsoid = GRS80,
    ) -> None:  # fmt: skip
        check_line(detour, kmh, start_minutes)
        self._pace, self._start = detour * 60.0 / (1000.0 * kmh), start_minutes
        self._to_degrees, self._ellipsoid = to_degrees, ellipsoid
        self._homes, self._matrix = Parts(np.empty((0, 2)), np.empty(0, dtype=np.int64)), np.empty((0, 0))
        self._places, self._at = 0, np.empty((0, 2))

    def lead(self, homes: Homes, services: Services, progress: Progress | None = None) -> None:
        """Measure every pair of today."""
        own = homes.points
        self._homes, self._places = Parts(self._degrees(own.points), own.of), len(homes.ids)
        self._at = self._degrees(np.column_stack((homes.x, homes.y)))
        there = services.points
        by_point = self._minutes(self._degrees(there.points), progress or NullProgress())
        self._matrix = nearest_part(by_point.T, there.of, len(services.ids)).T

    def to_services(self, roads: Sequence[Road], progress: Progress | None = None) -> Floats:
        """Return minutes from each home to each service of today; infinite where either has no place.

        Raises
        ------
        InputError
            When roads were changed, which straight lines do not follow.
        """
        _refuse(roads)
        return self._matrix

    def to_place(self, x: float, y: float, roads: Sequence[Road], progress: Progress | None = None) -> Floats:
        """Return minutes from each home to a new place."""
        _refuse(roads)
        return self._minutes(self._degrees(np.array([[x, y]])), progress or NullProgress())[:, 0]

    def nearest_road(self, x: float, y: float, roads: Sequence[Road] = ()) -> tuple[float, float, float] | None:
        """Return None: there are no roads."""
        return None

    def from_homes(self, roads: Sequence[Road], progress: Progress | None = None) -> Iterator[tuple[int, Floats]]:
        """Give the minutes from each home to each of them that has a place."""
        _refuse(roads)
        progress = progress or NullProgress()
        rows = np.flatnonzero(np.isfinite(self._at).all(axis=1))
        step = max(1, _PAIRS_BETWEEN_LOOKS // max(len(self._homes.points), 1))
        for begin in range(0, rows.size, step):
            proceed(progress, begin / rows.size)
            some = rows[begin : begin + step]
            yield from zip(some.tolist(), self._minutes(self._at[some], NullProgress()).T, strict=True)

    def _degrees(self, points: Floats) -> Floats:
        if self._to_degrees is None:
            return points
        return np.column_stack(self._to_degrees(points[:, 0], points[:, 1]))

    def _minutes(self, goals: Floats, progress: Progress) -> Floats:
        """Measure from each home to each goal."""
        starts = self._homes.points
        found = np.empty((self._places, len(goals)))
        step = max(1, _PAIRS_AT_ONCE // max(len(starts), 1))
        for begin in range(0, len(goals), step):
            proceed(progress, begin / len(goals))
            lon, lat = goals[begin : begin + step].T
            metres = distance(starts[:, :1], starts[:, 1:], lon, lat, self._ellipsoid).round(TIE_DECIMALS)
            minutes = np.where(np.isfinite(metres), self._start + metres * self._pace, np.inf)
            found[:, begin : begin + step] = nearest_part(minutes, self._homes.of, self._places)
        return found


def nearest_part(minutes: Floats, of: Integers, places: int) -> Floats:
    """Return the least minutes of the parts of each place, by rows; infinite where a place has none.

    Examples
    --------
    >>> nearest_part(np.array([[5.0], [3.0], [9.0]]), np.array([0, 0, 1]), 2).tolist()
    [[3.0], [9.0]]
    """
    if of.size == places and np.array_equal(of, np.arange(places)):
        return minutes
    found = np.full((places, minutes.shape[1]), np.inf)
    if (np.diff(of) > 0).all():
        found[of] = minutes
    else:
        np.minimum.at(found, of, minutes)
    return found


def _refuse(roads: Sequence[Road]) -> None:
    if roads:
        raise InputError("The minutes of this board are straight lines: the road '{road}' changes none of them.",
                         hint="Give the recipe roads (NETWORK), and open the board again.",
                         road=roads[0].name)  # fmt: skip
