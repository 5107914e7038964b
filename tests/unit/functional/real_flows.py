"""The real tables of commuting that several tests read, without QGIS, and flows made up for properties."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from urban_rural_linkages.core.functional.flows import FlowTable, flow_table


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def brindisi(path: Path) -> FlowTable:
    """20 municipalities, census of 2001 (ISTAT, through R's LabourMarketAreas)."""
    table = rows(path)
    return flow_table(
        [row["community_live"] for row in table],
        [row["community_work"] for row in table],
        [float(row["amount"]) for row in table],
    )


def reunion(path: Path) -> FlowTable:
    """24 municipalities, census of 2010, with contiguity (INSEE, through R's ttwa)."""
    table = rows(path)
    return flow_table(
        [row["HOME"] for row in table],
        [row["WORK"] for row in table],
        [float(row["FLOW"]) for row in table],
        contiguous=[row["CONTI"] == "1" for row in table],
    )


def belgium(path: Path) -> FlowTable:
    """581 municipalities, census of 2011 (Statbel)."""
    table = rows(path)
    return flow_table(
        [row["origin"] for row in table],
        [row["destination"] for row in table],
        [float(row["commuters"]) for row in table],
    )


def matrix_of(flows: FlowTable) -> np.ndarray:
    """Write the flows as a full matrix, where people live by where they work."""
    dense = np.zeros((len(flows.ids), len(flows.ids)))
    dense[flows.origin, flows.destination] = flows.workers
    return dense


@st.composite
def commuting(draw: st.DrawFn, most_units: int = 8) -> list[tuple[str, str, int]]:
    """Rows of origin, destination and workers, each pair once; most people stay at home."""
    count = draw(st.integers(2, most_units))
    ids = [f"u{number}" for number in range(count)]
    away = draw(st.lists(st.integers(0, 60), min_size=count * count, max_size=count * count))
    home = draw(st.lists(st.integers(0, 300), min_size=count, max_size=count))
    cells = [(origin, destination) for origin in range(count) for destination in range(count)]
    rows = [(ids[i], ids[j], away[i * count + j] + (home[i] if i == j else 0)) for i, j in cells]
    return [row for row in rows if row[2] > 20] or [("u0", "u1", 5)]


def table_of(rows: list[tuple[str, str, int]], units: list[str] | None = None) -> FlowTable:
    origins, destinations, workers = zip(*rows, strict=True)
    return flow_table(origins, destinations, workers, units=units)
