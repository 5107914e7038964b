"""Checks of outlines that lie over each other, by the ground that two of them have in common.

Of neighbours that share their border vertex by vertex nothing needs to be cut: each edge stands once in one direction
and once in the other.  Any common ground has edges without such a counterpart around it, those of one unit within the
other or the same edges twice; so only units near *loose* edges are compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Integers
from ..notes import Note
from ..polygons import Polygons
from .findings import Finding, Severity, passed

LEAST_M2 = 1.0
"""Less is the rounding of coordinates."""
_SHOWN = 3
_FACTORS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))  # odd and without a pattern of bits


@dataclass(frozen=True)
class Overlaps:
    """Pairs of units with ground in common.

    Attributes
    ----------
    first, second : (p,) ndarray of int
        Places of the units.
    square_metres : (p,) ndarray
        Common ground.
    share : (p,) ndarray
        The part that it is of the smaller unit, 0 to 1.
    """

    first: Integers
    second: Integers
    square_metres: Floats
    share: Floats


def loose_boxes(polygons: Polygons) -> Floats:
    """Return where each unit has edges that do not stand once in either direction.

    Returns
    -------
    (count, 4) ndarray
        Least x and y, largest x and y of these edges; NaN where a unit has none.

    Examples
    --------
    >>> from ..polygons import polygons_from_rings
    >>> left, right = [(0, 0), (1, 0), (1, 1), (0, 1)], [(1, 0), (2, 0), (2, 1), (1, 1)]
    >>> loose_boxes(polygons_from_rings([[[left]], [[right]]]))[0].tolist()
    [0.0, 0.0, 1.0, 1.0]
    """
    edges = polygons.edges()
    start, end = _mixed(edges.x0, edges.y0), _mixed(edges.x1, edges.y1)
    side = edges.weight * np.where(start < end, 1.0, -1.0)
    _, edge, count = np.unique(start + end, return_inverse=True, return_counts=True)
    edge = edge.ravel()
    sides = np.bincount(edge, side, count.size)
    loose = edges.chosen((count[edge] != 2) | (sides[edge] != 0.0))
    boxes = np.full((polygons.count, 4), np.nan)
    if not len(loose):
        return boxes
    units, first = np.unique(loose.unit, return_index=True)
    for column, (one, other), extreme in (
        (0, (loose.x0, loose.x1), np.minimum), (1, (loose.y0, loose.y1), np.minimum),
        (2, (loose.x0, loose.x1), np.maximum), (3, (loose.y0, loose.y1), np.maximum),
    ):  # fmt: skip
        boxes[units, column] = extreme.reduceat(extreme(one, other), first)
    return boxes


def _mixed(x: Floats, y: Floats) -> NDArray[np.uint64]:
    """Return a number for each point, the same for the same point, and different for others but for a rare chance."""
    parts = [np.ascontiguousarray(values + 0.0).view(np.uint64) for values in (x, y)]
    one, other = (part * factor for part, factor in zip(parts, _FACTORS, strict=True))
    mixed: NDArray[np.uint64] = (one ^ (one >> np.uint64(29))) + (other ^ (other >> np.uint64(32))) * _FACTORS[0]
    return (mixed ^ (mixed >> np.uint64(31))) * _FACTORS[1]


def check_overlaps(overlaps: Overlaps, names: Sequence[str], codes: Sequence[str] = ()) -> Finding:
    """Look for pairs of units with more than a square metre in common.

    Parameters
    ----------
    overlaps : Overlaps
    names : sequence of str
        What the units are called.
    codes : sequence of str
        Of the units, to show them on a map.
    """
    told = np.flatnonzero(overlaps.square_metres >= LEAST_M2)
    if not told.size:
        return passed("UNITS", "overlap", Note("No unit lies over another."))
    order = told[np.argsort(-overlaps.square_metres[told], kind="stable")]
    pairs = [f"{names[overlaps.first[pair]]} / {names[overlaps.second[pair]]}" for pair in order[:_SHOWN].tolist()]
    largest = order[0]
    message = Note(
        "Pairs of units that lie over each other: {count}, with {all} ha in common. The largest: {pair}, {area} ha, "
        "which is {percent} % of the smaller one.",
        count=int(told.size), all=f"{overlaps.square_metres[told].sum() / 1e4:.3g}", pair=pairs[0],
        area=f"{overlaps.square_metres[largest] / 1e4:.3g}", percent=f"{100 * overlaps.share[largest]:.3g}",
    )  # fmt: skip
    fix = Note("Cells and services within them count twice: remove doubles, or mend the borders.")
    rows = [row for pair in order.tolist() for row in (overlaps.first[pair], overlaps.second[pair])]
    shown = tuple(dict.fromkeys(codes[row] for row in rows)) if codes else ()
    return Finding("UNITS", "overlap", Severity.WARN, int(told.size), "; ".join(pairs), message, fix, codes=shown)
