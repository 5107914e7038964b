"""How long hot spots of all Spanish municipalities take: 8,100 units, 999 permutations.

Run from the root of the checkout: `python -m benchmarks.bench_hotspots [units]`.  Units lie at random, as densely as
the municipalities of Spain (one every 62 square kilometres), and their values are skewed noise.  Where esda can be
imported it is measured beside ours, on the same neighbours; a Python that has it can be given as the environment
variable `PYTHON_OF_ESDA` instead, and without it that of `make test-peers` is tried.  esda compiles its inner loop with
numba where it finds it, which is not counted: it runs once on a few units before.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from urban_rural_linkages.core.clusters.hot_spots import HotSpots, hot_spots  # noqa: E402
from urban_rural_linkages.core.clusters.local_statistics import getis_ord  # noqa: E402
from urban_rural_linkages.core.clusters.spatial_weights import (  # noqa: E402
    SpatialWeights,
    distance_band,
    nearest_neighbours,
)

UNITS, KM2_A_UNIT, BAND = 8100, 62.0, 25_000.0

PEER = """
import sys, time, warnings
warnings.filterwarnings("ignore")
import numpy as np
from esda import G_Local
from libpysal.weights import DistanceBand
folder = sys.argv[1]
points, values = np.load(folder + "/points.npy"), np.load(folder + "/values.npy")
few = DistanceBand(points[:50], 1e6, silence_warnings=True)
G_Local(values[:50], few, transform="B", star=True, permutations=9)
begin = time.process_time()
band = DistanceBand(points, float(sys.argv[2]), silence_warnings=True)
found = time.process_time()
local = G_Local(values, band, transform="B", star=True, permutations=999, seed=1, n_jobs=1)
print(found - begin, time.process_time() - found)
np.save(folder + "/z.npy", local.Zs)
"""


def region(units: int) -> tuple[np.ndarray, np.ndarray]:
    """Make places and values; values are positive, because esda turns the sign where their sum is negative."""
    random = np.random.default_rng(12345)
    points = random.uniform(0.0, 1000.0 * np.sqrt(KM2_A_UNIT * units), (units, 2))
    return points, random.exponential(1.0, units)


def timed(work: Callable[[], SpatialWeights | HotSpots]) -> tuple[SpatialWeights | HotSpots, float]:
    """Return a result and the CPU seconds that it took."""
    begin = time.process_time()
    return work(), time.process_time() - begin


def peer(points: np.ndarray, values: np.ndarray) -> tuple[float, float, np.ndarray] | None:
    """Measure esda in a Python that has it: neighbours, Gi*, and its z; None where there is none."""
    beside = ROOT / ".venv-peers" / "bin" / "python"
    python = os.environ.get("PYTHON_OF_ESDA") or (str(beside) if beside.exists() else sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        np.save(f"{folder}/points.npy", points)
        np.save(f"{folder}/values.npy", values)
        command = [python, "-c", PEER, folder, str(BAND)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            return None
        near, local = map(float, done.stdout.split())
        return near, local, np.load(f"{folder}/z.npy")


def main(arguments: list[str]) -> None:
    """Print a line for each kind of neighbours and statistic, and one for esda."""
    units = int(arguments[0]) if arguments else UNITS
    points, values = region(units)
    band, seconds = timed(lambda: distance_band(points, BAND))
    print(f"{units} units; within {BAND / 1000:g} km {band.sizes.mean():.1f} neighbours each: {seconds:.2f} s CPU")
    nearest, seconds = timed(lambda: nearest_neighbours(points, 8))
    print(f"8 nearest neighbours: {seconds:.2f} s")
    for statistic in ("gi_star", "local_moran"):
        for name, weights in (("band", band), ("nearest", nearest)):
            _, seconds = timed(lambda s=statistic, w=weights: hot_spots(values, w, statistic=s))
            print(f"{statistic}, {name}, 999 permutations: {seconds:.2f} s")
    measured = peer(points, values)
    if measured is None:
        print("esda: not at hand")
        return
    near, local, z = measured
    error = np.nanmax(np.abs(z - getis_ord(values, band)))
    print(f"esda: neighbours {near:.2f} s, Gi* with 999 permutations {local:.2f} s; z differs by {error:.1e} at most")


if __name__ == "__main__":
    main(sys.argv[1:])
