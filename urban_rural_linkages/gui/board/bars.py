"""Mirrored bars: people by sex and age whose way takes longer, to the left, and shorter, to the right."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...core.arrays import ratio
from ...core.board.answer import Bar
from ...i18n import number_text, tr
from .style import INK, LONGER_DARK, LONGER_LIGHT, SHORTER_DARK, SHORTER_LIGHT, SOFT

_GAP, _BAND_GAP, _INSET = 4.0, 6.0, 8.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SMALLER, _THICK = 0.92, 0.72  # of the usual letters, and of a row


@dataclass(frozen=True)
class _Row:
    """One sex of a band of ages."""

    ages: str
    sex: str
    lose: float
    gain: float
    lose_colour: str
    gain_colour: str


class MirroredBars(QWidget):
    """Bars of all bands, on one scale; women dark, men light."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(300)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show the bars of an answer."""
        self._bars = tuple(bars)
        self.setAccessibleName(tr("Who gains and who loses, by sex and age"))
        self.setAccessibleDescription("; ".join(_said(row) for row in self._rows()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all rows."""
        bands = len(self._bars)
        return QSize(360, int(self._row_height() * (2 * bands + 1) + _BAND_GAP * (bands + 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: all rows are seen."""
        return QSize(300, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint heads, bars and their numbers."""
        del event
        rows = list(self._rows())
        if not rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        metrics, high = QFontMetricsF(self._font()), self._row_height()
        values = [value for row in rows for value in (row.lose, row.gain) if not math.isnan(value)]
        ends = max((metrics.horizontalAdvance(number_text(value)) for value in values), default=0.0)
        ages = max(metrics.horizontalAdvance(row.ages) for row in rows) + _INSET
        left = ages + max(metrics.horizontalAdvance(row.sex) for row in rows) + _INSET
        half = 0.5 * (self.width() - left)
        scale = float(ratio(half - ends - _GAP, max(values, default=0.0), 0.0))
        self._paint_heads(painter, left + half, high)
        top = high
        for women, men in zip(rows[::2], rows[1::2], strict=True):
            top += _BAND_GAP
            painter.setPen(QColor(INK))
            painter.drawText(QRectF(0, top, ages, 2 * high), _LEFT, women.ages)
            for row in (women, men):
                painter.setPen(QColor(SOFT))
                painter.drawText(QRectF(ages, top, left, high), _LEFT, row.sex)
                self._paint_sides(painter, row, left + half, top, scale)
                top += high
        painter.setPen(QPen(QColor(INK), 1.2))
        painter.drawLine(int(left + half), int(high), int(left + half), int(top))

    # -- within ----------------------------------------------------------------------------------------------

    def _paint_heads(self, painter: QPainter, middle: float, high: float) -> None:
        for words, colour, room, side in (
            (tr("takes longer"), LONGER_DARK, QRectF(0, 0, middle - _INSET, high), Qt.AlignmentFlag.AlignRight),
            (tr("shorter"), SHORTER_DARK, QRectF(middle + _INSET, 0, self.width(), high), Qt.AlignmentFlag.AlignLeft),
        ):
            painter.setPen(QColor(colour))
            painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_sides(self, painter: QPainter, row: _Row, middle: float, top: float, scale: float) -> None:
        high = self._row_height()
        inset = 0.5 * (1.0 - _THICK) * high
        middle_line = Qt.AlignmentFlag.AlignVCenter
        for value, colour, is_left in ((row.lose, row.lose_colour, True), (row.gain, row.gain_colour, False)):
            if math.isnan(value):
                continue
            length = value * scale
            start = middle - length if is_left else middle
            painter.fillRect(QRectF(start, top + inset, length, _THICK * high), QColor(colour))
            if value <= 0:
                continue
            painter.setPen(QColor(INK))
            end = QRectF(0, top, start - _GAP, high) if is_left else QRectF(start + length + _GAP, top, 999, high)
            side = Qt.AlignmentFlag.AlignRight if is_left else Qt.AlignmentFlag.AlignLeft
            painter.drawText(end, int(side | middle_line), number_text(value))

    def _rows(self) -> Iterator[_Row]:
        women, men = tr("women"), tr("men")
        for bar in self._bars:
            ages = bar.ages.replace("-", "–")
            yield _Row(ages, women, bar.women_lose, bar.women_gain, LONGER_DARK, SHORTER_DARK)
            yield _Row(ages, men, bar.men_lose, bar.men_gain, LONGER_LIGHT, SHORTER_LIGHT)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * _SMALLER, 6.0))
        return font

    def _row_height(self) -> float:
        return QFontMetricsF(self._font()).height() + 3.0


def _said(row: _Row) -> str:
    """Say a row as a screen reader reads it."""
    return tr("{sex} {ages}: takes longer for {lose}, shorter for {gain}").format(
        sex=row.sex, ages=row.ages, lose=number_text(row.lose), gain=number_text(row.gain)
    )
