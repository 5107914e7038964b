"""Pictures with few colours: small files that look the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage

COLOURS = 256
_STEPS = 8  # shades of a channel that count as one


def save_small(image: QImage, path: Path, colours: int = COLOURS, width: int = 0) -> None:
    """Save a picture as PNG of 8 bits, with the colours that it has most of; each other becomes the nearest of them.

    Parameters
    ----------
    image : QImage
    path : Path
    colours : int
        How many at most, up to 256.
    width : int
        In pixels, at most; 0 keeps that of the image.

    Raises
    ------
    OSError
        Where it cannot be written.
    """
    if 0 < width < image.width():
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    red, green, blue = np.moveaxis(_pixels(image).astype(np.int32), -1, 0)
    codes, place, often = np.unique(red << 16 | green << 8 | blue, return_inverse=True, return_counts=True)
    shades = np.column_stack([codes >> 16, codes >> 8 & 255, codes & 255])
    kept = _most_frequent(shades, often)[:colours]
    nearest = np.array([np.argmin(((shades[kept] - shade) ** 2).sum(axis=1)) for shade in shades], np.uint8)
    indexed = nearest[place.reshape(-1)].reshape(red.shape)
    rows = np.zeros((indexed.shape[0], -(-indexed.shape[1] // 4) * 4), np.uint8)
    rows[:, : indexed.shape[1]] = indexed
    held = rows.tobytes()  # as long as the picture, which has no copy of it
    small = QImage(held, image.width(), image.height(), rows.shape[1], QImage.Format.Format_Indexed8)
    small.setColorTable(
        [0xFF000000 | int(red) << 16 | int(green) << 8 | int(blue) for red, green, blue in shades[kept]]
    )
    if not small.save(str(path), "PNG", 0):
        raise OSError(f"{path} cannot be written")


def _most_frequent(shades: np.ndarray, often: np.ndarray) -> np.ndarray:
    """Return one shade of each group of like ones: the one that the picture has most of, large groups first."""
    frequent_first = np.argsort(-often, kind="stable")
    groups = (shades[frequent_first] // _STEPS) @ np.array([1 << 16, 1 << 8, 1])
    _groups, first, group = np.unique(groups, return_index=True, return_inverse=True)
    totals = np.bincount(group.reshape(-1), weights=often[frequent_first])
    return frequent_first[first][np.argsort(-totals, kind="stable")]


def _pixels(image: QImage) -> np.ndarray:
    """Return red, green and blue of each pixel."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].copy().reshape(image.height(), image.width(), 3)  # the image goes
