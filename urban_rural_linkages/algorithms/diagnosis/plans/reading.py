"""Plans of the scenario board as a report shows them: read from their file, and answered on the data of today.

The board itself answers, so that its figures and those of the report are the same to the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ....core.board.answer import Answer
from ....core.board.changes import BoardChange, Closed, Resized, label
from ....core.board.plan_figures import OldPeople, old_people
from ....core.board.scenario import Scenario
from ....core.decisions.plans import Plan as ComparedPlan
from ....core.decisions.plans import compare_plans
from ....core.decisions.scenario_rows import ScenarioRow
from ....core.errors import PlanningError
from ....core.notes import Note
from ....i18n import error_sentence, note_sentence, tr
from ....io.scenario_systems import changes_in
from ....io.scenarios import read_scenarios
from ..diagnosis import Diagnosis, TooLittle
from ..opened_board import OpenedBoard, board_of_run


@dataclass(frozen=True, eq=False)
class AnsweredPlan:
    """A plan with its answer.

    Attributes
    ----------
    id : str
        Of its page and its rows in the tables.
    scenario : Scenario
        Its changes in the reference system of the board.
    opened : OpenedBoard
        On which it was answered.
    answer : Answer
    is_stale : bool
        Whether it was made on other data than these.
    """

    id: str
    scenario: Scenario
    opened: OpenedBoard
    answer: Answer
    is_stale: bool

    @property
    def row(self) -> ScenarioRow:
        """The figures of all people."""
        return self.answer.everybody

    @property
    def question(self) -> tuple[str, float]:
        """What it is an answer to: the type of service and the minutes; plans of one question can be compared."""
        return self.scenario.service_type, self.scenario.threshold

    @property
    def today(self) -> str:
        """The id of the row of today in the tables."""
        return f"today_{self.scenario.service_type or 'services'}_{self.scenario.threshold:g}"

    @cached_property
    def old(self) -> OldPeople | None:
        """The people of 65 and over; None where ages are unknown."""
        return old_people({band: row for band in self.opened.board.homes.bands if (row := self.of_group(band))})

    def of_group(self, group: str) -> ScenarioRow | None:
        """Return the row of a group; None where it is unknown."""
        return next((row for row in self.answer.rows if row.group == group), None)

    def name_of(self, change: BoardChange) -> str:
        """Return what a change is about: the name of a service or road."""
        return self.opened.board.service_name(change.service) if isinstance(change, Closed | Resized) else change.name

    def label_of(self, change: BoardChange) -> str:
        """Name one of its changes."""
        return note_sentence(label(change, self.opened.board))


@dataclass(frozen=True)
class UnansweredPlan:
    """A plan that cannot be answered on the data of today, and why."""

    id: str
    scenario: Scenario
    reason: str


def reported_scenarios(path: Path) -> list[Scenario]:
    """Return the scenarios of a file that were sent to the report.

    Raises
    ------
    StoreError
        When the file cannot be read.
    """
    return [scenario for scenario in read_scenarios(path) if scenario.in_report]


def answered(diagnosis: Diagnosis, scenarios: Sequence[Scenario]) -> tuple[list[AnsweredPlan], list[UnansweredPlan]]:
    """Answer plans on the data of the diagnosis, each on the board of its type of service.

    Raises
    ------
    TooLittle
        When no board can be opened on these data.
    """
    boards = {kind: _opened(diagnosis, kind) for kind in dict.fromkeys(one.service_type for one in scenarios)}
    plans: list[AnsweredPlan] = []
    unanswered: list[UnansweredPlan] = []
    for number, scenario in enumerate(scenarios, start=1):
        name = f"plan_{number}"
        try:
            opened = boards[scenario.service_type]
            if isinstance(opened, PlanningError):
                raise opened
            changes = changes_in(scenario, opened.crs, diagnosis.run.context.transformContext())
            answer = opened.board.answer(changes, scenario.threshold, diagnosis.progress)
        except PlanningError as error:
            unanswered.append(UnansweredPlan(name, scenario, error_sentence(error)))
            diagnosis.run.note(Note("The plan '{name}' has no figures: {reason}", name=scenario.name, reason=error))
            continue
        placed = replace(scenario, changes=changes, crs=opened.crs)
        plans.append(AnsweredPlan(name, placed, opened, answer, not scenario.is_of(opened.fingerprint)))
    if not plans and not unanswered:
        raise TooLittle(tr("The file of scenarios has none that was sent to the report."))
    return plans, unanswered


def _opened(diagnosis: Diagnosis, service_type: str) -> OpenedBoard | PlanningError:
    """Open the board of a type of service, or return why it cannot be opened: no plan tries again."""
    try:
        return board_of_run(diagnosis.run, service_type, diagnosis.progress)
    except PlanningError as error:
        return error


def by_question(plans: Sequence[AnsweredPlan]) -> list[list[AnsweredPlan]]:
    """Return the plans that can be compared with each other, in the order in which they were made."""
    found: dict[tuple[str, float], list[AnsweredPlan]] = {}
    for plan in plans:
        found.setdefault(plan.question, []).append(plan)
    return list(found.values())


def compared(plans: Sequence[AnsweredPlan]) -> list[ComparedPlan]:
    """Mark the plans of one question that others beat."""
    return compare_plans({plan.scenario.name: plan.row for plan in plans})
