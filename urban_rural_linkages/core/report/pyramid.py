"""A population pyramid as SVG, written by hand: no drawing library, the same picture everywhere.

Men to the left, women to the right, age upwards.  A bar is as high as its group is wide in years and as long as it has
people *per year of age*, so its area is its people: single years, five-year groups and the broad groups of a small
office can stand in one figure, and a wide group does not look like a bulge.  The open group is drawn up to age 100.

The two colours differ in lightness as well as in hue, so they hold for colour-blind eyes and on a grey print, and
they are not the pink and blue that readers ask to be spared.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from ..arrays import Booleans
from ..demography.age import AgeTable
from ..demography.age_fields import MEN, WOMEN

# The open group ends here in the drawing; nobody knows where it ends.
DRAWN_TOP = 100

COLOURS = {MEN: "#1f6f6b", WOMEN: "#e3a63b"}
INK, FAINT, GRID = "#2b2b2b", "#6b6b6b", "#e4e4e4"
FONT = "Open Sans, sans-serif"

# Layout in SVG units: the gutter in the middle holds the ages.
_WIDTH, _HEIGHT = 520, 420
_LEFT, _RIGHT, _TOP, _BOTTOM, _GUTTER = 24, 24, 66, 54, 40
_SIDE = (_WIDTH - _LEFT - _RIGHT - _GUTTER) / 2
_MIDDLE = _LEFT + _SIDE + _GUTTER / 2


@dataclass(frozen=True)
class Bar:
    """People of one sex between two ages.

    Attributes
    ----------
    first : int
        Youngest age.
    last : int or None
        Oldest age, included; None where the group is open.
    people : float
        Persons; NaN where unknown, and then nothing is drawn.
    """

    first: int
    last: int | None
    people: float

    @property
    def top(self) -> int:
        """The age at which the bar ends in the drawing."""
        return self.last + 1 if self.last is not None else max(DRAWN_TOP, self.first + 1)

    @property
    def per_year(self) -> float:
        """People per year of age: how long the bar is."""
        return self.people / (self.top - self.first)

    @property
    def ages(self) -> str:
        """The ages as they are written."""
        return f"{self.first}+" if self.last is None else f"{self.first}-{self.last}"


@dataclass(frozen=True)
class PyramidLabels:
    """The words of the figure, in the reader's language."""

    title: str
    men: str
    women: str
    axis: str


def pyramid_bars(table: AgeTable, sex: str, members: Booleans | None = None) -> list[Bar]:
    """Add up the age groups of one sex over units; a unit with an unknown group adds nothing to that group.

    Parameters
    ----------
    table : AgeTable
        Inhabitants by age and sex.
    sex : {"women", "men"}
        Whose bars.
    members : ndarray of bool, shape (units,), optional
        Which units; all when left out.
    """
    chosen = np.ones(table.units, dtype=bool) if members is None else members
    groups = sorted((group for group in table.groups if group.sex == sex), key=lambda group: group.first)
    return [Bar(group.first, group.last, float(np.nansum(table.groups[group][chosen]))) for group in groups]


def population_pyramid(men: Sequence[Bar], women: Sequence[Bar], labels: PyramidLabels) -> str:
    """Draw a population pyramid.

    Parameters
    ----------
    men, women : sequence of Bar
        Age groups of each sex; they need not be the same.
    labels : PyramidLabels
        The words of the figure; they are escaped.

    Returns
    -------
    str
        An SVG document (UTF-8 when written).

    Examples
    --------
    >>> labels = PyramidLabels("Alía", "Men", "Women", "People per year of age")
    >>> population_pyramid([Bar(0, 14, 30)], [Bar(0, 14, 45)], labels).count("<rect")
    5
    """
    bars = [*men, *women]
    top = max([bar.top for bar in bars], default=DRAWN_TOP)
    longest = max((bar.per_year for bar in bars if not math.isnan(bar.people)), default=0.0)
    ticks = _ticks(longest)
    scale = _SIDE / ticks[-1]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" font-family="{FONT}" fill="{INK}">',
        f"<title>{escape(labels.title)}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        *_headings(labels),
        *_grid(ticks, scale),
        *_bars(men, MEN, scale, top),
        *_bars(women, WOMEN, scale, top),
        *_ages(top),
        _text(_MIDDLE, _HEIGHT - 12, labels.axis, size=11, anchor="middle", fill=FAINT),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _ticks(longest: float) -> list[float]:
    """Return three to five round values from 0 to the longest bar or just beyond.

    Examples
    --------
    >>> _ticks(37.0)
    [0.0, 10.0, 20.0, 30.0, 40.0]
    """
    if longest <= 0:
        return [0.0, 1.0]
    magnitude = 10.0 ** math.floor(math.log10(longest / 4))
    step = next(size * magnitude for size in (1, 2, 2.5, 5, 10) if size * magnitude * 4 >= longest)
    return [step * count for count in range(math.ceil(longest / step - 1e-9) + 1)]


