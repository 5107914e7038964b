"""Travel time over a raster: from every cell to the nearest service, or around one service after another.

Why: in country without a complete road map, or on foot, a network answers nothing; a surface of speeds does.  The
result says for every cell how long the way is, to or from which service, and where there is no answer, why.

Times are kept exactly (see `exact_time`) and compared with the limit before any rounding, inclusively: 30 minutes are
within 30 minutes.  Way over a surface leaks where a diagonal staircase of cells closes a gap or two roads cross without
a junction; where cells are larger than 250 m, motorways belong in a network.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Bytes, Integers, Integers32
from ..grid import Grid
from ..notes import Note
from ..progress import NullProgress, Progress, Unreported
from .cost_distance import LeastTimes, Reach, TimesFromPlaces, least_times
from .nearby import Nearby
from .raster_sources import NO_CELL, PlacedSources, SourceStatus, place_sources, require_sources
from .travel_surface import SurfaceKind, TravelRules, TravelSurface, travel_surface

_ROUNDING = 2.0**-23  # relative, of minutes as float32: a time that rounds to the limit is searched too


@dataclass(frozen=True, eq=False)
class RasterTimes:
    """Travel times, cell by cell.

    Parameters
    ----------
    minutes : (rows, columns) ndarray of float32
        NaN where no service is reached within the limit.
    allocation : (rows, columns) ndarray of int32
        Position of the nearest service; -1 where there is none.
    reach : (rows, columns) ndarray of uint8
        Codes of `Reach`; barriers are unreachable.
    services : PlacedSources
        What became of each service.
    within, beyond, unreachable, barriers : int
        Numbers of cells: the first three add up to the passable cells.
    notes : tuple of Note
        What the reader should know.
    """

    minutes: NDArray[np.float32]
    allocation: Integers32
    reach: Bytes
    services: PlacedSources
    within: int
    beyond: int
    unreachable: int
    barriers: int
    notes: tuple[Note, ...]

    @property
    def passable(self) -> int:
        """Number of cells that are no barrier."""
        return self.within + self.beyond + self.unreachable


def travel_time(
    surface: Grid,
    x: ArrayLike,
    y: ArrayLike,
    rules: TravelRules | None = None,
    *,
    surface_is: SurfaceKind = "friction",
    modes: Grid | None = None,
    dem: Grid | None = None,
    rank: ArrayLike | None = None,
    service_of: Integers | None = None,
    progress: Progress | None = None,
) -> RasterTimes:
    """Find how long the way to, or from, the nearest service is.

    Parameters
    ----------
    surface : Grid
        Friction in seconds per metre (nodata = barrier) or speed in km/h (nodata and 0 = barrier).  In degrees, steps
        are measured geodesically.
    x, y : (n,) array_like
        Services, in the CRS of the grid.
    rules : TravelRules, optional
        How one travels.
    surface_is : {"friction", "speed"}
        What the surface holds.
    modes : Grid, optional
        Codes of `slope_laws.Mode`; wanted by the slope model "by_mode" alone.
    dem : Grid, optional
        Elevation in metres; wanted by every slope model but "none".  Nodata is a barrier.
    rank : (n,) array_like of int, optional
        Place of each service in the order of ids (`nearest.rank_of_ids`): among equally near services the first in
        that order wins.  The order given, unless told.
    service_of : (n,) ndarray of int, optional
        The service that each point is a part of, where services have several points; `rank` is then one a service.
        Each point is a service of its own unless given.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    RasterTimes

    Raises
    ------
    InputError
        When friction or speed is no such thing, when what the slope model wants is missing, or when no service lies on
        a passable cell.
    GridMismatchError
        When DEM or modes lie on another grid.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    Two cells of 500 m at 5 km/h, and a service in the first:

    >>> speed = Grid(np.array([[5.0, 5.0]]), (0.0, 500.0, 0.0, 500.0, 0.0, -500.0))
    >>> travel_time(speed, [100.0], [100.0], surface_is="speed").minutes.tolist()
    [[0.0, 6.0]]
    """
    ready = travel_surface(surface, rules, surface_is=surface_is, modes=modes, dem=dem)
    return nearest_times(ready, x, y, rank=rank, service_of=service_of, progress=progress)


def nearest_times(
    surface: TravelSurface,
    x: ArrayLike,
    y: ArrayLike,
    *,
    rank: ArrayLike | None = None,
    service_of: Integers | None = None,
    progress: Progress | None = None,
) -> RasterTimes:
    """Find how long the way to, or from, the nearest service is, over a surface that is prepared.

    Parameters
    ----------
    surface : TravelSurface
        From `travel_surface.travel_surface`.
    x, y, rank, service_of, progress
        See `travel_time`.

    Returns
    -------
    RasterTimes

    Raises
    ------
    InputError
        When no service lies on a passable cell.
    Cancelled
        When the user asked to stop.
    """
    rules = surface.rules
    services = place_sources(x, y, surface.grid, surface.passable, rules.snap_cells)
    notes = [*surface.notes, *_service_notes(services, surface.grid)]
    owner = np.arange(services.cells.size) if service_of is None else service_of
    order = owner if rank is None else np.asarray(rank)[owner]
    order = np.argsort(order, kind="stable")
    found = least_times(
        surface.friction,
        surface.metric,
        services.cells[order],
        limit=rules.max_minutes * 60.0,
        neighbours=rules.neighbours,
        relief=surface.relief,
        progress=progress,
    )
    passable = int(np.count_nonzero(surface.passable))
    return _result(found, owner[order], services.of_services(owner), passable, notes)


class TimesAround:
    """Minutes to, or from, one service at a time, no farther than a limit.

    The surface is put into the form that the search wants once, and each search touches no more cells than it reaches.
    Minutes are those of `nearest_times` with this service alone, to the last bit.

    Parameters
    ----------
    surface : TravelSurface
        From `travel_surface.travel_surface`.
    x, y : (n,) array_like
        Points of the services, in the CRS of the grid.
    service_of : (n,) ndarray of int
        The service that each point is a part of.
    max_minutes : float
        Inclusive; nothing beyond is found.
    progress : Progress, optional
        Asked during each search whether to go on.

    Examples
    --------
    >>> speed = Grid(np.array([[5.0, 5.0, 5.0]]), (0.0, 500.0, 0.0, 500.0, 0.0, -500.0))
    >>> around = TimesAround(travel_surface(speed, surface_is="speed"), [600.0], [100.0], np.array([0]), 6.0)
    >>> around(0, 6.0).places.tolist(), around(0, 6.0).minutes.tolist()
    ([0, 1, 2], [6.0, 0.0, 6.0])
    """

    def __init__(
        self,
        surface: TravelSurface,
        x: ArrayLike,
        y: ArrayLike,
        service_of: Integers,
        max_minutes: float,
        progress: Progress | None = None,
    ) -> None:
        self._cells = place_sources(x, y, surface.grid, surface.passable, surface.rules.snap_cells).cells
        self._service_of, self._max_minutes = service_of, max_minutes
        self._progress = Unreported(progress or NullProgress())
        farthest = max(max_minutes, 0.0) * 60.0 * (1.0 + _ROUNDING)
        neighbours, relief = surface.rules.neighbours, surface.relief
        self._search = TimesFromPlaces(surface.friction, surface.metric, farthest, neighbours, relief)

    def __call__(self, service: int, limit: float) -> Nearby:
        """Return the cells within a limit of one service, row * columns + column, and their minutes.

        Parameters
        ----------
        service : int
            A number of `service_of`; nothing is near a service without a passable cell.
        limit : float
            Minutes, inclusive; not more than `max_minutes`.
        """
        cells = self._cells[self._service_of == service]
        places, seconds = self._search.around(cells[cells != NO_CELL], self._progress)
        return Nearby(places, (seconds / 60.0).astype(np.float32)).within(min(limit, self._max_minutes))


def _service_notes(services: PlacedSources, surface: Grid) -> list[Note]:
    """Say which services were moved or left out; refuse to search from none."""
    counts = {status: services.count(status) for status in SourceStatus}
    require_sources(services, surface.name)
    notes = []
    if counts[SourceStatus.SNAPPED]:
        notes.append(Note("Services moved to the next passable cell: {count}.", count=counts[SourceStatus.SNAPPED]))
    if counts[SourceStatus.ON_BARRIER]:
        notes.append(Note("Services on barriers, not used: {count}.", count=counts[SourceStatus.ON_BARRIER]))
    if counts[SourceStatus.OUTSIDE]:
        notes.append(Note("Services outside the raster, not used: {count}.", count=counts[SourceStatus.OUTSIDE]))
    return notes


def _result(
    found: LeastTimes, order: Integers, services: PlacedSources, passable: int, notes: list[Note]
) -> RasterTimes:
    """Turn what was found into minutes, positions as given, and counts."""
    counts = np.bincount(found.reach.ravel(), minlength=len(Reach))
    within, beyond = int(counts[Reach.WITHIN]), int(counts[Reach.BEYOND])
    return RasterTimes(
        minutes=(found.seconds / 60.0).astype(np.float32),
        allocation=np.append(order, NO_CELL).astype(np.int32)[found.source],  # -1 is the last one
        reach=found.reach,
        services=services,
        within=within,
        beyond=beyond,
        unreachable=passable - within - beyond,
        barriers=found.reach.size - passable,
        notes=tuple(notes),
    )
