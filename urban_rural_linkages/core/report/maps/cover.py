"""The cover of a report: the region's land above, title, figures and imprint below, and where the region lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..charts.marks import numbers_beside
from ..drawing import AMBER, PETROL, WHITE, Drawing, Group, Mark, Picture, Rectangle, Stroke, Text, Weight
from ..lettering import Measure, shortened, wrapped

WIDTH, HEIGHT, LAND = 210.0, 297.0, 204.0
"""Of the page, and the height of the land, in mm."""
LOCATOR = 50.0
"""The side of the small map that shows where the region lies, in mm."""

_RULE, _LEFT, _RIGHT, _COLUMN = 1.6, 18.0, 192.0, 118.0
_LOCATOR_AT, _LOGO_AT, _LOGO = (142.0, 216.0), (142.0, 278.0), (50.0, 12.0)
_PALE, _SAND = "#a9c0c8", "#f3cfa0"
_TITLES: tuple[tuple[float, float, int], ...] = ((34, 13.0, 1), (25, 9.8, 2), (19, 7.6, 3))
_BOTTOM = 291.0


@dataclass(frozen=True)
class Cover:
    """Content of a cover.

    Attributes
    ----------
    title, subtitle, line : str
        What the report is of, what it is, and what it treats.
    figures : sequence of (str, str)
        At most four figures, each with what it counts.
    facts : sequence of (str, str)
        For whom, by whom, when, in which state; those with nothing to say are left out.
    land : sequence of Mark
        The map above, 210 x 204 mm.
    locator : sequence of Mark
        The small map, 50 x 50 mm.
    notes : sequence of str
        Below the small map.
    logo : (bytes, float), optional
        A picture and its width in its height.
    alternative : str
        The map in words.
    numbers : sequence of int
        Of the figures in the annex.
    """

    title: str
    subtitle: str
    line: str
    figures: Sequence[tuple[str, str]]
    facts: Sequence[tuple[str, str]]
    land: Sequence[Mark]
    locator: Sequence[Mark]
    notes: Sequence[str] = ()
    logo: tuple[bytes, float] | None = None
    alternative: str = ""
    numbers: Sequence[int] = ()


def cover_drawing(cover: Cover, measure: Measure) -> Drawing:
    """Draw a cover; a long title is set in smaller letters and on more lines, and nothing runs over."""
    marks: list[Mark] = [
        Group(cover.land, clip=(0.0, 0.0, WIDTH, LAND)),
        Rectangle(0.0, LAND + _RULE, WIDTH, HEIGHT - LAND - _RULE, PETROL),
        Rectangle(0.0, LAND, WIDTH, _RULE, AMBER),
        *_titles(cover, measure),
        *_figures(cover.figures, cover.numbers, measure),
        *_facts(cover.facts, measure),
        Group(cover.locator, *_LOCATOR_AT, clip=(0.0, 0.0, LOCATOR, LOCATOR)),
        *_notes(cover.notes, measure),
        *_logo(cover.logo),
    ]
    return Drawing(WIDTH, HEIGHT, marks, cover.alternative)


def _titles(cover: Cover, measure: Measure) -> list[Mark]:
    size, leading, lines = _fitting(cover.title, measure)
    y = 226.0 if len(lines) == 1 else 219.0 if len(lines) > len(_TITLES) - 1 else 220.5
    marks: list[Mark] = []
    for number, text in enumerate(lines):
        marks.append(Text(_LEFT, y + number * leading, text, size, WHITE, "light"))
    y += (len(lines) - 1) * leading + 9.5
    marks.append(_fitted(cover.subtitle, y, 15.0, _SAND, "semibold", measure))
    y += 7.6
    for text in wrapped(cover.line, _COLUMN, measure, 9.5, most=1 if len(lines) > 1 else 2) if cover.line else []:
        marks.append(Text(_LEFT, y, text, 9.5, "#dbe5e8"))
        y += 4.4
    return marks


def _fitting(title: str, measure: Measure) -> tuple[float, float, list[str]]:
    """Return the largest size at which a title fits, its leading and its lines; the longest is cut."""
    for size, leading, most in _TITLES:
        lines = wrapped(title, _COLUMN, measure, size, "light")
        if len(lines) <= most and not any(line.endswith("…") for line in lines if not title.endswith(line)):
            return size, leading, lines
    size, leading, most = _TITLES[-1]
    return size, leading, wrapped(title, _COLUMN, measure, size, "light", most=most)


def _fitted(text: str, y: float, size: float, colour: str, weight: Weight, measure: Measure) -> Text:
    """Return a line no wider than the column, smaller where it has to be, and cut where that is not enough."""
    width = measure.width(text, size, weight)
    size = max(size * min(1.0, _COLUMN / max(width, 1.0)), 9.0)
    return Text(_LEFT, y, shortened(text, _COLUMN, measure, size, weight), size, colour, weight)


def _figures(figures: Sequence[tuple[str, str]], numbers: Sequence[int], measure: Measure) -> list[Mark]:
    marks: list[Mark] = []
    shown = list(figures)[:4]
    step = _COLUMN / max(len(shown), 1)
    for number, (value, label) in enumerate(shown):
        x = _LEFT + number * step
        marks.append(Text(x, 258.2, shortened(value, step - 2.0, measure, 13.5, "semibold"), 13.5, WHITE, "semibold"))
        told = shortened(label, step - 2.0, measure, 6.8)
        marks.append(Text(x, 263.0, told, 6.8, _PALE))
        marks += numbers_beside(x + measure.width(told, 6.8) + 0.5, 263.0, numbers[number : number + 1], colour=_PALE)
    return [*marks, Rectangle(_LEFT, 269.4, _COLUMN - 4.0, 0.15, "#5d8190")]


def _facts(facts: Sequence[tuple[str, str]], measure: Measure) -> list[Mark]:
    shown = [(name, value) for name, value in facts if value][:4]
    left = max([measure.width(name, 6.8) for name, _ in shown] + [13.0]) + 3.0
    marks: list[Mark] = []
    for number, (name, value) in enumerate(shown):
        y = 274.8 + 4.3 * number
        marks += [Text(_LEFT, y, name, 6.8, _PALE),
                  Text(_LEFT + left, y, shortened(value, _COLUMN - left, measure, 7.2), 7.2, "#eef3f4")]  # fmt: skip
    return marks


def _notes(notes: Sequence[str], measure: Measure) -> list[Mark]:
    x, y = _LOCATOR_AT[0], _LOCATOR_AT[1] + LOCATOR + 3.8
    shades = ("#dbe5e8", *[_PALE] * len(notes))
    return [
        Text(x, y + 3.4 * number, shortened(text, LOCATOR, measure, 6.2), 6.2, shade)
        for number, (text, shade) in enumerate(zip(notes, shades, strict=False))
    ]


def _logo(logo: tuple[bytes, float] | None) -> list[Mark]:
    if logo is None:
        return []
    content, shape = logo
    (x, y), (width, height) = _LOGO_AT, _LOGO
    wide, high = min(width - 4.0, (height - 3.0) * shape), min(height - 3.0, (width - 4.0) / shape)
    return [
        Rectangle(x, y, width, height, WHITE, radius=1.2),
        Picture(x + (width - wide) / 2, y + (height - high) / 2, wide, high, content),
    ]


def region_spot(x: float, y: float, width: float, height: float) -> list[Mark]:
    """Return a square around a region that is too small to be seen, by its middle and its size in mm."""
    side = max(width, height, 2.6)
    return [Rectangle(x - side / 2, y - side / 2, side, side, AMBER, Stroke(WHITE, 0.5))]
