"""Edits of an assessment: noted in the log, with undo and redo.

Undo writes the old form again, as a new revision: the store and the log only ever see records that take each other's
place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

from .kinds import Key, Record, key_of
from .merge import above
from .plain_records import content_of
from .records import Answer, LogEntry
from .unit_records import Figure
from .working_copy import WorkingCopy

Clock: TypeAlias = Callable[[], str]
Names: TypeAlias = Callable[[], str]


@dataclass(frozen=True)
class Change:
    """A record before and after; None where it was not there, or is no more."""

    item_id: str
    old: Record | None
    new: Record | None


@dataclass(frozen=True)
class Edit:
    """One edit: the changes that are undone together.

    `merges` names the typing that it belongs to: edits of one typing, which change the same records, are undone
    together.
    """

    changes: tuple[Change, ...]
    merges: str = ""

    @property
    def item_id(self) -> str:
        """The item that is shown when it is undone."""
        return self.changes[0].item_id

    def touches(self, items: Collection[str]) -> bool:
        """Tell whether it has changed any of some items."""
        return any(change.item_id in items for change in self.changes)


class Edits:
    """Edits done in a window, and edits undone.

    Parameters
    ----------
    records : WorkingCopy
        The records.
    author : str
        Who works on them.
    clock, new_uuid : callable
        Give the time now and a fresh uuid.
    """

    def __init__(self, records: WorkingCopy, author: str, clock: Clock, new_uuid: Names) -> None:
        self._records, self._author = records, author
        self._clock, self._new_uuid = clock, new_uuid
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return bool(self._undone)

    def apply(self, edit: Edit) -> None:
        """Make an edit; one that goes on with the typing of the last is undone together with it."""
        last = self._done[-1] if self._done else None
        goes_on = bool(last and edit.merges and (last.merges, last.item_id) == (edit.merges, edit.item_id))
        made = tuple(
            replace(change, new=self._replace(change.item_id, change.old, change.new, goes_on))
            for change in edit.changes
        )
        self._undone.clear()
        if last is not None and goes_on:
            pairs = zip(last.changes, made, strict=True)
            self._done[-1] = replace(last, changes=tuple(replace(old, new=change.new) for old, change in pairs))
        else:
            self._done.append(replace(edit, changes=made))

    def undo(self) -> str:
        """Undo the last edit and return its item."""
        edit = self._done.pop()
        self._undone.append(edit)
        for change in reversed(edit.changes):
            self._replace(change.item_id, change.new, change.old)
        return edit.item_id

    def redo(self) -> str:
        """Do the last undone edit again and return its item."""
        edit = self._undone.pop()
        self._done.append(edit)
        for change in edit.changes:
            self._replace(change.item_id, change.old, change.new)
        return edit.item_id

    def forget(self, items: Collection[str]) -> None:
        """Forget the edits of items that somebody else has changed: undo would write over their work."""
        self._done = [edit for edit in self._done if not edit.touches(items)]
        self._undone = [edit for edit in self._undone if not edit.touches(items)]

    def put_chosen(self, item_id: str, key: Key, chosen: Record | None) -> None:
        """Put the version that was decided for in the place of the one that is here, as its author wrote it."""
        before = self._records.at(key)
        if isinstance(chosen, Answer):
            chosen = above(chosen, before)
        self._records.put(key, chosen)
        self._note(item_id, before, chosen)
        self.forget({item_id})
        self._done.append(Edit((Change(item_id, before, chosen),)))

    def entry(self, item_id: str, what: str, old: str, new: str) -> LogEntry:
        """Return an entry of the log, by the author, of now."""
        return LogEntry(self._new_uuid(), item_id, what, old, new, self._author, self._clock())

    def _replace(self, item_id: str, old: Record | None, new: Record | None, goes_on: bool = False) -> Record | None:
        """Put a record in the place of another, and note it for the store and the log."""
        record = cast("Record", new or old)
        if isinstance(record, Answer):
            answer = new if isinstance(new, Answer) else Answer(item_id, unit_code=record.unit_code)
            before = self._records.answers.get(record.uuid)
            revision = 1 if before is None else before.revision + 1
            new = replace(answer, revision=revision, author=self._author, modified=self._clock())
        self._records.put(key_of(record), new)
        if not isinstance(record, Figure):  # calculations are on record by themselves
            self._note(item_id, old, new, goes_on)
        return new

    def _note(self, item_id: str, old: Record | None, new: Record | None, goes_on: bool = False) -> None:
        """Write a change to the log; typing that goes on and is not saved yet stays one entry."""
        record = cast("Record", new or old)
        what = key_of(record)[0]
        if isinstance(record, Answer) and record.unit_code:
            what = f"{what}@{record.unit_code}"
        last = self._records.unsaved.log[-1] if self._records.unsaved.log else None
        if goes_on and last is not None and (last.item_id, last.what) == (item_id, what):
            self._records.rewrite_last(replace(last, new=_summary(new), time=self._clock()))
        else:
            self._records.write_log(self.entry(item_id, what, _summary(old), _summary(new)))


def _summary(record: Record | None) -> str:
    """Return what the log keeps of a record: its content, not when and by whom."""
    told = {name: value for name, value in content_of(record).items() if value not in ("", None, [], {}, False)}
    return json.dumps(told, ensure_ascii=False, sort_keys=True) if told else ""
