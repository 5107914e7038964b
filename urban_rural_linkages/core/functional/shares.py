"""Shares of a cell (of land, of built-up area) as they are stored, turned into numbers only where they are read.

Why: a world at 1 km has 650 million cells.  As 64-bit shares, land and built-up area would take ten gigabytes that
the classification never needs at once; as the bytes or square metres of their files they take one or two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Indices, Numbers
from ..errors import InputError
from ..grid import Grid

_ROUNDING = 1e-6  # a share of 1.0000001 is a rounding of the file, not a mistake


@dataclass(frozen=True, eq=False)
class Shares:
    """A raster of shares.

    Parameters
    ----------
    values : (rows, columns) ndarray
        Of any type: 0 to `whole`.  NaN = unknown.
    whole : float
        The value of a cell that is wholly covered: 1 for shares, 100 for per cent, the cell's area for square metres.
    nodata : float, optional
        The value that means "unknown", beside NaN.
    what : str
        "land" or "built-up", for messages.

    Examples
    --------
    >>> Shares(np.array([[50, 255]], dtype=np.uint8), whole=100, nodata=255).between(0, 2).tolist()
    [0.5, nan]
    """

    values: Numbers
    whole: float = 1.0
    nodata: float | None = None
    what: str = "land"

    def between(self, start: int, stop: int) -> Floats:
        """Read the shares of consecutive cells, counted row by row.

        Parameters
        ----------
        start, stop : int
            The first cell, and the one after the last.

        Returns
        -------
        (stop - start,) ndarray
            0 to 1; NaN = unknown.

        Raises
        ------
        InputError
            When a share is negative or above 1.
        """
        return self._read(self.values.reshape(-1)[start:stop], start)

    def at(self, cells: Indices) -> Floats:
        """Read the shares of some cells, given by their flat index; else as `between`."""
        return self._read(self.values.reshape(-1)[cells], 0)

    def _read(self, stored: Numbers, start: int) -> Floats:
        shares = stored.astype(np.float64)
        if self.whole != 1.0:
            shares /= self.whole
        if self.nodata is not None:
            shares[stored == self.nodata] = np.nan
        if shares.size and (np.fmin.reduce(shares) < 0.0 or np.fmax.reduce(shares) > 1.0 + _ROUNDING):
            self._refuse(shares, start)
        return shares

    def _refuse(self, shares: Floats, start: int) -> None:
        """Say where the first impossible share lies."""
        wrong = np.flatnonzero((shares < 0.0) | (shares > 1.0 + _ROUNDING))[0]
        row, column = divmod(start + int(wrong), self.values.shape[1])
        raise InputError(
            "The {what} raster holds {value} in row {row}, column {column}, which is no share between 0 and 1.",
            hint="Check the unit of the raster: square metres, shares or per cent; and declare its nodata value.",
            what=self.what,
            value=f"{shares[wrong] * self.whole:g}",
            row=row + 1,
            column=column + 1,
        )


def shares_of_grid(grid: Grid, square_metres: bool, cell_m2: float, what: str, parameter: str) -> Shares:
    """Return a raster of square metres or of shares as shares of its cells.

    Parameters
    ----------
    grid : Grid
    square_metres : bool
        Whether the values are said to be square metres.
    cell_m2 : float
        Area of a cell.
    what : str
        "land" or "built-up", for messages.
    parameter : str
        Where the unit is said, for messages.

    Raises
    ------
    InputError
        When square metres were promised and nothing is above 1.
    """
    if square_metres and cell_m2 > 1 and np.nanmax(grid.as_float(), initial=0.0) <= 1:
        raise InputError("Raster '{layer}' is said to hold square metres, and holds nothing above 1.",
                         hint="It looks like shares: set {parameter} to 'share'.", layer=grid.name,
                         parameter=parameter)  # fmt: skip
    return Shares(grid.values, cell_m2 if square_metres else 1.0, grid.nodata, what)
