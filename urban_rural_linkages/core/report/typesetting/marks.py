"""Marks that pages share: rules, and lines of text below each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..drawing import Mark, Path, Stroke
from .styles import Style


def rule(left: float, right: float, y: float, colour: str, width: float) -> Path:
    """Return a level line."""
    return Path([np.array([[left, y], [right, y]])], stroke=Stroke(colour, width))


def text_lines(lines: Sequence[str], style: Style, x: float = 0.0, y: float = 0.0) -> list[Mark]:
    """Return lines below each other, the upper edge of the first at y."""
    return [style.text(x, y + baseline(style) + number * style.leading, line) for number, line in enumerate(lines)]


def baseline(style: Style) -> float:
    """Return how far below the upper edge of a line its letters stand, in mm: capitals are in the middle of it."""
    return style.leading / 2 + style.size * 0.127
