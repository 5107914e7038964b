"""Viability of services: the people who use each of them against what a standard asks for, today and by a projection.

Who uses a service is whoever has it nearest: the catchments of the travel times.  Choice, capacity and borders of
school districts are not known.  A service stays by a standard as long as its catchment has so many users; it is at risk
when it has them today and, by the projection, not any more within some years.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Integers
from ..identifiers import shortened
from ..notes import Note
from .provision import AT_RISK, NO, UNKNOWN, YES, Judged, Provision, judge
from .provision_format import Standard

_DECIMALS = 6  # of users: less is noise of the arithmetic, and would decide at the very value of a standard


@dataclass(frozen=True)
class Users:
    """Those who would use a service, by the unit in which they live.

    Attributes
    ----------
    today : (units,) ndarray
        NaN where unknown.
    later : mapping of int to (units,) ndarray
        By year, as projected.
    """

    today: Floats
    later: Mapping[int, Floats]

    def times(self, rate: float) -> Users:
        """Return a part of them, such as 0.3 visitors for each inhabitant."""
        return Users(self.today * rate, {year: people * rate for year, people in self.later.items()})


@dataclass(frozen=True)
class Viability:
    """The services of a type under a standard.

    Attributes
    ----------
    standard : Standard
    service : str
        The type.
    ids : list of str
        Of the services that any unit has nearest, in order.
    units : (services,) ndarray of int
        That have each of them nearest.
    today : (services,) ndarray
        Users; NaN where those of a unit are not known.
    last : (services,) ndarray
        Users in the last year that is looked at; NaN without a projection.
    below_from : (services,) ndarray
        The first year with too few users; NaN where there is none.
    met : (services,) ndarray of str
        ``yes``, ``no``, ``at risk`` or ``unknown``.
    """

    standard: Standard
    service: str
    ids: list[str]
    units: Integers
    today: Floats
    last: Floats
    below_from: Floats
    met: NDArray[np.object_]


def viability(
    standard: Standard, service: str, nearest: Sequence[str | None], users: Users, until: float = np.inf
) -> Viability:
    """Judge the services of a type by the users of their catchments.

    Parameters
    ----------
    standard : Standard
        With the least number of users as its value, and the users that each person makes as its rate.
    service : str
        The type of service.
    nearest : sequence of str or None
        Of each unit, the service that it has nearest; None where it reaches none.
    users : Users
        By unit.
    until : float
        The last year of the projection that counts.

    Examples
    --------
    >>> from .provision_format import parse_standards
    >>> (rule,) = parse_standards([{"id": "a", "service": "school", "kind": "pupils", "value": 5}], layer="own")
    >>> pupils = Users(np.array([4.0, 3.0, 3.0]), {2031: np.array([2.0, 2.0, 3.0])})
    >>> found = viability(rule, "school", ["s1", "s1", "s2"], pupils)
    >>> found.ids, found.today.tolist(), found.met.tolist(), found.below_from.tolist()
    (['s1', 's2'], [7.0, 3.0], ['at risk', 'no'], [2031.0, nan])
    """
    ids = sorted({name for name in nearest if name is not None})
    place = {name: number for number, name in enumerate(ids)}
    catchment = np.array([-1 if name is None else place[name] for name in nearest], dtype=np.int64)
    users, years = users.times(standard.rate), [year for year in sorted(users.later) if year <= until]
    today = _of_catchments(users.today, catchment, len(ids))
    below_from, last = np.full(len(ids), np.nan), np.full(len(ids), np.nan)
    for year in years:
        last = _of_catchments(users.later[year], catchment, len(ids))
        with np.errstate(invalid="ignore"):
            below_from[np.isnan(below_from) & (today >= standard.value) & (last < standard.value)] = year
    with np.errstate(invalid="ignore"):
        met = np.where(np.isnan(today), UNKNOWN, np.where(today >= standard.value, YES, NO)).astype(object)
    met[~np.isnan(below_from)] = AT_RISK
    units = np.bincount(catchment[catchment >= 0], minlength=len(ids))
    return Viability(standard, service, ids, units, today, last, below_from, met)


def judged_units(found: Viability, nearest: Sequence[str | None], people: Floats) -> Judged:
    """Judge units by the service that they have nearest; whoever has none is unknown.

    Parameters
    ----------
    found : Viability
    nearest : sequence of str or None
        As `viability` was given them.
    people : (units,) ndarray
        Who is concerned.

    Examples
    --------
    >>> from .provision_format import parse_standards
    >>> (rule,) = parse_standards([{"id": "a", "service": "school", "kind": "pupils", "value": 5}], layer="own")
    >>> near, pupils = ["s1", "s1", None], np.array([4.0, 3.0, 2.0])
    >>> judged_units(viability(rule, "school", near, Users(pupils, {})), near, pupils).met.tolist()
    ['yes', 'yes', 'unknown']
    """
    place = {name: number for number, name in enumerate(found.ids)}
    rows = np.array([-1 if name is None else place[name] for name in nearest], dtype=np.int64)
    value, met = np.append(found.today, np.nan)[rows], np.append(found.met, UNKNOWN)[rows]
    return Judged(found.standard, found.service, value, np.full(rows.size, found.standard.value), met, people)


def judge_all(
    standards: Sequence[Standard], provision: Provision, services: Sequence[Viability],
    nearest: Mapping[str, Sequence[str | None]],
) -> tuple[list[Judged], list[Standard]]:  # fmt: skip
    """Apply standards to units: those that ask for users by the services that units have nearest, where it is known.

    Parameters
    ----------
    standards : sequence of Standard
    provision : Provision
    services : sequence of Viability
        What is known of the services themselves.
    nearest : mapping of str to sequence of str or None
        By type, the service that each unit has nearest.

    Returns
    -------
    list of Judged, list of Standard
        As `provision.judge` returns them.
    """
    settled = {one.standard.id for one in services}
    judged, left = judge([one for one in standards if one.id not in settled], provision)
    for one in services:
        people = provision.pupils if one.standard.kind == "pupils" else None
        judged.append(judged_units(one, nearest[one.service], provision.people if people is None else people))
    return judged, left


def _of_catchments(people: Floats, catchment: Integers, count: int) -> Floats:
    """Add up the people of each catchment; one unit of which nothing is known makes its catchment unknown."""
    inside = catchment >= 0
    total = np.bincount(catchment[inside], weights=people[inside], minlength=count).astype(np.float64)
    return np.asarray(total.round(_DECIMALS), dtype=np.float64)


def last_year(today: int, ahead: int) -> float:
    """Return the last year that is looked at; without years ahead there is none.

    Examples
    --------
    >>> last_year(2021, 20), last_year(2021, 0)
    (2041, inf)
    """
    return today + ahead if ahead else float("inf")


def risk_notes(found: Sequence[Viability]) -> list[Note]:
    """Name the services at risk under each standard, and say from when on the first of them is.

    Examples
    --------
    >>> risk_notes([])
    []
    """
    notes = []
    for one in found:
        names = [name for name, met in zip(one.ids, one.met, strict=True) if met == AT_RISK]
        if names:
            notes.append(Note("Services at risk by '{standard}' ({service}): {count} of {all}, the first from {year} "
                              "on ({names}).", standard=one.standard.id, service=one.service, count=len(names),
                              all=len(one.ids), year=int(np.nanmin(one.below_from)),
                              names=shortened(names, most=6)))  # fmt: skip
    return notes


def services_at_risk(found: Sequence[Viability]) -> int:
    """Count services that stay today and not by the projection, each once, whatever standards say so.

    Examples
    --------
    >>> services_at_risk([])
    0
    """
    names = {(one.service, name) for one in found for name, met in zip(one.ids, one.met, strict=True)
             if met == AT_RISK}  # fmt: skip
    return len(names)
