"""How long exact zonal sums take: 8,000 units of 120 vertices that tile 16 million cells.

Run from the root of the checkout: `python benchmarks/bench_zonal.py [rows]`, with 4000 rows unless given.  Where
exactextract can be imported, it is measured beside ours on the same arrays, and the greatest difference is printed;
a Python that has it can be given as the environment variable `PYTHON_OF_EXACTEXTRACT` instead, and then reads the
units and the raster from a scratch folder.  QGIS' own zonal statistics are run on the same units and cells where QGIS
is at hand.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import report, timed  # noqa: E402
from urban_rural_linkages.core.coverage_fractions import centre_coverage, exact_coverage  # noqa: E402
from urban_rural_linkages.core.polygons import polygons_from_rings  # noqa: E402
from urban_rural_linkages.core.zonal import zonal_sums  # noqa: E402

UNITS_DOWN, UNITS_ACROSS, POINTS_PER_SIDE = 80, 100, 30

PEER = """
import sys, time
import numpy as np
from exactextract import exact_extract
from exactextract.feature import JSONFeatureSource
from exactextract.raster import NumPyRasterSource
folder = sys.argv[1]
rings, values = np.load(folder + "/rings.npy"), np.load(folder + "/values.npy")
units = [{"type": "Feature", "id": str(i), "properties": {},
          "geometry": {"type": "Polygon", "coordinates": [ring.tolist() + [ring[0].tolist()]]}}
         for i, ring in enumerate(rings)]
rows, columns = values.shape
raster = NumPyRasterSource(values, xmin=0, ymin=0, xmax=columns, ymax=rows)
begin = time.process_time()
found = exact_extract(raster, JSONFeatureSource(units), ["sum"], max_cells_in_memory=200_000_000)
print(time.process_time() - begin)
np.save(folder + "/sums.npy", np.array([one["properties"]["sum"] for one in found]))
"""


QGIS_PEER = """
import os, sys, time
import numpy as np
from osgeo import gdal
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsRasterLayer, QgsVectorLayer
from qgis.analysis import QgsZonalStatistics
application = QgsApplication([], False)
QgsApplication.initQgis()
folder = sys.argv[1]
rings, values = np.load(folder + "/rings.npy"), np.load(folder + "/values.npy")
rows, columns = values.shape
made = gdal.GetDriverByName("GTiff").Create(folder + "/values.tif", columns, rows, 1, gdal.GDT_Float64)
made.SetGeoTransform((0.0, 1.0, 0.0, float(rows), 0.0, -1.0))
made.GetRasterBand(1).WriteArray(values)
made = None
raster = QgsRasterLayer(folder + "/values.tif", "values")
units = QgsVectorLayer("Polygon?field=unit:integer", "units", "memory")
features = []
for number, ring in enumerate(rings):
    feature = QgsFeature(units.fields())
    feature.setAttribute("unit", number)
    feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in ring]]))
    features.append(feature)
units.dataProvider().addFeatures(features)
statistics = QgsZonalStatistics(units, raster, "z_", 1, QgsZonalStatistics.Statistic.Sum)
begin = time.process_time()
statistics.calculateStatistics(None)
print(time.process_time() - begin)
found = {feature["unit"]: feature["z_sum"] for feature in units.getFeatures()}
np.save(folder + "/sums.npy", np.array([found[number] for number in range(len(rings))], dtype=float))
sys.stdout.flush()
os._exit(0)
"""


def tiling(rows: int) -> np.ndarray:
    """Make units whose sides wind, each shared by two of them: (units, vertices, 2)."""
    random = np.random.default_rng(12345)
    step_y, step_x = rows / UNITS_DOWN, rows / UNITS_ACROSS
    y, x = np.mgrid[0 : UNITS_DOWN + 1, 0 : UNITS_ACROSS + 1].astype(float)
    nodes = np.stack([x * step_x, y * step_y], axis=-1)
    nodes[1:-1, 1:-1] += random.uniform(-0.2, 0.2, nodes[1:-1, 1:-1].shape) * (step_x, step_y)
    along = np.linspace(0.0, 1.0, POINTS_PER_SIDE + 1)[:, None]
    calm = np.sin(np.pi * along)[:, 0]  # towards the nodes, so that no side crosses another

    def sides(start: np.ndarray, end: np.ndarray, axis: int) -> np.ndarray:
        line = start[..., None, :] * (1 - along) + end[..., None, :] * along
        noise = np.where(calm > 1e-9, random.normal(0.0, 0.5, line.shape[:-1]) * calm, 0.0)
        noise[(slice(None), [0, -1]) if axis == 0 else [0, -1]] = 0.0  # the outer border is that of the raster
        line[..., axis] += noise
        return line

    level, upright = sides(nodes[:, :-1], nodes[:, 1:], 1), sides(nodes[:-1], nodes[1:], 0)
    rings = [level[:-1, :, :-1], upright[:, 1:, :-1], level[1:, :, :0:-1], upright[:, :-1, :0:-1]]
    return np.concatenate(rings, axis=-2).reshape(UNITS_DOWN * UNITS_ACROSS, -1, 2)


def peer(program: str, python: str, rings: np.ndarray, values: np.ndarray) -> tuple[float, np.ndarray] | None:
    """Measure another engine in a Python that has it; None where there is none."""
    with tempfile.TemporaryDirectory() as folder:
        np.save(f"{folder}/rings.npy", rings)
        np.save(f"{folder}/values.npy", values)
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
        command = [python, "-c", program, folder]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        seconds = done.stdout.split()[-1:] if done.returncode == 0 else []
        return (float(seconds[0]), np.load(f"{folder}/sums.npy")) if seconds else None


def main(arguments: list[str]) -> None:
    """Report ours beside each engine."""
    rows = int(arguments[0]) if arguments else 4000
    random = np.random.default_rng(1)
    values = np.where(random.random((rows, rows)) < 0.6, 0.0, random.lognormal(0.0, 1.0, (rows, rows)))
    rings = tiling(rows)
    shape, transform = values.shape, (0.0, 1.0, 0.0, float(rows), 0.0, -1.0)
    polygons = polygons_from_rings([[[ring]] for ring in rings])
    ours = timed(lambda: zonal_sums(values, exact_coverage(polygons, shape, transform)).total)
    sums = ours.result
    print(f"sum of the units / sum of the cells - 1 = {sums.sum() / values.sum() - 1:.1e}")
    centres = zonal_sums(values, centre_coverage(polygons, shape, transform, 1.0)).total
    error = np.abs(centres / sums - 1)
    print(f"centres of the cells: wrong by {error.mean():.2%} on average, {error.max():.1%} at most")
    exactextract = os.environ.get("PYTHON_OF_EXACTEXTRACT", sys.executable)
    engines = {"exactextract": (PEER, exactextract), "QGIS' zonal statistics, by centres": (QGIS_PEER, sys.executable)}
    for name, engine in engines.items():
        measured = peer(*engine, rings, values)
        seconds, theirs = measured or (None, sums)
        same = f"differs by {np.abs(theirs / sums - 1).max():.1e} at most" if measured else ""
        report("core: zonal_sums", f"{len(rings):,} zones x {values.size / 1e6:.0f} M cells, exact", ours.seconds,
               ours.memory, peer=name, peer_seconds=seconds, same=same)  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
