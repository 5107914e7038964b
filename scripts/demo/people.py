"""People: twenty years of births, deaths and moves, by age and sex, in every municipality.

A cohort-component model in whole persons. Each year people die by a law of mortality (Gompertz 1825), women have
children by age, and the moves make up what is missing to a target path of the population; those who leave a village
are young, and more of them women. The municipalities created later are followed apart from the first year, and are
counted with their parent until they exist.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .frame import LAST_YEAR, YEARS, Floats, Ints, stream

AGES = np.arange(101)
EVENTS = range(YEARS.start, LAST_YEAR)
WOMEN, MEN = 0, 1
FERTILITY = 1.24


@dataclass
class Profile:
    """What kind of place a municipality is: its people in 2001 and 2021, its age, and whether it draws families."""

    start: Ints
    end: Ints
    kind: list[str]
    parent: Ints
    created: Ints


@dataclass
class People:
    """Stocks (unit, year, sex, age) on 1 January; births, deaths and migration (unit, year)."""

    stock: Ints
    births: Ints
    deaths: Ints
    migration: Ints

    @property
    def total(self) -> Ints:
        """Inhabitants (unit, year)."""
        return self.stock.sum(axis=(2, 3))


def simulate(profile: Profile) -> People:
    """Follow every municipality from 2001 to 2021, each with its own random stream."""
    units, years = len(profile.start), len(YEARS)
    stock = np.zeros((units, years, 2, 101), dtype=np.int64)
    births, deaths, moves = (np.zeros((units, years - 1), dtype=np.int64) for _ in range(3))
    for unit in range(units):
        random = stream(f"people {unit}")
        kind = profile.kind[unit]
        stock[unit, 0] = launch(random, int(profile.start[unit]), kind)
        path = target_path(random, int(profile.start[unit]), int(profile.end[unit]))
        for year in range(years - 1):
            now = stock[unit, year]
            born, died, aged = age_one_year(random, now)
            wanted = int(path[year + 1]) - int(aged.sum())
            stock[unit, year + 1] = move(random, aged, wanted, kind)
            births[unit, year], deaths[unit, year] = born, died
            moves[unit, year] = int(stock[unit, year + 1].sum()) - int(now.sum()) - born + died
    return People(stock, births, deaths, moves)


def launch(random: np.random.Generator, people: int, kind: str) -> Ints:
    """Return the inhabitants (sex, age) of the first year: Spain's bulge of the 1960s and 70s, aged as the kind."""
    bulge = 1.0 + 0.75 * np.exp(-(((AGES - 29) / 11.0) ** 2)) + 0.12 * np.exp(-(((AGES - 67) / 8.0) ** 2))
    alive = np.stack([np.exp(-((AGES / 90.0) ** 9.0)), np.exp(-((AGES / 84.0) ** 7.5))])
    young = 1.0 - 0.24 * np.exp(-(((AGES - 4) / 9.0) ** 2))
    tilt = {"city": 0.000, "ring": -0.004, "town": 0.001, "village": 0.005, "remote": 0.012}[kind]
    gap = {"city": 0.0, "ring": 0.0, "town": 0.05, "village": 0.30, "remote": 0.45}[kind]
    left = np.stack([1.0 - share * np.exp(-(((AGES - 29) / 9.0) ** 2)) for share in (gap * 1.15, gap * 0.9)])
    weight = bulge * young * alive * left * np.exp(tilt * (AGES - 40))
    return random.multinomial(people, (weight / weight.sum()).ravel()).reshape(2, 101)


def target_path(random: np.random.Generator, start: int, end: int) -> Ints:
    """Return the population of each year: from start to end, a little slower before the crisis of 2008."""
    share = np.linspace(0.0, 1.0, len(YEARS))
    share = share + 0.12 * np.sin(2 * np.pi * (share - 0.5)) * (1 if end < start else -1)
    path = start * (end / start) ** share
    wobble = random.normal(0.0, 0.35, len(YEARS)) * np.sqrt(np.maximum(path, 1.0)) * 0.5
    wobble[[0, -1]] = 0.0
    return np.round(path + wobble).astype(np.int64)


def mortality() -> Floats:
    """Return the probability (sex, age) to die within a year."""
    women = 3.6e-6 * np.exp(0.112 * AGES)
    men = 1.9e-5 * np.exp(0.100 * AGES)
    return np.minimum(np.stack([women, men]) + 1.5e-4, 0.6)


