"""Population change by cell between grids of two projections, and the sums that bring one onto the other.

Run from the root of the checkout: `python -m benchmarks.bench_gridchange [side]`, with 1000 cells a side unless given.
The start lies on the cells of 1 km of Europe (EPSG:3035), the end on cells of 1 km of UTM 30 N; people are clumped.
The peer is GDAL's warper, which sums, too (`-r sum`), and shares a cell out by the box around it.
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

PLACES = {"start": ("EPSG:3035", 2_800_000.0, 2_500_000.0), "end": ("EPSG:25830", 30_000.0, 4_850_000.0)}
ZONE = 20  # cells a side: the peer shares a cell out otherwise, over its neighbours


def make(folder: Path, side: int) -> None:
    """Write the people of two years."""
    y, x = np.mgrid[0:side, 0:side]
    for number, (name, (crs, west, north)) in enumerate(PLACES.items()):
        random = np.random.default_rng(number)
        level = np.exp(3.0 + 2.0 * np.sin(x / 37.0) * np.cos(y / 29.0))
        people = np.where(random.random((side, side)) < 0.4, 0.0, np.round(level * random.lognormal(0.0, 1.0, x.shape)))
        grid = Grid(people, (west, 1000.0, 0.0, north, 0.0, -1000.0), QgsCoordinateReferenceSystem(crs).toWkt())
        raster.write(folder / f"{name}.tif", grid, dtype="float32")


def warped(folder: Path, side: int) -> np.ndarray:
    """Sum the start on the cells of the end by GDAL."""
    _, west, north = PLACES["end"]
    bounds = west, north - 1000.0 * side, west + 1000.0 * side, north
    made = gdal.Warp("", str(folder / "start.tif"), format="MEM", dstSRS=PLACES["end"][0], resampleAlg="sum",
                     outputBounds=bounds, xRes=1000.0, yRes=1000.0, outputType=gdal.GDT_Float64)  # fmt: skip
    return np.nan_to_num(made.ReadAsArray())


def by_region(values: np.ndarray) -> np.ndarray:
    """Add cells up in squares that lie wholly inside the start, far from its border."""
    side = values.shape[0] // ZONE * ZONE
    return np.nan_to_num(values)[:side, :side].reshape(side // ZONE, ZONE, -1, ZONE).sum(axis=(1, 3))


def main(arguments: list[str]) -> None:
    """Measure the algorithm, the sums alone, and GDAL."""
    side = int(arguments[0]) if arguments else 1000
    start_qgis()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, side)
        cells, before = f"{side * side / 1e6:g} M cells of 1 km, EPSG:3035 onto EPSG:25830", "17.5"
        ours = product("gridchange", {
            "START": str(folder / "start.tif"), "END": str(folder / "end.tif"), "START_YEAR": 2001,
            "END_YEAR": 2021, "OUTPUT": str(folder / "change.tif"),
        })  # fmt: skip
        report("gridchange", cells, ours.seconds, ours.memory, before=before)
        start, end = (raster.read(folder / f"{name}.tif") for name in PLACES)
        sums = timed(lambda: raster.resample(start, end, "sum").values)
        warped(folder, 100)
        theirs = timed(lambda: warped(folder, side))
        one, other = by_region(sums.result), by_region(theirs.result)
        agreed(one, other, 0.0, 0.02 * one.max())
        same = f"total {agreed(one.sum(), other.sum(), 1e-4)}; squares of {ZONE} km to 2 % of the largest"
        report("core: resample, sums", cells, sums.seconds, sums.memory, peer="gdal.Warp -r sum",
               peer_seconds=theirs.seconds, same=same)  # fmt: skip
    end_qgis()


if __name__ == "__main__":
    main(sys.argv[1:])
