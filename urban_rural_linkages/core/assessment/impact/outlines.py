"""Outlines of units as points, read from the text (WKT) in which they are kept."""

from __future__ import annotations

import re

import numpy as np

from ...arrays import Floats

_RING = re.compile(r"\(([^()]+)\)")


def rings_of(wkt: str) -> list[Floats]:
    """Return the rings of polygons, each of shape (n, 2); heights are left out, and what is no outline has none.

    Examples
    --------
    >>> [ring.tolist() for ring in rings_of("POLYGON ((0 0, 4 0, 4 3, 0 0))")]
    [[[0.0, 0.0], [4.0, 0.0], [4.0, 3.0], [0.0, 0.0]]]
    """
    if "POLYGON" not in wkt.upper():
        return []
    found = []
    for text in _RING.findall(wkt):
        points = [point.split()[:2] for point in text.split(",")]
        try:
            ring = np.array(points, dtype=float)
        except ValueError:
            continue
        if ring.ndim == 2 and ring.shape[1] == 2 and len(ring) > 2:
            found.append(ring)
    return found
