"""The dock "Impact checklists": opens assessments, keeps them saved, and says what state everything is in.

It knows nothing of QGIS: the map, the calculations and the place where assessments are kept are handed to it, see
`ports`.  What is seen of it: `pages`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import cast
from uuid import uuid4

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget

from ...core.assessment.checklist import Checklist, Item
from ...core.assessment.library import Indicator
from ...core.assessment.merge import Merged
from ...core.assessment.migration import compare, migrate
from ...core.assessment.open_assessment import OpenAssessment
from ...core.assessment.records import Assessment, Contents, Status
from ...core.errors import PlanningError
from ...i18n import error_sentence, tr
from ...io.store.memory import MemoryStore
from ..closing_dialog import before_final
from . import messages
from .autosave import Autosave, all_kept, carry_over
from .calculation import Calculating, Freshness
from .conflict_dialog import ConflictDialog
from .keyboard import command_of
from .pages import Pages
from .ports import AssessmentStore, Calculator, Checklists, MapSide
from .session import Session
from .start_card import Wanted

WIDTH = 380  # pixels: the least width for which it is made


class ChecklistDock(QDockWidget):
    """Impact checklists beside the map.

    Parameters
    ----------
    store : AssessmentStore or None
        Where assessments are kept; None = there is no project yet, they are kept in memory.
    checklists : Checklists
        The checklists at hand.
    map_side : MapSide or None
        The map; None = there is none.
    calculator : Calculator or None
        Calculates indicators; None = figures are entered by hand.
    author : str
        Who works here.
    open_report : callable
        Called with the open assessment when the report is wanted.
    focus_map : callable, optional
        Gives the focus to the map: F6 goes round.
    """

    opened = pyqtSignal(object)  # the session of an assessment that is shown now

    def __init__(
        self, store: AssessmentStore | None, checklists: Checklists, map_side: MapSide | None,
        calculator: Calculator | None, author: str, open_report: Callable[[OpenAssessment], None],
        focus_map: Callable[[], None] | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("Impact checklists"), parent)
        self.setObjectName("urban_rural_linkages_checklists")
        self._checklists, self._author = checklists, author
        self._open_report, self._focus_map = open_report, focus_map
        self.session: Session | None = None
        self._last: Session | None = None  # which the widgets still show while another one is loaded
        self.content = content = Pages(checklists, map_side)
        self.header, self.banners, self.footer = content.header, content.banners, content.footer
        self.pages, self.start_card, self.workplace = content.stack, content.start_card, content.workplace
        self.autosave, self.freshness = Autosave(self), Freshness(map_side, calculator, self)
        self.calculating = Calculating(calculator, content.strip, self.banners, self)
        self.setWidget(content)
        self._connect()
        self.store: AssessmentStore = MemoryStore()
        self.set_store(store)

    # -- what the window of QGIS calls -----------------------------------------------------------------------

    def set_store(self, store: AssessmentStore | None, *, takes_along: bool = False) -> None:
        """Keep assessments in another place: another project is open; what is open is saved first.

        Parameters
        ----------
        store : AssessmentStore or None
            The place; None = memory.
        takes_along : bool
            Whether what is kept now goes along: the project has been saved for the first time.
        """
        session = self.session
        unsaved = None if self.close_assessment() or session is None else session.work.contents()
        kept = all_kept(self.store, unsaved) if takes_along else []
        self.session = None
        self.banners.clear()
        self.store = MemoryStore() if store is None else store
        messages.show_place(self.banners, store)
        for words in self.start_card.broken:
            self.banners.show_message(words, words, messages.FAILURE, can_go=True)
        try:
            for contents in kept:
                carry_over(contents, self.store)
        except PlanningError as error:
            self.banners.show_message("open", error_sentence(error), messages.FAILURE, can_go=True)
        heads = self._heads()
        if heads:
            self.open(heads[0].uuid)
        else:
            self.start_new()

    def open(self, uuid: str) -> bool:
        """Open an assessment; return whether it could be.  One that cannot be saved stays open."""
        session = self.session
        if not self.close_assessment() and session is not None:
            self.header.show_head(session.work.assessment, writable=True)
            return False
        self.content.show_page(self.content.loading)
        self.content.loading.repaint()
        try:
            contents = self.store.load(uuid)
            checklist = self._checklists.get(contents.assessment.checklist_id)
        except PlanningError as error:
            self.banners.show_message("open", error_sentence(error), messages.FAILURE, can_go=True)
            self.start_new()
            return False
        self._work_on(checklist, contents, contents)
        return True

    def start_new(self) -> None:
        """Show the card that starts an assessment."""
        self.start_card.begin(can_go_back=self.session is not None)
        self.content.show_page(self.start_card)
        self.start_card.title.setFocus()

    def close_assessment(self) -> bool:
        """Save and put away what is open, before the project is closed; stay where it cannot be saved, and tell."""
        if self.session is None:
            return True
        self.calculating.cancel()
        if not self.autosave.close():
            return False
        self.autosave.follow(None, self.store, None)
        self.session = None
        return True

    def merge_copy(self, copy: Contents) -> None:
        """Take over what a copy of the open assessment holds; where both have changed the same, ask.

        Raises
        ------
        PlanningError
            When it is a copy of something else.
        """
        self.autosave.merge_copy(copy)

    def look_again(self) -> None:
        """Look again at evidence and calculations: layers have come, gone or changed."""
        if self.session is not None:
            self.freshness.look(self.session)

    # -- an assessment ---------------------------------------------------------------------------------------

    def _create(self, wanted: Wanted) -> None:
        checklist = self._checklists.get(wanted.checklist_id)
        head = wanted.head(checklist, self._author, str(uuid4()), _now())
        if not self.close_assessment():
            self.content.show_page(self.workplace)
            return
        self._work_on(checklist, Contents(head), None)
        if self.session is not None and checklist.pertinence:
            self.session.answer_pertinence(wanted.pertinent, wanted.reason)
        self.workplace.tree.setFocus()

    def _work_on(self, checklist: Checklist, contents: Contents, stored: Contents | None) -> None:
        work = OpenAssessment(checklist, contents, self._author, _now, lambda: str(uuid4()))
        for subject in messages.OF_ONE_ASSESSMENT:
            self.banners.drop(subject)
        is_older = contents.assessment.checklist_sha256 != checklist.sha256
        work.locked = is_older
        if self._last is not None:
            self._last.deleteLater()
        self.session = self._last = session = Session(work, self)
        session.changed.connect(lambda item: self._after_change(session, item))
        session.refused.connect(lambda words: self.banners.show_message("refused", words, can_go=True))
        self.workplace.open_session(session)
        self.footer.open_session(session)
        self.autosave.follow(work, self.store, stored)
        self._offer_heads(session)
        self.content.show_page(self.workplace)
        self._show_status()
        if is_older:
            messages.show_version(self.banners, contents.assessment.checklist_version, checklist.version,
                        compare(None, checklist, contents), lambda: self._migrate(session))  # fmt: skip
        self.freshness.look(session)
        self.opened.emit(session)

    def _migrate(self, session: Session) -> None:
        """Bring an assessment up to the checklist of today."""
        work, contents = session.work, session.work.contents()
        work.locked = False
        work.take_merged(migrate(None, session.checklist, contents, self._author, _now()), contents)
        self.banners.drop("version")
        session.renew()
        self._show_status()

    def _after_change(self, session: Session, _item: str) -> None:
        if session is not self.session:
            return
        if session.work.has_unsaved:  # else another municipality is looked at
            self.autosave.touch()
            self.footer.show_saved(tr("Not saved yet"))
        self.banners.drop("refused")

    def _set_status(self, status: str) -> None:
        if self.session is not None:
            self._show_status()  # the old one, until it is taken over
            before_final(self.session, status, self._take_status, self.workplace.go_to, self)

    def _take_status(self, status: str) -> None:
        if self.session is not None:
            self.session.describe(status=Status(status))
            self.autosave.flush()
            self._show_status()

    def _show_status(self) -> None:
        """Say whether anything can be written."""
        if self.session is not None:
            work = self.session.work
            messages.show_final(self.banners, work.assessment)
            self.header.show_head(work.assessment, writable=not work.locked)

    # -- saving ----------------------------------------------------------------------------------------------

    def _show_conflict(self, merged: Merged) -> None:
        messages.show_conflict(
            self.banners, len(merged.conflicts), lambda: self.compare(self.autosave.undecided or merged)
        )

    def compare(self, merged: Merged) -> ConflictDialog | None:
        """Open the dialog of a conflict; None where no assessment is open any more."""
        if self.session is None:
            return None
        dialog = ConflictDialog(self.session.checklist, merged, self, self._author)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._settle)
        dialog.open()
        return dialog

    def _settle(self, merged: Merged) -> None:
        try:
            self.autosave.settle(merged)
        except PlanningError as error:
            self.banners.show_message("refused", error_sentence(error), can_go=True)
        self._renew()

    def _renew(self) -> None:
        if self.session is not None:
            self.session.renew()

    def _calculate(self, item: Item, indicator: Indicator) -> None:
        if self.session is not None:
            self.calculating.start(self.session, item, indicator)

    # -- keys, focus, closing --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take the keys of the dock before QGIS' shortcuts do."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and command_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        command = command_of(event)
        if command is None or self.session is None or self.pages.currentWidget() is not self.workplace:
            super().keyPressEvent(event)
        else:
            self.workplace.obey(command, self._focus_map)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save before it is hidden."""
        self.autosave.flush()
        super().closeEvent(event)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Save when the user turns to the map."""
        if before is not None and self.isAncestorOf(before) and (now is None or not self.isAncestorOf(now)):
            self.autosave.flush()

    # -- within ----------------------------------------------------------------------------------------------

    def _heads(self) -> list[Assessment]:
        try:
            return list(self.store.assessments())
        except PlanningError as error:
            self.banners.show_message("open", error_sentence(error), messages.FAILURE, can_go=True)
            return []

    def offer_again(self) -> None:
        """Offer the assessments anew: some have come from elsewhere."""
        if self.session is not None:
            self._offer_heads(self.session)
            self._show_status()

    def _offer_heads(self, session: Session) -> None:
        heads = self._heads()
        mine = session.work.assessment
        if all(head.uuid != mine.uuid for head in heads):
            heads.insert(0, mine)
        self.header.offer(heads)

    def _connect(self) -> None:
        self.header.chosen.connect(self.open)
        self.header.new.connect(self.start_new)
        self.header.status_chosen.connect(self._set_status)
        self.start_card.wanted.connect(self._create)
        self.start_card.back.connect(lambda: self.content.show_page(self.workplace))
        self.workplace.left.connect(self.autosave.flush)
        self.workplace.editor.calculate.connect(self._calculate)
        self.calculating.busy.connect(self.workplace.editor.set_busy)
        self.workplace.editor.message.connect(lambda words: self.banners.show_message("refused", words, can_go=True))
        self.footer.report.connect(lambda: self._open_report(self.session.work) if self.session is not None else None)
        self.freshness.found.connect(partial(messages.show_stale, self.banners, self.workplace.show_outdated))
        self.autosave.saved.connect(self.content.show_saved)
        self.autosave.failed.connect(lambda reason: self.content.show_failed(reason, self.autosave.flush))
        self.autosave.conflicted.connect(self._show_conflict)
        self.autosave.agreed.connect(lambda: self.banners.drop("conflict"))
        self.autosave.merged.connect(self._renew)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._focus_moved)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
