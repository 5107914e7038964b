"""A comparison of municipalities: each question in each of them in one line, and all questions of one in one row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import InputError
from .answer_colours import letter_of
from .cell_words import short_figure, state_words
from .checklist import Item
from .matrix import Cell, Matrix, Origin
from .matrix_order import ordered_rows
from .unit_records import Unit
from .words import Voice, answer_words


@dataclass(frozen=True)
class Line:
    """One question in one municipality.

    Attributes
    ----------
    unit, item, cell : Unit, Item, Cell
        What it is about.
    number : int
        Where the question stands in the checklist, from 1 on; 0 where nobody asked.
    letter, answer : str
        Of the answer, or of what the figure proposes; empty while open.
    figure : str
        The figure as people read it: shares in per cent, one decimal at most.
    indicator, measured_in : str
        What was measured, and the unit of the value.
    state : str
        Where the answer comes from, and what is to be looked at.
    """

    unit: Unit
    item: Item
    cell: Cell
    number: int
    letter: str
    answer: str
    figure: str
    indicator: str
    measured_in: str
    state: str


def lines_of(matrix: Matrix, voice: Voice) -> Iterator[Line]:
    """Return the lines of a comparison: question by question, municipalities in their order; none not asked."""
    asked = {item.id for item in matrix.items}
    for number, item in enumerate(matrix.checklist.items, 1):
        for unit in matrix.units if item.id in asked else ():
            if matrix.cell(unit.code, item.id).is_asked:
                yield line_of(matrix, unit, item, voice, number)


def line_of(matrix: Matrix, unit: Unit, item: Item, voice: Voice, number: int = 0) -> Line:
    """Return one question in one municipality."""
    cell, scale = matrix.cell(unit.code, item.id), matrix.checklist.scale_of(item)
    indicator = cell.indicator
    return Line(
        unit, item, cell, number, _letter(matrix, item, cell, voice), answer_words(scale, cell.codes, voice),
        _figure(cell, voice),
        indicator.label.in_language(voice.code) if indicator is not None else "",
        indicator.unit.in_language(voice.code) if indicator is not None else "",
        "; ".join(state_words(matrix, item, cell, voice)),
    )  # fmt: skip


def chosen_question(matrix: Matrix, wanted: str) -> Item | None:
    """Return the question of an id, or the worst one where none is wanted; None where nothing is asked.

    Raises
    ------
    InputError
        When it is not asked in any municipality.
    """
    if not wanted:
        worst = [item for item in ordered_rows(matrix) if not all(map(_says_nothing, matrix.cells_of(item.id)))]
        return next(iter(worst or matrix.items), None)
    found = next((item for item in matrix.items if item.id == wanted), None)
    if found is None:
        raise InputError(
            "No municipality is asked the question '{question}'.", hint="Use one of: {known}.", question=wanted,
            known=", ".join(item.id for item in matrix.items),
        )  # fmt: skip
    return found


def row_letters(matrix: Matrix, item: Item, voice: Voice) -> list[str]:
    """Return what a column of a question shows in each municipality: letter and figure, a dash where it is not asked.

    A proposal that nobody has accepted stands in brackets.
    """
    found = []
    for cell in matrix.cells_of(item.id):
        letter = _letter(matrix, item, cell, voice)
        shown = f"({letter})" if cell.origin is Origin.PROPOSED else letter
        found.append(" ".join(part for part in (shown, _figure(cell, voice)) if part) if cell.is_asked else "–")
    return found


def _letter(matrix: Matrix, item: Item, cell: Cell, voice: Voice) -> str:
    return letter_of(matrix.checklist.scale_of(item), cell.codes, voice.code) if cell.codes else ""


def _figure(cell: Cell, voice: Voice) -> str:
    return short_figure(cell.indicator, cell.value, voice) if cell.indicator is not None else ""


def _says_nothing(cell: Cell) -> bool:
    return cell.origin is Origin.NONE and cell.value is None
