"""A valley of the demonstration region, 15 km wide: its roads, a hamlet that none leads to, cells of 100 m.

Cut out, because every algorithm runs dozens of times on it; what is asked of the whole region is asked elsewhere.
"""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
from qgis.core import QgsFeatureRequest, QgsField, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .layers import memory_layer

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
CRS = "EPSG:25830"
WEST, NORTH, SIDE, CELL = 268_000, 4_383_000, 15_000, 100
SOUTH = NORTH - SIDE
WINDOW = QgsRectangle(WEST, NORTH - SIDE, WEST + SIDE, NORTH)
ISLAND = "Las Encinillas"
NETWORK = {"HIGHWAY": "highway", "MAXSPEED": "maxspeed", "DIRECTION_FIELD": "oneway"}
OD_FIELDS = {"origin": "text", "destination": "text", "minutes": "real"}
PLACES_FIELDS = {"place": "text", "service": "text", "time_min": "real", "people": "integer", "status": "text"}


@cache
def region() -> str:
    """Return the source of a layer of the region up to its name: of a copy, because QGIS writes where it reads."""
    copy = shutil.copy(DEMO / "region.gpkg", tempfile.mkdtemp(prefix="urban-rural-demo-"))
    return f"{copy}|layername="


def part(layer: str, expression: str = "") -> QgsVectorLayer:
    """Return what lies in the valley of a layer of the region, in memory."""
    whole = QgsVectorLayer(region() + layer, layer, "ogr")
    request = QgsFeatureRequest(WINDOW)
    if expression:
        request.setFilterExpression(expression)
    cut = whole.materialize(request)
    cut.dataProvider().deleteAttributes([cut.fields().lookupField("fid")])
    cut.updateFields()
    cut.setName(layer)
    return cut


def roads() -> QgsVectorLayer:
    """Return the roads."""
    return part("roads")


def towns_and_villages() -> QgsVectorLayer:
    """Return the municipalities with a class: the largest is a town."""
    layer = part("municipalities")
    layer.dataProvider().addAttributes([QgsField("class", QMetaType.Type.QString)])
    layer.updateFields()
    most = max(feature["t2021"] for feature in layer.getFeatures())
    place = layer.fields().lookupField("class")
    classes = {f.id(): {place: "town" if f["t2021"] == most else "rural"} for f in layer.getFeatures()}
    layer.dataProvider().changeAttributeValues(classes)
    return layer


def linkages() -> QgsVectorLayer:
    """Return the links of four layers among the municipalities of the valley."""
    codes = {feature["code"] for feature in part("municipalities").getFeatures()}
    whole = QgsVectorLayer(f"{region()}linkages", "linkages", "ogr")
    names = ("layer", "origin", "destination", "value", "unit", "year", "source")
    rows = [tuple(feature[name] for name in names) for feature in whole.getFeatures()
            if {feature["origin"], feature["destination"]} <= codes]  # fmt: skip
    return memory_layer({name: "integer" if name == "value" else "text" for name in names}, rows, name="linkages")


def hospital() -> QgsVectorLayer:
    """Return a hospital in the largest place, whose name holds that of another one as well."""
    at = next(f.geometry().asWkt(6) for f in part("settlements", "name = 'Calzada del Páramo'").getFeatures())
    name = "Hospital Calzada-Fuente del Rincón"
    return memory_layer({"code": "text", "name": "text"}, [(at, "H1", name)], "Point", CRS, "hospital")


def settlements() -> QgsVectorLayer:
    """Return the settlements, with the hamlet on the island."""
    return part("settlements")


def services(expression: str = "") -> QgsVectorLayer:
    """Return the services."""
    return part("services", expression)


@cache
def cells(theme: str) -> Grid:
    """Return the valley's cells of a raster of the region."""
    whole = raster.read(DEMO / f"{theme}.tif")
    left, top = (WEST - whole.transform[0]) / CELL, (whole.transform[3] - NORTH) / CELL
    row, column, count = round(top), round(left), SIDE // CELL
    return Grid(whole.values[row : row + count, column : column + count], (WEST, CELL, 0, NORTH, 0, -CELL),
                whole.crs_wkt, whole.nodata, name=theme)  # fmt: skip


