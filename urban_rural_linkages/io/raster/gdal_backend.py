"""Rasters by osgeo.gdal, which every QGIS has.

GDAL reports to an error handler, by default on stderr, and raises or not depending on a switch that belongs to the
whole process and thus to every plugin.  Here the switch is left alone: within `reporting` a handler of our own
collects what GDAL says, and failures become one exception at the end.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, gdal_array, ogr, osr

from ...core.arrays import Booleans, Bytes, Floats, Integers32
from ...core.grid import Grid
from ...core.progress import Progress
from .port import Description, RasterPort, Transform, unreadable_geometry
from .windows import BackendError, Window, blocks_of, declared_nodata, read_blocks

VERSION = gdal.__version__
CREATION_OPTIONS = {"TILED": "YES", "COMPRESS": "DEFLATE", "BIGTIFF": "IF_SAFER"}

PointTransform = Callable[[Floats, Floats], tuple[Floats, Floats]]


@contextmanager
def reporting() -> Iterator[None]:
    """Turn GDAL's failures into a BackendError; its warnings are nothing that a user can act upon."""
    failures: list[str] = []

    def hear(severity: int, _number: int, message: str) -> None:
        if severity >= gdal.CE_Failure:
            failures.append(message)

    gdal.PushErrorHandler(hear)
    try:
        yield
    except RuntimeError as raised:  # another plugin has switched exceptions on
        raise BackendError(str(raised)) from raised
    finally:
        gdal.PopErrorHandler()
    if failures:
        raise BackendError(failures[0])


def _open(path: str) -> gdal.Dataset:
    dataset = gdal.Open(path, gdal.GA_ReadOnly)
    if dataset is None:
        raise BackendError(gdal.GetLastErrorMsg() or "no driver of GDAL knows this format")
    return dataset


def read_crs(path: str) -> tuple[str, bool]:
    """Read the CRS of a raster: WKT 2 ("" = none), and whether its coordinates are degrees."""
    with reporting():
        system = _open(path).GetSpatialRef()
        return _wkt(system), bool(system and system.IsGeographic())


def to_mapping(wkb: bytes, row: int) -> dict[str, object]:
    """Turn WKB into the mapping of GeoJSON that rasterio understands, without loss of digits."""
    geometry = _geometry(wkb, row)
    geometry.FlattenTo2D()  # heights may be unknown, which JSON cannot say, and nobody asks for them
    return json.loads(geometry.ExportToJson(options=["SIGNIFICANT_FIGURES=17"]))


def point_transform(from_wkt: str, to_wkt: str) -> PointTransform | None:
    """Give the function that carries x and y from one CRS to another; None where both are the same or one is unknown.

    Points that cannot be carried over become NaN.
    """
    if from_wkt == to_wkt or not from_wkt or not to_wkt:
        return None
    source, target = _system(from_wkt), _system(to_wkt)
    if source.IsSame(target):
        return None
    transformation = _transformation(source, target)

    def transform(x: Floats, y: Floats) -> tuple[Floats, Floats]:
        if transformation is None:
            return np.full(np.shape(x), np.nan), np.full(np.shape(y), np.nan)
        points = np.column_stack((x, y))
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            carried = np.asarray(transformation.TransformPoints(points)).reshape(-1, 3)
        except RuntimeError:  # another plugin has switched exceptions on: one point in error ends them all
            carried = np.array([_carried(transformation, point) for point in points]).reshape(-1, 3)
        finally:
            gdal.PopErrorHandler()
        carried[~np.isfinite(carried).all(axis=1)] = np.nan
        return carried[:, 0], carried[:, 1]

    return transform


