"""Huff's catchments: people go to larger and nearer services with a higher probability.

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
from .capacity import Assignment
from .nearby import NearbyOf
from .nearest import NO_SERVICE, rank_of_ids


@dataclass(frozen=True)
class HuffCatchments:
    """Catchments of the highest probability.

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
    assignments : tuple of Assignment
        By facility, the people whom it can expect from each place, when they were asked for; else empty.
    """

    facility: Indices
    probability: Floats
    clients: Floats
    raised: float = 0.0
    assignments: tuple[Assignment, ...] = ()


def huff_catchments(
    nearby_of: NearbyOf,
    population: ArrayLike,
    attraction: ArrayLike,
    ids: Sequence[str],
    *,
    alpha: float = 1.0,
    beta: float = 2.0,
    max_minutes: float = np.inf,
    keep: bool = False,
    layer: str = "services",
    field: str = "attraction",
    progress: Progress | None = None,
) -> HuffCatchments:
    """Share people out over the facilities that they can reach.

    Each facility is asked about twice, so that no more than one stands in memory: first for the sum of all attractions
    of each place, then for the clients.

    Parameters
    ----------
    nearby_of : NearbyOf
        From the position of a facility and `max_minutes` to the places within it; see `nearby`.
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
    keep : bool
        Whether to return who goes where; it costs memory for every pair of a place and a facility.
    layer, field : str
        Names of the facilities and of their attraction, for the messages.
    progress : Progress, optional
        Progress and cancellation.

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
    >>> from .nearby import nearby
    >>> times = [np.array([10.0]), np.array([20.0])]
    >>> result = huff_catchments(lambda j, limit: nearby(times[j], limit), [100], [1, 1], ["a", "b"])
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

    def pull(facility: int) -> tuple[Indices, Floats]:
        near, minutes = nearby_of(facility, max_minutes)
        ways[:] += [float(near.size), float(np.count_nonzero(minutes < 1.0))]
        return near, pull_of[facility] * np.maximum(minutes.astype(np.float64), 1.0) ** -beta

    total, best = np.zeros(places.size), np.zeros(places.size)
    which = np.full(places.size, NO_SERVICE, dtype=np.intp)
    for turn, facility in enumerate(order.tolist()):
        proceed(watch, 0.5 * turn / size.size)
        near, here = pull(facility)
        stronger = here > best[near]  # strict, and in the order of ids: the lowest id keeps a tie
        which[near[stronger]], best[near[stronger]] = facility, here[stronger]
        total[near] += here

    per_pull = ratio(np.nan_to_num(places.ravel(), nan=0.0), total, empty=0.0)
    clients, sent = _clients(pull, order.tolist(), per_pull, keep, watch)
    probability = ratio(best, total)
    shape = places.shape
    raised = float(ways[1] / max(ways[0], 1.0))
    return HuffCatchments(which.reshape(shape), probability.reshape(shape), clients, raised, sent)


def _clients(
    pull: Callable[[int], tuple[Indices, Floats]], order: list[int], per_pull: Floats, keep: bool, watch: Progress
) -> tuple[Floats, tuple[Assignment, ...]]:
    """Count the people whom each facility can expect, and keep from where they come if asked to."""
    clients, from_places = np.zeros(len(order)), np.zeros(per_pull.size)
    sent: dict[int, Assignment] = {}
    for turn, facility in enumerate(order):
        proceed(watch, 0.5 + 0.5 * turn / len(order))
        near, here = pull(facility)
        from_places[near] = per_pull[near] * here
        clients[facility] = float(from_places.sum())  # over all places: the sum does not change with the limit
        if keep:
            goes = near[from_places[near] > 0.0]
            sent[facility] = Assignment(goes, from_places[goes])
        from_places[near] = 0.0
    return clients, tuple(sent[facility] for facility in sorted(sent))
