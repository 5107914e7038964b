"""A row of the matrix on the map: looks, letters and figures by municipality."""

from __future__ import annotations

from collections.abc import Callable

from ...core.assessment.answer_colours import letter_of
from ...core.assessment.cell_words import short_figure, shown_value
from ...core.assessment.matrix import Matrix, Place
from ..dock.words import READER, translated
from .ports import Around, Colouring


class OnMap:
    """The current question on the map, which follows it once it is shown there.

    Parameters
    ----------
    around : Around
        Has the map.
    matrix : callable
        Returns the cells as they are now.
    says : callable
        Says why the map cannot be coloured; "" takes that back.
    """

    def __init__(self, around: Around, matrix: Callable[[], Matrix], says: Callable[[str], None]) -> None:
        self.is_on = self.by_figure = False
        self._around, self._matrix, self._says = around, matrix, says

    def toggle(self, place: Place | None) -> None:
        """Show the question of a cell, or take the colours off the map."""
        if self.is_on or place is None:
            self.is_on = False
            self._around.clear_map()
        else:
            self._show(place)

    def switch(self, place: Place | None) -> None:
        """Colour by figures, or by answers again."""
        self.by_figure = not self.by_figure
        if place is not None:
            self._show(place)

    def follow(self, place: Place) -> None:
        """Show the question of another cell, where one is shown."""
        if self.is_on:
            self._show(place)

    def _show(self, place: Place) -> None:
        reason = self._around.colour_map(colouring_of(self._matrix(), place, by_figure=self.by_figure))
        self.is_on = not reason
        self._says(reason)


def colouring_of(matrix: Matrix, place: Place, *, by_figure: bool = False) -> Colouring:
    """Return the row of a cell as a map shows it, with the municipality of the cell as the current one."""
    unit_code, item_id = place
    item = matrix.checklist.by_id[item_id]
    scale, tones, labels = matrix.checklist.scale_of(item), {}, {}
    for cell in matrix.cells_of(item_id):
        figure = short_figure(cell.indicator, cell.value, READER) if cell.indicator is not None else ""
        tones[cell.unit_code] = cell.tone
        labels[cell.unit_code] = f"{letter_of(scale, cell.codes, READER.code)} {figure}".strip()
    values = {cell.unit_code: shown_value(cell.indicator, cell.value) for cell in matrix.cells_of(item_id)
              if cell.indicator is not None and cell.value is not None}  # fmt: skip
    return Colouring(translated(item.heading), matrix.units, tones, labels, values, unit_code, by_figure)
