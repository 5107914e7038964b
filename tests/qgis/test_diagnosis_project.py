"""The project of QGIS behind the window of the diagnosis: layers listed, read in the background, and watched."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from urban_rural_linkages.gui.diagnosis.qgis_project import QgisProject
from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow
from urban_rural_linkages.paths import resource

REGION = resource("demo", "region.gpkg")


class Quiet(QgisProject):
    """The project without a picture of the region."""

    def preview(self):
        return QWidget()

    def show_preview(self, state):
        return ""


def wait_until(condition, seconds=20.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it took too long"
        QCoreApplication.processEvents()
        time.sleep(0.005)


@pytest.fixture
def project(qgis_app):
    """The demo's layers in the project of QGIS."""
    made = QgsProject.instance()
    made.clear()
    for name in ("municipalities", "settlements", "services", "flows"):
        made.addMapLayer(QgsVectorLayer(f"{REGION}|layername={name}", name, "ogr"))
    made.addMapLayer(QgsRasterLayer(str(resource("demo", "dem_100m.tif")), "dem_100m"))
    yield made
    made.clear()


@pytest.fixture
def window(project):
    made = DiagnosisWindow(Quiet(None))
    made.show()
    wait_until(lambda: not made.session.is_busy)
    yield made
    made.close()
    made.deleteLater()


def layer_named(project, name):
    return next(layer for layer in project.mapLayers().values() if layer.name() == name)


def test_layers_are_read_in_the_background_and_asked_back(window, project):
    state = window.session.state
    assert state.values["UNITS"] == layer_named(project, "municipalities").id()
    assert str(state.question()).startswith("60 municipalities in 6 groups (comarca), 188,169 inhabitants in 2021")
    assert not state.given("POPULATION")  # heights are no people
    assert window.session.layers.unreadable == {}


def test_a_layer_that_goes_is_forgotten_and_one_that_comes_is_seen(window, project):
    project.removeMapLayer(layer_named(project, "municipalities").id())
    assert not window.session.state.given("UNITS")
    project.addMapLayer(QgsVectorLayer(f"{REGION}|layername=municipalities", "towns", "ogr"))
    wait_until(lambda: not window.session.is_busy)
    assert window.session.state.values["UNITS"] == layer_named(project, "towns").id()


def test_a_layer_that_is_edited_is_stale(window, project):
    layer_named(project, "services").dataChanged.emit()
    assert window.session.state.stale == {"SERVICES"}


def test_a_layer_that_vanishes_while_it_is_read_is_no_error(project):
    made = DiagnosisWindow(Quiet(None))
    made.show()
    assert made.session.is_busy
    project.removeMapLayer(layer_named(project, "municipalities").id())
    wait_until(lambda: not made.session.is_busy)
    assert not made.session.state.given("UNITS")
    made.close()
    made.deleteLater()


def test_nothing_is_told_to_a_window_that_was_closed(project):
    made = DiagnosisWindow(Quiet(None))
    made.show()
    made.close()
    layer_named(project, "services").dataChanged.emit()
    project.addMapLayer(QgsVectorLayer(f"{REGION}|layername=vital", "vital", "ogr"))
    for _ in range(50):
        QCoreApplication.processEvents()
        time.sleep(0.005)
    assert made.session.layers.is_read == set()
    made.deleteLater()


def test_a_recipe_is_kept_with_the_project(project):
    side = Quiet(None)
    side.keep_recipe('{"a": 1}')
    assert QgisProject(None).kept_recipe() == '{"a": 1}'
    assert project.isDirty()
