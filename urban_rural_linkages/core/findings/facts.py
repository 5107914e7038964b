"""Facts that findings are made of: what a diagnosis knows of the units, each part of it absent where it is not known.

Arrays have one value a unit, NaN where it is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Booleans, Floats
from ..notes import Note
from ..report.unit_words import UnitWords

MUNICIPALITIES = UnitWords("municipality", "municipalities")
"""The words where the user gives none; a report translates them."""


@dataclass(frozen=True, eq=False)
class PeopleFacts:
    """Units and their people.

    Attributes
    ----------
    names : sequence of str
        What each unit is called.
    years : (int, int)
        Start and end.
    start, end : (units,) ndarray
        Inhabitants.
    groups : sequence of str or None
        Comarca, province or other group of each unit.
    births, deaths : (units,) ndarray or None
        Of the period.
    migration : (units,) ndarray or None
        What is left of the change after births and deaths.
    measured_migration : (units,) ndarray or None
        Arrivals less departures, as counted.
    given_units : int
        How many units the data have; more than `names` where some are counted together.
    """

    names: Sequence[str]
    years: tuple[int, int]
    start: Floats
    end: Floats
    groups: Sequence[str] | None = None
    births: Floats | None = None
    deaths: Floats | None = None
    migration: Floats | None = None
    measured_migration: Floats | None = None
    given_units: int = 0

    @property
    def comparable(self) -> Booleans:
        """Where both populations are known."""
        return np.asarray(~np.isnan(self.start + self.end))

    @property
    def counted_together(self) -> bool:
        """Whether some units are counted as one."""
        return self.given_units > len(self.names)

    def members(self, *groups: str) -> Booleans:
        """Return which units are in some groups."""
        own = [] if self.groups is None else self.groups
        return np.array([group in groups for group in own], dtype=bool)

    @property
    def group_names(self) -> list[str]:
        """The groups, sorted; none where units without one are all there is."""
        return sorted({group for group in self.groups or [] if group})


@dataclass(frozen=True, eq=False)
class AgeFacts:
    """People by age at the end: under 15, 65 and over, and all."""

    old: Floats
    total: Floats
    young: Floats | None = None


@dataclass(frozen=True, eq=False)
class CohortFacts:
    """The young of the start and who is left of them.

    Attributes
    ----------
    before, after : (units,) ndarray
        People who were `ages` at the start year, and those as many years older at the end year.
    ages : (int, int)
        Their ages at the start.
    years : (int, int)
        Of the two counts.
    survival : bool
        Whether the deaths that are to be expected are taken out of `before`.
    chapter, theme : str
        Where it stands, and the map that shows it.
    """

    before: Floats
    after: Floats
    ages: tuple[int, int]
    years: tuple[int, int]
    survival: bool = False
    chapter: str = "migration"
    theme: str = "map_migration"


@dataclass(frozen=True, eq=False)
class ServiceFacts:
    """Access to a type of service.

    Attributes
    ----------
    key : str
        The type.
    name : object
        What the report calls it.
    a_service : object
        The same as a sentence names one, such as "a hospital".
    beyond : float
        People beyond the threshold, those without any way among them.
    total : float
        All people counted.
    unreachable : float
        People without any way.
    longest : float
        Minutes of the farthest inhabited place that has a way.
    beyond_old, old : float
        People of 65 and over beyond, and all of them; NaN where unknown.
    beyond_by_unit : (units,) ndarray or None
        People beyond, by unit.
    minutes_by_unit : (units,) ndarray or None
        Mean minutes of the inhabitants of each unit.
    theme : str
        The map that shows it.
    """

    key: str
    name: object
    a_service: object
    beyond: float
    total: float
    unreachable: float = 0.0
    longest: float = np.nan
    beyond_old: float = np.nan
    old: float = np.nan
    beyond_by_unit: Floats | None = None
    minutes_by_unit: Floats | None = None
    theme: str = "map_beyond"

    @classmethod
    def of(
        cls, key: str, name: str, a_service: Note, counted: Mapping[str, Any], minutes: float, *,
        old: Floats | None = None, **others: Any,
    ) -> ServiceFacts:  # fmt: skip
        """Return the facts of a type from the figures of its coverage; `old` are the old of each unit."""
        beyond = float(counted["beyond"][f"{minutes:g}"]) + float(counted["unreachable"])
        return cls(
            key, name, a_service, beyond, float(counted["population"]), float(counted["unreachable"]),
            float(counted["max_min"]), old=np.nan if old is None else float(np.nansum(old)), **others,
        )  # fmt: skip


@dataclass(frozen=True)
class AccessFacts:
    """Access to services: the threshold in minutes, the means in a few words, and each type."""

    minutes: float
    means: Note
    services: Sequence[ServiceFacts]


@dataclass(frozen=True)
class ServiceChange:
    """A type of service at two dates: places closed and opened, people whose way is longer, and by how many minutes."""

    name: object
    closed: int
    opened: int
    people_farther: float
    minutes_lost: float


@dataclass(frozen=True)
class ServiceChangeFacts:
    """Services at two dates."""

    years: tuple[int, int]
    services: Sequence[ServiceChange]
    chapter: str = "servicechange"
    theme: str = "map_servicechange"


@dataclass(frozen=True, eq=False)
class PriorityFacts:
    """Priorities and how sure they are.

    Attributes
    ----------
    priority : (units,) ndarray
        1 among the most urgent tenth, 0 not.
    probability : (units,) ndarray
        Share of the trials in which a unit is among them.
    draws : int
        How many trials.
    spread : float
        By how much each weight moves, 0.25 for a quarter.
    worst : (units,) ndarray or None
        1 where fast loss and long ways meet.
    """

    priority: Floats
    probability: Floats
    draws: int
    spread: float
    worst: Floats | None = None

    @classmethod
    def of(
        cls, priority: Floats, probability: Floats, draws: int, spread: float, classes: Floats | None, worst: int
    ) -> PriorityFacts:
        """Return the facts with the units whose class of an overlay is `worst`, where there is an overlay."""
        flags = None if classes is None else np.where(np.isnan(classes), np.nan, classes == worst)
        return cls(priority, probability, draws, spread, flags)


@dataclass(frozen=True)
class FunctionalFacts:
    """Urban and functional areas.

    Attributes
    ----------
    urban_share : float
        Share (0 to 1) of the people in urban centres and clusters; NaN where unknown.
    areas : sequence of (str, int)
        Functional urban areas with the number of their units, the largest first.
    markets : sequence of str
        Leading units of labour market areas of several units, the largest first.
    """

    urban_share: float = np.nan
    areas: Sequence[tuple[str, int]] = ()
    markets: Sequence[str] = ()


@dataclass(frozen=True)
class LandFacts:
    """Built-up land per inhabitant in m2 at both dates, and units where it grew with fewer people; None: unknown."""

    before: float
    after: float
    more_land_fewer_people: int | None = None


@dataclass(frozen=True, eq=False)
class RegionFacts:
    """All that is known of a region.

    Attributes
    ----------
    people : PeopleFacts
    called : UnitWords
    at_risk : (units,) ndarray or None
        1 at risk, 0 not, NaN where it cannot be told.
    rate : (units,) ndarray or None
        Change in per cent a year over the series.
    others
        None where the chapter was not made.
    """

    people: PeopleFacts
    called: UnitWords = MUNICIPALITIES
    ages: AgeFacts | None = None
    cohort: CohortFacts | None = None
    access: AccessFacts | None = None
    lost_services: ServiceChangeFacts | None = None
    priority: PriorityFacts | None = None
    functional: FunctionalFacts | None = None
    land: LandFacts | None = None
    at_risk: Floats | None = None
    rate: Floats | None = None
