"""A matrix of three municipalities, and whoever is around it, who remembers what was asked for."""

from __future__ import annotations

from itertools import count

from tests.unit.assessment.municipalities import CHECKLIST, contents
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.core.assessment.unit_choice import UnitRow, units_of_rows
from urban_rural_linkages.gui.dock.session import Session


class Around:
    """Calculations, map, reports and dock: each call is kept."""

    def __init__(self):
        self.calls = []
        self.reason = ""
        self.stepped = self.done = None

    def open_cell(self, unit_code, item_id, part):
        self.calls.append(("open", unit_code, item_id, part))

    def calculate(self, items, stepped, done):
        self.calls.append(("calculate", *items))
        self.stepped, self.done = stepped, done

    def cancel(self):
        self.calls.append(("cancel",))
        self.done("Cancelled.")

    def bind_data(self):
        self.calls.append(("data",))

    def colour_map(self, colouring):
        self.calls.append(("colour", colouring))
        return self.reason

    def clear_map(self):
        self.calls.append(("clear",))

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


class OneChecklist:
    """The small checklist of the municipalities."""

    def ids(self):
        return [CHECKLIST.id]

    def get(self, checklist_id):
        assert checklist_id == CHECKLIST.id
        return CHECKLIST


class Layers:
    """A layer of municipalities; some are selected on the map."""

    def __init__(self, rows=(), selected=()):
        self.rows, self.chosen = list(rows), set(selected)

    def layers(self):
        return [("layer1", "municipalities")] if self.rows else []

    def fields(self, layer_id):
        return ["fid", "code", "name", "population"]

    def units(self, layer_id, code, name, inhabitants):
        return units_of_rows(self.rows if code == "code" else [UnitRow("1", "a"), UnitRow("1", "b")], "municipalities")

    def selected(self, layer_id, code):
        return self.chosen
