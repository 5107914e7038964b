"""Texts that fit: wrapped at blanks, shortened with an ellipsis, as wide as whoever measures letters says."""

from __future__ import annotations

import re
from typing import Protocol

from .drawing import Weight
from .svg import MILLIMETRES_OF_A_POINT

_ELLIPSIS = "…"
_SMALL_WORD = re.compile(r"\s+[^\W\d_A-Z]{1,3}$")
"""A word such as *de* or *of* at the end, behind which nothing is cut."""
_STAYS = 0.6  # of the letters that fit, for a cut behind a word


class Measure(Protocol):
    """The measure of texts."""

    def width(self, text: str, size: float, weight: Weight = "regular", italic: bool = False) -> float:
        """Return the width of a text in mm, its letters `size` points high."""


def line_height(size: float) -> float:
    """Return the distance between the base lines of letters `size` points high, in mm."""
    return 1.25 * size * MILLIMETRES_OF_A_POINT


def middle(size: float) -> float:
    """Return how far below the middle of its letters a base line lies, in mm."""
    return 0.36 * size * MILLIMETRES_OF_A_POINT


def shortened(text: str, width: float, measure: Measure, size: float, weight: Weight = "regular") -> str:
    """Return a text that is no wider than `width` mm, cut with an ellipsis where it is; "" where nothing fits.

    It is cut behind a word where most of what fits stays, and not behind an article or the like.
    """
    if measure.width(text, size, weight) <= width:
        return text
    low, high = 0, len(text)  # so many letters fit; so many do not
    while high - low > 1:
        half = (low + high) // 2
        cut = text[:half].rstrip() + _ELLIPSIS
        low, high = (half, high) if measure.width(cut, size, weight) <= width else (low, half)
    return _whole_words(text, low) + _ELLIPSIS if low else ""


def _whole_words(text: str, count: int) -> str:
    """Return the whole words of the first letters of a text; the letters where too few would stay."""
    cut = text[:count].rstrip()
    whole = cut if text[count : count + 1].isspace() else cut[: cut.rfind(" ") + 1].rstrip()
    while (before := _SMALL_WORD.sub("", whole)) != whole:
        whole = before
    return whole if len(whole) >= _STAYS * len(cut) else cut


def wrapped(
    text: str, width: float, measure: Measure, size: float, weight: Weight = "regular", most: int | None = None
) -> list[str]:
    """Return the lines of a text, none wider than `width` mm; the last of `most` lines holds what is left, shortened.

    Parameters
    ----------
    text : str
        Words with blanks between them.
    width : float
        In mm.
    measure : Measure
        Of the letters.
    size, weight
        Of the letters.
    most : int, optional
        How many lines; as many as it takes when left out.
    """
    lines: list[str] = []
    words = text.split(" ")
    while words:
        count = 1
        while count < len(words) and measure.width(" ".join(words[: count + 1]), size, weight) <= width:
            count += 1
        if most is not None and len(lines) == most - 1:
            count = len(words)
        lines.append(shortened(" ".join(words[:count]), width, measure, size, weight))
        words = words[count:]
    return lines
