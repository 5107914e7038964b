"""The valid inputs of an algorithm many times over, in a square block: work that takes long enough to cancel."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsGeometry

from .given import Given, Table

FEATURES, CELLS = 8_000, 4_000_000  # at most as many of each layer and raster
_NAMES = ("ORIGIN", "DESTINATION")  # parameters that name ids of other layers


def enlarge(given: Given) -> int:
    """Put copies of everything to the east and south of it, with ids of their own; return how many there are then."""
    layers = {name: Table.of(layer) for name, layer in given.layers().items()}
    rasters = {name: path for name, path in given.rasters().items() if isinstance(given.parameters[name], str)}
    sizes = [FEATURES // max(1, len(table.rows)) for table in layers.values()]
    sizes += [CELLS // (gdal.Open(path).RasterXSize * gdal.Open(path).RasterYSize) for path in rasters.values()]
    side, step = max(1, math.isqrt(max(1, min(sizes, default=1)))), _width(given, rasters)
    for name, table in layers.items():
        _repeat(table, side, step, _id_fields(given, name))
        given.parameters[name] = table.layer()
    for name, path in rasters.items():
        given.parameters[name] = _tiled(path, side, given.folder / f"large_{name.lower()}.tif")
    return side**2


def _width(given: Given, rasters: dict[str, str]) -> float:
    boxes = [layer.extent() for layer in given.layers().values() if layer.isSpatial()]
    widths = [max(box.width(), box.height()) for box in boxes]
    for path in rasters.values():
        file = gdal.Open(path)
        widths.append(file.RasterXSize * abs(file.GetGeoTransform()[1]))
    return max(widths, default=0.0)


def _id_fields(given: Given, layer: str) -> list[str]:
    named = given.field_parameters(layer).items()
    return [field for name, fields in named for field in fields if name.endswith("_ID") or name in _NAMES]


def _repeat(table: Table, side: int, step: float, ids: list[str]) -> None:
    rows, places = list(table.rows), [table.at(name) for name in ids]
    for number in range(1, side**2):
        east, south = divmod(number, side)
        for geometry, values in rows:
            moved, own = QgsGeometry(geometry), list(values)
            if not moved.isNull():
                moved.translate(east * step, -south * step)
            for place in places:
                own[place] = f"{own[place]}-{number}" if isinstance(own[place], str) else own[place]
            table.rows.append((moved, own))


def _tiled(path: str, side: int, target: Path) -> str:
    file = gdal.Open(path)
    band = file.GetRasterBand(1)
    values = np.tile(band.ReadAsArray(), (side, side))
    made = gdal.GetDriverByName("GTiff").Create(str(target), values.shape[1], values.shape[0], 1, band.DataType)
    made.SetGeoTransform(file.GetGeoTransform())
    made.SetProjection(file.GetProjection())
    if band.GetNoDataValue() is not None:
        made.GetRasterBand(1).SetNoDataValue(band.GetNoDataValue())
    made.GetRasterBand(1).WriteArray(values)
    made.FlushCache()
    return str(target)
