"""The inputs of the demo region for the check of its data, and ways of breaking them."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsVectorLayer

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .layers import rows


@pytest.fixture
def inputs(joined_units, country) -> dict[str, object]:
    region = country / "region.gpkg"
    return {
        "UNITS": joined_units, "UNIT_ID": "code", "NAME": "name", "POP_START": "t2001", "POP_END": "t2021",
        "START_YEAR": 2001, "END_YEAR": 2021, "AREA": "area_km2", "BIRTHS": "births", "DEATHS": "deaths",
        "SERIES": "t{year}", "POP_OLD": "pop_65", "POP_YOUNG": "pop_0_14", "WOMEN": "women",
        "SERVICES": f"{region}|layername=services", "SERVICE_TYPE": "type",
        "POPULATION": str(country / "population_1km_2021.tif"),
        "POPULATION_START": str(country / "population_1km_2001.tif"),
    }  # fmt: skip


@pytest.fixture
def check(run, inputs):
    """A function that returns the findings by check and input, and the numbers."""

    def execute(**replaced):
        given = {name: value for name, value in (inputs | replaced).items() if value is not None}
        found = run("datacheck", **given, REPORT="TEMPORARY_OUTPUT")
        return {(row["check"], row["input"]): row for row in rows(found["REPORT"])}, found["N_FAIL"], found["N_WARN"]

    return execute


def changed(source: str, change, name: str = "units") -> QgsVectorLayer:
    """Return a copy in memory of a layer, each feature's attributes changed by a function of their dictionary."""
    layer = QgsVectorLayer(source, name, "ogr")
    kind = {0: "Point", 2: "MultiPolygon"}[int(layer.geometryType())] if layer.featureCount() else "Point"
    copy = QgsVectorLayer(f"{kind}?crs={layer.crs().authid()}", name, "memory")
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    features = []
    for number, feature in enumerate(layer.getFeatures()):
        values = dict(zip(layer.fields().names(), feature.attributes(), strict=True))
        change(values, number)
        made = QgsFeature(copy.fields())
        made.setGeometry(feature.geometry())
        made.setAttributes(list(values.values()))
        features.append(made)
    assert copy.dataProvider().addFeatures(features)[0]
    return copy


def scaled(field: str, factor: float):
    def change(values, number):
        if isinstance(values[field], int | float):
            values[field] = type(values[field])(values[field] * factor)

    return change


def replaced(field: str, of):
    def change(values, number):
        values[field] = of(values, number)

    return change


def remade(inputs, folder, values=None, crs=None, move=(0.0, 0.0), name="remade") -> str:
    """Write the grid of the demo region with other values, in another system, or elsewhere."""
    grid = raster.read(inputs["POPULATION"])
    west, width, _, north, _, height = grid.transform
    place = west + move[0], width, 0.0, north + move[1], 0.0, height
    made = Grid(grid.as_float() if values is None else values(grid), place, grid.crs_wkt if crs is None else crs)
    path = folder / f"{name}.tif"
    raster.write(path, made)
    return str(path)
