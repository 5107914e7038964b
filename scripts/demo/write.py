"""Writing the region: one GeoPackage, and GeoTIFFs beside it, all of them saying that they are invented."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from .frame import EPSG, LABEL, NORTH, WEST, Floats
from .metadata import add_metadata, write_metadata

gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()
TYPES = {"text": ogr.OFTString, "int": ogr.OFTInteger, "real": ogr.OFTReal}
DATE = "2024-01-01T00:00:00.000Z"


@dataclass
class Table:
    """A layer to write: fields as (name, type), rows as (geometry or None, values); None is NULL."""

    name: str
    description: str
    shape: int
    fields: Sequence[tuple[str, str]]
    rows: Iterable[tuple[ogr.Geometry | None, Sequence[Any]]]


def reference() -> osr.SpatialReference:
    """Return the coordinate reference system, axes as in the file."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def write_geopackage(path: Path, tables: Iterable[Table]) -> None:
    """Write the tables to a new GeoPackage that is the same, byte for byte, at every run."""
    gdal.SetConfigOption("OGR_CURRENT_DATE", DATE)
    path.unlink(missing_ok=True)
    store = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    store.SetMetadataItem("DESCRIPTION", LABEL)
    titles = {}
    for table in tables:
        write_table(store, table)
        titles[table.name] = table.description
    store.ExecuteSQL("VACUUM")
    store = None
    add_metadata(path, titles, DATE)
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def write_table(store: gdal.Dataset, table: Table) -> None:
    """Write one table."""
    system = reference() if table.shape != ogr.wkbNone else None
    options = [f"IDENTIFIER={table.name}", f"DESCRIPTION={LABEL}. {table.description}", "FID=fid"]
    layer = store.CreateLayer(table.name, system, table.shape, options)
    for name, kind in table.fields:
        layer.CreateField(ogr.FieldDefn(name, TYPES[kind]))
    layer.StartTransaction()
    for shape, values in table.rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(values):
            if value is not None:
                feature.SetField(place, value.item() if isinstance(value, np.generic) else value)
        if shape is not None:
            feature.SetGeometryDirectly(shape)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def point(x: float, y: float) -> ogr.Geometry:
    """Return a point."""
    shape = ogr.Geometry(ogr.wkbPoint)
    shape.AddPoint_2D(float(x), float(y))
    return shape


def line(points: Floats) -> ogr.Geometry:
    """Return a line."""
    shape = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        shape.AddPoint_2D(float(x), float(y))
    return shape


def polygon(rings: Sequence[Floats]) -> ogr.Geometry:
    """Return a polygon of closed rings, the outer one first."""
    shape = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in points:
            ring.AddPoint_2D(float(x), float(y))
        shape.AddGeometry(ring)
    return shape


def write_raster(path: Path, values: np.ndarray, cell: int, *, kind: int, nodata: float, title: str) -> None:
    """Write one band, compressed in tiles, with its nodata value and a label."""
    rows, cols = values.shape
    options = ["COMPRESS=DEFLATE", "ZLEVEL=9", "PREDICTOR=2"]
    if rows > 256:
        options += ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256"]
    path.unlink(missing_ok=True)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, 1, kind, options)
    raster.SetGeoTransform((WEST, cell, 0, NORTH, 0, -cell))
    raster.SetSpatialRef(reference())
    raster.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", f"{LABEL}. {title}")
    raster.SetMetadataItem("TIFFTAG_COPYRIGHT", "CC0-1.0")
    band = raster.GetRasterBand(1)
    band.SetNoDataValue(nodata)
    band.WriteArray(values)
    band.FlushCache()
    raster = None
    write_metadata(path, title)


def burn_units(shapes: dict[int, list[Floats]], cell: int, size: int) -> np.ndarray:
    """Return the municipality (from 1; 0 outside) that holds the centre of every cell."""
    raster = gdal.GetDriverByName("MEM").Create("", size // cell, size // cell, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((WEST, cell, 0, NORTH, 0, -cell))
    raster.SetSpatialRef(reference())
    store = gdal.GetDriverByName("Memory").Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = store.CreateLayer("units", reference(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for number, rings in shapes.items():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, number)
        feature.SetGeometryDirectly(polygon(rings))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, options=["ATTRIBUTE=number"])
    return raster.ReadAsArray().astype(np.int64)


def burn_lines(lines: Sequence[Floats], cell: int, size: int) -> np.ndarray:
    """Return whether a line passes through a cell."""
    marks = np.zeros((size // cell, size // cell), dtype=bool)
    for points in lines:
        for start, end in pairwise(points):
            steps = np.linspace(0.0, 1.0, int(np.hypot(*(end - start)) / (cell / 3)) + 2)[:, None]
            x, y = (start + steps * (end - start)).T
            marks[((NORTH - y) // cell).astype(int), ((x - WEST) // cell).astype(int)] = True
    return marks
