"""Lines of a network as flat arrays.

Why: reading is what takes longest in a network analysis.  Headers and coordinates of all geometries, whose bytes lie
behind one another, are picked out at once.

Lines arrive as well-known binary (OGC 06-103r4, with the Z, M and EWKB variants, whose further coordinates are dropped)
of line strings and multi line strings.  Curves are not straightened here: whoever reads the layer does that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from ..arrays import Booleans, Bytes, Floats, Integers, sum_by
from ..errors import InputError
from ..geodesy import Ellipsoid, distance
from ..wkb import Geometries

_LINE, _COLLECTIONS = 2, (5, 7)
_EWKB_Z, _EWKB_M, _EWKB_SRID = 0x80000000, 0x40000000, 0x20000000
_HEADER = 9  # bytes: order, code, number of vertices or parts


@dataclass(frozen=True, eq=False)
class Lines:
    """The lines of a layer.

    Attributes
    ----------
    count : int
        Number of lines; some may have no geometry.
    points : (v, 2) ndarray
        The vertices of all parts, one part after another.
    part_start : (p + 1,) ndarray of int
        Where each part begins; the last entry is `v`.  A part has two vertices or more.
    part_line : (p,) ndarray of int
        The line of each part; never falls.
    """

    count: int
    points: Floats
    part_start: Integers
    part_line: Integers

    def only(self, lines: Booleans) -> Lines:
        """Keep the parts of some lines; the numbers of the lines stay."""
        parts = lines[self.part_line]
        if parts.all():
            return self
        sizes = np.diff(self.part_start)
        start = np.concatenate([[0], np.cumsum(sizes[parts])]).astype(np.int64)
        return Lines(self.count, self.points[np.repeat(parts, sizes)], start, self.part_line[parts])


def lines_from_coordinates(lines: Sequence[Sequence[ArrayLike]]) -> Lines:
    """Collect lines that are given as coordinates.

    Parameters
    ----------
    lines : sequence of n lines
        A line is a sequence of parts; a part is a (v, 2) array of vertices.  Parts of one vertex or none are dropped.

    Returns
    -------
    Lines

    Examples
    --------
    >>> lines_from_coordinates([[[(0, 0), (3, 4)]], []]).points.tolist()
    [[0.0, 0.0], [3.0, 4.0]]
    """
    parts = [(owner, np.asarray(part, dtype=np.float64)) for owner, line in enumerate(lines) for part in line]
    parts = [(owner, part) for owner, part in parts if len(part) > 1]
    return Lines(
        count=len(lines),
        points=np.concatenate([part for _, part in parts]) if parts else np.empty((0, 2)),
        part_start=np.cumsum([0, *(len(part) for _, part in parts)], dtype=np.int64),
        part_line=np.array([owner for owner, _ in parts], dtype=np.int64),
    )


def lines_from_wkb(geometries: Geometries | Sequence[bytes | None], layer: str) -> Lines:
    """Read lines from well-known binary.

    Parameters
    ----------
    geometries : Geometries or sequence of n bytes or None
        Line strings, multi line strings or collections of line strings; None or empty = no geometry.
    layer : str
        Where they come from, for the message.

    Returns
    -------
    Lines

    Raises
    ------
    InputError
        When a geometry is no line, is curved or broken, or has a coordinate that is no number; rows count from 1.

    Examples
    --------
    >>> import struct
    >>> line = struct.pack("<BIIdddd", 1, 2, 2, 0.0, 0.0, 3.0, 4.0)
    >>> lines_from_wkb([None, line], "roads").part_line.tolist()
    [1]
    """
    given = geometries if isinstance(geometries, Geometries) else Geometries.of(geometries)
    parts = _find_parts(given, layer)
    line, size, begin, stride, big = parts.at(parts.size > 1)
    start = np.concatenate([[0], np.cumsum(size)]).astype(np.int64)
    place = np.repeat(begin - start[:-1] * stride, size) + np.repeat(stride, size) * np.arange(start[-1])
    points = _from_any_place(given.data, place, np.complex128).view(np.float64).reshape(-1, 2)
    if big.any():
        swapped = np.repeat(big, size)
        points[swapped] = points[swapped].byteswap()
    if not np.isfinite(points).all():
        vertex = int(np.argmin(np.isfinite(points).all(axis=1)))
        raise InputError(
            "Layer '{layer}': the line of row {row} has a vertex without coordinates.",
            hint="Repair the layer first (Processing: Fix geometries).",
            layer=layer, row=int(np.repeat(line, size)[vertex]) + 1,
        )  # fmt: skip
    return Lines(len(given), points, start, line)


_NEAR = 500.0  # metres, over which the middle latitude errs by less than 1e-9 of the length
_FAR_NORTH = 85.0  # degrees, beyond which it does not


def geodesic_lengths(lines: Lines, ellipsoid: Ellipsoid) -> Floats:
    """Measure lines along the shortest ways between their vertices.

    Short steps are measured by the curvature of the ellipsoid at their middle latitude, the others by
    `geodesy.distance`; the difference is below 1e-9 of the length.

    Parameters
    ----------
    lines : Lines
        In degrees of longitude and latitude.
    ellipsoid : Ellipsoid
        On which.

    Returns
    -------
    (n,) ndarray
        Metres; NaN for a line without geometry.

    Examples
    --------
    >>> from ..geodesy import WGS84
    >>> geodesic_lengths(lines_from_coordinates([[[(0, 0), (0, 1), (0, 1.001)]], []]), WGS84).round(2).tolist()
    [110684.96, nan]
    """
    step = np.delete(np.arange(max(len(lines.points) - 1, 0)), lines.part_start[1:-1] - 1)
    (lon1, lat1), (lon2, lat2) = lines.points[step].T, lines.points[step + 1].T
    middle = np.radians((lat1 + lat2) / 2.0)
    e2 = ellipsoid.eccentricity**2
    stretch = np.sqrt(1.0 - e2 * np.sin(middle) ** 2)
    north = np.radians(lat2 - lat1) * ellipsoid.semi_major * (1.0 - e2) / stretch**3
    turn = (lon2 - lon1 + 180.0) % 360.0 - 180.0
    east = np.radians(turn) * ellipsoid.semi_major / stretch * np.cos(middle)
    metres = np.hypot(east, north)
    far = (metres > _NEAR) | (np.abs(lat1) > _FAR_NORTH)
    metres[far] = distance(lon1[far], lat1[far], lon2[far], lat2[far], ellipsoid)
    owner = np.repeat(lines.part_line, np.diff(lines.part_start) - 1)
    found = sum_by(owner, metres, lines.count)
    found[~np.isin(np.arange(lines.count), lines.part_line)] = np.nan
    return found


class _Parts(NamedTuple):
    """Positions of the vertices of line strings among the bytes."""

    line: Integers
    size: Integers
    begin: Integers
    stride: Integers  # bytes from vertex to vertex
    big: Booleans  # endianness

    def at(self, rows: Integers | Booleans) -> _Parts:
        """Take some of the parts."""
        return _Parts(self.line[rows], self.size[rows], self.begin[rows], self.stride[rows], self.big[rows])


class _Headers(NamedTuple):
    kind: Integers
    number: Integers  # of vertices, or of parts
    body: Integers  # where what follows the header begins
    stride: Integers
    big: Booleans


def _find_parts(geometries: Geometries, layer: str) -> _Parts:
    """Find the line strings: the first parts of all geometries at once, then all second parts, and so on."""
    data, line = geometries.data, np.flatnonzero(geometries.sizes)
    end = geometries.ends[line]
    cursor = end - geometries.sizes[line]
    head = _headers(data, cursor, line, end, layer)
    is_line = head.kind == _LINE
    _refuse(line[~is_line & ~np.isin(head.kind, _COLLECTIONS)], layer)
    found = [_Parts(line, *head[1:]).at(is_line)]

    line, end, left, cursor = (values[~is_line] for values in (line, end, head.number, head.body))
    while (more := left > 0).any():
        line, end, left, cursor = (values[more] for values in (line, end, left, cursor))
        head = _headers(data, cursor, line, end, layer)
        _refuse(line[head.kind != _LINE], layer)
        found.append(_Parts(line, *head[1:]))
        left, cursor = left - 1, head.body + head.number * head.stride
    line, size, begin, stride = (np.concatenate([part[column] for part in found]) for column in range(4))
    parts = _Parts(line, size, begin, stride, np.concatenate([part.big for part in found]))
    return parts.at(np.argsort(parts.line, kind="stable"))


def _headers(data: Bytes, at: Integers, line: Integers, end: Integers, layer: str) -> _Headers:
    """Read the headers that begin at given bytes, ISO (1002 = line Z) or EWKB (flags)."""
    _refuse_broken(line[at + _HEADER > end], layer)
    big = data[at] == 0
    code = _unsigned(data, at + 1, big)
    body = at + 5 + np.where(code & _EWKB_SRID, 4, 0)
    _refuse_broken(line[body + 4 > end], layer)
    number = _unsigned(data, body, big)
    thousands, kind = np.divmod(code & 0xFFFF, 1000)
    flags = ((code & _EWKB_Z) > 0).astype(np.int64) + ((code & _EWKB_M) > 0)
    further = np.maximum(flags, np.where(thousands == 3, 2, np.minimum(thousands, 1)))
    stride = 8 * (2 + further)
    _refuse_broken(line[(kind == _LINE) & (body + 4 + number * stride > end)], layer)
    return _Headers(kind, number, body + 4, stride, big)


def _unsigned(data: Bytes, at: Integers, big: Booleans) -> Integers:
    """Read unsigned integers of four bytes from any places."""
    numbers = _from_any_place(data, at, np.uint32)
    numbers[big] = numbers[big].byteswap()
    return numbers.astype(np.int64)


def _from_any_place(data: Bytes, at: Integers, kind: DTypeLike) -> NDArray[Any]:
    """Take numbers that begin at any of the bytes: all of these are seen as numbers that overlap."""
    little = np.dtype(kind).newbyteorder("<")
    overlapping = np.ndarray((max(data.size - little.itemsize + 1, 0),), little, data, strides=(1,))
    return overlapping[at].astype(kind, copy=False)


def _refuse(rows: Integers, layer: str) -> None:
    if rows.size:
        raise InputError(
            "Layer '{layer}': row {row} is no line, or is curved.",
            hint="Use a layer of lines; straighten curves first (Processing: Segmentize).",
            layer=layer, row=int(rows.min()) + 1,
        )  # fmt: skip


def _refuse_broken(rows: Integers, layer: str) -> None:
    if rows.size:
        raise InputError(
            "Layer '{layer}': the geometry of row {row} is broken off.",
            hint="Repair the layer first (Processing: Fix geometries).",
            layer=layer, row=int(rows.min()) + 1,
        )  # fmt: skip


def require_travelled(speed: Floats, layer: str) -> None:
    """Refuse speeds by which no line can be travelled; NaN is a line that is closed.

    Raises
    ------
    InputError
        When a speed is not positive, or all lines are closed.

    Examples
    --------
    >>> require_travelled(np.array([50.0, np.nan]), "roads")
    """
    require_speeds(speed, layer)
    if not np.isfinite(speed).any():
        raise no_line(layer)


def no_line(layer: str) -> InputError:
    """Return the error of a network in which nothing can be travelled."""
    return InputError(
        "Layer '{layer}' has no line that can be travelled.",
        hint="Check the field of speeds or of road classes, and that the lines have geometries.",
        layer=layer,
    )


def require_speeds(speed: Floats, layer: str) -> None:
    """Refuse speeds that are none; NaN is a line that is closed.

    Raises
    ------
    InputError
        When a speed is not positive, or infinite.
    """
    wrong = (speed <= 0.0) | np.isinf(speed)
    if wrong.any():
        row = int(np.argmax(wrong))
        raise InputError(
            "Layer '{layer}': the speed of row {row} is {speed} km/h.",
            hint="Give a positive speed, or none where it is not known: by time such a line is closed.",
            layer=layer, row=row + 1, speed=f"{speed[row]:g}",
        )  # fmt: skip
