"""The pictures in the middle of a sheet, side by side: ages, minutes to services, and the series above the map."""

from __future__ import annotations

from collections.abc import Callable

from ...demography.pyramids import Pyramid
from ..charts.lines import spark
from ..charts.marks import KEY_SIZE, SIZE, beside, line, words
from ..charts.pyramid import PyramidWords, population_pyramid
from ..drawing import INK, Drawing, Mark, Rectangle, Stroke
from ..lettering import Measure, shortened
from ..typesetting.styles import TEXT_WIDTH
from .figures import ServiceMinutes, SheetRegion, UnitSheet
from .parts import part_heading

_GAP = 4.0
_SHARES = {"ages": 67.0, "minutes": 43.0, "place": 56.0}  # mm where all three are there
_TALLEST, _SERIES = 84.0, 17.0
_FEWEST_ROW, _ROW, _REST = 5.7, 7.3, 3.0
_NEAR, _FAR = "#cf7ba1", "#54145a"
_FAR_MINUTES = 30.0


def middle_parts(sheet: UnitSheet, region: SheetRegion, measure: Measure, height: float) -> Drawing:
    """Draw what is known of ages, minutes, the series and the surroundings, side by side in a height in mm."""
    has_series = any(value == value for value in sheet.people)
    found: dict[str, Callable[[float], Drawing]] = {}
    tall = min(height, _TALLEST)
    if (pyramid := sheet.pyramid) is not None and pyramid.people > 0:
        found["ages"] = lambda width: _ages(pyramid, region, measure, width, tall)
    if sheet.minutes:
        found["minutes"] = lambda width: _minutes(sheet, region, measure, width, tall)
    if has_series or sheet.map is not None:
        found["place"] = lambda width: _place(sheet, region, measure, width, height)
    free = TEXT_WIDTH - _GAP * (len(found) - 1)
    whole = sum(_SHARES[name] for name in found)
    marks: list[Mark] = []
    x = 0.0
    for name, draw in found.items():
        # A map has its own width; what is beside it takes the rest.
        width = min(free * _SHARES[name] / whole, 2 * _SHARES[name])
        marks.append(draw(width).at(x, 0.0))
        x += width + _GAP
    return Drawing(TEXT_WIDTH, height, marks)


def _ages(pyramid: Pyramid, region: SheetRegion, measure: Measure, width: float, height: float) -> Drawing:
    texts = region.words
    marks = part_heading(texts.ages, texts.ages_unit, measure, width, region.numbers_of("ages"))
    drawn = population_pyramid(pyramid, PyramidWords(texts.men, texts.women), region.as_text, measure,
                               (width, height - 10.0), True, region.pyramid)  # fmt: skip
    return Drawing(width, height, [*marks, drawn.at(0.0, 10.0)])


def _minutes(sheet: UnitSheet, region: SheetRegion, measure: Measure, width: float, height: float) -> Drawing:
    """Draw a bar for each service, with a tick for the region."""
    texts, top = region.words, 11.0
    marks = part_heading(texts.minutes, texts.minutes_unit, measure, width, region.numbers_of("minutes"))
    room = int((height - top - _REST) / _FEWEST_ROW)
    shown, rest = sheet.minutes[:room], len(sheet.minutes[room:])
    row = min((height - top - (_REST if rest else 0.0)) / max(len(shown), 1), _ROW)
    scale = (width - 9.0) / max(region.longest, 1.0)
    for number, service in enumerate(shown):
        y = top + row * number
        marks.append(words(0.0, y + 1.6, shortened(service.label, width, measure, KEY_SIZE), colour=INK, size=KEY_SIZE))
        length = min(service.minutes * scale, width - 9.0) if service.minutes == service.minutes else 0.0
        colour = _FAR if service.minutes > _FAR_MINUTES else _NEAR
        if length > 0:
            marks.append(Rectangle(0.0, y + 2.7, length, 1.9, colour))
        marks += _figure(service, length, min(service.region * scale, width - 9.0), y, measure)
    if rest:
        more = shortened(texts.more.format(count=region.as_text(rest)), width, measure, KEY_SIZE)
        marks.append(words(0.0, height - 0.5, more, size=KEY_SIZE))
    return Drawing(width, height, marks)


def _figure(service: ServiceMinutes, length: float, tick: float, y: float, measure: Measure) -> list[Mark]:
    """Return the tick of the region (NaN: none) and the figure beside the bar, clear of each other."""
    x, wide = length + 1.4, measure.width(service.text, SIZE, "semibold")
    marks: list[Mark] = []
    if tick == tick:
        marks.append(line(tick, y + 2.3, tick, y + 5.0, Stroke(INK, 0.4)))
        if x - 1.0 < tick < x + wide + 1.0:
            x = tick + 1.2
    return [*marks, beside(x, y + 3.65, service.text, colour=INK, size=SIZE, weight="semibold")]


def _place(sheet: UnitSheet, region: SheetRegion, measure: Measure, width: float, height: float) -> Drawing:
    marks: list[Mark] = []
    top = 0.0
    if any(value == value for value in sheet.people):
        marks += part_heading(region.words.series, "", measure, width, region.numbers_of("series"))
        marks.append(spark(region.years, sheet.people, region.as_text, measure, (width, _SERIES)).at(0.0, 5.0))
        top = _SERIES + 7.5
    if sheet.map is not None and top + sheet.map.height <= height + 2.0:
        marks.append(sheet.map.at(0.0, top))
    return Drawing(width, height, marks)
