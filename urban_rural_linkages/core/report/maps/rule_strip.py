"""Strip of small maps, each with a few words at its side, and bars at the right end: how far a rule decides."""

from __future__ import annotations

from collections.abc import Sequence

from ..drawing import INK, SOFT, Drawing, Group, Mark, Text
from ..typesetting.styles import TEXT_WIDTH

MAP, BARS = (24.0, 26.5), 44.0
"""Box of a map, and width of the bars, in mm."""
_BLOCK, _LINE, _SIZE = 43.0, 3.7, 6.5  # mm: a map with its words, and a line of them; points
_TOP, _GAP = 3.0, 1.0


def rule_strip(maps: Sequence[tuple[Drawing, Sequence[str]]], bars: Drawing) -> Drawing:
    """Return the strip.

    Parameters
    ----------
    maps : sequence of (Drawing, sequence of str)
        Up to three maps no wider than `MAP`, each with its words: the first in heavy letters, the second in ink.
    bars : Drawing
        As wide as `BARS`.

    Examples
    --------
    >>> strip = rule_strip([(Drawing(20.0, 30.0, []), ["ideal", "26 areas"])], Drawing(44.0, 28.0, [], "near: 18"))
    >>> strip.height, strip.alternative
    (30.0, 'ideal, 26 areas; near: 18')
    """
    marks: list[Mark] = []
    for place, (drawing, words) in enumerate(maps):
        left = place * _BLOCK
        marks += [drawing.at(left, 0.0), Group(_words(words), left + drawing.width + _GAP, _TOP)]
    marks.append(bars.at(TEXT_WIDTH - bars.width, 0.0))
    told = "; ".join([*(", ".join(words) for _, words in maps), bars.alternative])
    return Drawing(TEXT_WIDTH, max([bars.height, *(drawing.height for drawing, _ in maps)]), marks, told)


def _words(words: Sequence[str]) -> list[Mark]:
    return [Text(0.0, line * _LINE, text, _SIZE, INK if line < 2 else SOFT, "regular" if line else "semibold")
            for line, text in enumerate(words)]  # fmt: skip
