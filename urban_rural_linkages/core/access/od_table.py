"""Origin-destination table: the cost of each pair within reach, in rows.

Why: catchments, floating catchments and every other measure of accessibility read the same table of origin,
destination and cost.  Reading it once, against the ids of the demand and of the supply, is what keeps every demand
point in the result and no destination out of it in silence.

A pair that is not in the table cannot be travelled.  Pairs stand in the order of ids, so that sums of floats do not
depend on the order of rows.

7,900 villages and 3,080 services are 24 million pairs; to find that out after an hour, when the memory is full, is too
late.  Where the pairs could be too many, some origins spread over all of them are searched first, and their mean tells
how many there will be (`check_size`).

It finds no ways: costs come from a network, a raster or elsewhere, in minutes as a rule, and only their order and the
thresholds give them a unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Floats, Indices, Integers, sum_by
from ..errors import InputError
from ..identifiers import IdColumn, match_ids, require_unique, shortened
from ..notes import Amount, Note
from .nearby import Nearby
from .nearest import NO_SERVICE, rank_of_ids

_ROWS = 2_000_000  # that are sorted at a time

MOST_PAIRS = 10_000_000
BYTES_PER_PAIR = 150  # measured, of the table and of the layer that it becomes
_SAMPLE = 30


@dataclass(frozen=True)
class OdTable:
    """Costs between origins and destinations, each pair once.  Made by `od_table`.

    Attributes
    ----------
    origins, destinations : tuple of str
        Ids, in the order of the demand and of the supply.
    origin, destination : ndarray of intp, shape (pairs,)
        Positions in these, sorted by the id of the origin, then that of the destination.
    cost : ndarray of float, shape (pairs,)
        Never NaN, infinite or negative.
    notes : tuple of Note
        What the reader should know: pairs that stood there more than once, ids that had lost their zeros.
    repeated : int
        Rows of the table that were left out for a smaller cost of the same pair.
    """

    origins: tuple[str, ...]
    destinations: tuple[str, ...]
    origin: Indices
    destination: Indices
    cost: Floats
    notes: tuple[Note, ...] = ()
    repeated: int = 0

    def within(self, limit: float) -> OdTable:
        """Leave out the pairs that cost more than a limit, inclusive; places and services stay, reached or not."""
        near = self.cost <= limit
        if near.all():
            return self
        return replace(self, origin=self.origin[near], destination=self.destination[near], cost=self.cost[near])

    def sum_by_origin(self, values: ArrayLike) -> Floats:
        """Add up values of the pairs by origin; an origin without any is 0."""
        return sum_by(self.origin, values, len(self.origins))

    def sum_by_destination(self, values: ArrayLike) -> Floats:
        """Add up values of the pairs by destination; a destination without any is 0."""
        return sum_by(self.destination, values, len(self.destinations))

    @cached_property
    def segments(self) -> tuple[Indices, Indices, Indices]:
        """Origins that have any pairs, where their pairs begin, and where they end."""
        starts = np.flatnonzero(np.diff(self.origin, prepend=-1))
        return self.origin[starts], starts, np.append(starts, self.origin.size)[1:]

    def smallest_by_origin(self, values: Floats) -> Floats:
        """Find the smallest value of the pairs of each origin, (origins,); infinite where it has none."""
        origins, starts, _ = self.segments
        smallest = np.full(len(self.origins), np.inf)
        if starts.size:
            smallest[origins] = np.minimum.reduceat(values, starts)
        return smallest

    @cached_property
    def _by_destination(self) -> tuple[Indices, Indices]:
        """Order of the pairs by destination, and where each destination's begin and end."""
        order = np.argsort(self.destination, kind="stable")
        edges = np.searchsorted(self.destination[order], np.arange(len(self.destinations) + 1))
        return order, edges

    def nearby(self, destination: int, limit: float = np.inf) -> Nearby:
        """Return the origins from which a destination can be reached within a limit, inclusive, and their costs."""
        order, edges = self._by_destination
        pairs = order[edges[destination] : edges[destination + 1]]
        pairs = pairs[np.argsort(self.origin[pairs])]
        return Nearby(self.origin[pairs], self.cost[pairs]).within(limit)

    def nearest(self) -> tuple[Indices, Floats]:
        """Find the cheapest destination of each origin; equal costs go to the lowest id.

        Returns
        -------
        destination : (origins,) ndarray of intp
            Position; `nearest.NO_SERVICE` where none can be reached.
        cost : (origins,) ndarray of float
            NaN where none can be reached.
        """
        cost = self.smallest_by_origin(self.cost)
        which = np.full(len(self.origins), NO_SERVICE, dtype=np.intp)
        cheapest = np.flatnonzero(self.cost == cost[self.origin])[::-1]
        which[self.origin[cheapest]] = self.destination[cheapest]  # the last one written is the lowest id
        return which, np.where(np.isinf(cost), np.nan, cost)


