"""The scenario board: clicks become changes, figures follow, and whatever goes wrong is said in a sentence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QTableView

from urban_rural_linkages.core.board.changes import Closed, Opened, Resized, RoadDrawn, RoadFaster
from urban_rural_linkages.core.board.scenario import Scenario
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.gui.board.ports import Mark, Tool
from urban_rural_linkages.gui.board.session import free_name
from urban_rural_linkages.gui.dock.narrow_widgets import PlainLabel
from urban_rural_linkages.i18n import number_text

from .board_stage import EAST, WEST, Diagnoses, Map, Questions, Work, small_board
from .board_stage import Opened as OpenedDiagnosis
from .stage import wait_for

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make_board():
    """A function that shows a board; closed when the test is over."""
    from urban_rural_linkages.gui.board.dock_widget import BoardDock

    made = []

    def make(opened=None, width=440):
        dock = BoardDock(Diagnoses(opened), Work(), Map(), Questions())
        dock.diagnoses, dock.work = dock.session._diagnoses, dock.session._work
        dock.questions = dock.acts.questions
        dock.setFloating(True)
        dock.resize(width, 900)
        dock.show()
        dock.activateWindow()
        dock.open()
        QTest.qWait(1)
        made.append(dock)
        return dock

    yield make
    for dock in made:
        dock.questions.yes = True
        dock.close()
        dock.deleteLater()
    QTest.qWait(1)


@pytest.fixture
def board(make_board):
    return make_board()


def press(dock, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(dock.window().focusWidget() or dock, key, modifiers)
    QTest.qWait(1)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.qWait(1)


def rows(dock):
    model = dock.panel.changes.rows
    return [[model.data(model.index(row, column)) for column in range(3)] for row in range(model.rowCount())]


def shown(part):
    return part.isVisibleTo(part.window())


# -- what is shown -----------------------------------------------------------------------------------------------


def test_it_opens_with_the_figures_of_today(board):
    assert board.panel.head.diagnosis.shown_text == "Six villages"
    assert board.panel.head.service.currentText() == "Clinic"
    assert board.panel.head.threshold.currentText() == "far: 30 min"
    for combo in (board.panel.head.service, board.panel.head.threshold):
        assert combo.currentText() in combo.toolTip(), "what is cut off says the rest"
    assert board.panel.sums.beyond.shown_text == "500 people", "Cumbre and Dehesa"
    assert not shown(board.panel.totals) and not shown(board.panel.who) and not shown(board.panel.changes)
    assert not shown(board.panel.sums.within) and not shown(board.panel.sums.farther_name), "nothing is new yet"
    assert board.panel.hint.shown_text == "Place a service on the map, or switch one off."
    assert board.panel.limits.shown_text == "Driving time, no capacity, no cost: a first look, no decision."


def test_a_click_on_the_map_opens_a_service_and_says_who_gains(board):
    board.choose_tool(Tool.PLACE)
    board.map.hearer.place(40_500, 300, free=False)
    assert board.session.changes == (Opened("new1", "Cumbre", 40_000.0, 0.0),), "snapped to the settlement"
    assert rows(board) == [["+ Cumbre (new)", "500", "—"]]
    assert board.panel.totals.gain.shown_text == "500"
    assert board.panel.totals.lose_words.shown_text == "nobody loses"
    assert board.panel.sums.beyond.shown_text == "500 → 0 people"
    assert board.panel.sums.within_name.shown_text == "Newly within 30 min"
    assert board.panel.sums.within.shown_text == "500 people" and board.panel.sums.farther.shown_text == "0 people"
    assert board.panel.totals.gain_words.shown_text.startswith("people gain, −")


def test_who_comes_within_and_who_goes_beyond_stand_side_by_side_and_are_not_netted(board):
    board.map.hearer.switch_off(EAST)
    board.map.hearer.place(60_000.0, 0.0, free=False)
    row = board.session.answer.everybody
    assert row.newly_within > 0 and row.newly_beyond > 0
    assert board.panel.sums.within.shown_text == f"{number_text(row.newly_within)} people"
    assert board.panel.sums.farther.shown_text == f"{number_text(row.newly_beyond)} people"


def test_where_nobody_gains_or_loses_there_are_no_empty_bars(board):
    board.map.hearer.place(0.0, 0.0, free=False)
    assert board.panel.totals.gain_words.shown_text == "nobody gains" and not shown(board.panel.who)


def test_closing_one_says_who_loses_with_the_sign_of_what_takes_longer(board):
    board.map.hearer.switch_off(EAST)
    assert board.session.changes == (Closed(EAST),)
    assert rows(board)[0][0] == "× Fuente clinic (closed)"
    assert board.panel.totals.lose.shown_text == "2\u202f300"
    assert board.panel.totals.gain_words.shown_text == "nobody gains"
    assert "people lose, +" in board.panel.totals.lose_words.shown_text


def test_the_picture_has_a_sign_for_each_service_and_a_class_for_each_unit(board):
    board.map.hearer.switch_off(EAST)
    board.map.hearer.place(40_000.0, 0.0, free=False)
    marks = {marker.name: marker.mark for marker in board.map.picture.markers}
    assert marks == {"Arroyo clinic": Mark.TODAY, "Fuente clinic": Mark.CLOSED, "Cumbre": Mark.NEW}
    colours = {zone.id: zone.colour for zone in board.map.picture.zones}
    assert colours["u5"] == 3 and colours["u2"] == -3 and colours["u0"] == 0


def test_the_sentence_stands_in_amber_where_two_figures_disagree(board):
    board.map.hearer.switch_off(EAST)
    board.map.hearer.place(80_000.0, 0.0, free=False)
    assert board.session.answer.sentence is not None
    assert board.panel.sums.sentence.shown_text == str(board.session.answer.sentence)
    assert board.panel.sums.property("band") == "look"


def test_ages_that_are_unknown_are_named_and_there_are_no_bars(make_board):
    board = make_board(OpenedDiagnosis(board=small_board(with_ages=False)))
    board.map.hearer.switch_off(EAST)
    assert not shown(board.panel.who)
    assert "step 2" in board.panel.sums.notes.shown_text


def test_what_the_board_has_not_is_said(make_board):
    board = make_board(OpenedDiagnosis(notes=(Note("Minutes are straight lines."),)))
    assert shown(board.panel.notes) and board.panel.notes.shown_text == "Minutes are straight lines."
    assert not shown(make_board().panel.notes)


def test_capacities_change_what_is_said_of_them(make_board):
    board = make_board(OpenedDiagnosis(board=small_board(capacity=(500.0, np.nan))))
    assert board.panel.limits.shown_text == (
        "Driving time, no cost: a first look, no decision. Everybody goes to the nearest, full or not."
    )
    assert board.panel.sums.notes.shown_text


def test_bars_are_painted_by_sex_and_side(board):
    board.map.hearer.switch_off(EAST)
    board.map.hearer.place(40_000.0, 0.0, free=False)
    bars = board.panel.who.bars
    QTest.qWait(20)
    image = bars.grab().toImage()
    found = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
    assert {"#8f3d06", "#d98a4a", "#2b4f8c", "#7d9cc9"} <= found
    assert "women 15–64: takes longer for 630, shorter for 150" in bars.accessibleDescription()


# -- changes -----------------------------------------------------------------------------------------------------


def test_a_new_one_is_dragged_in_one_step_of_undo(board):
    hearer = board.map.hearer
    hearer.place(40_000.0, 0.0, free=False)
    hearer.move("new1", 60_900, 0, free=False)
    assert board.session.changes == (Opened("new1", "Dehesa", 60_000.0, 0.0),)
    board.session.undo()
    assert board.session.changes[0].name == "Cumbre"


def test_shift_places_it_just_there(board):
    board.map.hearer.place(50_000, 10_000, free=True)
    board.map.hearer.place(50_000, 20_000, free=True)
    assert [(one.name, one.x, one.y) for one in board.session.changes] == [
        ("Place 1", 50_000, 10_000),
        ("Place 2", 50_000, 20_000),
    ]


def test_a_click_far_from_everything_is_said_and_changes_nothing(board):
    board.map.hearer.place(50_000, 9_000, free=False)
    assert board.session.changes == ()
    assert shown(board.panel.message) and board.panel.message.words.shown_text.count(".") >= 1
    board.map.hearer.place(40_000.0, 0.0, free=False)
    assert not shown(board.panel.message), "the next click takes it back"


def test_a_second_click_opens_a_closed_one_and_takes_a_new_one_away(board):
    hearer = board.map.hearer
    hearer.place(40_000.0, 0.0, free=False)
    for key in (WEST, WEST, "new1"):
        hearer.switch_off(key)
    assert board.session.changes == ()


def test_roads_are_drawn_and_made_faster_where_ways_lead_over_some(make_board):
    assert not make_board().panel.tools.tools[Tool.DRAW].isEnabled()
    board = make_board(OpenedDiagnosis(board=small_board(has_roads=True)))
    assert board.panel.tools.tools[Tool.DRAW].isEnabled() and board.panel.tools.tools[Tool.LINES].isEnabled()
    board.work.is_held = True  # straight ways know no roads
    board.map.hearer.draw_road([(0.0, 0.0), (0.2, 0.1)])
    board.map.hearer.speed_up(["7", "8"])
    assert board.session.changes == (
        RoadDrawn("road1", "Shortcut", ((0.0, 0.0), (0.2, 0.1)), 90.0),
        RoadFaster("road2", "Shortcut", ("7", "8"), 90.0),
    )  # fmt: skip
    board.map.hearer.draw_road([(0.0, 0.0)])
    assert "two points" in board.panel.message.words.shown_text
    board.map.hearer.speed_up([])
    assert "No road" in board.panel.message.words.shown_text
    assert [asked[2] for asked in board.questions.asked if asked[0] == "road"] == [True, False], "a new one is told so"
    board.questions.road_said = None
    board.map.hearer.draw_road([(0.0, 0.0), (0.2, 0.1)])
    assert len(board.session.changes) == 2, "the question was left"


def test_capacity_is_asked_of_services_that_are_open(board):
    board.map.hearer.switch_off(WEST)
    click(board.panel.tools.capacity)
    assert board.questions.asked[-1] == ("capacity", ["Fuente clinic"], EAST)
    board.map.hearer.place(40_000.0, 0.0, free=False)
    board.questions.capacity_said = ("new1", 250.0)
    click(board.panel.tools.capacity)
    assert ("capacity", ["Fuente clinic", "Cumbre"], "new1") in board.questions.asked
    assert Resized("new1", 250.0) in board.session.changes
    assert board.panel.sums.notes.shown_text


def test_the_threshold_is_counted_anew(board):
    head = board.panel.head
    head.threshold.setCurrentIndex(head.threshold.findData("15"))
    head.threshold.activated.emit(head.threshold.currentIndex())
    assert board.panel.sums.beyond_name.shown_text == "Beyond 15 minutes"
    assert board.panel.sums.beyond.shown_text == "1\u202f000 people"


def test_another_service_is_opened_once_changes_are_given_up(board):
    board.map.hearer.switch_off(WEST)
    board.questions.yes = False
    service = board.panel.head.service
    service.setCurrentIndex(1)
    service.activated.emit(1)
    assert service.currentText() == "Clinic" and board.session.changes
    board.questions.yes = True
    service.setCurrentIndex(1)
    service.activated.emit(1)
    assert ("read", "recipe.url.json", "school") in board.diagnoses.calls
    assert board.session.changes == () and board.panel.head.service.currentText() == "School"


# -- work in the background --------------------------------------------------------------------------------------


def test_work_is_named_and_the_next_click_ends_it(board):
    board.work.is_held = True
    board.map.hearer.place(40_000.0, 0.0, free=False)
    QTest.qWait(300)
    assert board.panel.foot.words.shown_text == "Working out who gains and who loses…"
    assert rows(board) == [["+ Cumbre (new)", "…", "…"]]
    board.map.hearer.switch_off(EAST)
    assert board.work.cancelled == 1
    board.work.go()
    assert not shown(board.panel.foot.words)
    assert [row[0] for row in rows(board)] == ["+ Cumbre (new)", "× Fuente clinic (closed)"]
    assert "…" not in str(rows(board))


def test_it_can_be_cancelled_by_its_button(board):
    board.work.is_held = True
    board.map.hearer.place(40_000.0, 0.0, free=False)
    QTest.qWait(300)
    click(board.panel.foot.cancel)
    assert board.work.cancelled == 1 and not shown(board.panel.foot.cancel)


def test_an_error_is_one_sentence_and_the_board_goes_on(board):
    board.session.open(board.session.recipe, "broken")
    assert board.panel.message.words.shown_text == "Layer 'services' is empty."
    board.map.hearer.place(40_000.0, 0.0, free=False)
    assert board.panel.totals.gain.shown_text == "500" and not shown(board.panel.message)


def test_what_is_done_in_vain_is_taken_back_and_the_figures_of_before_stand(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    board.session.do(Closed("gone"))
    assert "gone" in board.panel.message.words.shown_text, "why is said"
    assert rows(board) == [["+ Cumbre (new)", "500", "—"]]
    assert board.panel.totals.gain.shown_text == "500" and board.map.picture.zones
    assert not board.panel.foot.redo.isEnabled(), "it would be in vain again"
    board.session.undo()
    assert board.session.changes == () and not shown(board.panel.message)


def test_figures_of_other_changes_do_not_stand_beside_a_scenario_without_an_answer(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    assert shown(board.panel.totals)
    board.session.use(Scenario("s", "Old", "clinic", 30.0, (Closed("gone"),)))
    assert "gone" in board.panel.message.words.shown_text and board.session.answer is None
    assert rows(board) == [["× gone (closed)", "…", "…"]], "it can be taken away"
    assert not shown(board.panel.totals) and not shown(board.panel.sums) and board.map.picture.zones == ()
    board.session.take_back(Closed("gone"))
    assert board.panel.sums.beyond.shown_text == "500 people" and not shown(board.panel.message)


def test_a_click_that_means_no_place_is_said(board):
    board.map.hearer.missed()
    assert "is no place in the coordinates of the diagnosis" in board.panel.message.words.shown_text


# -- scenarios ---------------------------------------------------------------------------------------------------


def test_scenarios_are_kept_opened_renamed_and_removed(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    click(board.panel.foot.keep)
    assert board.questions.asked[-1] == ("name", "A", ())
    assert board.panel.foot.kept.text() == "Kept (1)…"
    board.map.hearer.switch_off(EAST)
    board.questions.named = "B"
    click(board.panel.foot.keep)
    kept = {one.name: one for one in board.diagnoses.kept.values()}
    assert len(kept["A"].changes) == 1 and len(kept["B"].changes) == 2
    assert (kept["A"].author, kept["A"].service_type, kept["A"].crs) == ("Ana", "clinic", "EPSG:32630")
    dialog = board.keeping.show()
    dialog.rows.setCurrentRow(0)
    assert dialog.rows.currentItem().text().startswith("A · Clinic · far: 30 min · changes: 1 · Ana · 20")
    dialog.go.click()
    assert board.session.changes == kept["A"].changes and rows(board) == [["+ Cumbre (new)", "500", "—"]]
    dialog = board.keeping.show()
    board.questions.named = "B"
    dialog.name.click()
    assert dialog.below.shown_text == "There is a scenario 'B' already."
    board.questions.named = "Middle"
    dialog.name.click()
    assert {one.name for one in board.diagnoses.kept.values()} == {"Middle", "B"}
    dialog.drop.click()
    assert {one.name for one in board.diagnoses.kept.values()} == {"B"}
    dialog.close()


def test_a_name_that_a_scenario_of_another_type_has_is_not_proposed(board):
    board.diagnoses.kept["x"] = Scenario("x", "A", "school", 30.0)
    board.session.read_scenarios()
    board.map.hearer.place(40_000.0, 0.0, free=False)
    click(board.panel.foot.keep)
    assert board.questions.asked[-1] == ("name", "B", ())


def test_a_scenario_goes_into_the_report_and_that_is_said(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    board.questions.named = "Middle"
    click(board.panel.foot.report)
    (kept,) = board.diagnoses.kept.values()
    assert kept.name == "Middle" and kept.in_report
    assert ("names", "recipe.url.json", "scenarios.gpkg") in board.diagnoses.calls
    assert board.panel.told.words.shown_text == (
        "'Middle' goes into the report: it is in scenarios.gpkg, and the next run of recipe.url.json makes its page."
    )


def test_a_file_that_cannot_be_written_is_said(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    board.diagnoses.is_full = True
    click(board.panel.foot.report)
    assert board.panel.message.words.shown_text == "The disk of 'scenarios.gpkg' is full."
    assert not shown(board.panel.told)


def test_scenarios_are_compared_in_words(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    board.session.keep("Good")
    board.map.hearer.switch_off(EAST)
    board.session.keep("Bad")
    click(board.panel.foot.compare)
    table = board.searching.comparison.table
    heads = [table.horizontalHeaderItem(column).text() for column in range(2)]
    last = table.rowCount() - 1
    assert heads == ["Good", "Bad"]
    assert table.verticalHeaderItem(last).text() == "Beaten in every figure by"
    assert [table.item(last, column).text() for column in range(2)] == ["no other", "Good"]
    assert table.item(0, 0).text() == "500"
    board.searching.comparison.close()


def test_each_scenario_is_compared_at_its_own_threshold_and_a_row_says_so(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    board.session.keep("Good")
    board.session.set_threshold(45.0)
    board.map.hearer.switch_off(EAST)
    board.session.keep("Bad")
    click(board.panel.foot.compare)
    table = board.searching.comparison.table
    rows = {table.verticalHeaderItem(row).text(): row for row in range(table.rowCount())}
    assert [table.item(rows["Its threshold"], column).text() for column in range(2)] == ["30 min", "45 min"]
    everybody, answer = board.session.opened.board, [one.changes for one in board.session.scenarios]
    for column, (changes, minutes) in enumerate(zip(answer, (30.0, 45.0), strict=True)):
        row = everybody.answer(changes, minutes).everybody
        assert table.item(rows["Newly beyond it"], column).text() == number_text(row.newly_beyond)
    assert table.item(table.rowCount() - 1, 1).text() == "no other", "of another threshold"
    assert board.searching.comparison.note.text().startswith("Only scenarios of one threshold")
    board.searching.comparison.close()


def test_a_scenario_that_cannot_be_worked_out_is_named_and_the_others_are_compared(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    board.session.keep("Good")
    board.diagnoses.keep(None, Scenario("b", "Bad", "clinic", 30.0, (Closed("gone"),)))
    board.session.read_scenarios()
    click(board.panel.foot.compare)
    assert board.panel.message.words.shown_text.startswith("Left out of the comparison: 'Bad'. Service 'gone'")
    assert board.searching.comparison.table.columnCount() == 1
    board.searching.comparison.close()


def test_the_best_places_are_told_with_their_proof_and_placed(board):
    board.map.hearer.switch_off(EAST)
    click(board.panel.tools.best)
    dialog = board.searching.best
    assert dialog.table.item(0, 0).text() == "Fuente" and dialog.proof.property("band") == "right"
    dialog.go.click()
    assert board.session.changes[-1] == Opened("new1", "Fuente", 100_000.0, 0.0)


def test_the_next_best_place_is_told_once_nobody_clicks_and_placed_by_a_button(board):
    board.map.hearer.switch_off(EAST)
    assert not shown(board.panel.next)
    assert wait_for(lambda: shown(board.panel.next))
    assert board.panel.next.words.shown_text.startswith("Next best place: Fuente (mean ")
    click(board.panel.next.go)
    assert board.session.changes[-1] == Opened("new1", "Fuente", 100_000.0, 0.0)
    assert not shown(board.panel.next), "until it is known with that, too"
    from urban_rural_linkages.gui.board.words import next_words

    place = board.session.opened.board.best_places((), 30.0).places[0]
    assert "as the list counts services" in next_words(place, in_doubt=True)


def test_doubts_about_the_list_of_services_stand_above_the_answer(make_board):
    from urban_rural_linkages.gui.board.best_dialog import BestDialog

    found = make_board().session.opened.board.best_places((), 30.0)
    doubted = BestDialog(replace(found, look_first=(Note("'A-B' holds the name of B."),)), 30.0)
    doubted.show()
    assert shown(doubted.doubts) and doubted.doubts.widget().property("band") == "look"
    assert doubted.doubts.geometry().bottom() < doubted.table.geometry().top()
    said = [label.shown_text for label in doubted.doubts.findChildren(PlainLabel)]
    assert said == ["'A-B' holds the name of B."]
    certain = BestDialog(found, 30.0)
    certain.show()
    assert not shown(certain.doubts)


def test_data_that_changed_since_it_was_kept_are_named(board):
    board.map.hearer.place(40_000.0, 0.0, free=False)
    board.session.keep("Old")
    board.session.use(replace(board.session.scenario, fingerprint="yesterday"))
    assert shown(board.panel.stale) and "data have changed" in board.panel.stale.words.shown_text


def test_a_scenario_of_services_that_are_gone_is_an_error_in_words(board):
    board.map.hearer.switch_off(EAST)
    board.session.keep("Gone")
    board.session.use(replace(board.session.scenario, changes=(Closed("gone"),)))
    assert "gone" in board.panel.message.words.shown_text


def test_free_names_are_letters():
    assert free_name(["A", "B", "D"]) == "C"


# -- keys, narrow docks, closing ---------------------------------------------------------------------------------


def test_keys_take_tools_undo_and_redo(board):
    assert board.panel.tools.tools[Tool.PLACE].hasFocus()
    press(board, Key.Key_P)
    assert board.map.tool is Tool.PLACE and board.panel.tools.tools[Tool.PLACE].isChecked()
    board.panel.head.service.setFocus()
    press(board, Key.Key_Escape)
    assert board.map.tool is None and board.tool is None
    board.map.hearer.switch_off(WEST)
    board.panel.changes.setFocus()
    press(board, Key.Key_Z, CONTROL)
    assert board.session.changes == ()
    board.panel.foot.redo.setFocus()
    press(board, Key.Key_Y, CONTROL)
    assert board.session.changes == (Closed(WEST),)
    board.panel.changes.setFocus()
    press(board, Key.Key_Delete)
    assert board.session.changes == ()


def test_whoever_uses_no_mouse_chooses_from_lists(board):
    board.questions.chosen = "h2"
    press(board, Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert board.questions.asked[-1] == ("one of", ["Arroyo", "Brezo", "Cumbre", "Dehesa", "Encina", "Fuente"])
    assert board.session.changes == (Opened("new1", "Cumbre", 40_000.0, 0.0),)
    board.questions.chosen = EAST
    press(board, Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    press(board, Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert board.questions.asked[-1] == ("one of", ["Arroyo clinic", "closed: Fuente clinic", "new: Cumbre"])
    assert len(board.session.changes) == 1
    board.questions.chosen = None
    press(board, Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert len(board.session.changes) == 1, "the list was left"


def test_a_tool_that_cannot_be_taken_says_why(board):
    board.map.reason = "The roads are not on the map."
    click(board.panel.tools.tools[Tool.PLACE])
    assert board.panel.message.words.shown_text == "The roads are not on the map."
    assert not board.panel.tools.tools[Tool.PLACE].isChecked()


def test_every_widget_that_takes_keys_has_a_name_and_a_place_in_the_order(board):
    board.map.hearer.switch_off(WEST)
    reached, now = [], board.panel.head.other
    now.setFocus()
    while now not in reached:
        reached.append(now)
        QTest.keyClick(now, Key.Key_Tab)
        now = board.window().focusWidget()
    named = [one.accessibleName() or getattr(one, "text", str)() for one in reached]
    assert all(named)
    tops = [one.mapTo(board, QPoint(0, 0)).y() for one in reached]
    assert tops == sorted(tops), "from top to bottom"
    kinds = (QAbstractButton, QComboBox, QTableView)
    wanted = {one for kind in kinds for one in board.panel.findChildren(kind) if one.isEnabled() and one.isVisible()
              and one.focusPolicy() & Qt.FocusPolicy.TabFocus}  # fmt: skip
    assert wanted <= set(reached)


def test_a_screen_reader_hears_a_change_with_its_effect(board):
    board.map.hearer.switch_off(EAST)
    model = board.panel.changes.rows
    said = model.data(model.index(0, 0), int(Qt.ItemDataRole.AccessibleTextRole))
    assert said == "Fuente clinic (closed): — people gain, 2\u202f300 people lose"


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_where_the_dock_is_narrow(make_board, monkeypatch, language):
    from urban_rural_linkages import i18n

    monkeypatch.setattr(i18n, "user_locale", lambda: f"{language}_ES")
    if language == "es":
        spanish = i18n.Language("es")
        token = i18n._spoken.set(spanish)
    try:
        board = make_board(width=380)
        board.map.hearer.switch_off(EAST)
        board.map.hearer.place(40_000.0, 0.0, free=False)
        board.session.keep("A")
        QTest.qWait(20)
        for one in board.panel.findChildren(QAbstractButton):
            if one.isVisible():
                room = one.width() - (0 if one.property("role") == "link" else 12)
                assert one.fontMetrics().horizontalAdvance(one.text().replace("&", "")) <= room, one.text()
        assert board.panel.width() <= 400
    finally:
        if language == "es":
            i18n._spoken.reset(token)


def test_closing_asks_for_changes_that_are_not_kept_and_clears_the_map(board):
    board.map.hearer.switch_off(EAST)
    board.questions.yes = False
    board.close()
    assert board.isVisible() and board.map.is_open
    board.questions.yes = True
    board.close()
    assert not board.map.is_open and board.session.opened is None and board.tool is None
    board.show()
    board.open()
    assert board.session.changes == () and board.map.is_open
