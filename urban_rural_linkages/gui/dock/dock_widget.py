"""The dock "Impact checklists": opens assessments, keeps them saved, and says what state everything is in.

It knows nothing of QGIS: the map, the calculations and the place where assessments are kept are handed to it, see
`ports`.  What it is made of: `header`, `banner`, `start_card` or `workplace` (tree and editor), `footer`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

from qgis.PyQt.QtCore import QEvent, Qt, QTime, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QStackedWidget, QVBoxLayout, QWidget

from ...core.assessment.checklist import Checklist, Item
from ...core.assessment.library import Indicator
from ...core.assessment.merge import Merged
from ...core.assessment.migration import compare, migrate
from ...core.assessment.open_assessment import OpenAssessment
from ...core.assessment.plan import Plan
from ...core.assessment.records import Assessment, Contents, Status
from ...core.errors import PlanningError
from ...i18n import current_language, error_sentence, tr
from ...io.store.memory import MemoryStore
from .autosave import Autosave
from .banner import FAILURE, Banners
from .calculating import Calculating
from .calculation_strip import CalculationStrip
from .conflict_dialog import ConflictDialog
from .footer import Footer
from .freshness import Freshness
from .header import Header
from .keyboard import Command, command_of
from .labels import PlainLabel
from .moving import all_kept, carry_over
from .ports import Calculator, Checklists, Keeper, MapSide
from .sayings import OF_ONE_ASSESSMENT, say_conflict, say_failed, say_final, say_place, say_stale, say_version
from .session import Session
from .start_card import StartCard
from .tab_order import order_tabs
from .workplace import Workplace

WIDTH = 380  # pixels: the least width for which it is made


class ChecklistDock(QDockWidget):
    """Impact checklists beside the map.

    Parameters
    ----------
    keeper : Keeper or None
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

    def __init__(
        self, keeper: Keeper | None, checklists: Checklists, map_side: MapSide | None, calculator: Calculator | None,
        author: str, open_report: Callable[[OpenAssessment], None], focus_map: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("Impact checklists"), parent)
        self.setObjectName("urban_rural_linkages_checklists")
        self._checklists, self._author = checklists, author
        self._open_report, self._focus_map = open_report, focus_map
        self.session: Session | None = None
        self._last: Session | None = None  # which the widgets still show while another one is loaded
        self.header, self.banners, self.start_card = Header(), Banners(), StartCard(checklists)
        self.loading = PlainLabel(tr("Loading…"))
        self.loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.workplace, self.strip, self.footer = Workplace(map_side), CalculationStrip(), Footer()
        self.autosave, self.freshness = Autosave(self), Freshness(map_side, calculator, self)
        self.calculating = Calculating(calculator, self.strip, self.banners, self)
        self._lay_out()
        self._connect()
        self.keeper: Keeper = MemoryStore()
        self.set_keeper(keeper)

    # -- what the window of QGIS calls -----------------------------------------------------------------------

    def set_keeper(self, keeper: Keeper | None, *, takes_along: bool = False) -> None:
        """Keep assessments in another place: another project is open; what is open is saved first.

        Parameters
        ----------
        keeper : Keeper or None
            The place; None = memory.
        takes_along : bool
            Whether what is kept now goes along: the project has been saved for the first time.
        """
        unsaved = None if self.close_assessment() else self.session.work.contents()
        kept = all_kept(self.keeper, unsaved) if takes_along else []
        self.session = None
        self.banners.clear()
        self.keeper = MemoryStore() if keeper is None else keeper
        say_place(self.banners, keeper)
        for words in self.start_card.broken:
            self.banners.tell(words, words, FAILURE, can_go=True)
        try:
            for contents in kept:
                carry_over(contents, self.keeper)
        except PlanningError as error:
            self.banners.tell("open", error_sentence(error), FAILURE, can_go=True)
        heads = self._heads()
        if heads:
            self.open(heads[0].uuid)
        else:
            self.start_new()

    def open(self, uuid: str) -> bool:
        """Open an assessment; return whether it could be.  One that cannot be saved stays open."""
        if not self.close_assessment():
            self.header.show_head(self.session.work.assessment, writable=True)
            return False
        self._show(self.loading)
        self.loading.repaint()
        try:
            contents = self.keeper.load(uuid)
            checklist = self._checklists.get(contents.assessment.checklist_id)
        except PlanningError as error:
            self.banners.tell("open", error_sentence(error), FAILURE, can_go=True)
            self.start_new()
            return False
        self._work_on(checklist, contents, contents)
        return True

    def start_new(self) -> None:
        """Show the card that starts an assessment."""
        self.start_card.begin(can_go_back=self.session is not None)
        self._show(self.start_card)
        self.start_card.title.setFocus()

    def close_assessment(self) -> bool:
        """Save and put away what is open, before the project is closed; stay where it cannot be saved, and tell."""
        if self.session is None:
            return True
        self.calculating.cancel()
        if not self.autosave.close():
            return False
        self.autosave.follow(None, self.keeper, None)
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

    def _create(self, checklist_id: str, title: str, plan: Plan) -> None:
        checklist = self._checklists.get(checklist_id)
        now = _now()
        head = Assessment(
            str(uuid4()), checklist.id, checklist.version, checklist.sha256, title, plan, author=self._author,
            locale=current_language(), created=now, modified=now,
        )  # fmt: skip
        if not self.close_assessment():
            self._show(self.workplace)
            return
        self._work_on(checklist, Contents(head), None)
        self.workplace.tree.setFocus()

    def _work_on(self, checklist: Checklist, contents: Contents, stored: Contents | None) -> None:
        work = OpenAssessment(checklist, contents, self._author, _now, lambda: str(uuid4()))
        for subject in OF_ONE_ASSESSMENT:
            self.banners.drop(subject)
        is_older = contents.assessment.checklist_sha256 != checklist.sha256
        work.locked = is_older
        if self._last is not None:
            self._last.deleteLater()
        self.session = self._last = session = Session(work, self)
        session.changed.connect(lambda item: self._after_change(session, item))
        session.refused.connect(lambda words: self.banners.tell("refused", words, can_go=True))
        self.workplace.open_session(session)
        self.footer.open_session(session)
        self.autosave.follow(work, self.keeper, stored)
        self._offer_heads()
        self._show(self.workplace)
        self._show_status()
        if is_older:
            say_version(self.banners, contents.assessment.checklist_version, checklist.version,
                        compare(None, checklist, contents),
                        lambda: self._migrate(checklist, work.contents()))  # fmt: skip
        self.freshness.look(session)

    def _migrate(self, checklist: Checklist, contents: Contents) -> None:
        work = self.session.work
        work.locked = False
        work.take_merged(migrate(None, checklist, contents, self._author, _now()), contents)
        self.banners.drop("version")
        self.session.renew()
        self._show_status()

    def _after_change(self, session: Session, _item: str) -> None:
        if session is not self.session:
            return
        self.autosave.touch()
        self.footer.say_saved(tr("Not saved yet"))
        self.banners.drop("refused")

    def _set_status(self, status: str) -> None:
        self.session.describe(status=Status(status))
        self.autosave.flush()
        self._show_status()

    def _show_status(self) -> None:
        """Say whether anything can be written."""
        work = self.session.work
        say_final(self.banners, work.assessment)
        self.header.show_head(work.assessment, writable=not work.locked)

    # -- saving ----------------------------------------------------------------------------------------------

    def _say_saved(self) -> None:
        self.banners.drop("save")
        self.footer.say_saved(tr("Saved {time}").format(time=QTime.currentTime().toString("HH:mm")))

    def _say_failed(self, reason: str) -> None:
        self.footer.say_saved(tr("Not saved"))
        say_failed(self.banners, reason, self.autosave.flush)

    def _say_conflict(self, merged: Merged) -> None:
        say_conflict(self.banners, len(merged.conflicts), lambda: self.compare(self.autosave.undecided or merged))

    def compare(self, merged: Merged) -> ConflictDialog:
        """Open the dialog of a conflict."""
        dialog = ConflictDialog(self.session.checklist, merged, self, self._author)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._settle)
        dialog.open()
        return dialog

    def _settle(self, merged: Merged) -> None:
        try:
            self.autosave.settle(merged)
        except PlanningError as error:
            self.banners.tell("refused", error_sentence(error), can_go=True)
        self._renew()

    def _renew(self) -> None:
        if self.session is not None:
            self.session.renew()

    def _calculate(self, item: Item, indicator: Indicator) -> None:
        self.calculating.start(self.session, item, indicator)

    # -- keys, focus, closing --------------------------------------------------------------------------------

    def event(self, event) -> bool:
        """Take the keys of the dock before QGIS' shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and command_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event) -> None:
        """Do what a key asks for."""
        command = command_of(event)
        if command is None or not self._obey(command):
            super().keyPressEvent(event)

    def closeEvent(self, event) -> None:
        """Save before it is hidden."""
        self.autosave.flush()
        super().closeEvent(event)

    def _obey(self, command: Command) -> bool:
        if self.session is None or self.pages.currentWidget() is not self.workplace:
            return False
        if command in (Command.UNDO, Command.REDO):
            item = self.session.undo() if command is Command.UNDO else self.session.redo()
            if item is not None:
                self.workplace.go_to(item)
        elif command is Command.NEXT_OPEN:
            self.workplace.next_open()
        elif command is Command.FILTER:
            self.workplace.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.workplace.filter.search.selectAll()
        elif command is Command.BACK:
            self.workplace.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not self.workplace.cycle(command is Command.CYCLE_BACK):
            self._leave_for_map(command is Command.CYCLE_BACK)
        return True

    def _leave_for_map(self, backwards: bool) -> None:
        """Go on to the map; without one, round again inside."""
        if self._focus_map is not None:
            self._focus_map()
        elif backwards:
            self.workplace.editor.go_to("edit")
        else:
            self.workplace.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Save when the user turns to the map."""
        if before is not None and self.isAncestorOf(before) and (now is None or not self.isAncestorOf(now)):
            self.autosave.flush()

    # -- within ----------------------------------------------------------------------------------------------

    def _heads(self) -> list[Assessment]:
        try:
            heads = list(self.keeper.assessments())
        except PlanningError as error:
            self.banners.tell("open", error_sentence(error), FAILURE, can_go=True)
            heads = []
        return heads

    def offer_again(self) -> None:
        """Offer the assessments anew: some have come from elsewhere."""
        if self.session is not None:
            self._offer_heads()
            self._show_status()

    def _offer_heads(self) -> None:
        heads = self._heads()
        mine = self.session.work.assessment
        if all(head.uuid != mine.uuid for head in heads):
            heads.insert(0, mine)
        self.header.offer(heads)

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        is_working = page is self.workplace
        self.header.show_choices(is_working=is_working)
        self.footer.setVisible(is_working)
        QTimer.singleShot(0, lambda: order_tabs(self.widget()))

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        for page in (self.start_card, self.loading, self.workplace):
            self.pages.addWidget(page)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        for part in (self.header, self.banners, self.pages, self.strip, self.footer):
            layout.addWidget(part, 1 if part is self.pages else 0)
        self.setWidget(content)

    def _connect(self) -> None:
        self.header.chosen.connect(self.open)
        self.header.new.connect(self.start_new)
        self.header.status_chosen.connect(self._set_status)
        self.start_card.create.connect(self._create)
        self.start_card.back.connect(lambda: self._show(self.workplace))
        self.workplace.left.connect(self.autosave.flush)
        self.workplace.editor.calculate.connect(self._calculate)
        self.calculating.busy.connect(self.workplace.editor.set_busy)
        self.workplace.editor.told.connect(lambda words: self.banners.tell("refused", words, can_go=True))
        self.footer.report.connect(lambda: self._open_report(self.session.work))
        self.freshness.found.connect(lambda stale, missing: say_stale(self.banners, stale, missing))
        self.autosave.saved.connect(self._say_saved)
        self.autosave.failed.connect(self._say_failed)
        self.autosave.conflicted.connect(self._say_conflict)
        self.autosave.agreed.connect(lambda: self.banners.drop("conflict"))
        self.autosave.merged.connect(self._renew)
        QApplication.instance().focusChanged.connect(self._focus_moved)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
