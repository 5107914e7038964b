"""Links that several tests read: small tables, the real ones of Brindisi, and tables made up for properties."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from urban_rural_linkages.core.contiguity import Contiguity, shared_borders
from urban_rural_linkages.core.linkages.layers import LinkLayer, LinkLayers, LinkRows, link_layers
from urban_rural_linkages.core.polygons import polygons_from_wkb

TOWNS = 20_000  # people of an urban unit in Brindisi


def rows(*links: tuple, layers=None, measures=None) -> LinkRows:
    """Rows of (origin, destination, value) of one layer, or of (layer, unit of measure, origin, destination, value)."""
    if links and len(links[0]) == 5:
        layers, measures, *columns = (list(column) for column in zip(*links, strict=True))
        return LinkRows(*columns, layers, measures)
    return LinkRows(*(list(column) for column in zip(*links, strict=True)), layers, measures)


def one_layer(*links: tuple, units=None) -> LinkLayer:
    return link_layers(rows(*links), units=units).layers[0]


def brindisi(path: Path) -> LinkLayers:
    """20 municipalities, census of 2001 (ISTAT, through R's LabourMarketAreas)."""
    with path.open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    columns = ([row[name] for row in table] for name in ("community_live", "community_work"))
    return link_layers(LinkRows(*columns, [float(row["amount"]) for row in table], ["commuting"] * len(table),
                                ["workers"] * len(table)))  # fmt: skip


def brindisi_units(path: Path) -> tuple[list[str], np.ndarray, Contiguity]:
    """Codes, people of 2001 and borders of the municipalities, by code."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as store:
        query = "select PRO_COM, POP2001, geom from brindisi_municipalities order by PRO_COM"
        found = store.execute(query).fetchall()
    codes = [str(row[0]) for row in found]
    outlines = polygons_from_wkb([_wkb(row[2]) for row in found], "municipalities", codes)
    return codes, np.array([row[1] for row in found], dtype=float), shared_borders(outlines, 1.0)


def _wkb(blob: bytes) -> bytes:
    """Return the geometry behind the header of a GeoPackage."""
    return blob[8 + (0, 32, 48, 48, 64)[blob[3] >> 1 & 7] :]


@st.composite
def link_tables(draw: st.DrawFn, most_units: int = 7, layers: tuple[str, ...] = ("work",)) -> LinkRows:
    """Rows of layers between some units; pairs may come twice, and some are within a unit."""
    count = draw(st.integers(2, most_units))
    unit = st.integers(0, count - 1).map(lambda number: f"u{number}")
    links = draw(st.lists(st.tuples(st.sampled_from(layers), unit, unit, st.integers(0, 50)), min_size=1, max_size=40))
    links.append((layers[0], "u0", "u1", 5))
    names, origins, destinations, values = (list(column) for column in zip(*links, strict=True))
    return LinkRows(origins, destinations, values, names, [f"unit of {name}" for name in names])
