"""Standards of provision applied: met, not met or unknown in each unit, what is lacking, and the people concerned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..arrays import Booleans, Floats, Integers, unknown
from .people import Times, people_of
from .provision_format import ANY_SERVICE, Standard

Known = TypeVar("Known")

YES, NO, UNKNOWN, AT_RISK = "yes", "no", "unknown", "at risk"


@dataclass(frozen=True)
class Provision:
    """The services and pupils of the units.

    Attributes
    ----------
    people : (units,) ndarray
        NaN where unknown.
    times : mapping of str to Times
        Minutes by service.
    counts : mapping of str to (units,) ndarray
        Services of the units by kind; NaN where unknown.
    pupils, pupils_later : (units,) ndarray, optional
        Of today, and as projected.
    """

    people: Floats
    times: Mapping[str, Times] = field(default_factory=dict)
    counts: Mapping[str, Floats] = field(default_factory=dict)
    pupils: Floats | None = None
    pupils_later: Floats | None = None


@dataclass(frozen=True)
class Judged:
    """A standard applied to the units.

    Attributes
    ----------
    standard : Standard
    service : str
        Of which service, where the standard is of any.
    value, required : (units,) ndarray
        What there is and what is due.
    met : (units,) ndarray of str
        ``yes``, ``no``, ``unknown``, or ``at risk`` where a school stays today and not by the projection.
    people : (units,) ndarray
        Inhabitants, or pupils of a school.
    """

    standard: Standard
    service: str
    value: Floats
    required: Floats
    met: NDArray[np.object_]
    people: Floats

    @property
    def shortfall(self) -> Floats:
        """Return what is lacking: minutes too many, services or pupils too few; NaN where nothing is."""
        lack = self.value - self.required if self.standard.kind == "time" else self.required - self.value
        return np.where(self.is_not_met, lack, np.nan)

    @property
    def is_not_met(self) -> Booleans:
        """Where it is not met."""
        return np.asarray(self.met == NO, dtype=np.bool_)

    def units(self, verdict: str) -> int:
        """Count units by verdict."""
        return int(np.count_nonzero(self.met == verdict))

    def concerned(self, verdict: str) -> float:
        """Add up the people of units with a verdict."""
        return people_of(self.people, self.met == verdict)


def judge(standards: Sequence[Standard], provision: Provision) -> tuple[list[Judged], list[Standard]]:
    """Apply standards to units.

    Returns
    -------
    list of Judged, list of Standard
        Those that could be applied, a standard of any service once for each, and those of which nothing is known;
        how many use a service is no matter of units (see `viability`).

    Examples
    --------
    >>> from .provision_format import parse_standards
    >>> rule = parse_standards([{"id": "a", "service": "bank", "kind": "time", "value": 30}], layer="own")
    >>> found, _ = judge(rule, Provision(np.array([50.0, 7.0]), {"bank": Times.of([20.0, 41.0])}))
    >>> found[0].met.tolist(), found[0].shortfall.tolist()[1], found[0].concerned("no")
    (['yes', 'no'], 11.0, 7.0)
    """
    judged: list[Judged] = []
    left: list[Standard] = []
    for standard in standards:
        found = _judged(standard, provision)
        judged += found
        left += [] if found else [standard]
    return judged, left


def _judged(standard: Standard, provision: Provision) -> list[Judged]:
    people = provision.people
    if standard.kind == "users":
        return []
    if standard.kind == "time":
        return [_by_time(standard, name, times, people) for name, times in of_service(standard, provision.times)]
    if standard.kind == "pupils":
        return [] if provision.pupils is None else [_by_pupils(standard, provision)]
    found = []
    for name, counts in of_service(standard, provision.counts):
        due = _due(standard, people)
        short = np.isnan(counts + due)
        met = np.where(short, UNKNOWN, np.where(counts >= np.nan_to_num(due), YES, NO)).astype(object)
        found.append(Judged(standard, name, counts, due, met, people))
    return found


def of_service(standard: Standard, known: Mapping[str, Known]) -> list[tuple[str, Known]]:
    """Return what is known of the service of a standard, or of all services where it is of any.

    Examples
    --------
    >>> from .provision_format import parse_standards
    >>> (rule,) = parse_standards([{"id": "a", "service": "bank", "kind": "time", "value": 30}], layer="own")
    >>> of_service(rule, {"bank": 7.0, "school": 9.0})
    [('bank', 7.0)]
    """
    return [(name, found) for name, found in known.items() if standard.service in (ANY_SERVICE, name)]


def _by_time(standard: Standard, service: str, times: Times, people: Floats) -> Judged:
    met = np.where(times.told, np.where(times.beyond(standard.value), NO, YES), UNKNOWN).astype(object)
    return Judged(standard, service, times.values, np.full(people.size, standard.value), met, people)


def _by_pupils(standard: Standard, provision: Provision) -> Judged:
    pupils = provision.pupils if provision.pupils is not None else unknown(provision.people.size)
    with np.errstate(invalid="ignore"):
        met = np.where(np.isnan(pupils), UNKNOWN, np.where(pupils >= standard.value, YES, NO)).astype(object)
        if provision.pupils_later is not None:
            met[(pupils >= standard.value) & (provision.pupils_later < standard.value)] = AT_RISK
    return Judged(standard, standard.service, pupils, np.full(pupils.size, standard.value), met, pupils)


def _due(standard: Standard, people: Floats) -> Floats:
    """Return how many services are due: one above so many inhabitants, or one for every so many."""
    if standard.kind == "population":
        above: Floats = np.where(np.isnan(people), np.nan, np.where(people > standard.value, 1.0, 0.0))
        return above
    whole = np.floor(people / standard.value)
    left_over = people - whole * standard.value > standard.surplus
    over = left_over & (whole >= 1) if standard.surplus > 0 else np.zeros(people.size, dtype=bool)
    return np.asarray(whole + over, dtype=np.float64)


def failed(judged: Sequence[Judged], count: int) -> tuple[Integers, list[str | None]]:
    """Return how many standards each unit fails, and the one that it fails by the largest part.

    Parameters
    ----------
    judged : sequence of Judged
    count : int
        Of units.

    Examples
    --------
    >>> failed([], 2)
    (array([0, 0]), [None, None])
    """
    numbers, worst, by = np.zeros(count, dtype=np.int64), np.full(count, -np.inf), np.full(count, None, dtype=object)
    for one in judged:
        lacking = one.is_not_met
        numbers += lacking
        relative = np.where(np.isnan(one.shortfall), np.inf, one.shortfall / np.maximum(one.required, 1e-9))
        worse = lacking & (relative > worst)
        worst[worse], by[worse] = relative[worse], f"{one.standard.id}: {one.service}"
    return numbers, by.tolist()


def people_failing(judged: Sequence[Judged], people: Floats) -> float:
    """Add up the people of all units that fail any standard, each unit once."""
    any_of_them = np.zeros(people.size, dtype=bool)
    for one in judged:
        any_of_them |= one.is_not_met
    return people_of(people, any_of_them)


def units_failing(numbers: Integers) -> int:
    """Count units that fail any standard.

    Examples
    --------
    >>> units_failing(np.array([0, 2, 1]))
    2
    """
    return int(np.count_nonzero(numbers))
