"""The history of a board, to undo and redo: each state is a list of changes, and none is ever altered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .changes import BoardChange, Closed, Resized, key_of

_MOST_STATES = 500


@dataclass(frozen=True)
class History:
    """States of a board; every step gives another history, and this one stays as it is.

    Attributes
    ----------
    states : tuple of tuple of BoardChange
        From the first to the last.
    place : int
        Which of them holds now.

    Examples
    --------
    >>> done = History().do(Closed("s1"))
    >>> done.changes, done.undo().changes, done.undo().redo() == done
    ((Closed(service='s1'),), (), True)
    """

    states: tuple[tuple[BoardChange, ...], ...] = ((),)
    place: int = 0

    @classmethod
    def of(cls, changes: Sequence[BoardChange]) -> History:
        """Begin with the changes of a scenario that was kept."""
        return cls((tuple(changes),))

    @property
    def changes(self) -> tuple[BoardChange, ...]:
        """The changes that hold now."""
        return self.states[self.place]

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return self.place > 0

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return self.place + 1 < len(self.states)

    def do(self, change: BoardChange) -> History:
        """Add a change; one of the same thing takes the place of the change before it, as when a place is dragged."""
        return self._next(with_change(self.changes, change))

    def remove(self, change: BoardChange) -> History:
        """Take a change back, whenever it was made; with a new place goes its capacity."""
        return self._next(without(self.changes, change))

    def undo(self) -> History:
        """Go back one step; at the first, stay."""
        return History(self.states, max(self.place - 1, 0))

    def redo(self) -> History:
        """Go on one step; at the last, stay."""
        return History(self.states, min(self.place + 1, len(self.states) - 1))

    def given_up(self) -> History:
        """Forget the step that led here, and those after it, for it was in vain; at the first, stay.

        Examples
        --------
        >>> History().do(Closed("s1")).given_up() == History()
        True
        """
        return History(self.states[: self.place], self.place - 1) if self.can_undo else self

    def _next(self, changes: tuple[BoardChange, ...]) -> History:
        if changes == self.changes:
            return self
        states = (*self.states[: self.place + 1], changes)[-_MOST_STATES:]
        return History(states, len(states) - 1)


def with_change(changes: tuple[BoardChange, ...], change: BoardChange) -> tuple[BoardChange, ...]:
    """Add a change to others, or put it in the place of the one of the same thing and kind.

    A service that closes has no capacity to change any more.
    """
    if isinstance(change, Closed):
        changes = tuple(one for one in changes if not (isinstance(one, Resized) and one.service == change.service))
    same = [number for number, one in enumerate(changes) if type(one) is type(change) and key_of(one) == key_of(change)]
    if not same:
        return (*changes, change)
    return (*changes[: same[0]], change, *changes[same[0] + 1 :])


def without(changes: tuple[BoardChange, ...], change: BoardChange) -> tuple[BoardChange, ...]:
    """Take a change out of others, and with a new place the change of its capacity."""
    of_it = type(change), key_of(change)
    left = tuple(one for one in changes if (type(one), key_of(one)) != of_it)
    if isinstance(change, Closed | Resized):
        return left
    return tuple(one for one in left if not (isinstance(one, Resized) and one.service == change.key))
