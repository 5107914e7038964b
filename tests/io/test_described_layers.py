"""Layers described for the window: what costs nothing of all, values of one, and figures of rasters."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.recipe.layer_roles import find_layers
from urban_rural_linkages.core.recipe.project_layers import ProjectLayers, find
from urban_rural_linkages.core.recipe.raster_roles import find_rasters, role_of
from urban_rural_linkages.core.recipe.state import DiagnosisState
from urban_rural_linkages.core.recipe.unit_roles import find_unit_fields
from urban_rural_linkages.io import described_layers
from urban_rural_linkages.io.described_layers import described_layer, described_raster, listed_layers, source_of

pytestmark = pytest.mark.usefixtures("qgis_providers")

_KEPT = tempfile.TemporaryDirectory(prefix="urban-rural-demo-")  # QGIS writes into a GeoPackage that it opens
DEMO = Path(shutil.copytree(REPOSITORY / "resources" / "demo", Path(_KEPT.name) / "demo"))
SQUARE = "POLYGON(({x} 0, {y} 0, {y} 1000, {x} 1000, {x} 0))"


def demo(table: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"{DEMO / 'region.gpkg'}|layername={table}", table, "ogr")


def grid(name: str) -> QgsRasterLayer:
    return QgsRasterLayer(str(DEMO / f"{name}.tif"), name)


def described(layer: QgsVectorLayer, **more):
    return described_layer(layer, QgsCoordinateTransformContext(), **more)


def squares(fields: str, rows: list[list[object]], crs: str = "EPSG:25830") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{fields}", "units", "memory")
    features = []
    for number, values in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(SQUARE.format(x=1000 * number, y=1000 * number + 1000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def test_the_units_of_the_demo():
    layer = described(demo("municipalities"))
    assert (layer.geometry, layer.count, layer.rows, layer.has_crs, layer.in_degrees) == (
        "polygon",
        60,
        60,
        True,
        False,
    )
    assert layer.by_name["t2021"].total == 188169
    assert layer.by_name["code"].kind == "text"
    assert layer.by_name["area_km2"].kind == "real"
    found = find_unit_fields(layer).found
    assert (found["AREA"].chosen, found["AREA"].candidates[0].gives) == ("area_km2", {"AREA_UNITS": "km2"})
    assert found["UNIT_ID"].chosen == "code"
    assert "counts the rows" in str(found["UNIT_ID"].refused["fid"])


def test_listing_reads_no_values(monkeypatch):
    def refuse(*given):
        raise AssertionError("a layer was read")

    monkeypatch.setattr(described_layers, "_columns_of_file", refuse)
    monkeypatch.setattr(described_layers, "_columns_of_features", refuse)
    monkeypatch.setattr(described_layers.raster, "read", refuse)
    tables = [demo(name) for name in ("municipalities", "settlements", "services", "roads", "flows")]
    vectors, rasters = listed_layers([*tables, grid("dem_100m"), QgsVectorLayer("/nowhere.gpkg", "lost", "ogr")])
    assert [one.name for one in vectors] == ["municipalities", "settlements", "services", "roads", "flows"]
    assert (vectors[1].geometry, vectors[1].count, vectors[4].geometry) == ("point", 183, "table")
    assert (rasters[0].name, rasters[0].cell, rasters[0].has_crs) == ("dem_100m", 100.0, True)
    chosen = {name: one.chosen for name, one in find_layers(vectors).items()}
    assert chosen == {"UNITS": tables[0].id(), "SETTLEMENTS": tables[1].id(), "SERVICES": tables[2].id(),
                      "NETWORK": tables[3].id(), "FLOWS": tables[4].id(), "SERVICES_START": "",
                      "LINKS": "", "ASSOCIATIONS": "", "SURVIVAL": ""}  # fmt: skip


def test_features_say_the_same_as_columns(monkeypatch):
    columns = described(demo("municipalities"))
    monkeypatch.setattr(described_layers, "_columns_of_file", lambda *given: {})
    features = described(demo("municipalities"))
    for one, other in zip(columns.fields, features.fields, strict=True):
        assert (one.name, one.kind, one.texts) == (other.name, other.kind, other.texts)


def test_a_filter_counts():
    layer = demo("municipalities")
    layer.setSubsetString("comarca = 'Vega del Alba'")
    found = described(layer)
    assert found.count == found.rows == layer.featureCount() < 60


def test_of_a_large_layer_the_first_rows_are_read():
    found = described(demo("roads"), most_rows=100)
    assert (found.count, found.rows, found.is_whole) == (3855, 100, False)


def test_unknown_values_and_fields_of_nothing():
    layer = squares("field=code:string&field=pop:integer&field=gone:integer", [["a", 5, None], [None, None, None]])
    found = described(layer)
    assert found.by_name["code"].values == ["a", None]
    assert np.array_equal(found.by_name["pop"].numbers, [5, np.nan], equal_nan=True)
    assert found.by_name["gone"].is_empty
    assert np.allclose(found.areas, 1e6, rtol=0.01)


def test_an_empty_layer_and_one_without_a_system():
    empty = described(squares("field=code:string&field=pop:integer", []))
    assert (empty.count, empty.rows, empty.areas.size) == (0, 0, 0)
    assert find_layers([empty])["UNITS"].chosen == ""
    nowhere = described(squares("field=code:string", [["a"], ["b"]], crs=""))
    assert (nowhere.has_crs, nowhere.areas.size) == (False, 0)


def test_degrees_and_names_from_right_to_left():
    layer = squares("field=رمز:string&field=שם:string", [["A-1", "حيفا"], ["B-2", "القدس"]])
    found = described(layer)
    assert found.names == ["رمز", "שם"]
    assert find_unit_fields(found).found["UNIT_ID"].chosen == "رمز"
    degrees = QgsVectorLayer("Polygon?crs=EPSG:4326&field=a:string", "degrees", "memory")
    assert described(degrees).in_degrees


def test_two_hundred_fields(tmp_path):
    fields = "&".join(f"field=x{number}:double" for number in range(200))
    found = described(squares(f"field=code:string&{fields}", [["a-1", *[0.5] * 200], ["b-2", *[0.7] * 200]]))
    assert len(found.fields) == 201
    assert find_unit_fields(found).found["UNIT_ID"].chosen == "code"


def test_a_csv_with_decimal_commas(tmp_path):
    table = tmp_path / "padron.csv"
    table.write_text("codigo;t2001;t2021\n06001;907,5;820,0\n06002;5285,1;5467,9\n", encoding="utf-8")
    found = find_unit_fields(described(QgsVectorLayer(f"{table}", "padron", "ogr"))).found
    assert found["UNIT_ID"].chosen == "codigo"
    assert found["POP_END"].chosen == ""
    assert "let the table be prepared first" in str(found["POP_END"].refused["t2021"])


def test_passwords_stay_in_the_layer():
    layer = QgsVectorLayer("Point?field=a:string", "dbname='x' password='secret'", "memory")
    assert "secret" not in described(layer).name


RASTERS = ("population_1km_2001", "population_1km_2011", "population_1km_2021", "population_100m_2021", "land_1km",
           "builtup_1km_2001", "builtup_1km_2021", "dem_100m", "landcover_100m")  # fmt: skip


def test_the_rasters_of_the_demo():
    made = []
    for name in RASTERS:
        made.append(described_raster(grid(name), made))
    assert [role_of(one)[0] for one in made] == [*["people"] * 4, "land", "built", "built", "height", "class"]
    found = find_rasters(made, {2001: 199038.0, 2021: 188169.0}, (2001, 2021))
    names = {one.id: one.name for one in made}
    assert {name: names[one.chosen] for name, one in found.items()} == {
        "POPULATION": "population_1km_2021", "POPULATION_START": "population_1km_2001",
        "BUILTUP": "builtup_1km_2021", "BUILTUP_START": "builtup_1km_2001", "LAND": "land_1km",
    }  # fmt: skip
    assert made[2].total == 188169


def test_the_same_raster_under_another_name():
    first = described_raster(grid("land_1km"))
    again = QgsRasterLayer(str(DEMO / "land_1km.tif"), "population_2021")
    assert described_raster(again, [first]).same_as == "land_1km"


def test_of_a_large_raster_a_part_is_read(monkeypatch):
    monkeypatch.setattr(described_layers, "_MOST_CELLS", 2500)
    found = described_raster(grid("population_1km_2021"))
    assert np.isnan(found.total)
    assert found.maximum > 0


def test_a_raster_that_cannot_be_read_is_known_by_its_header(monkeypatch):
    layer = grid("land_1km")
    monkeypatch.setattr(layer, "source", lambda: "/nowhere.tif")
    found = described_raster(layer)
    assert (found.name, found.cell) == ("land_1km", 1000.0)
    assert np.isnan(found.mean)


def test_sources_for_a_recipe():
    assert source_of(demo("flows")) == f"{DEMO / 'region.gpkg'}|layername=flows"
    assert source_of(QgsVectorLayer("Point?field=a:string", "a", "memory")) == ""


def test_lines_are_measured_and_other_layers_are_not():
    roads = described(demo("roads"))
    assert roads.lengths.shape == (3855,)
    assert 1_000.0 < roads.lengths.sum() / 1000.0 < 20_000.0
    assert described(demo("services")).lengths.size == 0
    line = QgsVectorLayer("LineString?crs=EPSG:4326", "line", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(0 0, 0 1)"))
    line.dataProvider().addFeatures([feature])
    assert described(line).lengths.size == 0  # a layer without fields has no rows that are known


def test_layers_and_rasters_say_where_they_lie():
    vectors, rasters = listed_layers([demo("municipalities"), demo("rivers"), demo("flows"), grid("dem_100m")])
    units, rivers, flows = (one.extent for one in vectors)
    assert units == pytest.approx((-5.85, 38.86, -4.81, 39.69), abs=0.1)
    assert flows is None
    for box in (rivers, rasters[0].extent):
        assert box[0] < units[2] and box[2] > units[0] and box[1] < units[3] and box[3] > units[1]
    assert listed_layers([QgsVectorLayer("Polygon?field=a:string", "nowhere", "memory")])[0][0].extent is None


def test_rivers_water_and_heights_of_the_demo_are_found_by_themselves():
    tables = [demo(name) for name in ("municipalities", "roads", "rivers", "water")]
    layers, state = ProjectLayers(), DiagnosisState()
    layers.list(*listed_layers([*tables, grid("population_1km_2021"), grid("dem_100m")]))
    find(layers, state)
    of = {name: layers.names.get(state.values[name]) for name in ("UNITS", "NETWORK", "RIVERS", "WATER", "DEM")}
    assert of == {"UNITS": "municipalities", "NETWORK": "roads", "RIVERS": "rivers", "WATER": "water",
                  "DEM": "dem_100m"}  # fmt: skip
    assert "of the region" in str(state.reason("RIVERS"))
