"""Maps of units by class: full with a legend beside, half with a legend below, small with none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ...arrays import Floats
from ..drawing import MOST_TOLD, SOFT, WHITE, Drawing, Fill, Group, Mark, Path, Rectangle, Stroke, Text
from ..lettering import Measure, shortened
from ..map_frames import symbol_share
from .atlas import Atlas, Layout, Placed, Spot
from .furniture import HEIGHT as FURNITURE
from .furniture import furniture, ratio_text
from .layers import Image, Layer, Lines, Points, layer_keys, layer_marks
from .legend import Key, column_legend, line_legend, theme_keys
from .names import Area, Name, name_marks, place_names
from .theme import ABSENT, UnitTheme

FULL, FULL_MAP, LEGEND = 174.0, 126.0, 44.0
HALF = 85.0
SMALL = (42.0, 42.0)
HEIGHTS = (126.0, 110.0, 95.0, 80.0)
"""Of full maps without the line below, in mm; a page takes the tallest that has room."""
HALF_HEIGHTS = (82.0, 68.0, 56.0)
"""Of maps of half the width."""
MOST_NAMES = {"full": 7, "half": 4, "small": 0}

_BORDER, _OUTLINE = 0.18, 0.35
_COMFORTABLE = 600  # units whose borders can be told apart
_THINNEST = 0.03
_GAP = 1.8
_APART, _LEAST_MAP, _BELOW_LEGEND = 7.0, 60.0, 3.0  # mm: from map to legend, of a narrow one, from legend to words


@dataclass(frozen=True, eq=False)
class MapContent:
    """Content of a map.

    Attributes
    ----------
    theme : UnitTheme, optional
        The units and their classes; without it only their borders are drawn.
    layers : sequence of Layer
        Above the colours, the first lowest.
    names : sequence of (str, float, float)
        Places of the main land with their points in its coordinates, the capital first.
    image : Image, optional
        Pixels in place of colours.
    keys : sequence of Key
        Further keys of the legend.
    beside : (sequence of Mark, height), optional
        In place of the legend, such as the square of a map of two figures.
    title : str
        What the map shows, for who cannot see it.
    most_names : int, optional
        How many names at most on a full map; as many as usual without it.
    strong_names : int
        How many of the first names are strong: that of the capital alone, unless told, which is larger too.
    has_borders : bool
        Whether the borders of the units are drawn where there is no theme.
    """

    theme: UnitTheme | None = None
    layers: Sequence[Layer] = ()
    names: Sequence[tuple[str, float, float]] = ()
    image: Image | None = None
    keys: Sequence[Key] = ()
    beside: tuple[Sequence[Mark], float] | None = None
    title: str = ""
    most_names: int | None = None
    strong_names: int = 1
    has_borders: bool = True

    def all_keys(self, number: Callable[[float], str]) -> list[Key]:
        """Return all keys of the legend."""
        shown = theme_keys(self.theme, number) if self.theme is not None and self.theme.legend else []
        pixels = list(self.image.keys) if self.image is not None else []
        return [*pixels, *shown, *self.keys, *layer_keys(self.layers)]


@dataclass(frozen=True)
class MapMaker:
    """Draws maps of one atlas, in one language.

    Attributes
    ----------
    atlas : Atlas
        The land.
    measure : Measure
        How wide texts are.
    number : callable
        Writes a whole number.
    """

    atlas: Atlas
    measure: Measure
    number: Callable[[float], str]
    _bases: dict[tuple[float, float], Layout] = field(default_factory=dict)

    def maps(self, content: MapContent, heights: Sequence[float] = HEIGHTS) -> list[Drawing]:
        """Return maps of full width, the tallest first, each at another ratio."""
        full: list[Drawing] = []
        ratios = set[int]()
        for height in heights:
            layout = self.layout(FULL_MAP, height)
            if layout.main.placed.frame.ratio not in ratios:
                ratios.add(layout.main.placed.frame.ratio)
                full.append(self.full(content, layout))
        return full

    def halves(
        self, content: MapContent, width: float = HALF, heights: Sequence[float] = HALF_HEIGHTS,
        most_names: int = MOST_NAMES["half"],
    ) -> list[Drawing]:  # fmt: skip
        """Return maps of half the width or another, the tallest first, each at another ratio."""
        found: dict[int, Drawing] = {}
        for height in heights:
            drawing = self.half(content, height, width, most_names)
            found.setdefault(self.layout(width, height).main.placed.frame.ratio, drawing)
        return list(found.values())

    def layout(self, width: float, height: float, inset_titles: bool = True) -> Layout:
        """Return the land in a box; the same for all maps of that size."""
        key = (width, height)
        if key not in self._bases:
            self._bases[key] = self.atlas.laid_out(width, height, inset_titles)
        return self._bases[key]

    def full(self, content: MapContent, layout: Layout) -> Drawing:
        """Return a map with its legend beside it."""
        marks = self._map(content, layout, MOST_NAMES["full"] if content.most_names is None else content.most_names)
        marks += self._below(layout, layout.height)
        height = layout.height + _GAP + FURNITURE
        beside, tall = content.beside or self._legend(content)
        left = self._left_of_legend(layout)
        marks.append(Group(beside, left, 1.0))
        free = (left, 1.0 + tall + _BELOW_LEGEND)
        return Drawing(FULL, max(height, tall + 2.0), marks, self._alternative(content), self._joined(content), free)

    def room_beside(self, heights: Sequence[float] = HEIGHTS) -> float:
        """Return how wide a legend may be beside full maps of all these heights."""
        return min(FULL - self._left_of_legend(self.layout(FULL_MAP, height)) for height in heights)

    def _left_of_legend(self, layout: Layout) -> float:
        return min(max(layout.width, _LEAST_MAP) + _APART, FULL - LEGEND)

    def half(
        self, content: MapContent, height: float, width: float = HALF, most_names: int = MOST_NAMES["half"]
    ) -> Drawing:  # fmt: skip
        """Return a map with its legend below it."""
        layout = self.layout(width, height)
        marks = self._map(content, layout, most_names, 6.2)
        marks += self._below(layout, layout.height, 20.0)
        top = layout.height + _GAP + FURNITURE + 0.6
        if content.beside is not None:
            keys, tall = content.beside
        else:
            keys, tall = line_legend(content.all_keys(self.number), width, self.measure)
        marks.append(Group(keys, 0.0, top))
        return Drawing(width, top + tall, marks, self._alternative(content), self._joined(content))

    def legend(self, content: MapContent, width: float) -> Drawing:
        """Return the legend of a map alone, as a column."""
        theme = content.theme
        title, counted = ("", "") if theme is None else (theme.title, theme.counted)
        marks, height = column_legend(title, counted, content.all_keys(self.number), width, self.measure)
        return Drawing(width, height, marks, self._alternative(content))

    def small(self, content: MapContent, width: float = SMALL[0], height: float = SMALL[1]) -> Drawing:
        """Return a map without words."""
        layout = self.layout(width, height, inset_titles=False)
        telling = [layer for layer in content.layers if not (isinstance(layer, Lines) and layer.context)]
        marks = self._map(replace(content, layers=telling), layout, MOST_NAMES["small"])
        return Drawing(width, layout.height, marks, self._alternative(content), self._joined(content))

    def _legend(self, content: MapContent) -> tuple[list[Mark], float]:
        theme = content.theme
        pixels = content.image.title if content.image is not None else ""
        title = pixels or (theme.title if theme is not None and theme.legend else "")
        counted = theme.counted if theme is not None and theme.legend else ""
        return column_legend(title, counted, content.all_keys(self.number), LEGEND, self.measure)

    def _map(self, content: MapContent, layout: Layout, most: int, size: float = 6.5) -> list[Mark]:
        marks: list[Mark] = []
        for spot in layout.spots:
            marks += content.image.marks(spot) if content.image is not None else []
            marks += self._units(content, spot)
        marks += layer_marks([layer for layer in content.layers if not isinstance(layer, Points)], layout)
        for place, spot in enumerate(layout.spots):
            marks += [_moved(Path(spot.placed.region, stroke=Stroke(SOFT, _OUTLINE * self._thin())), spot)]
            marks += self._inset(spot, most > 0) if place else []
        points = [layer for layer in content.layers if isinstance(layer, Points)]
        return [*marks, *layer_marks(points, layout), *self._names(content, points, layout, most, size)]

    def _thin(self) -> float:
        """Return the share of their usual width that lines have on a map of many units."""
        return max(symbol_share(self.atlas.count, 4 * _COMFORTABLE), 0.6)

    def _units(self, content: MapContent, spot: Spot) -> list[Mark]:
        theme = content.theme
        width = _BORDER * symbol_share(self.atlas.count, _COMFORTABLE)
        if theme is None and not content.has_borders:
            return []
        if theme is None:
            lines = spot.placed.outlines.border(np.arange(spot.placed.outlines.count), inner=True)
            return [_moved(Path(lines, stroke=Stroke("#8d979d", max(width * 0.7, _THINNEST))), spot)]
        stroke = Stroke(WHITE, max(width, _THINNEST))
        paths = self._by_look(theme, spot, stroke) if self._joined(content) else self._each(theme, spot, stroke)
        return [Group(paths, spot.x, spot.y)] if spot.x or spot.y else paths

    def _joined(self, content: MapContent) -> int:
        """Return how many units are drawn by their looks alone; 0 where each is an outline of its own."""
        theme = content.theme
        return 0 if theme is None or self.atlas.count <= MOST_TOLD else int(np.count_nonzero(theme.number != ABSENT))

    def _each(self, theme: UnitTheme, spot: Spot, stroke: Stroke) -> list[Mark]:
        """Return an outline for each unit, with its code and what it tells."""
        codes = self.atlas.codes
        return [Path(rings, theme.fill(number), stroke, codes[row], theme.titles[row] if theme.titles else "")
                for row, number, rings in _drawn(theme, spot.placed)]  # fmt: skip

    def _by_look(self, theme: UnitTheme, spot: Spot, stroke: Stroke) -> list[Mark]:
        """Return one outline for each look: a country's units on all maps of a report would be half a million."""
        looks: dict[Fill, list[Floats]] = {}
        for _, number, rings in _drawn(theme, spot.placed):
            looks.setdefault(theme.fill(number), []).extend(rings)
        return [Path(rings, fill, stroke) for fill, rings in looks.items()]

    def _inset(self, spot: Spot, in_words: bool) -> list[Mark]:
        frame = spot.placed.frame
        box = Rectangle(spot.x - 1.0, spot.y - 1.0, frame.width + 2.0, frame.height + 2.0, None, Stroke("#b9c2c7", 0.2))
        if not in_words:
            return [box]
        room = max(frame.width + 2.0, 14.0)
        title = shortened(self.atlas.parts[spot.placed.part].title, room, self.measure, 6.2)
        return [box, Text(spot.x - 1.0, spot.y - 1.9, title, 6.2, SOFT),
                Text(spot.x - 1.0, spot.y + frame.height + 3.6, ratio_text(frame.ratio), 6.2, SOFT)]  # fmt: skip

    def _below(self, layout: Layout, top: float, longest: float = 27.0) -> list[Mark]:
        part = self.atlas.parts[layout.main.placed.part]
        return furniture(layout.main.placed.frame, part.north, 0.0, top + _GAP, self.measure, longest)

    def _names(
        self, content: MapContent, points: Sequence[Points], layout: Layout, most: int, size: float
    ) -> list[Mark]:  # fmt: skip
        if not most or not content.names:
            return []
        frame = layout.main.placed.frame
        places = frame.placed(np.array([(x, y) for _, x, y in content.names])).tolist()
        symbols = [area for layer in points for area in layer.areas(layout.main)]
        names = [
            Name(text, x, y, strong=number < content.strong_names, large=number < content.strong_names == 1)
            for number, ((text, _, _), (x, y)) in enumerate(zip(content.names, places, strict=True))
        ]
        names = [_beside(name, symbols) for name in names]
        paper: Area = (-1.0, -1.0, max(frame.width, 40.0), frame.height + 1.0)
        return name_marks(place_names(names, most, paper, symbols, self.measure, size))

    def _alternative(self, content: MapContent) -> str:
        keys = [f"{key.label}: {key.count}" if key.count else key.label for key in content.all_keys(self.number)]
        return ". ".join(part for part in (content.title.rstrip("."), "; ".join(keys)) if part)


def _drawn(theme: UnitTheme, placed: Placed) -> Iterator[tuple[int, int, list[Floats]]]:
    """Go through the units that a map shows: the row of each, its class and its rings."""
    numbers = theme.number.tolist()
    for row, rings in zip(placed.rows.tolist(), placed.rings, strict=True):
        if rings and numbers[row] != ABSENT:
            yield row, numbers[row], rings


def _beside(name: Name, symbols: Sequence[Area]) -> Name:
    """Return a name without a dot where a symbol stands on its place already."""
    for area in symbols:
        if _holds(area, name):
            return replace(name, radius=0.0, clearance=(area[2] - area[0]) / 2)
    return name


def _holds(area: Area, name: Name) -> bool:
    return area[0] <= name.x <= area[2] and area[1] <= name.y <= area[3]


def _moved(path: Path, spot: Spot) -> Mark:
    return Group([path], spot.x, spot.y) if spot.x or spot.y else path
