"""Rasters by rasterio, where it is built on the GDAL of QGIS; pixels only, never coordinate reference systems."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio import features
from rasterio.enums import MaskFlags
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.transform import Affine

from ...core.arrays import Booleans, Bytes, Floats, Integers32
from ...core.grid import Grid
from ...core.progress import Progress
from .gdal_backend import GdalBackend, read_crs, reporting, save, to_mapping
from .port import Description, RasterPort, Transform
from .windows import BackendError, Window, declared_nodata, read_blocks

BUILT_ON = rasterio.__gdal_version__

_MIXED_UP = ("int64", "uint64")  # rasterio 1.3 takes the one for the other


@contextmanager
def _reporting() -> Iterator[None]:
    """Turn rasterio's failures into a BackendError, and those of GDAL that rasterio lets pass."""
    try:
        with reporting(), warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)  # the port says it in a sentence
            yield
    except (RasterioError, OSError, IndexError) as raised:
        raise BackendError(str(raised)) from raised


class RasterioBackend(RasterPort):
    """Backend of rasters that reads and writes pixels with rasterio."""

    def _header(self, path: str, band: int) -> Description:
        crs_wkt, is_geographic = read_crs(path)
        with _reporting(), rasterio.open(path) as dataset:
            if not 1 <= band <= dataset.count:
                raise BackendError(f"it has {dataset.count} bands, and no band {band}")
            index = band - 1
            if dataset.dtypes[index] in _MIXED_UP:
                return GdalBackend()._header(path, band)
            flags = dataset.mask_flag_enums[index]
            dtype = dataset.dtypes[index]
            return Description(
                name=Path(path).stem,
                rows=dataset.height,
                columns=dataset.width,
                bands=dataset.count,
                transform=dataset.transform.to_gdal(),
                crs_wkt=crs_wkt,
                is_geographic=is_geographic,
                nodata=declared_nodata(dataset.nodatavals[index], dtype),
                dtype=dtype,
                masked=MaskFlags.per_dataset in flags or not flags,
                scale=dataset.scales[index],
                offset=dataset.offsets[index],
            )

    def _pixels(
        self, path: str, band: int, window: Window, masked: bool, progress: Progress
    ) -> tuple[NDArray[np.generic], Bytes | None]:
        with _reporting(), rasterio.open(path) as dataset:
            if dataset.dtypes[band - 1] in _MIXED_UP:
                return GdalBackend()._pixels(path, band, window, masked, progress)
            values = read_blocks(window, progress, lambda block: dataset.read(band, window=_place(block)))
            mask = None
            if masked:
                mask = read_blocks(window, progress, lambda block: dataset.read_masks(band, window=_place(block)))
            return values, cast("Bytes | None", mask)

    def _save(self, path: str, grid: Grid, progress: Progress) -> None:
        save(path, grid, progress)  # rasterio compresses a file when it is closed, in one call that nobody can stop

    def _burn(self, shapes: list[tuple[bytes, float, int]], grid: Grid, all_touched: bool) -> Floats:
        mapped = [(to_mapping(wkb, row), value) for wkb, value, row in shapes]
        with _reporting():
            return features.rasterize(
                mapped,
                out_shape=grid.values.shape,
                fill=np.nan,
                transform=Affine.from_gdal(*grid.transform),
                all_touched=all_touched,
                dtype="float64",
            )

    def _outline(
        self, patches: Integers32, known: Booleans, transform: Transform, connectedness: int
    ) -> list[tuple[bytes, int]]:
        return GdalBackend()._outline(patches, known, transform, connectedness)  # rasterio goes through lists and text


def _place(block: Window) -> rasterio.windows.Window:
    return rasterio.windows.Window(block.column, block.row, block.columns, block.rows)
