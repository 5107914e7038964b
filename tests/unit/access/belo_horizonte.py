"""Five hexagons of Belo Horizonte as Ipea's package tests them, and small regions for the properties."""

from __future__ import annotations

import csv
from typing import NamedTuple

import numpy as np
from hypothesis import strategies as st

from urban_rural_linkages.core.access.od_table import OdTable, od_table

HEXAGONS = ["89a88cdb57bffff", "89a88cdb597ffff", "89a88cdb5b3ffff", "89a88cdb5cfffff", "89a88cd909bffff"]


class Case(NamedTuple):
    od: OdTable
    supply: np.ndarray
    demand: np.ndarray


def five_hexagons(real_data, opportunity: str) -> Case:
    """Travel times among the five, with one opportunity of each and its people."""
    with open(real_data("belo_horizonte/land_use_data.csv"), encoding="utf-8", newline="") as file:
        land = {row["id"]: row for row in csv.DictReader(file)}
    with open(real_data("belo_horizonte/travel_matrix_11_origins.csv"), encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if {row["from_id"], row["to_id"]} <= set(HEXAGONS)]
    columns = ([row[name] for row in rows] for name in ("from_id", "to_id", "travel_time"))
    origins, destinations, times = columns
    return Case(
        od_table(origins, destinations, [float(time) for time in times], HEXAGONS, HEXAGONS),
        np.array([float(land[name][opportunity]) for name in HEXAGONS]),
        np.array([float(land[name]["population"]) for name in HEXAGONS]),
    )


def case_of(costs, supply, demand) -> Case:
    """Make a case of a full matrix of costs, NaN where there is no way; ids are o0, o1, ... and d0, d1, ..."""
    costs = np.asarray(costs, dtype=float)
    origins, destinations = ([f"{letter}{i:03}" for i in range(n)] for letter, n in zip("od", costs.shape, strict=True))
    pairs = [(o, d, costs[i, j]) for i, o in enumerate(origins) for j, d in enumerate(destinations)]
    kept = [pair for pair in pairs if pair[2] == pair[2]]
    table = od_table([p[0] for p in kept], [p[1] for p in kept], [p[2] for p in kept], origins, destinations)
    return Case(table, np.asarray(supply, dtype=float), np.asarray(demand, dtype=float))


@st.composite
def cases(draw) -> Case:
    """Any small region: missing ways, places without people, facilities without supply."""
    n, m = draw(st.integers(1, 8)), draw(st.integers(1, 5))
    cost = st.one_of(st.just(float("nan")), st.integers(0, 60))
    costs = draw(st.lists(st.lists(cost, min_size=m, max_size=m), min_size=n, max_size=n))
    supply = draw(st.lists(st.integers(0, 50), min_size=m, max_size=m))
    demand = draw(st.lists(st.integers(0, 500), min_size=n, max_size=n))
    return case_of(costs, supply, demand)
