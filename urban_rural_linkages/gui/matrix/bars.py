"""Bars of the matrix: title and calculation above, search, filter and order below it, the sentence at the foot."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ...core.assessment.matrix_order import Showing, Sorting
from ...i18n import tr
from ..diagnosis.buttons import button
from ..dock.narrow_widgets import PlainLabel
from .legend import LegendPopup
from .style import PETROL, TITLE_SIZE, scaled

_SEARCH_WIDTH, _PAUSE_MS = 230, 150


class TopBar(QWidget):
    """Title, data of the plan, and the button that calculates all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel()
        self.title.setFont(scaled(self.font(), TITLE_SIZE, bold=True))
        self.title.setStyleSheet(f"color: {PETROL};")
        self.title.setWordWrap(False)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.data = button(tr("Data of the plan…"), lambda: None)
        self.calculate = button(tr("Calculate all (F9)"), lambda: None, "go")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title, 1)
        row.addWidget(self.data)
        row.addWidget(self.calculate)


class SearchBar(QWidget):
    """Search, filter, order, the map, and a menu of the rest.

    Attributes
    ----------
    searched : signal of str
        Other words are looked for.
    shown : signal of object
        Rows of other kinds are wanted; none = all.
    sorted : signal of object
        Another order of the rows is wanted.
    """

    searched = pyqtSignal(str)
    shown = pyqtSignal(object)
    sorted = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search a question or an article"))
        self.search.setAccessibleName(tr("Search a question or an article"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.kind_button = _menu_button("show", tr("Questions that are shown"))
        self.kinds = {kind: self._kind_action(kind, words) for kind, words in _kind_words().items()}
        self._name_kinds()
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Order of the questions"))
        self.order.addItem(tr("Sort: worst first"), Sorting.WORST.value)
        self.order.addItem(tr("Sort: as in the checklist"), Sorting.CHECKLIST.value)
        self.order.currentIndexChanged.connect(lambda _row: self.sorted.emit(Sorting(self.order.currentData())))
        self.colour = button(tr("Colour the map by this question"), lambda: None, "tint")
        self.colour.setCheckable(True)
        self.legend = button("?", self._show_legend)
        self.legend.setObjectName("help")
        self.legend.setAccessibleName(tr("Legend"))
        self.more = _menu_button("more", tr("More"))
        self.more.setText("⋯")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.search, 1)
        row.addWidget(self.kind_button)
        row.addWidget(self.order)
        row.addStretch(1)
        row.addWidget(self.colour)
        row.addWidget(self.legend)
        row.addWidget(self.more)

    def offer(self, words: str, slot: Callable[[], object], keys: str = "") -> None:
        """Offer something in the menu, with the keys that do the same."""
        action = self.more.menu().addAction(f"{words}\t{keys}" if keys else words)
        action.triggered.connect(lambda _checked=False: slot())

    def _show_legend(self) -> None:
        popup = LegendPopup(self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.adjustSize()
        popup.move(self.legend.mapToGlobal(QPoint(self.legend.width() - popup.width(), self.legend.height())))
        popup.show()

    def _kind_action(self, kind: Showing, words: str) -> QAction:
        action = self.kind_button.menu().addAction(words[:1].upper() + words[1:])
        action.setCheckable(True)
        action.setData(kind.value)
        action.toggled.connect(lambda _on: self._kinds_changed())
        return action

    def _chosen(self) -> frozenset[Showing]:
        return frozenset(kind for kind, action in self.kinds.items() if action.isChecked())

    def _kinds_changed(self) -> None:
        self._name_kinds()
        self.shown.emit(self._chosen())

    def _name_kinds(self) -> None:
        names = [words for kind, words in _kind_words().items() if self.kinds[kind].isChecked()]
        self.kind_button.setText(tr("Show: {kinds}").format(kinds=", ".join(names) if names else tr("all questions")))


class Foot(QFrame):
    """The current cell in a sentence, and what is done with its answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.name = PlainLabel(bold=True)
        self.name.setWordWrap(False)
        self.sentence = PlainLabel()
        self.right = button(tr("Copy to the right"), lambda: None)
        self.all = button(tr("Copy to all"), lambda: None)
        self.compare = button(tr("Compare…"), lambda: None)
        self.report = button(tr("Report…"), lambda: None, "go")
        self.narrow = (self.right, self.all, self.compare)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 18, 10)
        row.addWidget(self.name)
        row.addWidget(self.sentence, 1)
        for one in (*self.narrow, self.report):
            row.addWidget(one)

    def say(self, name: str, words: str) -> None:
        """Say what the current cell shows."""
        self.name.show_text(name)
        self.name.setVisible(bool(name))
        self.sentence.show_text(f"· {words}" if name and words else words)


def _kind_words() -> dict[Showing, str]:
    return {
        Showing.BLOCKING: tr("blocking"),
        Showing.CALCULATED: tr("calculated"),
        Showing.OWN: tr("own answers"),
        Showing.OPEN: tr("open"),
    }


def _menu_button(name: str, accessible: str) -> QToolButton:
    made = QToolButton()
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setMenu(QMenu(made))
    return made
