"""Tables of travel times as the travel time to services writes them: the minutes of units to one type of service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from .people_inputs import as_texts

if TYPE_CHECKING:
    from ...core.arrays import Integers
    from ...core.decisions.people import Times
    from ...io.layers import FeatureTable
    from ..run import Run

MINUTES, TYPE, NEAREST = "time_min", "service_type", "near_id"


def services_of(table: FeatureTable) -> list[str]:
    """Return the types of service that a table holds, in order."""
    return sorted(set(as_texts(table.column(TYPE))))


def times_of_table(
    run: Run, table: FeatureTable, code: str | None, ids: Sequence[str], service: str = ""
) -> tuple[Times, Integers]:  # fmt: skip
    """Return the minutes of units out of a table, and the row of each; unknown where a unit has none (-1).

    Parameters
    ----------
    run : Run
    table : FeatureTable
    code : str or None
        The field with the code of the units.
    ids : sequence of str
        Of the units.
    service : str
        The type of service; "" where the table holds one.

    Raises
    ------
    InputError
        When there is no field of codes, no row of the service, a unit twice, or minutes below 0.
    """
    import numpy as np

    from ...core.access.nearest import Status
    from ...core.decisions.scenarios import rows_by_id, times_at
    from ...core.numbers import require_non_negative
    from ..access.status_rows import status_of_rows

    if code is None:
        raise InputError("Tables of travel times need the code of the units.", hint="Choose the field (UNIT_ID).")
    codes = as_texts(table.column(code))
    types = as_texts(table.column(TYPE)) if service else []
    rows = [row for row in range(len(table)) if not service or types[row] == service]
    if not rows:
        raise InputError("Table '{layer}' holds no rows of the service '{service}'.",
                         hint="Correct SERVICE_KIND.", layer=table.name, service=service)  # fmt: skip
    minutes = table.numbers(MINUTES, codes, run.nodata())
    require_non_negative(minutes, codes, table.name, MINUTES)
    place = rows_by_id([codes[row] for row in rows], list(ids), table.name, service)
    status = status_of_rows(table)
    lost = np.isnan(minutes[rows]) if status is None else status[rows] != Status.OK
    return times_at(minutes[rows], lost, place), place


def nearest_of_table(
    table: FeatureTable, code: str | None, ids: Sequence[str], service: str = ""
) -> list[str | None] | None:
    """Return the service that each unit has nearest; None for a unit that reaches none, or that has no row.

    Parameters
    ----------
    table : FeatureTable
    code : str or None
        The field with the code of the units.
    ids : sequence of str
        Of the units.
    service : str
        The type of service.

    Returns
    -------
    list of str or None
        None altogether where the table does not say who has which service nearest.
    """
    if code is None or NEAREST not in table.field_names:
        return None
    from ...core.decisions.scenarios import rows_by_id

    rows = zip(as_texts(table.column(code)), as_texts(table.column(TYPE)), as_texts(table.column(NEAREST)), strict=True)
    of_service = [(unit, near or None) for unit, kind, near in rows if kind == service]
    place = rows_by_id([unit for unit, _ in of_service], list(ids), table.name, service)
    return [of_service[row][1] if row >= 0 else None for row in place.tolist()]
