"""The window of the diagnosis: steps, keys, what is found and asked, layers that vanish, and what runs."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from urban_rural_linkages.core.recipe.state import REGION
from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow

from .diagnosis_stage import Project


@pytest.fixture
def make_window():
    """A function that shows the window over a project; closed when the test is over."""
    made = []

    def make(project=None):
        window = DiagnosisWindow(project or Project())
        window.show()
        window.activateWindow()
        QTest.qWait(1)
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    QTest.qWait(1)


@pytest.fixture
def window(make_window):
    return make_window()


def test_the_region_is_found_and_asked_back_in_words(window):
    question = window.pages[0].question
    assert question.text == (
        "60 municipalities in 6 groups (comarca), 188,169 inhabitants in 2021, 199,038 in 2001. Is that right?"
    )
    assert [button.text() for button in question.buttons] == ["Yes", "No, let me choose"]
    question.buttons[0].click()
    assert REGION in window.session.state.answered
    assert question.buttons == []


def test_no_row_number_is_preselected_and_one_that_is_chosen_is_refused_with_a_remedy(window):
    page = window.pages[0]
    assert "fid" not in [combo.code() for row in page.rows if hasattr(row, "combos") for combo in row.combos]
    window.session.give("POP_END", "fid")
    assert page.warning.text.startswith("“fid”: counts the rows (1, 2, 3 ...). Did you mean t2021")
    assert not window.next.isEnabled()
    page.warning.buttons[0].click()
    assert window.session.state.values["POP_END"] == "t2021"
    assert window.next.isEnabled()


def test_steps_say_what_they_open_and_what_stays_shut(window):
    window.go(3)
    words = [label.shown_text for label in window.pages[3]._chapters._labels.values()]
    assert words[0].endswith("in the report")
    assert words[1].startswith("○ Land: ")


def test_steps_are_reached_by_keys_alone(window):
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.current == 2
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.current == 3
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current == 2


def test_layers_that_vanish_are_forgotten_with_their_fields(make_window):
    project = Project()
    window = make_window(project)
    project.remove("municipalities")
    assert not window.session.state.given("UNITS")
    assert not window.session.state.given("UNIT_ID")
    assert "no polygon layer" in window.pages[0].empty.text


def test_data_that_change_make_a_step_stale_until_they_are_looked_at_again(make_window):
    project = Project()
    window = make_window(project)
    project.change("municipalities")
    page = window.pages[0]
    assert page.condition.condition == "stale"
    page.warning.buttons[0].click()
    assert page.condition.condition != "stale"


def test_a_project_without_layers_says_what_to_bring(make_window):
    window = make_window(Project(layers={}))
    assert "no polygon layer" in window.pages[0].empty.text
    assert window.side.steps[0].accessibleName() == "1 Region and years: empty"


def test_its_size_is_kept_and_what_runs_is_stopped_when_it_closes(make_window):
    project = Project()
    window = make_window(project)
    window.resize(1000, 600)
    window.close()
    assert project.settings["window_size"] == "1000x600"
    assert project.is_released


def test_the_picture_of_the_region_hides_where_there_is_no_room(window):
    window.resize(1200, 720)
    assert not window._preview.isHidden()
    window.resize(1000, 720)
    assert window._preview.isHidden()


def test_only_the_button_that_goes_on_answers_to_enter(window):
    assert [one.text() for one in window.findChildren(QPushButton) if one.autoDefault()] == [window.next.text()]
