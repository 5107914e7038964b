"""The records of an assessment that is open, and which of them no store has written yet.

A piece of evidence or a measure keeps its place among the others while the assessment is open, also when it is taken
away and comes back by undo: what is undone looks as it did before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from .kinds import ANSWER, FIELD_OF, PIECE_KINDS, Key, Record, answers_by_id, parts_of, with_answers, with_parts
from .records import Answer, Assessment, CalculationRun, Contents, Evidence, LogEntry, Measure
from .unit_records import Binding, Comment, Determination, Figure, Snapshot, Unit

_Kept = TypeVar(
    "_Kept", Evidence, Measure, Determination, Comment, CalculationRun, Unit, Figure, Binding, Snapshot, Answer
)


@dataclass
class Unsaved:
    """Changes of an assessment that its store has not written yet.

    Of every answer the revision that the store is believed to hold goes along, of the head its time, and of all other
    records what they said: when the store holds another one, somebody else has written meanwhile, and nothing is
    written over.

    Attributes
    ----------
    head : bool
        Whether the assessment itself has.
    head_before : str
        When the head had been changed last, before the first of these changes.
    answers : dict of str to int
        Answers by their id, and the revision before the first of these changes; 0 where there was none.
    records : dict of (str, str) to record or None
        The others, by kind and id, also those that were taken away: as the store is believed to hold them, before the
        first of these changes.
    log : list of LogEntry
        New entries.
    """

    head: bool = False
    head_before: str = ""
    answers: dict[str, int] = field(default_factory=dict)
    records: dict[Key, Record | None] = field(default_factory=dict)
    log: list[LogEntry] = field(default_factory=list)

    def __bool__(self) -> bool:
        return self.head or bool(self.answers or self.records or self.log)

    def ids(self, kind: str) -> set[str]:
        """Return the ids of the records of a kind that have changed."""
        return {name for of, name in self.records if of == kind}

    def joined(self, later: Unsaved) -> Unsaved:
        """Return these changes and later ones together."""
        ids = {entry.uuid for entry in self.log}
        return Unsaved(
            self.head or later.head,
            self.head_before if self.head else later.head_before,
            {**self.answers, **{name: before for name, before in later.answers.items() if name not in self.answers}},
            {**self.records, **{key: before for key, before in later.records.items() if key not in self.records}},
            [*self.log, *(entry for entry in later.log if entry.uuid not in ids)],
        )

    def parted(self, held: Collection[Key]) -> tuple[Unsaved, Unsaved]:
        """Return these changes without some records, and those records' changes; records by kind and id."""
        bound = Unsaved(
            answers={name: revision for name, revision in self.answers.items() if (ANSWER, name) in held},
            records={key: before for key, before in self.records.items() if key in held},
        )
        free = replace(
            self,
            answers={name: revision for name, revision in self.answers.items() if name not in bound.answers},
            records={key: before for key, before in self.records.items() if key not in held},
        )
        return free, bound


def difference(contents: Contents, stored: Contents | None) -> Unsaved:
    """Return what a store that holds `stored` has to write so that it holds `contents`; None = it holds nothing."""
    before = stored or Contents(contents.assessment)
    logged = {entry.uuid for entry in before.log}
    old, new = answers_by_id(before), answers_by_id(contents)
    return Unsaved(
        stored is None or contents.assessment != stored.assessment,
        "" if stored is None else stored.assessment.modified,
        {
            name: old[name].revision if name in old else 0
            for name, answer in new.items()
            if answer != old.get(name)
        },
        _changed_records(contents, before),
        [entry for entry in contents.log if entry.uuid not in logged],
    )  # fmt: skip


def _changed_records(contents: Contents, before: Contents) -> dict[Key, Record | None]:
    """Return of each record that has changed how the store holds it."""
    found: dict[Key, Record | None] = {}
    parts = parts_of(before)
    for kind, records in parts_of(contents).items():
        new, old = _by_uuid(records), _by_uuid(parts[kind])
        found |= {(kind, uuid): old.get(uuid) for uuid in new.keys() | old.keys() if new.get(uuid) != old.get(uuid)}
    return found


