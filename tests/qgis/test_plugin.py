"""The life of the plugin: loaded with and without a window, and gone without a trace."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsExpression, QgsSettings
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QDialog, QMainWindow, QMenu, QPushButton, QToolButton, QWidget

import urban_rural_linkages
from urban_rural_linkages import about
from urban_rural_linkages.algorithms.provider import UrbanRuralProvider
from urban_rural_linkages.gui.actions import PluginActions
from urban_rural_linkages.gui.first_run import AT_START, GREETED
from urban_rural_linkages.io.versions import versions


class Window(QObject):
    """What the plugin knows of QGIS' window."""

    initializationCompleted = pyqtSignal()

    def __init__(self):
        super().__init__()
        self._window = QMainWindow()
        self.plugin_menu: list[tuple[str, QAction]] = []
        self._help = QMenu(self._window)
        self._bar = QgsMessageBar(self._window)
        self.pages = []
        self._tools = self._window.addToolBar("Plugins")

    def messageBar(self):
        return self._bar

    def addToolBarWidget(self, widget):
        return self._tools.addWidget(widget)

    def removeToolBarIcon(self, action):
        self._tools.removeAction(action)

    def registerOptionsWidgetFactory(self, factory):
        self.pages.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.pages.remove(factory)

    def tools(self):
        return self._tools.findChildren(QToolButton, "urban_rural_linkages_button")

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


ENTRIES = (
    "diagnosis", "board", "checklists", "matrix", "print_map", "", "demo_diagnosis", "diagnose_demo", "demo", "",
    "welcome", "manual", "options", "about",
)  # fmt: skip


@pytest.fixture
def greeted():
    """This version has greeted before."""
    QgsSettings().setValue(GREETED, about.version())


@pytest.fixture
def loaded(registry, greeted):
    """A function that loads the plugin into a window; unloaded afterwards."""
    made = []

    def load(iface):
        plugin = urban_rural_linkages.classFactory(iface)
        plugin.initGui()
        made.append(plugin)
        return plugin

    yield load
    for plugin in made:
        plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words(iface) -> list[str]:
    return [button.text() for item in iface.messageBar().items() for button in item.findChildren(QPushButton)]


def test_menus_come_and_go(loaded):
    iface = Window()
    before = iface.mainWindow().findChildren(QAction)
    plugin = loaded(iface)
    entries = [action for _, action in iface.plugin_menu]
    assert [action.objectName().removeprefix("urban_rural_linkages_") for action in entries] == list(ENTRIES)
    assert all(action.isSeparator() or (action.text() and not action.icon().isNull()) for action in entries)
    assert len(iface.pluginHelpMenu().actions()) == 1
    [button] = iface.tools()
    assert button.defaultAction() is entries[0]
    assert button.menu().actions() == entries
    plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.plugin_menu == [] == iface.pluginHelpMenu().actions()
    assert iface.mainWindow().findChildren(QAction) == before
    assert iface.pages == [] == iface.tools() == iface.messageBar().items()


def test_nothing_is_left_once_all_of_it_was_opened(loaded, registry):
    iface = Window()
    widgets, actions = iface.mainWindow().findChildren(QWidget), iface.mainWindow().findChildren(QAction)
    functions, receivers = set(QgsExpression.BuiltinFunctions()), iface.receivers(iface.initializationCompleted)
    plugin = loaded(iface)
    plugin.actions.greeting.show()
    plugin.actions.show_welcome()
    plugin.actions.open_diagnosis()
    assert QgsExpression.isFunctionName("annual_rate") and registry.providerById("urbanrural") is not None
    plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.mainWindow().findChildren(QWidget) == widgets
    assert iface.mainWindow().findChildren(QAction) == actions
    assert iface.receivers(iface.initializationCompleted) == receivers
    assert not QgsExpression.isFunctionName("annual_rate") and set(QgsExpression.BuiltinFunctions()) == functions
    assert registry.providerById("urbanrural") is None
    assert (plugin.actions, plugin.functions, plugin.provider, plugin.translator) == (None,) * 4


def test_the_menu_opens_one_window_of_the_diagnosis_which_goes_with_the_plugin(registry, greeted):
    iface = Window()
    actions = PluginActions(iface)
    for _ in range(2):
        iface.plugin_menu[0][1].trigger()
    [window] = iface.mainWindow().findChildren(QDialog, "diagnosis")
    assert window.isVisible() and window.current == 0 and not window.isModal()
    window.reject()
    iface.plugin_menu[0][1].trigger()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    [again] = iface.mainWindow().findChildren(QDialog, "diagnosis")
    assert again.isVisible()
    actions.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.mainWindow().findChildren(QDialog, "diagnosis") == []