def _transformation(source: osr.SpatialReference, target: osr.SpatialReference) -> osr.CoordinateTransformation | None:
    """Look for a way between two systems; None where there is none, as from the grid of a building site."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return osr.CreateCoordinateTransformation(source, target)
    except RuntimeError:
        return None
    finally:
        gdal.PopErrorHandler()


def _carried(transformation: osr.CoordinateTransformation, point: Floats) -> tuple[float, float, float]:
    try:
        return transformation.TransformPoint(*point.tolist())
    except RuntimeError:
        return (np.nan, np.nan, np.nan)


class GdalBackend(RasterPort):
    """Backend of rasters that reads and writes pixels with osgeo.gdal."""

    def _header(self, path: str, band: int) -> Description:
        crs_wkt, is_geographic = read_crs(path)
        with reporting():
            dataset = _open(path)
            if not 1 <= band <= dataset.RasterCount:
                raise BackendError(f"it has {dataset.RasterCount} bands, and no band {band}")
            pixels = dataset.GetRasterBand(band)
            dtype = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(pixels.DataType)).name
            scale, offset = pixels.GetScale(), pixels.GetOffset()
            return Description(
                name=Path(path).stem,
                rows=dataset.RasterYSize,
                columns=dataset.RasterXSize,
                bands=dataset.RasterCount,
                transform=dataset.GetGeoTransform(),
                crs_wkt=crs_wkt,
                is_geographic=is_geographic,
                nodata=declared_nodata(pixels.GetNoDataValue(), dtype),
                dtype=dtype,
                masked=bool(pixels.GetMaskFlags() & gdal.GMF_PER_DATASET)
                or pixels.GetMaskFlags() == 0,  # a mask of this band alone
                scale=1.0 if scale is None else scale,
                offset=0.0 if offset is None else offset,
            )

    def _pixels(
        self, path: str, band: int, window: Window, masked: bool, progress: Progress
    ) -> tuple[NDArray[np.generic], Bytes | None]:
        with reporting():
            dataset = _open(path)
            pixels = dataset.GetRasterBand(band)
            values = read_blocks(window, progress, lambda block: _cells(pixels, block))
            mask = read_blocks(window, progress, lambda block: _cells(pixels.GetMaskBand(), block)) if masked else None
            return values, cast("Bytes | None", mask)

    def _save(self, path: str, grid: Grid, progress: Progress) -> None:
        save(path, grid, progress)

    def _burn(self, shapes: list[tuple[bytes, float, int]], grid: Grid, all_touched: bool) -> Floats:
        with reporting():
            holder, layer = _layer(ogr.OFTReal)
            for wkb, value, row in shapes:
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetGeometryDirectly(_geometry(wkb, row))
                feature.SetField("value", value)
                layer.CreateFeature(feature)
            burnt = _in_memory(np.full(grid.values.shape, np.nan), grid.transform)
            touched = "TRUE" if all_touched else "FALSE"
            gdal.RasterizeLayer(burnt, [1], layer, options=["ATTRIBUTE=value", f"ALL_TOUCHED={touched}"])
            del holder
            return burnt.ReadAsArray()

    def _outline(
        self, patches: Integers32, known: Booleans, transform: Transform, connectedness: int
    ) -> list[tuple[bytes, int]]:
        with reporting():
            holder, layer = _layer(ogr.OFTInteger)
            source, mask = _in_memory(patches, transform), _in_memory(known.astype(np.uint8), transform)
            options = ["8CONNECTED=8"] if connectedness == 8 else []
            gdal.Polygonize(source.GetRasterBand(1), mask.GetRasterBand(1), layer, 0, options)
            outlines = [(bytes(f.GetGeometryRef().ExportToWkb(ogr.wkbNDR)), f.GetField("value")) for f in layer]
            del holder
            return outlines


def save(path: str, grid: Grid, progress: Progress) -> None:
    """Write a GeoTIFF block by block; everything that can fail has failed when it returns.

    Each block is compressed at once: what GDAL holds back it compresses when the file is closed, in one call that
    nobody can stop.
    """
    code = gdal_array.NumericTypeCodeToGDALTypeCode(grid.values.dtype)
    options = [f"{key}={value}" for key, value in CREATION_OPTIONS.items()]
    with reporting():
        dataset = gdal.GetDriverByName("GTiff").Create(path, grid.columns, grid.rows, 1, code, options)
        if dataset is None:
            raise BackendError(gdal.GetLastErrorMsg())
        dataset.SetGeoTransform(grid.transform)
        if grid.crs_wkt:
            dataset.SetSpatialRef(_system(grid.crs_wkt))
        band = dataset.GetRasterBand(1)
        if grid.nodata is not None:
            band.SetNoDataValue(grid.nodata)
        try:
            for block in blocks_of(Window(0, 0, grid.rows, grid.columns), progress):
                below, behind = block.row + block.rows, block.column + block.columns
                band.WriteArray(grid.values[block.row : below, block.column : behind], block.column, block.row)
                band.FlushCache()
            dataset.FlushCache()
        finally:
            del band, dataset  # closing writes the rest, and may fail: inside the block


def _cells(pixels: gdal.Band, block: Window) -> NDArray[np.generic] | None:
    return pixels.ReadAsArray(block.column, block.row, block.columns, block.rows)


def _in_memory(values: NDArray[np.generic], transform: Transform) -> gdal.Dataset:
    code = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype)
    dataset = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1, code)
    dataset.SetGeoTransform(transform)
    dataset.GetRasterBand(1).WriteArray(values)
    return dataset


def _layer(field_type: int) -> tuple[object, ogr.Layer]:
    """Make a layer in memory with one field; it lives as long as its holder, which is returned first."""
    # GDAL 3.11 merged the driver for vectors into the one for rasters.
    holder = (ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")).CreateDataSource("shapes")
    layer = holder.CreateLayer("shapes", None, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("value", field_type))
    return holder, layer


def _geometry(wkb: bytes, row: int) -> ogr.Geometry:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
    except RuntimeError:
        geometry = None
    finally:
        gdal.PopErrorHandler()
    if geometry is None:
        raise unreadable_geometry(row)
    return geometry


def _system(crs_wkt: str) -> osr.SpatialReference:
    system = osr.SpatialReference()
    if system.SetFromUserInput(crs_wkt) != 0:
        raise BackendError("its coordinate reference system is not understood")
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)  # x is east, whatever the authority says
    return system


def _wkt(system: osr.SpatialReference | None) -> str:
    return system.ExportToWkt(["FORMAT=WKT2_2019"]) if system else ""
