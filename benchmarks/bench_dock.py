"""How long the dock of the checklists takes to open an assessment of 100 items, and to go from item to item.

Run from the root of the checkout: `python -m benchmarks.bench_dock`.  Wall and CPU time, the median of 15 runs without
a display; the assessment is half answered, kept in memory, and its questions are those that ship.  Goal: an assessment
opens within 150 ms.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.PyQt.QtWidgets import QApplication  # noqa: E402

from benchmarks.measure import report  # noqa: E402
from urban_rural_linkages.core.assessment.checklist import AppliesTo, Checklist  # noqa: E402
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment  # noqa: E402
from urban_rural_linkages.core.assessment.plan import Plan  # noqa: E402
from urban_rural_linkages.core.assessment.records import Assessment, Contents  # noqa: E402
from urban_rural_linkages.gui.dock.dock_widget import ChecklistDock  # noqa: E402
from urban_rural_linkages.io.checklists import shipped_checklist  # noqa: E402
from urban_rural_linkages.io.store.memory import MemoryStore  # noqa: E402

FOLDER = ROOT / "resources" / "checklists"
ITEMS, RUNS = 100, 15


def checklist_of(size: int) -> Checklist:
    """Return the gender checklist, its domains repeated under other names until it has that many items."""
    base = shipped_checklist(FOLDER, "gender")
    domains, left = [], size
    for copy in count():
        for domain in base.domains:
            name = f"{domain.id}_{copy}"
            items = tuple(replace(item, id=f"{item.id}_{copy}", domain=name, relevant_if=None, applies_to=AppliesTo())
                          for item in islice(domain.items, left))  # fmt: skip
            left -= len(items)
            if items:
                domains.append(replace(domain, id=name, items=items))
        if not left:
            return replace(base, domains=tuple(domains))
    raise AssertionError("count() has no end")


class One:
    """A single checklist."""

    def __init__(self, checklist: Checklist) -> None:
        self._checklist = checklist

    def ids(self) -> list[str]:
        """Return its id."""
        return [self._checklist.id]

    def get(self, checklist_id: str) -> Checklist:
        """Return it."""
        del checklist_id
        return self._checklist


def half_answered(checklist: Checklist) -> Contents:
    """Return an assessment in which every other item is answered, with a note."""
    names = count()
    head = Assessment("one", checklist.id, checklist.version, checklist.sha256, "Bench", Plan("pge"))
    work = OpenAssessment(checklist, Contents(head), "Ana", lambda: "2026-01-01T00:00:00Z", lambda: f"id {next(names)}")
    for item in checklist.items[::2]:
        work.choose(item.id, checklist.scale_of(item).codes[:1])
        work.write_note(item.id, "Seen in the plan.")
    return work.contents()


def median_ms(step: Callable[[], object]) -> tuple[float, float]:
    """Return the median wall and CPU time of a step in milliseconds."""
    walls, cpus = [], []
    for _ in range(RUNS):
        wall, cpu = time.perf_counter(), time.process_time()
        step()
        QApplication.processEvents()
        walls.append(1000 * (time.perf_counter() - wall))
        cpus.append(1000 * (time.process_time() - cpu))
    return statistics.median(walls), statistics.median(cpus)


def main() -> None:
    """Measure and print."""
    application = QApplication.instance() or QApplication([])
    checklist, store = checklist_of(ITEMS), MemoryStore()
    store.add(half_answered(checklist))
    dock = ChecklistDock(store, One(checklist), None, None, "Ana", lambda work: None)
    dock.setFloating(True)
    dock.resize(380, 1000)
    dock.show()
    application.processEvents()
    order = iter([item.id for item in checklist.items] * RUNS)
    steps = {
        f"open an assessment of {len(dock.session.asked)} asked items": lambda: dock.open("one"),
        "go to the next item": lambda: dock.workplace.go_to(next(order)),
        "answer, and save": lambda: dock.session.toggle(dock.workplace.editor.item.id, "met") and dock.autosave.flush(),
    }
    for name, step in steps.items():
        wall, cpu = median_ms(step)
        report("dock of the checklists", f"{name} ({wall:.0f} ms by the clock)", cpu / 1000)


if __name__ == "__main__":
    main()
