"""How far 5,368 services lie outside a country of 35,357 units, and which of them can be the nearest of somebody.

Run from the root of the checkout: `python -m benchmarks.bench_outside [units]`.  Units are Voronoi polygons of drawn
seats in EPSG:3035, each side of them in eight parts; three in four services lie in the country, the others as far as
500 km outside.  geopandas and shapely, in the Python of `make test-peers` or the one that `PYTHON_OF_GEOPANDAS` names,
read the same file and find the nearest unit of each service by an index in the same UTM zone.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import ogr
from scipy.spatial import Voronoi

from benchmarks.country import point, write_table
from benchmarks.measure import agreed, alone, peer_output, peer_python, product, report, start_qgis, timed
from benchmarks.watched import Looks

UNITS, SERVICES, ABROAD = 35_357, 5_368, 0.25
SIDE, FAR, PARTS = 740_000.0, 500_000.0, 8  # metres: of the country, and around it
WEST, SOUTH = 3_300_000.0, 2_300_000.0

PEER = """
import sys, time
import geopandas, numpy as np, shapely
folder = sys.argv[1]
def outside(rows):
    units = geopandas.read_file(folder + "/country.gpkg", layer="units", rows=rows)
    services = geopandas.read_file(folder + "/country.gpkg", layer="services", rows=rows)
    zone = sys.argv[2]
    tree = shapely.STRtree(units.to_crs(zone).geometry.values)
    points = services.to_crs(zone).geometry.values
    (row, _), metres = tree.query_nearest(points, return_distance=True, all_matches=False)
    found = np.empty(len(points))
    found[row] = metres
    return found
outside(100)
begin = time.process_time()
found = outside(None)
seconds = time.process_time() - begin
np.save(folder + "/peer.npy", found)
print(seconds)
"""


def make(folder: Path, units: int) -> None:
    """Write units and services."""
    random = np.random.default_rng(1)
    corner = np.array([WEST, SOUTH])
    seats = corner + random.uniform(0.0, SIDE, (units, 2))
    package = folder / "country.gpkg"
    write_table(package, "units", {"code": [f"{row:05d}" for row in range(units)]}, map(_polygon, _rings(seats)))
    abroad = int(SERVICES * ABROAD)
    around = corner + random.uniform(-FAR, SIDE + FAR, (abroad * 4, 2))
    foreign = around[((around < corner) | (around > corner + SIDE)).any(axis=1)][:abroad]
    places = np.vstack([corner + random.uniform(0.0, SIDE, (SERVICES - len(foreign), 2)), foreign])
    names = [f"hospital {row}" for row in range(SERVICES)]
    write_table(package, "services", {"name": names}, [point(x, y) for x, y in places.tolist()])


def _rings(seats: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return the ring of each seat's Voronoi polygon within the square of the country."""
    low, high = np.array([WEST, SOUTH]), np.array([WEST, SOUTH]) + SIDE
    mirrored = [np.where(np.arange(2) == axis, 2 * edge - seats, seats) for axis in (0, 1) for edge in (low, high)]
    cells = Voronoi(np.vstack([seats, *mirrored]))  # of mirrored seats, the sides of the square are borders
    step = np.arange(PARTS)[:, np.newaxis] / PARTS
    rings = []
    for place in range(len(seats)):
        corners = cells.vertices[cells.regions[cells.point_region[place]]]
        corners = corners[np.argsort(np.arctan2(*(corners - seats[place]).T[::-1]))]
        ends = np.roll(corners, -1, axis=0)
        rings.append(np.vstack([start + step * (end - start) for start, end in zip(corners, ends, strict=True)]))
    return rings


def _polygon(ring: NDArray[np.float64]) -> ogr.Geometry:
    text = ",".join(f"{x!r} {y!r}" for x, y in [*ring.tolist(), ring[0].tolist()])
    return ogr.CreateGeometryFromWkt(f"POLYGON(({text}))")


def measured(folder: str) -> dict[str, Any]:
    """Measure the distances alone, in this process, and write them into a file of the folder."""
    start_qgis()
    from qgis.core import QgsProcessingContext, QgsVectorLayer  # noqa: PLC0415 - after QGIS

    from urban_rural_linkages.core.progress import NullProgress  # noqa: PLC0415
    from urban_rural_linkages.io.layers import table_of_layer  # noqa: PLC0415
    from urban_rural_linkages.io.outside import distances_outside  # noqa: PLC0415
    from urban_rural_linkages.io.projections import local_utm  # noqa: PLC0415

    looks = Looks()

    class Watched(NullProgress):
        def cancelled(self) -> bool:
            looks.look()
            return False

    progress, context = Watched(), QgsProcessingContext()
    layers = {name: QgsVectorLayer(f"{folder}/country.gpkg|layername={name}", name) for name in ("units", "services")}
    units, services = (table_of_layer(layer, context, progress) for layer in layers.values())

    def work() -> NDArray[np.float64]:
        looks.begin()
        found = distances_outside(services.lonlat(), units, progress)
        progress.cancelled()
        return found

    found = timed(work)
    np.save(f"{folder}/ours.npy", found.result)
    return {"seconds": found.seconds, "memory": found.memory, "gap": looks.longest,
            "zone": local_utm(units.lonlat()).authid()}  # fmt: skip


def main(arguments: list[str]) -> None:
    """Measure the algorithm on files, and the distances beside shapely's."""
    units = int(arguments[0]) if arguments else UNITS
    what = f"{SERVICES:,} services, {units:,} units"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, units)
        package = folder / "country.gpkg"
        ours = product("prepareservices", {
            "SERVICES": f"{package}|layername=services", "UNITS": f"{package}|layername=units",
            "OUTPUT": str(folder / "services.gpkg"),
        })  # fmt: skip
        report("prepareservices", what, *ours[1:])
        core = alone("benchmarks.bench_outside:measured", name).result
        words = peer_output(peer_python("PYTHON_OF_GEOPANDAS"), PEER, name, core["zone"])
        same = ""
        if words:
            theirs = np.load(folder / "peer.npy")
            same = agreed(np.load(folder / "ours.npy"), np.where(theirs <= 1.0, 0.0, theirs), 1e-6, 1e-3)
        report("core: distances_outside", what, core["seconds"], core["memory"], peer="geopandas, shapely's STRtree",
               peer_seconds=float(words[0]) if words else None, same=same, before="about 430")  # fmt: skip
    print(f"longest time between two looks at cancel: {core['gap']:.2f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
