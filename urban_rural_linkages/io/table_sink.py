"""Tables of a GeoPackage for rows: written in parts, so that closing one never takes long.

GDAL makes the spatial index of what was written when a table is closed, in one piece that nobody can cancel: about
eight seconds for a million outlines.  Closed and opened again after some rows, it makes that of each part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureSink, QgsFields, QgsVectorFileWriter
from qgis.PyQt import sip

from .geopackage import table_writer

_ROWS_OF_A_PART = 40_000
_NUMBER = "fid"  # whose values would be lost in a part that is added


class TableSink(QgsFeatureSink):
    """A new table of a GeoPackage that takes rows; whoever has made it closes it.

    Parameters
    ----------
    geopackage, name : Path, str
        The file, made where it does not exist, and the table in it; what bears the name is replaced.
    fields, wkb_type, crs : QgsFields, Qgis.WkbType, QgsCoordinateReferenceSystem
        Of the features.
    geometry : str
        The column of the geometries; ``geom`` unless given.

    Raises
    ------
    OutputError
        When it cannot be written.
    """

    def __init__(
        self,
        geopackage: Path,
        name: str,
        fields: QgsFields,
        wkb_type: Qgis.WkbType,
        crs: QgsCoordinateReferenceSystem,
        geometry: str = "",
    ) -> None:
        super().__init__()
        self._table = geopackage, name, fields, wkb_type, crs, geometry
        self._in_parts = fields.lookupField(_NUMBER) < 0 and wkb_type != Qgis.WkbType.NoGeometry
        self._rows = 0  # of this part
        self._writer: QgsVectorFileWriter | None = table_writer(*self._table)

    def addFeatures(  # type: ignore[override]
        self, features: Iterable[QgsFeature], flags: QgsFeatureSink.Flag = QgsFeatureSink.Flag.FastInsert
    ) -> bool:
        """Take features; False where they cannot be written."""
        if self._in_parts and self._rows >= _ROWS_OF_A_PART:
            self.close()
            self._writer, self._rows = table_writer(*self._table, append=True), 0
        taken = list(features)
        self._rows += len(taken)
        return self._writer is not None and self._writer.addFeatures(taken, flags)

    def flushBuffer(self) -> bool:
        """Write what is kept back; False where it cannot be written."""
        return self._writer is not None and self._writer.flushBuffer()

    def lastError(self) -> str:
        """Return why the last rows could not be written."""
        return self._writer.lastError() if self._writer is not None else ""

    def close(self) -> None:
        """Write the table to its end; what is open cannot be removed."""
        if self._writer is not None:
            sip.delete(self._writer)
            self._writer = None


@contextmanager
def new_table(
    geopackage: Path, name: str, fields: QgsFields, wkb_type: Qgis.WkbType, crs: QgsCoordinateReferenceSystem
) -> Iterator[TableSink]:
    """Open a new table of a GeoPackage for rows, and close it; errors are those of `TableSink`."""
    sink = TableSink(geopackage, name, fields, wkb_type, crs)
    try:
        yield sink
    finally:
        sink.close()
