"""Services: few hospitals, some health centres, a pharmacy in every larger village, by size and rank of the place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .frame import NORTH, WEST, stream
from .people import People
from .profile import Municipalities
from .settlements import Settlements

MISPLACED_XY = (WEST - 52_000.0, NORTH - 47_000.0)


@dataclass
class Service:
    """One service; the capacity is in beds, places, desks or counters, as the type says."""

    name: str
    type: str
    capacity: int
    unit: int
    x: float
    y: float


class Opener:
    """Opens services near the middle of a place."""

    def __init__(self, places: Settlements, towns: Municipalities) -> None:
        self.places, self.towns = places, towns
        self.random = stream("services")
        self.services: list[Service] = []

    def open(
        self, unit: int, kind: str, label: str, capacity: float, *, number: int = 1, spread: float = 120.0
    ) -> None:
        """Open a number of services of one kind in the capital of a municipality."""
        for one in range(number):
            x, y = np.round(self.places.xy[unit] + self.random.normal(0.0, spread, 2))
            size = max(1, round(capacity / number * self.random.uniform(0.85, 1.15)))
            name = f"{label} {self.towns.name[unit]}" + (f" {one + 1}" if number > 1 else "")
            self.services.append(Service(name, kind, size, unit, float(x), float(y)))


def make_services(places: Settlements, towns: Municipalities, people: People) -> list[Service]:
    """Open every service where its kind is usually found."""
    opener = Opener(places, towns)
    now = people.stock[:, -1].sum(axis=1)
    heads = county_heads(towns, now.sum(axis=1))
    open_health(opener, now, heads)
    open_schools(opener, now, heads)
    open_care_and_banks(opener, now, heads)
    return opener.services


def county_heads(towns: Municipalities, people: np.ndarray) -> list[int]:
    """Return the largest municipality of every county."""
    counties = sorted(set(towns.comarca))
    units = {county: [unit for unit, one in enumerate(towns.comarca) if one == county] for county in counties}
    return [max(units[county], key=lambda unit: (people[unit], -unit)) for county in counties]


def open_health(opener: Opener, now: np.ndarray, heads: list[int]) -> None:
    """Open hospitals (beds), health centres (doctors) and pharmacies (counters)."""
    people = now.sum(axis=1)
    opener.open(0, "hospital", "Hospital de", 312, spread=600.0)
    opener.open(1, "hospital", "Hospital Comarcal de", 96, spread=300.0)
    opener.services.append(Service("Hospital Virgen de la Vega", "hospital", 124, 2, *MISPLACED_XY))
    opener.open(0, "health_centre", "Centro de salud", 48, number=3, spread=900.0)
    others = [unit for unit in np.argsort(-people, kind="stable").tolist() if unit not in (0, *heads)]
    for unit in [*sorted(set(heads) - {0}), *others[:4]]:
        opener.open(unit, "health_centre", "Centro de salud", max(2, people[unit] / 1_400))
    for unit in np.flatnonzero(people > 480).tolist():
        number = max(1, round(people[unit] / 2_600))
        opener.open(unit, "pharmacy", "Farmacia", number * 2, number=number, spread=150.0 + 12.0 * number**1.3)


def open_schools(opener: Opener, now: np.ndarray, heads: list[int]) -> None:
    """Open primary schools where some children live, and secondary schools in the larger places."""
    children, young, people = now[:, 3:12].sum(axis=1), now[:, 12:18].sum(axis=1), now.sum(axis=1)
    for unit in np.flatnonzero(children >= 22).tolist():
        number = max(1, round(children[unit] / 430))
        opener.open(unit, "primary_school", "CEIP", children[unit] * 1.25, number=number, spread=150.0 + 40.0 * number)
    for unit in np.flatnonzero((people > 3_300) | np.isin(np.arange(len(people)), heads)).tolist():
        number = max(1, round(young[unit] / 620))
        opener.open(
            unit, "secondary_school", "IES", max(young[unit], 90) * 1.3, number=number, spread=180.0 + 60.0 * number
        )


def open_care_and_banks(opener: Opener, now: np.ndarray, heads: list[int]) -> None:
    """Open residences and day centres for the old (places), and banks (counters)."""
    people, old = now.sum(axis=1), now[:, 65:].sum(axis=1)
    drawn = opener.random.random(len(people))
    for unit in np.flatnonzero((people > 1_500) | ((people > 380) & (drawn < 0.45))).tolist():
        number = max(1, round(old[unit] / 1_500))
        opener.open(
            unit, "residence", "Residencia", 18 + old[unit] * 0.052, number=number, spread=200.0 + 60.0 * number
        )
    for unit in np.flatnonzero((people > 2_200) | np.isin(np.arange(len(people)), heads)).tolist():
        opener.open(
            unit, "day_centre", "Centro de día", 12 + old[unit] * 0.012, number=3 if unit == 0 else 1, spread=250.0
        )
    for unit in np.flatnonzero((people > 900) | ((people > 550) & (drawn > 0.7))).tolist():
        number = max(1, round(people[unit] / 3_000))
        opener.open(unit, "bank", "Banco", number * 3, number=number, spread=100.0 + 10.0 * number)
