"""Contrast of colours: which of them can be read on a background (WCAG 2.2, 1.4.3).

Why: colours are those of the user's theme, never ours; but some themes, Qt's own among them, put white on a blue on
which white is hard to read.
"""

from __future__ import annotations

from typing import TypeAlias

Colour: TypeAlias = tuple[float, float, float]
"""Red, green and blue of sRGB, 0 to 1."""

ENOUGH = 4.5  # of the luminances, for text


def contrast(one: Colour, other: Colour) -> float:
    """Return the ratio of the luminances of two colours, 1 to 21.

    References
    ----------
    W3C (2023), Web Content Accessibility Guidelines 2.2, "contrast ratio" and "relative luminance".

    Examples
    --------
    >>> round(contrast((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)), 9)
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def legible(background: Colour, colours: list[Colour]) -> int:
    """Return the place of the colour to write with: the first if it can be read, else the one that is read best.

    Examples
    --------
    >>> white, black, dark_blue, light_blue = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (0.0, 0.0, 0.4), (0.5, 0.7, 1.0)
    >>> legible(dark_blue, [white, black]), legible(light_blue, [white, black])
    (0, 1)
    """
    if contrast(background, colours[0]) >= ENOUGH:
        return 0
    return max(range(len(colours)), key=lambda place: contrast(background, colours[place]))


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
