"""Names in a row and captions of tables that are cut, as the chapters of a diagnosis write them."""

from __future__ import annotations

from collections.abc import Sequence

from ...i18n import tr
from .diagnosis import Diagnosis


def listed(names: Sequence[str], most: int = 12) -> str:
    """Return names in a row, the rest counted."""
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} (+{len(names[most:])})"


def cut_caption(diagnosis: Diagnosis, caption: str, shown: int, count: int, sheet: str) -> str:
    """Return the caption of a table that may show only its first rows, with where the others are."""
    if shown >= count:
        return caption
    number = diagnosis.language.number
    return tr("{caption} (the first {shown} of {count}; the rest is in tables.xlsx, sheet {sheet})").format(
        caption=caption, shown=number(shown), count=number(count), sheet=sheet)  # fmt: skip
