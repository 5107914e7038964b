"""Step 5: the data are checked by themselves, each finding has its verdict, and a key or a button mends it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from urban_rural_linkages.core.checks.findings import Finding, Remedy, Severity, leave_out, passed
from urban_rural_linkages.core.notes import Note

from .diagnosis_stage import Project

CHECKS = 4
PASS = passed("UNIT_ID", "repeated_ids", Note("Each code names one unit."))
LOOK = Finding("POP_START", "appeared", Severity.WARN, 2, "00901, 00902", Note("Units that appeared: 2."),
               Note("Count them together."), Remedy(Note("Count together"), {"SAME_TERRITORY": "00901=00026"}),
               ("00901", "00902"))  # fmt: skip
STOP = Finding("BIRTHS", "vital_rates", Severity.FAIL, 1, "0.4", Note("BIRTHS make 0.4 a year."),
               Note("Choose another field (BIRTHS)."), leave_out("BIRTHS"))  # fmt: skip


@pytest.fixture
def project():
    made = Project()
    made.findings = (PASS, LOOK, STOP)
    return made


@pytest.fixture
def window(make_diagnosis, project):
    made = make_diagnosis(project)
    made.go(CHECKS)
    return made


def cells(window, row):
    table = window.pages[CHECKS].table
    return [table.item(row, column).text() for column in range(4)]


def press(window, *keys):
    for key in keys:
        QTest.keyClick(window.pages[CHECKS].table, key)


def checks_of(project):
    return project.done.count(("check",))


def test_they_are_checked_once_the_step_is_seen_and_not_again_until_something_changes(window, project):
    assert checks_of(project) == 1
    window.go(0)
    window.go(CHECKS)
    assert checks_of(project) == 1
    window.session.give("GROUP", "")
    assert checks_of(project) == 2


def test_the_worst_is_first_with_verdict_label_figure_and_example(window):
    page = window.pages[CHECKS]
    assert page.count.text() == "1 pass, 1 to look at, 1 stop"
    assert cells(window, 0) == ["stop", "Births: “Births” make 0.4 a year.", "1", "0.4"]
    assert cells(window, 1)[0] == "look"
    assert cells(window, 2) == ["pass", "Code: Each code names one unit.", "", ""]


def test_one_cannot_go_on_while_a_stop_is_open(window, project):
    assert not window.next.isEnabled()
    project.findings = (PASS, LOOK)
    press(window, Qt.Key.Key_Space)
    assert not window.session.state.given("BIRTHS")
    assert window.next.isEnabled(), "a look may stay"
    assert window.side.steps[CHECKS].accessibleName() == "5 Checks: to look at"


def test_space_does_what_the_button_of_the_row_says(window, project):
    assert window.pages[CHECKS].table.hasFocus()
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert window.session.state.values["SAME_TERRITORY"] == "00901=00026"
    assert checks_of(project) == 2


def test_the_row_that_is_looked_at_says_below_what_to_do(window, project):
    page = window.pages[CHECKS]
    assert page.detail.text == "Choose another field."
    assert [one.text() for one in page.detail.buttons] == ["Leave out", "I take this upon me"]
    press(window, Qt.Key.Key_Down)
    assert [one.text() for one in page.detail.buttons] == ["Count together", "Show"]
    page.detail.buttons[1].click()
    assert project.done[-1] == ("show", ("00901", "00902"))
    press(window, Qt.Key.Key_Down)
    assert page.detail.text == ""


def test_what_is_accepted_is_looked_at_and_can_be_taken_back_without_checking_again(window, project):
    page = window.pages[CHECKS]
    page.detail.buttons[1].click()
    assert window.session.state.values["ACCEPT"] == "vital_rates"
    assert window.next.isEnabled()
    assert cells(window, 0)[0] == "taken upon you"
    assert page.count.text() == "1 pass, 2 to look at, 0 stop"
    press(window, Qt.Key.Key_Space)
    assert window.session.state.values["ACCEPT"] == ""
    assert not window.next.isEnabled()
    assert checks_of(project) == 1


def test_every_row_of_two_hundred_is_reached_and_named_for_who_cannot_see_it(make_diagnosis):
    project = Project()
    project.findings = [Finding("UNITS", f"check_{number}", Severity.WARN, 1, f"unit {number}", Note("Look."),
                                remedy=leave_out("BIRTHS")) for number in range(200)]  # fmt: skip
    window = make_diagnosis(project)
    window.go(CHECKS)
    table = window.pages[CHECKS].table
    press(window, *[Qt.Key.Key_Down] * 199)
    assert table.currentRow() == 199
    spoken = table.item(199, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "look. Municipalities: Look.. unit 199. Space: Leave out"


def test_tab_leaves_the_table(window):
    QTest.keyClick(window.pages[CHECKS].table, Qt.Key.Key_Tab)
    assert not window.pages[CHECKS].table.hasFocus()


def test_without_units_nothing_is_checked_and_the_page_says_why(make_diagnosis):
    project = Project(layers={})
    window = make_diagnosis(project)
    window.go(CHECKS)
    assert checks_of(project) == 0
    assert window.pages[CHECKS].state_of_checks.text.startswith("First choose the layer")


def test_what_failed_is_said_and_tried_again_when_asked_for(make_diagnosis, project):
    project.reason = "'Births' (BIRTHS) lacks the year 2009."
    window = make_diagnosis(project)
    window.go(CHECKS)
    assert checks_of(project) == 1, "not again and again"
    assert window.message.text == "'Births' lacks the year 2009."
    go, close = window.message.buttons
    assert (go.text(), close.text()) == ("Go to: Region and years", "Close")
    project.reason = ""
    window.pages[CHECKS].state_of_checks.buttons[0].click()
    assert window.session.state.checks is not None
    go.click()
    assert window.current == 0


def test_a_check_that_is_cancelled_waits_to_be_asked_for(make_diagnosis, project):
    project.waiting = []
    window = make_diagnosis(project)
    window.go(CHECKS)
    assert "being checked" in window.pages[CHECKS].state_of_checks.text
    assert window.stop.isVisible() and window.busy.text() == "first step"
    window.stop.click()
    assert not window.stop.isVisible()
    assert window.pages[CHECKS].state_of_checks.buttons[0].text() == "Check the data"


def test_findings_on_data_that_have_changed_since_are_not_shown(make_diagnosis, project):
    project.waiting = []
    window = make_diagnosis(project)
    window.go(CHECKS)
    window.session.give("GROUP", "")
    project.end()
    assert window.session.state.checks is None
    project.end()
    assert window.session.state.checks is not None, "they were checked anew"
