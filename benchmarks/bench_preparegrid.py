"""People of a country in degrees added up on the equal-area grid of Europe, block by block.

Run from the root of the checkout: `python -m benchmarks.bench_preparegrid [columns]`, with 12,000 columns of 3
arc seconds (WorldPop's 100 m) unless given, three quarters as many rows, and the sea around them without data.
The peer is GDAL's warper, which sums, too (`-r sum`), in 64 bits and in one thread.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem

from benchmarks.measure import agreed, end_qgis, product, report, start_qgis, timed
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

WEST, NORTH, CELL = -9.0, 43.5, 1.0 / 1200.0
NO_DATA = -99999.0
SQUARE = 20  # cells a side: the peer shares a cell out otherwise, over its neighbours


def make(path: Path, columns: int) -> float:
    """Write clumped people in an ellipse of land, and return how many they are."""
    rows = columns * 3 // 4
    random = np.random.default_rng(2)
    y, x = np.linspace(-1.0, 1.0, rows)[:, np.newaxis], np.linspace(-1.0, 1.0, columns)
    people = random.lognormal(-1.0, 1.0, (rows, columns)).astype(np.float32)
    people *= random.random((rows, columns), dtype=np.float32) < 0.3
    people[x**2 + y**2 > 0.9] = NO_DATA
    crs = QgsCoordinateReferenceSystem("EPSG:4326").toWkt()
    raster.write(path, Grid(people, (WEST, CELL, 0.0, NORTH, 0.0, -CELL), crs, NO_DATA))
    return float(people[people != NO_DATA].sum(dtype=np.float64))


def warped(path: Path, grid: Grid) -> np.ndarray:
    """Sum the people on the same cells by GDAL."""
    west, south, east, north = grid.bounds
    made = gdal.Warp("", str(path), format="MEM", dstSRS="EPSG:3035", resampleAlg="sum", xRes=1000.0, yRes=1000.0,
                     outputBounds=(west, south, east, north), outputType=gdal.GDT_Float64)  # fmt: skip
    band = made.GetRasterBand(1)
    values = made.ReadAsArray()
    return np.where(values == band.GetNoDataValue(), 0.0, values)


def by_square(values: np.ndarray) -> np.ndarray:
    """Add cells up in squares."""
    rows, columns = (size // SQUARE * SQUARE for size in values.shape)
    cut = np.nan_to_num(values[:rows, :columns])
    return cut.reshape(rows // SQUARE, SQUARE, columns // SQUARE, SQUARE).sum(axis=(1, 3))


def main(arguments: list[str]) -> None:
    """Measure the algorithm and GDAL."""
    columns = int(arguments[0]) if arguments else 12_000
    start_qgis()
    with tempfile.TemporaryDirectory() as name:
        path, result = Path(name) / "people.tif", Path(name) / "grid.tif"
        total = make(path, columns)
        ours = product("preparegrid", {"RASTER": str(path), "CRS": "EPSG:3035", "OUTPUT": str(result)})
        agreed(ours.result["TOTAL_OUT"], total, 1e-9)
        grid = raster.read(result)
        theirs = timed(lambda: warped(path, grid))
        one, other = by_square(grid.as_float()), by_square(theirs.result)
        lost = theirs.result.sum() / total - 1.0
        agreed(one, other, 0.0, 0.02 * one.max())
        what = f"{columns * (columns * 3 // 4) / 1e6:.0f} M cells of 3 arc seconds onto cells of 1 km, EPSG:3035"
        same = f"squares of {SQUARE} km to 2 % of the largest; totals: ours to 1e-9, GDAL's to {lost:.1e}"
        report("preparegrid", what, ours.seconds, ours.memory, peer="gdal.Warp -r sum", peer_seconds=theirs.seconds,
               same=same)  # fmt: skip
    end_qgis()


if __name__ == "__main__":
    main(sys.argv[1:])
