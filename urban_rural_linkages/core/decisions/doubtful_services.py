"""Doubts about a list of services, to be looked at before any answer that rests on it.

A proof on a wrong list proves nothing: one point for two houses moves the best place to another town.  A service whose
name holds the name of another place, and services that share one point, are such signs; so is the age of the list.
For each place that may be missing the question is answered again as if there were a service.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, unknown
from ..notes import Amount, Note
from ..progress import NullProgress, Progress, Stage
from .allocation import Reach, allocate, reach_of
from .chosen_sites import Status
from .location import COUNTING, Question, locate
from .named_places import Doubt, at_one_point, named_elsewhere, site_at
from .problem import TOLERANCE, LocationProblem
from .prover import Prover

NEAR_MINUTES = 30.0
OLD_YEARS = 5
MOST_TRIED = 10
_NO_SITE = "\u2013"


@dataclass(frozen=True)
class WhatIf:
    """The answer if a doubtful place had a service.

    Attributes
    ----------
    doubt : Doubt
    today : Reach
        With that service, before any new one.
    new : tuple of str
        The sites that would then be best.
    then : Reach
        With these.
    status : str
        Whether it is proved that no other set is better then, as of any answer.
    """

    doubt: Doubt
    today: Reach
    new: tuple[str, ...]
    then: Reach
    status: Status = "optimal"


def if_it_existed(
    problem: LocationProblem, question: Question, existing: Booleans, doubt: Doubt, site: int, prover: Prover,
    progress: Progress | None = None,
) -> WhatIf:  # fmt: skip
    """Answer the question again as if there were a service at a site.

    As many sites are added as in the question itself; where the model finds out the number, the ways are made shortest.
    Where nothing that is open is kept, neither is this service, and only what there is today differs.
    """
    open_now, kept = existing.copy(), problem.kept.copy()
    open_now[site], kept[site] = True, problem.kept.any()
    other = replace(problem, kept=kept)
    add = question.total - int(problem.kept.sum()) if question.total else question.add
    add = min(add, int(problem.available.sum() - kept.sum()))
    kind = "pmedian" if question.kind in COUNTING else question.kind
    chosen = locate(other, replace(question, kind=kind, add=add, total=int(kept.sum()) + add), prover, progress)
    today, then = (
        reach_of(other, allocate(other, opened, open_now, question.radius, shares), question.radius)
        for opened, shares in ((np.flatnonzero(open_now), None), (chosen.columns, chosen.shares))
    )
    new = tuple(sorted(problem.site_ids[column] for column in chosen.columns.tolist() if not open_now[column]))
    return WhatIf(doubt, today, new, then, chosen.status)


def with_site(problem: LocationProblem, minutes: Floats) -> LocationProblem:
    """Return a problem with one more site, the last, that costs nothing.

    Parameters
    ----------
    problem : LocationProblem
        Without capacities: nobody knows how many people a service takes that may not be there.
    minutes : (n,) ndarray
        From each demand to the site; NaN where no way leads there.

    Examples
    --------
    >>> from .problem import location_problem
    >>> with_site(location_problem([[1.0], [2.0]], [1, 1]), np.array([3.0, np.nan])).minutes.tolist()
    [[1.0, 3.0], [2.0, nan]]
    """
    cost = None if problem.site_cost is None else np.append(problem.site_cost, 0.0)
    return replace(
        problem, minutes=np.column_stack([problem.minutes, minutes]), kept=np.append(problem.kept, False),
        available=np.append(problem.available, True), site_cost=cost, site_ids=(*problem.site_ids, _NO_SITE),
        site_names=(*problem.site_names, _NO_SITE) if problem.site_names else (),
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Listed:
    """A list of services as it stands, and the places whose names it may hold.

    Attributes
    ----------
    service_names, place_names : sequence of str
    services, places, sites : (n, 2) ndarray
        Degrees; services are those that are open now, sites all that may be.
    site_names : sequence of str
        As sites are told.
    year, this_year : int
        Of the list, 0 = unknown; and when it is read.
    has_names : bool
        Whether services and places have names that can be compared.
    ways : mapping of int to (n,) ndarray
        For places that no site stands for, by their rows: the minutes from each demand to them.
    """

    service_names: Sequence[str]
    services: Floats
    place_names: Sequence[str]
    places: Floats
    sites: Floats
    site_names: Sequence[str]
    year: int = 0
    this_year: int = 0
    has_names: bool = True
    ways: Mapping[int, Floats] = field(default_factory=dict)

    @cached_property
    def doubts(self) -> list[Doubt]:
        """The services whose names hold those of places where none is listed."""
        return named_elsewhere(self.service_names, self.services, self.place_names, self.places)


class Looked(NamedTuple):
    """Notes to be shown above the answer, the answers if doubtful services existed, and whether there is such doubt.

    The answer is open where a service may be missing, or several are one: then it holds only as the source counts.
    """

    notes: list[Note]
    tried: list[WhatIf]
    is_open: bool


def look_first(
    listed: Listed, problem: LocationProblem, question: Question, existing: Booleans, new: Sequence[int],
    prover: Prover, progress: Progress | None = None,
) -> Looked:  # fmt: skip
    """Say what is to be looked at before the answer, and what it would be if each doubtful service existed.

    Parameters
    ----------
    listed : Listed
    problem : LocationProblem
    question : Question
    existing : (m,) ndarray of bool
        Sites that are open now.
    new : sequence of int
        Sites of the answer that are not open now.
    prover : Prover
    progress : Progress, optional

    Returns
    -------
    Looked
    """
    doubts = listed.doubts
    tried: list[WhatIf] = []
    notes, progress = [], progress or NullProgress()
    now = reach_of(problem, allocate(problem, np.flatnonzero(existing), existing, question.radius), question.radius)
    for number, doubt in enumerate(doubts[:MOST_TRIED]):
        stage = Stage(progress, number / len(doubts), (number + 1) / len(doubts))
        site = site_at(listed.places[doubt.place], listed.sites, problem.available & ~existing)
        if site is not None:
            tried.append(if_it_existed(problem, question, existing, doubt, site, prover, stage))
        elif doubt.place in listed.ways and problem.capacity is None:
            other, last = with_site(problem, listed.ways[doubt.place]), len(problem.site_ids)
            tried.append(if_it_existed(other, question, np.append(existing, False), doubt, last, prover, stage))
        is_tried = bool(tried) and tried[-1].doubt is doubt
        notes.append(_told(listed, problem, now, tried[-1], question.radius) if is_tried else _untried(listed, doubt))
        notes += _near_new(listed, problem, doubt, site, new)
    for doubt in doubts[MOST_TRIED:]:
        notes += [_untried(listed, doubt), *_near_new(listed, problem, doubt, None, new)]
    shared = shared_points(listed.service_names, listed.services)
    return Looked([*notes, *shared, *_without_names(listed), *_age(listed)], tried, bool(doubts or shared))


def _told(listed: Listed, problem: LocationProblem, now: Reach, found: WhatIf, radius: float) -> Note:
    named = dict(zip(problem.site_ids, listed.site_names, strict=True))
    words = listed.service_names[found.doubt.service], listed.place_names[found.doubt.place]
    new = ", ".join(named[one] for one in found.new)
    is_proved = found.status == "optimal"
    return told_doubt(*words, found.doubt.km, now, found.today, new, found.then, radius, is_proved)


def told_doubt(
    service: str, place: str, km: float, now: Reach, today: Reach, new: str, then: Reach, radius: float,
    is_proved: bool = True,
) -> Note:  # fmt: skip
    """Tell a doubt, and what the answer would be if the service existed.

    Parameters
    ----------
    service, place : str
        The service, and the place that its name holds.
    km : float
        Between them.
    now, today : Reach
        Of the list as it is, and with the service.
    new : str
        What would then be best; "" for nothing.
    then : Reach
        With it.
    radius : float
        Minutes.
    is_proved : bool
        Whether it is proved that nothing else is better.
    """
    figures = {
        "service": service, "place": place, "km": Amount(km), "mean": Amount(today.mean_minutes, 2),
        "now": Amount(now.mean_minutes, 2), "people": Amount(today.people_beyond), "radius": f"{radius:g}",
        "new": new or "-", "then": Amount(then.mean_minutes, 2),
    }  # fmt: skip
    if not is_proved:
        return Note(
            "Look first: '{service}' names {place}, {km} km off, where the list has no service. If there is one, the "
            "mean today is {mean} minutes and not {now}, {people} {people:person is|people are} beyond {radius} "
            "minutes, and the best that was found, which is not proved, is {new} (mean {then}).", **figures,
        )  # fmt: skip
    return Note(
        "Look first: '{service}' names {place}, {km} km off, where the list has no service. If there is one, the mean "
        "today is {mean} minutes and not {now}, {people} {people:person is|people are} beyond {radius} minutes, and "
        "the best is {new} (mean {then}).", **figures,
    )  # fmt: skip


def _untried(listed: Listed, doubt: Doubt) -> Note:
    return untried_doubt(listed.service_names[doubt.service], listed.place_names[doubt.place], doubt.km)


def untried_doubt(service: str, place: str, km: float) -> Note:
    """Tell a doubt of which the other answer was not worked out; else as `told_doubt`."""
    return Note("Look first: '{service}' names {place}, {km} km off, where the list has no service; what the answer "
                "would be with one was not tried.", service=service, place=place, km=Amount(km))  # fmt: skip


def _near_new(
    listed: Listed, problem: LocationProblem, doubt: Doubt, site: int | None, new: Sequence[int]
) -> list[Note]:  # fmt: skip
    """Say which sites of the answer lie near a place that the list may lack."""
    minutes = _ways_from(listed, problem, doubt, site)
    near = [column for column in new if minutes[column] <= NEAR_MINUTES + TOLERANCE]
    return [
        Note("Look first: {site} is {minutes} {minutes:minute|minutes} from {place}, which the list may lack.",
             site=listed.site_names[column], minutes=Amount(float(minutes[column])),
             place=listed.place_names[doubt.place])
        for column in near
    ]  # fmt: skip


def _ways_from(listed: Listed, problem: LocationProblem, doubt: Doubt, site: int | None) -> Floats:
    """Return the minutes from a place to each site; where not all places are demand, those of what is nearest to it."""
    row = doubt.place
    if len(listed.places) != len(problem.demand_ids):
        to_it = listed.ways.get(doubt.place) if site is None else problem.minutes[:, site]
        if to_it is None or np.isnan(to_it).all():
            return unknown(len(problem.site_ids))
        row = int(np.nanargmin(to_it))
    ways: Floats = problem.minutes[row]
    return ways


def shared_points(names: Sequence[str], services: Floats) -> list[Note]:
    """Tell which services share a point, as `at_one_point` finds them."""
    return [
        Note("Look first: {count} services stand at one point: {names}. Several houses that a source has put at one "
             "place count as one.", count=len(rows), names=", ".join(names[row] for row in rows))
        for rows in at_one_point(services)
    ]  # fmt: skip


def places_without_site(listed: Listed, may_be: Booleans) -> list[int]:
    """Return the places that the list may lack and no site stands for, by their rows.

    Parameters
    ----------
    listed : Listed
    may_be : (m,) ndarray of bool
        Sites where a service may be and is not.
    """
    places = dict.fromkeys(doubt.place for doubt in listed.doubts[:MOST_TRIED])
    return [place for place in places if site_at(listed.places[place], listed.sites, may_be) is None]


def old_list(year: int, this_year: int) -> list[Note]:
    """Tell how old a list is, from five years on."""
    age = this_year - year
    if age < OLD_YEARS:
        return []
    return [Note("Look first: the list of services is of {year}, {age} {age:year|years} ago.", year=year, age=age)]


def _without_names(listed: Listed) -> list[Note]:
    if listed.has_names or not len(listed.services):
        return []
    return [Note("Look first: nothing says what the services (SITE_NAME, EXISTING_NAME) and the places (DEMAND_NAME) "
                 "are called, so nobody has looked whether the list lacks a service.")]  # fmt: skip


def _age(listed: Listed) -> list[Note]:
    if not len(listed.services):
        return []
    if not listed.year:
        return [Note("Look first: nothing says of which year the list of services is (LIST_YEAR).")]
    return old_list(listed.year, listed.this_year)
