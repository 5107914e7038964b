"""The life of the plugin: loaded with and without a window, and gone without a trace."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QMenu

import urban_rural_linkages
from urban_rural_linkages.algorithms.provider import UrbanRuralProvider
from urban_rural_linkages.gui.actions import PluginActions


class Window:
    """What the plugin knows of QGIS' window."""

    def __init__(self):
        self._window = QMainWindow()
        self.plugin_menu: list[tuple[str, QAction]] = []
        self._help = QMenu(self._window)

    def mainWindow(self):
        return self._window

    def pluginHelpMenu(self):
        return self._help

    def addPluginToMenu(self, menu, action):
        self.plugin_menu.append((menu, action))

    def removePluginMenu(self, menu, action):
        self.plugin_menu.remove((menu, action))


@pytest.fixture
def registry(qgis_app):
    """The registry without our provider; afterwards it is there again."""
    registry = QgsApplication.processingRegistry()
    registry.removeProvider("urbanrural")
    yield registry
    assert registry.providerById("urbanrural") is None, "a test left its provider behind"
    qgis_app.provider = UrbanRuralProvider()
    registry.addProvider(qgis_app.provider)


def test_without_a_window(registry):
    plugin = urban_rural_linkages.classFactory(None)
    plugin.initProcessing()
    assert registry.providerById("urbanrural").algorithms()
    plugin.unload()
    assert registry.providerById("urbanrural") is None


def test_unloaded_before_it_was_started(registry):
    plugin = urban_rural_linkages.classFactory(None)
    plugin.unload()
    plugin.unload()


def test_started_twice(registry):
    plugin = urban_rural_linkages.classFactory(None)
    plugin.initProcessing()
    plugin.initProcessing()
    assert registry.providerById("urbanrural").algorithms()
    plugin.unload()


def test_two_copies(registry):
    """The user has one copy installed and another on QGIS_PLUGINPATH."""
    first, second = (urban_rural_linkages.classFactory(None) for _ in range(2))
    first.initProcessing()
    second.initProcessing()
    second.unload()
    assert registry.providerById("urbanrural").algorithms()
    first.unload()


def test_reloaded(registry):
    for _ in range(3):
        plugin = urban_rural_linkages.classFactory(None)
        plugin.initProcessing()
        assert registry.algorithmById("urbanrural:demographicchange")
        plugin.unload()


def test_menus_come_and_go(registry):
    iface = Window()
    before = iface.mainWindow().findChildren(QAction)
    plugin = urban_rural_linkages.classFactory(iface)
    plugin.initGui()
    names = [action.objectName() for _, action in iface.plugin_menu]
    assert names == [f"urban_rural_linkages_{name}" for name in ("diagnosis", "checklists", "demo")]
    assert all(action.text() and not action.icon().isNull() for _, action in iface.plugin_menu)
    assert len(iface.pluginHelpMenu().actions()) == 1
    plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.plugin_menu == [] == iface.pluginHelpMenu().actions()
    assert iface.mainWindow().findChildren(QAction) == before


def test_the_menu_opens_the_diagnosis(registry, monkeypatch):
    opened = []
    monkeypatch.setattr("processing.execAlgorithmDialog", opened.append)
    iface = Window()
    actions = PluginActions(iface)
    iface.plugin_menu[0][1].trigger()
    assert opened == ["urbanrural:territorialdiagnosis"]
    actions.remove()
