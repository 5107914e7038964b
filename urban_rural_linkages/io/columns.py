"""Results as fields of a layer: names, types, aliases, and the writing of rows.

Core hands over arrays; a layer wants attributes.  NaN is written as NULL, whole numbers as integers.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QMetaType

from ..core.errors import OutputError
from ..core.inert import inert, inert_cell
from ..core.numbers import PLAIN_NUMBER
from ..core.progress import NullProgress, Progress, proceed
from .layers import FeatureTable

_TYPES = {
    "integer": QMetaType.Type.LongLong,
    "real": QMetaType.Type.Double,
    "text": QMetaType.Type.QString,
}
_ROWS_BETWEEN_CHECKS = 2000
_SECONDS_BETWEEN_CHECKS = 0.3  # rows may have outlines of a million points
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
        ``integer``, ``real``, ``text``, or ``count``: an integer where all values are whole, else real, because
        estimates of people have decimals and must add up.
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

    @property
    def stored_as(self) -> str:
        """The kind of the field: ``integer``, ``real`` or ``text``."""
        if self.kind != "count":
            return self.kind
        numbers = np.asarray(self.values, dtype=float)
        known = numbers[np.isfinite(numbers)]
        return "integer" if np.array_equal(known, np.round(known)) else "real"

    def attributes(self) -> list[object]:
        """Return the values as attributes: plain Python values, None where unknown."""
        kind = self.stored_as
        if kind == "text":
            return [None if value is None else str(value) for value in self.values]
        numbers = np.asarray(self.values, dtype=float)
        known = np.isfinite(numbers)
        if kind == "integer":
            self._refuse_what_no_field_holds(numbers[known])
            return [round(value) if ok else None for value, ok in zip(numbers.tolist(), known, strict=True)]
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


def write_joined(
    sink: QgsFeatureSink,
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
    sink : QgsFeatureSink
        Where to.
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
    results = list(zip(*(column.attributes() for column in columns), strict=True)) or [()] * len(rows)
    cells = _cells_of(target)

    def features() -> Iterator[QgsFeature]:
        for row, result in zip(rows, results, strict=True):
            source = table.features[row]
            own = source.attributes()
            yield _feature(fields, cells([own[i] for i in kept] + list(result)), source.geometry())

    _write(sink, features(), len(rows), progress or NullProgress(), target)


def write_rows(
    sink: QgsFeatureSink,
    columns: Sequence[Column],
    geometries: Sequence[QgsGeometry] | None = None,
    progress: Progress | None = None,
    target: str = "",
) -> None:
    """Write a table made of columns alone, with a geometry a row where there are any."""
    fields, cells = fields_of(columns), _cells_of(target)
    results = list(zip(*(column.attributes() for column in columns), strict=True))

    def features() -> Iterator[QgsFeature]:
        for row, result in enumerate(results):
            yield _feature(fields, cells(list(result)), geometries[row] if geometries else QgsGeometry())

    _write(sink, features(), len(results), progress or NullProgress(), target)


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


def _write(sink: QgsFeatureSink, features: Iterable[QgsFeature], count: int, progress: Progress, target: str) -> None:
    looked = time.monotonic()
    for row, feature in enumerate(features):
        if row % _ROWS_BETWEEN_CHECKS == 0 or time.monotonic() - looked > _SECONDS_BETWEEN_CHECKS:
            proceed(progress, row / max(count, 1))
            looked = time.monotonic()
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise unwritable(target, sink.lastError())
    if not sink.flushBuffer():
        raise unwritable(target, sink.lastError())
    proceed(progress, 1.0)  # the last chance to cancel


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
