"""Age structure of units: ageing, dependency, masculinity and replacement.

Measures are sums over age groups.  The user may say where youth ends and old age begins, but only on an edge between
two groups of the table: a group is never split, because that would invent people.  Where a measure needs ages that
the table does not have, it is unknown, and a note says which.

References
----------
INE, Indicadores demográficos básicos: ageing index (65 and over per 100 under 16).
Eurostat, Population statistics: old-age dependency (65 and over per 100 of 15 to 64).
Hauer, M. (2019), Population projections for U.S. counties, Scientific Data 6: child-woman ratio.
CSIC, Envejecimiento en Red, informe 9: over-ageing (80 and over per 100 of 65 and over).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, figures, ratio, unknown
from ..errors import InputError
from ..notes import Note
from .age_fields import BOTH, MEN, WOMEN, AgeGroup
from .quantities import Ids, unit_name

# A table that ends with the single year 99 or 100 leaves nobody out, although its last group is not written as open.
LAST_AGE = 99


@dataclass(frozen=True)
class AgeTable:
    """Inhabitants of each unit by age group and sex.

    Attributes
    ----------
    groups : mapping of AgeGroup to ndarray, each of shape (units,)
        Persons; NaN where unknown.  Within a sex the groups do not overlap.
    """

    groups: Mapping[AgeGroup, Floats]

    @property
    def units(self) -> int:
        """Number of units."""
        return next(iter(self.groups.values())).size

    def split_by(self, first: int, last: int | None) -> tuple[AgeGroup, int] | None:
        """Return a group that the edges of an age range cut in two, and the edge; None where they fall on edges.

        The edge is the first age of the upper part.
        """
        edges = [first] if last is None else [first, last + 1]
        for group in self._sorted():
            for edge in edges:
                if group.first < edge and (group.last is None or edge <= group.last):
                    return group, edge
        return None

    def count(self, first: int, last: int | None, sex: str = BOTH) -> Floats | None:
        """Add up the inhabitants of the ages `first` to `last` (included; None: and over).

        Parameters
        ----------
        first, last : int, int or None
            Ages in completed years.
        sex : {"women", "men", "both"}
            Whom to count; both sexes are the groups of both together, or else women and men.

        Returns
        -------
        ndarray of shape (units,), or None
            NaN where a group is unknown; None where the table has not all of these ages, or cuts a group.
        """
        own = self._count_of(first, last, sex)
        if own is not None or sex != BOTH:
            return own
        women, men = self._count_of(first, last, WOMEN), self._count_of(first, last, MEN)
        return None if women is None or men is None else women + men

    def _sorted(self) -> list[AgeGroup]:
        return sorted(self.groups, key=lambda group: (group.sex, group.first))

    def _count_of(self, first: int, last: int | None, sex: str) -> Floats | None:
        total, expected = np.zeros(self.units), first
        for group in (group for group in self._sorted() if group.sex == sex and group.first >= first):
            if group.first != expected:
                return None
            total = total + self.groups[group]
            if group.last is None or group.last == last:
                return total if group.last == last else None
            if last is not None and group.last > last:
                return None
            expected = group.last + 1
        return total if last is None and expected > LAST_AGE else None


def age_table(groups: Mapping[AgeGroup, ArrayLike], ids: Ids = None) -> AgeTable:
    """Make a table of age groups.

    Raises
    ------
    InputError
        When a group of a unit has a negative number of people.
    """
    table: dict[AgeGroup, Floats] = {}
    for group, values in groups.items():
        people = figures(values)
        wrong = np.flatnonzero((people < 0) | np.isinf(people))
        if wrong.size:
            raise InputError(
                "Unit '{unit}' has {value} people in the field '{field}'.",
                hint="Mend the figure, or list the code that means missing among the no-data values.",
                unit=unit_name(ids, wrong[0]),
                value=people[wrong[0]],
                field=group.field,
            )
        table[group] = people
    return AgeTable(MappingProxyType(table))


@dataclass(frozen=True)
class AgeMeasures:
    """Measures of the age structure; arrays of one element a unit, NaN where unknown or where the denominator is 0.

    Attributes
    ----------
    ageing_index : ndarray
        Old per 100 young.
    old_dependency : ndarray
        Old per 100 of working age.
    share_old, share_oldest, share_minors : ndarray
        Shares (0 to 1) of all inhabitants.
    oldest_of_old : ndarray
        Oldest per 100 old (over-ageing).
    masculinity, youth_masculinity : ndarray
        Men per 100 women, of all ages and of the young adults.
    child_woman : ndarray
        Children of 0 to 4 per woman of 15 to 49.
    replacement : ndarray
        People of 15 to 24, about to enter work, per 100 of 55 to 64, about to leave it.
    notes : tuple of Note
        Which measures the ages given do not allow.
    """

    ageing_index: Floats
    old_dependency: Floats
    share_old: Floats
    share_oldest: Floats
    oldest_of_old: Floats
    share_minors: Floats
    masculinity: Floats
    youth_masculinity: Floats
    child_woman: Floats
    replacement: Floats
    notes: tuple[Note, ...] = ()


def age_measures(
    table: AgeTable,
    *,
    young_max: int = 14,
    old_min: int = 65,
    oldest_min: int = 80,
    minors_max: int = 17,
    youth: tuple[int, int] = (20, 39),
) -> AgeMeasures:
    """Measure the age structure of each unit.

    Parameters
    ----------
    table : AgeTable
        Inhabitants by age and sex.
    young_max : int
        Oldest age of the young, included; the Spanish 0-15 is 15.
    old_min : int
        Youngest age of the old.
    oldest_min : int
        Youngest age of the oldest.
    minors_max : int
        Oldest age of minors, included.
    youth : (int, int)
        Ages of the young adults whose masculinity is measured, both included.

    Returns
    -------
    AgeMeasures

    Raises
    ------
    InputError
        When `young_max` or `old_min` do not fall on an edge between groups, or working age would be empty.  Ages of
        the other measures that fall on no edge make these measures unknown, with a note: five-year groups have no
        edge at 18, and are good for all the rest.
    """
    young, working, old = broad_groups(table, young_max, old_min)
    total = table.count(0, None)
    oldest, minors = table.count(oldest_min, None), table.count(0, minors_max)
    values = {
        "ageing_index": _per(100, old, young),
        "old_dependency": _per(100, old, working),
        "share_old": _per(1, old, total),
        "share_oldest": _per(1, oldest, total),
        "oldest_of_old": _per(100, oldest, old),
        "share_minors": _per(1, minors, total),
        "masculinity": _per(100, table.count(0, None, MEN), table.count(0, None, WOMEN)),
        "youth_masculinity": _per(100, table.count(*youth, MEN), table.count(*youth, WOMEN)),
        "child_woman": _per(1, table.count(0, 4), table.count(15, 49, WOMEN)),
        "replacement": _per(100, table.count(15, 24), table.count(55, 64)),
    }
    return _measures(values, table.units)


def broad_age_measures(
    young: ArrayLike | None = None,
    working: ArrayLike | None = None,
    old: ArrayLike | None = None,
    total: ArrayLike | None = None,
    women: ArrayLike | None = None,
) -> AgeMeasures:
    """Measure what broad groups allow: ageing index, old-age dependency, share of the old, men per 100 women.

    Where the total is known, those of working age are what it leaves of young and old; where it is not, it is the
    sum of the three.

    Parameters
    ----------
    young, working, old : array_like, shape (units,), optional
        Persons; NaN where unknown.  Where the ages lie is the caller's to say.
    total, women : array_like, shape (units,), optional
        All inhabitants, and all women.

    Returns
    -------
    AgeMeasures
        The other measures are NaN.

    Raises
    ------
    InputError
        When a number of people is negative, or a part is larger than the total.

    Examples
    --------
    >>> float(broad_age_measures(old=[30], total=[120]).share_old[0])
    0.25
    """
    parts = {"young": young, "working": working, "old": old, "women": women, "total": total}
    known = {name: _people(name, values) for name, values in parts.items() if values is not None}
    units = next(iter(known.values())).size
    _refuse_parts_above_total(known)
    if {"young", "old", "total"} <= known.keys():
        known.setdefault("working", known["total"] - known["young"] - known["old"])
    if {"young", "working", "old"} <= known.keys():
        known.setdefault("total", known["young"] + known["working"] + known["old"])
    if {"women", "total"} <= known.keys():
        known["men"] = known["total"] - known["women"]
    values = {
        "ageing_index": _per(100, known.get("old"), known.get("young")),
        "old_dependency": _per(100, known.get("old"), known.get("working")),
        "share_old": _per(1, known.get("old"), known.get("total")),
        "masculinity": _per(100, known.get("men"), known.get("women")),
    }
    return _measures(values, units)


def broad_groups(table: AgeTable, young_max: int, old_min: int) -> tuple[Floats | None, Floats | None, Floats | None]:
    """Return the young, those of working age and the old; None for what the table does not hold.

    Raises
    ------
    InputError
        When an edge cuts a group of the table, or the old begin before the young end.
    """
    if old_min <= young_max + 1:
        raise InputError(
            "The old begin at {old} and the young end at {young}: nobody is of working age.",
            hint="Choose an older age for the old.",
            old=old_min,
            young=young_max,
        )
    cut = table.split_by(young_max + 1, old_min - 1)
    if cut is not None:
        group, edge = cut
        raise InputError(
            "The age {edge} lies inside the group {ages} of the field '{field}'.",
            hint="Choose ages that fall on the edges of the groups; people are not divided by guess.",
            edge=edge,
            ages=group.ages,
            field=group.field,
        )
    return table.count(0, young_max), table.count(young_max + 1, old_min - 1), table.count(old_min, None)


def _people(part: str, values: ArrayLike) -> Floats:
    people = figures(values)
    if np.any(people < 0):
        raise InputError(
            "Row {row} has {value} people in the broad group '{part}'.",
            hint="Mend the figure, or list the code that means missing among the no-data values.",
            row=int(np.argmax(people < 0)) + 1,
            value=people[np.argmax(people < 0)],
            part=part,
        )
    return people


def _refuse_parts_above_total(known: Mapping[str, Floats]) -> None:
    if "total" not in known:
        return
    for part, people in known.items():
        above = people > known["total"]
        if np.any(above):
            raise InputError(
                "Row {row} has more people in '{part}' ({value}) than in all ({total}).",
                hint="Check that the fields are of the same year.",
                row=int(np.argmax(above)) + 1,
                part=part,
                value=people[np.argmax(above)],
                total=known["total"][np.argmax(above)],
            )


def _per(scale: float, numerator: Floats | None, denominator: Floats | None) -> Floats | None:
    return None if numerator is None or denominator is None else ratio(scale * numerator, denominator)


def _measures(values: Mapping[str, Floats | None], units: int) -> AgeMeasures:
    names = [name for name in AgeMeasures.__dataclass_fields__ if name != "notes"]
    missing = [name for name in names if values.get(name) is None]
    notes = (Note("The age groups given do not allow: {measures}.", measures=", ".join(missing)),) if missing else ()
    arrays = {name: unknown(units) if (value := values.get(name)) is None else value for name in names}
    return AgeMeasures(**arrays, notes=notes)
