"""Closing of an assessment: what is missing before it is declared final.

Whoever declares an assessment final decides; what is open is listed before, and said on the first page of the report.
A question is declared not applicable with a reason.  Without one it stays open, a duty above all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .applicability import asked_items
from .checklist import Checklist, Item
from .records import Answer, Assessment
from .standing import counted_codes, standing_score


@dataclass(frozen=True)
class Closing:
    """Items that are missing and items set aside, by their ids, in the order of the checklist.

    Attributes
    ----------
    blocking : tuple of str
        Blocking items that are not answered, or answered as not met.
    set_aside : tuple of str
        Items declared not applicable, with the reason written.
    without_reason : tuple of str
        Items declared not applicable without one: they count as open.
    unanswered : tuple of str
        Items without any answer.
    unexplained : tuple of str
        Other answers that have to be explained, and have no note.
    to_review : tuple of str
        Answers whose question or threshold has changed since.
    """

    blocking: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    without_reason: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    unexplained: tuple[str, ...] = ()
    to_review: tuple[str, ...] = ()

    @property
    def missing(self) -> int:
        """How many things of the assessment are missing, each item once."""
        return len({*self.blocking, *self.without_reason, *self.unanswered, *self.unexplained, *self.to_review})


def in_all(closings: Iterable[Closing]) -> tuple[int, int]:
    """Return how many things are missing in all units together, and how many blocking items are open.

    Examples
    --------
    >>> in_all([Closing(blocking=("a",)), Closing(blocking=("a",), unanswered=("b",))])
    (3, 2)
    """
    found = list(closings)
    return sum(one.missing for one in found), sum(len(one.blocking) for one in found)


def closing(checklist: Checklist, assessment: Assessment, answers: Mapping[str, Answer]) -> Closing:
    """Return what is missing before an assessment is final.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    assessment : Assessment
        The plan decides what is asked of it.
    answers : mapping of str to Answer
        By item.
    """
    asked = asked_items(checklist, assessment.plan, counted_codes(checklist, answers))
    given = {item.id: answers.get(item.id, Answer(item.id)) for item in asked}
    aside = [item for item in asked if checklist.is_set_aside(item, given[item.id].codes)]
    others = [item for item in asked if item not in aside]

    def ids(items: list[Item], holds: bool) -> tuple[str, ...]:
        return tuple(item.id for item in items if bool(given[item.id].note.strip()) is holds)

    return Closing(
        blocking=standing_score(checklist, assessment, answers).blocking_open,
        set_aside=ids(aside, holds=True),
        without_reason=ids(aside, holds=False),
        unanswered=tuple(item.id for item in others if not given[item.id].codes),
        unexplained=ids([item for item in others
                         if any(checklist.needs_note(item, code) for code in given[item.id].codes)], holds=False),
        to_review=tuple(item.id for item in asked if given[item.id].to_review),
    )  # fmt: skip
