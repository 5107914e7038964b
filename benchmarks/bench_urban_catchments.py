"""How long urban-rural catchments take beside scipy: 4 million cells, seven sizes of cities, a last band of 3 hours.

Run from the root of the checkout: `python -m benchmarks.bench_urban_catchments [side]`, with a side of 2000 cells
unless given.  Ours is the whole classification: cities found by density, one search for each size, codes, account and
city-regions.  Its peer is scipy's `dijkstra` with `min_only` and the same limit over the same steps, one search for
each size; making its graph is told apart, as whoever has the graph need not make it again.  Both are warm: what is
imported and compiled once is run on a small grid before.  Every figure is CPU time, user and system.

Cells are of 1 km, 40 % of them at 60 km/h and the rest at 5 to 30, 2 % are barriers, and 1200 cities of 20,000 to
9 million people lie about.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import numpy as np
import scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from benchmarks.measure import report
from urban_rural_linkages.core.functional.densities import Region
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.linkages.catchment_classes import SIZES, TOWN_APART, CatchmentRules
from urban_rural_linkages.core.linkages.catchment_survey import CatchmentSurvey, catchment_survey
from urban_rural_linkages.core.linkages.city_regions import city_regions

LAST_BAND = 180.0
STEPS = ((0, 1), (1, 0), (1, 1), (1, -1))


def country(side: int) -> tuple[Region, Grid]:
    """Make people, and friction in seconds per metre."""
    random = np.random.default_rng(7)
    people = random.uniform(0.0, 40.0, (side, side))
    for count in np.geomspace(20e3, 9e6, max(7, 1200 * side * side // 4_000_000)):
        width = max(1, round(float(np.sqrt(count / 5000.0))))
        row, column = random.integers(2, side - width - 2, 2)
        people[row : row + width, column : column + width] = count / width**2
    speed = np.where(random.random((side, side)) < 0.4, 60.0, random.uniform(5.0, 30.0, (side, side)))
    friction = 3.6 / speed
    friction[(random.random((side, side)) < 0.02) & (people < 1500.0)] = np.nan
    return Region(people, None, None, 1.0), Grid(friction, (0.0, 1e3, 0.0, 0.0, 0.0, -1e3))


def ours(region: Region, surface: Grid) -> CatchmentSurvey:
    """Classify, with city-regions."""
    made = catchment_survey(region, surface, CatchmentRules(), with_levels=True)
    if made.found.levels is not None:
        city_regions(made.found.levels, made.found.codes, region.population)
    return made


def graph_of(surface: Grid) -> csr_matrix:
    """Make the graph of the steps to eight neighbours, in seconds."""
    friction = surface.as_float()
    number = np.arange(friction.size).reshape(friction.shape)
    starts, ends, seconds = [], [], []
    for down, right in STEPS:
        here = (slice(0, friction.shape[0] - down), slice(max(-right, 0), friction.shape[1] - max(right, 0)))
        there = (slice(down, None), slice(max(right, 0), friction.shape[1] + min(right, 0)))
        cost = (friction[here] + friction[there]) / 2.0 * 1000.0 * np.hypot(down, right)
        known = np.isfinite(cost)
        starts += [number[here][known], number[there][known]]
        ends += [number[there][known], number[here][known]]
        seconds += [cost[known]] * 2
    shape = (friction.size, friction.size)
    return csr_matrix((np.concatenate(seconds), (np.concatenate(starts), np.concatenate(ends))), shape=shape)


def peer(graph: csr_matrix, made: CatchmentSurvey) -> np.ndarray:
    """Find the band of each cell by scipy, one search for each size of cities."""
    rules, numbers = CatchmentRules(), made.centres.numbers.ravel()
    sizes = np.concatenate([[0], rules.size_classes(made.centres.people)])[numbers]
    best = np.full(numbers.size, 3, dtype=np.uint8)
    for size in range(SIZES, 0, -1):
        cells = np.flatnonzero(sizes == size)
        if cells.size:
            best = np.minimum(best, rules.band_of(np.round(
                dijkstra(graph, indices=cells, min_only=True, limit=LAST_BAND * 60.0 + 1.0), 6)))  # fmt: skip
    return best


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Return the CPU seconds of a work, and what it made."""
    begin = time.process_time()
    made = work()
    return time.process_time() - begin, made


def main() -> None:
    """Report ours beside scipy."""
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    small = country(200)
    peer(graph_of(small[1]), ours(*small))
    region, surface = country(side)
    seconds, made = timed(lambda: ours(region, surface))
    making, graph = timed(lambda: graph_of(surface))
    beside, bands = timed(lambda: peer(graph, made))
    outside = (made.found.codes > SIZES).ravel()
    codes = made.found.codes.ravel()[outside].astype(int)
    differ = np.count_nonzero(np.where(codes >= TOWN_APART, 3, (codes - SIZES - 1) // SIZES) != bands[outside])
    what = f"{side * side / 1e6:g} M cells, {len(made.centres)} cities of seven sizes, last band of 180 minutes"
    program = f"scipy {scipy.__version__}, dijkstra over a graph whose making took {making:.1f} s"
    report("urbanruralcatchments", what, seconds, peer=program, peer_seconds=beside, same=f"{differ} bands differ")


if __name__ == "__main__":
    main()
