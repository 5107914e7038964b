"""The project of QGIS as the window sees it: layers read in the background, borders, places, and what vanishes."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsField,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtTest import QTest

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.recipe.joinable_tables import find_joinable
from urban_rural_linkages.core.recipe.recipe_format import DIAGNOSIS, Recipe, RecipeRun
from urban_rural_linkages.core.recipe.state import DiagnosisState
from urban_rural_linkages.gui.diagnosis import layer_reading
from urban_rural_linkages.gui.diagnosis.qgis_project import QgisProject
from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow
from urban_rural_linkages.gui.recipe_run import parameter_kinds
from urban_rural_linkages.io.described_layers import described_layer
from urban_rural_linkages.io.recipe import open_recipe, save_recipe

TABLES = ("municipalities", "services", "roads", "vital", "people_2021")
LATEST = 20_000  # milliseconds


def wait_for(is_there):
    for _ in range(LATEST // 20):
        if is_there():
            return
        QTest.qWait(20)
    raise AssertionError("it did not come in time")


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    folder = tmp_path_factory.mktemp("region")
    for name in ("region.gpkg", "dem_100m.tif"):
        shutil.copy(REPOSITORY / "resources" / "demo" / name, folder)
    return folder


@pytest.fixture
def project(qgis_app, region):
    """The demo's layers in the project of QGIS, by name, and the window's side of it."""
    opened = QgsProject.instance()
    opened.clear()
    layers = {name: QgsVectorLayer(f"{region / 'region.gpkg'}|layername={name}", name, "ogr") for name in TABLES}
    layers["dem"] = QgsRasterLayer(str(region / "dem_100m.tif"), "dem")
    opened.addMapLayers(layers.values())
    canvas = QgsMapCanvas()
    side = QgisProject(SimpleNamespace(mapCanvas=lambda: canvas))
    side.watch(lambda ids: None, lambda: None, lambda: None)
    yield SimpleNamespace(side=side, ids={name: layer.id() for name, layer in layers.items()}, layers=layers)
    side.release()
    opened.clear()


def read(project, *names):
    found, prepared = [], []
    project.side.read([project.ids[name] for name in names], prepared.append, found.append)
    wait_for(lambda: found)
    assert prepared == list(found[0].described)
    return found[0]


def test_layers_and_rasters_are_listed_without_values(project):
    vectors, rasters = project.side.listed()
    assert {one.id for one in vectors} == {project.ids[name] for name in TABLES}
    assert all(one.rows == 0 for one in vectors)
    assert [one.id for one in rasters] == [project.ids["dem"]]


def test_layers_are_read_under_the_ids_of_the_project(project):
    reading = read(project, "municipalities", "dem")
    units, heights = reading.described
    assert (units.id, units.rows, heights.id) == (project.ids["municipalities"], 60, project.ids["dem"])
    assert heights.mean == pytest.approx(580, abs=20)


def test_borders_of_units_and_services_outside_them_are_measured(project):
    found = []
    units, services = project.ids["municipalities"], project.ids["services"]
    project.side.read_borders(units, (0, 59), found.append)
    wait_for(lambda: found)
    assert set(found[0]) == {0, 59}
    assert all(found[0].values())
    metres = []
    project.side.read_distances(units, services, metres.append)
    wait_for(lambda: metres)
    assert (metres[0].size, int((metres[0] > 0).sum())) == (308, 1)
    assert np.nanmax(metres[0]) == pytest.approx(59_000, rel=0.05)


def test_layers_that_vanish_while_they_are_read_do_no_harm(project):
    found, borders = [], []
    project.side.read([project.ids["roads"], project.ids["municipalities"]], lambda one: None, found.append)
    project.side.read_borders(project.ids["municipalities"], range(60), borders.append)
    QgsProject.instance().removeMapLayers([project.ids["roads"], project.ids["municipalities"]])
    wait_for(lambda: found and borders)
    assert {one.id for one in project.side.listed()[0]} == {
        project.ids[name] for name in ("services", "vital", "people_2021")
    }


def test_what_is_gone_is_not_read(project):
    QgsProject.instance().removeMapLayer(project.ids["municipalities"])
    borders, metres = [], []
    project.side.read_borders(project.ids["municipalities"], (1,), borders.append)
    project.side.read_distances(project.ids["municipalities"], project.ids["services"], metres.append)
    assert (borders, metres) == ([{}], [None])


def test_a_window_that_closes_hears_of_nothing_any_more(project):
    found = []
    project.side.read([project.ids["roads"]], lambda one: None, found.append)
    project.side.release()
    QTest.qWait(500)
    project.side.watch(lambda ids: None, lambda: None, lambda: None)
    assert found == []


def test_units_are_selected_on_the_map(project):
    units = read(project, "municipalities").described[0]
    state = DiagnosisState({"UNITS": units.id, "UNIT_ID": "code"}, units=units)
    project.side.show_units(state, ["00901", "00026"])
    chosen = {feature["code"] for feature in project.layers["municipalities"].selectedFeatures()}
    assert chosen == {"00901", "00026"}
    project.side.show_units(state, ["no such code"])
    assert project.layers["municipalities"].selectedFeatureCount() == 2


def joinable(project):
    """Return the state of the demo's units, and the tables that fit them."""
    units, *tables = read(project, "municipalities", "vital", "people_2021").described
    state = DiagnosisState({"UNITS": units.id, "UNIT_ID": "code"}, units=units, names={units.id: units.name})
    return state, find_joinable(tables, units.by_name["code"].texts)[0]


