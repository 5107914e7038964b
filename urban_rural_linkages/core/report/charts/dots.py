"""Dot plots: where one unit stands among all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...arrays import Floats
from ..drawing import ACCENT, INK, LINE, SOFT, WHITE, Circle, Drawing, Mark, Path, Stroke
from ..lettering import Measure, middle, shortened
from .marks import GREY, KEY_SIZE, SIZE, beside, line, numbers_beside, points

_ROW = 8.1
_TICK, _BAR, _DIAMOND, _DOT = 1.9, 2.7, 1.35, 1.15  # half heights and radii, mm
_FINEST = 0.25  # mm between ticks: more of them are one grey patch
_LABELS, _FIGURES = 0.25, 0.2  # of the width
_NAN = float("nan")


@dataclass(frozen=True)
class DotScale:
    """A scale over the values of all units, with their ticks drawn once.

    Attributes
    ----------
    low, high : float
        The ends; of a logarithmic scale, their logarithms.
    logarithmic : bool
        Whether places are by the logarithm.
    ticks : ndarray, shape (n,)
        Where units lie, 0 to 1; those that would cover each other are one.
    """

    low: float
    high: float
    logarithmic: bool
    ticks: Floats

    @classmethod
    def over(cls, values: Floats, logarithmic: bool = False, others: Sequence[float] = ()) -> DotScale:
        """Make a scale that holds all known values of units, and some others such as that of a country.

        Parameters
        ----------
        values : ndarray, shape (units,)
            NaN where unknown; those not above zero are left out of a logarithmic scale.
        logarithmic : bool
            Whether places are by the logarithm.
        others : sequence of float
            Other values that it shall hold; NaN where unknown.
        """
        held = np.concatenate([np.asarray(values, dtype=float), np.asarray(others, dtype=float)])
        known = held[np.isfinite(held) & ((held > 0) | (not logarithmic))]
        known = np.log(known) if logarithmic else known
        if not known.size:
            return cls(0.0, 1.0, logarithmic, np.empty(0))
        low, high = float(known.min()), float(known.max())
        scale = cls(low, high if high > low else low + 1.0, logarithmic, np.empty(0))
        return cls(scale.low, scale.high, logarithmic, scale.places(values))

    def with_ticks(self, values: Floats) -> DotScale:
        """Return the scale with other ticks."""
        return replace(self, ticks=self.places(values))

    def places(self, values: Floats) -> Floats:
        """Return where known values lie, 0 to 1."""
        found = np.asarray(values, dtype=float)
        found = found[np.isfinite(found) & ((found > 0) | (not self.logarithmic))]
        found = np.log(found) if self.logarithmic else found
        return np.asarray((found - self.low) / (self.high - self.low), dtype=float)

    def place(self, value: float) -> float:
        """Return where a value lies, 0 to 1; NaN where it is unknown or off the scale."""
        found = self.places(np.array([value]))
        return float(found[0]) if found.size and -1e-9 <= found[0] <= 1 + 1e-9 else _NAN


@dataclass(frozen=True)
class DotRow:
    """A row of a dot plot.

    Attributes
    ----------
    label : str
        What is measured, with its unit.
    scale : DotScale
        Over the values of all units.
    value, group, region, reference : float
        Of the unit, its group, the region and another place such as the country; NaN where unknown.
    text, rank : str
        The value, and its place among all, as they are written at the right.
    number : int
        Of its figures in the annex; 0 for none.
    """

    label: str
    scale: DotScale
    value: float
    text: str
    group: float = _NAN
    region: float = _NAN
    reference: float = _NAN
    rank: str = ""
    number: int = 0


@dataclass(frozen=True)
class DotWords:
    """The names of the symbols; "" where a symbol is not explained."""

    unit: str
    group: str = ""
    region: str = ""
    reference: str = ""


def dot_plot(rows: Sequence[DotRow], measure: Measure, width: float = 174.0, row: float = _ROW) -> Drawing:
    """Draw where a unit stands in each figure among all units: ticks, its dot, its group's diamond, the region's bar.

    Parameters
    ----------
    rows : sequence of DotRow
        From top to bottom.
    measure : Measure
        Of texts.
    width : float
        Of the drawing, in mm.
    row : float
        The height of a row, in mm.
    """
    left, right = _LABELS * width, width * (1 - _FIGURES)
    marks: list[Mark] = []
    for number, each in enumerate(rows):
        y = row * (number + 0.5)
        label = shortened(each.label, left - 3.0, measure, SIZE)
        marks += [
            beside(left - 3.0, y, label, "end", INK),
            *numbers_beside(left - 2.8, y + middle(SIZE), [each.number]),
            line(left, y, right, y, Stroke(LINE, 0.2)),
            *_ticks(each.scale, left, right, y),
            *_symbols(each, left, right, y),
            beside(width * 0.9, y, shortened(each.text, width * 0.09, measure, SIZE, "semibold"), "end", INK,
                   weight="semibold"),
            beside(width, y, shortened(each.rank, width * 0.095, measure, KEY_SIZE), "end", SOFT, KEY_SIZE),
        ]  # fmt: skip
    alternative = "; ".join(f"{each.label}: {each.text}" for each in rows)
    return Drawing(width, row * len(rows), marks, alternative)


def _ticks(scale: DotScale, left: float, right: float, y: float) -> list[Mark]:
    if not scale.ticks.size:
        return []
    steps = max(int((right - left) / _FINEST), 1)
    places = np.unique(np.rint(scale.ticks * steps)) / steps * (right - left) + left
    return [Path([points((x, y - _TICK), (x, y + _TICK)) for x in places.tolist()], stroke=Stroke("#a9b4ba", 0.15))]


def _symbols(row: DotRow, left: float, right: float, y: float) -> list[Mark]:
    marks: list[Mark] = []

    def x(value: float) -> float:
        return left + (right - left) * row.scale.place(value)

    if x(row.region) == x(row.region):
        marks.append(line(x(row.region), y - _BAR, x(row.region), y + _BAR, Stroke(INK, 0.55)))
    if x(row.reference) == x(row.reference):
        marks.append(line(x(row.reference), y - _BAR, x(row.reference), y + _BAR, Stroke(GREY, 0.4, (0.9, 0.6))))
    if x(row.group) == x(row.group):
        marks.append(_diamond(x(row.group), y))
    if x(row.value) == x(row.value):
        marks.append(Circle(x(row.value), y, _DOT, ACCENT, Stroke(WHITE, 0.2)))
    return marks


def _diamond(x: float, y: float) -> Mark:
    size = _DIAMOND
    return Path([points((x - size, y), (x, y - size), (x + size, y), (x, y + size))], WHITE, Stroke(INK, 0.3))


def dot_key(words: DotWords, right: float, y: float, measure: Measure, left: float = 0.0) -> list[Mark]:
    """Return the symbols with their names in a line that ends at `right` and begins after `left`."""
    marks: list[Mark] = []
    x = right
    for name, symbol in ((words.reference, _dashed), (words.region, _bar), (words.group, _diamond)):
        if name:
            text = shortened(name, 40.0, measure, KEY_SIZE)
            x -= measure.width(text, KEY_SIZE)
            marks += [beside(x, y, text, colour=INK, size=KEY_SIZE), symbol(x - 2.2, y)]
            x -= 7.0
    text = shortened(words.unit, max(x - left - 3.0, 0.0), measure, KEY_SIZE, "semibold")
    x -= measure.width(text, KEY_SIZE, "semibold")
    return [*marks, beside(x, y, text, colour=ACCENT, size=KEY_SIZE, weight="semibold"),
            Circle(x - 2.0, y, 0.9, ACCENT)]  # fmt: skip


def _bar(x: float, y: float) -> Mark:
    return line(x, y - 1.5, x, y + 1.5, Stroke(INK, 0.55))


def _dashed(x: float, y: float) -> Mark:
    return line(x, y - 1.5, x, y + 1.5, Stroke(GREY, 0.4, (0.9, 0.6)))
