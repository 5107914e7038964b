"""Two versions of a record that wait for a decision.

Two people have answered the same item, or a copy comes back in which an item was answered otherwise.  Whatever else
there is goes on and is saved; only these records wait.  What the store holds stays there, because somebody saved it;
the other version waits as an entry "conflict" of the log, until an entry "decision" names that entry.  Why in the log:
it only grows, every store and every copy has one, and what one window decides the others read there.

A version that was given in this window is held: the window goes on showing it, it can be edited, and the store gets it
when the decision is for it, or when the window is closed: then the other one waits.  One that came with a copy, or that
waits from an earlier session, is listed: the window shows what stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, cast

from ..errors import PlanningError
from .kinds import PIECES, Key, key_of
from .merge import Conflict, Side, place
from .plain_records import content_of, from_plain, plain
from .records import Answer, Contents, LogEntry
from .working_copy import Unsaved, WorkingCopy

CONFLICT, DECISION = "conflict", "decision"
Entries: TypeAlias = Callable[[str, str, str, str], LogEntry]
_KINDS = {kind.__name__.lower(): kind for kind in (Answer, *PIECES)}


@dataclass(frozen=True)
class Waiting:
    """A version that waits, as an entry of the log holds it; `record` is None where it takes the record away."""

    entry: str
    item: str
    key: Key
    record: Side


@dataclass
class _Held:
    """A version that this window shows: what the store holds instead, and what the log keeps of it so far."""

    item: str
    theirs: Side
    kept: Waiting | None = None


class Undecided:
    """The conflicts of an assessment that is open.

    Parameters
    ----------
    records : WorkingCopy
        The records of the window.
    new_entry : callable
        Makes an entry of the log from item, kind of change, old and new text.
    """

    def __init__(self, records: WorkingCopy, new_entry: Entries) -> None:
        self._records, self._new_entry = records, new_entry
        self._held: dict[Key, _Held] = {}

    # -- what waits ------------------------------------------------------------------------------------------

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return what waits, in the order of items; `mine` is what the window shows."""
        found = [
            Conflict(held.item, self._at(key), held.theirs)
            for key, held in self._held.items()
            if not self._is_moot(key, held)
        ]
        found += [Conflict(one.item, self._at(one.key), one.record) for one in self._listed()]
        return tuple(sorted(found, key=place))

    @property
    def is_kept(self) -> bool:
        """Whether the log holds every version that the window shows and the store does not."""
        return all(self._is_kept(key, held) for key, held in self._held.items())

    def standing(self, contents: Contents) -> Contents:
        """Return contents with what the store holds in the place of what is held."""
        there = WorkingCopy(contents)
        for key, held in self._held.items():
            there.put(key, held.theirs)
        return there.contents()

    # -- what comes ------------------------------------------------------------------------------------------

    def hold(self, conflicts: Iterable[Conflict]) -> None:
        """Hold versions of this window: the store has others."""
        for conflict in conflicts:
            key = conflict.key
            kept = self._held[key].kept if key in self._held else None
            self._held[key] = _Held(conflict.item, conflict.theirs, kept)

    def put_on_list(self, conflicts: Iterable[Conflict]) -> None:
        """List versions that came with a copy; what waits already is not listed again."""
        waiting = [(one.key, content_of(one.record)) for one in self._listed()]
        for conflict in conflicts:
            key = conflict.key
            if (key, content_of(conflict.theirs)) not in waiting:
                self._write(conflict.item, key, conflict.theirs, "")

    def follow(self, stored: Contents) -> None:
        """Look again at what is held, after the store was read: it may hold another version, or it was decided."""
        over, there = _over(stored.log), WorkingCopy(stored)
        for key, held in [*self._held.items()]:
            held.theirs = cast("Side", there.at(key))
            mine, kept = self._at(key), held.kept
            decided = kept is not None and kept.entry in over and content_of(kept.record) == content_of(mine)
            if decided or content_of(mine) == content_of(held.theirs):
                self._release(key)

    # -- what goes -------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Write to the log what it does not keep yet of the versions that are held."""
        for key, held in [*self._held.items()]:
            if self._is_moot(key, held):
                if held.kept is not None:
                    self._records.write_log(self._new_entry(held.item, DECISION, held.kept.entry, "same"))
                self._release(key)
            elif not self._is_kept(key, held):
                replaced = held.kept.entry if held.kept is not None else ""
                held.kept = self._write(held.item, key, self._at(key), replaced)

    def turn(self) -> Iterator[tuple[str, Key, Side]]:
        """Let the store's versions wait in the place of those that are held; give item, key and version of each."""
        self.keep()
        for key, held in [*self._held.items()]:
            mine, kept = self._at(key), cast("Waiting", held.kept)
            self._write(held.item, key, held.theirs, kept.entry)
            self._release(key)
            yield held.item, key, mine

    def parted(self, unsaved: Unsaved) -> tuple[Unsaved, Unsaved]:
        """Return what can be written, and what is held."""
        return unsaved.parted(self._held)

    def is_current(self, conflict: Conflict) -> bool:
        """Tell whether a conflict is one of those that wait, with both versions as they are now."""
        return any(_same(conflict, other) for other in self.conflicts())

    def is_held(self, conflict: Conflict) -> bool:
        """Tell whether the version of the window is held."""
        held = self._held.get(conflict.key)
        return held is not None and content_of(held.theirs) == content_of(conflict.theirs)

    def close(self, conflict: Conflict, chosen: str) -> None:
        """Note that a conflict is decided: neither version waits any more."""
        key = conflict.key
        if self.is_held(conflict):
            self.keep()
            entry = cast("Waiting", self._held[key].kept).entry
            self._release(key)
        else:
            entry = next(
                one.entry
                for one in self._listed()
                if one.key == key and content_of(one.record) == content_of(conflict.theirs)
            )
        self._records.write_log(self._new_entry(conflict.item, DECISION, entry, chosen))

    # -- within ----------------------------------------------------------------------------------------------

    def _listed(self) -> list[Waiting]:
        """Return what waits in the log and is not what the window shows anyway."""
        own = {held.kept.entry for held in self._held.values() if held.kept is not None}
        return [
            one for one in waiting(self._records.log)
            if one.entry not in own and content_of(one.record) != content_of(self._at(one.key))
        ]  # fmt: skip

    def _at(self, key: Key) -> Side:
        """Return the version that the window shows."""
        return cast("Side", self._records.at(key))

    def _is_kept(self, key: Key, held: _Held) -> bool:
        is_told = held.kept is not None and content_of(held.kept.record) == content_of(self._at(key))
        return is_told and not self._is_moot(key, held)

    def _is_moot(self, key: Key, held: _Held) -> bool:
        """Tell whether both versions say the same by now."""
        return content_of(self._at(key)) == content_of(held.theirs)

    def _write(self, item: str, key: Key, record: Side, replaced: str) -> Waiting:
        row = None if record is None else plain(record)
        text = json.dumps({"kind": key[0], "id": key[1], "record": row}, ensure_ascii=False, sort_keys=True)
        entry = self._new_entry(item, CONFLICT, replaced, text)
        self._records.write_log(entry)
        return Waiting(entry.uuid, item, key, record)

    def _release(self, key: Key) -> None:
        """Show what the store holds."""
        held = self._held.pop(key)
        self._records.put_back(key, held.theirs)


