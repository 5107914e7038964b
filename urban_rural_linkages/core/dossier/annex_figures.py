"""Figures of an annex worked out again from the tables that it names, and those that come out otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..errors import InputError
from ..notes import Note
from ..report.origins import Origin, same
from ..report.register import Printed, RegisteredFigure
from .differences import Difference, TableRows, shown


class WorkedOut(NamedTuple):
    """A figure of an annex and what its tables give for it, None where they have not the rows or fields any more."""

    entry: RegisteredFigure
    figure: Printed
    now: float | None

    @property
    def is_same(self) -> bool:
        """Whether both are the same."""
        return same(self.figure.value, self.now)


def annex_differences(register: Mapping[str, Any], rows: Callable[[str], TableRows]) -> tuple[list[Difference], int]:
    """Work the figures of an annex out again from its tables, and name those that are others.

    Parameters
    ----------
    register : mapping
        As diagnosis.json keeps it; figures that its tables are published without are left out.
    rows : callable
        Returns the rows of a table.

    Returns
    -------
    differences : list of Difference
    count : int
        How many figures were worked out.
    """
    known = {**register, "figures": [one for one in register.get("figures", ()) if not one.get("withheld")]}
    every = list(worked_out_again(known, rows))
    return [_difference(one) for one in every if not one.is_same], len(every)


def withheld_numbers(register: Mapping[str, Any], rows: Callable[[str], TableRows]) -> set[int]:
    """Return the numbers of the figures that tables as they are published do not give any more."""
    return {one.entry.number for one in worked_out_again(register, rows) if not one.is_same}


def worked_out_again(register: Mapping[str, Any], rows: Callable[[str], TableRows]) -> Iterator[WorkedOut]:
    """Work out all figures of an annex but those that follow a rule in words."""
    unknown = register.get("unknown_values", ())
    for record in register.get("figures", ()):
        entry = RegisteredFigure.of(record)
        narrowed = _Rows(rows, "" if entry.through else entry.by)
        for figure in entry.figures if entry.origin.is_amount else ():
            now = _worked_out(entry.origin_of(figure), narrowed.of(figure.key), unknown)
            yield WorkedOut(entry, figure, now)


def _difference(found: WorkedOut) -> Difference:
    entry, figure, now = found
    before, after, key = shown(figure.value), shown(now), "" if figure.key is None else figure.key
    sentence = Note(
        "Figure {number} of the annex ({what}): {before} is printed, and the table {table} gives {now}.",
        number=entry.number, what=entry.what, before=before, table=entry.origin.table, now=after,
    )  # fmt: skip
    return Difference("figure", entry.chapter, sentence, key, entry.what, before, after)


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
