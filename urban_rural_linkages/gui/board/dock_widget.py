"""The dock "Scenario board": connects the panel with the session, the map and the windows around it.

It knows nothing of QGIS: the map, the work in the background and the diagnoses are handed to it, see `ports`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import partial

from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QCloseEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QDockWidget, QWidget

from ...core.board.changes import Resized
from ...i18n import tr
from ..dock.keyboard import order_tabs
from ..dock.narrow_widgets import NarrowCombo
from .acts import Acts
from .changes_table import ChangeRow
from .keeping import Keeping
from .keys import LETTERS, BoardKey, board_key
from .panel import Panel, connect
from .picture import picture_of
from .ports import BoardMap, Diagnoses, Tool, Work
from .questions import Dialogs, Questions
from .searching import Searching
from .session import BoardSession
from .words import change_words, sign_of, threshold_words

_QUIET = 200  # milliseconds before the dock says that it works: most answers are there by then


class BoardDock(QDockWidget):
    """The scenario board beside the map.

    Parameters
    ----------
    diagnoses : Diagnoses
        What it can be opened on.
    work : Work
        Work in the background.
    board_map : BoardMap
        The map.
    questions : Questions, optional
        Who answers; windows by default.
    """

    def __init__(
        self, diagnoses: Diagnoses, work: Work, board_map: BoardMap, questions: Questions | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("Scenario board"), parent)
        self.setObjectName("urban_rural_linkages_board")
        self.session = BoardSession(diagnoses, work, self)
        self.panel = Panel()
        self.setWidget(self.panel)
        self.map = board_map
        self.tool: Tool | None = None
        asked = questions or Dialogs(self)
        self.acts = Acts(self.session, asked, self.choose_tool, self._take_focus)
        self.keeping = Keeping(self.session, asked, self)
        self.searching = Searching(self.session, self.acts, self, self.panel.next.say)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self._say_busy)
        self._busy = ""
        self._connect()
        order_tabs(self.panel)
        self._show_changes()

    def open(self) -> None:
        """Open on the diagnosis that was worked with last, where none is open yet."""
        if self.session.opened is None:
            self.session.find()
        self._take_focus()

    # -- tools -----------------------------------------------------------------------------------------------

    def choose_tool(self, tool: Tool | None) -> None:
        """Take a tool of the map; the one that is in use is put down."""
        wanted = None if tool is self.tool else tool
        reason = self.map.take(wanted)
        self.tool = None if reason else wanted
        self.panel.tools.show_tool(self.tool)
        self.session.failed.emit(reason)
        self._show_hint()
        if self.tool is not None:
            self.map.focus()

    def put_down(self) -> None:
        """Put the tool down: the map does what it did before."""
        if self.tool is not None:
            self.choose_tool(None)

    # -- what is shown ---------------------------------------------------------------------------------------

    def _arrive(self) -> None:
        opened, head = self.session.opened, self.panel.head
        if opened is None:
            return
        head.diagnosis.show_text(opened.title)
        self.panel.say_notes(opened.notes)
        _fill(head.service, opened.service_types, opened.service_type)
        self._show_threshold()
        self.map.open(opened, self.acts)

    def _show_threshold(self) -> None:
        opened, wanted = self.session.opened, self.session.threshold
        if opened is not None:
            minutes = sorted({*opened.thresholds, wanted})
            _fill(self.panel.head.threshold, [(f"{one:g}", threshold_words(one)) for one in minutes], f"{wanted:g}")

    def _show_changes(self) -> None:
        """Show the list, before its effects are known."""
        session, foot, opened = self.session, self.panel.foot, self.session.opened
        self._show_rows()
        foot.undo.setEnabled(session.history.can_undo)
        foot.redo.setEnabled(session.history.can_redo)
        foot.keep.setEnabled(bool(session.changes))
        foot.report.setEnabled(bool(session.changes))
        self._show_kept()
        self._show_threshold()
        self.panel.tools.enable(roads=opened is not None and opened.board.ways.has_roads, ready=opened is not None)
        self.panel.stale.say(_stale() if session.is_stale else "")
        self._show_hint()
        if opened is not None:
            self.map.show(picture_of(opened.board, session.changes, session.answer))
        else:
            self.panel.show_answer(None, has_changes=False)

    def _show_answer(self) -> None:
        session, opened = self.session, self.session.opened
        if opened is None:
            return
        self._show_rows()
        self.panel.show_answer(session.answer, has_changes=bool(session.changes), has_capacity=self._has_capacity())
        self.map.show(picture_of(opened.board, session.changes, session.answer))

    def _show_rows(self) -> None:
        opened, answer = self.session.opened, self.session.answer
        known = {} if answer is None else {effect.change: effect for effect in answer.each}
        self.panel.changes.show_rows([] if opened is None else [
            ChangeRow(change, sign_of(change), change_words(change, opened.board), getattr(known.get(change), "gain",
                      None), getattr(known.get(change), "lose", None))
            for change in self.session.changes
        ])  # fmt: skip

    def _show_hint(self) -> None:
        self.panel.hint.show_text(self._hint())
        self.panel.hint.setVisible(bool(self.panel.hint.shown_text))

    def _hint(self) -> str:
        """Say what to do next."""
        if self.session.opened is None:
            return "" if self._busy else tr("No diagnosis is open: choose one by 'Other…'.")
        words = {
            Tool.PLACE: tr("Click a place on the map; it goes to the nearest settlement or road (Shift: just there). "
                           "A new one can be dragged."),
            Tool.CLOSE: tr("Click a service on the map to close it; click again to open it."),
            Tool.DRAW: tr("Click along the new road: it joins the road or settlement near a click (Shift: it passes "
                          "over). Enter or the right button ends it, Backspace goes back."),
            Tool.LINES: tr("Click the lines that become faster; Enter or the right button ends."),
        }  # fmt: skip
        if self.tool is not None:
            return words[self.tool]
        return "" if self.session.changes else tr("Place a service on the map, or switch one off.")

    def _show_kept(self) -> None:
        kept = self.session.of_this_type()
        foot = self.panel.foot
        foot.kept.setText(tr("Kept ({number})…").format(number=len(kept)) if kept else tr("Kept…"))
        foot.kept.setEnabled(bool(self.session.scenarios))
        foot.compare.setEnabled(bool(kept) and (len(kept) > 1 or not self.session.is_kept))

    def _has_capacity(self) -> bool:
        opened = self.session.opened
        limits = [] if opened is None else [float(one) for one in opened.board.services.capacity]
        return any(isinstance(one, Resized) for one in self.session.changes) or not all(map(math.isnan, limits))

    def _take_busy(self, words: str) -> None:
        self._busy = words
        if words:
            self._quiet.start()
        else:
            self._quiet.stop()
            self._say_busy()

    def _say_busy(self) -> None:
        self.panel.foot.show_busy(self._busy)
        self._show_hint()

    # -- keys and closing ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take the keys of the dock before QGIS' shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo, redo, take a tool or put it down."""
        key = self._key(event)
        if key is BoardKey.OTHER_SIDE:
            self.map.focus()
        elif key is not None:
            self.acts.press(key)
        elif event.key() == Qt.Key.Key_Escape and self.tool is not None:
            self.put_down()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take everything off the map; changes that are not kept are asked for."""
        if not self.keeping.may_leave():
            event.ignore()
            return
        self.leave()
        super().closeEvent(event)

    def leave(self) -> None:
        """End what goes on, and take everything off the map."""
        self.put_down()
        self.session.close()
        self.map.close()
        self._take_busy("")
        self.panel.head.diagnosis.show_text("")
        self.panel.say_notes(())
        self.panel.next.say("")
        self._show_changes()

    def _key(self, event: QKeyEvent) -> BoardKey | None:
        """Return what a key asks for; letters ask for nothing where no diagnosis is open."""
        key = board_key(event)
        return None if key in LETTERS and self.session.opened is None else key

    def _take_focus(self) -> None:
        """Give the keys to the dock."""
        self.panel.tools.tools[Tool.PLACE].setFocus()

    # -- within ----------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, panel = self.session, self.panel
        session.arrived.connect(self._arrive)
        session.changed.connect(self._show_changes)
        session.answered.connect(self._show_answer)
        session.kept.connect(self._show_kept)
        session.failed.connect(panel.message.say)
        session.told.connect(panel.told.say)
        session.changed.connect(lambda: panel.told.say(""))
        session.busy.connect(self._take_busy)
        panel.head.service.activated.connect(lambda _row: self._choose_service())
        panel.head.threshold.activated.connect(lambda _row: self._choose_threshold())
        panel.changes.removed.connect(session.take_back)
        for tool, one in panel.tools.tools.items():
            connect(one, partial(self._tool_clicked, tool))
        for one, action in (
            (panel.head.other, self._choose_other), (panel.tools.best, self.searching.best_places),
            (panel.tools.capacity, self.acts.ask_capacity), (panel.foot.undo, session.undo),
            (panel.foot.redo, session.redo), (panel.foot.keep, self.keeping.keep), (panel.foot.kept, self.keeping.show),
            (panel.foot.compare, self.searching.compare), (panel.foot.report, self.keeping.to_report),
            (panel.foot.cancel, session.cancel), (panel.next.go, self.searching.place_next),
        ):  # fmt: skip
            connect(one, action)

    def _tool_clicked(self, tool: Tool) -> None:
        self.choose_tool(tool)
        self.panel.tools.show_tool(self.tool)

    def _choose_other(self) -> None:
        if self.keeping.may_leave():
            self.session.choose()

    def _choose_service(self) -> None:
        """Open the board of another type of service, once changes of this one are kept or given up."""
        session, wanted = self.session, self.panel.head.service.code()
        if session.opened is None or session.recipe is None or wanted == session.opened.service_type:
            return
        if self.keeping.may_leave():
            session.open(session.recipe, wanted)
        else:
            self.panel.head.service.choose(session.opened.service_type)

    def _choose_threshold(self) -> None:
        self.session.set_threshold(float(self.panel.head.threshold.code()))


def _fill(combo: NarrowCombo, rows: Iterable[tuple[str, str]], chosen: str) -> None:
    """Offer rows, codes and words, and choose one."""
    combo.clear()
    for code, words in rows:
        combo.offer(words, code)
    combo.choose(chosen)


def _stale() -> str:
    return tr("The data have changed since this scenario was kept: its figures here are those of today's data. Keep it "
              "again to say that this is meant.")  # fmt: skip
