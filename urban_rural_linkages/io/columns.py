"""Results as fields of a layer: names, types, aliases, and the writing of rows.

Core hands over arrays; a layer wants attributes.  NaN is written as NULL, whole numbers as integers.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import Protocol

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry, QgsWkbTypes
from qgis.PyQt.QtCore import QDate, QMetaType, Qt

from ..core.errors import OutputError
from ..core.identifiers import IdColumn
from ..core.inert import inert, inert_cell
from ..core.numbers import PLAIN_NUMBER
from ..core.progress import NullProgress, Progress, proceed
from .layers import FeatureTable

_TYPES = {
    "integer": QMetaType.Type.LongLong,
    "real": QMetaType.Type.Double,
    "text": QMetaType.Type.QString,
    "date": QMetaType.Type.QDate,
}
_FEWEST_ROWS, _MOST_ROWS = 100, 2000  # of the first block, and of any
_SECONDS_BETWEEN_CHECKS = 0.2  # rows may have outlines of a million points
_ALL = slice(None)
_LARGEST = 2.0**63  # of the whole numbers that a field holds
_SPREADSHEET = re.compile(r"\.(csv|tsv|txt|ods)\b", re.IGNORECASE)  # an .xlsx says itself what is text


@dataclass(frozen=True)
class Column:
    """One field of a result.

    Attributes
    ----------
    name : str
        The field's name; for ever, because models and styles rely on it.
    kind : str
        ``integer``, ``real``, ``text``, ``date`` (its values as in 2021-01-31), or ``count``: an integer where all
        values are whole, else real, because estimates of people have decimals and must add up.
    values : numpy.ndarray or sequence
        One value a row; NaN and None are unknown.
    label : str
        What the attribute table shows, with the unit.
    """

    name: str
    kind: str
    values: Sequence[object] | np.ndarray
    label: str = ""

    def field(self) -> QgsField:
        """Return the field as QGIS declares it."""
        field = QgsField(self.name, _TYPES[self.stored_as])
        field.setAlias(inert(self.label))
        return field

    @cached_property
    def stored_as(self) -> str:
        """The kind of the field: ``integer``, ``real``, ``text`` or ``date``."""
        if self.kind != "count":
            return self.kind
        numbers = np.asarray(self.values, dtype=float)
        known = numbers[np.isfinite(numbers)]
        return "integer" if np.array_equal(known, np.round(known)) else "real"

    def attributes(self, rows: slice = _ALL) -> list[object]:
        """Return the values of some rows as attributes: plain Python values, None where unknown."""
        kind, values = self.stored_as, self.values[rows]
        if kind == "text" and isinstance(self.values, IdColumn):
            return list(values)  # texts as they are
        if kind == "text":
            return [None if value is None else str(value) for value in values]
        if kind == "date":
            return [None if value is None else QDate.fromString(str(value), Qt.DateFormat.ISODate) for value in values]
        numbers = np.asarray(values, dtype=float)
        known = np.isfinite(numbers)
        if kind == "integer":
            self._refuse_what_no_field_holds(numbers[known])
            return [round(value) if ok else None for value, ok in zip(numbers.tolist(), known, strict=True)]
        if known.all():
            return numbers.tolist()
        return [value if ok else None for value, ok in zip(numbers.tolist(), known, strict=True)]

    def _refuse_what_no_field_holds(self, numbers: np.ndarray) -> None:
        if numbers.size and np.abs(numbers).max() >= _LARGEST:
            raise OutputError("The result '{column}' holds {number}, which is more than a field of whole numbers can "
                              "hold.", hint="Check the input for a number that cannot be meant.",
                              column=self.label or self.name, number=f"{numbers[np.abs(numbers).argmax()]:.4g}",
                              )  # fmt: skip


def fields_of(columns: Iterable[Column]) -> QgsFields:
    """Return the fields of a table made of these columns."""
    fields = QgsFields()
    for column in columns:
        fields.append(column.field())
    return fields


def kept_fields(table: FeatureTable, columns: Sequence[Column], rows_repeat: bool = False) -> list[int]:
    """Return which fields of the input go along: all but those that a result replaces.

    A GeoPackage numbers its features in ``fid``: a field of that name stays behind where rows are repeated.
    """
    replaced = {column.name.lower() for column in columns} | ({"fid"} if rows_repeat else set())
    return [i for i, name in enumerate(table.field_names) if name.lower() not in replaced]


def numbers_features(table: FeatureTable) -> bool:
    """Tell whether a field called ``fid`` holds whole numbers, each once, or there is none.

    After a merge of layers it does not, and a GeoPackage cannot number its features by it.
    """
    name = next((name for name in table.field_names if name.lower() == "fid"), None)
    if name is None:
        return True
    known = [value for value in table.column(name) if value is not None]
    return all(isinstance(value, int) for value in known) and len(set(known)) == len(known)


def joined_fields(table: FeatureTable, kept: Sequence[int], columns: Sequence[Column]) -> QgsFields:
    """Return the fields of the input that stay, followed by the result's."""
    fields = QgsFields()
    for index in kept:
        fields.append(table.source.fields().at(index))
    for column in columns:
        fields.append(column.field())
    return fields


class RowSink(Protocol):
    """A table that takes rows without making features of them."""

    def insert(self, blocks: Iterable[Iterable[Sequence[object]]]) -> None:
        """Take blocks of rows, all of them or none; attributes stand in the order of the fields, None is unknown."""


