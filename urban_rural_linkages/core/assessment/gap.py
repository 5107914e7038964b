"""Gap between women and men: a finding, or within the chance of small numbers.

Why: of forty women and thirty men a dozen more or fewer is chance, and a report that calls it a gap is wrong in most
villages.  A gap is said only where it is larger than two standard errors and than one point, and of enough people.

Method.  The standard errors of women and men (`calculation.standard_errors`) add in squares: two counts a and b, whose
errors are their roots, differ by chance by up to 2 sqrt(a + b).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeGuard

ERRORS = 2.0  # standard errors that a gap has to exceed
FEWEST_PEOPLE = 100
FEWEST_OF_A_SEX = 50


class Verdict(StrEnum):
    """Verdict on a gap: a finding, or the reason why it is none."""

    FINDING = "finding"
    CHANCE = "chance"  # within two standard errors, or their size is not known
    SLIGHT = "slight"  # no more than a point
    FEW = "few"  # of too few people
    UNKNOWN = "unknown"  # one of the two has no figure


@dataclass(frozen=True)
class Estimate:
    """A figure of one sex; None and NaN = not known.

    Attributes
    ----------
    value : float or None
        In the unit of the indicator.
    error : float or None
        Its standard error, in the same unit.
    people : float or None
        How many people it is a figure of; None = not said, and not judged.
    """

    value: float | None
    error: float | None = None
    people: float | None = None


@dataclass(frozen=True)
class Gap:
    """The gap between women and men.

    Attributes
    ----------
    difference : float or None
        Women less men; None where one of them is not known.
    chance : float or None
        Two standard errors of it; None where one of them is not known.
    verdict : Verdict
        Whether it is a finding.
    """

    difference: float | None
    chance: float | None
    verdict: Verdict

    @property
    def is_finding(self) -> bool:
        """Whether it may be said in a sentence; any other gap stands in a table at most."""
        return self.verdict is Verdict.FINDING


def gap(women: Estimate, men: Estimate, point: float = 1.0) -> Gap:
    """Return the gap between women and men, and whether it is a finding.

    Parameters
    ----------
    women, men : Estimate
        The figures of both, in the same unit.
    point : float
        What one point is in that unit: 1 of per cent and of numbers per 100, 0.01 of shares from 0 to 1.

    Returns
    -------
    Gap

    Examples
    --------
    A hundred women and 140 men, whose errors are 10 and 11.8:

    >>> found = gap(Estimate(100, 10.0, 100), Estimate(140, 11.832, 140))
    >>> found.difference, round(found.chance, 1), found.is_finding
    (-40, 31.0, True)
    """
    if not (_known(women.value) and _known(men.value)):
        return Gap(None, None, Verdict.UNKNOWN)
    difference = women.value - men.value
    chance = ERRORS * math.hypot(women.error, men.error) if _known(women.error) and _known(men.error) else None
    if _too_few(women.people, men.people):
        return Gap(difference, chance, Verdict.FEW)
    if abs(difference) <= point:
        return Gap(difference, chance, Verdict.SLIGHT)
    is_finding = chance is not None and abs(difference) > chance
    return Gap(difference, chance, Verdict.FINDING if is_finding else Verdict.CHANCE)


def _known(value: float | None) -> TypeGuard[float]:
    return value is not None and math.isfinite(value)


def _too_few(women: float | None, men: float | None) -> bool:
    """Tell whether the figures are of too few people to say anything; who is not counted is not judged."""
    known = [people for people in (women, men) if people is not None]
    return any(people < FEWEST_OF_A_SEX for people in known) or (len(known) == 2 and sum(known) < FEWEST_PEOPLE)
