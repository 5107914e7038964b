"""Drawings: maps, charts and pages as a list of marks in millimetres, which several writers put down.

A drawing knows neither Qt nor SVG.  Its origin is the upper left corner, x runs to the right and y down.  Marks are
put down in order, the first below the others.  Colours are written ``#rrggbb``; there is no transparency, so that a
drawing can go into an archive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..arrays import Floats
from ..contrast import Colour, contrast

INK, SOFT, LINE, PANEL = "#1d2b33", "#5b6b76", "#d5dce0", "#f5f2ec"
PETROL, ACCENT, AMBER, WHITE = "#17495a", "#b3541e", "#e08e2b", "#ffffff"
SURE, SURE_PANEL = "#3f8389", "#eef2f1"
"""Of boxes that say what is proved."""
GAIN, LOSE = "#2b4f8c", "#8f3d06"
"""Of who gains and who loses by a plan: blue and brown, which all eyes tell apart."""
MOST_TOLD = 2000
"""Areas of a map up to which each tells its name and value to who points at it."""

UNKNOWN = "#9aa3a8"  # the lines that hatch what is not known

Anchor = Literal["start", "middle", "end"]
Weight = Literal["light", "regular", "semibold"]


@dataclass(frozen=True)
class Stroke:
    """A line: its colour, its width in mm, and its dashes and gaps in mm (none: a solid line)."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True)
class Hatch:
    """A fill of parallel lines over a colour: their colour, their distance and width in mm, rising to the right."""

    colour: str = UNKNOWN
    background: str = WHITE
    distance: float = 1.0
    width: float = 0.2


Fill = str | Hatch | None


@dataclass(frozen=True)
class Rectangle:
    """A rectangle by its upper left corner and its size, with round corners where it has a radius."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill = None
    stroke: Stroke | None = None
    radius: float = 0.0
    title: str = ""


@dataclass(frozen=True)
class Circle:
    """A circle by its centre."""

    x: float
    y: float
    radius: float
    fill: Fill = None
    stroke: Stroke | None = None
    title: str = ""


@dataclass(frozen=True)
class Path:
    """Lines or outlines.

    Attributes
    ----------
    rings : sequence of ndarray, shape (n, 2)
        Their points in mm; holes are rings too (the even-odd rule).
    fill, stroke
        How they are drawn; a path with a fill is closed.
    key : str
        What the path stands for, such as the code of a municipality: what else is shown of it is found by it.
    title : str
        What a reader sees who points at it.
    """

    rings: Sequence[Floats]
    fill: Fill = None
    stroke: Stroke | None = None
    key: str = ""
    title: str = ""


@dataclass(frozen=True)
class Text:
    """One line of text.

    Attributes
    ----------
    x, y : float
        Where its base line starts, has its middle or ends, as `anchor` says.
    text : str
        What is written.
    size : float
        Of the letters, in points.
    colour, weight, italic
        Of the letters.
    anchor : str
        ``start``, ``middle`` or ``end``.
    halo : float
        The width of the white edge around the letters, in mm; 0: none.
    angle : float
        Degrees by which the text is turned about (x, y), clockwise.
    """

    x: float
    y: float
    text: str
    size: float = 7.0
    colour: str = INK
    weight: Weight = "regular"
    italic: bool = False
    anchor: Anchor = "start"
    halo: float = 0.0
    angle: float = 0.0


@dataclass(frozen=True)
class Picture:
    """Pixels, such as a relief or a logo: a PNG or JPEG put into a box."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


@dataclass(frozen=True)
class Link:
    """A box of the page that leads to an anchor of the document."""

    x: float
    y: float
    width: float
    height: float
    anchor: str


@dataclass(frozen=True)
class Group:
    """Marks that are moved together, cut off at a box of their own where they have one.

    Attributes
    ----------
    marks : sequence of Mark
        In their own millimetres.
    x, y : float
        Where their origin lies.
    clip : (float, float, float, float), optional
        Left, top, width and height of the box beyond which nothing is seen, in their own millimetres.
    """

    marks: Sequence[Mark]
    x: float = 0.0
    y: float = 0.0
    clip: tuple[float, float, float, float] | None = None


Mark = Rectangle | Circle | Path | Text | Picture | Link | Group


@dataclass(frozen=True)
class Drawing:
    """Marks on a sheet of a size in mm, with the same in words for who cannot see it.

    Attributes
    ----------
    width, height : float
        In mm.
    marks : sequence of Mark
        The first lowest.
    alternative : str
        The same in words.
    joined : int
        How many areas are drawn as one outline for each look, because they are more than tell their names; 0: none.
    free : (float, float), optional
        Left and top of what stays empty down to the lower right corner, where a page may put words.
    """

    width: float
    height: float
    marks: Sequence[Mark]
    alternative: str = ""
    joined: int = 0
    free: tuple[float, float] | None = None

    def at(self, x: float, y: float) -> Group:
        """Return the drawing as a mark of a larger one, its upper left corner at (x, y)."""
        return Group(self.marks, x, y)

    def paths(self) -> Iterator[Path]:
        """Go through all lines and outlines, those within groups too."""
        return _paths(self.marks)

    def with_paths(self, changed: Callable[[Path], Path]) -> Drawing:
        """Return the drawing with each of its lines and outlines changed."""
        return replace(self, marks=_with_paths(self.marks, changed))


def _paths(marks: Sequence[Mark]) -> Iterator[Path]:
    for mark in marks:
        if isinstance(mark, Group):
            yield from _paths(mark.marks)
        elif isinstance(mark, Path):
            yield mark


def _with_paths(marks: Sequence[Mark], changed: Callable[[Path], Path]) -> list[Mark]:
    found: list[Mark] = []
    for mark in marks:
        if isinstance(mark, Group):
            found.append(replace(mark, marks=_with_paths(mark.marks, changed)))
        else:
            found.append(changed(mark) if isinstance(mark, Path) else mark)
    return found


def ink_on(colour: str) -> str:
    """Return the colour of letters that is read best on a colour: white or dark.

    Examples
    --------
    >>> ink_on("#17495a") == WHITE, ink_on("#efece4") == INK
    (True, True)
    """
    return max(WHITE, INK, key=lambda ink: contrast(_rgb(colour), _rgb(ink)))


def _rgb(colour: str) -> Colour:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
