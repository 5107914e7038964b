"""A population pyramid now, and its outline when the projection ends.

Bars are what was counted, the stepped line is what the projection makes of it: where the line stands inside the bars
there will be fewer people of these ages, where it stands outside there will be more.  Length is people per year of age,
so that groups of any width, and the open one, which is drawn up to age 100, do not look larger than they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from ..demography.age_fields import MEN, WOMEN
from .charts import INK, LINE, SOFT, _svg, lettering, round_steps
from .pyramid import COLOURS, Bar

_WIDTH, _HEIGHT = 560, 460
_MARGIN, _TOP, _BOTTOM, _GUTTER = 28, 92, 60, 40
_SIDE = (_WIDTH - 2 * _MARGIN - _GUTTER) / 2
_MIDDLE = _WIDTH / 2
_AGES_BETWEEN_LABELS = 10


@dataclass(frozen=True)
class ProjectionTexts:
    """The words of the picture, in the reader's language.

    Attributes
    ----------
    title : str
        Above the picture.
    men, women : str
        The two sides.
    launch, end : str
        What the bars are and what the outline is: their years, and how many people.
    axis : str
        What the numbers below are.
    """

    title: str
    men: str
    women: str
    launch: str
    end: str
    axis: str


@dataclass(frozen=True)
class Sides:
    """The age groups of men and women at one date, youngest first."""

    men: tuple[Bar, ...]
    women: tuple[Bar, ...]

    def by_sex(self) -> Iterable[tuple[int, str, tuple[Bar, ...]]]:
        """Return the sides with the direction in which they are drawn: men to the left."""
        return (-1, MEN, self.men), (1, WOMEN, self.women)


def projection_pyramid(
    launch: Sides, end: Sides, texts: ProjectionTexts, as_text: Callable[[float], str] = "{:g}".format
) -> str:
    """Draw the population at launch as bars, and the one at the end as an outline over them.

    Parameters
    ----------
    launch, end : Sides
        People by age group; both dates on one scale.
    texts : ProjectionTexts
        Words; they are escaped.
    as_text : callable
        Writes the numbers in the reader's language.

    Returns
    -------
    str
        An SVG picture.
    """
    bars = [bar for date in (launch, end) for _, _, side in date.by_sex() for bar in side]
    oldest = max(bar.top for bar in bars)
    steps = round_steps(0, max(bar.per_year for bar in bars), 3) if any(bar.people > 0 for bar in bars) else [0.0, 1.0]
    picture = _Scales(steps[-1], oldest)
    marks = [
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        *_heading(texts),
        *picture.grid(steps, as_text),
    ]
    for side, sex, of_launch in launch.by_sex():
        marks += [picture.bar(side, bar, COLOURS[sex], as_text) for bar in of_launch]
    marks += [picture.outline(side, of_end) for side, _, of_end in end.by_sex()]
    marks += [lettering(_MIDDLE, picture.y(age) + 3.5, str(age), "middle", 10, SOFT)
              for age in range(0, oldest + 1, _AGES_BETWEEN_LABELS)]  # fmt: skip
    marks.append(lettering(_MIDDLE, _HEIGHT - 16, texts.axis, "middle", 11, SOFT))
    return _svg(_WIDTH, _HEIGHT, "".join(marks))


@dataclass(frozen=True)
class _Scales:
    """Scales of ages and people in the picture."""

    full: float
    oldest: int

    def x(self, side: int, per_year: float) -> float:
        return _MIDDLE + side * (_GUTTER / 2 + _SIDE * per_year / self.full)

    def y(self, age: float) -> float:
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * age / self.oldest

    def grid(self, steps: Sequence[float], as_text: Callable[[float], str]) -> list[str]:
        """Draw a line a step and its number below, on both sides."""
        low, high, marks = self.y(0), self.y(self.oldest), []
        for step in steps:
            for side in (-1, 1):
                x = self.x(side, step)
                marks.append(f'<line x1="{x:.1f}" y1="{low:.1f}" x2="{x:.1f}" y2="{high:.1f}" stroke="{LINE}"/>')
                marks.append(lettering(x, low + 15, as_text(step), "middle", 10, SOFT))
        return marks

    def bar(self, side: int, bar: Bar, colour: str, as_text: Callable[[float], str]) -> str:
        """Draw a group at launch."""
        upper, lower = self.y(bar.top), self.y(bar.first)
        inner, outer = self.x(side, 0), self.x(side, bar.per_year)
        gap = min(0.8, (lower - upper) * 0.12)  # a hair of white between bars
        return (
            f'<rect x="{min(inner, outer):.1f}" y="{upper + gap / 2:.2f}" width="{abs(outer - inner):.1f}" '
            f'height="{lower - upper - gap:.2f}" fill="{colour}">'
            f"<title>{bar.ages}: {escape(as_text(round(bar.people)))}</title></rect>"
        )

    def outline(self, side: int, bars: Sequence[Bar]) -> str:
        """Draw the ends of the groups at the end as one stepped line, closed to the gutter at top and bottom."""
        steps = [f"{self.x(side, bar.per_year):.1f} {self.y(age):.1f}" for bar in bars for age in (bar.first, bar.top)]
        foot = f"{self.x(side, 0):.1f} {self.y(bars[0].first):.1f}"
        head = f"{self.x(side, 0):.1f} {self.y(bars[-1].top):.1f}"
        return f'<path d="M{"L".join([foot, *steps, head])}" fill="none" stroke="{INK}" stroke-width="1.6"/>'


def _heading(texts: ProjectionTexts) -> list[str]:
    """Return the title, the legend of the two dates and the names of the sides."""
    left, line = _MARGIN, 44
    second = _MARGIN + 62 + 7 * len(texts.launch)
    inner = _GUTTER / 2
    return [
        lettering(left, 26, texts.title, size=16, bold=True),
        f'<rect x="{left}" y="{line}" width="9" height="12" fill="{COLOURS[MEN]}"/>',
        f'<rect x="{left + 9}" y="{line}" width="9" height="12" fill="{COLOURS[WOMEN]}"/>',
        lettering(left + 24, line + 10, texts.launch),
        f'<path d="M{second} {line + 12}v-6h9v-6h9" fill="none" stroke="{INK}" stroke-width="1.6"/>',
        lettering(second + 24, line + 10, texts.end),
        lettering(_MIDDLE - inner, _TOP - 10, texts.men, "end", bold=True),
        lettering(_MIDDLE + inner, _TOP - 10, texts.women, bold=True),
    ]
