"""A finding: a sentence with its figure, of whom it is true, where it stands, and what limits it."""

from __future__ import annotations

from dataclasses import dataclass

from ..notes import Amount, Note


@dataclass(frozen=True)
class KeyFinding:
    """A finding of the page that a minister reads.

    Attributes
    ----------
    rule : str
        Id of the rule by which it is said, such as ``F1a``.
    sentence : Note
        What was found.
    figure : Amount or Note
        Its figure, for the language to write.
    explanation : tuple of Note
        What the figure counts, and beside what it stands; goes on where the figure ends.
    people : float
        How many it concerns.
    chapter, theme : str
        Where it stands, and the map that shows it.
    reference : tuple of Note
        What its figures rest on, and their limits, each a few words.
    named : tuple of str
        Groups and units that it names.
    """

    rule: str
    sentence: Note
    figure: Amount | Note
    explanation: tuple[Note, ...]
    people: float
    chapter: str
    theme: str
    reference: tuple[Note, ...] = ()
    named: tuple[str, ...] = ()
