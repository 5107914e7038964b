"""Messages of the dock: banners with a symbol and a sentence, some with a button, and the sentences on its state."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QStyle, QToolButton, QVBoxLayout, QWidget

from ...core.assessment.migration import Migration
from ...core.assessment.records import Assessment
from ...i18n import tr
from .narrow_widgets import TARGET, FlowLayout, PlainLabel, push_button
from .ports import AssessmentStore

_BAR = 4  # pixels of the bar at the left

INFORMATION = QStyle.StandardPixmap.SP_MessageBoxInformation
WARNING = QStyle.StandardPixmap.SP_MessageBoxWarning
FAILURE = QStyle.StandardPixmap.SP_MessageBoxCritical


class Banner(QFrame):
    """One sentence that stays until it is no longer true, or is put away."""

    def __init__(self, kind: QStyle.StandardPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.symbol = QLabel()
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self.symbol.setPixmap(self.style().standardIcon(kind).pixmap(side, side))
        self.symbol.setAccessibleName(_kind_words(kind))
        self.words = PlainLabel()
        self.words.setForegroundRole(QPalette.ColorRole.Text)
        self._buttons = FlowLayout()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addLayout(self._buttons)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(_BAR + 6, 6, 6, 6)
        layout.addWidget(self.symbol, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)

    def offer(self, text: str, slot: Callable[[], object]) -> None:
        """Add a button with an action to the banner."""
        button = push_button(text, f"{text}: {self.words.shown_text}")
        button.clicked.connect(lambda _checked: slot())
        self._buttons.addWidget(button)

    def let_go(self, slot: Callable[[], object]) -> None:
        """Add the little button that puts it away."""
        button = QToolButton()
        button.setText("×")
        button.setAutoRaise(True)
        button.setMinimumSize(TARGET, TARGET)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(tr("Close"))
        button.setAccessibleName(f"{tr('Close')}: {self.words.shown_text}")
        button.clicked.connect(lambda _checked: slot())
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the coloured bar at the edge."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, _BAR, self.height(), self.palette().color(QPalette.ColorRole.Highlight))


class Banners(QWidget):
    """All banners, one a subject.

    Attributes
    ----------
    shown : signal of str
        A new sentence, for who cannot see it.
    """

    shown = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._banners: dict[str, Banner] = {}
        self.hide()

    def show_message(self, subject: str, words: str, kind: QStyle.StandardPixmap = WARNING,
             actions: Mapping[str, Callable[[], object]] | None = None, *, can_go: bool = False) -> None:  # fmt: skip
        """Say something about a subject, in place of what was said before."""
        if subject in self._banners and self._banners[subject].words.shown_text == words:
            return
        self.drop(subject)
        banner = Banner(kind)
        banner.words.show_text(words)
        banner.setAccessibleName(words)
        for text, slot in (actions or {}).items():
            banner.offer(text, slot)
        if can_go:
            banner.let_go(lambda: self.drop(subject))
        self._banners[subject] = banner
        self._layout.addWidget(banner)
        self.show()
        self.shown.emit(words)

    def drop(self, subject: str) -> None:
        """Say no more about a subject."""
        banner = self._banners.pop(subject, None)
        if banner is not None:
            banner.hide()
            self._layout.removeWidget(banner)
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def clear(self) -> None:
        """Remove all banners."""
        for subject in list(self._banners):
            self.drop(subject)

    def message(self, subject: str) -> str:
        """Return what is said about a subject; "" = nothing."""
        return self._banners[subject].words.shown_text if subject in self._banners else ""


def _kind_words(kind: QStyle.StandardPixmap) -> str:
    return {INFORMATION: tr("Information"), WARNING: tr("Warning"), FAILURE: tr("Failure")}[kind]


OF_ONE_ASSESSMENT = ("open", "save", "conflict", "final", "version", "calculation", "refused", "stale", "missing")


def show_place(banners: Banners, store: AssessmentStore | None) -> None:
    """Say where assessments are kept, where that is not as it should be."""
    if store is None:
        words = tr("The project has not been saved yet: answers are kept in memory, until QGIS is closed. Save the "
                   "project to keep them.")  # fmt: skip
        banners.show_message("place", words)
    elif not store.is_writable:
        words = tr("{place} cannot be written: answers stay in memory for now.")
        banners.show_message("place", words.format(place=store.where))


def show_final(banners: Banners, head: Assessment) -> None:
    """Say that an assessment is final, or no longer say so."""
    if head.is_final:
        words = tr("This assessment is final: it can be read, not changed. Set it back to draft to go on.")
        banners.show_message("final", words, INFORMATION)
    else:
        banners.drop("final")


def show_version(banners: Banners, old: str, new: str, found: Migration, update: Callable[[], None]) -> None:
    """Say what a newer version of the checklist means."""
    words = tr("The checklist has changed since: version {old}, now {new}. Answers to review: {review}; no longer "
               "asked: {archived}; not asked before: {fresh}. Until it is updated, the assessment can only be "
               "read.")  # fmt: skip
    words = words.format(
        old=old, new=new, review=len(found.to_review), archived=len(found.archived), fresh=len(found.new)
    )
    banners.show_message("version", words, INFORMATION, {tr("Update"): update})


def show_failed(banners: Banners, reason: str, again: Callable[[], object]) -> None:
    """Say that nothing could be saved."""
    words = tr("Not saved: answers are in memory, and saving is tried again. {reason}").format(reason=reason)
    banners.show_message("save", words, FAILURE, {tr("Try Again"): again})


def show_conflict(banners: Banners, count: int, compare: Callable[[], object]) -> None:
    """Say that somebody else has changed the same."""
    words = tr("Answers with two versions: {count}. Both are kept until one is chosen.")
    banners.show_message("conflict", words.format(count=count), actions={tr("Compare…"): compare})


def show_stale(banners: Banners, show: Callable[[], object], stale: int, missing: int) -> None:
    """Say how many figures are out of date and how much evidence is missing; `show` leads to their questions."""
    sentences = {
        "stale": (stale, tr("Figures out of date, because their inputs have changed: {count}. Calculate them again.")),
        "missing": (missing, tr("Evidence that is not where it was: {count}. Bring its layers and files back, or "
                                "remove it.")),
    }  # fmt: skip
    for subject, (count, words) in sentences.items():
        if count:
            banners.show_message(subject, words.format(count=count), actions={tr("Show Them"): show}, can_go=True)
        else:
            banners.drop(subject)
