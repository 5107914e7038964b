"""The block of a report that is a table, whole, without what is unknown, or with its first rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace


class AnswerCell(str):
    """A cell that shows an answer: its letter upon a colour, and the same in words.

    It is the text of its letter, so that whoever knows no colours writes that.

    Parameters
    ----------
    letter : str
        Such as N; "" for an answer that is missing.
    words : str
        Such as "not met", for who cannot see the colour.
    kind : str
        By which styles are called: met, partly, not_met, aside, plain or open.
    fill, ink : str
        Colours of cell and letter.
    dashes : str
        Colour of a dashed outline; "" without one.

    Examples
    --------
    >>> AnswerCell("N", "not met", "not_met", "#8f3d06", "#ffffff") + "!"
    'N!'
    """

    words: str
    kind: str
    fill: str
    ink: str
    dashes: str

    def __new__(cls, letter: str, words: str, kind: str, fill: str, ink: str, dashes: str = "") -> AnswerCell:
        """Make a text of the letter that carries the rest."""
        cell = super().__new__(cls, letter)
        cell.words, cell.kind, cell.fill, cell.ink, cell.dashes = words, kind, fill, ink, dashes
        return cell


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
    strong, soft : sequence of int
        Columns in heavier, and in paler letters.
    shares : sequence of float
        How the width is shared out among columns; empty: by what stands in them.
    groups : mapping of int to str
        Titles of groups of rows, by the row that each stands above.
    beside : bool
        Whether it may stand in the room that a picture before it leaves.
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
    strong: Sequence[int] = ()
    soft: Sequence[int] = ()
    shares: Sequence[float] = ()
    groups: Mapping[int, str] = field(default_factory=dict)
    beside: bool = False

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
        groups = {place: self.groups[row] for place, row in enumerate(kept) if row in self.groups}
        return replace(self, rows=[self.rows[row] for row in kept], groups=groups,
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
        places = {column: place for place, column in enumerate(kept)}
        return replace(self, header=[self.header[column] for column in kept], rows=rows,
                       numeric=[self.numeric[column] for column in kept],
                       numbers=[self.numbers[column] for column in kept] if self.numbers else (),
                       strong=[places[column] for column in self.strong if column in places],
                       soft=[places[column] for column in self.soft if column in places],
                       shares=[self.shares[column] for column in kept] if self.shares else ())  # fmt: skip
