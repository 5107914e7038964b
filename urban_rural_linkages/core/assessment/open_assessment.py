"""An assessment while it is worked on: answers, evidence and measures, what is not saved yet, undo and redo.

Why a class of its own, without windows and files: the dock shows it, the store keeps it, the report reads it, and all
that can go wrong with an answer can be tried without any of them.

Every change is an `Edit` of one record: its old and its new form.  Undo writes the old form again, as a new revision:
the store and the log only ever see records that take each other's place.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from ..errors import ChecklistError
from .applicability import asked_items
from .checklist import Checklist, Item
from .plain_records import said
from .records import Answer, Assessment, CalculationRun, Contents, Evidence, LogEntry, Measure
from .review import counted_codes, pending_review, standing_score
from .scoring import Score
from .unsaved import Unsaved, difference
from .working_copy import WorkingCopy, changed_items

__all__ = ["Edit", "OpenAssessment", "Unsaved"]

Record: TypeAlias = Answer | Evidence | Measure
Clock: TypeAlias = Callable[[], str]
Names: TypeAlias = Callable[[], str]


@dataclass(frozen=True)
class Edit:
    """One change: what a record was and what it is; None for a record that was not there, or is no more.

    `merges` names the typing that it belongs to: edits of one typing are undone together.
    """

    item_id: str
    old: Record | None
    new: Record | None
    merges: str = ""


class OpenAssessment:
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
        self.checklist, self.author = checklist, author
        self.locked = False
        self._clock, self._new_uuid = clock, new_uuid
        self._records = WorkingCopy(contents)
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    # -- what there is ---------------------------------------------------------------------------------------

    @property
    def assessment(self) -> Assessment:
        """The head, as it is now."""
        return self._records.assessment

    def answer(self, item_id: str) -> Answer:
        """Return the answer to an item; an empty one while it is unanswered."""
        return self._records.answers.get(item_id, Answer(item_id))

    def codes(self) -> dict[str, tuple[str, ...]]:
        """Return the codes that count, by item, as scoring and relevance read them."""
        return counted_codes(self.checklist, self._records.answers)

    def evidence(self, item_id: str) -> list[Evidence]:
        """Return the evidence behind an answer, in the order in which it was added."""
        return [piece for piece in self.contents().evidence if piece.item_id == item_id]

    def measures(self, item_id: str) -> list[Measure]:
        """Return the measures about an answer, in the order in which they were added."""
        return [measure for measure in self.contents().measures if measure.item_id == item_id]

    def run(self, run_id: str) -> CalculationRun | None:
        """Return a calculation."""
        return self._records.runs.get(run_id)

    def contents(self) -> Contents:
        """Return all there is, as a store takes it."""
        return self._records.contents()

    def asked(self) -> tuple[Item, ...]:
        """Return the items that are asked now, in the order of the checklist."""
        return asked_items(self.checklist, self.assessment.plan, self.codes())

    def score(self) -> Score:
        """Return what the answers add up to; the score from before a migration while its review is pending."""
        return standing_score(self.checklist, self.assessment, self._records.answers)

    def pending_review(self) -> tuple[str, ...]:
        """Return the items whose answer has to be reviewed because the checklist has changed since."""
        return pending_review(self.checklist, self.assessment, self._records.answers)

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
    ) -> None:
        """Enter a figure by hand, with the numbers that it was made of and the answer that it proposes.

        The proposed answer is not taken over: whoever types a figure in is looking at the choice beside it.
        """
        self._item(item_id)
        codes = self.answer(item_id).codes
        self._write_answer(
            item_id, value=_finite(value), unit=unit, numbers=dict(numbers or {}), run="", proposed=proposed or "",
            overridden=bool(proposed and codes and proposed not in codes),
        )  # fmt: skip

    def record_run(self, item_id: str, run: CalculationRun, unit: str, proposed: str | None) -> None:
        """Take over the figure of a calculation, and the answer that its threshold proposes.

        An answer that the author has chosen is kept; where it differs from the proposed one it is marked as
        overridden.  Undo takes the figure back; the calculation itself stays on record.
        """
        self._item(item_id)
        self._records.put_run(run)
        codes = self.answer(item_id).codes or ((proposed,) if proposed else ())
        self._write_answer(
            item_id, value=_finite(run.value), unit=unit, numbers={}, run=run.uuid, codes=codes,
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
        return bool(self._done) and not self.read_only

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return bool(self._undone) and not self.read_only

    def undo(self) -> str | None:
        """Undo the last change and return its item; None where there is none."""
        if not self.can_undo:
            return None
        edit = self._done.pop()
        self._undone.append(edit)
        self._replace(edit.item_id, edit.new, edit.old)
        return edit.item_id

    def redo(self) -> str | None:
        """Do the last undone change again and return its item; None where there is none."""
        if not self.can_redo:
            return None
        edit = self._undone.pop()
        self._done.append(edit)
        self._replace(edit.item_id, edit.old, edit.new)
        return edit.item_id

    # -- saving ----------------------------------------------------------------------------------------------

    def take_unsaved(self) -> Unsaved:
        """Return what has changed since the last call, to be written by a store; give it back with `give_back`."""
        unsaved, self._records.unsaved = self._records.unsaved, Unsaved()
        return unsaved

    def give_back(self, unsaved: Unsaved) -> None:
        """Take back changes that could not be written: they will be part of the next `take_unsaved`."""
        self._records.unsaved = unsaved.joined(self._records.unsaved)

    @property
    def has_unsaved(self) -> bool:
        """Whether something has changed since the last `take_unsaved`."""
        return bool(self._records.unsaved)

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
        return self._take(self._records.over(stored))

    def take_merged(self, merged: Contents, stored: Contents) -> tuple[str, ...]:
        """Go on with what came out of a merge (see `merge`); what the store lacks of it is unsaved now.

        Parameters
        ----------
        merged, stored : Contents
            The outcome, and the assessment as the store holds it.

        Returns
        -------
        tuple of str
            Items that have changed, as `follow` returns them.
        """
        changed = self._take(merged)
        self._records.unsaved = difference(merged, stored)
        return changed

    # -- within ----------------------------------------------------------------------------------------------

    def _take(self, contents: Contents) -> tuple[str, ...]:
        changed = changed_items(self.contents(), contents)
        self._done = [edit for edit in self._done if edit.item_id not in changed]
        self._undone = [edit for edit in self._undone if edit.item_id not in changed]
        self._records.fill(contents)
        return tuple(sorted(changed))

    def _checked_codes(self, item: Item, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return codes in the order of their scale; refuse those that it does not have."""
        scale = self.checklist.scale_of(item)
        for code in codes:
            if scale.option(code) is None:
                raise ChecklistError(
                    "The answer '{code}' is not on the scale of '{item}'.",
                    hint="Choose one of: {known}.", code=code, item=item.id, known=", ".join(scale.codes),
                )  # fmt: skip
        if len(set(codes)) > 1 and not scale.multiple:
            raise ChecklistError(
                "The item '{item}' takes one answer, not {count}.",
                hint="Choose one of them.", item=item.id, count=len(set(codes)),
            )  # fmt: skip
        return tuple(code for code in scale.codes if code in codes)

    def _item(self, item_id: str) -> Item:
        self._refuse_if_read_only()
        item = self.checklist.item(item_id)
        if item is None:
            raise ChecklistError("The checklist '{checklist}' has no item '{item}'.",
                                 hint="Compare the assessment with the checklist.", checklist=self.checklist.id,
                                 item=item_id)  # fmt: skip
        return item

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
        last = self._done[-1] if self._done else None
        goes_on = bool(last and edit.merges and (last.merges, last.item_id) == (edit.merges, edit.item_id))
        new = self._replace(edit.item_id, edit.old, edit.new, goes_on)
        self._undone.clear()
        if last is not None and goes_on:
            self._done[-1] = replace(last, new=new)
        else:
            self._done.append(replace(edit, new=new))

    def _replace(self, item_id: str, old: Record | None, new: Record | None, goes_on: bool = False) -> Record | None:
        """Put a record in the place of another, and note it for the store and the log."""
        record = new or old
        if isinstance(record, Evidence):
            self._records.put_evidence(record.uuid, new if isinstance(new, Evidence) else None)
        elif isinstance(record, Measure):
            self._records.put_measure(record.uuid, new if isinstance(new, Measure) else None)
        else:
            answer = new if isinstance(new, Answer) else Answer(item_id)
            new = replace(
                answer, revision=self.answer(item_id).revision + 1, author=self.author, modified=self._clock()
            )
            self._records.put_answer(new)
        self._note(item_id, old, new, goes_on)
        return new

    def _note(self, item_id: str, old: Record | None, new: Record | None, goes_on: bool) -> None:
        """Write a change to the log; typing that goes on and is not saved yet stays one entry."""
        what = type(new or old).__name__.lower()
        last = self._records.unsaved.log[-1] if self._records.unsaved.log else None
        if goes_on and last is not None and (last.item_id, last.what) == (item_id, what):
            self._records.rewrite_last(replace(last, new=_summary(new), time=self._clock()))
            return
        entry = LogEntry(self._new_uuid(), item_id, what, _summary(old), _summary(new), self.author, self._clock())
        self._records.write_log(entry)


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _summary(record: Record | None) -> str:
    """Return what the log keeps of a record: what it said, not when and by whom."""
    told = {name: value for name, value in said(record).items() if value not in ("", None, [], {}, False)}
    return json.dumps(told, ensure_ascii=False, sort_keys=True) if told else ""
