"""Sites with capacities: who goes where decides as much as where the sites are.

Each demand goes to one site as a whole, or is split among several.  Demand that no open site has room for is served
nowhere at a price, so that a model is never infeasible: it is told with its people.

A large problem is decided on the nearest sites of each demand alone.  Whoever goes farther is then as far as the first
site that is left out, and takes no room there: that bounds the whole from below, and where nobody goes farther, the
answer is that of the whole.  Else more sites are let in.

References
----------
Sridharan, R. (1995), The capacitated plant location problem, European Journal of Operational Research 87, 203-213.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..arrays import Booleans, Floats, Integers, marked
from ..errors import InputError
from ..notes import Amount, Note
from ..progress import Progress
from .capacity_model import Terms, capacity_model, nearest_pairs, nowhere_of, shares_of
from .chosen_sites import Chosen, Clock, gap, status_of
from .covering import fewest
from .filling import Assign, cover_greedily, filled, with_room
from .median import Effort
from .median_bound import median_bound
from .median_heuristic import good_set
from .problem import TOLERANCE, Instance
from .prover import Prover

MOST_PAIRS = 400_000  # of demand and site in one model
_NEAREST, _TIMES_ITS_SHARE = 20, 3  # sites of each demand at first: so many, or so many times all sites by open ones
_UNSERVED = 10.0  # times the longest way: what it costs to serve nobody
_FOR_THE_BOUND, _FOR_SPLIT, _FOR_THE_COUNT = 0.25, 0.4, 0.7  # of the time that is left
_SOMEBODY = 1e-6  # a smaller share is the rounding of a solver


def require_room(instance: Instance, p: int) -> Floats:
    """Return the capacities, once it is sure that the p largest have room for all.

    Raises
    ------
    InputError
        When they have not, with what is short; or when capacities are missing.
    """
    if instance.capacity is None:
        raise InputError("The model has capacities, and none were given.", hint="Choose the field CAPACITY.")
    room, needed = largest_room(instance, p), float(instance.weights.sum())
    if room < needed * (1.0 - TOLERANCE):
        raise InputError(
            "The {p:largest site has|{p} largest sites have} room for {room} {room:person|people} of {needed}: {short} "
            "{short:is|are} too many.",
            hint="Open more sites, or give larger capacities.",
            p=p, room=Amount(room), needed=Amount(needed), short=Amount(needed - room),
        )  # fmt: skip
    return instance.capacity


def largest_room(instance: Instance, p: int) -> float:
    """Return the room of the sites that are kept and of the largest others, p in all; infinite without capacities.

    Examples
    --------
    >>> ways, kept = np.ones((1, 3)), np.array([True, False, False])
    >>> largest_room(Instance(ways, np.ones(1), kept, kept, kept, 1.0, np.array([1.0, 5.0, 7.0])), 2)
    8.0
    """
    if instance.capacity is None:
        return float("inf")
    free = np.sort(instance.capacity[~instance.kept])[::-1][: p - int(instance.kept.sum())]
    return float(instance.capacity[instance.kept].sum() + free.sum())


def solve_capacitated(
    instance: Instance, p: int, assign: Assign, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose p sites, and who goes where, so that the weighted minutes are least and no capacity is exceeded.

    Returns
    -------
    Chosen
        Its shares say who goes where; its value is in person-minutes of those who are served.

    Raises
    ------
    InputError
        When all capacities together are too small.
    """
    clock, capacity = Clock(effort.seconds), require_room(instance, p)
    costs = instance.filled(_UNSERVED) * instance.weights[:, None]
    dear = _UNSERVED * instance.longest * instance.weights
    chosen = good_set(costs, instance.kept, p, effort.starts, effort.seed, progress)
    bound = median_bound(costs, instance.kept, chosen, seconds=_FOR_THE_BOUND * effort.seconds, progress=progress).bound
    chosen = with_room(instance, chosen, capacity)
    best = _Served.of(instance, filled(instance, chosen, assign), chosen, dear)
    terms = Terms(np.isfinite(instance.minutes), dear, assign, count=p)
    if assign == "single":
        best, bound = _whole_places(instance, terms, best, bound, clock, effort, prover)
    if gap(best.cost, bound) > effort.gap:
        best, bound = _improved(instance, terms, best, bound, clock.left(), effort, prover)
    unserved = 1.0 - best.shares.sum(axis=1)
    lost = float((dear * unserved).sum())
    columns = _opened(best.shares, best.columns, instance.kept, p)
    value, bound = best.cost - lost, min(bound, best.cost) - lost
    found = Chosen(columns, value, bound, status_of(value, bound, clock), clock.spent(), shares=best.shares)
    return found.with_notes(*_left_over(instance, unserved))


