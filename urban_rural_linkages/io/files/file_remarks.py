"""Remarks on the file behind a layer: letters that are lost, and which of several layers was opened.

A shapefile names the encoding of its texts in a file beside it (.cpg) or in a byte of its table.  Where both lack,
QGIS takes them for UTF-8, and letters of any other encoding are lost: ``Logroño`` becomes ``Logro?o`` in every result.
Of a GeoPackage that is given by its path alone QGIS opens the first layer, whatever the others are.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsMapLayer, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ...core.errors import InputError
from ...core.identifiers import shortened
from ...core.notes import Note
from ...core.tables.encodings import guess_code_page
from ..threads import OPENING

_LOST = "\ufffd"
_LANGUAGE, _LENGTH_OF_HEADER = 29, slice(8, 10)  # bytes of a dBASE table
_OF_SEVERAL_LAYERS = (".gpkg", ".sqlite", ".db", ".kml", ".gml", ".gpx", ".dxf")
_OF_TEXT = (".csv", ".tsv", ".txt")
_AS_QGIS_CALLS_IT = {"mac_roman": "macintosh", "cp850": "CP850"}


def file_remarks(layer: QgsVectorLayer | None, name: str) -> list[Note]:
    """Say which of several layers of a file was opened where nobody chose one, and refuse lost letters.

    Raises
    ------
    InputError
        See `require_letters`.
    """
    require_letters(layer, name)
    if layer is None or layer.providerType() != "ogr":
        return []
    source = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = Path(str(source.get("path") or ""))
    if source.get("layerName") or source.get("layerId") is not None or path.suffix.lower() not in _OF_SEVERAL_LAYERS:
        return []
    with OPENING:
        names = [found.name() for found in QgsProviderRegistry.instance().querySublayers(str(path))]
    if len(names) < 2:
        return []
    return [
        Note(
            "The file '{path}' has several layers; '{layer}' was read. The others are: {others}. To read one of them, "
            "write '{path}|layername={example}'.",
            path=path.name,
            layer=names[0],
            others=shortened(names[1:]),
            example=names[1],
        )
    ]


def require_letters(layer: QgsVectorLayer | None, name: str) -> None:
    """Refuse a shapefile whose letters are lost because it does not say its encoding.

    Parameters
    ----------
    layer : QgsVectorLayer or None
        Layers of other kinds pass; so does one whose encoding the user has set.
    name : str
        What messages call it.

    Raises
    ------
    InputError
        With an example, and the encoding that fits the letters.
    """
    content = _table_of(layer)
    if layer is None or content is None or _is_unicode(content):
        return
    texts = [place for place, field in enumerate(layer.fields().toList()) if field.type() == QMetaType.Type.QString]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry).setSubsetOfAttributes(texts)
    for feature in layer.getFeatures(request):
        for place in texts:
            if _LOST in str(feature[place]):
                raise InputError(
                    "The shapefile of layer '{layer}' does not say its encoding, and letters are lost in field "
                    "'{field}', as in '{example}'.",
                    hint="Set the encoding in the layer's properties (Source), such as {encoding}, which fits its "
                    "letters; or write that name into a text file of the shapefile's name that ends in .cpg.",
                    layer=name,
                    field=layer.fields()[place].name(),
                    example=str(feature[place]).replace(_LOST, "?"),
                    encoding=_fitting(content),
                )


def fitting_encoding(layer: QgsMapLayer) -> str:
    """Return the encoding that fits the letters of a layer's file as QGIS calls it; "" where no text can be looked at.

    That is so of files that are always Unicode, such as GeoPackages.
    """
    path = _path_of(layer) if isinstance(layer, QgsVectorLayer) else None
    content = None if path is None else _texts_of(path)
    if content is None:
        return ""
    return "UTF-8" if _is_unicode(content) else _fitting(content)


def _fitting(content: bytes) -> str:
    guess = guess_code_page(content).encoding
    return _AS_QGIS_CALLS_IT.get(guess, guess.replace("cp", "windows-"))


def _path_of(layer: QgsVectorLayer) -> Path | None:
    """Return the file of a layer that OGR or the reader of delimited text opened."""
    if layer.providerType() not in ("ogr", "delimitedtext"):
        return None
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    return Path(str(path)) if path else None


def _texts_of(path: Path) -> bytes | None:
    """Return the texts of a shapefile or of a text file as bytes; None for any other file."""
    if path.suffix.lower() in _OF_TEXT and path.is_file():
        return path.read_bytes()
    table = _dbase_of(path)
    content = None if table is None else table.read_bytes()
    if content is None or len(content) <= _LANGUAGE:
        return None
    return content[int.from_bytes(content[_LENGTH_OF_HEADER], "little") :]


def _dbase_of(path: Path) -> Path | None:
    if path.suffix.lower() not in (".shp", ".dbf"):
        return None
    return next((file for ending in (".dbf", ".DBF") if (file := path.with_suffix(ending)).is_file()), None)


def _table_of(layer: QgsVectorLayer | None) -> bytes | None:
    """Return the texts of a shapefile that does not say its encoding, as bytes; None for any other layer."""
    path = None if layer is None or layer.providerType() != "ogr" else _path_of(layer)
    table = None if path is None else _dbase_of(path)
    if path is None or table is None:
        return None
    if any(path.with_suffix(ending).is_file() for ending in (".cpg", ".CPG", ".cst", ".CST")):
        return None
    with table.open("rb") as opened:
        header = opened.read(_LANGUAGE + 1)
    return None if len(header) <= _LANGUAGE or header[_LANGUAGE] else _texts_of(path)


def _is_unicode(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
