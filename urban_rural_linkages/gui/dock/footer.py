"""Footer of the dock: number of answers, scores on demand, state of saving, and the report."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...core.assessment.scoring import DomainScore
from ...i18n import tr
from .narrow_widgets import TARGET, PlainLabel, push_button
from .session import Session
from .words import translated


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
            parts.append(tr("{count} alerts").format(count=len(score.alerts)))
        self.progress.show_text(" · ".join(parts))
        self._show_scores()

    def _show_scores(self) -> None:
        self.scores_area.setVisible(self.show_scores.isChecked())
        if self._session is None or not self.show_scores.isChecked():
            return
        score = self._session.score
        titles = {domain.id: translated(domain.title) for domain in self._session.checklist.domains}
        lines = [tr("All: {score}").format(score=_percent(score.overall))]
        lines += [f"{titles[domain.domain]}: {_words(domain)}" for domain in score.domains]
        lines.append(tr("The weights are a convention of the checklist, not of any norm."))
        self.scores.show_text("\n".join(lines))


def _words(domain: DomainScore) -> str:
    if domain.coverage is None:
        return tr("not scored")
    if domain.score is None:
        return tr("no score yet ({coverage} answered)").format(coverage=_percent(domain.coverage))
    return tr("{score} ({coverage} answered)").format(score=_percent(domain.score), coverage=_percent(domain.coverage))


def _percent(share: float | None) -> str:
    return tr("no score yet") if share is None else f"{QLocale().toString(100 * share, 'f', 0)} %"
