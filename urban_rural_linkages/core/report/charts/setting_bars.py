"""Bars of settings: what a rule gives by other limits, as a count and as the share of people who stay together.

One row is one limit changed; a full bar is everybody.  A short one says that the rule decides, and not the territory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, LINE, SOFT, Drawing, Mark, Rectangle, Stroke, Text
from ..lettering import Measure, shortened

COLOUR = "#8276b8"
_SIZE, _HEAD, _ROW, _THICK, _GAP = 6.5, 6.0, 3.7, 2.3, 2.0


@dataclass(frozen=True)
class Setting:
    """A row: the limit that is changed, how many there are by it, the share (0 to 1, NaN unknown), and its text."""

    label: str
    count: str
    share: float
    text: str


def setting_bars(rows: Sequence[Setting], heads: tuple[str, str], measure: Measure, width: float) -> Drawing:
    """Draw a row for each setting: its label, its count, and a bar for its share.

    Parameters
    ----------
    rows : sequence of Setting
        From top to bottom.
    heads : (str, str)
        Above the counts and above the shares.
    measure : Measure
        How wide texts are.
    width : float
        Of the drawing, in mm.

    Examples
    --------
    >>> class Letters:
    ...     def width(self, text, size, weight="regular"): return 0.2 * size * len(text)
    >>> setting_bars([Setting("near", "18", 1.0, "100 %")], ("areas", "keep"), Letters(), 50.0).alternative
    'near: areas 18, keep 100 %'
    """
    ends = max([measure.width(row.text, _SIZE) for row in rows], default=0.0)
    counts = max([measure.width(heads[0], _HEAD), *(measure.width(row.count, _SIZE, "semibold") for row in rows)])
    labels = min(max([measure.width(row.label, _SIZE) for row in rows], default=0.0), 0.5 * width)
    middle = labels + _GAP + counts
    left, right = middle + _GAP, width - ends - 1.0
    marks: list[Mark] = [Text(middle, 2.4, heads[0], _HEAD, SOFT, anchor="end"),
                         Text(width, 2.4, heads[1], _HEAD, SOFT, anchor="end")]  # fmt: skip
    for place, row in enumerate(rows):
        top = 4.2 + place * _ROW
        base = top + _THICK - 0.3
        marks += [Text(labels, base, shortened(row.label, labels, measure, _SIZE), _SIZE, INK, anchor="end"),
                  Text(middle, base, row.count, _SIZE, INK, "semibold", anchor="end"),
                  Rectangle(left, top, right - left, _THICK, None, Stroke(LINE, 0.12))]  # fmt: skip
        if row.share > 0:
            marks.append(Rectangle(left, top, row.share * (right - left), _THICK, COLOUR, title=row.label))
        marks.append(Text(width, base, row.text, _SIZE, INK, anchor="end"))
    told = "; ".join(f"{row.label}: {heads[0]} {row.count}, {heads[1]} {row.text}" for row in rows)
    return Drawing(width, 4.2 + len(rows) * _ROW, marks, told)
