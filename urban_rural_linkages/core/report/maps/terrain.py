"""The relief of a cover: heights as colours under a light from the north-west, the land around darkened."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...arrays import Booleans, Bytes, Floats
from ...relief import shades

FLAT = "#dfe6e2"
"""The land where no heights are known."""
OUTSIDE = "#638591"
"""The same, darkened, outside of the region."""

_AROUND, _DARKENED = (0x17, 0x49, 0x5A), 0.62  # petrol over the land outside, and how much of it
_TINTS = ((0.0, "#c2cec6"), (0.35, "#d3dacd"), (0.6, "#ece1cc"), (0.85, "#d8c4aa"), (1.0, "#b59f8c"))
_EXAGGERATION = 3.0
_FADING = 60.0  # pixels
_SHADE = (0.5, 0.78)  # the darkest slope, and what light on a plain adds


def terrain_pixels(heights: Floats, cell: float, inner: Booleans) -> Bytes:
    """Return the colours of a terrain.

    Parameters
    ----------
    heights : (rows, columns) ndarray
        Metres, the first row in the north; NaN where they are not known.
    cell : float
        Side of a pixel in metres.
    inner : (rows, columns) ndarray of bool
        Which pixels lie in the region.

    Returns
    -------
    (rows, columns, 3) ndarray of uint8
        Red, green and blue; without heights the land is flat.
    """
    pixels = np.empty((*heights.shape, 3), dtype=np.uint8)
    known = np.isfinite(heights)
    if not known.any():
        for channel, (own, around) in enumerate(zip(_rgb(FLAT), _AROUND, strict=True)):
            pixels[:, :, channel] = np.where(inner, own, round(own * (1 - _DARKENED) + around * _DARKENED))
        return pixels
    filled, seen = _towards_the_unknown(heights, known)
    share, light = _shares(filled, known & inner if (known & inner).any() else known), _light(filled, cell)
    stops, tints = [stop for stop, _ in _TINTS], np.array([_rgb(colour) for _, colour in _TINTS], dtype=np.float64).T
    outside = known & ~inner
    for channel, around in enumerate(_AROUND):  # one by one: a page in four colours is a hundred megabytes
        colour = np.interp(share, stops, tints[channel]) * light
        plain = colour[outside].mean() if outside.any() else tints[channel][0]
        colour = colour * seen + plain * (1 - seen)
        colour[~inner] = colour[~inner] * (1 - _DARKENED) + around * _DARKENED
        pixels[:, :, channel] = np.clip(np.rint(colour), 0, 255)
    return pixels


def pixels_within(rings: Sequence[Floats], shape: tuple[int, int]) -> Booleans:
    """Tell which pixels lie within closed rings by their centres, by the even-odd rule.

    Parameters
    ----------
    rings : sequence of (n, 2) ndarray
        In pixels, x to the right and y down.
    shape : (int, int)
        Rows and columns.

    Examples
    --------
    >>> ring = np.array([[0.0, 0.0], [2.0, 0.0], [2.0, 1.0], [0.0, 1.0], [0.0, 0.0]])
    >>> pixels_within([ring], (2, 3)).astype(int).tolist()
    [[1, 1, 0], [0, 0, 0]]
    """
    rows, columns = shape
    turns = np.zeros((rows, columns + 1), dtype=np.int64)
    for ring in rings:
        (x0, y0), (x1, y1) = ring[:-1].T, ring[1:].T
        first, last = np.ceil(np.minimum(y0, y1) - 0.5), np.ceil(np.maximum(y0, y1) - 0.5)
        first, last = np.clip(first, 0, rows).astype(np.int64), np.clip(last, 0, rows).astype(np.int64)
        count = last - first
        edge = np.repeat(np.arange(len(count)), count)
        row = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + np.repeat(first, count)
        x = x0[edge] + (row + 0.5 - y0[edge]) * (x1[edge] - x0[edge]) / (y1[edge] - y0[edge])
        np.add.at(turns, (row, np.clip(np.ceil(x - 0.5), 0, columns).astype(np.int64)), 1)
    return np.asarray(np.cumsum(turns, axis=1)[:, :columns] % 2 == 1)


def _towards_the_unknown(heights: Floats, known: Booleans) -> tuple[Floats, Floats]:
    """Return heights that go on beyond what is known, and how much of them is seen: they fade out."""
    from scipy import ndimage  # noqa: PLC0415 - for covers alone

    if known.all():
        return heights, np.ones(heights.shape)
    nearest = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    share = np.clip(ndimage.distance_transform_edt(known) / _FADING, 0.0, 1.0)
    return np.asarray(heights[tuple(nearest)], dtype=np.float64), np.asarray(share, dtype=np.float64)


def _light(heights: Floats, cell: float) -> Floats:
    """Return how bright slopes are, about 1 on a plain."""
    lowest, gain = _SHADE
    return np.asarray(np.clip(lowest + gain * shades(heights, cell, _EXAGGERATION), 0.0, 1.12), dtype=np.float64)


def _shares(heights: Floats, reference: Booleans) -> Floats:
    """Return how high each pixel is between the lowest and the highest of the region, 0 to 1."""
    low, high = np.percentile(heights[reference], [1.0, 99.0])
    return np.asarray(np.clip((heights - low) / max(high - low, 150.0), 0.0, 1.0), dtype=np.float64)


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue
