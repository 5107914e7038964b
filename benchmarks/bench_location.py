"""Places for services: p-medians of the plane and of the OR-Library, Extremadura, coverage and centres.

Run from the root of the checkout: `python -m benchmarks.bench_location`.  Seconds are those of the processor, of the
process in which a solver runs too.  Beside core stand the classic model of assignments in HiGHS (through scipy, cut off
after five minutes), and spopt with HiGHS (the Python of `make test-peers`, or the one that `PYTHON_OF_SPOPT` names).
Values must be the same wherever both are proved.  Extremadura and the OR-Library are measured where the real data are
at hand: all of its instances, whose values must be those that are published.
"""

from __future__ import annotations

import json
import resource
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.measure import ROOT, alone, peer_output, peer_python, report

LIMIT = 300.0
PLANES = {"1,000 x 100, p 10": (1000, 100, 10), "5,000 x 500, p 25": (5000, 500, 25)}
LIBRARY = ROOT.parent / "shared" / "data" / "orlib"
PUBLISHED = ROOT.parent / "shared" / "golden" / "decisions.json"
WITH_PEERS = ("pmedian", 1)  # the smallest of the library

CLASSIC = """
import sys, time
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix
folder, p, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
minutes, people = np.load(folder + "/minutes.npy"), np.load(folder + "/people.npy")
n, m = minutes.shape
begin = time.process_time()
pair, row, column = np.arange(n * m), np.repeat(np.arange(n), m), np.tile(np.arange(m), n)
one = np.ones(n * m)
kept = np.load(folder + "/kept.npy")
rows = np.concatenate([row, n + pair, n + pair, np.full(m, n + n * m)])
columns = np.concatenate([m + pair, m + pair, column, np.arange(m)])
values = np.concatenate([one, one, -one, np.ones(m)])
table = coo_matrix((values, (rows, columns)), shape=(n + n * m + 1, m + n * m)).tocsr()
least = np.concatenate([np.ones(n), np.full(n * m, -np.inf), [p]])
most = np.concatenate([np.ones(n), np.zeros(n * m), [p]])
cost = np.concatenate([np.zeros(m), (minutes * people[:, None]).ravel()])
low = np.concatenate([kept.astype(float), np.zeros(n * m)])
found = milp(cost, integrality=np.arange(m + n * m) < m, bounds=Bounds(low, 1),
             constraints=LinearConstraint(table, least, most), options={"time_limit": limit, "mip_rel_gap": 0})
print(time.process_time() - begin, found.status == 0, "nan" if found.fun is None else found.fun)
"""

SPOPT = """
import sys, time, warnings
warnings.filterwarnings("ignore")
import numpy as np, pulp
from spopt.locate import PMedian
folder, p, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
minutes, people = np.load(folder + "/minutes.npy"), np.load(folder + "/people.npy")
begin = time.process_time()
kept = np.load(folder + "/kept.npy")
model = PMedian.from_cost_matrix(minutes, people, p_facilities=p,
                                 predefined_facilities_arr=kept.astype(int) if kept.any() else None)
solver = pulp.HiGHS(msg=False, timeLimit=limit)
model = model.solve(solver, results=False)
print(time.process_time() - begin, model.problem.sol_status == 1, pulp.value(model.problem.objective) * 1.0)
"""


def plane(demand: int, sites: int) -> tuple[np.ndarray, np.ndarray]:
    """Make places and people at random in a square of 100 minutes."""
    random = np.random.default_rng(1)
    here, there = random.random((demand, 2)), random.random((sites, 2))
    minutes = np.linalg.norm(here[:, None] - there[None, :], axis=2) * 100.0
    return minutes, random.integers(1, 1000, demand).astype(float)


