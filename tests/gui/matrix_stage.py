"""A matrix of three municipalities, and whoever is around it, who remembers what was asked for."""

from __future__ import annotations

from itertools import count

from tests.unit.assessment.municipalities import CHECKLIST, contents
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.gui.dock.session import Session


class Around:
    """Calculations, map, reports and dock: each call is kept."""

    def __init__(self):
        self.calls = []
        self.reason = ""

    def open_cell(self, unit_code, item_id, part):
        self.calls.append(("open", unit_code, item_id, part))

    def calculate(self, items):
        self.calls.append(("calculate", *items))

    def bind_data(self):
        self.calls.append(("data",))

    def colour_map(self, colouring):
        self.calls.append(("colour", colouring))
        return self.reason

    def compare(self):
        self.calls.append(("compare",))

    def report(self, unit_code):
        self.calls.append(("report", unit_code))


def session_of(**changes) -> Session:
    """The three municipalities at work."""
    names = count()
    work = OpenAssessment(
        CHECKLIST, contents(**changes), "Ana", lambda: "2026-11-30T12:00:00Z", lambda: f"u{next(names)}"
    )
    return Session(work)
