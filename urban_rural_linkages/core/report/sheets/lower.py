"""The lower parts of a sheet: services in the unit, the criteria that it meets, and where its residents work."""

from __future__ import annotations

from collections.abc import Sequence

from ..charts.bars import shared_bar
from ..charts.marks import KEY_SIZE, points, words
from ..drawing import ACCENT, INK, PETROL, SOFT, WHITE, Circle, Drawing, Mark, Path, Rectangle, Stroke, Text
from ..lettering import Measure, line_height, middle, shortened, wrapped
from ..typesetting.styles import TEXT_WIDTH
from .figures import ClauseState, Criterion, SheetRegion, UnitSheet
from .parts import part_heading

_GAP, _CRITERIA = 8.0, 56.0
_PILL, _PILL_STEP, _PILL_GAP = 5.4, 7.2, 2.4
_MOST_PILL_ROWS = 3
_WORK = 14.0


def lower_parts(sheet: UnitSheet, region: SheetRegion, measure: Measure) -> Drawing:
    """Draw the lower parts, as high as they have to be."""
    both = bool(sheet.services and sheet.criteria)
    services = _services(sheet, region, measure, TEXT_WIDTH - _CRITERIA - _GAP if both else TEXT_WIDTH)
    criteria = _criteria(sheet, region, measure, _CRITERIA if both else TEXT_WIDTH)
    height = max(services.height, criteria.height)
    marks: list[Mark] = [services.at(0.0, 0.0), criteria.at(TEXT_WIDTH - criteria.width if both else 0.0, 0.0)]
    if sheet.work:
        top = height + 4.5 if height else 0.0
        bar = shared_bar(sheet.work, measure, TEXT_WIDTH, 6.2)
        heading = part_heading(region.words.work, "", measure, TEXT_WIDTH, region.numbers_of("work"))
        marks.append(Drawing(TEXT_WIDTH, _WORK, heading).at(0.0, top))
        marks.append(bar.at(0.0, top + 5.6))
        height = top + 5.6 + bar.height
        names = " · ".join(part.text for part in sheet.work if part.text not in _written(bar))
        if names:
            height += 4.0
            marks.append(words(0.0, height - 0.8, shortened(names, TEXT_WIDTH, measure, KEY_SIZE), size=KEY_SIZE))
    return Drawing(TEXT_WIDTH, height, marks)


def _written(bar: Drawing) -> set[str]:
    """Return the texts that found room in the bar."""
    return {mark.text for mark in bar.marks if isinstance(mark, Text)}


def _services(sheet: UnitSheet, region: SheetRegion, measure: Measure, width: float) -> Drawing:
    """Draw a pill for each type of service: full where there is one, with how many; hollow where there is none.

    Those that find no room in three rows are counted below them.
    """
    if not sheet.services:
        return Drawing(width, 0.0, [])
    marks = part_heading(region.words.services, "", measure, width, region.numbers_of("services"))
    x, y, row = 0.0, 5.8, 1
    for number, (label, count) in enumerate(sheet.services):
        text = f"{label} ({region.as_text(count)})" if count else label
        text = shortened(text, width - 6.0, measure, KEY_SIZE)
        wide = measure.width(text, KEY_SIZE) + 5.6
        if x and x + wide > width:
            x, y, row = 0.0, y + _PILL_STEP, row + 1
            if row > _MOST_PILL_ROWS:
                rest = region.words.more.format(count=region.as_text(len(sheet.services) - number))
                marks.append(words(0.0, y + 1.2, shortened(rest, width, measure, KEY_SIZE), size=KEY_SIZE))
                return Drawing(width, y + 2.0, marks)
        look = (PETROL, Stroke(PETROL, 0.25)) if count else (WHITE, Stroke("#a9b4ba", 0.25))
        marks.append(Rectangle(x, y, wide, _PILL, *look, radius=_PILL / 2))
        colour = WHITE if count else SOFT
        marks.append(words(x + wide / 2, y + _PILL / 2 + middle(KEY_SIZE), text, "middle", colour, KEY_SIZE))
        x += wide + _PILL_GAP
    return Drawing(width, y + _PILL, marks)


def _criteria(sheet: UnitSheet, region: SheetRegion, measure: Measure, width: float) -> Drawing:
    if not sheet.criteria:
        return Drawing(width, 0.0, [])
    marks, y = part_heading(region.words.criteria, "", measure, width, region.numbers_of("criteria")), 3.0
    for criterion in sheet.criteria:
        added, y = _criterion(criterion, y, measure, width)
        marks += added
    return Drawing(width, y + 1.0, marks)


def _criterion(criterion: Criterion, y: float, measure: Measure, width: float) -> tuple[list[Mark], float]:
    """Return the verdict and its clauses below each other, and where they end."""
    step = line_height(KEY_SIZE)
    colour = ACCENT if criterion.met else INK
    marks: list[Mark] = []
    y += 1.2
    for text in wrapped(criterion.verdict, width, measure, KEY_SIZE, "semibold", most=3):
        y += step
        marks.append(words(0.0, y, text, colour=colour, size=KEY_SIZE, weight="semibold"))
    y += 0.6
    for clause in criterion.clauses:
        lines = _clause_lines(clause, measure, width - 4.2)
        marks += _sign(clause.met, 1.2, y + step - middle(KEY_SIZE))
        for text in lines:
            y += step
            marks.append(words(4.2, y, text, colour=SOFT if clause.met is None else INK, size=KEY_SIZE))
        y += 0.5
    return marks, y


def _clause_lines(clause: ClauseState, measure: Measure, width: float) -> Sequence[str]:
    text = f"{clause.words}: {clause.figure}" if clause.figure else clause.words
    return wrapped(text, width, measure, KEY_SIZE, most=2)


def _sign(met: bool | None, x: float, y: float) -> list[Mark]:
    """Return the sign of a clause: a tick, a cross, or a hollow dot where it is unknown."""
    if met is None:
        return [Circle(x, y, 0.9, WHITE, Stroke(SOFT, 0.3))]
    if met:
        tick = points((x - 0.9, y), (x - 0.2, y + 0.8), (x + 1.1, y - 0.9))
        return [Path([tick], stroke=Stroke(ACCENT, 0.45))]
    cross = [points((x - 0.8, y - 0.8), (x + 0.8, y + 0.8)), points((x - 0.8, y + 0.8), (x + 0.8, y - 0.8))]
    return [Path(cross, stroke=Stroke("#8a959c", 0.35))]
