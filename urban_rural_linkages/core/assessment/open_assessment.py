"""An assessment while it is worked on: answers, evidence and measures, what is not saved yet, undo and redo.

Why a class of its own, without windows and files: the dock shows it, the store keeps it, the report reads it, and all
that can go wrong with an answer can be tried without any of them.

Every change is an `Edit` of one record: its old and its new form.  Undo writes the old form again, as a new revision:
the store and the log only ever see records that take each other's place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from ..errors import ChecklistError
from .applicability import asked_items
from .checklist import Checklist, Item
from .records import Answer, Assessment, CalculationRun, Contents, Evidence, LogEntry, Measure
from .scoring import Score, score

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
    assessment : Assessment
        The head, as it is now.
    read_only : bool
        Whether edits are refused: a final assessment, or a store that cannot be written for good.
    """

    def __init__(self, checklist: Checklist, contents: Contents, author: str, clock: Clock, new_uuid: Names) -> None:
        self.checklist, self.author = checklist, author
        self.assessment: Assessment = contents.assessment
        self.read_only = contents.assessment.is_final
        self._clock, self._new_uuid = clock, new_uuid
        self._answers = dict(contents.answers)
        self._evidence = {piece.uuid: piece for piece in contents.evidence}
        self._measures = {measure.uuid: measure for measure in contents.measures}
        self._runs = {run.uuid: run for run in contents.runs}
        self._log = list(contents.log)
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._unsaved = Unsaved()

    # -- what there is ---------------------------------------------------------------------------------------

    def answer(self, item_id: str) -> Answer:
        """Return the answer to an item; an empty one while it is unanswered."""
        return self._answers.get(item_id, Answer(item_id))

    def codes(self) -> dict[str, tuple[str, ...]]:
        """Return the codes chosen, by item, as scoring and relevance read them."""
        return {name: answer.codes for name, answer in self._answers.items() if answer.codes}

    def evidence(self, item_id: str) -> list[Evidence]:
        """Return the evidence behind an answer, in the order in which it was added."""
        return [piece for piece in self._evidence.values() if piece.item_id == item_id]

    def measures(self, item_id: str) -> list[Measure]:
        """Return the measures about an answer."""
        return [measure for measure in self._measures.values() if measure.item_id == item_id]

    def run(self, run_id: str) -> CalculationRun | None:
        """Return a calculation."""
        return self._runs.get(run_id)

    def contents(self) -> Contents:
        """Return all there is, as a store takes it."""
        return Contents(
            self.assessment, dict(self._answers), tuple(self._evidence.values()), tuple(self._measures.values()),
            tuple(self._runs.values()), tuple(self._log),
        )  # fmt: skip

    def asked(self) -> tuple[Item, ...]:
        """Return the items that are asked now, in the order of the checklist."""
        return asked_items(self.checklist, self.assessment.plan, self.codes())

    def score(self) -> Score:
        """Return what the answers add up to."""
        return score(self.checklist, self.assessment.plan, self.codes())

    # -- changes ---------------------------------------------------------------------------------------------

    def choose(self, item_id: str, codes: tuple[str, ...]) -> None:
        """Answer an item; no codes take the answer back.

        Raises
        ------
        ChecklistError
            When the item or a code is not known, or the assessment may not be written.
        """
        item = self._item(item_id)
        scale = self.checklist.scale_of(item)
        for code in codes:
            if scale.option(code) is None:
                raise ChecklistError(
                    "The answer '{code}' is not on the scale of '{item}'.",
                    hint="Choose one of: {known}.", code=code, item=item_id, known=", ".join(scale.codes),
                )  # fmt: skip
        self._write_answer(item_id, codes=codes, overridden=False, to_review=False)

    def write_note(self, item_id: str, note: str, typing: str = "") -> None:
        """Write the note of an answer; notes of one `typing` are undone together."""
        self._item(item_id)
        if note != self.answer(item_id).note:
            self._write_answer(item_id, typing, note=note)

    def enter(
        self, item_id: str, value: float | None, unit: str = "", numbers: Mapping[str, float] | None = None
    ) -> None:
        """Enter a figure by hand, with the numbers that it was made of."""
        self._item(item_id)
        self._write_answer(item_id, value=value, unit=unit, numbers=dict(numbers or {}), run="")

    def record_run(self, item_id: str, run: CalculationRun, unit: str, proposed: str | None) -> None:
        """Take over the figure of a calculation, and the answer that its threshold proposes.

        An answer that the author has chosen is kept; where it differs from the proposed one it is marked as
        overridden.
        """
        self._item(item_id)
        self._runs[run.uuid] = run
        self._unsaved.runs.add(run.uuid)
        before = self.answer(item_id)
        codes = before.codes or ((proposed,) if proposed else ())
        overridden = bool(proposed and codes and proposed not in codes)
        self._write_answer(item_id, value=run.value, unit=unit, numbers={}, run=run.uuid, codes=codes,
                           overridden=overridden)  # fmt: skip

    def add_evidence(self, piece: Evidence) -> Evidence:
        """Add a piece of evidence; id, author and time are given here, where it has none."""
        self._item(piece.item_id)
        added = replace(piece, uuid=piece.uuid or self._new_uuid(), author=self.author, modified=self._clock())
        self._apply(Edit(piece.item_id, self._evidence.get(added.uuid), added))
        return added

    def remove_evidence(self, uuid: str) -> None:
        """Take a piece of evidence away; the log keeps what it was."""
        piece = self._evidence[uuid]
        self._apply(Edit(piece.item_id, piece, None))

    def write_measure(self, measure: Measure) -> Measure:
        """Add a measure, or write it anew."""
        self._item(measure.item_id)
        written = replace(measure, uuid=measure.uuid or self._new_uuid(), modified=self._clock())
        self._apply(Edit(measure.item_id, self._measures.get(written.uuid), written))
        return written

    def remove_measure(self, uuid: str) -> None:
        """Take a measure away; the log keeps what it was."""
        measure = self._measures[uuid]
        self._apply(Edit(measure.item_id, measure, None))

    def describe(self, **changes: object) -> None:
        """Change title, plan, area or status of the assessment itself; no undo."""
        self._refuse_if_read_only()
        self.assessment = replace(self.assessment, **changes, modified=self._clock())  # type: ignore[arg-type]
        self.read_only = self.assessment.is_final
        self._unsaved.head = True

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
        unsaved, self._unsaved = self._unsaved, Unsaved()
        return unsaved

    def give_back(self, unsaved: Unsaved) -> None:
        """Take back changes that could not be written: they will be part of the next `take_unsaved`."""
        self._unsaved = unsaved.joined(self._unsaved)

    @property
    def has_unsaved(self) -> bool:
        """Whether something has changed since the last `take_unsaved`."""
        return bool(self._unsaved)

    # -- within ----------------------------------------------------------------------------------------------

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
        before = self._answers.get(item_id)
        written = replace(before or Answer(item_id), **changes)  # type: ignore[arg-type]
        self._apply(Edit(item_id, before, written, merges))

    def _apply(self, edit: Edit) -> None:
        self._refuse_if_read_only()
        new = self._replace(edit.item_id, edit.old, edit.new)
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last is not None and edit.merges and last.merges == edit.merges and last.item_id == edit.item_id:
            self._done[-1] = replace(last, new=new)
        else:
            self._done.append(replace(edit, new=new))

    def _replace(self, item_id: str, old: Record | None, new: Record | None) -> Record | None:
        """Put a record in the place of another, and note it for the store and the log."""
        kept = new
        if isinstance(old, Answer) or isinstance(new, Answer):
            now = self.answer(item_id)
            kept = replace(
                new if isinstance(new, Answer) else Answer(item_id),
                revision=now.revision + 1, author=self.author, modified=self._clock(),
            )  # fmt: skip
            self._answers[item_id] = kept
            self._unsaved.answers.add(item_id)
        else:
            record = new or old
            kind = self._evidence if isinstance(record, Evidence) else self._measures
            marked = self._unsaved.evidence if isinstance(record, Evidence) else self._unsaved.measures
            if new is None:
                kind.pop(record.uuid)  # type: ignore[union-attr]
            else:
                kind[new.uuid] = new  # type: ignore[union-attr,assignment,index]
            marked.add(record.uuid)  # type: ignore[union-attr]
        self._note(item_id, old, kept)
        return kept

    def _note(self, item_id: str, old: Record | None, new: Record | None) -> None:
        what = type(new or old).__name__.lower()
        entry = LogEntry(self._new_uuid(), item_id, what, _summary(old), _summary(new), self.author, self._clock())
        self._log.append(entry)
        self._unsaved.log.append(entry)