def test_tables_are_joined_by_runs_that_the_recipe_keeps(project, tmp_path):
    QgsProject.instance().setFileName(str(tmp_path / "mine.qgz"))
    state, tables = joinable(project)
    steps, ended = [], []
    project.side.join(state, tables, steps.append, ended.append)
    wait_for(lambda: ended)
    assert (ended[0].reason, ended[0].folder) == ("", str(tmp_path / "joined"))
    assert any("Join" in step for step in steps)
    units = QgsProject.instance().mapLayer(state.values["UNITS"])
    assert {"births_2001", "w_0", "t2021"} <= set(units.fields().names())
    assert units.featureCount() == 60
    assert [run.algorithm for run in state.before] == ["urbanrural:preparetable", "urbanrural:jointables"]
    assert state.before[-1].inputs["OUTPUT"] == str(tmp_path / "joined" / "units.gpkg")
    again = []
    state.values["UNIT_ID"] = "code"
    project.side.join(state, tables[:1], steps.append, again.append)  # what is read is not written over
    wait_for(lambda: again)
    assert again[0].folder == str(tmp_path / "joined_2")


def test_a_join_that_is_cancelled_leaves_the_units_as_they_are(project, tmp_path):
    QgsProject.instance().setFileName(str(tmp_path / "mine.qgz"))
    state, tables = joinable(project)
    ended = []
    project.side.join(state, tables, lambda step: None, ended.append)
    project.side.cancel()
    wait_for(lambda: ended)
    assert ended[0].reason == ""
    assert state.values["UNITS"] == project.ids["municipalities"]
    assert state.before == ()


def test_layers_in_memory_cannot_be_named_by_a_recipe(project):
    state, tables = joinable(project)
    memory = QgsVectorLayer("Polygon?field=code:string", "sketch", "memory")
    QgsProject.instance().addMapLayer(memory)
    state.values["UNITS"], state.names[memory.id()] = memory.id(), "sketch"
    ended = []
    project.side.join(state, tables, lambda step: None, ended.append)
    assert ended[0].reason.startswith("Layer 'sketch' lives in the memory of QGIS only")


