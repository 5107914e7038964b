"""Merging of two copies of one assessment.

Why: planners take a file to the field, or send it to each other.  Both copies grow; nothing that somebody has written
may be lost, and nobody may be asked about what only one of them has touched.

Method, record by record.  Both say the same: the one of the higher revision.  Only one side has changed it since the
copies parted: that side.  Both have, in different ways: a conflict, which a person decides; until then the merged
assessment holds what stands in `mine`.  What has been taken away on one side and not touched on the other is gone.

Whether a side has changed an answer is seen from the copy that both come from, if it is at hand (its log is then part
of both logs; a copy of which that does not hold is no common one, and is not used); else from the logs:
entries that both hold were written before the copies parted, entries of one side alone after it.  The logs do not say
which piece of evidence or measure they are about, so that without the common copy what was taken away on one side
comes back from the other, and a piece that differs is a conflict: too much rather than too little.

The merged answer has a revision above both, where it replaces one of them, so that either store takes it.
Merging in the other direction gives the same, conflicts aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias, cast

from ..errors import ChecklistError
from .kinds import (
    ANSWER,
    FIELD_OF,
    PIECE_KINDS,
    Key,
    Piece,
    Record,
    answers_by_id,
    key_of,
    parts_of,
    with_answers,
    with_parts,
)
from .plain_records import content_of, plain
from .records import Answer, Assessment, Contents, own_id

Side: TypeAlias = Answer | Piece | None


class Which(Enum):
    """Choice between the two versions of a conflict."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True)
class Conflict:
    """A record that both sides have changed; None where a side has taken it away.

    Attributes
    ----------
    item : str
        The item that it stands at.
    mine, theirs : Answer, Evidence, Measure, Determination, Comment or None
        What each side says.
    """

    item: str
    mine: Side
    theirs: Side

    @property
    def key(self) -> Key:
        """The kind of its record and what tells it apart."""
        return key_of(cast("Record", self.mine or self.theirs))


@dataclass(frozen=True)
class Merged:
    """The merged assessment, and what is left to decide; in `contents`, conflicts stand as in `mine`.

    `decided` holds what has been decided, so that it can be applied to what the assessment has become meanwhile.
    """

    contents: Contents
    conflicts: tuple[Conflict, ...] = ()
    decided: tuple[tuple[Conflict, Which], ...] = ()

    def resolved(self, conflict: Conflict, which: Which) -> Merged:
        """Return the same with a conflict decided."""
        chosen, contents = resolve(conflict, which), self.contents
        kind, name = conflict.key
        if isinstance(chosen, Answer):
            contents = with_answers(contents, {**answers_by_id(contents), name: chosen})
        elif kind in PIECE_KINDS:
            contents = with_parts(contents, {kind: _with(parts_of(contents)[kind], name, chosen)})
        left = tuple(other for other in self.conflicts if other != conflict)
        return Merged(contents, left, (*self.decided, (conflict, which)))


def resolve(conflict: Conflict, which: Which) -> Side:
    """Return the record that a decision leaves; None where it takes it away."""
    mine, theirs = conflict.mine, conflict.theirs
    chosen, other = (mine, theirs) if which is Which.MINE else (theirs, mine)
    return above(chosen, other) if isinstance(chosen, Answer) else chosen


def merge(mine: Contents, theirs: Contents, base: Contents | None = None) -> Merged:
    """Merge two copies of an assessment.

    Parameters
    ----------
    mine, theirs : Contents
        The copies.
    base : Contents, optional
        The copy that both come from; another one is passed over.

    Returns
    -------
    Merged
        Conflicts in the order of items, then answers, evidence, measures.

    Raises
    ------
    ChecklistError
        When they are copies of different assessments, or pinned to different versions of the checklist.
    """
    _refuse_strangers(mine.assessment, theirs.assessment)
    base = base if base is not None and _is_common(base, mine, theirs) else None
    conflicts: list[Conflict] = []
    answers = _merged_answers(mine, theirs, base, conflicts)
    ours, others, before = parts_of(mine), parts_of(theirs), parts_of(base) if base is not None else {}
    parts = {
        kind: _merged_records(
            ours[kind], others[kind], before.get(kind, ()), conflicts if kind in PIECE_KINDS else None
        )
        for kind in FIELD_OF
    }
    log = {entry.uuid: entry for entry in (*theirs.log, *mine.log)}
    whole = Contents(
        _head(mine.assessment, theirs.assessment, base.assessment if base else None),
        log=tuple(sorted(log.values(), key=lambda entry: (entry.time, entry.uuid))),
    )
    contents = with_answers(with_parts(whole, parts), answers)
    return Merged(contents, tuple(sorted(conflicts, key=place)))


def place(conflict: Conflict) -> tuple[str, str, str]:
    """Return where a conflict stands in the list: by item, kind and id."""
    return conflict.item, *conflict.key


def _refuse_strangers(mine: Assessment, theirs: Assessment) -> None:
    if mine.uuid != theirs.uuid:
        raise ChecklistError(
            "'{mine}' and '{theirs}' are not copies of one assessment.",
            hint="Open two copies of the same one.", mine=mine.title, theirs=theirs.title,
        )  # fmt: skip
    if mine.checklist_sha256 != theirs.checklist_sha256:
        raise ChecklistError(
            "The copies of '{title}' answer two versions of the checklist, {mine} and {theirs}.",
            hint="Move the older copy to the newer version first.", title=mine.title,
            mine=mine.checklist_version, theirs=theirs.checklist_version,
        )  # fmt: skip


