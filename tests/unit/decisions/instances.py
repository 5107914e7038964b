"""Instances of location problems: the published ones as their files have them, and small ones made by rule."""

from __future__ import annotations

import csv
import json
import sqlite3
import struct
from collections.abc import Callable
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np

from urban_rural_linkages.core.decisions.problem import Instance, LocationProblem, location_problem
from urban_rural_linkages.core.geodesy import distance

OPEN_HOSPITALS = ["06015", "06044", "06074", "06083", "10037", "10067", "10131", "10148"]
"""Public general hospitals of Extremadura by the municipality of their town, Coria at its own."""


class Region(NamedTuple):
    """Capitals of municipalities: codes, names, degrees, minutes between them, people."""

    ids: list[str]
    names: list[str]
    points: np.ndarray
    minutes: np.ndarray
    people: np.ndarray

    def problem(self, kept: list[str] = OPEN_HOSPITALS, **more: object) -> LocationProblem:
        """Return the problem of all capitals as demand and as sites."""
        return location_problem(
            self.minutes,
            self.people,
            kept=np.isin(self.ids, kept),
            demand_ids=self.ids,
            site_ids=self.ids,
            **more,
        )

    def is_open(self) -> np.ndarray:
        """Return which capitals have a hospital."""
        return np.isin(self.ids, OPEN_HOSPITALS)


@cache
def extremadura(people_file: Path, towns_file: Path) -> Region:
    """Read the 388 capitals; minutes are straight kilometres times 1.3 at 60 km/h."""
    with people_file.open(encoding="utf-8-sig") as text:
        people = {row["codigo"]: float(row["t2021"]) for row in csv.DictReader(text)}
    with sqlite3.connect(towns_file) as towns:
        rows = towns.execute("select codigo, capital, geom from capitales order by codigo").fetchall()
    points = np.array([struct.unpack("<dd", row[2][-16:]) for row in rows])
    east, north = points.T
    metres = distance(east[:, None], north[:, None], east[None, :], north[None, :])
    ids = [row[0] for row in rows]
    return Region(ids, [row[1] for row in rows], points, metres * 1.3 / 1000.0, np.array([people[one] for one in ids]))


def region(real_data: Callable[[str], Path]) -> Region:
    """Return Extremadura from the real data."""
    return extremadura(
        real_data("extremadura/extremadura_padron_1996_2021_2025.csv"),
        real_data("extremadura/extremadura_municipios.gpkg"),
    )


def san_francisco(real_data: Callable[[str], Path], **more: object) -> LocationProblem:
    """Return 205 tracts and 16 stores with metres over the network."""
    folder = "san_francisco/"
    with real_data(folder + "SF_network_distance_candidateStore_16_censusTract_205_new.csv").open() as text:
        rows = list(csv.DictReader(text))
    with real_data(folder + "SF_demand_205_centroid_uniform_weight.csv").open() as text:
        people = {row["NAME"]: float(row["POP2000"]) for row in csv.DictReader(text)}
    sites = sorted({row["name"] for row in rows})
    tracts = sorted({row["DestinationName"] for row in rows})
    metres = np.full((len(tracts), len(sites)), np.nan)
    for row in rows:
        metres[tracts.index(row["DestinationName"]), sites.index(row["name"])] = float(row["distance"])
    kept = np.isin(sites, more.pop("kept", []))
    weights = [people[tract] for tract in tracts]
    return location_problem(metres, weights, kept=kept, demand_ids=tracts, site_ids=sites, **more)


def or_library(real_data: Callable[[str], Path], number: int) -> tuple[LocationProblem, int]:
    """Return an instance of the OR-Library and its p; an edge that is repeated has its last cost."""
    from scipy.sparse.csgraph import shortest_path

    lines = [line.split() for line in real_data(f"orlib/pmed{number}.txt").read_text().splitlines() if line.strip()]
    nodes, _, p = (int(text) for text in lines[0])
    edges = np.zeros((nodes, nodes))
    for one, other, cost in lines[1:]:
        edges[int(one) - 1, int(other) - 1] = edges[int(other) - 1, int(one) - 1] = float(cost)
    ids = [f"{node:04d}" for node in range(nodes)]
    ways = shortest_path(edges, directed=False)
    return location_problem(ways, np.ones(nodes), demand_ids=ids, site_ids=ids), p


def golden(real_data: Callable[[str], Path], name: str) -> dict:
    """Return the expected figures of an entry of the golden file."""
    file = real_data("orlib").parents[1] / "golden" / "decisions.json"
    return next(entry["expected"] for entry in json.loads(file.read_text(encoding="utf-8")) if entry["id"] == name)


def plane(demand: int, sites: int, seed: int, kept: int = 0) -> Instance:
    """Return random points of a square, with people, as an instance."""
    random = np.random.default_rng(seed)
    here, there = random.random((demand, 2)) * 60.0, random.random((sites, 2)) * 60.0
    minutes = np.linalg.norm(here[:, None] - there[None, :], axis=2)
    people = random.integers(1, 100, demand).astype(float)
    return Instance(minutes, people, np.arange(sites) < kept, np.arange(demand), np.arange(sites), float(minutes.max()))


def brute_force(instance: Instance, p: int, measure: Callable[[np.ndarray], float]) -> float:
    """Return the least measure of the nearest minutes over all sets of p sites that hold those that are kept."""
    always = np.flatnonzero(instance.kept).tolist()
    free = np.flatnonzero(~instance.kept).tolist()
    ways = instance.filled()
    return min(measure(ways[:, always + list(more)].min(axis=1)) for more in combinations(free, p - len(always)))
