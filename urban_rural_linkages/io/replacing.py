"""Replacement of files by new ones, of all together or of none.

A file that somebody holds open can neither be replaced nor removed on Windows; QGIS holds the files of its layers open.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_APPENDED = ("-wal", "-shm", "-journal", ".aux.xml")
_BESIDE = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qix", ".sbn", ".sbx", ".idm", ".ind"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
    ".gml": (".xsd", ".gfs"),
    ".csv": (".csvt",),
}


def companions(path: Path) -> list[Path]:
    """Return the files that belong to a file, whether they exist or not; a table in a shapefile is its .dbf alone."""
    appended = [path.with_name(path.name + end) for end in _APPENDED]
    return [*appended, *(path.with_suffix(end) for end in _BESIDE.get(path.suffix.lower(), ()))]


def held_open(path: Path) -> OSError | None:
    """Return why a file or a companion of it cannot be replaced now, or None where it can.

    It is given its own name again, which changes nothing, and is refused on Windows while somebody holds it open.
    """
    for file in (path, *companions(path)):
        if file.is_file():
            try:
                os.replace(file, file)
            except OSError as error:
                return error
    return None


class Replacement:
    """The step in which finished files get their names.

    Parameters
    ----------
    moves : sequence of (Path, Path)
        Finished files or folders, and their names at the end, on the same disk.
    aside : Path
        A folder on that disk for what is replaced, until all is done.
    """

    def __init__(self, moves: Sequence[tuple[Path, Path]], aside: Path) -> None:
        self._moves, self._aside = moves, aside
        self._kept: list[tuple[Path, Path]] = []
        self._made: list[Path] = []

    def make(self) -> None:
        """Give every file its name; where one cannot be, all of them stay as they were.

        Raises
        ------
        OSError
            When a file cannot be replaced.
        """
        self._aside.mkdir(exist_ok=True)
        finals = {final for _, final in self._moves}
        try:
            for finished, final in self._moves:
                self._keep(final)
                os.replace(finished, final)
                self._made.append(final)
            for _, final in self._moves:
                # What belonged to the file before would be read with the new one: a log, an index, statistics.
                for old in companions(final):
                    if old not in finals and old.is_file():
                        self._keep(old)
                        old.unlink(missing_ok=True)
        except OSError:
            self.undo()
            raise

    def undo(self) -> None:
        """Put back what was there before."""
        kept = {before for before, _ in self._kept}
        for final in self._made:
            if final not in kept:
                with suppress(OSError):
                    shutil.rmtree(final) if final.is_dir() else final.unlink(missing_ok=True)
        for before, copy in reversed(self._kept):
            with suppress(OSError):
                if copy.is_dir() and before.is_dir():
                    shutil.rmtree(before)
                os.replace(copy, before)
        self._made, self._kept = [], []

    def _keep(self, final: Path) -> None:
        """Keep what bears a name: a second name for a file, which stays in its place, or the thing itself."""
        if not final.exists():
            return
        copy = self._aside / f"{len(self._kept)}{final.suffix}"
        try:
            if final.is_dir():
                raise IsADirectoryError
            os.link(final, copy)
        except (OSError, NotImplementedError):  # a folder, or a disk on which a file has one name only
            os.replace(final, copy)
        self._kept.append((final, copy))
