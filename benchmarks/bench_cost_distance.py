"""How long least-cost travel time takes beside GRASS and scikit-image: 1, 4 and 16 million cells, one run.

Run from the root of the checkout: `python -m benchmarks.bench_cost_distance [side ...]`, with sides of 1000, 2000 and
4000 cells unless given.  GRASS is measured where the command `grass` is at hand, with memory=6000, import and export of
the rasters not counted; scikit-image in the Python that the environment variable `PYTHON_OF_SKIMAGE` names.

Every figure is CPU time, user and system; memory is read from Linux' /proc.  Friction is 4 to 164 s a cell, 3 % of the
cells are roads of 4 s a cell, 1.7 % barriers, and one cell in 5,000 a source; every engine says which source is
nearest, but for scikit-image, which cannot.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import report  # noqa: E402
from urban_rural_linkages.core.access.cost_distance import least_times  # noqa: E402
from urban_rural_linkages.core.access.metric import planar_metric  # noqa: E402
from urban_rural_linkages.core.access.slope_laws import slope_law  # noqa: E402
from urban_rural_linkages.core.access.step_costs import Relief  # noqa: E402

CELL = 100.0  # metres
LARGEST_WALK = 4_000_000  # cells: r.walk takes minutes beyond

SKIMAGE = """
import sys, time
import numpy as np
from skimage.graph import MCP_Geometric
folder = sys.argv[1]
friction, sources = np.load(folder + "/friction.npy"), np.load(folder + "/sources.npy")
friction[np.isnan(friction)] = -1.0
begin = time.process_time()
costs, _ = MCP_Geometric(friction).find_costs(np.array(np.divmod(sources, friction.shape[1])).T)
print(time.process_time() - begin)
np.save(folder + "/times.npy", np.where(np.isinf(costs), np.nan, costs))
"""


def surface(side: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Make friction in seconds per cell, sources, and elevation in metres."""
    random = np.random.default_rng(side)
    friction = random.uniform(4.0, 164.0, (side, side))
    roads = random.integers(0, side, (2, int(side * 0.015)))
    friction[random.random((side, side)) < 0.017] = np.nan
    friction[roads[0]], friction[:, roads[1]] = 4.0, 4.0
    sources = np.unique(random.integers(0, side * side, side * side // 5000))
    rows, columns = np.mgrid[0:side, 0:side]
    hills = 200.0 * np.sin(rows / 37.0) * np.cos(columns / 53.0) + random.uniform(0.0, 10.0, (side, side))
    return friction, sources[np.isfinite(friction.ravel()[sources])], hills


def ours(side: int, folder: Path, engine: str) -> tuple[float, float]:
    """Measure our search in a process of its own: CPU seconds, and bytes per cell beside friction and libraries."""
    program = [sys.executable, "-m", "benchmarks.bench_cost_distance", "--ours", str(folder), engine]
    done = subprocess.run(program, capture_output=True, text=True, check=True, cwd=ROOT)
    seconds, memory = done.stdout.split()
    return float(seconds), float(memory) / side**2


def search(folder: Path, engine: str) -> None:
    """Run our search over the surface of a folder, and print seconds and bytes."""
    friction, sources = np.load(folder / "friction.npy"), np.load(folder / "sources.npy")
    friction /= CELL
    relief = None
    if engine == "walk":
        relief = Relief(slope_law("langmuir"), np.load(folder / "elevation.npy"), None, against=False)
        friction[np.isfinite(friction)] = 1e-12  # r.walk with a friction of 0
    least_times(friction[:8, :8].copy(), planar_metric(8, CELL, CELL), np.zeros(1, np.int64), limit=1.0)  # imports
    base = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    begin = time.process_time()
    chosen = {"walk": "auto"}.get(engine, engine)
    found = least_times(friction, planar_metric(friction.shape[0], CELL, CELL), sources, relief=relief, engine=chosen)
    seconds = time.process_time() - begin
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - base)
    np.save(folder / f"{engine}.npy", found.seconds)


def skimage(folder: Path) -> float | None:
    """Measure scikit-image; None where it is not at hand."""
    python = os.environ.get("PYTHON_OF_SKIMAGE", sys.executable)
    done = subprocess.run([python, "-c", SKIMAGE, str(folder)], capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else None


class Grass:
    """GRASS in a scratch location of metres."""

    def __init__(self, folder: Path, side: int) -> None:
        self._folder, self._mapset = folder, folder / "location" / "PERMANENT"
        self._run("grass", "-c", "XY", "-e", str(folder / "location"))
        edge = f"{side * CELL:.0f}"
        self._inside("g.region", f"n={edge}", "s=0", f"e={edge}", "w=0", f"res={CELL:.0f}")
        for name in ("friction", "start", "elevation", "flat"):
            self._inside("r.in.bin", "-d", f"input={folder / name}.bin", f"output={name}", "bytes=8", "anull=-9999",
                         f"rows={side}", f"cols={side}", f"north={edge}", "south=0", f"east={edge}",
                         "west=0")  # fmt: skip

    def seconds(self, *command: str) -> float:
        """Measure one command of GRASS, less what starting GRASS takes."""
        return self._inside(*command) - self._inside("g.gisenv")

    def read(self, name: str, side: int) -> np.ndarray:
        """Fetch a raster."""
        file = self._folder / f"{name}.out"
        self._inside("r.out.bin", f"input={name}", f"output={file}", "bytes=8", "null=-9999")
        values = np.fromfile(file).reshape(side, side)
        return np.where(values == -9999, np.nan, values)

    def _inside(self, *command: str) -> float:
        return self._run("grass", str(self._mapset), "--exec", *command)

    def _run(self, *command: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def difference(one: np.ndarray, other: np.ndarray) -> str:
    """Give the greatest relative difference of two rasters of times."""
    if not np.array_equal(np.isnan(one), np.isnan(other)):
        return "not the same cells"
    known = one > 0.0
    return f"{np.max(np.abs(one[known] / other[known] - 1)):.1e}"


def measure(side: int, folder: Path) -> None:
    """Print one line per engine."""
    friction, sources, elevation = surface(side)
    start = np.full(side * side, -9999.0)
    start[sources] = np.arange(sources.size) + 1.0
    binary = {"friction": np.nan_to_num(friction, nan=-9999.0), "start": start, "elevation": elevation,
              "flat": np.where(np.isnan(friction), -9999.0, 0.0)}  # fmt: skip
    for name, values in binary.items():
        values.tofile(folder / f"{name}.bin")
    for name, values in {"friction": friction, "sources": sources, "elevation": elevation}.items():
        np.save(folder / f"{name}.npy", values)
    print(f"{side**2 / 1e6:g} million cells, {sources.size} sources")
    what, times = f"{side**2 / 1e6:g} M cells", lambda engine: np.load(folder / f"{engine}.npy")
    seconds, memory = ours(side, folder, "auto")
    measured = seconds, memory * side**2 / 1024**2
    if (theirs := skimage(folder)) is not None:
        compared(what, measured, theirs, "scikit-image MCP", lambda: difference(times("times"), times("auto")))
    grass = Grass(folder, side) if shutil.which("grass") else None
    cost = ["input=friction", "output=cost", "nearest=near", "start_raster=start", "memory=6000"]
    theirs = grass.seconds("r.cost", *cost) if grass else None
    compared(what, measured, theirs, "GRASS r.cost", lambda: difference(grass.read("cost", side), times("auto")))
    if side**2 > LARGEST_WALK:
        return
    seconds, memory = ours(side, folder, "walk")
    walk = ["elevation=elevation", "friction=flat", "output=walk", "nearest=near2", "start_raster=start"]
    theirs = grass.seconds("r.walk", *walk, "memory=6000") if grass else None
    measured = seconds, memory * side**2 / 1024**2
    compared(f"{what}, walking on slopes", measured, theirs, "GRASS r.walk",
             lambda: difference(grass.read("walk", side), times("walk")))  # fmt: skip


def compared(what: str, ours: tuple[float, float], theirs: float | None, name: str, differs) -> None:
    """Report ours beside a peer; ours are seconds and MB."""
    same = "" if theirs is None else f"differs by {differs()} at most"
    report("core: least_times", what, *ours, peer=name, peer_seconds=theirs, same=same)


def main(arguments: list[str]) -> None:
    """Measure each size."""
    if arguments[:1] == ["--ours"]:
        search(Path(arguments[1]), arguments[2])
        return
    for side in [int(argument) for argument in arguments] or [1000, 2000, 4000]:
        with tempfile.TemporaryDirectory() as folder:
            measure(side, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
