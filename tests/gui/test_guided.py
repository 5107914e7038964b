"""Guided mode: one question a screen, Enter goes on, Escape loses nothing; who does not know says whom to ask."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QInputDialog

from tests.unit.assessment.municipalities import ALBA, CANAL

from .matrix_stage import session_of


@pytest.fixture
def guided():
    from urban_rural_linkages.gui.matrix.guided import GuidedDialog

    session = session_of()
    session.look_at(CANAL)
    dialog = GuidedDialog(session)
    dialog.show()
    QTest.qWait(1)
    yield dialog
    dialog.close()
    dialog.deleteLater()
    QTest.qWait(1)


def test_it_begins_with_the_first_open_question_and_says_where_one_is(guided):
    assert guided.item.id == "walk"
    assert guided.where.shown_text == "Arroyo Cañal · First · question 3 of 5"
    assert guided.question.shown_text == "walk?"
    assert guided.progress.value() == 3 and guided.progress.accessibleName() == "question 3 of 5"


def test_it_says_why_how_it_is_measured_and_what_shows_it(guided):
    guided.show_item("map")
    assert "10.5.a" in guided.cards[0].words.shown_text and guided.flag.shown_text == "■ blocking duty"
    guided.show_item("walk")
    assert guided.shown_by.shown_text == (
        "Measured by Women within 10 min on foot: formula\nWhat shows it: Table, Calculation, Link"
    )
    assert not guided.cards[0].isVisible(), "what there is nothing to say of is not shown"


def test_it_shows_an_example_and_who_knows_it(guided):
    why, example, who = guided.cards
    assert example.words.shown_text == "“71 of 100 women; the hamlets lack a shop.”"
    assert who.words.shown_text == "Municipal works; shopkeepers" and who.isVisible()
    guided.show_item("chapter")
    assert not any(one.isVisible() for one in (why, example, who, guided.shown_by))


def test_digits_answer_enter_goes_on_and_alt_left_back(guided):
    QTest.keyClick(guided, Qt.Key.Key_2)
    assert guided.session.answer("walk").codes == ("partial",)
    assert guided.session.answer("walk").unit_code == CANAL
    QTest.keyClick(guided, Qt.Key.Key_Return)
    assert guided.item.id == "far"
    QTest.keyClick(guided, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guided.item.id == "walk"


def test_a_proposal_is_accepted_there_as_well(guided):
    guided.show_item("far")
    guided.proposal.accept.click()
    assert guided.session.answer("far").codes == ("not_met",)


def test_notes_are_written_as_they_are_typed_and_escape_loses_nothing(guided):
    guided.note.setPlainText("Two settlements stay out.")
    QTest.keyClick(guided, Qt.Key.Key_Escape)
    assert guided.session.answer("walk").note == "Two settlements stay out." and not guided.isVisible()


def test_after_the_last_question_it_is_done(guided):
    guided.show_item("ratio")
    assert guided.next.text() == "Done"
    guided.next.click()
    assert not guided.isVisible()


def test_who_does_not_know_notes_whom_to_ask(guided, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Municipal works", True))
    guided.unknown.click()
    assert guided.item.id == "far", "and goes on"
    assert guided.session.work.assignment("walk") == ("Municipal works", "")
    assert guided.session.answer("walk").codes == ()
    guided.session.look_at(ALBA)
    assert guided.session.work.assignment("walk") == ("", "")


def test_who_usually_knows_is_proposed_until_somebody_else_is_noted(guided, monkeypatch):
    proposed = []

    def accept(*_, text):
        proposed.append(text)
        return (f"{text}, Eva", True)

    monkeypatch.setattr(QInputDialog, "getText", accept)
    for _ in range(2):
        guided.show_item("walk")
        guided.unknown.click()
    guided.show_item("chapter")
    guided.unknown.click()
    assert proposed == ["Municipal works; shopkeepers", "Municipal works; shopkeepers, Eva", ""]
    assert guided.session.work.assignment("walk")[0] == "Municipal works; shopkeepers, Eva, Eva"
