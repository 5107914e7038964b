"""Share of each line within reach of a lamp.

Why: a route is asked to be lit (Orden TMA/851/2021, art. 5.2.h), and where nobody noted it, the lamps on the map tell.
The part of a line within reach is exact: every segment is cut where the circles around the lamps cut it, and what lies
in several of them counts once.

It is a geometric proxy and no photometric check (Real Decreto 1890/2008): a lamp may be broken, hidden by a tree, or
light the road and not the pavement.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..access.lines import Lines
from ..arrays import Floats, Integers, ratio, sum_by


def lit_shares(lines: Lines, lamps: ArrayLike, reach: float) -> Floats:
    """Measure which share of each line is within reach of a lamp.

    Parameters
    ----------
    lines : Lines
        Planar coordinates in metres.
    lamps : (m, 2) array_like
        Metres, in the same plane; NaN = a lamp without place.
    reach : float
        Metres.

    Returns
    -------
    (n,) ndarray
        0 to 1; NaN for a line without geometry or length.

    Examples
    --------
    A street of 100 m with a lamp at each end that reaches 20 m:

    >>> from ..access.lines import lines_from_coordinates
    >>> lit_shares(lines_from_coordinates([[[(0, 0), (100, 0)]]]), [(0, 0), (100, 0)], 20).tolist()
    [0.4]
    """
    starts = _segments(lines)
    begin, along = lines.points[starts], lines.points[starts + 1] - lines.points[starts]
    length = np.hypot(along[:, 0], along[:, 1])
    part = np.searchsorted(lines.part_start, starts, side="right") - 1
    line = lines.part_line[part]
    whole = sum_by(line, length, lines.count)
    places = np.asarray(lamps, dtype=np.float64).reshape(-1, 2)
    places = places[np.isfinite(places).all(axis=1)]
    lit = sum_by(line, length * _covered(begin, along, length, places, reach), lines.count)
    return ratio(lit, whole)


def _segments(lines: Lines) -> Integers:
    """List the vertices at which a segment begins: all but the last of each part."""
    begins = np.ones(len(lines.points), dtype=bool)
    begins[lines.part_start[1:] - 1] = False
    return np.flatnonzero(begins)


def _covered(begin: Floats, along: Floats, length: Floats, lamps: Floats, reach: float) -> Floats:
    """Measure which share of each segment lies in the union of the circles."""
    segment, enter, leave = _chords(begin, along, length, lamps, reach)
    order = np.lexsort((enter, segment))
    segment, enter, leave = segment[order], enter[order], leave[order]
    apart = 2.0 * segment  # segments laid behind one another, so that one running maximum serves all of them
    latest = np.maximum.accumulate(leave + apart) if leave.size else leave
    before = np.append(-np.inf, latest[:-1]) - apart
    new = np.maximum(leave - np.maximum(enter, before), 0.0)
    return sum_by(segment, new, length.size)


def _chords(
    begin: Floats, along: Floats, length: Floats, lamps: Floats, reach: float
) -> tuple[Integers, Floats, Floats]:
    """Find where segments enter and leave the circles, as shares of the segment, 0 to 1."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    if not len(lamps) or not length.size:
        return np.empty(0, dtype=np.int64), np.empty(0), np.empty(0)
    near = cKDTree(lamps).query_ball_point(begin + along / 2.0, reach + length / 2.0)
    counts = np.fromiter(map(len, near), np.int64, len(near))
    segment = np.repeat(np.arange(length.size), counts)
    lamp = np.array([number for some in near for number in sorted(some)], dtype=np.int64)
    squared = (along[segment] ** 2).sum(axis=1)
    away = begin[segment] - lamps[lamp]
    projected = (away * along[segment]).sum(axis=1)
    inside = projected**2 - squared * ((away**2).sum(axis=1) - reach**2)
    cut = (inside > 0.0) & (squared > 0.0)
    segment, squared, projected, half = segment[cut], squared[cut], projected[cut], np.sqrt(inside[cut])
    enter, leave = np.clip((-projected - half) / squared, 0.0, 1.0), np.clip((-projected + half) / squared, 0.0, 1.0)
    real = leave > enter
    return segment[real], enter[real], leave[real]


def light_of(flagged: ArrayLike | None, near: ArrayLike) -> Floats:
    """Return the share of each line that is lit: what its field says, else the share within reach of lamps.

    Parameters
    ----------
    flagged : (n,) array_like or None
        1, 0, or NaN where the field is empty; None without a field.
    near : (n,) array_like
        See `lit_shares`.

    Returns
    -------
    (n,) ndarray
        To a millionth.
    """
    shares = np.asarray(near, dtype=np.float64).round(6)
    if flagged is None:
        return shares
    said = np.asarray(flagged, dtype=np.float64)
    return np.where(np.isnan(said), shares, said)
