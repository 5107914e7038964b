"""Names of places in the names of services, and services at one point: signs that a list has one row for two houses.

A service whose name holds the name of another place ten kilometres off may be two, of which the list has one point.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..arrays import Booleans, Floats, located
from ..geodesy import distance, in_kilometres

OFF_KM = 10.0  # what is nearer is a part of the same town
HAS_ONE_KM = 5.0  # a service that near is the one that a name means
_SHORTEST_NAME = 4  # letters
_SHORT_FORMS = {"vva": "villanueva", "vnva": "villanueva", "sta": "santa", "sto": "santo", "ntra": "nuestra",
                "sra": "senora"}  # fmt: skip
_OF_PERSONS = {"san", "santa", "santo", "virgen", "senora", "fundacion", "saint", "sainte", "sankt"}
_MOST_NAMESAKES = 20
"""A name that more places bear names none of them."""
_TITLES = {"infanta", "infante", "reina", "rey", "princesa", "principe", "doctor", "doctora", "dr", "dra"}
"""The word behind one is a person's name: Infanta Cristina is not the village of Cristina."""


@dataclass(frozen=True)
class Doubt:
    """A service whose name holds that of a place where none is listed: the rows of both, and the km between them."""

    service: int
    place: int
    km: float


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
        By service, then by the order of the words; a name that more than 20 places bear is no name of a place.

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

    @cache
    def is_listed(place: int) -> bool:
        return bool(here.size) and float(_km(places[place], here).min()) <= HAS_ONE_KM

    found = []
    for service in np.flatnonzero(located(services)).tolist():
        named = _places_in(plain_words(service_names[service]), by_first)
        kilometres = _km(services[service], places[named]).tolist() if named else []
        found += [Doubt(service, place, km) for place, km in zip(named, kilometres, strict=True)
                  if km >= OFF_KM and not is_listed(place)]  # fmt: skip
    return found


def _places_in(words: tuple[str, ...], by_first: dict[str, list[tuple[tuple[str, ...], int]]]) -> list[int]:
    """Return the places that a name holds: the longest at each word, none within a longer one or after a saint."""
    found, start, of_person = [], 0, False
    while start < len(words):
        if words[start] in _TITLES and not by_first.get(words[start]):
            start += 2
            continue
        of_person |= words[start] in _OF_PERSONS
        fitting = [one for one in by_first.get(words[start], ()) if words[start : start + len(one[0])] == one[0]]
        if fitting:
            longest = max(len(one[0]) for one in fitting)
            alone = [place for name, place in fitting if len(name) == longest]
            if len(alone) <= _MOST_NAMESAKES and (not of_person or words[start] in _OF_PERSONS):
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
