"""The names of places, read from a field of their layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .run import Run


def names_of_places(run: Run, layer: str, field: str, ids: Sequence[str]) -> list[str]:
    """Return the name of each place, its code where the field has none or was not given."""
    name = run.field(field)
    values = [None] * len(ids) if name is None else run.table(layer).column(name)
    return [str(value or code) for value, code in zip(values, ids, strict=True)]
