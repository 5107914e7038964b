"""What the dock is tried with: checklists that ship, stores that can fail, a map and a calculator that do as told."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from urban_rural_linkages.core.assessment.records import CalculationRun, Evidence, EvidenceKind
from urban_rural_linkages.core.errors import OutputError
from urban_rural_linkages.gui.dock.ports import CalculationOutcome
from urban_rural_linkages.io.checklists import shipped_checklist, shipped_ids
from urban_rural_linkages.io.store.memory import MemoryStore

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "checklists"


class Shipped:
    """The checklists of the plugin, read once; some may be replaced."""

    def __init__(self, **replaced):
        self._read = dict(replaced)

    def ids(self):
        return shipped_ids(FOLDER)

    def get(self, checklist_id):
        if checklist_id not in self._read:
            self._read[checklist_id] = shipped_checklist(FOLDER, checklist_id)
        return self._read[checklist_id]


class AssessmentStore(MemoryStore):
    """A store whose disk may be full."""

    def __init__(self):
        super().__init__()
        self.fails = False
        self.saves = 0

    @property
    def is_writable(self):
        return not self.fails

    def create(self, assessment):
        self._refuse()
        super().create(assessment)

    def save(self, contents, unsaved):
        self._refuse()
        self.saves += 1
        super().save(contents, unsaved)

    def _refuse(self):
        if self.fails:
            raise OutputError("The disk of '{place}' is full.", hint="Make room on it.", place=self.where)


class Map:
    """A map with whatever a test puts there."""

    def __init__(self):
        self.selection = None
        self.gone = set()
        self.shown = []

    def from_selection(self):
        return self.selection

    def from_layer(self):
        return Evidence("", "", EvidenceKind.LAYER, title="Black spots", source="spots.gpkg")

    def from_extent(self):
        return Evidence("", "", EvidenceKind.EXTENT, title="Map extent", extent=(0.0, 0.0, 9.0, 9.0), crs="EPSG:25830")

    def from_file(self, path, kind):
        return Evidence("", "", kind, title=path.name, source=str(path))

    def warning(self, piece):
        return "It may not be found again." if piece.kind is EvidenceKind.FEATURE else ""

    def show(self, piece):
        self.shown.append(piece.title)
        return "The layer is not in the project." if piece.title in self.gone else ""

    def is_missing(self, piece):
        return piece.title in self.gone


class Calculator:
    """A calculator that ends when the test says so."""

    def __init__(self):
        self.done = None
        self.indicator = None
        self.stale = False
        self.cancelled = False

    def start(self, indicator, item, done):
        self.indicator, self.done = indicator, done

    def cancel(self):
        self.cancelled = True
        self.done(CalculationOutcome())

    def finish(self, value):
        run = CalculationRun(f"run {value}", self.indicator.id, "urbanrural:populationcoverage", {}, "", value, "1.0",
                             "2026-11-22T18:40:00Z")  # fmt: skip
        self.done(CalculationOutcome(run))

    def fail(self, reason):
        self.done(CalculationOutcome(reason=reason))

    def is_stale(self, run):
        return self.stale


def with_question(checklist, item_id, question):
    """Return a checklist with another question, which no title stands for."""
    from urban_rural_linkages.core.assessment.text import Text

    def changed(item):
        return replace(item, question=Text.of({"en": question}), title=None) if item.id == item_id else item

    domains = tuple(replace(domain, items=tuple(map(changed, domain.items))) for domain in checklist.domains)
    return replace(checklist, domains=domains)


def wait_for(condition, seconds=5.0):
    """Let events happen until something is so; tell whether it is."""
    from qgis.PyQt.QtTest import QTest

    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QTest.qWait(10)
    return bool(condition())
