"""Mirrored bars: for each group of people, those for whom it takes longer to the left, and shorter to the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..drawing import GAIN, INK, LOSE, Drawing, Mark, Rectangle, Stroke
from ..lettering import Measure, shortened
from .marks import SIZE, beside, line

_LABELS_AT_MOST, _GAP = 0.3, 2.0
_ROW, _THICK, _TOP = 5.0, 3.7, 5.0


@dataclass(frozen=True)
class MirroredRow:
    """A group, and how many of its people lose and gain."""

    label: str
    lose: float
    gain: float
    strong: bool = False


def mirrored_bars(
    rows: Sequence[MirroredRow], longer: str, shorter: str, as_text: Callable[[float], str], measure: Measure,
    width: float = 126.0,
) -> Drawing:  # fmt: skip
    """Draw those who lose and those who gain side by side, on one scale.

    Parameters
    ----------
    rows : sequence of MirroredRow
        From top to bottom.
    longer, shorter : str
        Above the sides.
    as_text : callable
        Writes a number of people.
    measure : Measure
        Of texts.
    width : float
        Of the drawing, in mm.
    """
    wide = max((measure.width(row.label, SIZE, "semibold") for row in rows), default=0.0)
    left = min(wide, _LABELS_AT_MOST * width) + _GAP
    told = [as_text(value) for row in rows for value in (row.lose, row.gain)]
    ends = max((measure.width(text, SIZE) for text in told), default=0.0) + _GAP
    middle, half = (left + width) / 2, (width - left) / 2 - ends
    most = max((max(row.lose, row.gain) for row in rows), default=0.0)
    scale = half / most if most > 0 else 0.0
    height = _TOP + _ROW * len(rows)
    marks: list[Mark] = [beside(middle - 1.5, 2.0, longer, "end", LOSE, weight="semibold"),
                         beside(middle + 1.5, 2.0, shorter, "start", GAIN, weight="semibold")]  # fmt: skip
    for number, row in enumerate(rows):
        y = _TOP + _ROW * (number + 0.5)
        label = shortened(row.label, left - _GAP, measure, SIZE, "semibold")
        marks.append(beside(left - _GAP, y, label, "end", INK, weight="semibold" if row.strong else "regular"))
        for value, sign, colour in ((row.lose, -1.0, LOSE), (row.gain, 1.0, GAIN)):
            length = value * scale
            if length > 0:
                marks.append(Rectangle(middle - (length if sign < 0 else 0.0), y - _THICK / 2, length, _THICK, colour))
            marks.append(beside(middle + sign * (length + 1.2), y, as_text(value), "end" if sign < 0 else "start", INK))
    marks.append(line(middle, _TOP - 0.6, middle, height, Stroke(INK, 0.25)))
    said = "; ".join(f"{row.label}: {longer} {as_text(row.lose)}, {shorter} {as_text(row.gain)}" for row in rows)
    return Drawing(width, height, marks, said)