def _is_common(base: Contents, mine: Contents, theirs: Contents) -> bool:
    """Tell whether both sides come from a copy: the log only grows, so both hold all that was in its log."""
    before = {entry.uuid for entry in base.log}
    return all(before <= {entry.uuid for entry in side.log} for side in (mine, theirs))


def _head(mine: Assessment, theirs: Assessment, base: Assessment | None) -> Assessment:
    """Return the head that only one side has changed; else the newer one; of the same time, by what it says."""
    if base in (mine, theirs):
        return theirs if mine == base else mine
    return max(mine, theirs, key=lambda head: (head.modified, str(plain(head))))


def _same(mine: Record | None, theirs: Record | None) -> bool:
    return content_of(mine) == content_of(theirs)


def above(chosen: Answer, other: Record | None) -> Answer:
    """Return an answer with a revision above that of the one that it replaces."""
    replaced = other.revision if isinstance(other, Answer) else 0
    return chosen if chosen.revision > replaced else replace(chosen, revision=replaced + 1)


def _merged_answers(
    mine: Contents, theirs: Contents, base: Contents | None, conflicts: list[Conflict]
) -> dict[str, Answer]:  # fmt: skip
    """Return the answers of both sides by their id; note conflicts."""
    ours, others = answers_by_id(mine), answers_by_id(theirs)
    before = answers_by_id(base) if base is not None else None
    logged = [_logged(side) for side in (mine, theirs)]
    found: dict[str, Answer] = {}
    for name in sorted(ours.keys() | others.keys()):
        here, there = ours.get(name), others.get(name)
        if before is not None:
            changed = (not _same(here, before.get(name)), not _same(there, before.get(name)))
        else:
            changed = _changed_since(*(entries.get(name, set()) for entries in logged))
        if here is not None and there is not None and not _same(here, there) and changed == (True, True):
            conflicts.append(Conflict(here.item_id, here, there))
        taken = _taken_answer(here, there, changed)
        if taken is not None:
            found[name] = taken
    return found


def _logged(side: Contents) -> dict[str, set[str]]:
    """Return the entries of the log about each answer; of an own answer they name its unit, see `edits`."""
    found: dict[str, set[str]] = {}
    for entry in side.log:
        if entry.what.partition("@")[0] == ANSWER:
            found.setdefault(own_id(entry.item_id, entry.what.partition("@")[2]), set()).add(entry.uuid)
    return found


def _changed_since(mine: set[str], theirs: set[str]) -> tuple[bool, bool]:
    """Tell of each side whether it has changed an answer since the copies parted, as far as the logs say."""
    own = (bool(mine - theirs), bool(theirs - mine))
    return own if any(own) else (True, True)


def _taken_answer(mine: Answer | None, theirs: Answer | None, changed: tuple[bool, bool]) -> Answer | None:
    if mine is None or theirs is None or mine == theirs:
        return mine or theirs
    if _same(mine, theirs):
        older, newer = sorted((mine, theirs), key=lambda answer: (answer.revision, answer.modified, answer.author))
        return above(newer, older)
    if changed == (False, True):
        return above(theirs, mine)
    return above(mine, theirs) if changed == (True, False) else mine


def _merged_records(
    mine: tuple[Record, ...], theirs: tuple[Record, ...], base: tuple[Record, ...], conflicts: list[Conflict] | None
) -> tuple[Record, ...]:  # fmt: skip
    """Return the records of a kind of both sides, by time and id; note conflicts, or take the later where None."""
    ours, others, before = _by_uuid(mine), _by_uuid(theirs), _by_uuid(base)
    kept: list[Record] = []
    for uuid in ours.keys() | others.keys():
        here, there, common = ours.get(uuid), others.get(uuid), before.get(uuid)
        taken = here
        if here and there and (conflicts is None or _same(here, there)):
            taken = max(here, there, key=lambda record: (_when(record), str(plain(record))))
        elif not _same(there, common):
            taken = there if _same(here, common) else here
            if taken is not there and conflicts is None:
                taken = here or there
            elif taken is not there and conflicts is not None:
                conflicts.append(
                    Conflict(cast("Piece", here or there).item_id, cast("Side", here), cast("Side", there))
                )
        if taken is not None:
            kept.append(taken)
    return tuple(sorted(kept, key=lambda record: (_when(record), record.uuid)))


def _when(record: Record) -> str:
    """Return when a record was written last."""
    return str(getattr(record, "modified", "") or getattr(record, "time", ""))


def _by_uuid(records: tuple[Record, ...]) -> Mapping[str, Record]:
    return {record.uuid: record for record in records}


def _with(records: tuple[Record, ...], uuid: str, record: Record | None) -> tuple[Record, ...]:
    """Return records with one of them replaced, added or taken away."""
    others = {**_by_uuid(records)}
    if record is None:
        others.pop(uuid, None)
    else:
        others[uuid] = record
    return tuple(others.values())
