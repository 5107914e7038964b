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


def exists(destination: str) -> bool:
    """Tell whether the file of an output, or a companion of it, is there already."""
    return any(file.exists() for file in _files(file_of(destination)))


def remove_output(destination: str, existed: bool) -> None:
    """Take away what was written; what is not there, or is no file, is passed over.

    Parameters
    ----------
    destination : str
        As Processing gives it back.
    existed : bool
        Whether the file was there before the run.  A layer in it is then removed alone.
    """
    path, registry = file_of(destination), QgsProviderRegistry.instance()
    layer = registry.decodeUri("ogr", destination).get("layerName")
    if existed and layer:
        with suppress(QgsProviderConnectionException):  # the layer was never made
            registry.providerMetadata("ogr").createConnection(str(path), {}).dropVectorTable("", layer)
        return
    for file in _files(path):
        if file.is_file():
            file.unlink()


def _files(path: Path | None) -> list[Path]:
    """Return a file and its companions, whether they exist or not; a table in a shapefile is its .dbf alone."""
    if path is None:
        return []
    appended = [path.with_name(path.name + end) for end in _APPENDED]
    return [path, *appended, *(path.with_suffix(end) for end in _BESIDE.get(path.suffix.lower(), ()))]
