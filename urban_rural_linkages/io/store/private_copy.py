"""A private copy of a database that lies where nothing may be written beside it, to read it all the same.

SQLite makes a file beside a database in WAL mode even to read it, and has to take back a save that was cut off before
anybody may read.  Where the folder is read only, both fail.  The database is copied with what lies beside it (a
``-wal`` or ``-journal`` holds saves that the file alone does not have), and read in the copy.  Unlike SQLite's
``immutable`` this holds also where somebody else may write the file: a copy that was overtaken is made again.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from .errors import StoreError

_BESIDE = ("-wal", "-journal")
_WAL = b"\x02\x02"  # bytes 18 and 19 of the file: written and read by way of a log
_TRIES = 5
_State: TypeAlias = tuple[tuple[str, int, int], ...]


class PrivateCopy:
    """The copy of a file, made when it is wanted and made again when the file has changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._state: _State = ()
        self._folder: TemporaryDirectory[str] | None = None

    @property
    def is_needed(self) -> bool:
        """Whether the file cannot be read where it lies, provided that nothing may be written there."""
        if any(name != self._path.name for name, _, _ in _state(self._path)):
            return True
        with self._path.open("rb") as file:
            return file.read(20)[18:] == _WAL

    def path(self) -> Path:
        """Return the copy.

        Raises
        ------
        StoreError
            When somebody writes the file all the time, or it cannot be copied.
        """
        for _ in range(_TRIES):
            before = _state(self._path)
            if before and before == self._state and self._folder is not None:
                return Path(self._folder.name) / self._path.name
            self._folder = TemporaryDirectory(prefix="urcl-", ignore_cleanup_errors=True)
            try:
                for name, _, _ in before:
                    shutil.copyfile(self._path.with_name(name), Path(self._folder.name) / name)
            except OSError as error:
                raise _unreadable(self._path, error.strerror or str(error)) from None
            self._state = before if before == _state(self._path) else ()
        raise _unreadable(self._path, "somebody is writing it")


def _state(path: Path) -> _State:
    """Return name, size and time of a database and of what lies beside it."""
    found = []
    for name in (path.name, *(f"{path.name}{ending}" for ending in _BESIDE)):
        try:
            stat = path.with_name(name).stat()
        except OSError:
            continue
        if name == path.name or stat.st_size:
            found.append((name, stat.st_size, stat.st_mtime_ns))
    return tuple(found)


def _unreadable(path: Path, reason: str) -> StoreError:
    return StoreError("The file '{path}' cannot be read or written now: {reason}.",
                      hint="Close what else has it open, look at the space on the disk, and try again.",
                      path=str(path), reason=reason)  # fmt: skip
