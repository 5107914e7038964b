"""Labour market areas by each method: a region of 377 units and a country of 8,000, commuting by gravity.

Run from the root of the checkout: `python -m benchmarks.bench_labour_markets [units ...]`.  People live in places of
every size and go to work by gravity: the more jobs and the nearer, the more of them; each unit keeps its 29 largest
flows on average, with a fixed seed.  The product is measured from a GeoPackage, core from arrays.  No peer can be
installed here: what R's LabourMarketAreas takes for other data is in README.md, and is compared with nothing here.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.measure import alone, product, report

UNITS = (377, 8000)
FLOWS_PER_UNIT, CANDIDATES = 29, 200
METHODS = {"coombes": {}, "anabel": {"CENTRE_SIZE": 50_000}, "intramax": {"N_AREAS_STOP": 20}}


def synthetic_flows(units: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Make commuting by gravity among the nearest places; flows of fewer than half a person are nobody."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - not part of what is measured

    random = np.random.default_rng(12345)
    places = random.uniform(0, 1000 * np.sqrt(64 * units), (units, 2))  # metres, one place every 64 square kilometres
    residents = np.round(np.exp(random.normal(6.4, 1.3, units))) + 20
    jobs = residents * np.exp(random.normal(0, 0.3, units))
    metres, others = cKDTree(places).query(places, min(CANDIDATES, units))
    pull = jobs[others] * np.exp(-metres / 9000)
    pull[:, 0] *= 3  # home is the nearest
    workers = random.poisson(residents[:, None] * pull / pull.sum(axis=1, keepdims=True)).ravel()
    origin, destination = np.repeat(np.arange(units), others.shape[1]), others.ravel()
    largest = np.sort(np.argsort(-workers, kind="stable")[: FLOWS_PER_UNIT * units])
    largest = largest[workers[largest] > 0]
    return origin[largest], destination[largest], workers[largest]


def draw(method: str, path: str) -> list[int]:
    """Draw the areas in core; return how many there are, and how many steps it took."""
    from urban_rural_linkages.core.functional.flows import flow_table  # noqa: PLC0415 - core alone is measured
    from urban_rural_linkages.core.functional.labour_markets import (  # noqa: PLC0415
        LabourMarketSettings,
        labour_market_areas,
    )

    table = np.load(path)
    origins, destinations = ([f"{number:05d}" for number in table[end].tolist()] for end in ("origin", "destination"))
    flows = flow_table(origins, destinations, table["workers"])
    drawn = labour_market_areas(flows, LabourMarketSettings(method, areas=20))
    return [len(drawn.areas.ids), len(drawn.steps)]


def measure(units: int, folder: Path) -> None:
    """Measure each method, the product and core; both must find as many areas."""
    from benchmarks.country import write_table  # noqa: PLC0415 - knows GDAL, which core does not

    origin, destination, workers = synthetic_flows(units)
    np.savez(folder / "flows.npz", origin=origin, destination=destination, workers=workers)
    ends = {"origin": origin, "destination": destination}
    codes = {name: [f"{number:05d}" for number in numbers.tolist()] for name, numbers in ends.items()}
    write_table(folder / "flows.gpkg", "flows", {**codes, "workers": workers})
    for method, settings in METHODS.items():
        what = f"{method}, {units:,} units, {workers.size:,} flows"
        ours = product("labourmarketareas", {
            "FLOWS": str(folder / "flows.gpkg"), "ORIGIN": "origin", "DESTINATION": "destination",
            "WORKERS": "workers", "METHOD": method, **settings, "OUTPUT": str(folder / f"{method}.gpkg"),
            "AREAS": str(folder / f"{method}_areas.gpkg"), "STEPS": str(folder / f"{method}_steps.gpkg"),
        })  # fmt: skip
        core = alone("benchmarks.bench_labour_markets:draw", method, str(folder / "flows.npz"))
        if ours.result["N_AREAS"] != core.result[0]:
            raise AssertionError(f"{what}: {ours.result['N_AREAS']} areas on files, {core.result[0]} in core.")
        before = {"anabel": "20.7, 2 GB", "intramax": "20.7, 2 GB"}.get(method, "") if units == UNITS[-1] else ""
        report("labourmarketareas", what, *ours[1:], before=before)
        report("core: labour_market_areas", f"{what}: {core.result[0]} areas in {core.result[1]} steps", *core[1:])


def main(arguments: list[str]) -> None:
    """Measure each size."""
    for units in [int(argument) for argument in arguments] or UNITS:
        with tempfile.TemporaryDirectory() as folder:
            measure(units, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
