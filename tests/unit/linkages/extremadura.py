"""Extremadura's 388 municipalities with their borders, capitals and urban areas, as the figures of linkages have them.

Minutes are kilometres between the capitals on GRS 80, times 1.3, at 60 km/h; a municipality counts at its capital.
"""

from __future__ import annotations

import csv
import sqlite3
import struct
from functools import cache

import numpy as np

from tests.conftest import REAL_DATA
from urban_rural_linkages.core.contiguity import shared_borders
from urban_rural_linkages.core.linkages.place_order import ranks_of_places
from urban_rural_linkages.core.linkages.rural_areas import RuralSurvey
from urban_rural_linkages.core.linkages.rural_parts import Cells, Settlements
from urban_rural_linkages.core.linkages.ways import StraightWays
from urban_rural_linkages.core.polygons import polygons_from_wkb

FOLDER = REAL_DATA / "extremadura"
_ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_METRE = 1.0 / 111320.0  # in degrees


class Region:
    """Codes, people, places in degrees, urban areas and borders of the municipalities."""

    def __init__(self) -> None:
        register = _table("extremadura_padron_1996_2021_2025.csv")
        areas = _table("extremadura_degurba_fua_2019.csv")
        self.codes = sorted(register)
        self.people = np.array([float(register[code]["t2021"]) for code in self.codes])
        self.in_city = np.array([bool(areas[code]["fua_id"]) for code in self.codes])
        capitals, outlines = _geometries("capitales"), _geometries("municipios")
        self.lonlat = np.array([struct.unpack_from("<dd", capitals[code], 5) for code in self.codes])
        polygons = polygons_from_wkb([outlines[code] for code in self.codes], "municipios", self.codes)
        self.borders = shared_borders(polygons, _METRE)
        self.ways = StraightWays(self.lonlat)
        self.ranks = ranks_of_places(self.people, self.codes)
        self.stations = np.arange(len(self.codes))

    def survey(self, without_cities: bool) -> RuralSurvey:
        """Return the municipalities as settlements and cells, with the cities or without them."""
        in_city = self.in_city & without_cities
        settlements = Settlements(self.codes, self.people, self.stations, in_city, self.lonlat)
        cells = Cells(self.people, self.stations, in_city, self.lonlat, self.borders.first, self.borders.second)
        return RuralSurvey(settlements, cells, self.ways)


@cache
def extremadura() -> Region:
    """Read the region; FileNotFoundError where the data are not at hand."""
    return Region()


def _table(name: str) -> dict[str, dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8-sig", newline="") as file:
        return {row["codigo"]: row for row in csv.DictReader(file)}


def _geometries(layer: str) -> dict[str, bytes]:
    """Read geometries out of a GeoPackage, without its header."""
    path = FOLDER / "extremadura_municipios.gpkg"
    if not path.exists():
        raise FileNotFoundError(path)
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        found = connection.execute(f'SELECT codigo, geom FROM "{layer}"').fetchall()
    return {code: blob[8 + _ENVELOPES[(blob[3] >> 1) & 7] :] for code, blob in found}
