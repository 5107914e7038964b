"""Windows of a raster, read and written block by block, and their values in the type and with the nodata of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError, OutputError
from ...core.grid import Grid
from ...core.progress import Progress, proceed

_TILE, _CELLS_AT_ONCE = 256, 2_000_000  # between two questions whether to go on


class BackendError(Exception):
    """Error of a raster library; never leaves this package."""


@dataclass(frozen=True)
class Window:
    """A rectangle of cells, counted from the upper left corner."""

    row: int
    column: int
    rows: int
    columns: int


def blocks_of(window: Window, progress: Progress) -> Iterator[Window]:
    """Yield the parts of a window that are read or written at once, whole tiles; asked before each whether to go on.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    width = min(window.columns, _CELLS_AT_ONCE // _TILE // _TILE * _TILE)
    height = max(_CELLS_AT_ONCE // width // _TILE, 1) * _TILE
    for row in range(0, window.rows, height):
        for column in range(0, window.columns, width):
            proceed(progress, row / window.rows)
            size = min(height, window.rows - row), min(width, window.columns - column)
            yield Window(window.row + row, window.column + column, *size)


def read_blocks(
    window: Window, progress: Progress, read: Callable[[Window], NDArray[np.generic] | None]
) -> NDArray[np.generic]:
    """Put together what a library reads block by block; it gives None where it fails."""
    whole: NDArray[np.generic] | None = None
    for block in blocks_of(window, progress):
        found = read(block)
        if found is None:
            raise BackendError("some of its cells cannot be read")
        if found.shape == (window.rows, window.columns):
            return found
        if whole is None:
            whole = np.empty((window.rows, window.columns), found.dtype)
        row, column = block.row - window.row, block.column - window.column
        whole[row : row + block.rows, column : column + block.columns] = found
    return np.empty((window.rows, window.columns)) if whole is None else whole


def check_window(window: Window, rows: int, columns: int, layer: str) -> None:
    """Refuse a window that is empty or leaves the raster.

    Raises
    ------
    InputError
        When it does.
    """
    fits = window.row >= 0 and window.column >= 0 and window.rows > 0 and window.columns > 0
    if fits and window.row + window.rows <= rows and window.column + window.columns <= columns:
        return
    raise InputError(
        "The window of {rows} x {columns} cells at row {row}, column {column} leaves raster '{layer}'.",
        hint="Choose an extent within the raster.",
        rows=window.rows,
        columns=window.columns,
        row=window.row,
        column=window.column,
        layer=layer,
    )


def declared_nodata(nodata: float | None, dtype: str) -> float | None:
    """Keep a nodata value that a type can hold; whatever else is declared is in no cell."""
    if nodata is None or np.dtype(dtype).kind not in "iu":
        return nodata
    limits = np.iinfo(dtype)
    return nodata if np.isfinite(nodata) and nodata == int(nodata) and limits.min <= nodata <= limits.max else None


def to_store(grid: Grid, dtype: np.dtype, nodata: float | None) -> tuple[NDArray[np.generic], float | None]:
    """Convert values to the type of the file, unknown ones to nodata."""
    if dtype == np.bool_:
        dtype = np.dtype(np.uint8)
    unknown = np.isnan(grid.as_float())
    if dtype.kind == "f" and nodata is None:
        nodata = np.nan
    if unknown.any() and (nodata is None or declared_nodata(nodata, dtype.name) is None):
        raise ValueError(f"unknown cells need a nodata value that {dtype} can hold")
    filled = np.where(unknown, np.zeros((), grid.values.dtype), grid.values)
    if dtype.kind in "iu" and not (np.iinfo(dtype).min <= filled.min() and filled.max() <= np.iinfo(dtype).max):
        raise ValueError(f"values from {filled.min()} to {filled.max()} do not fit {dtype}")
    with np.errstate(over="ignore"):
        stored = filled.astype(dtype)
    if dtype.kind == "f" and np.isinf(stored).any():
        raise OutputError(
            "The raster to write holds numbers of up to {largest}, which its cells cannot keep.",
            hint="Check the largest numbers of the inputs.", largest=f"{np.abs(filled).max():g}",
        )  # fmt: skip
    if unknown.any():
        stored[unknown] = nodata
    return stored, nodata
