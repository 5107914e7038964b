"""Freshness of calculations and evidence, looked at bit by bit, so that opening is quick."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.assessment.records import CalculationRun, Evidence
from .ports import Calculator, MapSide
from .session import Session


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
        in_use = {answer.run for answer in contents.answers.values() if answer.run}
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
