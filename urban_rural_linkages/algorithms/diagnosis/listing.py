"""Names in a row, and notes of tables that show their first rows, as the chapters of a diagnosis write them."""

from __future__ import annotations

from collections.abc import Sequence

from ...i18n import tr
from .diagnosis import Diagnosis


def listed(names: Sequence[str], most: int = 12, between: str = ", ") -> str:
    """Return names in a row, the rest counted."""
    shown = between.join(names[:most])
    if len(names) <= most:
        return shown
    return tr("{names} and {count} more").format(names=shown, count=len(names[most:]))


def rest_notes(diagnosis: Diagnosis, shown: int, count: int) -> list[str]:
    """Return the note of a table that shows only its first rows; nothing where it shows all."""
    if shown >= count:
        return []
    return [tr("The first of {count}; the spreadsheet (tables.xlsx) has all of them.").format(
        count=diagnosis.language.number(count))]  # fmt: skip
