"""Determinations of the plan and its expected impact, written in their dialogs."""

from __future__ import annotations

from urban_rural_linkages.core.assessment.unit_records import Determination
from urban_rural_linkages.gui.matrix.determinations_dialog import DeterminationsDialog
from urban_rural_linkages.gui.matrix.particulars_dialog import ParticularsDialog

from .matrix_stage import session_of


def test_determinations_are_added_written_and_removed(make_dock):
    session = session_of()
    before = len(session.work.contents().determinations)
    dialog = DeterminationsDialog(session)
    dialog.add_one()
    dialog.article.setText("art. 7.1.2")
    dialog.text.setPlainText("Pavements of 2.5 m")
    dialog.effect.choose("improves")
    dialog.figure.setText("1 141 people")
    dialog.add_one()
    dialog.article.setText("EQ-04")
    dialog.accept()
    found = session.work.contents().determinations[before:]
    assert [(one.article, one.effect) for one in found] == [("art. 7.1.2", "improves"), ("EQ-04", "no_figure")]
    assert found[0].figure == "1 141 people"
    again = DeterminationsDialog(session)
    again.list.setCurrentRow(before)
    assert again.article.text() == "art. 7.1.2" and again.list.item(before).text().startswith("art. 7.1.2 · Pavements")
    again.remove_one()
    again.accept()
    assert [one.article for one in session.work.contents().determinations[before:]] == ["EQ-04"]
    session.undo()
    assert len(session.work.contents().determinations) == before + 2


def test_going_to_another_keeps_what_was_written(make_dock):
    session = session_of()
    for article in ("a", "b"):
        session.write_piece(Determination("", article=article))
    dialog = DeterminationsDialog(session)
    row = dialog.list.count() - 2
    dialog.list.setCurrentRow(row)
    dialog.location.setText("The square")
    dialog.list.setCurrentRow(row + 1)
    assert session.work.contents().determinations[row].location == "The square"
    assert dialog.article.text() == "b"


def test_a_determination_is_of_a_municipality_or_of_the_whole_plan(make_dock):
    session = session_of()
    session.look_at(session.work.units[0].code)
    dialog = DeterminationsDialog(session)
    dialog.add_one()
    assert dialog.unit.code() == session.work.units[0].code
    dialog.unit.choose("")
    dialog.accept()
    assert session.work.contents().determinations[-1].unit_code == ""


def test_an_expected_impact_has_a_reason(make_dock):
    session = session_of()
    dialog = ParticularsDialog(session)
    dialog.impact.choose("positive")
    dialog.accept()
    assert "Say why this impact is expected." in dialog.wrong.shown_text
    assert session.work.assessment.particulars.impact == ""
    dialog.impact_reason.setPlainText("With M3, 354 women walk to their daily services.")
    dialog.accept()
    given = session.work.assessment.particulars
    assert (given.impact, given.impact_reason) == ("positive", "With M3, 354 women walk to their daily services.")
