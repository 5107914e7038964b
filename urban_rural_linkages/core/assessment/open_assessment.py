"""An open assessment: answers, evidence and measures, unsaved changes, undo and redo.

Why a class of its own, without windows and files: the dock shows it, the store keeps it, the report reads it, and all
that can go wrong with an answer can be tried without any of them.

Every change is an `Edit` of one record: its old and its new form.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ..errors import ChecklistError
from .assessment_view import AssessmentView
from .checklist import Checklist, Item
from .edits import Clock, Edit, Edits, Names
from .merge import Conflict, Which
from .records import Answer, CalculationRun, Contents, Evidence, Measure
from .undecided import Undecided
from .working_copy import Unsaved, changed_items, difference, key_of

__all__ = ["Edit", "OpenAssessment", "Unsaved"]


class OpenAssessment(AssessmentView):
    """An assessment at work.

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
        self._undecided = Undecided(self._records, self._edits.entry)

    # -- what there is ---------------------------------------------------------------------------------------

    def standing(self) -> Contents:
        """Return all there is as the store holds it once it is written: what waits for a decision is as it is there."""
        return self._undecided.standing(self.contents())

    @property
    def read_only(self) -> bool:
        """Whether edits are refused: a final assessment, or one that is locked."""
        return self.locked or self.assessment.is_final

    # -- changes ---------------------------------------------------------------------------------------------

    def choose(self, item_id: str, codes: tuple[str, ...]) -> None:
        """Answer an item; no codes take the answer back.

        An answer other than the one that the figure proposes is marked as overridden.  Whoever chooses has seen the
        question as it stands: nothing is left to review.

        Raises
        ------
        ChecklistError
            When the item or a code is not known, when the scale allows one code alone, or when the assessment may
            not be written.
        """
        ordered = self._checked_codes(self._item(item_id), codes)
        proposed = self.answer(item_id).proposed
        self._write_answer(
            item_id, codes=ordered, overridden=bool(proposed and ordered and proposed not in ordered), to_review=False
        )

    def confirm(self, item_id: str) -> None:
        """Keep an answer that had to be reviewed."""
        self.choose(item_id, self.answer(item_id).codes)

    def write_note(self, item_id: str, note: str, typing: str = "") -> None:
        """Write the note of an answer; notes of one `typing` are undone together."""
        self._item(item_id)
        self._write_answer(item_id, typing, note=note)

    def enter(
        self,
        item_id: str,
        value: float | None,
        unit: str = "",
        numbers: Mapping[str, float] | None = None,
        proposed: str | None = None,
        cleared: Collection[str] = (),
    ) -> None:
        """Enter a figure by hand, with the numbers that it was made of and the answer that it proposes.

        Numbers that the item's other figures are made of stay; those of the names in `cleared` are taken away.  The
        proposed answer is not taken over: whoever types a figure in is looking at the choice beside it.
        """
        self._item(item_id)
        before = self.answer(item_id)
        kept = {name: number for name, number in before.numbers.items() if name not in cleared}
        self._write_answer(
            item_id, value=_finite(value), unit=unit, numbers={**kept, **(numbers or {})}, run="",
            proposed=proposed or "", overridden=bool(proposed and before.codes and proposed not in before.codes),
        )  # fmt: skip

    def record_run(self, item_id: str, run: CalculationRun, unit: str, proposed: str | None) -> None:
        """Take over the figure of a calculation, and the answer that its threshold proposes.

        An answer that the author has chosen is kept; where it differs from the proposed one it is marked as
        overridden.  Numbers typed in for other figures of the item stay.  Undo takes the figure back; the calculation
        itself stays on record.
        """
        self._item(item_id)
        self._records.put_run(run)
        codes = self.answer(item_id).codes or ((proposed,) if proposed else ())
        self._write_answer(
            item_id, value=_finite(run.value), unit=unit, run=run.uuid, codes=codes,
            proposed=proposed or "", overridden=bool(proposed and proposed not in codes),
        )  # fmt: skip

    def add_evidence(self, piece: Evidence) -> Evidence:
        """Add a piece of evidence; id, author and time are given here, where it has none."""
        self._item(piece.item_id)
        added = replace(piece, uuid=piece.uuid or self._new_uuid(), author=self.author, modified=self._clock())
        self._apply(Edit(piece.item_id, self._records.evidence.get(added.uuid), added))
        return added

    def remove_evidence(self, uuid: str) -> None:
        """Take a piece of evidence away; the log keeps what it was."""
        piece = self._records.evidence[uuid]
        self._apply(Edit(piece.item_id, piece, None))

    def write_measure(self, measure: Measure, typing: str = "") -> Measure:
        """Add a measure, or write it anew; what belongs to one `typing` is undone together."""
        self._item(measure.item_id)
        written = replace(measure, uuid=measure.uuid or self._new_uuid(), modified=self._clock())
        self._apply(Edit(measure.item_id, self._records.measures.get(written.uuid), written, typing))
        return written

    def remove_measure(self, uuid: str) -> None:
        """Take a measure away; the log keeps what it was."""
        measure = self._records.measures[uuid]
        self._apply(Edit(measure.item_id, measure, None))

    def describe(self, **changes: object) -> None:
        """Change title, plan, area or status of the assessment itself; no undo.

        Of a final assessment the status alone can be changed, back to draft or review.
        """
        if self.locked or set(changes) != {"status"}:
            self._refuse_if_read_only()
        self._records.put_head(replace(self.assessment, **changes, modified=self._clock()))  # type: ignore[arg-type]

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

    # -- saving ----------------------------------------------------------------------------------------------

    def take_unsaved(self) -> Unsaved:
        """Return what has changed since the last call, to be written by a store; give it back with `give_back`.

        What waits for a decision stays here; its version is in the log that is returned.
        """
        self._undecided.keep()
        unsaved, self._records.unsaved = self._undecided.parted(self._records.unsaved)
        return unsaved

    def give_back(self, unsaved: Unsaved) -> None:
        """Take back changes that could not be written: they will be part of the next `take_unsaved`."""
        self._records.unsaved = unsaved.joined(self._records.unsaved)

    @property
    def has_unsaved(self) -> bool:
        """Whether something has changed since the last `take_unsaved`, or waits for a decision."""
        return bool(self._records.unsaved)

    @property
    def has_writable(self) -> bool:
        """Whether `take_unsaved` returns something: what has changed, but for what waits in the log already."""
        return bool(self._undecided.parted(self._records.unsaved)[0]) or not self._undecided.is_kept

    def follow(self, stored: Contents) -> tuple[str, ...]:
        """Show what others have written meanwhile; what is unsaved here stays as it is.

        Parameters
        ----------
        stored : Contents
            The assessment as the store holds it now.

        Returns
        -------
        tuple of str
            Items that have changed, sorted.  Their earlier edits can no longer be undone: undo would write over
            somebody else's work.
        """
        before = self.contents()
        self._undecided.follow(stored)
        return self._take(self._records.over(stored), before)

    def take_merged(
        self, merged: Contents, stored: Contents, undecided: Sequence[Conflict] = ()
    ) -> tuple[str, ...]:  # fmt: skip
        """Go on with what came out of a merge (see `merge`); what the store lacks of it is unsaved now.

        Parameters
        ----------
        merged, stored : Contents
            The outcome, and the assessment as the store holds it.
        undecided : sequence of Conflict
            What a person has to decide: the window goes on with its own version, the store with the other.

        Returns
        -------
        tuple of str
            Items that have changed, as `follow` returns them.
        """
        before = self.contents()
        self._records.fill(merged)
        self._records.unsaved = difference(merged, stored)
        self._undecided.hold(undecided)
        self._undecided.follow(stored)
        return self._take(self.contents(), before)

    # -- decisions -------------------------------------------------------------------------------------------

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The records of which two versions wait for a decision; `mine` is what is shown here."""
        return self._undecided.conflicts()

    def take_copy(self, merged: Contents, undecided: Sequence[Conflict]) -> tuple[str, ...]:
        """Take over what came out of a merge with a copy; of what is undecided, the copy's version waits."""
        before = self.contents()
        changed = self._take(merged, before)
        self._records.unsaved = self._records.unsaved.joined(difference(merged, before))
        self._undecided.put_on_list(undecided)
        return changed

    def decide(self, conflict: Conflict, which: Which) -> bool:
        """Keep one of two versions, in what the assessment has become meanwhile.

        Returns
        -------
        bool
            False where a version is not the one that the decision was about any more: it has to be decided anew.

        Raises
        ------
        ChecklistError
            When the assessment may not be written.
        """
        self._refuse_if_read_only()
        if not self._undecided.is_current(conflict):
            return False
        key, is_held = key_of(conflict.mine or conflict.theirs), self._undecided.is_held(conflict)
        here = self._records.at(key)
        self._undecided.close(conflict, which.value)
        if is_held and which is Which.THEIRS:  # which the store holds, and which is shown now
            self._edits.forget({conflict.item})
        elif is_held or which is Which.THEIRS:
            self._edits.put_chosen(conflict.item, key, here if is_held else conflict.theirs)
        return True

    def stand_by_mine(self) -> None:
        """Let what is shown here be what the store gets, and let the other versions wait: the window is closed."""
        if not self.read_only:
            for item_id, key, mine in self._undecided.turn():
                self._edits.put_chosen(item_id, key, mine)

    # -- within ----------------------------------------------------------------------------------------------

    def _take(self, contents: Contents, before: Contents) -> tuple[str, ...]:
        changed = changed_items(before, contents)
        self._edits.forget(changed)
        self._records.fill(contents)
        return tuple(sorted(changed))

    def _item(self, item_id: str) -> Item:
        self._refuse_if_read_only()
        return self._known_item(item_id)

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise ChecklistError("The assessment '{title}' cannot be changed.",
                                 hint="Set it back to draft, or copy it.", title=self.assessment.title)  # fmt: skip

    def _write_answer(self, item_id: str, merges: str = "", **changes: object) -> None:
        before = self._records.answers.get(item_id)
        written = replace(before or Answer(item_id), **changes)  # type: ignore[arg-type]
        if written != (before or Answer(item_id)):
            self._apply(Edit(item_id, before, written, merges))

    def _apply(self, edit: Edit) -> None:
        self._refuse_if_read_only()
        self._edits.apply(edit)


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
