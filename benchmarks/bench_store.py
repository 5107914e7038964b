"""How long the dock waits for its store: saving one answer, loading an assessment of 100 answers.

The goals are 30 ms (better 5) and 50 ms.  Saves end on the disk, so that the first figure is as much the disk's as
ours; /dev/shm, where there is one, shows what is left without it.
"""

from __future__ import annotations

import itertools
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import report
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.records import Answer, Assessment, Contents
from urban_rural_linkages.io.checklists import shipped_checklist
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.memory import MemoryStore
from urban_rural_linkages.io.store.sql import SqlStore

CHECKLISTS = Path(__file__).resolve().parents[1] / "resources" / "checklists"
ANSWERS = 100
RUNS = 50


def answered() -> OpenAssessment:
    """Return an assessment with 100 answers: to all items of the longest checklist, and to some that it once had."""
    checklist = shipped_checklist(CHECKLISTS, "gender")
    numbers = itertools.count()
    head = Assessment("a", checklist.id, checklist.version, checklist.sha256, "Bench", Plan("pt"))
    archived = {f"old_{number}": Answer(f"old_{number}", ("met",), "Once asked.", revision=1)
                for number in range(ANSWERS - len(checklist.items))}  # fmt: skip
    work = OpenAssessment(
        checklist, Contents(head, archived), "Ana", lambda: "2026-01-01T00:00:00Z", lambda: f"u{next(numbers)}"
    )
    for number in range(ANSWERS):
        item = checklist.items[number % len(checklist.items)]
        work.write_note(item.id, f"What the plan says of it, in some words. {number}")
        work.choose(item.id, (checklist.scale_of(item).codes[number % 2],))
    return work


def median_seconds(what: Callable[[], object]) -> float:
    """Return the median of many runs."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        what()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def measure(name: str, store: SqlStore) -> None:
    """Print the figures of a store."""
    work = answered()
    store.add(work.contents())
    work.take_unsaved()
    item = work.checklist.items[0].id
    numbers = itertools.count()

    def save() -> None:
        work.write_note(item, f"Note {next(numbers)}")
        store.save(work.contents(), work.take_unsaved())

    report(f"store: {name}", "save one answer, by the clock", median_seconds(save))
    size = f"{len(work.contents().answers)} answers, {len(work.contents().log)} entries of the log"
    report(f"store: {name}", f"load {size}, by the clock", median_seconds(lambda: store.load("a")))


def main() -> None:
    """Measure every store that needs no server."""
    measure("memory", MemoryStore())
    places = {"disk": tempfile.gettempdir(), "memory": "/dev/shm"}  # noqa: S108 - a folder of our own there
    for kind, place in places.items():
        if Path(place).is_dir():
            with tempfile.TemporaryDirectory(dir=place) as folder:
                measure(f"GeoPackage, {kind}", GeoPackageStore.create_file(Path(folder) / "a.gpkg"))


if __name__ == "__main__":
    main()
