"""Sites with capacities: who goes where decides as much as where the sites are.

Each demand goes to one site as a whole, or is split among several.  Demand that no open site has room for is served
nowhere at a price, so that a model is never infeasible: it is told with its people.

References
----------
Sridharan, R. (1995), The capacitated plant location problem, European Journal of Operational Research 87, 203-213.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from ..arrays import Booleans, Floats, Integers
from ..errors import InputError
from ..notes import Amount, Note
from ..progress import Progress
from .chosen_sites import Chosen, Clock, status_of
from .median import Effort
from .median_bound import median_bound
from .median_heuristic import good_set
from .mixed_integer import Model, constraints
from .problem import TOLERANCE, Instance
from .prover import Prover

Assign = Literal["single", "split"]
MOST_PAIRS = 400_000  # of demand and site in a model
_UNSERVED = 10.0  # times the longest way: what it costs to serve nobody


def require_room(instance: Instance, p: int) -> Floats:
    """Return the capacities, once it is sure that the p largest have room for all.

    Raises
    ------
    InputError
        When they have not, with what is short; or when capacities are missing, or there are too many pairs.
    """
    if instance.capacity is None:
        raise InputError("The model has capacities, and none were given.", hint="Choose the field CAPACITY.")
    if instance.minutes.size > MOST_PAIRS:
        raise InputError("With capacities a model of {pairs} pairs of demand and site is too large (at most {most}).",
                         hint="Give fewer candidates, or larger units of demand.",
                         pairs=Amount(instance.minutes.size), most=Amount(MOST_PAIRS))  # fmt: skip
    room, needed = largest_room(instance, p), float(instance.weights.sum())
    if room < needed * (1.0 - TOLERANCE):
        raise InputError(
            "The {p} largest sites have room for {room} people of {needed}: {short} are too many.",
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
    usable = np.isfinite(instance.minutes)
    dear = _UNSERVED * instance.longest * instance.weights
    chosen = good_set(costs, instance.kept, p, effort.starts, effort.seed, progress)
    bound = median_bound(costs, instance.kept, chosen, seconds=0.25 * effort.seconds, progress=progress).bound
    shares = filled_nearest_first(instance, with_room(instance, chosen, capacity), assign)
    value = _cost(instance, shares, dear)
    model = _model(instance, usable, dear, p, assign)
    answer = prover.solve(model, clock.left(), effort.gap)
    if answer is not None:
        bound = max(bound, answer.bound)
        if answer.x is not None:
            other = _shares(answer.x, usable, whole=assign == "single")
            if _cost(instance, other, dear) < value:
                shares, value = other, _cost(instance, other, dear)
                chosen = np.flatnonzero(answer.x[: usable.shape[1]] > 0.5)
            if answer.proved and not effort.gap:
                bound = value
    unserved = 1.0 - shares.sum(axis=1)
    lost = float((dear * unserved).sum())
    columns = _opened(shares, chosen, instance.kept, p)
    value, bound = value - lost, min(bound, value) - lost
    found = Chosen(columns, value, bound, status_of(value, bound, clock), clock.spent(), shares=shares)
    return found.with_notes(*_left_over(instance, unserved))


def solve_cover_with_capacity(
    instance: Instance, radius: float, assign: Assign, effort: Effort, prover: Prover, progress: Progress | None = None
) -> Chosen:
    """Choose the fewest sites so that all who can be covered are, each within the radius and the capacities.

    Returns
    -------
    Chosen
        Its value is the number of sites that are open.
    """
    clock = Clock(effort.seconds)
    capacity = require_room(instance, instance.kept.size)
    usable = instance.minutes <= radius + TOLERANCE
    can = usable.any(axis=1)
    dear = np.where(can, (1.0 + instance.kept.size) * np.maximum(instance.weights, 1.0), 0.0)
    shares = _cover_greedily(instance, usable, capacity, assign)
    chosen = np.flatnonzero(instance.kept | (shares.sum(axis=0) > 0.0))
    bound = float(max(instance.kept.sum(), 1.0))
    answer = prover.solve(_model(instance, usable, dear, None, assign), clock.left(), effort.gap)
    if answer is not None and answer.x is not None:
        shares = _shares(answer.x, usable, whole=assign == "single")
        chosen = np.flatnonzero(instance.kept | (answer.x[: usable.shape[1]] > 0.5))
        bound = float(chosen.size) if answer.proved else bound
    value = float(chosen.size)
    found = Chosen(chosen, value, min(bound, value), status_of(value, bound, clock), clock.spent(),
                   second_proved=False, shares=shares)  # fmt: skip
    return found.with_notes(*_left_over(instance, 1.0 - shares.sum(axis=1)))


def _model(instance: Instance, usable: Booleans, dear: Floats, p: int | None, assign: Assign) -> Model:
    """Write the model: sites, then the shares of the pairs that can be used, then who is served nowhere."""
    (n, m), (row, column) = usable.shape, np.nonzero(usable)
    pairs, capacity = row.size, np.asarray(instance.capacity)
    share, nowhere = m + np.arange(pairs), m + pairs + np.arange(n)
    ones = np.ones(pairs)
    parts = [
        (ones, row, share), (np.ones(n), np.arange(n), nowhere),  # served once
        (instance.weights[row], n + column, share), (-capacity, n + np.arange(m), np.arange(m)),  # within capacity
        (ones, n + m + np.arange(pairs), share), (-ones, n + m + np.arange(pairs), column),  # only where open
    ]  # fmt: skip
    total = n + m + pairs
    least = np.concatenate([np.ones(n), np.full(m + pairs, -np.inf)])
    most = np.concatenate([np.ones(n), np.zeros(m + pairs)])
    if p is not None:
        parts.append((np.ones(m), np.full(m, total), np.arange(m)))
        least, most, total = np.append(least, p), np.append(most, p), total + 1
    count = m + pairs + n
    ways = instance.weights[row] * instance.minutes[row, column] if p is not None else np.zeros(pairs)
    low = np.zeros(count)
    low[:m] = instance.kept
    whole = np.arange(count) < (m if assign == "split" else count)
    cost = np.concatenate([np.zeros(m) if p is not None else np.ones(m), ways, dear])
    return Model(cost, low, np.ones(count), whole, constraints(*parts, shape=(total, count)), least, most)


def _shares(x: Floats, usable: Booleans, whole: bool) -> Floats:
    (row, column), m = np.nonzero(usable), usable.shape[1]
    found = np.zeros(usable.shape)
    given = np.clip(x[m : m + row.size], 0.0, 1.0)
    given[given < TOLERANCE] = 0.0
    found[row, column] = np.rint(given) if whole else given
    return found


def _cost(instance: Instance, shares: Floats, dear: Floats) -> float:
    minutes = np.where(np.isinf(instance.minutes), 0.0, instance.minutes)
    served = float((shares * minutes * instance.weights[:, None]).sum())
    return served + float((dear * (1.0 - shares.sum(axis=1))).sum())


def with_room(instance: Instance, chosen: Integers, capacity: Floats) -> Integers:
    """Exchange the smallest sites of a set for the largest others until it has room for all."""
    chosen = chosen.copy()
    while capacity[chosen].sum() < instance.weights.sum():
        movable = np.flatnonzero(~instance.kept[chosen])
        others = np.setdiff1d(np.flatnonzero(~instance.kept), chosen)
        if not (movable.size and others.size):
            break
        out, into = movable[np.argmin(capacity[chosen[movable]])], others[np.argmax(capacity[others])]
        if capacity[into] <= capacity[chosen[out]]:
            break
        chosen[out] = into
    return np.sort(chosen)


def filled_nearest_first(instance: Instance, chosen: Integers, assign: Assign) -> Floats:
    """Send the nearest pairs first while there is room; who finds none stays unserved.

    Examples
    --------
    >>> two = Instance(np.array([[1.0, 5.0], [2.0, 3.0]]), np.array([10.0, 10.0]), np.zeros(2, dtype=bool),
    ...                np.arange(2), np.arange(2), 5.0, np.array([10.0, 10.0]))
    >>> filled_nearest_first(two, np.array([0, 1]), "single").tolist()
    [[1.0, 0.0], [0.0, 1.0]]
    """
    shares = np.zeros(instance.minutes.shape)
    room, left = np.asarray(instance.capacity, dtype=np.float64).copy(), np.ones(len(shares))
    row, place = np.nonzero(np.isfinite(instance.minutes[:, chosen]))
    column = chosen[place]
    for pair in np.argsort(instance.minutes[row, column], kind="stable").tolist():
        demand, site = int(row[pair]), int(column[pair])
        part = min(left[demand], room[site] / instance.weights[demand])
        if part <= 0.0 or (assign == "single" and part < 1.0):
            continue
        shares[demand, site] += part
        left[demand] -= part
        room[site] -= part * instance.weights[demand]
    return shares


def _cover_greedily(instance: Instance, usable: Booleans, capacity: Floats, assign: Assign) -> Floats:
    """Open whichever site covers most of who is left, and fill it; a start where no solver is."""
    chosen, within = instance.kept.copy(), np.where(usable, instance.minutes, np.inf)
    part = Instance(
        within, instance.weights, instance.kept, instance.rows, instance.columns, instance.longest, capacity
    )
    shares = filled_nearest_first(part, np.flatnonzero(chosen), assign)
    while not chosen.all():
        left = instance.weights * (1.0 - shares.sum(axis=1))
        worth = np.where(chosen, 0.0, np.minimum(left @ usable, capacity))
        if worth.max() <= TOLERANCE:
            break
        chosen[int(np.argmax(worth))] = True
        more = filled_nearest_first(part, np.flatnonzero(chosen), assign)
        if more.sum() <= shares.sum() + TOLERANCE:
            break
        shares = more
    return shares


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
    return [Note("No site that is open and that they can reach has room for {people} people; the figures are those of "
                 "the others.", people=Amount(people))]  # fmt: skip
