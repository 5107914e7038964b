"""Bar above the editor of a cell: the municipality, how many there are, and the way to the one before and after."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...core.assessment.unit_records import Unit
from ...i18n import tr
from .narrow_widgets import TARGET, PlainLabel
from .session import Session
from .words import instrument_words, stage_words

NARROW = 420  # pixels: under this, lines that say less go


class UnitBar(QWidget):
    """Name of the municipality whose cell is edited, with arrows; hidden where an assessment has none.

    Attributes
    ----------
    stepped : signal of int
        The one before (-1) or after (1) is wanted.
    """

    stepped = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = self._arrow("‹", tr("Municipality before (Ctrl+Page Up)"), -1)
        self.after = self._arrow("›", tr("Next municipality (Ctrl+Page Down)"), 1)
        self.name = PlainLabel(bold=True)
        font = QFont(self.name.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self.name.setFont(font)
        self.place = PlainLabel()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.before)
        row.addLayout(words, 1)
        row.addWidget(self.after)
        self.hide()

    def show_unit(self, session: Session | None) -> None:
        """Show the unit that is looked at, or that answers are common to all."""
        units = session.work.units if session is not None else ()
        self.setVisible(bool(units))
        if session is None or not units:
            return
        codes = ["", *(unit.code for unit in units)]
        here = codes.index(session.work.unit) if session.work.unit in codes else 0
        self.name.show_text(_name(units, here))
        plan = session.work.assessment.plan
        counted = tr("{number} of {count}").format(number=here, count=len(units)) if here else tr(
            "shown by every municipality without its own")  # fmt: skip
        parts = [counted, instrument_words(plan.instrument), stage_words(plan.stage.value).lower()]
        if self.width() >= NARROW:
            parts.append(tr("Ctrl+PgUp / PgDn"))
        self.place.show_text(" · ".join(parts))
        self.setAccessibleName(f"{self.name.shown_text}, {counted}")

    def _arrow(self, text: str, name: str, step: int) -> QPushButton:
        made = QPushButton(text)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setAutoDefault(False)
        made.setFixedSize(TARGET + 4, TARGET + 4)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda _checked=False: self.stepped.emit(step))
        return made


def neighbour(session: Session, step: int) -> str:
    """Return the unit before or after the one that is looked at, round again; the common answers are one of them."""
    codes = ["", *(unit.code for unit in session.work.units)]
    here = codes.index(session.work.unit) if session.work.unit in codes else 0
    place = here + step
    return codes[0] if place >= len(codes) else codes[place]


def _name(units: tuple[Unit, ...], here: int) -> str:
    return units[here - 1].name if here else tr("Common answers")
