"""How long labour market areas of a region take: 377 municipalities and some 11,000 flows, made up with a fixed seed.

Run from the root of the checkout: `python benchmarks/bench_labour_markets.py [units]`.  The size is that of Sardinia,
for which R's LabourMarketAreas 3.4 takes 59 to 109 s.  People live in places of every size and go to work by gravity:
the more jobs and the nearer, the more of them.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from urban_rural_linkages.core.functional.areas import Outcome  # noqa: E402
from urban_rural_linkages.core.functional.flows import FlowTable, flow_table  # noqa: E402
from urban_rural_linkages.core.functional.labour_markets import (  # noqa: E402
    LabourMarketSettings,
    labour_market_areas,
)
from urban_rural_linkages.core.functional.validity import PRESETS  # noqa: E402

UNITS = 377
FLOWS_PER_UNIT = 29
REPEATS = 3
R_SECONDS = (59, 109)


def synthetic_flows(units: int = UNITS) -> FlowTable:
    """Make commuting by gravity; flows of fewer than half a person are nobody."""
    random = np.random.default_rng(12345)
    side = 1000 * np.sqrt(64 * units)  # metres, at one place every 64 square kilometres
    places = random.uniform(0, side, (units, 2))
    residents = np.round(np.exp(random.normal(6.4, 1.3, units))) + 20
    jobs = residents * np.exp(random.normal(0, 0.3, units))
    km = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) / 1000
    pull = jobs * np.exp(-km / 9)
    pull[np.arange(units), np.arange(units)] *= 3
    expected = residents[:, None] * pull / pull.sum(axis=1, keepdims=True)
    workers = random.poisson(expected)
    pairs = np.argwhere(workers)
    largest = np.argsort(-workers[tuple(pairs.T)], kind="stable")[: FLOWS_PER_UNIT * units]
    origin, destination = pairs[np.sort(largest)].T
    ids = [f"{number:05d}" for number in range(units)]
    return flow_table(
        [ids[place] for place in origin], [ids[place] for place in destination], workers[origin, destination], units=ids
    )


def main(arguments: list[str]) -> None:
    """Time the three methods, and print one line each."""
    flows = synthetic_flows(int(arguments[0]) if arguments else UNITS)
    print(f"{len(flows.ids)} units, {flows.workers.size} flows, {flows.total:.0f} persons")
    runs = {f"coombes, {name}": LabourMarketSettings(rule=rule) for name, rule in PRESETS.items()}
    runs |= {"anabel": LabourMarketSettings("anabel"), "intramax": LabourMarketSettings("intramax", areas=20)}
    for name, settings in runs.items():
        seconds = []
        for _ in range(REPEATS):
            begin = time.process_time()
            drawn = labour_market_areas(flows, settings)
            seconds.append(time.process_time() - begin)
        reserved = sum(step.outcome is Outcome.RESERVED for step in drawn.steps)
        least = min(seconds)
        comparable = settings.method == "coombes" and len(flows.ids) == UNITS
        ratio = f" ({R_SECONDS[0] / least:.0f} to {R_SECONDS[1] / least:.0f} times faster than R)"
        print(
            f"{name}: {least:.2f} s of CPU{ratio if comparable else ''}; {len(drawn.areas.ids)} "
            f"areas in {len(drawn.steps)} steps, {reserved} to the reserve list, modularity {drawn.modularity:.3f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
