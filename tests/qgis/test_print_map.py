"""A project of a diagnosis opened by the plugin: map tips are on, and the map that is shown can be printed."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerTreeModel, QgsProject
from qgis.PyQt.QtWidgets import QMenu

from urban_rural_linkages.gui.diagnosis.opened_project import open_project
from urban_rural_linkages.gui.diagnosis.print_map import add_pages

from .test_demo_diagnosis import Desktop


class PrintingDesktop(Desktop):
    """A window that reads projects and opens designers."""

    def __init__(self):
        super().__init__()
        self.designed = []

    def addProject(self, path):
        return QgsProject.instance().read(path)

    def openLayoutDesigner(self, layout):
        self.designed.append(layout.name())


@pytest.fixture
def desktop(qgis_app):
    yield PrintingDesktop()
    QgsProject.instance().clear()


@pytest.fixture
def pages(desktop):
    menu = QMenu()
    add_pages(menu, desktop)
    yield menu.actions()
    menu.deleteLater()


def said(desktop) -> list[str]:
    return [item.text() for item in desktop.messageBar().items()]


def test_map_tips_are_on_and_are_those_of_the_map_that_is_shown(desktop, plain):
    assert open_project(desktop, str(plain / "diagnosis.qgz")) == ""
    assert desktop.tips.isChecked() and desktop.active.name() == "Population change"
    assert open_project(desktop, str(plain / "diagnosis.qgz")) == ""
    assert desktop.tips.isChecked(), "who has them on keeps them"


def test_a_project_that_cannot_be_read_is_told(desktop, tmp_path):
    assert str(tmp_path / "no.qgz") in open_project(desktop, str(tmp_path / "no.qgz"))
    assert not desktop.tips.isChecked()


def test_the_map_that_is_shown_is_printed_once(desktop, pages, plain):
    open_project(desktop, str(plain / "diagnosis.qgz"))
    project = QgsProject.instance()
    themes, root = project.mapThemeCollection(), project.layerTreeRoot()
    theme = next(name for name in themes.mapThemes() if "Risk" in name)
    themes.applyTheme(theme, root, QgsLayerTreeModel(root))
    assert [action.text() for action in pages] == ["A4 Portrait", "A4 Landscape"]
    for action in (*pages, pages[0]):
        action.trigger()
    assert desktop.designed == [f"{theme} (A4 portrait)", f"{theme} (A4 landscape)", f"{theme} (A4 portrait)"]
    assert len(project.layoutManager().layouts()) == 5 and said(desktop) == []


def test_without_a_diagnosis_there_is_a_sentence(desktop, pages):
    QgsProject.instance().clear()
    pages[0].trigger()
    assert desktop.designed == [] and "project of a diagnosis" in said(desktop)[0]


def test_without_a_map_there_is_a_sentence(desktop, pages, plain):
    open_project(desktop, str(plain / "diagnosis.qgz"))
    for group in QgsProject.instance().layerTreeRoot().findGroups():
        group.setItemVisibilityChecked(False)
    pages[1].trigger()
    assert desktop.designed == [] and "No map of a chapter is shown" in said(desktop)[0]
