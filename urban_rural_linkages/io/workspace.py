"""A folder of results that appears whole or not at all.

Files are made in a hidden folder inside the target and moved to their final names when all of them are finished;
after a failure nothing of them is left, and what lay in the target before is as it was.  What QGIS keeps open while
it works lies elsewhere, in a scratch folder: some systems refuse to move or delete a file that is open.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from ..core.errors import OutputError


class Workspace:
    """Where results are made before they are shown.

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
        When the folder cannot be made or written to.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._made_target = not target.exists()
        try:
            target.mkdir(parents=True, exist_ok=True)
            self.folder = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=target))
            self.scratch = Path(tempfile.mkdtemp(prefix="urban-rural-"))
        except OSError as error:
            raise _unusable(target, error) from None

    def publish(self) -> list[Path]:
        """Move every file to its final name and return these names.

        Raises
        ------
        OutputError
            When a file of that name is open elsewhere, or may not be replaced.
        """
        published = []
        try:
            for path in sorted(self.folder.iterdir()):
                final = self.target / path.name
                os.replace(path, final)
                _forget_log_of(final)
                published.append(final)
        except OSError as error:
            raise _unusable(self.target, error) from None
        self.folder.rmdir()
        shutil.rmtree(self.scratch, ignore_errors=True)
        return published

    def discard(self) -> None:
        """Remove what was made, and the target where it was made for this."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.scratch, ignore_errors=True)
        if self._made_target and self.target.is_dir() and not any(self.target.iterdir()):
            self.target.rmdir()


def _forget_log_of(database: Path) -> None:
    """Remove the log of the database that a new one has replaced: read with the new one, it would corrupt it."""
    for suffix in ("-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


def _unusable(target: Path, error: OSError) -> OutputError:
    return OutputError(
        "The folder '{folder}' cannot be written to: {reason}.",
        hint="Choose a folder that you may write to, with free space, and close its files where they are open.",
        folder=str(target), reason=error.strerror or str(error),
    )  # fmt: skip
