"""A surface to travel over: friction, lengths of steps and relief, checked once and searched as often as needed.

Why: catchments of a hundred services ask for the times to each of them over the same surface.  What does not depend on
the service is done here, once: speeds are read as friction, modes and elevations checked, steps measured on the ground.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..arrays import Booleans, Bytes, Floats
from ..errors import InputError
from ..grid import Grid, require_same_grid
from ..notes import Note
from .friction import checked_friction, friction_of_speed
from .metric import Metric, metric_of_grid, uneven_scale
from .slope_laws import Mode, SlopeInput, slope_law
from .speed import R_WALK, Langmuir
from .step_costs import RIM, Relief

Direction = Literal["to", "from"]
SurfaceKind = Literal["friction", "speed"]

_DEPTHS_AND_HEIGHTS = (-500.0, 9000.0)  # metres, of the land


@dataclass(frozen=True)
class TravelRules:
    """Rules of travel over a surface.

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
class TravelSurface:
    """Surface prepared for searches.  Made by `travel_surface`.

    Parameters
    ----------
    grid : Grid
        Where the cells lie.
    rules : TravelRules
        How one travels.
    friction : (rows, columns) ndarray
        Seconds per metre of the map of a row; NaN = barrier.
    passable : (rows, columns) ndarray of bool
        Which cells are no barrier.
    metric : Metric
        Lengths of steps.
    relief : Relief or None
        Where the slope matters.
    notes : tuple of Note
        What the reader should know.
    """

    grid: Grid
    rules: TravelRules
    friction: Floats
    passable: Booleans
    metric: Metric
    relief: Relief | None
    notes: tuple[Note, ...]


def travel_surface(
    surface: Grid,
    rules: TravelRules | None = None,
    *,
    surface_is: SurfaceKind = "friction",
    modes: Grid | None = None,
    dem: Grid | None = None,
) -> TravelSurface:
    """Check a surface, and prepare it for searches.

    Parameters
    ----------
    surface : Grid
        Friction in seconds per metre (nodata = barrier) or speed in km/h (nodata and 0 = barrier).  In degrees, steps
        are measured geodesically.
    rules : TravelRules, optional
        How one travels.
    surface_is : {"friction", "speed"}
        What the surface holds.
    modes : Grid, optional
        Codes of `slope_laws.Mode`; wanted by the slope model "by_mode" alone.
    dem : Grid, optional
        Elevation in metres; wanted by every slope model but "none".  Nodata is a barrier.

    Returns
    -------
    TravelSurface

    Raises
    ------
    InputError
        When friction or speed is no such thing, or when what the slope model wants is missing.
    GridMismatchError
        When DEM or modes lie on another grid.

    Examples
    --------
    >>> speed = Grid(np.array([[3.6, 0.0]]), (0.0, 500.0, 0.0, 500.0, 0.0, -500.0))
    >>> travel_surface(speed, surface_is="speed").friction.tolist()
    [[1.0, nan]]
    """
    rules = rules or TravelRules()
    friction, notes = _friction(surface, surface_is)
    relief, more = _relief(surface, friction, rules, modes, dem)
    passable = np.isfinite(friction)
    uneven = uneven_scale(surface)
    if uneven is not None:
        friction *= uneven
    return TravelSurface(surface, rules, friction, passable, metric_of_grid(surface), relief, (*notes, *more))


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
            Note(
                "{count} passable {count:cell has|cells have} no elevation and {count:is a barrier|are barriers}.",
                count=int(np.count_nonzero(unknown)),
            )
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
