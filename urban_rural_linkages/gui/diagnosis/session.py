"""One diagnosis in the making: its state, the layers as far as they are known, and what is going on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.arrays import Floats
from ...core.recipe.joinable_tables import JoinableTable
from ...core.recipe.options import Option, options
from ...core.recipe.project_layers import (
    Borders,
    ProjectLayers,
    borders_to_read,
    distances_to_measure,
    find,
    to_read,
)
from ...core.recipe.service_facts import Distances
from ...core.recipe.state import DiagnosisState
from ...i18n import tr
from .ports import Neighbours, Outcome, ProjectSide, Reading, Stepped

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
        self._measured: set[str] = set()
        project.watch(self._data_changed, self.look)

    @property
    def is_busy(self) -> bool:
        """Whether something runs or is read."""
        return self.is_running or self.is_reading

    @property
    def is_reading(self) -> bool:
        """Whether layers are being read."""
        return bool(self._asked or self._measured)

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

    def give_all(self, values: Mapping[str, object]) -> None:
        """Give several parameters what the user has chosen, in their order."""
        for parameter, value in values.items():
            self.state.give(parameter, value)
        self._find()

    def skip(self, step: str) -> None:
        """Leave out a step."""
        self.state.skip(step)
        self._find()

    def take_up(self, step: str) -> None:
        """Take up a step that was left out, with what is found for it."""
        self.state.take_up(step)
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
        self._read_borders()
        self._measure_distances()
        self.changed.emit()

    def _read_borders(self) -> None:
        rows, units = borders_to_read(self.layers, self.state), self.state.units
        if not rows or units is None or "borders" in self._measured:
            return
        self._measured.add("borders")

        def taken(neighbours: Neighbours) -> None:
            self._measured.discard("borders")
            self.layers.borders = Borders(units, rows, neighbours)
            self._find()

        self.project.read_borders(units.id, rows, taken)

    def _measure_distances(self) -> None:
        wanted = distances_to_measure(self.layers, self.state)
        if wanted is None or "distances" in self._measured:
            return
        self._measured.add("distances")

        def taken(metres: Floats | None) -> None:
            self._measured.discard("distances")
            self.layers.distances = Distances(*wanted, metres)
            self._find()

        self.project.read_distances(wanted[0].id, wanted[1].id, taken)

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
