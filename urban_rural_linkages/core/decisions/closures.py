"""Each site closed alone: who goes farther, by how much, and who takes them.

Only the nearest and the second nearest matter: nothing is optimised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers, ratio, sum_by
from ..notes import Amount, Note
from .allocation import NOWHERE, nearest_two
from .places_and_zones import is_within
from .problem import TOLERANCE, LocationProblem


@dataclass(frozen=True, eq=False)
class ClosedWays:
    """Ways of places before a closure and after it.

    Attributes
    ----------
    before, after : (n,) ndarray
        Minutes; NaN without a way.
    radius : float
        Minutes, inclusive.
    """

    before: Floats
    after: Floats
    radius: float

    @property
    def affected(self) -> Booleans:
        """Places whose way becomes longer, or is lost."""
        lost = ~np.isnan(self.before) & np.isnan(self.after)
        with np.errstate(invalid="ignore"):
            return lost | (self.after - self.before > TOLERANCE)

    def newly_beyond(self, people: Floats) -> float:
        """Count the people who were within the radius and are not any more; unknown ones are left out."""
        newly = is_within(self.before, self.radius) & ~is_within(self.after, self.radius)
        return float(np.nan_to_num(people)[newly].sum())


@dataclass(frozen=True, eq=False)
class Closure:
    """One site closed.

    Attributes
    ----------
    site : int
    affected, places : float, int
        People whose way becomes longer or is lost, and how many places they live in.
    extra_minutes, most_extra : float
        Mean and most that they go farther, of those who still reach a site; NaN where nobody does.
    newly_beyond : float
        People who were within the radius and are not any more, those who lose all access included.
    already_beyond : float
        Affected people who were beyond it before.
    lost_access : float
        People who reach no other site.
    mean_minutes, max_minutes : float
        Of all demand afterwards.
    receivers : tuple of (int, float)
        Sites that take them, with people, most first.
    too_many : float
        Weight beyond the capacity of the receivers; NaN without capacities.
    ways : ClosedWays
    """

    site: int
    affected: float
    places: int
    extra_minutes: float
    most_extra: float
    newly_beyond: float
    already_beyond: float
    lost_access: float
    mean_minutes: float
    max_minutes: float
    receivers: tuple[tuple[int, float], ...]
    too_many: float
    ways: ClosedWays

    @property
    def hides(self) -> bool:
        """Whether half of those whom it affects or more are beyond the radius already, and so are not newly so."""
        return self.affected > 0.0 and self.already_beyond >= self.affected / 2.0


def closures(problem: LocationProblem, existing: Booleans, radius: float) -> list[Closure]:
    """Close each existing site alone.

    Parameters
    ----------
    problem : LocationProblem
    existing : (m,) ndarray of bool
        Sites that are open now.
    radius : float
        Minutes, inclusive.

    Returns
    -------
    list of Closure
        Most people newly beyond the radius first, then most affected, then by id.

    Examples
    --------
    >>> from .problem import location_problem
    >>> problem = location_problem([[5.0, 50.0], [20.0, 10.0]], [8, 2])
    >>> first = closures(problem, np.array([True, True]), 30.0)[0]
    >>> first.site, first.affected, first.extra_minutes, first.newly_beyond, first.receivers
    (0, 8.0, 45.0, 8.0, ((1, 8.0),))
    """
    (first_site, first), (second_site, second) = nearest_two(problem, np.flatnonzero(existing))
    found = []
    for site in np.flatnonzero(existing).tolist():
        own = first_site == site
        ways = ClosedWays(first, np.where(own, second, first), radius)
        found.append(_closed(problem, site, ways, np.where(own, second_site, first_site)))
    return sorted(found, key=lambda one: (-one.newly_beyond, -one.affected, problem.site_ids[one.site]))


def _closed(problem: LocationProblem, site: int, ways: ClosedWays, after_site: Integers) -> Closure:
    people, after = problem.people, ways.after
    affected, reached = ways.affected & (people > 0.0), ~np.isnan(after) & (people > 0.0)
    known, lost = affected & reached, affected & ~reached
    extra = np.where(known, after - ways.before, 0.0)
    taken = sum_by(after_site[known], people[known], len(problem.site_ids))
    receivers = sorted(((int(j), float(taken[j])) for j in np.flatnonzero(taken)), key=lambda one: (-one[1], one[0]))
    return Closure(
        site, float(people[affected].sum()), int(affected.sum()),
        float(ratio(float((people * extra)[known].sum()), float(people[known].sum()))),
        float(extra[known].max()) if known.any() else float("nan"),
        ways.newly_beyond(people), float(people[affected & ~is_within(ways.before, ways.radius)].sum()),
        float(people[lost].sum()),
        float(ratio(float((people * after)[reached].sum()), float(people[reached].sum()))),
        float(after[reached].max()) if reached.any() else float("nan"), tuple(receivers),
        _too_many(problem, after_site), ways,
    )  # fmt: skip


def _too_many(problem: LocationProblem, site: Integers) -> float:
    if problem.capacity is None:
        return float("nan")
    served = site != NOWHERE
    load = sum_by(site[served], problem.weights[served], len(problem.site_ids))
    return float(np.maximum(load - problem.capacity, 0.0)[load > 0.0].sum())


def already_far(found: Sequence[Closure], ids: Sequence[str]) -> list[Note]:
    """Say of which sites most of those whom a closure affects are beyond the radius already, and so are not newly so.

    Examples
    --------
    >>> from .problem import location_problem
    >>> problem = location_problem([[5.0, 40.0], [40.0, 45.0]], [2, 8], site_ids=["L", "M"])
    >>> one = closures(problem, np.array([True, True]), 30.0)[0]
    >>> str(already_far([one], problem.site_ids)[0])
    "'L' closed: 8 of 10 people affected are beyond the radius already, and hide in 'newly beyond'."
    """
    return [
        Note("'{site}' closed: {far} of {affected} {affected:person|people} affected {far:is beyond the radius "
             "already, and hides|are beyond the radius already, and hide} in 'newly beyond'.",
             site=ids[one.site], far=Amount(one.already_beyond), affected=Amount(one.affected))
        for one in found if one.hides
    ]  # fmt: skip
