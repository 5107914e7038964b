"""Outlines of units as flat arrays.

Why: coverage of cells and shared borders are sums over edges.  Kept in one array for the whole layer, with a weight
that says on which side of an edge its unit lies, the edges of all units are treated at once.

Polygons arrive as rings or as well-known binary (OGC 06-103r4, with the Z, M and EWKB variants, whose further
coordinates are dropped).  Curves are not straightened here and broken outlines are not repaired: whoever reads the
layer does that.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .arrays import Booleans, Floats, Integers, sum_by
from .errors import InputError

Rings = list[tuple[Floats, bool]]

_POLYGON, _MULTIPOLYGON, _COLLECTION = 3, 6, 7
_EWKB_Z, _EWKB_M, _EWKB_SRID = 0x80000000, 0x40000000, 0x20000000


@dataclass(frozen=True, eq=False)
class Edges:
    """The edges of polygons, in the order of their units.

    Attributes
    ----------
    unit : (e,) ndarray of int
        Position of the unit that an edge belongs to; never falls.
    x0, y0, x1, y1 : (e,) ndarray
        Start and end.
    weight : (e,) ndarray
        1 where the unit lies on the left of the edge, seen along it, -1 where it lies on the right.
    """

    unit: Integers
    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats
    weight: Floats

    def __len__(self) -> int:
        return self.unit.size

    def chosen(self, which: NDArray[np.generic] | slice) -> Edges:
        """Return some of the edges: a mask, positions or a slice."""
        x0, y0, x1, y1 = (ends[which] for ends in (self.x0, self.y0, self.x1, self.y1))
        return Edges(self.unit[which], x0, y0, x1, y1, self.weight[which])


@dataclass(frozen=True, eq=False)
class Polygons:
    """The outlines of units.

    Attributes
    ----------
    count : int
        Number of units; some may have no outline.
    points : (v, 2) ndarray
        The vertices of all rings, one ring after another, without the closing vertex.
    ring_start : (r + 1,) ndarray of int
        Where each ring begins; the last entry is `v`.
    ring_unit : (r,) ndarray of int
        The unit of each ring; never falls.
    ring_is_hole : (r,) ndarray of bool
        Whether the ring bounds a hole.
    """

    count: int
    points: Floats
    ring_start: Integers
    ring_unit: Integers
    ring_is_hole: Booleans

    def edges(self) -> Edges:
        """List the edges of all rings, however the rings turn."""
        lengths = np.diff(self.ring_start)
        following = np.arange(1, len(self.points) + 1)
        following[self.ring_start[1:] - 1] = self.ring_start[:-1]
        turned = np.where(self._turns() < 0.0, -1.0, 1.0) * np.where(self.ring_is_hole, -1.0, 1.0)
        x, y = self.points[:, 0], self.points[:, 1]
        return Edges(
            np.repeat(self.ring_unit, lengths), x, y, x[following], y[following], np.repeat(turned, lengths)
        )  # fmt: skip

    def areas(self) -> Floats:
        """Measure the units on the plane, holes taken off: (count,) ndarray in squared units of the coordinates."""
        signed = np.where(self.ring_is_hole, -1.0, 1.0) * np.abs(self._turns())
        return sum_by(self.ring_unit, signed, self.count)

    def perimeters(self) -> Floats:
        """Measure the outlines, those of holes included: (count,) ndarray in units of the coordinates."""
        edges = self.edges()
        lengths = np.hypot(edges.x1 - edges.x0, edges.y1 - edges.y0)
        return sum_by(edges.unit, lengths, self.count)

    def _turns(self) -> Floats:
        """Give the signed area of each ring: positive where it turns against the clock."""
        if not self.ring_unit.size:
            return np.empty(0)
        # relative to the first vertex of the ring: coordinates of millions of metres would eat the digits of the area
        local = self.points - np.repeat(self.points[self.ring_start[:-1]], np.diff(self.ring_start), axis=0)
        following = np.vstack([local[1:], local[:1]])
        following[self.ring_start[1:] - 1] = 0.0
        cross = local[:, 0] * following[:, 1] - following[:, 0] * local[:, 1]
        return np.asarray(np.add.reduceat(cross, self.ring_start[:-1]) / 2.0, dtype=np.float64)


def polygons_from_rings(units: Sequence[Sequence[Sequence[ArrayLike]]]) -> Polygons:
    """Collect the outlines of units.

    Parameters
    ----------
    units : sequence of n units
        A unit is a sequence of parts; a part is a sequence of rings, its exterior first, then its holes; a ring is a
        (v, 2) array of vertices, closed or not, turning either way.  Rings of fewer than three vertices are dropped.

    Returns
    -------
    Polygons

    Examples
    --------
    >>> square = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]
    >>> hole = [(1, 1), (2, 1), (2, 2), (1, 2), (1, 1)]
    >>> polygons = polygons_from_rings([[[square, hole]], []])
    >>> polygons.areas().tolist(), polygons.perimeters().tolist()
    ([15.0, 0.0], [20.0, 0.0])
    """
    rings: list[Rings] = []
    for parts in units:
        rings.append(
            [(np.asarray(ring, dtype=np.float64), place > 0) for part in parts for place, ring in enumerate(part)]
        )
    return _collect(rings)


def polygons_from_wkb(geometries: Sequence[bytes | None], layer: str, ids: Sequence[str]) -> Polygons:
    """Read the outlines of units from well-known binary.

    Parameters
    ----------
    geometries : sequence of n bytes or None
        Polygons, multipolygons or collections of them; None or empty = no outline.
    layer : str
        Where they come from, for the message.
    ids : sequence of n str
        How the message calls the units.

    Returns
    -------
    Polygons

    Raises
    ------
    InputError
        When a geometry is no polygon, is curved, or has a coordinate that is no number.
    """
    units = []
    for identifier, geometry in zip(ids, geometries, strict=True):
        rings = [] if not geometry else _read(geometry, 0)[0]
        if rings is None:
            raise InputError(
                "Unit '{unit}' of layer '{layer}' is no polygon, or has curved sides.",
                hint="Use a layer of polygons; straighten curves first (Processing: Segmentize).",
                unit=identifier, layer=layer,
            )  # fmt: skip
        if not all(np.isfinite(points).all() for points, _ in rings):
            raise InputError(
                "Unit '{unit}' of layer '{layer}' has a vertex without coordinates.",
                hint="Repair the layer first (Processing: Fix geometries).",
                unit=identifier, layer=layer,
            )  # fmt: skip
        units.append(rings)
    return _collect(units)


def _collect(units: Sequence[Rings]) -> Polygons:
    """Put the rings of all units behind one another, opened and without those that enclose nothing."""
    kept: list[Floats] = []
    owners: list[int] = []
    holes: list[bool] = []
    for unit, rings in enumerate(units):
        for ring, is_hole in rings:
            closed = len(ring) > 1 and bool((ring[0] == ring[-1]).all())
            points = ring[:-1] if closed else ring
            if len(points) >= 3:
                kept.append(points)
                owners.append(unit)
                holes.append(is_hole)
    return Polygons(
        count=len(units),
        points=np.concatenate(kept) if kept else np.empty((0, 2)),
        ring_start=np.concatenate([[0], np.cumsum([len(points) for points in kept])]).astype(np.int64),
        ring_unit=np.array(owners, dtype=np.int64),
        ring_is_hole=np.array(holes, dtype=bool),
    )


def _read(data: bytes, offset: int) -> tuple[Rings | None, int]:
    """Read one geometry; None for its rings where it is neither polygon nor made of polygons."""
    order = "<" if data[offset] == 1 else ">"
    (code,) = struct.unpack_from(order + "I", data, offset + 1)
    offset += 5 + (4 if code & _EWKB_SRID else 0)
    kind, dimensions = _kind_and_dimensions(code)
    if kind == _POLYGON:
        rings, offset = _read_polygon(data, offset, order, dimensions)
        return rings, offset
    if kind not in (_MULTIPOLYGON, _COLLECTION):
        return None, offset
    (parts,) = struct.unpack_from(order + "I", data, offset)
    offset += 4
    found: Rings = []
    for _ in range(parts):
        part, offset = _read(data, offset)
        if part is None:
            return None, offset
        found.extend(part)
    return found, offset


def _kind_and_dimensions(code: int) -> tuple[int, int]:
    """Split a geometry code, ISO (1003 = polygon Z) or EWKB (flags), into its kind and number of coordinates."""
    flags = bool(code & _EWKB_Z) + bool(code & _EWKB_M)
    thousands, kind = divmod(code & 0xFFFF, 1000)
    return kind, 2 + max(flags, {0: 0, 1: 1, 2: 1, 3: 2}.get(thousands, 0))


def _read_polygon(data: bytes, offset: int, order: str, dimensions: int) -> tuple[Rings, int]:
    """Read the rings of one polygon, its exterior first."""
    (count,) = struct.unpack_from(order + "I", data, offset)
    rings = []
    offset += 4
    for place, (start, size) in enumerate(_ring_places(data, offset, order, dimensions, count)):
        numbers = np.frombuffer(data, dtype=order + "f8", count=size * dimensions, offset=start)
        rings.append((numbers.reshape(size, dimensions)[:, :2].astype(np.float64), place > 0))
        offset = start + 8 * size * dimensions
    return rings, offset


def _ring_places(data: bytes, offset: int, order: str, dimensions: int, count: int) -> Iterator[tuple[int, int]]:
    """Yield where the coordinates of each ring begin, and how many vertices it has."""
    for _ in range(count):
        (size,) = struct.unpack_from(order + "I", data, offset)
        yield offset + 4, size
        offset += 4 + 8 * size * dimensions
