"""Relief: the light that falls on a terrain, as grey for the background of maps."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .arrays import Floats

_HEIGHT = np.radians(45.0)  # of the sun


def shades(heights: Floats, cell: float, exaggeration: float = 2.0, suns: Sequence[float] = (315.0,)) -> Floats:
    """Return the light on a terrain, the mean of several suns (Horn 1981, Proc. IEEE 69: 14-47).

    Parameters
    ----------
    heights : ndarray, shape (rows, columns)
        Metres, the first row in the north; NaN where they are not known.
    cell : float
        Side of a cell in metres.
    exaggeration : float
        By which heights are multiplied.
    suns : sequence of float
        Directions from which light comes, in degrees clockwise from north.

    Returns
    -------
    ndarray, shape (rows, columns)
        From 0, dark, to 1; NaN beside what is not known.

    Examples
    --------
    >>> shades(np.zeros((2, 2)), 100.0).round(2).tolist()
    [[0.71, 0.71], [0.71, 0.71]]
    """
    south, east = np.gradient(heights * exaggeration, cell)
    slope, aspect = np.arctan(np.hypot(east, south)), np.arctan2(south, -east)
    light = np.zeros(heights.shape)
    for sun in suns:
        across = np.cos(np.pi / 2 - np.radians(sun) - aspect)
        light += np.sin(_HEIGHT) * np.cos(slope) + np.cos(_HEIGHT) * np.sin(slope) * across
    return np.clip(light / len(suns), 0.0, 1.0)
