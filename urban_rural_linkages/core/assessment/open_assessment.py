"""An open assessment: unsaved changes, what others write meanwhile, and decisions between two versions.

Why a class of its own, without windows and files: the dock shows it, the store keeps it, the report reads it, and all
that can go wrong with an answer can be tried without any of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from .answering import Answering
from .checklist import Checklist
from .edits import Clock, Names
from .merge import Conflict, Which
from .records import Contents
from .undecided import Undecided
from .working_copy import Unsaved, changed_items, difference

__all__ = ["OpenAssessment", "Unsaved"]


class OpenAssessment(Answering):
    """An assessment at work; see `Answering` for its parameters."""

    def __init__(self, checklist: Checklist, contents: Contents, author: str, clock: Clock, new_uuid: Names) -> None:
        super().__init__(checklist, contents, author, clock, new_uuid)
        self._undecided = Undecided(self._records, self._edits.entry)

    # -- what there is ---------------------------------------------------------------------------------------

    def standing(self) -> Contents:
        """Return all there is as the store holds it once it is written: what waits for a decision is as it is there."""
        return self._undecided.standing(self.contents())

    # -- saving ----------------------------------------------------------------------------------------------

    def take_unsaved(self) -> Unsaved:
        """Return what has changed since the last call, to be written by a store; give it back with `give_back`.

        What waits for a decision stays here; its version is in the log that is returned.
        """
        self._undecided.keep()
        unsaved, self._records.unsaved = self._undecided.parted(self._records.unsaved)
        return unsaved

    def give_back(self, unsaved: Unsaved) -> None:
        """Take back changes that could not be written: they will be part of the next `take_unsaved`."""
        self._records.unsaved = unsaved.joined(self._records.unsaved)

    @property
    def has_unsaved(self) -> bool:
        """Whether something has changed since the last `take_unsaved`, or waits for a decision."""
        return bool(self._records.unsaved)

    @property
    def has_writable(self) -> bool:
        """Whether `take_unsaved` returns something: what has changed, but for what waits in the log already."""
        return bool(self._undecided.parted(self._records.unsaved)[0]) or not self._undecided.is_kept

    def follow(self, stored: Contents) -> tuple[str, ...]:
        """Show what others have written meanwhile; what is unsaved here stays as it is.

        Parameters
        ----------
        stored : Contents
            The assessment as the store holds it now.

        Returns
        -------
        tuple of str
            Items that have changed, sorted.  Their earlier edits can no longer be undone: undo would write over
            somebody else's work.
        """
        before = self.contents()
        self._undecided.follow(stored)
        return self._take(self._records.over(stored), before)

    def take_merged(
        self, merged: Contents, stored: Contents, undecided: Sequence[Conflict] = ()
    ) -> tuple[str, ...]:  # fmt: skip
        """Go on with what came out of a merge (see `merge`); what the store lacks of it is unsaved now.

        Parameters
        ----------
        merged, stored : Contents
            The outcome, and the assessment as the store holds it.
        undecided : sequence of Conflict
            What a person has to decide: the window goes on with its own version, the store with the other.

        Returns
        -------
        tuple of str
            Items that have changed, as `follow` returns them.
        """
        before = self.contents()
        self._records.fill(merged)
        self._records.unsaved = difference(merged, stored)
        self._undecided.hold(undecided)
        self._undecided.follow(stored)
        return self._take(self.contents(), before)

    # -- decisions -------------------------------------------------------------------------------------------

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The records of which two versions wait for a decision; `mine` is what is shown here."""
        return self._undecided.conflicts()

    def take_copy(self, merged: Contents, undecided: Sequence[Conflict]) -> tuple[str, ...]:
        """Take over what came out of a merge with a copy; of what is undecided, the copy's version waits."""
        before = self.contents()
        changed = self._take(merged, before)
        self._records.unsaved = self._records.unsaved.joined(difference(merged, before))
        self._undecided.put_on_list(undecided)
        return changed

    def decide(self, conflict: Conflict, which: Which) -> bool:
        """Keep one of two versions, in what the assessment has become meanwhile.

        Returns
        -------
        bool
            False where a version is not the one that the decision was about any more: it has to be decided anew.

        Raises
        ------
        ChecklistError
            When the assessment may not be written.
        """
        self._refuse_if_read_only()
        if not self._undecided.is_current(conflict):
            return False
        key, is_held = conflict.key, self._undecided.is_held(conflict)
        here = self._records.at(key)
        self._undecided.close(conflict, which.value)
        if is_held and which is Which.THEIRS:  # which the store holds, and which is shown now
            self._edits.forget({conflict.item})
        elif is_held or which is Which.THEIRS:
            self._edits.put_chosen(conflict.item, key, here if is_held else conflict.theirs)
        return True

    def stand_by_mine(self) -> None:
        """Let what is shown here be what the store gets, and let the other versions wait: the window is closed."""
        if not self.read_only:
            for item_id, key, mine in self._undecided.turn():
                self._edits.put_chosen(item_id, key, mine)

    # -- within ----------------------------------------------------------------------------------------------

    def _take(self, contents: Contents, before: Contents) -> tuple[str, ...]:
        changed = changed_items(before, contents)
        self._edits.forget(changed)
        self._records.fill(contents)
        return tuple(sorted(changed))
