"""Parts of sentences that several findings need: shares as people say them, years, numbers of few, names in a row."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from fractions import Fraction

from ..notes import Amount, Note, Percent
from ..number_words import number
from ..words import plain_fraction

MOST_NAMES = 5
_HALF = Fraction(1, 2)
_MINUTES = {15: Note("a quarter of an hour"), 30: Note("half an hour"), 45: Note("three quarters of an hour"),
            60: Note("an hour")}  # fmt: skip


def about(people: float) -> float:
    """Round people so that no more is said than is known: to the largest power of ten within 2 per cent of them.

    Examples
    --------
    >>> about(80923), about(177893), about(42)
    (81000.0, 178000.0, 42.0)
    """
    if not people > 0:
        return 0.0
    step = float(10 ** max(math.floor(math.log10(people / 50)), 0)) if people >= 50 else 1.0
    return float(math.floor(people / step + 0.5) * step)


def period(years: tuple[int, int]) -> Note:
    """Return how long it is from one year to another."""
    count = years[1] - years[0]
    return Note("one year") if count == 1 else Note("{count} years", count=number(count))


def span(years: tuple[int, int]) -> str:
    """Return two years as a span: events are those up to the year before the end."""
    return f"{years[0]}–{years[1]}"


def minutes(value: float) -> Note:
    """Return a time as it is said.

    Examples
    --------
    >>> str(minutes(30)), str(minutes(40))
    ('half an hour', '40 minutes')
    """
    return _MINUTES.get(int(value) if value == int(value) else 0, Note("{count} {count:minute|minutes}",
                                                                       count=Amount(value)))  # fmt: skip


def of_inhabitants(percent: float) -> Note:
    """Return a share of the inhabitants, as the object of a sentence: "has lost one inhabitant in seven"."""
    fraction = plain_fraction(percent)
    if fraction is None:
        return Note("{percent} of its inhabitants", percent=_rounded(percent))
    if fraction == _HALF:
        return Note("half of its inhabitants")
    if fraction.numerator == 1:
        return Note("one inhabitant in {k}", k=number(fraction.denominator))
    return Note("{n} inhabitants in {k}", n=number(fraction.numerator), k=number(fraction.denominator))


def one_in(percent: float) -> Note:
    """Return a share alone: "one in three", where a sentence has said of whom before."""
    fraction = plain_fraction(percent)
    if fraction is None:
        return Note("{percent} of them", percent=_rounded(percent))
    if fraction == _HALF:
        return Note("half")
    if fraction.numerator == 1:
        return Note("one in {k}", k=number(fraction.denominator))
    return Note("{n} in {k}", n=number(fraction.numerator), k=number(fraction.denominator))


def _rounded(percent: float) -> Percent:
    """Write a share without decimals, but for one under 10 per cent, of which each tenth counts."""
    return Percent(percent, 0 if percent >= 10 else 1)


def listed(names: Sequence[object], most: int = MOST_NAMES) -> object:
    """Return names in a row, from `most` on the rest counted.

    Examples
    --------
    >>> str(listed(["A", "B", "C"])), str(listed(list("ABCDEFG")))
    ('A, B and C', 'A, B, C, D, E and 2 more')
    """
    if len(names) <= 1:
        return names[0] if names else ""
    if len(names) > most:
        return Note("{names} and {count} more", names=_row(names[:most]), count=Amount(len(names) - most))
    last = names[-1]
    if isinstance(last, str) and re.match(r"(?i)h?i(?![aeo])", last):  # Spanish says "e" there, and not "y"
        return Note("{names} as well as {last}", names=_row(names[:-1]), last=last)
    return Note("{names} and {last}", names=_row(names[:-1]), last=last)


def _row(names: Sequence[object]) -> object:
    """Put names in a row with commas."""
    row: object = names[0]
    for name in names[1:]:
        row = Note("{names}, {name}", names=row, name=name)
    return row


def of_generation(percent: float) -> Note:
    """Return a share of a generation, as the object of a sentence: "has lost one member in three"."""
    fraction = plain_fraction(percent)
    if fraction is None:
        return Note("{percent} of its members", percent=_rounded(percent))
    if fraction == _HALF:
        return Note("half of its members")
    if fraction.numerator == 1:
        return Note("one member in {k}", k=number(fraction.denominator))
    return Note("{n} members in {k}", n=number(fraction.numerator), k=number(fraction.denominator))
