"""Places of outputs as a user writes them: a file, a table in a GeoPackage or database, or nothing that lasts."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsProviderRegistry, QgsVectorFileWriter

from ..core.errors import OutputError

_PROVIDER = (re.compile(r"(\w+)://(.+)", re.DOTALL), re.compile(r"(\w{3,}):(.+)", re.DOTALL))
_OLD_NAMES = {"postgis": "postgres"}

GEOTIFF = (".tif", ".tiff")  # in which rasters are written


class Kind(Enum):
    """Kind of place of an output."""

    SCRATCH = "scratch"
    FILE = "file"
    TABLE = "table"
    DATABASE = "database"


@dataclass(frozen=True)
class Destination:
    """The place of an output.

    Attributes
    ----------
    text : str
        As Processing hands it over: ``a.gpkg``, ``ogr:dbname='a.gpkg' table="towns" (geom)``,
        ``postgres://dbname='plan' table="public"."towns" (geom)`` or ``memory:towns``.
    kind : Kind
        What it is.
    file : Path or None
        The file, of `FILE` and `TABLE`.
    table : str
        The table, of `TABLE` and `DATABASE`.
    schema : str
        The schema of a table in a database.
    provider : str
        QGIS' name of the kind of database.
    uri : str
        The place within the database, as its provider reads it.
    """

    text: str
    kind: Kind
    file: Path | None = None
    table: str = ""
    schema: str = ""
    provider: str = "ogr"
    uri: str = ""

    @property
    def path(self) -> Path:
        """The file of a destination that lies in one."""
        if self.file is None:
            raise ValueError(f"'{self.text}' is in no file")
        return self.file

    @property
    def ending(self) -> str:
        """The ending of the file, in small letters, with its dot; empty for a database."""
        return self.file.suffix.lower() if self.file else ""


def destination_of(text: str) -> Destination:
    """Return the place that a text means.

    Raises
    ------
    OutputError
        When its file has an ending that QGIS cannot write: QGIS would add another ending to it.
    """
    if not text or text == "TEMPORARY_OUTPUT" or text.startswith("memory:"):
        return Destination(text, Kind.SCRATCH)
    provider, uri = _provider_of(text)
    if provider == "ogr":
        parts = QgsDataSourceUri(uri)
        if parts.table():
            return Destination(text, Kind.TABLE, Path(parts.database()), parts.table(), uri=uri)
        text = parts.database() or uri
    elif provider:
        parts = QgsDataSourceUri(uri)
        return Destination(text, Kind.DATABASE, None, parts.table(), parts.schema(), provider, uri)
    file = Path(text)
    if not file.suffix:
        file = file.with_name(f"{file.name}.gpkg")  # as QGIS does
    return Destination(text, Kind.FILE, file)


def table_destination(geopackage: Path, table: str) -> str:
    """Return a table of a GeoPackage as Processing writes it; its shapes lie in the column ``geom``."""
    uri = QgsDataSourceUri()
    uri.setDatabase(str(geopackage))
    uri.setDataSource("", table, "geom")
    return f"ogr:{uri.uri(False)}"


def require_format(destination: Destination) -> None:
    """Refuse a file of layers with an ending that QGIS cannot write; it would add another ending to it.

    Raises
    ------
    OutputError
        When no format that QGIS writes has this ending.
    """
    if destination.kind is Kind.FILE and not QgsVectorFileWriter.driverForExtension(destination.ending[1:]):
        raise OutputError("The output '{target}' cannot be written: this QGIS writes no files that end in "
                          "'{ending}'.", hint="Choose another format, such as GeoPackage (.gpkg).",
                          target=destination.text, ending=destination.ending)  # fmt: skip


def _provider_of(text: str) -> tuple[str, str]:
    """Return QGIS' name of the provider that a text begins with, and what follows; empty where it is a path."""
    for found in (pattern.fullmatch(text) for pattern in _PROVIDER):
        name = _OLD_NAMES.get(found[1], found[1]) if found else ""
        if found and name in QgsProviderRegistry.instance().providerList():
            return name, found[2]
    return "", text


def file_of(destination: str) -> Path | None:
    """Return the file in which an output or a layer lies, or None for scratch layers and databases.

    Parameters
    ----------
    destination : str
        As a user writes it, as Processing gives it back, or the source of a layer: ``a.gpkg``,
        ``a.gpkg|layername=towns``, or ``ogr:dbname='a.gpkg' table="towns" (geom)``.
    """
    if destination.startswith("ogr:"):
        destination = destination.partition("dbname='")[2].partition("' table=")[0]
    name = destination.partition("|")[0]
    return Path(name) if Path(name).suffix else None


def same_file(one: Path | None, other: Path | None) -> bool:
    """Tell whether two paths lead to the same file, however they are written; a file need not exist."""
    if one is None or other is None:
        return False
    with suppress(OSError):
        return os.path.samefile(one, other)
    return os.path.normcase(os.path.abspath(one)) == os.path.normcase(os.path.abspath(other))


def is_source(destination: Destination, source: str, provider: str) -> bool:
    """Tell whether writing to a destination would replace the layer of this source.

    Parameters
    ----------
    destination : Destination
        Where an output is to go.
    source, provider : str
        The source of the layer, and the name of its provider.
    """
    if destination.kind is Kind.FILE:
        return same_file(destination.file, file_of(source))
    if destination.kind is Kind.TABLE and provider == "ogr":
        layer = QgsProviderRegistry.instance().decodeUri("ogr", source).get("layerName") or ""
        own = layer or destination.path.stem
        return same_file(destination.file, file_of(source)) and own.lower() == destination.table.lower()
    if destination.kind is Kind.DATABASE and provider == destination.provider:
        return _table_of(source, provider) == _table_of(destination.uri, provider)
    return False


def _table_of(uri: str, provider: str) -> tuple[str, ...]:
    parts = QgsDataSourceUri(uri)
    schema = parts.schema() or ("public" if provider == "postgres" else "")
    server = (parts.service(), parts.host() or "localhost", parts.port() or "5432", parts.database())
    return (*server, schema, parts.table())
