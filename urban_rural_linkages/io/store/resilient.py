"""Resilient store: where another store fails, it holds everything in memory and tries again.

Why: networks go down, disks fill up and somebody moves the file while the window is open.  Whoever is in the middle of
an interview must not be stopped by that, and must see it: `failure` says what is wrong until it is mended.

A conflict is no failure: it is handed on, because a person has to decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from ...core.assessment.records import Assessment, Contents
from ...core.assessment.working_copy import Unsaved, difference
from ...core.errors import PlanningError
from .errors import StoreConflict, already_there
from .sql import SqlStore


class ResilientStore:
    """A store around another one.

    Parameters
    ----------
    store : SqlStore
        Where assessments are kept while all is well.

    Attributes
    ----------
    failure : PlanningError or None
        Why the store could not be read or written at the last try; None while all is well.
    """

    def __init__(self, store: SqlStore) -> None:
        self.inner = store
        self.failure: PlanningError | None = None
        self._known: dict[str, Contents] = {}
        self._waiting: dict[str, Unsaved] = {}
        self._new: set[str] = set()

    @property
    def where(self) -> str:
        """What the inner store calls itself."""
        return self.inner.where

    @property
    def is_writable(self) -> bool:
        """Always: what cannot be written is held in memory."""
        return True

    @property
    def is_waiting(self) -> bool:
        """Whether something is in memory alone."""
        return bool(self._waiting or self._new)

    def waiting(self) -> list[Contents]:
        """Return the assessments that are in memory alone, or in part."""
        return [self._known[uuid] for uuid in sorted(self._new | self._waiting.keys())]

    def assessments(self) -> Sequence[Assessment]:
        """Return the heads of all assessments, newest first; those in memory where the store cannot be read."""
        heads = {uuid: contents.assessment for uuid, contents in self._known.items()}
        try:
            stored = {head.uuid: head for head in self.inner.assessments()}
        except PlanningError as error:
            self.failure = error
        else:
            held = {uuid: head for uuid, head in heads.items() if uuid in self._waiting or uuid in self._new}
            heads = {**stored, **held}
        return sorted(sorted(heads.values(), key=lambda head: head.uuid), key=lambda head: head.modified, reverse=True)

    def load(self, uuid: str) -> Contents:
        """Return a whole assessment: what waits in memory comes before what is in the store.

        Raises
        ------
        PlanningError
            When it cannot be read and was never read before.
        """
        if uuid in self._waiting or uuid in self._new:
            return self._known[uuid]
        try:
            self._known[uuid] = self.inner.load(uuid)
        except PlanningError as error:
            if uuid not in self._known:
                raise
            self.failure = error
        return self._known[uuid]

    def create(self, assessment: Assessment) -> None:
        """Store a new assessment."""
        self.add(Contents(assessment))

    def add(self, contents: Contents) -> None:
        """Keep a new assessment with all that is in it."""
        uuid = contents.assessment.uuid
        if any(head.uuid == uuid for head in self.assessments()):
            raise already_there(contents.assessment.title, self.where)
        self._known[uuid] = contents
        self._new.add(uuid)
        self.retry()

    def save(self, contents: Contents, unsaved: Unsaved) -> None:
        """Write what has changed, or hold it in memory.

        Raises
        ------
        StoreConflict
            When somebody else has written a newer answer.  Nothing waits here then: the changes are the caller's to
            take back, merge and save anew.
        """
        uuid = contents.assessment.uuid
        self._known[uuid] = contents
        self._waiting[uuid] = self._waiting.get(uuid, Unsaved()).joined(unsaved)
        self.retry(uuid)

    def retry(self, first: str = "") -> bool:
        """Write all that waits and tell whether nothing waits any more; a timer may call it.

        Raises
        ------
        StoreConflict
            Of the assessment named `first`; the others go on waiting.
        """
        failed: PlanningError | None = None
        for uuid in sorted(self._new | self._waiting.keys(), key=lambda waiting: waiting != first):
            try:
                self._write(uuid)
            except StoreConflict as error:
                failed = error
                if uuid == first:
                    self._waiting.pop(uuid)
                    raise
            except PlanningError as error:
                failed = error
        self.failure = failed
        return not self.is_waiting

    def move_to(self, store: SqlStore) -> None:
        """Write every assessment that is known here to another store, and go on there.

        Raises
        ------
        PlanningError
            When it cannot be written; then everything stays as it was.
        """
        with suppress(PlanningError):  # those that were never opened come along if they can still be read
            for head in self.inner.assessments():
                self._known.setdefault(head.uuid, self.inner.load(head.uuid))
        there = {head.uuid for head in store.assessments()}
        for uuid, contents in sorted(self._known.items()):
            if uuid in there:
                store.save(contents, difference(contents, store.load(uuid)))
            else:
                store.add(contents)
        self.inner, self.failure = store, None
        self._waiting.clear()
        self._new.clear()

    def token(self) -> str:
        """Return a mark of the present state of the store; empty while it cannot be read."""
        try:
            token = self.inner.token()
        except PlanningError as error:
            self.failure = error
            return ""
        if not self.is_waiting:
            self.failure = None
        return token

    def _write(self, uuid: str) -> None:
        if uuid in self._new:
            self.inner.add(self._known[uuid])
            self._new.discard(uuid)
        elif self._waiting[uuid]:
            self.inner.save(self._known[uuid], self._waiting[uuid])
        self._waiting.pop(uuid, None)
