"""The common marks of charts: sizes of letters, lines, scales, keys and titles."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from ...arrays import Floats
from ..drawing import (
    INK,
    LINE,
    SOFT,
    WHITE,
    Anchor,
    Circle,
    Drawing,
    Hatch,
    Mark,
    Path,
    Rectangle,
    Stroke,
    Text,
    Weight,
)
from ..lettering import Measure, line_height, middle, wrapped
from ..register import numbers_in_words

SIZE, KEY_SIZE, TITLE_SIZE = 6.8, 6.5, 8.5  # points
MEN_COLOUR, WOMEN_COLOUR = "#3f8389", "#e08e2b"  # they differ in lightness too, and are not pink and blue
GREY = "#8a959c"  # of references
GRID, BASE = Stroke(LINE, 0.12), Stroke(SOFT, 0.25)
DASHED = Stroke(GREY, 0.3, (1.2, 0.9))
_KEY_WIDTH, _KEY_HEIGHT, _KEY_GAP = 5.0, 2.6, 5.0
_MARGIN = 4.0
_MOST_TENFOLD = 6  # times that steps are made ten times as large, to be told apart
_NUMBER_SIZE = 4.6
_NO_DECIMALS = re.compile(r"[.,]0{1,2}(?!\d)")
"""Of a whole number, in the ways of writing of all languages: three zeros would be thousands."""


def numbers_beside(
    x: float, y: float, numbers: Sequence[int], anchor: Anchor = "start", colour: str = SOFT
) -> list[Mark]:  # fmt: skip
    """Return the numbers of figures, small and raised, beside a text with its base line at y; nothing without any."""
    told = numbers_in_words(numbers)
    return [Text(x, y - 0.8, told, _NUMBER_SIZE, colour, anchor=anchor)] if told else []


def round_steps(
    low: float, high: float, count: int = 5, as_text: Callable[[float], str] | None = None
) -> list[float]:  # fmt: skip
    """Return about `count` round numbers that cover low to high; fewer where `as_text` would write two of them alike.

    Examples
    --------
    >>> round_steps(0, 95)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    >>> round_steps(99.2, 100.9, 4), round_steps(99.2, 100.9, 4, "{:.0f}".format)
    ([99.0, 99.5, 100.0, 100.5, 101.0], [99.0, 100.0, 101.0])
    """
    if high <= low:
        return [low - 1.0, low, low + 1.0]
    raw = (high - low) / count
    power = 10.0 ** math.floor(math.log10(raw))
    sizes = [power * 10.0**more * m for more in range(_MOST_TENFOLD) for m in (1, 2, 5)]
    large = [size for size in sizes if size >= raw * 0.999]
    step = next((size for size in large if as_text is None or _are_told_apart(size, as_text)), large[0])
    first = math.floor(low / step)
    last = math.ceil(high / step - 1e-9)
    return [step * i for i in range(first, last + 1)]


def axis_texts(steps: Sequence[float], as_text: Callable[[float], str]) -> list[str]:
    """Return the numbers of an axis as they are written, without decimals where all of them are whole.

    Examples
    --------
    >>> axis_texts([0.0, 10.0], "{:.1f} %".format), axis_texts([0.0, 0.5], "{:.1f} %".format)
    (['0 %', '10 %'], ['0.0 %', '0.5 %'])
    """
    texts = [as_text(step) for step in steps]
    return [_NO_DECIMALS.sub("", text) for text in texts] if all(float(step).is_integer() for step in steps) else texts


def _are_told_apart(step: float, as_text: Callable[[float], str]) -> bool:
    multiples = [step * number for number in range(4)]
    return len(set(map(as_text, multiples))) == len(multiples)


def points(*places: tuple[float, float]) -> Floats:
    """Return places as the points of a path, shape (n, 2)."""
    return np.array(places, dtype=float)


def line(x1: float, y1: float, x2: float, y2: float, stroke: Stroke = GRID) -> Path:
    """Return a straight line."""
    return Path([points((x1, y1), (x2, y2))], stroke=stroke)


def words(
    x: float, y: float, text: str, anchor: Anchor = "start", colour: str = SOFT, size: float = SIZE,
    weight: Weight = "regular",
) -> Text:  # fmt: skip
    """Return a text by the place of its base line."""
    return Text(x, y, text, size, colour, weight, anchor=anchor)


def beside(
    x: float, y: float, text: str, anchor: Anchor = "start", colour: str = SOFT, size: float = SIZE,
    weight: Weight = "regular",
) -> Text:  # fmt: skip
    """Return a text whose letters have their middle at y."""
    return Text(x, y + middle(size), text, size, colour, weight, anchor=anchor)


def tint(colour: str, share: float) -> str:
    """Return a colour thinned with white: `share` of it is left.

    Examples
    --------
    >>> tint("#000000", 0.5)
    '#808080'
    """
    return "#" + "".join(f"{round(255 + (int(colour[at : at + 2], 16) - 255) * share):02x}" for at in (1, 3, 5))


@dataclass(frozen=True)
class Key:
    """An entry of a legend: its colour or hatch, its label, and the shape it explains."""

    colour: str | Hatch
    label: str
    shape: Literal["area", "point", "line", "dotted", "dashed"] = "area"


def key_marks(keys: Sequence[Key], x: float, y: float, width: float, measure: Measure) -> tuple[list[Mark], float]:
    """Return a legend in lines that begin at (x, y) and are `width` mm wide, and its height.

    Keys follow each other as closely as their labels allow; a label wider than a line is shortened.
    """
    marks: list[Mark] = []
    left, top, row = x, y, line_height(KEY_SIZE) + 1.4
    for key in keys:
        (label,) = wrapped(key.label, width - _KEY_WIDTH - 1.5, measure, KEY_SIZE, most=1)
        needed = _KEY_WIDTH + 1.5 + measure.width(label, KEY_SIZE)
        if left > x and left + needed > x + width:
            left, top = x, top + row
        marks += [_symbol(key, left, top + row / 2),
                  beside(left + _KEY_WIDTH + 1.5, top + row / 2, label, colour=INK, size=KEY_SIZE)]  # fmt: skip
        left += needed + _KEY_GAP
    return marks, top + row - y if keys else 0.0


def _symbol(key: Key, x: float, y: float) -> Mark:
    if key.shape == "area":
        edge = Stroke(LINE, 0.12)
        return Rectangle(x, y - _KEY_HEIGHT / 2, _KEY_WIDTH, _KEY_HEIGHT, key.colour, edge)
    colour = key.colour if isinstance(key.colour, str) else key.colour.colour
    if key.shape == "point":
        return Circle(x + _KEY_WIDTH / 2, y, 1.0, colour, Stroke(INK, 0.15))
    dashes = {"line": (), "dotted": (0.5, 0.6), "dashed": (1.2, 0.9)}[key.shape]
    return line(x, y, x + _KEY_WIDTH, y, Stroke(colour, 0.35, dashes))


def titled(drawing: Drawing, title: str, measure: Measure, subtitle: str = "") -> Drawing:
    """Put a title above a drawing, on white with a margin: a picture that stands by itself."""
    width = drawing.width
    lines = [(text, TITLE_SIZE, INK) for text in wrapped(title, width, measure, TITLE_SIZE, "semibold", 3)]
    below = wrapped(subtitle, width, measure, KEY_SIZE, most=3) if subtitle else []
    lines += [(text, KEY_SIZE, SOFT) for text in below]
    marks: list[Mark] = []
    bottom = _MARGIN
    for text, size, colour in lines:
        bottom += line_height(size)
        weight: Weight = "semibold" if size == TITLE_SIZE else "regular"
        marks.append(words(_MARGIN, bottom - 0.8, text, colour=colour, size=size, weight=weight))
    bottom += 2.0
    whole = Drawing(width + 2 * _MARGIN, bottom + drawing.height + _MARGIN, [], drawing.alternative or title)
    return replace(whole, marks=[Rectangle(0, 0, whole.width, whole.height, WHITE), *marks,
                                 drawing.at(_MARGIN, bottom)])  # fmt: skip
