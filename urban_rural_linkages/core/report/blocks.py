"""The blocks of a report: headings, paragraphs, tables, pictures and what else stands on its pages.

Texts are plain; whoever renders them escapes them.  A picture is known by its name, and the document holds its drawing.
What prints figures has their `numbers`, which lead to the annex.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from .table_block import AnswerCell as AnswerCell  # noqa: PLC0414 - the rest of the project asks this module for it
from .table_block import Table as Table  # noqa: PLC0414 - and for this


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (chapter) to 3, with an anchor that links can name.

    Attributes
    ----------
    level : int
        1 begins a new page.
    text : str
        The heading.
    anchor : str
        By which links and the contents find it.
    lead : str
        Of a chapter: its finding in a sentence, below the heading.
    source : str
        Of a chapter: what stands at the foot of each of its pages.
    numbered : bool
        Whether a chapter counts; front matter and annexes do not.
    number : int
        Of the chapter, once they are counted; 0: none.
    numbers : sequence of int
        Of the figures of the lead.
    part : str
        Of a chapter: the part of the report that it belongs to, which the contents name above the first of them.
    """

    level: int
    text: str
    anchor: str = ""
    lead: str = ""
    source: str = ""
    numbered: bool = True
    number: int = 0
    numbers: Sequence[int] = ()
    part: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `role` is ``body``, ``lead`` (larger, opens a chapter) or ``small`` (sources and remarks)."""

    text: str
    role: str = "body"
    numbers: Sequence[int] = ()


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
    """A number that a mayor remembers, with what it counts; of a plan, ``gain`` in blue or ``lose`` in brown."""

    value: str
    label: str
    tone: Literal["", "gain", "lose"] = ""


@dataclass(frozen=True)
class KeyFigures:
    """Two to four numbers side by side."""

    figures: Sequence[KeyFigure]


@dataclass(frozen=True)
class Figure:
    """A picture by its name: a map or a chart.

    Attributes
    ----------
    name : str
        Which drawing of the document.
    caption : str
        What it shows.
    alternative : str
        The same in words, for who cannot see it.
    subtitle : str
        Unit and base of its figures, below the caption.
    kind : {"map", "chart", ""}
        What it is counted among; "" is not counted.
    label : str
        What it is called once maps and charts are counted, such as "Map 3".
    numbers : sequence of int
        Of the figures that it shows.
    editable : Table or None
        What stands in its place in a text that is edited, where the picture cannot be changed by hand.
    """

    name: str
    caption: str
    alternative: str = ""
    subtitle: str = ""
    kind: Literal["map", "chart", ""] = ""
    label: str = ""
    numbers: Sequence[int] = ()
    editable: Table | None = None


@dataclass(frozen=True)
class Columns:
    """Blocks side by side.

    Attributes
    ----------
    columns : sequence of sequence of Block
        What stands in each, from top to bottom.
    shares : sequence of int
        How many of the page's twelve columns each takes; together twelve.
    """

    columns: Sequence[Sequence[Block]]
    shares: Sequence[int]


def side_by_side(*columns: Sequence[Block]) -> Columns:
    """Return columns of one width; those without anything are left out.

    Examples
    --------
    >>> side_by_side([Paragraph("a")], [], [Paragraph("b")]).shares
    [6, 6]
    """
    filled = [column for column in columns if column]
    return Columns(filled, [12 // len(filled)] * len(filled))


@dataclass(frozen=True)
class Panel:
    """A box of its own beside the text with a title and short texts, and the numbers of the figures of each text.

    One that says what is `sure` has the colour of that at its side, and not that of remarks.
    """

    title: str
    texts: Sequence[str]
    numbers: Sequence[Sequence[int]] = ()
    sure: bool = False


@dataclass(frozen=True)
class Finding:
    """A finding of the page that a minister reads.

    Attributes
    ----------
    sentence : str
        What was found.
    value : str
        Its figure.
    explanation : str
        What the figure counts, and beside what it stands.
    figure : str
        Its small map, by the name of the drawing; "" where it has none.
    keys : sequence of (str, str)
        Colour and label of the ends of the map's classes, in order; classes between have no label.
    reference : str
        What its figures rest on, after the chapter and its page.
    anchor : str
        Of the chapter where it stands.
    counted : str
        What the figure counts, in a few words; then the figure stands before the sentence, and these below it.
    """

    sentence: str
    value: str
    explanation: str
    figure: str = ""
    keys: Sequence[tuple[str, str]] = ()
    reference: str = ""
    anchor: str = ""
    numbers: Sequence[int] = ()
    counted: str = ""


@dataclass(frozen=True)
class Findings:
    """Findings below each other, each with its number."""

    items: Sequence[Finding]


@dataclass(frozen=True)
class Facts:
    """Facts below each other, each a name and what is said under it; a name may be the cell of an answer."""

    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Choice:
    """A choice that a person has made among a few words, and why.

    Attributes
    ----------
    title : str
        What was chosen.
    options : sequence of str
        What there was to choose from.
    chosen : int
        Which of them; -1: none yet.
    condition : str
        On which condition; "" without one.
    reason : str
        Why.
    """

    title: str
    options: Sequence[str]
    chosen: int
    condition: str
    reason: str


@dataclass(frozen=True)
class Signatures:
    """Boxes to sign in, side by side: for whom, and the name below the line."""

    boxes: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Quadrant:
    """A box of four: its title, its colour, its sentences with where they stand, and the numbers of their figures."""

    title: str
    colour: str
    items: Sequence[tuple[str, str]]
    numbers: Sequence[Sequence[int]] = ()


@dataclass(frozen=True)
class Quadrants:
    """Four boxes of two rows, such as strengths, weaknesses, opportunities and threats; `blank` invites own lines."""

    boxes: Sequence[Quadrant]
    blank: str = ""


@dataclass(frozen=True)
class Contents:
    """The table of contents; of maps and tables, where `listed` says so."""

    title: str
    listed: Literal["chapters", "pictures"] = "chapters"


@dataclass(frozen=True)
class Sheet:
    """A whole page drawn by itself, such as the sheet of a municipality, by the name of its drawing."""

    name: str
    title: str
    anchor: str = ""


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


Block = (
    Heading | Paragraph | Bullets | Caution | KeyFigures | Table | Figure | Columns | Panel | Findings
    | Facts | Choice | Signatures | Quadrants | Contents | Sheet | Entry | References
)  # fmt: skip


_Text = TypeVar("_Text")


def with_numbers(texts: Sequence[_Text], numbers: Sequence[Sequence[int]]) -> list[tuple[_Text, Sequence[int]]]:
    """Return each text with the numbers of its figures; without any at all, each with none."""
    return [*zip(texts, numbers or [()] * len(texts), strict=True)]


def all_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """Go through blocks in order, those side by side from left to right."""
    for block in blocks:
        if isinstance(block, Columns):
            for column in block.columns:
                yield from all_blocks(column)
        else:
            yield block
