"""The legend of bands of minutes: people and their share beside each band, what no band holds, and bars of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..drawing import INK, PETROL, SOFT, Fill, Mark, Rectangle, Text
from ..lettering import Measure, wrapped
from .legend import EDGE

_TITLE_SIZE, _SIZE, _SMALL = 7.0, 6.5, 6.0
_SWATCH = (5.2, 2.9)
_STEP, _LINE, _GAP, _APART = 4.3, 2.7, 1.8, 2.4
_SHARE = 9.5  # mm: the column of shares
_BAR, _BAR_STEP = 3.3, 4.2


@dataclass(frozen=True)
class LegendBand:
    """A band: its words in the legend and beside its bar, its colour, its people, and how they are written."""

    label: str
    short: str
    fill: Fill
    people: float
    written: str
    share: str


@dataclass(frozen=True)
class BandWords:
    """Words of the legend: its title, the heads of its figures, the note below it, and the title of the bars."""

    title: str
    people: str
    share: str
    note: str
    bars: str


def band_legend(
    bands: Sequence[LegendBand], texts: BandWords, width: float, measure: Measure
) -> tuple[list[Mark], float]:  # fmt: skip
    """Draw the bands with their people; return the marks and the height in mm.

    Parameters
    ----------
    bands : sequence of LegendBand
        The nearest first, who is in none last.
    texts : BandWords
    width : float
        Of the column, in mm.
    measure : Measure
        How wide texts are.
    """
    marks: list[Mark] = [
        Text(0.0, 3.1, texts.title, _TITLE_SIZE, INK, "semibold"),
        Text(width - _SHARE, 3.1, texts.people, _SMALL, SOFT, anchor="end"),
        Text(width, 3.1, texts.share, _SMALL, SOFT, anchor="end"),
    ]
    y = 5.1
    for band in bands:
        marks += [
            Rectangle(0.0, y, *_SWATCH, band.fill, EDGE),
            Text(_SWATCH[0] + _GAP, y + 2.3, band.label, _SIZE),
            Text(width - _SHARE, y + 2.3, band.written, _SIZE, anchor="end"),
            Text(width, y + 2.3, band.share, _SIZE, SOFT, anchor="end"),
        ]
        y += _STEP
    for line in wrapped(texts.note, width, measure, _SMALL):
        y += _LINE
        marks.append(Text(0.0, y, line, _SMALL, SOFT))
    y += _APART + 3.1
    marks.append(Text(0.0, y, texts.bars, _TITLE_SIZE, PETROL, "semibold"))
    return [*marks, *_bars(bands, y + 1.6, width, measure)], y + 1.6 + _BAR_STEP * len(bands)


def _bars(bands: Sequence[LegendBand], top: float, width: float, measure: Measure) -> list[Mark]:
    """Return a bar for each band, as long as it has people."""
    most = max((band.people for band in bands), default=0.0)
    axis = max((measure.width(band.short, _SIZE) for band in bands), default=0.0) + _GAP
    marks: list[Mark] = []
    for number, band in enumerate(bands):
        y = top + _BAR_STEP * number
        marks.append(Text(axis - _GAP, y + 2.5, band.short, _SIZE, anchor="end"))
        if band.people > 0:
            long = max((width - axis) * band.people / most, 0.3)
            marks.append(Rectangle(axis, y, long, _BAR, band.fill, EDGE, title=f"{band.label}: {band.written}"))
    return marks
