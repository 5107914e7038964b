"""How long Mann-Kendall's test and Sen's slope of every Spanish municipality take: 8,100 series of 24 years.

Run from the root of the checkout: `python benchmarks/bench_mann_kendall.py [series]`.  Where pymannkendall can be
imported it is measured beside ours, else scipy's Kendall tau and Theil-Sen slope, one series after the other; on some
of the series, because a loop takes its time, and the greatest difference is printed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import agreed, report  # noqa: E402
from urban_rural_linkages.core.demography.mann_kendall import MannKendall, mann_kendall  # noqa: E402

YEARS = 24
REPEATS = 5
BY_THE_PEER = 500  # series


def synthetic_series(count: int) -> np.ndarray:
    """Make whole numbers of people that drift, with ties where villages are small."""
    random = np.random.default_rng(12345)
    start = np.exp(random.normal(6.3, 1.8, (count, 1)))
    return np.round(start * np.exp(random.normal(-0.005, 0.015, (count, YEARS)).cumsum(axis=1)))


def measured(work: Callable[[], object]) -> float:
    """Return the CPU seconds of the best of some runs."""
    seconds = []
    for _ in range(REPEATS):
        begin = time.process_time()
        work()
        seconds.append(time.process_time() - begin)
    return min(seconds)


def peer(series: np.ndarray) -> tuple[str, float, np.ndarray] | None:
    """Return who else, CPU seconds, and slopes; None where neither is at hand."""
    found = np.empty(len(series))
    try:
        import pymannkendall  # noqa: PLC0415 - optional

        name = "pymannkendall"

        def slope(values: np.ndarray) -> float:
            return pymannkendall.original_test(values).slope
    except ImportError:
        try:
            from scipy.stats import kendalltau, theilslopes  # noqa: PLC0415 - optional
        except ImportError:
            return None
        name, times = "scipy's kendalltau and theilslopes", np.arange(YEARS)

        def slope(values: np.ndarray) -> float:
            kendalltau(times, values)
            return theilslopes(values, times)[0]

    slope(series[0])  # what is imported and compiled at first does not count
    begin = time.process_time()
    for row, values in enumerate(series):
        found[row] = slope(values)
    return name, time.process_time() - begin, found


def main(arguments: list[str]) -> None:
    """Print one line for ours, and one for the peer."""
    series = synthetic_series(int(arguments[0]) if arguments else 8100)
    seconds = measured(lambda: mann_kendall(series, range(YEARS)))
    result: MannKendall = mann_kendall(series, range(YEARS))
    falling = np.count_nonzero((result.p < 0.05) & (result.s < 0))
    print(f"{len(series)} series of {YEARS} years, S, z, p and Sen's slope; {falling} decrease")
    report("core: mann_kendall", f"{len(series):,} series of {YEARS} years", seconds)
    few = series[:BY_THE_PEER]
    beside = peer(few)
    if beside is None:
        print("pymannkendall and scipy: not at hand")
        return
    name, theirs, slopes = beside
    ours = measured(lambda: mann_kendall(few, range(YEARS)))
    same = agreed(slopes, result.slope[: len(few)], 0.0, 1e-9)
    report("core: mann_kendall", f"{len(few)} of them", ours, peer=name, peer_seconds=theirs, same=same)


if __name__ == "__main__":
    main(sys.argv[1:])
