"""Columns of a vector file as numpy arrays, read through GDAL's Arrow stream.

GDAL hands over whole columns in the Arrow C data interface: plain buffers in memory, with one bit a value that tells
NULL apart.  They are read here with ctypes and numpy alone, because a stock QGIS has no pyarrow on every system, and
GDAL's own conversion to numpy writes 0 for NULL before GDAL 3.8.

Only what is needed of the interface is read: numbers, booleans, texts, dates and bytes.  A column of another type
(lists, nested records, decimals) is refused by name, and its caller reads features instead.

References
----------
Apache Arrow, *The Arrow C data interface* and *The Arrow C stream interface* (format specification).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import DTypeLike, NDArray
from osgeo import gdal, ogr

from ...core.arrays import Booleans
from ...core.errors import Cancelled
from ...core.progress import NullProgress, Progress, attended
from ...core.wkb import Geometries
from .array_columns import ArrayColumn, NumberColumn, TextColumn, different_pieces

_NUMBERS = {
    "c": np.int8, "C": np.uint8, "s": np.int16, "S": np.uint16, "i": np.int32, "I": np.uint32,
    "l": np.int64, "L": np.uint64, "f": np.float32, "g": np.float64,
}  # fmt: skip
_NONE = np.empty(0, dtype=bool)
_ROWS_AT_ONCE = 65_536
_WIDEST = 64
"""Texts longer than this are hardly ever repeated: names, remarks."""

_TEXTS = {"u": np.int32, "U": np.int64}
_BYTES = {"z": np.int32, "Z": np.int64}


class UnreadableColumns(Exception):
    """The file, or a column of it, cannot be read as arrays; its features can."""


class _Schema(ctypes.Structure):
    pass


_Schema._fields_ = [
    ("format", ctypes.c_char_p), ("name", ctypes.c_char_p), ("metadata", ctypes.c_void_p),
    ("flags", ctypes.c_int64), ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(_Schema))), ("dictionary", ctypes.POINTER(_Schema)),
    ("release", ctypes.c_void_p), ("private_data", ctypes.c_void_p),
]  # fmt: skip


class _Array(ctypes.Structure):
    pass


_Array._fields_ = [
    ("length", ctypes.c_int64), ("null_count", ctypes.c_int64), ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64), ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)), ("children", ctypes.POINTER(ctypes.POINTER(_Array))),
    ("dictionary", ctypes.POINTER(_Array)), ("release", ctypes.c_void_p), ("private_data", ctypes.c_void_p),
]  # fmt: skip


def read_columns(
    layer: ogr.Layer, names: Sequence[str], geometry: bool = False, progress: Progress | None = None
) -> dict[str, ArrayColumn | Geometries]:
    """Return columns of a layer, in the order of its features.

    Parameters
    ----------
    layer : ogr.Layer
        An open layer, without filter.
    names : sequence of str
        Which fields, or the column by which the file numbers its features; others are not read from the file where the
        driver can leave them out.
    geometry : bool
        Whether to read the geometries too, as WKB under the name ``""``.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    dict of str to ArrayColumn or Geometries

    Raises
    ------
    UnreadableColumns
        When a column has a type that is not read here, or the stream breaks off.
    """
    try:
        layer.SetIgnoredFields(_ignored(layer, names, geometry))
    except TypeError:  # names of fields in another encoding than UTF-8, which GDAL gives and does not take
        raise UnreadableColumns("names of fields are not in UTF-8") from None
    layer.ResetReading()
    try:
        # A GeoPackage of which no column is read beside them gives empty geometries.
        with_key = "YES" if layer.GetFIDColumn() in names or (geometry and not names) else "NO"
        rows = rows_of_batch(layer.GetFeatureCount(0))
        stream = layer.GetArrowStream([f"INCLUDE_FID={with_key}", f"MAX_FEATURES_IN_BATCH={rows}"])
        if stream is None:
            raise UnreadableColumns(gdal.GetLastErrorMsg())
        return _collected(stream, names, geometry, progress or NullProgress())
    except RuntimeError as error:
        raise UnreadableColumns(str(error)) from None
    finally:
        layer.SetIgnoredFields([])


def rows_of_batch(count: int) -> int:
    """Return for how many rows room is made at once: those that there are, where the file knows (-1 where not)."""
    return min(count, _ROWS_AT_ONCE) if count > 0 else _ROWS_AT_ONCE


def _ignored(layer: ogr.Layer, names: Sequence[str], geometry: bool) -> list[str]:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    ignored = [name for name in fields if name not in names]
    return ignored if geometry else [*ignored, "OGR_GEOMETRY", "OGR_STYLE"]


def _collected(
    stream: ogr.ArrowArrayStream, names: Sequence[str], geometry: bool, progress: Progress
) -> dict[str, ArrayColumn | Geometries]:
    schema = stream.GetSchema()
    if schema is None:
        raise UnreadableColumns(gdal.GetLastErrorMsg())
    fields = _children(ctypes.cast(int(schema._getPtr()), ctypes.POINTER(_Schema)).contents)
    wanted = {field.name.decode("utf-8"): i for i, field in enumerate(fields)}
    positions = {name: wanted[name] for name in names if name in wanted}
    if geometry:
        positions[""] = _geometry_position(fields)
    builders = {name: _builder(fields[position]) for name, position in positions.items()}
    for batch in _batches(stream):
        if progress.cancelled():
            raise Cancelled
        arrays = _children(batch)
        for name, position in positions.items():
            builders[name].add(arrays[position])
    return attended(lambda: {name: builders.pop(name).column() for name in list(builders)}, progress)


def _geometry_position(fields: Sequence[_Schema]) -> int:
    for position, field in enumerate(fields):
        if field.format in (b"z", b"Z") and _metadata(field).get(b"ARROW:extension:name", b"").endswith(b"wkb"):
            return position
    raise UnreadableColumns("")


def _metadata(field: _Schema) -> dict[bytes, bytes]:
    """Return the keys and values that go with a column: a count, then each text behind its length."""
    if not field.metadata:
        return {}
    place, texts = field.metadata + 4, []
    for _ in range(2 * ctypes.c_int32.from_address(field.metadata).value):
        length = ctypes.c_int32.from_address(place).value
        texts.append(ctypes.string_at(place + 4, length))
        place += 4 + length
    return dict(zip(texts[::2], texts[1::2], strict=True))


_Parent = TypeVar("_Parent", _Schema, _Array)


def _batches(stream: ogr.ArrowArrayStream) -> Iterator[_Array]:
    while (batch := stream.GetNextRecordBatch()) is not None:
        yield ctypes.cast(int(batch._getPtr()), ctypes.POINTER(_Array)).contents


def _children(parent: _Parent) -> list[_Parent]:
    return [parent.children[i].contents for i in range(parent.n_children)]


def _builder(field: _Schema) -> _Numbers | _Texts | _Bytes:
    format_ = field.format.decode("ascii")
    if format_ == "b" or format_ in _NUMBERS:
        return _Numbers(format_)
    if format_ in _TEXTS:
        return _Texts(format_)
    if format_ in _BYTES:
        return _Bytes(format_)
    raise UnreadableColumns(f"{field.name.decode('utf-8')}: {format_}")


class _Numbers:
    """Gather the batches of a column of numbers; values are copied, because a batch frees its buffers."""

    def __init__(self, format_: str) -> None:
        self._type = _NUMBERS.get(format_)
        self._values: list[np.ndarray] = [np.empty(0, dtype=self._type or bool)]
        self._known: list[Booleans] = [_NONE]

    def add(self, array: _Array) -> None:
        """Take a batch."""
        if self._type is None:
            self._values.append(_bits(array, 1))
        else:
            self._values.append(_values(array, 1, self._type, array.length).copy())
        self._known.append(_known(array))

    def column(self) -> NumberColumn:
        """Return the whole column; the batches are let go."""
        whole = NumberColumn(np.concatenate(self._values), np.concatenate(self._known))
        self._values.clear()
        self._known.clear()
        return whole


class _Texts:
    """Gather the batches of a column of texts: of each batch, the different ones and the rows that have them.

    Texts that are found again in another batch keep the number that they have; long ones are not looked for.
    """

    def __init__(self, format_: str) -> None:
        self._type = _TEXTS[format_]
        self._codes: list[np.ndarray] = [np.empty(0, dtype=np.int32)]
        self._texts: list[str] = []
        self._number: dict[str, int] = {}

    def add(self, array: _Array) -> None:
        """Take a batch."""
        ends, data = _ends_and_data(array, self._type)
        known = _known(array)
        starts, lengths = ends[:-1][known], np.diff(ends)[known]
        repeated = int(lengths.max(initial=0)) <= _WIDEST
        own, examples = different_pieces(data, starts, lengths, _WIDEST if repeated else 0)
        pieces = self._pieces(data, starts[examples], lengths[examples])
        codes = np.full(len(known), -1, dtype=np.int32)
        codes[known] = self._numbers(pieces, repeated)[own]
        self._codes.append(codes)

    def column(self) -> TextColumn:
        """Return the whole column, each different text once."""
        return TextColumn(np.concatenate(self._codes), np.array(self._texts, dtype=object))

    def _pieces(self, data: bytes, starts: np.ndarray, lengths: np.ndarray) -> list[str]:
        spans = zip(starts.tolist(), (starts + lengths).tolist(), strict=True)
        if data.isascii():
            whole = data.decode("ascii")
            return [whole[start:end] for start, end in spans]
        return [data[start:end].decode("utf-8", "replace") for start, end in spans]

    def _numbers(self, pieces: list[str], repeated: bool) -> np.ndarray:
        """Return the numbers of the different pieces of a batch; those that were there before keep theirs."""
        begin = len(self._texts)
        if not repeated:
            self._texts.extend(pieces)
            return np.arange(begin, begin + len(pieces), dtype=np.int32)
        numbers = list(map(self._number.get, pieces))
        if None in numbers:
            for place, piece in enumerate(pieces):
                if numbers[place] is None:
                    numbers[place] = self._number.setdefault(piece, len(self._texts))
                    if numbers[place] == len(self._texts):
                        self._texts.append(piece)
        return np.array(numbers, dtype=np.int32)


class _Bytes:
    """Gather the batches of a column of bytes, which stay one piece of memory: nobody asks for one row of them."""

    def __init__(self, format_: str) -> None:
        self._type = _BYTES[format_]
        self._data: list[bytes] = []
        self._sizes: list[np.ndarray] = [np.empty(0, dtype=np.int64)]

    def add(self, array: _Array) -> None:
        """Take a batch."""
        ends, data = _ends_and_data(array, self._type)
        sizes, known = np.diff(ends), _known(array)
        if sizes[~known].any():  # what stands where a value is unknown means nothing
            data = np.frombuffer(data, dtype=np.uint8)[np.repeat(known, sizes)].tobytes()
        self._data.append(data)
        self._sizes.append(np.where(known, sizes, 0))

    def column(self) -> Geometries:
        """Return the whole column; the batches are let go."""
        data = np.frombuffer(b"".join(self._data), dtype=np.uint8)
        self._data.clear()
        return Geometries(data, np.concatenate(self._sizes))


def _ends_and_data(array: _Array, offsets: DTypeLike) -> tuple[np.ndarray, bytes]:
    """Return the bytes of a batch of texts or bytes, and where each ends among them, behind a 0."""
    ends = _values(array, 1, offsets, array.length + 1).astype(np.int64)
    first, last = (int(ends[0]), int(ends[-1])) if len(ends) else (0, 0)
    data = ctypes.string_at(array.buffers[2] + first, last - first) if last > first else b""
    return ends - first, data


def _known(array: _Array) -> Booleans:
    if array.null_count == 0 or not array.buffers[0]:
        return np.ones(array.length, dtype=bool)
    return _bits(array, 0)


def _bits(array: _Array, number: int) -> Booleans:
    """Return a buffer of single bits, least significant first."""
    end = array.offset + array.length
    packed = _buffer(array, number, np.uint8, 0, (end + 7) // 8)
    return np.unpackbits(packed, bitorder="little")[array.offset : end].astype(bool)


def _values(array: _Array, number: int, dtype: DTypeLike, count: int) -> NDArray[Any]:
    return _buffer(array, number, dtype, array.offset, count)


def _buffer(array: _Array, number: int, dtype: DTypeLike, start: int, count: int) -> NDArray[Any]:
    if count == 0 or not array.buffers[number]:
        return np.empty(0, dtype=dtype)
    item = np.dtype(dtype).itemsize
    cells = (ctypes.c_char * (count * item)).from_address(array.buffers[number] + start * item)
    return np.frombuffer(memoryview(cells), dtype=dtype)
