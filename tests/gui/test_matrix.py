"""The matrix: keys as designed, answers of many municipalities, and what a screen reader hears."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.unit.assessment.assessments import opened
from tests.unit.assessment.checklist_sets import shipped
from tests.unit.assessment.municipalities import ALBA, CANAL, OCEJO, contents
from urban_rural_linkages.core.assessment.answer_colours import Tone
from urban_rural_linkages.core.assessment.matrix_order import Showing, Sorting
from urban_rural_linkages.core.assessment.records import Answer, Status
from urban_rural_linkages.core.assessment.unit_records import Figure, Unit
from urban_rural_linkages.gui.dock.session import Session
from urban_rural_linkages.gui.matrix.style import QUESTION_WIDTH

from .matrix_stage import Around, session_of
from .stage import wait_for, with_question

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def make_window():
    """A function that shows a matrix; closed when the test is over."""
    from urban_rural_linkages.gui.matrix.window import MatrixWindow

    made = []

    def make(session=None, around=None):
        window = MatrixWindow(session or session_of(), around or Around())
        window.asked = []
        window.asks = lambda words: window.asked.append(words) or True
        window.show()
        window.activateWindow()
        window.view.setFocus()
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


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.view, key, modifiers)
    QTest.qWait(1)


def own(window, unit, item):
    return window.session.work.contents().own.get((unit, item))


def accessible(window, unit, item):
    index = window.model.index_of((unit, item))
    return window.model.data(index, int(Qt.ItemDataRole.AccessibleTextRole))


# -- what is shown -----------------------------------------------------------------------------------------------


def test_rows_are_questions_and_columns_are_municipalities(window):
    model = window.model
    assert [item.id for item in model.items] == ["map", "far", "walk", "chapter", "ratio"]
    assert [unit.code for unit in model.units] == [ALBA, CANAL, OCEJO]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Aldeanueva del Alba"
    assert window.top.title.shown_text == "Three plans · 3 municipalities"


@pytest.mark.parametrize(
    ("unit", "item", "shown"),
    [(ALBA, "walk", "N 82 %"), (CANAL, "walk", "M 100 %"), (OCEJO, "walk", ""), (CANAL, "ratio", "122"),
     (OCEJO, "map", "–"), (CANAL, "chapter", "M")],
)  # fmt: skip
def test_a_cell_shows_letter_and_figure(window, unit, item, shown):
    assert window.model.data(window.model.index_of((unit, item))) == shown


def test_a_screen_reader_hears_cells_and_heads(window):
    assert accessible(window, ALBA, "walk") == (
        "Women within 10 min on foot, Aldeanueva del Alba: threshold not met, 82 per cent, own answer, "
        "a comment waits, note written"
    )
    role = int(Qt.ItemDataRole.AccessibleTextRole)
    assert window.model.headerData(0, Qt.Orientation.Horizontal, role) == "Aldeanueva del Alba: 3 of 5 answered"
    assert window.model.headerData(0, Qt.Orientation.Vertical, role) == "map?"
    assert all(widget.accessibleName() for widget in (window.view, window.tools.search, window.tools.order))


def test_the_foot_says_what_the_current_cell_shows(window):
    window.view.go_to((ALBA, "walk"))
    assert window.foot.name.shown_text == "Aldeanueva del Alba"
    assert "Women within 10 min on foot: 82 % · threshold 100 %" in window.foot.sentence.shown_text


def test_an_answer_moves_no_row(window):
    before = window.model.items
    window.view.go_to((CANAL, "chapter"))
    press(window, Qt.Key.Key_3)
    assert window.model.items == before and window.model.cell(window.view.currentIndex()).tone is Tone.NOT_MET


def test_two_hundred_municipalities_hold_no_widgets(make_window):
    units = tuple(Unit(f"{number:05}", f"Place {number}", place=number) for number in range(200))
    window = make_window(session_of(units=units, own={}, figures=()))
    assert window.model.columnCount() == 200
    assert window.view.indexWidget(window.model.index(0, 0)) is None


# -- keys --------------------------------------------------------------------------------------------------------


def test_digits_answer_and_zero_clears(window):
    window.view.go_to((CANAL, "chapter"))
    press(window, Qt.Key.Key_2)
    assert own(window, CANAL, "chapter").codes == ("partial",)
    assert own(window, ALBA, "chapter") is None, "the others go on showing the common one"
    press(window, Qt.Key.Key_0)
    assert window.model.cell(window.view.currentIndex()).codes == ("met",), "the common one shows again"


def test_digits_of_a_cell_that_is_asked_nothing_do_nothing(window):
    press(window, Qt.Key.Key_9)
    assert not window.session.work.has_unsaved


def test_control_and_an_arrow_goes_to_the_next_open_cell(window):
    window.view.go_to((ALBA, "map"))
    press(window, Qt.Key.Key_Right, CONTROL)
    assert window.view.place() == (OCEJO, "map")
    press(window, Qt.Key.Key_Down, CONTROL)
    assert window.view.place() == (OCEJO, "far")
    press(window, Qt.Key.Key_Left, CONTROL)
    assert window.view.place() == (CANAL, "far")


def test_enter_opens_the_cell_and_f2_its_note(make_window):
    around = Around()
    window = make_window(around=around)
    window.view.go_to((CANAL, "walk"))
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_F2)
    assert around.calls == [("open", CANAL, "walk", "edit"), ("open", CANAL, "walk", "note")]


def test_space_accepts_a_proposal(window):
    window.view.go_to((CANAL, "walk"))
    press(window, Qt.Key.Key_Space)
    assert own(window, CANAL, "walk").codes == ("met",)


def test_several_proposals_are_listed_first_and_undone_as_one(window):
    listed = []
    window.lists = lambda words, rows: listed.append((words, rows)) or True
    window.view.go_to((ALBA, "far"))
    press(window, Qt.Key.Key_Right, SHIFT)
    press(window, Qt.Key.Key_Right, SHIFT)
    press(window, Qt.Key.Key_Space)
    words, rows = listed[0]
    assert words == "Accept 3 proposals?" and len(rows) == 3 and "46.4 min" in rows[1]
    assert own(window, OCEJO, "far").codes == ("not_met",)
    press(window, Qt.Key.Key_Z, CONTROL)
    assert all(window.model.matrix.cell(unit, "far").origin == "proposed" for unit in (ALBA, CANAL, OCEJO))


def test_proposals_that_are_not_wanted_stay_proposals(window):
    window.lists = lambda words, rows: False
    window.view.selectAll()
    press(window, Qt.Key.Key_Space)
    assert own(window, CANAL, "walk") is None


def test_copy_to_the_right_is_undone_as_one(window):
    window.view.go_to((ALBA, "walk"))
    press(window, Qt.Key.Key_R, CONTROL)
    assert [own(window, unit, "walk").codes for unit in (CANAL, OCEJO)] == [("not_met",)] * 2
    assert window.asked == [], "nobody's own answer is replaced"
    press(window, Qt.Key.Key_Z, CONTROL)
    assert window.model.matrix.cell(CANAL, "walk").origin == "proposed"


def test_copy_to_all_asks_with_how_many_own_answers_it_would_replace(window):
    window.view.go_to((CANAL, "map"))
    window.asks = lambda words: window.asked.append(words) or False
    press(window, Qt.Key.Key_R, CONTROL | SHIFT)
    assert window.asked == ["2 municipalities have answers of their own, which would be replaced. Copy all the same?"]
    assert own(window, ALBA, "map").codes == ("met",), "who says no changes nothing"
    window.asks = lambda words: True
    press(window, Qt.Key.Key_R, CONTROL | SHIFT)
    assert {own(window, unit, "map").codes for unit in (ALBA, OCEJO)} == {("partial",)}


def test_a_proposal_is_copied_nowhere(window):
    window.view.go_to((CANAL, "far"))
    press(window, Qt.Key.Key_R, CONTROL | SHIFT)
    assert own(window, ALBA, "far") is None


def test_an_answer_is_made_common_after_a_question(window):
    window.view.go_to((ALBA, "walk"))
    window.obey("common")
    assert window.asked == ["2 municipalities have no answer of their own and will show it. Make it the common answer?"]
    assert window.session.work.contents().answers["walk"].codes == ("not_met",)
    assert wait_for(lambda: window.model.matrix.cell(CANAL, "walk").origin == "common")


def test_window_keys_calculate_search_colour_and_find_duties(make_window):
    around = Around()
    window = make_window(around=around)
    window.view.go_to((ALBA, "walk"))
    press(window, Qt.Key.Key_F9)
    around.done("Done.")
    press(window, Qt.Key.Key_F9, SHIFT)
    around.done("Done.")
    assert around.calls == [("calculate",), ("calculate", "walk")]
    assert window.message.text() == "Done."
    press(window, Qt.Key.Key_D, CONTROL | SHIFT)
    assert window.view.place() == (OCEJO, "map")
    press(window, Qt.Key.Key_F, CONTROL)
    assert window.tools.search.hasFocus()
    QTest.keyClick(window.tools.search, Qt.Key.Key_Escape)
    assert window.view.hasFocus()


# -- order -------------------------------------------------------------------------------------------------------


def test_rows_are_filtered_searched_and_sorted(window):
    window.tools.kinds[Showing.BLOCKING].setChecked(True)
    assert [item.id for item in window.model.items] == ["map"]
    assert window.tools.kind_button.text() == "Show: blocking"
    window.tools.kinds[Showing.BLOCKING].setChecked(False)
    window.tools.search.setText("farthest")
    assert wait_for(lambda: [item.id for item in window.model.items] == ["far"])
    window.tools.search.setText("no such words")
    assert wait_for(lambda: window.foot.sentence.shown_text == "No question fits the filter.")
    window.tools.search.setText("")
    assert wait_for(lambda: len(window.model.items) == 5)
    window.tools.order.setCurrentIndex(1)
    assert window.model.sorting is Sorting.CHECKLIST and window.model.items[1].id == "chapter"


def test_one_stays_in_a_cell_while_rows_are_ordered(window):
    window.view.go_to((CANAL, "ratio"))
    window.tools.order.setCurrentIndex(1)
    assert window.view.place() == (CANAL, "ratio")


def test_municipalities_are_ranked_and_the_head_says_by_what(window):
    window.rank()
    assert [unit.code for unit in window.model.units] == [OCEJO, CANAL, ALBA]
    assert "by 1 question that was calculated in all of them" in window.view._corner.text()


def test_after_all_was_calculated_rows_are_in_order_by_what_came_out(make_window):
    around, session = Around(), session_of(own={})
    window = make_window(session, around)
    assert [item.id for item in window.model.items][:3] == ["map", "far", "walk"]
    window.top.calculate.click()
    figures = tuple(Figure(unit, "on_foot", value=0.1) for unit in (ALBA, CANAL, OCEJO))
    session.take_results(contents(figures=figures))
    around.done("3 figures.")
    assert [item.id for item in window.model.items][:3] == ["map", "walk", "far"]
    assert window.model.matrix.cell(ALBA, "far").value is None, "figures that are gone are shown no more"


def test_the_button_cancels_while_a_calculation_runs(make_window):
    around = Around()
    window = make_window(around=around)
    window.top.calculate.click()
    around.stepped("Read the bound data", 12.4)
    assert window.top.calculate.text() == "Cancel" and window.message.text() == "Read the bound data: 12 %"
    press(window, Qt.Key.Key_F9, SHIFT)
    assert around.calls == [("calculate",), ("cancel",)], "one at a time: whoever asks again stops it"
    assert window.top.calculate.text() == "Calculate all (F9)" and window.message.text() == "Cancelled."


def test_a_question_that_is_asked_now_comes_below_the_others(window):
    before = [item.id for item in window.model.items]
    window.model.beginResetModel()
    window.model.items = window.model.items[1:]
    window.model._considered.discard(before[0])
    window.model.endResetModel()
    window.refresh()
    assert [item.id for item in window.model.items] == [*before[1:], before[0]]


# -- around ------------------------------------------------------------------------------------------------------


def test_the_map_is_coloured_by_the_current_question(make_window):
    around = Around()
    window = make_window(around=around)
    window.view.go_to((CANAL, "walk"))
    window.tools.colour.click()
    _, colouring = around.calls[0]
    assert colouring.title == "Women within 10 min on foot" and colouring.current == CANAL
    assert colouring.tones == {ALBA: Tone.NOT_MET, CANAL: Tone.MET, OCEJO: Tone.OPEN}
    assert colouring.labels == {ALBA: "N 82 %", CANAL: "M 100 %", OCEJO: ""}
    assert window.tools.colour.isChecked()
    window.view.go_to((ALBA, "far"))
    assert wait_for(lambda: around.calls[-1][0] == "colour" and around.calls[-1][1].title == "Farthest service")
    window.tools.colour.click()
    assert around.calls[-1] == ("clear",) and not window.tools.colour.isChecked()
    window.switch_map()
    assert around.calls[-1][1].by_figure and around.calls[-1][1].values == {ALBA: 15.53, CANAL: 46.4, OCEJO: 40.0}
    window.switch_map()
    assert not around.calls[-1][1].by_figure
    window.colour_map()
    around.reason = "The municipalities have no outlines."
    window.colour_map()
    assert not window.tools.colour.isChecked()
    assert window.message.text() == around.reason and window.message.isVisible()


def test_a_cell_in_which_one_rests_is_told(window):
    told = []
    window.looked_at.connect(lambda *place: told.append(place))
    window.view.go_to((CANAL, "far"))
    window.view.go_to((CANAL, "walk"))
    assert wait_for(lambda: told == [(CANAL, "walk")])


def test_the_matrix_follows_edits_made_elsewhere(window):
    window.session.look_at(OCEJO)
    window.session.choose("chapter", ("not_met",))
    assert wait_for(lambda: window.model.matrix.cell(OCEJO, "chapter").tone is Tone.NOT_MET)


def test_a_final_assessment_is_read_not_written(make_window):
    head = replace(contents().assessment, status=Status.FINAL)
    window = make_window(session_of(assessment=head))
    assert not window.foot.all.isEnabled()
    window.view.go_to((CANAL, "chapter"))
    press(window, Qt.Key.Key_2)
    assert own(window, CANAL, "chapter") is None and window.message.isVisible()
    assert accessible(window, CANAL, "chapter").endswith("locked")


def test_a_renamed_unit_keeps_its_column(make_window):
    window = make_window()
    unit = replace(window.session.work.units[1], name="Arroyo Nuevo")
    window.session.work.put(unit)
    window.session.renew()
    assert wait_for(lambda: window.model.headerData(1, Qt.Orientation.Horizontal) == "Arroyo Nuevo")
    assert window.model.units[1].code == CANAL


def test_titles_stand_whole_and_their_question_is_told(make_window):
    window = make_window(Session(opened(checklist=shipped("gender"))))
    row = next(place for place, item in enumerate(window.model.items) if item.id == "gen_saf_01")
    down, question = Qt.Orientation.Vertical, window.model.items[row].question.in_language("en")
    assert window.model.headerData(row, down) == "Gender risk map"
    assert window.model.headerData(row, down, Qt.ItemDataRole.AccessibleTextRole) == question
    assert question in window.model.headerData(row, down, Qt.ItemDataRole.ToolTipRole)
    head = window.view.verticalHeader()
    longest = max((str(window.model.headerData(row, down)) for row in range(window.model.rowCount())), key=len)
    assert head.width() == head.wanted_width() > head.fontMetrics().horizontalAdvance(f"{longest} process")


def test_a_question_without_a_title_takes_no_more_than_half_of_the_window(make_window):
    checklist = with_question(shipped("gender"), "gen_pro_01", 40 * "long ")
    window = make_window(Session(opened(checklist=checklist)))
    head = window.view.verticalHeader()
    assert head.width() == max(QUESTION_WIDTH, 52 * head.fontMetrics().averageCharWidth())


def test_a_narrow_window_scrolls_and_keeps_sentence_and_report(window):
    window.resize(911, 512)
    QTest.qWait(1)
    assert not window.legend.isVisible() and window.tools.legend.isVisible()
    assert window.foot.report.isVisible() and not window.foot.compare.isVisible()
    assert window.width() == 911 and window.height() == 512


def test_markup_in_names_is_text(make_window):
    units = (Unit(ALBA, "<b>Bold</b> & <img src='x'>", place=1),)
    window = make_window(session_of(units=units, own={(ALBA, "map"): Answer("map", ("met",), unit_code=ALBA)}))
    tip = window.model.headerData(0, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.ToolTipRole))
    assert "<b>" not in tip and "&lt;b&gt;" in tip
