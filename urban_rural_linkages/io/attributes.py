"""The attributes of a feature source as columns (ids, numbers and plain values), and of a layer as rows.

A source is read once.  NULL becomes None, and numbers that arrive as text are parsed, or refused by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TypeVar

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.credentials import without_credentials
from ..core.errors import Cancelled, InputError
from ..core.identifiers import IdColumn, normalise_ids, require_unique
from ..core.notes import Note
from ..core.numbers import Marker, parse_numbers
from ..core.progress import NullProgress, Progress, attended
from ..core.wkb import Geometries
from .files.array_columns import ArrayColumn, TextColumn
from .files.vector_file import FileColumns

Item = TypeVar("Item")

_ROWS_BETWEEN_CHECKS = 2000
_FEW_ROWS = 20_000  # of one field: they are read in hundredths of a second
_FEW_FEATURES = 1000  # all their attributes are there before a file is opened


class AttributeTable:
    """The features of a source, read once, and their fields.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
        What Processing hands over; a selection or a filter is already applied.
    name : str
        How the layer is called; one given by its source alone is called by it, and passwords in it are left out.
    transforms : QgsCoordinateTransformContext
        Which datum transformations the user prefers.
    progress : Progress, optional
        Progress and cancellation.
    tell : callable, optional
        Takes what the user should know of the layer, such as outlines that had to be mended.
    columns : FileColumns, optional
        The columns of the file behind the source, where they are those of the source.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        name: str,
        transforms: QgsCoordinateTransformContext,
        progress: Progress | None = None,
        tell: Callable[[Note], None] | None = None,
        columns: FileColumns | None = None,
    ) -> None:
        self.source = source
        self.name = without_credentials(name)
        self.layer: QgsVectorLayer | None = None
        self._transforms = transforms
        self._progress = progress or NullProgress()
        self._tell = tell or (lambda note: None)
        self._labels: list[str] = []
        self._asked = False
        self._columns = columns or FileColumns()
        self._numbers: dict[tuple[str, tuple[Marker, ...], bool], np.ndarray] = {}

    @cached_property
    def features(self) -> list[QgsFeature]:
        """All features, in the order of the source; an empty source is an error.

        Invalid geometries are let through: population and rates do not depend on a bow tie in an outline.
        """
        unchecked = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        found = []
        for row, feature in enumerate(self.source.getFeatures(QgsFeatureRequest(), unchecked)):
            self._stop_if_cancelled(row)
            found.append(feature)
        if not found:
            raise self._empty()
        return found

    @property
    def was_read(self) -> bool:
        """Whether the features were read at all."""
        return self._asked or "features" in self.__dict__

    def label(self, row: int) -> str:
        """Return how messages call a feature: by its id where ids were asked for, else by its number."""
        if self._labels:
            return self._labels[row]
        return str(self.features[row].id()) if "features" in self.__dict__ else str(row + 1)

    def __len__(self) -> int:
        rows = None if "features" in self.__dict__ else self._columns.rows(self._progress)
        if rows is None:
            return len(self.features)
        if not rows:
            raise self._empty()
        return rows

    @cached_property
    def field_names(self) -> list[str]:
        """The names of the fields, in order."""
        return self.source.fields().names()

    def expect(self, fields: Iterable[str]) -> None:
        """Say which fields will be asked for next: a file then gives them in one pass."""
        self._columns.expect(fields)

    def column(self, field: str) -> list[object]:
        """Return the values of a field as plain Python values; NULL is None."""
        index = self.require_field(field)
        array = self._array(index)
        if array is not None:
            return self._done(array.as_objects, len(array))
        if len(self.features) <= _FEW_FEATURES:
            return [None if row[index] == NULL else row[index] for row in self._rows]
        return [None if value == NULL else value for value in (f.attribute(index) for f in self.watched(self.features))]

    @cached_property
    def _rows(self) -> list[list[object]]:
        """All attributes of a few features."""
        return [feature.attributes() for feature in self.features]

    def array(self, field: str) -> ArrayColumn | None:
        """Return a field straight from the file, as arrays; None where features have to be asked for it."""
        return self._array(self.require_field(field))

    def holds_text(self, field: str) -> bool:
        """Tell whether a field is of text, which may hold marks beside numbers."""
        return self.source.fields()[self.require_field(field)].type() == QMetaType.Type.QString

    def require_field(self, field: str) -> int:
        """Return where a field stands.

        Raises
        ------
        InputError
            When there is no such field.
        """
        index = self.source.fields().lookupField(field)
        if index < 0:
            raise InputError(
                "Layer '{layer}' has no field '{field}'; it has: {fields}.",
                hint="Choose one of them.",
                layer=self.name, field=field, fields=", ".join(self.field_names),
            )  # fmt: skip
        return index

    def has_truths(self, field: str) -> bool:
        """Tell whether a field holds yes or no."""
        return self.source.fields().at(self.require_field(field)).type() == QMetaType.Type.Bool

    def require_amounts(self, field: str) -> None:
        """Refuse a field of yes or no where people or events are to be counted: read as numbers it holds ones.

        Raises
        ------
        InputError
            When it is one.
        """
        if self.has_truths(field):
            raise InputError("Field '{field}' of layer '{layer}' holds yes or no, and no numbers of people or things.",
                             hint="Choose the field with the numbers.", field=field, layer=self.name)  # fmt: skip

    def _array(self, index: int) -> ArrayColumn | None:
        """Return a field straight from the file, or None where features have to be asked for it."""
        name = self.field_names[index]
        if "features" in self.__dict__ and len(self.features) <= _FEW_FEATURES and not self._columns.has_read(name):
            return None
        column = self._columns.get(name, self._progress)
        if column is not None and not len(column):
            raise self._empty()
        self._asked = self._asked or column is not None
        return column

    @cached_property
    def wkb(self) -> Geometries:
        """The geometries as well-known binary, as they came; none, or an empty one, where there is none."""
        self._asked = True
        column = None if "features" in self.__dict__ else self._columns.geometries(self._progress)
        if column is None:
            own = (feature.geometry() for feature in self.watched(self.features))
            return Geometries.of(None if geometry.isNull() else geometry.asWkb().data() for geometry in own)
        if not len(column):
            raise self._empty()
        return column

    def id_column(self, field: str) -> IdColumn:
        """Return the ids of the rows, which may repeat; each different one is kept once.

        Raises
        ------
        InputError
            When a row has none.
        """
        array = self._array(self.require_field(field))
        if array is None or not array.known.all():  # the sentence names the rows without an id
            return IdColumn.of(normalise_ids(self.column(field), layer=self.name, field=field))
        values, codes = array.different()
        names = IdColumn.of(normalise_ids(values, layer=self.name, field=field))
        is_the_same = np.array_equal(names.codes, np.arange(len(values)))  # as a rule: texts are ids as they are
        return IdColumn(names.names, codes if is_the_same else names.codes[codes])

    def ids(self, field: str | None) -> list[str]:
        """Return the ids of the features as text; without a field, their numbers in the layer.

        Raises
        ------
        InputError
            When an id is missing, or given twice.
        """
        if not field:
            return [str(feature.id()) for feature in self.features]
        ids = normalise_ids(self.column(field), layer=self.name, field=field)
        require_unique(ids, layer=self.name, field=field)
        self._labels = ids
        return ids

    def numbers(
        self, field: str, ids: Sequence[str] | None = None, nodata: Sequence[Marker] | None = None, whole: bool = False
    ) -> np.ndarray:
        """Return the values of a field as float64; NaN is unknown.

        Parameters
        ----------
        field : str
            The field; it may hold text, as everything from a CSV does.
        ids : sequence of str, optional
            How error messages call the rows.
        nodata : sequence of float or str, optional
            Codes and texts that mean unknown; None where the user cannot name any.
        whole : bool
            Whether the field counts something, so that ``1.234`` as text must be a thousands separator, and yes and
            no are refused.
        """
        asked = field, tuple(nodata or ()), whole  # for by several, one after another
        if asked not in self._numbers:
            found = self._read_numbers(field, ids, nodata, whole)
            if len(found) >= _FEW_ROWS:
                return found
            self._numbers[asked] = found
        return self._numbers[asked].copy()

    def _read_numbers(
        self, field: str, ids: Sequence[str] | None, nodata: Sequence[Marker] | None, whole: bool
    ) -> np.ndarray:
        if whole:
            self.require_amounts(field)
        array = self._array(self.require_field(field))

        def parsed(values: Sequence[object] | np.ndarray, names: Sequence[str] | None) -> np.ndarray:
            return parse_numbers(
                values, layer=self.name, field=field, row_names=names, nodata_values=nodata, whole=whole
            )

        def read() -> np.ndarray:
            if isinstance(array, TextColumn):
                with suppress(InputError):  # whose sentence is to name the row
                    return np.append(parsed(array.texts.tolist(), None), np.nan)[array.codes]
            return parsed(values if array is None else array.as_values(), ids)

        values = self.column(field) if array is None else []
        return self._done(read, len(values) if array is None else len(array))

    def _done(self, work: Callable[[], Item], rows: int) -> Item:
        """Do what takes long for a field of many rows only; a thread for each field of a few takes longer itself."""
        self._stop_if_cancelled(0)
        return work() if rows < _FEW_ROWS else self.attended(work)

    def _empty(self) -> InputError:
        return InputError("Layer '{layer}' has no features.",
                          hint="Choose a layer with features, or clear its filter or selection.",
                          layer=self.name)  # fmt: skip

    def attended(self, work: Callable[[], Item]) -> Item:
        """Do a long step that asks nobody, and stop waiting for it when the user pressed Cancel; see `core.progress`.

        Raises
        ------
        Cancelled
            When the user asked to stop.
        """
        return attended(work, self._progress)

    def watched(self, items: Iterable[Item]) -> Iterator[Item]:
        """Go through something that there is of every row, and stop when the user pressed Cancel.

        Raises
        ------
        Cancelled
            When the user asked to stop.
        """
        for row, item in enumerate(items):
            self._stop_if_cancelled(row)
            yield item

    def _stop_if_cancelled(self, row: int) -> None:
        if row % _ROWS_BETWEEN_CHECKS == 0 and self._progress.cancelled():
            raise Cancelled


def rows_of(layer: QgsVectorLayer, fields: Sequence[str]) -> Iterator[dict[str, object]]:
    """Yield the rows of a layer, in its order, as plain values; NULL is None, a field that it has not is left out."""
    known = [name for name in fields if layer.fields().lookupField(name) >= 0]
    request = QgsFeatureRequest().setSubsetOfAttributes(known, layer.fields())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in layer.getFeatures(request):
        values = ((name, feature.attribute(name)) for name in known)
        yield {name: None if value == NULL else value for name, value in values}


def has_unknown(layer: QgsVectorLayer, field: str) -> bool:
    """Tell whether a field of a layer is NULL anywhere."""
    request = QgsFeatureRequest().setFilterExpression(f"{QgsExpression.quotedColumnRef(field)} IS NULL").setLimit(1)
    return any(True for _ in layer.getFeatures(request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)))
