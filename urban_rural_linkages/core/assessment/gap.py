"""Gap between women and men: a finding, or within the chance of small numbers.

Why: of forty women and thirty men a dozen more or fewer is chance, and a report that calls it a gap is wrong in most
villages.  A gap is said only where it is larger than two standard errors and than one point, and of enough people.

Method.  A count n of people has the standard error sqrt(n) (Poisson), so that two counts a and b differ by chance by up
to 2 sqrt(a + b).  A change from n0 to n1 is the ratio r = n1 / n0, whose standard error is r sqrt(1/n1 + 1/n0).  A
share p of n people has sqrt(p (1 - p) / n).  The errors of women and men add in squares.
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
    Women aged 15 to 49 of a village from 229 to 195, men from 209 to 243:

    >>> found = gap(estimate_of_change(229, 195), estimate_of_change(209, 243))
    >>> round(found.difference, 1), round(found.chance, 1), found.is_finding
    (-31.1, 27.5, True)
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


def estimate_of_count(count: float) -> Estimate:
    """Return a count of people with its standard error.

    Examples
    --------
    >>> estimate_of_count(400)
    Estimate(value=400, error=20.0, people=400)
    """
    return Estimate(count, math.sqrt(count), count)


def estimate_of_change(start: float, end: float) -> Estimate:
    """Return the change of a count in per cent, with its standard error; unknown from or to nobody."""
    if start <= 0 or end <= 0:
        return Estimate(None, None, max(start, 0.0))
    ratio = end / start
    return Estimate(100.0 * (ratio - 1.0), 100.0 * ratio * math.sqrt(1.0 / end + 1.0 / start), start)


def estimate_of_share(share: float | None, people: float) -> Estimate:
    """Return a share from 0 to 1 of a number of people, with its standard error.

    Examples
    --------
    >>> estimate_of_share(0.5, 100)
    Estimate(value=0.5, error=0.05, people=100)
    """
    if not _known(share) or people <= 0:
        return Estimate(None, None, people)
    return Estimate(share, math.sqrt(max(share * (1.0 - share), 0.0) / people), people)


def _known(value: float | None) -> TypeGuard[float]:
    return value is not None and math.isfinite(value)


def _too_few(women: float | None, men: float | None) -> bool:
    """Tell whether the figures are of too few people to say anything; who is not counted is not judged."""
    known = [people for people in (women, men) if people is not None]
    return any(people < FEWEST_OF_A_SEX for people in known) or (len(known) == 2 and sum(known) < FEWEST_PEOPLE)
