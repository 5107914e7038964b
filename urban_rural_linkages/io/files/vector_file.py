"""A vector file that can be read column by column, because its layer shows all of it and nothing else.

A layer in QGIS is more than its file: it may be filtered, selected from, edited and not saved yet, joined to others,
or decoded in another way than GDAL would.  Only where none of this holds are the file's columns those of the layer;
`whole_file` tells, and in every other case features are read one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from osgeo import gdal, ogr
from qgis.core import (
    Qgis,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.progress import Progress
from ...core.wkb import Geometries
from .array_columns import ArrayColumn
from .arrow import UnreadableColumns, read_columns

# What QGIS calls the types whose values are the same in both ways of reading.  Booleans are not: GDAL 3.6 loses some.
_SAME_TYPES = {
    ogr.OFTInteger: (QMetaType.Type.Int,),
    ogr.OFTInteger64: (QMetaType.Type.LongLong,),
    ogr.OFTReal: (QMetaType.Type.Double,),
    ogr.OFTString: (QMetaType.Type.QString,),
}
# Formats in UTF-8 by definition: of a shapefile, the layer knows the encoding better than the file.
_DRIVERS = ("GPKG", "CSV", "FlatGeobuf", "GeoJSON", "Parquet")
_MOST_AT_ONCE = 100  # columns: SQLite hands them to GDAL as the arguments of a function, which has at most 127

GEOMETRY = ""
"""What the column of geometries is asked for by: no field has this name."""


@dataclass
class VectorFile:
    """A layer of a file, opened when it is read and closed again.

    Attributes
    ----------
    path : str
        The file, as GDAL opens it.
    layer_name : str
        The layer in it; the first where it is empty.
    options : list of str
        Open options, as the layer in QGIS was opened with.
    fields : dict of str to QMetaType.Type
        The layer's fields and their types.
    """

    path: str
    layer_name: str
    options: list[str]
    fields: dict[str, int]

    def read_some(self, names: Iterable[str], progress: Progress) -> dict[str, ArrayColumn | Geometries | None]:
        """Return columns by name, the geometries under `GEOMETRY`; None for those to be read from features."""
        wanted = list(dict.fromkeys(names))
        try:
            return dict(self.read([name for name in wanted if name], progress, GEOMETRY in wanted))
        except UnreadableColumns:
            if len(wanted) <= 1:
                return dict.fromkeys(wanted)
        half = len(wanted) // 2
        return self.read_some(wanted[:half], progress) | self.read_some(wanted[half:], progress)

    def read(
        self, names: Iterable[str], progress: Progress, geometry: bool = False
    ) -> dict[str, ArrayColumn | Geometries]:
        """Return columns by name, and the geometries as WKB under `GEOMETRY`; the file is opened once for all of them.

        Raises
        ------
        UnreadableColumns
            When the file, or one of these columns, cannot be read as arrays.
        """
        dataset = _opened(self.path, self.options)
        layer = dataset.GetLayerByName(self.layer_name) if self.layer_name else dataset.GetLayer(0)
        if layer is None:
            raise UnreadableColumns(self.layer_name)
        wanted = list(names)
        self._require_same_types(layer.GetLayerDefn(), [name for name in wanted if name != layer.GetFIDColumn()])
        found: dict[str, ArrayColumn | Geometries] = {}
        for begin in range(0, max(len(wanted), 1), _MOST_AT_ONCE):
            found |= read_columns(layer, wanted[begin : begin + _MOST_AT_ONCE], geometry and not begin, progress)
        return found

    def _require_same_types(self, definition: ogr.FeatureDefn, names: Iterable[str]) -> None:
        for name in names:
            index = definition.GetFieldIndex(name)
            if index < 0 or definition.GetFieldDefn(index).GetName() != name:
                raise UnreadableColumns(name)
            if self.fields.get(name) not in _SAME_TYPES.get(definition.GetFieldDefn(index).GetType(), ()):
                raise UnreadableColumns(name)


class FileColumns:
    """The columns of a file, each read once.

    Parameters
    ----------
    file : VectorFile, optional
        None where features have to be read: then there are no columns here.
    expected : sequence of str
        Fields that will be asked for, and are best read in one pass.
    """

    def __init__(self, file: VectorFile | None = None, expected: Sequence[str] = ()) -> None:
        self._file, self._expected = file, tuple(expected)
        self._read: dict[str, ArrayColumn | Geometries | None] = {}

    def expect(self, names: Iterable[str]) -> None:
        """Say which fields will be asked for next."""
        self._expected += tuple(names)

    def get(self, name: str, progress: Progress) -> ArrayColumn | None:
        """Return a column, or None where features have to be asked for it."""
        found = self._read_once(name, progress)
        return None if isinstance(found, Geometries) else found

    def has_read(self, name: str) -> bool:
        """Tell whether a column is here already."""
        return self._read.get(name) is not None

    def geometries(self, progress: Progress) -> Geometries | None:
        """Return the geometries, or None where features have to be asked for them."""
        found = self._read_once(GEOMETRY, progress)
        return found if isinstance(found, Geometries) else None

    def _read_once(self, name: str, progress: Progress) -> ArrayColumn | Geometries | None:
        if self._file is not None and name not in self._read:
            known = (GEOMETRY, *self._file.fields)  # a pattern of fields is none
            wanted = [name, *(one for one in self._expected if one not in self._read and one in known)]
            self._read |= self._file.read_some(wanted, progress)
        return self._read.get(name)

    def rows(self, progress: Progress) -> int | None:
        """Return how many rows there are; None where features have to be counted."""
        fields = self._file.fields if self._file is not None else ()
        for name in (*self._read, *self._expected, *fields, GEOMETRY):
            column = self._read_once(name, progress)
            if column is not None:
                return len(column)
        return None


def whole_file(layer: QgsVectorLayer | None, given: object) -> VectorFile | None:
    """Return the file of a layer where its columns are the layer's, else None.

    Parameters
    ----------
    layer : QgsVectorLayer or None
        What a parameter stands for.
    given : object
        The parameter's value: a definition may take the selected features only, filter them, or limit their number.
    """
    if layer is None or layer.providerType() != "ogr" or layer.dataProvider().storageType() not in _DRIVERS:
        return None
    if _is_restricted(given) or layer.subsetString() or layer.isEditable() or layer.vectorJoins():
        return None
    fields = layer.fields()
    if any(fields.fieldOrigin(i) != Qgis.FieldOrigin.Provider for i in range(len(fields))):
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    if parts.get("subset") or parts.get("geometryType") or parts.get("layerId"):
        return None
    path = f"{parts.get('vsiPrefix', '')}{parts.get('path', '')}{parts.get('vsiSuffix', '')}"
    types = {field.name(): field.type() for field in fields.toList()}
    return VectorFile(path, parts.get("layerName") or "", list(parts.get("openOptions") or ()), types)


def _is_restricted(given: object) -> bool:
    if not isinstance(given, QgsProcessingFeatureSourceDefinition):
        return False
    return given.selectedFeaturesOnly or given.featureLimit >= 0 or bool(given.filterExpression)


def _opened(path: str, options: list[str]) -> gdal.Dataset:
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options)
    except RuntimeError as error:
        raise UnreadableColumns(str(error)) from None
    if dataset is None:
        raise UnreadableColumns(path)
    return dataset
