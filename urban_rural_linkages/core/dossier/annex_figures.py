"""Figures of an annex worked out again from the tables that it names, and those that come out otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..errors import InputError
from ..notes import Note
from ..report.origins import Origin, same
from ..report.register import RegisteredFigure
from .differences import Difference, TableRows, shown


def annex_differences(register: Mapping[str, Any], rows: Callable[[str], TableRows]) -> tuple[list[Difference], int]:
    """Work the figures of an annex out again from its tables, and name those that are others.

    Parameters
    ----------
    register : mapping
        As diagnosis.json keeps it.
    rows : callable
        Returns the rows of a table.

    Returns
    -------
    differences : list of Difference
    count : int
        How many figures were worked out.
    """
    found, count, unknown = [], 0, register.get("unknown_values", ())
    for record in register.get("figures", ()):
        entry = RegisteredFigure.of(record)
        if not entry.origin.is_amount:
            continue
        narrowed = _Rows(rows, "" if entry.through else entry.by)
        for figure in entry.figures:
            count += 1
            now = _worked_out(entry.origin_of(figure), narrowed.of(figure.key), unknown)
            if not same(figure.value, now):
                sentence = Note("Figure {number} of the annex ({what}): {before} is printed, and the table {table} "
                                "gives {now}.", number=entry.number, what=entry.what, before=shown(figure.value),
                                table=entry.origin.table, now=shown(now))  # fmt: skip
                found.append(Difference("figure", entry.chapter, sentence, "" if figure.key is None else figure.key,
                                        entry.what, shown(figure.value), shown(now)))  # fmt: skip
    return found, count


class _Rows:
    """Rows of tables by the value of a field, so that a figure of one unit does not go through a whole country."""

    def __init__(self, rows: Callable[[str], TableRows], by: str) -> None:
        self._rows, self._by = rows, by
        self._found: dict[str, dict[str, list[Mapping[str, object]]]] = {}

    def of(self, key: str | None) -> Callable[[str], TableRows]:
        """Return what returns the rows of a table that a figure is of."""
        if key is None or not self._by:
            return self._rows
        return lambda table: self._by_value(table).get(str(key), [])

    def _by_value(self, table: str) -> dict[str, list[Mapping[str, object]]]:
        if table not in self._found:
            self._found[table] = {}
            for row in self._rows(table):
                value = row[self._by]
                self._found[table].setdefault("" if value is None else str(value), []).append(row)
        return self._found[table]


def _worked_out(origin: Origin, rows: Callable[[str], TableRows], unknown: Sequence[float]) -> float | None:
    """Work a figure out; None where its table has not the fields, or not the one row, that it is made of."""
    try:
        return origin.worked_out(rows, unknown)
    except (KeyError, InputError):
        return None