class _Served:
    """An assignment: shares, the sites that are open, and the cost, that of those who are served nowhere included."""

    def __init__(self, shares: Floats, columns: Integers, cost: float) -> None:
        self.shares, self.columns, self.cost = shares, columns, cost

    @classmethod
    def of(cls, instance: Instance, shares: Floats, columns: Integers, dear: Floats) -> _Served:
        """Return it with its cost."""
        minutes = np.where(np.isinf(instance.minutes), 0.0, instance.minutes)
        served = float((shares * minutes * instance.weights[:, None]).sum())
        return cls(shares, columns, served + float((dear * (1.0 - shares.sum(axis=1))).sum()))


def _whole_places(
    instance: Instance, terms: Terms, best: _Served, bound: float, clock: Clock, effort: Effort, prover: Prover
) -> tuple[_Served, float]:
    """Choose the sites as if places could be split, which bounds the answer, and then send each to one of these."""
    split = replace(terms, assign="split")
    easier, bound = _improved(instance, split, best, bound, _FOR_SPLIT * clock.left(), effort, prover)
    usable = terms.usable & marked(easier.columns, terms.usable.shape[1])
    whole = replace(terms, usable=usable)
    found, _ = _improved(instance, whole, best, -np.inf, _FOR_SPLIT * clock.left(), effort, prover)
    return found, bound


