"""The legend of a bivariate map: a square of colours, with limits and the number of units of each class.

The square is drawn from good (at the lower left) to bad (at the upper right), whatever end of a figure is the bad one,
so that every map of decline against distance reads alike: the darker, the worse.  Two arrows say which way each figure
gets worse.  Texts come in the reader's language; every text is escaped.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from .charts import INK, LINE, SOFT, _svg, _text

_SIDE, _LEFT, _GAP, _LINE, _CHARACTERS = 168, 52, 8, 15, 36
_MOST_BESIDE = 4
_WIDTH = 236
_HATCH = "#b9c0c5"  # as on the map
_DARK = 0.4  # relative brightness below which a figure is written in white


@dataclass(frozen=True)
class LegendAxis:
    """One side of the square.

    Attributes
    ----------
    label : str
        What the figure is, and which way it gets worse.
    limits : sequence of str
        The limits between the classes, from the good end to the bad one.
    """

    label: str
    limits: Sequence[str]


def bivariate_legend(
    x: LegendAxis,
    y: LegendAxis,
    colours: Sequence[Sequence[str]],
    figures: Sequence[Sequence[str]],
    caption: str = "",
    unknown: str = "",
) -> str:
    """Draw the legend of a bivariate map.

    Parameters
    ----------
    x : LegendAxis
        To the right.
    y : LegendAxis
        Upwards.
    colours : sequence of sequences of str
        As ``#rrggbb``, by x and then y, each from good to bad.
    figures : sequence of sequences of str
        What is written into each square, in the same order.
    caption : str
        Says what these figures are.
    unknown : str
        The label of the units without class; empty where there are none.

    Returns
    -------
    str
        An SVG picture, narrow enough for a layer tree.
    """
    above, below = (textwrap.wrap(axis.label, _CHARACTERS) for axis in (y, x))
    top = _GAP + _LINE * len(above) + _GAP
    bottom = top + _SIDE
    marks = [_text(_GAP, _GAP + 11 + _LINE * i, line, "start", INK) for i, line in enumerate(above)]
    marks += _squares(colours, figures, bottom)
    marks += _edges(x, y, top, bottom)
    under = bottom + 38
    marks += [_text(_LEFT + _SIDE, under + _LINE * i, line, "end", INK) for i, line in enumerate(below)]
    under += _LINE * len(below) + 5
    if unknown:
        marks.append(_hatched(unknown, under - 11))
        under += 19
    if caption:
        marks.append(_text(_GAP, under, caption, "start"))
        under += _LINE
    return _svg(_WIDTH, under, "".join(marks))


def _squares(colours: Sequence[Sequence[str]], figures: Sequence[Sequence[str]], bottom: float) -> list[str]:
    step = _SIDE / len(colours)
    marks = []
    for column, (shades, texts) in enumerate(zip(colours, figures, strict=True)):
        for row, (colour, text) in enumerate(zip(shades, texts, strict=True)):
            left, top = _LEFT + column * step, bottom - (row + 1) * step
            marks.append(
                f'<rect x="{left:.1f}" y="{top:.1f}" width="{step:.1f}" height="{step:.1f}" fill="{colour}" '
                'stroke="#ffffff" stroke-width="1"/>'
            )
            marks.append(_text(left + step / 2, top + step / 2 + 4, text, "middle", _ink_on(colour)))
    return marks


def _edges(x: LegendAxis, y: LegendAxis, top: float, bottom: float) -> list[str]:
    """Return both arrows, and the limits where one class passes into the next."""
    left, right = _LEFT - 4, _LEFT + _SIDE
    marks = [_arrow(left, bottom, left, top - 2), _arrow(_LEFT, bottom + 4, right + 2, bottom + 4)]
    beside = 1 if len(x.limits) < _MOST_BESIDE else 2  # limits side by side, of which every second one has room
    for number, limit in enumerate(x.limits, start=1):
        place = _LEFT + _SIDE * number / (len(x.limits) + 1)
        marks += [
            _tick(place, bottom + 2, place, bottom + 8),
            _text(place, bottom + 20, limit if number % beside == 0 else "", "middle"),
        ]
    for number, limit in enumerate(y.limits, start=1):
        place = bottom - _SIDE * number / (len(y.limits) + 1)
        marks += [_tick(left - 4, place, left + 2, place), _text(left - 6, place + 4, limit, "end")]
    return marks


def _arrow(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return an axis with its head at the second point, to the right or upwards."""
    head = (
        f"M{x2 - 5:.1f} {y2 - 3:.1f} L{x2:.1f} {y2:.1f} L{x2 - 5:.1f} {y2 + 3:.1f}"
        if y1 == y2
        else f"M{x2 - 3:.1f} {y2 + 5:.1f} L{x2:.1f} {y2:.1f} L{x2 + 3:.1f} {y2 + 5:.1f}"
    )
    return _tick(x1, y1, x2, y2) + f'<path d="{head}" fill="none" stroke="{SOFT}"/>'


def _tick(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{SOFT}"/>'


def _hatched(label: str, top: float) -> str:
    """Return the key of the units without class, hatched as on the map."""
    strokes = "".join(
        f'<line x1="{_LEFT + step}" y1="{top + 14:.1f}" x2="{_LEFT + step + 6}" y2="{top:.1f}" stroke="{_HATCH}"/>'
        for step in (1, 7, 13)
    )
    frame = f'<rect x="{_LEFT}" y="{top:.1f}" width="20" height="14" fill="#ffffff" stroke="{LINE}"/>'
    return frame + strokes + _text(_LEFT + 27, top + 12, label, "start", INK)


def _ink_on(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return "#ffffff" if 0.299 * red + 0.587 * green + 0.114 * blue < _DARK + 0.1 else INK
