"""Rasters, read and written through one of the backends.

rasterio does the pixels of large grids where it is importable and built on the very GDAL that QGIS uses: no Windows
installer of QGIS ships it, and where a user has put its wheel beside QGIS, two GDALs live in one process.  Small grids
are osgeo.gdal's: to import rasterio takes as long as reading a dozen of them.  Both keep one contract, checked by one
test module, and give the same cells; the environment variable named by `BACKEND_VARIABLE`, or the argument `backend`,
chooses one.
The coordinate reference system is always read and written by osgeo: a rasterio wheel inside QGIS on Windows reads a
wrong one without a word.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.grid import Grid
from ...core.progress import Progress
from .gdal_backend import VERSION, GdalBackend, point_transform
from .port import Description, RasterPort, Shape
from .windows import Window

if TYPE_CHECKING:
    from .resampling import Method

__all__ = [
    "BACKENDS",
    "BACKEND_VARIABLE",
    "Description",
    "Window",
    "describe",
    "point_transform",
    "polygonise",
    "port",
    "rasterio_refusal",
    "rasterise",
    "read",
    "resample",
    "write",
]

BACKEND_VARIABLE = "URBAN_RURAL_RASTER_BACKEND"
BACKENDS = ("rasterio", "gdal")
LARGE = 1_000_000
"""From so many cells on rasterio is worth its import."""


@lru_cache(maxsize=1)
def rasterio_refusal() -> str:
    """Say why rasterio is not used; empty where it can be."""
    try:
        from .rasterio_backend import BUILT_ON  # noqa: PLC0415  rasterio is optional
    except Exception as broken:  # a wheel that does not fit its numpy or GDAL fails in many ways, all of them final
        return str(broken)
    return "" if BUILT_ON == VERSION else f"rasterio is built on GDAL {BUILT_ON}, QGIS on GDAL {VERSION}"


@lru_cache(maxsize=len(BACKENDS))
def _load(name: str) -> RasterPort:
    if name == "gdal":
        return GdalBackend()
    from .rasterio_backend import RasterioBackend  # noqa: PLC0415  rasterio is optional

    return RasterioBackend()


def port(backend: str | None = None, cells: int = LARGE) -> RasterPort:
    """Choose the backend: the argument, else the environment variable, else rasterio for large grids where it is right.

    Raises
    ------
    InputError
        When a backend is asked for that does not exist, or rasterio where it cannot be used.
    """
    name = backend or os.environ.get(BACKEND_VARIABLE) or _usual(cells)
    if name not in BACKENDS:
        raise InputError("There is no raster backend '{name}'.", hint="Use 'gdal' or 'rasterio'.", name=name)
    if name == "rasterio" and rasterio_refusal():
        raise InputError(
            "The raster backend 'rasterio' cannot be used: {reason}.", hint="Use 'gdal'.", reason=rasterio_refusal()
        )
    return _load(name)


def _usual(cells: int) -> str:
    return "rasterio" if cells >= LARGE and not rasterio_refusal() else "gdal"


def describe(path: str | Path, *, backend: str | None = None) -> Description:
    """Read a raster's header; see `RasterPort.describe`."""
    return port(backend, 0).describe(path)


def read(
    path: str | Path,
    *,
    window: Window | None = None,
    band: int = 1,
    backend: str | None = None,
    progress: Progress | None = None,
) -> Grid:
    """Read a band, or a window of it; see `RasterPort.read`."""
    if backend or window:
        cells = window.rows * window.columns if window else 0
    else:
        header = describe(path)
        cells = header.rows * header.columns
    return port(backend, cells).read(path, window, band, progress)


def write(
    path: str | Path,
    grid: Grid,
    *,
    dtype: str | None = None,
    nodata: float | None = None,
    backend: str | None = None,
    progress: Progress | None = None,
) -> None:
    """Write a GeoTIFF, whole or not at all; see `RasterPort.write`."""
    port(backend, grid.values.size).write(path, grid, dtype, nodata, progress)


def rasterise(shapes: Sequence[Shape], grid: Grid, *, all_touched: bool = False, backend: str | None = None) -> Floats:
    """Burn geometries into the cells of a grid; see `RasterPort.rasterise`."""
    return port(backend, grid.values.size).rasterise(shapes, grid, all_touched)


def polygonise(grid: Grid, *, connectedness: int = 4, backend: str | None = None) -> list[tuple[bytes, int]]:
    """Outline the patches of equal value; see `RasterPort.polygonise`."""
    return port(backend, grid.values.size).polygonise(grid, connectedness)


def resample(grid: Grid, target: Grid, method: Method, progress: Progress | None = None) -> Grid:
    """Bring a raster onto the cells of another; see `resampling.resample_grid`."""
    from .resampling import resample_grid  # noqa: PLC0415 - few bring rasters onto others

    there, back = point_transform(grid.crs_wkt, target.crs_wkt), point_transform(target.crs_wkt, grid.crs_wkt)
    return resample_grid(grid, target, method, to_source=back, to_target=there, progress=progress)
