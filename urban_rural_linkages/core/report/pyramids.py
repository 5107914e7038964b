"""Population pyramids of many groups on one page, comparable by their percentages.

Small multiples: every group has the same axes.  A bar is as long as the people of a year of age are in per cent of
their own group, so the shape alone speaks, and the outline of all units together lies over every group: where the bars
stand out from it, the group has more of these ages than the region.

One group of a few people can have a bar ten times as long as any other; the scale ends at three times the region's
longest bar, and a bar that goes on is cut with a white stroke.

References
----------
Tufte, E. (1983), The visual display of quantitative information: small multiples.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans
from ..demography.age import AgeTable
from ..demography.age_fields import MEN, WOMEN
from ..demography.quantities import Ids, unit_names
from ..notes import Note
from .charts import INK, LINE, SOFT, _svg, lettering, round_steps
from .pyramid import COLOURS, Bar, pyramid_bars

# More panels than a page can show and a reader compare; the largest groups are drawn.
MOST_GROUPS = 48
# The scale ends at this many times the longest bar of all units.
CUT = 3.0

_MARGIN, _HEAD, _FOOT = 24, 76, 34
_PANEL_WIDTH, _PANEL_HEIGHT, _COLUMNS = 196, 206, 4
_TITLE_HEIGHT, _TICK_HEIGHT, _GUTTER = 36, 24, 24
_SIDE = (_PANEL_WIDTH - 20 - _GUTTER) / 2
_LETTERS_OF_NAME = 24


@dataclass(frozen=True)
class Pyramid:
    """The ages and sexes of a group.

    Attributes
    ----------
    group : str or None
        Its name; empty for units without one, None for all units together.
    men, women : tuple of Bar
        Their age groups.
    """

    group: str | None
    men: tuple[Bar, ...]
    women: tuple[Bar, ...]

    @property
    def people(self) -> float:
        """People of the group, men and women."""
        return math.fsum(bar.people for bar in (*self.men, *self.women))

    def share(self, bar: Bar) -> float:
        """Return how many per cent of the group one year of age of a bar is; 0 where nobody lives."""
        return 100 * bar.per_year / self.people if self.people else 0.0

    @property
    def longest(self) -> float:
        """The share of the longest bar."""
        return max((self.share(bar) for bar in (*self.men, *self.women)), default=0.0)


@dataclass(frozen=True)
class PageTexts:
    """The words of the page, in the reader's language.

    Attributes
    ----------
    title : str
        Above the page.
    men, women : str
        The two sides.
    all_units : str
        Names the first pyramid and the outline that is drawn over the others.
    no_group : str
        Names the units without a group.
    axis : str
        What the numbers below the pyramids are.
    """

    title: str
    men: str
    women: str
    all_units: str
    no_group: str
    axis: str


def pyramids_by_group(
    table: AgeTable, groups: Sequence[str] | None = None, ids: Ids = None, most: int = MOST_GROUPS
) -> tuple[list[Pyramid], tuple[Note, ...]]:
    """Add up the ages of all units, and those of each group.

    A unit with an unknown age group is left out of every sum: with some of its ages only it would bend the shape.

    Parameters
    ----------
    table : AgeTable
        Inhabitants by age and sex; of both sexes.
    groups : sequence of str, optional
        The group of each unit, empty for none; without it, all units alone.
    ids : sequence of str, optional
        Ids of the units, for messages.
    most : int
        How many groups at most: the largest, and on a tie those that come first by name.

    Returns
    -------
    pyramids : list of Pyramid
        All units, then the groups by name; units without a group last.
    notes : tuple of Note
        What was left out.
    """
    known = _known(table)
    notes = []
    if not known.all():
        missing = np.flatnonzero(~known)
        notes.append(Note("{count} units with unknown ages are left out of the pyramids: {units}.",
                          count=int(missing.size), units=unit_names(ids, missing)))  # fmt: skip
    whole = _pyramid(None, table, known)
    if groups is None:
        return [whole], tuple(notes)
    names = np.array(groups, dtype=object)
    parts = [_pyramid(name, table, known & (names == name)) for name in sorted(set(groups))]
    kept = sorted(parts, key=lambda part: (-part.people, str(part.group)))[:most]
    if len(parts) > most:
        notes.append(Note("The pyramids are those of the {most} largest of {count} groups.",
                          most=most, count=len(parts)))  # fmt: skip
    return [whole, *sorted(kept, key=lambda part: (part.group == "", str(part.group)))], tuple(notes)


def pyramid_page(pyramids: Sequence[Pyramid], texts: PageTexts, as_text: Callable[[float], str] = "{:g}".format) -> str:
    """Draw pyramids as small multiples on one page.

    Parameters
    ----------
    pyramids : sequence of Pyramid
        All units first, then the groups, as `pyramids_by_group` returns them.
    texts : PageTexts
        Words; they are escaped.
    as_text : callable
        Writes the numbers in the reader's language.

    Returns
    -------
    str
        An SVG picture as tall as its pyramids need.
    """
    columns = min(_COLUMNS, len(pyramids))
    width = max(2 * _MARGIN + columns * _PANEL_WIDTH, 520)
    height = _HEAD + math.ceil(len(pyramids) / columns) * _PANEL_HEIGHT + _FOOT
    region = pyramids[0]
    full = min(max(pyramid.longest for pyramid in pyramids), CUT * region.longest) or 1.0
    oldest = max(bar.top for pyramid in pyramids for bar in (*pyramid.men, *pyramid.women))
    marks = [f'<rect width="{width}" height="{height}" fill="#ffffff"/>', *_heading(texts, len(pyramids) > 1)]
    for place, pyramid in enumerate(pyramids):
        row, column = divmod(place, columns)
        panel = _Panel(_MARGIN + column * _PANEL_WIDTH, _HEAD + row * _PANEL_HEIGHT, full, oldest)
        outline = region if place else None
        marks += panel.draw(pyramid, outline, _name(pyramid, texts), as_text)
    marks.append(lettering(width / 2, height - 14, texts.axis, "middle", 11, SOFT))
    return _svg(width, height, "".join(marks))


@dataclass(frozen=True)
class _Panel:
    """The place of one pyramid on the page, and the scales that all share."""

    left: float
    top: float
    full: float
    oldest: int

    def draw(self, pyramid: Pyramid, outline: Pyramid | None, name: str, as_text: Callable[[float], str]) -> list[str]:
        """Return the marks of a pyramid, the outline of another one over it."""
        marks = [self._title(name, as_text(pyramid.people)), *self._scale(as_text)]
        for side, sex, bars in ((-1, MEN, pyramid.men), (1, WOMEN, pyramid.women)):
            marks += [self._bar(side, bar, pyramid.share(bar), COLOURS[sex]) for bar in bars]
        marks += [lettering(self._middle, self._y(age) + 3, str(age), "middle", 9, SOFT)
                  for age in range(0, self.oldest + 1, 20)]  # fmt: skip
        if outline is not None:
            marks += [self._outline(-1, outline, outline.men), self._outline(1, outline, outline.women)]
        return marks

    @property
    def _middle(self) -> float:
        return self.left + _PANEL_WIDTH / 2

    def _x(self, side: int, share: float) -> float:
        return self._middle + side * (_GUTTER / 2 + _SIDE * min(share, self.full) / self.full)

    def _y(self, age: float) -> float:
        low, high = self.top + _PANEL_HEIGHT - _TICK_HEIGHT, self.top + _TITLE_HEIGHT
        return low - (low - high) * age / self.oldest

    def _title(self, name: str, people: str) -> str:
        short = name if len(name) <= _LETTERS_OF_NAME else name[: _LETTERS_OF_NAME - 1].rstrip() + "…"
        left = self.left + 10
        return lettering(left, self.top + 14, short, bold=True) + lettering(left, self.top + 28, people, "start", 10.5,
                                                                            SOFT)  # fmt: skip

    def _scale(self, as_text: Callable[[float], str]) -> list[str]:
        """Draw a line a step and its number below, on both sides."""
        low, high, marks = self._y(0), self._y(self.oldest), []
        for step in (step for step in round_steps(0, self.full, 3) if step <= self.full * 1.001):
            for side in (-1, 1):
                x = self._x(side, step)
                marks.append(f'<line x1="{x:.1f}" y1="{low:.1f}" x2="{x:.1f}" y2="{high:.1f}" stroke="{LINE}"/>')
                marks.append(lettering(x, low + 12, as_text(step), "middle", 9, SOFT) if step else "")
        return marks

    def _bar(self, side: int, bar: Bar, share: float, colour: str) -> str:
        upper, lower = self._y(bar.top), self._y(bar.first)
        inner, outer = self._x(side, 0), self._x(side, share)
        gap = min(0.6, (lower - upper) * 0.12)
        mark = (
            f'<rect x="{min(inner, outer):.1f}" y="{upper + gap / 2:.2f}" width="{abs(outer - inner):.1f}" '
            f'height="{lower - upper - gap:.2f}" fill="{colour}"><title>{bar.ages}</title></rect>'
        )
        if share <= self.full * 1.001:
            return mark
        cut = outer - side * 7
        return mark + (f'<line x1="{cut - 2:.1f}" y1="{lower:.1f}" x2="{cut + 2:.1f}" y2="{upper:.1f}" '
                       f'stroke="#ffffff" stroke-width="2"/>')  # fmt: skip

    def _outline(self, side: int, pyramid: Pyramid, bars: Sequence[Bar]) -> str:
        """Draw the ends of another pyramid's bars as one stepped line."""
        steps = [f"{self._x(side, pyramid.share(bar)):.1f} {self._y(age):.1f}"
                 for bar in bars for age in (bar.first, bar.top)]  # fmt: skip
        return f'<path d="M{"L".join(steps)}" fill="none" stroke="{INK}" stroke-width="0.9"/>'


