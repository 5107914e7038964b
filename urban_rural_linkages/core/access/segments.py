"""Spatial index of the segments of a network.

Why: to snap a point to the nearest road, the nearest of a million segments must be found, exactly, whether segments are
five metres long or five kilometres.

Every segment is represented by samples, none of its positions farther than half a step from one of them; the step is
the mean length of a segment, so there are two samples a segment at most, on average.  When the nearest sample of a
point lies at the distance r, the nearest position has a sample within r and half a step: only the segments of these
samples can be the nearest.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from ..arrays import Booleans, Floats, Integers

if TYPE_CHECKING:
    from scipy.spatial import cKDTree


_SAMPLES = (64, 1024)  # among which a sample that counts is looked for, before those that count are searched alone
_LEAF = 32  # samples, of which a leaf of the tree has so many at most: fewer take longer to divide than to look at
_ROUNDING = 1e-9  # relative: a little more is searched than arithmetic can lose


@dataclass(frozen=True, eq=False)
class SegmentIndex:
    """Samples of all segments.

    Attributes
    ----------
    tree : cKDTree
        Of the samples.
    vertex : (s,) ndarray of int
        The vertex at which the segment of each sample begins.
    reach : float
        No position is farther from a sample of its segment.
    measure : (v,) ndarray
        Metres on the ground of all segments up to each vertex, whatever edge they belong to.
    """

    tree: cKDTree
    vertex: Integers
    reach: float
    measure: Floats

    def candidates(self, points: Floats, open_samples: Booleans | None = None) -> tuple[Integers, Integers]:
        """List the segments among which the nearest of each point is.

        Parameters
        ----------
        points : (n, 2) ndarray
            Coordinates; none unknown.
        open_samples : (s,) ndarray of bool, optional
            The samples of the segments that count; one or more.  All unless given.

        Returns
        -------
        point : (c,) ndarray of int
            Never falls; every point has one candidate or more, and may have one twice.
        vertex : (c,) ndarray of int
            Where the segment begins.
        """
        nearest = self.tree.query(points)[0] if open_samples is None else self._to_open(points, open_samples)
        radius = nearest * (1.0 + _ROUNDING) + self.reach
        near = self.tree.query_ball_point(points, radius, return_sorted=False)
        counts = np.fromiter(map(len, near), np.int64, len(near))
        found = np.fromiter(chain.from_iterable(near), np.int64, int(counts.sum()))
        owner = np.repeat(np.arange(len(points)), counts)
        if open_samples is not None:
            kept = open_samples[found]
            owner, found = owner[kept], found[kept]
        return owner, self.vertex[found]

    def _to_open(self, points: Floats, open_samples: Booleans) -> Floats:
        """Measure from points to the nearest of some samples: among some of the nearest of all, else among them."""
        from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

        distance, left = np.full(len(points), np.inf), np.arange(len(points))
        for most in _SAMPLES:
            far, sample = self.tree.query(points[left], k=np.arange(1, min(most, open_samples.size) + 1))
            distance[left] = np.where(open_samples[sample], far, np.inf).min(axis=1)
            left = left[np.isinf(distance[left])]
        if left.size:
            distance[left] = cKDTree(self.tree.data[open_samples]).query(points[left])[0]
        return distance

    def metres(self, begin: Integers, end: Integers) -> Floats:
        """Measure from one vertex to a later one of the same edge."""
        return np.asarray(self.measure[end] - self.measure[begin], dtype=np.float64)


def index_segments(points: Floats, first: Integers, last: Integers, scale: Floats | None = None) -> SegmentIndex:
    """Put samples on all segments of some edges.

    Parameters
    ----------
    points : (v, 2) ndarray
        Vertices, on a plane.
    first, last : (e,) ndarray of int
        The vertices of each edge are `points[first : last + 1]`.
    scale : (v,) ndarray, optional
        Metres on the ground of a unit of the plane at each vertex; 1 unless given.

    Returns
    -------
    SegmentIndex
    """
    from scipy.spatial import cKDTree  # noqa: PLC0415 - the plugin loads where scipy is missing, and faster

    counts = last - first
    vertex = np.repeat(first - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    begin = points[vertex]
    along = points[vertex + 1] - begin
    length = np.hypot(along[:, 0], along[:, 1])
    step = float(length.mean())
    pieces = np.maximum(np.ceil(length / step), 1.0).astype(np.int64)
    place = np.arange(pieces.sum()) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    samples = np.repeat(along, pieces, axis=0)
    samples *= ((place + 0.5) / np.repeat(pieces, pieces))[:, None]
    samples += np.repeat(begin, pieces, axis=0)
    steps = np.zeros(len(points))  # none from line to line: the sum would lose its last digits
    steps[vertex + 1] = length if scale is None else length * mean_scale(scale, vertex)
    return SegmentIndex(
        tree=cKDTree(samples, leafsize=_LEAF, compact_nodes=False, balanced_tree=False),
        vertex=np.repeat(vertex, pieces),
        reach=step / 2.0 * (1.0 + _ROUNDING),
        measure=np.cumsum(steps),
    )


def mean_scale(scale: Floats, vertex: Integers) -> Floats:
    """Give the scale along segments: the mean of that at the vertex where each begins and at the next one.

    The scale of a conformal plane is all but linear along a road; over 100 km the error is below 1e-5.
    """
    return np.asarray((scale[vertex] + scale[vertex + 1]) / 2.0, dtype=np.float64)
