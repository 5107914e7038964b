"""The shape of functional areas: commuting zone, enclaves that are taken in, exclaves that are left out.

Why: an area for a plan must be one piece without holes.  A hole is decided by its border, not by who its neighbours
are: a unit on the coast all of whose neighbours belong to one area still has the sea, and is no hole.

That holes are filled and loose parts dropped is stated for the areas of the EU and the OECD; the order, holes first
and each once, is from memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers, sum_by
from ..contiguity import Contiguity
from ..notes import Amount, Note
from .cities import ON_THRESHOLD

SIZE_CLASSES = ("small", "medium", "metropolitan", "large")


@dataclass(frozen=True)
class AreaRules:
    """The shares and choices of a delineation.

    Attributes
    ----------
    commuting_share : float
        Share of the employed residents of a unit who work in one core, inclusive.
    merge_share : float
        Share of the employed residents of a city who work in another, inclusive.
    merge : {"once", "iterate"}
        Whether merged cities are held against the share again.
    enclaves : bool
        Whether holes are taken in.
    exclaves : {"drop", "keep"}
        What becomes of parts that do not touch the part with the core.
    tolerance : float
        Length of border by which a hole may be open, in units of the coordinates (metres).
    size_breaks : tuple of four floats
        Population from which an area is small, medium, metropolitan, and above which it is large (OECD).
    """

    commuting_share: float = 0.15
    merge_share: float = 0.15
    merge: Literal["once", "iterate"] = "once"
    enclaves: bool = True
    exclaves: Literal["drop", "keep"] = "drop"
    tolerance: float = 1.0
    size_breaks: tuple[float, float, float, float] = (50_000.0, 100_000.0, 250_000.0, 1_500_000.0)


class LogEntry(NamedTuple):
    """Something that the delineation decided.

    Attributes
    ----------
    event : str
        `merge`, `tie`, `enclave` or `exclave`.
    subject : str
        Id of the unit, or of the city of a merge.
    fua_id : str
        The area that it went to, or was dropped from.
    other : str
        The city merged with, or the area that had the same share; "" otherwise.
    value : float
        Share of the employed residents, or length of the border of the hole that the unit is part of; NaN = none.
    note : Note
        The same in a sentence.
    """

    event: str
    subject: str
    fua_id: str
    other: str
    value: float
    note: Note


def take_in_enclaves(
    ids: Sequence[str], names: Sequence[str], area: Integers, borders: Contiguity, rules: AreaRules, log: list[LogEntry]
) -> Booleans:
    """Give holes to the area around them, in place.

    A hole is a connected group of units of no area whose whole outline, but for the tolerance, is border with units
    of one area.

    Parameters
    ----------
    ids : sequence of n str
    names : sequence of str
        Ids of the areas.
    area : (n,) ndarray of int
        Area of each unit, -1 = none; changed.
    borders : Contiguity
    rules : AreaRules
    log : list of LogEntry
        Taken further.

    Returns
    -------
    (n,) ndarray of bool
        Which units were taken in.
    """
    taken = np.zeros(area.size, dtype=bool)
    if not rules.enclaves:
        return taken
    outside = area < 0
    group = borders.components(np.where(outside, -1, area))
    groups = int(group.max(initial=-1)) + 1
    one, other, length = _both_ways(borders)
    outline = sum_by(group, borders.perimeter, groups)
    inner = group[one] == group[other]
    outline -= sum_by(group[one[inner]], length[inner], groups)
    towards = outside[one] & (area[other] >= 0)
    shared = np.zeros((groups, len(names)))
    np.add.at(shared, (group[one[towards]], area[other[towards]]), length[towards])
    around = shared.argmax(axis=1)
    closed = (shared.max(axis=1) > 0.0) & (outline - shared.max(axis=1) <= rules.tolerance)
    taken = outside & closed[group]
    area[taken] = around[group[taken]]
    for unit in np.flatnonzero(taken).tolist():
        name = names[area[unit]]
        note = Note("Unit '{unit}' lies in a hole of area '{area}' and is taken in.", unit=ids[unit], area=name)
        log.append(LogEntry("enclave", ids[unit], name, "", float(outline[group[unit]]), note))
    return np.asarray(taken, dtype=np.bool_)


def drop_exclaves(
    ids: Sequence[str],
    names: Sequence[str],
    area: Integers,
    core: Integers,
    borders: Contiguity,
    rules: AreaRules,
    log: list[LogEntry],
) -> None:
    """Leave out, in place, the parts of areas that hold no unit of the core.

    Parameters
    ----------
    ids, names, area, borders, rules, log
        As in `take_in_enclaves`.
    core : (n,) ndarray of int
        Area of each unit of a core, -1 for all others.  Cores of several pieces keep all of them.
    """
    if rules.exclaves == "keep":
        return
    group = borders.components(area)
    anchored = np.zeros(int(group.max(initial=-1)) + 1, dtype=bool)
    anchored[group[core >= 0]] = True
    loose = np.flatnonzero((area >= 0) & ~anchored[group])
    for unit in loose.tolist():
        name = names[area[unit]]
        note = Note("Unit '{unit}' does not hang together with the core of area '{area}'.", unit=ids[unit], area=name)
        log.append(LogEntry("exclave", ids[unit], name, "", float("nan"), note))
    area[loose] = -1


def _both_ways(borders: Contiguity) -> tuple[Integers, Integers, Floats]:
    """List each border twice, seen from either side."""
    one, other = np.concatenate([borders.first, borders.second]), np.concatenate([borders.second, borders.first])
    return one, other, np.concatenate([borders.length, borders.length])


def commuting_zone(
    ids: Sequence[str], names: Sequence[str], core: Integers, shares: Floats, threshold: float, log: list[LogEntry]
) -> Integers:
    """Give each unit outside the cores the area with the highest share, where that reaches the threshold.

    Parameters
    ----------
    ids : sequence of n str
    names : sequence of str
        Ids of the areas.
    core : (n,) ndarray of int
        Area of each unit of a core, -1 for all others.
    shares : (n, areas) ndarray
        Share of the employed residents of a unit who work in each core, 0 to 1; NaN where unknown.
    threshold : float
        Share from which a unit belongs to an area, inclusive.
    log : list of LogEntry
        Taken further: of equal shares, the first id takes the unit.

    Returns
    -------
    (n,) ndarray of int
        Area of each unit; -1 = none.
    """
    known = np.nan_to_num(shares)
    best, highest = known.argmax(axis=1), known.max(axis=1)
    joins = (core < 0) & (highest >= threshold - ON_THRESHOLD) & (highest > 0.0)
    equal = (known == highest[:, None]).sum(axis=1) > 1
    for unit in np.flatnonzero(joins & equal).tolist():
        other = int(np.flatnonzero(known[unit] == highest[unit])[1])
        note = Note(
            "Unit '{unit}' sends the same {share} % to '{first}' and '{second}': the first id takes it.",
            unit=ids[unit], share=Amount(100 * highest[unit], 1), first=names[best[unit]], second=names[other],
        )  # fmt: skip
        log.append(LogEntry("tie", ids[unit], names[best[unit]], names[other], float(highest[unit]), note))
    return np.where(core >= 0, core, np.where(joins, best, -1))


def size_class(population: float, breaks: Sequence[float]) -> str | None:
    """Name the size class of an area.

    Parameters
    ----------
    population : float
        Persons; NaN = unknown.
    breaks : sequence of four floats
        From where on an area is small, medium and metropolitan, inclusive, and above which it is large.

    Returns
    -------
    str or None

    Examples
    --------
    >>> size_class(250_000, (50_000, 100_000, 250_000, 1_500_000))
    'metropolitan'
    """
    small, medium, metropolitan, large = breaks
    reached = [population >= small, population >= medium, population >= metropolitan, population > large]
    return SIZE_CLASSES[sum(reached) - 1] if any(reached) else None
