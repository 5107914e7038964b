"""The rule of partnership candidates held against other limits, and against the associations that exist.

Why: limits of ours decide which pairs are called strong.  How far they decide is a table: classes with each limit, and
all of them, a fifth lower and higher.  And a region has associations already; scored by the same criteria they say what
the rule sees of them: a rule that finds nothing in those that work is no rule, and one that finds nothing else is no
discovery.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Indices, Integers
from ..contiguity import contiguity_from_pairs
from .partnerships import CLASSES, CRITERIA, Partnerships, judge

ALL = "all"
FACTORS = (0.8, 1.0, 1.2)


class Sensitivity(NamedTuple):
    """Number of pairs of each class with one limit, or all, times a factor."""

    limit: str
    factor: float
    counts: dict[str, int]


def sensitivity(found: Partnerships) -> list[Sensitivity]:
    """Judge the pairs again with lower and higher limits.

    Parameters
    ----------
    found : Partnerships
        Judged by the limits themselves.

    Returns
    -------
    list of Sensitivity
        All limits together first, then one after the other where it has data; a higher limit of minutes is easier to
        meet, of the others harder.
    """
    figures, limits = found.figures, found.limits
    names = [ALL, *(name for column, name in enumerate(CRITERIA) if found.is_evaluated[:, column].any())]
    if figures.minutes is None and "near" in names:
        names.remove("near")

    def judged(name: str, factor: float) -> Partnerships:
        return found if factor == 1.0 else judge(figures, limits.moved(factor, "" if name == ALL else name))

    return [Sensitivity(name, factor, judged(name, factor).counts()) for name in names for factor in FACTORS]


def members_of(names: Sequence[str], units: Sequence[str], ids: Sequence[str]) -> tuple[dict[str, list[int]], int]:
    """Return the members of each association as positions of units, and how many rows name no unit or association.

    Whoever is named twice, as units that are counted together are, is one member.

    Examples
    --------
    >>> members_of(["north", "north", "south", ""], ["b", "x", "b", "a"], ["a", "b"])
    ({'north': [1], 'south': [1]}, 2)
    """
    place = {name: position for position, name in enumerate(ids)}
    found: dict[str, dict[int, None]] = {}
    strange = 0
    for name, unit in zip(names, units, strict=True):
        if name and unit in place:
            found.setdefault(name, {})[place[unit]] = None
        else:
            strange += 1
    return {name: list(members) for name, members in found.items()}, strange


class Association(NamedTuple):
    """An existing association of units, scored by the rule.

    Attributes
    ----------
    name : str
        Empty for all pairs that no association holds.
    members, towns : int
        Units in it, and how many of them are urban.
    pairs : int
        Pairs of a rural and an urban member.
    counts : dict of str to int
        Pairs by class.
    """

    name: str
    members: int
    towns: int
    pairs: int
    counts: dict[str, int]


def same_association(found: Partnerships, members: Mapping[str, Sequence[int]]) -> Booleans:
    """Tell which pairs are in an association together; a unit may be in several.

    Parameters
    ----------
    found : Partnerships
    members : mapping of str to sequence of int
        Positions of the units of each association.
    """
    together = np.zeros(found.classes.size, dtype=bool)
    for units in members.values():
        together[found.figures.rows_among(units)] = True
    return together


def score_associations(
    found: Partnerships, members: Mapping[str, Sequence[int]], is_urban: ArrayLike
) -> list[Association]:
    """Score associations by the pairs within them, and the pairs that none of them holds.

    Parameters
    ----------
    found : Partnerships
    members : mapping of str to sequence of int
    is_urban : (n,) array_like of float

    Returns
    -------
    list of Association
        By name; the pairs across associations last.
    """
    urban = np.asarray(is_urban, dtype=np.float64)
    scored = []
    for name in sorted(members):
        units = np.unique(np.asarray(members[name], dtype=np.intp))
        inside = found.figures.rows_among(units)
        towns = int((urban[units] == 1.0).sum())
        scored.append(Association(name, units.size, towns, inside.size, _counts(found, inside)))
    across = ~same_association(found, members)
    return [*scored, Association("", 0, 0, int(across.sum()), _counts(found, across))]


def strong_across(found: Partnerships, members: Mapping[str, Sequence[int]]) -> int:
    """Return how many strong pairs no association holds together."""
    return int((found.is_strong & ~same_association(found, members)).sum())


def _counts(found: Partnerships, chosen: Booleans | Indices) -> dict[str, int]:
    counts = np.bincount(found.classes[chosen], minlength=len(CLASSES))
    return dict(zip(CLASSES, counts.tolist(), strict=True))


class UnitPartners(NamedTuple):
    """The pairs of each unit, (n,) each.

    Attributes
    ----------
    best : ndarray of intp
        Position of the unit's first pair in the order of the pairs; -1 where it has none that meets a criterion.
    partner : ndarray of intp
        The other unit of that pair; -1.
    judged : ndarray of int
        How many criteria could be judged of its first pair, whether it meets one or none; 0 where it is in no pair.
    strong : ndarray of int
        How many strong pairs it is in.
    group : ndarray of int
        Number of its group, from 1: units that strong pairs join, those with the most units first; 0 = in none.
    """

    best: Indices
    partner: Indices
    judged: Integers
    strong: Integers
    group: Integers


def unit_partners(found: Partnerships, count: int) -> UnitPartners:
    """Find the best partner of each unit, and the groups that strong pairs make.

    Parameters
    ----------
    found : Partnerships
    count : int
        How many units there are.
    """
    figures, last_first = found.figures, found.order[::-1]
    first = np.full(count, -1, dtype=np.intp)
    for units_of_pairs in (figures.rural, figures.urban):  # no unit is both
        first[units_of_pairs[last_first]] = last_first  # the first pair of a unit is the one that stays
    judged = np.where(first >= 0, found.evaluated[first], 0)
    best = np.where((first >= 0) & (found.met[first] > 0), first, -1)
    units = np.arange(count)
    has = best >= 0
    partner = np.full(count, -1, dtype=np.intp)
    partner[has] = np.where(figures.rural[best[has]] == units[has], figures.urban[best[has]], figures.rural[best[has]])
    ends = figures.rural[found.is_strong], figures.urban[found.is_strong]
    strong = np.bincount(np.concatenate(ends), minlength=count)
    return UnitPartners(best, partner, judged, strong, _groups(ends, count))


def drawn_as(found: Partnerships, partners: UnitPartners) -> list[str]:
    """Return how a map draws each pair: ``strong``, ``candidate``, or ``other``, which is left out.

    Of the candidates of a rural unit its best pair alone is drawn, and none where that is strong.
    """
    rows = np.arange(found.classes.size)
    best = partners.best[found.figures.rural] == rows
    names = np.select([found.is_strong, best & (found.classes == 1)], ["strong", "candidate"], "other")
    return [str(name) for name in names]


def _groups(ends: tuple[Indices, Indices], count: int) -> Integers:
    """Give each part that strong pairs join a number: the largest first, then the one with the first unit."""
    joins = contiguity_from_pairs(*ends, np.ones(ends[0].size), np.ones(count))
    part = joins.components(np.zeros(count, dtype=np.int64))  # numbered by their first unit
    size = np.bincount(part)
    joined = np.flatnonzero(size > 1)
    order = joined[np.argsort(-size[joined], kind="stable")]
    number = np.zeros(size.size, dtype=np.int64)
    number[order] = np.arange(1, order.size + 1)
    return number[part]
