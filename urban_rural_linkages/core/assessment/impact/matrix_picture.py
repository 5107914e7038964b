"""The matrix of a synthesis as a picture: questions down, municipalities across, each cell with letter and figure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...report.charts.marks import beside
from ...report.drawing import (
    INK,
    LINE,
    SOFT,
    WHITE,
    Circle,
    Drawing,
    Group,
    Hatch,
    Mark,
    Rectangle,
    Stroke,
    Text,
    Weight,
)
from ...report.lettering import Measure, shortened
from ..answer_colours import LOOKS, MARK, Look, Tone, letter_of
from ..cell_words import short_figure
from ..checklist import Item
from ..matrix import Cell, Matrix, Origin
from ..words import Voice
from .charts import WHOLE
from .land_pictures import triangle

_NAMES, _HEAD, _ROW, _GAP = 62.0, 24.0, 5.2, 0.7
_WIDEST, _FIGURES = 11.2, 8.4  # mm of a cell, and from which on it has room for its figure
_ANGLE = -55.0
_KEY_ROW = 6.0
_SMALLEST = 4.8  # points of a name; where there is less room, only those with most to do are named
_WIDTH_OF_A_POINT = 0.5  # mm of a column that a point of its leaning name needs
_LEAN = 8.0  # mm at the right for the last name, which leans over


def matrix_picture(
    matrix: Matrix, items: Sequence[Item], blocking: Collection[str], strong: Collection[str], voice: Voice,
    measure: Measure,
) -> Drawing:  # fmt: skip
    """Draw a matrix.

    Parameters
    ----------
    matrix : Matrix
        Its columns are the units of its contents.
    items : sequence of Item
        The rows.
    blocking : collection of str
        Ids of the rows that are blocking duties.
    strong : collection of str
        Codes of units whose names are heavier.
    voice : Voice
        The language.
    measure : Measure
        Of texts.
    """
    units = matrix.units
    wide = min(_WIDEST, (WHOLE - _NAMES - _LEAN) / max(len(units), 1))
    marks: list[Mark] = []
    size = min(6.5, wide / _WIDTH_OF_A_POINT)
    for place, unit in enumerate(units):
        weight: Weight = "semibold" if unit.code in strong else "regular"
        if size >= _SMALLEST or unit.code in strong:
            name = shortened(unit.name, 27.0, measure, max(size, _SMALLEST), weight)
            x = _NAMES + place * wide + wide / 2
            marks.append(Text(x, _HEAD - 1.2, name, max(size, _SMALLEST), INK, weight, angle=_ANGLE))
    for row, item in enumerate(items):
        middle = _HEAD + row * _ROW + _ROW / 2
        title = item.heading.in_language(voice.code)
        heavy: Weight = "semibold" if item.id in blocking else "regular"
        marks.append(beside(0.0, middle, shortened(title, _NAMES - 6.0, measure, 6.8, heavy), colour=INK, weight=heavy))
        marks += [Rectangle(_NAMES - 4.0, middle - 0.8, 1.6, 1.6, MARK)] if item.id in blocking else []
        for place, unit in enumerate(units):
            cell = matrix.cell(unit.code, item.id)
            x = _NAMES + place * wide
            marks += _cell(matrix, item, cell, (x, middle - _ROW / 2, wide - _GAP, _ROW - _GAP), voice, measure)
    bottom = _HEAD + len(items) * _ROW
    keys, height = _keys(bottom + 1.5, voice, measure)
    return Drawing(WHOLE, bottom + 1.5 + height, [*marks, *keys])


def _cell(
    matrix: Matrix, item: Item, cell: Cell, box: tuple[float, float, float, float], voice: Voice, measure: Measure
) -> list[Mark]:  # fmt: skip
    x, y, width, height = box
    if not cell.is_asked:
        return []
    look = LOOKS[cell.tone]
    middle = y + height / 2
    letter = letter_of(matrix.checklist.scale_of(item), cell.codes, voice.code)
    figure = short_figure(cell.indicator, cell.value, voice).replace(" %", "") if cell.indicator is not None else ""
    fits = width >= _FIGURES - _GAP and measure.width(figure, 6.0) <= width - 3.4
    if cell.is_situation:
        marks: list[Mark] = [Rectangle(x, y, width, height, WHITE, Stroke(LINE, 0.2), radius=0.5)]
        shown = figure if measure.width(figure, 6.0) <= width - 0.6 else ""
        return [*marks, Text(x + width - 0.8, middle + 0.75, shown, 6.0, INK, anchor="end")]
    is_proposed = cell.origin is Origin.PROPOSED
    marks = [_ground(look, box, is_proposed=is_proposed)]
    ink = INK if is_proposed else look.ink
    at = x + 1.2 if fits and (figure or cell.origin is Origin.COMMON) else x + width / 2 - 0.7
    if measure.width(letter, 6.2, "semibold") <= width:
        marks.append(Text(at, middle + 0.75, letter, 6.2, ink, "semibold"))
    if cell.origin is Origin.COMMON and width >= _FIGURES - _GAP:
        marks += [Circle(x + width - 2.6 + shift, middle, 0.9, None, Stroke(ink, 0.22)) for shift in (0.0, 1.0)]
    elif fits:
        marks.append(Text(x + width - 0.8, middle + 0.75, figure, 6.0, ink, anchor="end"))
    marks += [triangle(x + width, y, 1.8, MARK)] if cell.lacks_reason else []
    return marks


def _ground(look: Look, box: tuple[float, float, float, float], *, is_proposed: bool) -> Mark:
    x, y, width, height = box
    if is_proposed:
        return Rectangle(x + 0.15, y + 0.15, width - 0.3, height - 0.3, WHITE, Stroke(look.fill, 0.5), radius=0.5)
    if look.dashes:
        return Rectangle(x, y, width, height, WHITE, Stroke(look.dashes, 0.2, (0.8, 0.6)), radius=0.5)
    fill = Hatch(look.hatch, look.fill, 0.9, 0.15) if look.hatch else look.fill
    return Rectangle(x, y, width, height, fill, None, radius=0.5)


def _keys(top: float, voice: Voice, measure: Measure) -> tuple[list[Mark], float]:
    """Return the legend in a row, and its height."""
    tr = voice.translated
    entries = [
        (Tone.MET, tr("met")), (Tone.PARTLY, tr("partly met")), (Tone.NOT_MET, tr("not met")),
        (Tone.ASIDE, tr("not applicable")), (Tone.OPEN, tr("not answered")),
    ]  # fmt: skip
    marks: list[Mark] = []
    x, y = 0.0, top
    for tone, words in entries:
        look = LOOKS[tone]
        marks += [_ground(look, (x, y, 5.4, 3.6), is_proposed=False),
                  Text(x + 1.2, y + 2.55, look.letter.in_language(voice.code), 6.2, look.ink, "semibold"),
                  beside(x + 6.6, y + 1.8, words, size=6.5)]  # fmt: skip
        x += 10.0 + measure.width(words, 6.5)
    rings = [Circle(at, 1.8, 1.0, None, Stroke(SOFT, 0.25)) for at in (2.2, 3.4)]
    others: list[tuple[Sequence[Mark], str]] = [
        ([_ground(LOOKS[Tone.MET], (0.0, 0.0, 5.4, 3.6), is_proposed=True)], tr("proposed")),
        (rings, tr("common")),
        ([triangle(5.4, 0.4, 2.0, MARK)], tr("no reason: open")),
        ([Rectangle(2.0, 1.0, 1.6, 1.6, MARK)], tr("blocking duty")),
    ]  # fmt: skip
    for shapes, words in others:
        needed = 10.0 + measure.width(words, 6.5)
        if x + needed > WHOLE + 3.0:
            x, y = 0.0, y + _KEY_ROW
        marks.append(Group(list(shapes), x, y))
        marks.append(beside(x + 6.6, y + 1.8, words, size=6.5))
        x += needed
    return marks, y - top + _KEY_ROW
