"""Rows of a file that was just written, counted by opening it again.

GeoPackages are asked in SQL, texts and shapefiles are read as what they are, because GDAL takes longer to read a text
of a hundred thousand features than to write it; every other format is read by QGIS, feature by feature.
"""

from __future__ import annotations

import csv
import struct
import time
import zipfile
from pathlib import Path

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..core.progress import Progress, proceed
from .geopackage import count_rows, only_table
from .threads import OPENING

_SECONDS_BETWEEN_CHECKS = 0.2
_FEATURE = b'{ "type": "Feature", '  # as GDAL begins each; inside a text the quotes would be escaped


def rows_in(file: Path, table: str, progress: Progress) -> int | None:
    """Count the rows of a file; None where its format does not tell, but the file is whole.

    Raises
    ------
    OSError, sqlite3.Error, zipfile.BadZipFile
        When it cannot be read.
    Cancelled
        When the user asked to stop.
    """
    ending = file.suffix.lower()
    if ending == ".gpkg":
        return count_rows(file, table or only_table(file), progress)
    if ending in (".xlsx", ".ods"):  # empty rows at the end are not read again; the archive has checksums
        with zipfile.ZipFile(file) as archive:
            return 0 if archive.testzip() else None
    if ending == ".sql":
        return None if _tail(file).endswith((b"COMMIT;", b"END;")) else 0
    if ending == ".shp":
        return _records_in(file)
    # Where a text is not of the form that is expected, QGIS reads it.
    found = _features_in(file) if ending == ".geojson" else _lines_in(file, progress) if ending == ".csv" else 0
    return found or _read_by_qgis(file, table, progress)


def _tail(file: Path) -> bytes:
    with file.open("rb") as text:
        text.seek(max(file.stat().st_size - 100, 0))
        return text.read().rstrip()


def _features_in(file: Path) -> int:
    if not _tail(file).endswith(b"}"):
        raise OSError("it ends too early")
    with file.open("rb") as text:
        return sum(line.startswith(_FEATURE) for line in text)


def _lines_in(file: Path, progress: Progress) -> int:
    last = time.monotonic()
    with file.open(encoding="utf-8", errors="replace", newline="") as text:
        lines = 0  # the first has the names of the fields
        try:
            for lines, _ in enumerate(csv.reader(text)):
                if lines % 2000 == 0 and time.monotonic() - last > _SECONDS_BETWEEN_CHECKS:
                    proceed(progress, 1.0)
                    last = time.monotonic()
        except csv.Error:  # a cell is longer than the reader takes
            return 0
    with file.open("rb") as text:
        text.seek(-1, 2)
        return lines if text.read(1) == b"\n" else max(lines - 1, 0)


def _records_in(file: Path) -> int:
    """Count the records that a shapefile declares; 0 where a part of it is shorter than it declares."""
    table = file.with_suffix(".dbf")
    with table.open("rb") as part:
        records, header, length = struct.unpack("<IHH", part.read(12)[4:])
    whole = table.stat().st_size >= header + records * length
    for shapes in (file, file.with_suffix(".shx")):
        if shapes.exists():  # a table has none
            with shapes.open("rb") as part:
                (words,) = struct.unpack(">i", part.read(28)[24:])
            whole = whole and shapes.stat().st_size >= 2 * words
            if shapes != file:
                whole = whole and (2 * words - 100) // 8 >= records
    return records if whole else 0


def _read_by_qgis(file: Path, table: str, progress: Progress) -> int:
    source = f"{file}|layername={table}" if table else str(file)
    with OPENING:
        layer = QgsVectorLayer(source, "", "ogr")
    if not layer.isValid():
        raise OSError(layer.error().summary() or "it cannot be opened again")
    found, last = 0, time.monotonic()
    for found, _ in enumerate(layer.getFeatures(), start=1):
        if found % 500 == 0 and time.monotonic() - last > _SECONDS_BETWEEN_CHECKS:
            proceed(progress, 1.0)
            last = time.monotonic()
    layer.dataProvider().invalidateConnections(QgsProviderRegistry.instance().decodeUri("ogr", source)["path"])
    return found
