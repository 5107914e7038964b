"""Legend of the matrix: each look of a cell with its words."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ...core.assessment.answer_colours import LOOKS, MARK, Tone
from ...i18n import current_language, tr
from ..dock.narrow_widgets import FlowLayout, PlainLabel
from .painting import Painted, paint_answer
from .style import SOFT


class Swatch(QWidget):
    """A cell as it is painted, or the square of a blocking duty."""

    def __init__(self, what: Painted | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = what
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a small cell."""
        if self.what is None:
            return QSize(12, 20)
        height = self.fontMetrics().height() + 4
        return QSize(height * 2 + 8 if self.what.is_common else height + 7, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        if self.what is None:
            painter.fillRect(QRectF(1, 0.5 * self.height() - 5, 10, 10), QColor(MARK))
        else:
            paint_answer(painter, QRectF(self.rect()), self.what, self.font())


class Legend(QWidget):
    """All looks of cells, in rows that break."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Legend"))
        layout = FlowLayout(self, spacing=12)
        for what, words in legend_entries():
            layout.addWidget(_entry(what, words))


def legend_entries() -> list[tuple[Painted | None, str]]:
    """Return the looks that a legend explains, with their words; None is the square of a blocking duty."""

    def letter(tone: Tone) -> str:
        return LOOKS[tone].letter.in_language(current_language())

    met, aside = letter(Tone.MET), letter(Tone.ASIDE)
    return [
        (Painted(Tone.MET, met), tr("Met")),
        (Painted(Tone.PARTLY, letter(Tone.PARTLY)), tr("Partly met")),
        (Painted(Tone.NOT_MET, letter(Tone.NOT_MET)), tr("Not met")),
        (Painted(Tone.ASIDE, aside), tr("Not applicable")),
        (Painted(Tone.OPEN), tr("Not answered")),
        (Painted(Tone.MET, met, is_common=True), tr("common answer")),
        (Painted(Tone.MET, met, is_proposed=True), tr("proposed")),
        (Painted(Tone.ASIDE, aside, lacks_reason=True), tr("no reason: open")),
        (None, tr("blocking duty")),
    ]


def _entry(what: Painted | None, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Swatch(what))
    label = PlainLabel(words)
    label.setWordWrap(False)
    label.setStyleSheet(f"color: {SOFT};")
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
