"""Broad bands of age by sex, for a chart: the finest of a few sets whose edges the table has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..arrays import Floats
from .age import AgeTable
from .age_fields import MEN, WOMEN

_SETS: tuple[tuple[tuple[int, int | None], ...], ...] = (
    ((0, 14), (15, 64), (65, 79), (80, None)),
    ((0, 14), (15, 64), (65, None)),
    ((0, 64), (65, None)),
)


class AgeBand(NamedTuple):
    """A sex and a band of age: its first and last age (None: and over), and the people of each unit."""

    sex: str
    first: int
    last: int | None
    people: Floats

    @property
    def ages(self) -> str:
        """The ages as a chart writes them."""
        return f"{self.first}+" if self.last is None else f"{self.first}–{self.last}"

    @property
    def key(self) -> str:
        """What the row of the band is called in a table."""
        return f"{self.sex} {self.ages.replace('–', '-')}"


def bands_of_ages(ages: AgeTable, sexes: Sequence[str] = (WOMEN, MEN)) -> list[AgeBand]:
    """Return the people of each sex in each band, the youngest first; none where the table cuts the edges of every set.

    Parameters
    ----------
    ages : AgeTable
        Of the units.
    sexes : sequence of str
        All of which the table must have.
    """
    for bands in _SETS:
        found = [(sex, first, last, ages.count(first, last, sex)) for first, last in bands for sex in sexes]
        known = [AgeBand(sex, first, last, people) for sex, first, last, people in found if people is not None]
        if len(known) == len(found):
            return known
    return []
