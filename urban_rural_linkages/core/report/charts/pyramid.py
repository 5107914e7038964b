"""Population pyramids: men to the left, women to the right, age upwards.

A bar is as high as its group is wide in years and as long as it has people per year of age, or as those are in per cent
of all, so that its area is its people: five-year bands and the broad groups of a small office can stand in one figure,
and a wide group does not look like a bulge.  The open group is drawn up to age 100.  Other pyramids, such as the region
or an earlier year, are drawn as outlines over it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...demography.age_fields import MEN, WOMEN
from ...demography.pyramids import DRAWN_TOP, AgeBar, Pyramid
from ..drawing import INK, WHITE, Drawing, Mark, Path, Rectangle, Stroke
from ..lettering import Measure, shortened
from .marks import (
    GRID,
    KEY_SIZE,
    MEN_COLOUR,
    SIZE,
    WOMEN_COLOUR,
    Key,
    axis_texts,
    beside,
    key_marks,
    line,
    points,
    round_steps,
    words,
)

COLOURS = {MEN: MEN_COLOUR, WOMEN: WOMEN_COLOUR}
OUTLINE, DOTTED = Stroke(INK, 0.3), Stroke(INK, 0.22, (0.5, 0.5))
_HEAD, _FOOT, _AXIS, _GUTTER = 4.2, 3.6, 3.4, 8.0


@dataclass(frozen=True)
class PyramidWords:
    """The words of a pyramid, in the reader's language.

    Attributes
    ----------
    men, women : str
        The two sides.
    axis : str
        What the numbers below are; "" where the caption says it.
    bars, outline, dotted : str
        What the bars and the outlines are; told above where there is an outline.
    """

    men: str
    women: str
    axis: str = ""
    bars: str = ""
    outline: str = ""
    dotted: str = ""


@dataclass(frozen=True)
class Scale:
    """The scales of ages and lengths of pyramids in a box of mm.

    Attributes
    ----------
    left, top, width, height : float
        The box of the bars, the ages in its middle.
    full : float
        The length that reaches the edge of the box.
    oldest : int
        The age at its upper edge.
    in_shares : bool
        Whether lengths are per cent of all people, per five years of age; else people per year of age.
    gutter : float
        Between the sides, where the ages stand.
    """

    left: float
    top: float
    width: float
    height: float
    full: float
    oldest: int
    in_shares: bool = True
    gutter: float = _GUTTER

    @property
    def middle(self) -> float:
        """The middle of the box."""
        return self.left + self.width / 2

    def x(self, side: int, length: float) -> float:
        """Return where a length ends, to the left (-1) or to the right (1); what is too long is cut."""
        half = (self.width - self.gutter) / 2
        return self.middle + side * (self.gutter / 2 + half * min(length, self.full) / self.full)

    def y(self, age: float) -> float:
        """Return where an age lies."""
        return self.top + self.height - self.height * age / self.oldest

    def length(self, pyramid: Pyramid, bar: AgeBar) -> float:
        """Return how long a bar is."""
        return pyramid.share(bar) if self.in_shares else bar.per_year


def population_pyramid(
    pyramid: Pyramid,
    texts: PyramidWords,
    as_text: Callable[[float], str],
    measure: Measure,
    size: tuple[float, float] = (85.0, 72.0),
    in_shares: bool = True,
    outline: Pyramid | None = None,
    dotted: Pyramid | None = None,
) -> Drawing:
    """Draw a pyramid.

    Parameters
    ----------
    pyramid : Pyramid
        What the bars show; groups of fewer than five years are summed to bands of five.
    texts : PyramidWords
        Words.
    as_text : callable
        Writes the numbers of the axis in the reader's language.
    measure : Measure
        Of texts.
    size : (float, float)
        Width and height in mm.
    in_shares : bool
        Whether lengths are per cent of all people, per five years of age; else people per year of age.
    outline, dotted : Pyramid, optional
        Others on the same scale, such as the region and an earlier year.
    """
    pyramid = pyramid.in_bands()
    others = [(other.in_bands(), stroke) for other, stroke in ((dotted, DOTTED), (outline, OUTLINE)) if other]
    keys = _keys(texts, outline, dotted)
    marks, top = key_marks(keys, 0.0, 0.0, size[0], measure)
    foot = _FOOT + (_AXIS if texts.axis else 0.0)
    drawn = [pyramid, *(other for other, _ in others)]
    oldest = max((bar.top for each in drawn for bar in each.bars), default=DRAWN_TOP)
    box = Scale(0.0, top + _HEAD, size[0], size[1] - top - _HEAD - foot, 1.0, oldest, in_shares)
    steps = round_steps(0, max(longest(each, box) for each in drawn) or 1.0, 3, as_text)
    scale = Scale(box.left, box.top, box.width, box.height, steps[-1], oldest, in_shares)
    marks += side_names(scale, texts, measure)
    marks += pyramid_marks(pyramid, scale, steps, as_text, measure)
    for other, stroke in others:
        marks += outline_marks(other, scale, stroke)
    if texts.axis:
        axis = shortened(texts.axis, size[0], measure, KEY_SIZE)
        marks.append(words(scale.middle, size[1] - 0.8, axis, "middle", size=KEY_SIZE))
    return Drawing(*size, marks)


def longest(pyramid: Pyramid, scale: Scale) -> float:
    """Return the length of the longest bar, 0 where none is known."""
    lengths = (scale.length(pyramid, bar) for bar in pyramid.bars)
    return max((length for length in lengths if length == length), default=0.0)


def _keys(texts: PyramidWords, outline: Pyramid | None, dotted: Pyramid | None) -> list[Key]:
    others = [Key(INK, texts.outline, "line")] if outline is not None and texts.outline else []
    others += [Key(INK, texts.dotted, "dotted")] if dotted is not None and texts.dotted else []
    return [*([Key(MEN_COLOUR, texts.bars)] if texts.bars else []), *others] if others else []


def side_names(scale: Scale, texts: PyramidWords, measure: Measure) -> list[Mark]:
    """Write the names of the sides above them, each with its colour."""
    marks: list[Mark] = []
    for side, sex, name in ((-1, MEN, texts.men), (1, WOMEN, texts.women)):
        inner = scale.x(side, 0.0)
        square = inner - 1.8 if side < 0 else inner
        text = shortened(name, abs(scale.x(side, scale.full) - inner) - 2.6, measure, SIZE, "semibold")
        marks.append(Rectangle(square, scale.top - 3.1, 1.8, 1.8, COLOURS[sex]))
        marks.append(words(inner + side * 2.6, scale.top - 1.3, text, "end" if side < 0 else "start", INK,
                           weight="semibold"))  # fmt: skip
    return marks


def pyramid_marks(
    pyramid: Pyramid, scale: Scale, steps: Sequence[float], as_text: Callable[[float], str], measure: Measure
) -> list[Mark]:
    """Return the grid, the bars and the ages of a pyramid."""
    marks = grid_marks(scale, steps, as_text, measure)
    for side, sex, bars in pyramid.by_sex():
        for bar in bars:
            length = scale.length(pyramid, bar)
            if length == length:
                marks += _bar(side, bar, length, scale, COLOURS[sex], f"{bar.ages}: {as_text(round(bar.people))}")
    apart = 10 if scale.height >= 24 else 20
    marks += [beside(scale.middle, scale.y(age), str(age), "middle", size=KEY_SIZE)
              for age in range(0, scale.oldest - apart // 3, apart)]  # fmt: skip
    return marks


def grid_marks(scale: Scale, steps: Sequence[float], as_text: Callable[[float], str], measure: Measure) -> list[Mark]:
    """Draw a line a step on both sides, and its number below where it has room."""
    low, high, marks = scale.y(0), scale.y(scale.oldest), list[Mark]()
    room = abs(scale.x(1, steps[1]) - scale.x(1, 0.0)) if len(steps) > 1 else scale.width
    told = axis_texts(steps, as_text)
    widest = max(measure.width(text, KEY_SIZE) for text in told)
    every = 1 if 1.5 * widest + 1.0 <= room else max(len(steps) - 1, 1)  # the last one is moved in by half of itself
    for number, (step, text) in enumerate(zip(steps, told, strict=True)):
        for side in (-1, 1):
            x = scale.x(side, step)
            marks.append(line(x, low, x, high, GRID))
            if number % every == 0:
                half = measure.width(text, KEY_SIZE) / 2
                inside = min(max(x, scale.left + half), scale.left + scale.width - half)
                marks.append(words(inside, low + 3.0, text, "middle", size=KEY_SIZE))
    return marks


def _bar(side: int, bar: AgeBar, length: float, scale: Scale, colour: str, title: str) -> list[Mark]:
    upper, lower = scale.y(bar.top), scale.y(bar.first)
    inner, outer = scale.x(side, 0.0), scale.x(side, length)
    gap = min(0.2, (lower - upper) * 0.12)  # a hair of white between bars
    marks: list[Mark] = []
    if length > 0:
        wide, high = abs(outer - inner), lower - upper - gap
        marks.append(Rectangle(min(inner, outer), upper + gap / 2, wide, high, colour, title=title))
    if length > scale.full * 1.001:  # it goes on
        cut = outer - side * 1.5
        marks.append(line(cut - 0.4, lower, cut + 0.4, upper, Stroke(WHITE, 0.4)))
    return marks


def outline_marks(pyramid: Pyramid, scale: Scale, stroke: Stroke = OUTLINE) -> list[Mark]:
    """Draw the ends of a pyramid's bars as one stepped line on each side."""
    marks: list[Mark] = []
    for side, _, bars in pyramid.by_sex():
        lengths = [(bar, scale.length(pyramid, bar)) for bar in bars]
        known = [(bar, length) for bar, length in lengths if length == length]
        if known:
            ends = [(scale.x(side, length), scale.y(age)) for bar, length in known for age in (bar.first, bar.top)]
            foot = (scale.x(side, 0.0), scale.y(known[0][0].first))
            head = (scale.x(side, 0.0), scale.y(known[-1][0].top))
            marks.append(Path([points(foot, *ends, head)], stroke=stroke))
    return marks
