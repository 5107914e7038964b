"""All people of a region by broad age and sex, where those of single units are not published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, ratio
from ..demography.age import AgeTable, age_table
from ..demography.age_fields import AgeGroup
from .people_blocks import AGES, PEOPLE, SEX
from .protection import Protection
from .suppression import rows_by_group, spread

_YOUNG_TO, _OLD_FROM = 14, 65


def shared(counts: Floats, block: str, protection: Protection, weights: Floats | None = None) -> Floats:
    """Return counts of which those that a block hides are shares of their sum."""
    if block not in protection.hidden:
        return counts
    return spread(counts, protection.hidden[block], protection.groups, weights)


def shared_broad(counts: Mapping[str, Floats], protection: Protection, limit: float) -> dict[str, Floats]:
    """Return people by broad age and sex of which the sums by group are right, and no single unit is told.

    Parameters
    ----------
    counts : dict of str to ndarray, each of shape (units,)
        ``total``, and ``young``, ``old``, ``oldest``, ``women`` as far as they are known.
    protection : Protection
    limit : float
        The oldest are left out where a group has over 0 and under so many, of them or of the other old.
    """
    total = shared(counts["total"], PEOPLE, protection)
    found = {"total": total}
    if AGES not in protection.dropped:
        found |= {name: shared(counts[name], AGES, protection, total) for name in ("young", "old") if name in counts}
    if "women" in counts and SEX not in protection.dropped:
        found["women"] = shared(counts["women"], SEX, protection, total)
        found["men"] = total - found["women"]
    if "oldest" in counts and "old" in found:
        parts = np.column_stack([counts["oldest"], counts["old"] - counts["oldest"]])
        if not is_few(sums_by_group(parts, protection.groups), limit):
            every = np.ones(total.size, dtype=bool)
            found["oldest"] = spread(counts["oldest"], every, protection.groups, found["old"])
    return found


def shared_ages(ages: AgeTable, groups: Sequence[str], broad: Mapping[str, Floats], people: Floats) -> AgeTable:
    """Return people by sex and age shared out in each group as published broad ages have it.

    Parameters
    ----------
    ages : AgeTable
    groups : sequence of str
        Of the units.
    broad : dict of str to ndarray, each of shape (units,)
        ``total``, and ``young`` and ``old`` where they are published; of the end.
    people : ndarray, shape (units,)
        Inhabitants of the date, published or shared out themselves.
    """
    every: Booleans = np.ones(ages.units, dtype=bool)
    whole = np.ones(ages.units)
    shares = {name: ratio(broad[name], broad["total"], empty=0.0) for name in ("young", "old") if name in broad}
    adults = whole - shares["young"] - shares["old"] if len(shares) == 2 else whole

    def weights(one: AgeGroup) -> Floats:
        if one.last is not None and one.last <= _YOUNG_TO:
            return people * shares.get("young", whole)
        if one.first >= _OLD_FROM:
            return people * shares.get("old", whole)
        return people * adults

    return age_table({one: spread(counts, every, groups, weights(one)) for one, counts in ages.groups.items()})


def sums_by_group(counts: Floats, groups: Sequence[str]) -> Floats:
    """Return the sums of rows of each group, shape (groups, columns), unknown ones left out."""
    return np.array([np.nansum(counts[rows], axis=0) for rows in rows_by_group(groups).values()])


def is_few(counts: ArrayLike, limit: float) -> bool:
    """Tell whether any count is over 0 and under the limit.

    Examples
    --------
    >>> is_few([0, 7], 5), is_few([[9, 3]], 5)
    (False, True)
    """
    people = np.asarray(counts, dtype=np.float64)
    return bool(((people > 0) & (people < limit)).any())


def is_few_of_ages(ages: AgeTable, limit: float) -> bool:
    """Tell whether the region has over 0 and under so many people of any group of sex and age."""
    return is_few([np.nansum(people) for people in ages.groups.values()], limit)


def natural_balance(births: Floats, deaths: Floats) -> Floats:
    """Return births less deaths."""
    return births - deaths


def residual_migration(start: Floats, end: Floats, natural: Floats) -> Floats:
    """Return what is left of a change beside births and deaths."""
    return end - start - natural
