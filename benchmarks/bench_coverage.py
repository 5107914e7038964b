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
from benchmarks.measure import agreed, alone, end_qgis, peer_output, peer_python, product, report, start_qgis, timed
from urban_rural_linkages.core.access.coverage_table import CoverageTable, coverage_table
from urban_rural_linkages.core.access.service_times import service_times
from urban_rural_linkages.core.access.zoned import zoned_cells
from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.polygons import polygons_from_rings
from urban_rural_linkages.io import raster

LIMITS = [15, 30, 45, 60]


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
        np.save(folder / f"{name}.npy", values.astype(np.float32))
    np.save(folder / "rings.npy", tiling(rows))
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


PEER = """
import sys, time
import numpy as np
from exactextract import exact_extract
from exactextract.feature import JSONFeatureSource
from exactextract.raster import NumPyRasterSource
folder = sys.argv[1]
rings = np.load(folder + "/rings.npy")
units = [{"type": "Feature", "id": str(i), "properties": {},
          "geometry": {"type": "Polygon", "coordinates": [ring.tolist() + [ring[0].tolist()]]}}
         for i, ring in enumerate(rings)]
people, minutes = (np.load(folder + f"/{name}.npy").astype(float) for name in ("people", "minutes"))
side = len(people)
def within(limits, units):
    bands = [NumPyRasterSource(np.where(minutes <= limit, people, 0.0), xmin=0, ymin=0, xmax=side, ymax=side,
                               name=f"t{limit}") for limit in limits]
    return exact_extract(bands, JSONFeatureSource(units), ["sum"], max_cells_in_memory=200_000_000)
within([15], units[:100])
begin = time.process_time()
found = within([15, 30, 45, 60], units)
seconds = time.process_time() - begin
np.save(folder + "/peer.npy", np.array([[one["properties"][f"t{t}_sum"] for t in (15, 30, 45, 60)] for one in found]))
print(seconds)
"""


def counted(folder: str) -> list[float]:
    """Measure core alone, on arrays; its people within each threshold go into a file of the folder."""
    people, minutes = (np.load(f"{folder}/{name}.npy").astype(np.float64) for name in ("people", "minutes"))
    rings, rows = np.load(f"{folder}/rings.npy"), len(people)
    polygons = polygons_from_rings([[[ring]] for ring in rings])

    def work() -> CoverageTable:
        coverage = exact_coverage(polygons, people.shape, (0.0, 1.0, 0.0, float(rows), 0.0, -1.0))
        zones = zoned_cells(coverage, [f"{number:05d}" for number in range(len(rings))], "outside")
        times, groups = {"minutes": service_times(minutes.ravel())}, {"people": people.ravel()}
        return coverage_table(times, groups, LIMITS, zones=zones)

    measured = timed(work)
    np.save(f"{folder}/ours.npy", measured.result.columns["population"].reshape(-1, len(LIMITS))[: len(rings)])
    return [measured.seconds, measured.memory]


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
        size = f"{rows * rows / 1e6:g} M cells x 8,000 zones, 4 thresholds"
        report("populationcoverage", size, measured.seconds, measured.memory, before="25.6, 2.3 GB")
        core = alone("benchmarks.bench_coverage:counted", name).result
        words = peer_output(peer_python("PYTHON_OF_EXACTEXTRACT"), PEER, name)
        same = agreed(np.load(folder / "ours.npy"), np.load(folder / "peer.npy"), 1e-6) if words else ""
        report("core: coverage_table", f"{size}, median and Gini", *core, peer="exactextract, sums alone",
               peer_seconds=float(words[0]) if words else None, same=same)  # fmt: skip
    end_qgis()


if __name__ == "__main__":
    main(sys.argv[1:])
