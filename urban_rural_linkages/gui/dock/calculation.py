"""Calculations of the dock: from the button to the figure, the strip that stops one, and whether figures are fresh."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ...core.assessment.checklist import Item
from ...core.assessment.library import Indicator
from ...core.assessment.records import CalculationRun, Evidence
from ...i18n import tr
from .messages import FAILURE, Banners
from .narrow_widgets import PlainLabel, push_button
from .ports import CalculationOutcome, Calculator, MapSide
from .session import Session
from .words import translated


class CalculationStrip(QWidget):
    """Shown while a calculation runs, whichever item is looked at.

    Attributes
    ----------
    cancelled : signal
        It shall stop.
    """

    cancelled = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Calculating"))
        self.stop = push_button(tr("Cancel"), tr("Cancel the calculation"))
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(row)
        self.stop.clicked.connect(lambda _checked: self.cancelled.emit())
        self.hide()

    def start(self, name: str) -> None:
        """Show that a calculation runs."""
        self.words.show_text(tr("Calculating: {name}").format(name=name))
        self.show()


_SUBJECT = "calculation"


class Calculating(QObject):
    """One calculation at a time.

    Parameters
    ----------
    calculator : Calculator or None
        What calculates; None = nothing does.
    strip : CalculationStrip
        Shows that it runs.
    banners : Banners
        Say how it failed.

    Attributes
    ----------
    busy : signal of bool
        A calculation has begun or ended.
    """

    busy = pyqtSignal(bool)

    def __init__(
        self, calculator: Calculator | None, strip: CalculationStrip, banners: Banners, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._calculator, self._strip, self._banners = calculator, strip, banners
        self._session: Session | None = None
        strip.cancelled.connect(self.cancel)

    def start(self, session: Session, item: Item, indicator: Indicator) -> None:
        """Calculate an indicator of an item."""
        if self._calculator is None:
            words = tr("Nothing can be calculated here. Enter the figure by hand.")
            self._banners.show_message(_SUBJECT, words, can_go=True)
            return
        self._banners.drop(_SUBJECT)
        self._session = session
        self._strip.start(translated(indicator.label))
        self.busy.emit(True)
        self._calculator.start(indicator, item, lambda outcome: self._ended(session, item, indicator, outcome))

    def cancel(self) -> None:
        """Stop what runs; its figure is not wanted any more."""
        if self._session is not None and self._calculator is not None:
            self._session = None
            self._calculator.cancel()

    def _ended(self, session: Session, item: Item, indicator: Indicator, outcome: CalculationOutcome) -> None:
        is_wanted = session is self._session
        self._session = None
        self._strip.hide()
        if is_wanted and outcome.run is not None:
            session.record_run(item, outcome.run)
        elif outcome.reason:
            words = tr("The calculation failed: {reason}").format(reason=outcome.reason)
            self._banners.show_message(_SUBJECT, words, FAILURE, can_go=True)
        self.busy.emit(False)


class Freshness(QObject):
    """Looks at the runs and the evidence of an assessment, one at each turn of the event loop.

    Attributes
    ----------
    found : signal of (int, int)
        How many figures in use are out of date, and how many pieces of evidence missing.
    """

    found = pyqtSignal(int, int)

    def __init__(self, map_side: MapSide | None, calculator: Calculator | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._map_side, self._calculator = map_side, calculator
        self._session: Session | None = None
        self._todo: list[CalculationRun | Evidence] = []
        self._stale: set[str] = set()
        self._missing: set[str] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def look(self, session: Session) -> None:
        """Look at an assessment from the beginning."""
        contents = session.work.contents()
        in_use = {figure.run for figure in contents.figures}
        runs = [run for run in contents.runs if run.uuid in in_use] if self._calculator is not None else []
        pieces = list(contents.evidence) if self._map_side is not None else []
        self._session, self._todo = session, [*runs, *pieces]
        self._stale, self._missing = set(), set()
        self._timer.start(0)

    def _next(self) -> None:
        if not self._todo:
            self._timer.stop()
            self._tell()
            return
        record = self._todo.pop(0)
        if isinstance(record, CalculationRun):
            if self._calculator is not None and self._calculator.is_stale(record):
                self._stale.add(record.uuid)
        elif self._map_side is not None and self._map_side.is_missing(record):
            self._missing.add(record.uuid)

    def _tell(self) -> None:
        session = self._session
        if session is not None and (session.stale, session.missing) != (self._stale, self._missing):
            session.stale, session.missing = self._stale, self._missing
            session.looked_at.emit()
        self.found.emit(len(self._stale), len(self._missing))
