"""Links between municipalities beside work: pupils, hospital stays and moves; jobs by sector; associations.

Everybody goes to the places that are there, the nearer the more (a production-constrained gravity model on road times).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .flows import Flows
from .frame import Floats, Ints, stream
from .people import People
from .places import share_out
from .profile import Municipalities
from .services import Service

SECTORS = ("agriculture", "industry", "construction", "services")
_SECTOR_WEIGHTS = {
    "city": (1, 11, 6, 82),
    "ring": (6, 30, 14, 50),
    "town": (6, 20, 9, 65),
    "village": (34, 14, 11, 41),
    "remote": (50, 6, 10, 34),
}
_MEMBERS = 9  # of an association of services, its seat included
_STAYS = (70.0, 310.0)  # a year, of 1,000 people under 65 and of 65 and over
_MOVES = 0.045  # of the people aged 16 to 44, in five years


class Layer(NamedTuple):
    """One layer of links: persons or events from each municipality (rows) to each (columns)."""

    name: str
    unit: str
    year: str
    source: str
    value: Ints


@dataclass
class Linkages:
    """All links, the jobs of each municipality by sector, and the associations with their members."""

    layers: list[Layer]
    jobs: Ints
    associations: list[tuple[str, str, list[int]]]


def make_linkages(
    minutes: Floats, towns: Municipalities, people: People, flows: Flows, services: list[Service]
) -> Linkages:
    """Make the links out of the same people, services and road times as everything else."""
    now = people.stock[:, -1].sum(axis=1)
    pupils = now[:, 12:18].sum(axis=1)
    under, over = (_STAYS[0] * now[:, :65].sum(axis=1) / 1_000, _STAYS[1] * now[:, 65:].sum(axis=1) / 1_000)
    movers = np.round(_MOVES * now[:, 16:45].sum(axis=1)).astype(np.int64)
    growth = people.total[:, -1] / np.where(people.total[:, -6] > 0, people.total[:, -6], people.total[:, -1])
    layers = [
        Layer("commuting", "workers", "2021", "table flows", flows.workers),
        Layer("school", "pupils", "2021", "invented register of pupils",
              _going(pupils, _places(services, "secondary_school", len(now)), minutes, 0.14, own=True)),
        Layer("health", "hospital stays", "2021", "invented register of hospitals",
              _going(np.round(under + over).astype(np.int64), _places(services, "hospital", len(now)), minutes, 0.05,
                     own=True)),
        Layer("migration", "persons", "2016-2020", "invented register of moves",
              _going(movers, now.sum(axis=1) * growth**3, minutes, 0.055, own=False)),
    ]  # fmt: skip
    return Linkages(layers, _jobs_by_sector(towns, flows), _associations(minutes, towns, now.sum(axis=1)))


def _places(services: list[Service], kind: str, count: int) -> Floats:
    """Return the capacity of the services of a kind in each municipality; the misplaced one is in none."""
    found = [one for one in services if one.type == kind and one.name != "Hospital Virgen de la Vega"]
    return np.bincount([one.unit for one in found], weights=[one.capacity for one in found], minlength=count)


def _going(leave: Ints, pull: Floats, minutes: Floats, decay: float, *, own: bool) -> Ints:
    """Share those who leave each municipality out among the destinations; whoever goes anywhere goes whole."""
    weight = pull[None, :] * np.exp(-decay * minutes)
    if not own:
        np.fill_diagonal(weight, 0.0)
    weight /= weight.sum(axis=1, keepdims=True)
    weight[weight < 0.004] = 0.0
    return np.stack([share_out(int(total), row) for total, row in zip(leave, weight, strict=True)])


def _jobs_by_sector(towns: Municipalities, flows: Flows) -> Ints:
    """Return jobs (municipality, sector), which add up to those of the municipality."""
    random = stream("sectors")
    weights = [random.dirichlet(0.9 * np.array(_SECTOR_WEIGHTS[kind])) for kind in towns.profile.kind]
    return np.stack([share_out(int(jobs), row) for jobs, row in zip(flows.jobs, weights, strict=True)])


def _associations(minutes: Floats, towns: Municipalities, population: Ints) -> list[tuple[str, str, list[int]]]:
    """Return associations with their kind and members: a municipality may be in two, or in none.

    Three local action groups hold two counties each, without the city; six associations of services stand around
    the towns and the three largest villages, whatever the county.
    """
    counties = sorted(set(towns.comarca))
    groups = [
        (f"Grupo de acción local {one} y {other}", "local action group",
         [unit for unit, county in enumerate(towns.comarca) if county in (one, other) and unit != 0])
        for one, other in zip(counties[::2], counties[1::2], strict=True)
    ]  # fmt: skip
    villages = [unit for unit, kind in enumerate(towns.profile.kind) if kind in ("village", "remote")]
    seats = [1, 2, 3, *sorted(villages, key=lambda unit: (-population[unit], unit))[:3]]
    near = [[unit for unit in np.argsort(minutes[seat], kind="stable").tolist() if unit != 0] for seat in seats]
    return groups + [
        (f"Mancomunidad de {towns.name[seat]}", "association of services", sorted(of_seat[:_MEMBERS]))
        for seat, of_seat in zip(seats, near, strict=True)
    ]