def _improved(
    instance: Instance, terms: Terms, best: _Served, bound: float, seconds: float, effort: Effort, prover: Prover
) -> tuple[_Served, float]:
    """Solve the model on the nearest sites of each demand, and on more of them until nobody would go farther."""
    clock, dear, m = Clock(seconds), terms.nowhere, terms.usable.shape[1]
    count = min(m, max(_NEAREST, _TIMES_ITS_SHARE * -(-m // (terms.count or 1))))
    while True:
        near, left_out = nearest_pairs(instance.minutes, terms.usable, count)
        if int(near.sum()) > MOST_PAIRS:
            return best, bound
        part = replace(terms, usable=near, nowhere=np.minimum(dear, instance.weights * left_out))
        answer = prover.solve(capacity_model(instance, part), clock.left(), effort.gap)
        if answer is None:
            return best, bound
        bound = max(bound, answer.bound)
        if answer.x is None:
            return best, bound
        columns = np.flatnonzero(answer.x[:m] > 0.5)
        farther = np.isfinite(left_out) & (nowhere_of(answer.x, part) > _SOMEBODY)
        shares = filled(instance, columns, terms.assign) if farther.any() else shares_of(answer.x, part)
        other = _Served.of(instance, shares, columns, dear)
        best = other if other.cost < best.cost else best
        if not farther.any():
            return best, best.cost if answer.proved and not effort.gap else bound
        count = min(2 * count, m)


def solve_cover_with_capacity(
    instance: Instance, radius: float, assign: Assign, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose the fewest sites, or the cheapest, so that all who can be covered are, within radius and capacities.

    Among sets of that number, or cost, those with the shortest ways are taken.

    Returns
    -------
    Chosen
        Its value is the number, or the cost, of the sites that are open.
    """
    clock = Clock(effort.seconds)
    require_room(instance, instance.kept.size)
    usable = instance.minutes <= radius + TOLERANCE
    can = usable.any(axis=1)
    cost = np.ones(instance.kept.size) if instance.site_cost is None else instance.site_cost
    chosen, shares, bound = _first_cover(instance, usable, cost, assign, _FOR_THE_BOUND * clock.left(), prover)
    second = False
    if int(usable.sum()) <= MOST_PAIRS:
        dear = np.where(can, (1.0 + cost.sum()) * np.maximum(instance.weights, 1.0), 0.0)
        terms = Terms(usable, dear, assign, of_sites=cost)
        if float(cost[chosen].sum()) > bound + TOLERANCE:
            seconds = _FOR_THE_COUNT * clock.left()
            chosen, shares, bound = _fewer(instance, terms, chosen, shares, bound, seconds, effort, prover)
        chosen, shares, second = _shortest(instance, terms, chosen, shares, cost, clock, prover)
    value = float(cost[chosen].sum())
    status = status_of(value, min(bound, value), clock)
    found = Chosen(chosen, value, min(bound, value), status, clock.spent(),
                   second_proved=second and status == "optimal", shares=shares)  # fmt: skip
    return found.with_notes(*_left_over(instance, 1.0 - shares.sum(axis=1)))


def _first_cover(
    instance: Instance, usable: Booleans, cost: Floats, assign: Assign, seconds: float, prover: Prover
) -> tuple[Integers, Floats, float]:
    """Return a good set, who goes where, and the bound of the cost.

    The set is that of the model without capacities where it has room, and one that is filled step by step where not.
    Where everybody is served, no set costs less than without capacities, nor than the room that is needed.
    """
    can = usable.any(axis=1)
    plain, least = fewest(usable[can], instance.kept, cost, seconds, prover)
    within = replace(instance, minutes=np.where(usable, instance.minutes, np.inf))
    shares = cover_greedily(instance, usable, assign)
    stepwise = np.flatnonzero(instance.kept | (shares.sum(axis=0) > 0.0))

    def worth(one: tuple[Integers, Floats]) -> tuple[float, float]:
        unserved = float(instance.weights @ (1.0 - one[1].sum(axis=1)))
        return round(unserved, 6), float(cost[one[0]].sum())

    chosen, shares = min([(stepwise, shares), (plain, filled(within, plain, assign))], key=worth)
    if not (shares.sum(axis=1)[can] > 1.0 - _SOMEBODY).all():
        return chosen, shares, float(cost[instance.kept].sum())
    room = float(instance.weights[can].sum())
    return chosen, shares, min(max(least, _least_for_room(instance, cost, room)), float(cost[chosen].sum()))


def _least_for_room(instance: Instance, cost: Floats, room: float) -> float:
    """Return what sites cost at the least that have room for so many: as many of the cheapest as of the largest."""
    kept, capacity = instance.kept, np.asarray(instance.capacity)
    free = np.sort(capacity[~kept])[::-1].cumsum()
    needed = room - float(capacity[kept].sum())
    sites = int(np.searchsorted(free, needed * (1.0 - TOLERANCE))) + 1 if needed > 0.0 else 0
    return float(cost[kept].sum() + np.sort(cost[~kept])[:sites].sum())


def _fewer(
    instance: Instance, terms: Terms, chosen: Integers, shares: Floats, bound: float, seconds: float, effort: Effort,
    prover: Prover,
) -> tuple[Integers, Floats, float]:  # fmt: skip
    """Return the best set that the solver finds, who goes where, and the bound of the cost."""
    answer = prover.solve(capacity_model(instance, terms), seconds, effort.gap)
    if answer is None or answer.x is None:
        return chosen, shares, bound
    cost = np.asarray(terms.of_sites)
    other, there = np.flatnonzero(instance.kept | (answer.x[: cost.size] > 0.5)), shares_of(answer.x, terms)
    if answer.proved:
        return other, there, float(cost[other].sum())
    bound = max(bound, _rounded(answer.bound - float(terms.nowhere @ nowhere_of(answer.x, terms)), cost))

    def worth(columns: Integers, given: Floats) -> float:
        return float(cost[columns].sum() + terms.nowhere @ (1.0 - given.sum(axis=1)))

    return (other, there, bound) if worth(other, there) < worth(chosen, shares) else (chosen, shares, bound)


def _rounded(bound: float, cost: Floats) -> float:
    """Return the bound, at the next whole number where all costs are whole."""
    return float(np.ceil(bound - _SOMEBODY)) if np.isfinite(bound) and (cost == np.rint(cost)).all() else bound


def _shortest(
    instance: Instance, terms: Terms, chosen: Integers, shares: Floats, cost: Floats, clock: Clock, prover: Prover
) -> tuple[Integers, Floats, bool]:
    """Return the sites with the shortest ways that cost no more and serve as many, and whether that is proved."""
    unserved = float((instance.weights * (1.0 - shares.sum(axis=1))).sum())
    dear = _UNSERVED * instance.longest * instance.weights
    budget = float(cost[chosen].sum())
    again = Terms(terms.usable, dear, terms.assign, budget=budget * (1.0 + TOLERANCE), site_cost=cost,
                  unserved=unserved + _SOMEBODY * float(instance.weights.min()))  # fmt: skip
    answer = prover.solve(capacity_model(instance, again), clock.left())
    if answer is None or answer.x is None:
        return chosen, shares, False
    other = shares_of(answer.x, again)
    if _Served.of(instance, other, chosen, dear).cost > _Served.of(instance, shares, chosen, dear).cost:
        return chosen, shares, answer.proved
    return np.flatnonzero(instance.kept | (answer.x[: cost.size] > 0.5)), other, answer.proved


def _opened(shares: Floats, chosen: Integers, kept: Booleans, p: int) -> Integers:
    """Return the p sites that are open: those that are used, and as many of the chosen others as there are to be."""
    used = np.flatnonzero(kept | (shares.sum(axis=0) > 0.0))
    others = np.setdiff1d(np.append(chosen, np.arange(kept.size)), used)
    first = [site for site in chosen.tolist() if site in set(others.tolist())]
    rest = [site for site in others.tolist() if site not in set(first)]
    return np.sort(np.append(used, np.array([*first, *rest][: max(p - used.size, 0)], dtype=np.int64)))


def _left_over(instance: Instance, unserved: Floats) -> list[Note]:
    people = float((unserved * instance.weights).sum())
    if people <= TOLERANCE * float(instance.weights.sum()):
        return []
    return [Note("No site that is open and that they can reach has room for {people} {people:person|people}; the "
                 "figures are those of the others.", people=Amount(people))]  # fmt: skip
