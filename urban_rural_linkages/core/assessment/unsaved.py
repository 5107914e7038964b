"""Unsaved records of an assessment: those that its store has not written yet.

Of every answer the revision that the store is believed to hold goes along, of the head its time, and of evidence and
measures what they said: when the store holds another one, somebody else has written meanwhile, and nothing is written
over.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from .records import Contents, Evidence, LogEntry, Measure


class _HasUuid(Protocol):
    @property
    def uuid(self) -> str: ...


_Piece = TypeVar("_Piece", bound=_HasUuid)
_Kept = TypeVar("_Kept", Evidence, Measure)


@dataclass
class Unsaved:
    """Changes of an assessment that its store has not written yet.

    Attributes
    ----------
    head : bool
        Whether the assessment itself has.
    head_before : str
        When the head had been changed last, before the first of these changes.
    answers : dict of str to int
        Items, and the revision of the answer before the first of these changes; 0 where there was none.
    evidence, measures, runs : set of str
        Ids, also of those that were taken away.
    log : list of LogEntry
        New entries.
    before : dict of (str, str) to Evidence, Measure or None
        Evidence and measures as the store is believed to hold them, before the first of these changes, by kind and id.
    """

    head: bool = False
    head_before: str = ""
    answers: dict[str, int] = field(default_factory=dict)
    evidence: set[str] = field(default_factory=set)
    measures: set[str] = field(default_factory=set)
    runs: set[str] = field(default_factory=set)
    log: list[LogEntry] = field(default_factory=list)
    before: dict[tuple[str, str], Evidence | Measure | None] = field(default_factory=dict, compare=False)

    def __bool__(self) -> bool:
        return self.head or bool(self.answers or self.evidence or self.measures or self.runs or self.log)

    def joined(self, later: Unsaved) -> Unsaved:
        """Return these changes and later ones together."""
        ids = {entry.uuid for entry in self.log}
        return Unsaved(
            self.head or later.head,
            self.head_before if self.head else later.head_before,
            {**later.answers, **self.answers},
            self.evidence | later.evidence,
            self.measures | later.measures,
            self.runs | later.runs,
            [*self.log, *(entry for entry in later.log if entry.uuid not in ids)],
            {**later.before, **self.before},
        )

    def parted(self, held: Collection[tuple[str, str]]) -> tuple[Unsaved, Unsaved]:
        """Return these changes without some records, and those records' changes; records by kind and id."""
        ids = {kind: {name for of, name in held if of == kind} for kind in ("answer", "evidence", "measure")}
        free, bound = replace(self, answers={}), Unsaved()
        for item, revision in self.answers.items():
            (bound if item in ids["answer"] else free).answers[item] = revision
        free.evidence, bound.evidence = self.evidence - ids["evidence"], self.evidence & ids["evidence"]
        free.measures, bound.measures = self.measures - ids["measure"], self.measures & ids["measure"]
        bound.before = {key: piece for key, piece in self.before.items() if key in held}
        free.before = {key: piece for key, piece in self.before.items() if key not in held}
        return free, bound


def difference(contents: Contents, stored: Contents | None) -> Unsaved:
    """Return what a store that holds `stored` has to write so that it holds `contents`; None = it holds nothing."""
    before = stored or Contents(contents.assessment)
    logged = {entry.uuid for entry in before.log}
    return Unsaved(
        stored is None or contents.assessment != stored.assessment,
        "" if stored is None else stored.assessment.modified,
        {
            item: before.answers[item].revision if item in before.answers else 0
            for item, answer in contents.answers.items()
            if answer != before.answers.get(item)
        },
        _changed(contents.evidence, before.evidence),
        _changed(contents.measures, before.measures),
        _changed(contents.runs, before.runs),
        [entry for entry in contents.log if entry.uuid not in logged],
        {
            **_known("evidence", contents.evidence, before.evidence),
            **_known("measure", contents.measures, before.measures),
        },
    )


def _known(
    kind: str, now: tuple[_Kept, ...], before: tuple[_Kept, ...]
) -> dict[tuple[str, str], Evidence | Measure | None]:
    """Return of each piece that has changed how the store holds it."""
    old = {piece.uuid: piece for piece in before}
    return {(kind, uuid): old.get(uuid) for uuid in _changed(now, before)}


def _changed(now: tuple[_Piece, ...], before: tuple[_Piece, ...]) -> set[str]:
    new: Mapping[str, _Piece] = {piece.uuid: piece for piece in now}
    old: Mapping[str, _Piece] = {piece.uuid: piece for piece in before}
    return {uuid for uuid in new.keys() | old.keys() if new.get(uuid) != old.get(uuid)}
