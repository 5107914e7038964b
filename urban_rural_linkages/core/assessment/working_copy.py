"""The records of an assessment that is open, and which of them no store has written yet.

A piece of evidence or a measure keeps its place among the others while the assessment is open, also when it is taken
away and comes back by undo: what is undone looks as it did before.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeAlias, TypeVar

from .records import Answer, Assessment, CalculationRun, Contents, Evidence, LogEntry, Measure


class _HasUuid(Protocol):
    @property
    def uuid(self) -> str: ...


_Identified = TypeVar("_Identified", bound=_HasUuid)
_Kept = TypeVar("_Kept", Evidence, Measure)


@dataclass
class Unsaved:
    """Changes of an assessment that its store has not written yet.

    Of every answer the revision that the store is believed to hold goes along, of the head its time, and of evidence
    and measures what they said: when the store holds another one, somebody else has written meanwhile, and nothing is
    written over.

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


def _changed(now: tuple[_Identified, ...], before: tuple[_Identified, ...]) -> set[str]:
    new: Mapping[str, _Identified] = {piece.uuid: piece for piece in now}
    old: Mapping[str, _Identified] = {piece.uuid: piece for piece in before}
    return {uuid for uuid in new.keys() | old.keys() if new.get(uuid) != old.get(uuid)}


Record: TypeAlias = Answer | Evidence | Measure
Key: TypeAlias = tuple[str, str]  # kind of record, and its item or uuid
_Piece = TypeVar("_Piece", Evidence, Measure, CalculationRun)


class WorkingCopy:
    """All records, to be changed one by one.

    Attributes
    ----------
    assessment : Assessment
        The head.
    answers, evidence, measures, runs : dict
        By item; the others by uuid.
    log : list of LogEntry
        Oldest first.
    unsaved : Unsaved
        What has changed since it was last taken away.
    """

    def __init__(self, contents: Contents) -> None:
        self.assessment: Assessment
        self.answers: dict[str, Answer] = {}
        self.evidence: dict[str, Evidence] = {}
        self.measures: dict[str, Measure] = {}
        self.runs: dict[str, CalculationRun] = {}
        self.log: list[LogEntry] = []
        self.unsaved = Unsaved()
        self._places: dict[str, int] = {}
        self.fill(contents)

    def fill(self, contents: Contents) -> None:
        """Hold other contents; what is unsaved is left to the caller."""
        self.assessment = contents.assessment
        self.answers = dict(contents.answers)
        self.evidence = {piece.uuid: piece for piece in contents.evidence}
        self.measures = {measure.uuid: measure for measure in contents.measures}
        self.runs = {run.uuid: run for run in contents.runs}
        self.log = list(contents.log)
        for uuid in (*self.evidence, *self.measures):
            self._places.setdefault(uuid, len(self._places))

    def contents(self) -> Contents:
        """Return all there is, as a store takes it."""
        return Contents(
            self.assessment,
            dict(self.answers),
            self._in_place(self.evidence),
            self._in_place(self.measures),
            tuple(self.runs.values()),
            tuple(self.log),
        )

    def at(self, key: Key) -> Record | None:
        """Return a record; None where it is not there."""
        kind, name = key
        if kind == "answer":
            return self.answers.get(name)
        return self.evidence.get(name) if kind == "evidence" else self.measures.get(name)

    def put_head(self, assessment: Assessment) -> None:
        """Put a head in the place of the one before it."""
        if not self.unsaved.head:
            self.unsaved.head, self.unsaved.head_before = True, self.assessment.modified
        self.assessment = assessment

    def put(self, key: Key, record: Record | None) -> None:
        """Put a record in the place of the one before it; None takes it away."""
        kind, name = key
        if kind == "answer":
            self.unsaved.answers.setdefault(name, self.answers[name].revision if name in self.answers else 0)
        else:
            (self.unsaved.evidence if kind == "evidence" else self.unsaved.measures).add(name)
            before = self.at(key)
            self.unsaved.before.setdefault(key, None if isinstance(before, Answer) else before)
        self._hold(key, record)

    def put_back(self, key: Key, stored: Record | None) -> None:
        """Put what the store holds in the place of what is here: nothing of it is unsaved any more."""
        kind, name = key
        if kind == "answer":
            self.unsaved.answers.pop(name, None)
        else:
            (self.unsaved.evidence if kind == "evidence" else self.unsaved.measures).discard(name)
            self.unsaved.before.pop(key, None)
        self._hold(key, stored)

    def put_run(self, run: CalculationRun) -> None:
        """Add a calculation, or put it in the place of the one with its id."""
        self.runs[run.uuid] = run
        self.unsaved.runs.add(run.uuid)

    def write_log(self, entry: LogEntry) -> None:
        """Add an entry to the log."""
        self.log.append(entry)
        self.unsaved.log.append(entry)

    def rewrite_last(self, entry: LogEntry) -> None:
        """Write the last entry anew, which must be unsaved: of what is saved the log only grows."""
        place = max(place for place, kept in enumerate(self.log) if kept.uuid == entry.uuid)
        self.log[place] = self.unsaved.log[-1] = entry

    def over(self, stored: Contents) -> Contents:
        """Return the contents of a store, with the records that are unsaved here as they are here."""
        here, unsaved = self.contents(), self.unsaved
        logged = {entry.uuid for entry in stored.log}
        return Contents(
            here.assessment if unsaved.head else stored.assessment,
            {**stored.answers, **{name: here.answers[name] for name in unsaved.answers}},
            _overlaid(stored.evidence, here.evidence, unsaved.evidence),
            _overlaid(stored.measures, here.measures, unsaved.measures),
            _overlaid(stored.runs, here.runs, unsaved.runs),
            (*stored.log, *(entry for entry in unsaved.log if entry.uuid not in logged)),
        )

    def _hold(self, key: Key, record: Record | None) -> None:
        kind, name = key
        self._places.setdefault(name, len(self._places))
        if isinstance(record, Answer):
            self.answers[name] = record
        elif isinstance(record, Evidence):
            self.evidence[name] = record
        elif isinstance(record, Measure):
            self.measures[name] = record
        else:
            {"answer": self.answers, "evidence": self.evidence, "measure": self.measures}[kind].pop(name, None)  # type: ignore[attr-defined]

    def _in_place(self, pieces: dict[str, _Piece]) -> tuple[_Piece, ...]:
        return tuple(pieces[uuid] for uuid in sorted(pieces, key=self._places.__getitem__))


