"""The outputs of a run, which appear under their names when all of them are finished, or not at all.

A file is made in a hidden folder beside its place, a table under another name in its GeoPackage or database.  It is
closed, opened again and counted, and takes the place of what bears its name in one step at the end.
"""

from __future__ import annotations

import sqlite3
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsVectorLayer

from ..core.errors import OutputError
from ..core.progress import Progress
from .columns import unsuited, unwritable
from .database_output import DatabaseOutput
from .destinations import Destination, Kind
from .geopackage import count_rows, drop_table, replace_table, table_names
from .replacing import Replacement, companions
from .reread import rows_in
from .unfinished import PREFIX, UnfinishedFolder, is_unfinished

SHAPEFILE_NAME = 10  # characters of a field's name that a shapefile keeps
_ROOM = 1 << 20  # bytes that must fit beside a result, or the disk is called full
GEOPACKAGE = ".gpkg"
_TABLE_PREFIX = "unfinished_"


class ScratchOutput:
    """A layer in memory, which needs no care."""

    def __init__(self, destination: Destination) -> None:
        self.place = self.final = destination.text
        self.is_written = False

    def settle(self, place: str) -> None:
        """Take what Processing calls the output as its name."""
        self.final, self.is_written = place, True

    def check(self, rows: int, progress: Progress) -> None:
        """Accept every output."""

    def failed(self, reason: str) -> OutputError:
        """Return the error of a failure."""
        return unwritable(self.final, reason)


class FileOutput:
    """A file that is made in a folder of its own.

    Parameters
    ----------
    destination : Destination
        Where it goes: a file, or a table of a GeoPackage that does not exist yet.
    folder : Path
        Where it is made.

    Attributes
    ----------
    place : str
        Where it is written, as Processing reads it.
    final : str
        What it is called when it has been published.
    table, geometry : str
        The table and its column of geometries; "" where none is named.
    is_geopackage_table : bool
        Whether it is a table of a GeoPackage, and no file.
    is_written : bool
        Whether Processing has made it.
    """

    def __init__(self, destination: Destination, folder: Path) -> None:
        self.destination, self.folder = destination, folder
        self.file = folder / destination.path.name
        self.table, self.geometry = destination.table, QgsDataSourceUri(destination.uri).geometryColumn()
        self.is_geopackage_table = destination.kind is Kind.TABLE and destination.ending == GEOPACKAGE
        self.place = str(self.file) if destination.kind is Kind.FILE else _table_place(self.file, destination)
        self.final = str(destination.file)
        self.is_written = False

    def settle(self, place: str) -> None:
        """Take over what Processing calls the output; some formats add an ending."""
        self.is_written = True
        self.file = Path(place.partition("|")[0])
        self.final = place.replace(str(self.folder), str(self.destination.path.parent), 1)

    def check(self, rows: int, progress: Progress) -> None:
        """Open the file again and count.

        Raises
        ------
        OutputError
            When it has fewer rows than were written, or cannot be read.
        Cancelled
            When the user asked to stop.
        """
        try:
            found = rows_in(self.file, self.destination.table, progress)
        except (sqlite3.Error, OSError, zipfile.BadZipFile, struct.error) as error:
            raise self.failed(str(error)) from None
        if found is not None and found < rows:
            raise self.failed(_few(found, rows))

    def moves(self) -> list[tuple[Path, Path]]:
        """Return what was made, and its names at the end."""
        parent = self.destination.path.parent
        return [(path, parent / path.name) for path in sorted(self.folder.iterdir())]

    def failed(self, reason: str) -> OutputError:
        """Return the error of a failure: of the disk where it takes no more, else of the format."""
        trial = self.folder / "room"
        try:
            trial.write_bytes(bytes(_ROOM))
        except OSError as error:
            return unwritable(self.destination.text, error.strerror or str(error))
        finally:
            with suppress(OSError):
                trial.unlink(missing_ok=True)
        return unsuited(self.destination.text, reason.replace(str(self.folder), str(self.destination.path.parent)))


class TableOutput:
    """A table in a GeoPackage that is there already, made under another name; attributes as of `FileOutput`."""

    is_geopackage_table = True

    def __init__(self, destination: Destination, folder: UnfinishedFolder) -> None:
        self.destination = destination
        self.file = destination.path
        self._folder = folder
        self.table = self._name()
        self.place = _table_place(self.file, destination, self.table)
        self.final = f"{self.file}|layername={destination.table}"
        self.geometry = QgsDataSourceUri(destination.uri).geometryColumn()
        self.is_written = False

    def settle(self, place: str) -> None:
        """Take nothing over but that there is a table now: its name is known."""
        self.is_written = True

    def check(self, rows: int, progress: Progress) -> None:
        """Count the rows; as of `FileOutput`."""
        try:
            found = count_rows(self.file, self.table, progress)
        except sqlite3.Error as error:
            raise self.failed(str(error)) from None
        if found < rows:
            raise self.failed(_few(found, rows))

    def publish(self) -> None:
        """Give the table its name."""
        try:
            replace_table(self.file, self.table, self.destination.table)
        except sqlite3.Error as error:
            raise self.failed(str(error)) from None

    def discard(self) -> None:
        """Remove the table; nothing where it was published."""
        with suppress(sqlite3.Error):
            drop_table(self.file, self.table)

    def failed(self, reason: str) -> OutputError:
        """Return the error of a failure."""
        return FileOutput(self.destination, self._folder.path).failed(reason)

    def _name(self) -> str:
        """Return a name under which the table is made; its folder has a file for each such name."""
        self._remove_abandoned()
        folder = self._folder.path
        name = f"{_TABLE_PREFIX}{folder.name.removeprefix(PREFIX)}_{len(list(folder.iterdir()))}"
        (folder / name).touch()
        return name

    def _remove_abandoned(self) -> None:
        """Remove the tables that killed runs left: the folder that belonged to each of them is gone."""
        with suppress(sqlite3.Error):
            for name in table_names(self.file):
                owner = name.removeprefix(_TABLE_PREFIX).partition("_")[0]
                if name.startswith(_TABLE_PREFIX) and not self.file.with_name(PREFIX + owner).exists():
                    drop_table(self.file, name)


