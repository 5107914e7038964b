"""Hidden folders in which results are made beside their final place, and their removal after a killed run.

A result that is made on the same disk as its final place gets its name by renaming alone.  A run that is killed cannot
tidy up: the next run in the same place does.  Who still works on a folder holds a lock on the file of the same name
that ends in ``.lock``; a process loses its locks when it ends, however it ends, and a lock is also seen from another
machine that shares the disk, where the number of a process would mean nothing.
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]
    import msvcrt

PREFIX = ".unfinished-"
_LOCK = ".lock"
_UNOWNED_AFTER = 3600.0  # seconds, for folders without a lock, which earlier versions made
_mine: set[Path] = set()  # some network disks grant a lock to the same process twice


def final_name(path: str | Path) -> str:
    """Return the place that a file made in a hidden folder is meant for: the hidden folder tells the user nothing.

    Examples
    --------
    >>> final_name("/plans/.unfinished-30c471c29600/report.pdf")
    '/plans/report.pdf'
    """
    return str(Path(*(part for part in Path(path).parts if not part.startswith(PREFIX))))


def is_unfinished(path: Path) -> bool:
    """Tell whether a file lies in a hidden folder, and so has not got its place yet.

    Examples
    --------
    >>> is_unfinished(Path("/plans/.unfinished-30c471c29600/diagnosis.gpkg"))
    True
    """
    return any(part.startswith(PREFIX) for part in path.parts)


def write_whole(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a text file, whole or not at all; ends of lines are those of the text.

    Raises
    ------
    OSError
        When it cannot be written; what was there before stays, and nothing lies beside it.
    """
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_text(text, encoding=encoding, newline="")
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


class UnfinishedFolder:
    """A hidden folder of this process, until it is removed.

    Folders that runs left which were killed are removed first.

    Parameters
    ----------
    beside : Path
        The folder in which it is made; results are on the same disk there.

    Attributes
    ----------
    path : Path
        The folder.

    Raises
    ------
    OSError
        When nothing can be made in `beside`.
    """

    def __init__(self, beside: Path) -> None:
        remove_abandoned(beside)
        self._file = -1
        while self._file < 0:
            self.path = beside / f"{PREFIX}{secrets.token_hex(6)}"
            _mine.add(self._lock)
            try:
                self._file = locked(self._lock, os.O_CREAT | os.O_EXCL)
            finally:
                if self._file < 0:
                    _mine.discard(self._lock)
        try:
            self.path.mkdir()
        except OSError:
            self.remove()
            raise

    @property
    def _lock(self) -> Path:
        return self.path.with_name(self.path.name + _LOCK)

    def remove(self) -> None:
        """Remove the folder with all that is in it; nothing where it has been removed or renamed."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
        with suppress(OSError):
            self._lock.unlink(missing_ok=True)
        _mine.discard(self._lock)


def remove_abandoned(folder: Path) -> None:
    """Remove the unfinished folders in a folder that no process works on; what cannot be removed stays."""
    with suppress(OSError):
        for path in list(folder.glob(f"{PREFIX}*")):
            if path.name.endswith(_LOCK):
                _remove_unless_locked(path)
            elif not path.with_name(path.name + _LOCK).exists() and _is_old(path):
                shutil.rmtree(path, ignore_errors=True)


def _remove_unless_locked(lock: Path) -> None:
    if lock in _mine:
        return
    with suppress(OSError):
        file = locked(lock, 0)
        if file < 0:
            return
        shutil.rmtree(lock.with_name(lock.name.removesuffix(_LOCK)), ignore_errors=True)
        if os.name == "posix":  # before it is released: whoever waits for it must find it gone
            lock.unlink(missing_ok=True)
        os.close(file)
        lock.unlink(missing_ok=True)


def locked(path: Path, flags: int) -> int:
    """Open a file and lock it until it is closed or this process ends; -1 where somebody else holds or removed it.

    A disk that knows no locks counts as somebody else for what is there already, and is no hindrance to what is new.
    """
    file = os.open(path, os.O_RDWR | flags)
    try:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        if os.path.samestat(os.fstat(file), os.stat(path)):
            return file
    except OSError as error:
        if flags and not isinstance(error, (BlockingIOError, FileNotFoundError, PermissionError)):
            return file
    os.close(file)
    return -1


def _is_old(folder: Path) -> bool:
    newest = max((entry.stat().st_mtime for entry in (folder, *folder.iterdir())), default=0.0)
    return time.time() - newest > _UNOWNED_AFTER
