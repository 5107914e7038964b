"""Bands between places above a map: a curve a pair, as wide as what goes between them, with a white casing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ...arrays import Floats
from ..drawing import WHITE, Mark, Path, Stroke
from .atlas import Spot
from .layers import Lines
from .legend import Key
from .synthesis import rounded

NARROWEST, WIDER = 0.35, 3.6
"""Width in mm of a band of nothing, and by how much the widest is wider."""
_CASING = 0.5  # on both sides together
_BULGE = 0.14  # of the length: how far beside the middle lies the point that draws the curve
_STEPS = 20
_EXAMPLES = (1.0, 0.5, 1 / 6)  # of the largest, which the legend shows
_WHOLE = 100.0  # mm: on smaller maps bands are as much narrower


def band_widths(amounts: ArrayLike, most: float) -> Floats:
    """Return the widths of bands in mm, linear in their amounts.

    Examples
    --------
    >>> band_widths([0.0, 750.0, 1500.0], 1500.0).tolist()
    [0.35, 2.15, 3.95]
    """
    return np.round(NARROWEST + WIDER * np.asarray(amounts, dtype=np.float64) / most, 12)


def width_examples(most: float) -> list[float]:
    """Return round amounts whose bands the legend shows, the largest first.

    Examples
    --------
    >>> width_examples(1_604.0), width_examples(1.0)
    ([1500.0, 700.0, 300.0], [1.0])
    """
    found = [max(rounded(most * part), 1.0) for part in _EXAMPLES]
    return list(dict.fromkeys(found))


def curve(start: Floats, end: Floats) -> Floats:
    """Return the points of a curve on paper from one place to another, to the left of whoever goes there.

    Both ways between two places are two curves; towards one place bands part before they reach it.

    Examples
    --------
    >>> curve(np.array([0.0, 0.0]), np.array([10.0, 0.0]))[[0, 10, 20]].round(2).tolist()
    [[0.0, 0.0], [5.0, -0.7], [10.0, 0.0]]
    """
    across = end - start
    aside = (start + end) / 2 + _BULGE * np.array([across[1], -across[0]])
    along = np.linspace(0.0, 1.0, _STEPS + 1)[:, None]
    return np.asarray((1 - along) ** 2 * start + 2 * along * (1 - along) * aside + along**2 * end)


@dataclass(frozen=True, eq=False)
class Bands(Lines):
    """Bands of one kind; `parts` has for each part of the land a straight line a band, from end to end.

    Attributes
    ----------
    widths : sequence of sequence of float
        Of each band in mm, for each part of the land; the widest lies above the others.
    titles : sequence of sequence of str
        What a reader sees who points at a band, for each part; empty: nothing.
    count : str
        How many there are, in the legend; "" where nothing is counted.
    """

    widths: Sequence[Sequence[float]] = ()
    titles: Sequence[Sequence[str]] = ()
    count: str = ""

    def marks(self, spot: Spot) -> list[Mark]:
        """Return them on paper, the casing of each below it."""
        if self.stroke is None:
            return []
        part, frame = spot.placed.part, spot.placed.frame
        titles = self.titles[part] if self.titles else [""] * len(self.parts[part])
        share = min(max(frame.width, frame.height) / _WHOLE, 1.0)
        found: list[Mark] = []
        order = sorted(range(len(self.parts[part])), key=lambda band: self.widths[part][band])
        for band in order:
            start, end = frame.placed(self.parts[part][band]) + (spot.x, spot.y)
            drawn, width = [curve(start, end)], share * self.widths[part][band]
            found += [Path(drawn, None, Stroke(WHITE, width + _CASING * share)),
                      Path(drawn, None, Stroke(self.stroke.colour, width), title=titles[band])]  # fmt: skip
        return found

    def key(self) -> Key | None:
        """Return its key in the legend, whether there are any or none."""
        colour = "" if self.stroke is None else self.stroke.colour
        return Key(self.label, None, Stroke(colour, 1.6), "line", self.count) if self.label and colour else None
