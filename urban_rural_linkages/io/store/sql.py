"""A store in an SQL database: what GeoPackage and PostgreSQL have in common.

Every save is one transaction, which takes the row of its assessment first: of two windows that save at once, the
second waits for the first and then sees what it wrote.  An answer is only written over the revision that was known
when it was changed.  A save that is repeated, because nobody knows whether it came through, changes nothing.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol, cast

from ...core.assessment.kinds import PIECE_KINDS, Piece, answers_by_id, parts_of, with_answers, with_parts
from ...core.assessment.plain_records import FIELDS, Kept, Kind, content_of, from_plain, plain
from ...core.assessment.records import Answer, Assessment, Contents, LogEntry, Status
from ...core.errors import ChecklistError, PlanningError
from . import errors
from .schema import (
    ANSWERS,
    ASSESSMENTS,
    LOG,
    META,
    PARENT,
    RECORDS,
    SCHEMA_VERSION,
    TABLE_OF,
    Dialect,
    Table,
    column_of,
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
        """Return the heads of all assessments but deleted ones, newest first; of the same time, by id."""
        with self._reading() as cursor:
            found = cast("list[Assessment]", list(self._records(cursor, ASSESSMENTS)))
        heads = [head for head in found if head.status is not Status.DELETED]
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
            answers = cast("list[Answer]", list(self._of(cursor, ANSWERS, uuid)))
            parts = {table.kind: tuple(self._of(cursor, table, uuid)) for table in RECORDS}
            log = cast("list[LogEntry]", list(self._of(cursor, LOG, uuid)))
        whole = Contents(cast("Assessment", heads[0]), log=tuple(log))
        return with_answers(with_parts(whole, parts), {answer.uuid: answer for answer in answers})

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
        with self._writing() as cursor:
            self._insert(cursor, contents)

    def _insert(self, cursor: Cursor, contents: Contents) -> None:
        head = contents.assessment
        cursor.execute(inserting(ASSESSMENTS, self.dialect), to_row(head))
        if cursor.rowcount != 1:
            raise errors.already_there(head.title, self.where)
        for table, records in _parts(contents):
            for record in records:
                cursor.execute(inserting(table, self.dialect), (head.uuid, *to_row(record)))

    def _rewrite(self, cursor: Cursor, kept: Iterable[Contents], making: Iterable[str]) -> None:
        """Make the tables of today and write into them what a store of an earlier version held."""
        for statement in making:
            cursor.execute(statement)
        for contents in kept:
            self._insert(cursor, contents)
        setting = ("UPDATE", META, "SET value =", self.dialect.mark, "WHERE name = 'schema_version'")
        cursor.execute(" ".join(setting), (str(SCHEMA_VERSION),))

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
            self._write_records(cursor, contents, unsaved)

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
        answers = answers_by_id(contents)
        for name, before in sorted(unsaved.answers.items()):
            answer = answers[name]
            cursor.execute(statement, (uuid, *to_row(answer), before))
            if cursor.rowcount != 1 and not self._holds(cursor, uuid, answer):
                refused.append(answer.item_id)
        if refused:
            raise errors.conflict(tuple(sorted(set(refused))), self.where, unsaved)

    def _holds(self, cursor: Cursor, uuid: str, answer: Answer) -> bool:
        """Tell whether an answer is in the store already: this save came through once before."""
        rows = self._identical(cursor, ANSWERS, uuid, answer)
        return any(
            isinstance(row, Answer) and row.revision == answer.revision and content_of(row) == content_of(answer)
            for row in rows
        )

    def _refuse_newer_pieces(self, cursor: Cursor, contents: Contents, unsaved: Unsaved) -> None:
        """Refuse to write over pieces that somebody else has changed or taken away."""
        refused, now = set(), parts_of(contents)
        for (kind, uuid), before in unsaved.records.items():
            if kind not in PIECE_KINDS:
                continue
            here = next((piece for piece in now[kind] if piece.uuid == uuid), None)
            known = cast("Piece | None", here or before)
            if known is None:  # added and taken away again, before it was written
                continue
            stored = next(self._identical(cursor, TABLE_OF[kind], contents.assessment.uuid, known), None)
            if content_of(stored) not in (content_of(before), content_of(here)):
                refused.add(known.item_id)
        if refused:
            raise errors.conflict(tuple(sorted(refused)), self.where, unsaved)

    def _write_records(self, cursor: Cursor, contents: Contents, unsaved: Unsaved) -> None:
        """Write pieces, results and the log; take away what is no more."""
        uuid, now = contents.assessment.uuid, parts_of(contents)
        here = {(kind, record.uuid): record for kind, records in now.items() for record in records}
        for key, before in unsaved.records.items():
            table = TABLE_OF[key[0]]
            if key in here:
                cursor.execute(writing(table, self.dialect), (uuid, *to_row(here[key])))
            elif before is not None:
                cursor.execute(deleting(table, self.dialect), (uuid, *table.identity(before)))
        for entry in unsaved.log:
            cursor.execute(inserting(LOG, self.dialect), (uuid, *to_row(entry)))

    # -- within ----------------------------------------------------------------------------------------------

    def _records(self, cursor: Cursor, table: Table, **by: str) -> Iterator[Kept]:
        cursor.execute(reading(table, self.dialect, tuple(by)), tuple(by.values()))
        return iter([to_record(table, row) for row in cursor.fetchall()])

    def _identical(self, cursor: Cursor, table: Table, uuid: str, record: Kept) -> Iterator[Kept]:
        """Return the row that a record would take the place of."""
        columns = (PARENT, *(column_of(name, FIELDS[table.record][name]) for name in table.unique))
        return self._records(
            cursor, table, **dict(zip(columns, map(str, (uuid, *table.identity(record))), strict=True))
        )

    def _of(self, cursor: Cursor, table: Table, uuid: str) -> Iterator[Kept]:
        return self._records(cursor, table, **{PARENT: uuid})


def _parts(contents: Contents) -> Iterator[tuple[Table, Iterable[Kept]]]:
    yield ANSWERS, answers_by_id(contents).values()
    parts = parts_of(contents)
    for table in RECORDS:
        yield table, parts[table.kind]
    yield LOG, contents.log


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
    values = {name: plain_value(value, kind) for (name, kind), value in zip(fields, row, strict=True)}
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


def plain_value(value: object, kind: Kind) -> object:
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
