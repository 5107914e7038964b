"""A store in an SQL database: what GeoPackage and PostgreSQL have in common.

Every save is one transaction, which takes the row of its assessment first: of two windows that save at once, the
second waits for the first and then sees what it wrote.  An answer is only written over the revision that was known
when it was changed.  A save that is repeated, because nobody knows whether it came through, changes nothing.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol, cast

from ...core.assessment.plain_records import FIELDS, Kept, Kind, content_of, from_plain, plain
from ...core.assessment.records import Answer, Assessment, CalculationRun, Contents, Evidence, LogEntry, Measure
from ...core.errors import ChecklistError, PlanningError
from . import errors
from .schema import (
    ANSWERS,
    ASSESSMENTS,
    EVIDENCE,
    LOG,
    MEASURES,
    META,
    PARENT,
    RUNS,
    Dialect,
    Table,
    deleting,
    inserting,
    reading,
    writing,
)

if TYPE_CHECKING:
    from ...core.assessment.working_copy import Unsaved

_DEEPEST = 50  # what calculations are given is a few levels deep


class Cursor(Protocol):
    """Cursor as both database modules offer it."""

    @property
    def rowcount(self) -> int:
        """How many rows the last statement has written."""

    def execute(self, statement: str, values: Sequence[object] = ...) -> object:
        """Run a statement with values bound to it."""

    def fetchall(self) -> list[tuple[object, ...]]:
        """Return the rows of the last statement."""


class SqlStore(ABC):
    """A store of assessments in tables; a dialect and its transactions are left to the databases."""

    dialect: Dialect

    @property
    @abstractmethod
    def where(self) -> str:
        """What to call the place."""

    @property
    @abstractmethod
    def is_writable(self) -> bool:
        """Whether it can be written now."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Cursor]:
        """Open a transaction that reads one state of the store."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Cursor]:
        """Open a transaction that writes all or nothing."""

    # -- reading ---------------------------------------------------------------------------------------------

    def assessments(self) -> Sequence[Assessment]:
        """Return the heads of all assessments, newest first; of the same time, by id."""
        with self._reading() as cursor:
            heads = cast("list[Assessment]", list(self._records(cursor, ASSESSMENTS)))
        return sorted(sorted(heads, key=lambda head: head.uuid), key=lambda head: head.modified, reverse=True)

    def load(self, uuid: str) -> Contents:
        """Return a whole assessment.

        Raises
        ------
        StoreError, ChecklistError
            When it is not there, or somebody has written what cannot be read into its tables.
        """
        with self._reading() as cursor:
            heads = list(self._records(cursor, ASSESSMENTS, uuid=uuid))
            if not heads:
                raise errors.missing(self.where)
            parts = {table: tuple(self._of(cursor, table, uuid)) for table in (ANSWERS, EVIDENCE, MEASURES, RUNS, LOG)}
        answers = cast("tuple[Answer, ...]", parts[ANSWERS])
        return Contents(
            cast("Assessment", heads[0]),
            {answer.item_id: answer for answer in answers},
            cast("tuple[Evidence, ...]", parts[EVIDENCE]),
            cast("tuple[Measure, ...]", parts[MEASURES]),
            cast("tuple[CalculationRun, ...]", parts[RUNS]),
            cast("tuple[LogEntry, ...]", parts[LOG]),
        )

    @property
    def is_waiting(self) -> bool:
        """Whether something is in memory alone: never, a change is written or refused at once."""
        return False

    @property
    def failure(self) -> PlanningError | None:
        """Why the store could not be read or written at the last try: that is raised at once, so None."""
        return None

    def retry(self, _first: str = "") -> bool:
        """Return that nothing waits any more."""
        return True

    def token(self) -> str:
        """Return a mark of the present state of the store, another one after each writing.

        Take it before loading: what is written in between is then seen at the next look.
        """
        with self._reading() as cursor:
            cursor.execute(" ".join(("SELECT uuid, changes FROM", ASSESSMENTS.name, "ORDER BY uuid")))
            return ";".join(f"{uuid}:{changes}" for uuid, changes in cursor.fetchall())

    # -- writing ---------------------------------------------------------------------------------------------

    def create(self, assessment: Assessment) -> None:
        """Store a new assessment."""
        self.add(Contents(assessment))

    def add(self, contents: Contents) -> None:
        """Keep a new assessment with all that is in it: an import, or a copy from another store.

        Raises
        ------
        StoreError
            When it is there already, or cannot be written.
        """
        head = contents.assessment
        with self._writing() as cursor:
            cursor.execute(inserting(ASSESSMENTS, self.dialect), to_row(head))
            if cursor.rowcount != 1:
                raise errors.already_there(head.title, self.where)
            for table, records in _parts(contents):
                for record in records:
                    cursor.execute(inserting(table, self.dialect), (head.uuid, *to_row(record)))

    def save(self, contents: Contents, unsaved: Unsaved) -> None:
        """Write what has changed, all or nothing.

        Raises
        ------
        StoreConflict
            When somebody else has written a newer revision of an answer.
        StoreError
            When it cannot be written.
        """
        with self._writing() as cursor:
            self._write_head(cursor, contents.assessment, unsaved)
            self._refuse_newer_pieces(cursor, contents, unsaved)
            self._write_answers(cursor, contents, unsaved)
            self._write_pieces(cursor, contents, unsaved)

    def _write_head(self, cursor: Cursor, head: Assessment, unsaved: Unsaved) -> None:
        """Take the row of the assessment, and write it where it has changed."""
        mark = self.dialect.mark
        counting = ("UPDATE", ASSESSMENTS.name, "SET changes = changes + 1 WHERE uuid =", mark)
        cursor.execute(" ".join(counting), (head.uuid,))
        if cursor.rowcount != 1:
            raise errors.missing(self.where)
        stored = cast("Assessment", next(self._records(cursor, ASSESSMENTS, uuid=head.uuid)))
        if unsaved.head:
            if stored.modified != unsaved.head_before and content_of(stored) != content_of(head):
                raise errors.head_conflict(stored.title, self.where, unsaved)
            cursor.execute(writing(ASSESSMENTS, self.dialect), to_row(head))
        elif stored.is_final or stored.checklist_sha256 != head.checklist_sha256:
            raise errors.moved_on(stored.title, self.where)

    def _write_answers(self, cursor: Cursor, contents: Contents, unsaved: Unsaved) -> None:
        statement = writing(ANSWERS, self.dialect, only_revision=True)
        uuid, refused = contents.assessment.uuid, []
        for item, before in sorted(unsaved.answers.items()):
            answer = contents.answers[item]
            cursor.execute(statement, (uuid, *to_row(answer), before))
            if cursor.rowcount != 1 and not self._holds(cursor, uuid, answer):
                refused.append(item)
        if refused:
            raise errors.conflict(tuple(refused), self.where, unsaved)

    def _holds(self, cursor: Cursor, uuid: str, answer: Answer) -> bool:
        """Tell whether an answer is in the store already: this save came through once before."""
        rows = self._records(cursor, ANSWERS, **{PARENT: uuid, "item_id": answer.item_id})
        return any(
            isinstance(row, Answer) and row.revision == answer.revision and content_of(row) == content_of(answer)
            for row in rows
        )

    def _refuse_newer_pieces(self, cursor: Cursor, contents: Contents, unsaved: Unsaved) -> None:
        """Refuse to write over evidence and measures that somebody else has changed or taken away."""
        refused = set()
        for kind, table, here in (("evidence", EVIDENCE, contents.evidence), ("measure", MEASURES, contents.measures)):
            now: dict[str, Kept] = {piece.uuid: piece for piece in here}
            for (of, uuid), before in unsaved.before.items():
                if of != kind:
                    continue
                by = {PARENT: contents.assessment.uuid, "uuid": uuid}
                stored = next(self._records(cursor, table, **by), None)
                if content_of(stored) not in (content_of(before), content_of(now.get(uuid))):
                    pieces = (stored, before, now.get(uuid))
                    refused.add(next(piece.item_id for piece in pieces if isinstance(piece, Evidence | Measure)))
        if refused:
            raise errors.conflict(tuple(sorted(refused)), self.where, unsaved)

    def _write_pieces(self, cursor: Cursor, contents: Contents, unsaved: Unsaved) -> None:
        """Write evidence, measures, calculations and the log; take away what is no more."""
        uuid = contents.assessment.uuid
        changed = {EVIDENCE: unsaved.evidence, MEASURES: unsaved.measures, RUNS: unsaved.runs}
        for table, records in _parts(contents):
            if table in changed:
                here = {getattr(record, "uuid", ""): record for record in records}
                for piece in sorted(changed[table] & here.keys()):
                    cursor.execute(writing(table, self.dialect), (uuid, *to_row(here[piece])))
                for piece in sorted(changed[table] - here.keys()):
                    cursor.execute(deleting(table, self.dialect), (uuid, piece))
        for entry in unsaved.log:
            cursor.execute(inserting(LOG, self.dialect), (uuid, *to_row(entry)))

    # -- within ----------------------------------------------------------------------------------------------

    def _records(self, cursor: Cursor, table: Table, **by: str) -> Iterator[Kept]:
        cursor.execute(reading(table, self.dialect, tuple(by)), tuple(by.values()))
        return iter([to_record(table, row) for row in cursor.fetchall()])

    def _of(self, cursor: Cursor, table: Table, uuid: str) -> Iterator[Kept]:
        return self._records(cursor, table, **{PARENT: uuid})


def _parts(contents: Contents) -> tuple[tuple[Table, Sequence[Kept]], ...]:
    return (
        (ANSWERS, tuple(contents.answers.values())),
        (EVIDENCE, contents.evidence),
        (MEASURES, contents.measures),
        (RUNS, contents.runs),
        (LOG, contents.log),
    )


def schema_version(cursor: Cursor) -> str:
    """Return the version that a store says its tables are of; empty where it says none."""
    cursor.execute(" ".join(("SELECT value FROM", META, "WHERE name = 'schema_version'")))
    rows = cursor.fetchall()
    return str(rows[0][0]) if rows else ""


def to_row(record: Kept) -> tuple[object, ...]:
    """Return the values of a record in the order of its table's columns."""
    values = plain(record)
    return tuple(_value(values[name], kind) for name, kind in FIELDS[type(record)].items())


