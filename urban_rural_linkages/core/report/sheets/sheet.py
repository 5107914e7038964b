"""The page of a municipality: a band with its name, key figures, its standing, and what is known of it below.

The page is filled from top and bottom: the lower parts have the height that they need, and the pictures in the middle
share the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..charts.dots import DotWords, dot_key, dot_plot
from ..charts.marks import KEY_SIZE, SIZE, numbers_beside, words
from ..drawing import ACCENT, AMBER, INK, LINE, PETROL, SOFT, WHITE, Drawing, Mark, Rectangle, Stroke
from ..lettering import Measure, line_height, shortened, wrapped
from ..typesetting.styles import HEIGHT, LEFT, TEXT_WIDTH, WIDTH
from .figures import SheetRegion, UnitSheet
from .lower import lower_parts
from .middle import middle_parts
from .parts import part_heading

_BAND, _RULE = 40.0, 1.2
_FIGURES, _SENTENCE, _FOOT, _SOURCE = 53.5, 69.0, 284.0, 274.5
_NAME_SIZES = (24.0, 20.0, 17.0, 14.5)
_NAME_WIDTH = 136.0
_HEADING = 9.0
_ROOM = 10.0  # mm behind a line for the numbers of its figures
_MOST_ROWS = 7
_MOST_LINES = 5
_FEW_LINES, _ROW, _LOW_ROW = 3, 8.1, 6.6  # lines of the sentence; mm of a row, and of one below a longer sentence


def municipality_sheet(sheet: UnitSheet, region: SheetRegion, measure: Measure) -> Drawing:
    """Draw the sheet of a unit.

    Parameters
    ----------
    sheet : UnitSheet
        Its figures.
    region : SheetRegion
        What all sheets share.
    measure : Measure
        Of texts.

    Returns
    -------
    Drawing
        A page of 210 by 297 mm; a part of which nothing is known is not on it.
    """
    marks = _band(sheet, region, measure)
    marks += _key_figures(sheet, measure)
    top = _SENTENCE
    lines = _sentences(sheet.sentences, measure)
    for text in lines:
        marks.append(words(LEFT, top, text, colour=INK, size=_HEADING))
        top += 4.5
    if lines:
        behind = LEFT + measure.width(lines[-1], _HEADING) + 0.6
        marks += numbers_beside(behind, top - 4.9, region.numbers_of("sentence"))
    top += 4.0
    if sheet.dots:
        standing, height = _standing(sheet, region, measure, _LOW_ROW if len(lines) > _FEW_LINES else _ROW)
        marks.append(Drawing(TEXT_WIDTH, height, standing).at(LEFT, top))
        top += height + 5.0
    lower = lower_parts(sheet, region, measure)
    bottom = _SOURCE - 4.5 - lower.height
    marks.append(lower.at(LEFT, bottom))
    middle = middle_parts(sheet, region, measure, max(bottom - 4.0 - top, 40.0))
    marks.append(middle.at(LEFT, top))
    marks += _foot(sheet, region, measure)
    return Drawing(WIDTH, HEIGHT, marks, f"{sheet.name}. {' '.join(sheet.sentences)}".strip())


def _sentences(said: Sequence[str], measure: Measure) -> list[str]:
    """Return the lines of sentences, without the last of them where all would be too long: none is cut off but one."""
    for count in range(len(said), 1, -1):
        lines = wrapped(" ".join(said[:count]), TEXT_WIDTH - _ROOM, measure, _HEADING)
        if len(lines) <= _MOST_LINES:
            return lines
    return wrapped(said[0], TEXT_WIDTH - _ROOM, measure, _HEADING, most=_MOST_LINES) if said else []


def _band(sheet: UnitSheet, region: SheetRegion, measure: Measure) -> list[Mark]:
    kicker = f"{region.words.kicker} · {sheet.code}" if sheet.code and sheet.code != sheet.name else region.words.kicker
    marks: list[Mark] = [
        Rectangle(0.0, 0.0, WIDTH, _BAND, PETROL),
        Rectangle(0.0, _BAND, WIDTH, _RULE, AMBER),
        words(LEFT, 14.5, shortened(kicker, _NAME_WIDTH, measure, SIZE), colour="#d5e1e6", size=SIZE),
        *_name(sheet.name, measure),
        words(LEFT, 34.2, shortened(sheet.place, _NAME_WIDTH, measure, 8.0), colour="#f3cfae", size=8.0),
    ]
    if sheet.locator is not None:
        marks.append(sheet.locator.at(WIDTH - LEFT - sheet.locator.width, (_BAND - sheet.locator.height) / 2))
    return marks


def _name(name: str, measure: Measure) -> list[Mark]:
    """Write the name as large as it fits into one line, else into two."""
    for size in _NAME_SIZES:
        if measure.width(name, size, "light") <= _NAME_WIDTH:
            return [words(LEFT, 26.5, name, colour=WHITE, size=size, weight="light")]
    size = _NAME_SIZES[-1]
    lines = wrapped(name, _NAME_WIDTH, measure, size, "light", most=2)
    step = line_height(size) * 0.95
    return [words(LEFT, 28.2 - step * (len(lines) - 1 - row), text, colour=WHITE, size=size, weight="light")
            for row, text in enumerate(lines)]  # fmt: skip


def _key_figures(sheet: UnitSheet, measure: Measure) -> list[Mark]:
    marks: list[Mark] = []
    step = TEXT_WIDTH / 5
    for number, figure in enumerate(sheet.figures[:5]):
        x = LEFT + step * number
        value = shortened(figure.value, step - 2.0, measure, 17.0, "semibold")
        colour = ACCENT if figure.marked else PETROL
        marks.append(words(x, _FIGURES, value, colour=colour, size=17.0, weight="semibold"))
        label = shortened(figure.label, step - 2.0, measure, KEY_SIZE)
        marks.append(words(x, _FIGURES + 5.0, label, size=KEY_SIZE))
        marks += numbers_beside(x + measure.width(label, KEY_SIZE) + 0.5, _FIGURES + 5.0, [figure.number])
    rule = Rectangle(LEFT, _FIGURES + 9.6, TEXT_WIDTH, 0.2, LINE)
    return [*marks, rule] if sheet.figures else marks


def _standing(
    sheet: UnitSheet, region: SheetRegion, measure: Measure, row: float
) -> tuple[Sequence[Mark], float]:  # fmt: skip
    texts = region.words
    rows = sheet.dots[:_MOST_ROWS]
    has = {name: any(getattr(row, name) == getattr(row, name) for row in rows) for name in ("group", "reference")}
    symbols = DotWords(sheet.name, texts.group if has["group"] else "", texts.region,
                       texts.reference if has["reference"] else "")  # fmt: skip
    title = shortened(texts.ticks, 0.5 * TEXT_WIDTH, measure, KEY_SIZE)
    plot = dot_plot(rows, measure, TEXT_WIDTH, row)
    marks = [
        *part_heading(texts.compared, title, measure, TEXT_WIDTH),
        *dot_key(symbols, TEXT_WIDTH, 6.6, measure, measure.width(title, KEY_SIZE)),
        plot.at(0.0, 10.2),
    ]
    return marks, 10.2 + plot.height


def _foot(sheet: UnitSheet, region: SheetRegion, measure: Measure) -> list[Mark]:
    number = words(WIDTH - LEFT, _FOOT, sheet.number, "end", PETROL, 7.5, "semibold")
    room = TEXT_WIDTH - measure.width(sheet.number, 7.5, "semibold") - 6.0
    return [
        Rectangle(LEFT, _SOURCE - 2.6, TEXT_WIDTH, 0.12, LINE, Stroke(LINE, 0.05)),
        *(words(LEFT, _SOURCE + 0.6 + 2.6 * row, text, size=6.2)
          for row, text in enumerate(wrapped(region.words.source, TEXT_WIDTH, measure, 6.2, most=2))),
        words(LEFT, _FOOT, shortened(region.words.foot, room, measure, SIZE), colour=SOFT, size=SIZE),
        number,
    ]  # fmt: skip
