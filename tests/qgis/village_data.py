"""Villages with parks, schools and new sectors on squares of whole metres, so that every figure is worked out by hand.

Alba (4,000 inhabitants on 100 ha) is the settlement of the published figures; Beces is as large and relevant, Corral
and Dehesa are base settlements of one group.  A park lies across Alba and Beces, a general one outside them all, and
one piece of land is both general and local.
"""

from __future__ import annotations

from .layers import memory_layer

CRS = "EPSG:25829"
WEST, SOUTH = 680000, 4300000  # 180 km east of the meridian, where the plane makes areas larger than the ground

SETTLEMENT_FIELDS = {"code": "text", "name": "text", "people": "integer", "homes": "integer", "grp": "text",
                     "class": "text", "ha": "real"}  # fmt: skip
SETTLEMENTS = [
    ((0, 0, 1000, 1000), "s1", "Alba", 4000, 1500, "north", None, 100.0),
    ((1000, 0, 2000, 1000), "s2", "Beces", 6000, 5500, "north", None, 100.0),
    ((0, 2000, 500, 2500), "s3", "Corral", 1000, 200, "south", None, 25.0),
    ((1000, 2000, 1500, 2500), "s4", "Dehesa", 2000, None, "south", "base", 25.0),
]
SYSTEM_FIELDS = {"land": "text", "system": "text", "use": "text", "of": "text"}
SYSTEMS = [
    ((100, 100, 220, 250), "l1", "local", "green", None),  # 18,000 m2 in Alba
    ((300, 100, 380, 180), "l2", "local", "facilities", None),  # 6,400 m2 in Alba
    ((950, 500, 1100, 600), "l3", "general", "green", None),  # 5,000 m2 in Alba, 10,000 in Beces
    ((100, 2100, 200, 2250), "l4", "general", "green", None),  # 15,000 m2 in Corral
    ((1200, 2600, 1210, 2700), "l5", "general", "facilities", None),  # 1,000 m2, nearest to Dehesa
    ((340, 100, 440, 180), "l6", "general", "facilities", None),  # 8,000 m2 in Alba, 3,200 of them as l2
]
SECTOR_FIELDS = {"sector": "text", "kind": "text", "m2": "real", "green": "real", "facilities": "real",
                 "floor": "real", "spaces": "integer", "reserved": "integer"}  # fmt: skip
SECTORS = [
    ("i1", "productive", 40000.0, 4000.0, 2000.0, None, None, None),
    ("r1", "residential", 20000.0, None, None, 10000.0, 81, 3),
    ("r2", "residential", 20000.0, None, None, 10000.0, 49, 1),
]


def rectangle(west: float, south: float, east: float, north: float) -> str:
    """Return a rectangle, in metres from the corner of the map."""
    west, south, east, north = west + WEST, south + SOUTH, east + WEST, north + SOUTH
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def settlements(rows=SETTLEMENTS, crs: str = CRS):
    """Return the villages; rows are a rectangle and the attributes."""
    return memory_layer(
        SETTLEMENT_FIELDS, [(rectangle(*row[0]), *row[1:]) for row in rows], "Polygon", crs, name="settlements"
    )


def systems(rows=SYSTEMS, crs: str = CRS):
    """Return the land of the systems."""
    return memory_layer(SYSTEM_FIELDS, [(rectangle(*row[0]), *row[1:]) for row in rows], "Polygon", crs, name="systems")


def sectors(rows=SECTORS):
    """Return the new sectors, a table."""
    return memory_layer(SECTOR_FIELDS, list(rows), name="sectors")


def inputs() -> dict[str, object]:
    """Return the inputs of the standards."""
    return {
        "SETTLEMENTS": settlements(), "SETTLEMENT_ID": "code", "NAME": "name", "POP": "people", "DWELLINGS": "homes",
        "GROUP": "grp", "CLASS": "class", "SYSTEMS": systems(), "SYSTEM_ID": "land", "SYSTEM": "system", "USE": "use",
        "SECTORS": sectors(), "SECTOR_ID": "sector", "KIND": "kind", "SECTOR_AREA": "m2", "GREEN": "green",
        "FACILITIES": "facilities", "BUILDABLE": "floor", "PARKING": "spaces", "PMR_PARKING": "reserved",
    }  # fmt: skip


BLACK_SPOT_FIELDS = {"spot": "text", "kind": "text", "measure": "text", "owner": "text", "cost": "real", "due": "text",
                     "women": "integer"}  # fmt: skip
COMPLETE = '"measure" IS NOT NULL AND "owner" IS NOT NULL AND "cost" IS NOT NULL AND "due" IS NOT NULL'


def black_spots(incomplete: int = 1, count: int = 10):
    """Return unsafe places, the first of them without a cost."""
    rows = [
        (f"POINT({WEST + 10 * n} {SOUTH})", f"b{n}", "street" if n % 2 else "path", "lamp", "council",
         None if n < incomplete else 100.0 * n, "2027-01-01", n)
        for n in range(count)
    ]  # fmt: skip
    return memory_layer(BLACK_SPOT_FIELDS, rows, "Point", CRS, name="black spots")


def share_inputs() -> dict[str, object]:
    """Return the inputs of a share."""
    return {"LAYER": black_spots(), "CONDITION": COMPLETE, "GROUP": "kind"}
