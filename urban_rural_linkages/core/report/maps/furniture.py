"""The line below a map: an arrow to the north, a bar of whole kilometres, and the ratio."""

from __future__ import annotations

import numpy as np

from ..drawing import INK, SOFT, WHITE, Mark, Path, Rectangle, Stroke, Text
from ..lettering import Measure
from .frame import Frame

HEIGHT = 8.0
"""Of the line, in mm."""
THIN = "\u202f"

_LETTERS, _LONGEST, _ENOUGH_FOR_A_MIDDLE, _BAR_TOP, _BAR = 6.2, 27.0, 14.0, 4.2, 0.9
_KILOMETRES = (1, 2, 4, 10, 20, 40, 100, 200, 400, 1000, 2000)
_METRES = (20, 100, 200, 500)


def furniture(
    frame: Frame, north: bool, left: float, top: float, measure: Measure, longest: float = _LONGEST
) -> list[Mark]:  # fmt: skip
    """Draw the line below a map.

    Parameters
    ----------
    frame : Frame
        Of the map.
    north : bool
        Whether up is near enough to north for an arrow.
    left, top : float
        Where it stands, in mm.
    measure : Measure
        How wide texts are.
    longest : float
        Of the bar, in mm.
    """
    marks: list[Mark] = []
    if north:
        marks += _arrow(left + 1.3, top)
        left += 6.0
    length, label = bar_length(frame.ratio, longest)
    number, unit = label.split(THIN)
    marks += _bar(left, top, length)
    marks.append(_written(left, top, "0", "middle"))
    if length > _ENOUGH_FOR_A_MIDDLE and int(number) > 1:
        marks.append(_written(left + length / 2, top, str(int(number) // 2), "middle"))
    half = measure.width(number, _LETTERS) / 2  # the last number stands above the end of the bar, its unit after it
    marks.append(_written(left + length - half, top, f"{number}{THIN}{unit}", "start"))
    after = left + length - half + measure.width(f"{number}{THIN}{unit}", _LETTERS) + 2.5
    marks.append(Text(after, top + _BAR_TOP + _BAR, ratio_text(frame.ratio), _LETTERS, SOFT))
    return marks


def ratio_text(ratio: int) -> str:
    """Write a ratio.

    Examples
    --------
    >>> ratio_text(750_000).replace(THIN, " ")
    '1:750 000'
    """
    return f"1:{ratio:_}".replace("_", THIN)


def bar_length(ratio: int, longest: float = _LONGEST) -> tuple[float, str]:
    """Return how long the bar is in mm, and what it stands for.

    Examples
    --------
    >>> length, label = bar_length(1_000_000)
    >>> length, label.replace(THIN, " ")
    (20.0, '20 km')
    """
    limit = longest * ratio / 1e6  # km
    whole = [kilometres for kilometres in _KILOMETRES if kilometres <= limit]
    if whole:
        return whole[-1] * 1e6 / ratio, f"{whole[-1]}{THIN}km"
    metres = [length for length in _METRES if length <= limit * 1000] or [_METRES[0]]
    return metres[-1] * 1e3 / ratio, f"{metres[-1]}{THIN}m"


def _written(x: float, top: float, text: str, anchor: str) -> Text:
    return Text(x, top + _BAR_TOP - 0.9, text, _LETTERS, SOFT, anchor="start" if anchor == "start" else "middle")


def _bar(left: float, top: float, length: float) -> list[Mark]:
    line = Stroke(INK, 0.15)
    half = length / 2
    return [Rectangle(left, top + _BAR_TOP, half, _BAR, INK, line),
            Rectangle(left + half, top + _BAR_TOP, half, _BAR, WHITE, line)]  # fmt: skip


def _arrow(x: float, top: float) -> list[Mark]:
    tip, foot = top + 2.6, top + 6.6
    return [
        Text(x, top + 1.9, "N", _LETTERS, SOFT, anchor="middle"),
        Path([np.array([(x, foot), (x, tip)])], stroke=Stroke(INK, 0.25)),
        Path([np.array([(x - 0.9, tip + 1.4), (x, tip), (x + 0.9, tip + 1.4)])], stroke=Stroke(INK, 0.25)),
    ]
