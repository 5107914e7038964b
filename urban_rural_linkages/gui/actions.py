"""The plugin's menu and button: the diagnosis, the scenario board, the checklists, the demo and the manual."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton

from .. import about
from ..i18n import current_language, tr
from ..paths import resource
from .first_run import Greeting, set_welcome_at_start, welcomes_at_start
from .messages import opened_panel, warn
from .opening import open_manual
from .options import OptionsFactory

if TYPE_CHECKING:  # a window costs time: it is imported when it is asked for
    from .board.opening import BoardWindow
    from .checklists.window import ChecklistWindow
    from .demo_diagnosis import DemoDiagnosis
    from .diagnosis.window import DiagnosisWindow
    from .welcome import WelcomeWindow

_OWN = "urban_rural_linkages.svg"


class PluginActions:
    """Actions of the plugin in QGIS' menus and toolbar; `remove` takes them away again.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._menu = about.title()
        self.board: BoardWindow | None = None
        self.checklists: ChecklistWindow | None = None
        self._demo: DemoDiagnosis | None = None
        self.diagnosis: DiagnosisWindow | None = None
        self.welcome: WelcomeWindow | None = None
        self._actions = [
            self._action("diagnosis", "diagnosis.svg", tr("Territorial Diagnosis…"), self.open_diagnosis),
            self._board_action(),
            self._checklists_action(),
            self._action("matrix", _OWN, tr("Matrix of Municipalities…"), self.open_matrix),
            self._print_action(),
            self._separator(),
            self._action("demo_diagnosis", _OWN, tr("Open the Demo Diagnosis"), self.open_demo_diagnosis),
            self._action("diagnose_demo", _OWN, tr("Diagnose the Demo Region…"), self.diagnose_demo),
            self._action("demo", _OWN, tr("Load the Demo Region"), self.load_demo),
            self._separator(),
            self._action("welcome", _OWN, tr("Welcome…"), self.show_welcome),
            self._action("manual", _OWN, tr("Manual"), self.open_documentation),
            self._action("options", _OWN, tr("Options…"), self.show_options),
            self._action("about", _OWN, tr("About…"), self.show_about),
        ]
        for action in self._actions:
            iface.addPluginToMenu(self._menu, action)
        self._button = self._toolbar_button()
        self._on_toolbar = iface.addToolBarWidget(self._button)
        self._help = self._action("help", _OWN, about.title(), self.open_documentation)
        iface.pluginHelpMenu().addAction(self._help)
        self._options = OptionsFactory(iface)
        iface.registerOptionsWidgetFactory(self._options)
        self.greeting = Greeting(iface, [
            (tr("Open the Demo Diagnosis"), self.open_demo_diagnosis), (tr("Diagnose my Region…"), self.open_diagnosis),
            (tr("Manual"), self.open_documentation), (tr("Welcome…"), self.show_welcome),
        ])  # fmt: skip
        self.greeting.show_once()
        self._waits = welcomes_at_start()
        if self._waits:
            iface.initializationCompleted.connect(self.show_welcome)

    def remove(self) -> None:
        """Remove menu and actions from QGIS."""
        if self.board is not None:
            self.board.remove()
            self.board = None
        if self.checklists is not None:
            self.checklists.remove()
            self.checklists = None
        self.greeting.remove()
        if self._waits:
            self._iface.initializationCompleted.disconnect(self.show_welcome)
        if self.welcome is not None:
            self.welcome.close()
            self.welcome.deleteLater()
            self.welcome = None
        if self.diagnosis is not None:
            if self.diagnosis.isVisible():
                self.diagnosis.leave()
            self.diagnosis.deleteLater()
            self.diagnosis = None
        if self._demo is not None:
            self._demo.remove()
            self._demo = None
        self._iface.unregisterOptionsWidgetFactory(self._options)
        self._iface.removeToolBarIcon(self._on_toolbar)
        for action in self._actions:
            self._iface.removePluginMenu(self._menu, action)
        self._iface.pluginHelpMenu().removeAction(self._help)
        self._button.menu().deleteLater()
        self._pages.deleteLater()
        for gone in (self._on_toolbar, self._button, *self._actions, self._help):
            gone.deleteLater()

    def open_diagnosis(self) -> None:
        """Open the window of the diagnosis."""
        self._diagnosis_window()

    def _diagnosis_window(self) -> DiagnosisWindow:
        """Return the one window of the diagnosis, shown above all others."""
        from .diagnosis.qgis_project import QgisProject  # noqa: PLC0415 - only when asked for
        from .diagnosis.window import DiagnosisWindow  # noqa: PLC0415 - only when asked for

        if self.diagnosis is not None and not self.diagnosis.isVisible():  # closed by the user
            self.diagnosis.deleteLater()
            self.diagnosis = None
        if self.diagnosis is None:
            self.diagnosis = DiagnosisWindow(QgisProject(self._iface), self._iface.mainWindow())
        self.diagnosis.show()
        self.diagnosis.raise_()
        self.diagnosis.activateWindow()
        return self.diagnosis

    def show_board(self, is_shown: bool) -> None:
        """Open the scenario board, or close it."""
        from .board.opening import BoardWindow  # noqa: PLC0415 - only when asked for

        if self.board is None and is_shown:
            self.board = opened_panel(
                self._iface, tr("Scenario board"), lambda: BoardWindow(self._iface, self._board_toggle.setChecked)
            )
        if self.board is None:
            self._board_toggle.setChecked(False)
        else:
            self.board.set_open(is_shown)

    def show_checklists(self, is_shown: bool) -> None:
        """Open the dock of the impact checklists, or close it."""
        from .checklists.window import ChecklistWindow  # noqa: PLC0415 - only when asked for

        if self.checklists is None and is_shown:
            self.checklists = opened_panel(
                self._iface, tr("Impact checklists"), lambda: ChecklistWindow(self._iface, self._toggle.setChecked)
            )
        if self.checklists is None:
            self._toggle.setChecked(False)
        else:
            self.checklists.set_open(is_shown)

    def open_checklists(self) -> None:
        """Open the dock of the impact checklists, if it is not open."""
        if not self._toggle.isChecked():
            self._toggle.trigger()

    def open_matrix(self) -> None:
        """Open the matrix of the assessment that the dock shows."""
        self.open_checklists()
        if self.checklists is not None:
            self.checklists.matrix.open()

    def open_demo_diagnosis(self) -> None:
        """Open the finished diagnosis of the demo region in a copy of the user's own."""
        self._demo_diagnosis().open_finished()

    def diagnose_demo(self) -> None:
        """Open the window of the diagnosis, filled for the demo region."""
        self._diagnosis_window().recipes.load_demo()

    def _demo_diagnosis(self) -> DemoDiagnosis:
        from .demo_diagnosis import DemoDiagnosis  # noqa: PLC0415 - only when asked for

        self._demo = self._demo or DemoDiagnosis(self._iface)
        return self._demo

    def load_demo(self) -> None:
        """Add the layers of the demo region to the project, and let it point at the assessment of the region."""
        from .demo import load_demo_region  # noqa: PLC0415 - only when asked for

        load_demo_region(self._iface)
        if self.checklists is not None:
            self.checklists.follow_project()

    def show_welcome(self) -> None:
        """Show the window of the ways to begin."""
        from .welcome import Ways, WelcomeWindow  # noqa: PLC0415 - only when asked for

        if self.welcome is None:
            ways = Ways(
                self.open_demo_diagnosis, self.diagnose_demo, self.open_diagnosis, self.open_documentation,
                self.open_tutorials, self.open_checklists, set_welcome_at_start,
            )  # fmt: skip
            self.welcome = WelcomeWindow(about.title(), ways, welcomes_at_start(), self._iface.mainWindow())
        self.welcome.show()
        self.welcome.raise_()
        self.welcome.activateWindow()

    def open_documentation(self) -> None:
        """Open the manual in the browser, or say why it cannot be opened."""
        self._open_page("index")

    def open_tutorials(self) -> None:
        """Open the list of the tutorials in the browser."""
        self._open_page("tutorials/index")

    def _open_page(self, page: str) -> None:
        reason = open_manual(page)
        if reason:
            warn(self._iface, about.title(), reason)

    def show_options(self) -> None:
        """Open the plugin's page of QGIS' options."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), "urban_rural_linkages_options")

    def show_about(self) -> None:
        """Show the versions of the plugin and of all that it works with."""
        from ..io.versions import versions  # noqa: PLC0415 - only when asked for
        from .about_dialog import AboutDialog  # noqa: PLC0415 - only when asked for

        dialog = AboutDialog(about.title(), about.purpose(current_language()), versions(), self._iface.mainWindow())
        dialog.exec()
        dialog.deleteLater()

    def _board_action(self) -> QAction:
        self._board_toggle = self._action("board", "board.svg", tr("Scenario Board…"), self.show_board)
        self._board_toggle.setCheckable(True)
        return self._board_toggle

    def _checklists_action(self) -> QAction:
        self._toggle = self._action("checklists", "checklists.svg", tr("Impact Checklists…"), self.show_checklists)
        self._toggle.setCheckable(True)
        return self._toggle

    def _print_action(self) -> QAction:
        """Return the entry that unfolds into the two pages that the map which is shown can be printed on."""
        action = self._action("print_map", _OWN, tr("Print this Map…"), lambda: None)
        self._pages = QMenu(self._iface.mainWindow())
        self._pages.aboutToShow.connect(self._fill_pages)
        action.setMenu(self._pages)
        return action

    def _fill_pages(self) -> None:
        from .diagnosis.print_map import add_pages  # noqa: PLC0415 - only when asked for

        if not self._pages.actions():
            add_pages(self._pages, self._iface)

    def _toolbar_button(self) -> QToolButton:
        """Return the button of the diagnosis, with the other entries of the menu below its arrow."""
        button = QToolButton(self._iface.mainWindow())
        button.setObjectName("urban_rural_linkages_button")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(about.title(), button)
        menu.addActions(self._actions)
        button.setMenu(menu)
        button.setDefaultAction(self._actions[0])
        return button

    def _separator(self) -> QAction:
        action = QAction(self._iface.mainWindow())
        action.setSeparator(True)
        return action

    def _action(self, name: str, icon: str, text: str, slot: Callable[..., None]) -> QAction:
        action = QAction(QIcon(str(resource("icons", icon))), text, self._iface.mainWindow())
        action.setObjectName(f"urban_rural_linkages_{name}")
        action.triggered.connect(slot)
        return action
