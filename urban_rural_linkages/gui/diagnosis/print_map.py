"""Print the map that is shown: a page of A4, upright or lying, opened in the designer of layouts."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QMenu

from ...algorithms.diagnosis.project.pages import is_diagnosis, page_of_theme, shown_theme
from ...i18n import tr
from ...io.a4_map_page import LANDSCAPE, PORTRAIT
from ..messages import warn


def add_pages(menu: QMenu, iface: QgisInterface) -> None:
    """Add to a menu the two pages that the map which is shown can be printed on."""
    for form, text in ((PORTRAIT, tr("A4 Portrait")), (LANDSCAPE, tr("A4 Landscape"))):
        action = menu.addAction(text)
        action.setObjectName(f"urban_rural_linkages_print_{form}")
        action.triggered.connect(partial(print_map, iface, form))


def print_map(iface: QgisInterface, form: str, _checked: bool = False) -> None:
    """Open the page of the map that is shown in a project of a diagnosis, or say why there is none.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    form : {"portrait", "landscape"}
    """
    project = QgsProject.instance()
    if not is_diagnosis(project):
        warn(iface, _title(), tr("Open the project of a diagnosis first: its maps can be printed so."))
        return
    theme = shown_theme(project)
    page = page_of_theme(project, theme, form) if theme else None
    if page is None:
        warn(iface, _title(), tr("No map of a chapter is shown. Tick one in the layer tree, or choose a theme."))
    else:
        iface.openLayoutDesigner(page)


def _title() -> str:
    return tr("Print this map")
