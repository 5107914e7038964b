"""Flows of services: who uses the services of which unit, by the plugin's own allocation of people to services.

Why: hardly anybody counts who goes to which pharmacy, but where the nearest one lies is known.  People of each place
are given to services of each kind by one of the methods of `access.service_catchments` (the nearest, Huff's
probabilities, or services that fill up).  Added up by the unit where they live and the unit where the service stands
they are a layer of links like any other, and say who depends on whom for what.

One person uses several kinds of service: the layer counts each once a kind, and its unit of measure says so.

What it is not: an observation.  Where people really go nobody has asked; every result says by which rule it was made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from ..access.nearby import nearby
from ..access.nearest import NO_SERVICE, rank_of_ids, within_limit
from ..access.od_table import MOST_PAIRS
from ..access.service_catchments import CatchmentRules, DrawnCatchments, Places, draw_catchments
from ..arrays import Floats, Indices, Integers, ratio, sum_by
from ..notes import Amount, Note
from ..progress import NullProgress, Progress, Stage
from .layers import LinkLayer

_MOST_SEARCHES = 2_000  # over roads, one from each place
ELSEWHERE = -1
"""The unit of a place or service that lies in none."""


def can_be_measured(places: int, goals: int, over_roads: bool) -> bool:
    """Tell whether all ways from places to goals are few enough to be measured and, over roads, take a few minutes.

    Examples
    --------
    >>> can_be_measured(8000, 1200, False), can_be_measured(8000, 1200, True), can_be_measured(8000, 2000, False)
    (True, False, False)
    """
    return places * goals <= MOST_PAIRS and not (over_roads and places > _MOST_SEARCHES)


def draw_by_kind(
    minutes: ArrayLike, services: Places, kinds: Sequence[str], rules: CatchmentRules, progress: Progress | None = None
) -> dict[str, DrawnCatchments]:
    """Give people to services, one kind after the other.

    Parameters
    ----------
    minutes : (places, services) array_like
        NaN = no way.
    services : Places
        All services with their capacity, and the people of the places; its own minutes are not read.
    kinds : (services,) sequence of str
    rules : CatchmentRules
        Nobody travels farther than the last threshold, whatever the method.
    progress : Progress, optional

    Returns
    -------
    dict of str to DrawnCatchments
        By kind; services in their order.
    """
    times = np.asarray(minutes, dtype=np.float64)
    times = np.where(within_limit(times, rules.thresholds[-1]), times, np.nan)
    watch = progress or NullProgress()
    names = sorted(set(kinds))
    return {
        kind: draw_catchments(_of_kind(times, services, rows_of_kind(kinds, kind)), rules,
                              Stage(watch, turn / len(names), (turn + 1) / len(names)), keep_users=True)
        for turn, kind in enumerate(names)
    }  # fmt: skip


def units_by_id(rows: ArrayLike, ids: Sequence[str]) -> Indices:
    """Return the position of units in ascending order of their ids, given by their rows in a layer; -1 stays.

    Examples
    --------
    >>> units_by_id([0, 2, -1], ["c", "a", "b"]).tolist()
    [2, 1, -1]
    """
    return np.append(rank_of_ids(ids), ELSEWHERE)[np.asarray(rows, dtype=np.intp)]


def rows_of_kind(kinds: Sequence[str], kind: str) -> Indices:
    """Return the positions of the services of a kind."""
    return np.flatnonzero(np.asarray(kinds, dtype=str) == kind)


def _of_kind(times: Floats, services: Places, rows: Indices) -> Places:
    """Return the places with their way to the services of one kind; equally near ones go to the lowest id."""
    ids = [services.ids[row] for row in rows.tolist()]
    own = times[:, rows]
    order = np.argsort(rank_of_ids(ids), kind="stable")
    ordered = np.nan_to_num(own[:, order], nan=np.inf)
    least = ordered.min(axis=1)
    allocation = np.where(np.isinf(least), NO_SERVICE, order[ordered.argmin(axis=1)])
    capacity = None if services.capacity is None else services.capacity[rows]
    return replace(services, ids=ids, minutes=np.where(np.isinf(least), np.nan, least), allocation=allocation,
                   nearby_of=lambda service, limit: nearby(own[:, service], limit), capacity=capacity)  # fmt: skip


@dataclass(frozen=True, eq=False)
class ServiceUses:
    """Users of the services of units, one row a unit, kind of service and providing unit.

    Attributes
    ----------
    kinds : tuple of str
    user, provider : (rows,) ndarray of intp
        Positions of units; a provider may be `ELSEWHERE`.
    kind : (rows,) ndarray of intp
        Position in `kinds`.
    people : (rows,) ndarray
    count : int
        How many units there are.
    notes : tuple of Note
    """

    kinds: tuple[str, ...]
    user: Indices
    kind: Indices
    provider: Indices
    people: Floats
    count: int
    notes: tuple[Note, ...] = ()

    @property
    def share(self) -> Floats:
        """Share of the users of a unit and kind who go to the provider."""
        key = self.user * len(self.kinds) + self.kind
        return ratio(self.people, sum_by(key, self.people, self.count * len(self.kinds))[key])

    def main_providers(self) -> Indices:
        """Return the unit that most people of each unit use for each kind, (n, kinds); -2 where nobody uses any.

        Equal ones: the unit that comes first; a service outside of all units is `ELSEWHERE`.
        """
        main = np.full((self.count, len(self.kinds)), NOBODY, dtype=np.intp)
        order = np.lexsort((-self.provider, self.people))  # the last one of a unit and kind is the one that stays
        main[self.user[order], self.kind[order]] = self.provider[order]
        return main

    def shared(self, units: ArrayLike, providers: ArrayLike) -> tuple[Floats, Integers]:
        """Return of pairs of a unit and a provider which share of the kinds that the unit uses it gets there.

        Returns
        -------
        share : (pairs,) ndarray
            NaN where the unit uses none.
        kinds : (pairs,) ndarray of int
            How many kinds the unit uses.
        """
        main, here, there = self.main_providers(), *(np.asarray(end, dtype=np.intp) for end in (units, providers))
        used = (main != NOBODY).sum(axis=1)[here]
        shared = np.zeros(here.size, dtype=np.int64)
        for own in main.T:  # kind by kind: of all kinds together, the pairs of a country would fill the memory
            shared += own[here] == there
        return ratio(shared, used), used

    def layer(self, name: str, measure: str, source: str, year: str = "") -> LinkLayer:
        """Return all kinds together as a layer of links: people, each once for each kind that they use."""
        at_home = self.provider >= 0
        keys, pair = np.unique(self.user[at_home] * self.count + self.provider[at_home], return_inverse=True)
        outward = sum_by(self.user[~at_home], self.people[~at_home], self.count)
        value = sum_by(pair, self.people[at_home], keys.size)
        nothing = np.zeros(self.count)
        return LinkLayer(name, measure, year, source, keys // self.count, keys % self.count, value, outward, nothing)


NOBODY = -2
"""The provider of a kind that nobody of a unit uses."""


def service_uses(
    drawn: Mapping[str, DrawnCatchments], home: ArrayLike, provider: Mapping[str, ArrayLike], count: int
) -> ServiceUses:
    """Add up the users of services by unit.

    Parameters
    ----------
    drawn : mapping of str to DrawnCatchments
        By kind of service, of the same places of a table.
    home : (places,) array_like of int
        Position of the unit of each place, or `ELSEWHERE`: such places take no part.
    provider : mapping of str to (services,) array_like of int
        By kind, position of the unit of each of its services, or `ELSEWHERE`.
    count : int
        How many units there are.

    Returns
    -------
    ServiceUses
        Kinds by name; rows by unit, kind and provider.
    """
    kinds = tuple(sorted(drawn))
    units = np.asarray(home, dtype=np.intp)
    rows: list[tuple[Indices, Indices, Indices, Floats]] = []
    left = 0.0
    for number, kind in enumerate(kinds):
        place, service, people = drawn[kind].users()
        left += drawn[kind].left
        inside = (units[place] >= 0) & (people > 0.0)
        of_service = np.asarray(provider[kind], dtype=np.intp)[service[inside]]
        rows.append((units[place[inside]], np.full(of_service.size, number), of_service, people[inside]))
    notes = () if left == 0.0 else (
        Note("People whom no service is given, over all kinds of service: {people}; they are in no link of services.",
             people=Amount(left)),
    )  # fmt: skip
    user, kind_of, of_unit, people = (np.concatenate(column) for column in zip(*rows, strict=True))
    return _added_up(kinds, (user, kind_of, of_unit), people, count, notes)


def _added_up(
    kinds: tuple[str, ...], rows: tuple[Indices, Indices, Indices], people: Floats, count: int, notes: tuple[Note, ...]
) -> ServiceUses:
    """Add up the people of rows of the same user, kind and provider."""
    (user, kind, provider), width = rows, count + 1
    keys, row = np.unique((user * len(kinds) + kind) * width + provider + 1, return_inverse=True)
    of_kind = keys // width
    return ServiceUses(kinds, of_kind // max(len(kinds), 1), of_kind % max(len(kinds), 1), keys % width - 1,
                       sum_by(row, people, keys.size), count, notes)  # fmt: skip


def uses_of_table(
    units: Sequence[str], users: Sequence[str], kinds: Sequence[str], providers: Sequence[str], people: ArrayLike | None
) -> ServiceUses:
    """Read who uses whose service from a table; rows of the same unit, kind and providing unit are added up.

    Parameters
    ----------
    units : sequence of n unique str
    users, kinds, providers : (rows,) sequence of str
        Users that are no units are left out, with a note; providers that are none lie outside.
    people : (rows,) array_like or None
        How many, 0 or more; rows of which it is unknown (NaN) are left out, with a note.  Without it each row counts
        alike.

    Examples
    --------
    >>> found = uses_of_table(["a", "b"], ["a", "a"], ["bank", "school"], ["b", "a"], None)
    >>> found.shared([0], [1])[0].tolist()
    [0.5]
    """
    place = {name: position for position, name in enumerate(units)}
    names = tuple(sorted(set(kinds)))
    number = {name: position for position, name in enumerate(names)}
    user = np.array([place.get(one, ELSEWHERE) for one in users], dtype=np.intp)
    provider = np.array([place.get(one, ELSEWHERE) for one in providers], dtype=np.intp)
    kind = np.array([number[one] for one in kinds], dtype=np.intp)
    amount = np.ones(user.size) if people is None else np.asarray(people, dtype=np.float64)
    inside, unknown = user >= 0, np.isnan(amount)
    notes = []
    if strange := int((~inside).sum()):
        notes.append(Note("Rows of the services used whose user is no unit, left out: {count}.", count=strange))
    if silent := int((inside & unknown).sum()):
        notes.append(Note("Rows of the services used that do not say how many use them, left out: {count}.",
                          count=silent))  # fmt: skip
    kept = inside & (amount > 0.0)
    return _added_up(names, (user[kept], kind[kept], provider[kept]), amount[kept], len(units), tuple(notes))
