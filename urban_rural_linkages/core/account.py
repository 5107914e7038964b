"""Account of a run: what it read, used and left out.

A figure can only be defended when it is known what it rests on.  Each kind of thing that a run reads (features, lines
and their km, parts of geometries, people, zones, bands, pairs) gets a tally: how much was read, how much was left out
and for which reason.  What was used is the rest.
"""

from __future__ import annotations

from dataclasses import dataclass

from .notes import Note


@dataclass(frozen=True)
class LeftOut:
    """An amount that was read and not used.

    Attributes
    ----------
    amount : float
        How much, in the unit of the tally; the same thing is left out for one reason only.
    reason : Note
        Why, as words that follow the amount: ``Note("without a speed")``.
    examples : tuple of str
        Labels of the first few, so that the user finds them.
    """

    amount: float
    reason: Note
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tally:
    """Account of one kind of thing: number read, used and left out.

    Attributes
    ----------
    subject : Note
        What was counted, with its layer: ``Note("Lines of '{layer}'", layer="roads")``.
    read : float
        How much there was.
    left_out : tuple of LeftOut
        What was not used, by reason; reasons of amount 0 are dropped.
    unit : str
        ``""`` for things that are counted, else ``km``, ``km2`` or another symbol.
    of_people : bool
        Whether people are counted: then the tally belongs into a report too.

    Examples
    --------
    >>> lines = Tally(Note("Lines of '{layer}'", layer="roads"), 120, (LeftOut(20, Note("without a speed")),))
    >>> lines.used
    100
    >>> lines.is_whole
    False
    """

    subject: Note
    read: float
    left_out: tuple[LeftOut, ...] = ()
    unit: str = ""
    of_people: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "left_out", tuple(part for part in self.left_out if part.amount))

    @property
    def used(self) -> float:
        """What was read and not left out."""
        return self.read - sum(part.amount for part in self.left_out)

    @property
    def share_left_out(self) -> float:
        """What was left out of what was read, 0 to 1; 0 where nothing was read."""
        return (self.read - self.used) / self.read if self.read else 0.0

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out."""
        return not self.left_out


def people_tally(subject: Note, people: float, left_out: float, reason: Note) -> Tally:
    """Account for people, some of whom are left out for one reason; both are rounded to tenths.

    Grids and shares hold parts of persons, and less than a tenth is the rounding of sums.

    Examples
    --------
    >>> tally = people_tally(Note("People"), 1200.04, 0.04, Note("outside all units"))
    >>> tally.read, tally.is_whole
    (1200.0, True)
    """
    return Tally(subject, round(people, 1), (LeftOut(round(left_out, 1), reason),), of_people=True)
