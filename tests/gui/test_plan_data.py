"""The window of the plan's data: roles, lights, states, corrections, and what happens while all is calculated."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton

from urban_rural_linkages.core.assessment.calculation.role_findings import RoleState
from urban_rural_linkages.gui.plan_data.fields_dialog import FieldsDialog
from urban_rural_linkages.gui.plan_data.ports import Outcome, ReadyRow, RoleDetails, RoleRow
from urban_rural_linkages.gui.plan_data.window import PlanDataWindow

LAYERS = (("l1", "nucleos"), ("l2", "viario"))


class Plan:
    """A plan that remembers what was asked of it."""

    def __init__(self):
        self.units, self.confirmed = 10, ""
        self.states = {
            "settlements": (RoleState.FOUND, "l1", "population · 183 points"),
            "public_land": (RoleState.GAP, "l1", "“verde” read as green"),
            "timetable": (RoleState.NOT_BOUND, "", "a GTFS file or a table of departures"),
            "roads": (RoleState.VANISHED, "gone", "The layer “roads” is not in the project"),
            "people": (RoleState.CHANGED, "l2", "the field “w_0” is gone"),
        }
        self.calls = []
        self.begun = None

    def roles(self):
        return [RoleRow(role, role.title(), state, chosen, LAYERS, words)
                for role, (state, chosen, words) in self.states.items()]  # fmt: skip

    def lights(self):
        return [
            ReadyRow("right", "All services within 30 min", "women, men"),
            ReadyRow("look", "Daily set on foot", "without food shop"),
            ReadyRow("stop", "Departures a day", "no timetable"),
            ReadyRow("stop", "Nursery", "no such service"),
        ]

    def bind(self, role, layer):
        self.calls.append(("bind", role, layer))
        self.states[role] = (RoleState.FOUND, layer, "bound now")

    def details(self, role):
        if not self.states[role][1]:
            return None
        fields = [("use", "use", "uso"), ("area", "area", "")]
        return RoleDetails("Public land", "sistemas", fields, ["uso", "m2"], {"verde": "green", "vial": ""},
                           {"green": "green area", "facilities": "facilities"})  # fmt: skip

    def correct(self, role, fields, values):
        self.calls.append(("correct", role, dict(fields), dict(values)))

    def confirm(self):
        self.confirmed = "2026-11-29T10:00:00Z"
        self.calls.append("confirm")

    def calculate(self, stepped, done):
        self.begun = stepped, done

    def cancel(self):
        self.calls.append("cancel")

    def command(self):
        return "qgis_process run urbanrural:assessmentcalculate"

    def help(self):
        self.calls.append("help")


@pytest.fixture
def plan():
    return Plan()


@pytest.fixture
def window(plan):
    made = PlanDataWindow(plan)
    made.show()
    made.show_lights()
    yield made
    made.close()


def words(window):
    return " ".join(label.text() for label in window.findChildren(QLabel))


def press(window, text):
    next(one for one in window.findChildren(QPushButton) if one.text() == text).click()


def test_roles_show_what_is_bound_and_what_was_found(window):
    line = window.lines["settlements"]
    assert line.layers.currentText() == "nucleos"
    assert line.words.shown_text == "✓ population · 183 points"
    assert window.lines["public_land"].words.shown_text.startswith("! ")
    assert window.lines["timetable"].layers.currentText() == "— choose —"
    assert window.lines["timetable"].words.shown_text == "a GTFS file or a table of departures"


@pytest.mark.parametrize(
    ("role", "tone", "can_look"),
    [
        ("settlements", "right", True),
        ("public_land", "look", True),
        ("people", "look", True),
        ("roads", "stop", False),
        ("timetable", "note", False),
    ],
)
def test_states_differ_in_colour_mark_and_words(window, role, tone, can_look):
    line = window.lines[role]
    assert line.words.property("found") == tone
    assert line.look.isVisibleTo(window) is can_look
    assert line.layers.accessibleName() == role.title()
    assert line.words.shown_text.lstrip("✓!× ") in line.layers.accessibleDescription()


def test_lights_are_counted(window):
    assert {light: label.shown_text for light, label in window.card.numbers.items()} == {
        "right": "1",
        "look": "1",
        "stop": "2",
    }
    assert "of 4 measurable figures, for 10 municipalities" in window.card.sentence.shown_text
    assert "without food shop" in words(window)


def test_another_layer_is_bound(window, plan):
    line = window.lines["timetable"]
    line.layers.setCurrentIndex(1)
    line.layers.activated.emit(1)
    assert plan.calls == [("bind", "timetable", "l1")]
    assert line.words.shown_text == "✓ bound now"


def test_fields_and_values_are_corrected(window, plan):
    window.lines["public_land"].look.click()
    dialog = window.findChild(FieldsDialog)
    assert dialog.fields["use"].currentData() == "uso"
    assert dialog.values["verde"].currentText() == "green area"
    dialog.fields["area"].setCurrentIndex(dialog.fields["area"].findData("m2"))
    dialog.values["vial"].setCurrentIndex(dialog.values["vial"].findData("facilities"))
    dialog.accept()
    assert plan.calls == [
        ("correct", "public_land", {"use": "uso", "area": "m2"}, {"verde": "green", "vial": "facilities"})
    ]


def test_nothing_is_confirmed_before_it_is_calculated_or_closed(window, plan):
    assert "Not confirmed yet" in window.band_words.shown_text
    window.calculate()
    assert "confirm" in plan.calls
    assert "Confirmed on" in window.band_words.shown_text


def test_a_calculation_shows_its_steps_and_its_end(window, plan):
    window.calculate()
    stepped, done = plan.begun
    assert window.bar.isVisible() and window.go.text() == "Cancel"
    assert not window.lines["roads"].isEnabled()
    stepped("Calculate the figures", 40.0)
    assert window.bar.value() == 40
    assert window.step.shown_text == "Calculate the figures"
    done(Outcome(194, 11, 23, 0.4))
    assert not window.bar.isVisible() and window.go.text() == "Calculate all (F9)"
    assert window.step.shown_text == "194 figures of 11 indicators written; 23 indicators could not be calculated."
    assert "0.4 s" in window.card.last.shown_text


def test_it_can_be_cancelled(window, plan):
    window.calculate()
    window.go.click()
    assert plan.calls[-1] == "cancel"
    plan.begun[1](Outcome(reason="Cancelled: nothing was written."))
    assert window.step.shown_text == "Cancelled: nothing was written."


def test_closing_while_it_runs_stops_it(window, plan):
    window.calculate()
    window.reject()
    assert "cancel" in plan.calls


def test_the_command_is_copied(window, plan):
    press(window, "Copy as command")
    assert QApplication.clipboard().text() == plan.command()
    press(window, "Help")
    assert "help" in plan.calls


def test_a_plan_as_a_whole(plan):
    plan.units = 0
    made = PlanDataWindow(plan)
    made.show_lights()
    assert "for the whole plan: all rows" in made.card.sentence.shown_text
    made.close()


def test_it_fits_small_screens_by_scrolling(window):
    window.resize(911, 512)
    assert window.width() == 911 and window.height() == 512
