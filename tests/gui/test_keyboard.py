"""The whole work by keyboard: answering, undo, moving about; letters only where they can do no harm."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(dock, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(dock.window().focusWidget() or dock, key, modifier)


def stored(dock, store):
    dock.autosave.flush()
    return store.load(dock.session.work.assessment.uuid).answers


def test_ten_items_are_answered_without_a_mouse(dock, store):
    dock.workplace.tree.setFocus()
    answered = []
    for digit in "1234123412":
        item = dock.workplace.editor.item
        answered.append((item.id, dock.session.checklist.scale_of(item).codes[int(digit) - 1]))
        press(dock, getattr(Key, f"Key_{digit}"))
        press(dock, Key.Key_Return, Control)
    found = stored(dock, store)
    assert [(name, found[name].codes) for name, _ in answered] == [(name, (code,)) for name, code in answered]


def test_arrows_move_and_enter_opens_the_answer(dock):
    tree, editor = dock.workplace.tree, dock.workplace.editor
    tree.setFocus()
    first = editor.item.id
    press(dock, Key.Key_Down)
    assert editor.item.id != first
    press(dock, Key.Key_Return)
    assert dock.window().focusWidget() in editor.options.buttons.values()
    press(dock, Key.Key_Space)
    assert dock.session.answer(editor.item.id).codes
    press(dock, Key.Key_Escape)
    assert tree.hasFocus()


def test_the_same_digit_takes_an_answer_back(dock):
    dock.workplace.go_to("gen_pro_01")
    dock.workplace.tree.setFocus()
    item = dock.workplace.editor.item.id
    press(dock, Key.Key_1)
    assert dock.session.answer(item).codes == ("met",)
    press(dock, Key.Key_1)
    assert dock.session.answer(item).codes == ()


def test_letters_open_the_note_the_evidence_and_the_calculation(dock):
    tree, editor = dock.workplace.tree, dock.workplace.editor
    dock.workplace.go_to("gen_prx_01")
    tree.setFocus()
    press(dock, Key.Key_N)
    assert editor.note.hasFocus()
    QTest.keyClicks(editor.note, "Checked 1 and 2")
    assert dock.session.answer("gen_prx_01").note == "Checked 1 and 2"
    assert dock.session.answer("gen_prx_01").codes == (), "digits in a note are no answers"
    press(dock, Key.Key_Escape)
    press(dock, Key.Key_C)
    assert dock.content.strip.isVisible()
    tree.setFocus()
    press(dock, Key.Key_E)
    assert editor.evidence.menu.isVisible()
    editor.evidence.menu.close()


def test_letters_can_be_turned_off(dock):
    tree = dock.workplace.tree
    tree.letters = False
    tree.setFocus()
    press(dock, Key.Key_N)
    press(dock, Key.Key_1)
    assert tree.hasFocus()
    assert dock.session.score.answered == 0


def test_undo_and_redo_give_every_answer_back(dock):
    tree = dock.workplace.tree
    tree.setFocus()
    for digit in (Key.Key_1, Key.Key_2, Key.Key_3):
        press(dock, digit)
        press(dock, Key.Key_Return, Control)
    answered = dock.session.work.codes()
    for _ in range(3):
        press(dock, Key.Key_Z, Control)
    assert dock.session.work.codes() == {}
    for _ in range(3):
        press(dock, Key.Key_Z, Control | Shift)
    assert dock.session.work.codes() == answered


def test_what_is_typed_in_a_row_is_undone_at_once(dock):
    dock.workplace.go_to("gen_pro_01")
    note, item = dock.workplace.editor.note, dock.workplace.editor.item.id
    dock.session.choose(item, ("met",))
    note.setFocus()
    QTest.keyClicks(note, "several words")
    press(dock, Key.Key_Z, Control)
    assert note.toPlainText() == ""
    assert dock.session.answer(item).codes == ("met",)
    press(dock, Key.Key_Z, Control)
    assert dock.session.answer(item).codes == ()


def test_keys_are_taken_before_the_shortcuts_of_the_window(dock):
    for widget in (dock.workplace.tree, dock.workplace.editor.note, dock.footer.open_report):
        for key, modifier in ((Key.Key_Z, Control), (Key.Key_Z, Control | Shift), (Key.Key_F, Control)):
            event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
            event.ignore()
            QApplication.sendEvent(widget, event)
            if not event.isAccepted():
                QApplication.sendEvent(dock, event)  # where Qt takes it next
            assert event.isAccepted(), (widget, key)


def test_f6_goes_round_tree_editor_and_map(make_dock, store):
    from .conftest import start

    visits = []
    dock = make_dock(store, focus_map=lambda: visits.append("map"))
    start(dock)
    tree, editor = dock.workplace.tree, dock.workplace.editor
    tree.setFocus()
    press(dock, Key.Key_F6)
    assert editor.isAncestorOf(dock.window().focusWidget())
    press(dock, Key.Key_F6)
    assert visits == ["map"]
    press(dock, Key.Key_F6, Shift)
    assert tree.hasFocus()


def test_control_f_searches_and_the_next_open_item_is_found_in_any_filter(dock):
    press(dock, Key.Key_F, Control)
    assert dock.workplace.filter.search.hasFocus()
    QTest.keyClicks(dock.workplace.filter.search, "nursery")
    assert 0 < len(dock.workplace.items.shown()) < 10
    press(dock, Key.Key_Return, Control)
    assert dock.workplace.editor.item is not None
