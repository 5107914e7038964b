"""The finding on priorities: which units stay among the most urgent when the weights move (rule F5)."""

from __future__ import annotations

import numpy as np

from ..known import count_positive
from ..notes import Amount, Note, Percent
from ..number_words import number
from ..report.unit_words import UnitWords
from .facts import PriorityFacts, RegionFacts
from .key_finding import KeyFinding

CHAPTER, THEME = "priority", "map_priority"
SURE = 0.95
"""Share of the trials from which on a priority is sure."""


def priority_finding(facts: RegionFacts) -> KeyFinding | None:
    """Say how many units come first in 95 of 100 trials; None where none does."""
    found = facts.priority
    if found is None:
        return None
    sure = (found.priority == 1) & (found.probability >= SURE)
    count, all_of_them = int(np.count_nonzero(sure)), int(np.count_nonzero(found.priority == 1))
    if not count:
        return None
    names = tuple(name for name, is_sure in zip(facts.people.names, sure, strict=True) if is_sure)
    people = float(np.nansum(facts.people.end[sure]))
    return KeyFinding(
        "F5", priority_sentence(count, found, facts.called),
        Note("{count} of {all}", count=Amount(count), all=Amount(all_of_them)), _explained(facts, found, people),
        people, CHAPTER, THEME, (Note("all indicators weigh the same; their choice is a choice of policy"),), names,
    )  # fmt: skip


def priority_sentence(count: int, found: PriorityFacts, called: UnitWords) -> Note:
    """Say that so many units come first, and how sure that is."""
    moved = _moved(found.spread)
    if count == 1:
        return Note("One {unit} comes first in 95 of 100 trials with the weights moved by {moved}.", unit=called.one,
                    moved=moved)  # fmt: skip
    return Note("{count} {units} come first in 95 of 100 trials with the weights moved by {moved}.",
                count=number(count, in_front=True), units=called.many, moved=moved)  # fmt: skip


def _moved(spread: float) -> Note:
    return Note("a quarter") if spread == 0.25 else Note("{percent}", percent=Percent(100 * spread, 0))


def _explained(facts: RegionFacts, found: PriorityFacts, people: float) -> tuple[Note, ...]:
    first = Note("of the most urgent tenth stay in it, with {people} {people:inhabitant|inhabitants}; {draws} trials "
                 "were made.",
                 people=Amount(people), draws=Amount(found.draws))  # fmt: skip
    meeting = None if found.worst is None else count_positive(found.worst)
    if found.worst is None or not meeting:
        return (first,)
    there = Amount(np.nansum(facts.people.end[found.worst == 1]))
    return first, Note("Fast loss and long ways meet in {count} {units}, home to {people} {people:person|people}.",
                       count=Amount(meeting), units=facts.called.of(meeting), people=there)  # fmt: skip
