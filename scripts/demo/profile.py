"""What every municipality is: its name, code, kind, and how many people it had in 2001 and has in 2021."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .frame import Ints, centre_xy, stream
from .names import CITY, COUNTIES, RING, TOWNS, VILLAGES, sorting_key
from .people import Profile
from .relief import Relief
from .territory import Territory

CITY_SIZE, TOWN_SIZES = (64_150, 68_230), ((18_350, 17_620), (12_480, 12_910), (9_860, 8_740))
SPLITS = ((2007, "00901"), (2014, "00902"))


@dataclass
class Municipalities:
    """Names, codes and counties in the order of the capitals, with the profile of the people."""

    name: list[str]
    code: list[str]
    comarca: list[str]
    profile: Profile


def make_municipalities(relief: Relief, territory: Territory) -> Municipalities:
    """Give sizes by rank, better ground and nearer to the city first; then names, codes and the two late creations."""
    capitals, count = territory.capitals, len(territory.capitals)
    away = territory.to_city_m[capitals]
    kind = ["city", "town", "town", "town"] + ["village"] * (count - 4)
    for unit in (4 + np.argsort(away[4:], kind="stable")[: len(RING)]).tolist():
        kind[unit] = "ring"
    height = relief.height.ravel()[capitals]
    merit = territory.suitability.ravel()[capitals] - away / 60_000 + stream("merit").normal(0.0, 0.55, count)
    merit -= (height - 450.0).clip(0) / 350.0
    merit[territory.heads[4:]] += 5.0
    villages = [unit for unit in np.argsort(-merit, kind="stable").tolist() if kind[unit] == "village"]
    start, end = sizes(kind, villages, away)
    for unit in villages:
        if height[unit] > 700 or end[unit] < 420:
            kind[unit] = "remote"
    parent, created = splits(territory, villages, end)
    names, codes = christen(kind, created, count)
    comarca = [COUNTIES[county] for county in territory.county]
    return Municipalities(names, codes, comarca, Profile(start, end, kind, parent, created))


def sizes(kind: list[str], villages: list[int], away: np.ndarray) -> tuple[Ints, Ints]:
    """Return the people of 2001 and 2021: ranks make the sizes of the villages, as Zipf's law does of towns."""
    random = stream("sizes")
    start, end = np.zeros(len(kind), dtype=np.int64), np.zeros(len(kind), dtype=np.int64)
    (start[0], end[0]) = CITY_SIZE
    for unit, (first, last) in enumerate(TOWN_SIZES, start=1):
        start[unit], end[unit] = first, last
    ring = [unit for unit, one in enumerate(kind) if one == "ring"]
    for unit, size in zip(ring, np.geomspace(6_900, 880, len(ring)), strict=True):
        end[unit] = round(size * random.uniform(0.93, 1.07))
        start[unit] = round(end[unit] / random.uniform(1.06, 1.42))
    rank = np.linspace(0.0, 1.0, len(villages))
    for unit, place in zip(villages, rank, strict=True):
        size = 91.0 * np.exp(np.log(4_350 / 91.0) * (1.0 - place) ** 0.85)
        end[unit] = round(size * random.uniform(0.95, 1.05)) if place < 1.0 else 91
        loss = 0.15 + 0.27 * place + 0.03 * min(1.0, away[unit] / 45_000) + random.normal(0.0, 0.035)
        start[unit] = round(end[unit] / (1.0 - np.clip(loss, 0.15, 0.45)))
    for unit in villages[1:20:5]:
        start[unit] = round(end[unit] / random.uniform(1.01, 1.09))
    return start, end


def splits(territory: Territory, villages: list[int], end: Ints) -> tuple[Ints, Ints]:
    """Return the parent and the year of creation (0 = old): two left a larger neighbour after 2001."""
    count = len(end)
    parent, created = np.full(count, -1, dtype=np.int64), np.zeros(count, dtype=np.int64)
    xy = centre_xy(territory.capitals)
    for (year, _), unit in zip(SPLITS, (villages[24], villages[35]), strict=True):
        apart = np.hypot(*(xy - xy[unit]).T)
        apart[unit] = np.inf
        for other in np.argsort(apart, kind="stable").tolist():
            if end[other] > 1.5 * end[unit] and other in villages and not created[other] and other not in parent:
                parent[unit], created[unit] = other, year
                break
    return parent, created


def christen(kind: list[str], created: Ints, count: int) -> tuple[list[str], list[str]]:
    """Return names, and codes in the order of the alphabet; those created later have codes from 901, as in Spain."""
    order = stream("names").permutation(len(VILLAGES))
    villages = iter([VILLAGES[place] for place in order])
    ring = iter(RING)
    names = []
    for unit in range(count):
        if unit < 4:
            names.append((CITY, *TOWNS)[unit])
        else:
            names.append(next(ring) if kind[unit] == "ring" else next(villages))
    codes = [""] * count
    old = [unit for unit in range(count) if not created[unit]]
    for number, unit in enumerate(sorted(old, key=lambda unit: sorting_key(names[unit])), start=1):
        codes[unit] = f"{number:05d}"
    for year, code in SPLITS:
        codes[int(np.flatnonzero(created == year)[0])] = code
    return names, codes
