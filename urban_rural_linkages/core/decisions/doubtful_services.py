"""Doubts about a list of services, to be looked at before any answer that rests on it.

A proof on a wrong list proves nothing: one point for two houses moves the best place to another town.  A service whose
name holds the name of another place, and services that share one point, are such signs; so is the age of the list.
For each place that may be missing the question is answered again as if there were a service.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, located
from ..geodesy import distance, in_kilometres
from ..notes import Amount, Note
from ..progress import NullProgress, Progress, Stage
from .allocation import Reach, allocate, reach_of
from .location import COUNTING, Question, locate
from .problem import TOLERANCE, LocationProblem
from .prover import Prover

OFF_KM = 10.0  # what is nearer is a part of the same town
HAS_ONE_KM = 5.0  # a service that near is the one that a name means
NEAR_MINUTES = 30.0
OLD_YEARS = 5
_SHORTEST_NAME = 4  # letters
_SHORT_FORMS = {"vva": "villanueva", "vnva": "villanueva", "sta": "santa", "sto": "santo", "ntra": "nuestra",
                "sra": "senora"}  # fmt: skip
_OF_PERSONS = {"san", "santa", "santo", "virgen", "senora", "fundacion", "saint", "sainte", "sankt"}
MOST_TRIED = 10


@dataclass(frozen=True)
class Doubt:
    """A service whose name holds that of a place where none is listed: the rows of both, and the km between them."""

    service: int
    place: int
    km: float


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
    """

    doubt: Doubt
    today: Reach
    new: tuple[str, ...]
    then: Reach


def plain_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters without accents, usual short forms written out.

    Examples
    --------
    >>> plain_words("Complejo H. Don Benito-Vva. de la Serena")
    ('complejo', 'h', 'don', 'benito', 'villanueva', 'de', 'la', 'serena')
    """
    parts = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return tuple(_SHORT_FORMS.get(word, word) for word in re.findall(r"\w+", bare))


def named_elsewhere(
    service_names: Sequence[str], services: Floats, place_names: Sequence[str], places: Floats
) -> list[Doubt]:
    """Find services whose name holds the name of a place 10 km off or more where the list has none.

    Parameters
    ----------
    service_names, place_names : sequence of str
    services, places : (n, 2) ndarray
        Degrees; NaN = without a place.

    Returns
    -------
    list of Doubt
        By service, then by the order of the words.

    Examples
    --------
    >>> named_elsewhere(["Hospital A-Zafra"], np.array([[-6.0, 38.2]]), ["Zafra"], np.array([[-6.4, 38.4]]))[0].place
    0
    """
    by_first: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for place, name in enumerate(place_names):
        words = plain_words(name)
        if words and len("".join(words)) >= _SHORTEST_NAME and np.isfinite(places[place]).all():
            by_first[words[0]].append((words, place))
    here = services[located(services)]
    found = []
    for service in np.flatnonzero(located(services)).tolist():
        for place in _places_in(plain_words(service_names[service]), by_first):
            km = float(_km(services[service], places[[place]])[0])
            listed = here.size and float(_km(places[place], here).min()) <= HAS_ONE_KM
            if km >= OFF_KM and not listed:
                found.append(Doubt(service, place, km))
    return found


def _places_in(words: tuple[str, ...], by_first: dict[str, list[tuple[tuple[str, ...], int]]]) -> list[int]:
    """Return the places that a name holds: the longest at each word, none within a longer one or after a saint."""
    found, start, of_person = [], 0, False
    while start < len(words):
        of_person |= words[start] in _OF_PERSONS
        fitting = [one for one in by_first.get(words[start], ()) if words[start : start + len(one[0])] == one[0]]
        if fitting:
            longest = max(len(one[0]) for one in fitting)
            alone = [place for name, place in fitting if len(name) == longest]
            if not of_person or words[start] in _OF_PERSONS:
                found += alone
            start += longest
        else:
            start += 1
    return found


def _km(point: Floats, others: Floats) -> Floats:
    return in_kilometres(distance(point[0], point[1], others[:, 0], others[:, 1]))


def at_one_point(services: Floats) -> list[tuple[int, ...]]:
    """Return the services that share a point, to 0.00001 degrees (1 m).

    Examples
    --------
    >>> at_one_point(np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 2.0], [np.nan, np.nan]]))
    [(0, 2)]
    """
    groups: dict[tuple[float, float], list[int]] = defaultdict(list)
    for row in np.flatnonzero(located(services)).tolist():
        east, north = np.round(services[row], 5).tolist()
        groups[east, north].append(row)
    return [tuple(rows) for rows in groups.values() if len(rows) > 1]


def site_at(place: Floats, sites: Floats, available: Booleans, within_km: float = 2.0) -> int | None:
    """Return the site that stands for a place, the nearest within 2 km; None where there is none."""
    usable = np.flatnonzero(located(sites) & available)
    if not usable.size:
        return None
    km = _km(place, sites[usable])
    nearest = int(np.argmin(km))
    return int(usable[nearest]) if km[nearest] <= within_km else None


def if_it_existed(
    problem: LocationProblem, question: Question, existing: Booleans, doubt: Doubt, site: int, prover: Prover,
    progress: Progress | None = None,
) -> WhatIf:  # fmt: skip
    """Answer the question again as if there were a service at a site.

    As many sites are added as in the question itself; where the model finds out the number, the ways are made shortest.
    """
    open_now, kept = existing.copy(), problem.kept.copy()
    open_now[site] = kept[site] = True
    other = replace(problem, kept=kept)
    add = question.total - int(problem.kept.sum()) if question.total else question.add
    add = min(add, int(problem.available.sum() - kept.sum()))
    kind = "pmedian" if question.kind in COUNTING else question.kind
    chosen = locate(other, replace(question, kind=kind, add=add, total=int(kept.sum()) + add), prover, progress)
    today, then = (
        reach_of(other, allocate(other, opened, open_now, question.radius, shares), question.radius)
        for opened, shares in ((np.flatnonzero(open_now), None), (chosen.columns, chosen.shares))
    )
    new = tuple(sorted(problem.site_ids[column] for column in chosen.columns.tolist() if not kept[column]))
    return WhatIf(doubt, today, new, then)


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
    """

    service_names: Sequence[str]
    services: Floats
    place_names: Sequence[str]
    places: Floats
    sites: Floats
    site_names: Sequence[str]
    year: int = 0
    this_year: int = 0


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
    doubts = named_elsewhere(listed.service_names, listed.services, listed.place_names, listed.places)
    tried: list[WhatIf] = []
    notes, progress = [], progress or NullProgress()
    now = reach_of(problem, allocate(problem, np.flatnonzero(existing), existing, question.radius), question.radius)
    for number, doubt in enumerate(doubts[:MOST_TRIED]):
        site = site_at(listed.places[doubt.place], listed.sites, problem.available & ~existing)
        stage = Stage(progress, number / len(doubts), (number + 1) / len(doubts))
        if site is None:
            notes.append(_untried(listed, doubt))
            continue
        tried.append(if_it_existed(problem, question, existing, doubt, site, prover, stage))
        notes += [
            _told(listed, problem, now, tried[-1], question.radius),
            *_near_new(listed, problem, doubt, site, new),
        ]
    notes += [_untried(listed, doubt) for doubt in doubts[MOST_TRIED:]]
    shared = shared_points(listed.service_names, listed.services)
    return Looked([*notes, *shared, *_age(listed)], tried, bool(doubts or shared))