def _y(age: float, top: int) -> float:
    return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * age / top


def _headings(labels: PyramidLabels) -> list[str]:
    left, right = _MIDDLE - _GUTTER / 2, _MIDDLE + _GUTTER / 2
    return [
        _text(_LEFT, 28, labels.title, size=16, weight="bold"),
        # Letters of the lighter colour would be too faint on white: the words are ink, their marks have the colours.
        f'<rect x="{left - 9:g}" y="{_TOP - 21}" width="9" height="9" fill="{COLOURS[MEN]}"/>',
        _text(left - 14, _TOP - 12, labels.men, size=12, anchor="end", weight="bold"),
        f'<rect x="{right:g}" y="{_TOP - 21}" width="9" height="9" fill="{COLOURS[WOMEN]}"/>',
        _text(right + 14, _TOP - 12, labels.women, size=12, weight="bold"),
    ]


def _grid(ticks: Sequence[float], scale: float) -> list[str]:
    parts = []
    for tick in ticks:
        for side in (-1, 1):
            x = _MIDDLE + side * (_GUTTER / 2 + tick * scale)
            parts.append(
                f'<line x1="{x:.2f}" y1="{_TOP}" x2="{x:.2f}" y2="{_HEIGHT - _BOTTOM}" '
                f'stroke="{GRID}" stroke-width="1"/>'
            )
            parts.append(_text(x, _HEIGHT - _BOTTOM + 16, _number(tick), size=10, anchor="middle", fill=FAINT))
    return parts


def _bars(bars: Sequence[Bar], sex: str, scale: float, top: int) -> list[str]:
    parts = []
    for bar in bars:
        if math.isnan(bar.people):
            continue
        length = bar.per_year * scale
        x = _MIDDLE - _GUTTER / 2 - length if sex == MEN else _MIDDLE + _GUTTER / 2
        upper, lower = _y(bar.top, top), _y(bar.first, top)
        # A hair of white between the bars, too thin to matter where they are single years.
        gap = min(0.8, (lower - upper) * 0.12)
        parts.append(
            f'<rect x="{x:.2f}" y="{upper + gap / 2:.2f}" width="{length:.2f}" height="{lower - upper - gap:.2f}" '
            f'fill="{COLOURS[sex]}"><title>{bar.ages}: {_number(bar.people)}</title></rect>'
        )
    return parts


def _ages(top: int) -> list[str]:
    """Label every tenth age in the gutter; the letters stand on the line of their age."""
    return [
        _text(_MIDDLE, _y(age, top) + 3.5, str(age), size=10, anchor="middle", fill=FAINT)
        for age in range(0, top + 1, 10)
    ]


def _number(value: float) -> str:
    """Write a number with a narrow space between thousands, as both languages read it."""
    digits = 0 if float(value).is_integer() else 1 if value >= 1 else 3
    return f"{value:,.{digits}f}".replace(",", "\u202f")


def _text(
    x: float, y: float, text: str, *, size: int, anchor: str = "start", weight: str = "normal", fill: str = INK
) -> str:
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-size="{size}" text-anchor="{anchor}" font-weight="{weight}" '
        f'fill="{fill}">{escape(text)}</text>'
    )
