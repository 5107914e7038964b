"""Functional urban areas: a city and the places whose people work in it.

Why: a labour market does not end at the city's boundary; a plan that draws it must say by which rule.  The method is
that of the EU and the OECD (Dijkstra, Poelman and Veneri 2019, OECD Regional Development Working Papers 2019/11;
Eurostat, Territorial typologies manual): city, commuting zone of the units that send at least 15 % of their employed
residents to the city, enclaves taken in, exclaves left out, so that the result hangs together.

What could not be read in the sources and is from memory, and therefore a parameter: how cities are merged
(`cities.merge_cities`); that enclaves come before exclaves, each once.  What the sources leave open and is settled
here: of equal shares the area with the first id takes the unit, and the log says so; an area has the id of its largest
core city.  No identity with published areas is claimed.

It classifies nothing and makes no flows: cities and flows are inputs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Integers, ratio, sum_by
from ..contiguity import Contiguity
from ..errors import InputError
from ..identifiers import require_unique
from ..known import highest
from ..notes import Amount, Note
from .area_shape import AreaRules, LogEntry, commuting_zone, drop_exclaves, size_class, take_in_enclaves
from .cities import merge_cities
from .flows import FlowTable


@dataclass(frozen=True)
class UrbanArea:
    """A functional urban area.

    Attributes
    ----------
    id : str
        Of its largest core city.
    cities : tuple of str
        Its core cities, in the order of their ids.
    units : int
    population, core_population : float
        Persons; NaN where the population of some unit is unknown, or of all.
    size_class : str or None
        `small`, `medium`, `metropolitan` or `large`, by the population of the area; None below all, or unknown.
    """

    id: str
    cities: tuple[str, ...]
    units: int
    population: float
    core_population: float
    size_class: str | None


@dataclass(frozen=True, eq=False)
class UrbanAreas:
    """Functional urban areas, unit by unit in the order given.

    Attributes
    ----------
    ids : tuple of str
    city_id, fua_id : tuple of str or None
        The unit's own city, and its area; None = none.
    role : tuple of str
        `core`, `commuting`, `enclave` or `none`.
    best_fua, second_fua : tuple of str or None
        The areas whose core most employed residents work in, whether or not they reach the share; for members, the
        best is their own area.  None = nobody works in any other core.
    best_share, second_share : (n,) ndarray
        Those shares, 0 to 1; NaN where there is no such area, or the employed residents are unknown.
    areas : tuple of UrbanArea
        In the order of their ids.
    log : tuple of LogEntry
        Merges, ties, enclaves and exclaves.
    notes : tuple of Note
        What the reader should know about the data.
    """

    ids: tuple[str, ...]
    city_id: tuple[str | None, ...]
    fua_id: tuple[str | None, ...]
    role: tuple[str, ...]
    best_fua: tuple[str | None, ...]
    best_share: Floats
    second_fua: tuple[str | None, ...]
    second_share: Floats
    areas: tuple[UrbanArea, ...]
    log: tuple[LogEntry, ...]
    notes: tuple[Note, ...]

    @property
    def units_in(self) -> int:
        """Count the units that belong to an area."""
        return sum(fua is not None for fua in self.fua_id)

    def names(self, called: Sequence[str] | None, population: ArrayLike | None) -> dict[str, str]:
        """Name each area after the largest unit of its core; by its id where that has no name.

        Parameters
        ----------
        called : sequence of n str, optional
            The names of the units; their ids if not given.
        population : (n,) array_like, optional
            People of each unit; of equal ones, the first id.
        """
        units = self.ids if called is None else called
        people = np.ones(len(self.ids)) if population is None else np.asarray(population, dtype=np.float64)
        found = {}
        for area in self.areas:
            core = [i for i, (fua, role) in enumerate(zip(self.fua_id, self.role, strict=True))
                    if fua == area.id and role == "core"]  # fmt: skip
            largest = highest(people[core], [self.ids[i] for i in core], 1)
            found[area.id] = (units[core[largest[0]]] if largest else "") or area.id
        return found


def functional_urban_areas(
    ids: Sequence[str],
    cities: Sequence[str | None],
    flows: FlowTable,
    contiguity: Contiguity,
    *,
    population: ArrayLike | None = None,
    employed: ArrayLike | None = None,
    rules: AreaRules | None = None,
) -> UrbanAreas:
    """Delineate functional urban areas.

    Parameters
    ----------
    ids : sequence of n unique str
    cities : sequence of n str or None
        City of each unit; None or "" = in no city.
    flows : FlowTable
        From `flow_table(..., units=ids)`, which refuses unknown ids and negative workers.
    contiguity : Contiguity
        Borders of the units, in the order of `ids`.
    population : (n,) array_like, optional
        Persons; NaN = unknown.  Without it, the largest city of a core is that with most employed residents.
    employed : (n,) array_like, optional
        Employed residents wherever they work, the denominator of all shares; without it the sum of the unit's flows.
        NaN or 0: the unit has no shares and joins no commuting zone.
    rules : AreaRules, optional
        The published shares unless given.

    Returns
    -------
    UrbanAreas

    Raises
    ------
    InputError
        When ids repeat, the flows are of other units, no unit is in a city, or employed residents are negative.

    Examples
    --------
    >>> from ..contiguity import contiguity_from_pairs
    >>> from .flows import flow_table
    >>> flows = flow_table(["a", "b", "b"], ["a", "a", "b"], [90, 20, 80])
    >>> borders = contiguity_from_pairs([0], [1], [10.0], [40.0, 40.0])
    >>> found = functional_urban_areas(["a", "b"], ["A", None], flows, borders, population=[60000.0, 5000.0])
    >>> found.fua_id, found.role, found.areas[0].size_class
    (('A', 'A'), ('core', 'commuting'), 'small')
    """
    rules, order = rules or AreaRules(), _order_of(ids, flows)
    case = _Case(flows, [cities[unit] or None for unit in order], _column(population, order), _column(employed, order))
    log: list[LogEntry] = []
    names, core = case.cores(rules, log)
    shares = case.shares(core, len(names))
    area = commuting_zone(flows.ids, names, core, shares, rules.commuting_share, log)

    place = np.empty(len(ids), dtype=np.int64)
    place[order] = np.arange(len(ids))
    borders, wanted = contiguity.reordered(place), area.copy()
    enclosed = take_in_enclaves(flows.ids, names, area, borders, rules, log)
    drop_exclaves(flows.ids, names, area, core, borders, rules, log)

    preferred = np.where(area >= 0, area, wanted)
    best, best_share, second, second_share = _two_best(shares, preferred)
    role = np.where(core >= 0, "core", np.where(area < 0, "none", np.where(enclosed, "enclave", "commuting")))
    return UrbanAreas(
        ids=tuple(ids),
        city_id=tuple(name or None for name in cities),
        fua_id=_named(names, area[place]),
        role=tuple(role[place].tolist()),
        best_fua=_named(names, best[place]),
        best_share=best_share[place],
        second_fua=_named(names, second[place]),
        second_share=second_share[place],
        areas=case.summary(names, area, core, rules),
        log=tuple(log),
        notes=(*flows.notes, *case.notes()),
    )


class _Case:
    """The inputs, in the order of the ids, and what is read from them."""

    def __init__(
        self, flows: FlowTable, cities: list[str | None], population: Floats | None, employed: Floats | None
    ) -> None:
        self.flows = flows
        self.population = population
        self.employed = flows.residents if employed is None else employed
        if np.any(self.employed < 0.0):
            raise InputError(
                "Unit '{unit}': {value} is no number of employed residents.",
                hint="Correct the value, or leave it empty where it is unknown.",
                unit=flows.ids[int(np.argmax(self.employed < 0.0))],
                value=f"{np.nanmin(self.employed):g}",
            )
        self.city_names = tuple(sorted({name for name in cities if name}))
        if not self.city_names:
            raise InputError(
                "No unit is in a city.",
                hint="Check the field of cities, or lower the share of people in urban centres.",
            )
        position = {name: index for index, name in enumerate(self.city_names)}
        self.city = np.array([position[name] if name else -1 for name in cities], dtype=np.int64)

    def cores(self, rules: AreaRules, log: list[LogEntry]) -> tuple[tuple[str, ...], Integers]:
        """Merge cities: ids of the areas, ascending, and the core that each unit belongs to, -1 = none."""
        count = len(self.city_names)
        group, merges = merge_cities(
            self._between(self.city, count), _grouped(self.employed, self.city, count), rules.merge_share,
            rules.merge == "iterate",
        )  # fmt: skip
        size = _grouped(self.employed if self.population is None else self.population, self.city, count)
        head = {root: max(np.flatnonzero(group == root), key=lambda city: (size[city], -city)) for root in set(group)}
        names = tuple(sorted(self.city_names[city] for city in head.values()))
        area = np.array([names.index(self.city_names[head[root]]) for root in group], dtype=np.int64)
        for merge in merges:
            origin, destination = self.city_names[merge.origin], self.city_names[merge.destination]
            note = Note(
                "City '{origin}' sends {share} % of its employed residents to city '{destination}': one core.",
                origin=origin, share=Amount(100 * merge.share, 1), destination=destination,
            )  # fmt: skip
            log.append(LogEntry("merge", origin, names[area[merge.origin]], destination, merge.share, note))
        return names, np.where(self.city >= 0, area[self.city], -1)

    def shares(self, core: Integers, areas: int) -> Floats:
        """Give the share of the employed residents of each unit who work in each core; NaN where unknown."""
        flows = self.flows
        counted = core[flows.destination] >= 0
        place = flows.origin[counted] * areas + core[flows.destination[counted]]
        workers = sum_by(place, flows.workers[counted], self.employed.size * areas).reshape(-1, areas)
        return ratio(workers, self.employed[:, None])

    def summary(
        self, names: tuple[str, ...], area: Integers, core: Integers, rules: AreaRules
    ) -> tuple[UrbanArea, ...]:
        """Return a row for each area: its cities, number of units, people and size class."""
        people = np.full(area.size, np.nan) if self.population is None else self.population
        found = []
        for index, name in enumerate(names):
            population = float(people[area == index].sum())
            cities = sorted({self.city_names[city] for city in self.city[core == index]})
            found.append(
                UrbanArea(
                    name, tuple(cities), int((area == index).sum()), population, float(people[core == index].sum()),
                    size_class(population, rules.size_breaks),
                )
            )  # fmt: skip
        return tuple(found)

    def notes(self) -> list[Note]:
        """Say what is missing or odd in the data."""
        unknown = int(np.sum(~(self.employed > 0.0)))
        too_many = int(np.sum(self.flows.residents > self.employed * (1.0 + 1e-9)))
        notes = []
        if unknown:
            notes.append(
                Note("Units without employed residents, whose shares are unknown: {count}.", count=unknown)
            )  # fmt: skip
        if too_many:
            notes.append(Note("Units with more workers in the flows than employed residents: {count}.", count=too_many))
        return notes

    def _between(self, label: Integers, count: int) -> Floats:
        """Add up the flows between labels."""
        origin, destination = label[self.flows.origin], label[self.flows.destination]
        counted = (origin >= 0) & (destination >= 0)
        place = origin[counted] * count + destination[counted]
        workers = sum_by(place, self.flows.workers[counted], count * count)
        return workers.reshape(count, count)


def _order_of(ids: Sequence[str], flows: FlowTable) -> Integers:
    """Find where each unit of the flows stands among the ids."""
    require_unique(ids, layer="units", field="id")
    if sorted(ids) != list(flows.ids):
        raise InputError(
            "The flows are not those of the units: {units} {units:unit|units}, {others} in the flows.",
            hint="Read the flows for these units.", units=len(ids), others=len(flows.ids),
        )  # fmt: skip
    return np.array(sorted(range(len(ids)), key=list(ids).__getitem__), dtype=np.int64)


def _column(values: ArrayLike | None, order: Integers) -> Floats | None:
    return None if values is None else np.asarray(values, dtype=np.float64)[order]


def _grouped(values: Floats, label: Integers, count: int) -> Floats:
    """Add up what is known, by label."""
    chosen = (label >= 0) & ~np.isnan(values)
    return sum_by(label[chosen], values[chosen], count)


def _named(names: Sequence[str], areas: Integers) -> tuple[str | None, ...]:
    return tuple(names[area] if area >= 0 else None for area in areas.tolist())


def _two_best(shares: Floats, own: Integers) -> tuple[Integers, Floats, Integers, Floats]:
    """Find the two areas with the highest shares, the own area first whatever its share; -1 and NaN = none."""
    rows = np.arange(len(shares))
    left = np.where(shares > 0.0, shares, -1.0)
    member = own >= 0
    best, best_share = _take(left, np.where(member, own, left.argmax(axis=1)))
    known_own = np.where(np.isnan(shares[rows, own]), np.nan, np.maximum(np.nan_to_num(best_share), 0.0))
    best, best_share = np.where(member, own, best), np.where(member, known_own, best_share)
    second, second_share = _take(left, left.argmax(axis=1))
    return best, best_share, second, second_share


def _take(left: Floats, choice: Integers) -> tuple[Integers, Floats]:
    """Take one area of each unit, with its share, out of those that are left; -1 and NaN = none."""
    rows = np.arange(len(left))
    share = left[rows, choice]
    left[rows, choice] = -1.0
    return np.where(share > 0.0, choice, -1), np.where(share > 0.0, share, np.nan)
