"""The plugin's menu: the diagnosis, the checklists, the demo region, the documentation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import processing
from qgis.gui import QgisInterface
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .. import about
from ..i18n import tr
from ..paths import resource
from .opening import open_page

if TYPE_CHECKING:  # a window costs time: it is imported when it is asked for
    from .checklists.window import ChecklistWindow


class PluginActions:
    """Actions of the plugin in QGIS' menus; `remove` takes them away again.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._menu = about.title()
        self.checklists: ChecklistWindow | None = None
        self._actions = [
            self._action("diagnosis", "diagnosis.svg", tr("Territorial Diagnosis…"), self.open_diagnosis),
            self._checklists_action(),
            self._action("demo", "urban_rural_linkages.svg", tr("Load the Demo Region"), self.load_demo),
        ]
        for action in self._actions:
            iface.addPluginToMenu(self._menu, action)
        self._help = self._action("help", "urban_rural_linkages.svg", about.title(), self.open_documentation)
        iface.pluginHelpMenu().addAction(self._help)

    def remove(self) -> None:
        """Remove menu and actions from QGIS."""
        if self.checklists is not None:
            self.checklists.remove()
            self.checklists = None
        for action in self._actions:
            self._iface.removePluginMenu(self._menu, action)
        self._iface.pluginHelpMenu().removeAction(self._help)
        for action in (*self._actions, self._help):
            action.deleteLater()

    def open_diagnosis(self) -> None:
        """Open the dialog of the diagnosis."""
        processing.execAlgorithmDialog("urbanrural:territorialdiagnosis")

    def show_checklists(self, is_shown: bool) -> None:
        """Open the dock of the impact checklists, or close it."""
        from .checklists.window import opened  # noqa: PLC0415 - only when asked for

        if self.checklists is None and is_shown:
            self.checklists = opened(self._iface, self._toggle.setChecked)
        if self.checklists is None:
            self._toggle.setChecked(False)
        else:
            self.checklists.set_open(is_shown)

    def load_demo(self) -> None:
        """Add the layers of the demo region to the project, and let it point at the assessment of the region."""
        from .demo import load_demo_region  # noqa: PLC0415 - only when asked for

        load_demo_region(self._iface)
        if self.checklists is not None:
            self.checklists.follow_project()

    def open_documentation(self) -> None:
        """Open the plugin's pages in the browser."""
        open_page(about.homepage())

    def _checklists_action(self) -> QAction:
        self._toggle = self._action("checklists", "checklists.svg", tr("Impact Checklists…"), self.show_checklists)
        self._toggle.setCheckable(True)
        return self._toggle

    def _action(self, name: str, icon: str, text: str, slot: Callable[..., None]) -> QAction:
        action = QAction(QIcon(str(resource("icons", icon))), text, self._iface.mainWindow())
        action.setObjectName(f"urban_rural_linkages_{name}")
        action.triggered.connect(slot)
        return action
