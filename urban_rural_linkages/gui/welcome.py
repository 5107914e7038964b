"""Welcome: a window with three ways to begin, and the way to the manual, the tutorials and the checklists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..i18n import tr
from ..paths import resource
from .dock.narrow_widgets import PlainLabel

_WHOLE, _HEAD = QSize(820, 470), QSize(820, 150)  # pixels, where letters have 10 points
_PETROL, _INK, _SOFT, _PANEL, _AMBER, _CREAM = "#17495a", "#1d2b33", "#5b6b76", "#f5f2ec", "#e08e2b", "#f4d6a4"
_RELIEF, _LINE = 0.28, 4  # how much of the relief is seen, and the pixels of the line below the title


@dataclass(frozen=True)
class Ways:
    """Actions behind the buttons of the window.

    Attributes
    ----------
    example, diagnose_example, own_region : callable
        Of the three cards.
    manual, tutorials, checklists : callable
        Of the links.
    at_next_start : callable
        Keeps whether the window is wanted again when QGIS starts.
    """

    example: Callable[[], object]
    diagnose_example: Callable[[], object]
    own_region: Callable[[], object]
    manual: Callable[[], object]
    tutorials: Callable[[], object]
    checklists: Callable[[], object]
    at_next_start: Callable[[bool], object]


class WelcomeWindow(QDialog):
    """The window; QGIS stays free while it is open.

    Parameters
    ----------
    title : str
        The name of the plugin.
    ways : Ways
    again : bool
        Whether the user wants it at every start.
    parent : QWidget, optional
        The window that it belongs to.
    """

    def __init__(self, title: str, ways: Ways, again: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("urban_rural_linkages_welcome")
        self.setWindowTitle(tr("Welcome to {title}").format(title=title))
        self.ensurePolished()  # so that the letters are those that QGIS was told to take
        letters = max(self.font().pointSizeF(), 1.0)
        self.setStyleSheet(_style_sheet(letters))
        self.cards = [
            self._card(tr("See a finished one"), tr("Opens the project of the invented region Tierras del Alba, with "
                       "its maps, and offers the report. Nothing to fill in."), tr("Open the example"), ways.example),
            self._card(tr("Try it yourself"), tr("The diagnosis filled with the data of the example. Change a year or "
                       "a service and make it again."), tr("Diagnose the example"), ways.diagnose_example),
            self._card(tr("My own region"), tr("Bring a layer of municipalities. Fields are recognised, and data are "
                       "checked before anything is made."), tr("Start"), ways.own_region, first=True),
        ]  # fmt: skip
        self.links = [
            self._link(tr("Manual"), ways.manual),
            self._link(tr("Tutorials"), ways.tutorials),
            self._link(tr("Impact checklists"), lambda: self._leave_for(ways.checklists)),
        ]
        self.again = QCheckBox(tr("Show this at the next start"))
        self.again.setChecked(again)
        self.again.toggled.connect(ways.at_next_start)
        self._lay_out(max(0.1 * letters, 1.0))
        self.cards[0].setFocus()

    def _card(self, title: str, words: str, action: str, way: Callable[[], object], first: bool = False) -> QPushButton:
        """Return the button of a card, which lies in it with what it is for."""
        frame = QFrame(self)
        frame.setObjectName("card")
        button = QPushButton(action)
        button.setAccessibleDescription(f"{title}. {words}")
        button.setProperty("role", "go" if first else "way")
        button.clicked.connect(lambda: self._leave_for(way))
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 14, 16, 14)
        for text, role in ((title, "head"), (words, "soft")):
            layout.addWidget(_label(text, role))
        layout.addStretch()
        layout.addWidget(button)
        return button

    def _link(self, text: str, way: Callable[[], object]) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("role", "link")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda _checked: way())
        return link

    def _leave_for(self, way: Callable[[], object]) -> None:
        self.accept()
        way()

    def _lay_out(self, scale: float) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(26, 0, 26, 14)
        below.setSpacing(16)
        for link in self.links:
            below.addWidget(link)
        below.addStretch()
        below.addWidget(self.again)
        cards = QHBoxLayout()
        cards.setContentsMargins(26, 18, 26, 8)
        cards.setSpacing(14)
        for button in self.cards:
            cards.addWidget(button.parentWidget(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_Head(self.windowTitle(), scale, self))
        layout.addLayout(cards, 1)
        layout.addLayout(below)
        self.resize(_WHOLE * scale)


class _Head(QWidget):
    """The title over the relief of the example's region."""

    def __init__(self, title: str, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._relief = QPixmap(str(resource("pictures", "welcome_relief.png")))
        self.setMinimumHeight((_HEAD * scale).height())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 18, 28, 18 + _LINE)
        layout.addStretch()
        words = tr("From your municipalities to a territorial diagnosis you can defend, in ten minutes.")
        for text, role in ((title, "title"), (words, "purpose")):
            layout.addWidget(_label(text, role))
        layout.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the title."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_PETROL))
        painter.setOpacity(_RELIEF)
        whole = self._relief.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(0, 0, whole.width(), whole.height()), self._relief)
        painter.setOpacity(1.0)
        painter.fillRect(0, self.height() - _LINE, self.width(), _LINE, QColor(_AMBER))


def _label(text: str, role: str) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("role", role)
    return label


def _style_sheet(letters: float) -> str:
    """Return colours and sizes; all are set, so that those of a dark QGIS do not mix in."""
    return f"""
    #urban_rural_linkages_welcome {{ background: #ffffff; }}
    #card {{ background: {_PANEL}; border-radius: 6px; }}
    QLabel {{ background: transparent; color: {_INK}; }}
    QLabel[role="title"] {{ color: #ffffff; font-size: {2.2 * letters:.1f}pt; font-weight: 300; }}
    QLabel[role="purpose"] {{ color: {_CREAM}; font-size: {1.1 * letters:.1f}pt; }}
    QLabel[role="head"] {{ color: {_PETROL}; font-size: {1.2 * letters:.1f}pt; font-weight: 600; }}
    QLabel[role="soft"] {{ color: {_SOFT}; }}
    QCheckBox {{ color: {_INK}; }}
    QPushButton {{ color: {_INK}; background: #ffffff; border: 1px solid #b9c4c9; border-radius: 4px;
      padding: 7px 14px; }}
    QPushButton:hover {{ border-color: {_PETROL}; }}
    QPushButton:focus {{ border: 2px solid {_PETROL}; padding: 6px 13px; }}
    QPushButton[role="go"] {{ color: #ffffff; background: {_PETROL}; border-color: {_PETROL}; font-weight: 600; }}
    QPushButton[role="go"]:hover {{ background: #0f3644; }}
    QPushButton[role="go"]:focus {{ border-color: {_AMBER}; }}
    QPushButton[role="link"] {{ color: {_PETROL}; background: transparent; border: 1px solid transparent;
      padding: 3px 1px; text-decoration: underline; }}
    QPushButton[role="link"]:focus {{ border: 1px dotted {_PETROL}; }}
    """
