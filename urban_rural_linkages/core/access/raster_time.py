"""Travel time over a raster: the one door to its metric, slope laws, sources and search.

Why: in country without a complete road map, or on foot, a network answers nothing; a surface of speeds does.  The
result says for every cell how long the way is, to or from which service, and where there is no answer, why.

Times are kept exactly (see `exact_time`) and compared with the limit before any rounding, inclusively: 30 minutes are
within 30 minutes.  Way over a surface leaks where a diagonal staircase of cells closes a gap or two roads cross without
a junction; where cells are larger than 250 m, motorways belong in a network.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Bytes, Floats, Integers, Integers32
from ..errors import InputError
from ..grid import Grid, require_same_grid
from ..notes import Note
from ..progress import Progress
from .cost_distance import LeastTimes, Reach, least_times
from .friction import checked_friction, friction_of_speed
from .metric import metric_of_grid, uneven_scale
from .raster_sources import NO_CELL, PlacedSources, SourceStatus, place_sources
from .slope_laws import Mode, SlopeInput, slope_law
from .speed import R_WALK, Langmuir
from .step_costs import RIM, Relief

Direction = Literal["to", "from"]

_DEPTHS_AND_HEIGHTS = (-500.0, 9000.0)  # metres, of the land


@dataclass(frozen=True)
class TravelRules:
    """How one travels.

    Parameters
    ----------
    slope : {"none", "tobler", "langmuir", "bicycle", "by_mode"}
        How the slope matters; see `slope_laws`.
    direction : {"to", "from"}
        Towards the service, or away from it; it matters with a slope.
    neighbours : {8, 16}
        16 = knight's moves too.
    max_minutes : float
        Inclusive limit; 0 = none.
    snap_cells : int
        How far a service may be moved to a passable cell.
    coefficients : Langmuir
        Of the walking law of r.walk.
    friction_weight : float
        Lambda of r.walk.
    slope_in : {"ratio", "ratio_as_percent"}
        The second imitates a fault of AccessMod; see `speed.bicycle_speed`.

    Raises
    ------
    InputError
        When a value is none of these.
    """

    slope: str = "none"
    direction: Direction = "to"
    neighbours: int = 8
    max_minutes: float = 0.0
    snap_cells: int = 1
    coefficients: Langmuir = R_WALK
    friction_weight: float = 1.0
    slope_in: SlopeInput = "ratio"

    def __post_init__(self) -> None:
        slope_law(self.slope, self.coefficients, self.friction_weight)
        if self.neighbours not in RIM:
            raise InputError("A cell has no {count} neighbours.", hint="Choose 8 or 16.", count=self.neighbours)
        if self.direction not in ("to", "from"):
            raise InputError("There is no direction '{name}'.", hint="Choose to or from.", name=self.direction)
        if not (self.max_minutes >= 0.0 and self.snap_cells >= 0 and np.isfinite(self.max_minutes)):
            raise InputError(
                "A limit of {minutes} minutes and {cells} cells is none.",
                hint="Give 0 or more for both.",
                minutes=f"{self.max_minutes:g}",
                cells=self.snap_cells,
            )


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


def travel_time(
    surface: Grid,
    x: ArrayLike,
    y: ArrayLike,
    rules: TravelRules | None = None,
    *,
    surface_is: Literal["friction", "speed"] = "friction",
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
        Told how far it is, asked whether to go on.

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
    rules = rules or TravelRules()
    friction, notes = _friction(surface, surface_is)
    relief, more = _relief(surface, friction, rules, modes, dem)
    notes += more
    passable = np.isfinite(friction)
    services = place_sources(x, y, surface, passable, rules.snap_cells)
    notes += _service_notes(services, surface)
    owner = np.arange(services.cells.size) if service_of is None else service_of
    order = owner if rank is None else np.asarray(rank)[owner]
    order = np.argsort(order, kind="stable")
    uneven = uneven_scale(surface)
    if uneven is not None:
        friction *= uneven
    found = least_times(
        friction,
        metric_of_grid(surface),
        services.cells[order],
        limit=rules.max_minutes * 60.0,
        neighbours=rules.neighbours,
        relief=relief,
        progress=progress,
    )
    return _result(found, owner[order], services.of_services(owner), int(np.count_nonzero(passable)), notes)


def _friction(surface: Grid, surface_is: str) -> tuple[Floats, list[Note]]:
    """Read the surface as friction."""
    if surface_is == "speed":
        return friction_of_speed(surface.as_float(), surface.name)
    friction = surface.as_float()
    return friction, checked_friction(friction, surface.name)


def _relief(
    surface: Grid, friction: Floats, rules: TravelRules, modes: Grid | None, dem: Grid | None
) -> tuple[Relief | None, list[Note]]:
    """Put together what a slope model wants; passable cells of unknown elevation become barriers."""
    law = slope_law(rules.slope, rules.coefficients, rules.friction_weight, rules.slope_in)
    if law is None:
        return None, []
    if dem is None:
        raise InputError(
            "The slope model '{name}' needs an elevation raster.", hint="Give the DEM, or none.", name=rules.slope
        )
    require_same_grid(surface, dem)
    codes = None
    if law.needs_modes:
        if modes is None:
            raise InputError("The slope model 'by_mode' needs a raster of modes.", hint="Give MODES, or another model.")
        require_same_grid(surface, modes)
        codes = _codes(modes, friction)
    elevation = dem.as_float()
    notes = _elevation_notes(elevation, dem.name)
    unknown = np.isnan(elevation) & np.isfinite(friction)
    if unknown.any():
        friction[unknown] = np.nan
        notes.append(
            Note("{count} passable cells have no elevation and are barriers.", count=int(np.count_nonzero(unknown)))
        )
    return Relief(law, elevation, codes, against=rules.direction == "to"), notes


def _codes(modes: Grid, friction: Floats) -> Bytes:
    """Read modes; every passable cell must have one."""
    codes = modes.as_float()
    wrong = np.isfinite(friction) & ~np.isin(codes, [int(mode) for mode in Mode])
    if wrong.any():
        row, column = divmod(int(wrong.argmax()), wrong.shape[1])
        raise InputError(
            "Mode {value} in row {row}, column {column} of '{layer}' is none.",
            hint="Use 1 for walking, 2 for bicycles, 3 for cars.",
            value=f"{codes[row, column]:g}",
            row=row + 1,
            column=column + 1,
            layer=modes.name,
        )
    return np.nan_to_num(codes, nan=0.0).astype(np.uint8)


def _elevation_notes(elevation: Floats, layer: str) -> list[Note]:
    """Remark upon elevations that no land has."""
    low, high = np.fmin.reduce(elevation, axis=None), np.fmax.reduce(elevation, axis=None)
    if low >= _DEPTHS_AND_HEIGHTS[0] and high <= _DEPTHS_AND_HEIGHTS[1]:
        return []
    return [
        Note(
            "Elevations of '{layer}' range from {low} to {high}: are they metres, and is nodata declared?",
            layer=layer,
            low=f"{low:g}",
            high=f"{high:g}",
        )
    ]


def _service_notes(services: PlacedSources, surface: Grid) -> list[Note]:
    """Say which services were moved or left out; refuse to search from none."""
    counts = {status: services.count(status) for status in SourceStatus}
    if not np.any(services.cells != NO_CELL):
        raise InputError(
            "None of the {count} services can be used: {outside} lie outside raster '{layer}' and {barrier} on its "
            "barriers.",
            hint="Check the coordinate reference system of the services, or allow more cells for snapping.",
            count=services.cells.size,
            outside=counts[SourceStatus.OUTSIDE],
            barrier=counts[SourceStatus.ON_BARRIER],
            layer=surface.name,
        )
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