def od_table(
    origins: Sequence[str],
    destinations: Sequence[str],
    costs: ArrayLike,
    demand_ids: Sequence[str],
    supply_ids: Sequence[str],
    *,
    layer: str = "od",
    demand_layer: str = "demand",
    supply_layer: str = "supply",
) -> OdTable:
    """Read costs as they stand in a table.

    Ids that have plainly lost their leading zeros are restored, see `identifiers.match_ids`; any other id that is not
    among the demand or the supply is refused.  Of rows that repeat a pair the smallest cost counts, and a note says
    how many there were.

    Parameters
    ----------
    origins, destinations : (rows,) sequence of str
        Ids, as `identifiers.normalise_ids` writes them.
    costs : (rows,) array_like of float
        Minutes; 0 is allowed.
    demand_ids, supply_ids : sequence of unique str
        All origins and all destinations; one without any pair stays, unreachable.
    layer, demand_layer, supply_layer : str
        Names of the table and of the two layers, for the messages.

    Returns
    -------
    OdTable

    Raises
    ------
    InputError
        When an id is unknown or repeated in the demand or the supply, or a cost is missing or negative; the sentence
        names the first such pair in the order of ids.

    Examples
    --------
    >>> table = od_table(["b", "a", "a"], ["x", "x", "x"], [20, 15, 10], ["a", "b", "c"], ["x"])
    >>> table.nearby(0).places.tolist(), table.nearby(0).minutes.tolist(), str(table.notes[0])
    ([0, 1], [10.0, 20.0], "Layer 'od' names some pairs more than once; rows left out for a smaller cost: 1.")
    """
    amounts = np.asarray(costs, dtype=np.float64)
    notes: list[Note] = []
    require_unique(demand_ids, demand_layer, "id")
    require_unique(supply_ids, supply_layer, "id")
    origins, destinations = IdColumn.of(origins), IdColumn.of(destinations)
    places = _positions(origins, demand_ids, layer, demand_layer, notes)
    services = _positions(destinations, supply_ids, layer, supply_layer, notes)
    _refuse_bad_costs(amounts, origins, destinations, layer)
    origin, destination, cost = _cheapest(
        (origins.codes, places, rank_of_ids(demand_ids)), (destinations.codes, services, rank_of_ids(supply_ids)),
        amounts,
    )  # fmt: skip
    repeated = amounts.size - cost.size
    if repeated:
        notes.append(
            Note(
                "Layer '{layer}' names some pairs more than once; rows left out for a smaller cost: {count}.",
                layer=layer,
                count=repeated,
            )
        )
    return OdTable(tuple(demand_ids), tuple(supply_ids), origin, destination, cost, tuple(notes), repeated)


_End = tuple[NDArray[np.signedinteger[Any]], Indices, Integers]
"""Of one end of the pairs: a code for each row, and by code the position of its id, and by position its rank."""


def _cheapest(demand: _End, supply: _End, costs: Floats) -> tuple[Indices, Indices, Floats]:
    """Find the least cost of each pair, and order the pairs by origin, then destination.

    Some origins are taken at a time, so that a table of 25 million pairs is not sorted in one piece.
    """
    (codes, places, place_rank), (others, services, service_rank) = demand, supply
    origin, destination = np.empty((2, costs.size), dtype=np.intp)
    least, end, count = np.empty(costs.size), 0, max(service_rank.size, 1)
    for rows in _blocks(codes, place_rank[places]):
        place, service, cost = places[codes[rows]], services[others[rows]], costs[rows]
        keys = place_rank[place] * count + service_rank[service]
        order = np.argsort(keys, kind="stable")
        starts = np.flatnonzero(np.diff(keys[order], prepend=-1))
        kept, begin, end = order[starts], end, end + starts.size
        origin[begin:end], destination[begin:end] = place[kept], service[kept]
        if starts.size:
            least[begin:end] = np.minimum.reduceat(cost[order], starts)
    return origin[:end], destination[:end], least[:end]


