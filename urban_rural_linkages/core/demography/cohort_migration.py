"""Net migration of cohorts between two dates: who is there at the end, less who was there at the start and survived.

Whoever was 10-19 in 2011 is 20-29 in 2021, unless dead or gone; whoever is 20-29 in 2021 and was not 10-19 there has
come.  So the difference of a cohort, less its deaths, is its balance of arrivals and departures:

    net(x, t+n) = P(x+n, t+n) - S(x) P(x, t)

the forward survival-ratio method.  It is a residual: whatever is wrong with either count (people who were registered
late, or taken off the register in one year) is in it too, and of arrivals and departures it knows only the difference.
Without a table of survival S is 1, and who died counts as having left.  Births after the start are no cohort.

Two counts differ by chance alone: for independent counts of P1 and P2 people by about the root of P1 + P2.  A balance
within twice that is not told apart from none.  That limit is a rule of thumb (Poisson), no test of migration.

References
----------
United Nations (1970), Manual VI: Methods of Measuring Internal Migration, Population Studies 47: net migration by
survival ratios, forward.
Johnson, K. and Winkler, R. (2015), Migration signatures across the decades, Demographic Research 32(38): net migration
of US counties by age, as residuals of cohorts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Booleans, Floats, ratio
from ..errors import InputError
from .cohort_ages import CohortAges
from .cohort_ratios import feeding_cells

SURE, UNSURE = "sure", "unsure"
CHANCE = 2.0
"""How many roots of the people of both dates a balance may be by chance."""


@dataclass(frozen=True)
class Balance:
    """People of cohorts at two dates, and what lies between; all arrays of one shape, NaN where unknown.

    Attributes
    ----------
    start, survivors, end : ndarray
        People at the start, those of them who are still alive at the end, and people at the end.
    """

    start: Floats
    survivors: Floats
    end: Floats

    @property
    def net(self) -> Floats:
        """Arrivals less departures, persons."""
        return self.end - self.survivors

    @property
    def rate(self) -> Floats:
        """Net migration per 100 people at the start; NaN where there were none."""
        return ratio(100.0 * self.net, self.start)

    @property
    def noise(self) -> Floats:
        """What chance alone may make of the balance, persons."""
        limit: Floats = CHANCE * np.sqrt(self.start + self.end)
        return limit

    @property
    def certainty(self) -> NDArray[np.object_]:
        """SURE where the balance is larger than chance makes it, UNSURE where not; None where it is unknown."""
        told = np.where(np.abs(self.net) > self.noise, SURE, UNSURE).astype(object)
        told[np.isnan(self.net)] = None
        return told

    @property
    def loses(self) -> Booleans:
        """Where more left than came, surely or not."""
        less: Booleans = self.net < 0
        return less

    @property
    def both(self) -> Balance:
        """Women and men together, who are the second axis."""
        return self.sum(1)

    def __getitem__(self, part: Any) -> Balance:
        return Balance(self.start[part], self.survivors[part], self.end[part])

    def sum(self, axis: int | tuple[int, ...]) -> Balance:
        """Add up along some axes; unknown where a part is."""
        return Balance(self.start.sum(axis), self.survivors.sum(axis), self.end.sum(axis))


@dataclass(frozen=True)
class CohortMigration:
    """Balances of all cohorts of units.

    Attributes
    ----------
    balance : Balance
        Shape (units, 2, cohorts): women and men, from the youngest cohort to the one that ends in the open group.
    ages : CohortAges
        The age groups.
    years : int
        Years between both dates.
    with_deaths : bool
        Whether deaths were left in.
    """

    balance: Balance
    ages: CohortAges
    years: int
    with_deaths: bool

    @property
    def starts(self) -> list[str]:
        """The ages of each cohort at the start."""
        closed = self.ages.count - 1 - self.ages.shift(self.years)
        return [*self.ages.labels[:closed], f"{closed * self.ages.width}+"]

    @property
    def ends(self) -> list[str]:
        """The ages of each cohort at the end."""
        return list(self.ages.labels[self.ages.shift(self.years) :])

    def cohort(self, first: int, last: int) -> Balance:
        """Return the balance of those who were of some ages at the start, shape (units, 2).

        Raises
        ------
        InputError
            When the ages are no whole groups, or end in the open one.
        """
        width, closed = self.ages.width, len(self.ends) - 1
        if first % width or (last + 1) % width or first > last:
            raise InputError(
                "The ages {first}-{last} of the young cohort (COHORT) do not fall on the limits of the age groups "
                "{groups}.",
                hint="Choose ages such as {ages}, or give fields of narrower groups in both years.",
                first=first,
                last=last,
                groups=", ".join(self.ages.labels[:3]) + ", ...",
                ages=f"{width}-{2 * width - 1}",
            )
        if (last + 1) // width > closed:
            raise InputError(
                "The young cohort of {first}-{last} (COHORT) ends in the open age group {open}.",
                hint="Choose younger ages, or give fields of more groups.",
                first=first,
                last=last,
                open=self.ends[-1],
            )
        return self.balance[:, :, first // width : (last + 1) // width].sum(axis=2)


def cohort_migration(
    base: Floats, launch: Floats, ages: CohortAges, years: int, survival: Floats | None = None
) -> CohortMigration:
    """Work out the balance of every cohort.

    Parameters
    ----------
    base, launch : ndarray of shape (units, 2, groups)
        People at the start and at the end: women and men by age; NaN where unknown.
    ages : CohortAges
        The age groups.
    years : int
        Years between both; a multiple of the groups' width.
    survival : ndarray of shape (2, groups), optional
        Share of each group that is alive at the end; without it deaths are left in.

    Returns
    -------
    CohortMigration

    Raises
    ------
    InputError
        When the years do not fit the age groups.

    Examples
    --------
    >>> base, launch = np.full((1, 2, 3), 50.0), np.full((1, 2, 3), 40.0)
    >>> made = cohort_migration(base, launch, CohortAges(10, 3), 10)
    >>> made.starts, made.ends, made.balance.net[0, 0].tolist()
    (['0-9', '10+'], ['10-19', '20+'], [-10.0, -60.0])
    """
    shift = ages.shift(years)
    alive = base if survival is None else base * survival
    balance = Balance(feeding_cells(base, shift), feeding_cells(alive, shift), launch[..., shift:])
    return CohortMigration(balance, ages, years, survival is None)


@dataclass(frozen=True)
class GroupBalance:
    """Balance of a group of units, each of them counted only where both its dates are known.

    Attributes
    ----------
    group : str or None
        The group; None for all units.
    units, known : int or ndarray
        Units of the group, and those that are counted, for each cohort.
    balance : Balance
        Shape (2, ...): women and men.
    """

    group: str | None
    units: int
    known: NDArray[np.int64]
    balance: Balance


def balances_by_group(balance: Balance, groups: Sequence[str] | None = None) -> list[GroupBalance]:
    """Add up people by group and altogether: never means of units.

    A unit of which one sex is unknown counts in neither, so that women and men are those of the same units.

    Parameters
    ----------
    balance : Balance
        Shape (units, 2, ...).
    groups : sequence of str, optional
        Group of each unit.

    Returns
    -------
    list of GroupBalance
        Groups in the order of their names, the last one all units.
    """
    known: Booleans = np.asarray(np.isfinite(balance.net).all(axis=1))
    wide = np.expand_dims(known, 1)
    parts = Balance(*(np.where(wide, part, 0.0) for part in (balance.start, balance.survivors, balance.end)))
    names = [] if groups is None else sorted(set(groups))
    members = {name: np.array([group == name for group in groups or ()]) for name in names}
    found: list[GroupBalance] = []
    for name, rows in [*members.items(), (None, np.ones(len(known), dtype=np.bool_))]:
        counted = np.asarray(known[rows].sum(axis=0), dtype=np.int64)
        found.append(GroupBalance(name, int(rows.sum()), counted, _nobody(parts[rows].sum(axis=0), counted)))
    return found


def _nobody(balance: Balance, known: NDArray[np.int64]) -> Balance:
    """Make unknown what no unit is known of."""
    some = np.broadcast_to(known > 0, balance.start.shape)
    return Balance(*(np.where(some, part, np.nan) for part in (balance.start, balance.survivors, balance.end)))
