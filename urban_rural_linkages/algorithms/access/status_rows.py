"""The field 'status' of travel times: why a row has no minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.access.nearest import Status, status_of_labels
from ...core.errors import InputError
from ...core.known import total_and_unknown
from ...core.notes import Note

if TYPE_CHECKING:
    from ...io.layers import FeatureTable
    from ..run import Run


def status_of_rows(table: FeatureTable) -> np.ndarray | None:
    """Return what became of each row, where the travel times say so; None without a field 'status'.

    Raises
    ------
    InputError
        When the field holds anything else.
    """
    if "status" not in table.field_names:
        return None
    labels = [str(value) for value in table.column("status")]
    foreign = sorted({label for label in labels if label.upper() not in Status.__members__})
    if foreign:
        raise InputError(
            "Layer '{layer}', field 'status': '{value}' is no status of travel times.",
            hint="It must be one of {names}; rename the field where it means something else.",
            layer=table.name, value=foreign[0], names=", ".join(status.name.lower() for status in Status),
        )  # fmt: skip
    return status_of_labels(labels)


def tell_of_missing_status(run: Run, table: FeatureTable, minutes: np.ndarray) -> None:
    """Say that nothing tells why places have no minutes, and which field may."""
    missing = total_and_unknown(minutes)[1]
    if not missing:
        return
    known = {status.name.lower() for status in Status}
    named = [name for name in table.field_names if _holds(table.column(name), known)]
    if named:
        run.note(Note("Layer '{layer}' has no field 'status', so that {count} "
                      "{count:row without minutes counts|rows without minutes count} as unreachable. Its field "
                      "'{field}' holds such words: rename it to status.", layer=table.name,
                      count=missing, field=named[0]))  # fmt: skip
    else:
        run.note(Note("Layer '{layer}' has no field 'status', so that {count} "
                      "{count:row without minutes counts|rows without minutes count} as unreachable.",
                      layer=table.name, count=missing))  # fmt: skip


def _holds(values: Sequence[object], words: set[str]) -> bool:
    texts = {value.strip().lower() if isinstance(value, str) else value for value in values if value is not None}
    return bool(texts) and texts <= words