def test_the_window_over_a_project_in_degrees(project, region):
    units = project.layers["municipalities"]
    made = QgsVectorFileWriter.SaveVectorOptions()
    made.driverName, made.layerName = "GPKG", "in_degrees"
    made.ct = QgsCoordinateTransform(units.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    path = str(region / "degrees.gpkg")
    assert QgsVectorFileWriter.writeAsVectorFormatV3(units, path, QgsCoordinateTransformContext(), made)[0] == 0
    project.side.release()
    QgsProject.instance().clear()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    QgsProject.instance().addMapLayer(QgsVectorLayer(f"{path}|layername=in_degrees", "municipios", "ogr"))
    window = DiagnosisWindow(QgisProject(SimpleNamespace(mapCanvas=lambda: None)))
    window.show()
    window.resize(1300, 760)
    wait_for(lambda: not window.session.is_busy)
    assert window.session.state.values["AREA_UNITS"] == "km2"  # outlines are measured on the ellipsoid
    assert "from Majadillas" in window.pages[0].together.text
    wait_for(lambda: window.session.project._preview.image is not None)
    QgsProject.instance().clear()
    assert "no polygon layer" in window.pages[0].empty.text
    window.leave()
    project.side.watch(lambda ids: None, lambda: None, lambda: None)


def test_edits_that_are_saved_other_fields_and_other_names_are_told(project):
    changed, listed = [], []
    project.side.release()
    project.side.watch(changed.extend, lambda: listed.append(1), lambda: None)
    units, services = project.layers["municipalities"], project.layers["services"]
    services.startEditing()
    services.changeAttributeValue(next(services.getFeatures()).id(), 2, "other")
    assert changed == []
    services.commitChanges()
    assert services.id() in changed
    units.addExpressionField("1", QgsField("one", QMetaType.Type.Int))
    assert units.id() in changed
    project.layers["dem"].setName("Heights")
    assert listed == [1]
    project.side.release()
    units.setName("Others")
    assert listed == [1]
    project.side.watch(lambda ids: None, lambda: None, lambda: None)


def test_another_project_is_told(project, tmp_path):
    opened = []
    project.side.release()
    project.side.watch(lambda ids: None, lambda: None, lambda: opened.append(1))
    QgsProject.instance().write(str(tmp_path / "a.qgz"))
    assert opened == []
    QgsProject.instance().clear()
    assert opened == [1]
    QgsProject.instance().read(str(tmp_path / "a.qgz"))
    assert len(opened) > 1
    project.side.release()
    project.side.watch(lambda ids: None, lambda: None, lambda: None)


def test_what_a_later_version_gives_the_diagnosis_is_kept_and_no_obstacle(project, region, tmp_path):
    inputs = {"UNITS": f"{region / 'region.gpkg'}|layername=municipalities", "UNIT_ID": "code", "OF_LATER": [1, "x"]}
    outcomes = []
    project.side.load(Recipe((RecipeRun(DIAGNOSIS, inputs),)), lambda step: None, outcomes.append)
    wait_for(lambda: outcomes)
    assert outcomes[0].reason == ""
    state = outcomes[0].state
    assert (state.values["UNITS"], state.values["OF_LATER"]) == (project.ids["municipalities"], [1, "x"])
    assert project.side.recipe_of(state).diagnosis.inputs == inputs


def test_one_table_that_nobody_foresaw_leaves_the_others_readable(project, monkeypatch):
    of = layer_reading.described_layer

    def described(layer, *others):
        if layer.name() == "roads":
            raise TypeError("invalid Unicode sequence")
        return of(layer, *others)

    monkeypatch.setattr(layer_reading, "described_layer", described)
    found = []
    project.side.read([project.ids[name] for name in ("roads", "vital")], lambda one: None, found.append)
    wait_for(lambda: found)
    assert [one.id for one in found[0].described] == [project.ids["vital"]]
    assert found[0].reasons == {project.ids["roads"]: "cannot be read (invalid Unicode sequence)"}


def test_a_table_with_names_of_fields_in_another_encoding_is_read(qgis_app, tmp_path):
    (tmp_path / "a.csv").write_bytes("Código;Población\n001;5\n002;7\n".encode("latin-1"))
    table = QgsVectorLayer(str(tmp_path / "a.csv"), "a", "ogr")
    assert table.isValid()
    assert described_layer(table, QgsCoordinateTransformContext()).rows == 2


def test_each_parameter_of_the_diagnosis_is_saved_and_loaded_as_it_was_given(project, region, tmp_path):
    (tmp_path / "there.json").write_text("{}", encoding="utf-8")
    of_kind = {"number": 0, "file": str(tmp_path / "there.json"), "folderDestination": str(tmp_path / "out"),
               "matrix": ["a", "b; \"c\""], "crs": "EPSG:25830", "enum": 1}  # fmt: skip
    layers = {"UNITS": "municipalities", "SERVICES": "services", "NETWORK": "roads", "FLOWS": "vital", "LAND": "dem",
              "SURVIVAL": "people_2021", "RIVERS": "roads", "WATER": "municipalities", "DEM": "dem"}  # fmt: skip
    kinds = parameter_kinds("urbanrural:territorialdiagnosis")
    values = {name: of_kind.get(kind, "Ñ «x» {year}") for name, kind in kinds.items()
              if kind not in ("source", "raster", "vector")}  # fmt: skip
    values |= {name: project.ids[layer] for name, layer in layers.items()}
    save_recipe(tmp_path / "plan.url.json", project.side.recipe_of(DiagnosisState(dict(values))))
    outcomes = []
    project.side.load(open_recipe(tmp_path / "plan.url.json").absolute(tmp_path), lambda step: None, outcomes.append)
    wait_for(lambda: outcomes)
    assert outcomes[0].reason == ""
    assert outcomes[0].state.values == values
    assert len(values) > 50
