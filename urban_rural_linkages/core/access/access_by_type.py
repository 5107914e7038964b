"""Access to several types of service: people by threshold for each type, and for each unit and type.

People who are beyond a threshold and people whom no way leads to a service lack it, both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats
from .coverage import Coverage, population_coverage


@dataclass(frozen=True)
class TypeAccess:
    """Access to one type of service.

    Attributes
    ----------
    key : str
        The type; empty where services have no types.
    services : int
        How many services are of it.
    coverage : Coverage
        People by threshold, of one zone.
    """

    key: str
    services: int
    coverage: Coverage

    @property
    def lacking(self) -> Floats:
        """The people beyond each threshold, those among them whom no way leads there."""
        return np.asarray(self.coverage.beyond[0] + self.coverage.unreachable[0], dtype=np.float64)

    @property
    def share_lacking(self) -> Floats:
        """The share of them in all people, 0 to 1, by threshold."""
        return np.asarray(1.0 - self.coverage.share[0], dtype=np.float64)

    @property
    def is_known(self) -> bool:
        """Whether the people of any place are known."""
        return not bool(np.isnan(self.coverage.population).all())


def access_by_type(
    types: Sequence[str],
    minutes: ArrayLike,
    people: ArrayLike,
    status: ArrayLike,
    thresholds: Sequence[float],
    service_types: Sequence[str],
) -> list[TypeAccess]:
    """Count the people by threshold for each type of service.

    Parameters
    ----------
    types : sequence of str, one a row
        The type that a row is about; there is a row for each place and type.
    minutes, people, status : array_like, shape (rows,)
        As of `coverage.population_coverage`.
    thresholds : sequence of float
        Minutes, strictly increasing.
    service_types : sequence of str
        The type of each service.

    Returns
    -------
    list of TypeAccess
        By type, in order of its name.

    Examples
    --------
    >>> found = access_by_type(["bank", "bank"], [20.0, 50.0], [300.0, 100.0], [0, 0], [30], ["bank"])
    >>> found[0].services, found[0].lacking.tolist()
    (1, [100.0])
    """
    own = np.array(list(types), dtype=object)
    time, counts, codes = (np.asarray(values) for values in (minutes, people, status))
    found = []
    for key in sorted(set(types)):
        here = own == key
        coverage = population_coverage(time[here], counts[here], thresholds, status=codes[here])
        found.append(TypeAccess(key, list(service_types).count(key), coverage))
    return found


def beyond_limits(
    limits: Mapping[str, float],
    types: Sequence[str],
    minutes: ArrayLike,
    people: ArrayLike,
    status: ArrayLike,
    service_types: Sequence[str],
) -> list[TypeAccess]:
    """Count the people beyond the limit of each type of service: what is far for a hospital is not for a school.

    Parameters
    ----------
    limits : mapping of str to float
        Minutes by type; types that have none are left out, and so are those of which there is no row.
    types, minutes, people, status, service_types
        As of `access_by_type`.

    Returns
    -------
    list of TypeAccess
        Each with its limit as its one threshold, in the order of the limits.

    Examples
    --------
    >>> rows = ["bank", "bank", "school"], [20.0, 50.0, 20.0], [300.0, 100.0, 300.0], [0, 0, 0]
    >>> found = beyond_limits({"school": 15, "bank": 45}, *rows, ["bank", "school"])
    >>> [(one.key, one.coverage.thresholds.tolist(), one.lacking.tolist()) for one in found]
    [('school', [15.0], [300.0]), ('bank', [45.0], [100.0])]
    """
    own = np.array(list(types), dtype=object)
    time, counts, codes = (np.asarray(values) for values in (minutes, people, status))
    found = []
    for key, limit in limits.items():
        here = own == key
        if here.any():
            of_type = [key] * int(here.sum())
            found += access_by_type(of_type, time[here], counts[here], codes[here], [limit], service_types)
    return found


def by_lack(found: Sequence[TypeAccess], place: int) -> list[TypeAccess]:
    """Sort types by how many people lack them at a threshold, given by its place; most first, equal ones by key."""
    return sorted(found, key=lambda entry: (-entry.lacking[place], entry.key))


def most_lacked(found: Sequence[TypeAccess], place: int) -> TypeAccess:
    """Return the type that most people lack at a threshold; the last by key where several are equal."""
    return max(found, key=lambda entry: (entry.lacking[place], entry.key))


@dataclass(frozen=True)
class UnitAccess:
    """The counts of a coverage by unit, service and threshold, as its table has them, row by row.

    Attributes
    ----------
    units, services : list of str
        Of the rows.
    threshold, beyond, unreachable, total, mean : numpy.ndarray, shape (rows,)
        Minutes, three counts of people, and the mean minutes of the people; NaN where unknown.
    """

    units: list[str]
    services: list[str]
    threshold: Floats
    beyond: Floats
    unreachable: Floats
    total: Floats
    mean: Floats

    def lacking(self, minutes: float, units: Sequence[str]) -> dict[str, tuple[list[float], list[float]]]:
        """Return the people who lack each service and all people, in the order of some units; NaN where unknown."""
        found: dict[str, dict[str, tuple[float, float]]] = {}
        lacking = self.beyond + self.unreachable
        for row in np.flatnonzero(self.threshold == minutes).tolist():
            of_service = found.setdefault(self.services[row], {})
            of_service[self.units[row]] = (float(lacking[row]), float(self.total[row]))
        unknown = (float("nan"), float("nan"))
        pairs = {name: [counts.get(unit, unknown) for unit in units] for name, counts in found.items()}
        return {name: ([pair[0] for pair in of], [pair[1] for pair in of]) for name, of in pairs.items()}

    def mean_minutes(self, service: str, units: Sequence[str]) -> Floats:
        """Return the mean minutes to a service, in the order of some units; NaN where unknown."""
        rows = zip(self.units, self.services, self.mean.tolist(), strict=True)
        found = {unit: value for unit, of, value in rows if of == service}
        return np.array([found.get(unit, np.nan) for unit in units])

    def cut_off(self, service: str, units: Sequence[str]) -> Booleans:
        """Return whether no way leads anybody of a unit to a service; not where nobody lives."""
        rows = zip(self.units, self.services, self.total.tolist(), self.unreachable.tolist(), strict=True)
        found = {unit for unit, of, total, lost in rows if of == service and total == lost > 0.0}
        return np.array([unit in found for unit in units], dtype=bool)

    def people_with_a_way(self, service: str, units: Sequence[str]) -> Floats:
        """Return the people whose minutes to a service are known, in the order of some units; NaN where unknown."""
        rows = zip(self.units, self.services, (self.total - self.unreachable).tolist(), strict=True)
        found = {unit: value for unit, of, value in rows if of == service}
        return np.array([found.get(unit, np.nan) for unit in units])

    def people_lacking(self, minutes: float, service: str) -> float:
        """Return how many people of all units lack a service, as far as they are known."""
        of_service = np.array(self.services, dtype=object) == service
        return float(np.nansum((self.beyond + self.unreachable)[(self.threshold == minutes) & of_service]))

    def most_lacked(self, minutes: float, services: Sequence[str]) -> str:
        """Return which of some services most people of all units lack; the last by name where several are equal."""
        totals: Mapping[str, float] = {name: self.people_lacking(minutes, name) for name in services}
        return max(totals, key=lambda name: (totals[name], name))
