"""Candidates for an input of a diagnosis: ranked, each with its reason, and those that do not fit with theirs.

What is not sure is asked for: `Found.chosen` is empty then, and `Found.question` holds the sentence.  A window
preselects `chosen` and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..identifiers import shortened
from ..notes import Note

ENOUGH = 0.6
"""From this score on a candidate may be taken without asking."""
AHEAD = 0.15
"""By so much its score must be ahead of the second one's."""


@dataclass(frozen=True)
class Candidate:
    """A field, a pattern of fields or a layer that fits an input.

    Attributes
    ----------
    value : str
        Name of the field, pattern, or id of the layer: what the parameter is given.
    score : float
        0 to 1, for the ranking.
    reason : Note
        Why it fits, in a few words.
    gives : dict of str to object
        What else follows from it, by parameter: the unit of an area, the codes of the sexes, the years.
    """

    value: str
    score: float
    reason: Note
    gives: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """Candidates for one parameter, what does not fit it, and what has to be asked.

    Attributes
    ----------
    parameter : str
    candidates : tuple of Candidate
        The best first.
    refused : dict of str to Note
        What does not fit, and why, by its value.
    question : Note or None
        What has to be asked, where the best candidate is not sure.
    """

    parameter: str
    candidates: tuple[Candidate, ...] = ()
    refused: Mapping[str, Note] = field(default_factory=dict)
    question: Note | None = None

    @property
    def sure(self) -> bool:
        """Whether the best candidate may be taken without asking."""
        return bool(self.candidates) and self.question is None

    @property
    def chosen(self) -> str:
        """The value to preselect; empty where nothing fits, or it has to be asked."""
        return self.candidates[0].value if self.sure else ""

    @property
    def likeliest(self) -> Candidate | None:
        """The best candidate, sure or not: what "Did you mean ...?" names."""
        return self.candidates[0] if self.candidates else None

    def candidate(self, value: str) -> Candidate | None:
        """Return the candidate of a value, or None."""
        return next((one for one in self.candidates if one.value == value), None)


def decide(parameter: str, candidates: Iterable[Candidate], refused: Mapping[str, Note], what: Note,
           enough: float = ENOUGH) -> Found:  # fmt: skip
    """Rank candidates, and ask where the best is not good enough or not far enough ahead of the second.

    Parameters
    ----------
    parameter : str
    candidates : iterable of Candidate
    refused : mapping of str to Note
    what : Note
        What is looked for, such as "the code of each unit".
    enough : float
        Score from which the best is taken.

    Examples
    --------
    >>> one, other = (Candidate(name, 0.7, Note("text")) for name in ("code", "key"))
    >>> decide("UNIT_ID", [one], {}, Note("the code")).chosen
    'code'
    >>> found = decide("UNIT_ID", [one, other], {}, Note("the code"))
    >>> found.chosen, str(found.question)
    ('', 'Which field is the code? It may be code or key.')
    """
    ranked = tuple(sorted(candidates, key=lambda one: -one.score))
    if not ranked or (ranked[0].score >= enough and (len(ranked) < 2 or ranked[0].score - ranked[1].score >= AHEAD)):
        return Found(parameter, ranked, dict(refused))
    close = [one.value for one in ranked if ranked[0].score - one.score < AHEAD]
    return Found(parameter, ranked, dict(refused), which_of(what, close))


def which_of(what: Note, values: Sequence[str]) -> Note:
    """Return the question for one of several values, or whether it is the one."""
    if len(values) == 1:
        return Note("Is '{value}' {what}?", value=values[0], what=what)
    return Note("Which field is {what}? It may be {values} or {last}.", what=what, values=shortened(values[:-1]),
                last=values[-1])  # fmt: skip


def listed(parts: Sequence[Note], most: int = 3) -> Note:
    """Return the first of some notes as a list in words, with the number of the others.

    Examples
    --------
    >>> str(listed([Note("a"), Note("b")])), str(listed([Note("a"), Note("b"), Note("c")], most=2))
    ('a, b', 'a, b and 1 more')
    """
    *before, last = parts[:most]
    if len(parts) > most:
        last = Note("{last} and {count} more", last=last, count=len(parts) - most)
    for one in reversed(before):
        last = Note("{first}, {others}", first=one, others=last)
    return last
