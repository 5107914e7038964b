"""Extremadura as layers: capitals with people, municipalities with people and urban areas; and a chain by hand."""

from __future__ import annotations

import csv

import pytest
from qgis.core import QgsVectorLayer

from tests.conftest import REAL_DATA

from .layers import memory_layer

FOLDER = REAL_DATA / "extremadura"
STRAIGHT = {"COST": "straight", "DETOUR": 1.3, "CRUISE_SPEED": 60, "START_MINUTES": 0}


def _table(name: str) -> dict[str, dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8-sig", newline="") as file:
        return {row["codigo"]: row for row in csv.DictReader(file)}


def extremadura(layer: str) -> QgsVectorLayer:
    """Return the capitals or the municipalities in memory, with `people` of 2021 and `fua`."""
    path = FOLDER / "extremadura_municipios.gpkg"
    if not path.exists():
        pytest.skip("the real data are not at hand")
    source = QgsVectorLayer(f"{path}|layername={layer}", layer, "ogr")
    people, areas = _table("extremadura_padron_1996_2021_2025.csv"), _table("extremadura_degurba_fua_2019.csv")
    kind = "Point" if layer == "capitales" else "MultiPolygon"
    rows = [(feature.geometry().asWkt(12), code := feature["codigo"], people[code]["nombre"],
             int(people[code]["t2021"]), areas[code]["fua_id"] or None)
            for feature in source.getFeatures()]  # fmt: skip
    fields = {"codigo": "text", "nombre": "text", "people": "integer", "fua": "text"}
    return memory_layer(fields, rows, kind, source.crs().authid(), layer)
