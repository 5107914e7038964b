"""Contrast of the palette's colours, after WCAG 2.2, 1.4.3.

Why: colours are those of the user's theme, never ours; but some themes, Qt's own among them, put white on a blue on
which white is hard to read.
"""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor

ENOUGH = 4.5


def contrast(one: QColor, other: QColor) -> float:
    """Return the ratio of the luminances of two colours, 1 to 21.

    References
    ----------
    W3C (2023), Web Content Accessibility Guidelines 2.2, "contrast ratio" and "relative luminance".
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def legible(background: QColor, first: QColor, *others: QColor) -> QColor:
    """Return the first colour if it can be read on a background, else the one that is read best."""
    if contrast(background, first) >= ENOUGH:
        return first
    return max((first, *others), key=lambda colour: contrast(background, colour))


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
