"""The inside of the dock: header, messages, a page (start card, "Loading…" or workplace), a calculation, footer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt, QTime, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...core.assessment.records import Assessment, Status
from ...core.assessment.scoring import TOTAL_COVERAGE, DomainScore, Score
from ...i18n import number_text, tr
from .calculation import CalculationStrip
from .keyboard import order_tabs
from .messages import Banners, show_failed
from .narrow_widgets import TARGET, NarrowCombo, PlainLabel, push_button
from .ports import Checklists, MapSide
from .session import Session
from .start_card import StartCard
from .words import status_words, translated
from .workplace import Workplace


class Pages(QWidget):
    """All widgets of the dock, one page of which is shown.

    Parameters
    ----------
    checklists : Checklists
        Those that can be started.
    map_side : MapSide or None
        The map; None = there is none.
    """

    def __init__(self, checklists: Checklists, map_side: MapSide | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header, self.banners, self.footer = Header(), Banners(), Footer()
        self.start_card, self.workplace, self.strip = StartCard(checklists), Workplace(map_side), CalculationStrip()
        self.loading = PlainLabel(tr("Loading…"))
        self.loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        for page in (self.start_card, self.loading, self.workplace):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        for part in (self.header, self.banners, self.stack, self.strip, self.footer):
            layout.addWidget(part, 1 if part is self.stack else 0)

    def show_page(self, page: QWidget) -> None:
        """Show a page; the status and progress of an assessment only while it is worked on."""
        self.stack.setCurrentWidget(page)
        is_working = page is self.workplace
        self.header.show_choices(is_working=is_working)
        self.footer.setVisible(is_working)
        QTimer.singleShot(0, lambda: order_tabs(self))

    def show_saved(self) -> None:
        """Show that all is saved, and when."""
        self.banners.drop("save")
        self.footer.show_saved(tr("Saved {time}").format(time=QTime.currentTime().toString("HH:mm")))

    def show_failed(self, reason: str, again: Callable[[], object]) -> None:
        """Show that nothing could be saved; `again` tries once more."""
        self.footer.show_saved(tr("Not saved"))
        show_failed(self.banners, reason, again)


class Header(QWidget):
    """Chooses the assessment.

    Attributes
    ----------
    chosen : signal of str
        The uuid of the assessment to be opened.
    status_chosen : signal of str
        The new status of the open one.
    new : signal
        A new one shall be started.
    """

    chosen = pyqtSignal(str)
    status_chosen = pyqtSignal(str)
    new = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.assessments = NarrowCombo(tr("Assessment"))
        self.status = NarrowCombo(tr("Status of the assessment"))
        for status in (Status.DRAFT, Status.REVIEW, Status.FINAL):
            self.status.offer(status_words(status), status.value)
        self.start = push_button(tr("New…"), tr("Start a new assessment"))
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setAccessibleName(tr("More"))
        self.more.setToolTip(tr("Copies, files and checklists of your own"))
        self.more.setMinimumSize(TARGET, TARGET)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.more.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.assessments, 3)
        layout.addWidget(self.status, 2)
        layout.addWidget(self.start)
        layout.addStretch(0)
        layout.addWidget(self.more)
        self.assessments.activated.connect(lambda _place: self.chosen.emit(self.assessments.code()))
        self.status.activated.connect(lambda _place: self.status_chosen.emit(self.status.code()))
        self.start.clicked.connect(lambda _checked: self.new.emit())

    def offer_action(self, words: str, slot: Callable[[], object]) -> None:
        """Offer something that is done with assessments, in the menu at the right."""
        self.more.menu().addAction(words).triggered.connect(lambda _checked: slot())
        self.more.show()

    def show_choices(self, *, is_working: bool) -> None:
        """Show which assessment is open only while one is; the menu stays."""
        for widget in (self.assessments, self.status, self.start):
            widget.setVisible(is_working)

    def offer(self, heads: Sequence[Assessment]) -> None:
        """Offer the assessments that there are."""
        self.assessments.blockSignals(True)
        self.assessments.clear()
        for head in heads:
            self.assessments.offer(head.title, head.uuid)
        self.assessments.blockSignals(False)

    def show_head(self, head: Assessment, *, writable: bool) -> None:
        """Show which assessment is open; one that is final can still be set back."""
        self.assessments.choose(head.uuid)
        self.status.choose(head.status.value)
        self.status.setEnabled(writable)


class Footer(QWidget):
    """Progress, scores, saving.

    Attributes
    ----------
    report : signal
        The report is wanted.
    """

    report = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.progress = PlainLabel()
        self.saved = PlainLabel()
        self.scores = PlainLabel()
        self.scores.setMargin(6)
        self.scores.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.show_scores = push_button(tr("Scores"), tr("Show the scores by domain"))
        self.show_scores.setCheckable(True)
        self.open_report = push_button(tr("Report…"), tr("Make a report of the assessment"))
        self.scores_area = QScrollArea()
        self.scores_area.setAccessibleName(tr("Scores by domain"))
        self.scores_area.setWidgetResizable(True)
        self.scores_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scores_area.setWidget(self.scores)
        self.scores_area.setFixedHeight(8 * TARGET)
        self.scores_area.hide()
        row = QHBoxLayout()
        row.addWidget(self.saved, 1)
        row.addWidget(self.show_scores)
        row.addWidget(self.open_report)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.scores_area)
        layout.addWidget(self.progress)
        layout.addLayout(row)
        self.show_scores.toggled.connect(lambda _on: self._show_scores())
        self.open_report.clicked.connect(lambda _checked: self.report.emit())

    def open_session(self, session: Session) -> None:
        """Show the figures of an assessment, and follow its changes."""
        self._session = session
        self.show_saved("")
        session.changed.connect(lambda _item: self.refresh() if session is self._session else None)
        self.refresh()

    def show_saved(self, words: str) -> None:
        """Say how saving went; no pop-up."""
        self.saved.show_text(words)

    def refresh(self) -> None:
        """Update the number of answers and the scores."""
        if self._session is None:
            return
        score = self._session.score
        counted = {"answered": score.answered, "asked": score.asked}
        if score.answered == score.asked:
            words = tr("All {asked} answered").format(**counted)
        else:
            words = tr("{answered} of {asked} answered").format(**counted)
        parts = [words]
        if score.blocking_open:
            parts.append(tr("{count} blocking open").format(count=len(score.blocking_open)))
        if score.alerts:
            parts.append(tr("{count} {count:alert|alerts}").format(count=len(score.alerts)))
        self.progress.show_text(" · ".join(parts))
        self._show_scores()

    def _show_scores(self) -> None:
        self.scores_area.setVisible(self.show_scores.isChecked())
        if self._session is None or not self.show_scores.isChecked():
            return
        score = self._session.score
        titles = {domain.id: translated(domain.title) for domain in self._session.checklist.domains}
        lines = [_total_words(score)]
        lines += [f"{titles[domain.domain]}: {_words(domain)}" for domain in score.domains]
        lines.append(tr("The weights are a convention of the checklist, not of any norm."))
        self.scores.show_text("\n".join(lines))


def _total_words(score: Score) -> str:
    shown, domains = score.rests_on
    if score.overall is None:
        return tr("No total under {share} of the weight; it would rest on {shown} of {domains} domains.").format(
            share=_percent(TOTAL_COVERAGE), shown=shown, domains=domains
        )
    return tr("All: {score} (of {shown} of {domains} domains)").format(
        score=_percent(score.overall), shown=shown, domains=domains
    )


def _words(domain: DomainScore) -> str:
    if domain.coverage is None:
        return tr("not scored")
    if domain.score is None:
        return tr("no score yet ({coverage} answered)").format(coverage=_percent(domain.coverage))
    words = tr("{score} ({coverage} answered)").format(score=_percent(domain.score), coverage=_percent(domain.coverage))
    return tr("{score}, no part of the total").format(score=words) if domain.is_apart else words


def _percent(share: float | None) -> str:
    return tr("no score yet") if share is None else f"{number_text(100 * share)} %"
