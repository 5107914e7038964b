"""Nothing is lost: autosave, full disks, conflicts, newer checklists."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from urban_rural_linkages.core.assessment.merge import Which
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.gui.closing_dialog import ClosingDialog
from urban_rural_linkages.gui.dock.autosave import DELAY_MS
from urban_rural_linkages.gui.dock.options import WrappedOption
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.resilient import ResilientStore

from .conftest import SHIPPED, start
from .stage import AssessmentStore, Calculator, Shipped, wait_for

ITEM = "gen_pro_01"


def uuid(dock):
    return dock.session.work.assessment.uuid


def other_person(store, dock, item, code, note=""):
    """Answer an item in the same store, from another computer."""
    contents = store.load(uuid(dock))
    ticks = iter(range(10**6))
    work = OpenAssessment(SHIPPED.get("gender"), contents, "Eva", lambda: "2026-11-22T19:00:00Z",
                          lambda: f"eva {next(ticks)} {item}")  # fmt: skip
    work.choose(item, (code,))
    if note:
        work.write_note(item, note)
    unsaved = work.take_unsaved()
    store.save(work.contents(), unsaved)


def test_a_change_is_saved_after_400_ms(dock, store):
    dock.session.choose(ITEM, ("met",))
    assert dock.footer.saved.shown_text == "Not saved yet"
    assert not store.load(uuid(dock)).answers
    assert 0 < dock.autosave._timer.remainingTime() <= DELAY_MS == 400
    assert wait_for(lambda: store.load(uuid(dock)).answers)
    assert store.load(uuid(dock)).answers[ITEM].codes == ("met",)
    assert dock.footer.saved.shown_text.startswith("Saved ")


def test_typing_on_does_not_put_saving_off(dock, store):
    def typed_on():
        dock.session.write_note(ITEM, dock.session.answer(ITEM).note + "x")
        return store.load(uuid(dock)).answers

    assert wait_for(typed_on)


def test_another_item_and_closing_save_at_once(dock, store):
    dock.session.choose(ITEM, ("met",))
    dock.workplace.go_to("gen_pro_03")
    assert store.load(uuid(dock)).answers[ITEM].codes == ("met",)
    dock.session.choose("gen_pro_03", ("partial",))
    dock.close()
    assert store.load(uuid(dock)).answers["gen_pro_03"].codes == ("partial",)


def test_what_is_saved_is_there_in_another_dock(dock, make_dock, store):
    dock.session.choose(ITEM, ("not_met",))
    dock.session.write_note(ITEM, "ñandú & <b>bold</b>")
    dock.close_assessment()
    again = make_dock(store)
    assert again.session.answer(ITEM).note == "ñandú & <b>bold</b>"
    again.workplace.go_to(ITEM)
    assert again.workplace.editor.note.toPlainText() == "ñandú & <b>bold</b>"


def test_a_full_disk_is_said_and_nothing_is_lost(dock, store):
    store.fails = True
    dock.session.choose(ITEM, ("met",))
    assert not dock.autosave.flush()
    assert "The disk of 'memory' is full. Make room on it." in dock.banners.message("save")
    assert dock.footer.saved.shown_text == "Not saved"
    dock.session.choose("gen_pro_03", ("partial",))
    store.fails = False
    assert dock.autosave.flush()
    assert dock.banners.message("save") == ""
    assert {name: answer.codes for name, answer in store.load(uuid(dock)).answers.items()} == {
        ITEM: ("met",), "gen_pro_03": ("partial",),
    }  # fmt: skip


def test_a_store_that_holds_everything_in_memory_is_asked_again(make_dock):
    disk = AssessmentStore()
    held = ResilientStore(disk)
    dock = make_dock(held)
    start(dock)
    disk.fails = True
    dock.session.choose(ITEM, ("met",))
    assert not dock.autosave.flush()
    assert "The disk of 'memory' is full." in dock.banners.message("save")
    disk.fails = False
    assert dock.autosave.flush()
    assert dock.banners.message("save") == ""
    assert disk.load(uuid(dock)).answers[ITEM].codes == ("met",)


def test_an_assessment_that_could_not_be_created_is_created_later(make_dock):
    store = AssessmentStore()
    store.fails = True
    dock = make_dock(store)
    assert "cannot be written" in dock.banners.message("place")
    start(dock)
    dock.session.choose(ITEM, ("met",))
    store.fails = False
    assert dock.autosave.flush()
    assert store.load(uuid(dock)).answers[ITEM].codes == ("met",)


def test_without_a_project_one_works_in_memory_and_is_told(make_dock):
    dock = make_dock(None)
    assert "kept in memory" in dock.banners.message("place")
    start(dock)
    dock.session.choose(ITEM, ("met",))
    assert dock.autosave.flush()
    assert dock.store.load(uuid(dock)).answers[ITEM].codes == ("met",)


def test_work_of_others_on_other_items_is_taken_over(dock, store):
    dock.session.choose(ITEM, ("met",))
    dock.autosave.flush()
    other_person(store, dock, "gen_pro_03", "partial")
    other_person(store, dock, ITEM, "partial")
    dock.session.choose("gen_pro_02", ("met",))
    dock.autosave.flush()
    found = {name: answer.codes for name, answer in store.load(uuid(dock)).answers.items()}
    assert found["gen_pro_03"] == ("partial",)
    assert found["gen_pro_02"] == ("met",)
    assert found[ITEM] == ("partial",), "what only the other has touched is theirs"


def conflict(dock, store):
    dock.session.choose(ITEM, ("met",))
    dock.autosave.flush()
    other_person(store, dock, ITEM, "not_met", "<i>seen</i> otherwise")
    dock.session.choose(ITEM, ("partial",))
    found = []
    dock.autosave.conflicted.connect(found.append)
    assert not dock.autosave.flush()
    assert "two versions: 1" in dock.banners.message("conflict")
    return dock.compare(found[0])


def test_of_two_answers_mine_may_be_kept(dock, store):
    dialog = conflict(dock, store)
    dialog.choices[0][1].setChecked(True)
    dialog.accept()
    assert store.load(uuid(dock)).answers[ITEM].codes == ("partial",)
    assert dock.banners.message("conflict") == ""


def test_of_two_answers_theirs_may_be_kept(dock, store):
    dialog = conflict(dock, store)
    dialog.choices[0][2].setChecked(True)
    dialog.accept()
    assert dock.session.answer(ITEM).codes == ("not_met",)
    assert store.load(uuid(dock)).answers[ITEM].note == "<i>seen</i> otherwise"
    assert not dock.autosave.has_unsaved


def test_a_conflict_put_off_loses_nothing(dock, store):
    conflict(dock, store).reject()
    assert dock.session.answer(ITEM).codes == ("partial",)
    assert dock.autosave.has_unsaved
    assert store.load(uuid(dock)).answers[ITEM].codes == ("not_met",)


def test_a_project_closed_over_a_conflict_keeps_mine_and_the_log_both(dock, store):
    conflict(dock, store).reject()
    mine = uuid(dock)
    dock.set_store(AssessmentStore())
    contents = store.load(mine)
    assert contents.answers[ITEM].codes == ("partial",)
    assert any("not_met" in entry.new for entry in contents.log)


def test_a_project_closed_over_a_conflict_asks_again_when_it_is_opened(dock, make_dock, store):
    conflict(dock, store).reject()
    dock.close_assessment()
    again = make_dock(store)
    assert "two versions: 1" in again.banners.message("conflict")
    dialog = again.compare(again.autosave.undecided)
    dialog.choices[0][2].setChecked(True)
    dialog.accept()
    assert store.load(uuid(again)).answers[ITEM].codes == ("not_met",)
    assert again.banners.message("conflict") == ""
    again.close_assessment()
    assert make_dock(store).autosave.undecided is None


def test_answers_given_while_a_conflict_waits_are_saved_at_once_and_stay(dock, store):
    dialog = conflict(dock, store)
    dock.session.choose("gen_pro_02", ("met",))
    dock.session.write_note("gen_pro_03", "while it waits")
    dock.autosave.flush()
    found = store.load(uuid(dock)).answers
    assert found["gen_pro_02"].codes == ("met",)
    assert found[ITEM].codes == ("not_met",)
    other_person(store, dock, "gen_pro_05", "partial")
    dock.autosave.look()
    dialog.choices[0][1].setChecked(True)
    dialog.accept()
    found = store.load(uuid(dock)).answers
    assert found[ITEM].codes == ("partial",)
    assert found["gen_pro_02"].codes == ("met",)
    assert found["gen_pro_03"].note == "while it waits"
    assert dock.session.answer("gen_pro_05").codes == ("partial",)


def test_each_version_is_called_by_whose_it_is(dock, make_dock, store):
    def titles(dialog):
        return [option.label.shown_text.split("\n")[0] for option in dialog.findChildren(WrappedOption)]

    dialog = conflict(dock, store)
    assert titles(dialog) == ["Mine", "Theirs"]
    dialog.reject()
    look = store.load(uuid(dock))
    other = make_dock(store)  # of the same author: what stands is Eva's, what waits is Ana's
    assert look.answers[ITEM].author == "Eva"
    assert titles(other.compare(other.autosave.undecided)) == ["Theirs", "Mine"]


def test_an_older_assessment_that_may_only_be_read_is_updated_in_memory(make_dock, tmp_path):
    store = GeoPackageStore.create_file(tmp_path / "a.gpkg")
    dock = make_dock(ResilientStore(store))
    start(dock)
    dock.session.choose(ITEM, ("met",))
    dock.close_assessment()
    before = store.path.read_bytes()
    store.path.chmod(0o444)
    newer = replace(SHIPPED.get("gender"), version="99", content={**SHIPPED.get("gender").content, "version": "99"})
    again = make_dock(ResilientStore(GeoPackageStore.open(store.path)), Shipped(gender=newer))
    assert again.session.answer(ITEM).codes == ("met",)
    assert "now 99" in again.banners.message("version")
    again._migrate(again.session)
    again.autosave.flush()
    assert "is read only" in again.banners.message("save")
    assert again.session.answer(ITEM).to_review
    assert store.path.read_bytes() == before
    store.path.chmod(0o644)
    assert again.autosave.flush()
    assert store.load(uuid(again)).assessment.checklist_version == "99"


def test_a_decision_about_what_has_changed_since_is_asked_for_anew(dock, store):
    dialog = conflict(dock, store)
    dock.session.write_note(ITEM, "seen once more")
    dialog.choices[0][2].setChecked(True)
    dialog.accept()
    assert dock.session.answer(ITEM).note == "seen once more"
    assert "two versions: 1" in dock.banners.message("conflict")
    (waiting,) = dock.autosave.undecided.conflicts
    assert (waiting.mine.note, waiting.theirs.note) == ("seen once more", "<i>seen</i> otherwise")


def test_a_final_assessment_is_read_and_can_be_set_back(dock, store):
    dock.session.choose(ITEM, ("met",))
    dock._set_status("final")
    dock.findChild(ClosingDialog).all_the_same.click()
    assert "final" in dock.banners.message("final")
    dock.workplace.go_to(ITEM)
    dock.workplace.tree.setFocus()
    QTest.keyClick(dock.workplace.tree, Qt.Key.Key_2)
    assert dock.session.answer(ITEM).codes == ("met",)
    assert not any(button.isEnabled() for button in dock.workplace.editor.options.buttons.values())
    assert dock.workplace.editor.note.isReadOnly()
    dock._set_status("draft")
    assert dock.banners.message("final") == ""
    assert dock.session.choose(ITEM, ("partial",))
    assert all(button.isEnabled() for button in dock.workplace.editor.options.buttons.values())


def test_a_newer_checklist_is_offered_and_not_forced(dock, make_dock, store):
    dock.session.choose(ITEM, ("met",))
    dock.close_assessment()
    old = SHIPPED.get("gender")
    newer = replace(old, version="99", content={**old.content, "version": "99"})
    again = make_dock(store, Shipped(gender=newer))
    assert "now 99" in again.banners.message("version")
    assert not again.session.choose(ITEM, ("partial",))
    again._migrate(again.session)
    assert again.banners.message("version") == ""
    again.workplace.go_to(ITEM)
    question = again.workplace.editor.question
    assert question.review.isVisible()
    question.keep.click()
    assert not again.session.answer(ITEM).to_review
    assert again.session.answer(ITEM).codes == ("met",)


def test_saving_the_project_takes_what_was_in_memory_along(make_dock, store):
    dock = make_dock(None)
    start(dock)
    dock.session.choose(ITEM, ("met",))
    dock.set_store(store, takes_along=True)
    assert dock.banners.message("place") == ""
    assert store.load(uuid(dock)).answers[ITEM].codes == ("met",)
    assert dock.session.answer(ITEM).codes == ("met",)


def test_another_project_shows_its_own_assessments(dock, store):
    dock.session.choose(ITEM, ("met",))
    mine = uuid(dock)
    other = AssessmentStore()
    dock.set_store(other)
    assert dock.session is None
    assert dock.pages.currentWidget() is dock.start_card
    assert not other.assessments()
    assert store.load(mine).answers[ITEM].codes == ("met",)
    dock.set_store(store)
    assert dock.session.answer(ITEM).codes == ("met",)


def test_an_assessment_that_cannot_be_saved_stays_open(dock, store):
    first = uuid(dock)
    dock.header.start.click()
    start(dock, "url_gp", "Roadmap")
    dock.session.choose(next(iter(dock.session.asked)), ("m1",))
    store.fails = True
    second = uuid(dock)
    assert not dock.open(first)
    assert uuid(dock) == second
    assert dock.header.assessments.currentText() == "Roadmap"
    store.fails = False
    assert dock.open(first)
    assert len(store.load(second).answers) == 1


def test_a_calculation_of_an_assessment_that_was_put_away_writes_nothing(make_dock, store):
    calculator = Calculator()
    dock = make_dock(store, calculator=calculator)
    start(dock)
    dock.workplace.go_to("gen_prx_01")
    dock.workplace.editor.go_to("calculate")
    late, first = calculator.done, uuid(dock)
    dock.header.start.click()
    start(dock, "url_gp", "Roadmap")
    assert calculator.cancelled
    calculator.done = late
    calculator.finish(1.0)
    assert "gen_prx_01" not in store.load(first).answers


def test_what_another_window_writes_is_shown_without_being_asked_for(dock, store):
    other_person(store, dock, ITEM, "met", "seen from the other window")
    assert wait_for(lambda: dock.session.answer(ITEM).codes == ("met",))
    assert dock.session.answer(ITEM).note == "seen from the other window"
    dock.session.choose("gen_pro_03", ("partial",))  # and one's own goes on as before
    dock.autosave.flush()
    assert store.load(uuid(dock)).answers["gen_pro_03"].codes == ("partial",)
    assert store.load(uuid(dock)).answers[ITEM].codes == ("met",)


def test_one_s_own_unsaved_answer_is_not_replaced_by_what_others_write(dock, store):
    dock.session.choose(ITEM, ("partial",))
    other_person(store, dock, ITEM, "met")
    dock.autosave.look()
    assert dock.session.answer(ITEM).codes == ("partial",)


def test_what_was_held_in_memory_meets_a_newer_answer(make_dock):
    """Held while the disk was full, written when it was not: the other person's answer is not written over."""
    store = AssessmentStore()
    dock = make_dock(ResilientStore(store))
    start(dock)
    store.fails = True
    dock.session.choose(ITEM, ("partial",))
    dock.autosave.flush()
    store.fails = False
    other_person(store, dock, ITEM, "met")
    assert not dock.autosave.flush()
    assert dock.autosave.undecided is not None
    assert store.load(uuid(dock)).answers[ITEM].codes == ("met",)
    assert dock.session.answer(ITEM).codes == ("partial",)


