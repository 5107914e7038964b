"""Where results go, and how what was half written is taken away again.

An output may be a file of its own or a layer inside a GeoPackage that holds other people's layers: after a failure the
first vanishes with its companions, of the second only the layer does.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.core import QgsProviderConnectionException, QgsProviderRegistry

SHAPEFILE_NAME = 10  # characters of a field's name that a shapefile keeps
_APPENDED = ("-wal", "-shm", "-journal")
_BESIDE = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qix"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
}


def file_of(destination: str) -> Path | None:
    """Return the file in which an output lies, or None for scratch layers and databases.

    Parameters
    ----------
    destination : str
        As a user writes it or as Processing gives it back: ``a.gpkg``, ``a.gpkg|layername=towns``, or
        ``ogr:dbname='a.gpkg' table="towns" (geom)``.
    """
    if destination.startswith("ogr:"):
        destination = destination.partition("dbname='")[2].partition("' table=")[0]
    name = destination.partition("|")[0]
    return Path(name) if Path(name).suffix else None


def remove_output(destination: str, existed: bool) -> None:
    """Take away what was written; what is not there, or is no file, is passed over.

    Parameters
    ----------
    destination : str
        As Processing gives it back.
    existed : bool
        Whether the file was there before the run.  A layer in it is then removed alone.
    """
    path = file_of(destination)
    if path is None or not path.is_file():
        return
    layer = QgsProviderRegistry.instance().decodeUri("ogr", destination).get("layerName")
    if existed and layer:
        with suppress(QgsProviderConnectionException):  # the layer was never made
            QgsProviderRegistry.instance().providerMetadata("ogr").createConnection(str(path), {}).dropVectorTable(
                "", layer
            )
        return
    companions = [path.with_name(path.name + end) for end in _APPENDED]
    companions += [path.with_suffix(end) for end in _BESIDE.get(path.suffix.lower(), ())]
    for file in (path, *companions):
        file.unlink(missing_ok=True)
