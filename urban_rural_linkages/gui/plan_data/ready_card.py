"""Card "What can be calculated": how many questions are ready, in part and not yet, and each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...i18n import number_text, tr
from ..diagnosis.style import LOOK, RIGHT, STOP, mark
from ..dock.narrow_widgets import PlainLabel
from ..matrix.style import CREAM, scaled
from .ports import ReadyRow
from .rows import LightLine, light_words

_COLOURS = {"right": RIGHT, "look": LOOK, "stop": STOP}
_BIG = 1.9


class ReadyCard(QFrame):
    """The card at the right of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        heading = PlainLabel(tr("What can be calculated"))
        mark(heading, "role", "section")
        self.numbers = {light: PlainLabel() for light in _COLOURS}
        counts = QHBoxLayout()
        for light, number in self.numbers.items():
            number.setFont(scaled(number.font(), _BIG, bold=True))
            number.setStyleSheet(f"color: {_COLOURS[light]};")
            words = PlainLabel(light_words(light))
            mark(words, "role", "soft")
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(words)
            counts.addLayout(column, 1)
        self.sentence, self.last = PlainLabel(), PlainLabel()
        for label in (self.sentence, self.last):
            mark(label, "role", "soft")
        self._lines = QWidget()
        self._lines.setStyleSheet(f"background: {CREAM};")
        self._stack = QVBoxLayout(self._lines)
        self._stack.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setStyleSheet(f"background: {CREAM}; border: 0;")
        area.setWidget(self._lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.addWidget(heading)
        layout.addLayout(counts)
        layout.addWidget(self.sentence)
        layout.addWidget(area, 1)
        layout.addWidget(self.last)

    def show_rows(self, rows: Sequence[ReadyRow], units: int) -> None:
        """Show the lights of the questions of a plan of so many municipalities."""
        for light, number in self.numbers.items():
            count = sum(row.light == light for row in rows)
            number.show_text(number_text(count))
            number.setAccessibleName(f"{number_text(count)} {light_words(light)}")
        of_units = tr("of {count} measurable {count:figure|figures}, for {units} {units:municipality|municipalities}")
        of_whole = tr("of {count} measurable {count:figure|figures}, for the whole plan: all rows of the layers count")
        words = of_units if units else of_whole
        self.sentence.show_text(words.format(count=number_text(len(rows)), units=number_text(units)))
        while self._stack.count():
            taken = self._stack.takeAt(0).widget()
            if taken is not None:
                taken.deleteLater()
        for row in rows:
            self._stack.addWidget(LightLine(row))
        self._stack.addStretch(1)
