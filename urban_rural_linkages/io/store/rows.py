"""Records to rows of a table, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import cast

from ...core.assessment.plain_records import FIELDS, Kept, Kind, from_plain, plain
from ...core.assessment.records import Answer
from ...core.errors import ChecklistError
from .schema import Table

_DEEPEST = 50  # what calculations are given is a few levels deep


def to_row(record: Kept) -> tuple[object, ...]:
    """Return the values of a record in the order of its table's columns."""
    values = plain(record)
    return tuple(_value(values[name], kind) for name, kind in FIELDS[type(record)].items())


def to_record(table: Table, row: Sequence[object]) -> Kept:
    """Return the record of a row.

    Raises
    ------
    ChecklistError
        When the row does not hold what the table should.
    """
    fields = FIELDS[table.record].items()
    values = {name: _plain(value, kind) for (name, kind), value in zip(fields, row, strict=True)}
    try:
        return from_plain(cast("type[Answer]", table.record), values)  # one of the records; which, the table knows
    except OverflowError as error:  # numbers that no computer counts with
        raise ChecklistError(
            "A record of the kind '{record}' cannot be read: {reason}.",
            hint="Mend it, or take it from a copy that was saved before.", record=table.record.__name__, reason=error,
        ) from None  # fmt: skip


def _value(value: object, kind: Kind) -> object:
    if kind not in (Kind.LIST, Kind.OBJECT) or value is None:
        return value
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _plain(value: object, kind: Kind) -> object:
    """Return the value of a column; what is no JSON stays a text, which `from_plain` refuses by name."""
    if kind not in (Kind.LIST, Kind.OBJECT) or not isinstance(value, str):
        return value
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):  # no JSON, or nested without end
        return value
    return found if _depth(found) <= _DEEPEST else value


def _depth(value: object) -> int:
    """Return how deep lists and dictionaries lie within each other."""
    deep, layer = 0, [value]
    while layer := [part for one in layer if isinstance(one, list | dict)
                    for part in (one.values() if isinstance(one, dict) else one)]:  # fmt: skip
        deep += 1
    return deep
