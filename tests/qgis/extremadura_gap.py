"""Extremadura as a diagnosis of town and country takes it: municipalities, capitals, hospitals, Eurostat's classes."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsVectorLayer

from urban_rural_linkages.algorithms.diagnosis import functional
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster
from urban_rural_linkages.io.columns import Column

from .extremadura_data import STRAIGHT, capitals
from .layers import memory_layer

_YEARS = range(2001, 2022)
_FIELDS = {"code": "text", "name": "text", "women": "integer", "old": "integer", "unemployed": "integer",
           "labour": "integer", "km2": "real", **{f"t{year}": "integer" for year in _YEARS}}  # fmt: skip
_OWN = {"1": 3.0, "2": 2.0, "3": 1.0}
"""Classes of this plugin, by those of Eurostat's list of municipalities."""


@cache
def _table(folder: Path, name: str) -> dict[str, dict[str, str]]:
    with (folder / f"extremadura_{name}.csv").open(encoding="utf-8-sig", newline="") as text:
        return {row["codigo"]: row for row in csv.DictReader(text)}


def _whole(row: dict[str, str], field: str) -> int | None:
    return int(float(row[field])) if row.get(field) else None


def inputs(real_data: Callable[[str], Path], folder: Path) -> dict[str, object]:
    """Return the inputs of the diagnosis; the grid has everybody at the capital."""
    home = real_data("extremadura/extremadura_municipios.gpkg").parent
    register, old, work = (_table(home, name) for name in ("padron_1996_2021_2025", "mayores65_2020", "edad_paro_2017"))
    source = QgsVectorLayer(f"{home / 'extremadura_municipios.gpkg'}|layername=municipios", "units", "ogr")
    made = [(feature.geometry().asWkt(12), code := feature["codigo"], register[code]["nombre"],
             _whole(register[code], "m2021"), _whole(old[code], "mas65"), _whole(work.get(code, {}), "TOTAL_PARO"),
             _whole(work.get(code, {}), "de19-67"), feature["superficie_ha"] / 100.0,
             *(_whole(register[code], f"t{year}") for year in _YEARS))
            for feature in source.getFeatures()]  # fmt: skip
    units = memory_layer(_FIELDS, made, "MultiPolygon", source.crs().authid(), "units")
    towns = capitals(real_data)
    open_now = [(town.geometry().asWkt(12), f"Hospital de {town['name']}", "hospital")
                for town in towns.getFeatures() if town["open"]]  # fmt: skip
    hospitals = memory_layer({"name": "text", "type": "text"}, open_now, "Point", "EPSG:4258", "hospitals")
    return {
        "UNITS": units, "UNIT_ID": "code", "NAME": "name", "POP_START": "t2011", "POP_END": "t2021",
        "START_YEAR": 2011, "END_YEAR": 2021, "SERIES": "t{year}", "AREA": "km2", "AREA_UNITS": "km2",
        "WOMEN": "women", "POP_OLD": "old", "UNEMPLOYED": "unemployed", "LABOUR_FORCE": "labour",
        "SETTLEMENTS": towns, "SETTLEMENT_POP": "people", "SERVICES": hospitals,
        "SERVICE_TYPE": "type", "SERVICE_NAME": "name", "NEXT_SITES": 1, "LANGUAGE": "en", "SHEETS": "none",
        "CONTEXT": False, "POPULATION": _grid(towns, folder),
        **{name: value for name, value in STRAIGHT.items() if name != "COST"},
    }  # fmt: skip


def _grid(towns: QgsVectorLayer, folder: Path) -> str:
    """Write a grid of 1 km with the people of each municipality in the cell of its capital."""
    system = QgsCoordinateReferenceSystem("EPSG:3035")
    to_grid = QgsCoordinateTransform(towns.crs(), system, QgsProject.instance())
    places = [(to_grid.transform(town.geometry().asPoint()), town["people"]) for town in towns.getFeatures()]
    west, north = (edge(where) for edge, where in ((min, [at.x() for at, _ in places]),
                                                   (max, [at.y() for at, _ in places])))  # fmt: skip
    people = np.zeros((320, 320))
    for at, count in places:
        people[int((north - at.y()) // 1000) + 20, int((at.x() - west) // 1000) + 20] += count
    grid = Grid(people, (west - 20_000, 1000, 0, north + 20_000, 0, -1000), system.toWkt(), None)
    raster.write(folder / "people.tif", grid)
    return str(folder / "people.tif")


def with_official_classes(real_data: Callable[[str], Path], monkeypatch) -> None:
    """Put Eurostat's classes of municipalities in place of those that the plugin makes of a grid."""
    classes = _table(real_data("extremadura/extremadura_municipios.gpkg").parent, "degurba_fua_2019")

    def keep(diagnosis, chapter) -> int:
        levels = [_OWN[f"{float(classes[code]['degurba']):g}"] for code in diagnosis.unit_ids]
        table = diagnosis.run.table("UNITS")
        diagnosis.keep("degurba_units", "classes", table, [Column("degurba_l1", "integer", levels, "class")],
                       range(len(table)))  # fmt: skip
        return 0

    monkeypatch.setattr(functional, "add_urbanisation", keep)
