"""Equity of access of a million units, and a scenario of 8,131, beside the formulas in pandas.

Run from the root of the checkout: `python -m benchmarks.bench_equity [units]`.  Minutes are gamma distributed, a plan
shortens some ways and lengthens others.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.measure import agreed, alone, peer_output, peer_python, report
from urban_rural_linkages.core.decisions.equity import EquityRules, Population, equity
from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.scenario_rows import scenario_rows
from urban_rural_linkages.core.decisions.scenarios import compare

MUNICIPALITIES = 8_131
CLASSES = ["city", "town", "rural"]
PANDAS = """
import sys, time
import numpy as np, pandas as pd
data = np.load(sys.argv[1])
def measure():
    frame = pd.DataFrame({name: data[name] for name in ("minutes", "people")}).sort_values("minutes")
    x, w = frame.minutes.to_numpy(), frame.people.to_numpy()
    held, mean = np.cumsum(w * x) / (w * x).sum(), (w * x).sum() / w.sum()
    gini = 1 - ((held + np.concatenate([[0.0], held[:-1]])) * w).sum() / w.sum()
    gap = np.maximum((x - 30) / 30, 0.0)
    share = x / mean
    theil = (w * share * np.log(share)).sum() / w.sum()
    return [gini, theil, (w * (gap > 0)).sum() / w.sum(), (w * gap).sum() / w.sum(), mean]
measure()
start = time.process_time()
found = measure()
print(time.process_time() - start, *map(repr, map(float, found)))
"""
SCENARIO = """
import sys, time
import numpy as np, pandas as pd
data = {name: values[:int(sys.argv[2])] for name, values in np.load(sys.argv[1]).items()}
names = np.array(["city", "town", "rural"])
def measure():
    frame = pd.DataFrame({"t0": data["minutes"], "t1": data["after"], "people": data["people"]})
    frame["place"] = names[data["place"]]
    parts = [("all", "all", frame, frame.people)]
    parts += [(place, "all", part, part.people) for place, part in frame.groupby("place")]
    parts += [(place, group, part, people / share) for place, _, part, people in list(parts)
              for group, share in (("women", 2), ("old", 4))]
    found = []
    for place, group, part, people in parts:
        change = part.t1 - part.t0
        gain, lose = change < -0.5, change > 0.5
        for limit in (15, 30, 45, 60):
            was, now = part.t0 <= limit, part.t1 <= limit
            found.append([people[gain].sum(), people[lose].sum(), -(people * change)[change < 0].sum(),
                          (people * change)[change > 0].sum(), people[~was & now].sum(), people[was & ~now].sum()])
    return found[:4]
measure()
start = time.process_time()
found = measure()
print(time.process_time() - start, *map(repr, map(float, np.ravel(found))))
"""


def make(path: Path, count: int) -> None:
    """Write minutes of two states, people, income and classes."""
    random = np.random.default_rng(1)
    minutes = random.gamma(2.0, 15.0, count)
    after = np.maximum(minutes + random.normal(0.0, 8.0, count), 0.0)
    people, income = random.integers(0, 500, count).astype(float), random.normal(20_000.0, 5_000.0, count).round(-1)
    place = random.integers(0, 3, count)
    np.savez(path, minutes=minutes, after=after, people=people, income=income, place=place)


def everybody(path: str) -> list[float]:
    """Measure all people."""
    data = np.load(path)
    found = equity(Times.of(data["minutes"]), Population(data["people"], income=data["income"]),
                   EquityRules(True, 30.0, (30.0, 45.0, 60.0)))  # fmt: skip
    return [found.value(name) or 0.0 for name in ("gini", "theil", "fgt0", "fgt1", "mean")]


def by_class(path: str) -> int:
    """Measure all people and three classes."""
    data = np.load(path)
    classes = np.array(CLASSES)[data["place"]].tolist()
    population = Population(data["people"], {}, classes, data["income"])
    return len(equity(Times.of(data["minutes"]), population, EquityRules(True, 30.0, (30.0, 45.0, 60.0))).measures)


def scenario(path: str) -> list[list[float]]:
    """Compare two states of as many municipalities as Spain has, by class and two groups; return the rows of all."""
    data = {name: values[:MUNICIPALITIES] for name, values in np.load(path).items()}
    change = compare(Times.of(data["minutes"]), Times.of(data["after"]))
    groups = {"women": data["people"] / 2, "old": data["people"] / 4}
    classes = np.array(CLASSES)[data["place"]].tolist()
    rows = scenario_rows(change, data["people"], groups, [15.0, 30.0, 45.0, 60.0], classes)
    of_all = [row for row in rows if not (row.place or row.group)]
    return [[row.gain, row.lose, row.minutes_saved, row.minutes_lost, row.newly_within, row.newly_beyond]
            for row in of_all]  # fmt: skip


def main() -> None:
    """Measure equity and a scenario."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "units.npz"
        make(path, count)
        ours, classes = (alone(f"benchmarks.bench_equity:{name}", str(path)) for name in ("everybody", "by_class"))
        output = peer_output(peer_python("PYTHON_OF_PANDAS"), PANDAS, path)
        theirs = None if output is None else np.array([float(word) for word in output[1:]])
        same = "" if theirs is None else agreed(np.array(ours.result), theirs, 1e-9)
        what = f"{count / 1e6:g} M units, all measures with income"
        report("core: equity", what, ours.seconds, ours.memory, same=same,
               peer="" if output is None else "pandas (five of them)",
               peer_seconds=None if output is None else float(output[0]))  # fmt: skip
        report(
            "core: equity", f"{count / 1e6:g} M units, all people and three classes", classes.seconds, classes.memory
        )
        plan = alone("benchmarks.bench_equity:scenario", str(path))
        output = peer_output(peer_python("PYTHON_OF_PANDAS"), SCENARIO, path, MUNICIPALITIES)
        theirs = None if output is None else np.array([float(word) for word in output[1:]])
        same = "" if theirs is None else agreed(np.ravel(plan.result), theirs, 1e-9)
        report("core: scenario_rows", f"{MUNICIPALITIES:,} units, three classes and two groups", plan.seconds,
               plan.memory, same=same, peer="" if output is None else "pandas (six figures of a row)",
               peer_seconds=None if output is None else float(output[0]))  # fmt: skip


if __name__ == "__main__":
    main()