class WorkingCopy:
    """All records, to be changed one by one.

    Attributes
    ----------
    assessment : Assessment
        The head.
    log : list of LogEntry
        Oldest first.
    unsaved : Unsaved
        What has changed since it was last taken away.
    """

    def __init__(self, contents: Contents) -> None:
        self.assessment: Assessment
        self.log: list[LogEntry] = []
        self.unsaved = Unsaved()
        self._kept: dict[str, dict[str, Record]] = {}
        self._places: dict[Key, int] = {}
        self._in_order: dict[str, tuple[Record, ...]] = {}
        self.fill(contents)

    def fill(self, contents: Contents) -> None:
        """Hold other contents; what is unsaved is left to the caller."""
        self.assessment = contents.assessment
        self._kept = {kind: dict(_by_uuid(records)) for kind, records in parts_of(contents).items()}
        self._kept[ANSWER] = dict(answers_by_id(contents))
        self._in_order.clear()
        self.log = list(contents.log)
        for kind, records in self._kept.items():
            for name in records:
                self._places.setdefault((kind, name), len(self._places))

    def contents(self) -> Contents:
        """Return all there is, as a store takes it."""
        whole = Contents(self.assessment, log=tuple(self.log))
        return with_answers(with_parts(whole, {kind: self._ordered(kind) for kind in FIELD_OF}), self.answers)

    @property
    def answers(self) -> dict[str, Answer]:
        """All answers by their id."""
        return self.of(Answer)

    def of(self, kind: type[_Kept]) -> dict[str, _Kept]:
        """Return the records of a kind, by their id."""
        return cast("dict[str, _Kept]", self._kept[kind.__name__.lower()])

    def ordered(self, kind: type[_Kept]) -> tuple[_Kept, ...]:
        """Return the records of a kind, in the order in which they were added."""
        return cast("tuple[_Kept, ...]", self._ordered(kind.__name__.lower()))

    def at(self, key: Key) -> Record | None:
        """Return a record; None where it is not there."""
        return self._kept[key[0]].get(key[1])

    def put_head(self, assessment: Assessment) -> None:
        """Put a head in the place of the one before it."""
        if not self.unsaved.head:
            self.unsaved.head, self.unsaved.head_before = True, self.assessment.modified
        self.assessment = assessment

    def put(self, key: Key, record: Record | None) -> None:
        """Put a record in the place of the one before it; None takes it away."""
        before = self.at(key)
        if key[0] == ANSWER:
            self.unsaved.answers.setdefault(key[1], before.revision if isinstance(before, Answer) else 0)
        else:
            self.unsaved.records.setdefault(key, before)
        self._hold(key, record)

    def put_back(self, key: Key, stored: Record | None) -> None:
        """Put what the store holds in the place of what is here: nothing of it is unsaved any more."""
        if key[0] == ANSWER:
            self.unsaved.answers.pop(key[1], None)
        else:
            self.unsaved.records.pop(key, None)
        self._hold(key, stored)

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
        unsaved, parts = self.unsaved, parts_of(stored)
        logged = {entry.uuid for entry in stored.log}
        own = {name: self.answers[name] for name in unsaved.answers}
        whole = replace(
            stored,
            assessment=self.assessment if unsaved.head else stored.assessment,
            log=(*stored.log, *(entry for entry in unsaved.log if entry.uuid not in logged)),
        )
        laid = {kind: _overlaid(parts[kind], self._ordered(kind), unsaved.ids(kind)) for kind in FIELD_OF}
        return with_answers(with_parts(whole, laid), {**answers_by_id(stored), **own})

    def _hold(self, key: Key, record: Record | None) -> None:
        kind, name = key
        self._places.setdefault(key, len(self._places))
        self._in_order.pop(kind, None)
        if record is None:
            self._kept[kind].pop(name, None)
        else:
            self._kept[kind][name] = record

    def _ordered(self, kind: str) -> tuple[Record, ...]:
        if kind not in self._in_order:
            records = self._kept[kind]
            names = sorted(records, key=lambda name: self._places[kind, name])
            self._in_order[kind] = tuple(records[name] for name in names)
        return self._in_order[kind]


def changed_items(before: Contents, after: Contents) -> set[str]:
    """Return the items at which an answer or a piece is not the same; "" stands for units and figures."""
    old, new = _by_item(before), _by_item(after)
    changed = {item for item in old.keys() | new.keys() if old.get(item) != new.get(item)}
    is_same = (before.units, set(before.figures)) == (after.units, set(after.figures))
    return changed if is_same else changed | {""}


def _by_item(contents: Contents) -> dict[str, list[Record]]:
    """Return all that stands at each item, in an order that does not depend on who added it first."""
    found: dict[str, list[Record]] = {}
    pieces = [piece for kind, records in parts_of(contents).items() if kind in PIECE_KINDS for piece in records]
    for record in (*answers_by_id(contents).values(), *pieces):
        found.setdefault(record.item_id, []).append(record)
    return {item: sorted(records, key=_place) for item, records in found.items()}


def _place(record: Record) -> tuple[str, str]:
    return type(record).__name__, record.uuid


def _by_uuid(records: Iterable[Record]) -> Mapping[str, Record]:
    return {record.uuid: record for record in records}


def _overlaid(
    stored: tuple[Record, ...], mine: tuple[Record, ...], unsaved: Collection[str]
) -> tuple[Record, ...]:  # fmt: skip
    """Return the records of the store, those that are unsaved here as they are here: changed, added or taken away."""
    here = {record.uuid: record for record in mine if record.uuid in unsaved}
    kept: list[Record] = []
    for record in stored:
        now = here.pop(record.uuid, None) if record.uuid in unsaved else record
        if now is not None:
            kept.append(now)
    kept += here.values()
    return tuple(kept)
