"""SVG and images as PNG, for pages that need pixels."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from ..core.errors import InputError


def png_of_svg(svg: str, scale: float = 3.0) -> bytes:
    """Draw an SVG picture on white, `scale` pixels a unit."""
    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    image = QImage(renderer.defaultSize() * scale, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return png_bytes(image)


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


def png_size(content: bytes) -> tuple[float, float]:
    """Return width and height of a PNG, in pixels."""
    image = QImage.fromData(QByteArray(content), "PNG")
    return float(image.width()), float(image.height())