def age_one_year(random: np.random.Generator, now: Ints) -> tuple[int, int, Ints]:
    """Return (births, deaths, people one year on) without any moves."""
    lost = random.binomial(now, mortality())
    rate = np.exp(-(((AGES - 31.0) / 6.6) ** 2))
    rate *= FERTILITY / rate.sum()
    fertile = (AGES >= 15) & (AGES <= 49)
    born = int(random.poisson((now[WOMEN] * rate)[fertile].sum()))
    girls = int(random.binomial(born, 1 / 2.05))
    babies = np.array([girls, born - girls])
    infants = random.binomial(babies, 0.003)
    left = now - lost
    aged = np.zeros_like(now)
    aged[:, 1:] = left[:, :-1]
    aged[:, -1] += left[:, -1]
    aged[:, 0] = babies - infants
    return born, int(lost.sum() + infants.sum()), aged


def leaving_rates(kind: str) -> Floats:
    """Return how readily people (sex, age) leave: most between 18 and 30, women more from the villages."""
    young = np.exp(-(((AGES - 23.0) / 6.0) ** 2))
    rural = kind in {"village", "remote"}
    women = (1.30 if rural else 1.0) * young + 0.06
    men = young + 0.06
    if not rural:
        women, men = 0.6 * young + 0.15, 0.6 * young + 0.15
    return np.stack([women, men]) * np.where(AGES > 70, 1.5, 1.0)


def arriving_weights(kind: str) -> Floats:
    """Return who arrives (sex, age): families in the ring, students and workers in the city, pensioners in villages."""
    family = np.exp(-(((AGES - 34.0) / 6.0) ** 2)) + 0.45 * np.exp(-(((AGES - 4.0) / 4.0) ** 2))
    young = np.exp(-(((AGES - 25.0) / 6.0) ** 2))
    retired = np.exp(-(((AGES - 63.0) / 5.0) ** 2))
    mix = {
        "city": (0.35, 1.5, 0.05),
        "ring": (1.2, 0.4, 0.05),
        "town": (0.6, 0.9, 0.12),
        "village": (0.7, 0.3, 0.45),
        "remote": (0.5, 0.3, 0.6),
    }[kind]
    weight = mix[0] * family + mix[1] * young + mix[2] * retired
    return np.stack([weight, weight * 1.08])


def move(random: np.random.Generator, aged: Ints, wanted: int, kind: str) -> Ints:
    """Return the people after a net number of moves, drawn as leavers and arrivals."""
    turnover = int(0.016 * aged.sum())
    leavers = turnover + max(0, -wanted)
    people = aged.copy()
    rates = leaving_rates(kind)
    while leavers > 0:
        weight = people * rates
        drawn = np.minimum(random.multinomial(leavers, (weight / weight.sum()).ravel()).reshape(people.shape), people)
        people -= drawn
        leavers -= int(drawn.sum())
    arrivals = wanted - (int(people.sum()) - int(aged.sum()))
    weight = arriving_weights(kind)
    return people + random.multinomial(arrivals, (weight / weight.sum()).ravel()).reshape(people.shape)


def groups(stock: Ints) -> dict[str, Ints]:
    """Return the published age groups of stocks (..., sex, age): single years to 24, five years to 84, and 85 on."""
    columns: dict[str, Ints] = {}
    for code, sex in (("w", WOMEN), ("m", MEN)):
        part = stock[..., sex, :]
        for age in range(25):
            columns[f"{code}_{age}"] = part[..., age]
        for age in range(25, 85, 5):
            columns[f"{code}_{age}_{age + 4}"] = part[..., age : age + 5].sum(axis=-1)
        columns[f"{code}_85_plus"] = part[..., 85:].sum(axis=-1)
    return columns


def published(people: People, profile: Profile) -> tuple[People, np.ndarray]:
    """Return the figures as published, and (unit, year) whether the municipality existed on 1 January.

    Before its creation a municipality is counted with its parent; the people that it takes with it appear as
    migration of the parent in the year before its first 1 January, so that every balance holds.
    """
    stock, births, deaths = people.stock.copy(), people.births.copy(), people.deaths.copy()
    exists = np.ones(stock.shape[:2], dtype=bool)
    for unit in np.flatnonzero(profile.created):
        before = int(profile.created[unit]) - YEARS.start
        parent = int(profile.parent[unit])
        exists[unit, :before] = False
        for series in (stock, births, deaths):
            series[parent, :before] += series[unit, :before]
            series[unit, :before] = 0
    total = stock.sum(axis=(2, 3))
    migration = np.diff(total, axis=1) - births + deaths
    migration[~exists[:, :-1]] = 0
    return People(stock, births, deaths, migration), exists
