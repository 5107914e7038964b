"""Hot spots of all Spanish municipalities, and of 12,000 units with thousands of neighbours each; 999 permutations.

Run from the root of the checkout: `python -m benchmarks.bench_hotspots`.  Units lie at random: 8,100 of them as densely
as the municipalities of Spain (one every 62 square kilometres), 12,000 in a region so small that 25 km hold half of it.
Values are skewed noise.  Where esda can be imported (`PYTHON_OF_ESDA`, or the Python of `make test-peers`) it is
measured beside core on the same neighbours, after a whole run that is not counted: with numba, which it uses where it
finds it, the first run compiles, and without numba it is many times slower.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np

from benchmarks.measure import agreed, alone, peer_output, peer_python, product, report

BAND, PERMUTATIONS = 25_000.0, 999
REGIONS = {"8,100 units": (8100, 62.0, ""), "12,000 units": (12_000, 0.28, "1.85 GB")}  # km2 a unit, what was before

PEER = """
import sys, time, warnings
warnings.filterwarnings("ignore")
import numpy as np
from esda import G_Local
from libpysal.weights import DistanceBand
try:
    import numba
    name = "esda"
except ImportError:
    name = "esda-without-numba"
folder, radius, permutations = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
points, values = np.load(folder + "/points.npy"), np.load(folder + "/values.npy")
def work(permutations):
    band = DistanceBand(points, radius, silence_warnings=True)
    return G_Local(values, band, transform="B", star=True, permutations=permutations, seed=1, n_jobs=1)
work(9)
begin = time.process_time()
local = work(permutations)
seconds = time.process_time() - begin
np.save(folder + "/esda_z.npy", local.Zs)
print(seconds, name)
"""


def region(units: int, km2: float) -> tuple[np.ndarray, np.ndarray]:
    """Make places and values; values are positive, because esda turns the sign where their sum is negative."""
    random = np.random.default_rng(12345)
    points = random.uniform(0.0, 1000.0 * np.sqrt(km2 * units), (units, 2))
    return points + (3_000_000.0, 2_000_000.0), random.exponential(1.0, units)


def measure_core(folder: str, statistic: str) -> int:
    """Find neighbours and clusters; keep the scores, return the number of neighbours."""
    from urban_rural_linkages.core.clusters.hot_spots import Significance, hot_spots  # noqa: PLC0415 - core alone
    from urban_rural_linkages.core.clusters.spatial_weights import distance_band  # noqa: PLC0415

    band = distance_band(np.load(f"{folder}/points.npy"), BAND)
    found = hot_spots(np.load(f"{folder}/values.npy"), band, statistic=statistic, rules=Significance(PERMUTATIONS))
    np.save(f"{folder}/{statistic}.npy", found.z)
    return int(band.neighbour.size)


def measure(name: str, units: int, km2: float, before: str, folder: Path) -> None:
    """Measure the product, and core beside esda, whose scores must be the same to 1e-9."""
    from benchmarks.country import point, write_table  # noqa: PLC0415 - knows GDAL

    points, values = region(units, km2)
    np.save(folder / "points.npy", points)
    np.save(folder / "values.npy", values)
    codes = [f"{number:05d}" for number in range(units)]
    shapes = [point(*place) for place in points.tolist()]
    write_table(folder / "units.gpkg", "units", {"code": codes, "area_km2": values}, shapes)
    what = f"{name} within {BAND / 1000:g} km, {PERMUTATIONS} permutations"
    for statistic in ("gi_star", "local_moran") if not before else ("gi_star",):
        ours = product("hotspots", {
            "UNITS": str(folder / "units.gpkg"), "UNIT_ID": "code", "VALUE": "area_km2", "STATISTIC": statistic,
            "WEIGHTS": "distance", "BAND_KM": BAND / 1000.0, "PERMUTATIONS": PERMUTATIONS,
            "OUTPUT": str(folder / f"{statistic}.gpkg"),
        })  # fmt: skip
        report("hotspots", f"{statistic}, {what}", *ours[1:], before=before)
        core = alone("benchmarks.bench_hotspots:measure_core", str(folder), statistic)
        words, theirs, same = None, None, ""
        if statistic == "gi_star" and not before:
            words = peer_output(peer_python("PYTHON_OF_ESDA"), PEER, folder, BAND, PERMUTATIONS)
        if words is not None:
            theirs = float(words[0])
            same = f"z {agreed(np.load(folder / 'gi_star.npy'), np.load(folder / 'esda_z.npy'), 1e-9, 1e-9)}"
        peer = words[1].replace("-", " ") if words else ("esda" if statistic == "gi_star" and not before else "")
        report("core: distance_band, hot_spots", f"{statistic}, {what}: {core.result / units:.0f} neighbours each",
               *core[1:], peer=peer, peer_seconds=theirs, same=same)  # fmt: skip


def main() -> None:
    """Measure both regions."""
    for name, (units, km2, before) in REGIONS.items():
        with tempfile.TemporaryDirectory() as folder:
            measure(name, units, km2, before, Path(folder))


if __name__ == "__main__":
    main()
