"""One diagnosis in the making: its state, the layers as far as they are known, and what is going on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.arrays import Floats
from ...core.checks.findings import Finding, Remedy
from ...core.errors import InputError
from ...core.recipe.joinable_tables import JoinableTable
from ...core.recipe.mending import mend, take_back
from ...core.recipe.options import Option, options
from ...core.recipe.project_layers import (
    Borders,
    ProjectLayers,
    borders_to_read,
    distances_to_measure,
    find,
    prepare,
    to_read,
)
from ...core.recipe.recipe_format import Recipe
from ...core.recipe.service_facts import Distances
from ...core.recipe.state import UNCHECKED, DiagnosisState
from ...core.recipe.steps import may_check, may_run
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

    exchanged = pyqtSignal()
    """Another project is open in QGIS."""
    changed = pyqtSignal()
    """Something is another: pages show themselves again."""
    stepped = pyqtSignal(str)
    """The name of the step of what runs; empty when nothing runs any more."""
    failed = pyqtSignal(str)
    """In words, why something was not done."""
    told = pyqtSignal(str)
    """In words, what was done, or what to know of it."""

    def __init__(self, project: ProjectSide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.layers = ProjectLayers()
        self.state = DiagnosisState()
        self.outcome: Outcome | None = None
        self.is_running = self._is_closed = False
        self.is_away = False
        """Whether the finished project stands in place of the one with the layers; nothing is changed then."""
        self._unchecked: dict[str, object] = {}
        self._left: Recipe | None = None
        self._asked: list[str] = []
        self._measured: set[str] = set()
        project.watch(self._data_changed, self.look, self._project_opened)

    @property
    def is_busy(self) -> bool:
        """Whether something runs or is read."""
        return self.is_running or self.is_reading

    @property
    def is_reading(self) -> bool:
        """Whether layers are being read."""
        return bool(self._asked or self._measured)

    @property
    def is_touched(self) -> bool:
        """Whether the user has chosen or answered anything, or loaded a recipe."""
        return bool(self.state.by_user or self.state.answered)

    def look(self) -> None:
        """Look at the layers of the project, and find what they are."""
        if self.is_away:
            return
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

    def propose(self, parameter: str, value: str) -> None:
        """Give a parameter what is right as a rule, where nothing was said of it; the user has not chosen it."""
        if value and not self.state.given(parameter) and parameter not in self.state.by_user:
            self.state.values[parameter] = value

    def mend(self, remedy: Remedy) -> None:
        """Give the parameters of a remedy."""
        mend(self.state, remedy)
        self._find()

    def take_back(self, finding: Finding) -> None:
        """Take back that a check was accepted."""
        take_back(self.state, finding)
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

    def check_where_needed(self) -> None:
        """Check the data where nothing is known of them as they are now; what has failed is not tried again."""
        is_known = self.state.checks is not None or self._unchecked == self.state.values
        if not (is_known or self.is_busy or self.is_away) and may_check(self.state):
            self.check()

    def check(self) -> None:
        """Check the data."""
        given = dict(self.state.values)

        def ended(outcome: Outcome) -> None:
            known = {name: value for name, value in self.state.values.items() if name not in UNCHECKED}
            if outcome.findings is None:
                self._unchecked = given
            elif known == {name: value for name, value in given.items() if name not in UNCHECKED}:
                self.state.checks = tuple(outcome.findings)

        self._start(lambda stepped, done: self.project.check(self.state, stepped, done), ended)

    def run(self) -> None:
        """Make the diagnosis."""
        if may_run(self.state) is None and not self.is_away:
            self.outcome = None
            self._start(lambda stepped, done: self.project.run(self.state, stepped, done), self._made)

    def load(self, recipe: Recipe, loaded: Callable[[], None]) -> None:
        """Load a recipe, and say when its state is that of the session."""

        def ended(outcome: Outcome) -> None:
            if outcome.state is not None:
                self.is_away = False
                self.use(outcome.state)
                loaded()

        self._start(lambda stepped, done: self.project.load(recipe, stepped, done), ended)

    def open_result(self) -> None:
        """Open the project that was made, in place of the one with the layers; these can be called back."""
        if self.outcome is None or self.is_away:
            return
        try:
            self._left = self.project.recipe_of(self.state)
        except InputError:
            self._left = None  # a layer in memory: QGIS itself asks before it is lost
        self.is_away = True
        reason = self.project.open_project(self.outcome.project)
        self.is_away = not reason
        self.changed.emit()

    def call_back(self) -> None:
        """Bring back the layers of the diagnosis, to change something."""
        recipe = self._left
        if self.is_away and recipe is not None:
            self.load(recipe, lambda: None)
        elif self.is_away:
            self.is_away = False
            self.use(DiagnosisState())

    def cancel(self) -> None:
        """Stop what runs."""
        self.project.cancel()

    def close(self) -> None:
        """Stop what runs and watch no more."""
        self._is_closed = True
        self.project.release()

    def _start(self, begin: _Run, ended: Callable[[Outcome], None]) -> None:
        if self.is_running:
            return
        self.is_running = True

        def done(outcome: Outcome) -> None:
            if self._is_closed:  # what was stopped ends after its window
                return
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

    def _made(self, outcome: Outcome) -> None:
        self.outcome = outcome if outcome.project or outcome.report else None
        self.open_result()

    def _find(self) -> None:
        """Find what follows from what is known, and read what is needed next."""
        find(self.layers, self.state)
        wanted = to_read(self.layers, self.state)
        if wanted and not self._asked:
            self._asked = wanted
            codes = self.layers.codes
            self.project.read(wanted, lambda described: prepare(described, codes), self._taken)
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

    def _project_opened(self) -> None:
        """Begin anew: folder, title and answers are those of the project that was left."""
        if not self.is_away:
            self.cancel()
            self.use(DiagnosisState())
            self.exchanged.emit()

    def _data_changed(self, ids: Sequence[str]) -> None:
        if self.is_away:
            return
        used = {name: value for name, value in self.state.values.items() if isinstance(value, str) and value in ids}
        if used:
            self.state.mark_stale(used)
            self.changed.emit()
        if unused := [one for one in ids if one not in used.values()]:
            self.layers.forget(unused)  # read again where it is needed
            self.look()
