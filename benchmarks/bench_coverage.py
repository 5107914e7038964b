"""Population coverage of 8,000 zones over 16 million cells, and the zonal sums that it rests on.

Run from the root of the checkout: `python -m benchmarks.bench_coverage [rows]`, with 4000 rows unless given.  Zones of
120 vertices tile the raster; two cells in five are inhabited, and one in fifty cannot be reached.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
from osgeo import ogr

from benchmarks.bench_zonal import tiling
from benchmarks.measure import end_qgis, product, report, start_qgis
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster


def make(folder: Path, rows: int) -> None:
    """Write minutes, people and zones."""
    from qgis.core import QgsCoordinateReferenceSystem  # noqa: PLC0415

    wkt = QgsCoordinateReferenceSystem("EPSG:25830").toWkt()
    random = np.random.default_rng(1)
    people = np.where(random.random((rows, rows)) < 0.6, 0.0, random.lognormal(0.0, 1.0, (rows, rows)))
    y, x = np.mgrid[0:rows, 0:rows]
    minutes = 45.0 + 40.0 * np.sin(x / 173.0) * np.cos(y / 131.0) + random.uniform(0.0, 5.0, (rows, rows))
    minutes[random.random((rows, rows)) < 0.02] = np.nan
    side, west, north = 100.0, 400_000.0, 4_700_000.0
    transform = (west, side, 0.0, north, 0.0, -side)
    for name, values in (("people", people), ("minutes", minutes)):
        raster.write(folder / f"{name}.tif", Grid(values.astype(np.float32), transform, wkt))
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "zones.gpkg"))
    reference = ogr.osr.SpatialReference()
    reference.ImportFromWkt(wkt)
    layer = source.CreateLayer("zones", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTString))
    layer.StartTransaction()
    for number, ring in enumerate(tiling(rows)):
        points = np.vstack([ring, ring[:1]]) * (side, side) + (west, north - rows * side)
        text = ",".join(f"{x!r} {y!r}" for x, y in points.tolist())
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("code", f"{number:05d}")
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({text}))"))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source


def main(arguments: list[str]) -> None:
    """Measure."""
    rows = int(arguments[0]) if arguments else 4000
    start_qgis()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, rows)
        measured = product("populationcoverage", {
            "TIME_RASTERS": [str(folder / "minutes.tif")], "POPULATION": [str(folder / "people.tif")],
            "ZONES": str(folder / "zones.gpkg"), "ZONE_ID": "code", "THRESHOLDS": "15,30,45,60",
            "OUTPUT": str(folder / "coverage.gpkg"),
        })  # fmt: skip
        report(
            "populationcoverage", f"{rows * rows / 1e6:g} M cells x 8,000 zones", *measured[1:], before="25.6, 2.3 GB"
        )
    end_qgis()


if __name__ == "__main__":
    main(sys.argv[1:])
