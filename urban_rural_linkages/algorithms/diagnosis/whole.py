"""All people of a diagnosis, from which totals are made: also where counts of single units are not published.

Where counts are hidden, the totals of what is hidden are shared out among the units that hide it: the sums by group and
of the region are those of all people, and of a single unit the arrays tell nothing but what is published.
"""

from __future__ import annotations

from functools import cached_property

from numpy.typing import ArrayLike

from ...core.arrays import Floats
from ...core.demography.age import AgeTable
from ...core.dossier.people_blocks import EVENTS, PEOPLE
from ...core.dossier.protection import Protection
from ...core.dossier.whole_people import (
    is_few,
    is_few_of_ages,
    natural_balance,
    residual_migration,
    shared,
    shared_ages,
    shared_broad,
)
from ..age_inputs import read_start_ages, start_age_year
from ..balance_inputs import read_events
from .broad_people import people_by_broad_age
from .given_data import GivenData


class Whole:
    """Counts of all people.

    Parameters
    ----------
    given : GivenData
        The inputs as they were given.
    protection : Protection, optional
        The decision on what of them is hidden; nothing without it.
    limit : float
        Counts under it are hidden.
    """

    def __init__(self, given: GivenData, protection: Protection | None = None, limit: float = 0.0) -> None:
        self._given, self._protection, self._limit = given, protection, limit

    @cached_property
    def populations(self) -> tuple[Floats, Floats]:
        """The populations of the start and the end."""
        start, end = self._given.populations
        return self._shared(start, PEOPLE), self._shared(end, PEOPLE)

    @cached_property
    def series(self) -> dict[int, Floats]:
        """The populations of each year; empty where no series was given."""
        return {year: self._shared(counts, PEOPLE) for year, counts in self._given.yearly_people.items()}

    def events(self, name: str) -> Floats | None:
        """Return the births or deaths of the period; None where they were not given or are not published."""
        counts = read_events(self._given.run, name, self._given.unit_ids)
        if counts is None or (self._protection is not None and EVENTS in self._protection.dropped):
            return None
        return self._shared(counts, EVENTS)

    @cached_property
    def natural(self) -> Floats | None:
        """Births less deaths; None where one of both is unknown."""
        births, deaths = self.events("BIRTHS"), self.events("DEATHS")
        return None if births is None or deaths is None else natural_balance(births, deaths)

    @cached_property
    def migration(self) -> Floats | None:
        """The rest of the change beside births and deaths; None where these are unknown."""
        return None if self.natural is None else residual_migration(*self.populations, self.natural)

    @cached_property
    def broad(self) -> dict[str, Floats]:
        """The young, the old, the oldest, women, men and all, as far as they are known and published."""
        counts = people_by_broad_age(self._given)
        if self._protection is None:
            return counts
        return shared_broad({"total": self._given.populations[1], **counts}, self._protection, self._limit)

    @cached_property
    def ages(self) -> AgeTable | None:
        """The people of each unit by sex and age; None where they are unknown."""
        return self._shared_ages(self._given.ages, self.populations[1])

    @cached_property
    def start_ages(self) -> AgeTable | None:
        """The people of each unit by sex and age at the earlier date; None where they are unknown."""
        people = self.series.get(start_age_year(self._given.run), self.populations[0])
        return self._shared_ages(read_start_ages(self._given.run, self._given.unit_ids), people)

    def has_few(self, counts: ArrayLike) -> bool:
        """Tell whether any of some sums over the region is too small to be published."""
        return is_few(counts, self._limit)

    def has_few_of(self, ages: AgeTable) -> bool:
        """Tell whether the region has too few people of any group of sex and age to publish them."""
        return is_few_of_ages(ages, self._limit)

    def _shared(self, counts: Floats, block: str) -> Floats:
        return counts if self._protection is None else shared(counts, block, self._protection)

    def _shared_ages(self, ages: AgeTable | None, people: Floats) -> AgeTable | None:
        """Return ages shared out as inhabitants and broad ages have it, where those of units are not published."""
        if ages is None or self._protection is None:
            return ages
        return shared_ages(ages, self._protection.groups, self.broad, people)
