"""Windows around a final version: what is missing before it, and what changed after it."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.assessment.assessments import opened
from tests.unit.assessment.checklist_sets import shipped
from urban_rural_linkages.core.assessment.records import Status
from urban_rural_linkages.core.assessment.unit_records import Comment, Figure, Unit
from urban_rural_linkages.gui.closing_dialog import ClosingDialog
from urban_rural_linkages.gui.dock.narrow_widgets import PlainLabel
from urban_rural_linkages.gui.dock.session import Session
from urban_rural_linkages.gui.dock.words import translated
from urban_rural_linkages.gui.versions_dialog import VersionsDialog

GENDER = shipped("gender")


def words_of(dialog) -> str:
    return "\n".join(label.shown_text for label in dialog.findChildren(PlainLabel))


def two_towns():
    work = opened(checklist=GENDER)
    work.put(Unit("00003", "Aldeanueva del Alba", place=0), Unit("00007", "Berrocal", place=1))
    return work


def test_of_many_municipalities_each_says_what_it_lacks(make_dock):
    work = two_towns()
    work.unit = "00007"
    work.choose("gen_saf_01", ("na",))
    work.write_piece(Comment("", "gen_saf_02", "00007", "Which article?"))
    session = Session(work)
    dialog = ClosingDialog(session, session.closings())
    said = words_of(dialog)
    assert "2 municipalities" in said and "Berrocal: A comment of the reviewer without an answer" in said
    assert "Aldeanueva del Alba: Not answered:" in said
    assert "Berrocal: Gender risk map" in said
    assert translated(session.checklist.by_id["gen_saf_01"].question) in said
    gone_to = []
    dialog.chosen.connect(gone_to.append)
    write = next(button for button in dialog.go if button.text() == "Write")
    write.click()
    assert gone_to == ["gen_saf_01"] and session.work.unit == "00007"


def test_of_a_comment_that_is_answered_nothing_is_said(make_dock):
    work = two_towns()
    comment = work.write_piece(Comment("", "gen_saf_02", "00007", "Which article?"))
    work.write_piece(replace(comment, state="answered", reply="Art. 7."))
    session = Session(work)
    assert "comment of the reviewer" not in words_of(ClosingDialog(session, session.closings()))


def test_what_changed_since_the_last_version(make_dock):
    work = two_towns()
    work.unit = "00003"
    work.choose("gen_saf_01", ("met",))
    work.describe(status=Status.FINAL)
    work.describe(status=Status.DRAFT)
    work.choose("gen_saf_01", ("partial",))
    work.put(Figure("00003", "share_pop_basic_30min", value=0.5))
    dialog = VersionsDialog(GENDER, work.contents())
    assert "Changes from version 1 to today: " in words_of(dialog)
    rows = [[dialog.table.item(row, column).text() for column in range(5)] for row in range(dialog.table.rowCount())]
    changed = next(row for row in rows if row[1] == "Aldeanueva del Alba" and row[2] == "changed")
    assert (changed[3], changed[4]) == ("Met", "Partly met")
    assert any(row[2] == "added" and row[0].startswith("Population within 30 min") for row in rows)
    work.describe(status=Status.FINAL)
    dialog = VersionsDialog(GENDER, work.contents())
    assert dialog.choice.count() == 2 and dialog.table.rowCount() == 0
    dialog.choice.setCurrentIndex(0)
    assert "Changes from version 1 to version 2: " in words_of(dialog) and dialog.table.rowCount() >= 2


def test_without_a_version_it_says_so(make_dock):
    assert "not been declared final yet" in words_of(VersionsDialog(GENDER, two_towns().contents()))
