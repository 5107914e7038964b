"""Mutations of a raster: its values, its cells, its place, and files that are no rasters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from .given import Given


@dataclass
class Cells:
    """A raster that can be changed: bands x rows x columns, GDAL's transform, the system as text, its NoData."""

    values: np.ndarray
    transform: list[float]
    system: str
    nodata: float | None


def _read(path: str) -> Cells:
    file = gdal.Open(path)
    values = np.atleast_3d(file.ReadAsArray()).astype(float)
    values = file.ReadAsArray()[np.newaxis] if file.RasterCount == 1 else values
    return Cells(values.astype(float), list(file.GetGeoTransform()), file.GetProjection(),
                 file.GetRasterBand(1).GetNoDataValue())  # fmt: skip


def _write(cells: Cells, path: Path, kind: int = gdal.GDT_Float64) -> None:
    bands, rows, columns = cells.values.shape
    file = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, kind)
    file.SetGeoTransform(cells.transform)
    if cells.system:
        file.SetProjection(cells.system)
    for band in range(bands):
        if cells.nodata is not None:
            file.GetRasterBand(band + 1).SetNoDataValue(cells.nodata)
        file.GetRasterBand(band + 1).WriteArray(cells.values[band])
    file.FlushCache()


def _one(given: Given) -> tuple[str, str] | None:
    rasters = given.rasters()
    if not rasters:
        return None
    name = given.random.choice(sorted(rasters))
    return name, rasters[name]


def _put(given: Given, name: str, path: Path, words: str) -> None:
    value = given.parameters[name]
    given.replace(name, [str(path), *value[1:]] if isinstance(value, list) else str(path), words)


def _changed(given: Given, change: Callable[[Cells], None], words: str, kind: int = gdal.GDT_Float64) -> None:
    found = _one(given)
    if found is None:
        return
    name, old = found
    cells = _read(old)
    change(cells)
    path = given.folder / f"spoilt_{name.lower()}.tif"
    _write(cells, path, kind)
    _put(given, name, path, words)


def _some(given: Given, cells: Cells) -> np.ndarray:
    chance = np.random.default_rng(given.random.randrange(2**32))
    return chance.random(cells.values.shape) < given.random.choice((0.001, 0.05, 0.5, 1.0))


def _put_cells(value: float, words: str, kind: int = gdal.GDT_Float64) -> Callable[[Given], None]:
    def mutate(given: Given) -> None:
        def change(cells: Cells) -> None:
            cells.values[_some(given, cells)] = value

        _changed(given, change, words, kind)

    mutate.__doc__ = f"Put {words} into cells."
    return mutate


def all_without_data(given: Given) -> None:
    """Leave no cell with data."""

    def change(cells: Cells) -> None:
        cells.nodata = -9999.0 if cells.nodata is None or cells.nodata != cells.nodata else cells.nodata
        cells.values[:] = cells.nodata

    _changed(given, change, "no cell with data")


def without_nodata(given: Given) -> None:
    """Take the mark of missing cells away, so that the code looks like a value."""

    def change(cells: Cells) -> None:
        cells.nodata = None

    _changed(given, change, "NoData not declared")


def zero_is_nodata(given: Given) -> None:
    """Declare 0 as missing."""

    def change(cells: Cells) -> None:
        cells.nodata = 0.0

    _changed(given, change, "0 is NoData")


def _window(rows: int | None, columns: int | None, words: str) -> Callable[[Given], None]:
    def mutate(given: Given) -> None:
        def change(cells: Cells) -> None:
            cells.values = cells.values[:, :rows, :columns].copy()

        _changed(given, change, words)

    mutate.__doc__ = f"Leave {words}."
    return mutate


def _cell(width: float, height: float, words: str) -> Callable[[Given], None]:
    def mutate(given: Given) -> None:
        def change(cells: Cells) -> None:
            cells.transform[1], cells.transform[5] = cells.transform[1] * width, cells.transform[5] * height

        _changed(given, change, words)

    mutate.__doc__ = f"Give {words}."
    return mutate


def rotated(given: Given) -> None:
    """Turn the raster."""

    def change(cells: Cells) -> None:
        cells.transform[2] = cells.transform[4] = cells.transform[1] / 3

    _changed(given, change, "turned")


