"""Parts of the window of QGIS, and pages of a report, as pictures."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtGui import QColor, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QDockWidget, QToolBar, QWidget
from qgis.utils import iface

LEGEND, MAP = 330, 560  # pixels
PAGE_DPI = "90"


def bare(window: QWidget) -> None:
    """Leave nothing of the window of QGIS but layers and map."""
    iface.messageBar().clearWidgets()
    for bar in window.findChildren(QToolBar):
        bar.hide()
    window.menuBar().hide()
    window.statusBar().hide()
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() == "Layers")
        if dock.objectName() == "Layers":
            dock.setFixedWidth(LEGEND)


def beside(left: QPixmap, right: QPixmap) -> QPixmap:
    """Return two pictures side by side."""
    joined = QPixmap(left.width() + right.width(), max(left.height(), right.height()))
    joined.fill(QColor("white"))
    painter = QPainter(joined)
    painter.drawPixmap(0, 0, left)
    painter.drawPixmap(left.width(), 0, right)
    painter.end()
    return joined


def page_of(report: Path, number: int) -> QPixmap:
    """Return a page of a report, counted from 1."""
    with TemporaryDirectory() as folder:
        image = Path(folder) / "page"
        command = ["pdftoppm", "-r", PAGE_DPI, "-f", str(number), "-l", str(number), "-singlefile", "-png"]
        subprocess.run([*command, str(report), str(image)], check=True)
        return QPixmap(str(image.with_suffix(".png")))


def layers_and_map(window: QWidget) -> QPixmap:
    """Return the list of layers beside the middle of the map."""
    layers, canvas = window.findChild(QDockWidget, "Layers").grab(), iface.mapCanvas().grab()
    height, width = canvas.height(), min(MAP, canvas.width())
    return beside(layers.copy(0, 0, LEGEND, height), canvas.copy((canvas.width() - width) // 2, 0, width, height))


def alone(layer: QgsMapLayer) -> None:
    """Show one layer and its legend, and zoom to it."""
    root = QgsProject.instance().layerTreeRoot()
    for node in [*root.findGroups(True), *root.findLayers()]:
        node.setItemVisibilityChecked(False)
        node.setExpanded(False)
    node = root.findLayer(layer.id())
    node.setItemVisibilityCheckedParentRecursive(True)
    while node is not None:
        node.setExpanded(True)
        node = node.parent()
    iface.setActiveLayer(layer)
    iface.layerTreeView().scrollToTop()
    canvas = iface.mapCanvas()
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
    canvas.zoomByFactor(1.05)
    canvas.refresh()