def write_joined(
    sink: QgsFeatureSink | RowSink,
    fields: QgsFields,
    table: FeatureTable,
    rows: Sequence[int],
    kept: Sequence[int],
    columns: Sequence[Column],
    progress: Progress | None = None,
    target: str = "",
) -> None:
    """Write features of the input, with the result's columns behind their own.

    Parameters
    ----------
    sink : QgsFeatureSink or RowSink
        Where to; rows without features where the input has no geometries.
    fields : QgsFields
        As `joined_fields` gives them.
    table : FeatureTable
        The input.
    rows : sequence of int
        Which feature of the input each row of the result is.
    kept : sequence of int
        Which fields of the input go along.
    columns : sequence of Column
        The result, one value a row.
    target : str
        How an error calls the output.
    """
    names = table.field_names
    own = None if table.has_geometry else [table.column(names[i]) for i in kept]

    def attributes(block: slice) -> Iterator[list[object]]:
        results = zip(*(column.attributes(block) for column in columns), strict=True) if columns else repeat(())
        for row, result in zip(rows[block], results, strict=bool(columns)):
            if own is None:
                values = table.features[row].attributes()
                yield [values[i] for i in kept] + list(result)
            else:
                yield [column[row] for column in own] + list(result)

    def geometries(block: slice) -> list[QgsGeometry]:
        shapes = [table.features[row].geometry() for row in rows[block]]
        if QgsWkbTypes.isMultiType(table.written_type):
            for shape in shapes:
                shape.convertToMultiType()  # a layer in memory takes what it is given
        return shapes

    content = _Content(len(rows), attributes, geometries if own is None else None)
    _write(sink, fields, content, progress or NullProgress(), target)


def write_rows(
    sink: QgsFeatureSink | RowSink,
    columns: Sequence[Column],
    geometries: Sequence[QgsGeometry] | None = None,
    progress: Progress | None = None,
    target: str = "",
) -> None:
    """Write a table made of columns alone, with a geometry a row where there are any."""

    def attributes(block: slice) -> Iterator[tuple[object, ...]]:
        return zip(*(column.attributes(block) for column in columns), strict=True)

    count = max((len(column.values) for column in columns), default=0)
    content = _Content(count, attributes, geometries.__getitem__ if geometries else None)
    _write(sink, fields_of(columns), content, progress or NullProgress(), target)


@dataclass(frozen=True)
class _Content:
    """Rows to be written, in blocks: attributes, and geometries where there are any."""

    count: int
    attributes: Callable[[slice], Iterable[Sequence[object]]]
    geometries: Callable[[slice], Sequence[QgsGeometry]] | None


def _write(
    sink: QgsFeatureSink | RowSink, fields: QgsFields, content: _Content, progress: Progress, target: str
) -> None:
    blocks = _blocks(content.count, progress)
    if isinstance(sink, QgsFeatureSink):
        _write_features(sink, fields, content, blocks, target)
    else:
        sink.insert(map(content.attributes, blocks))
    proceed(progress, 1.0)  # the last chance to cancel


def _write_features(
    sink: QgsFeatureSink, fields: QgsFields, content: _Content, blocks: Iterable[slice], target: str
) -> None:
    cells = _cells_of(target)
    for block in blocks:
        geometries = content.geometries(block) if content.geometries else repeat(QgsGeometry())
        rows = zip(content.attributes(block), geometries, strict=content.geometries is not None)
        features = [_feature(fields, cells(list(attributes)), geometry) for attributes, geometry in rows]
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise unwritable(target, sink.lastError())
    if not sink.flushBuffer():
        raise unwritable(target, sink.lastError())


def _blocks(count: int, progress: Progress) -> Iterator[slice]:
    """Yield the rows in blocks that are written in a moment, and ask between them; rows may have large outlines."""
    begin, step = 0, _FEWEST_ROWS
    while begin < count:
        proceed(progress, begin / count)
        started = time.monotonic()
        yield slice(begin, min(begin + step, count))
        a_while = max(time.monotonic() - started, 1e-6) / step  # of one row
        begin += step
        step = int(min(max(_SECONDS_BETWEEN_CHECKS / a_while, 1), 2 * step, _MOST_ROWS))


def _cells_of(target: str) -> Callable[[list[object]], list[object]]:
    """Return what an output makes of attributes: in tables that spreadsheets open, no text of data is a formula."""
    if not _SPREADSHEET.search(target):
        return lambda attributes: attributes
    return lambda attributes: [_cell(value) if isinstance(value, str) else value for value in attributes]


def _cell(text: str) -> str:
    return text if PLAIN_NUMBER["point"].fullmatch(text) or PLAIN_NUMBER["comma"].fullmatch(text) else inert_cell(text)


def _feature(fields: QgsFields, attributes: list[object], geometry: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes(attributes)
    if not geometry.isNull():
        feature.setGeometry(geometry)
    return feature


def unwritable(target: str, reason: str) -> OutputError:
    """Return the error of an output that could not be written, or not to its end."""
    return OutputError(
        "The output '{target}' could not be written: {reason}.",
        hint="Choose a folder that you may write to, with free space, and close the file where it is open.",
        target=target or "?", reason=(reason or "no reason given").strip().rstrip("."),
    )  # fmt: skip


def unsuited(target: str, reason: str) -> OutputError:
    """Return the error of an output whose format does not take the result, while the disk does."""
    return OutputError(
        "The format of the output '{target}' does not take this result: {reason}.",
        hint="Choose another format, such as GeoPackage (.gpkg).",
        target=target or "?", reason=(reason or "no reason given").strip().rstrip("."),
    )  # fmt: skip
