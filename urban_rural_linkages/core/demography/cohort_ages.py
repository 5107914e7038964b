"""Equal age groups through which cohorts pass.

A cohort of a population in five-year groups moves exactly one group in five years and two in ten, and only then can
it be followed from one census to the next.  So the methods on cohorts want a table of another kind than the measures
of age structure do: the same groups for women and men, from birth, of one width, the last one open.  What is not so
is refused with the ages that spoil it; people are never divided between ages by guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats
from ..errors import InputError
from ..identifiers import shortened
from .age import LAST_AGE, AgeTable
from .age_fields import MEN, WOMEN, AgeGroup

# The order of the sexes in every array of cohorts.
SEXES = (WOMEN, MEN)


@dataclass(frozen=True)
class CohortAges:
    """Age groups of one width from birth on, the last one open.

    Attributes
    ----------
    width : int
        Years of each closed group.
    count : int
        Number of groups, the open one included; at least 2.

    Examples
    --------
    >>> CohortAges(5, 18).labels[-2:]
    ('80-84', '85+')
    """

    width: int
    count: int

    @property
    def open_from(self) -> int:
        """Youngest age of the open group."""
        return self.width * (self.count - 1)

    @property
    def labels(self) -> tuple[str, ...]:
        """The ages of each group as they are written."""
        firsts = range(0, self.open_from, self.width)
        closed = [AgeGroup(WOMEN, first, first + self.width - 1, "").ages for first in firsts]
        return (*closed, f"{self.open_from}+")

    def shift(self, years: int) -> int:
        """Return by how many groups a cohort moves in a number of years.

        Raises
        ------
        InputError
            When the years are no multiple of the width, or so many that nobody alive would be in a closed group.
        """
        if years <= 0 or years % self.width:
            raise InputError(
                "A step of {years} {years:year|years} is no multiple of the {width} {width:year|years} of the age "
                "groups {ages}.",
                hint="Choose populations a multiple of {width} {width:year|years} apart, or add the groups up to a "
                "width that divides the step.",
                years=years,
                width=self.width,
                ages=shortened(self.labels),
            )
        if years // self.width >= self.count:
            raise InputError(
                "A step of {years} years is longer than the {open_from} years before the open age group {ages}.",
                hint="Choose populations that are fewer years apart.",
                years=years,
                open_from=self.open_from,
                ages=self.labels[-1],
            )
        return years // self.width

    def shares_within(self, first: int, last: int) -> Floats:
        """Return the share of each group's years that lies within a range of ages, both ends included.

        Parameters
        ----------
        first, last : int
            Ages in completed years; the open group must begin after `last`, because nobody knows its years.

        Returns
        -------
        ndarray of shape (count,)

        Raises
        ------
        InputError
            When the open group begins within or before the range.

        Examples
        --------
        >>> CohortAges(10, 8).shares_within(15, 49).tolist()
        [0.0, 0.5, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0]
        """
        if self.open_from <= last:
            raise InputError(
                "The open age group {ages} begins before the age {age}: the people of {first} to {last} are not known.",
                hint="Give more age groups.",
                ages=self.labels[-1],
                age=last + 1,
                first=first,
                last=last,
            )
        starts = self.width * np.arange(self.count)
        years = np.minimum(starts + self.width, last + 1) - np.maximum(starts, first)
        shares: Floats = np.clip(years, 0, None) / self.width
        return shares


def cohort_ages(groups: Iterable[AgeGroup]) -> CohortAges:
    """Find the ladder that the age groups of women and men make.

    Groups of both sexes together are passed over.

    Raises
    ------
    InputError
        When one sex is missing, the sexes have different groups, or the groups are not those of a ladder.
    """
    of_sex = {sex: sorted((g for g in groups if g.sex == sex), key=lambda g: g.first) for sex in SEXES}
    for sex, found in of_sex.items():
        if not found:
            raise InputError(
                "There are no age groups of {sex}.",
                hint="Name the fields of women and of men (AGE_FIELDS, SEX_CODES): children are projected from women.",
                sex=sex,
            )
    women, men = ({group.ages: None for group in of_sex[sex]} for sex in SEXES)
    different = [ages for ages in {**women, **men} if ages not in women or ages not in men]
    if different:
        raise InputError(
            "Women and men have different age groups: {ages}.",
            hint="Name the same ages for both sexes.",
            ages=shortened(different),
        )
    return _ladder(of_sex[WOMEN])


def common_ladder(tables: Mapping[int, AgeTable], years: int) -> CohortAges:
    """Find the ladder that the groups of several dates can be added up to: as high as it goes, then as narrow.

    Single years up to 24 and groups of five from there on are groups of five; nobody is divided by guess.

    Parameters
    ----------
    tables : mapping of int to AgeTable
        People by sex and age, by year.
    years : int
        Years between two dates; of the ladders, those are preferred on which a cohort moves whole groups in them.

    Returns
    -------
    CohortAges

    Raises
    ------
    InputError
        When a date has not both sexes, or its groups do not count everybody once, or no width is common to all.

    Examples
    --------
    >>> from .age import age_table
    >>> groups = [AgeGroup(sex, *ages, "") for sex in SEXES for ages in ((0, 4), (5, 9), (10, None))]
    >>> common_ladder({2021: age_table({group: [1] for group in groups})}, 10).labels
    ('0-4', '5-9', '10+')
    """
    edges = set.intersection(*(_edges(table, sex, year) for year, table in tables.items() for sex in SEXES))
    found = []
    for width in sorted(edges - {0}):
        steps = 0
        while (steps + 1) * width in edges:
            steps += 1
        found.append((years % width != 0, -steps * width, CohortAges(width, steps + 1)))
    if not found:
        raise InputError(
            "The age groups of {years} have no limit in common.",
            hint="Give fields whose groups begin at the same ages in both years, as in 0-4, 5-9, ..., 85+.",
            years=", ".join(str(year) for year in sorted(tables)),
        )
    return min(found, key=lambda one: (*one[:2], one[2].width))[2]


def counted_on(ladder: CohortAges, table: AgeTable) -> Floats:
    """Return the people of a table by unit, sex and the groups of a ladder, shape (units, 2, count).

    The ladder is one that `common_ladder` found for this table among others.
    """
    firsts = range(0, ladder.open_from, ladder.width)
    ranges = [*((first, first + ladder.width - 1) for first in firsts), (ladder.open_from, None)]
    counts = [[table.count(first, last, sex) for first, last in ranges] for sex in SEXES]
    people: Floats = np.moveaxis(np.array(counts, dtype=np.float64), -1, 0)
    return people


def _edges(table: AgeTable, sex: str, year: int) -> set[int]:
    """Return the ages at which the groups of one sex begin."""
    groups = [group for group in table.groups if group.sex == sex]
    if not groups:
        raise InputError(
            "There are no age groups of {sex} in {year}.",
            hint="Name the fields of women and of men; the codes of the sexes say which are which.",
            sex=sex,
            year=year,
        )
    if table.count(0, None, sex) is None:
        raise InputError(
            "The age groups of {sex} in {year} do not count everybody once: they are {groups}.",
            hint="Give fields whose groups begin at 0, follow each other without gap or overlap, and end with an "
            "open one.",
            sex=sex,
            year=year,
            groups=shortened([group.ages for group in sorted(groups, key=lambda group: group.first)], 12),
        )
    return {group.first for group in groups if group.first <= LAST_AGE}


def cohort_array(table: AgeTable, ages: CohortAges) -> Floats:
    """Return the people of a table by unit, sex (women, men) and age group, shape (units, 2, count)."""
    found = {(group.sex, group.first): people for group, people in table.groups.items()}
    by_sex = [[found[sex, age] for age in range(0, ages.open_from + 1, ages.width)] for sex in SEXES]
    people: Floats = np.moveaxis(np.array(by_sex, dtype=np.float64), -1, 0)
    return people


def fully_known(*populations: Floats) -> Booleans:
    """Tell of which units every cell of every population is known, shape (units,)."""
    known = np.ones(populations[0].shape[0], dtype=np.bool_)
    for people in populations:
        known &= np.isfinite(people).all(axis=(1, 2))
    return known


def _ladder(groups: Sequence[AgeGroup]) -> CohortAges:
    *closed, top = groups
    if top.last is not None or not closed:
        raise InputError(
            "The oldest age group, {ages}, is closed, or it is the only one.",
            hint="Cohorts are followed into an open group such as 85+: add up the oldest ages to one.",
            ages=top.ages,
        )
    width = _years(closed[0])
    for place, group in enumerate(groups):
        if group.first != place * width or (group.last is not None and _years(group) != width):
            raise InputError(
                "The age group {ages} is not the one that follows in a table of {width}-year groups from birth.",
                hint="Give age groups of one width without gaps, as in 0-4, 5-9, ..., 85+; add up narrower ones.",
                ages=group.ages,
                width=width,
            )
    return CohortAges(width, len(groups))


def _years(group: AgeGroup) -> int:
    return group.last - group.first + 1 if group.last is not None else 0
