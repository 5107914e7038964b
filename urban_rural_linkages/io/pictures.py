"""Pictures: images as PNG, and pictures that live inside a project."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtSvg import QSvgRenderer

from ..core.arrays import Bytes
from ..core.errors import InputError
from ..core.report.drawing import Drawing, Picture

if TYPE_CHECKING:
    from qgis.core import QgsLayoutItemPicture, QgsPrintLayout


def png_of_file(path: Path) -> bytes:
    """Read a picture of any kind that Qt knows.

    Raises
    ------
    InputError
        When the file is no picture.
    """
    image = QImage(str(path))
    if image.isNull():
        raise InputError("'{path}' is not a picture.", hint="Choose a PNG, JPEG or SVG file.", path=str(path))
    return png_bytes(image)


def png_bytes(image: QImage) -> bytes:
    """Return an image as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def jpeg_of_pixels(pixels: Bytes, quality: int = 85) -> bytes:
    """Return pixels, an array of rows, columns and red, green and blue, as JPEG."""
    rows, columns, _ = pixels.shape
    held = np.ascontiguousarray(pixels).tobytes()
    image = QImage(held, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)
    return buffer.data().data()


def png_size(content: bytes) -> tuple[float, float]:
    """Return width and height of a PNG, in pixels."""
    image = QImage.fromData(QByteArray(content), "PNG")
    return float(image.width()), float(image.height())


def drawing_of_png(content: bytes, width: float) -> Drawing:
    """Return a PNG as a drawing so many mm wide."""
    across, down = png_size(content)
    height = width * down / across
    return Drawing(width, height, [Picture(0.0, 0.0, width, height, content)])


def embedded(content: bytes) -> str:
    """Return a picture as the path that QGIS takes for it: its content itself, so that no file has to go along."""
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
    from qgis.core import Qgis, QgsLayoutItemPicture, QgsLayoutPoint, QgsLayoutSize  # noqa: PLC0415 - not on Qt alone

    millimetres = Qgis.LayoutUnit.Millimeters
    content = svg.encode("utf-8")
    size = QSvgRenderer(QByteArray(content)).defaultSize()
    item = QgsLayoutItemPicture(layout)
    item.setPicturePath(embedded(content), Qgis.PictureFormat.SVG)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(left, top, millimetres))
    item.attemptResize(QgsLayoutSize(width, width * size.height() / size.width(), millimetres))
    return item
