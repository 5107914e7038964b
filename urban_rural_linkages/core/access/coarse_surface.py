"""A surface of travel on larger cells: each takes its fastest part.

Why: people are counted in cells of 1 km, roads are drawn in cells of 100 m.  A mean would lose the road among the
fields beside it; whoever crosses a large cell takes its road.  Cells that a road only touches become fast too, and
barriers narrower than a cell are lost: what matters at 100 m is to be searched at 100 m.
"""

from __future__ import annotations

import numpy as np

from ..grid import Grid, require_same_grid, same_grid
from ..grids.known_cells import nests_in
from .travel_surface import SurfaceKind


def fastest_parts(surface: Grid, target: Grid, surface_is: SurfaceKind = "friction") -> Grid:
    """Bring a surface onto the cells of another grid of the same coordinate system.

    Parameters
    ----------
    surface : Grid
        Friction or speeds.
    target : Grid
        The same cells, or larger ones that hold each of the surface's cells whole; its values are not read.
    surface_is : {"friction", "speed"}
        The least friction is the fastest, and the highest speed.

    Returns
    -------
    Grid
        On the cells of the target, NaN where no part is known; the surface itself where the cells are the same.

    Raises
    ------
    GridMismatchError
        When the cells of the surface do not lie in those of the target.

    Examples
    --------
    >>> fine = Grid(np.array([[9.0, 1.0, np.nan, 4.0]]), (0.0, 500.0, 0.0, 500.0, 0.0, -500.0))
    >>> coarse = Grid(np.zeros((1, 3)), (0.0, 1000.0, 0.0, 500.0, 0.0, -500.0))
    >>> fastest_parts(fine, coarse).values.tolist(), fastest_parts(fine, coarse, "speed").values.tolist()
    ([[1.0, 4.0, nan]], [[9.0, 4.0, nan]])
    """
    if same_grid(surface, target):
        return surface
    if not nests_in(surface, target):
        require_same_grid(target, surface)
    down, across = (round(target.cell_height / surface.cell_height), round(target.cell_width / surface.cell_width))
    values = np.full((target.rows * down, target.columns * across), np.nan)
    rows = _overlap((target.bounds[3] - surface.bounds[3]) / surface.cell_height, surface.rows, values.shape[0])
    columns = _overlap((surface.bounds[0] - target.bounds[0]) / surface.cell_width, surface.columns, values.shape[1])
    values[rows[1], columns[1]] = surface.as_float()[rows[0], columns[0]]
    blocks = values.reshape(target.rows, down, target.columns, across)
    fastest = np.fmin if surface_is == "friction" else np.fmax
    found = Grid(fastest.reduce(fastest.reduce(blocks, axis=3), axis=1), target.transform, target.crs_wkt,
                 None, target.is_geographic, surface.name, target.ground)  # fmt: skip
    return found


def _overlap(offset: float, count: int, room: int) -> tuple[slice, slice]:
    """Return which of `count` cells, the first of them `offset` cells behind the edge, fall into a room, and where."""
    start = round(offset)
    return slice(max(-start, 0), max(min(count, room - start), 0)), slice(
        max(start, 0), max(min(start + count, room), 0)
    )
