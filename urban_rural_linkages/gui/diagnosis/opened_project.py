"""The project of a diagnosis once the plugin opens it: map tips are on, for the map that is shown."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgisInterface

from ...algorithms.diagnosis.project.pages import map_of_theme, shown_theme
from ...i18n import tr


def open_project(iface: QgisInterface, path: str) -> str:
    """Open a project in place of the one that is open, once the user has saved or given up changes of that.

    QGIS shows map tips of one layer alone: that of the map which is shown becomes the chosen one.

    Returns
    -------
    str
        Why it is not open; "" where it is.
    """
    if not iface.newProject(True):
        return tr("The project of this session stays open.")
    if not iface.addProject(path):
        return tr("The project cannot be opened: {path}").format(path=path)
    tips, project = iface.actionMapTips(), QgsProject.instance()
    if tips is not None and not tips.isChecked():
        tips.trigger()
    shown = map_of_theme(project, shown_theme(project))
    if shown is not None:
        iface.setActiveLayer(shown)
    return ""
