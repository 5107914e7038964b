"""Catchments on a surface: Huff's and those under a capacity, of 100 services within 30 minutes over a million cells.

Run from the root of the checkout: `python -m benchmarks.bench_catchments [side]`, with 1000 cells a side unless given.
The surface is that of `bench_cost_distance`, in EPSG:3035.  GRASS' r.cost, where the command `grass` is at hand, finds
the times around ten of the services one after the other, as core does; import and export are not counted.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.bench_cost_distance import CELL, Grass, surface
from benchmarks.country import point, write_grid, write_table
from benchmarks.measure import agreed, alone, product, report

SERVICES, COMPARED, MINUTES = 100, 10, 30.0
FRAME = (3_000_000.0, CELL, 0.0, 2_300_000.0, 0.0, -CELL)


def make(folder: Path, side: int) -> None:
    """Write friction, people and services; the services lie in the centres of cells that can be crossed."""
    friction = surface(side)[0]
    random = np.random.default_rng(1)
    cells = random.choice(np.flatnonzero(np.isfinite(friction)), SERVICES, replace=False)
    np.save(folder / "friction.npy", friction)
    np.save(folder / "cells.npy", cells)
    write_grid(folder / "friction.tif", np.nan_to_num(friction / CELL, nan=-1.0), FRAME)
    write_grid(folder / "people.tif", random.poisson(3.0, (side, side)).astype(float), FRAME)
    rows, columns = np.divmod(cells, side)
    x, y = FRAME[0] + (columns + 0.5) * CELL, FRAME[3] - (rows + 0.5) * CELL
    fields = {"code": [f"s{number:03d}" for number in range(SERVICES)],
              "room": random.uniform(500.0, 60_000.0, SERVICES).round()}  # fmt: skip
    write_table(folder / "services.gpkg", "services", fields, [point(*place) for place in zip(x, y, strict=True)])


def times_around(folder: str, services: int) -> float:
    """Find the times around each service alone, and keep those of the first ten."""
    from urban_rural_linkages.core.access.cost_distance import TimesFromPlaces  # noqa: PLC0415 - not to be counted twice
    from urban_rural_linkages.core.access.metric import planar_metric  # noqa: PLC0415

    friction, cells = np.load(f"{folder}/friction.npy") / CELL, np.load(f"{folder}/cells.npy")
    search = TimesFromPlaces(friction, planar_metric(friction.shape[0], CELL, CELL), MINUTES * 60.0)
    kept = np.full((COMPARED, friction.size), np.nan)
    for number, cell in enumerate(cells[:services]):
        places, seconds = search.around(np.array([cell]))
        if number < COMPARED:
            kept[number, places] = seconds
    np.save(f"{folder}/times.npy", kept)
    return 0.0


def of_grass(folder: Path, side: int) -> tuple[float, np.ndarray] | None:
    """Measure r.cost around ten services, one after the other; None where there is no GRASS."""
    if not shutil.which("grass"):
        return None
    friction = np.load(folder / "friction.npy")
    for name in ("friction", "start", "elevation", "flat"):
        np.nan_to_num(friction, nan=-9999.0).tofile(folder / f"{name}.bin")
    grass, seconds, found = Grass(folder, side), 0.0, []
    for row, column in zip(*np.divmod(np.load(folder / "cells.npy")[:COMPARED], side), strict=True):
        start = f"start_coordinates={(column + 0.5) * CELL},{(side - row - 0.5) * CELL}"
        options = ("input=friction", "output=cost", f"max_cost={MINUTES * 60.0}", "memory=6000", "--overwrite")
        seconds += grass.seconds("r.cost", *options, start)
        found.append(grass.read("cost", side).ravel())
    return seconds, np.array(found)


def main(arguments: list[str]) -> None:
    """Measure both methods on files, and core beside GRASS."""
    side = int(arguments[0]) if arguments else 1000
    what = f"{side * side / 1e6:g} M cells x {SERVICES} services, {MINUTES:g} minutes"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, side)
        for method in ("huff", "capacity"):
            ours = product("servicecatchments", {
                "METHOD": method, "FRICTION": str(folder / "friction.tif"), "POPULATION": str(folder / "people.tif"),
                "SERVICES": str(folder / "services.gpkg"), "SERVICE_ID": "code", "CAPACITY": "room",
                "THRESHOLDS": f"{MINUTES:g}", "OUTPUT": str(folder / f"{method}.gpkg"),
                "SERVICES_TABLE": str(folder / f"{method}.csv"), "RESIDUAL": str(folder / f"{method}.tif"),
            })  # fmt: skip
            report("servicecatchments", f"{method}, {what}", *ours[1:], before="50.7" if side == 1000 else "")
        core = alone("benchmarks.bench_catchments:times_around", name, SERVICES)
        report("core: TimesFromPlaces", what, *core[1:])
        few = alone("benchmarks.bench_catchments:times_around", name, COMPARED)
        theirs, same = of_grass(folder, side), ""
        if theirs is not None:
            within = np.where(theirs[1] <= MINUTES * 60.0, theirs[1], np.nan)  # r.cost goes one cell beyond
            same = agreed(np.load(folder / "times.npy"), within, 1e-6, 1e-6)
        report("core: TimesFromPlaces", f"the same, {COMPARED} of the services", *few[1:], peer="GRASS r.cost",
               peer_seconds=None if theirs is None else theirs[0], same=same)  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