def elsewhere(given: Given) -> None:
    """Put the raster where nothing else is."""

    def change(cells: Cells) -> None:
        cells.transform[0] += 1e6

    _changed(given, change, "1,000 km to the east")


def half_a_cell(given: Given) -> None:
    """Shift the raster by half a cell."""

    def change(cells: Cells) -> None:
        cells.transform[0] += cells.transform[1] / 2

    _changed(given, change, "shifted by half a cell")


def no_system(given: Given) -> None:
    """Take the coordinate reference system away."""

    def change(cells: Cells) -> None:
        cells.system = ""

    _changed(given, change, "no coordinate reference system")


def wrong_system(given: Given) -> None:
    """Say another coordinate reference system than the cells are in."""

    def change(cells: Cells) -> None:
        system = osr.SpatialReference()
        system.ImportFromEPSG(given.random.choice((4326, 3857, 2263, 27700)))
        cells.system = system.ExportToWkt()

    _changed(given, change, "another system said")


def several_bands(given: Given) -> None:
    """Give a raster of three bands."""

    def change(cells: Cells) -> None:
        cells.values = np.concatenate([cells.values, cells.values * 2, cells.values * 0])

    _changed(given, change, "three bands")


def as_bytes(given: Given) -> None:
    """Store the cells as bytes, which cuts what they cannot hold."""
    _changed(given, lambda cells: setattr(cells, "nodata", 255.0), "cells as bytes", gdal.GDT_Byte)


def complex_cells(given: Given) -> None:
    """Store the cells as complex numbers."""
    _changed(given, lambda cells: None, "complex cells", gdal.GDT_CFloat64)


def _not_a_raster(content: bytes | None, words: str) -> Callable[[Given], None]:
    def mutate(given: Given) -> None:
        if found := _one(given):
            path = given.folder / "not_a_raster.tif"
            if content is not None:
                path.write_bytes(content)
            _put(given, found[0], path, words)

    mutate.__doc__ = f"Give {words}."
    return mutate


def cut_off(given: Given) -> None:
    """Give the first part of a file."""
    if found := _one(given):
        path, whole = given.folder / "cut_off.tif", Path(found[1]).read_bytes()
        path.write_bytes(whole[: max(200, len(whole) // 3)])
        _put(given, found[0], path, "the first third of the file")


VALUES = {
    "cells_nan": _put_cells(np.nan, "NaN"),
    "cells_infinite": _put_cells(np.inf, "an infinity"),
    "cells_huge": _put_cells(1e300, "1e300"),
    "cells_negative": _put_cells(-5.0, "negative numbers"),
    "cells_unknown_class": _put_cells(77.0, "77"),
    "cells_zero": _put_cells(0.0, "0"),
    "cells_as_bytes": as_bytes,
    "cells_complex": complex_cells,
    "raster_all_nodata": all_without_data,
    "raster_without_nodata": without_nodata,
    "raster_zero_is_nodata": zero_is_nodata,
    "raster_several_bands": several_bands,
}
SHAPES = {
    "raster_1x1": _window(1, 1, "one cell"),
    "raster_one_row": _window(1, None, "one row"),
    "raster_one_column": _window(None, 1, "one column"),
    "raster_2x2": _window(2, 2, "four cells"),
    "raster_tiny_cells": _cell(1e-9, 1e-9, "cells of a millionth of a metre"),
    "raster_huge_cells": _cell(1e6, 1e6, "cells of a million kilometres"),
    "raster_oblong_cells": _cell(1, 3, "cells that are no squares"),
    "raster_south_up": _cell(1, -1, "rows from the south"),
    "raster_mirrored": _cell(-1, 1, "columns from the east"),
    "raster_turned": rotated,
    "raster_elsewhere": elsewhere,
    "raster_half_a_cell": half_a_cell,
    "raster_no_crs": no_system,
    "raster_wrong_crs": wrong_system,
    "raster_cut_off": cut_off,
}
NO_RASTER = {
    "raster_missing": _not_a_raster(None, "the name of no file"),
    "raster_empty_file": _not_a_raster(b"", "an empty file"),
    "raster_of_text": _not_a_raster(b"code;people\n1;2\n", "a file of text"),
}
