"""Built-up land on the cells of a raster, as shares of the cells or as square metres."""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..grid import Grid
from ..notes import Amount, Note
from .people import with_data

_ROUNDING = 1e-6  # a share of 1.0000001 is a rounding of the file, not a mistake
_LARGER = 1.01  # than the cell: not by what areas on different ellipsoids differ


def built_m2(grid: Grid, as_shares: bool) -> tuple[Grid, tuple[Note, ...]]:
    """Return the built-up land of each cell in m2, NaN where unknown, and what is odd about it.

    Parameters
    ----------
    grid : Grid
        Shares of the cells, 0 to 1, or square metres.
    as_shares : bool
        Which of both.

    Raises
    ------
    InputError
        When a value is negative, no share where shares were promised, or looks like a share where m2 were.

    Examples
    --------
    >>> grid = Grid(np.array([[0.5, -1.0]]), (0.0, 10.0, 0.0, 10.0, 0.0, -10.0), nodata=-1.0)
    >>> built_m2(grid, as_shares=True)[0].values.tolist()
    [[50.0, nan]]
    """
    values, area = grid.as_float(), grid.cell_areas()
    most = float(np.nanmax(values, initial=0.0))
    if np.any(values < 0.0):
        raise InputError("Raster '{layer}' holds a negative built-up area: {value}.",
                         hint="Correct it, or declare the value that means 'no data' in it.", layer=grid.name,
                         value=f"{np.nanmin(values):g}")  # fmt: skip
    if as_shares:
        if most > 1.0 + _ROUNDING:
            raise InputError("Raster '{layer}' is said to hold shares, and holds {value}.",
                             hint="Set BUILTUP_UNITS to 'm2', or divide per cent by 100.", layer=grid.name,
                             value=f"{most:g}")  # fmt: skip
        return with_data(grid.with_values(values * area)), ()
    if 0.0 < most <= 1.0 < area.min():
        raise InputError("Raster '{layer}' is said to hold square metres, and holds nothing above 1.",
                         hint="It looks like shares: set {parameter} to 'share'.", layer=grid.name,
                         parameter="BUILTUP_UNITS")  # fmt: skip
    notes: tuple[Note, ...] = ()
    if most > _LARGER * area.max():
        notes = (Note("Raster '{layer}' holds {value} m2 of built-up land in a cell of {area} m2: check its unit.",
                      layer=grid.name, value=Amount(most), area=Amount(area.max())),)  # fmt: skip
    return with_data(grid.with_values(values)), notes
