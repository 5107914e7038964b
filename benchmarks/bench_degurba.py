"""How long the degree of urbanisation takes, and how much memory: Belgium, Europe, and with --huge the world.

Run from the root of the checkout: `python benchmarks/bench_degurba.py [--huge]`.  Each size runs in a fresh Python, so
that its peak of memory is its own.  Belgium is real where the data are at hand; Europe (5,000 x 7,000 cells of 1 km)
and the world (18,000 x 36,082) are lognormal people in clumps, with land and built-up area in per cent as bytes.
Goals: Belgium under 1 s, Europe under 10 s and 2 GB, the world within 16 GB.

Published for level 2 (flexurba, vignette 5, on a laptop): GHS-DUG 2 s and 0.7 GB for Belgium, 10 s and 5.7 GB for
Europe; flexurba 2 s and 0.5 GB, 187 s and 8.8 GB; for the world 145 min and 116 GB (its vignette 3).
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import report  # noqa: E402
from urban_rural_linkages.core.functional.degurba import classify_grid  # noqa: E402
from urban_rural_linkages.core.functional.shares import Shares  # noqa: E402

BELGIUM = ROOT.parent / "shared" / "data" / "belgium"
SIZES = {"belgium": (219, 303), "europe": (5000, 7000), "world": (18000, 36082)}
ROWS = 500  # made at a time
CLUMP = 20  # cells: towns are larger than a cell


class Watch:
    """Remembers the longest time between two questions whether to stop."""

    def __init__(self) -> None:
        self.last, self.longest = time.perf_counter(), 0.0

    def report(self, fraction: float) -> None:
        """Take note of nothing."""

    def cancelled(self) -> bool:
        """Go on, and measure."""
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now
        return False


def synthetic(rows: int, columns: int) -> tuple[np.ndarray, Shares, Shares]:
    """Make people, land and built-up area: two cells in five inhabited, about 2 % at 300 per km2 or more."""
    random = np.random.default_rng(12345)
    clumps = random.normal(0.0, 1.3, (rows // CLUMP + 1, columns // CLUMP + 1)).astype(np.float32)
    population = np.empty((rows, columns), dtype=np.float32)
    land, built = np.empty(population.shape, dtype=np.uint8), np.empty(population.shape, dtype=np.uint8)
    for top in range(0, rows, ROWS):
        here = slice(top, min(top + ROWS, rows))
        shape = population[here].shape
        level = clumps[np.arange(here.start, here.stop) // CLUMP][:, np.arange(columns) // CLUMP]
        people = np.exp(2.0 + level + random.standard_normal(shape, dtype=np.float32) * 1.5)
        people[random.random(shape, dtype=np.float32) < 0.6 - 0.12 * level] = 0.0
        population[here] = people
        land[here] = np.where(random.random(shape, dtype=np.float32) < 0.1, 30, 100)
        land[here][level < -1.5] = 0
        population[here][land[here] == 0] = 0.0
        built[here] = np.minimum(people / 100.0, land[here])
    return population, Shares(land, 100.0), Shares(built, 100.0, what="built-up")


def belgium() -> tuple[np.ndarray, Shares, Shares]:
    """Read the rasters of Belgium."""
    from urban_rural_linkages.io import raster  # noqa: PLC0415 - needs GDAL

    people, land, built = (raster.read(BELGIUM / f"{name}.tif") for name in ("POP", "LAND", "BUILT_S"))
    return people.as_float(), Shares(land.values, 1e6), Shares(built.values, 1e6, what="built-up")


def peak_gb() -> float:
    """Give the peak of memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def measure(name: str) -> None:
    """Classify one region and print figures."""
    if name == "belgium" and BELGIUM.exists():
        data = belgium()
        classify_grid(*data)  # imports scipy
    else:
        data = synthetic(*SIZES[name])
    before, watch = peak_gb(), Watch()
    wall, cpu = time.perf_counter(), time.process_time()
    result = classify_grid(*data, progress=watch)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    shares = ", ".join(
        f"{code}: {cells}" for code, cells in zip(result.summary.classes, result.summary.cells, strict=True)
    )
    cells = f"{name}, {result.classes.size / 1e6:.3g} M cells"
    report("core: classify_grid", cells, cpu, 1024 * (peak_gb() - before))
    print(f"  {wall:.2f} s by the clock; peak {peak_gb():.2f} GB, {before:.2f} GB of it the input before")
    print(f"  longest step {watch.longest:.2f} s")
    print(f"  {result.centres.size} urban centres, {result.settlements.ids.size} settlements; cells {shares}")


def main() -> int:
    """Measure every size in a Python of its own."""
    names = [name for name in SIZES if name in sys.argv[1:]]
    if names:
        measure(names[0])
        return 0
    for name in ["belgium", "europe"] + ["world"] * ("--huge" in sys.argv[1:]):
        subprocess.run([sys.executable, __file__, name], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
