"""Tables of any kind as named columns.

A CSV is read as text by our own reader, because GDAL may guess types and turn the code 06001 into 6001; everything
else is read through QGIS.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from qgis.core import NULL, QgsFeature, QgsField, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from .csv_table import read_csv_table

_TEXT_FILE = re.compile(r".*\.(csv|tsv|txt)(\.gz)?", re.IGNORECASE)
_DRIVE = re.compile(r"/(?=[A-Za-z]:/)")  # file:///C:/a.csv comes back as /C:/a.csv


def read_columns(layer: QgsVectorLayer, encoding: str = "auto") -> dict[str, list[object]]:
    """Return the columns of a table by name, in order, as plain Python values.

    Parameters
    ----------
    layer : QgsVectorLayer
        Any table that QGIS opened; a filter on a CSV layer is not applied, because the file itself is read.
    encoding : str
        Of a CSV; ``auto`` finds it.
    """
    path = text_file_of(layer)
    if path is not None:
        table = read_csv_table(path, encoding=encoding)
        return {name: list(column) for name, column in zip(table.names, table.columns, strict=True)}
    rows = [feature.attributes() for feature in layer.getFeatures()]
    names = layer.fields().names()
    return {
        name: [None if row[i] == NULL else row[i] for row in rows] for i, name in enumerate(names)
    }  # fmt: skip


def opened_text(path: str, encoding: str = "auto") -> QgsVectorLayer | None:
    """Open a text file that QGIS does not take for a table but our reader does, such as one in UTF-16.

    Returns
    -------
    QgsVectorLayer or None
        A table in memory, all of it text; None where it is no text file, or QGIS opens it itself.

    Raises
    ------
    InputError
        When it is a text file and no table; says why.
    """
    file = Path(path)
    if not _TEXT_FILE.fullmatch(file.name) or not file.is_file():
        return None
    if not _is_utf_16(file) and QgsVectorLayer(path, "", "ogr").isValid():
        return None
    table = read_csv_table(file, encoding=encoding)
    layer = QgsVectorLayer("None", file.name.partition(".")[0], "memory")
    layer.dataProvider().addAttributes([QgsField(name, QMetaType.Type.QString) for name in table.names])
    layer.updateFields()
    rows = []
    for cells in zip(*table.columns, strict=True):
        rows.append(QgsFeature(layer.fields()))
        rows[-1].setAttributes(list(cells))
    layer.dataProvider().addFeatures(rows)
    return layer


def _is_utf_16(file: Path) -> bool:
    """Tell whether a file says that it is UTF-16: newer GDAL opens it, and takes its bytes for letters."""
    with file.open("rb") as opened:
        return opened.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_file_of(layer: QgsVectorLayer) -> Path | None:
    """Return the text file behind a layer, gzipped or not, or None where it is another kind of table."""
    source = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    if source.get("vsiSuffix"):  # one file among others in an archive
        return None
    name = _DRIVE.sub("", str(source.get("path") or "").removeprefix("CSV:"), count=1)
    path = Path(name)
    return path if _TEXT_FILE.fullmatch(path.name) and path.is_file() else None
