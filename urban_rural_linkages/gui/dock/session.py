"""The open assessment as widgets see it: changes that never raise, and signals when something has changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.assessment.binding_force import blocks, setting_of
from ...core.assessment.checklist import Checklist, Item, same_fact
from ...core.assessment.closing import Closing
from ...core.assessment.figure_table import FigureRow, figure_table
from ...core.assessment.figures import ItemFigure
from ...core.assessment.kinds import Piece
from ...core.assessment.open_assessment import OpenAssessment
from ...core.assessment.records import Answer, CalculationRun, Contents, Evidence
from ...core.assessment.scoring import Score
from ...core.assessment.thresholds import Circumstances
from ...core.assessment.unit_records import REGION, Unit
from ...core.errors import PlanningError
from ...i18n import error_sentence


class Session(QObject):
    """An assessment at work.

    Parameters
    ----------
    work : OpenAssessment
        What is worked on.

    Attributes
    ----------
    changed : signal of str
        An item has changed; "" = all of them.
    asked_changed : signal
        Other items are asked than before.
    refused : signal of str
        A change was refused, and why.
    looked_at : signal
        Other figures are out of date, or other evidence is missing, than before; no answer has changed.
    asked : dict of str to Item
        The items that are asked now, in the order of the checklist.
    score : Score
        What the answers add up to; while a review is pending, the scores are those from before it.
    stale : set of str
        Calculations whose inputs have changed since.
    missing : set of str
        Evidence whose layer or file is not there any more.
    """

    changed = pyqtSignal(str)
    asked_changed = pyqtSignal()
    refused = pyqtSignal(str)
    looked_at = pyqtSignal()

    def __init__(self, work: OpenAssessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.stale: set[str] = set()
        self.missing: set[str] = set()
        self._codes: dict[str, tuple[str, ...]] = {}
        self._recount()

    # -- what there is ---------------------------------------------------------------------------------------

    @property
    def checklist(self) -> Checklist:
        """The checklist of the assessment."""
        return self.work.checklist

    @property
    def read_only(self) -> bool:
        """Whether changes are refused."""
        return self.work.read_only

    def answer(self, item_id: str) -> Answer:
        """Return the answer to an item."""
        return self.work.answer(item_id)

    def is_asked(self, item_id: str) -> bool:
        """Tell whether an item is asked of this plan, given the answers so far."""
        return item_id in self.asked

    def is_open(self, item_id: str) -> bool:
        """Tell whether an item is asked and unanswered."""
        return item_id in self.asked and not self._codes.get(item_id)

    def is_blocking_open(self, item_id: str) -> bool:
        """Tell whether an item must be in the plan and is not."""
        return item_id in self._blocking

    def next_open(self, item_id: str) -> str | None:
        """Return the next unanswered item after an item, from the beginning again after the last; None = all done."""
        order = list(self.asked)
        start = order.index(item_id) + 1 if item_id in self.asked else 0
        return next((name for name in order[start:] + order[:start] if self.is_open(name)), None)

    def blocks(self, item: Item) -> bool:
        """Tell whether the plan must contain what an item asks for."""
        return blocks(item, self.checklist.norms, setting_of(self.work.assessment))

    def circumstances(self, item: Item) -> Circumstances:
        """Return what decides which limit counts: the class of settlement only where the plan has a single one."""
        return self.work.circumstances(item)

    def closing(self) -> Closing:
        """Return what is missing before the assessment is final."""
        return self.work.closing()

    def closings(self) -> dict[str, Closing]:
        """Return what is missing in each unit, by its code; without units under "" alone."""
        return self.work.closings()

    def figures(self, item: Item) -> list[ItemFigure]:
        """Return the figures of an item, one for each of its indicators."""
        return self.work.figures(item)

    def figure_rows(self, item: Item) -> list[FigureRow]:
        """Return the calculated figures of an item as a table: women, men, all, region."""
        return figure_table(self.checklist, item, self.work.calculated(), self.work.calculated(REGION))

    def proposal(self, item: Item) -> str | None:
        """Return the answer that the figures of an item propose; None where the planner decides."""
        return self.work.proposal(item)

    def is_stale(self, figure: ItemFigure) -> bool:
        """Tell whether the inputs of a figure have changed since it was calculated."""
        return figure.calculated is not None and figure.calculated.run in self.stale

    def run(self, figure: ItemFigure) -> CalculationRun | None:
        """Return the calculation that a figure comes from; None where it was typed in."""
        return self.work.run(figure.calculated.run) if figure.calculated is not None else None

    def look_at(self, unit: str) -> None:
        """Look at another unit of the assessment; "" = what is common to all."""
        if unit != self.work.unit:
            self.work.unit = unit
            self.renew()

    # -- changes ---------------------------------------------------------------------------------------------

    def choose(self, item_id: str, codes: tuple[str, ...]) -> bool:
        """Answer an item; choosing what is chosen already changes nothing."""
        answer = self.answer(item_id)
        if answer.codes == codes and not answer.to_review:
            return True
        return self._attempt(item_id, lambda: self.work.choose(item_id, codes))

    def toggle(self, item_id: str, code: str) -> bool:
        """Choose an answer, or take it back; where several may be chosen, the others stay."""
        item = self.checklist.by_id[item_id]
        scale, chosen = self.checklist.scale_of(item), self.answer(item_id).codes
        wanted = {*chosen} ^ {code} if scale.multiple else ({code} if code not in chosen else set())
        return self.choose(item_id, tuple(name for name in scale.codes if name in wanted))

    def write_note(self, item_id: str, note: str, typing: str = "") -> bool:
        """Write the note of an answer."""
        return self._attempt(item_id, lambda: self.work.write_note(item_id, note, typing))

    def answer_pertinence(self, code: str, reason: str) -> None:
        """Answer whether the instrument is pertinent, with the reason; nothing where it is left open."""
        item_id = self.checklist.pertinence
        if code and self.choose(item_id, (code,)) and reason:
            self.write_note(item_id, reason)

    def confirm(self, item_id: str) -> bool:
        """Keep an answer that had to be reviewed."""
        return self._attempt(item_id, lambda: self.work.confirm(item_id))

    def enter(self, item_id: str, numbers: Mapping[str, float | None], cleared: Collection[str] = ()) -> bool:
        """Enter numbers by hand; what they propose is shown beside the answers, and not taken over.

        Numbers of other figures of the item stay; those of the names in `cleared` are taken away.
        """
        return self._attempt(item_id, lambda: self.work.enter(item_id, numbers, cleared))

    def record_run(self, item: Item, run: CalculationRun) -> bool:
        """Take over the figure of a calculation; what it proposes is shown beside the answers."""
        return self._attempt(item.id, lambda: self.work.record_run(item.id, run))

    def add_evidence(self, piece: Evidence) -> bool:
        """Add a piece of evidence."""
        return self._attempt(piece.item_id, lambda: self.work.add_evidence(piece))

    def write_piece(self, piece: Piece) -> bool:
        """Add a measure, a determination or a comment, or write it anew."""
        return self._attempt(piece.item_id, lambda: self.work.write_piece(piece))

    def remove_piece(self, piece: Piece) -> bool:
        """Take evidence, a measure, a determination or a comment away."""
        return self._attempt(piece.item_id, lambda: self.work.remove_piece(piece))

    def assign(self, item_id: str, who: str, due: str = "") -> bool:
        """Note who is to answer an item, and until when."""
        return self._attempt(item_id, lambda: self.work.assign(item_id, who, due))

    # -- answers of several units ----------------------------------------------------------------------------

    def choose_each(self, choices: Mapping[tuple[str, str], tuple[str, ...]]) -> bool:
        """Answer items of several units, by unit and item; it is undone as one."""
        return self._attempt("", lambda: self.work.choose_each(choices))

    def copy_to(self, item_id: str, units: Collection[str]) -> bool:
        """Give units the answer that is shown as their own; it is undone as one."""
        return self._attempt(item_id, lambda: self.work.copy_to(item_id, units))

    def make_common(self, item_id: str) -> bool:
        """Make the unit's own answer the common one."""
        return self._attempt(item_id, lambda: self.work.make_common(item_id))

    def make_own(self, item_id: str) -> bool:
        """Give the unit the common answer as its own, to begin from."""
        return self._attempt(item_id, lambda: self.work.make_own(item_id, self.work.unit))

    def inherit(self, item_id: str) -> bool:
        """Take the unit's own answer back, so that it shows the common one."""
        return self._attempt(item_id, lambda: self.work.inherit(item_id))

    def take_units(self, units: Sequence[Unit]) -> bool:
        """Let the assessment be of these units; answers of others are kept, and come back with them."""
        codes = {unit.code for unit in units}
        gone = [unit for unit in self.work.units if unit.code not in codes]

        def take() -> None:
            self.work.put(*units)
            self.work.remove(*gone)
            if self.work.unit not in codes:
                self.work.unit = ""

        return self._attempt("", take)

    def take_results(self, kept: Contents) -> bool:
        """Take over the figures, calculations and bound data of an assessment in place of those that are here."""
        before = self.work.contents()
        new = {figure.uuid for figure in kept.figures}
        gone = [figure for figure in before.figures if figure.uuid not in new]

        def take() -> None:
            self.work.remove(*gone)
            self.work.put(*kept.bindings, *kept.runs, *kept.figures)

        return self._attempt("", take)

    # -- the assessment --------------------------------------------------------------------------------------

    def describe(self, **changes: object) -> bool:
        """Change title, plan or status of the assessment."""
        return self._attempt("", lambda: self.work.describe(**changes))

    def set_target(self, indicator: str, target: float | None) -> bool:
        """Set the plan's own target of an indicator; None takes it back."""
        particulars = self.work.assessment.particulars
        others = {name: value for name, value in particulars.targets.items() if name != indicator}
        targets = others if target is None else {**others, indicator: target}
        return self.describe(particulars=replace(particulars, targets=targets))

    def undo(self) -> str | None:
        """Undo the last change and return its item."""
        return self._stepped(self.work.undo())

    def redo(self) -> str | None:
        """Do the last undone change again and return its item."""
        return self._stepped(self.work.redo())

    def renew(self) -> None:
        """Look at everything anew: the assessment was merged, or moved to another version."""
        self._tell("")

    # -- within ----------------------------------------------------------------------------------------------

    def _stepped(self, item_id: str | None) -> str | None:
        if item_id is not None:
            self._tell(item_id)
        return item_id

    def _attempt(self, item_id: str, change: Callable[[], object]) -> bool:
        try:
            change()
        except PlanningError as error:
            self.refused.emit(error_sentence(error))
            return False
        self._tell(item_id)
        for other in same_fact(self.checklist, item_id):
            if other != item_id:
                self.changed.emit(other)
        return True

    def _tell(self, item_id: str) -> None:
        before = self.asked
        if not item_id or self.work.codes() != self._codes:
            self._recount()
        self.changed.emit(item_id)
        if before.keys() != self.asked.keys():
            self.asked_changed.emit()

    def _recount(self) -> None:
        self._codes = self.work.codes()
        self.asked: dict[str, Item] = {item.id: item for item in self.work.asked()}
        self.score: Score = self.work.score()
        self._blocking = frozenset(self.score.blocking_open)
