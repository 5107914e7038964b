"""Small multiples: maps of the same classes side by side, with one legend and one scale for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..drawing import SOFT, Drawing, Group, Mark, Path, Text
from ..lettering import shortened, wrapped
from .choropleth import FULL, MapContent, MapMaker
from .furniture import HEIGHT as FURNITURE
from .furniture import furniture
from .legend import Key, line_legend

GAP, MOST = 4.0, 12
"""The gap between two maps, in mm; maps in a drawing."""

_HEAD, _LINE, _BETWEEN, _SCALE = 7.6, 3.0, 4.0, 44.0
_MOST_LINES = 2  # of a heading


@dataclass(frozen=True)
class Cell:
    """The box of one map, in mm, and how many stand in a row."""

    width: float
    height: float
    across: int


USUAL = Cell(40.5, 38.0, 4)
_OF_FEW = {2: Cell(85.0, 76.0, 2), 3: Cell(55.3, 50.0, 3)}
"""Of two or three maps, which have the room that four take."""


@dataclass(frozen=True)
class Multiple:
    """One of the maps: its heading, a line below it, and what it shows."""

    heading: str
    line: str
    content: MapContent


def sheets_by_size(maker: MapMaker, maps: Sequence[Multiple], title: str = "") -> list[list[Drawing]]:
    """Return drawings of up to twelve maps, each in the sizes that a page may take, the tallest first.

    Two or three maps are also drawn larger, in the room that four would take.
    """
    larger = _OF_FEW.get(len(maps))
    sizes = [multiples(maker, maps, title, cell) for cell in ([larger] if larger else []) + [USUAL]]
    return [list(sheet) for sheet in zip(*sizes, strict=True)]


def multiples(maker: MapMaker, maps: Sequence[Multiple], title: str = "", cell: Cell = USUAL) -> list[Drawing]:
    """Return drawings of up to twelve maps, four in a row.

    Parameters
    ----------
    maker : MapMaker
        Draws them.
    maps : sequence of Multiple
        In order.
    title : str
        Of the legend, in which the classes of all maps stand.
    cell : Cell
        The box of each.
    """
    keys = [key for entry in maps for key in entry.content.all_keys(lambda count: "")]
    order = {label: place for place, label in enumerate(_labels(maps))}
    unique = sorted({key.label: key for key in keys}.values(), key=lambda key: order.get(key.label, len(order)))
    return [_sheet(maker, maps[first : first + MOST], unique, title, cell) for first in range(0, len(maps), MOST)]


def sheet_names(name: str, count: int) -> list[str]:
    """Return how the drawings of so many small maps are called.

    Examples
    --------
    >>> sheet_names("maps", 8), sheet_names("maps", 14)
    (['maps'], ['maps', 'maps_2'])
    """
    return [name if not first else f"{name}_{first // MOST + 1}" for first in range(0, count, MOST)]


def _labels(maps: Sequence[Multiple]) -> list[str]:
    """Return the labels of all classes, in the order of their legend."""
    themes = [entry.content.theme for entry in maps]
    return [shown.label for theme in themes[:1] if theme is not None for shown in theme.classes]


def _headed(drawing: Drawing, heading: str) -> Drawing:
    """Say at the value of each area of which of the maps it is."""

    def told(path: Path) -> Path:
        name, colon, value = path.title.partition(": ")
        return replace(path, title=f"{name}\n{heading}: {value}") if colon else path

    return drawing.with_paths(told)


def _sheet(maker: MapMaker, maps: Sequence[Multiple], legend: Sequence[Key], title: str, cell: Cell) -> Drawing:
    width = cell.width
    drawn = [_headed(maker.small(entry.content, width, cell.height), entry.heading) for entry in maps]
    headings = [wrapped(entry.heading, width, maker.measure, 7.0, "semibold", _MOST_LINES) for entry in maps]
    head = _HEAD + _LINE * (max(map(len, headings)) - 1)
    step = head + max(drawing.height for drawing in drawn) + _BETWEEN
    marks: list[Mark] = []
    for number, (entry, drawing, heading) in enumerate(zip(maps, drawn, headings, strict=True)):
        row, column = divmod(number, cell.across)
        x, y = column * (width + GAP), row * step
        marks += [
            *(Text(x, y + 2.6 + _LINE * at, text, 7.0, weight="semibold") for at, text in enumerate(heading)),
            Text(x, y + head - 2.0, shortened(entry.line, width + 2.0, maker.measure, 6.2), 6.2, SOFT),
            drawing.at(x, y + head),
        ]
    bottom = -(-len(maps) // cell.across) * step
    keys, tall = line_legend(legend, FULL - _SCALE, maker.measure, title)
    layout = maker.layout(width, cell.height, inset_titles=False)
    marks += [Group(keys, 0.0, bottom),
              *furniture(layout.main.placed.frame, north=False, left=FULL - _SCALE + 4.0, top=bottom - 2.6,
                         measure=maker.measure, longest=14.0)]  # fmt: skip
    words = "; ".join(f"{entry.heading} ({entry.line})" if entry.line else entry.heading for entry in maps)
    return Drawing(FULL, bottom + max(tall, FURNITURE - 2.6), marks, f"{title}: {words}" if title else words,
                   max(drawing.joined for drawing in drawn))  # fmt: skip
