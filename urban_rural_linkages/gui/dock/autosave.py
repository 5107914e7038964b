"""Autosave: at the latest 400 ms after a change, and whenever the user turns away.

What cannot be written stays in the open assessment and is tried again; a crash between two savings costs the last
400 ms.  When somebody else has written meanwhile, both become one at once; of what both have changed, the store keeps
theirs, the window mine and the log both, until somebody decides.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal

from ...core.assessment.merge import Conflict, Merged, merge
from ...core.assessment.open_assessment import OpenAssessment
from ...core.assessment.records import Contents
from ...core.assessment.working_copy import difference
from ...core.errors import ChecklistError, PlanningError
from ...i18n import error_sentence
from ...io.store.errors import StoreConflict
from .ports import AssessmentStore

DELAY_MS = 400
RETRY_MS = 5000
LOOK_MS = 2000


class Autosave(QObject):
    """Writes what has changed.

    Attributes
    ----------
    saved : signal
        All is written.
    failed : signal of str
        It could not be written, and why.
    conflicted : signal of Merged
        Both have changed the same: a person has to decide, by `settle`.
    agreed : signal
        Nothing waits for a decision any more.
    merged : signal
        Others have written meanwhile.
    """

    saved = pyqtSignal()
    failed = pyqtSignal(str)
    conflicted = pyqtSignal(object)
    agreed = pyqtSignal()
    merged = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: OpenAssessment | None = None
        self._store: AssessmentStore | None = None
        self._base: Contents | None = None
        self._told: tuple[Conflict, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)  # others may be 5 % late
        self._timer.timeout.connect(self.flush)
        self._seen = ""
        self._others = QTimer(self)
        self._others.timeout.connect(self.look)

    def follow(self, work: OpenAssessment | None, store: AssessmentStore, stored: Contents | None) -> None:
        """Save an assessment from now on.

        Parameters
        ----------
        work : OpenAssessment or None
            What is worked on; None = nothing.
        store : AssessmentStore
            Where it is kept.
        stored : Contents or None
            As it is kept there; None = it is not yet.
        """
        self._timer.stop()
        self._work, self._store, self._base = work, store, stored
        self._told, self._seen = (), ""
        if work is None:
            self._others.stop()
        else:
            self._others.start(LOOK_MS)
            if stored is None or work.has_unsaved:
                self.flush()
        self._tell_undecided()

    @property
    def undecided(self) -> Merged | None:
        """What waits for a decision, in the assessment as it is now; None where nothing does."""
        if self._work is None or not self._work.conflicts:
            return None
        return Merged(self._work.contents(), self._work.conflicts)

    @property
    def has_unsaved(self) -> bool:
        """Whether the store does not hold yet all that the window shows."""
        return self._work is not None and (self._work.has_unsaved or self._base is None)

    @property
    def is_kept(self) -> bool:
        """Whether nothing would be lost if the window went: the store or its log hold all."""
        return not self._has_writable and not self._is_waiting

    def touch(self) -> None:
        """Note that something has changed; changes that follow do not put saving off."""
        if not self._timer.isActive() or self._timer.interval() != DELAY_MS:
            self._timer.start(DELAY_MS)

    def flush(self) -> bool:
        """Write at once; return whether the store holds all that the window shows."""
        self._timer.stop()
        written = self._write() if self._has_writable else self._retry()
        self._tell_undecided()
        return written and not self.has_unsaved

    def close(self) -> bool:
        """Write for the last time, with what is shown here where two versions wait; return whether all is kept."""
        if self._work is not None and not self.flush() and self.is_kept:
            self.look()
            self._work.stand_by_mine()
            self.flush()
        return self.is_kept

    def look(self) -> None:
        """Take over what somebody else has written meanwhile, while there is nothing of one's own to write."""
        if self._work is None or not self.is_kept:
            return
        work, store = self._followed
        try:
            seen = store.token()
            if not seen or seen == self._seen:
                return
            stored = store.load(work.assessment.uuid)
        except PlanningError:  # the next saving will say so
            return
        self._seen, self._base = seen, stored
        if work.follow(stored):
            self.merged.emit()
        self._tell_undecided()

    def merge_copy(self, copy: Contents) -> None:
        """Make one of the open assessment and a copy of it that came from elsewhere.

        Raises
        ------
        PlanningError
            When it is a copy of something else, or there is still something to write.
        """
        self.flush()
        if not self.is_kept:
            raise ChecklistError("What is open is not saved yet, so that no copy can be merged with it.",
                                 hint="Save first.")  # fmt: skip
        work, _ = self._followed
        merged = merge(work.contents(), copy)
        work.take_copy(merged.contents, merged.conflicts)
        self.merged.emit()
        self.flush()

    def settle(self, merged: Merged) -> bool:
        """Go on with what was decided, and write it; what has changed since it was shown is to be decided anew.

        Raises
        ------
        PlanningError
            When the assessment may not be written.
        """
        work, _ = self._followed
        for conflict, which in merged.decided:
            work.decide(conflict, which)
        return self.flush()

    @property
    def _followed(self) -> tuple[OpenAssessment, AssessmentStore]:
        """The assessment that is saved, and where."""
        if self._work is None or self._store is None:
            raise RuntimeError("no assessment is saved here")
        return self._work, self._store

    @property
    def _is_waiting(self) -> bool:
        """Whether the store holds something in memory alone."""
        return self._store is not None and self._store.is_waiting

    @property
    def _has_writable(self) -> bool:
        return self._work is not None and (self._work.has_writable or self._base is None)

    def _write(self, *, may_merge: bool = True) -> bool:
        work, store = self._followed
        unsaved = work.take_unsaved()
        contents = work.contents()
        try:
            if self._base is None:
                store.create(contents.assessment)
                self._base = Contents(contents.assessment)
            store.save(contents, unsaved)
        except StoreConflict as conflict:
            work.give_back(conflict.unsaved)  # a store may have held more than this
            if may_merge:
                return self._merge()
            self.touch()  # somebody has written once more, in between
            return False
        except Exception as error:  # whatever it is: what was answered must not be lost with it
            work.give_back(unsaved)
            self._fail(error)
            return False
        if not store.is_waiting:  # what is in memory alone is no common base for a merge
            self._base = work.standing()
        return self._tell()

    def _retry(self) -> bool:
        """Have a store that holds things in memory try again to write them."""
        if self._store is None or not self._store.is_waiting:
            return True
        try:
            self._store.retry(self._work.assessment.uuid if self._work is not None else "")
        except StoreConflict as conflict:
            self._followed[0].give_back(conflict.unsaved)
            return self._merge()
        except Exception as error:  # as in `_write`
            self._fail(error)
            return False
        return self._tell()

    def _tell(self) -> bool:
        """Say that all is written; or, of a store that holds it in memory for now, why it is not."""
        failure = self._store.failure if self._store is not None else None
        if failure is None:
            self.saved.emit()
            return True
        self._timer.start(RETRY_MS)
        self.failed.emit(error_sentence(failure))
        return False

    def _merge(self) -> bool:
        """Make one of what is here and what somebody else has written."""
        work, store = self._followed
        try:
            theirs = store.load(work.assessment.uuid)
            merged = merge(work.contents(), theirs, self._base)
        except Exception as error:  # as above
            self._fail(error)
            return False
        work.take_merged(merged.contents, theirs, merged.conflicts)
        self._base = theirs
        self.merged.emit()
        return self._write(may_merge=False) if work.has_writable else True

    def _tell_undecided(self) -> None:
        """Say what waits for a decision, when that is something else than before."""
        undecided = self.undecided
        found = undecided.conflicts if undecided is not None else ()
        if found == self._told:
            return
        self._told = found
        if undecided is None:
            self.agreed.emit()
        else:
            self.conflicted.emit(undecided)

    def _fail(self, error: Exception) -> None:
        self._timer.start(RETRY_MS)
        self.failed.emit(error_sentence(error) if isinstance(error, PlanningError) else str(error))


def all_kept(store: AssessmentStore, unsaved: Contents | None) -> list[Contents]:
    """Return all assessments of a place; of one that could not be saved there, what is open."""
    kept = {head.uuid: store.load(head.uuid) for head in store.assessments()}
    if unsaved is not None:
        kept[unsaved.assessment.uuid] = unsaved
    return list(kept.values())


def carry_over(contents: Contents, store: AssessmentStore) -> None:
    """Keep an assessment in another place, with all that is in it.

    Raises
    ------
    PlanningError
        When it cannot be written there, or is there already.
    """
    store.create(contents.assessment)
    store.save(contents, difference(contents, Contents(contents.assessment)))
