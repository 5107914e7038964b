"""The best places for one more service, with their figures, and in words how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...i18n import note_sentence, number_text, tr
from ..diagnosis.buttons import button
from ..diagnosis.style import mark
from ..dock.narrow_widgets import PlainLabel
from .style import board_style, wrap_heads

if TYPE_CHECKING:
    from ...core.board.best import BestPlaces

_WIDTH, _HEIGHT, _DOUBTS_HEIGHT, _TABLE_HEIGHT, _FIGURE_WIDTH = 680, 370, 150, 215, 150
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BestDialog(QDialog):
    """The places in their order; one of them can be placed at once.

    Attributes
    ----------
    chosen : signal of object
        The place that is to be opened.
    """

    chosen = pyqtSignal(object)

    def __init__(self, found: BestPlaces, threshold: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = found.places
        self.setObjectName("sheet")
        self.setStyleSheet(board_style())
        self.setWindowTitle(tr("Best places for one more"))
        self.table = QTableWidget(len(self._places), 4)
        self.table.setAccessibleName(tr("Best places for one more"))
        self._fill(number_text(threshold))
        self._style()
        doubts = [PlainLabel(note_sentence(note)) for note in found.look_first]
        self.doubts = QScrollArea()
        self.doubts.setAccessibleName(tr("Look first"))
        self.doubts.setFrameShape(QFrame.Shape.NoFrame)
        self.doubts.setWidgetResizable(True)
        self.doubts.setWidget(_band("look", doubts))
        self.doubts.setVisible(bool(doubts))
        self.proof = _band("right", [PlainLabel(note_sentence(found.proof))])
        self._lay()
        self.resize(_WIDTH, _HEIGHT + (_DOUBTS_HEIGHT if doubts else 0))

    def _fill(self, minutes: str) -> None:
        """Show the places; `minutes` is the threshold."""
        self.table.setHorizontalHeaderLabels([
            tr("Place"), tr("People who gain"), tr("Newly within {minutes} min").format(minutes=minutes),
            tr("Mean minutes")])  # fmt: skip
        self.table.horizontalHeaderItem(0).setTextAlignment(int(_LEFT))
        for row, place in enumerate(self._places):
            cells = (place.name, number_text(place.gain), number_text(place.newly_within),
                     number_text(place.mean_after, 1))  # fmt: skip
            for column, words in enumerate(cells):
                self._show(row, column, words)

    def _lay(self) -> None:
        """Lay doubts above the places, the proof below them, and the buttons at the foot."""
        note = PlainLabel(tr("In the order of the mean way; every settlement was a candidate. No cost is counted."))
        note.setProperty("role", "soft")
        self.go = button(tr("Place it"), self._place, "go")
        self.go.setEnabled(bool(self._places))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(tr("Close"), self.reject))
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (self.doubts, self.table, self.proof, note):
            layout.addWidget(part, int(part in (self.doubts, self.table)))
        layout.addLayout(foot)

    def _show(self, row: int, column: int, words: str) -> None:
        item = QTableWidgetItem(words)
        item.setTextAlignment(int(_RIGHT if column else _LEFT))
        self.table.setItem(row, column, item)

    def _style(self) -> None:
        table = self.table
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setMinimumHeight(_TABLE_HEIGHT)
        table.verticalHeader().hide()
        wrap_heads(table.horizontalHeader(), 2)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionsClickable(False)
        table.horizontalHeader().setDefaultSectionSize(_FIGURE_WIDTH)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.itemActivated.connect(lambda _item: self._place())
        if self._places:
            table.setCurrentCell(0, 0)

    def _place(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._places):
            self.chosen.emit(self._places[row])
            self.accept()


def _band(kind: str, parts: Sequence[QWidget]) -> QFrame:
    """Return sentences on a coloured band."""
    made = QFrame()
    mark(made, "band", kind)
    inside = QVBoxLayout(made)
    for part in parts:
        inside.addWidget(part)
    return made