def test_the_menus_open_the_manual(registry, greeted, monkeypatch):
    opened = []

    def opens(page):
        opened.append(page)
        return "No browser"

    monkeypatch.setattr("urban_rural_linkages.gui.actions.open_manual", opens)
    iface = Window()
    actions = PluginActions(iface)
    entry = next(action for _, action in iface.plugin_menu if action.objectName().endswith("_manual"))
    entry.trigger()
    iface.pluginHelpMenu().actions()[0].trigger()
    assert opened == ["index", "index"]
    assert "No browser" in iface.messageBar().items()[-1].text()
    actions.remove()


class TestGreeting:
    """The message after installing or upgrading."""

    @pytest.mark.parametrize(("before", "words_of_it"), [("", "Begin with"), ("0.0.1", "is installed")])
    def test_once_a_version(self, loaded, before, words_of_it):
        QgsSettings().setValue(GREETED, before)
        iface = Window()
        plugin = loaded(iface)
        assert words(iface) == ["Open the Demo Diagnosis", "Diagnose my Region…", "Manual", "Welcome…"]
        assert words_of_it in iface.messageBar().items()[0].text()
        plugin.unload()
        assert iface.messageBar().items() == []
        loaded(iface)
        assert iface.messageBar().items() == []

    def test_its_buttons_do_what_they_say(self, loaded):
        QgsSettings().remove(GREETED)
        iface = Window()
        loaded(iface)
        buttons = iface.messageBar().items()[0].findChildren(QPushButton)
        buttons[1].click()
        assert len(iface.mainWindow().findChildren(QDialog, "diagnosis")) == 1
        assert iface.messageBar().items() == []


class TestWelcome:
    """The window of the ways to begin."""

    @pytest.fixture
    def opened(self, monkeypatch):
        """What was opened, instead of it."""
        found = []
        for name in ("open_demo_diagnosis", "diagnose_demo", "open_diagnosis", "open_documentation", "open_tutorials",
                     "open_checklists"):  # fmt: skip
            monkeypatch.setattr(PluginActions, name, lambda self, name=name: found.append(name))
        return found

    @pytest.fixture
    def wanted_again(self, qgis_app):
        yield
        QgsSettings().remove(AT_START)

    def test_two_clicks_lead_from_the_installation_to_the_map_of_the_demo(self, loaded, opened):
        QgsSettings().remove(GREETED)
        iface, clicks = Window(), 0
        plugin = loaded(iface)
        greeting = iface.messageBar().items()[0].findChildren(QPushButton)
        greeting[words(iface).index("Welcome…")].click()
        clicks += 1
        plugin.actions.welcome.cards[0].click()
        clicks += 1
        assert (opened, clicks) == (["open_demo_diagnosis"], 2)

    def test_the_greeting_has_it_in_one(self, loaded, opened):
        QgsSettings().remove(GREETED)
        iface = Window()
        loaded(iface)
        iface.messageBar().items()[0].findChildren(QPushButton)[0].click()
        assert opened == ["open_demo_diagnosis"]

    def test_every_way_leads_somewhere(self, loaded, opened):
        plugin = loaded(Window())
        plugin.actions.show_welcome()
        window = plugin.actions.welcome
        for button in [*window.cards, *window.links]:
            button.click()
        assert opened == ["open_demo_diagnosis", "diagnose_demo", "open_diagnosis", "open_documentation",
                          "open_tutorials", "open_checklists"]  # fmt: skip

    def test_the_menu_opens_one_window_only(self, loaded):
        iface = Window()
        plugin = loaded(iface)
        entry = next(action for _, action in iface.plugin_menu if action.objectName().endswith("welcome"))
        entry.trigger()
        first = plugin.actions.welcome
        entry.trigger()
        assert plugin.actions.welcome is first and first.isVisible()

    def test_it_comes_at_the_start_where_the_user_wants_it(self, loaded, wanted_again):
        iface = Window()
        plugin = loaded(iface)
        iface.initializationCompleted.emit()
        assert plugin.actions.welcome is None, "nobody asked for it"
        plugin.actions.show_welcome()
        plugin.actions.welcome.again.setChecked(True)
        plugin.unload()
        again = loaded(iface)
        assert again.actions.welcome is None, "QGIS is not there yet"
        iface.initializationCompleted.emit()
        assert again.actions.welcome.isVisible() and again.actions.welcome.again.isChecked()

    def test_it_goes_with_the_plugin(self, loaded, wanted_again):
        QgsSettings().setValue(AT_START, True)
        iface = Window()
        plugin = loaded(iface)
        plugin.actions.show_welcome()
        plugin.unload()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert iface.mainWindow().findChildren(QDialog) == []
        iface.initializationCompleted.emit()
        assert iface.mainWindow().findChildren(QDialog) == []


def test_the_versions_name_what_the_plugin_works_with(qgis_app):
    found = versions()
    assert found.startswith(f"{about.title()} {about.version()}\n")
    assert all(name in found for name in ("QGIS 3", "Qt version", "GDAL/OGR version", "numpy version", "scipy version"))
