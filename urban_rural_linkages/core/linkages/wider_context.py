"""The wider context: people of towns and of the country over a century, and shares of municipalities as reported.

Nothing here is computed from the user's data; what others have published is drawn beside it.

References
----------
United Nations, Department of Economic and Social Affairs, Population Division (2018), World Urbanization Prospects: The
2018 Revision, files F05 and F19 (CC BY 3.0 IGO).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from ..arrays import Floats

WORLD = "World"
THOUSAND_MILLION = 1e-9
LAST_ESTIMATE = 2018
"""The last year of the series that is not a projection."""


@dataclass(frozen=True)
class TownAndCountry:
    """People of an area by year.

    Attributes
    ----------
    area : str
        The world, a continent or a country, in English.
    years : tuple of int
        Ascending.
    urban, rural : tuple of float
        Persons.
    """

    area: str
    years: tuple[int, ...]
    urban: tuple[float, ...]
    rural: tuple[float, ...]

    @property
    def rural_index(self) -> list[float]:
        """The people of the country in per cent of the first year."""
        return [100 * people / self.rural[0] for people in self.rural]

    @property
    def thousand_millions(self) -> tuple[list[float], list[float]]:
        """The people of towns and of the country, in thousand million."""
        towns, country = ([THOUSAND_MILLION * people for people in series] for series in (self.urban, self.rural))
        return towns, country

    @property
    def most_rural(self) -> int:
        """The year in which most people live in the country."""
        return self.years[self.rural.index(max(self.rural))]

    @property
    def urban_since(self) -> int | None:
        """The first year with more people in towns, straight between the years of the series; None without one.

        Examples
        --------
        >>> TownAndCountry("World", (2005, 2010), (3216.0, 3595.0), (3326.0, 3363.0)).urban_since
        2007
        """
        ahead = [town - country for town, country in zip(self.urban, self.rural, strict=True)]
        for (year, before), (later, after) in pairwise(zip(self.years, ahead, strict=True)):
            if before <= 0 < after:
                return math.ceil(year + (later - year) * -before / (after - before))
        return None


def town_and_country(rows: Iterable[Mapping[str, str]]) -> dict[str, TownAndCountry]:
    """Read the rows of the shipped table.

    Parameters
    ----------
    rows : iterable of mapping
        area, year, urban_thousands, rural_thousands.

    Returns
    -------
    dict of str to TownAndCountry
        By area, in the order of the table.

    Examples
    --------
    >>> row = {"area": "World", "year": "1950", "urban_thousands": "750902.938", "rural_thousands": "1785371.783"}
    >>> town_and_country([row])["World"].rural
    (1785371783.0,)
    """
    found: dict[str, list[tuple[int, float, float]]] = {}
    for row in rows:
        urban, rural = 1000 * float(row["urban_thousands"]), 1000 * float(row["rural_thousands"])
        found.setdefault(row["area"], []).append((int(row["year"]), urban, rural))
    return {area: TownAndCountry(area, *zip(*sorted(years), strict=True)) for area, years in found.items()}


@dataclass(frozen=True)
class ReportedShare:
    """A share of municipalities at risk of depopulation that was published.

    Attributes
    ----------
    area : mapping of str to str
        Its name by language.
    percent : float
        Of all municipalities.
    about : bool
        Whether the source rounds it.
    municipalities : int or None
        How many they are, where told.
    people_percent : float or None
        Of all people, where told.
    """

    area: Mapping[str, str]
    percent: float
    about: bool = False
    municipalities: int | None = None
    people_percent: float | None = None


@dataclass(frozen=True)
class Reported:
    """Published shares, by which criteria they were counted, and who reported them, by language."""

    rows: tuple[ReportedShare, ...]
    criteria: str
    source: Mapping[str, str]


def reported_shares(record: Mapping[str, Any]) -> Reported:
    """Read the shipped record of published shares.

    Examples
    --------
    >>> row = {"area": {"en": "Spain"}, "percent": 42, "municipalities": 3403}
    >>> reported_shares({"rows": [row], "criteria": "seed_2001_2018", "source": {"en": "a paper"}}).rows[0].percent
    42
    """
    return Reported(tuple(ReportedShare(**row) for row in record["rows"]), record["criteria"], record["source"])


@dataclass(frozen=True)
class ShareAtRisk:
    """Units that meet criteria: how many, of how many of which it is known, and of how many it is not."""

    at_risk: int
    known: int
    unknown: int
    percent: float
    people_percent: float


def share_at_risk(flags: Floats, people: Floats) -> ShareAtRisk | None:
    """Count the units that meet criteria, and the people in them.

    Parameters
    ----------
    flags : numpy.ndarray
        1 where a unit meets the criteria, 0 where not, NaN where it is unknown.
    people : numpy.ndarray
        Inhabitants; units where they are NaN count among the units and not among the people.

    Returns
    -------
    ShareAtRisk or None
        None where of no unit it is known.

    Examples
    --------
    >>> share_at_risk(np.array([1.0, 0.0, np.nan]), np.array([10.0, 30.0, 5.0]))
    ShareAtRisk(at_risk=1, known=2, unknown=1, percent=50.0, people_percent=25.0)
    """
    is_known, is_at_risk = ~np.isnan(flags), flags == 1
    known, at_risk = int(is_known.sum()), int(is_at_risk.sum())
    if not known:
        return None
    everybody = float(np.nansum(people[is_known]))
    of_people = 100 * float(np.nansum(people[is_at_risk])) / everybody if everybody else math.nan
    return ShareAtRisk(at_risk, known, len(flags) - known, 100 * at_risk / known, of_people)
