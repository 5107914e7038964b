"""A whole assessment from the menu of the dock: matrix, municipalities, properties, duplicate, delete."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest

from tests.unit.assessment.municipalities import ALBA, CANAL, OCEJO, contents
from urban_rural_linkages.core.assessment.records import Status
from urban_rural_linkages.core.assessment.unit_choice import UnitRow

from .matrix_stage import Around, Layers, OneChecklist
from .stage import wait_for

ROWS = [UnitRow(ALBA, "Aldeanueva del Alba", 6610.0), UnitRow(CANAL, "Arroyo Cañal", 900.0),
        UnitRow("06009", "Calzada", 300.0)]  # fmt: skip


@pytest.fixture
def dock(make_dock, store):
    store.add(contents())
    return make_dock(store, OneChecklist(), width=440)


@pytest.fixture
def actions(dock):
    from urban_rural_linkages.gui.matrix.assessment_actions import AssessmentActions

    return AssessmentActions(dock, Layers(ROWS, [CANAL]), "Ana")


@pytest.fixture
def opening(dock):
    from urban_rural_linkages.gui.matrix.opening import MatrixOpening

    made = MatrixOpening(dock, Around())
    yield made
    made.close()
    QTest.qWait(1)


# -- the matrix and the dock -------------------------------------------------------------------------------------


def test_the_menu_of_the_dock_opens_one_matrix(dock, opening):
    action = next(one for one in dock.header.more.menu().actions() if one.text() == "Matrix of Municipalities…")
    action.trigger()
    first = opening.window
    assert first.isVisible() and first.session is dock.session
    action.trigger()
    assert opening.window is first


def test_the_dock_follows_the_cell_where_one_rests(dock, opening):
    opening.open()
    opening.window.view.go_to((CANAL, "far"))
    assert wait_for(lambda: dock.session.work.unit == CANAL and dock.workplace.editor.item.id == "far")
    assert dock.workplace.unit_bar.name.shown_text == "Arroyo Cañal"


def test_the_matrix_opens_at_the_cell_of_the_dock(dock, opening):
    dock.workplace.look_at(OCEJO, "chapter")
    opening.open()
    assert opening.window.view.place() == (OCEJO, "chapter")


def test_an_answer_in_the_matrix_is_saved_as_one_of_the_dock(dock, opening, store):
    opening.open()
    opening.window.view.go_to((CANAL, "chapter"))
    QTest.keyClick(opening.window.view, Qt.Key.Key_3)
    dock.autosave.flush()
    assert store.load("a").own[CANAL, "chapter"].codes == ("not_met",)


def test_another_assessment_takes_its_matrix_along(dock, opening, store):
    store.add(replace(contents(), assessment=replace(contents().assessment, uuid="b", title="Another")))
    opening.open()
    dock.open("b")
    assert opening.window.isVisible() and opening.window.session is dock.session


# -- municipalities ----------------------------------------------------------------------------------------------


def test_municipalities_are_chosen_from_a_layer_with_their_class(dock, actions):
    dialog = actions.choose_units()
    assert dialog.fields["code"].code() == "code" and dialog.fields["inhabitants"].code() == "population"
    assert dialog.chosen() == {ALBA, CANAL}, "those that the assessment has"
    dialog.list.item(2).setCheckState(Qt.CheckState.Checked)
    assert dialog.count.shown_text == "3 chosen · Base settlement: 2 · Territorially relevant settlement: 1"
    dialog.asks = lambda words: True
    dialog.accept()
    assert [(unit.code, unit.nucleus, unit.place) for unit in dock.session.work.units] == [
        (ALBA, "relevance", 1), (CANAL, "base", 2), ("06009", "base", 3)]  # fmt: skip


def test_one_with_answers_of_its_own_is_not_left_out_unasked(dock, actions):
    dialog, asked = actions.choose_units(), []
    dialog.asks = lambda words: asked.append(words) or False
    dialog.accept()
    assert "Los Álamos de Ocejo" in asked[0] and len(dock.session.work.units) == 3 and dialog.isVisible()


def test_answers_of_one_that_was_left_out_come_back_with_it(dock, actions):
    dialog = actions.choose_units()
    dialog.asks = lambda words: True
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    assert ALBA not in {unit.code for unit in dock.session.work.units}
    again = actions.choose_units()
    again.list.item(0).setCheckState(Qt.CheckState.Checked)
    again.accept()
    dock.session.look_at(ALBA)
    assert dock.session.answer("walk").codes == ("not_met",)


def test_those_selected_on_the_map_are_ticked_at_first(make_dock, store, actions, dock):
    store.add(replace(contents(units=(), own={}), assessment=replace(contents().assessment, uuid="b")))
    dock.open("b")
    dialog = actions.choose_units()
    assert dialog.chosen() == {CANAL}


def test_a_field_that_tells_nothing_apart_is_refused_in_words(actions):
    dialog = actions.choose_units()
    dialog.fields["code"].choose("fid")
    assert "the code '1' occurs more than once" in dialog.wrong.shown_text
    assert not dialog.go.isEnabled() and dialog.list.count() == 0


def test_a_project_without_layers_says_what_to_do(dock):
    from urban_rural_linkages.gui.matrix.assessment_actions import AssessmentActions

    dialog = AssessmentActions(dock, Layers(), "Ana").choose_units()
    assert "no layer" in dialog.wrong.shown_text and not dialog.go.isEnabled()


# -- properties --------------------------------------------------------------------------------------------------


def test_properties_are_taken_over_and_saved(dock, actions, store):
    dialog = actions.show_properties()
    dialog.title.setText("Plan of the Vega")
    dialog.promoter.setText("Ayuntamiento de Aldeanueva")
    dialog.drafters.setPlainText("A. Pardo, architect\nM. Solís, geographer")
    dialog.file_number.setText("2027/14")
    dialog.approval.setDate(QDate(2027, 5, 14))
    dialog.region.choose("ES-EX")
    dialog.instrument.choose("pgd")
    dialog.accept()
    dock.autosave.flush()
    head = store.load("a").assessment
    found = head.particulars
    assert (head.title, head.plan.instrument) == ("Plan of the Vega", "pgd")
    assert (found.promoter, found.file_number) == ("Ayuntamiento de Aldeanueva", "2027/14")
    assert (found.initial_approval, found.region) == ("2027-05-14", "ES-EX")
    assert "geographer" in found.drafters
    assert dock.header.assessments.currentText() == "Plan of the Vega"


def test_a_date_that_is_not_known_stays_unknown(dock, actions):
    dialog = actions.show_properties()
    dialog.accept()
    assert dock.session.work.assessment.particulars.initial_approval == ""


def test_an_instrument_is_not_pertinent_with_a_reason_only(dock, actions):
    dialog = actions.show_properties()
    dialog.pertinent.choose("no")
    dialog.accept()
    assert dialog.isVisible() and "Say why" in dialog.wrong.shown_text
    dialog.pertinence.setPlainText("It moves a boundary stone.")
    dialog.accept()
    found = dock.session.work.assessment.particulars
    assert (found.pertinent, found.pertinence) == ("no", "It moves a boundary stone.")


def test_a_title_there_has_to_be(actions):
    dialog = actions.show_properties()
    dialog.title.clear()
    dialog.accept()
    assert dialog.isVisible() and dialog.wrong.isVisible()


# -- duplicate and delete ----------------------------------------------------------------------------------------


def test_a_duplicate_is_opened_with_the_common_answers_alone(dock, actions, store):
    actions.names = lambda proposed: f"{proposed}!"
    actions.duplicate()
    work = dock.session.work
    assert work.assessment.title == "Three plans (copy)!" and work.units == ()
    assert work.answer("chapter").codes == ("met",)
    assert len(store.assessments()) == 2 and store.load("a").units


def test_no_title_no_duplicate(actions, store):
    actions.names = lambda proposed: ""
    actions.duplicate()
    assert len(store.assessments()) == 1


def test_delete_asks_and_opens_another(dock, actions, store):
    store.add(replace(contents(), assessment=replace(contents().assessment, uuid="b", title="Another")))
    asked = []
    actions.asks = lambda words: asked.append(words) or False
    actions.delete()
    assert "Three plans" in asked[0] and len(store.assessments()) == 2
    actions.asks = lambda words: True
    actions.delete()
    assert [head.uuid for head in store.assessments()] == ["b"]
    assert dock.session.work.assessment.uuid == "b"
    assert store.load("a").assessment.status is Status.DELETED, "the file keeps it"


def test_after_the_last_one_is_deleted_a_new_one_can_be_started(dock, actions):
    actions.asks = lambda words: True
    actions.delete()
    assert dock.pages.currentWidget() is dock.start_card


def test_a_matrix_that_was_closed_catches_up_when_it_is_opened_again(dock, opening):
    opening.open()
    opening.window.close()
    dock.session.look_at(CANAL)
    dock.session.choose("chapter", ("not_met",))
    QTest.qWait(1)
    opening.open()
    assert opening.window.model.matrix.cell(CANAL, "chapter").codes == ("not_met",)


def test_without_municipalities_the_matrix_says_where_they_are_chosen(make_dock, store):
    from urban_rural_linkages.gui.matrix.opening import MatrixOpening

    store.add(contents(units=(), own={}, figures=(), comments=()))
    opening = MatrixOpening(make_dock(store, OneChecklist()), Around())
    opening.open()
    assert "has no municipalities yet" in opening.window.message.text()
    assert opening.window.model.columnCount() == 1
    opening.close()
