"""Pictures that live inside a project: whoever opens it elsewhere sees them, and no file has to go along."""

from __future__ import annotations

import base64

from qgis.core import Qgis, QgsLayoutItemPicture, QgsLayoutPoint, QgsLayoutSize, QgsPrintLayout
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtSvg import QSvgRenderer

_MILLIMETRES = Qgis.LayoutUnit.Millimeters


def embedded(content: bytes) -> str:
    """Return a picture as the path that QGIS takes for it: its content itself."""
    return "base64:" + base64.b64encode(content).decode("ascii")


def add_svg(layout: QgsPrintLayout, svg: str, left: float, top: float, width: float) -> QgsLayoutItemPicture:
    """Put an SVG picture on the page of a layout, and return its item.

    Parameters
    ----------
    layout : QgsPrintLayout
        Whose project keeps the picture.
    svg : str
        The picture; lines and letters stay sharp at any size.
    left, top, width : float
        Where it goes, in mm; its height follows from its own proportions.
    """
    content = svg.encode("utf-8")
    size = QSvgRenderer(QByteArray(content)).defaultSize()
    item = QgsLayoutItemPicture(layout)
    item.setPicturePath(embedded(content), Qgis.PictureFormat.SVG)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(left, top, _MILLIMETRES))
    item.attemptResize(QgsLayoutSize(width, width * size.height() / size.width(), _MILLIMETRES))
    return item