def to_record(table: Table, row: Sequence[object]) -> Kept:
    """Return the record of a row.

    Raises
    ------
    ChecklistError
        When the row does not hold what the table should.
    """
    fields = FIELDS[table.record].items()
    values = {name: _plain(value, kind) for (name, kind), value in zip(fields, row, strict=True)}
    try:
        return from_plain(cast("type[Answer]", table.record), values)  # one of the records; which, the table knows
    except OverflowError as error:  # numbers that no computer counts with
        raise ChecklistError(
            "A record of the kind '{record}' cannot be read: {reason}.",
            hint="Mend it, or take it from a copy that was saved before.", record=table.record.__name__, reason=error,
        ) from None  # fmt: skip


def _value(value: object, kind: Kind) -> object:
    if kind not in (Kind.LIST, Kind.OBJECT) or value is None:
        return value
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _plain(value: object, kind: Kind) -> object:
    """Return the value of a column; what is no JSON stays a text, which `from_plain` refuses by name."""
    if kind not in (Kind.LIST, Kind.OBJECT) or not isinstance(value, str):
        return value
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):  # no JSON, or nested without end
        return value
    return found if _depth(found) <= _DEEPEST else value


def _depth(value: object) -> int:
    """Return how deep lists and dictionaries lie within each other."""
    deep, layer = 0, [value]
    while layer := [part for one in layer if isinstance(one, list | dict)
                    for part in (one.values() if isinstance(one, dict) else one)]:  # fmt: skip
        deep += 1
    return deep
