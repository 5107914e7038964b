"""The map of a cover: the whole upper part of the page is land, that of the region in light."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...arrays import Booleans, Floats
from ..drawing import AMBER, WHITE, Mark, Path, Rectangle, Stroke
from ..lettering import Measure
from ..map_frames import symbol_share
from .atlas import DETAIL, Atlas, Placed
from .cover import LAND, LOCATOR, WIDTH, region_spot
from .frame import Box, Frame
from .layers import Layer, thinned_lines
from .names import Name, name_marks, place_names
from .terrain import FLAT, OUTSIDE, pixels_within

_MARGIN = 11.0  # mm of land around the region
_DOTS = 6.5  # pixels of a millimetre: 165 an inch
_NAMES = 6
_SEA, _COUNTRY, _BORDER = "#0f3645", "#2c6577", "#123f4e"
_UNITS = "#bccac4"  # the borders between units where there is no relief
_SMALLEST = 2.5  # mm: a smaller region is marked by a square


@dataclass(frozen=True)
class CoverLand:
    """The region on the upper part of a cover.

    Attributes
    ----------
    placed : Placed
        The main land.
    frame : Frame
        Of the whole upper part, at the same ratio.
    """

    placed: Placed
    frame: Frame

    @classmethod
    def of(cls, atlas: Atlas) -> CoverLand:
        """Make the main land as large as there is room, and put it into the middle."""
        part = atlas.parts[0]
        placed = atlas.placed(0, Frame.filling(part.box, part.metres, WIDTH - 2 * _MARGIN, LAND - 2 * _MARGIN))
        unit = placed.frame.units_of_a_millimetre
        west, south, east, north = part.box
        frame = Frame((west + east - WIDTH * unit) / 2, (south + north + LAND * unit) / 2, placed.frame.ratio,
                      part.metres, WIDTH, LAND)  # fmt: skip
        return cls(placed, frame)

    @property
    def box(self) -> Box:
        """The land on the upper part, in its coordinates."""
        unit, frame = self.frame.units_of_a_millimetre, self.frame
        return (frame.west, frame.north - LAND * unit, frame.west + WIDTH * unit, frame.north)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of a picture of it."""
        return round(LAND * _DOTS), round(WIDTH * _DOTS)

    @property
    def pixel(self) -> float:
        """The side of a pixel in metres."""
        return self.frame.ratio / 1000.0 / _DOTS

    @property
    def outline(self) -> list[Floats]:
        """The outline of the region, in mm on the page."""
        x, y = self._offset
        return [line + (x, y) for line in self.placed.region]

    @property
    def _offset(self) -> tuple[float, float]:
        unit = self.frame.units_of_a_millimetre
        own = self.placed.frame
        return (own.west - self.frame.west) / unit, (self.frame.north - own.north) / unit

    def flat(self) -> list[Mark]:
        """Return the land where no heights are known."""
        x, y = self._offset
        outlines = self.placed.outlines
        borders = [line + (x, y) for line in outlines.border(np.arange(outlines.count), inner=True)]
        lines = Path(borders, stroke=Stroke(_UNITS, 0.15 * symbol_share(outlines.count, 600)))
        return [Rectangle(0.0, 0.0, WIDTH, LAND, OUTSIDE), Path(self.outline, FLAT), lines]

    def inner(self) -> Booleans:
        """Tell which pixels lie in the region."""
        return pixels_within([line * _DOTS for line in self.outline], self.shape)

    def lines(self, layer: Layer, stroke: Stroke | None, fill: str | None = None) -> list[Mark]:
        """Return lines of the main land on the page."""
        moved = [self.frame.placed(line) for line in layer.parts[0] if len(line) > 1]
        rings = thinned_lines(moved, DETAIL)
        return [Path(rings, fill, stroke)] if rings else []

    def border(self) -> Mark:
        """Return the outline of the region."""
        return Path(self.outline, stroke=Stroke(WHITE, 0.7))

    def names(self, names: Sequence[tuple[str, float, float]], measure: Measure) -> list[Mark]:
        """Return the names of the largest places."""
        if not names:
            return []
        places = self.frame.placed(np.array([(x, y) for _, x, y in names])).tolist()
        found = [Name(text, x, y, strong=number == 0) for number, ((text, _, _), (x, y)) in
                 enumerate(zip(names, places, strict=True))]  # fmt: skip
        return name_marks(place_names(found, _NAMES, (4.0, 4.0, WIDTH - 4.0, LAND - 4.0), [], measure, 7.5))


def locator_marks(countries: Sequence[Sequence[Floats]], region: Sequence[Floats], metres: float) -> list[Mark]:
    """Return the small map that shows where a region lies, its middle in the middle.

    Parameters
    ----------
    countries : sequence of sequence of (n, 2) ndarray
        The rings of each country, in metres from the middle of the region.
    region : sequence of (n, 2) ndarray
        The outline of the region, likewise.
    metres : float
        Half the side of the land that is shown.
    """
    scale = LOCATOR / (2 * metres)

    def placed(rings: Sequence[Floats]) -> list[Floats]:
        return thinned_lines([(ring * (scale, -scale)) + LOCATOR / 2 for ring in rings], DETAIL)

    marks: list[Mark] = [Rectangle(0.0, 0.0, LOCATOR, LOCATOR, _SEA)]
    marks += [Path(placed(rings), _COUNTRY, Stroke(_BORDER, 0.15)) for rings in countries]
    outline = placed(region)
    points = np.concatenate(outline) if outline else np.full((1, 2), LOCATOR / 2)
    low, high = points.min(axis=0), points.max(axis=0)
    if max(high - low) >= _SMALLEST:
        return [*marks, Path(outline, AMBER, Stroke(WHITE, 0.35))]
    x, y = ((low + high) / 2).tolist()
    return [*marks, *region_spot(x, y, *(high - low).tolist())]


def half_side(box: Box, metres: float) -> float:
    """Return half the side of the land that a locator shows, in metres: much larger than the region.

    Examples
    --------
    >>> half_side((0.0, 0.0, 80_000.0, 80_000.0), 1.0), half_side((0.0, 0.0, 9e5, 8e5), 1.0)
    (650000.0, 1350000.0)
    """
    west, south, east, north = box
    return max(650_000.0, 1.5 * metres * max(east - west, north - south))
