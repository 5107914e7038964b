"""Fingerprints of a layer: of the whole, of each row and of each cell, small enough to be kept with a diagnosis.

The whole is the fields and the multiset of the rows, so that their order does not count.  A row has eight bytes of its
SHA-256 (Secure Hash Standard, FIPS 180-4), a cell two of a cyclic checksum: enough to say which cell of a changed row
has changed, and too little to say what it held.  One changed cell in 65,536 has the same mark as before; its row is
found to have changed all the same.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

MOST_CELLS = 6_000_000
"""Of a layer with more cells the rows are marked, and not the cells: 12 MB."""
MOST_ROWS = 1_000_000
"""Of a layer with more rows only the whole is kept."""
GEOMETRY = "geometry"
_MODULUS = 1 << 256
_ROW = 8


class PlainRow(NamedTuple):
    """A row as it was read: its key, its values as plain Python values, and its geometry as bytes."""

    key: str
    values: Sequence[object]
    geometry: bytes = b""


class RowPrint(NamedTuple):
    """Fingerprint of a row, and the marks of its cells, two bytes each, the geometry last; empty where not kept."""

    digest: bytes
    cells: bytes = b""


@dataclass(frozen=True)
class LayerPrint:
    """Fingerprints of a layer.

    Attributes
    ----------
    sha256 : str
        Of fields and rows, whatever their order.
    count : int
        Rows.
    fields : dict of str to str
        Name and type, in order.
    rows : dict of str to RowPrint
        By key; empty where there are too many.
    """

    sha256: str
    count: int
    fields: dict[str, str]
    rows: Mapping[str, RowPrint] = field(default_factory=dict)


def print_of(fields: Mapping[str, str], rows: Iterable[PlainRow], count: int) -> LayerPrint:
    """Take the fingerprints of a layer.

    Parameters
    ----------
    fields : mapping of str to str
        Name and type.
    rows : iterable of PlainRow
        As read.
    count : int
        About how many rows there are, which decides what is kept of them.

    Examples
    --------
    >>> one = print_of({"people": "int"}, [PlainRow("a", [5]), PlainRow("b", [7])], 2)
    >>> other = print_of({"people": "int"}, [PlainRow("b", [7]), PlainRow("a", [5])], 2)
    >>> one.sha256 == other.sha256, one.count
    (True, 2)
    """
    with_cells, with_rows = count * (len(fields) + 1) <= MOST_CELLS, count <= MOST_ROWS
    form = struct.Struct(f"<{len(fields) + 1}H")
    kept: dict[str, RowPrint] = {}
    total = read = 0
    for row in rows:
        written = [repr(value).encode("utf-8", "surrogatepass") for value in row.values]
        digest = hashlib.sha256(b"\x1f".join([*written, row.geometry])).digest()
        total += int.from_bytes(digest, "big")
        read += 1
        if with_rows:
            cells = form.pack(*(zlib.crc32(part) & 0xFFFF for part in (*written, row.geometry))) if with_cells else b""
            kept[_free(row.key, kept)] = RowPrint(digest[:_ROW], cells)
    whole = repr((list(fields.items()), read, total % _MODULUS)).encode()
    return LayerPrint(hashlib.sha256(whole).hexdigest(), read, dict(fields), kept)


def _free(key: str, taken: Mapping[str, RowPrint]) -> str:
    """Return the key of a row, numbered where others have it too."""
    if key not in taken:
        return key
    number = 2
    while f"{key} ({number})" in taken:
        number += 1
    return f"{key} ({number})"


class RowChange(NamedTuple):
    """A row that was added, was removed, or has other cells, in the fields that are named."""

    kind: str
    key: str
    fields: tuple[str, ...] = ()


def changes(before: LayerPrint, now: LayerPrint) -> Iterator[RowChange]:
    """Find the rows that differ; rows that are the same under another key do not.

    Parameters
    ----------
    before, now : LayerPrint
        With the same fields.

    Yields
    ------
    RowChange
        ``removed``, ``changed`` in the order of before, then ``added``.  Of a changed row without marks of cells no
        field is named.

    Examples
    --------
    >>> before = print_of({"people": "int"}, [PlainRow("a", [5]), PlainRow("b", [7])], 2)
    >>> now = print_of({"people": "int"}, [PlainRow("a", [6]), PlainRow("c", [9])], 2)
    >>> list(changes(before, now))
    [RowChange(kind='changed', key='a', fields=('people',)), RowChange(kind='removed', key='b', fields=()), \
RowChange(kind='added', key='c', fields=())]
    """
    left, right = _unmatched(before, now), _unmatched(now, before)
    names = [*before.fields, GEOMETRY]
    for key, row in left.items():
        if key in right:
            yield RowChange("changed", key, _changed_fields(names, row.cells, right[key].cells))
        else:
            yield RowChange("removed", key)
    yield from (RowChange("added", key) for key in right if key not in left)


def _unmatched(own: LayerPrint, other: LayerPrint) -> dict[str, RowPrint]:
    """Return the rows that the other layer has not, neither under this key nor under another."""
    there: dict[bytes, int] = {}
    for key, row in other.rows.items():
        if own.rows.get(key, _NONE).digest != row.digest:
            there[row.digest] = there.get(row.digest, 0) + 1
    left = {}
    for key, row in own.rows.items():
        if other.rows.get(key, _NONE).digest == row.digest:
            continue
        if there.get(row.digest, 0):
            there[row.digest] -= 1
        else:
            left[key] = row
    return left


_NONE = RowPrint(b"")


def _changed_fields(names: Sequence[str], before: bytes, now: bytes) -> tuple[str, ...]:
    """Name the cells whose marks differ."""
    if len(before) != len(now) or len(before) != 2 * len(names):
        return ()
    return tuple(name for i, name in enumerate(names) if before[2 * i : 2 * i + 2] != now[2 * i : 2 * i + 2])
