"""A few streets of a small town: a main street with benches, a steep lane, a park path, a bit that nothing leads to.

The main street runs 900 m to the east in three stretches, with benches at 100 m and 500 m; a lane of 200 m climbs north
from its first crossing at 10 %, a path of 120 m leads south into a park from the second.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .layers import memory_layer

CRS = "EPSG:25830"
WEST, SOUTH, CELL, SIDE = 250_000, 4_330_000, 10, 1400
FIELDS = {"name": "text", "width": "real", "steps": "text", "surface": "text", "lighting": "text", "kind": "text"}
SURVEY = {"WIDTH": "width", "KERBS": "steps", "SURFACE": "surface", "LIGHTING": "lighting", "KIND": "kind"}
STREETS = [
    ([(0, 0), (300, 0)], "Mayor 1", 2.0, "no", "asphalt", "yes", "street"),
    ([(300, 0), (600, 0)], "Mayor 2", 1.8, "no", "paving_stones", "yes", "street"),
    ([(600, 0), (900, 0)], "Mayor 3", 1.5, "no", "asphalt", None, "street"),
    ([(300, 0), (300, 200)], "Cuesta", 2.5, "steps", "asphalt", "no", "street"),
    ([(600, 0), (600, -120)], "Parque", None, "no", "gravel", None, "park"),
    ([(0, 400), (80, 400)], "Suelta", 3.0, "no", "asphalt", "no", "street"),
]  # fmt: skip


def line(vertices) -> str:
    """Return a line by its metres from the beginning of the main street."""
    return "LINESTRING(" + ",".join(f"{WEST + x} {SOUTH + y}" for x, y in vertices) + ")"


def streets(rows=STREETS, crs: str = CRS, types: dict[str, str] | None = None, kind: str = "LineString"):
    """Return the streets."""
    shaped = [(line(vertices) if vertices else None, *survey) for vertices, *survey in rows]
    return memory_layer({**FIELDS, **(types or {})}, shaped, kind, crs, name="streets")


def points(*places: tuple[float, float], name: str = "benches", crs: str = CRS):
    """Return points by their metres from the beginning of the main street."""
    rows = [(f"POINT({WEST + x} {SOUTH + y})", str(number)) for number, (x, y) in enumerate(places)]
    return memory_layer({"id": "text"}, rows, "Point", crs, name=name)


def benches():
    """Return the benches of the main street, and one in a field far from every street."""
    return points((100, 3), (500, -3), (800, 300))


def lamps():
    """Return lamps along the last stretch of the main street, which leave its end in the dark."""
    return points(*((600 + 30 * number, 5) for number in range(6)), name="lamps")


def hill(folder: Path, crs: str = CRS, name: str = "hill") -> str:
    """Write heights: level ground that rises by 10 % north of the main street."""
    count = SIDE // CELL
    north = SOUTH + SIDE / 2
    y = north - (np.arange(count) + 0.5) * CELL
    heights = np.repeat(np.maximum(y - SOUTH, 0.0)[:, None] * 0.1, count, axis=1).astype(np.float32)
    path = folder / f"{name}.tif"
    raster.write(path, Grid(heights, (WEST - 200, CELL, 0, north, 0, -CELL), crs, None))
    return str(path)


def inputs(folder: Path) -> dict[str, object]:
    """Return an audit of the streets."""
    return {"NETWORK": streets(), **SURVEY, "REST_PLACES": benches(), "LAMPS": lamps(), "DEM": hill(folder)}
