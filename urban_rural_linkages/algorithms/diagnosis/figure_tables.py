"""Tables of figures: a chapter says of each column how it is read, written and worked out, and gets table and numbers.

Whoever makes a table this way cannot forget where its figures come from: a column of figures has no origin left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...core.report.blocks import Table
from ...core.report.origins import Origin
from ...core.report.register import Printed
from .diagnosis import Diagnosis

Writer = Callable[[Any], str]


@dataclass(frozen=True)
class Rows:
    """The rows of a table: what tells them apart.

    Attributes
    ----------
    keys : sequence of str or None
        Of each row, the value of the field `by`; None for the row of all.
    by : str
        A field of the tables that the figures come from; "" where each row has a field of its own.
    through : tuple of str
        Table, field of codes and field of groups, where `by` holds codes of units and the keys are their groups.
    """

    keys: Sequence[str | None]
    by: str = ""
    through: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figures:
    """A column of figures.

    Attributes
    ----------
    head : str
        Of the column.
    values : sequence of float
        Of each row, in the unit in which they are printed; NaN where unknown.
    write : callable
        Writes one of them.
    origin : Origin or None
        Where the figure of all rows comes from; that of one row is narrowed to its key.  None where nothing is known
        and nothing could tell it.
    what : str
        What the annex calls it; "" as the column.
    rule : str
        What it follows beyond the rules of its table; needed where `origin` is by rule.
    fields : mapping of str to str
        The field of each key, where it stands in place of `origins.EACH`.
    cells : sequence of str
        What is printed, where it is not the value alone.
    rows : Rows, optional
        What tells its figures apart, where that is not what does so in the whole table.
    """

    head: str
    values: Sequence[float] | Any
    write: Writer
    origin: Origin | None
    what: str = ""
    rule: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    cells: Sequence[str] = ()
    rows: Rows | None = None

    def texts(self) -> list[str]:
        """Return what is printed."""
        return [*self.cells] or [self.write(value) for value in self.values]

    def registered(self, diagnosis: Diagnosis, chapter: str, rows: Rows) -> int:
        """Register the figures, and return their number; 0 where none is known."""
        rows = self.rows or rows
        figures = [Printed(key, None if value is None else float(value), text)
                   for key, value, text in zip(rows.keys, self.values, self.texts(), strict=True)]  # fmt: skip
        if self.origin is None or not any(one.value == one.value for one in figures if one.value is not None):
            return 0
        what = self.what or self.head
        if self.fields:
            return diagnosis.register.of_fields(chapter, what, self.fields, figures, self.origin, self.rule)
        return diagnosis.register.family(chapter, what, rows.by, figures, self.origin, self.rule, rows.through)


@dataclass(frozen=True)
class Words:
    """A column of words, such as names; `numeric` where they are aligned as figures are."""

    head: str
    cells: Sequence[str]
    numeric: bool = False

    def texts(self) -> list[str]:
        """Return what is printed."""
        return [*self.cells]

    def registered(self, diagnosis: Diagnosis, chapter: str, rows: Rows) -> int:
        """Return 0: words are no figures."""
        return 0


def figure_table(
    diagnosis: Diagnosis, chapter: str, caption: str, rows: Rows, columns: Sequence[Figures | Words], *,
    total: bool = False, subtitle: str = "", notes: Sequence[str] = (), fewest: int = 0,
) -> Table:  # fmt: skip
    """Make a table and register its figures.

    Parameters
    ----------
    diagnosis : Diagnosis
        What is being made.
    chapter : str
        Its ID.
    caption : str
        What the table shows.
    rows : Rows
        What tells the rows apart.
    columns : sequence of Figures or Words
        From left to right.
    total : bool
        Whether the last row is a total.
    subtitle : str
        Unit and base of the figures.
    notes : sequence of str
        Below the table.
    fewest : int
        With how many rows a printed page that lacks room may do; 0: with no fewer than all.
    """
    numbers = [column.registered(diagnosis, chapter, rows) for column in columns]
    cells = [list(row) for row in zip(*(column.texts() for column in columns), strict=True)]
    numeric = [isinstance(column, Figures) or column.numeric for column in columns]
    return Table(caption, [column.head for column in columns], cells, numeric, total, subtitle, notes,
                 numbers=numbers, fewest=fewest)  # fmt: skip
