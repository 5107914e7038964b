"""How many people, women, old people and dwellings each settlement has in 2021; sums are those of the municipality."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .frame import Ints, stream
from .people import WOMEN, People
from .profile import Municipalities
from .settlements import Settlements


@dataclass
class PlaceFigures:
    """One entry a settlement."""

    population: Ints
    women: Ints
    pop_65: Ints
    dwellings: Ints
    empty: Ints


def built_radius(population: int) -> float:
    """Return the radius (m) within which most people of a settlement live: compact villages, dense city."""
    return 18.5 * max(population, 8) ** 0.42


def share_out(total: int, weight: np.ndarray) -> Ints:
    """Return whole numbers in proportion to weights that add up to a total (largest remainders, ties by order)."""
    if total == 0 or weight.sum() <= 0:
        return np.zeros(len(weight), dtype=np.int64)
    exact = total * weight / weight.sum()
    whole = np.floor(exact).astype(np.int64)
    missing = total - int(whole.sum())
    whole[np.argsort(-(exact - whole), kind="stable")[:missing]] += 1
    return whole


def make_place_figures(places: Settlements, towns: Municipalities, people: People) -> PlaceFigures:
    """Share the people of every municipality out among its settlements."""
    random = stream("places")
    count = len(places.cell)
    population, women, old = (np.zeros(count, dtype=np.int64) for _ in range(3))
    for unit in range(len(towns.code)):
        own = np.flatnonzero(places.unit == unit)
        stock = people.stock[unit, -1]
        total = int(stock.sum())
        weight = random.lognormal(-2.6, 0.8, len(own)).clip(0.012, 0.5)
        weight *= {"city": 0.10, "town": 0.35, "ring": 0.8}.get(towns.profile.kind[unit], 1.0)
        weight[places.capital[own] == 1] = 1.0
        weight[own == places.cut_off] = 7.0 / total
        population[own] = share_out(total, weight)
        women[own] = random.multivariate_hypergeometric(population[own], int(stock[WOMEN].sum()))
        old[own] = random.multivariate_hypergeometric(population[own], int(stock[:, 65:].sum()))
    homes = np.ceil(population / random.uniform(2.05, 2.45, count)).astype(np.int64)
    vacant = {"city": 0.13, "ring": 0.12, "town": 0.20, "village": 0.38, "remote": 0.52}
    share = np.array([vacant[towns.profile.kind[unit]] for unit in places.unit]) * random.uniform(0.75, 1.25, count)
    share = np.where(places.capital == 0, share * 1.15, share).clip(0.05, 0.75)
    dwellings = np.maximum(np.round(homes / (1.0 - share)).astype(np.int64), homes)
    return PlaceFigures(population, women, old, dwellings, dwellings - homes)
