"""Outlook: people in some years at the pace of the period, a rule of three and no projection."""

from __future__ import annotations

from dataclasses import dataclass

from ..notes import Amount, Note
from .facts import PeopleFacts
from .phrases import about, listed, span
from .population import split_change

_LONGEST = 20  # years; nobody believes a rule of three for longer


@dataclass(frozen=True)
class Outlook:
    """A rule of three: people now and in some years at the pace of the period.

    Attributes
    ----------
    now, later : float
        People; `later` as computed, to be rounded where it is said.
    year : int
        Of `later`.
    sentence, caution : Note
        What is said of it, and what it is.
    """

    now: float
    later: float
    year: int
    sentence: Note
    caution: Note


def outlook(people: PeopleFacts, projected: bool = False) -> Outlook | None:
    """Carry the yearly pace of the period on for as many years, 20 at most; None where nobody clearly becomes fewer.

    Where some groups go against all others, it is said of the others.

    Parameters
    ----------
    people : PeopleFacts
    projected : bool
        Whether the report has a projection by ages.

    Returns
    -------
    Outlook or None
    """
    split = split_change(people)
    told, elapsed = split.told, people.years[1] - people.years[0]
    if told.direction == 0 or elapsed < 1:
        return None
    ahead = min(elapsed, _LONGEST)
    later = told.after * (told.after / told.before) ** (ahead / elapsed)
    values = {"span": span(people.years), "now": Amount(told.after), "later": Amount(about(later)),
              "year": str(people.years[1] + ahead)}  # fmt: skip
    if split.apart:
        sentence = Note("At the yearly pace of {span} the region outside {groups} would go from {now} to about {later} "
                        "inhabitants in {year}.", groups=listed(split.apart), **values)  # fmt: skip
    else:
        sentence = Note("At the yearly pace of {span} the region would go from {now} to about {later} inhabitants in "
                        "{year}.", **values)  # fmt: skip
    return Outlook(told.after, later, people.years[1] + ahead, sentence, _caution(projected))


def _caution(projected: bool) -> Note:
    if projected:
        return Note("This is a rule of three; the projection by ages has a chapter of its own.")
    return Note("This is a rule of three and no projection: births, deaths and ages are not in it.")
