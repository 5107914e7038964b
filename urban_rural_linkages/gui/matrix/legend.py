"""Legend of the matrix: each look of a cell with its words."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...core.assessment.answer_colours import LOOKS, Tone
from ...i18n import current_language, tr
from ..answer_painting import Painted, Swatch
from ..dock.narrow_widgets import FlowLayout, PlainLabel
from .style import SOFT, scaled


class Legend(QWidget):
    """All looks of cells, in rows that break."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Legend"))
        layout = FlowLayout(self, spacing=8)
        for what, words in legend_entries():
            layout.addWidget(_entry(what, words))


class LegendPopup(QWidget):
    """The legend below the button with the question mark, where the window is too narrow for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(tr("Legend"))
        layout = QVBoxLayout(self)
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
    label.setFont(scaled(label.font(), 0.92))
    label.setStyleSheet(f"color: {SOFT};")
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