def _told(listed: Listed, problem: LocationProblem, now: Reach, found: WhatIf, radius: float) -> Note:
    named = dict(zip(problem.site_ids, listed.site_names, strict=True))
    words = listed.service_names[found.doubt.service], listed.place_names[found.doubt.place]
    new = ", ".join(named[one] for one in found.new)
    return told_doubt(*words, found.doubt.km, now, found.today, new, found.then, radius)


def told_doubt(
    service: str, place: str, km: float, now: Reach, today: Reach, new: str, then: Reach, radius: float
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
    """
    return Note(
        "Look first: '{service}' names {place}, {km} km off, where the list has no service. If there is one, the mean "
        "today is {mean} minutes and not {now}, {people} people are beyond {radius} minutes, and the best is {new} "
        "(mean {then}).",
        service=service, place=place, km=Amount(km), mean=Amount(today.mean_minutes, 2),
        now=Amount(now.mean_minutes, 2), people=Amount(today.people_beyond), radius=f"{radius:g}", new=new or "-",
        then=Amount(then.mean_minutes, 2),
    )  # fmt: skip


def _untried(listed: Listed, doubt: Doubt) -> Note:
    return untried_doubt(listed.service_names[doubt.service], listed.place_names[doubt.place], doubt.km)


def untried_doubt(service: str, place: str, km: float) -> Note:
    """Tell a doubt of which the other answer was not worked out; else as `told_doubt`."""
    return Note("Look first: '{service}' names {place}, {km} km off, where the list has no service; what the answer "
                "would be with one was not tried.", service=service, place=place, km=Amount(km))  # fmt: skip


def _near_new(listed: Listed, problem: LocationProblem, doubt: Doubt, site: int, new: Sequence[int]) -> list[Note]:
    """Say which sites of the answer lie near a place that the list may lack."""
    at_place = int(np.nanargmin(problem.minutes[:, site])) if (~np.isnan(problem.minutes[:, site])).any() else None
    if at_place is None:
        return []
    near = [column for column in new if problem.minutes[at_place, column] <= NEAR_MINUTES + TOLERANCE]
    return [
        Note("Look first: {site} is {minutes} minutes from {place}, which the list may lack.",
             site=listed.site_names[column], minutes=Amount(float(problem.minutes[at_place, column])),
             place=listed.place_names[doubt.place])
        for column in near
    ]  # fmt: skip


def shared_points(names: Sequence[str], services: Floats) -> list[Note]:
    """Tell which services share a point, as `at_one_point` finds them."""
    return [
        Note("Look first: {count} services stand at one point: {names}. Several houses that a source has put at one "
             "place count as one.", count=len(rows), names=", ".join(names[row] for row in rows))
        for rows in at_one_point(services)
    ]  # fmt: skip


def old_list(year: int, this_year: int) -> list[Note]:
    """Tell how old a list is, from five years on."""
    age = this_year - year
    if age < OLD_YEARS:
        return []
    return [Note("Look first: the list of services is of {year}, {age} years ago.", year=year, age=age)]


def _age(listed: Listed) -> list[Note]:
    if not len(listed.services):
        return []
    if not listed.year:
        return [Note("Look first: nothing says of which year the list of services is (LIST_YEAR).")]
    return old_list(listed.year, listed.this_year)