def _blocks(codes: NDArray[np.signedinteger[Any]], rank: Integers) -> Iterator[Indices | slice]:
    """Yield the rows of some origins at a time, in the order of their ranks; ranks stand by code and may repeat."""
    if codes.size <= _ROWS:
        yield slice(None)
        return
    rows = np.bincount(rank, weights=np.bincount(codes, minlength=rank.size))
    block = (np.cumsum(rows) // _ROWS).astype(np.int16)[rank][codes]
    for number in range(int(block.max()) + 1):
        yield np.flatnonzero(block == number)


def _positions(ids: IdColumn, known: Sequence[str], layer: str, other: str, notes: list[Note]) -> Indices:
    """Find the different ids among the known ones, restoring lost zeros; refuse the others by name."""
    position = {name: index for index, name in enumerate(known)}
    strangers = {name for name in ids.names if name not in position}
    if strangers:
        restored = match_ids(known, sorted(ids.names)).restored
        full_of = {short: full for short, full in restored.items() if full in position}  # the table had lost them
        full_of |= {full: short for short, full in restored.items() if short in position}  # the layer had
        position |= {name: position[full_of[name]] for name in strangers & full_of.keys()}
        unknown = sorted(strangers - full_of.keys())
        if unknown:
            raise InputError(
                "Layer '{layer}' names ids that are not in layer '{other}': {count} ({ids}).",
                hint="Choose the field of ids that the table uses, or leave these rows out of it.",
                layer=layer,
                other=other,
                count=len(unknown),
                ids=shortened(unknown),
            )
        names = shortened([f"{lost} = {full}" for lost, full in restored.items()])
        notes.append(
            Note("Layer '{layer}': ids had lost their leading zeros and were restored ({ids}).", layer=layer, ids=names)
        )
    return ids.positions(position)


def _refuse_bad_costs(costs: Floats, origins: Sequence[str], destinations: Sequence[str], layer: str) -> None:
    """Refuse costs that are missing, infinite or negative."""
    bad = np.flatnonzero(~(costs >= 0.0) | np.isinf(costs))
    if not bad.size:
        return
    first = min(bad.tolist(), key=lambda row: (origins[row], destinations[row]))
    raise InputError(
        "Layer '{layer}', from '{origin}' to '{destination}': {value} is no cost (such rows: {count}).",
        hint="Costs are minutes, 0 or more; leave out the pairs that cannot be travelled.",
        layer=layer,
        origin=origins[first],
        destination=destinations[first],
        value="nothing" if np.isnan(costs[first]) else f"{costs[first]:g}",
        count=bad.size,
    )


def check_size(origins: int, destinations: int, pairs: int, count: Callable[[Integers], int] | None = None) -> None:
    """Refuse a table of too many pairs before it is made.

    Parameters
    ----------
    origins, destinations : int
        How many there are.
    pairs : int
        How many pairs there are at most.
    count : callable, optional
        From positions of origins to the number of their pairs; unless given, there are as many as there can be.

    Raises
    ------
    InputError
        When there will be more than `MOST_PAIRS`.

    Examples
    --------
    >>> check_size(1000, 1000, 1_000_000)
    >>> check_size(9_000, 3_000, 27_000_000, lambda rows: 10 * len(rows))
    """
    if pairs > MOST_PAIRS and count is not None:
        sample = np.unique(np.linspace(0, origins - 1, min(_SAMPLE, origins)).astype(np.int64))
        pairs = round(count(sample) / sample.size * origins)
    if pairs > MOST_PAIRS:
        raise InputError(
            "The table of {origins} origins and {destinations} destinations would have about {pairs} pairs, which take "
            "about {memory} GB of memory.",
            hint="Give a smaller limit of minutes or of the nearest destinations (MAX_DESTINATIONS), or divide the "
            "origins into several runs.",
            origins=origins,
            destinations=destinations,
            pairs=Amount(pairs),
            memory=Amount(pairs * BYTES_PER_PAIR / 1e9, 1),
        )


def pairs_without_row(origins: int, destinations: int, found: int) -> tuple[int, int]:
    """Return how many pairs there can be, and how many of them a table of `found` pairs does not have.

    Examples
    --------
    >>> pairs_without_row(3, 4, 10)
    (12, 2)
    """
    pairs = origins * destinations
    return pairs, pairs - found
