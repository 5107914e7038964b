"""The dock as the editor of a cell: municipality, figures of women and men, proposals, inheritance, review."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from tests.unit.assessment.municipalities import ALBA, CANAL, OCEJO, contents
from urban_rural_linkages.gui.dock.comments_panel import ANSWERED, MENDED, REFUSED

from .matrix_stage import OneChecklist

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dock(make_dock, store):
    store.add(contents())
    made = make_dock(store, OneChecklist(), width=440)
    made.workplace.look_at(ALBA, "walk")
    QTest.qWait(1)
    return made


def own(dock, unit, item):
    return dock.session.work.contents().own.get((unit, item))


# -- municipalities ----------------------------------------------------------------------------------------------


def test_the_bar_says_which_of_how_many(dock):
    bar = dock.workplace.unit_bar
    assert bar.isVisible() and bar.name.shown_text == "Aldeanueva del Alba"
    assert bar.place.shown_text.startswith("1 of 3 · ")
    assert bar.accessibleName() == "Aldeanueva del Alba, 1 of 3"


def test_keys_and_arrows_go_from_municipality_to_municipality(dock):
    bar, place = dock.workplace.unit_bar, dock.workplace
    QTest.keyClick(place.tree, Qt.Key.Key_PageDown, CONTROL)
    assert dock.session.work.unit == CANAL and place.editor.item.id == "walk", "the same question"
    bar.after.click()
    assert bar.name.shown_text == "Los Álamos de Ocejo"
    bar.after.click()
    assert bar.name.shown_text == "Common answers" and dock.session.work.unit == ""
    QTest.keyClick(place.tree, Qt.Key.Key_PageUp, CONTROL)
    assert dock.session.work.unit == OCEJO


def test_alt_and_an_arrow_goes_to_the_next_question(dock):
    QTest.keyClick(dock.workplace.tree, Qt.Key.Key_Down, ALT)
    assert dock.workplace.editor.item.id == "far"
    QTest.keyClick(dock.workplace.tree, Qt.Key.Key_Up, ALT)
    assert dock.workplace.editor.item.id == "walk"


def test_looking_at_another_municipality_changes_nothing(dock):
    dock.autosave.flush()
    dock.workplace.step_unit(1)
    assert not dock.session.work.has_unsaved and "Not saved" not in dock.footer.saved.shown_text


def test_an_assessment_of_one_plan_has_no_bar(make_dock, store):
    store.add(contents(units=(), own={}, figures=(), comments=()))
    made = make_dock(store, OneChecklist())
    assert not made.workplace.unit_bar.isVisible() and not made.workplace.editor.inheritance.isVisible()


# -- figures and proposals ---------------------------------------------------------------------------------------


def test_figures_stand_women_men_all_region(dock):
    table = dock.workplace.editor.figures.table.table
    heads = [table.horizontalHeaderItem(column).text() for column in range(1, 5)]
    assert heads == ["women", "men", "all", "region"]
    assert [table.item(0, column).text() for column in range(5)] == [
        "Women within 10 min on foot, %", "80.0", "84.0", "82.0", "67.0"]  # fmt: skip


def test_a_gap_within_chance_is_said_to_be_none(dock):
    """No standard error is known here, so nothing is claimed."""
    remarks = dock.workplace.editor.figures.table.remarks
    assert remarks.shown_text == "The gap between women and men is within the chance of small numbers."


def test_what_could_not_be_calculated_says_why_and_is_never_nothing(dock):
    dock.workplace.step_unit(2)
    table = dock.workplace.editor.figures.table
    assert table.table.item(0, 3).text() == "–" and "There are no roads." in table.remarks.shown_text


def test_a_proposal_says_limit_and_figure_and_is_accepted(dock):
    dock.workplace.look_at(CANAL, "far")
    strip = dock.workplace.editor.proposal
    assert strip.words.shown_text == "Proposal: threshold not met. 46.4 min; at most 30 min."
    assert own(dock, CANAL, "far") is None, "it counts for nothing until it is accepted"
    strip.accept.click()
    assert own(dock, CANAL, "far").codes == ("not_met",) and not strip.isVisible()


def test_an_answer_that_differs_from_the_proposal_needs_a_note(dock):
    dock.workplace.look_at(CANAL, "far")
    dock.workplace.editor.press("1")
    assert "An answer that differs from it needs a note." in dock.workplace.editor.proposal.words.shown_text


def test_a_situation_proposes_nothing(dock):
    dock.workplace.look_at(CANAL, "ratio")
    assert not dock.workplace.editor.proposal.isVisible()


# -- inheritance -------------------------------------------------------------------------------------------------


def test_an_own_answer_begins_from_the_common_one_and_can_be_taken_back(dock):
    dock.workplace.look_at(CANAL, "chapter")
    line = dock.workplace.editor.inheritance
    assert line.words.shown_text == "common answer" and line.own.isVisible()
    line.own.click()
    assert own(dock, CANAL, "chapter").codes == ("met",) and line.words.shown_text == "own answer"
    line.inherit.click()
    assert line.words.shown_text == "common answer" and own(dock, CANAL, "chapter").is_empty


def test_make_common_asks_with_how_many_will_show_it(dock):
    line, asked = dock.workplace.editor.inheritance, []
    line.asks = lambda words: asked.append(words) or False
    line.common.click()
    assert asked == ["2 municipalities have no answer of their own and will show it. Make it the common answer?"]
    assert "walk" not in dock.session.work.contents().answers
    line.asks = lambda words: True
    line.common.click()
    assert dock.session.work.contents().answers["walk"].codes == ("not_met",)


def test_what_is_common_to_all_says_how_many_have_their_own(dock):
    dock.workplace.look_at("", "map")
    assert dock.workplace.editor.inheritance.words.shown_text.endswith("with an own one: 2")


def test_a_digit_on_an_inherited_answer_makes_an_own_one(dock):
    dock.workplace.look_at(CANAL, "chapter")
    QTest.keyClick(dock.workplace.tree, Qt.Key.Key_3)
    assert own(dock, CANAL, "chapter").codes == ("not_met",)
    assert dock.session.work.contents().answers["chapter"].codes == ("met",)


# -- review ------------------------------------------------------------------------------------------------------


def buttons(panel):
    QTest.qWait(1)
    return {button.text(): button for button in panel.findChildren(QPushButton) if button.isVisible()}


def test_a_comment_is_answered_mended_and_opened_again(dock):
    panel = dock.workplace.editor.comments
    panel.asks = lambda title, text: "In article 6.2.4."
    buttons(panel)["Answer"].click()
    (comment,) = dock.session.work.comments("walk")
    assert (comment.state, comment.reply) == (ANSWERED, "In article 6.2.4.")
    buttons(panel)["Mended"].click()
    assert dock.session.work.comments("walk")[0].state == MENDED
    assert set(buttons(panel)) == {"Open again", "Add a comment…", "Assign…"}
    buttons(panel)["Open again"].click()
    assert dock.session.work.comments("walk")[0].state == "open"


def test_a_comment_is_refused_with_a_reason_only(dock):
    panel = dock.workplace.editor.comments
    panel.asks = lambda title, text: "  "
    buttons(panel)["Not taken up…"].click()
    assert dock.session.work.comments("walk")[0].state == "open"
    panel.asks = lambda title, text: "The land is private."
    buttons(panel)["Not taken up…"].click()
    assert dock.session.work.comments("walk")[0].state == REFUSED


def test_a_comment_belongs_to_its_municipality(dock):
    panel = dock.workplace.editor.comments
    dock.workplace.look_at(CANAL, "walk")
    panel.asks = lambda title, text: "Which road?"
    panel.add.click()
    assert [comment.text for comment in dock.session.work.comments("walk")] == ["Which road?"]
    assert dock.session.work.comments("walk")[0].author == "Ana"
    dock.workplace.look_at(ALBA, "walk")
    assert [comment.text for comment in dock.session.work.comments("walk")] == ["In which article?"]


def test_nothing_is_cut_at_380_pixels(make_dock, store):
    figures = tuple(replace(figure, reason=figure.reason) for figure in contents().figures)
    store.add(contents(figures=figures))
    made = make_dock(store, OneChecklist(), width=380)
    made.workplace.look_at(ALBA, "walk")
    QTest.qWait(1)
    assert made.width() == 380
    editor = made.workplace.editor
    assert editor.widget().width() <= editor.viewport().width()
    assert "Ctrl+PgUp" not in made.workplace.unit_bar.place.shown_text


def test_an_answer_is_assigned_with_a_date(dock):
    panel = dock.workplace.editor.comments
    panel.asks = lambda title, text: "Municipal works\n2027-05-14"
    panel.assign.click()
    assert panel.assigned.shown_text == "To be answered by Municipal works, until 2027-05-14"
    asked = []
    panel.asks = lambda title, text: asked.append(text) or ""
    panel.assign.click()
    assert asked == ["Municipal works\n2027-05-14"]
    assert panel.assigned.isVisible(), "who cancels changes nothing"


def test_chips_say_domain_kind_and_how_far_it_binds(dock):
    dock.workplace.look_at(ALBA, "map")
    chips = dock.workplace.editor.question.chips
    QTest.qWait(1)
    assert (chips.domain.shown_text, chips.kind.shown_text) == ("First", "determination")
    assert chips.force.shown_text == "duty · art. 10.5.a" and chips.force.isVisible()
    dock.workplace.look_at(ALBA, "chapter")
    assert not chips.force.isVisible(), "it cites nothing"
    dock.resize(380, 1000)
    QTest.qWait(1)
    assert not chips.domain.isVisible()
