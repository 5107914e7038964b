"""The value of an indicator, read from the results of its algorithm; and whether it was run as the indicator says."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from qgis.core import QgsVectorLayer

from ...core.assessment.library import Reading
from ...core.errors import Cancelled, ChecklistError
from ...i18n import tr
from ...io.attributes import rows_of
from .steps import StepResult

Chooser = Callable[[Sequence[str], str], str | None]
Row = Mapping[str, object]
# Where one row is wanted and there are more than these, nobody could tell later which of them the figure is of.  The
# last row is that of all services together, and where there is one service alone it is the same as the row before.
_CLEAR = {"first": 1, "last": 2}
_IDS = ("UNIT_ID", "SETTLEMENT_ID", "ZONE_ID")  # parameters that name the field by which users know the rows
_ROW_NUMBER = "fid"
_KIND = "service_type"  # travel times have a row for each service, and an indicator may be of one of them alone
_SEPARATOR = " · "


def value_of(reading: Reading, result: StepResult, choose: Chooser) -> float | None:
    """Return the value of an indicator; None where the algorithm found that it is not known.

    Parameters
    ----------
    reading : Reading
        Where the value stands.
    result : StepResult
        What the algorithm gave.
    choose : callable
        Where a table has many rows and one is wanted: takes what the rows are called, and which of them is proposed,
        and returns one; None = stop.

    Raises
    ------
    ChecklistError
        When the results have no such output or field.
    Cancelled
        When no row was chosen.
    """
    if not reading.field:
        return _number(reading, result)
    layer = result.layer(reading.output)
    if not isinstance(layer, QgsVectorLayer):
        raise _unread(reading.output, result)
    named_by = _naming_fields(reading, layer, result)
    fields = {reading.field, *reading.where, *named_by}
    missing = sorted(name for name in fields if layer.fields().lookupField(name) < 0)
    if missing:
        raise ChecklistError(
            "The result '{output}' of {algorithm} has no field '{field}'.",
            hint="The checklist and the plugin do not fit: update both.",
            output=reading.output, algorithm=result.algorithm.id(), field=missing[0],
        )  # fmt: skip
    rows: list[Row] = [row for row in rows_of(layer, sorted(fields)) if _fits(reading, row)]
    if reading.aggregate in _CLEAR:
        rows = _one_row(reading, rows, named_by, choose)
    elif named_by:
        rows = _one_kind(rows, named_by[0], choose)
    return reading.value(rows)


def changed_parameters(fixed: Mapping[str, object], recorded: Mapping[str, object]) -> list[str]:
    """Return the names of parameters that the indicator fixes and the user has changed."""
    return sorted(name for name, value in fixed.items() if _comparable(recorded.get(name)) != _comparable(value))


def _naming_fields(reading: Reading, layer: QgsVectorLayer, result: StepResult) -> list[str]:
    """Return the fields that tell rows apart: the id of the unit, or what service, zone and group a row is of."""
    names = [name for name in layer.fields().names() if name != _ROW_NUMBER]
    if reading.aggregate not in _CLEAR:
        return [name for name in names if name == _KIND]
    if reading.aggregate == "last":
        return [field.name() for field in layer.fields().toList() if not field.isNumeric()]
    given = [str(result.parameters.get(name)) for name in _IDS if result.parameters.get(name)]
    return [name for name in (*given, *names) if name in names][:1]


def _fits(reading: Reading, row: Row) -> bool:
    return all(row[name] == wanted for name, wanted in reading.where.items())


def _one_row(reading: Reading, rows: list[Row], named_by: Sequence[str], choose: Chooser) -> list[Row]:
    if len(rows) <= _CLEAR[reading.aggregate]:
        return rows
    called = [_SEPARATOR.join(str(row[name]) for name in named_by if row[name] not in (None, "")) for row in rows]
    chosen = choose(list(dict.fromkeys(called)), called[0 if reading.aggregate == "first" else -1])
    if chosen is None:
        raise Cancelled
    return [row for row, name in zip(rows, called, strict=True) if name == chosen]


def _one_kind(rows: list[Row], kind: str, choose: Chooser) -> list[Row]:
    """Ask of which service a figure is, where there are several: of one of them, or of all together."""
    kinds, together = sorted({str(row[kind]) for row in rows}), tr("all of them")
    if len(kinds) < 2:
        return rows
    chosen = choose([together, *kinds], together)
    if chosen is None:
        raise Cancelled
    return rows if chosen == together else [row for row in rows if str(row[kind]) == chosen]


def _number(reading: Reading, result: StepResult) -> float | None:
    if reading.output not in result.results:
        raise _unread(reading.output, result)
    value = result.results[reading.output]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if math.isfinite(value) else None


def _unread(output: str, result: StepResult) -> ChecklistError:
    return ChecklistError(
        "The result '{output}' of {algorithm} cannot be read.",
        hint="Calculate again and let it write this output.",
        output=output, algorithm=result.algorithm.id(),
    )  # fmt: skip


def _comparable(value: object) -> object:
    """Return a parameter so that 30 is 30.0, and one field is a list of one."""
    if isinstance(value, list | tuple):
        return _comparable(value[0]) if len(value) == 1 else [_comparable(part) for part in value]
    if isinstance(value, bool) or value is None:
        return value
    return float(value) if isinstance(value, int | float) else str(value)
