"""Extremadura for the algorithms of decisions: capitals with people, hospitals and minutes, from the files as they are.

Demand and candidates are the 388 capitals of municipalities; minutes are straight kilometres times 1.3 at 60 km/h.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path

from qgis.core import QgsVectorLayer

from .layers import memory_layer

STRAIGHT = {"COST": "straight", "START_MINUTES": 0, "DETOUR": 1.3, "CRUISE_SPEED": 60}
OPEN = ["06015", "06044", "06074", "06083", "10037", "10067", "10131", "10148"]
"""Public general hospitals by the municipality of their town, Coria at its own: the source has it in Seville."""

FIELDS = {"code": "text", "name": "text", "people": "integer", "open": "integer", "class": "text", "old": "integer",
          "room": "integer"}  # fmt: skip
ROOM = 160_000
"""People that a hospital takes where capacities are tried: eight of them have room for all, and none for Badajoz."""


@cache
def _rows(folder: Path) -> tuple[tuple, ...]:
    people, old, degurba = (
        _column(folder / name, field)
        for name, field in (
            ("extremadura_padron_1996_2021_2025.csv", "t2021"),
            ("extremadura_mayores65_2020.csv", "mas65"),
            ("extremadura_degurba_fua_2019.csv", "degurba"),
        )
    )
    source = QgsVectorLayer(f"{folder / 'extremadura_municipios.gpkg'}|layername=capitales", "capitals", "ogr")
    classes = {1: "city", 2: "town", 3: "rural"}
    return tuple(
        (f.geometry().asWkt(12), f["codigo"], f["capital"], int(people[f["codigo"]]), int(f["codigo"] in OPEN),
         classes[int(degurba[f["codigo"]])], int(old[f["codigo"]]), ROOM)
        for f in source.getFeatures()
    )  # fmt: skip


def _column(file: Path, field: str) -> dict[str, float]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        return {row["codigo"]: float(row[field]) for row in csv.DictReader(text)}


def capitals(real_data: Callable[[str], Path]) -> QgsVectorLayer:
    """Return the capitals, with the people of their municipalities, and which of them have a public hospital."""
    rows = _rows(real_data("extremadura/extremadura_municipios.gpkg").parent)
    return memory_layer(FIELDS, list(rows), "Point", "EPSG:4258", name="capitals")


def hospitals(real_data: Callable[[str], Path]) -> QgsVectorLayer:
    """Return the eight hospitals as a layer of their own, Llerena with the name that its source gives it."""
    names = {"06074": "COMPLEJO HOSPITALARIO LLERENA-ZAFRA"}
    rows = _rows(real_data("extremadura/extremadura_municipios.gpkg").parent)
    made = [(row[0], row[1], names.get(row[1], f"Hospital de {row[2]}")) for row in rows if row[4]]
    return memory_layer({"code": "text", "name": "text"}, made, "Point", "EPSG:4258", name="hospitals")


def hospitals_as_they_are(real_data: Callable[[str], Path]) -> QgsVectorLayer:
    """Return the public general hospitals of the source itself, one of them 303 km from its town."""
    file = real_data("extremadura/extremadura_hospitales.gpkg")
    layer = QgsVectorLayer(f"{file}|layername=hospitales", "hospitals", "ogr")
    layer.setSubsetString("facility_type = 'GENERAL' AND public_private = 'public'")
    return layer


def asked(layer: QgsVectorLayer, **more: object) -> dict[str, object]:
    """Return the inputs of the location model: the capitals are demand and sites."""
    return {"DEMAND": layer, "DEMAND_ID": "code", "WEIGHT": "people", "DEMAND_NAME": "name", "SITES": layer,
            "SITE_ID": "code", "SITE_NAME": "name", "EXISTING": "open", **STRAIGHT, **more}  # fmt: skip
