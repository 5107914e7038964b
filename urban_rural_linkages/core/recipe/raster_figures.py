"""Figures of a raster's values that tell people, built-up land, land, heights and classes apart."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..arrays import Floats
from .described import RasterDescription

_FEWEST = 100  # pairs of neighbours that a correlation is worth something of
_SAMPLE = 100_000  # cells that tell the median and how many values there are


def raster_figures(
    bare: RasterDescription, values: Floats, is_whole: bool, earlier: Sequence[RasterDescription] = ()
) -> RasterDescription:
    """Add the figures of its values to the description of a raster.

    Parameters
    ----------
    bare : RasterDescription
    values : (rows, columns) floats
        NaN = no data.
    is_whole : bool
        Whether these are all cells: only then is their sum that of the raster.
    earlier : sequence of RasterDescription
        In which the same values are looked for.

    Examples
    --------
    >>> found = raster_figures(RasterDescription("a", "pop"), np.array([[0.0, 3.0], [np.nan, 5.0]]), True)
    >>> found.valid, found.total, round(found.zeros, 3), found.median_above_0
    (0.75, 8.0, 0.333, 4.0)
    """
    known = values[np.isfinite(values)]
    if not known.size:
        return replace(bare, valid=0.0)
    sample = known if known.size <= _SAMPLE else known[np.random.default_rng(0).integers(0, known.size, _SAMPLE)]
    above = sample[sample > 0]
    mark = hashlib.sha256(repr(values.shape).encode() + np.ascontiguousarray(values).tobytes()).hexdigest()
    return replace(
        bare,
        valid=known.size / values.size,
        minimum=float(known.min()),
        mean=float(known.mean()),
        maximum=float(known.max()),
        total=float(known.sum()) if is_whole else float("nan"),
        median_above_0=float(np.median(above)) if above.size else 0.0,
        zeros=float((known == 0).mean()),
        different=int(np.unique(sample).size),
        whole=bool((known == np.floor(known)).all()),
        likeness=_likeness(values),
        fingerprint=mark,
        same_as=next((one.name for one in earlier if one.fingerprint == mark and one.id != bare.id), ""),
    )


def _likeness(values: Floats) -> float:
    """Return the correlation of neighbouring cells; NaN of too few, or where nothing varies."""
    left, right = values[:, :-1], values[:, 1:]
    known = np.isfinite(left) & np.isfinite(right)
    one, other = left[known], right[known]
    if one.size < _FEWEST or one.std() == 0.0 or other.std() == 0.0:
        return float("nan")
    return float(np.corrcoef(one, other)[0, 1])