def _heading(texts: PageTexts, outlined: bool) -> list[str]:
    """Return the title and the legend: two colours and, where there are groups, the outline."""
    marks, left = [lettering(_MARGIN + 10, 30, texts.title, size=16, bold=True)], _MARGIN + 10.0
    for sex, word in ((MEN, texts.men), (WOMEN, texts.women)):
        marks.append(f'<rect x="{left:g}" y="45" width="12" height="12" fill="{COLOURS[sex]}"/>')
        marks.append(lettering(left + 18, 55, word))
        left += 44 + 7.5 * len(word)
    if outlined:
        marks.append(f'<path d="M{left:g} 57V51H{left + 9:g}V45H{left + 18:g}" fill="none" stroke="{INK}"/>')
        marks.append(lettering(left + 24, 55, texts.all_units))
    return marks


def _name(pyramid: Pyramid, texts: PageTexts) -> str:
    if pyramid.group is None:
        return texts.all_units
    return pyramid.group or texts.no_group


def _known(table: AgeTable) -> Booleans:
    """Return which units have every age group of women and men."""
    known = np.ones(table.units, dtype=bool)
    for group, people in table.groups.items():
        if group.sex in (MEN, WOMEN):
            known &= ~np.isnan(people)
    return known


def _pyramid(group: str | None, table: AgeTable, members: Booleans) -> Pyramid:
    men, women = pyramid_bars(table, MEN, members), pyramid_bars(table, WOMEN, members)
    return Pyramid(group, tuple(men), tuple(women))
