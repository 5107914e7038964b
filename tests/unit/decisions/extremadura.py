"""Extremadura's 388 municipalities, eight public hospitals and minutes in straight lines, as the figures to meet have.

Minutes are kilometres between the capitals on GRS 80, times 1.3, at 60 km/h; a municipality counts at its capital.
"""

from __future__ import annotations

import csv
import sqlite3
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.conftest import REAL_DATA
from urban_rural_linkages.core.geodesy import distance

HOSPITALS = ("06015", "06044", "06074", "06083", "10037", "10067", "10131", "10148")
CORIA, CASTUERA, BADAJOZ, MONTIJO, FUENTE_DEL_MAESTRE = "10067", "06036", "06015", "06088", "06054"
CLASSES = {1: "city", 2: "town", 3: "rural"}


@dataclass(frozen=True)
class Region:
    """Codes, people by group, classes of the degree of urbanisation, minutes from each to each, and the capitals."""

    codes: list[str]
    people: np.ndarray
    old: np.ndarray
    women: np.ndarray
    men: np.ndarray
    classes: list[str]
    minutes: np.ndarray
    lonlat: np.ndarray

    def nearest(self, hospitals: tuple[str, ...] | list[str]) -> np.ndarray:
        """Return the minutes to the nearest of some hospitals."""
        return self.minutes[:, [self.codes.index(code) for code in hospitals]].min(axis=1)


def extremadura() -> Region:
    """Read the region; FileNotFoundError where the data are not at hand."""
    folder = REAL_DATA / "extremadura"
    register = _table(folder / "extremadura_padron_1996_2021_2025.csv")
    codes = sorted(register)
    old = _table(folder / "extremadura_mayores65_2020.csv")
    classes = _table(folder / "extremadura_degurba_fua_2019.csv")
    people, women, men = (np.array([float(register[c][name]) for c in codes]) for name in ("t2021", "m2021", "h2021"))
    places = _capitals(folder / "extremadura_municipios.gpkg")
    lon, lat = np.array([places[code] for code in codes]).T
    metres = distance(lon[:, None], lat[:, None], lon[None, :], lat[None, :])
    return Region(codes, people, np.array([float(old[c]["mas65"]) for c in codes]), women, men,
                  [CLASSES[int(float(classes[c]["degurba"]))] for c in codes], metres / 1000 * 1.3,
                  np.column_stack([lon, lat]))  # fmt: skip


def _table(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["codigo"]: row for row in csv.DictReader(file)}


def _capitals(path: Path) -> dict[str, tuple[float, float]]:
    """Read points out of a GeoPackage: behind its header stand byte order, type, x and y."""
    if not path.exists():
        raise FileNotFoundError(path)
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        found = connection.execute("SELECT codigo, geom FROM capitales").fetchall()
    sizes = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
    places = {}
    for code, blob in found:
        start = 8 + sizes[(blob[3] >> 1) & 7]
        places[code] = struct.unpack_from("<dd" if blob[start] == 1 else ">dd", blob, start + 5)
    return places
