"""Matrix of an assessment: its questions against its municipalities, each cell with answer, figure and state.

A cell shows the unit's own answer, else the common one, else what its figure proposes.  A proposal counts in no total
until somebody accepts it; a figure without an answer is read, not judged.  Cells are worked out a column at a time,
when they are asked for: two hundred municipalities are opened as fast as ten.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from .answer_colours import Tone, tone_of
from .applicability import asked_items
from .binding_force import blocks, setting_of
from .checklist import Checklist, Item
from .figures import ItemFigure, circumstances_of, figures_of, figures_proposal
from .library import Indicator
from .plan import Nucleus, Plan, Stage
from .records import Answer, Contents
from .standing import counted_codes
from .unit_records import TOTAL, Figure, Unit

WOMEN = "women"
Place: TypeAlias = tuple[str, str]
"""Code of a unit, and id of an item."""


class Origin(StrEnum):
    """Origin of what a cell shows."""

    NONE = "none"
    PROPOSED = "proposed"
    OWN = "own"
    COMMON = "common"


@dataclass(frozen=True)
class Cell:
    """One question for one unit.

    Attributes
    ----------
    unit_code, item_id : str
        Where it stands.
    origin : Origin
        Where the answer comes from; `NONE` without one.
    tone : Tone
        What the answer, or the proposal, looks like.
    codes : tuple of str
        The answer, or the proposal.
    indicator : Indicator or None
        The one whose value is shown, of several the one that decides.
    value : float or None
        None where it is not known; `reason` says why.
    reason : str
        Why there is no value, as one sentence.
    calculated : str
        When the value was calculated; empty where it was typed in.
    is_asked : bool
        Whether the question is asked of this unit.
    is_open_duty : bool
        Whether it must be in the plan of this unit, and is not.
    lacks_reason : bool
        Whether it is declared not applicable without a reason, so that it is open.
    has_note, is_overridden, is_stale, has_comment, in_conflict : bool
        A note is written; the own answer differs from the common one; the figure is out of date; a reviewer's comment
        waits; two versions wait for a decision.
    """

    unit_code: str
    item_id: str
    origin: Origin = Origin.NONE
    tone: Tone = Tone.OPEN
    codes: tuple[str, ...] = ()
    indicator: Indicator | None = None
    value: float | None = None
    reason: str = ""
    calculated: str = ""
    is_asked: bool = True
    is_open_duty: bool = False
    lacks_reason: bool = False
    has_note: bool = False
    is_overridden: bool = False
    is_stale: bool = False
    has_comment: bool = False
    in_conflict: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer: asked, and none that counts."""
        return self.is_asked and (self.origin in (Origin.NONE, Origin.PROPOSED) or self.lacks_reason)

    @property
    def is_situation(self) -> bool:
        """Whether it shows a figure alone, which is read and not judged."""
        return self.origin is Origin.NONE and self.value is not None


