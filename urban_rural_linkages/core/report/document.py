"""The document model: a report is a list of blocks, written once and shown as web page or as printed pages.

Texts are plain; whoever renders them escapes them.  A figure is known by its name; the renderer is handed the
pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (chapter) to 3, with an anchor that links can name."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `role` is ``body``, ``lead`` (larger, opens a chapter) or ``small`` (sources and remarks)."""

    text: str
    role: str = "body"


@dataclass(frozen=True)
class Bullets:
    """A list of short texts."""

    items: Sequence[str]


@dataclass(frozen=True)
class Caution:
    """A remark that the reader must not miss: a limit, a piece of data that is missing."""

    text: str


@dataclass(frozen=True)
class KeyFigure:
    """A number that a mayor remembers, with what it counts."""

    value: str
    label: str


@dataclass(frozen=True)
class KeyFigures:
    """Two to four numbers side by side."""

    figures: Sequence[KeyFigure]


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
        Whether the last row is a total.
    """

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: Sequence[bool]
    total: bool = False

    def first_rows(self, most: int) -> Table:
        """Return the table with no more than `most` rows, the total among them.

        Examples
        --------
        >>> table = Table("", ["a"], [["1"], ["2"], ["3"], ["6"]], [True], total=True)
        >>> table.first_rows(3).rows
        [['1'], ['2'], ['6']]
        """
        if len(self.rows) <= most:
            return self
        last = list(self.rows[-1:]) if self.total else []
        return replace(self, rows=[*self.rows[: most - len(last)], *last])


@dataclass(frozen=True)
class Figure:
    """A picture by its name: a map or a chart.

    Attributes
    ----------
    name : str
        Which picture; the renderer is handed the files.
    caption : str
        What it shows.
    alternative : str
        The same in words, for who cannot see it.
    """

    name: str
    caption: str
    alternative: str = ""


@dataclass(frozen=True)
class FigureRow:
    """Two pictures side by side."""

    figures: Sequence[Figure]


@dataclass(frozen=True)
class Entry:
    """A question with what is said of it, each fact under its name; texts keep their lines and blanks as typed.

    Attributes
    ----------
    title : str
        What it is about.
    facts : sequence of (str, str)
        Name and text.
    tone : str
        ``good``, ``middle``, ``bad`` or ``plain``: the colour at its side, which the facts say in words too.
    anchor : str
        A name that links can use.
    """

    title: str
    facts: Sequence[tuple[str, str]]
    tone: str = "plain"
    anchor: str = ""


@dataclass(frozen=True)
class Reference:
    """Citation in one line, with its address of the web, "" where it has none."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class References:
    """A list of what is cited; only addresses of http and https are links."""

    items: Sequence[Reference]


Block = Heading | Paragraph | Bullets | Caution | KeyFigures | Table | Figure | FigureRow | Entry | References


@dataclass
class Document:
    """A report.

    Attributes
    ----------
    title, subtitle : str
        Of the cover.
    language : str
        ``en`` or ``es``.
    imprint : list of (str, str)
        What the cover says of author, date, versions: name and value.
    contents_title : str
        The heading of the table of contents.
    blocks : list of Block
        What the report says, in order.
    watermark : str
        A word across every page, such as Draft; empty: none.
    """

    title: str
    subtitle: str
    language: str
    imprint: list[tuple[str, str]]
    contents_title: str
    blocks: list[Block] = field(default_factory=list)
    watermark: str = ""

    def add(self, *blocks: Block) -> None:
        """Append blocks to the chapter."""
        self.blocks.extend(blocks)

    def chapters(self) -> list[Heading]:
        """Return the headings of level 1, for a table of contents."""
        return [block for block in self.blocks if isinstance(block, Heading) and block.level == 1]

    def figures(self) -> Iterator[Figure]:
        """Go through all pictures, in order."""
        for block in self.blocks:
            if isinstance(block, Figure):
                yield block
            elif isinstance(block, FigureRow):
                yield from block.figures