class Unsaved:
    """Which records have changed: ids of answers, evidence, measures and runs, the head, and new entries of the log."""

    def __init__(self) -> None:
        self.head = False
        self.answers: set[str] = set()
        self.evidence: set[str] = set()
        self.measures: set[str] = set()
        self.runs: set[str] = set()
        self.log: list[LogEntry] = []

    def __bool__(self) -> bool:
        return self.head or bool(self.answers or self.evidence or self.measures or self.runs or self.log)

    def joined(self, later: Unsaved) -> Unsaved:
        """Return these changes and later ones together."""
        both = Unsaved()
        both.head = self.head or later.head
        for name in ("answers", "evidence", "measures", "runs"):
            setattr(both, name, getattr(self, name) | getattr(later, name))
        both.log = [*self.log, *later.log]
        return both


def _summary(record: Record | None) -> str:
    """Return what the log keeps of a record: what it said, not when and by whom."""
    if record is None:
        return ""
    if isinstance(record, Answer):
        said: dict[str, object] = {"codes": list(record.codes), "note": record.note, "value": record.value}
    elif isinstance(record, Evidence):
        said = {"kind": record.kind.value, "title": record.title, "source": record.source, "filter": record.filter}
    else:
        said = {"text": record.text, "owner": record.owner, "cost": record.cost, "due": record.due}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)
