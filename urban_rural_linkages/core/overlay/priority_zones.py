"""Neighbouring units of priority drawn together into zones.

Why: measures are for areas, not for single municipalities: the laws of Castilla-La Mancha and Extremadura speak of
zones.  Chosen units that share a border, through one another, make one zone; a zone with too few people or too little
land can be left out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..contiguity import Contiguity
from ..notes import Note
from .composite_index import DECIMALS


@dataclass(frozen=True)
class Zone:
    """Neighbouring units.

    Attributes
    ----------
    number : int
        From 1, by falling mean index, then by the lowest id.
    units : tuple of str
        Its units, sorted.
    population, area_km2 : float
        Sums; NaN where that of any unit is unknown.
    mean_index : float
        Mean of the known indices of its units, each unit counting alike; NaN where none is known.
    """

    number: int
    units: tuple[str, ...]
    population: float
    area_km2: float
    mean_index: float


@dataclass(frozen=True)
class PriorityZones:
    """The zones, and the zone of each unit.

    Attributes
    ----------
    zones : list of Zone
        In the order of their numbers.
    zone_of_unit : list of int or None
        Number of the zone that each unit lies in.
    notes : tuple of Note
        What the reader must know.
    """

    zones: list[Zone]
    zone_of_unit: list[int | None]
    notes: tuple[Note, ...]


def priority_zones(
    ids: Sequence[str],
    selected: ArrayLike,
    borders: Contiguity,
    *,
    population: ArrayLike | None = None,
    area_km2: ArrayLike | None = None,
    index: ArrayLike | None = None,
    min_population: float | None = None,
    min_km2: float | None = None,
) -> PriorityZones:
    """Draw chosen units together where they share borders.

    Parameters
    ----------
    ids : sequence of n str
        Names of the units; zones do not depend on their order.
    selected : (n,) array_like of bool
        The units of priority.
    borders : Contiguity
        From `shared_borders`; units that meet in a point are no neighbours.
    population, area_km2, index : (n,) array_like, optional
        Of each unit; NaN, or not given, = unknown.
    min_population, min_km2 : float, optional
        Zones below are left out; the limit itself is enough.  A zone that reaches a limit only with what is unknown
        is kept, and counted in a note.

    Returns
    -------
    PriorityZones

    Examples
    --------
    >>> from urban_rural_linkages.core.contiguity import contiguity_from_pairs
    >>> chain = contiguity_from_pairs([0, 1, 2], [1, 2, 3], [1, 1, 1], [4, 4, 4, 4])
    >>> found = priority_zones(["a", "b", "c", "d"], [True, True, False, True], chain, population=[10, 20, 30, 40])
    >>> [(zone.units, zone.population) for zone in found.zones], found.zone_of_unit
    ([(('a', 'b'), 30.0), (('d',), 40.0)], [1, 1, None, 2])
    """
    chosen = np.asarray(selected, dtype=bool)
    people, areas, indices = (_or_unknown(values, len(ids)) for values in (population, area_km2, index))
    groups = borders.components(chosen.astype(np.int64))
    members: dict[int, list[int]] = {}
    for row in sorted(np.flatnonzero(chosen).tolist(), key=lambda row: ids[row]):
        members.setdefault(int(groups[row]), []).append(row)
    large = [
        rows for rows in members.values()
        if _reaches(people[rows], min_population) and _reaches(areas[rows], min_km2)
    ]  # fmt: skip
    large.sort(key=lambda rows: (-_comparable(indices[rows]), ids[rows[0]]))
    zones = [
        Zone(number, tuple(ids[row] for row in rows), math.fsum(people[rows]), math.fsum(areas[rows]),
             _mean(indices[rows]))
        for number, rows in enumerate(large, start=1)
    ]  # fmt: skip
    zone_of_unit: list[int | None] = [None] * len(ids)
    for zone, rows in zip(zones, large, strict=True):
        for row in rows:
            zone_of_unit[row] = zone.number
    limits = ((people, min_population), (areas, min_km2))
    doubtful = sum(any(_is_doubtful(values[rows], limit) for values, limit in limits) for rows in large)
    return PriorityZones(zones, zone_of_unit, _notes(doubtful, len(members) - len(large)))


def _or_unknown(values: ArrayLike | None, count: int) -> Floats:
    return np.full(count, np.nan) if values is None else np.asarray(values, dtype=np.float64)


def _known_sum(values: Floats) -> float:
    return math.fsum(values[~np.isnan(values)])


def _is_doubtful(values: Floats, limit: float | None) -> bool:
    """Tell whether what is known falls short of a limit, and something is unknown."""
    return limit is not None and _known_sum(values) < limit and bool(np.isnan(values).any())


def _reaches(values: Floats, limit: float | None) -> bool:
    return limit is None or _known_sum(values) >= limit or _is_doubtful(values, limit)


def _mean(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return math.fsum(known) / known.size if known.size else math.nan


def _comparable(values: Floats) -> float:
    """Give the mean index for the order of zones; an unknown one comes last."""
    mean = _mean(values)
    return -1.0 if math.isnan(mean) else round(mean, DECIMALS)


def _notes(doubtful: int, small: int) -> tuple[Note, ...]:
    notes = []
    if small:
        notes.append(Note("Zones below the smallest size were left out: {count}.", count=small))
    if doubtful:
        notes.append(Note("Zones whose people or area are not all known were kept, although what is known is below "
                          "the smallest size: {count}.", count=doubtful))  # fmt: skip
    return tuple(notes)
