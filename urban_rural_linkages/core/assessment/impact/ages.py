"""Ages of women and men in a municipality and its region, as the report draws them.

What is published has no group of one or two people: such a group is joined with its neighbour, sex by sex, until it
counts three or more, and what cannot be joined is not drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...demography.pyramids import AgeBar, Pyramid, in_bands, unit_pyramid
from ..calculation.age_figures import ages_of, last_year
from ..calculation.plan_data import NotKnown, PlanData
from ..publication import is_few
from ..unit_records import REGION


@dataclass(frozen=True)
class Ages:
    """Women and men by age.

    Attributes
    ----------
    own : Pyramid or None
        Of the municipality; None where so few people live there that it cannot be published.
    region : Pyramid or None
        Of the region around it; None where it is not known.
    year : int or None
        Of the people; None where the data have one date and do not say it.
    is_joined : bool
        Whether groups of few people were joined.
    """

    own: Pyramid | None
    region: Pyramid | None = None
    year: int | None = None
    is_joined: bool = False


def ages_there(data: PlanData, code: str) -> Ages | None:
    """Return the ages of a unit and of the region around it, in the last year of the data.

    Parameters
    ----------
    data : PlanData
        With the people by age and sex.
    code : str
        The unit; empty = the plan as a whole.

    Returns
    -------
    Ages or None
        None where they are not bound by sex, or some age of the unit is not known.
    """
    try:
        people = data.table("people")
        year = last_year(people)
        own = _pyramid(data, code, year)
    except NotKnown:  # the figures of the people give the reason
        return None
    if own is None:
        return None
    return Ages(own, _region(data, year) if REGION in data.scopes(people) else None, year)


def _region(data: PlanData, year: int | None) -> Pyramid | None:
    try:
        return _pyramid(data, REGION, year)
    except NotKnown:
        return None


def _pyramid(data: PlanData, scope: str, year: int | None) -> Pyramid | None:
    found = unit_pyramid(ages_of(data, scope, year), 0)
    return found.in_bands() if found is not None and found.men and found.women and found.people else None


def discreet_ages(ages: Ages | None) -> Ages | None:
    """Return ages as they may be published: no group of one or two people can be read.

    Examples
    --------
    >>> women = AgeBar(0, 4, 8.0), AgeBar(5, 9, 2.0), AgeBar(10, None, 7.0)
    >>> [(bar.ages, bar.people) for bar in discreet_ages(Ages(Pyramid(women[:1], women))).own.women]
    [('0-4', 8.0), ('5+', 9.0)]
    """
    if ages is None or ages.own is None:
        return ages
    own, region = _discreet(ages.own), None if ages.region is None else _discreet(ages.region)
    is_joined = own is not None and own != ages.own
    return replace(ages, own=own, region=region, is_joined=is_joined)


def _discreet(pyramid: Pyramid) -> Pyramid | None:
    men, women = _joined(pyramid.men), _joined(pyramid.women)
    return None if men is None or women is None else replace(pyramid, men=men, women=women)


def _joined(bars: Sequence[AgeBar]) -> tuple[AgeBar, ...] | None:
    """Join groups of few people with the smaller of their neighbours that has anybody; None where one has no other."""
    found = list(in_bands(bars))
    while few := [place for place, bar in enumerate(found) if is_few(bar.people)]:
        place = few[-1]  # the oldest first: there they are fewest
        pairs = [lower for lower in (place - 1, place) if 0 <= lower < len(found) - 1 and _meet(*found[lower:][:2])]
        if not pairs:
            return None
        sums = {lower: found[lower].people + found[lower + 1].people for lower in pairs}
        lower = min(pairs, key=lambda one: (is_few(sums[one]), sums[one]))
        found[lower : lower + 2] = [AgeBar(found[lower].first, found[lower + 1].last, sums[lower])]
    return tuple(found)


def _meet(younger: AgeBar, older: AgeBar) -> bool:
    return younger.last is not None and younger.last + 1 == older.first
