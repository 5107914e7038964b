"""A small city region: a grid of 60 x 60 cells of 1 km, nine municipalities on it, and who works where.

Two cities: the capital in municipality 01 and, bound to it by commuting, the port in 03; a town, villages and a lake.
Municipality 05 sends nobody, but lies in the middle of those that do.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from urban_rural_linkages.core.functional.degurba import classify_grid
from urban_rural_linkages.core.functional.grid_rules import NODATA
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .layers import memory_layer

CRS = "EPSG:3035"
WEST, NORTH, CELL, SIDE = 4_000_000, 3_060_000, 1000, 60
LAKE = slice(52, 60), slice(52, 60)
CODES = [f"0{number}" for number in range(1, 10)]
UNIT_FIELDS = {"code": "text", "name": "text", "city": "text", "people": "integer", "employed": "integer"}
FLOW_FIELDS = {"origin": "text", "destination": "text", "flow": "real"}
FLOWS = [
    ("01", "01", 30000), ("01", "02", 300), ("01", "03", 900), ("02", "01", 400), ("02", "02", 600),
    ("03", "01", 5000), ("03", "03", 20000), ("04", "01", 300), ("04", "04", 700), ("05", "05", 900),
    ("05", "09", 50), ("06", "03", 400), ("06", "06", 600), ("07", "01", 200), ("07", "07", 800),
    ("08", "01", 200), ("08", "07", 100), ("08", "08", 700), ("09", "08", 100), ("09", "09", 800),
]  # fmt: skip


def people() -> np.ndarray:
    """Return the persons of each cell: NaN in one corner, nobody on the lake."""
    found = np.full((SIDE, SIDE), 20.0)
    found[22:30, 22:38] = 60  # farms
    found[7:15, 7:15] = 400  # suburbs of the capital
    found[8:14, 8:14] = 2000
    found[8:14, 46:51] = 2000  # the port
    found[48:50, 8:10] = 2000  # a town, hardly more than the land around it
    found[28, 48:51] = 1000  # a half-dense one
    found[50, 30], found[25, 25] = 600, 700  # villages
    found[LAKE] = 0
    found[0, SIDE - 1] = np.nan
    return found


def land() -> np.ndarray:
    """Return the share of land of each cell."""
    found = np.ones((SIDE, SIDE))
    found[LAKE] = 0
    return found


def speeds() -> np.ndarray:
    """Return the speed in each cell: 20 km/h, and a road of 60 from the capital to the port."""
    found = np.full((SIDE, SIDE), 20.0)
    found[10, :50] = 60
    return found


@cache
def classes() -> np.ndarray:
    """Return the degree of urbanisation of the cells, level 2."""
    return classify_grid(people(), land()).classes


def grid_file(folder: Path, name: str, values: np.ndarray, crs: str = CRS, nodata=None, cell: float = CELL) -> str:
    """Write a grid of the region; its file has the name of what it holds."""
    wkt = QgsCoordinateReferenceSystem(crs).toWkt()
    path = folder / f"{name}.tif"
    raster.write(path, Grid(values, (WEST, cell, 0, NORTH, 0, -cell), wkt, nodata), nodata=nodata)
    return str(path)


def population_file(folder: Path, values: np.ndarray | None = None) -> str:
    """Write the population."""
    return grid_file(folder, "population", people() if values is None else values, nodata=np.nan)


def classes_file(folder: Path) -> str:
    """Write the classes of the cells."""
    return grid_file(folder, "classes", classes(), nodata=NODATA)


def outline(number: int, size: int = 20 * CELL) -> str:
    """Return the outline of the municipality of that number, 20 km wide, row by row from the north-west."""
    row, column = divmod(number, 3)
    west, north = WEST + column * size, NORTH - row * size
    east, south = west + size, north - size
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def municipalities(crs: str = CRS, kind: str = "Polygon", extra: tuple[tuple, ...] = (), **columns: list):
    """Return the municipalities; some columns replaced, and further rows behind them."""
    employed = {code: sum(flow for origin, _, flow in FLOWS if origin == code) for code in CODES}
    own = {
        "code": CODES,
        "name": ["Capital", "Ribera", "El Puerto", "Valle", "Peña", "Soto", "Villar", "Ñora", "Laguna"],
        "city": ["C1", None, "C3", *[None] * 6],
        "people": [90000, 8000, 66000, 8000, 19000, 9000, 14000, 9000, 6500],
        "employed": list(employed.values()),
    }
    rows = list(zip(map(outline, range(9)), *({**own, **columns}[field] for field in UNIT_FIELDS), strict=True))
    rows = [row[1:] for row in rows] if kind == "None" else rows
    return memory_layer(UNIT_FIELDS, [*rows, *extra], kind, crs, name="municipalities")


def flows(rows=FLOWS, types: dict[str, str] | None = None):
    """Return who lives where and works where."""
    return memory_layer({**FLOW_FIELDS, **(types or {})}, list(rows), name="flows")


def uses():
    """Return who uses whose services: hospitals in the capital, schools in two places."""
    rows = [(code, "hospital", CODES[0], 100) for code in CODES]
    rows += [(code, "school", CODES[2] if number > 5 else CODES[0], 50) for number, code in enumerate(CODES)]
    fields = {"unit": "text", "type": "text", "provider_unit": "text", "people": "integer"}
    return memory_layer(fields, rows, name="uses")


def associations():
    """Return two associations that share a member."""
    rows = [(code, "north") for code in CODES[:5]] + [(code, "south") for code in CODES[4:]]
    return memory_layer({"code": "text", "association": "text"}, rows, name="associations")