def waiting(log: Iterable[LogEntry]) -> list[Waiting]:
    """Return the versions that wait for a decision; an entry that cannot be read is passed over."""
    entries = list(log)
    over = _over(entries)
    found = (_waiting(entry) for entry in entries if entry.what == CONFLICT and entry.uuid not in over)
    return [one for one in found if one is not None]


def _over(log: Iterable[LogEntry]) -> set[str]:
    """Return the entries that wait no more: decided, or replaced by a later version of the same."""
    return {entry.old for entry in log if entry.what in (CONFLICT, DECISION)}


def _waiting(entry: LogEntry) -> Waiting | None:
    try:
        told = json.loads(entry.new)
        kind, row = cast("type[Answer]", _KINDS[told["kind"]]), told["record"]  # or one of the others
        record = None if row is None else from_plain(kind, row)
        key = (told["kind"], str(told["id"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, PlanningError):
        return None
    is_of_item = record is None or (record.item_id == entry.item_id and key_of(record) == key)
    return Waiting(entry.uuid, entry.item_id, key, record) if is_of_item else None


def _same(one: Conflict, other: Conflict) -> bool:
    keys = [conflict.key for conflict in (one, other)]
    sides = [(content_of(conflict.mine), content_of(conflict.theirs)) for conflict in (one, other)]
    return keys[0] == keys[1] and sides[0] == sides[1]
