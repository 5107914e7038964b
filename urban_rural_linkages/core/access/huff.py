"""Huff's catchments: people go here or there with a probability, larger and nearer places having the better one.

Why: borders of catchments are a convenience of maps.  In Huff's model a place sends

    P_ij = S_j**alpha c_ij**-beta / sum_k S_k**alpha c_ik**-beta

of its people to facility j; the facility that most go to, how many of them do, and how many clients each facility can
expect are what a planner reads from it.  Costs below one minute count as one minute: at no distance the attraction
would be infinite.

It is not calibrated: alpha 1 and beta 2 are the values of the literature, not of the region.

References
----------
Huff, D. L. (1963), A probabilistic analysis of shopping center trade areas, Land Economics 39(1), 81-90.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, ratio
from ..numbers import require_known, require_non_negative
from ..progress import NullProgress, Progress, proceed
from .nearest import NO_SERVICE, rank_of_ids

MinutesTo = Callable[[int], Floats]


@dataclass(frozen=True)
class HuffCatchments:
    """Where people most probably go.

    Attributes
    ----------
    facility : ndarray of intp, in the shape of the population
        Position of the most probable facility; `nearest.NO_SERVICE` where none can be reached.
    probability : ndarray of float64, in the shape of the population
        Of going there, 0 to 1; NaN where none can be reached.
    clients : (facilities,) ndarray of float64
        Expected number of people.
    raised : float
        Share of the ways, from a place to a facility, that take less than a minute and count as one, 0 to 1.
    """

    facility: Indices
    probability: Floats
    clients: Floats
    raised: float = 0.0


def huff_catchments(
    minutes_to: MinutesTo,
    population: ArrayLike,
    attraction: ArrayLike,
    ids: Sequence[str],
    *,
    alpha: float = 1.0,
    beta: float = 2.0,
    max_minutes: float = np.inf,
    layer: str = "services",
    field: str = "attraction",
    progress: Progress | None = None,
) -> HuffCatchments:
    """Share people out over the facilities that they can reach.

    Minutes are asked for twice, so that no more than one facility's stand in memory: first for the sum of all
    attractions of each place, then for the clients.

    Parameters
    ----------
    minutes_to : callable
        From the position of a facility to the minutes from every place, in the shape of the population; NaN or
        infinity = not reachable.
    population : array_like
        People at each place; NaN = unknown: it has its probabilities, and sends no clients.
    attraction : (facilities,) array_like
        S: capacity, floor space, jobs; 0 or more.  A facility of 0 attracts nobody.
    ids : (facilities,) sequence of str
        Equal probabilities go to the lowest.
    alpha, beta : float
        Exponents of the attraction and of the minutes.
    max_minutes : float
        Inclusive; nobody travels farther.
    layer, field : str
        Names of the facilities and of their attraction, for the messages.
    progress : Progress, optional
        Asked between facilities.

    Returns
    -------
    HuffCatchments
        ``clients.sum()`` is the known population that can reach a facility that attracts.

    Raises
    ------
    InputError
        When an attraction is missing or negative, or a population is negative.

    Examples
    --------
    >>> times = [np.array([10.0]), np.array([20.0])]
    >>> result = huff_catchments(lambda j: times[j], [100], [1, 1], ["a", "b"])
    >>> result.facility.tolist(), result.probability.round(9).tolist(), result.clients.tolist()
    ([0], [0.8], [80.0, 20.0])
    """
    places = np.asarray(population, dtype=np.float64)
    size = np.asarray(attraction, dtype=np.float64)
    require_known(size, ids, layer, field)
    require_non_negative(size, ids, layer, field)
    require_non_negative(places.ravel(), range(1, places.size + 1), "population", "people")
    watch, order = progress or NullProgress(), np.argsort(rank_of_ids(ids), kind="stable")
    pull_of = np.where(size > 0.0, np.power(size, alpha, where=size > 0.0, out=np.zeros(size.size)), 0.0)

    ways = np.zeros(2)  # all, and those of less than a minute; both passes count them alike

    def pull(facility: int) -> Floats:
        minutes = np.asarray(minutes_to(facility), dtype=np.float64)
        reached = np.isfinite(minutes) & (minutes <= max_minutes)
        ways[:] += np.count_nonzero(reached), np.count_nonzero(reached & (minutes < 1.0))
        return np.where(reached, pull_of[facility] * np.maximum(np.where(reached, minutes, 1.0), 1.0) ** -beta, 0.0)

    total, best = np.zeros(places.shape), np.zeros(places.shape)
    which = np.full(places.shape, NO_SERVICE, dtype=np.intp)
    for turn, facility in enumerate(order):
        proceed(watch, 0.5 * turn / size.size)
        here = pull(int(facility))
        stronger = here > best  # strict, and in the order of ids: the lowest id keeps a tie
        which[stronger], best[stronger] = facility, here[stronger]
        total += here

    clients = np.zeros(size.size)
    per_pull = ratio(np.nan_to_num(places, nan=0.0), total, empty=0.0)
    for turn, facility in enumerate(order):
        proceed(watch, 0.5 + 0.5 * turn / size.size)
        clients[facility] = float((per_pull * pull(int(facility))).sum())
    probability = ratio(best, total)
    return HuffCatchments(which, probability, clients, float(ways[1] / max(ways[0], 1.0)))
