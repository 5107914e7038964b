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
from typing import TypeAlias, TypeVar

from ..errors import ChecklistError
from .plain_records import content_of, plain
from .records import Answer, Assessment, CalculationRun, Contents, Evidence, LogEntry, Measure

Side: TypeAlias = Answer | Evidence | Measure | None
_Piece = TypeVar("_Piece", Evidence, Measure)
_Kept = TypeVar("_Kept", CalculationRun, LogEntry)


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
    mine, theirs : Answer, Evidence, Measure or None
        What each side says.
    """

    item: str
    mine: Side
    theirs: Side


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
        record = chosen or conflict.mine or conflict.theirs
        if isinstance(record, Answer):
            contents = replace(contents, answers={**contents.answers, conflict.item: record})
        elif isinstance(record, Evidence):
            kept = _with(contents.evidence, record.uuid, chosen if isinstance(chosen, Evidence) else None)
            contents = replace(contents, evidence=kept)
        elif isinstance(record, Measure):
            pieces = _with(contents.measures, record.uuid, chosen if isinstance(chosen, Measure) else None)
            contents = replace(contents, measures=pieces)
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
    answers: dict[str, Answer] = {}
    for item in sorted(mine.answers.keys() | theirs.answers.keys()):
        ours, other = mine.answers.get(item), theirs.answers.get(item)
        changed = _changed_answers(item, mine, theirs, base)
        if ours is not None and other is not None and not _same(ours, other) and changed == (True, True):
            conflicts.append(Conflict(item, ours, other))
        taken = _taken_answer(ours, other, changed)
        if taken is not None:
            answers[item] = taken
    evidence = _merged_pieces(mine.evidence, theirs.evidence, None if base is None else base.evidence, conflicts)
    measures = _merged_pieces(mine.measures, theirs.measures, None if base is None else base.measures, conflicts)
    contents = Contents(
        _head(mine.assessment, theirs.assessment, base.assessment if base else None),
        answers,
        evidence,
        measures,
        tuple(sorted(_union(mine.runs, theirs.runs), key=lambda run: (run.time, run.uuid))),
        tuple(sorted(_union(mine.log, theirs.log), key=lambda entry: (entry.time, entry.uuid))),
    )
    return Merged(contents, tuple(sorted(conflicts, key=place)))


def place(conflict: Conflict) -> tuple[str, str, str]:
    """Return where a conflict stands in the list: by item, kind and id."""
    record = conflict.mine or conflict.theirs
    return conflict.item, type(record).__name__, getattr(record, "uuid", "")


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


def _same(mine: Side, theirs: Side) -> bool:
    return content_of(mine) == content_of(theirs)


def above(chosen: Answer, other: Side) -> Answer:
    """Return an answer with a revision above that of the one that it replaces."""
    replaced = other.revision if isinstance(other, Answer) else 0
    return chosen if chosen.revision > replaced else replace(chosen, revision=replaced + 1)


def _changed_answers(item: str, mine: Contents, theirs: Contents, base: Contents | None) -> tuple[bool, bool]:
    """Tell of each side whether it has changed an answer since the copies parted."""
    if base is not None:
        before = base.answers.get(item)
        return not _same(mine.answers.get(item), before), not _same(theirs.answers.get(item), before)
    entries = [{entry.uuid for entry in side.log if (entry.item_id, entry.what) == (item, "answer")}
               for side in (mine, theirs)]  # fmt: skip
    own = (bool(entries[0] - entries[1]), bool(entries[1] - entries[0]))
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


def _merged_pieces(
    mine: tuple[_Piece, ...], theirs: tuple[_Piece, ...], base: tuple[_Piece, ...] | None, conflicts: list[Conflict]
) -> tuple[_Piece, ...]:
    """Return the pieces of both sides, by time and uuid; note conflicts."""
    ours, others, before = _by_uuid(mine), _by_uuid(theirs), _by_uuid(base or ())
    kept: list[_Piece] = []
    for uuid in ours.keys() | others.keys():
        here, there, common = ours.get(uuid), others.get(uuid), before.get(uuid)
        taken = here
        if here and there and _same(here, there):
            taken = max(here, there, key=lambda piece: (piece.modified, str(plain(piece))))
        elif not _same(there, common):
            taken = there if _same(here, common) else here
            if taken is not there:
                conflicts.append(Conflict((here or there).item_id, here, there))  # type: ignore[union-attr]
        if taken is not None:
            kept.append(taken)
    return tuple(sorted(kept, key=lambda piece: (piece.modified, piece.uuid)))


def _by_uuid(pieces: tuple[_Piece, ...]) -> Mapping[str, _Piece]:
    return {piece.uuid: piece for piece in pieces}


def _union(mine: tuple[_Kept, ...], theirs: tuple[_Kept, ...]) -> list[_Kept]:
    by_uuid: dict[str, _Kept] = {record.uuid: record for record in theirs}
    for record in mine:
        by_uuid[record.uuid] = record
    found: list[_Kept] = []
    found += by_uuid.values()
    return found


def _with(pieces: tuple[_Piece, ...], uuid: str, piece: _Piece | None) -> tuple[_Piece, ...]:
    """Return pieces with one of them replaced, added or taken away."""
    others = {**_by_uuid(pieces)}
    if piece is None:
        others.pop(uuid, None)
    else:
        others[uuid] = piece
    return tuple(others.values())
