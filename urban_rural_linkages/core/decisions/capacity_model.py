"""The mixed-integer model of sites with capacities: sites, who goes where, and who is served nowhere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats
from .filling import Assign
from .mixed_integer import Model, constraints
from .problem import Instance

_NOBODY, _WHOLLY = 1e-6, 5e-6  # shares that are the rounding of a solver: of one pair, of all that is missing


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of a model with capacities: the sum to minimise, and the limits.

    Attributes
    ----------
    usable : (n, m) ndarray of bool
        Pairs that may be used.
    nowhere : (n,) ndarray
        What it costs that a demand uses none of them.
    assign : {"single", "split"}
    of_sites : (m,) ndarray or None
        What each site costs; unless given the ways are what is minimised.
    count : int or None
        How many sites are open.
    budget : float
        The most that sites may cost by `site_cost`; infinite where it does not matter.
    site_cost : (m,) ndarray or None
    unserved : float
        The most weight that may be served nowhere.
    """

    usable: Booleans
    nowhere: Floats
    assign: Assign
    of_sites: Floats | None = None
    count: int | None = None
    budget: float = np.inf
    site_cost: Floats | None = None
    unserved: float = np.inf


def capacity_model(instance: Instance, terms: Terms) -> Model:
    """Write the model: sites, then the shares of the pairs that can be used, then who is served nowhere."""
    (n, m), (row, column) = terms.usable.shape, np.nonzero(terms.usable)
    pairs, capacity = row.size, np.asarray(instance.capacity)
    share, nowhere, sites = m + np.arange(pairs), m + pairs + np.arange(n), np.arange(m)
    ones = np.ones(pairs)
    parts = [
        (ones, row, share), (np.ones(n), np.arange(n), nowhere),  # served once
        (instance.weights[row], n + column, share), (-capacity, n + sites, sites),  # within capacity
        (ones, n + m + np.arange(pairs), share), (-ones, n + m + np.arange(pairs), column),  # only where open
    ]  # fmt: skip
    least = [np.ones(n), np.full(m + pairs, -np.inf)]
    most = [np.ones(n), np.zeros(m + pairs)]
    total = n + m + pairs
    limits = [
        (np.ones(m), sites, terms.count, terms.count),
        (np.zeros(m) if terms.site_cost is None else terms.site_cost, sites, -np.inf, terms.budget),
        (instance.weights, nowhere, -np.inf, terms.unserved),
    ]  # fmt: skip
    for values, columns, low, high in limits:
        if low is not None and high is not None and np.isfinite(high):
            parts.append((values, np.full(values.size, total), columns))
            least.append(np.array([float(low)]))
            most.append(np.array([float(high)]))
            total += 1
    count = m + pairs + n
    ways = instance.weights[row] * instance.minutes[row, column] if terms.of_sites is None else np.zeros(pairs)
    low_bounds = np.zeros(count)
    low_bounds[:m] = instance.kept
    whole = np.arange(count) < (m if terms.assign == "split" else count)
    cost = np.concatenate([np.zeros(m) if terms.of_sites is None else terms.of_sites, ways, terms.nowhere])
    return Model(cost, low_bounds, np.ones(count), whole, constraints(*parts, shape=(total, count)),
                 np.concatenate(least), np.concatenate(most))  # fmt: skip


def shares_of(x: Floats, terms: Terms) -> Floats:
    """Return the share of each demand at each site out of the variables of an answer.

    Whoever is served but for the rounding of the solver is served wholly: a rest of a few millionths is nobody.
    """
    (row, column), m = np.nonzero(terms.usable), terms.usable.shape[1]
    found = np.zeros(terms.usable.shape)
    given = np.clip(x[m : m + row.size], 0.0, 1.0)
    given[given < _NOBODY] = 0.0
    found[row, column] = np.rint(given) if terms.assign == "single" else given
    served = found.sum(axis=1)
    wholly = np.abs(served - 1.0) < _WHOLLY
    found[wholly] /= served[wholly, None]
    return found


def nowhere_of(x: Floats, terms: Terms) -> Floats:
    """Return the share of each demand that an answer serves nowhere."""
    return np.clip(x[-terms.usable.shape[0] :], 0.0, 1.0)


def nearest_pairs(minutes: Floats, usable: Booleans, count: int) -> tuple[Booleans, Floats]:
    """Keep for each demand its nearest usable sites, and say how far the first is that is left out.

    Parameters
    ----------
    minutes : (n, m) ndarray
    usable : (n, m) ndarray of bool
    count : int
        Sites for each demand.

    Returns
    -------
    near : (n, m) ndarray of bool
    next_minutes : (n,) ndarray
        Infinite where none is left out.

    Examples
    --------
    >>> nearest_pairs(np.array([[3.0, 1.0, 2.0]]), np.ones((1, 3), dtype=bool), 2)
    (array([[False,  True,  True]]), array([3.]))
    """
    ways = np.where(usable, minutes, np.inf)
    order = np.argsort(ways, axis=1, kind="stable")
    near = np.zeros(usable.shape, dtype=bool)
    np.put_along_axis(near, order[:, :count], True, axis=1)
    left = np.full(len(ways), np.inf)
    if count < ways.shape[1]:
        left = np.take_along_axis(ways, order[:, count : count + 1], axis=1)[:, 0]
    return near & usable, left
