"""Catchments with a capacity: facilities take people in turn, the nearest first, until they are full.

Why: a health centre for 5,000 does not serve 20,000 because they live close.  WHO AccessMod's geographic coverage hands
out places one facility after the other: the first takes whole minute bands of people around it while its capacity
lasts, then the same fraction of everybody in the next band; the next facility finds only those who are left.  Who comes
first matters, and is the planner's to say.

The rule is the same for cells of a raster and for the demand points of a table: it only asks for the places within the
limit of one facility at a time.  It optimises nothing: the least total travel is a transport problem, another method.

References
----------
Ray, N. and Ebener, S. (2008), AccessMod 3.0: computing geographic coverage and accessibility to health care services
using anisotropic movement of patients, International Journal of Health Geographics 7, 63; WHO, AccessMod 5.9,
geographic coverage analysis.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, Numbers, ratio
from ..numbers import require_known, require_non_negative
from ..progress import NullProgress, Progress, Stage, proceed
from .nearby import NearbyOf
from .nearest import rank_of_ids

_ROUNDING = 1e-9  # relative: more than a million sums of fractions lose, less than anybody counts


class Assignment(NamedTuple):
    """The people whom one facility takes: positions of their places, and how many of each."""

    places: Indices
    people: Floats


@dataclass(frozen=True)
class CapacityCatchments:
    """Catchments under a capacity: the people of each facility, and the people left over.

    Attributes
    ----------
    order : (facilities,) ndarray of intp
        Positions of the facilities in the order in which they took people.
    population : (facilities,) ndarray of float64
        People within the limit, whoever serves them.
    served : (facilities,) ndarray of float64
        People whom the facility takes.
    residual_capacity : (facilities,) ndarray of float64
        Places left over; 0 = full.
    to_min : (facilities,) ndarray of float64
        The whole minute up to which the facility took people: the edge of its catchment.  The last minute may be
        served in part only.  NaN where it takes nobody.
    residual : ndarray of float64, in the shape of the population
        People left at each place; NaN where their number is unknown.
    assignments : tuple of Assignment
        By facility, when they were asked for; else empty.
    """

    order: Indices
    population: Floats
    served: Floats
    residual_capacity: Floats
    to_min: Floats
    residual: Floats
    assignments: tuple[Assignment, ...]


def capacity_catchments(
    nearby_of: NearbyOf,
    population: ArrayLike,
    capacity: ArrayLike,
    ids: Sequence[str],
    max_minutes: float,
    *,
    order_by: ArrayLike | None = None,
    descending: bool = True,
    keep: bool = False,
    layer: str = "services",
    field: str = "capacity",
    progress: Progress | None = None,
) -> CapacityCatchments:
    """Let facilities take people in turn.

    Minute bands are those of AccessMod: band k holds ``k - 1 < minutes <= k``, and band 0 the facility's own place.

    Parameters
    ----------
    nearby_of : NearbyOf
        From the position of a facility and `max_minutes` to the places within it; see `nearby`.  Called once for a
        facility, and once more when the order goes by population.
    population : array_like
        People at each place; NaN = unknown, and they are neither served nor left.
    capacity : (facilities,) array_like
        People whom each facility can take, 0 or more.
    ids : (facilities,) sequence of str
        Ties of the order go to the lowest.
    max_minutes : float
        Inclusive; nobody travels farther.  Infinity = no limit.
    order_by : (facilities,) array_like, optional
        Rank of each facility, never NaN; by the population within the limit unless given.
    descending : bool
        Whether the largest goes first, as AccessMod does by default.
    keep : bool
        Whether to return who goes where; it costs memory for every place that a facility serves.
    layer, field : str
        Names of the facilities and of their capacity, for the messages.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    CapacityCatchments
        ``served.sum() + nansum(residual) = nansum(population)``.

    Raises
    ------
    InputError
        When a capacity or an order is missing, or a capacity or a population is negative.

    Examples
    --------
    A clinic of 100 places: 80 people at 5 minutes are all taken, and 20 of the 40 in the next band.

    >>> from .nearby import nearby
    >>> minutes = np.array([5.0, 6.0, 6.0, 50.0])
    >>> result = capacity_catchments(lambda _, limit: nearby(minutes, limit), [80, 30, 10, 7], [100], ["a"], 30)
    >>> result.served.tolist(), result.residual.tolist(), result.to_min.tolist()
    ([100.0], [0.0, 15.0, 5.0, 7.0], [6.0])
    """
    places, room = np.asarray(population, dtype=np.float64), np.asarray(capacity, dtype=np.float64)
    require_known(room, ids, layer, field)
    require_non_negative(room, ids, layer, field)
    require_non_negative(places.ravel(), range(1, places.size + 1), "population", "people")
    watch = progress or NullProgress()
    first_pass = 0.0 if order_by is not None else 0.5
    everybody = np.nan_to_num(places.ravel(), nan=0.0)
    if order_by is None:
        inside = order_by = _people_within(nearby_of, everybody, room.size, max_minutes, Stage(watch, 0.0, first_pass))
    else:
        inside = np.full(room.size, np.nan)
    order = _turns(order_by, ids, descending, layer)

    residual = everybody.copy()
    served, to_min = np.zeros(room.size), np.full(room.size, np.nan)
    taken: dict[int, Assignment] = {}
    stage = Stage(watch, first_pass, 1.0)
    for turn, facility in enumerate(order.tolist()):
        proceed(stage, turn / room.size)
        near, minutes = nearby_of(facility, max_minutes)
        served[facility] = min(_total(residual[near]), room[facility])
        people, to_min[facility] = _take(minutes, residual[near], room[facility])
        residual[near] = np.maximum(residual[near] - people, 0.0)
        if np.isnan(inside[facility]):
            inside[facility] = _total(everybody[near])
        if keep:
            taken[facility] = Assignment(near[people > 0.0], people[people > 0.0])
    return CapacityCatchments(
        order=order,
        population=inside,
        served=served,
        residual_capacity=room - served,
        to_min=to_min,
        residual=np.where(np.isnan(places), np.nan, residual.reshape(places.shape)),
        assignments=tuple(taken[facility] for facility in sorted(taken)),
    )


def _total(people: Floats) -> float:
    """Add up people exactly, whatever the order; what only rounding keeps from a whole number is that number."""
    total = math.fsum(people.tolist())  # numpy's own numbers take twice the time
    whole = float(round(total))
    return whole if abs(total - whole) <= _ROUNDING * max(1.0, whole) else total


def _turns(order_by: ArrayLike, ids: Sequence[str], descending: bool, layer: str) -> Indices:
    """Say who comes first; ties go to the lowest id."""
    rank = np.asarray(order_by, dtype=np.float64)
    require_known(rank, ids, layer, "order")
    return np.lexsort((rank_of_ids(ids), -rank if descending else rank))


def _take(minutes: Numbers, people: Floats, room: float) -> tuple[Floats, float]:
    """Take whole minute bands while there is room, then a fraction of the next.

    Returns
    -------
    people : (places,) ndarray
        Taken from each place.
    to_min : float
        The last band from which anybody was taken; NaN where nobody was.
    """
    band = np.ceil(minutes.astype(np.float64)).astype(np.int64)
    in_band = np.bincount(band, weights=people) if band.size else np.zeros(1)
    up_to = np.cumsum(in_band)
    fits = np.clip(room - (up_to - in_band), 0.0, in_band)
    share = ratio(fits, in_band, empty=0.0)
    used = np.flatnonzero(fits > 0.0)
    return share[band] * people, float(used[-1]) if used.size else float("nan")


def _people_within(nearby_of: NearbyOf, people: Floats, count: int, limit: float, progress: Progress) -> Floats:
    """Count the people within the limit of each facility."""
    totals = np.zeros(count)
    for facility in range(count):
        proceed(progress, facility / count)
        totals[facility] = _total(people[nearby_of(facility, limit).places])
    return totals
