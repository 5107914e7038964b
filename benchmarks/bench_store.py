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


def milliseconds(what: Callable[[], object]) -> str:
    """Return the median and the worst of many runs."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        what()
        times.append(1000 * (time.perf_counter() - begin))
    return f"{statistics.median(times):6.1f} ms, at worst {max(times):6.1f} ms"


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

    print(f"{name:30} save one answer: {milliseconds(save)}")
    count = len(work.contents().answers)
    print(f"{'':30} load {count} answers, {len(work.contents().log)} entries of the log: "
          f"{milliseconds(lambda: store.load('a'))}")  # fmt: skip


def main() -> None:
    """Measure every store that needs no server."""
    measure("memory", MemoryStore())
    for place in (tempfile.gettempdir(), "/dev/shm"):  # noqa: S108 - a disk in memory, and a folder of our own there
        if Path(place).is_dir():
            with tempfile.TemporaryDirectory(dir=place) as folder:
                measure(f"GeoPackage in {place}", GeoPackageStore.create_file(Path(folder) / "a.gpkg"))


if __name__ == "__main__":
    main()
