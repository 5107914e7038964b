"""The state of the board: the diagnosis, the changes with their undo, the answer to them, and scenarios kept.

Whatever is asked for is worked out in the background; the next click ends what goes on, and only the last counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.board.answer import Answer
from ...core.board.changes import BoardChange
from ...core.board.history import History
from ...core.board.scenario import Scenario
from ...core.errors import PlanningError
from ...core.progress import Progress
from ...i18n import error_sentence, tr
from .ports import Diagnoses, OpenedBoard, Result, Work


class BoardSession(QObject):
    """A board at work.

    Attributes
    ----------
    arrived : signal
        Another diagnosis, or another type of service of it, is open.
    changed : signal
        The list of changes is another one; its answer is not known yet.
    answered : signal
        The answer is known, or it is known that there is none.
    kept : signal
        Scenarios were kept, renamed or removed.
    failed : signal of str
        In one sentence; "" takes it back.
    told : signal of str
        What was done.
    busy : signal of str
        What is worked on; "" = nothing.
    """

    arrived = pyqtSignal()
    changed = pyqtSignal()
    answered = pyqtSignal()
    kept = pyqtSignal()
    failed = pyqtSignal(str)
    told = pyqtSignal(str)
    busy = pyqtSignal(str)

    def __init__(self, diagnoses: Diagnoses, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diagnoses, self._work = diagnoses, work
        self.recipe: Path | None = None
        self.opened: OpenedBoard | None = None
        self.history = History()
        self.answer: Answer | None = None
        self.threshold = 0.0
        self.scenarios: list[Scenario] = []
        self._is_busy = False
        self.busy.connect(self._take_busy)
        self.scenario: Scenario | None = None  # the kept one that is at work

    # -- the diagnosis ---------------------------------------------------------------------------------------

    def find(self) -> None:
        """Open on the diagnosis that was worked with last."""
        self._diagnoses.find(self.open, self._fail, self.busy.emit)

    def choose(self) -> None:
        """Open on another diagnosis, which is asked for."""
        self._diagnoses.choose(self.open, self._fail, self.busy.emit)

    def open(self, recipe: Path, service_type: str = "", then: Callable[[], None] | None = None) -> None:
        """Open a type of service of a diagnosis, "" = the one with most people far; what was tried out is put away."""

        def arrived(opened: OpenedBoard) -> None:
            self._arrive(recipe, opened)
            if then is not None:
                then()
            else:
                self.work_out()

        self._begin(tr("Reading places, services and roads…"),
                    lambda progress: self._diagnoses.read(recipe, service_type, progress), arrived)  # fmt: skip

    def close(self) -> None:
        """End what goes on, and forget everything."""
        self._work.cancel()
        self.recipe = self.opened = self.answer = self.scenario = None
        self.history, self.scenarios = History(), []

    def _arrive(self, recipe: Path, opened: OpenedBoard) -> None:
        self.recipe, self.opened, self.threshold = recipe, opened, opened.threshold
        self.history, self.answer, self.scenario = History(), None, None
        self.read_scenarios()
        self.arrived.emit()
        self.changed.emit()

    # -- changes ---------------------------------------------------------------------------------------------

    @property
    def changes(self) -> tuple[BoardChange, ...]:
        """The changes that are tried out."""
        return self.history.changes

    def do(self, change: BoardChange) -> None:
        """Make a change; one of the same thing takes the place of the one before."""
        self._go(self.history.do(change))

    def take_back(self, change: BoardChange) -> None:
        """Take one change away, whenever it was made."""
        self._go(self.history.remove(change))

    def undo(self) -> None:
        """Undo the last step."""
        self._go(self.history.undo())

    def redo(self) -> None:
        """Do again what was undone."""
        self._go(self.history.redo())

    def set_threshold(self, minutes: float) -> None:
        """Count beyond other minutes."""
        if minutes != self.threshold:
            self.threshold = minutes
            self.work_out()

    def _go(self, history: History) -> None:
        self.failed.emit("")
        if history == self.history:
            return
        self.history = history
        self.changed.emit()
        self.work_out()

    def work_out(self) -> None:
        """Answer the changes as they stand."""
        if self.opened is None:
            return
        board, changes, threshold = self.opened.board, self.changes, self.threshold
        self._begin(tr("Working out who gains and who loses…"),
                    lambda progress: board.answer(changes, threshold, progress), self._take_answer,
                    self._miss_answer)  # fmt: skip

    def _take_answer(self, answer: Answer | None) -> None:
        self.answer = answer
        self.answered.emit()

    def _miss_answer(self, sentence: str) -> None:
        """Say why there is no answer, and take back what was done in vain: the figures of before stand again.

        A scenario that was kept on other data cannot be taken back: it has none, for those of others are not its own.
        """
        self._fail(sentence)
        before = self.history.given_up()
        if before == self.history:
            self._take_answer(None)
            return
        self.history = before
        self.changed.emit()
        self.work_out()

    # -- scenarios -------------------------------------------------------------------------------------------

    def read_scenarios(self) -> None:
        """Read the scenarios that are kept."""
        self.scenarios = []
        if self.opened is None:
            return
        file = self.opened.scenarios
        if self._tried(lambda: self.scenarios.extend(self._diagnoses.scenarios(file))):
            self.kept.emit()

    def of_this_type(self) -> list[Scenario]:
        """Return the kept scenarios of the type of service that is open."""
        wanted = self.opened.service_type if self.opened is not None else ""
        return [one for one in self.scenarios if one.service_type == wanted]

    def keep(self, name: str, *, in_report: bool = False) -> Scenario | None:
        """Keep the changes under a name; the one that has it is replaced.  None where that cannot be."""
        opened = self.opened
        if opened is None:
            return None
        same = next((one for one in self.of_this_type() if one.name == name), None)
        scenario = Scenario(
            same.key if same is not None else uuid4().hex, name, opened.service_type, self.threshold, self.changes,
            self._diagnoses.author(), datetime.now(UTC).isoformat(timespec="seconds"),
            same.note if same is not None else "", opened.fingerprint, crs=opened.crs,
            in_report=in_report or (same is not None and same.in_report),
        )  # fmt: skip
        if not self._tried(lambda: self._diagnoses.keep(opened.scenarios, scenario)):
            return None
        self.scenario = scenario
        self.read_scenarios()
        return scenario

    def to_report(self, name: str) -> Path | None:
        """Keep the changes for the report, and have the recipe name their file; return the file."""
        opened, recipe = self.opened, self.recipe
        if opened is None or recipe is None or self.keep(name, in_report=True) is None:
            return None
        named = self._tried(lambda: self._diagnoses.name_in_recipe(recipe, opened.scenarios))
        return opened.scenarios if named else None

    def use(self, scenario: Scenario) -> None:
        """Work on a kept scenario; its type of service is opened first, where that is another."""
        opened = self.opened
        if opened is None or self.recipe is None:
            return
        if scenario.service_type != opened.service_type:
            self.open(self.recipe, scenario.service_type, lambda: self._use(scenario))
        else:
            self._use(scenario)

    def changes_of(self, scenario: Scenario) -> tuple[BoardChange, ...]:
        """Return the changes of a kept scenario in the coordinates of the board that is open.

        Raises
        ------
        CrsError
            When they cannot be carried there.
        """
        opened = self.opened
        return scenario.changes if opened is None else self._diagnoses.changes_in(scenario, opened.crs)

    def _use(self, scenario: Scenario) -> None:
        found: list[BoardChange] = []
        if not self._tried(lambda: found.extend(self.changes_of(scenario))):
            return
        self.history = History.of(found)
        self.scenario = replace(scenario, changes=self.changes)
        self.threshold = scenario.threshold
        self.failed.emit("")
        self.changed.emit()
        self.work_out()

    def rename(self, scenario: Scenario, name: str) -> None:
        """Give a kept scenario another name."""
        if self.opened is None or not name:
            return
        file, renamed = self.opened.scenarios, replace(scenario, name=name)
        if self._tried(lambda: self._diagnoses.keep(file, renamed)):
            if self.scenario is not None and self.scenario.key == scenario.key:
                self.scenario = replace(self.scenario, name=name)
            self.read_scenarios()

    def remove(self, scenario: Scenario) -> None:
        """Remove a kept scenario; what is on the map stays there."""
        if self.opened is None:
            return
        file = self.opened.scenarios
        if self._tried(lambda: self._diagnoses.remove(file, scenario.key)):
            if self.scenario is not None and self.scenario.key == scenario.key:
                self.scenario = None
            self.read_scenarios()

    @property
    def is_stale(self) -> bool:
        """Whether the data have changed since the scenario at work was kept."""
        opened, scenario = self.opened, self.scenario
        return opened is not None and scenario is not None and not scenario.is_of(opened.fingerprint)

    @property
    def is_kept(self) -> bool:
        """Whether the changes stand as they were kept."""
        return not self.changes or (self.scenario is not None and self.scenario.changes == self.changes)

    # -- work ------------------------------------------------------------------------------------------------

    def ask(self, title: str, work: Callable[[Progress], Result], done: Callable[[Result], None]) -> None:
        """Have something else worked out; the next click ends it."""
        self._begin(title, work, done)

    def ask_aside(self, title: str, work: Callable[[Progress], Result], done: Callable[[Result], None]) -> None:
        """Have something worked out that nobody waits for: it is not shown, and a failure is not said."""
        self._work.begin(title, work, done, lambda _sentence: None)

    def cancel(self) -> None:
        """End what goes on."""
        self._work.cancel()
        self.busy.emit("")

    @property
    def is_busy(self) -> bool:
        """Whether something is worked on that somebody waits for."""
        return self._is_busy

    def _begin(
        self, title: str, work: Callable[[Progress], Result], done: Callable[[Result], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:  # fmt: skip
        def over(result: Result) -> None:
            self.busy.emit("")
            done(result)

        self.busy.emit(title)
        self._work.begin(title, work, over, failed or self._fail)

    def _take_busy(self, words: str) -> None:
        self._is_busy = bool(words)

    def _fail(self, sentence: str) -> None:
        self.busy.emit("")
        self.failed.emit(sentence)

    def _tried(self, action: Callable[[], object]) -> bool:
        """Do something with the files of scenarios; say why where that cannot be."""
        try:
            action()
        except PlanningError as error:
            self.failed.emit(error_sentence(error))
            return False
        return True


def free_name(taken: Sequence[str]) -> str:
    """Return the first letter that no scenario has as its name.

    Examples
    --------
    >>> free_name(["A", "C"])
    'B'
    """
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return next((letter for letter in letters if letter not in taken), "")
