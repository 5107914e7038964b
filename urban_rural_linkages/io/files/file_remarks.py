"""Remarks on the file behind a layer: letters that are lost, and which of several layers was opened.

A shapefile names the encoding of its texts in a file beside it (.cpg) or in a byte of its table.  Where both lack,
QGIS takes them for UTF-8, and letters of any other encoding are lost: ``Logroño`` becomes ``Logro?o`` in every result.
Of a GeoPackage that is given by its path alone QGIS opens the first layer, whatever the others are.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ...core.errors import InputError
from ...core.identifiers import shortened
from ...core.notes import Note
from ...core.tables.encodings import guess_code_page

_LOST = "\ufffd"
_LANGUAGE, _LENGTH_OF_HEADER = 29, slice(8, 10)  # bytes of a dBASE table
_OF_SEVERAL_LAYERS = (".gpkg", ".sqlite", ".db", ".kml", ".gml", ".gpx", ".dxf")
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
                guess = guess_code_page(content).encoding
                raise InputError(
                    "The shapefile of layer '{layer}' does not say its encoding, and letters are lost in field "
                    "'{field}', as in '{example}'.",
                    hint="Set the encoding in the layer's properties (Source), such as {encoding}, which fits its "
                    "letters; or write that name into a text file of the shapefile's name that ends in .cpg.",
                    layer=name,
                    field=layer.fields()[place].name(),
                    example=str(feature[place]).replace(_LOST, "?"),
                    encoding=_AS_QGIS_CALLS_IT.get(guess, guess.replace("cp", "windows-")),
                )


def _table_of(layer: QgsVectorLayer | None) -> bytes | None:
    """Return the texts of a shapefile that does not say its encoding, as bytes; None for any other layer."""
    if layer is None or layer.providerType() != "ogr":
        return None
    path = Path(str(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or ""))
    table = next((file for ending in (".dbf", ".DBF") if (file := path.with_suffix(ending)).is_file()), None)
    if path.suffix.lower() not in (".shp", ".dbf") or table is None:
        return None
    if any(path.with_suffix(ending).is_file() for ending in (".cpg", ".CPG", ".cst", ".CST")):
        return None
    content = table.read_bytes()
    if len(content) <= _LANGUAGE or content[_LANGUAGE]:
        return None
    return content[int.from_bytes(content[_LENGTH_OF_HEADER], "little") :]


def _is_unicode(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
