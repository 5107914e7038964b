"""Location problems: demand, sites, the minutes between them, and which sites stay open.

What is read here is what every model of location works on.  A pair without a way is absent, never a large number;
demand that no site can reach leaves the model, is counted with its people, and never makes a model infeasible.
Demand and sites are worked on in the order of their ids, so that nothing depends on the order of features.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, figures
from ..errors import InputError
from ..identifiers import require_unique, shortened
from ..notes import Amount, Note

LEAST_SHARE = 0.01
"""Of all people: fewer whom no way joins to any service are not what a service is built for."""
TOLERANCE = 1e-9  # minutes and shares that are equal but for the rounding of sums
_NEXT_TO_NOTHING = 1e-9  # of the largest weight: what a row of weight 0 counts where it must be covered


@dataclass(frozen=True, eq=False)
class LocationProblem:
    """Demand and sites.  Made by `location_problem`.

    Attributes
    ----------
    minutes : (n, m) ndarray
        From each demand to each site; NaN where no way leads there.
    weights : (n,) ndarray
        What the model counts of each demand: its people, or those of a group.
    people : (n,) ndarray
        Who lives there, for the figures that are told.
    kept : (m,) ndarray of bool
        Sites that are open now and stay.
    available : (m,) ndarray of bool
        Sites that may be open; those that close may not.
    capacity, site_cost : (m,) ndarray or None
        People that a site takes; what it costs.
    demand_ids, site_ids : tuple of str
    reached : (n,) ndarray of bool
        Demand that an available site can reach within the limit.
    keep_zero : bool
        Whether demand of weight 0 must be covered too, where a model is about who is covered.
    site_names : tuple of str
        As sites are told; none: by their ids.
    """

    minutes: Floats
    weights: Floats
    people: Floats
    kept: Booleans
    available: Booleans
    capacity: Floats | None
    site_cost: Floats | None
    demand_ids: tuple[str, ...]
    site_ids: tuple[str, ...]
    reached: Booleans
    keep_zero: bool = False
    site_names: tuple[str, ...] = ()

    def name_of(self, site: int) -> str:
        """Return what a site is called, its id where it has no name."""
        return self.site_names[site] if self.site_names else self.site_ids[site]

    @property
    def beyond_reach(self) -> tuple[int, float]:
        """Demand that leaves the model, and its people."""
        return int((~self.reached).sum()), float(self.people[~self.reached].sum())

    def notes(self) -> list[Note]:
        """Say what leaves the model."""
        count, people = self.beyond_reach
        said, empty = [], np.flatnonzero(self.reached & (self.weights == 0.0)).tolist()
        if count:
            ids = [self.demand_ids[row] for row in np.flatnonzero(~self.reached).tolist()]
            said.append(Note("Out of reach of every site, and so in no model: {count} {count:place|places} with "
                             "{people} {people:person|people} ({ids}).",
                             count=count, people=Amount(people), ids=shortened(ids)))  # fmt: skip
        lost = np.flatnonzero(self.available & np.isnan(self.minutes).all(axis=0)).tolist()
        if lost:
            said.append(Note("Sites to which no way leads from any place, without a geometry or too far from the "
                             "roads, and so of no use to anybody: {count} ({ids}).", count=len(lost),
                             ids=shortened([self.site_ids[column] for column in lost])))  # fmt: skip
        if empty and not self.keep_zero:
            said.append(Note("With the weight 0 and so in no model: {count} {count:place|places} ({ids}).",
                             count=len(empty),
                             ids=shortened([self.demand_ids[row] for row in empty])))  # fmt: skip
        return said

    @cached_property
    def instance(self) -> Instance:
        """What the models work on: rows that count and can be reached, sites that may be open, both by their ids."""
        return self._instance(self.weights, self.weights > 0.0)

    @cached_property
    def covering(self) -> Instance:
        """What models of coverage and of the longest way work on: demand of weight 0 too, where that is kept.

        It counts next to nothing, so that it moves no sum of ways.
        """
        if not self.keep_zero:
            return self.instance
        least = _NEXT_TO_NOTHING * float(self.weights.max())
        return self._instance(np.maximum(self.weights, least), np.ones(self.reached.size, dtype=bool))

    def _instance(self, weights: Floats, counted: Booleans) -> Instance:
        rows = np.flatnonzero(self.reached & counted)
        rows = rows[np.argsort(np.array(self.demand_ids)[rows], kind="stable")]
        columns = np.flatnonzero(self.available)
        columns = columns[np.argsort(np.array(self.site_ids)[columns], kind="stable")]
        minutes = self.minutes[np.ix_(rows, columns)]
        absent = np.isnan(minutes)
        longest = float(np.nanmax(minutes, initial=0.0))
        return Instance(
            np.where(absent, np.inf, minutes), weights[rows], self.kept[columns], rows, columns, max(longest, 1.0),
            None if self.capacity is None else self.capacity[columns],
            None if self.site_cost is None else self.site_cost[columns],
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Instance:
    """The part of a problem that a model decides; infinite minutes are pairs without a way.

    Attributes
    ----------
    minutes : (n, m) ndarray
    weights : (n,) ndarray
        Above 0.
    kept : (m,) ndarray of bool
    rows, columns : ndarray of int
        Positions in the problem.
    longest : float
        The longest way of all, in minutes.
    capacity, site_cost : (m,) ndarray or None
    """

    minutes: Floats
    weights: Floats
    kept: Booleans
    rows: Indices
    columns: Indices
    longest: float
    capacity: Floats | None = None
    site_cost: Floats | None = None

    def filled(self, factor: float = 10.0) -> Floats:
        """Return the minutes, where pairs without a way cost `factor` times the longest."""
        return np.where(np.isinf(self.minutes), factor * self.longest, self.minutes)


def location_problem(
    minutes: ArrayLike,
    weights: ArrayLike,
    *,
    people: ArrayLike | None = None,
    kept: ArrayLike | None = None,
    closed: ArrayLike | None = None,
    capacity: ArrayLike | None = None,
    site_cost: ArrayLike | None = None,
    demand_ids: Sequence[str] | None = None,
    site_ids: Sequence[str] | None = None,
    site_names: Sequence[str] = (),
    max_minutes: float = 0.0,
    keep_zero: bool = False,
    demand_layer: str = "demand",
    site_layer: str = "sites",
) -> LocationProblem:
    """Check a problem and mark what is out of reach.

    Parameters
    ----------
    minutes : (n, m) array_like
        NaN where no way leads from the demand to the site.
    weights : (n,) array_like
        0 or more; a demand of 0 counts in no model unless `keep_zero`.
    people : (n,) array_like, optional
        The weights unless given.
    kept, closed : (m,) array_like of bool, optional
        Sites that are open and stay, and sites that may not be open.
    capacity, site_cost : (m,) array_like, optional
        Above 0; 0 or more.
    demand_ids, site_ids : sequence of str, optional
        Their positions unless given.
    site_names : sequence of str
        As sites are told; their ids unless given.
    max_minutes : float
        Demand without a site within it is out of reach; 0 = no limit.
    keep_zero : bool
        Whether demand of weight 0 must be covered too; else it counts in no model.
    demand_layer, site_layer : str
        For messages.

    Raises
    ------
    InputError
        When a weight, a time or a capacity is no such thing, an id is repeated, or nothing can be reached.

    Examples
    --------
    >>> problem = location_problem([[5.0, 9.0], [np.nan, np.nan]], [10, 4])
    >>> problem.beyond_reach, str(problem.notes()[0])
    ((1, 4.0), 'Out of reach of every site, and so in no model: 1 place with 4 people (1).')
    """
    times = np.asarray(minutes, dtype=np.float64)
    times = np.where(np.isinf(times), np.nan, times)
    n, m = times.shape
    demand = tuple(demand_ids) if demand_ids is not None else tuple(str(row) for row in range(n))
    sites = tuple(site_ids) if site_ids is not None else tuple(str(column) for column in range(m))
    require_unique(demand, demand_layer, "id")
    require_unique(sites, site_layer, "id")
    if not m:
        raise InputError("Layer '{layer}' has no site.", hint="Choose a layer with sites.", layer=site_layer)
    _refuse_bad(times.ravel(), times.size, np.repeat(demand, m).tolist() if (times < 0).any() else [], Note("time"),
                demand_layer, missing_allowed=True)  # fmt: skip
    counted = require_amounts(weights, demand, Note("weight"), demand_layer)
    if not (counted > 0.0).any():
        raise InputError("Every weight of layer '{layer}' is 0: there is nobody to serve.",
                         hint="Choose the field of people.", layer=demand_layer)  # fmt: skip
    stays = np.zeros(m, dtype=bool) if kept is None else np.asarray(kept, dtype=bool)
    available = np.ones(m, dtype=bool) if closed is None else ~np.asarray(closed, dtype=bool)
    near = ~np.isnan(times) & (times <= (max_minutes + TOLERANCE if max_minutes else np.inf)) & available
    return LocationProblem(
        times, counted, counted if people is None else require_amounts(people, demand, Note("people"), demand_layer),
        stays & available, available,
        None if capacity is None else require_amounts(capacity, sites, Note("capacity"), site_layer),
        None if site_cost is None else require_amounts(site_cost, sites, Note("cost"), site_layer),
        demand, sites, near.any(axis=1), keep_zero, tuple(site_names),
    )  # fmt: skip


def require_amounts(values: ArrayLike, ids: Sequence[str], what: Note, layer: str) -> Floats:
    """Return amounts of rows, once it is sure that each is 0 or more.

    Raises
    ------
    InputError
        Naming the layer, the row and what is wrong with it.
    """
    amounts = figures(values)
    if amounts.size != len(ids):
        raise ValueError(f"{what}: {amounts.size} values for {len(ids)} rows")
    _refuse_bad(amounts, amounts.size, ids, what, layer)
    return amounts


def _refuse_bad(
    values: Floats, count: int, ids: Sequence[str], what: Note, layer: str, missing_allowed: bool = False
) -> None:
    with np.errstate(invalid="ignore"):
        bad = (values < 0.0) | np.isinf(values) | (np.isnan(values) & (not missing_allowed))
    if not bad.any():
        return
    row = int(np.argmax(bad))
    raise InputError(
        "Layer '{layer}', '{id}': {value} is no {what} (such rows: {count} of {all}).",
        hint="Give 0 or more, or leave these rows out.",
        layer=layer, id=ids[row], value=Note("nothing") if np.isnan(values[row]) else f"{values[row]:g}", what=what,
        count=int(bad.sum()), all=count,
    )  # fmt: skip


def sites_to_open(problem: LocationProblem, add: int = 1, total: int = 0) -> int:
    """Return how many sites are open in the end: those that are kept and `add` more, or `total` where it is given.

    Raises
    ------
    InputError
        When there are fewer sites than that, or more are kept.

    Examples
    --------
    >>> sites_to_open(location_problem([[1.0, 2.0, 3.0]], [1], kept=[True, False, False]), add=1)
    2
    """
    kept, sites = int(problem.kept.sum()), int(problem.available.sum())
    p = total or kept + add
    if p < kept:
        raise InputError("{kept} {kept:site is|sites are} kept, and P is {p}.",
                         hint="Give a larger P, or keep none of them (KEEP).", kept=kept, p=p)  # fmt: skip
    if p > sites:
        raise InputError("There {sites:is|are} {sites} {sites:site|sites}, and {p} {p:is|are} to be open.",
                         hint="Give more candidates, or ask for fewer.", sites=sites, p=p)  # fmt: skip
    if p < 1:
        raise InputError("No site is to be open.", hint="Give ADD or P, 1 or more.")
    return p
