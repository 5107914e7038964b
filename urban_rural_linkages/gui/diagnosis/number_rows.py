"""Rows of whole numbers: the years of the period or another year, and a number that has a usual value."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QGridLayout, QSpinBox

from ...i18n import tr
from .rows import Row
from .session import DiagnosisSession
from .words import label_of

_NONE = 1699
"""Stands for no year in a box of years."""


class YearsRow(Row):
    """The start year and the end year."""

    def __init__(self, grid: QGridLayout, session: DiagnosisSession) -> None:
        self._session = session
        self.spins = {name: _year_box(name) for name in ("START_YEAR", "END_YEAR")}
        for name, spin in self.spins.items():
            spin.editingFinished.connect(lambda name=name: self._give(name))
        super().__init__(grid, tr("Years"), list(self.spins.values()))

    def show_state(self) -> None:
        """Show the years that are given."""
        for name, spin in self.spins.items():
            _show(spin, self._session.state.values.get(name), _NONE)

    def _give(self, name: str) -> None:
        value = self.spins[name].value()
        if value not in (_NONE, self._session.state.values.get(name)):
            self._session.give(name, value)


class NumberRow(Row):
    """A whole number that may be left at its usual value.

    Parameters
    ----------
    grid : QGridLayout
    session : DiagnosisSession
    parameter : str
    limits : (int, int)
        The least and the largest that it may be.
    usual : int
        What holds where nothing is given.
    hint : str
        Beside the field.
    """

    def __init__(
        self, grid: QGridLayout, session: DiagnosisSession, parameter: str, limits: tuple[int, int], usual: int,
        hint: str = "",
    ) -> None:  # fmt: skip
        self._session, self._parameter, self._usual, self._hint = session, parameter, usual, hint
        self.spin = _box(parameter, limits)
        self.spin.editingFinished.connect(self._give)
        super().__init__(grid, label_of(parameter), [self.spin])

    def show_state(self) -> None:
        """Show the number that is given, the usual one where none is."""
        _show(self.spin, self._session.state.values.get(self._parameter), self._usual)
        self.found.say("note", self._hint)

    def _give(self) -> None:
        if str(self.spin.value()) != str(self._session.state.values.get(self._parameter) or self._usual):
            self._session.give(self._parameter, self.spin.value())


class YearRow(Row):
    """One year that may be left out.

    Parameters
    ----------
    grid : QGridLayout
    session : DiagnosisSession
    parameter : str
    without : str
        What holds where no year is given.
    """

    def __init__(self, grid: QGridLayout, session: DiagnosisSession, parameter: str, without: str) -> None:
        self._session, self._parameter, self._without = session, parameter, without
        self.spin = _year_box(parameter)
        self.spin.editingFinished.connect(self._give)
        super().__init__(grid, label_of(parameter), [self.spin])

    def show_state(self) -> None:
        """Show the year, or what holds without one."""
        _show(self.spin, self._session.state.values.get(self._parameter), _NONE)
        self.found.say("note", self._without if self.spin.value() == _NONE else "")

    def _give(self) -> None:
        value: object = "" if self.spin.value() == _NONE else self.spin.value()
        if str(value) != str(self._session.state.values.get(self._parameter) or ""):
            self._session.give(self._parameter, value)


def whole_number(value: object) -> int | None:
    """Return a value that a recipe or the command line gives as a whole number, None where it is none.

    Examples
    --------
    >>> whole_number("2011"), whole_number(2011.0), whole_number(""), whole_number(None)
    (2011, 2011, None, None)
    """
    try:
        return int(float(str(value)))
    except (ValueError, OverflowError):
        return None


def _show(spin: QSpinBox, value: object, usual: int) -> None:
    found = whole_number(value)
    spin.blockSignals(True)
    spin.setValue(usual if found is None else found)
    spin.blockSignals(False)


def _year_box(parameter: str) -> QSpinBox:
    spin = _box(parameter, (_NONE, 2200))
    spin.setSpecialValueText("–")
    return spin


def _box(parameter: str, limits: Sequence[int]) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(*limits)
    spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    spin.setAccessibleName(label_of(parameter))
    spin.setObjectName(parameter)
    spin.setKeyboardTracking(False)
    spin.setMinimumHeight(28)
    return spin