def key_of(record: Record | None) -> Key:
    """Return the kind of a record and the item or uuid that tells it apart from others of its kind."""
    return type(record).__name__.lower(), getattr(record, "uuid", "") or getattr(record, "item_id", "")


def changed_items(before: Contents, after: Contents) -> set[str]:
    """Return the items at which an answer, evidence or a measure is not the same."""
    old, new = _by_item(before), _by_item(after)
    return {item for item in old.keys() | new.keys() if old.get(item) != new.get(item)}


def _by_item(contents: Contents) -> dict[str, list[Answer | Evidence | Measure]]:
    """Return all that stands at each item, in an order that does not depend on who added it first."""
    found: dict[str, list[Answer | Evidence | Measure]] = {name: [answer] for name, answer in contents.answers.items()}
    pieces: list[Evidence | Measure] = [*contents.evidence, *contents.measures]
    for piece in sorted(pieces, key=lambda piece: piece.uuid):
        found.setdefault(piece.item_id, []).append(piece)
    return found


def _overlaid(stored: tuple[_Piece, ...], mine: tuple[_Piece, ...], unsaved: Collection[str]) -> tuple[_Piece, ...]:
    """Return the pieces of the store, those that are unsaved here as they are here: changed, added or taken away."""
    here: dict[str, _Piece] = {piece.uuid: piece for piece in mine if piece.uuid in unsaved}
    kept: list[_Piece] = []
    for piece in stored:
        now = here.pop(piece.uuid, None) if piece.uuid in unsaved else piece
        if now is not None:
            kept.append(now)
    kept += here.values()
    return tuple(kept)
