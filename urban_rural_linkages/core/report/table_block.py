"""The block of a report that is a table, whole, without what is unknown, or with its first rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Table:
    """A table of texts already written in the report's language.

    Attributes
    ----------
    caption : str
        What the table shows.
    header : sequence of str
        Names of the columns.
    rows : sequence of sequence of str
        The cells.
    numeric : sequence of bool
        Which columns are aligned to the right.
    total : bool
        Whether the last row is a total; rows of references come after it.
    subtitle : str
        Unit and base of its figures, below the caption.
    notes : sequence of str
        Below the table, in small letters.
    references : int
        How many of the last rows are of other places, to compare with.
    keys : sequence of str
        What each row stands for, by the keys of the maps' outlines, such as codes of municipalities; "" for a row
        that stands for none, and no keys at all where no map shows the rows.
    label : str
        What it is called once tables are counted, such as "Table 2".
    numbers : sequence of int
        Of the figures of each column, 0 for a column without.
    explains : sequence of int
        Of an annex: of which figure each row says where it comes from.
    fewest : int
        With how many rows a printed page that lacks room may do; 0: with no fewer than all.
    """

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: Sequence[bool]
    total: bool = False
    subtitle: str = ""
    notes: Sequence[str] = ()
    references: int = 0
    keys: Sequence[str] = ()
    label: str = ""
    numbers: Sequence[int] = ()
    explains: Sequence[int] = ()
    fewest: int = 0

    def first_rows(self, most: int) -> Table:
        """Return the table with no more than `most` rows, its total and what it is compared with among them.

        Examples
        --------
        >>> table = Table("", ["a"], [["1"], ["2"], ["3"], ["6"]], [True], total=True)
        >>> table.first_rows(3).rows
        [['1'], ['2'], ['6']]
        """
        if len(self.rows) <= most:
            return self
        last = self.references + (1 if self.total else 0)
        kept = [*range(most - last), *range(len(self.rows) - last, len(self.rows))]
        return replace(self, rows=[self.rows[row] for row in kept],
                       keys=[self.keys[row] for row in kept] if self.keys else (),
                       explains=[self.explains[row] for row in kept] if self.explains else ())  # fmt: skip

    def known_columns(self) -> Table:
        """Return the table without the columns of which nothing is known; the first names the rows and stays.

        Examples
        --------
        >>> Table("", ["a", "b", "c"], [["x", "–", "1"], ["y", "", "–"]], [False, True, True]).known_columns().header
        ['a', 'c']
        """
        kept = [column for column in range(len(self.header))
                if not column or not self.rows or any(row[column] not in ("–", "") for row in self.rows)]  # fmt: skip
        if len(kept) == len(self.header):
            return self
        rows = [[row[column] for column in kept] for row in self.rows]
        return replace(self, header=[self.header[column] for column in kept], rows=rows,
                       numeric=[self.numeric[column] for column in kept],
                       numbers=[self.numbers[column] for column in kept] if self.numbers else ())  # fmt: skip
