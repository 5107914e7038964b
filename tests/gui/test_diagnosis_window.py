"""The window of the diagnosis: steps, keys, what is found and asked, layers that vanish, and what runs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from tests.unit.recipe.described_cases import of_geopackage
from urban_rural_linkages.core.recipe.state import REGION
from urban_rural_linkages.gui.diagnosis.ports import Reading
from urban_rural_linkages.gui.diagnosis.rows import OptionCombo

from .diagnosis_stage import Project, demo_layers


@pytest.fixture
def window(make_diagnosis):
    return make_diagnosis()


def test_the_region_is_found_and_asked_back_in_words(window):
    question = window.pages[0].question
    assert question.text == (
        "60 municipalities in 6 groups (comarca), 188\u202f169 inhabitants in 2021, 199\u202f038 in 2001. "
        "Is that right?"
    )
    assert [button.text() for button in question.buttons] == ["Yes", "No, let me choose"]
    question.buttons[0].click()
    assert REGION in window.session.state.answered
    assert question.buttons == []


def test_units_that_appeared_are_asked_about_and_counted_together_or_left_out(make_diagnosis):
    project = Project()
    project.borders = {37: [38], 59: [3]}
    window = make_diagnosis(project)
    band = window.pages[0].together
    assert band.text.startswith("No inhabitants in 2001: Fuentespina de Yuso (since 2007, from Majadillas")
    together, _left_out, show = band.buttons
    assert [one.text() for one in band.buttons] == ["Count together", "Leave out", "Show on the map"]
    show.click()
    assert project.done[-1] == ("show", ("00901", "00026", "00902", "00028"))
    together.click()
    assert window.session.state.values["SAME_TERRITORY"] == "00901=00026,00902=00028"
    assert band.text.startswith("Counted together: Fuentespina de Yuso")
    band.buttons[0].click()
    assert window.session.state.values["SAME_TERRITORY"] == ""
    assert band.text.startswith("Not counted together: ")
    assert [one.text() for one in band.buttons] == ["Count together"]


def test_fields_are_chosen_by_their_years(window):
    page = window.pages[0]
    start = page.findChild(OptionCombo, "POP_START")
    assert start.currentText() == "2001 (t2001)"
    assert page.years.spins["START_YEAR"].isHidden()  # the field tells its year
    start.choose("t2011")
    start.activated.emit(start.currentIndex())
    assert window.session.state.values["START_YEAR"] == 2011
    assert "in 2011" in page.question.text


def test_the_year_of_a_field_that_names_none_is_asked_for(window):
    page = window.pages[0]
    window.session.give("POP_START", "women")
    assert not page.years.spins["START_YEAR"].isHidden()


def test_without_units_only_the_layer_is_asked_for(make_diagnosis):
    project = Project(layers={})
    page = make_diagnosis(project).pages[0]
    assert page.units.combos[0].isVisible()
    assert not page.findChild(OptionCombo, "UNIT_ID").isVisible()
    assert [one.text() for one in page.empty.buttons] == ["Open a file…", "Load a recipe…", "Use the demo region"]
    page.empty.buttons[0].click()
    assert project.done == [("add",)]


@pytest.fixture
def with_tables():
    layers = demo_layers()
    return Project({**layers, **{name: of_geopackage(name, "table") for name in ("vital", "people_2021", "about")}})


def test_tables_that_fit_are_listed_with_their_first_rows_and_joined(make_diagnosis, with_tables):
    window = make_diagnosis(with_tables)
    panel = window.pages[0].join
    assert panel.title.text() == "2 tables fit these municipalities."
    texts = [panel.list.item(row).text() for row in range(2)]
    assert texts == ["vital: 3 fields a year, 100 % of the units by code, 2001 to 2020",
                     "people_2021: 76 fields, 100 % of the units by code"]  # fmt: skip
    assert (panel.rows.rowCount(), panel.rows.item(0, 0).text()) == (10, "00001")
    assert panel.rows.horizontalHeaderItem(1).text() == "year"
    panel.list.setCurrentRow(1)
    assert panel.caption.shown_text == "First rows of people_2021"
    assert panel.rows.horizontalHeaderItem(1).text() == "w_0"
    panel.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    panel.go.click()
    assert with_tables.joined == ["vital"]


def test_nothing_is_joined_where_nothing_is_ticked_or_something_runs(make_diagnosis, with_tables):
    with_tables.waiting = []
    window = make_diagnosis(with_tables)
    panel = window.pages[0].join
    for row in range(2):
        panel.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not panel.go.isEnabled()
    panel.list.item(0).setCheckState(Qt.CheckState.Checked)
    panel.go.click()
    assert not panel.go.isEnabled()
    window.stop.click()
    assert panel.go.isEnabled()


def test_why_tables_could_not_be_joined_is_said(make_diagnosis, with_tables):
    with_tables.reason = "The disk is full."
    window = make_diagnosis(with_tables)
    window.pages[0].join.go.click()
    assert window.message.text == "The disk is full."


def test_without_tables_nothing_is_offered_to_join(window):
    assert not window.pages[0].join.isVisible()


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
    assert words[1].startswith("○ Land consumption: ")


def test_steps_are_reached_by_keys_alone(window):
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.current == 2
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.current == 3
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current == 2


def test_layers_that_vanish_are_forgotten_with_their_fields(make_diagnosis):
    project = Project()
    window = make_diagnosis(project)
    project.remove("municipalities")
    assert not window.session.state.given("UNITS")
    assert not window.session.state.given("UNIT_ID")
    assert "no polygon layer" in window.pages[0].empty.text


def test_data_that_change_make_a_step_stale_until_they_are_looked_at_again(make_diagnosis):
    project = Project()
    window = make_diagnosis(project)
    project.change("municipalities")
    page = window.pages[0]
    assert page.condition.condition == "stale"
    page.warning.buttons[0].click()
    assert page.condition.condition != "stale"


def test_a_project_without_layers_says_what_to_bring(make_diagnosis):
    window = make_diagnosis(Project(layers={}))
    assert "no polygon layer" in window.pages[0].empty.text
    assert window.side.steps[0].accessibleName() == "1 Region and years: empty"


def test_its_size_is_kept_and_what_runs_is_stopped_when_it_closes(make_diagnosis):
    project = Project()
    window = make_diagnosis(project)
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


def test_the_steps_scroll_where_the_window_is_low_and_are_never_cut(window):
    window.resize(894, 480)
    QTest.qWait(20)
    for step in window.side.steps:
        assert step.height() >= step.sizeHint().height()
        assert step.width() >= step.sizeHint().width()


def test_that_layers_are_being_read_is_said(make_diagnosis):
    project = Project()
    taken = []
    project.read = lambda layers, prepare, done: taken.append((layers, done))
    window = make_diagnosis(project)
    assert window.busy.shown_text == "Reading the layers…"
    while taken:
        layers, done = taken.pop()
        done(Reading([project.layers[one] for one in layers]))
    assert window.busy.shown_text == ""


def test_a_layer_that_is_not_used_is_read_again_when_it_changes(make_diagnosis):
    project = Project()
    window = make_diagnosis(project)
    window.session.give("SERVICES", "")
    window.session.layers.take(replace(window.session.layers.vectors["services"], count=7))
    project.change("services")
    assert window.pages[0].condition.condition != "stale"
    assert window.session.layers.vectors["services"].count != 7


def test_a_layer_that_is_renamed_is_shown_with_its_new_name(make_diagnosis):
    project = Project()
    window = make_diagnosis(project)
    project.rename("municipalities", "Gemeinden")
    state = window.session.state
    assert (state.values["UNITS"], state.names["municipalities"]) == ("municipalities", "Gemeinden")
    assert state.region() is not None


def test_another_project_begins_anew_with_the_recipe_that_is_kept_with_it(make_diagnosis):
    project = Project()
    window = make_diagnosis(project)
    window.session.answer("region")
    window.session.give("FOLDER", "of the first")
    window.recipes.keep()
    kept, project.kept = project.kept, ""
    project.open_another()
    assert not window.session.is_touched
    assert not window.session.state.given("FOLDER")
    assert window.session.state.region() is not None
    project.kept = kept
    project.open_another()
    assert window.session.state.values["FOLDER"] == "of the first"
    assert "region" in window.session.state.answered


def test_a_layer_that_vanishes_is_no_answer_of_the_users(make_diagnosis):
    project = Project()
    window = make_diagnosis(project)
    project.remove("municipalities")
    assert not window.session.is_touched
