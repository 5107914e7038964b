"""Ages of men and women as pyramids: of all units and of groups of them.

References
----------
Tufte, E. (1983), The visual display of quantitative information: small multiples.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans
from ..notes import Note
from .age import AgeTable
from .age_fields import MEN, WOMEN
from .quantities import Ids, unit_names

DRAWN_TOP = 100
"""Where the open group ends in drawings; nobody knows where it ends."""

MOST_GROUPS = 48
"""More pyramids than a page can show and a reader compare; the largest groups are drawn."""

BAND = 5
"""Years of an age band."""


@dataclass(frozen=True)
class AgeBar:
    """People of one sex between two ages.

    Attributes
    ----------
    first : int
        Youngest age.
    last : int or None
        Oldest age, included; None where the group is open.
    people : float
        Persons; NaN where unknown.
    """

    first: int
    last: int | None
    people: float

    @property
    def top(self) -> int:
        """The age at which the bar ends in a drawing."""
        return self.last + 1 if self.last is not None else max(DRAWN_TOP, self.first + 1)

    @property
    def per_year(self) -> float:
        """People per year of age."""
        return self.people / (self.top - self.first)

    @property
    def ages(self) -> str:
        """The ages as they are written."""
        if self.last is None:
            return f"{self.first}+"
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


@dataclass(frozen=True)
class Pyramid:
    """Men and women by age, youngest first.

    Attributes
    ----------
    men, women : tuple of AgeBar
        The age groups of each sex; they need not be the same.
    group : str or None
        Whose they are; empty for units without a group, None for all units together.
    """

    men: tuple[AgeBar, ...]
    women: tuple[AgeBar, ...]
    group: str | None = None

    @property
    def bars(self) -> tuple[AgeBar, ...]:
        """The age groups of both sexes."""
        return (*self.men, *self.women)

    @property
    def people(self) -> float:
        """All people of known ages."""
        return math.fsum(bar.people for bar in self.bars if bar.people == bar.people)

    def share(self, bar: AgeBar) -> float:
        """Return how many per cent of the people five years of age of a bar are; 0 where nobody lives, NaN unknown."""
        return 100 * BAND * bar.per_year / (self.people or 1.0)

    def by_sex(self) -> Iterable[tuple[int, str, tuple[AgeBar, ...]]]:
        """Return the sides with the direction in which they are drawn: men to the left."""
        return (-1, MEN, self.men), (1, WOMEN, self.women)

    def in_bands(self) -> Pyramid:
        """Return the pyramid with groups of fewer than five years summed to bands of five."""
        return Pyramid(in_bands(self.men), in_bands(self.women), self.group)


def in_bands(bars: Sequence[AgeBar]) -> tuple[AgeBar, ...]:
    """Sum groups of fewer than five years to bands of five, so that all bands have one width; others stay.

    Parameters
    ----------
    bars : sequence of AgeBar
        Youngest first.

    Examples
    --------
    >>> in_bands([AgeBar(0, 0, 1), AgeBar(1, 4, 5), AgeBar(5, 9, 7), AgeBar(10, None, 2)])
    (AgeBar(first=0, last=4, people=6), AgeBar(first=5, last=9, people=7), AgeBar(first=10, last=None, people=2))
    """
    found: list[AgeBar] = []
    for bar in bars:
        before = found[-1] if found else None
        if before is not None and _in_one_band(before, bar):
            found[-1] = AgeBar(before.first, bar.last, before.people + bar.people)
        else:
            found.append(bar)
    return tuple(found)


def _in_one_band(before: AgeBar, bar: AgeBar) -> bool:
    if before.last is None or bar.last is None or before.last + 1 != bar.first:
        return False
    return before.first // BAND == bar.last // BAND


def pyramid_bars(table: AgeTable, sex: str, members: Booleans | None = None) -> tuple[AgeBar, ...]:
    """Add up the age groups of one sex over units; a unit with an unknown group adds nothing to that group.

    Parameters
    ----------
    table : AgeTable
        Inhabitants by age and sex.
    sex : {"women", "men"}
        Whose bars.
    members : ndarray of bool, shape (units,), optional
        Which units; all when left out.
    """
    chosen = np.ones(table.units, dtype=bool) if members is None else members
    groups = sorted((group for group in table.groups if group.sex == sex), key=lambda group: group.first)
    return tuple(AgeBar(group.first, group.last, float(np.nansum(table.groups[group][chosen]))) for group in groups)


def pyramid_of(table: AgeTable, members: Booleans | None = None, group: str | None = None) -> Pyramid:
    """Return the pyramid of units, as `pyramid_bars` adds them up."""
    return Pyramid(pyramid_bars(table, MEN, members), pyramid_bars(table, WOMEN, members), group)


def pyramids_by_group(
    table: AgeTable, groups: Sequence[str] | None = None, ids: Ids = None, most: int = MOST_GROUPS
) -> tuple[list[Pyramid], tuple[Note, ...]]:
    """Add up the ages of all units, and those of each group.

    A unit with an unknown age group is left out of every sum: with some of its ages only it would bend the shape.

    Parameters
    ----------
    table : AgeTable
        Inhabitants by age and sex; of both sexes.
    groups : sequence of str, optional
        The group of each unit, empty for none; without it, all units alone.
    ids : sequence of str, optional
        Ids of the units, for messages.
    most : int
        How many groups at most: the largest, and on a tie those that come first by name.

    Returns
    -------
    pyramids : list of Pyramid
        All units, then the groups by name; units without a group last.
    notes : tuple of Note
        What was left out.
    """
    known = _known(table)
    notes = []
    if not known.all():
        missing = np.flatnonzero(~known)
        notes.append(Note("{count} {count:unit with unknown ages is|units with unknown ages are} left out of the "
                          "pyramids: {units}.",
                          count=int(missing.size), units=unit_names(ids, missing)))  # fmt: skip
    whole = pyramid_of(table, known)
    if groups is None:
        return [whole], tuple(notes)
    names = np.array(groups, dtype=object)
    parts = [pyramid_of(table, known & (names == name), name) for name in sorted(set(groups))]
    kept = sorted(parts, key=lambda part: (-part.people, str(part.group)))[:most]
    if len(parts) > most:
        notes.append(Note("The pyramids are those of the {most} largest of {count} groups.",
                          most=most, count=len(parts)))  # fmt: skip
    return [whole, *sorted(kept, key=lambda part: (part.group == "", str(part.group)))], tuple(notes)


def _known(table: AgeTable) -> Booleans:
    """Return which units have every age group of women and men."""
    known = np.ones(table.units, dtype=bool)
    for group, people in table.groups.items():
        if group.sex in (MEN, WOMEN):
            known &= ~np.isnan(people)
    return known


def unit_pyramid(table: AgeTable, unit: int) -> Pyramid | None:
    """Return the pyramid of one unit; None where an age group of women or men is unknown."""
    sides = {}
    for sex in (MEN, WOMEN):
        groups = sorted((group for group in table.groups if group.sex == sex), key=lambda group: group.first)
        sides[sex] = tuple(AgeBar(g.first, g.last, float(table.groups[g][unit])) for g in groups)
    found = Pyramid(sides[MEN], sides[WOMEN])
    return found if found.bars and all(bar.people == bar.people for bar in found.bars) else None