class Matrix:
    """The cells of an assessment.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    contents : Contents
        With its units; without any, the plan as a whole is the only column.
    stale : collection of str
        Calculations whose inputs have changed since.
    conflicts : collection of (str, str)
        Cells of which two versions wait for a decision, by unit and item.
    """

    def __init__(
        self, checklist: Checklist, contents: Contents, stale: Collection[str] = (), conflicts: Collection[Place] = ()
    ) -> None:
        self.checklist, self.contents = checklist, contents
        self._stale, self._conflicts = frozenset(stale), frozenset(conflicts)
        self._columns: dict[str, dict[str, Cell]] = {}
        self._comments = {
            (comment.unit_code, comment.item_id) for comment in contents.comments if comment.state == "open"
        }

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The columns, in the order of the assessment."""
        units = sorted(self.contents.units, key=lambda unit: unit.place)
        return tuple(units) or (Unit("", self.contents.assessment.title),)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The rows: items asked of at least one unit, in the order of the checklist."""
        asked = {name for unit in self.units for name, cell in self.column(unit.code).items() if cell.is_asked}
        return tuple(item for item in self.checklist.items if item.id in asked)

    def cell(self, unit_code: str, item_id: str) -> Cell:
        """Return the cell of a question and a unit."""
        return self.column(unit_code).get(item_id) or Cell(unit_code, item_id, is_asked=False)

    def cells_of(self, item_id: str) -> list[Cell]:
        """Return a row, in the order of the units."""
        return [self.cell(unit.code, item_id) for unit in self.units]

    def column(self, unit_code: str) -> Mapping[str, Cell]:
        """Return the cells of a unit by item, those of items that it is not asked included where it has an answer."""
        if unit_code not in self._columns:
            unit = next(unit for unit in self.units if unit.code == unit_code)
            self._columns[unit_code] = self._worked_out(unit)
        return self._columns[unit_code]

    def calculated(self, unit_code: str, item_id: str) -> tuple[ItemFigure | None, str | None]:
        """Return the calculated figure of a question and what it proposes, whatever was answered or typed in."""
        unit = next(unit for unit in self.units if unit.code == unit_code)
        plan = _plan_of(self.contents.assessment.plan, unit)
        return self._decisive(unit, plan, self.checklist.by_id[item_id], Answer(item_id))

    def answered(self, unit_code: str) -> tuple[int, int]:
        """Return how many questions of a unit are answered, of how many that it is asked."""
        asked = [cell for cell in self.column(unit_code).values() if cell.is_asked]
        return sum(not cell.is_open for cell in asked), len(asked)

    def answered_share(self, unit_code: str) -> float:
        """Return the share of its questions that a unit has answered, 0 to 1; 0 where it is asked nothing."""
        answered, asked = self.answered(unit_code)
        return answered / asked if asked else 0.0

    def without_own(self, item_id: str) -> int:
        """Return how many units have no answer of their own to an item: those that a common one will show in."""
        return sum(item_id not in self._own.get(unit.code, {}) for unit in self.units)

    def own_among(self, item_id: str, unit_codes: Iterable[str]) -> int:
        """Return how many of some units have an own answer to an item: those that a copy would replace."""
        return sum(item_id in self._own.get(code, {}) for code in unit_codes)

    def blocks(self, item: Item) -> bool:
        """Tell whether a question is a duty that the plan must contain, by its norms and the plan's particulars."""
        return blocks(item, self.checklist.norms, setting_of(self.contents.assessment))

    # -- within ----------------------------------------------------------------------------------------------

    @cached_property
    def _figures(self) -> Mapping[str, Mapping[str, Figure]]:
        """Figures of all people today, which limits are about, by unit and indicator."""
        found: dict[str, dict[str, Figure]] = {}
        for figure in self.contents.figures:
            if figure.group == TOTAL and not figure.alternative:
                found.setdefault(figure.unit_code, {})[figure.indicator] = figure
        return found

    @cached_property
    def _own(self) -> Mapping[str, Mapping[str, Answer]]:
        """Own answers by unit and item; one that is empty gives way to the common one."""
        found: dict[str, dict[str, Answer]] = {}
        for (code, item_id), answer in self.contents.own.items():
            if not answer.is_empty:
                found.setdefault(code, {})[item_id] = answer
        return found

    def _worked_out(self, unit: Unit) -> dict[str, Cell]:
        plan = _plan_of(self.contents.assessment.plan, unit)
        answers = {**self.contents.answers, **self._own.get(unit.code, {})}
        counted = counted_codes(self.checklist, answers)
        asked = {item.id for item in asked_items(self.checklist, plan, counted)}
        return {
            item.id: self._cell(unit, plan, item, answers.get(item.id) or Answer(item.id), is_asked=item.id in asked)
            for item in self.checklist.items
            if item.id in asked or item.id in answers
        }

    def _cell(self, unit: Unit, plan: Plan, item: Item, answer: Answer, *, is_asked: bool) -> Cell:
        scale, place = self.checklist.scale_of(item), (unit.code, item.id)
        is_own = item.id in self._own.get(unit.code, {}) or not self.contents.units
        shown, proposal = self._decisive(unit, plan, item, answer)
        figure = shown.calculated if shown is not None else None
        codes = answer.codes or ((proposal,) if proposal and scale.option(proposal) is not None else ())
        origin = Origin.OWN if is_own else Origin.COMMON
        if not answer.codes:
            origin = Origin.PROPOSED if codes else Origin.NONE
        has_note = bool(answer.note.strip())
        lacks_reason = self.checklist.is_set_aside(item, answer.codes) and not has_note
        common = self.contents.answers.get(item.id) if self.contents.units else None
        is_missing = not answer.codes or lacks_reason or "not_met" in answer.codes
        return Cell(
            *place, origin=origin, tone=tone_of(scale, codes), codes=codes,
            indicator=shown.indicator if shown else None, value=shown.value if shown else None,
            reason=figure.reason if figure else "", is_asked=is_asked,
            calculated=figure.modified if figure else "",
            is_open_duty=is_asked and self.blocks(item) and plan.stage is Stage.PROPOSAL and is_missing,
            lacks_reason=lacks_reason, has_note=has_note,
            is_overridden=origin is Origin.OWN and common is not None and common.codes not in ((), answer.codes),
            is_stale=figure is not None and figure.run in self._stale,
            has_comment=place in self._comments, in_conflict=place in self._conflicts,
        )  # fmt: skip

    def _decisive(self, unit: Unit, plan: Plan, item: Item, answer: Answer) -> tuple[ItemFigure | None, str | None]:
        """Return the figure that decides, and what all figures of an item propose."""
        known = self._figures.get(unit.code, {})
        calculated = [known[name] for name in item.indicators if name in known]
        circumstances = circumstances_of(plan, item, self.contents.assessment.particulars.targets)
        figures = figures_of(self.checklist, item, answer, calculated, circumstances)
        told = [figure for figure in figures if figure.value is not None or figure.calculated is not None]
        if not told:
            return None, None
        proposal = figures_proposal(figures)
        shown = next((figure for figure in told if figure.proposal is not None and figure.proposal == proposal), None)
        shown = shown or next((figure for figure in told if figure.value is not None), told[0])
        return shown, proposal if self.checklist.scale_of(item).prefill else None


def _plan_of(plan: Plan, unit: Unit) -> Plan:
    """Return the plan as it is for a unit, whose class of settlement may be known."""
    return replace(plan, nuclei=frozenset({Nucleus(unit.nucleus)})) if unit.nucleus else plan