def copy_of(store, dock, item, code):
    """The open assessment as somebody took it along and went on with it."""
    work = OpenAssessment(SHIPPED.get("gender"), store.load(uuid(dock)), "Eva", lambda: "2026-11-22T20:00:00Z",
                          lambda: f"copy {item} {code}")  # fmt: skip
    work.choose(item, (code,))
    return work.contents()


def test_a_copy_from_the_field_is_merged(dock, store):
    dock.session.choose(ITEM, ("met",))
    dock.autosave.flush()
    copy = copy_of(store, dock, "gen_pro_03", "partial")
    dock.session.choose("gen_pro_02", ("not_met",))
    dock.merge_copy(copy)
    assert {name: answer.codes for name, answer in store.load(uuid(dock)).answers.items()} == {
        ITEM: ("met",), "gen_pro_02": ("not_met",), "gen_pro_03": ("partial",),
    }  # fmt: skip
    assert dock.session.answer("gen_pro_03").author == "Eva"


def test_where_both_copies_have_changed_the_same_a_person_decides(dock, store):
    dock.session.choose(ITEM, ("met",))
    dock.autosave.flush()
    copy = copy_of(store, dock, "gen_pro_03", "partial")
    dock.session.choose("gen_pro_03", ("not_met",))
    dock.merge_copy(copy)
    assert [conflict.item for conflict in dock.autosave.undecided.conflicts] == ["gen_pro_03"]
    assert dock.banners.message("conflict")
    (conflict,) = dock.autosave.undecided.conflicts
    dock._settle(dock.autosave.undecided.resolved(conflict, Which.THEIRS))
    assert store.load(uuid(dock)).answers["gen_pro_03"].codes == ("partial",)


