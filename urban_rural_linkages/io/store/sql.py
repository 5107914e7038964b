"""A store in an SQL database: what GeoPackage and PostgreSQL have in common.

Every save is one transaction, which takes the row of its assessment first: of two windows that save at once, the
second waits for the first and then sees what it wrote.  An answer is only written over the revision that was known
when it was changed.  A save that is repeated, because nobody knows whether it came through, changes nothing.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, cast

from ...core.assessment.format.records import Kept, content_of
from ...core.assessment.records import Answer, Assessment, CalculationRun, Contents, Evidence, LogEntry, Measure
from ...core.assessment.unsaved import Unsaved
from . import errors
from .rows import to_record, to_row
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


class Cursor(Protocol):
    """What both database modules offer."""

    @property
    def rowcount(self) -> int:
        """How many rows the last statement has written."""

    def execute(self, statement: str, values: Sequence[object] = ...) -> object:
        """Run a statement with values bound to it."""

    def fetchall(self) -> list[tuple[object, ...]]:
        """Return the rows of the last statement."""


class SqlStore(ABC):
    """A keeper of assessments in tables; a dialect and its transactions are left to the databases."""

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

    def token(self) -> str:
        """Return a mark of the present state of the store, for `changed_since`."""
        with self._reading() as cursor:
            cursor.execute(" ".join(("SELECT uuid, changes FROM", ASSESSMENTS.name, "ORDER BY uuid")))
            return ";".join(f"{uuid}:{changes}" for uuid, changes in cursor.fetchall())

    def changed_since(self, token: str) -> bool:
        """Tell whether anybody, this keeper included, has written since a token was taken.

        Take the new token before loading: what is written in between is then seen at the next look.
        """
        return self.token() != token

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
