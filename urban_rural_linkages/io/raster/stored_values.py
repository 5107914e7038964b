"""Values as a file stores them: in its type, with nodata where a cell is unknown."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.errors import OutputError
from ...core.grid import Grid


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
