"""Folder of results that appears whole or not at all, and is never half of one run and half of another.

Files are made in a hidden folder inside the target and get their final names when all of them are finished.  What
QGIS keeps open while it works lies elsewhere, in a scratch folder: some systems refuse to move or delete a file that is
open.

For the same reason earlier results may refuse to go.  So all of them are put aside first, then the new ones take their
names; if any file does not move, everything goes back to where it was, and the new results get a folder of their own
beside the earlier ones.  A journal lets the next run put the earlier results back where a run was killed in between.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ..core.errors import OutputError
from ..core.recipe.folders import RECORD, FolderFacts
from .files.disk_waits import wait_for
from .unfinished import UnfinishedFolder, locked

_LOCK, _ASIDE, _JOURNAL = ".diagnosis.lock", ".replaced-", "journal.json"
_KINDS = re.compile(
    r"(diagnosis|report|tables|inputs)\.\w+|recipe\.url\.json|\w+\.(tif|qmd)|metadata_\w+\.xml"
)  # what a diagnosis writes
_COMPANIONS = {".gpkg": ("-wal", "-shm"), ".tif": (".aux.xml",)}  # made by who opens the file
_WAITS = (0.05, 0.2)  # seconds; indexers and virus scanners hold a new file for a moment


def folder_facts(path: str) -> FolderFacts:
    """Look at a folder that results may be written into."""
    folder = Path(path)
    exists, is_folder = folder.exists(), folder.is_dir()
    nearest = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    names = [one.name for one in folder.iterdir()] if is_folder and os.access(folder, os.R_OK) else []
    return FolderFacts(folder.is_absolute(), exists, is_folder, nearest.is_dir() and os.access(nearest, os.W_OK),
                       not names, RECORD in names)  # fmt: skip


class Workspace:
    """Folder where results are made before they are shown; one process at a time has it.

    Parameters
    ----------
    target : Path
        The folder that results will appear in; made when it does not exist.

    Attributes
    ----------
    folder : Path
        Where finished files are put; all of it is published.
    scratch : Path
        Where work is done; none of it is published.

    Raises
    ------
    OutputError
        When the folder cannot be made or written to, or another process works on it.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._made_target = not target.exists()
        self._parts: list[UnfinishedFolder] = []
        self._lock = -1
        try:
            target.mkdir(parents=True, exist_ok=True)
            self._lock = locked(target / _LOCK, os.O_CREAT)
            if self._lock < 0:
                raise OutputError("Another diagnosis is being written into the folder '{folder}'.",
                                  hint="Start this one when it has ended, or choose another folder.",
                                  folder=str(target))  # fmt: skip
            _put_back_abandoned(target)
            for beside in (target, Path(tempfile.gettempdir())):
                self._parts.append(UnfinishedFolder(beside))
        except OSError as error:
            self.discard()
            raise _unusable(target, error) from None
        self.folder, self.scratch = (part.path for part in self._parts)
        self.scratch.chmod(0o700)

    def publish(self) -> Path:
        """Give the results their final names and return the folder in which they now lie.

        That is the target, or, where earlier results are held open, a new folder inside it.

        Raises
        ------
        OutputError
            When neither is possible; nothing has changed then.
        """
        wait_for(self.folder)
        try:
            place = self.target
            if not _exchange(self.folder, self.target):
                place /= f"diagnosis_{datetime.now():%Y-%m-%d_%H%M%S}"
                _rename(self.folder, place)
        except OSError as error:
            raise _unusable(self.target, error) from None
        self._release()
        return place

    def discard(self) -> None:
        """Remove what was made, and the target where it was made for this."""
        self._release()
        if self._made_target and self.target.is_dir() and not any(self.target.iterdir()):
            self.target.rmdir()

    def _release(self) -> None:
        for part in self._parts:
            part.remove()
        if self._lock < 0:
            return
        with suppress(OSError):  # before it is released, where that is allowed: whoever waits must find it gone
            (self.target / _LOCK).unlink(missing_ok=True)
        os.close(self._lock)
        self._lock = -1
        with suppress(OSError):
            (self.target / _LOCK).unlink(missing_ok=True)


def _exchange(source: Path, target: Path) -> bool:
    """Put earlier results aside and move the new ones to their names; False where everything stays as it was.

    Raises
    ------
    OSError
        When a file moved and did not move back; the journal stays for the next run.
    """
    names = sorted(path.name for path in source.iterdir())
    earlier, aside = _earlier_results(target, names), target / f"{_ASIDE}{secrets.token_hex(6)}"
    aside.mkdir()
    try:
        (aside / _JOURNAL).write_text(json.dumps({"earlier": earlier, "new": names}), encoding="utf-8")
        for name in earlier:
            _rename(target / name, aside / name)
        for name in names:
            _rename(source / name, target / name)
        (aside / _JOURNAL).unlink()  # from here on the new results count
    except OSError:
        for name in names:
            if not (source / name).exists():
                _rename(target / name, source / name)
        _put_back(target, aside)
        return False
    shutil.rmtree(aside, ignore_errors=True)
    return True


def _earlier_results(target: Path, names: Sequence[str]) -> list[str]:
    """Return the files that the earlier diagnosis wrote, those that are replaced, and their companions.

    The log of a database, left beside a new one of that name, would be read with it and corrupt it; old statistics of
    a raster would colour the new one.
    """
    listed: list[object] = []
    with suppress(OSError, ValueError, KeyError, TypeError):
        listed = list(json.loads((target / RECORD).read_text(encoding="utf-8"))["files"])
    ours = {*names, *(name for name in listed if isinstance(name, str) and _KINDS.fullmatch(name))}
    companions = {name + end for name in ours for end in _COMPANIONS.get(Path(name).suffix, ())}
    # Databases first: they are what QGIS holds, and then nothing else has been touched.
    wanted = sorted(ours | companions, key=lambda name: (".gpkg" not in name, name))
    return [name for name in wanted if (target / name).is_file()]


def _put_back_abandoned(target: Path) -> None:
    """Restore the earlier results that a killed run had put aside; finish the removal of what was replaced."""
    for aside in list(target.glob(f"{_ASIDE}*")):
        if not (aside / _JOURNAL).exists():
            shutil.rmtree(aside, ignore_errors=True)
            continue
        with suppress(ValueError):
            journal = json.loads((aside / _JOURNAL).read_text(encoding="utf-8"))
            for name in journal["new"]:
                if (aside / name).exists() or name not in journal["earlier"]:
                    (target / name).unlink(missing_ok=True)
        _put_back(target, aside)


def _put_back(target: Path, aside: Path) -> None:
    for path in list(aside.iterdir()):
        if path.name != _JOURNAL:
            _rename(path, target / path.name)
    (aside / _JOURNAL).unlink(missing_ok=True)  # else a later run would put back what is no longer the earlier result
    shutil.rmtree(aside, ignore_errors=True)


def _rename(path: Path, final: Path) -> None:
    for wait in _WAITS:
        try:
            os.replace(path, final)
            return
        except PermissionError:
            time.sleep(wait)
    os.replace(path, final)


def _unusable(target: Path, error: OSError) -> OutputError:
    return OutputError(
        "The folder '{folder}' cannot be written to: {reason}.",
        hint="Choose a folder that you may write to, with free space, and close its files where they are open.",
        folder=str(target), reason=error.strerror or str(error),
    )  # fmt: skip
