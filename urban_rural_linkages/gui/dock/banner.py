"""Banners of the dock: a symbol and a sentence each, some with a button."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QStyle, QToolButton, QVBoxLayout, QWidget

from ...i18n import tr
from .flow import FlowLayout
from .labels import TARGET, PlainLabel
from .lists import push_button

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
        button = push_button(text, f"{text}: {self.words.said}")
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
        button.setAccessibleName(f"{tr('Close')}: {self.words.said}")
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
    told : signal of str
        A new sentence, for who cannot see it.
    """

    told = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._banners: dict[str, Banner] = {}
        self.hide()

    def tell(self, subject: str, words: str, kind: QStyle.StandardPixmap = WARNING,
             actions: Mapping[str, Callable[[], object]] | None = None, *, can_go: bool = False) -> None:  # fmt: skip
        """Say something about a subject, in place of what was said before."""
        if subject in self._banners and self._banners[subject].words.said == words:
            return
        self.drop(subject)
        banner = Banner(kind)
        banner.words.say(words)
        banner.setAccessibleName(words)
        for text, slot in (actions or {}).items():
            banner.offer(text, slot)
        if can_go:
            banner.let_go(lambda: self.drop(subject))
        self._banners[subject] = banner
        self._layout.addWidget(banner)
        self.show()
        self.told.emit(words)

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

    def said(self, subject: str) -> str:
        """Return what is said about a subject; "" = nothing."""
        return self._banners[subject].words.said if subject in self._banners else ""


def _kind_words(kind: QStyle.StandardPixmap) -> str:
    return {INFORMATION: tr("Information"), WARNING: tr("Warning"), FAILURE: tr("Failure")}[kind]