def grid_file(folder: Path, name: str, values: np.ndarray, nodata: float | None = None, **changed) -> str:
    """Write a grid on the valley's cells; its file has the name of what it holds."""
    grid = Grid(values, changed.get("transform", (WEST, CELL, 0, NORTH, 0, -CELL)), changed.get("crs_wkt", CRS), nodata)
    raster.write(folder / f"{name}.tif", grid, nodata=nodata)
    return str(folder / f"{name}.tif")


def raster_file(folder: Path, theme: str) -> str:
    """Write the valley's part of a raster of the region."""
    found = cells(theme)
    return grid_file(folder, theme, found.values, found.nodata, crs_wkt=found.crs_wkt)


@cache
def _friction() -> np.ndarray:
    """Return seconds per metre: 5 km/h over land, twice that up to the knee in bushes, nobody crosses the water."""
    cover = cells("landcover_100m").values
    friction = np.full(cover.shape, 0.72)
    friction[cover == 20] = 1.44
    friction[cover == 80] = -9999
    return friction


def friction_file(folder: Path, values: np.ndarray | None = None, name: str = "friction", **changed) -> str:
    """Write a surface of friction, barriers without data."""
    crs = {"crs_wkt": cells("landcover_100m").crs_wkt}
    return grid_file(folder, name, friction() if values is None else values, -9999.0, **{**crs, **changed})


def friction() -> np.ndarray:
    """Return seconds per metre, -9999 on the water."""
    return _friction().copy()


def od(rows: list[tuple] | None = None, types: dict[str, str] | None = None) -> QgsVectorLayer:
    """Return minutes at 40 km/h in straight lines between settlements and services; none from the island."""
    if rows is None:
        rows = [
            (home["settlement_id"], place["service_id"], home.geometry().distance(place.geometry()) / 40_000 * 60)
            for home in settlements().getFeatures()
            for place in services().getFeatures()
            if home["name"] != ISLAND
        ]
    return memory_layer({**OD_FIELDS, **(types or {})}, rows, name="od")


def times(rows: list[tuple] | None = None) -> QgsVectorLayer:
    """Return places with their travel times as `networktraveltime` writes them, 5 km from each other."""
    if rows is None:
        rows = [
            ("a", "school", 5.0, 100, "ok"), ("b", "school", 30.0, 40, "ok"), ("c", "school", None, 7, "unreachable"),
            ("a", "bank", 20.0, 100, "ok"), ("b", "bank", None, 40, "beyond"), ("c", "bank", None, 7, "unreachable"),
        ]  # fmt: skip
    places = {place: f"POINT({WEST + 2500 + 5000 * i} {NORTH - 7500})" for i, place in enumerate("abc")}
    return memory_layer(PLACES_FIELDS, [(places[row[0]], *row) for row in rows], "Point", CRS, name="times")


def lines(speeds: list, crs: str = CRS, kind: str = "real", shapes: list[str] | None = None):
    """Return roads that follow each other to the east, 1 km each, with a speed each."""
    shapes = shapes or [f"LINESTRING({WEST + 1000 * i} {SOUTH},{WEST + 1000 * (i + 1)} {SOUTH})" for i in range(9)]
    return memory_layer({"kmh": kind}, list(zip(shapes, speeds, strict=False)), "LineString", crs, name="lines")


def points(*places: tuple[float, float], crs: str = CRS, name: str = "places"):
    """Return points by their distance in km from the south-western corner of the valley."""
    rows = [(f"POINT({WEST + 1000 * x} {SOUTH + 1000 * y})", f"p{i}") for i, (x, y) in enumerate(places)]
    return memory_layer({"id": "text"}, rows, "Point", crs, name=name)