def library(number: int) -> tuple[np.ndarray, np.ndarray, int]:
    """Read an instance of the OR-Library; an edge that is repeated has its last cost."""
    from scipy.sparse.csgraph import shortest_path  # noqa: PLC0415 - where it is needed

    file = LIBRARY / f"pmed{number}.txt"
    lines = [line.split() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    nodes, _, p = (int(text) for text in lines[0])
    edges = np.zeros((nodes, nodes))
    for one, other, cost in lines[1:]:
        edges[int(one) - 1, int(other) - 1] = edges[int(other) - 1, int(one) - 1] = float(cost)
    return shortest_path(edges, directed=False), np.ones(nodes), p


def processor() -> float:
    """Return the seconds of this process and of those that it has started and that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def solve(folder: str, kind: str, p: int, radius: float, enough: float = 0.0) -> tuple[float, float, float, bool]:
    """Solve one problem in core to a gap; return seconds of all processes, value, gap, and whether it is proved."""
    from urban_rural_linkages.core.decisions.location import Question, locate  # noqa: PLC0415 - core alone
    from urban_rural_linkages.core.decisions.median import Effort  # noqa: PLC0415
    from urban_rural_linkages.core.decisions.problem import location_problem  # noqa: PLC0415
    from urban_rural_linkages.core.decisions.prover import Prover  # noqa: PLC0415

    minutes, people = np.load(f"{folder}/minutes.npy"), np.load(f"{folder}/people.npy")
    begin = processor()
    with Prover() as prover:
        asked = Question(kind, total=p, radius=radius, effort=Effort(60.0, enough))
        found = locate(location_problem(minutes, people, kept=np.load(f"{folder}/kept.npy")), asked, prover)
    return processor() - begin, found.value, found.gap, found.status == "optimal"


def measure(
    folder: Path, name: str, kind: str, p: int, radius: float = 20.0, with_peers: bool = False, enough: float = 0.0,
    published: float | None = None,
) -> None:  # fmt: skip
    """Measure one problem, until a gap is small enough, beside its peers where there are any."""
    ours = alone("benchmarks.bench_location:solve", str(folder), kind, p, radius, enough)
    seconds, value, left, proved = ours.result
    said = "proved" if proved else f"within {100 * left:.2f} %"
    if published is not None and (value < published or (proved and value != published)):
        raise AssertionError(f"{name}: {value} here, {published} is published")
    peers = [("HiGHS, classic model", "PYTHON_OF_SCIPY", CLASSIC), ("spopt, HiGHS", "PYTHON_OF_SPOPT", SPOPT)]
    told = False
    for peer, variable, program in peers if with_peers else ():
        words = peer_output(peer_python(variable), program, folder, p, LIMIT)
        if words is None:
            continue
        theirs, theirs_proved, their_value = float(words[0]), words[1] == "True", float(words[2])
        same = "not proved by it"
        if proved and theirs_proved:
            if abs(value - their_value) > 1e-6 * abs(value):
                raise AssertionError(f"{name}: {value} here, {their_value} in {peer}")
            same = "value, 1e-6"
        report("core: locate", f"{kind}, {name}: {said}", seconds, ours.memory, peer=peer,
               peer_seconds=theirs, same=same)  # fmt: skip
        told = True
    if not told:
        report("core: locate", f"{kind}, {name}: {said}", seconds, ours.memory)


def keep(folder: Path, minutes: np.ndarray, people: np.ndarray, kept: np.ndarray | None = None) -> None:
    """Write a problem where the processes read it; no site is open unless `kept` says so."""
    np.save(folder / "minutes.npy", minutes)
    np.save(folder / "people.npy", people)
    np.save(folder / "kept.npy", np.zeros(minutes.shape[1], dtype=bool) if kept is None else kept)


def measure_extremadura(folder: Path) -> None:
    """Measure one and two hospitals more than the eight of Extremadura, 388 places of demand that are the sites too."""
    from tests.unit.decisions.extremadura import HOSPITALS, extremadura  # noqa: PLC0415 - where the data are

    region = extremadura()
    keep(folder, region.minutes, region.people, np.isin(region.codes, HOSPITALS))
    for more in (1, 2):
        measure(folder, f"Extremadura, 388 x 388, 8 kept and {more} more", "pmedian", 8 + more, with_peers=True)


def measure_library(folder: Path) -> None:
    """Measure the medians and the centres of the OR-Library."""
    expected = {entry["id"]: entry["expected"] for entry in json.loads(PUBLISHED.read_text(encoding="utf-8"))}
    numbers = sorted(int(file.stem.removeprefix("pmed")) for file in LIBRARY.glob("pmed*.txt"))
    for kind, published in (("pmedian", "ORLIB-PMEDIAN"), ("pcentre", "ORLIB-PCENTRE")):
        for number in numbers:
            minutes, people, p = library(number)
            keep(folder, minutes, people)
            measure(folder, f"pmed{number}, {len(people)} nodes, p {p}", kind, p,
                    with_peers=(kind, number) == WITH_PEERS,
                    published=float(expected[published][f"pmed{number}"]))  # fmt: skip


def main() -> None:
    """Measure planes with their peers, other models, and the OR-Library."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, (demand, sites, p) in PLANES.items():
            keep(folder, *plane(demand, sites))
            measure(folder, name, "pmedian", p, with_peers=demand <= 1000)
        measure(folder, f"{name}, 1 % is enough", "pmedian", p, enough=0.01)
        keep(folder, *plane(1000, 100))
        for kind in ("mclp", "pcentre", "lscp"):
            measure(folder, "1,000 x 100, p 10, 20 minutes", kind, 10)
        if (ROOT.parent / "shared" / "data" / "extremadura").is_dir():
            measure_extremadura(folder)
        if LIBRARY.is_dir() and PUBLISHED.is_file():
            measure_library(folder)


if __name__ == "__main__":
    main()
