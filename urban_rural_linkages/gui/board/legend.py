"""Legend of the map: the seven classes from longer to shorter, with the signs of their minutes."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ...i18n import tr
from ..dock.narrow_widgets import FlowLayout, PlainLabel
from .style import COLOURS, INK, LINE, LONGER_DARK, PAPER, SHORTER_DARK
from .words import class_words

_SWATCH, _MARGIN = QSize(16, 12), 7


class Legend(QFrame):
    """One line that breaks where the map is narrow; it stands at the foot of the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(tr("Legend"))
        self.setStyleSheet(
            f"#legend {{ background: {PAPER}; border: 0; border-top: 1px solid {LINE}; }} QLabel {{ color: {INK}; }}"
        )
        self.setAutoFillBackground(True)
        self._rows = row = FlowLayout(spacing=8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        outer.addLayout(row)
        row.addWidget(_words(tr("min: takes longer"), LONGER_DARK))
        for place in sorted(COLOURS, reverse=True):
            row.addWidget(_entry(place))
        row.addWidget(_words(tr("shorter"), SHORTER_DARK))
        self.setAccessibleDescription(", ".join(class_words(place) for place in sorted(COLOURS, reverse=True)))

    def fit(self, width: int, height: int) -> None:
        """Stand at the foot of a room of a size."""
        high = self._rows.heightForWidth(width - 2 * _MARGIN) + 2 * _MARGIN
        self.setGeometry(0, height - high, width, high)


class _Swatch(QWidget):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(_SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(QPen(QColor("#c5c9c4"), 1))
        painter.setBrush(QColor(self._colour))
        painter.drawRect(QRectF(0.5, 0.5, _SWATCH.width() - 1, _SWATCH.height() - 1))


def _entry(place: int) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(_Swatch(COLOURS[place]))
    row.addWidget(_words(class_words(place), INK), 0, Qt.AlignmentFlag.AlignVCenter)
    return holder


def _words(text: str, colour: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(False)
    label.setStyleSheet(f"color: {colour};")
    return label
