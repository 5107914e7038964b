"""The files of the overview of many diagnoses, beside their folders: a table, and a page in the language of these."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from ..core.errors import OutputError
from ..core.recipe.each import OVERVIEW
from ..core.recipe.folders import RECORD
from ..core.recipe.overview import MADE, Figures, OverviewRow, Wording, figures_of, overview_csv, overview_page
from ..i18n import Language, note_sentence, printed_number, speaking
from .unfinished import write_whole


def write_overview(
    folder: Path, rows: Sequence[OverviewRow], title: str, field: str, language: Language
) -> list[OverviewRow]:
    """Write the overview, and return its rows with the figures of what was made.

    Parameters
    ----------
    folder : Path
        In which the folders of the rows lie.
    rows : sequence of OverviewRow
        Without figures.
    title : str
        Of all diagnoses.
    field : str
        Whose values the rows are.
    language : Language
        Of the page.

    Raises
    ------
    OutputError
        When a file cannot be written.
    """
    told = [replace(row, figures=_figures(folder / row.folder)) if row.outcome == MADE else row for row in rows]
    wording = Wording(
        language.code, note_sentence, lambda figure, decimals: printed_number(figure, decimals, language.code)
    )
    with speaking(language):
        page = overview_page(told, title, field, wording)
    texts = {f"{OVERVIEW}.csv": "\ufeff" + overview_csv(told), f"{OVERVIEW}.html": page}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            write_whole(folder / name, text)
    except OSError as error:
        raise OutputError("The overview in '{folder}' cannot be written: {reason}.",
                          hint="Close its files where they are open.", folder=str(folder),
                          reason=error.strerror or str(error)) from None  # fmt: skip
    return told


def _figures(folder: Path) -> Figures:
    """Return the figures of a diagnosis; nothing is known of a record that cannot be read."""
    record: object = None
    with suppress(OSError, ValueError):
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    return figures_of(record) if isinstance(record, dict) else Figures()
