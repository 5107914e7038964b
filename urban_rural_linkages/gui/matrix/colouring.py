"""A row of the matrix as a map shows it: looks, letters and figures by municipality."""

from __future__ import annotations

from ...core.assessment.answer_colours import letter_of
from ...core.assessment.cell_words import row_title, short_figure
from ...core.assessment.matrix import Matrix, Place
from ...i18n import current_language
from ..dock.words import READER
from .ports import Colouring


def colouring_of(matrix: Matrix, place: Place) -> Colouring:
    """Return the row of a cell as a map shows it, with the municipality of the cell as the current one."""
    unit_code, item_id = place
    item = matrix.checklist.by_id[item_id]
    scale, tones, labels = matrix.checklist.scale_of(item), {}, {}
    for cell in matrix.cells_of(item_id):
        figure = short_figure(cell.indicator, cell.value, READER) if cell.indicator is not None else ""
        tones[cell.unit_code] = cell.tone
        labels[cell.unit_code] = f"{letter_of(scale, cell.codes, READER.code)} {figure}".strip()
    return Colouring(row_title(matrix.checklist, item, current_language()), matrix.units, tones, labels, unit_code)
