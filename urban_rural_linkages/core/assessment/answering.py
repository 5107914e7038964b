"""Answers, evidence and measures of an open assessment, written as its units see them; undo and redo.

Every edit is one or several changes of records, each with its old and its new form, and is undone as one.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from ..errors import ChecklistError
from .assessment_view import AssessmentView
from .checklist import Checklist, Item, same_fact
from .edits import Change, Clock, Edit, Edits, Names
from .kinds import Piece, Result, key_of
from .pertinence import answer_of
from .records import TYPED, Answer, CalculationRun, Contents, Evidence, Measure, Status, own_id
from .unit_records import Comment, Figure
from .versions import snapshot_of


class Answering(AssessmentView):
    """An assessment that is written.

    Parameters
    ----------
    checklist : Checklist
        What is asked; that of the assessment, or a later version after `migration`.
    contents : Contents
        As the store gave it.
    author : str
        Who works on it now.
    clock, new_uuid : callable
        Give the time now (ISO 8601, UTC) and a fresh uuid: core reads no clock of its own.

    Attributes
    ----------
    locked : bool
        Set it where the store cannot be written for good.
    """

    def __init__(self, checklist: Checklist, contents: Contents, author: str, clock: Clock, new_uuid: Names) -> None:
        super().__init__(checklist, contents)
        self.author = author
        self.locked = False
        self._clock, self._new_uuid = clock, new_uuid
        self._edits = Edits(self._records, author, clock, new_uuid)

    @property
    def read_only(self) -> bool:
        """Whether edits are refused: a final assessment, or one that is locked."""
        return self.locked or self.assessment.is_final

    # -- changes ---------------------------------------------------------------------------------------------

    def choose(self, item_id: str, codes: tuple[str, ...]) -> None:
        """Answer an item; no codes take the answer back.

        An answer other than the one that the figures propose is marked as overridden.  Whoever chooses has seen the
        question as it stands: nothing is left to review.

        Raises
        ------
        ChecklistError
            When the item or a code is not known, when the scale allows one code alone, or when the assessment may
            not be written.
        """
        self._write_answer(item_id, **self._chosen(item_id, codes))

    def choose_each(self, choices: Mapping[tuple[str, str], tuple[str, ...]]) -> None:
        """Answer items of several units, by unit and item; it is undone as one.

        Raises
        ------
        ChecklistError
            As `choose`; then nothing is changed.
        """
        here, changes = self.unit, []
        try:
            for (unit, item_id), codes in choices.items():
                self.unit = unit
                changes.append(self._change(item_id, **self._chosen(item_id, codes)))
        finally:
            self.unit = here
        if changes:
            self._apply(Edit(tuple(changes)))

    def confirm(self, item_id: str) -> None:
        """Keep an answer that had to be reviewed."""
        self.choose(item_id, self.answer(item_id).codes)

    def write_note(self, item_id: str, note: str, typing: str = "") -> None:
        """Write the note of an answer; notes of one `typing` are undone together."""
        self._item(item_id)
        self._write_answer(item_id, typing, note=note)

    def assign(self, item_id: str, who: str, due: str = "") -> None:
        """Note who is to answer an item of the unit, and until when; nobody takes it back."""
        self._item(item_id)
        before = self._records.answers.get(own_id(item_id, self.unit))
        written = replace(before or Answer(item_id, unit_code=self.unit), assigned_to=who, due=due if who else "")
        self._apply(Edit((Change(item_id, before, written),)))

    def enter(self, item_id: str, numbers: Mapping[str, float | None], cleared: Collection[str] = ()) -> None:
        """Enter numbers by hand; `TYPED` is the value itself of an indicator that is else calculated.

        Numbers that the item's other figures are made of stay; those of the names in `cleared` are taken away, and
        those that are no numbers.  The answer that they propose is not taken over: whoever types a figure in is
        looking at the choice beside it.
        """
        item, before = self._item(item_id), self.answer(item_id)
        given = {name: number for name, number in numbers.items() if _finite(number) is not None}
        kept = {name: number for name, number in before.numbers.items() if name not in cleared and name not in numbers}
        typed = replace(before, numbers={**kept, **given})  # type: ignore[dict-item]
        self._write_answer(item_id, numbers=typed.numbers, **_override(typed, self.proposal(item, typed) or ""))

    def record_run(self, item_id: str, run: CalculationRun) -> None:
        """Take over the figure of a calculation.

        Numbers typed in for other figures of the item stay; a value typed in for this one gives way.  The answer that
        it proposes is not taken over.  Undo takes the figure back; the calculation itself stays on record.
        """
        item, before = self._item(item_id), self.answer(item_id)
        self._records.put(key_of(run), run)
        figure = Figure(self.unit, run.indicator, value=_finite(run.value), run=run.uuid, modified=run.time)
        changes = [Change(item_id, self._records.of(Figure).get(figure.uuid), figure)]
        numbers = {name: number for name, number in before.numbers.items() if name != TYPED}
        if numbers != before.numbers or before.codes:
            calculated = (*(one for one in self.calculated() if one.uuid != figure.uuid), figure)
            proposed = self.proposal(item, replace(before, numbers=numbers), calculated) or ""
            changes.append(self._change(item_id, numbers=numbers, **_override(before, proposed)))
        self._apply(Edit(tuple(changes)))

    def add_evidence(self, piece: Evidence) -> Evidence:
        """Add a piece of evidence of the unit; id, author and time are given here, where it has none."""
        added = replace(piece, author=self.author, unit_code=self.unit)
        return cast("Evidence", self.write_piece(added))

    def remove_evidence(self, uuid: str) -> None:
        """Take a piece of evidence away; the log keeps what it was."""
        self.remove_piece(self._records.of(Evidence)[uuid])

    def write_measure(self, measure: Measure, typing: str = "") -> Measure:
        """Add a measure, or write it anew; what belongs to one `typing` is undone together."""
        return cast("Measure", self.write_piece(measure, typing))

    def remove_measure(self, uuid: str) -> None:
        """Take a measure away; the log keeps what it was."""
        self.remove_piece(self._records.of(Measure)[uuid])

    def write_piece(self, piece: Piece, typing: str = "") -> Piece:
        """Add a piece - evidence, a measure, a determination, a comment - or write it anew; id and time come here."""
        if piece.item_id or isinstance(piece, Evidence | Measure | Comment):
            self._item(piece.item_id)
        written = replace(piece, uuid=piece.uuid or self._new_uuid(), modified=self._clock())
        self._apply(Edit((Change(piece.item_id, self._records.at(key_of(written)), written),), typing))
        return written

    def remove_piece(self, piece: Piece) -> None:
        """Take a piece away; the log keeps what it was."""
        self._apply(Edit((Change(piece.item_id, self._records.at(key_of(piece)), None),)))

    def put(self, *results: Result) -> None:
        """Keep calculations, figures, units, bound data or snapshots, each in the place of the one before; no undo."""
        self._refuse_if_read_only()
        for result in results:
            if self._records.at(key_of(result)) != result:
                self._records.put(key_of(result), result)

    def remove(self, *results: Result) -> None:
        """Take calculations, figures, units or bound data away; no undo."""
        self._refuse_if_read_only()
        for result in results:
            self._records.put(key_of(result), None)

    # -- one answer in several units -------------------------------------------------------------------------

    def copy_to(self, item_id: str, units: Collection[str]) -> None:
        """Give units the answer that is shown here as their own; numbers and evidence of a place are not copied."""
        self._item(item_id)
        shown = self.answer(item_id)
        changes = [self._own_change(shown, code) for code in units if code != self.unit]
        if changes:
            self._apply(Edit(tuple(changes)))

    def make_common(self, item_id: str) -> None:
        """Make the unit's own answer the common one; the unit then shows that."""
        self._item(item_id)
        own = self._records.answers.get(own_id(item_id, self.unit))
        if own is None or own.is_empty or not own.unit_code:
            return
        before = self._records.answers.get(item_id)
        common = replace(before or Answer(item_id), codes=own.codes, note=own.note, to_review=False)
        emptied = replace(Answer(item_id, unit_code=self.unit), numbers=own.numbers)
        self._apply(Edit((Change(item_id, before, common), Change(item_id, own, emptied))))

    def make_own(self, item_id: str, unit: str) -> None:
        """Give a unit the common answer as its own, to begin from."""
        here, self.unit = self.unit, ""
        try:
            self.copy_to(item_id, [unit])
        finally:
            self.unit = here

    def inherit(self, item_id: str) -> None:
        """Take the unit's own answer back, so that it shows the common one."""
        self._item(item_id)
        own = self._records.answers.get(own_id(item_id, self.unit))
        if own is not None and own.unit_code and not own.is_empty:
            self._apply(Edit((Change(item_id, own, Answer(item_id, unit_code=self.unit)),)))

    def own_answers(self, item_id: str) -> tuple[str, ...]:
        """Return the codes of the units that have an answer of their own to an item."""
        answers = (self._records.answers.get(own_id(item_id, unit.code)) for unit in self.units)
        return tuple(answer.unit_code for answer in answers if answer is not None and not answer.is_empty)

    def describe(self, **changes: object) -> None:
        """Change title, plan, area or status of the assessment itself; no undo.

        Of a final assessment the status alone can be changed, back to draft or review.  Where it becomes final, a
        snapshot keeps what it says as the next version.  Whether the plan is pertinent is the answer to a question too.
        """
        if self.locked or set(changes) != {"status"}:
            self._refuse_if_read_only()
        was_final, said = self.assessment.is_final, answer_of(self.assessment.particulars)
        self._records.put_head(replace(self.assessment, **changes, modified=self._clock()))  # type: ignore[arg-type]
        if changes.get("status") is Status.FINAL and not was_final:
            snapshot = snapshot_of(self.contents(), self._new_uuid(), self.author, self._clock())
            self._records.put(key_of(snapshot), snapshot)
        if self.checklist.pertinence and answer_of(self.assessment.particulars) != said:
            self._answer_pertinence()

    def _answer_pertinence(self) -> None:
        """Answer the question of pertinence, common to all units, as the particulars of the plan say."""
        codes, note = answer_of(self.assessment.particulars)
        before = self._records.answers.get(self.checklist.pertinence)
        answer = replace(before or Answer(self.checklist.pertinence), codes=codes, note=note, to_review=False)
        if codes and answer != before:
            self._apply(Edit((Change(answer.item_id, before, answer),)))

    # -- undo and redo ---------------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return self._edits.can_undo and not self.read_only

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return self._edits.can_redo and not self.read_only

    def undo(self) -> str | None:
        """Undo the last change and return its item; None where there is none."""
        return self._edits.undo() if self.can_undo else None

    def redo(self) -> str | None:
        """Do the last undone change again and return its item; None where there is none."""
        return self._edits.redo() if self.can_redo else None

    # -- within ----------------------------------------------------------------------------------------------

    def _item(self, item_id: str) -> Item:
        self._refuse_if_read_only()
        return self._known_item(item_id)

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise ChecklistError("The assessment '{title}' cannot be changed.",
                                 hint="Set it back to draft, or copy it.", title=self.assessment.title)  # fmt: skip

    def _chosen(self, item_id: str, codes: tuple[str, ...]) -> dict[str, Any]:
        """Return what an answer becomes by a choice."""
        item = self._item(item_id)
        ordered, proposed = self._checked_codes(item, codes), self.proposal(item) or ""
        is_other = bool(proposed and ordered and proposed not in ordered)
        return {"codes": ordered, "proposed": proposed, "overridden": is_other, "to_review": False}

    def _write_answer(self, item_id: str, merges: str = "", **changes: object) -> None:
        change = self._change(item_id, **changes)
        if change.new != (change.old or Answer(item_id, unit_code=self.unit)):
            self._apply(Edit((change,), merges))

    def _change(self, item_id: str, **changes: object) -> Change:
        """Return a change of the answer of the unit, which begins from the one that is shown."""
        before = self._records.answers.get(own_id(item_id, self.unit))
        shown = self.answer(item_id)
        written = replace(shown, **changes)  # type: ignore[arg-type]
        if written == shown and shown.unit_code != self.unit:
            return Change(item_id, before, before or Answer(item_id, unit_code=self.unit))
        known = before or replace(written, revision=0)
        return Change(item_id, before, replace(written, unit_code=self.unit, revision=known.revision,
                                               assigned_to=known.assigned_to, due=known.due))  # fmt: skip

    def _own_change(self, shown: Answer, code: str) -> Change:
        before = self._records.answers.get(own_id(shown.item_id, code))
        numbers = before.numbers if before is not None else {}
        copied = Answer(shown.item_id, shown.codes, shown.note, numbers=numbers, unit_code=code)
        return Change(shown.item_id, before, replace(copied, revision=before.revision if before else 0))

    def _apply(self, edit: Edit) -> None:
        self._refuse_if_read_only()
        shared = [other for change in edit.changes for other in self._of_the_same_fact(change)]
        self._edits.apply(replace(edit, changes=(*edit.changes, *shared)))

    def _of_the_same_fact(self, change: Change) -> Iterator[Change]:
        """Yield what a change of an answer changes in the items that ask for the same fact: one fact, one answer."""
        if not isinstance(change.new, Answer):
            return
        for other in same_fact(self.checklist, change.item_id):
            before = self._records.answers.get(own_id(other, change.new.unit_code))
            if other != change.item_id:
                revision = before.revision if before else 0
                yield Change(other, before, replace(change.new, item_id=other, revision=revision))


def _override(answer: Answer, proposed: str) -> dict[str, Any]:
    """Return what an answer says of a proposal."""
    return {"proposed": proposed, "overridden": bool(proposed and answer.codes and proposed not in answer.codes)}


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
