"""Geometries as well-known binary, those of a whole layer laid behind one another.

Why: a million roads as a million objects of Python take longer to make and to join than to read.  A file hands its
geometries over as one piece of memory, and they are picked apart there.

Well-known binary is OGC 06-103r4; what is in a geometry is read where it is needed (lines: `access.lines`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .arrays import Bytes, Integers


@dataclass(frozen=True, eq=False)
class Geometries:
    """The geometries of a layer.

    Attributes
    ----------
    data : (b,) ndarray of uint8
        The bytes of all geometries, one behind another.
    sizes : (n,) ndarray of int
        How many of them each geometry has; 0 where there is none.

    Examples
    --------
    >>> some = Geometries.of([b"ab", None, b"cde"])
    >>> len(some), some[0], some[1], some[2]
    (3, b'ab', None, b'cde')
    """

    data: Bytes
    sizes: Integers

    @classmethod
    def of(cls, geometries: Iterable[bytes | None]) -> Geometries:
        """Lay geometries behind one another; None = no geometry."""
        pieces = [geometry or b"" for geometry in geometries]
        sizes = np.fromiter(map(len, pieces), np.int64, len(pieces))
        return cls(np.frombuffer(b"".join(pieces), dtype=np.uint8), sizes)

    @cached_property
    def ends(self) -> Integers:
        """Where each geometry ends among the bytes."""
        return np.cumsum(self.sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    def __getitem__(self, row: int) -> bytes | None:
        end, size = int(self.ends[row]), int(self.sizes[row])
        return self.data[end - size : end].tobytes() if size else None