def test_an_undecided_copy_waits_while_another_assessment_is_looked_at(dock, store):
    first = uuid(dock)
    copy = copy_of(store, dock, "gen_pro_03", "partial")
    also = OpenAssessment(SHIPPED.get("gender"), copy, "Eva", lambda: "2026-11-22T21:00:00Z", lambda: "copy more")
    also.choose("gen_pro_05", ("met",))
    dock.session.choose("gen_pro_03", ("not_met",))
    dock.merge_copy(also.contents())
    assert store.load(first).answers["gen_pro_05"].codes == ("met",), "what nobody disputes is taken at once"
    dock.header.start.click()
    start(dock, "url_gp", "Roadmap")
    assert dock.banners.message("conflict") == ""
    assert dock.open(first)
    (waiting,) = dock.autosave.undecided.conflicts
    assert (waiting.mine.codes, waiting.theirs.codes) == (("not_met",), ("partial",))
    dock._settle(dock.autosave.undecided.resolved(waiting, Which.THEIRS))
    assert store.load(first).answers["gen_pro_03"].codes == ("partial",)
    assert store.load(first).answers["gen_pro_03"].author == "Eva"
    dock.session.undo()
    assert dock.session.answer("gen_pro_03").codes == ("not_met",)
    dock.merge_copy(also.contents())
    assert dock.autosave.undecided is None, "the copy has been decided on"


def test_the_menu_is_there_when_it_has_something_to_offer(dock):
    assert dock.header.more.isHidden()
    called = []
    dock.header.offer_action("Merge a Copy…", lambda: called.append(1))
    assert not dock.header.more.isHidden()
    dock.header.more.menu().actions()[0].trigger()
    assert called == [1]