class PartOutput(TableOutput):
    """A table in a GeoPackage that is itself unfinished: nobody reads it yet, so the table has its name at once."""

    def __init__(self, destination: Destination, folder: UnfinishedFolder) -> None:
        super().__init__(destination, folder)
        self._is_published = False

    def _name(self) -> str:
        return self.destination.table

    def publish(self) -> None:
        """Keep the table."""
        self._is_published = True

    def discard(self) -> None:
        """Remove the table of a run that failed."""
        if not self._is_published:
            super().discard()


Unpublished = ScratchOutput | FileOutput | TableOutput | DatabaseOutput


class Outputs:
    """The outputs of one run.

    Attributes
    ----------
    opened : dict of str to Unpublished
        Those whose place was opened, by the name of the output.
    """

    def __init__(self) -> None:
        self._folders: dict[Path, UnfinishedFolder] = {}
        self.opened: dict[str, Unpublished] = {}

    def open(self, name: str, destination: Destination) -> Unpublished:
        """Return where an output is written; the same again when asked again.

        Raises
        ------
        OutputError
            When nothing can be made there, or another output of the run goes to the same place.
        """
        if name not in self.opened:
            self.opened[name] = self._new(name, destination)
        return self.opened[name]

    def publish(self) -> None:
        """Give every output its name; where one cannot have it, files stay as they were.

        Raises
        ------
        OutputError
            When an earlier file cannot be replaced, or a database refuses.
        """
        files = {output.folder: output for output in self.opened.values() if isinstance(output, FileOutput)}
        done: list[Replacement] = []
        try:
            for output in files.values():
                aside = output.folder.with_name(f"{output.folder.name}-earlier")
                replacement = Replacement(output.moves(), aside)
                try:
                    replacement.make()
                except OSError as error:
                    raise unwritable(output.destination.text, error.strerror or str(error)) from None
                done.append(replacement)
            for table in self._tables():
                table.publish()
        except OutputError:
            for replacement in reversed(done):
                replacement.undo()
            raise

    def discard(self) -> None:
        """Remove whatever has not got its name, and the hidden folders."""
        for output in self._tables():
            output.discard()
        for folder in self._folders.values():
            folder.remove()
        self._folders.clear()

    def _tables(self) -> list[TableOutput | DatabaseOutput]:
        """Return the tables that were written beside others."""
        opened = self.opened.values()
        return [one for one in opened if isinstance(one, (TableOutput, DatabaseOutput)) and one.is_written]

    def _new(self, name: str, destination: Destination) -> Unpublished:
        if destination.kind is Kind.SCRATCH:
            return ScratchOutput(destination)
        if destination.kind is Kind.DATABASE:
            return DatabaseOutput(destination)
        for other, output in self.opened.items():
            if isinstance(output, FileOutput) and output.destination.file == destination.file:
                return self._beside(name, destination, other, output)
        folder = self._folder(destination)
        if destination.kind is Kind.TABLE and destination.path.exists():
            return (PartOutput if is_unfinished(destination.path) else TableOutput)(destination, folder)
        own = folder.path / str(len(self.opened))
        own.mkdir(exist_ok=True)
        return FileOutput(destination, own)

    def _beside(self, name: str, destination: Destination, other: str, output: FileOutput) -> FileOutput:
        """Return a table in the GeoPackage that another output of the run makes."""
        table = output.destination.table or output.destination.path.stem
        if destination.kind is not Kind.TABLE or table.lower() == destination.table.lower():
            raise OutputError("The outputs {one} and {other} both go to '{target}'.",
                              hint="Give each its own file, or its own table of a GeoPackage.", one=other, other=name,
                              target=destination.text)  # fmt: skip
        return FileOutput(destination, output.folder)

    def _folder(self, destination: Destination) -> UnfinishedFolder:
        parent = destination.path.absolute().parent
        if parent not in self._folders:
            try:
                self._folders[parent] = UnfinishedFolder(parent)
            except OSError as error:
                raise unwritable(destination.text, error.strerror or str(error)) from None
        return self._folders[parent]


def geopackage_table(output: Unpublished) -> tuple[Path, str] | None:
    """Return the GeoPackage and the table that an output has been made as; no name where it is the only one.

    None for what is no GeoPackage.
    """
    if isinstance(output, TableOutput):
        return output.file, output.table
    if isinstance(output, FileOutput) and output.file.suffix.lower() == GEOPACKAGE:
        return output.file, output.destination.table
    return None


def exists(file: Path) -> bool:
    """Tell whether a file, or a companion of it, is there already."""
    return any(path.exists() for path in (file, *companions(file)))


def _table_place(file: Path, destination: Destination, table: str = "") -> str:
    """Return a table of a GeoPackage as Processing reads it."""
    place, given = QgsDataSourceUri(), QgsDataSourceUri(destination.uri)
    place.setDatabase(str(file))
    place.setDataSource("", table or destination.table, given.geometryColumn())
    return f"ogr:{place.uri(False)}"


def _few(found: int, rows: int) -> str:
    return f"{found} of {rows} rows can be read again; the disk may be full"


def written_name(layer: QgsVectorLayer, name: str) -> str:
    """Return what a field is called in a layer, which may be a shapefile that cut the name."""
    return name if layer.fields().lookupField(name) >= 0 else name[:SHAPEFILE_NAME]
