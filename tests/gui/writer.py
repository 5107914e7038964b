"""A process that answers items of a store as a window does: python3 -m tests.gui.writer FILE NAME COUNT [LARGEST].

Every answer carries a note of its own, which is printed once the window says that the answer is kept.
LARGEST is how many bytes a file may have, as on a disk that is full; 0 = any number.
"""

from __future__ import annotations

import itertools
import os
import random
import sys
from pathlib import Path

from tests.gui import conftest  # noqa: F401 - Qt under the names of QGIS, also where there is no QGIS
from tests.unit.assessment.assessments import CHECKLIST
from urban_rural_linkages.core.assessment.merge import Which
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.core.assessment.records import Contents
from urban_rural_linkages.gui.dock.autosave import Autosave
from urban_rural_linkages.gui.dock.dock_widget import _now
from urban_rural_linkages.io.store.errors import StoreError
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.resilient import ResilientStore


def read(path: Path) -> tuple[ResilientStore, Contents]:
    """Open the store; while the other process writes without a pause, it may be locked for seconds."""
    for _ in range(30):
        try:
            store = ResilientStore(GeoPackageStore.open(path))
            return store, store.load("a")
        except StoreError as error:
            reason = str(error)
    raise SystemExit(reason)


def opened(path: Path, name: str) -> Autosave:
    store, contents = read(path)
    numbers = itertools.count(1)
    work = OpenAssessment(CHECKLIST, contents, name, _now, lambda: f"{name} {os.urandom(8).hex()} {next(numbers)}")
    window = Autosave()
    window.follow(work, store, contents)
    return window


def kept(window: Autosave, tries: int = 25) -> None:
    """Save until the window says that nothing is in it alone: the other process may be writing."""
    for _ in range(tries):
        window.flush()
        if window.is_kept:
            return
    raise SystemExit(f"an answer was not kept after {tries} tries")


def run(path: Path, name: str, count: int) -> None:
    chance, window, given = random.Random(name), opened(path, name), []
    for number in range(count):
        given.append(f"{name}-{number}")
        window._work.write_note(chance.choice(("one", "two", "three")), given[-1])
        if chance.random() < 0.6:
            kept(window)
            print("\n".join(given), flush=True)
            given = []
        if chance.random() < 0.1 and window.undecided is not None:
            merged = window.undecided
            for conflict in merged.conflicts:
                merged = merged.resolved(conflict, chance.choice([*Which]))
            window.settle(merged)
        if chance.random() < 0.05:
            while not window.close():
                kept(window)
            window = opened(path, name)
    kept(window)
    print("\n".join(given), flush=True)


def limit(largest: int) -> None:
    """Let writing fail beyond a size, as a full disk does."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))


if __name__ == "__main__":
    if len(sys.argv) > 4 and int(sys.argv[4]):
        limit(int(sys.argv[4]))
    run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
