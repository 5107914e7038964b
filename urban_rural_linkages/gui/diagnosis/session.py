"""One diagnosis in the making: its state, the layers as far as they are known, and what is going on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.recipe.joinable_tables import JoinableTable
from ...core.recipe.project_layers import Option, ProjectLayers, find, options, to_read
from ...core.recipe.state import DiagnosisState
from ...i18n import tr
from .ports import Outcome, ProjectSide, Reading, Stepped

_Run = Callable[[Stepped, Callable[[Outcome], None]], None]


class DiagnosisSession(QObject):
    """The diagnosis that the pages of the window show and change.

    Parameters
    ----------
    project : ProjectSide
        The project in QGIS.
    parent : QObject, optional
    """

    changed = pyqtSignal()
    """Something is another: pages show themselves again."""
    stepped = pyqtSignal(str)
    """The name of the step of what runs; empty when nothing runs any more."""
    failed = pyqtSignal(str)
    """In words, why something was not done."""

    def __init__(self, project: ProjectSide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.layers = ProjectLayers()
        self.state = DiagnosisState()
        self.outcome: Outcome | None = None
        self.is_running = False
        self._asked: list[str] = []
        project.watch(self._data_changed, self.look)

    @property
    def is_busy(self) -> bool:
        """Whether something runs or is read."""
        return self.is_running or bool(self._asked)

    def look(self) -> None:
        """Look at the layers of the project, and find what they are."""
        known = self.layers.vectors.keys() | self.layers.rasters.keys()
        self.layers.list(*self.project.listed())
        self.state.drop_layers(known - self.layers.vectors.keys() - self.layers.rasters.keys())
        self._find()

    def options(self, parameter: str) -> list[Option]:
        """Return what may be chosen for a parameter."""
        return options(parameter, self.layers, self.state)

    def give(self, parameter: str, value: object) -> None:
        """Give a parameter what the user has chosen."""
        if self.state.values.get(parameter) == value and parameter in self.state.by_user:
            return
        self.state.give(parameter, value)
        self._find()

    def answer(self, parameter: str) -> None:
        """Answer the question of a parameter with yes."""
        self.state.answer(parameter)
        self._find()

    def use(self, state: DiagnosisState) -> None:
        """Go on with another state, such as that of a recipe."""
        self.state, self.outcome = state, None
        self.layers.roles = None
        self.look()

    def look_again(self) -> None:
        """Read the layers that have changed since they were looked at."""
        ids = [str(self.state.values.get(name) or "") for name in self.state.stale]
        self.layers.forget(ids)
        self.state.stale.clear()
        self._find()

    def join(self, tables: Sequence[JoinableTable]) -> None:
        """Join tables to the units."""
        self._start(lambda stepped, done: self.project.join(self.state, tables, stepped, done), self._joined)

    def check(self) -> None:
        """Check the data."""
        self._start(lambda stepped, done: self.project.check(self.state, stepped, done), self._checked)

    def run(self) -> None:
        """Make the diagnosis."""
        self._start(lambda stepped, done: self.project.run(self.state, stepped, done), self._made)

    def cancel(self) -> None:
        """Stop what runs."""
        self.project.cancel()

    def close(self) -> None:
        """Stop what runs and watch no more."""
        self.project.release()

    def _start(self, begin: _Run, ended: Callable[[Outcome], None]) -> None:
        if self.is_running:
            return
        self.is_running = True

        def done(outcome: Outcome) -> None:
            self.is_running = False
            self.stepped.emit("")
            if outcome.reason:
                self.failed.emit(outcome.reason)
            ended(outcome)
            self.changed.emit()

        self.stepped.emit(tr("begins"))
        begin(self.stepped.emit, done)
        self.changed.emit()

    def _joined(self, outcome: Outcome) -> None:
        if not outcome.reason:
            self.look()

    def _checked(self, outcome: Outcome) -> None:
        if outcome.findings is not None:
            self.state.checks = tuple(outcome.findings)

    def _made(self, outcome: Outcome) -> None:
        self.outcome = outcome if outcome.project or outcome.report else None

    def _find(self) -> None:
        """Find what follows from what is known, and read what is needed next."""
        find(self.layers, self.state)
        wanted = to_read(self.layers, self.state)
        if wanted and not self._asked:
            self._asked = wanted
            self.project.read(wanted, self._taken)
        self.changed.emit()

    def _taken(self, reading: Reading) -> None:
        unread, self._asked = set(self._asked), []
        for described in reading.described:
            unread.discard(described.id)
            if described.id in self.layers.names:  # it may be gone by now
                self.layers.take(described)
        self.layers.unreadable |= {layer: reading.reasons.get(layer, tr("cannot be read")) for layer in unread}
        self._find()

    def _data_changed(self, ids: Sequence[str]) -> None:
        given = [name for name, value in self.state.values.items() if isinstance(value, str) and value in ids]
        if given:
            self.state.mark_stale(given)
            self.changed.emit()
